//! Which site a host name asks for. Read from the rows whenever a host or a site changes, asked at every request.

use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::base::text::HostName;
use crate::site::model::{HostRole, Site};
use crate::site::store;
use db::Db;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

/// A site with its main host.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    pub(crate) site: Site,
    pub(crate) host: HostName,
    /// Where this program listens: names that mean this machine are asked for there, with no proxy in front.
    pub(crate) port: u16,
}

impl Home {
    /// Scheme and host of all canonical addresses: https, but for names that mean this machine, which have their port.
    pub(crate) fn origin(&self) -> String {
        match (self.host.is_loopback(), self.host.as_str() == self.host.without_port()) {
            (false, _) => format!("https://{}", self.host),
            (true, true) if !matches!(self.port, 0 | 80) => format!("http://{}:{}", self.host, self.port),
            (true, _) => format!("http://{}", self.host),
        }
    }
}

/// All sites of the server by their hosts.
#[derive(Debug, Default)]
pub(crate) struct Directory {
    homes: HashMap<SiteId, Arc<Home>>,
    hosts: HashMap<HostName, (SiteId, HostRole)>,
    /// What the last few host headers asked for, as they were written: reading one costs more than finding it again.
    asked: RwLock<HashMap<Box<str>, Found>>,
}

/// Host headers remembered; whoever sends more different ones is read anew each time.
const ASKED: usize = 64;

/// What a host name asks for.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// This site.
    Site(Arc<Home>),
    /// This site, under a name that leads to its main one.
    Old(Arc<Home>),
    /// On loopback, where there are several sites: which one?
    Choose(Vec<Arc<Home>>),
    /// On loopback, where there is no site yet.
    Empty,
    /// Nobody's.
    Unknown,
}

impl Directory {
    /// Reads all sites and hosts. `port`: where this program listens.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn read(db: &Db, port: u16) -> Result<Directory> {
        let (sites, hosts) =
            db.read(0, |snapshot| -> Result<_> { Ok((store::all(snapshot)?, store::hosts(snapshot)?)) })?;
        let main: HashMap<SiteId, HostName> = hosts
            .iter()
            .filter(|host| host.role == HostRole::Main)
            .map(|host| (host.site, host.name.clone()))
            .collect();
        let homes = sites.into_iter().filter_map(|site| {
            let host = main.get(&site.id)?.clone();
            Some((site.id, Arc::new(Home { site, host, port })))
        });
        Ok(Directory {
            homes: homes.collect(),
            hosts: hosts.into_iter().map(|host| (host.name, (host.site, host.role))).collect(),
            asked: RwLock::default(),
        })
    }

    /// The site of exactly this host name, main or old.
    pub(crate) fn named(&self, host: &HostName) -> Option<Arc<Home>> {
        let (site, _) = self.hosts.get(host)?;
        self.homes.get(site).cloned()
    }

    /// What a host header asks for, as it was sent.
    pub(crate) fn asked_for(&self, raw: &str) -> Found {
        if let Some(found) = self.asked.read().unwrap_or_else(PoisonError::into_inner).get(raw) {
            return found.clone();
        }
        let Ok(host) = HostName::parse(raw) else { return Found::Unknown };
        let found = self.find(&host);
        let mut asked = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        if asked.len() < ASKED && !matches!(found, Found::Unknown) {
            asked.insert(raw.into(), found.clone());
        }
        found
    }

    /// What a request for this host is for. On loopback the only site answers to any name of this machine, and
    /// `blog.example.org.localhost` chooses among several.
    pub(crate) fn find(&self, host: &HostName) -> Found {
        // Whoever asks on another port asks for the same site: a port is part of a name only where a site was so named.
        let plain = HostName::parse(host.without_port()).unwrap_or_else(|_| host.clone());
        let country = plain.without_country();
        let exact = [host, &plain, &country].into_iter().find_map(|name| self.hosts.get(name));
        if let Some((site, role)) = exact
            && let Some(home) = self.homes.get(site)
        {
            return if *role == HostRole::Main { Found::Site(Arc::clone(home)) } else { Found::Old(Arc::clone(home)) };
        }
        if !host.is_loopback() {
            return Found::Unknown;
        }
        let chosen = host.without_port().strip_suffix(".localhost").and_then(|name| HostName::parse(name).ok());
        if let Some(home) = chosen.and_then(|name| self.named(&name)) {
            return Found::Site(home);
        }
        let mut all: Vec<Arc<Home>> = self.homes.values().cloned().collect();
        all.sort_by_key(|home| home.site.id);
        match all.as_slice() {
            [] => Found::Empty,
            [only] => Found::Site(Arc::clone(only)),
            _ => Found::Choose(all),
        }
    }

    /// Every name of a site, main and old.
    pub(crate) fn names_of(&self, site: SiteId) -> BTreeSet<HostName> {
        self.hosts.iter().filter(|(_, (of, _))| *of == site).map(|(name, _)| name.clone()).collect()
    }

    /// All sites.
    pub(crate) fn homes(&self) -> impl Iterator<Item = &Arc<Home>> {
        self.homes.values()
    }
}

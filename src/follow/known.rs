//! What a node remembers of a site for whoever writes there: read once, and again when a change says that it is something else.

use crate::base::error::Result;
use crate::base::ids::{SERVER, SiteId};
use crate::base::keys;
use crate::comment::store::triage as lessons;
use crate::person::store as people;
use crate::site::model::Settings;
use crate::site::store as sites;
use db::Db;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use triage::Model;

/// What is looked at for every comment and seldom changes.
#[derive(Debug)]
pub(crate) struct Known {
    /// The settings of the site.
    pub(crate) settings: Settings,
    /// Public names of the site's people.
    pub(crate) names: Vec<String>,
    /// What the site's decisions have taught; none where nothing was learned, or by a program with another form of it.
    pub(crate) triage: Option<Model>,
}

impl Known {
    fn read(db: &Db, site: SiteId) -> Result<Known> {
        let (settings, members, triage) = db.read(site.0, |rows| -> Result<_> {
            Ok((sites::settings(rows)?, people::members(rows)?, lessons::model(rows)?))
        })?;
        let names = db.read(SERVER.0, |rows| -> Result<Vec<String>> {
            let found = members.iter().map(|member| Ok(people::find(rows, member.person)?.map(|person| person.name)));
            Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
        })?;
        Ok(Known { settings, names, triage: triage.and_then(|bytes| Model::decode(&bytes).ok()) })
    }
}

/// Sites remembered at once; a triage that has learned much takes some hundred kilobytes.
const SITES: usize = 64;

/// The sites that somebody wrote on of late.
#[derive(Default)]
pub(crate) struct Memory(Mutex<Remembered>);

#[derive(Default)]
struct Remembered {
    sites: HashMap<SiteId, Arc<Known>>,
    /// Counts whatever was forgotten: what was read before may be older than what made it so.
    forgotten: u64,
}

impl Memory {
    /// What is known of a site, if it was asked for since it last changed.
    pub(crate) fn of(&self, site: SiteId) -> Option<Arc<Known>> {
        self.lock().sites.get(&site).map(Arc::clone)
    }

    /// The same, read where it is not remembered.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn ask(&self, db: &Db, site: SiteId) -> Result<Arc<Known>> {
        let before = {
            let remembered = self.lock();
            if let Some(known) = remembered.sites.get(&site) {
                return Ok(Arc::clone(known));
            }
            remembered.forgotten
        };
        let known = Arc::new(Known::read(db, site)?);
        let mut remembered = self.lock();
        // A change that was applied meanwhile may not be in the view that was read: it is read again next time.
        if remembered.forgotten == before {
            if remembered.sites.len() >= SITES {
                remembered.sites.clear();
            }
            remembered.sites.insert(site, Arc::clone(&known));
        }
        Ok(known)
    }

    /// Forgets what a change makes another.
    pub(super) fn apply(&self, site: SiteId, changed: &[String]) {
        // Names of people stand with the server.
        let is_named = |key: &String| key.starts_with(keys::PERSON) || *key == keys::people();
        let is_known = |key: &String| is_named(key) || [keys::site(), keys::triage()].contains(key) || key == "*";
        if changed.iter().any(is_known) {
            self.forget(site);
        }
    }

    /// Forgets a site; with the server, all of them.
    pub(super) fn forget(&self, site: SiteId) {
        let mut remembered = self.lock();
        remembered.forgotten += 1;
        match site {
            SERVER => remembered.sites.clear(),
            site => drop(remembered.sites.remove(&site)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

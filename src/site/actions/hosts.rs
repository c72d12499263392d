//! The names of a site on the network. Hosts are rows of the server, so each change is one of its log.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::keys;
use crate::base::text::HostName;
use crate::site::model::{Host, HostRole, Settings};
use crate::site::store;
use db::Tx;

/// Names of one site.
const MOST: usize = 50;

/// Adds a name that leads to the main one; an action of the server.
///
/// # Errors
/// Refuses a name that a site has already, and more than fifty.
pub(crate) fn add(tx: &mut Tx<'_>, actor: &Actor, site: SiteId, name: &HostName) -> Result<()> {
    let all = store::hosts(tx)?;
    let same = |host: &&Host| host.name == *name || host.name.without_country() == name.without_country();
    match all.iter().find(same) {
        Some(host) if host.site == site => return Err(Failure::told("refused-host-here", &[("host", name.as_str())])),
        // Whose it is would be nobody's business.
        Some(_) => return Err(Failure::told("refused-host-taken", &[("host", name.as_str())])),
        None => {}
    }
    if all.iter().filter(|host| host.site == site).count() >= MOST {
        return Err(Failure::told("refused-hosts-full", &[]));
    }
    store::insert_host(tx, &Host { name: name.clone(), site, role: HostRole::Old })?;
    record(tx, actor, Verb::AddHost, site)
}

/// Makes a name the main one: the one that was leads to it from now on. An action of the server; [`moved`] belongs to it.
///
/// # Errors
/// Refuses a name that is not this site's.
pub(crate) fn make_main(tx: &mut Tx<'_>, actor: &Actor, site: SiteId, name: &HostName) -> Result<()> {
    let host = own(tx, site, name)?;
    if host.role == HostRole::Main {
        return Ok(());
    }
    store::make_main_host(tx, site, name)?;
    record(tx, actor, Verb::MakeHostMain, site)
}

/// Takes a name away: what asks for it finds nobody here any more. An action of the server.
///
/// # Errors
/// Refuses the main one, and a name that is not this site's.
pub(crate) fn remove(tx: &mut Tx<'_>, actor: &Actor, site: SiteId, name: &HostName) -> Result<()> {
    let host = own(tx, site, name)?;
    if host.role == HostRole::Main {
        return Err(Failure::told("refused-host-main", &[]));
    }
    store::delete_host(tx, site, name)?;
    record(tx, actor, Verb::RemoveHost, site)
}

/// What changes on the site itself with its main name: every page says its canonical address. The id of its feed stays
/// what it was, so that no reader's program takes it for another.
///
/// # Errors
/// A failure of the database.
pub(crate) fn moved(tx: &mut Tx<'_>, actor: &Actor, feed_id: &str) -> Result<()> {
    let settings = store::settings(tx)?;
    if settings.feed_id.is_none() {
        store::write_settings(tx, &Settings { feed_id: Some(feed_id.to_owned()), ..settings })?;
    }
    tx.touch(keys::site());
    Ok(audit::record(tx, &Entry::new(actor.clone(), Verb::MakeHostMain, keys::site()))?)
}

fn own(tx: &mut Tx<'_>, site: SiteId, name: &HostName) -> Result<Host> {
    let found = store::hosts(tx)?.into_iter().find(|host| host.site == site && host.name == *name);
    found.ok_or_else(|| Failure::told("refused-host-none", &[("host", name.as_str())]))
}

fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, site: SiteId) -> Result<()> {
    tx.touch(keys::hosts());
    Ok(audit::record(tx, &Entry::new(actor.clone(), verb, format!("site:{site}")))?)
}

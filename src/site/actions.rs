//! What can be done to a site: add it, give it a host, set something.

use super::model::{Host, HostRole, NewSite, Policy, Settings, Site, SiteState};
use super::store;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::keys;
use db::Tx;

/// Adds a site with its hosts; an action of the server. An old host that another site has is left to it.
///
/// # Errors
/// Refuses a main host that is taken.
pub(crate) fn add(tx: &mut Tx<'_>, actor: &Actor, new: &NewSite) -> Result<SiteId> {
    let taken = store::hosts(tx)?;
    if let Some(host) = taken.iter().find(|host| host.name == new.host) {
        let words = format!("{} is already a host of site {}; nothing was added", host.name, host.site);
        return Err(Failure::refused(words));
    }
    let id = store::next_id(tx)?;
    let site = Site {
        id,
        title: new.title.clone(),
        locale: new.locale.tag().to_owned(),
        time_zone: new.time_zone.as_str().to_owned(),
        state: new.state,
    };
    store::insert(tx, &site)?;
    store::insert_host(tx, &Host { name: new.host.clone(), site: id, role: HostRole::Main })?;
    let mut old = new.old_hosts.clone();
    old.sort();
    old.dedup();
    for name in old.into_iter().filter(|name| *name != new.host && taken.iter().all(|host| host.name != *name)) {
        store::insert_host(tx, &Host { name, site: id, role: HostRole::Old })?;
    }
    audit::record(tx, &Entry::new(actor.clone(), Verb::AddSite, format!("site:{id}")))?;
    tx.touch(keys::hosts());
    Ok(id)
}

/// What is to be different about a site; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct Change {
    pub(crate) title: Option<String>,
    pub(crate) locale: Option<String>,
    pub(crate) time_zone: Option<String>,
    pub(crate) state: Option<SiteState>,
    pub(crate) settings: Option<Settings>,
    pub(crate) policy: Option<html::SafeHtml>,
}

/// Changes a site. Writes nothing when all is so already.
///
/// # Errors
/// A failure of the database.
pub(crate) fn change(tx: &mut Tx<'_>, actor: &Actor, change: &Change) -> Result<()> {
    let old = store::this(tx)?;
    let site = Site {
        id: old.id,
        title: change.title.clone().unwrap_or_else(|| old.title.clone()),
        locale: change.locale.clone().unwrap_or_else(|| old.locale.clone()),
        time_zone: change.time_zone.clone().unwrap_or_else(|| old.time_zone.clone()),
        state: change.state.unwrap_or(old.state),
    };
    let mut changed = Vec::new();
    if (&site.title, &site.locale, &site.time_zone, site.state) != (&old.title, &old.locale, &old.time_zone, old.state)
    {
        store::update(tx, &site)?;
        changed.push("site");
    }
    if let Some(settings) = &change.settings
        && *settings != store::settings(tx)?
    {
        store::write_settings(tx, settings)?;
        changed.push("settings");
    }
    let policy = store::policy(tx)?;
    if let Some(words) = &change.policy
        && policy.as_ref().map(|policy| policy.words.as_str()) != Some(words.as_str())
    {
        let version = policy.map_or(1, |policy| policy.version + 1);
        store::insert_policy(tx, &Policy { version, words: words.clone() })?;
        changed.push("policy");
    }
    if !changed.is_empty() {
        let mut entry = Entry::new(actor.clone(), Verb::ChangeSettings, keys::site());
        entry.details = serde_json::json!({ "changed": changed });
        audit::record(tx, &entry)?;
        tx.touch(keys::site());
    }
    Ok(())
}

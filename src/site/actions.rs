//! What can be done to a site: add it, give it a host, set something.

pub(crate) mod hosts;
pub(crate) mod redirects;

use super::latest;
use super::model::look::Dress;
use super::model::policy::Rules;
use super::model::{Host, HostRole, NewSite, Settings, Site, SiteState, Values};
use super::store;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::keys;
use db::{Snapshot, Tx};
use std::collections::BTreeMap;

/// Adds a site with its hosts; an action of the server. An old host that another site has is left to it.
///
/// # Errors
/// Refuses a main host that is taken.
pub(crate) fn add(tx: &mut Tx<'_>, actor: &Actor, new: &NewSite) -> Result<SiteId> {
    let taken = store::hosts(tx)?;
    if let Some(host) = taken.iter().find(|host| host.name == new.host) {
        return Err(Failure::told("refused-host-taken", &[("host", host.name.as_str())]));
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
    /// Become another version of the policy where they say something else.
    pub(crate) rules: Option<Rules>,
    /// The page of settings that changes it, by its word: what it replaces can be put back there.
    pub(crate) page: Option<&'static str>,
}

/// Has reads counted from now on.
///
/// # Errors
/// A failure of the database.
pub(crate) fn count_reads(tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
    let settings = Settings { count_reads: true, ..store::settings(tx)? };
    change(tx, actor, &Change { settings: Some(settings), ..Change::default() })
}

/// Notes the titles of the latest articles at sites that are linked to, by their addresses. A link that went meanwhile stays gone.
///
/// # Errors
/// A failure of the database.
pub(super) fn note_latest(tx: &mut Tx<'_>, actor: &Actor, titles: &BTreeMap<String, String>) -> Result<()> {
    let mut settings = store::settings(tx)?;
    for link in &mut settings.links {
        link.latest = titles.get(&link.address).cloned().or(link.latest.take());
    }
    change(tx, actor, &Change { settings: Some(settings), ..Change::default() })
}

/// Changes a site. Writes nothing when all is so already.
///
/// # Errors
/// A failure of the database.
pub(crate) fn change(tx: &mut Tx<'_>, actor: &Actor, change: &Change) -> Result<()> {
    let (old, kept) = (store::this(tx)?, store::settings(tx)?);
    let site = Site {
        id: old.id,
        title: change.title.clone().unwrap_or_else(|| old.title.clone()),
        locale: change.locale.clone().unwrap_or_else(|| old.locale.clone()),
        time_zone: change.time_zone.clone().unwrap_or_else(|| old.time_zone.clone()),
        state: change.state.unwrap_or(old.state),
    };
    let mut settings = change.settings.clone().unwrap_or_else(|| kept.clone());
    if let Some(page) = change.page {
        settings.former.clone_from(&kept.former);
        let now = settings.values(&site);
        settings.remember(page, kept.values(&old), &now);
    }
    let mut changed = Vec::new();
    if (&site.title, &site.locale, &site.time_zone, site.state) != (&old.title, &old.locale, &old.time_zone, old.state)
    {
        store::update(tx, &site)?;
        tx.touch(keys::site());
        changed.push("site");
    }
    if settings != kept {
        store::write_settings(tx, &settings)?;
        latest::want(tx, &kept, &settings)?;
        touch(tx, &kept.values(&site), &settings.values(&site));
        if Dress::of(&kept) != Dress::of(&settings) {
            // Every page names the style sheet.
            tx.touch(keys::site());
        }
        changed.push("settings");
    }
    if let Some(rules) = &change.rules
        && change_policy(tx, rules)?
    {
        changed.push("policy");
    }
    if !changed.is_empty() {
        let mut entry = Entry::new(actor.clone(), Verb::ChangeSettings, keys::site());
        entry.details = serde_json::json!({ "changed": changed });
        audit::record(tx, &entry)?;
    }
    Ok(())
}

/// Puts back what a page of settings replaced last; what stands there now can be put back in turn.
///
/// # Errors
/// A failure of the database.
pub(crate) fn put_back(tx: &mut Tx<'_>, actor: &Actor, page: &'static str) -> Result<()> {
    let (site, kept) = (store::this(tx)?, store::settings(tx)?);
    let Some(former) = kept.former.get(page) else { return Ok(()) };
    let mut values = kept.values(&site);
    values.extend(former.clone());
    let text = |name: &str| values.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let back = Change {
        title: text("title"),
        locale: text("locale"),
        time_zone: text("time_zone"),
        state: text("state").and_then(|state| state.parse().ok()),
        settings: Some(serde_json::from_value(serde_json::Value::Object(values.clone()))?),
        rules: None,
        page: Some(page),
    };
    change(tx, actor, &back)
}

/// Whether the look of the site shows the picture at this address: in its header, or as its icon.
///
/// # Errors
/// A failure of the database.
pub(crate) fn look_shows(rows: &mut Snapshot<'_>, picture: &str) -> Result<bool> {
    let settings = store::settings(rows)?;
    let header = settings.header.is_some_and(|header| header.picture == picture);
    Ok(header || settings.icon.is_some_and(|icon| icon.picture == picture))
}

/// Touches what shows the settings that differ: most stand on every page, some on few.
fn touch(tx: &mut Tx<'_>, before: &Values, now: &Values) {
    for (name, _) in now.iter().filter(|(name, value)| before.get(*name) != Some(value)) {
        tx.touch(match name.as_str() {
            "whole" | "blocks" | "about" | "links" => keys::front(),
            "training" | "answers" | "archives" => keys::robots(),
            _ => keys::site(),
        });
    }
}

fn change_policy(tx: &mut Tx<'_>, rules: &Rules) -> Result<bool> {
    let policy = store::policy::in_force(tx)?;
    if policy.as_ref().map(|policy| &policy.rules) == Some(rules) {
        return Ok(false);
    }
    store::policy::insert(tx, policy.map_or(1, |policy| policy.version + 1), rules)?;
    tx.touch(keys::site());
    Ok(true)
}

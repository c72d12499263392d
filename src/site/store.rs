//! All SQL of sites, hosts, settings and policies.

use super::model::{Host, HostRole, Policy, Settings, Site, SiteState};
use crate::base::ids::SiteId;
use crate::base::keys;
use crate::base::text::HostName;
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, read_as, server_sql, sql};

const SETTING: &[(&str, Kind)] = &[("name", Kind::Text), ("value", Kind::Text)];

/// All sites of the server, in the order in which they were added.
pub(crate) fn all(snapshot: &mut Snapshot<'_>) -> Result<Vec<Site>> {
    snapshot.rows(server_sql!("SELECT id, title, locale, time_zone, state FROM site ORDER BY id"), &[], site)
}

/// All hosts of the server.
pub(crate) fn hosts(snapshot: &mut Snapshot<'_>) -> Result<Vec<Host>> {
    snapshot.rows(server_sql!("SELECT name, site_id, role FROM host ORDER BY name"), &[], |row| {
        Ok(Host {
            name: read_as(row, 0, |text: String| HostName::parse(&text))?,
            site: row.get(1)?,
            role: read_as(row, 2, |text: String| text.parse::<HostRole>())?,
        })
    })
}

/// The site of this transaction.
pub(crate) fn this(snapshot: &mut Snapshot<'_>) -> Result<Site> {
    snapshot.note(keys::site());
    let id = snapshot.site();
    snapshot.one(server_sql!("SELECT id, title, locale, time_zone, state FROM site WHERE id = $1"), &[id.into()], site)
}

/// The settings of this site.
pub(crate) fn settings(snapshot: &mut Snapshot<'_>) -> Result<Settings> {
    snapshot.note(keys::site());
    let rows = snapshot.rows(sql!("SELECT name, value FROM setting WHERE site_id = $1"), &[], |row| {
        Ok((row.get::<String>(0)?, row.get::<String>(1)?))
    })?;
    Settings::from_rows(rows).map_err(|why| db::Error::Row {
        column: format!("setting.value of site {}", snapshot.site()),
        why: why.to_string(),
    })
}

/// The policy in force, where the owner has written one.
pub(crate) fn policy(snapshot: &mut Snapshot<'_>) -> Result<Option<Policy>> {
    snapshot.note(keys::site());
    snapshot.first(
        sql!(
            "SELECT version, words
             FROM policy
             WHERE site_id = $1
             ORDER BY version DESC
             LIMIT 1"
        ),
        &[],
        |row| Ok(Policy { version: row.get(0)?, words: html::SafeHtml::kept(row.get(1)?) }),
    )
}

/// The next free id of a site: sites are counted on the server.
pub(crate) fn next_id(tx: &mut Tx<'_>) -> Result<SiteId> {
    tx.allocate("site", 1).map(SiteId)
}

/// Adds the row of a site and the head of its log.
pub(crate) fn insert(tx: &mut Tx<'_>, site: &Site) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        server_sql!("INSERT INTO site (id, title, locale, time_zone, state, created) VALUES ($1, $2, $3, $4, $5, $6)"),
        &[
            site.id.into(),
            (&site.title).into(),
            (&site.locale).into(),
            (&site.time_zone).into(),
            site.state.name().into(),
            at.into(),
        ],
    )?;
    tx.execute_one(server_sql!("INSERT INTO site_head (site_id, number) VALUES ($1, 0)"), &[site.id.into()])
}

/// Adds a host name.
pub(crate) fn insert_host(tx: &mut Tx<'_>, host: &Host) -> Result<()> {
    tx.execute_one(
        server_sql!("INSERT INTO host (name, site_id, role) VALUES ($1, $2, $3)"),
        &[host.name.as_str().into(), host.site.into(), host.role.name().into()],
    )
}

/// Writes title, locale, time zone and state of this site.
pub(crate) fn update(tx: &mut Tx<'_>, site: &Site) -> Result<()> {
    tx.execute_one(
        server_sql!("UPDATE site SET title = $2, locale = $3, time_zone = $4, state = $5 WHERE id = $1"),
        &[
            site.id.into(),
            (&site.title).into(),
            (&site.locale).into(),
            (&site.time_zone).into(),
            site.state.name().into(),
        ],
    )
}

/// Writes all settings of this site.
pub(crate) fn write_settings(tx: &mut Tx<'_>, settings: &Settings) -> Result<()> {
    tx.execute(sql!("DELETE FROM setting WHERE site_id = $1"), &[])?;
    let rows = settings.rows();
    let mut bulk = Bulk::new("setting", SETTING);
    for (name, value) in &rows {
        bulk.push(&[name.into(), value.into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Adds a version of the policy.
pub(crate) fn insert_policy(tx: &mut Tx<'_>, policy: &Policy) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("INSERT INTO policy (site_id, version, words, since) VALUES ($1, $2, $3, $4)"),
        &[policy.version.into(), policy.words.as_str().into(), at.into()],
    )
}

fn site(row: &Row<'_>) -> Result<Site> {
    Ok(Site {
        id: row.get(0)?,
        title: row.get(1)?,
        locale: row.get(2)?,
        time_zone: row.get(3)?,
        state: read_as(row, 4, |text: String| text.parse::<SiteState>())?,
    })
}

//! All SQL of sites, hosts and settings; what is kept about policies and addresses stands below.

pub(crate) mod misses;
pub(crate) mod policy;
pub(crate) mod redirects;

use super::model::{Host, HostRole, Settings, Site, SiteState};
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

/// The main host of this site.
pub(crate) fn main_host(snapshot: &mut Snapshot<'_>) -> Result<HostName> {
    let id = snapshot.site();
    snapshot.one(server_sql!("SELECT name FROM host WHERE site_id = $1 AND role = 'main'"), &[id.into()], |row| {
        read_as(row, 0, |text: String| HostName::parse(&text))
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

/// Makes a name the main one of its site, and the one that was an old one.
pub(crate) fn make_main_host(tx: &mut Tx<'_>, site: SiteId, name: &HostName) -> Result<()> {
    tx.execute_one(server_sql!("UPDATE host SET role = 'old' WHERE site_id = $1 AND role = 'main'"), &[site.into()])?;
    tx.execute_one(
        server_sql!("UPDATE host SET role = 'main' WHERE site_id = $1 AND name = $2 AND role = 'old'"),
        &[site.into(), name.as_str().into()],
    )
}

/// Takes an old name from its site.
pub(crate) fn delete_host(tx: &mut Tx<'_>, site: SiteId, name: &HostName) -> Result<()> {
    tx.execute_one(
        server_sql!("DELETE FROM host WHERE site_id = $1 AND name = $2 AND role = 'old'"),
        &[site.into(), name.as_str().into()],
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

fn site(row: &Row<'_>) -> Result<Site> {
    Ok(Site {
        id: row.get(0)?,
        title: row.get(1)?,
        locale: row.get(2)?,
        time_zone: row.get(3)?,
        state: read_as(row, 4, |text: String| text.parse::<SiteState>())?,
    })
}

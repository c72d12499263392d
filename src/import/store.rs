//! All SQL of imports: which entry became which row, and the runs.

pub(crate) mod findings;
pub(crate) mod uploads;

use crate::base::ids::RunId;
use db::{Bulk, Kind, Param, Result, Snapshot, Tx, sql};
use std::collections::{HashMap, HashSet};

const ORIGIN: &[(&str, Kind)] =
    &[("source", Kind::Text), ("kind", Kind::Text), ("old_id", Kind::Text), ("id", Kind::Int), ("digest", Kind::Bytes)];

/// What an entry became.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) id: i64,
    pub(crate) digest: Vec<u8>,
}

/// Of which table an entry became a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Became {
    Article,
    Comment,
}

impl Became {
    fn name(self) -> &'static str {
        match self {
            Became::Article => "article",
            Became::Comment => "comment",
        }
    }
}

/// Those of these old ids that were brought before.
pub(crate) fn origins(
    snapshot: &mut Snapshot<'_>,
    source: &str,
    became: Became,
    old_ids: &[&str],
) -> Result<HashMap<String, Origin>> {
    let found = snapshot.rows(
        sql!(
            "SELECT old_id, id, digest
             FROM origin
             WHERE site_id = $1 AND source = $2 AND kind = $3 AND old_id IN among_texts($4)"
        ),
        &[source.into(), became.name().into(), Param::Texts(old_ids)],
        |row| Ok((row.get(0)?, Origin { id: row.get(1)?, digest: row.get(2)? })),
    )?;
    Ok(found.into_iter().collect())
}

/// Remembers what entries became: (old id, id, digest).
pub(crate) fn insert_origins(tx: &mut Tx<'_>, source: &str, became: Became, all: &[(&str, i64, &[u8])]) -> Result<()> {
    let mut bulk = Bulk::new("origin", ORIGIN);
    for (old_id, id, digest) in all {
        bulk.push(&[source.into(), became.name().into(), (*old_id).into(), (*id).into(), (*digest).into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Those of these articles that were taken back or deleted (id, true) or edited here (id, false) since they were brought.
pub(crate) fn touched_articles(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<HashMap<i64, bool>> {
    let found = snapshot.rows(
        sql!(
            "SELECT id, state
             FROM article
             WHERE site_id = $1 AND id IN among_ints($2) AND edited IS NOT NULL"
        ),
        &[Param::Ints(ids)],
        |row| Ok((row.get(0)?, ["withdrawn", "erased"].contains(&row.get::<String>(1)?.as_str()))),
    )?;
    Ok(found.into_iter().collect())
}

/// Those of these comments that were removed (id, true) or edited here (id, false) since they were brought.
pub(crate) fn touched_comments(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<HashMap<i64, bool>> {
    let found = snapshot.rows(
        sql!(
            "SELECT id, state
             FROM comment
             WHERE site_id = $1 AND id IN among_ints($2) AND edited IS NOT NULL"
        ),
        &[Param::Ints(ids)],
        |row| Ok((row.get(0)?, row.get::<String>(1)? == "removed")),
    )?;
    Ok(found.into_iter().collect())
}

/// Those of these articles that were deleted for ever.
pub(crate) fn erased(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<HashSet<i64>> {
    let found = snapshot.rows(
        sql!("SELECT id FROM article WHERE site_id = $1 AND id IN among_ints($2) AND state = 'erased'"),
        &[Param::Ints(ids)],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.into_iter().collect())
}

/// The main addresses of these articles.
pub(crate) fn paths(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<HashMap<i64, Option<String>>> {
    let found = snapshot.rows(
        sql!("SELECT id, path FROM article WHERE site_id = $1 AND id IN among_ints($2)"),
        &[Param::Ints(ids)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.into_iter().collect())
}

/// Begins the record of a run.
pub(crate) fn insert_run(tx: &mut Tx<'_>, run: RunId, source: &str, file: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("INSERT INTO import_run (site_id, id, source, file, started, report) VALUES ($1, $2, $3, $4, $5, '{}')"),
        &[run.into(), source.into(), file.into(), at.into()],
    )
}

/// Ends the record of a run with its report.
pub(crate) fn finish_run(tx: &mut Tx<'_>, run: RunId, report: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE import_run SET finished = $3, report = $4 WHERE site_id = $1 AND id = $2"),
        &[run.into(), at.into(), report.into()],
    )
}

//! SQL of the versions of a site's policy, with their clauses.

use crate::base::keys;
use crate::site::model::policy::{Clause, Policy, Rules};
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, sql};
use html::SafeHtml;
use std::collections::BTreeSet;

const CLAUSE: &[(&str, Kind)] = &[
    ("version", Kind::Int),
    ("position", Kind::Int),
    ("name", Kind::Text),
    ("title", Kind::Text),
    ("words", Kind::Text),
];

/// The policy in force, where the site has one.
pub(crate) fn in_force(snapshot: &mut Snapshot<'_>) -> Result<Option<Policy>> {
    snapshot.note(keys::site());
    let found = snapshot.first(
        sql!("SELECT version, since, words FROM policy WHERE site_id = $1 ORDER BY version DESC LIMIT 1"),
        &[],
        policy,
    )?;
    found.map(|found| with_clauses(snapshot, found)).transpose()
}

/// One version of it.
pub(crate) fn version(snapshot: &mut Snapshot<'_>, version: i64) -> Result<Option<Policy>> {
    snapshot.note(keys::site());
    let found = snapshot.first(
        sql!("SELECT version, since, words FROM policy WHERE site_id = $1 AND version = $2"),
        &[version.into()],
        policy,
    )?;
    found.map(|found| with_clauses(snapshot, found)).transpose()
}

/// The numbers of the newest versions with the instants since which they hold, newest first.
pub(crate) fn versions(snapshot: &mut Snapshot<'_>, most: i64) -> Result<Vec<(i64, i64)>> {
    snapshot.note(keys::site());
    snapshot.rows(
        sql!("SELECT version, since FROM policy WHERE site_id = $1 ORDER BY version DESC LIMIT $2"),
        &[most.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Every name that a clause of this site ever had.
pub(crate) fn names(snapshot: &mut Snapshot<'_>) -> Result<BTreeSet<String>> {
    let names =
        snapshot.rows(sql!("SELECT DISTINCT name FROM policy_clause WHERE site_id = $1"), &[], |row| row.get(0))?;
    Ok(names.into_iter().collect())
}

/// Adds a version.
pub(crate) fn insert(tx: &mut Tx<'_>, version: i64, rules: &Rules) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("INSERT INTO policy (site_id, version, words, since) VALUES ($1, $2, $3, $4)"),
        &[version.into(), rules.words.as_str().into(), at.into()],
    )?;
    let mut bulk = Bulk::new("policy_clause", CLAUSE);
    for (position, clause) in (1_i64..).zip(&rules.clauses) {
        bulk.push(&[
            version.into(),
            position.into(),
            (&clause.name).into(),
            (&clause.title).into(),
            (&clause.words).into(),
        ]);
    }
    tx.insert(&bulk).map(|_| ())
}

fn policy(row: &Row<'_>) -> Result<Policy> {
    let rules = Rules { words: SafeHtml::kept(row.get(2)?), clauses: Vec::new() };
    Ok(Policy { version: row.get(0)?, since: row.get(1)?, rules })
}

fn with_clauses(snapshot: &mut Snapshot<'_>, mut policy: Policy) -> Result<Policy> {
    policy.rules.clauses = snapshot.rows(
        sql!(
            "SELECT name, title, words
             FROM policy_clause
             WHERE site_id = $1 AND version = $2
             ORDER BY position"
        ),
        &[policy.version.into()],
        |row| Ok(Clause { name: row.get(0)?, title: row.get(1)?, words: row.get(2)? }),
    )?;
    Ok(policy)
}

//! SQL of the addresses of a site that lead elsewhere.

use crate::base::ids::PersonId;
use crate::base::keys;
use crate::site::model::redirect::{Asked, Redirect, Target};
use db::{Result, Row, Snapshot, Tx, sql};

macro_rules! columns {
    () => {
        "path, query, target, made, removed"
    };
}

fn redirect(row: &Row<'_>) -> Result<Redirect> {
    Ok(Redirect {
        from: Asked { path: row.get(0)?, query: row.get(1)? },
        target: Target::kept(row.get(2)?),
        made: row.get(3)?,
        removed: row.get(4)?,
    })
}

/// Where an address leads, for readers.
pub(crate) fn at(snapshot: &mut Snapshot<'_>, path: &str, query: &str) -> Result<Option<Target>> {
    snapshot.note(keys::path(path));
    snapshot.first(
        sql!(
            "SELECT target
             FROM redirect
             WHERE site_id = $1 AND path = $2 AND query = $3 AND removed IS NULL"
        ),
        &[path.into(), query.into()],
        |row| row.get(0).map(Target::kept),
    )
}

/// The row of an address, one that was taken away included.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, from: &Asked) -> Result<Option<Redirect>> {
    snapshot.first(
        sql!(concat!("SELECT ", columns!(), " FROM redirect WHERE site_id = $1 AND path = $2 AND query = $3")),
        &[(&from.path).into(), (&from.query).into()],
        redirect,
    )
}

/// Those that hold a pattern in one of their two addresses, in order, from behind one of them on.
pub(crate) fn list(snapshot: &mut Snapshot<'_>, pattern: &str, after: &Asked, most: i64) -> Result<Vec<Redirect>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM redirect
             WHERE site_id = $1 AND removed IS NULL
               AND (lower(path) LIKE $2 ESCAPE '\\' OR lower(target) LIKE $2 ESCAPE '\\')
               AND (path > $3 OR (path = $3 AND query > $4))
             ORDER BY path, query
             LIMIT $5"
        )),
        &[pattern.into(), (&after.path).into(), (&after.query).into(), most.into()],
        redirect,
    )
}

/// Those that were taken away and can be put back, the last first.
pub(crate) fn removed(snapshot: &mut Snapshot<'_>, most: i64) -> Result<Vec<Redirect>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM redirect
             WHERE site_id = $1 AND removed IS NOT NULL
             ORDER BY removed DESC, path, query
             LIMIT $2"
        )),
        &[most.into()],
        redirect,
    )
}

/// How many there are.
pub(crate) fn count(snapshot: &mut Snapshot<'_>) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM redirect WHERE site_id = $1 AND removed IS NULL"), &[], |row| row.get(0))
}

/// Those that lead to an address of this site, whatever their fragment.
pub(crate) fn leading_to(snapshot: &mut Snapshot<'_>, target: &str) -> Result<Vec<Redirect>> {
    // Right behind a target with "#" stand those with a fragment, up to the next sign.
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM redirect
             WHERE site_id = $1 AND removed IS NULL
               AND (target = $2 OR (target >= $3 AND target < $4))
             ORDER BY path, query"
        )),
        &[target.into(), (&[target, "#"].concat()).into(), (&[target, "$"].concat()).into()],
        redirect,
    )
}

/// Makes one, or puts another in the place of one that was taken away.
pub(crate) fn write(tx: &mut Tx<'_>, from: &Asked, target: &Target, by: Option<PersonId>) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO redirect (site_id, path, query, target, made, made_by)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (site_id, path, query)
             DO UPDATE SET target = excluded.target, made = excluded.made, made_by = excluded.made_by, removed = NULL"
        ),
        &[
            (&from.path).into(),
            (&from.query).into(),
            target.as_str().into(),
            at.into(),
            by.map(|person| person.0).into(),
        ],
    )
}

/// Lets all that led to an address of this site lead elsewhere at once.
pub(crate) fn retarget(tx: &mut Tx<'_>, from: &Asked, target: &Target) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE redirect SET target = $4 WHERE site_id = $1 AND path = $2 AND query = $3 AND removed IS NULL"),
        &[(&from.path).into(), (&from.query).into(), target.as_str().into()],
    )
}

/// Takes one away. `false`: there was none.
pub(crate) fn remove(tx: &mut Tx<'_>, from: &Asked) -> Result<bool> {
    let at = tx.at();
    let gone = tx.execute(
        sql!("UPDATE redirect SET removed = $4 WHERE site_id = $1 AND path = $2 AND query = $3 AND removed IS NULL"),
        &[(&from.path).into(), (&from.query).into(), at.into()],
    )?;
    Ok(gone == 1)
}

/// Forgets those that were taken away before an instant.
pub(crate) fn forget(tx: &mut Tx<'_>, before: i64) -> Result<()> {
    tx.execute(sql!("DELETE FROM redirect WHERE site_id = $1 AND removed < $2"), &[before.into()])?;
    Ok(())
}

//! All SQL of jobs.

use crate::{Job, NewJob};
use db::{Db, Result, Row, Snapshot, Tx, read_as, server_sql, sql};

/// Asks for a job, in the transaction of what wants it. One that waits is due anew, with this payload; one that was given up
/// begins anew; one that is under way is done once more afterwards.
///
/// # Errors
/// A failure of the database.
pub fn enqueue(tx: &mut Tx<'_>, job: &NewJob<'_>) -> Result<()> {
    let id = tx.allocate("job", 1)?;
    let payload = job.payload.to_string();
    tx.execute_one(
        sql!(
            "INSERT INTO job (site_id, id, kind, key, payload, due, asked, attempts)
             VALUES ($1, $2, $3, $4, $5, $6, 1, 0)
             ON CONFLICT (site_id, kind, key) DO UPDATE
             SET payload = excluded.payload, due = excluded.due, asked = job.asked + 1, attempts = 0, failed = NULL"
        ),
        &[id.into(), job.kind.into(), job.key.into(), (&payload).into(), job.due.into()],
    )
}

/// Takes a job back that nobody wants any more. One that is under way is not stopped.
///
/// # Errors
/// A failure of the database.
pub fn forget(tx: &mut Tx<'_>, kind: &str, key: &str) -> Result<()> {
    tx.execute(sql!("DELETE FROM job WHERE site_id = $1 AND kind = $2 AND key = $3"), &[kind.into(), key.into()])
        .map(|_| ())
}

/// Takes all jobs of these kinds and keys back. Those that are under way are not stopped.
///
/// # Errors
/// A failure of the database.
pub fn forget_all(tx: &mut Tx<'_>, kinds: &[&str], keys: &[&str]) -> Result<()> {
    if keys.is_empty() {
        return Ok(());
    }
    tx.execute(
        sql!("DELETE FROM job WHERE site_id = $1 AND kind IN among_texts($2) AND key IN among_texts($3)"),
        &[db::Param::Texts(kinds), db::Param::Texts(keys)],
    )
    .map(|_| ())
}

/// Begins a job anew that was given up. Whether there was one.
///
/// # Errors
/// A failure of the database.
pub fn again(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    let at = tx.at();
    let begun = tx.execute(
        sql!(
            "UPDATE job
             SET failed = NULL, attempts = 0, due = $3
             WHERE site_id = $1 AND id = $2 AND failed IS NOT NULL"
        ),
        &[id.into(), at.into()],
    )?;
    Ok(begun == 1)
}

/// How a job stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number in its site.
    pub id: i64,
    /// When it is due, UTC microseconds.
    pub due: i64,
    /// How often it was begun.
    pub attempts: i64,
    /// Whether a worker has it.
    pub under_way: bool,
    /// How far it is, as its kind writes it.
    pub progress: Option<String>,
    /// Why its last attempt failed.
    pub trouble: Option<String>,
    /// Why it was given up.
    pub failed: Option<String>,
}

/// How the job of this kind and key stands; `None` when there is none, since it is done or was never asked for.
///
/// # Errors
/// A failure of the database.
pub fn standing(snapshot: &mut Snapshot<'_>, kind: &str, key: &str) -> Result<Option<Standing>> {
    snapshot.first(
        sql!(
            "SELECT id, due, attempts, lease, progress, trouble, failed
             FROM job
             WHERE site_id = $1 AND kind = $2 AND key = $3"
        ),
        &[kind.into(), key.into()],
        |row| {
            Ok(Standing {
                id: row.get(0)?,
                due: row.get(1)?,
                attempts: row.get(2)?,
                under_way: row.get::<Option<i64>>(3)?.is_some(),
                progress: row.get(4)?,
                trouble: row.get(5)?,
                failed: row.get(6)?,
            })
        },
    )
}

/// A job that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    /// Its number in its site.
    pub id: i64,
    /// Which kind.
    pub kind: String,
    /// What makes it the same job when it is asked for twice.
    pub key: String,
    /// Why.
    pub failed: String,
}

/// The jobs of the site that were given up, the newest first.
///
/// # Errors
/// A failure of the database.
pub fn given_up(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<GivenUp>> {
    snapshot.rows(
        sql!(
            "SELECT id, kind, key, failed
             FROM job
             WHERE site_id = $1 AND failed IS NOT NULL
             ORDER BY id DESC
             LIMIT $2"
        ),
        &[limit.into()],
        |row| Ok(GivenUp { id: row.get(0)?, kind: row.get(1)?, key: row.get(2)?, failed: row.get(3)? }),
    )
}

/// A job that did not go well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Troubled {
    /// Its number in its site.
    pub id: i64,
    /// Which kind.
    pub kind: String,
    /// What makes it the same job when it is asked for twice.
    pub key: String,
    /// As it was enqueued last.
    pub payload: serde_json::Value,
    /// When it is tried again, UTC microseconds; `None`: it was given up.
    pub due: Option<i64>,
    /// Why its last attempt failed.
    pub why: String,
}

/// The jobs of these kinds whose last attempt failed, given up or not, the newest first.
///
/// # Errors
/// A failure of the database.
pub fn troubled(snapshot: &mut Snapshot<'_>, kinds: &[&str], limit: i64) -> Result<Vec<Troubled>> {
    snapshot.rows(
        sql!(
            "SELECT id, kind, key, payload, due, failed, COALESCE(failed, trouble)
             FROM job
             WHERE site_id = $1 AND (failed IS NOT NULL OR trouble IS NOT NULL) AND kind IN among_texts($2)
             ORDER BY id DESC
             LIMIT $3"
        ),
        &[db::Param::Texts(kinds), limit.into()],
        |row| {
            let given_up = row.get::<Option<String>>(5)?.is_some();
            Ok(Troubled {
                id: row.get(0)?,
                kind: row.get(1)?,
                key: row.get(2)?,
                payload: read_as(row, 3, |text: String| serde_json::from_str(&text))?,
                due: row.get::<i64>(4).map(|due| (!given_up).then_some(due))?,
                why: row.get(6)?,
            })
        },
    )
}

/// The sites that have a job of these kinds to claim now.
pub(crate) fn due_sites(db: &Db, now: i64, kinds: &[&str]) -> Result<Vec<i64>> {
    let sql = server_sql!(
        "SELECT DISTINCT site_id
         FROM job
         WHERE failed IS NULL AND due <= $1 AND (lease IS NULL OR lease <= $1) AND kind IN among_texts($2)
         ORDER BY site_id"
    );
    db.read(0, |snapshot| snapshot.rows(sql, &[now.into(), db::Param::Texts(kinds)], |row| row.get(0)))
}

/// How many jobs are in the hands of workers.
pub(crate) fn under_way(db: &Db, now: i64) -> Result<i64> {
    let sql = server_sql!("SELECT COUNT(*) FROM job WHERE failed IS NULL AND lease > $1");
    db.read(0, |snapshot| snapshot.one(sql, &[now.into()], |row| row.get(0)))
}

/// Takes the job of the site that has been due longest, for so many microseconds.
pub(crate) fn claim(tx: &mut Tx<'_>, kinds: &[&str], patience: i64) -> Result<Option<Job>> {
    let (site, now) = (tx.site(), tx.at());
    let lease = now + patience;
    let claimed = tx.returning(
        sql!(
            "UPDATE job
             SET lease = $3, attempts = attempts + 1, progress = NULL
             WHERE site_id = $1 AND id = (
               SELECT id
               FROM job
               WHERE site_id = $1 AND failed IS NULL AND due <= $2 AND (lease IS NULL OR lease <= $2)
                 AND kind IN among_texts($4)
               ORDER BY due, id
               LIMIT 1
               FOR UPDATE SKIP LOCKED
             )
             RETURNING id, kind, key, payload, attempts, asked"
        ),
        &[now.into(), lease.into(), db::Param::Texts(kinds)],
        |row| read(row, site, lease),
    )?;
    Ok(claimed.into_iter().next())
}

fn read(row: &Row<'_>, site: i64, lease: i64) -> Result<Job> {
    Ok(Job {
        site,
        id: row.get(0)?,
        kind: row.get(1)?,
        key: row.get(2)?,
        payload: read_as(row, 3, |text: String| serde_json::from_str(&text))?,
        attempts: row.get(4)?,
        asked: row.get(5)?,
        lease,
    })
}

/// Keeps a job for longer, and says how far it is where that is new. The new lease; `None` when it is not ours any more.
pub(crate) fn renew(tx: &mut Tx<'_>, job: &Job, patience: i64, progress: Option<&str>) -> Result<Option<i64>> {
    // Two renewals within one microsecond, or under a clock that is held, must differ: the lease is how we know that it is ours.
    let lease = (tx.at() + patience).max(job.lease + 1);
    let kept = tx.execute(
        sql!(
            "UPDATE job
             SET lease = $4, progress = COALESCE($5, progress)
             WHERE site_id = $1 AND id = $2 AND lease = $3"
        ),
        &[job.id.into(), job.lease.into(), lease.into(), progress.into()],
    )?;
    Ok((kept == 1).then_some(lease))
}

/// Takes a done job away, or lets it be done again where it was asked for meanwhile.
pub(crate) fn done(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    let gone = tx.execute(
        sql!("DELETE FROM job WHERE site_id = $1 AND id = $2 AND lease = $3 AND asked = $4"),
        &[job.id.into(), job.lease.into(), job.asked.into()],
    )?;
    if gone == 0 {
        tx.execute(
            sql!("UPDATE job SET lease = NULL, attempts = 0 WHERE site_id = $1 AND id = $2 AND lease = $3"),
            &[job.id.into(), job.lease.into()],
        )?;
    }
    Ok(())
}

/// Lets go of a job until it is due again.
pub(crate) fn put_off(tx: &mut Tx<'_>, job: &Job, due: i64, why: &str) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE job
             SET lease = NULL, due = $4, trouble = $5
             WHERE site_id = $1 AND id = $2 AND lease = $3"
        ),
        &[job.id.into(), job.lease.into(), due.into(), why.into()],
    )
    .map(|_| ())
}

/// Gives a job up, unless it was asked for anew meanwhile: then it is done again.
pub(crate) fn give_up(tx: &mut Tx<'_>, job: &Job, why: &str) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE job
             SET lease = NULL, trouble = $5, failed = CASE WHEN asked = $4 THEN $5 ELSE NULL END
             WHERE site_id = $1 AND id = $2 AND lease = $3"
        ),
        &[job.id.into(), job.lease.into(), job.asked.into(), why.into()],
    )
    .map(|_| ())
}

//! All SQL of followers, and of what those who moderate chose.

use super::model::{Choice, Follower, Told, When};
use crate::base::ids::{ArticleId, FollowerId, PersonId};
use db::{Result, Row, Snapshot, Tx, read_as, sql};
use std::collections::HashSet;

macro_rules! follower_columns {
    () => {
        "SELECT follower.id, follower.article_id, follower.thread, follower.correspondent, mail_address.address,
                follower.language, follower.seed, follower.asked, follower.confirmed, follower.told
         FROM follower
         JOIN mail_address
           ON mail_address.site_id = follower.site_id AND mail_address.person_id = follower.correspondent "
    };
}

fn follower(row: &Row<'_>) -> Result<Follower> {
    Ok(Follower {
        id: row.get(0)?,
        article: row.get(1)?,
        thread: row.get(2)?,
        correspondent: row.get(3)?,
        mail: row.get(4)?,
        language: row.get(5)?,
        seed: row.get(6)?,
        asked: row.get(7)?,
        confirmed: row.get(8)?,
        told: row.get(9)?,
    })
}

/// One follower.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: FollowerId) -> Result<Option<Follower>> {
    snapshot.first(
        sql!(concat!(follower_columns!(), "WHERE follower.site_id = $1 AND follower.id = $2")),
        &[id.into()],
        follower,
    )
}

/// What an address follows of a discussion.
pub(crate) fn of_correspondent(
    snapshot: &mut Snapshot<'_>,
    article: ArticleId,
    correspondent: i64,
) -> Result<Vec<Follower>> {
    snapshot.rows(
        sql!(concat!(
            follower_columns!(),
            "WHERE follower.site_id = $1 AND follower.article_id = $2 AND follower.correspondent = $3
             ORDER BY follower.id"
        )),
        &[article.into(), correspondent.into()],
        follower,
    )
}

/// How often somebody asked for an address since an instant.
pub(super) fn asks_since(snapshot: &mut Snapshot<'_>, correspondent: i64, instant: i64) -> Result<i64> {
    snapshot.one(
        sql!("SELECT COUNT(*) FROM follower WHERE site_id = $1 AND correspondent = $2 AND asked > $3"),
        &[correspondent.into(), instant.into()],
        |row| row.get(0),
    )
}

/// Keeps somebody who asks; nothing goes to them but the question.
pub(super) fn insert(tx: &mut Tx<'_>, new: &Follower) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO follower (site_id, id, article_id, thread, correspondent, language, seed, asked, confirmed, told)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9)"
        ),
        &[
            new.id.into(),
            new.article.into(),
            new.thread.into(),
            new.correspondent.into(),
            (&new.language).into(),
            (&new.seed).into(),
            new.asked.into(),
            new.told.into(),
        ],
    )
}

/// Notes that they asked once more; whatever was confirmed before has to be again.
pub(super) fn write_asked(tx: &mut Tx<'_>, id: FollowerId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE follower SET asked = $3, confirmed = NULL WHERE site_id = $1 AND id = $2"),
        &[id.into(), at.into()],
    )
}

/// Notes that they confirmed it, and from which number on they are told. `false`: they had, or asked no more.
pub(super) fn confirm(tx: &mut Tx<'_>, id: FollowerId, told: i64) -> Result<bool> {
    let at = tx.at();
    let confirmed = tx.execute(
        sql!("UPDATE follower SET confirmed = $3, told = $4 WHERE site_id = $1 AND id = $2 AND confirmed IS NULL"),
        &[id.into(), at.into(), told.into()],
    )?;
    Ok(confirmed == 1)
}

/// Forgets a follower. `false`: there was none.
pub(super) fn delete(tx: &mut Tx<'_>, id: FollowerId) -> Result<bool> {
    let gone = tx.execute(sql!("DELETE FROM follower WHERE site_id = $1 AND id = $2"), &[id.into()])?;
    Ok(gone == 1)
}

/// Forgets all followers of a discussion, and says whom they were.
pub(super) fn delete_of_article(tx: &mut Tx<'_>, article: ArticleId) -> Result<Vec<i64>> {
    tx.returning(
        sql!("DELETE FROM follower WHERE site_id = $1 AND article_id = $2 RETURNING correspondent"),
        &[article.into()],
        |row| row.get(0),
    )
}

/// What an address follows, confirmed or not.
pub(crate) fn all_of(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<Follower>> {
    snapshot.rows(
        sql!(concat!(
            follower_columns!(),
            "WHERE follower.site_id = $1 AND follower.correspondent = $2 ORDER BY follower.id"
        )),
        &[correspondent.into()],
        follower,
    )
}

/// Forgets all that an address follows, and says which followers those were.
pub(super) fn delete_of_correspondent(tx: &mut Tx<'_>, correspondent: i64) -> Result<Vec<FollowerId>> {
    tx.returning(
        sql!("DELETE FROM follower WHERE site_id = $1 AND correspondent = $2 RETURNING id"),
        &[correspondent.into()],
        |row| row.get(0),
    )
}

/// Forgets those who asked before an instant and never confirmed, and says whom they were.
pub(super) fn delete_unconfirmed(tx: &mut Tx<'_>, before: i64) -> Result<Vec<i64>> {
    tx.returning(
        sql!("DELETE FROM follower WHERE site_id = $1 AND confirmed IS NULL AND asked < $2 RETURNING correspondent"),
        &[before.into()],
        |row| row.get(0),
    )
}

/// Notes up to which number somebody was told; never less than before.
pub(super) fn write_told(tx: &mut Tx<'_>, id: FollowerId, told: i64) -> Result<()> {
    tx.execute(
        sql!("UPDATE follower SET told = $3 WHERE site_id = $1 AND id = $2 AND told < $3"),
        &[id.into(), told.into()],
    )
    .map(|_| ())
}

/// Those who are told of a thread, after one of them.
pub(super) fn told_of(
    snapshot: &mut Snapshot<'_>,
    article: ArticleId,
    thread: i64,
    after: FollowerId,
    limit: i64,
) -> Result<Vec<FollowerId>> {
    snapshot.rows(
        sql!(
            "SELECT id
             FROM follower
             WHERE site_id = $1 AND article_id = $2 AND confirmed IS NOT NULL AND (thread IS NULL OR thread = $3)
               AND id > $4
             ORDER BY id
             LIMIT $5"
        ),
        &[article.into(), thread.into(), after.into(), limit.into()],
        |row| row.get(0),
    )
}

/// Whether anybody follows something of a discussion.
pub(super) fn is_followed(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<bool> {
    let found = snapshot.first(
        sql!("SELECT id FROM follower WHERE site_id = $1 AND article_id = $2 AND confirmed IS NOT NULL LIMIT 1"),
        &[article.into()],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// The highest number of a discussion; 0 for none.
pub(super) fn last_number(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<i64> {
    snapshot.one(
        sql!(
            "SELECT COALESCE(MAX(number), 0) FROM comment WHERE site_id = $1 AND article_id = $2 AND number IS NOT NULL"
        ),
        &[article.into()],
        |row| row.get(0),
    )
}

/// The number of the first-level comment that a comment stands under; its own where it is one.
pub(super) fn thread_of(snapshot: &mut Snapshot<'_>, article: ArticleId, number: i64) -> Result<Option<i64>> {
    snapshot.first(
        // UNION keeps each once, so that comments which answer each other in a circle end.
        sql!(
            "WITH RECURSIVE above (id, number, parent_id) AS (
               SELECT comment.id, comment.number, comment.parent_id
               FROM comment
               WHERE comment.site_id = $1 AND comment.article_id = $2 AND comment.number = $3
               UNION
               SELECT comment.id, comment.number, comment.parent_id
               FROM comment
               JOIN above ON above.parent_id = comment.id
               WHERE comment.site_id = $1
             )
             SELECT number FROM above WHERE parent_id IS NULL AND number IS NOT NULL"
        ),
        &[article.into(), number.into()],
        |row| row.get(0),
    )
}

/// The ids of all comments of a thread, by the number of its first.
pub(super) fn thread(snapshot: &mut Snapshot<'_>, article: ArticleId, number: i64) -> Result<HashSet<i64>> {
    let all = snapshot.rows(
        sql!(
            "WITH RECURSIVE thread (id) AS (
               SELECT comment.id
               FROM comment
               WHERE comment.site_id = $1 AND comment.article_id = $2 AND comment.number = $3
               UNION
               SELECT comment.id
               FROM comment
               JOIN thread ON thread.id = comment.parent_id
               WHERE comment.site_id = $1 AND comment.article_id = $2
             )
             SELECT id FROM thread"
        ),
        &[article.into(), number.into()],
        |row| row.get(0),
    )?;
    Ok(all.into_iter().collect())
}

/// Whoever gets a message: what they wrote themselves is no news to them.
pub(super) struct Reader {
    /// Their number among the mail addresses of the site.
    pub(super) correspondent: i64,
    /// Their account, where the address is that of one.
    pub(super) account: Option<PersonId>,
}

/// Published comments of a discussion after a number, the oldest first.
pub(super) fn after(
    snapshot: &mut Snapshot<'_>,
    article: ArticleId,
    number: i64,
    reader: &Reader,
    limit: i64,
) -> Result<Vec<Told>> {
    snapshot.rows(
        sql!(
            "SELECT number, id, author, html, article_id
             FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number > $3 AND number IS NOT NULL AND state = 'published'
               AND (correspondent IS NULL OR correspondent <> $4)
               AND (person_id IS NULL OR person_id <> $5)
             ORDER BY number
             LIMIT $6"
        ),
        &[
            article.into(),
            number.into(),
            reader.correspondent.into(),
            reader.account.map_or(0, |account| account.0).into(),
            limit.into(),
        ],
        told,
    )
}

/// Comments that wait and came after an instant, the oldest first.
pub(super) fn waiting_since(snapshot: &mut Snapshot<'_>, instant: i64, limit: i64) -> Result<Vec<Told>> {
    snapshot.rows(
        sql!(
            "SELECT number, id, author, html, article_id
             FROM comment
             WHERE site_id = $1 AND state = 'held' AND sent > $2
             ORDER BY sent, id
             LIMIT $3"
        ),
        &[instant.into(), limit.into()],
        told,
    )
}

/// How many wait.
pub(super) fn count_waiting(snapshot: &mut Snapshot<'_>) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM comment WHERE site_id = $1 AND state = 'held'"), &[], |row| row.get(0))
}

fn told(row: &Row<'_>) -> Result<Told> {
    Ok(Told {
        number: row.get(0)?,
        id: row.get(1)?,
        author: row.get(2)?,
        words: html::SafeHtml::kept(row.get(3)?),
        article: row.get(4)?,
    })
}

/// What somebody who moderates chose; `None`: nothing yet.
pub(crate) fn choice(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Option<Choice>> {
    snapshot.first(
        sql!("SELECT choice, hour, told FROM moderator_news WHERE site_id = $1 AND person_id = $2"),
        &[id.into()],
        |row| {
            let when = read_as(row, 0, |text: String| text.parse::<When>())?;
            Ok(Choice { when, hour: row.get(1)?, told: row.get(2)? })
        },
    )
}

/// Writes what somebody chose.
pub(super) fn write_choice(tx: &mut Tx<'_>, id: PersonId, when: When, hour: i64) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO moderator_news (site_id, person_id, choice, hour, told)
             VALUES ($1, $2, $3, $4, NULL)
             ON CONFLICT (site_id, person_id) DO UPDATE SET choice = excluded.choice, hour = excluded.hour"
        ),
        &[id.into(), when.name().into(), hour.into()],
    )
}

/// Notes up to which instant somebody was told of what waits.
pub(super) fn write_told_at(tx: &mut Tx<'_>, id: PersonId, plain: Choice, at: i64) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO moderator_news (site_id, person_id, choice, hour, told)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (site_id, person_id) DO UPDATE SET told = excluded.told"
        ),
        &[id.into(), plain.when.name().into(), plain.hour.into(), at.into()],
    )
}

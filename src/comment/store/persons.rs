//! The statements about all comments of one mail address, by its number: each for all of them at once.

use super::kept::{kept, kept_columns};
use crate::base::ids::{ArticleId, CommentId};
use crate::comment::model::sent::Kept;
use db::{Param, Result, Snapshot, Tx, sql};

/// All of them, the oldest first.
pub(crate) fn of_correspondent(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<Kept>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            kept_columns!(),
            " FROM comment
             WHERE comment.site_id = $1 AND comment.correspondent = $2 AND comment.correspondent IS NOT NULL
             ORDER BY comment.id"
        )),
        &[correspondent.into()],
        kept,
    )
}

/// Which they are, and under which articles.
pub(crate) fn ids(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<(CommentId, ArticleId)>> {
    snapshot.rows(
        sql!(
            "SELECT id, article_id FROM comment WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL"
        ),
        &[correspondent.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// For each article, how many are public, and how many of those that wait have a number.
pub(crate) fn counts(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<(ArticleId, i64, i64)>> {
    snapshot.rows(
        sql!(
            "SELECT article_id, COUNT(CASE WHEN state = 'published' THEN id END),
                    COUNT(CASE WHEN state = 'held' AND number IS NOT NULL THEN id END)
             FROM comment
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL
             GROUP BY article_id
             ORDER BY article_id"
        ),
        &[correspondent.into()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Takes those in these states from their readers, name and words with them; numbers and answers stay.
pub(crate) fn bury(tx: &mut Tx<'_>, correspondent: i64, states: &[&str], removal: &str) -> Result<()> {
    let at = tx.at();
    tx.execute(
        sql!(
            "UPDATE comment
             SET state = 'removed', author = '', profile = NULL, html = '', removal = $4, edited = $5
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL AND state IN among_texts($3)"
        ),
        &[correspondent.into(), Param::Texts(states), removal.into(), at.into()],
    )
    .map(|_| ())
}

/// Takes the words from those that were refused: nobody reads them.
pub(crate) fn silence_refused(tx: &mut Tx<'_>, correspondent: i64) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE comment SET html = ''
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL AND state = 'rejected'"
        ),
        &[correspondent.into()],
    )
    .map(|_| ())
}

/// Takes from all of them the name, what was typed, and whatever they are known by, last the address itself.
pub(crate) fn unname(tx: &mut Tx<'_>, correspondent: i64) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE comment
             SET author = '', profile = NULL, written = NULL, secret = NULL, chance = NULL, browser = NULL,
                 origin_range = NULL, person_id = NULL, fingerprint = NULL, findings = NULL, correspondent = NULL
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL"
        ),
        &[correspondent.into()],
    )
    .map(|_| ())
}

/// Deletes the secrets of private addresses that were mailed for these comments.
pub(crate) fn delete_links(tx: &mut Tx<'_>, comments: &[i64]) -> Result<()> {
    tx.execute(
        sql!("DELETE FROM private_link WHERE site_id = $1 AND comment_id IN among_ints($2)"),
        &[Param::Ints(comments)],
    )
    .map(|_| ())
}

/// Until when what somebody sends waits, by their mail address.
pub(crate) fn held_until(snapshot: &mut Snapshot<'_>, correspondent: i64, now: i64) -> Result<Vec<i64>> {
    let mark = correspondent.to_string();
    snapshot.rows(
        sql!(
            "SELECT until FROM hold
             WHERE site_id = $1 AND mark = $2 AND known_by = 'mail' AND until > $3 AND ended IS NULL
             ORDER BY until"
        ),
        &[mark.as_str().into(), now.into()],
        |row| row.get(0),
    )
}

/// Lets what holds an address go on under a digest of it, and deletes what holds it no more.
pub(crate) fn rename_holds(tx: &mut Tx<'_>, correspondent: i64, mark: &str) -> Result<()> {
    let (number, at) = (correspondent.to_string(), tx.at());
    tx.execute(
        sql!(
            "DELETE FROM hold
             WHERE site_id = $1 AND mark = $2 AND known_by = 'mail' AND (until <= $3 OR ended IS NOT NULL)"
        ),
        &[number.as_str().into(), at.into()],
    )?;
    tx.execute(
        sql!("UPDATE hold SET mark = $3 WHERE site_id = $1 AND mark = $2 AND known_by = 'mail'"),
        &[number.as_str().into(), mark.into()],
    )
    .map(|_| ())
}

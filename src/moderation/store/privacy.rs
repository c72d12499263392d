//! The statements about what is held under one mail address: links that show it, what was decided about its comments, and that it
//! was erased.

use super::decision;
use crate::base::ids::PrivacyLinkId;
use crate::comment::model::persons::Erasure;
use crate::moderation::model::Decision;
use crate::moderation::privacy::model::Link;
use db::{Param, Result, Row, Snapshot, Tx, read_as, sql};

fn link(row: &Row<'_>) -> Result<Link> {
    Ok(Link {
        id: row.get(0)?,
        correspondent: row.get(1)?,
        asked: row.get(2)?,
        opened: row.get(3)?,
        erased: row.get(4)?,
    })
}

/// The link of a secret, by its digest.
pub(crate) fn by_secret(snapshot: &mut Snapshot<'_>, secret: &str) -> Result<Option<Link>> {
    snapshot.first(
        sql!(
            "SELECT id, correspondent, asked, opened, erased FROM privacy_link
             WHERE site_id = $1 AND secret = $2 AND secret IS NOT NULL"
        ),
        &[secret.into()],
        link,
    )
}

/// One link.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: PrivacyLinkId) -> Result<Option<Link>> {
    snapshot.first(
        sql!("SELECT id, correspondent, asked, opened, erased FROM privacy_link WHERE site_id = $1 AND id = $2"),
        &[id.into()],
        link,
    )
}

/// How often somebody asked for an address since an instant.
pub(crate) fn asks_since(snapshot: &mut Snapshot<'_>, correspondent: i64, instant: i64) -> Result<i64> {
    snapshot.one(
        sql!(
            "SELECT COUNT(*) FROM privacy_link
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL AND asked > $3"
        ),
        &[correspondent.into(), instant.into()],
        |row| row.get(0),
    )
}

/// Keeps that somebody asked.
pub(crate) fn insert(tx: &mut Tx<'_>, id: PrivacyLinkId, correspondent: i64) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("INSERT INTO privacy_link (site_id, id, correspondent, asked) VALUES ($1, $2, $3, $4)"),
        &[id.into(), correspondent.into(), at.into()],
    )
}

/// Keeps the digest of the secret that is being mailed. `false`: the link is not there any more.
pub(crate) fn write_secret(tx: &mut Tx<'_>, id: PrivacyLinkId, secret: &str) -> Result<bool> {
    let kept = tx.execute(
        sql!("UPDATE privacy_link SET secret = $3 WHERE site_id = $1 AND id = $2"),
        &[id.into(), secret.into()],
    )?;
    Ok(kept == 1)
}

/// Notes that the button of a link was pressed. `false`: it had been.
pub(crate) fn write_opened(tx: &mut Tx<'_>, id: PrivacyLinkId) -> Result<bool> {
    let at = tx.at();
    let opened = tx.execute(
        sql!("UPDATE privacy_link SET opened = $3 WHERE site_id = $1 AND id = $2 AND opened IS NULL"),
        &[id.into(), at.into()],
    )?;
    Ok(opened == 1)
}

/// Notes that all was erased by a link, which names nobody from then on, and deletes the others of that address. Says which.
pub(crate) fn write_erased(tx: &mut Tx<'_>, id: PrivacyLinkId, correspondent: i64) -> Result<Vec<PrivacyLinkId>> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE privacy_link SET correspondent = NULL, erased = $3 WHERE site_id = $1 AND id = $2"),
        &[id.into(), at.into()],
    )?;
    tx.returning(
        sql!(
            "DELETE FROM privacy_link
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL RETURNING id"
        ),
        &[correspondent.into()],
        |row| row.get(0),
    )
}

/// Keeps that somebody had their data erased.
pub(crate) fn insert_erasure(tx: &mut Tx<'_>, mark: &str, correspondent: i64, extent: Erasure) -> Result<()> {
    let (id, at) = (tx.allocate("erasure", 1)?, tx.at());
    tx.execute_one(
        sql!("INSERT INTO erasure (site_id, id, at, mark, correspondent, extent) VALUES ($1, $2, $3, $4, $5, $6)"),
        &[id.into(), at.into(), mark.into(), correspondent.into(), extent.name().into()],
    )
}

/// That somebody had their data erased.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Erased {
    /// When.
    pub(crate) at: i64,
    /// The number that their address had.
    pub(crate) correspondent: i64,
    /// Whether their words went too.
    pub(crate) extent: Erasure,
}

/// The erasures of an address, by its digest, the newest first.
pub(crate) fn erasures(snapshot: &mut Snapshot<'_>, mark: &str) -> Result<Vec<Erased>> {
    snapshot.rows(
        sql!(
            "SELECT at, correspondent, extent FROM erasure WHERE site_id = $1 AND mark = $2 ORDER BY id DESC LIMIT 50"
        ),
        &[mark.into()],
        |row| {
            let extent = read_as(row, 2, |text: String| text.parse::<Erasure>())?;
            Ok(Erased { at: row.get(0)?, correspondent: row.get(1)?, extent })
        },
    )
}

/// Deletes links that were asked for before one instant, and what was kept of erasures before another.
pub(crate) fn forget(tx: &mut Tx<'_>, links: i64, erasures: i64) -> Result<()> {
    tx.execute(sql!("DELETE FROM privacy_link WHERE site_id = $1 AND asked <= $2"), &[links.into()])?;
    tx.execute(sql!("DELETE FROM erasure WHERE site_id = $1 AND at <= $2"), &[erasures.into()]).map(|_| ())
}

/// All that was decided about these comments, the oldest first.
pub(crate) fn decisions_about(snapshot: &mut Snapshot<'_>, comments: &[i64]) -> Result<Vec<Decision>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            decision_columns!(),
            " FROM decision WHERE site_id = $1 AND comment_id IN among_ints($2) ORDER BY id"
        )),
        &[Param::Ints(comments)],
        decision,
    )
}

/// The decisions about these comments, and the answers to them that wait or were judged.
pub(crate) fn keys_about(snapshot: &mut Snapshot<'_>, comments: &[i64]) -> Result<(Vec<String>, Vec<String>)> {
    let read = |row: &Row<'_>| row.get::<i64>(0).map(|id| id.to_string());
    let decisions = snapshot.rows(
        sql!("SELECT id FROM decision WHERE site_id = $1 AND comment_id IN among_ints($2)"),
        &[Param::Ints(comments)],
        read,
    )?;
    let appeals = snapshot.rows(
        sql!("SELECT id FROM appeal WHERE site_id = $1 AND comment_id IN among_ints($2)"),
        &[Param::Ints(comments)],
        read,
    )?;
    Ok((decisions, appeals))
}

/// Takes every word from what was kept, decided, answered and reported about these comments; that it was stays.
pub(crate) fn silence(tx: &mut Tx<'_>, comments: &[i64]) -> Result<()> {
    let about = [Param::Ints(comments)];
    tx.execute(sql!("DELETE FROM evidence WHERE site_id = $1 AND comment_id IN among_ints($2)"), &about)?;
    tx.execute(
        // An entry that was hidden stays hidden, without the reason that somebody wrote.
        sql!(
            "UPDATE decision
             SET sentence = '', redaction = CASE WHEN redaction IS NULL THEN NULL ELSE '–' END
             WHERE site_id = $1 AND comment_id IN among_ints($2)"
        ),
        &about,
    )?;
    // Nobody is left to whom an answer that waits could be answered.
    tx.execute(
        sql!("DELETE FROM appeal WHERE site_id = $1 AND comment_id IN among_ints($2) AND outcome IS NULL"),
        &about,
    )?;
    tx.execute(
        sql!("UPDATE appeal SET words = '', sentence = '' WHERE site_id = $1 AND comment_id IN among_ints($2)"),
        &about,
    )?;
    tx.execute(sql!("UPDATE report SET words = '' WHERE site_id = $1 AND comment_id IN among_ints($2)"), &about)
        .map(|_| ())
}

/// Notes that what readers said against those of these comments that are gone needs no answer.
pub(crate) fn finish_reports(tx: &mut Tx<'_>, comments: &[i64]) -> Result<()> {
    let at = tx.at();
    tx.execute(
        sql!(
            "UPDATE report SET done = $3
             WHERE site_id = $1 AND done IS NULL AND comment_id IN (
               SELECT comment.id FROM comment
               WHERE comment.site_id = $1 AND comment.state <> 'published' AND comment.id IN among_ints($2))"
        ),
        &[Param::Ints(comments), at.into()],
    )
    .map(|_| ())
}

//! All SQL of corrections: what readers are told was wrong.

use crate::article::model::Correction;
use crate::base::ids::{ArticleId, CorrectionId, RevisionNumber};
use crate::base::keys;
use db::{Result, Row, Snapshot, Tx, sql};

/// Adds a correction.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: CorrectionId,
    article: ArticleId,
    revision: RevisionNumber,
    words: &str,
) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO correction (site_id, id, article_id, at, revision, words)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        &[id.into(), article.into(), at.into(), revision.into(), words.into()],
    )
}

/// The corrections of an article, oldest first.
pub(crate) fn of_article(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<Correction>> {
    snapshot.note(keys::article(id));
    snapshot.rows(
        sql!(
            "SELECT id, article_id, at, revision, words
             FROM correction
             WHERE site_id = $1 AND article_id = $2
             ORDER BY id"
        ),
        &[id.into()],
        correction,
    )
}

/// The corrections of the site before one of them, or the newest; those of articles that were taken back included.
pub(crate) fn before(snapshot: &mut Snapshot<'_>, id: Option<CorrectionId>, limit: i64) -> Result<Vec<Correction>> {
    if id.is_none() {
        snapshot.note(keys::corrections());
    }
    snapshot.rows(
        sql!(
            "SELECT id, article_id, at, revision, words
             FROM correction
             WHERE site_id = $1 AND id < $2
             ORDER BY id DESC
             LIMIT $3"
        ),
        &[id.unwrap_or(CorrectionId(i64::MAX)).into(), limit.into()],
        correction,
    )
}

fn correction(row: &Row<'_>) -> Result<Correction> {
    Ok(Correction { id: row.get(0)?, article: row.get(1)?, at: row.get(2)?, revision: row.get(3)?, words: row.get(4)? })
}

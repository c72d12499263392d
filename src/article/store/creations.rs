//! All SQL of the keys under which programs began articles.

use crate::base::ids::{ApiTokenId, ArticleId};
use db::{Result, Snapshot, Tx, sql};

/// What was sent under a key since an instant, and the article that it began.
pub(crate) fn find(
    snapshot: &mut Snapshot<'_>,
    token: ApiTokenId,
    key: &str,
    since: i64,
) -> Result<Option<(String, ArticleId)>> {
    snapshot.first(
        sql!(
            "SELECT request, article_id
             FROM api_creation
             WHERE site_id = $1 AND token_id = $2 AND idempotency_key = $3 AND created > $4"
        ),
        &[token.into(), key.into(), since.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Keeps a key with what was sent under it.
pub(crate) fn insert(tx: &mut Tx<'_>, token: ApiTokenId, key: &str, request: &str, article: ArticleId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO api_creation (site_id, token_id, idempotency_key, request, article_id, created)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        &[token.into(), key.into(), request.into(), article.into(), at.into()],
    )
}

/// Forgets the keys from before an instant.
pub(crate) fn forget(tx: &mut Tx<'_>, until: i64) -> Result<()> {
    tx.execute(sql!("DELETE FROM api_creation WHERE site_id = $1 AND created <= $2"), &[until.into()]).map(|_| ())
}

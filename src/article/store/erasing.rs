//! The statements that delete an article for ever. Its row stays, so that its address can say that it is gone.

use crate::base::ids::ArticleId;
use db::{Result, Tx, sql};

/// Deletes what belongs to an article that lies in the bin, and its words from the rows that stay. One that readers never saw
/// loses its addresses too.
pub(crate) fn erase(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    for belongings in [
        sql!("DELETE FROM revision WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM correction WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM passage_note WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM shared_preview WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM article_label WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM series_article WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM reads WHERE site_id = $1 AND article_id = $2"),
        sql!("DELETE FROM original WHERE site_id = $1 AND kind = 'article' AND id = $2"),
        sql!(
            "DELETE FROM path
             WHERE site_id = $1 AND article_id = $2
               AND NOT EXISTS (SELECT 1 FROM article WHERE site_id = $1 AND id = $2 AND withdrawn IS NOT NULL)"
        ),
    ] {
        tx.execute(belongings, &[id.into()])?;
    }
    tx.execute_one(
        sql!("UPDATE article_body SET html = '', plain = '' WHERE site_id = $1 AND article_id = $2"),
        &[id.into()],
    )?;
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = 'erased', title = '', language = NULL, bylines = '[]', summary = '', standfirst = NULL,
                 description = NULL, card = NULL, front = NULL, related = NULL, revision = NULL, shown = NULL,
                 corrected = NULL, edited = $3, path = CASE WHEN withdrawn IS NULL THEN NULL ELSE path END
             WHERE site_id = $1 AND id = $2 AND state = 'binned'"
        ),
        &[id.into(), at.into()],
    )
}

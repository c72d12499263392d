//! Links that show an article before its readers see it: made, and ended.

use super::write::missing;
use super::{found, record};
use crate::article::model::{MOST_SHARED, SharedPreview, Span, State};
use crate::article::store::{revisions, sharing};
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, RevisionNumber, SharedPreviewId};
use crate::base::keys;
use db::Tx;
use serde_json::json;

/// Keeps a link by the digest of its secret. With a revision it shows that one text, which stays from then on; else the newest.
///
/// # Errors
/// Refuses what is in the bin or still arriving, a revision that is not there, and more links than anybody can look after.
pub fn share(
    tx: &mut Tx<'_>,
    actor: &Actor,
    article: ArticleId,
    span: Span,
    revision: Option<RevisionNumber>,
    digest: &str,
) -> Result<()> {
    if matches!(found(tx, article)?.state, State::Binned | State::Arriving) {
        return Err(Failure::told("refused-share-binned", &[]));
    }
    let created = tx.at();
    if sharing::open_at(tx, article, created)?.len() >= MOST_SHARED {
        return Err(Failure::told("refused-shares", &[]));
    }
    if let Some(number) = revision {
        revisions::find(tx, article, number)?.ok_or_else(missing)?;
        revisions::keep(tx, article, number)?;
    }
    let id = SharedPreviewId(tx.allocate("shared_preview", 1)?);
    let expires = created.saturating_add(span.length());
    let new = SharedPreview { id, article, revision, by: actor.person(), created, expires, ended: None };
    sharing::insert(tx, &new, digest)?;
    tx.touch(keys::draft(article));
    record(tx, actor, Verb::SharePreview, article, json!({ "link": id, "for": span.name(), "revision": revision }))
}

/// Ends a link of an article; one that is over stays so.
///
/// # Errors
/// A failure of the database.
pub fn end_share(tx: &mut Tx<'_>, actor: &Actor, article: ArticleId, id: SharedPreviewId) -> Result<()> {
    if !sharing::end(tx, article, id)? {
        return Ok(());
    }
    tx.touch(keys::draft(article));
    record(tx, actor, Verb::EndPreview, article, json!({ "link": id }))
}

//! An article that a program begins under a key of its own: a request that is sent again begins no second one.

use super::create;
use crate::article::model::{Draft, Kind};
use crate::article::store::creations as store;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::ids::{ApiTokenId, ArticleId};
use db::Tx;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Created {
    /// It was begun now.
    New(ArticleId),
    /// The same request began it before.
    Before(ArticleId),
    /// The key stands for another request.
    Other,
}

/// How long a key is known. Microseconds.
const KNOWN: i64 = 86_400_000_000;

/// Begins an article, once for each token and key; `request` tells requests apart.
///
/// # Errors
/// Refuses a draft beyond its limits.
pub(crate) fn create_once(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (token, key, request): (ApiTokenId, &str, &str),
    kind: Kind,
    draft: Draft,
) -> Result<Created> {
    let since = tx.at() - KNOWN;
    if let Some((before, article)) = store::find(tx, token, key, since)? {
        return Ok(if before == request { Created::Before(article) } else { Created::Other });
    }
    store::forget(tx, since)?;
    let id = create(tx, actor, kind, draft)?;
    store::insert(tx, token, key, request, id)?;
    Ok(Created::New(id))
}

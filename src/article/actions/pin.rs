//! What stands on top of the home page: one article, or none.

use super::{found, record};
use crate::article::model::{Kind, State};
use crate::article::store::publishing;
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use db::Tx;
use serde_json::Value;

/// Puts an article on top of the home page, in place of the one that was there.
///
/// # Errors
/// Refuses what readers do not see, and undated pages.
pub fn pin(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    let article = found(tx, id)?;
    if article.state != State::Published || article.kind != Kind::Article {
        return Err(Failure::told("refused-pin", &[]));
    }
    publishing::unpin_all(tx)?;
    publishing::pin(tx, id)?;
    tx.touch(keys::pinned());
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Pin, id, Value::Null)
}

/// Takes it from there.
///
/// # Errors
/// Refuses an article that does not stand there.
pub fn unpin(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    if found(tx, id)?.pinned.is_none() {
        return Err(Failure::told("refused-unpin", &[]));
    }
    publishing::unpin_all(tx)?;
    tx.touch(keys::pinned());
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Unpin, id, Value::Null)
}

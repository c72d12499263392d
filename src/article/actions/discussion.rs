//! Discussions that close on their day, and are opened again by hand.

use super::{found, record};
use crate::article::model::{DiscussionState, State};
use crate::article::store::publishing;
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use db::Tx;
use serde_json::json;

/// Closes the discussion of an article whose day has come. `false`: it is closed, or nobody sees it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn close_by_time(tx: &mut Tx<'_>, id: ArticleId) -> Result<bool> {
    let article = found(tx, id)?;
    if article.discussion != DiscussionState::Open || article.state != State::Published {
        return Ok(false);
    }
    publishing::set_discussion(tx, id, DiscussionState::Open, DiscussionState::ClosedByTime)?;
    tx.touch(keys::discussion(id));
    record(tx, &Actor::Scheduler, Verb::CloseDiscussion, id, json!({}))?;
    Ok(true)
}

/// Opens one again that was closed so.
///
/// # Errors
/// Refuses one that is open, and one that its writers closed.
pub(crate) fn reopen(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    let article = found(tx, id)?;
    if article.discussion != DiscussionState::ClosedByTime {
        return Err(Failure::told("refused-discussion-open", &[]));
    }
    publishing::set_discussion(tx, id, DiscussionState::ClosedByTime, DiscussionState::Open)?;
    tx.touch(keys::discussion(id));
    record(tx, actor, Verb::OpenDiscussion, id, json!({}))
}

//! How the discussion of one article takes comments: set, closed on its day, opened again.

use crate::article::actions as articles;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::comment::model::discussion::Own;
use crate::comment::store::discussions as store;
use crate::site::model::discussion::{DiscussionSettings, Mode};
use db::Tx;
use serde_json::json;

/// Sets for one article which comments wait (`None`: as on the site), and after how many days it closes (0: never; `None`: as on
/// the site).
///
/// # Errors
/// Refuses days beyond [`DiscussionSettings::DAYS`].
pub(crate) fn change_discussion(
    tx: &mut Tx<'_>,
    actor: &Actor,
    article: ArticleId,
    mode: Option<Mode>,
    close_after: Option<i64>,
) -> Result<()> {
    if close_after.is_some_and(|days| days != 0 && !DiscussionSettings::DAYS.contains(&days)) {
        return Err(Failure::told("wrong-discussion-days", &[]));
    }
    let former = store::own(tx, article)?;
    // Another day that was set is meant.
    let reopened = former.reopened.filter(|_| former.close_after == close_after);
    store::write(tx, article, &Own { mode, close_after, reopened })?;
    tx.touch(keys::discussion(article));
    let mut entry = Entry::new(actor.clone(), Verb::ChangeDiscussion, keys::discussion(article));
    entry.details = json!({ "mode": mode.map(Mode::name), "close_after": close_after });
    Ok(audit::record(tx, &entry)?)
}

/// Opens a discussion again that its day has closed: no day closes it any more, unless another one is set.
///
/// # Errors
/// Refuses one that is open, and one that its writers closed.
pub(crate) fn reopen_discussion(tx: &mut Tx<'_>, actor: &Actor, article: ArticleId) -> Result<()> {
    articles::reopen(tx, actor, article)?;
    let at = tx.at();
    let own = store::own(tx, article)?;
    Ok(store::write(tx, article, &Own { reopened: Some(at), ..own })?)
}

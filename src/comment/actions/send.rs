//! What a reader sends becomes a comment: published at once, or held until somebody has read it.

use crate::article::actions::count_comments;
use crate::article::model::{Article, State as ArticleState};
use crate::article::store as articles;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::CommentId;
use crate::base::{keys, time};
use crate::comment::follow::actions as follow;
use crate::comment::model::sent::Sent;
use crate::comment::model::state::State;
use crate::comment::phases::noted::Reason;
use crate::comment::store::kept::{self, New};
use crate::person::actions as people;
use crate::site::store as sites;
use db::Tx;
use serde_json::json;

/// What the phases said of a comment that they take.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// Each of them with its reason, as JSON.
    pub(crate) findings: String,
    /// Whether somebody has to read it first.
    pub(crate) is_held: bool,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gave {
    /// Its id.
    pub(crate) id: CommentId,
    /// Its number, unless it waits.
    pub(crate) number: Option<i64>,
}

/// Takes a comment, or says why not, and then writes nothing. `hear` asks the phases, in the same view of the rows in which it is written.
///
/// # Errors
/// Refuses a discussion that takes none, and an answer to what is not there.
pub(crate) fn send(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sent: &Sent,
    hear: impl FnOnce(&mut Tx<'_>, &Article) -> Result<std::result::Result<Heard, Reason>>,
) -> Result<std::result::Result<Gave, Reason>> {
    let article = articles::find(tx, sent.article)?.filter(|article| article.state == ArticleState::Published);
    let article = article.ok_or_else(|| Failure::told("refused-comment-no-article", &[]))?;
    let parent = match sent.answers {
        Some(number) => {
            let found = kept::answerable(tx, article.id, number)?;
            Some(found.ok_or_else(|| Failure::told("refused-comment-no-parent", &[]))?)
        }
        None => None,
    };
    let heard = match hear(tx, &article)? {
        Ok(heard) => heard,
        Err(reason) => return Ok(Err(reason)),
    };
    let correspondent = sent.mail.as_ref().map(|mail| people::keep_correspondent(tx, mail)).transpose()?;
    let id = CommentId(tx.allocate("comment", 1)?);
    let number = if heard.is_held { None } else { Some(kept::last_number(tx, article.id)? + 1) };
    let state = if heard.is_held { State::Held } else { State::Published };
    let offset = offset(tx)?;
    let findings = heard.findings.as_str();
    kept::insert(tx, &New { id, sent, parent, state, number, offset, correspondent, findings })?;
    if let Some(number) = number {
        follow::published(tx, article.id, number)?;
        count_comments(tx, &[(article.id, 1, 0)])?;
        tx.touch(keys::discussion(article.id));
        tx.touch(keys::newest_comments());
    } else {
        let moderators = people::moderators(tx)?;
        follow::tell_moderators(tx, &moderators, offset)?;
        tx.touch(keys::queue());
    }
    let mut entry = Entry::new(actor.clone(), Verb::SendComment, keys::comment(id));
    entry.details = json!({ "article": article.id.0, "state": state.name() });
    audit::record(tx, &entry)?;
    Ok(Ok(Gave { id, number }))
}

/// Seconds east of UTC at the site now.
pub(super) fn offset(tx: &mut Tx<'_>) -> Result<i64> {
    let at = tx.at();
    let zone = sites::this(tx)?.time_zone;
    Ok(time::offset_in(&zone, at))
}

//! All that is held under one mail address, read at once.

use crate::article::model::Article;
use crate::article::store as articles;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId, DecisionId};
use crate::comment::follow::model::Follower;
use crate::comment::follow::store as followers;
use crate::comment::model::sent::Kept;
use crate::comment::store::persons;
use crate::message::model::Message;
use crate::message::store as messages;
use crate::moderation::model::claim::Claim;
use crate::moderation::model::notice::Notice;
use crate::moderation::model::{Appeal, Decision, Evidence};
use crate::moderation::store;
use crate::person::store::correspondents::{self, Correspondent};
use db::Snapshot;
use std::collections::HashMap;

/// All of it.
pub(crate) struct Held {
    /// The address.
    pub(crate) of: Correspondent,
    /// The oldest first.
    pub(crate) comments: Vec<HeldComment>,
    pub(crate) follows: Vec<Follower>,
    pub(crate) messages: Vec<Message>,
    /// Notices of unlawful content that they sent.
    pub(crate) notices: Vec<Notice>,
    /// Imported comments that they call their own.
    pub(crate) claims: Vec<Claim>,
    /// Until when what comes from there is read first.
    pub(crate) holds: Vec<i64>,
    /// Invitations that were mailed there and not followed yet.
    pub(crate) invitations: i64,
    /// Under which they stand.
    pub(crate) articles: HashMap<ArticleId, Article>,
}

/// A comment with what was decided about it.
pub(crate) struct HeldComment {
    pub(crate) kept: Kept,
    /// What it said before something was taken from it, as long as that is kept for those who judge again.
    pub(crate) evidence: Option<Evidence>,
    pub(crate) decisions: Vec<(Decision, Option<Appeal>)>,
}

/// What is held under the address of a number; `None`: nothing, not even the address.
///
/// # Errors
/// A failure of the database.
pub(crate) fn read(rows: &mut Snapshot<'_>, number: i64, now: i64) -> Result<Option<Held>> {
    let Some(of) = correspondents::find(rows, number)? else { return Ok(None) };
    let kept = persons::of_correspondent(rows, number)?;
    let ids: Vec<i64> = kept.iter().map(|comment| comment.id.0).collect();
    let decisions = store::privacy::decisions_about(rows, &ids)?;
    let decided: Vec<i64> = decisions.iter().map(|decision| decision.id.0).collect();
    let appeals = store::appeals::of_decisions(rows, &decided)?;
    let mut appeals: HashMap<DecisionId, Appeal> =
        appeals.into_iter().map(|appeal| (appeal.decision, appeal)).collect();
    // The newest comes last, and stays.
    let mut evidence: HashMap<CommentId, Evidence> = store::desk::evidence_of(rows, &ids)?.into_iter().collect();
    let mut about: HashMap<CommentId, Vec<(Decision, Option<Appeal>)>> = HashMap::new();
    for decision in decisions {
        let appeal = appeals.remove(&decision.id);
        about.entry(decision.comment).or_default().push((decision, appeal));
    }
    let follows = followers::all_of(rows, number)?;
    let mut named: Vec<ArticleId> = kept.iter().map(|comment| comment.article).collect();
    named.extend(follows.iter().map(|follower| follower.article));
    named.sort_unstable();
    named.dedup();
    let articles = articles::find_all(rows, &named)?.into_iter().map(|article| (article.id, article)).collect();
    let comments = kept.into_iter().map(|kept| HeldComment {
        evidence: evidence.remove(&kept.id),
        decisions: about.remove(&kept.id).unwrap_or_default(),
        kept,
    });
    Ok(Some(Held {
        of,
        comments: comments.collect(),
        follows,
        claims: store::claims::of_correspondent(rows, number)?,
        notices: store::notices::of_correspondent(rows, number)?,
        messages: messages::of_correspondent(rows, number)?,
        holds: persons::held_until(rows, number, now)?,
        invitations: correspondents::invitations(rows, number)?,
        articles,
    }))
}

//! Comments that an import brought and somebody calls their own: asked for without an account, and judged by hand.

use super::said;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ClaimId, CommentId};
use crate::base::keys;
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::message::model::HOUR;
use crate::moderation::jobs::claims::CLAIMED;
use crate::moderation::model::claim::{Claim, ClaimOutcome, TAKEN};
use crate::moderation::model::{Judge, SENTENCE};
use crate::moderation::store::claims as store;
use crate::person::actions as people;
use crate::person::model::MailAddress;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Within this what was accepted can be undone without anybody having been told, microseconds.
const PAUSE: i64 = 10 * 60 * 1_000_000;

/// Takes what somebody says of a comment that an import brought: that it is theirs, and is to be removed. `whole`: so are all
/// under its public page.
///
/// # Errors
/// Refuses what nobody can read, what was sent here and so has a private address, words that say nothing, and more than a site
/// gets within an hour.
pub(crate) fn claim(
    tx: &mut Tx<'_>,
    comment: CommentId,
    words: &str,
    mail: Option<&MailAddress>,
    whole: Whole,
) -> Result<ClaimId> {
    let found = kept::find(tx, comment)?.filter(|found| found.state == State::Published && found.sent.is_none());
    let found = found.ok_or_else(|| Failure::told("refused-no-comment", &[]))?;
    let at = tx.at();
    if store::count_since(tx, at.saturating_sub(HOUR))? >= TAKEN {
        return Err(Failure::told("refused-messages-many", &[]));
    }
    let words = said(words)?;
    let correspondent = mail.map(|mail| people::keep_correspondent(tx, mail)).transpose()?;
    let id = ClaimId(tx.allocate("claim", 1)?);
    let profile = found.profile.filter(|_| whole == Whole::Profile);
    let new = Claim { id, comment, at, profile, words, mail: None, outcome: None, sentence: String::new() };
    store::insert(tx, &new, correspondent)?;
    tx.touch(keys::queue());
    audit::record(tx, &Entry::new(Actor::Guest, Verb::ClaimComment, keys::comment(comment)))?;
    Ok(id)
}

/// How much somebody calls their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    /// The one comment.
    Comment,
    /// All under its public page.
    Profile,
}

/// Writes what came of a claim, once its comments are gone or somebody said why they stay. `false`: some that it covers are still
/// public.
///
/// # Errors
/// Refuses one that was answered; to refuse it takes a sentence, within its limit.
pub(crate) fn answer_claim(
    tx: &mut Tx<'_>,
    judge: Judge,
    id: ClaimId,
    outcome: ClaimOutcome,
    sentence: &str,
) -> Result<bool> {
    let gone = || Failure::told("refused-claim-answered", &[]);
    let claim = store::find(tx, id)?.filter(|claim| claim.outcome.is_none()).ok_or_else(gone)?;
    if sentence.chars().count() > SENTENCE {
        return Err(Failure::told("refused-decision-long", &[]));
    }
    if outcome == ClaimOutcome::Refused && sentence.trim().is_empty() {
        return Err(Failure::told("refused-notice-no-reason", &[]));
    }
    if outcome == ClaimOutcome::Accepted && !store::covered(tx, &claim)?.is_empty() {
        return Ok(false);
    }
    store::answer(tx, id, outcome, judge.person, sentence)?;
    if claim.mail.is_some() {
        let due = tx.at().saturating_add(PAUSE);
        let payload = json!({ "claim": id.0 });
        jobs::enqueue(tx, &NewJob { kind: CLAIMED, key: &id.to_string(), payload, due })?;
    }
    tx.touch(keys::queue());
    let mut entry = Entry::new(Actor::Person(judge.person), Verb::AnswerClaim, keys::comment(claim.comment));
    entry.details = json!({ "claim": id.0, "outcome": outcome.name() });
    audit::record(tx, &entry)?;
    Ok(true)
}

/// Lets the claims to a comment wait again whose removal was undone.
pub(super) fn reopen(tx: &mut Tx<'_>, comment: CommentId) -> Result<()> {
    for id in store::reopen(tx, comment)? {
        jobs::forget(tx, CLAIMED, &id.to_string())?;
    }
    Ok(())
}

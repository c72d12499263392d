//! Notices that a comment is unlawful: taken with a receipt, and answered with a reason.

use super::letters;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, DecisionId, NoticeId, PersonId};
use crate::base::keys;
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::message::model::HOUR;
use crate::moderation::jobs::notices::{RECEIVED, TOLD};
use crate::moderation::model::notice::{Answer, MAILED, NewNotice, NoticeOutcome, TAKEN};
use crate::moderation::model::{Decision, DecisionVerb, Judge, SENTENCE};
use crate::moderation::store::notices as store;
use crate::person::actions as people;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Takes a notice about a comment that can be read, and has the owners told.
///
/// # Errors
/// Refuses what nobody can read, and more than a site gets within an hour.
pub(crate) fn give_notice(
    tx: &mut Tx<'_>,
    comment: CommentId,
    new: &NewNotice,
    owners: &[PersonId],
) -> Result<NoticeId> {
    let found = kept::find(tx, comment)?.filter(|found| found.state == State::Published);
    found.ok_or_else(|| Failure::told("refused-no-comment", &[]))?;
    let at = tx.at();
    let lately = store::count_since(tx, at.saturating_sub(HOUR))?;
    if lately >= TAKEN {
        return Err(Failure::told("refused-messages-many", &[]));
    }
    let mail = new.sender.as_ref().map(|(_, mail)| mail);
    let correspondent = mail.map(|mail| people::keep_correspondent(tx, mail)).transpose()?;
    let id = NoticeId(tx.allocate("notice", 1)?);
    store::insert(tx, id, comment, new, correspondent)?;
    if correspondent.is_some() {
        let payload = json!({ "notice": id.0 });
        jobs::enqueue(tx, &NewJob { kind: RECEIVED, key: &id.to_string(), payload, due: at })?;
    }
    for owner in owners.iter().filter(|_| lately < MAILED) {
        let payload = json!({ "notice": id.0, "person": owner.0 });
        jobs::enqueue(tx, &NewJob { kind: TOLD, key: &format!("{id} {owner}"), payload, due: at })?;
    }
    tx.touch(keys::queue());
    tx.touch(keys::decisions());
    audit::record(tx, &Entry::new(Actor::Guest, Verb::GiveNotice, keys::comment(comment)))?;
    Ok(id)
}

/// Answers a notice without a decision: the comment stays; or it was gone before anybody came to it.
///
/// # Errors
/// Refuses one that was answered, and an answer without a reason or with too long a one.
pub(crate) fn answer_notice(tx: &mut Tx<'_>, judge: Judge, id: NoticeId, sentence: &str) -> Result<()> {
    let gone = || Failure::told("refused-notice-answered", &[]);
    let notice = store::find(tx, id)?.filter(|notice| notice.answer.is_none()).ok_or_else(gone)?;
    match sentence.chars().count() {
        0 => return Err(Failure::told("refused-notice-no-reason", &[])),
        letters if letters > SENTENCE => return Err(Failure::told("refused-decision-long", &[])),
        _ => {}
    }
    let stands = kept::find(tx, notice.comment)?.is_some_and(|comment| comment.state == State::Published);
    let outcome = if stands { NoticeOutcome::Kept } else { NoticeOutcome::Acted };
    let at = tx.at();
    store::answer(tx, id, judge.person, &Answer { outcome, at, decision: None, sentence: sentence.to_owned() })?;
    letters::ask_answered(tx, id)?;
    tx.touch(keys::queue());
    tx.touch(keys::decisions());
    let mut entry = Entry::new(Actor::Person(judge.person), Verb::AnswerNotice, keys::comment(notice.comment));
    entry.details = json!({ "notice": id.0, "outcome": outcome.name() });
    Ok(audit::record(tx, &entry)?)
}

/// Answers all notices about a comment by a decision that took it, or a passage of it, away.
pub(super) fn settle(tx: &mut Tx<'_>, judge: Judge, decision: &Decision) -> Result<()> {
    let takes = matches!(decision.verb, DecisionVerb::Remove | DecisionVerb::Cut);
    let waiting = if takes { store::waiting_about(tx, decision.comment)? } else { Vec::new() };
    for id in waiting {
        let sentence = decision.sentence.clone();
        let answer = Answer { outcome: NoticeOutcome::Acted, at: decision.at, decision: Some(decision.id), sentence };
        store::answer(tx, id, judge.person, &answer)?;
        letters::ask_answered(tx, id)?;
    }
    Ok(())
}

/// Lets the notices wait again that a decision answered: it was undone.
pub(super) fn reopen(tx: &mut Tx<'_>, decision: DecisionId) -> Result<()> {
    for id in store::answered_by(tx, decision)? {
        letters::forget_answered(tx, id)?;
    }
    Ok(store::reopen(tx, decision)?)
}

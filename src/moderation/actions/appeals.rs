//! Answers to decisions: made by whoever wrote the comment, judged by somebody else than whoever decided, where there is one.

use super::{decide, letters, said};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{AppealId, DecisionId};
use crate::base::keys;
use crate::comment::actions as comments;
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::moderation::model::{Appeal, Decision, DecisionVerb, Judge, Outcome, Ruling, SENTENCE};
use crate::moderation::store;
use crate::site::store as sites;
use db::Tx;
use serde_json::json;

/// Answers a decision, once, for whoever wrote the comment.
///
/// # Errors
/// Refuses what needs no answer, a second one, one that comes too late, and one without words or too long.
pub(crate) fn appeal(tx: &mut Tx<'_>, id: DecisionId, words: &str) -> Result<AppealId> {
    let at = tx.at();
    let window = sites::settings(tx)?.discussion.appeal_window();
    let decision = store::find(tx, id)?;
    let open = |decision: &Decision| {
        decision.undone.is_none() && decision.verb.takes_away() && at.saturating_sub(decision.at) < window
    };
    let decision = decision.filter(open).ok_or_else(|| Failure::told("refused-appeal", &[]))?;
    if store::appeals::of_decision(tx, id)?.is_some() {
        return Err(Failure::told("refused-appeal-twice", &[]));
    }
    let words = said(words)?;
    let appeal = AppealId(tx.allocate("appeal", 1)?);
    let made = Appeal {
        id: appeal,
        comment: decision.comment,
        decision: id,
        at,
        words,
        outcome: None,
        decided: None,
        sentence: None,
    };
    store::appeals::insert(tx, &made)?;
    tx.touch(keys::queue());
    audit::record(tx, &Entry::new(Actor::Guest, Verb::Appeal, keys::comment(decision.comment)))?;
    Ok(appeal)
}

/// Judges an answer: what was wrong is taken back, and becomes readable again.
///
/// # Errors
/// Refuses one that was judged already; and, where the site has several people who moderate, by whoever decided first.
pub(crate) fn judge_appeal(
    tx: &mut Tx<'_>,
    judge: Judge,
    id: AppealId,
    outcome: Outcome,
    sentence: &str,
    others: bool,
) -> Result<()> {
    let gone = || Failure::told("refused-appeal-judged", &[]);
    let appeal = store::appeals::find(tx, id)?.filter(|appeal| appeal.outcome.is_none()).ok_or_else(gone)?;
    let decision = store::find(tx, appeal.decision)?.ok_or_else(gone)?;
    if others && decision.person == Some(judge.person) {
        return Err(Failure::told("refused-appeal-own", &[]));
    }
    if sentence.chars().count() > SENTENCE {
        return Err(Failure::told("refused-decision-long", &[]));
    }
    if outcome == Outcome::Overturned && decision.undone.is_none() && decision.verb == DecisionVerb::Hold {
        comments::release_writer(tx, decision.id)?;
        store::write_undone(tx, &decision)?;
    } else if outcome == Outcome::Overturned && decision.undone.is_none() {
        let comment = kept::find(tx, decision.comment)?.ok_or_else(gone)?;
        let is_back = comment.state == State::Removed || decision.verb == DecisionVerb::Cut;
        let verb = if is_back { DecisionVerb::Restore } else { DecisionVerb::Publish };
        let ruling = Ruling {
            verb,
            seen: comment.state,
            clause: None,
            usual_title: String::new(),
            sentence: sentence.to_owned(),
            appeal: Some(id),
            passage: None,
            hold: None,
            is_asked: false,
        };
        decide(tx, judge, decision.comment, &ruling, 0)?;
    }
    store::appeals::judge(tx, id, outcome, judge.person, sentence)?;
    letters::ask_judged(tx, id, &decision)?;
    tx.touch(keys::queue());
    tx.touch(keys::decisions());
    // What is given back is recorded as the decision that it is.
    if outcome == Outcome::Upheld || decision.verb == DecisionVerb::Hold {
        let mut entry = Entry::new(Actor::Person(judge.person), Verb::JudgeAppeal, keys::comment(decision.comment));
        entry.details = json!({ "appeal": id.0, "outcome": outcome.name() });
        audit::record(tx, &entry)?;
    }
    Ok(())
}

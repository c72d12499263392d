//! What can be decided about comments. A decision names the state that its comment was seen in, so that of two people who
//! decide at once the second is told, and nothing is overwritten.

mod appeals;
mod claims;
mod letters;
mod notices;
mod reports;

pub(crate) use appeals::{appeal, judge_appeal};
pub(crate) use claims::{Whole, answer_claim, claim};
pub(crate) use notices::{answer_notice, give_notice};
pub(crate) use reports::{keep_reported, report};

use super::model::claim::{ASKED, KEPT};
use super::model::{
    DAY, Decision, DecisionVerb, EVIDENCE, Evidence, HOLDS, Judge, Passage, Ruling, SENTENCE, WORDS, last,
};
use super::store;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, DecisionId};
use crate::base::keys;
use crate::comment::actions::{self as comments, Again};
use crate::comment::model::sent::Kept;
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::site::model::policy::USUAL;
use crate::site::store::policy;
use db::Tx;
use html::Uncut;
use serde_json::json;
use triage::Verdict;

/// Decides about a comment. `seed`: by chance, for the first decision of a site.
///
/// # Errors
/// Refuses when somebody else decided first, when there is no such step, and a rule that the site does not have.
pub(crate) fn decide(
    tx: &mut Tx<'_>,
    judge: Judge,
    comment: CommentId,
    ruling: &Ruling,
    seed: u64,
) -> Result<DecisionId> {
    let comment = kept::find(tx, comment)?.ok_or_else(|| Failure::told("refused-no-comment", &[]))?;
    if comment.state != ruling.seen {
        return Err(Failure::told("refused-comment-decided", &[]));
    }
    if ruling.sentence.chars().count() > SENTENCE {
        return Err(Failure::told("refused-decision-long", &[]));
    }
    let (cited, policy_version) = cited(tx, ruling)?;
    let until = until(tx, ruling)?;
    let id = DecisionId(tx.allocate("decision", 1)?);
    // That somebody wants their own words gone says nothing of the words.
    let lesson = if ruling.is_asked { None } else { learn(tx, &comment, ruling.verb, seed)? };
    apply(tx, (id, until), &comment, ruling, cited.as_ref().map(|cited| cited.title.as_str()))?;
    let at = tx.at();
    let decision = Decision {
        id,
        comment: comment.id,
        article: comment.article,
        at,
        verb: ruling.verb,
        former: comment.state,
        person: Some(judge.person),
        role: Some(judge.role),
        clause: cited.as_ref().map(|cited| cited.name.clone()),
        clause_title: cited.map(|cited| cited.title),
        policy_version,
        sentence: ruling.sentence.clone(),
        lesson,
        undone: None,
        appeal: ruling.appeal,
        redacted: None,
        redaction: None,
        until,
    };
    store::insert(tx, &decision)?;
    if ruling.verb.needs_evidence(comment.state) {
        let kept = if ruling.is_asked { KEPT } else { EVIDENCE };
        store::keep_evidence(tx, id, &comment, at.saturating_add(kept))?;
    }
    // What is said against a comment is not answered by a decision about its writer.
    if ruling.verb != DecisionVerb::Hold {
        store::reports::finish(tx, comment.id)?;
    }
    notices::settle(tx, judge, &decision)?;
    letters::ask(tx, &decision)?;
    tx.touch(keys::decisions());
    let mut entry = Entry::new(Actor::Person(judge.person), Verb::DecideComment, keys::comment(comment.id));
    entry.details = json!({ "decision": id.0, "verb": ruling.verb.name(), "clause": decision.clause });
    audit::record(tx, &entry)?;
    Ok(id)
}

/// Takes the last decision about a comment back.
///
/// # Errors
/// Refuses one that was undone, or after which something else was decided.
pub(crate) fn undo(tx: &mut Tx<'_>, judge: Judge, id: DecisionId) -> Result<CommentId> {
    let stale = || Failure::told("refused-decision-stale", &[]);
    let decision = store::find(tx, id)?.filter(|decision| decision.undone.is_none()).ok_or_else(stale)?;
    let last = last(store::of_comment(tx, decision.comment)?);
    if decision.verb != DecisionVerb::Hold && last.is_none_or(|last| last.id != id) {
        return Err(stale());
    }
    let comment = kept::find(tx, decision.comment)?.ok_or_else(stale)?;
    let evidence = store::evidence_of(tx, id)?;
    match decision.verb {
        DecisionVerb::Publish | DecisionVerb::Refuse | DecisionVerb::Spam => comments::hold_again(tx, &comment)?,
        DecisionVerb::Remove => give_back(tx, &comment, evidence.as_ref())?,
        DecisionVerb::Hold => comments::release_writer(tx, id)?,
        DecisionVerb::Cut => mend(tx, &comment, evidence.as_ref())?,
        DecisionVerb::Restore if decision.former == State::Published => {
            let left = evidence.as_ref().ok_or_else(|| Failure::told("refused-comment-forgotten", &[]))?;
            comments::cut(tx, &comment, &left.html)?;
        }
        DecisionVerb::Restore => comments::remove(tx, &comment, decision.clause_title.as_deref())?,
    }
    store::write_undone(tx, &decision)?;
    if decision.clause.as_deref() == Some(ASKED) {
        claims::reopen(tx, comment.id)?;
    }
    letters::forget(tx, id)?;
    notices::reopen(tx, id)?;
    unlearn(tx, &comment, evidence.as_ref(), decision.lesson)?;
    tx.touch(keys::decisions());
    let mut entry = Entry::new(Actor::Person(judge.person), Verb::UndoDecision, keys::comment(comment.id));
    entry.details = json!({ "decision": id.0 });
    audit::record(tx, &entry)?;
    Ok(comment.id)
}

/// Hides an entry of the public log, and says why.
///
/// # Errors
/// Refuses what is not there, and a reason that says nothing.
pub(crate) fn redact(tx: &mut Tx<'_>, judge: Judge, id: DecisionId, why: &str) -> Result<()> {
    let decision = store::find(tx, id)?.ok_or_else(|| Failure::told("refused-decision-stale", &[]))?;
    let why = said(why)?;
    store::write_redacted(tx, id, &why)?;
    tx.touch(keys::decisions());
    let mut entry = Entry::new(Actor::Person(judge.person), Verb::RedactDecision, keys::comment(decision.comment));
    entry.reason = Some(why);
    entry.details = json!({ "decision": id.0 });
    Ok(audit::record(tx, &entry)?)
}

/// Words that say something, within their limit.
fn said(words: &str) -> Result<String> {
    let words = words.trim();
    match words.chars().count() {
        0 => Err(Failure::told("refused-words-missing", &[])),
        count if count > WORDS => Err(Failure::told("refused-words-long", &[])),
        _ => Ok(words.to_owned()),
    }
}

/// A rule that was broken, as it is called now.
struct Cited {
    name: String,
    title: String,
}

/// The rule that a ruling names, and the version of the policy that it stands in.
fn cited(tx: &mut Tx<'_>, ruling: &Ruling) -> Result<(Option<Cited>, Option<i64>)> {
    if ruling.is_asked {
        return Ok((Some(Cited { name: ASKED.to_owned(), title: ruling.usual_title.clone() }), None));
    }
    let Some(name) = &ruling.clause else {
        return match ruling.verb.takes_away() {
            true => Err(Failure::told("refused-decision-no-clause", &[])),
            false => Ok((None, None)),
        };
    };
    let unknown = || Failure::told("refused-decision-no-clause", &[]);
    let Some(policy) = policy::in_force(tx)? else {
        let usual = USUAL.iter().any(|(usual, ..)| usual == name);
        let cited = Cited { name: name.clone(), title: ruling.usual_title.clone() };
        return if usual { Ok((Some(cited), None)) } else { Err(unknown()) };
    };
    let found = policy.rules.clauses.into_iter().find(|clause| clause.name == *name).ok_or_else(unknown)?;
    Ok((Some(Cited { name: found.name, title: found.title }), Some(policy.version)))
}

fn apply(
    tx: &mut Tx<'_>,
    (id, until): (DecisionId, Option<i64>),
    comment: &Kept,
    ruling: &Ruling,
    clause: Option<&str>,
) -> Result<()> {
    match ruling.verb {
        DecisionVerb::Publish => comments::publish(tx, comment).map(|_| ()),
        DecisionVerb::Refuse | DecisionVerb::Spam => comments::refuse(tx, comment),
        DecisionVerb::Remove => comments::remove(tx, comment, clause),
        DecisionVerb::Cut => cut(tx, comment, ruling.passage.as_ref()),
        DecisionVerb::Hold => {
            let unclear = || Failure::told("refused-unclear", &[]);
            let (hold, until) = ruling.hold.zip(until).ok_or_else(unclear)?;
            comments::hold_writer(tx, id, comment.id, hold.by, until)
        }
        DecisionVerb::Restore if comment.state == State::Published => {
            let cut = last(store::of_comment(tx, comment.id)?).filter(|last| last.verb == DecisionVerb::Cut);
            let cut = cut.ok_or_else(|| Failure::told("refused-decision-stale", &[]))?;
            let evidence = store::evidence_of(tx, cut.id)?;
            mend(tx, comment, evidence.as_ref())
        }
        DecisionVerb::Restore => {
            let evidence = store::evidence(tx, comment.id)?;
            give_back(tx, comment, evidence.as_ref())
        }
    }
}

/// Until when a ruling holds.
fn until(tx: &Tx<'_>, ruling: &Ruling) -> Result<Option<i64>> {
    let Some(hold) = ruling.hold else { return Ok(None) };
    if !HOLDS.contains(&hold.days) {
        return Err(Failure::told("refused-unclear", &[]));
    }
    Ok(Some(tx.at().saturating_add(hold.days.saturating_mul(DAY))))
}

/// Takes a passage away, and puts into its place that it was.
fn cut(tx: &mut Tx<'_>, comment: &Kept, passage: Option<&Passage>) -> Result<()> {
    let Passage { words, mark, language } = passage.ok_or_else(|| Failure::told("refused-cut-absent", &[]))?;
    let left = comment.html.cut(words, mark, language).map_err(|why| {
        let key = match why {
            Uncut::Absent => "refused-cut-absent",
            Uncut::Several => "refused-cut-several",
            Uncut::Whole => "refused-cut-whole",
        };
        Failure::told(key, &[])
    })?;
    comments::cut(tx, comment, &left)
}

/// Gives a comment back as it was when it was taken away.
fn give_back(tx: &mut Tx<'_>, comment: &Kept, evidence: Option<&Evidence>) -> Result<()> {
    comments::restore(tx, comment, &again(evidence)?)
}

/// Gives back the passage that was taken.
fn mend(tx: &mut Tx<'_>, comment: &Kept, evidence: Option<&Evidence>) -> Result<()> {
    comments::mend(tx, comment, &again(evidence)?)
}

fn again(evidence: Option<&Evidence>) -> Result<Again<'_>> {
    let evidence = evidence.ok_or_else(|| Failure::told("refused-comment-forgotten", &[]))?;
    Ok(Again {
        author: &evidence.author,
        profile: evidence.profile.as_deref(),
        written: evidence.written.as_deref(),
        html: &evidence.html,
    })
}

/// Teaches the triage of the site what was decided.
fn learn(tx: &mut Tx<'_>, comment: &Kept, verb: DecisionVerb, seed: u64) -> Result<Option<i64>> {
    let verdict = match verb {
        DecisionVerb::Publish => Verdict::Published,
        DecisionVerb::Refuse | DecisionVerb::Spam | DecisionVerb::Remove => Verdict::Refused,
        DecisionVerb::Restore | DecisionVerb::Cut | DecisionVerb::Hold => return Ok(None),
    };
    comments::learn(tx, &comment.text(), verdict, seed).map(Some)
}

/// Takes that away again.
fn unlearn(tx: &mut Tx<'_>, comment: &Kept, evidence: Option<&Evidence>, lesson: Option<i64>) -> Result<()> {
    let Some(lesson) = lesson else { return Ok(()) };
    let text = match evidence.filter(|_| comment.state == State::Removed) {
        Some(evidence) => evidence.text(),
        None => comment.text(),
    };
    comments::unlearn(tx, &text, lesson)
}

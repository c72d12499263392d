//! What a form of these pages asks for, done: each comment is an action of its own, so that of many at once none waits for the
//! others, and one that somebody else has decided about meanwhile is left as it is.

use super::rules::{clauses, proposed};
use super::views::Clause;
use super::{judge, names, said};
use crate::base::chance;
use crate::base::error::{Failure, Refusal, Result};
use crate::base::ids::{CommentId, DecisionId};
use crate::comment::model::RemovedBy;
use crate::comment::model::state::State;
use crate::comment::phases::noted::By;
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::actions;
use crate::moderation::model::{DecisionVerb, Hold, Passage, Ruling, last};
use crate::moderation::store;
use crate::urls;
use http::StatusCode;
use locale::Arg;
use serde_json::json;

/// Comments, or decisions, of one form.
const MOST: usize = 100;

/// Why nothing was done.
pub(super) struct Trouble {
    /// In words.
    pub(super) words: String,
    /// The comment that it is about, where it is about one.
    pub(super) comment: Option<CommentId>,
}

/// What became of a form.
enum Done {
    Decided {
        decisions: Vec<DecisionId>,
        /// The comments that went, or stay with somebody else's decision.
        gone: Vec<CommentId>,
        missed: usize,
    },
    Undone(usize),
    Nothing {
        trouble: Trouble,
        /// Whether the comment is not any more as it was seen.
        moved: bool,
    },
}

/// Does what the form asks, and answers: back to `page` with what was done, or by `show` with why nothing was.
pub(super) fn answer(
    desk: &Desk<'_>,
    page: &str,
    show: fn(&Desk<'_>, StatusCode, Option<Trouble>) -> Result<Reply>,
) -> Result<Reply> {
    match done(desk)? {
        Done::Nothing { trouble, moved } if desk.wants_json => {
            let gone: Vec<i64> = trouble.comment.filter(|_| moved).iter().map(|id| id.0).collect();
            let value = json!({ "words": trouble.words, "gone": gone });
            Ok(Reply::json(StatusCode::UNPROCESSABLE_ENTITY, value))
        }
        Done::Nothing { trouble, .. } => show(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(trouble)),
        Done::Decided { decisions, gone, missed } => {
            let row = in_a_row(decisions.iter().map(|id| id.0));
            if !desk.wants_json {
                return Ok(Reply::see(urls::desk_just_decided(page, &row, missed)));
            }
            let gone: Vec<i64> = gone.iter().map(|id| id.0).collect();
            let said = said::of_decisions(desk, &row, missed)?;
            let words = said.map(|said| said.words).unwrap_or_default();
            Ok(Reply::json(StatusCode::OK, json!({ "words": words, "decisions": row, "gone": gone })))
        }
        Done::Undone(count) if desk.wants_json => {
            let words = said::of_undoing(desk, count)?.words;
            Ok(Reply::json(StatusCode::OK, json!({ "words": words, "undone": count })))
        }
        Done::Undone(count) => Ok(Reply::see(urls::desk_just_undone(page, count))),
    }
}

/// Numbers as one field holds them.
pub(super) fn in_a_row(ids: impl Iterator<Item = i64>) -> String {
    ids.take(MOST).map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// Numbers of a field that may come several times, with several in each.
pub(super) fn numbers<'f>(fields: impl Iterator<Item = &'f str>) -> Vec<i64> {
    let mut ids: Vec<i64> = Vec::new();
    for id in fields.flat_map(|row| row.split(',')).filter_map(|id| id.trim().parse().ok()) {
        if ids.len() < MOST && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

fn sent(desk: &Desk<'_>, field: &str) -> Vec<i64> {
    numbers(desk.form.fields().iter().filter(|(name, _)| name == field).map(|(_, value)| value.as_str()))
}

fn done(desk: &Desk<'_>) -> Result<Done> {
    let asked = desk.form.text("do");
    if asked == "undo" {
        return undo(desk);
    }
    let verb = asked.parse::<DecisionVerb>().ok();
    let seen = desk.form.text("seen").parse::<State>().ok();
    let (Some(verb), Some(seen)) = (verb, seen) else { return Err(Failure::told("refused-unclear", &[])) };
    let comments: Vec<CommentId> = sent(desk, "comment").into_iter().map(CommentId).collect();
    if comments.is_empty() {
        return nothing(desk.text("queue-none-chosen", &[])?, None);
    }
    let only = Some(&comments).filter(|comments| comments.len() == 1).and_then(|comments| comments.first()).copied();
    // A passage stands in one comment, and one person is held.
    if matches!(verb, DecisionVerb::Cut | DecisionVerb::Hold) && only.is_none() {
        return Err(Failure::told("refused-unclear", &[]));
    }
    let ruling = ruling(desk, verb, seen, &clauses(desk)?)?;
    if verb.takes_away() && ruling.clause.is_none() {
        return nothing(desk.text("refused-decision-no-clause", &[])?, only);
    }
    decide(desk, &comments, &ruling, only)
}

fn nothing(words: String, comment: Option<CommentId>) -> Result<Done> {
    Ok(Done::Nothing { trouble: Trouble { words, comment }, moved: false })
}

/// What the fields say. A sentence that was left empty is the one that the rule proposes.
fn ruling(desk: &Desk<'_>, verb: DecisionVerb, seen: State, clauses: &[Clause]) -> Result<Ruling> {
    let clause = Some(desk.form.line("clause")).filter(|clause| verb.takes_away() && !clause.is_empty());
    let found = clauses.iter().find(|known| clause.as_ref() == Some(&known.name));
    let written = desk.form.text("sentence").trim();
    let sentence = match &clause {
        Some(clause) if written.is_empty() => proposed(clauses, clause, verb),
        Some(_) => written.to_owned(),
        None => String::new(),
    };
    let usual_title = found.map(|clause| clause.title.clone()).unwrap_or_default();
    let passage = (verb == DecisionVerb::Cut).then(|| passage(desk, &usual_title)).transpose()?;
    let hold = (verb == DecisionVerb::Hold).then(|| hold(desk)).transpose()?;
    Ok(Ruling { verb, seen, clause, usual_title, sentence, appeal: None, passage, hold, is_asked: false })
}

/// By what somebody is held, and for how many days.
fn hold(desk: &Desk<'_>) -> Result<Hold> {
    let (by, days) = (desk.form.text("by").parse::<By>().ok(), desk.form.number("days"));
    by.zip(days).map(|(by, days)| Hold { by, days }).ok_or_else(|| Failure::told("refused-unclear", &[]))
}

/// The passage that goes, and what stands in its place: in the language of the site, which its readers speak.
fn passage(desk: &Desk<'_>, title: &str) -> Result<Passage> {
    let site = desk.app.locale(&desk.place()?.home.site.locale);
    let mark = desk.app.texts.get(&site, "passage-removed", &[("clause", Arg::Text(title))]);
    Ok(Passage {
        words: desk.form.text("passage").to_owned(),
        mark: mark.map_err(|why| Failure::Fault(why.into()))?,
        language: site.tag().to_owned(),
    })
}

fn decide(desk: &Desk<'_>, comments: &[CommentId], ruling: &Ruling, only: Option<CommentId>) -> Result<Done> {
    let judge = judge(desk)?;
    let (mut decisions, mut missed) = (Vec::new(), 0);
    for id in comments.iter().copied() {
        let (own, seed) = (ruling.clone(), u64::from_le_bytes(chance::bytes::<8>()?));
        match desk.act(move |tx| actions::decide(tx, judge, id, &own, seed)) {
            Ok(decision) => decisions.push(decision),
            Err(Failure::Refused(refusal)) if only.is_some() => return refused(desk, id, ruling.seen, &refusal),
            // Somebody else was faster, or its writer took it away.
            Err(Failure::Refused(_)) => missed += 1,
            Err(failure) => return Err(failure),
        }
    }
    Ok(Done::Decided { decisions, gone: comments.to_vec(), missed })
}

/// Why one comment was not decided about: kindly, where somebody else was faster.
fn refused(desk: &Desk<'_>, id: CommentId, seen: State, refusal: &Refusal) -> Result<Done> {
    let faster = faster(desk, id, seen)?;
    let moved = faster.is_some();
    let words = faster.map_or_else(|| desk.refusal(refusal), Ok)?;
    Ok(Done::Nothing { trouble: Trouble { words, comment: Some(id) }, moved })
}

/// Who did what to a comment that is not any more as it was seen.
fn faster(desk: &Desk<'_>, id: CommentId, seen: State) -> Result<Option<String>> {
    let (found, decisions) = desk.read(|rows| Ok((kept::find(rows, id)?, store::of_comment(rows, id)?)))?;
    let Some(comment) = found.filter(|comment| comment.state != seen) else { return Ok(None) };
    if comment.removal.as_ref().is_some_and(|removal| removal.by != RemovedBy::Moderator) {
        return desk.text("faster-writer", &[]).map(Some);
    }
    let last = last(decisions);
    let person = last.as_ref().and_then(|decision| decision.person);
    if person == Some(desk.my_id()?) {
        return desk.text("faster-yourself", &[]).map(Some);
    }
    let names = names(desk, person.into_iter())?;
    let name = person.and_then(|person| names.get(&person).cloned()).map_or_else(|| desk.text("somebody", &[]), Ok)?;
    let name = [("name", Arg::Text(name.as_str()))];
    let words = match comment.state {
        State::Published => desk.text("faster-published", &name),
        State::Removed => desk.text("faster-removed", &name),
        State::Rejected => desk.text("faster-refused", &name),
        State::Held | State::Arriving => desk.text("faster-undone", &[]),
    };
    words.map(Some)
}

fn undo(desk: &Desk<'_>) -> Result<Done> {
    let (judge, wanted) = (judge(desk)?, sent(desk, "decision"));
    let mut undone = 0;
    for id in wanted.iter().copied().map(DecisionId) {
        match desk.act(move |tx| actions::undo(tx, judge, id)) {
            Ok(_) => undone += 1,
            Err(Failure::Refused(refusal)) if wanted.len() == 1 => return nothing(desk.refusal(&refusal)?, None),
            Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    if undone == 0 { nothing(desk.text("refused-decision-stale", &[])?, None) } else { Ok(Done::Undone(undone)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_one_by_one_or_in_a_row_each_once_and_not_without_end() {
        assert_eq!(numbers(["3", "1,2", "2,x,", "-"].into_iter()), [3, 1, 2]);
        let many = in_a_row(0..1_000);
        assert_eq!(numbers(std::iter::once(many.as_str())).len(), MOST);
    }
}

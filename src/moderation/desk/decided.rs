//! What was decided lately: by whom and why, with the way to undo it, and to hide its entry in the public log.

use super::cards::cards;
use super::queue::judging;
use super::views::{ArticleLink, Card, DecidedPage, DecisionLine};
use super::{ago, decide, judge, named, names};
use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, DecisionId, PersonId};
use crate::base::time;
use crate::comment::model::sent::Kept;
use crate::comment::store::kept;
use crate::desk::reply::Reply;
use crate::desk::{Desk, role_key};
use crate::moderation::actions;
use crate::moderation::model::{Appeal, Decision, DecisionVerb, Evidence, Outcome};
use crate::moderation::store::{self, desk as rows};
use crate::urls;
use crate::web::layout::Safe;
use http::StatusCode;
use locale::Arg;
use std::collections::{HashMap, HashSet};

/// Decisions of one page.
const SHOWN: usize = 50;

/// Shows them, the newest first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Undoes one, or hides it in the public log.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_decided(desk.site()?);
    let id = desk.form.number("decision").map(DecisionId);
    let ("redact", Some(id)) = (desk.form.text("do"), id) else { return decide::answer(desk, &here, page) };
    let (judge, why) = (judge(desk)?, desk.form.text("why").to_owned());
    match desk.act(move |tx| actions::redact(tx, judge, id, &why)) {
        Ok(()) => Ok(Reply::see(urls::done(&here, "redacted"))),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(decide::Trouble { words, comment: None }))
        }
        Err(failure) => Err(failure),
    }
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<decide::Trouble>) -> Result<Reply> {
    let site = desk.site()?;
    // A refused form comes back on the page on which its decision stands.
    let refused = desk.form.number("decision").filter(|_| trouble.is_some());
    let before = refused.map_or_else(|| desk.query.number("before"), |id| Some(id.saturating_add(1)));
    let before = DecisionId(before.unwrap_or(i64::MAX));
    let mut decisions = desk.read(|rows| Ok(store::before(rows, before, SHOWN as i64 + 1)?))?;
    let more = decisions.len() > SHOWN;
    decisions.truncate(SHOWN);
    let last = decisions.last().map(|decision| decision.id).filter(|_| more);
    let mut lines = lines(desk, &decisions)?;
    let mut judging = judging(desk, &urls::desk_decided(site))?;
    if let Some(trouble) = trouble {
        let line = lines.iter_mut().find(|line| refused == Some(line.id) && desk.form.text("do") == "redact");
        match line {
            Some(line) => (line.wrong, line.why) = (Some(trouble.words), desk.form.text("why").to_owned()),
            None => judging.wrong = Some(trouble.words),
        }
    }
    let older = last.map(|last| urls::desk_decided_before(site, last));
    Ok(Reply::with(status, desk.write(&DecidedPage { judging, lines, older })?))
}

/// What is read beside decisions, for all of them at once.
struct Beside {
    comments: HashMap<CommentId, Kept>,
    evidence: HashMap<CommentId, Evidence>,
    appeals: HashMap<DecisionId, Appeal>,
    names: HashMap<PersonId, String>,
    cards: HashMap<i64, Card>,
}

/// Decisions in words, in their order.
pub(super) fn lines(desk: &Desk<'_>, decisions: &[Decision]) -> Result<Vec<DecisionLine>> {
    let ids: Vec<i64> = decisions.iter().map(|decision| decision.id.0).collect();
    let about: Vec<i64> = decisions.iter().map(|decision| decision.comment.0).collect();
    let (comments, evidence, appeals) = desk.read(|rows| {
        Ok((kept::find_all(rows, &about)?, rows::evidence_of(rows, &about)?, store::appeals::of_decisions(rows, &ids)?))
    })?;
    let cards = cards(desk, &comments, None)?;
    let beside = Beside {
        comments: comments.into_iter().map(|comment| (comment.id, comment)).collect(),
        evidence: evidence.into_iter().collect(),
        appeals: appeals.into_iter().map(|appeal| (appeal.decision, appeal)).collect(),
        names: names(desk, decisions.iter().filter_map(|decision| decision.person))?,
        cards: cards.into_iter().map(|card| (card.id, card)).collect(),
    };
    let mut met = HashSet::new();
    let lines = decisions.iter().map(|decision| {
        // Of several decisions about one comment only the last that holds can be undone.
        let is_of_writer = decision.verb == DecisionVerb::Hold;
        let is_last = decision.undone.is_none() && (is_of_writer || met.insert(decision.comment));
        line(desk, decision, &beside, is_last)
    });
    lines.collect()
}

fn line(desk: &Desk<'_>, decision: &Decision, beside: &Beside, is_last: bool) -> Result<DecisionLine> {
    let comment = beside.comments.get(&decision.comment);
    let evidence = beside.evidence.get(&decision.comment);
    let author = comment.map(|comment| comment.author.as_str()).filter(|author| !author.is_empty());
    let author = author.or_else(|| evidence.map(|evidence| evidence.author.as_str())).unwrap_or_default();
    let readable = comment.filter(|comment| !comment.text().is_empty());
    // Of a comment that lost a passage, whoever judges again reads the whole.
    let words = readable.filter(|_| decision.verb != DecisionVerb::Cut).map(|comment| Safe::from(&comment.html));
    let moment = |at: Option<i64>| at.map(|at| desk.moment(at));
    Ok(DecisionLine {
        id: decision.id.0,
        verb: desk.text(verb_key(decision.verb), &[])?,
        who: who(desk, decision, &beside.names)?,
        ago: ago(desk, decision.at)?,
        at: desk.moment(decision.at),
        machine: time::machine(decision.at, desk.offset(decision.at)),
        name: named(desk, author)?,
        number: comment.and_then(|comment| comment.number),
        article: article_of(desk, decision, &beside.cards)?,
        clause: decision.clause_title.clone(),
        sentence: decision.sentence.clone(),
        words: words.or_else(|| evidence.map(|evidence| Safe::from(&evidence.html))),
        tongue: desk.text_tongue(None),
        undone: moment(decision.undone),
        until: moment(decision.until),
        appeal: beside.appeals.get(&decision.id).map(|appeal| appeal_words(desk, appeal)).transpose()?,
        redacted: decision.redacted.and(decision.redaction.clone()),
        may_undo: is_last,
        why: String::new(),
        wrong: None,
    })
}

fn article_of(desk: &Desk<'_>, decision: &Decision, cards: &HashMap<i64, Card>) -> Result<ArticleLink> {
    match cards.get(&decision.comment.0) {
        Some(card) => Ok(card.article.clone()),
        None => Ok(ArticleLink {
            title: desk.text("article-untitled", &[])?,
            tongue: desk.text_tongue(None),
            address: None,
            discussion: urls::desk_discussion(desk.site()?, decision.article),
        }),
    }
}

/// What a decision is called.
fn verb_key(verb: DecisionVerb) -> &'static str {
    match verb {
        DecisionVerb::Publish => "decision-publish",
        DecisionVerb::Refuse => "decision-refuse",
        DecisionVerb::Spam => "decision-spam",
        DecisionVerb::Remove => "decision-remove",
        DecisionVerb::Restore => "decision-restore",
        DecisionVerb::Cut => "decision-cut",
        DecisionVerb::Hold => "decision-hold",
    }
}

fn who(desk: &Desk<'_>, decision: &Decision, names: &HashMap<PersonId, String>) -> Result<String> {
    let Some(person) = decision.person else { return desk.text("decision-by-rule", &[]) };
    let name = names.get(&person).cloned().map_or_else(|| desk.text("somebody", &[]), Ok)?;
    let Some(role) = decision.role else { return Ok(name) };
    let role = desk.text(role_key(role), &[])?;
    desk.text("decision-by", &[("name", Arg::Text(&name)), ("role", Arg::Text(&role))])
}

fn appeal_words(desk: &Desk<'_>, appeal: &Appeal) -> Result<String> {
    let key = match appeal.outcome {
        None => "desk-appeal-waits",
        Some(Outcome::Upheld) => "desk-appeal-upheld",
        Some(Outcome::Overturned) => "desk-appeal-overturned",
    };
    desk.text(key, &[])
}

//! Answers to decisions: judged by somebody else than whoever decided, where there is one.

use super::cards::cards;
use super::queue::judging;
use super::views::{AppealCard, AppealsPage, Card, DecisionLine};
use super::{ago, decided, judge};
use crate::base::error::{Failure, Result};
use crate::base::ids::{AppealId, PersonId};
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::actions;
use crate::moderation::model::{Appeal, Decision, Outcome};
use crate::moderation::store::{self, desk as rows};
use crate::person::model::Right;
use crate::person::store as people;
use crate::urls;
use http::StatusCode;
use std::collections::HashMap;

/// Appeals of one page, the oldest.
const SHOWN: i64 = 50;

/// Shows those that wait.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Judges one.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let unclear = || Failure::told("refused-unclear", &[]);
    let id = AppealId(desk.form.number("appeal").ok_or_else(unclear)?);
    let outcome = match desk.form.text("do") {
        "uphold" => Outcome::Upheld,
        "overturn" => Outcome::Overturned,
        _ => return Err(unclear()),
    };
    let (judge, sentence) = (judge(desk)?, desk.form.text("sentence").trim().to_owned());
    let decision = desk.read(|rows| {
        let appeal = store::appeals::find(rows, id)?;
        Ok(appeal.map(|appeal| store::find(rows, appeal.decision)).transpose()?.flatten())
    })?;
    let others = has_others(desk, decision.and_then(|decision| decision.person))?;
    match desk.act(move |tx| actions::judge_appeal(tx, judge, id, outcome, &sentence, others)) {
        Ok(()) => Ok(Reply::see(urls::done(&urls::desk_appeals(desk.site()?), "appeal"))),
        Err(Failure::Refused(refusal)) => {
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some((id, desk.refusal(&refusal)?)))
        }
        Err(failure) => Err(failure),
    }
}

/// Whether somebody else than whoever decided could judge it.
fn has_others(desk: &Desk<'_>, decided: Option<PersonId>) -> Result<bool> {
    let members = desk.read(|rows| Ok(people::members(rows)?))?;
    Ok(members.iter().any(|member| member.role.may(Right::Moderate) && Some(member.person) != decided))
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<(AppealId, String)>) -> Result<Reply> {
    let appeals = desk.read(|rows| Ok(store::appeals::waiting(rows, SHOWN)?))?;
    let about: Vec<i64> = appeals.iter().map(|appeal| appeal.comment.0).collect();
    let ids: Vec<i64> = appeals.iter().map(|appeal| appeal.decision.0).collect();
    let (comments, mut decisions) =
        desk.read(|rows| Ok((kept::find_all(rows, &about)?, rows::decisions(rows, &ids)?)))?;
    decisions.sort_by_key(|decision| std::cmp::Reverse(decision.id));
    let lines = decided::lines(desk, &decisions)?;
    let mut lines: HashMap<i64, (DecisionLine, &Decision)> =
        lines.into_iter().zip(&decisions).map(|(line, decision)| (line.id, (line, decision))).collect();
    let cards: HashMap<i64, Card> = cards(desk, &comments, None)?.into_iter().map(|card| (card.id, card)).collect();
    let mut shown = Vec::new();
    for appeal in &appeals {
        let (Some(card), Some((line, decision))) = (cards.get(&appeal.comment.0), lines.remove(&appeal.decision.0))
        else {
            continue;
        };
        shown.push(one(desk, appeal, card.clone(), line, decision)?);
    }
    let mut judging = judging(desk, &urls::desk_appeals(desk.site()?))?;
    if let Some((id, words)) = trouble {
        match shown.iter_mut().find(|appeal| appeal.id == id.0) {
            Some(appeal) => {
                appeal.wrong = Some(words);
                desk.form.text("sentence").clone_into(&mut appeal.sentence);
            }
            None => {
                judging.wrong = Some(words);
                desk.form.text("sentence").clone_into(&mut judging.sentence);
            }
        }
    }
    Ok(Reply::with(status, desk.write(&AppealsPage { judging, appeals: shown })?))
}

fn one(desk: &Desk<'_>, appeal: &Appeal, card: Card, line: DecisionLine, decision: &Decision) -> Result<AppealCard> {
    let is_own = decision.person == Some(desk.my_id()?) && has_others(desk, decision.person)?;
    Ok(AppealCard {
        id: appeal.id.0,
        ago: ago(desk, appeal.at)?,
        words: appeal.words.clone(),
        card,
        decision: line,
        is_own,
        sentence: String::new(),
        wrong: None,
    })
}

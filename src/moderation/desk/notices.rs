//! Notices that a comment is unlawful: it goes, for a reason, or stays, for another; whoever sent the notice is told either.

use super::cards::cards;
use super::decide::{self, Trouble};
use super::queue::{judging, say};
use super::views::{Card, NoticeLine, Noticed, NoticesPage};
use super::{ago, judge};
use crate::base::error::{Failure, Result};
use crate::base::ids::NoticeId;
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::actions;
use crate::moderation::model::notice::{Notice, NoticeOutcome, TIMELY};
use crate::moderation::store::notices as store;
use crate::urls;
use http::StatusCode;
use std::collections::HashMap;

/// Notices that are looked at for one page, the oldest that wait.
const SHOWN: i64 = 50;
/// Answered ones below them, the newest.
const ANSWERED: i64 = 20;

/// Shows them, the longest waiting first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Answers one, or decides about its comment.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_notices(desk.site()?);
    let notice = desk.form.number("notice").map(NoticeId);
    let ("answer", Some(id)) = (desk.form.text("do"), notice) else { return decide::answer(desk, &here, page) };
    let (judge, sentence) = (judge(desk)?, desk.form.text("sentence").trim().to_owned());
    match desk.act(move |tx| actions::answer_notice(tx, judge, id, &sentence)) {
        Ok(()) => Ok(Reply::see(urls::done(&here, "notice"))),
        Err(Failure::Refused(refusal)) => {
            let trouble = Trouble { words: desk.refusal(&refusal)?, comment: None };
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(trouble))
        }
        Err(failure) => Err(failure),
    }
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<Trouble>) -> Result<Reply> {
    let (waiting, answered) = desk.read(|rows| Ok((store::waiting(rows, SHOWN)?, store::answered(rows, ANSWERED)?)))?;
    let mut about: Vec<i64> = waiting.iter().chain(&answered).map(|notice| notice.comment.0).collect();
    about.sort_unstable();
    about.dedup();
    let comments = desk.read(|rows| Ok(kept::find_all(rows, &about)?))?;
    let cards: HashMap<i64, Card> = cards(desk, &comments, None)?.into_iter().map(|card| (card.id, card)).collect();
    let mut noticed: Vec<Noticed> = Vec::new();
    for notice in &waiting {
        // Several notices about one comment are answered by one decision, and each by a sentence of its own.
        let line = line(desk, notice)?;
        match noticed.iter_mut().find(|one| one.card.id == notice.comment.0) {
            Some(one) => one.notices.push(line),
            None => noticed
                .extend(cards.get(&notice.comment.0).map(|card| Noticed { card: card.clone(), notices: vec![line] })),
        }
    }
    let mut judging = judging(desk, &urls::desk_notices(desk.site()?))?;
    if let Some(trouble) = trouble {
        say(desk, &mut judging, noticed.iter_mut().map(|one| &mut one.card), trouble);
    }
    let past = answered.iter().map(|notice| line(desk, notice)).collect::<Result<_>>()?;
    let script = desk.app.assets.address("queue.js");
    Ok(Reply::with(status, desk.write(&NoticesPage { judging, script, noticed, past })?))
}

fn line(desk: &Desk<'_>, notice: &Notice) -> Result<NoticeLine> {
    let waited = desk.app.clock.now().saturating_sub(notice.at);
    let answer = notice.answer.as_ref();
    Ok(NoticeLine {
        id: notice.id.0,
        ago: ago(desk, notice.at)?,
        at: desk.moment(notice.at),
        is_late: answer.is_none() && waited >= TIMELY,
        words: notice.words.clone(),
        law: notice.law.clone(),
        name: notice.name.clone(),
        mail: notice.mail.clone(),
        is_kept: answer.map(|answer| answer.outcome == NoticeOutcome::Kept),
        sentence: answer.map(|answer| answer.sentence.clone()).unwrap_or_default(),
    })
}

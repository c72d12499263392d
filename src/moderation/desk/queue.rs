//! The comments that wait: read, and decided about.

use super::cards::cards;
use super::decide::{self, Trouble};
use super::views::{Card, Group, Judging, QueuePage, Wished};
use super::{ago, rules, said, tabs};
use crate::base::error::{Failure, Result};
use crate::comment::model::sent::Kept;
use crate::comment::store::{kept, triage as learned};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::model::likeness::{Looks, groups};
use crate::moderation::model::{DecisionVerb, SENTENCE};
use crate::urls;
use http::StatusCode;
use locale::Arg;
use serde_json::json;
use triage::{Advice, Model};

/// Comments that are compared with each other: the oldest that wait. In a flood the others come when these are decided.
const COMPARED: i64 = 500;
/// Comments of one page.
const SHOWN: usize = 30;
/// Comments of one group that are shown; one decision is for all of them.
const OF_GROUP: usize = 3;

/// Shows them; a script asks only who is here and what still waits.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    if desk.wants_json { now(desk) } else { page(desk, StatusCode::OK, None) }
}

/// Decides, or undoes it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    decide::answer(desk, &urls::desk_comments(desk.site()?), page)
}

fn now(desk: &Desk<'_>) -> Result<Reply> {
    let waiting = desk.read(|rows| Ok(kept::waiting(rows, COMPARED)?))?;
    let ids: Vec<i64> = waiting.iter().map(|comment| comment.id.0).collect();
    let (count, summary) = summary(desk)?;
    let value = json!({ "waiting": count, "count": all_waiting(desk)?, "summary": summary, "others": others(desk)?, "ids": ids });
    Ok(Reply::json(StatusCode::OK, value))
}

/// What waits for those who moderate, in all: as beside the name of this part of the desk.
fn all_waiting(desk: &Desk<'_>) -> Result<i64> {
    desk.comments_waiting(desk.place()?)
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<Trouble>) -> Result<Reply> {
    let (waiting, model) = desk.read(|rows| Ok((kept::waiting(rows, COMPARED)?, learned::model(rows)?)))?;
    let model = model.and_then(|bytes| Model::decode(&bytes).ok());
    let (count, summary) = summary(desk)?;
    let mut groups = shown(desk, &waiting, model.as_ref())?;
    let shown: i64 = groups.iter().map(|group| group.count).sum();
    let mut judging = judging(desk, &urls::desk_comments(desk.site()?))?;
    if let Some(trouble) = trouble {
        let place = groups.iter_mut().flat_map(|group| &mut group.cards);
        say(desk, &mut judging, place, trouble);
    }
    let page = QueuePage {
        judging,
        summary,
        others: others(desk)?,
        groups,
        beyond: (count - shown).max(0),
        script: desk.app.assets.address("queue.js"),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// What every page of these has. `here`: its own address.
pub(super) fn judging(desk: &Desk<'_>, here: &str) -> Result<Judging> {
    Ok(Judging {
        frame: desk.frame(&urls::desk_comments(desk.site()?))?,
        action: here.to_owned(),
        tabs: tabs(desk, here)?,
        clauses: rules::clauses(desk)?,
        site_tongue: desk.text_tongue(None),
        longest: SENTENCE,
        said: said::of_address(desk)?,
        wrong: None,
        sentence: String::new(),
    })
}

/// Says why nothing was done: at the form, with what was written in it, or above all where there is no such form any more.
pub(super) fn say<'c>(
    desk: &Desk<'_>,
    judging: &mut Judging,
    mut cards: impl Iterator<Item = &'c mut Card>,
    trouble: Trouble,
) {
    let sentence = desk.form.text("sentence").to_owned();
    let verb = desk.form.text("do").parse::<DecisionVerb>().ok().filter(|verb| verb.takes_away());
    let seen = desk.form.text("seen").to_owned();
    let card = cards.find(|card| trouble.comment.is_some_and(|comment| comment.0 == card.id) && card.seen == seen);
    match card.zip(verb) {
        Some((card, verb)) => {
            card.wished = wished(desk, verb, trouble.words);
        }
        None => {
            judging.wrong = Some(trouble.words);
            judging.sentence = sentence;
        }
    }
}

/// What was written into the form of a decision that was not taken.
pub(super) fn wished(desk: &Desk<'_>, verb: DecisionVerb, wrong: String) -> Wished {
    let text = |field: &str| desk.form.text(field).to_owned();
    Wished {
        verb: verb.name(),
        clause: desk.form.line("clause"),
        sentence: text("sentence"),
        passage: text("passage"),
        by: text("by"),
        days: text("days"),
        wrong: Some(wrong),
    }
}

/// How many wait, and that in words with how long the oldest does.
fn summary(desk: &Desk<'_>) -> Result<(i64, String)> {
    let (count, since) = desk.read(|rows| Ok(kept::queue_length(rows)?))?;
    let words = match since {
        Some(since) => {
            desk.text("queue-length", &[("count", Arg::Count(count)), ("ago", Arg::Text(&ago(desk, since)?))])
        }
        None => desk.text("queue-empty", &[]),
    };
    Ok((count, words?))
}

/// Who else looks at the queue, in words; whoever asks is noted.
fn others(desk: &Desk<'_>) -> Result<String> {
    let (me, now) = (&desk.me()?.person, desk.app.clock.now());
    let names = desk.app.presence.meet(desk.site()?, me.id, &me.name, now);
    if names.is_empty() {
        return Ok(String::new());
    }
    let comma = format!("{} ", desk.text("comma", &[])?);
    let count = Arg::Count(names.len() as i64);
    desk.text("queue-others", &[("count", count), ("names", Arg::Text(&names.join(&comma)))])
}

/// The first groups, as many as a page holds.
fn shown(desk: &Desk<'_>, waiting: &[Kept], model: Option<&Model>) -> Result<Vec<Group>> {
    let looks: Vec<Looks> = waiting.iter().map(|comment| looks(comment, model)).collect();
    let mut left = SHOWN;
    let mut chosen: Vec<Vec<&Kept>> = Vec::new();
    for group in groups(&looks) {
        if left == 0 {
            break;
        }
        let members: Vec<&Kept> = group.into_iter().filter_map(|at| waiting.get(at)).collect();
        left -= members.len().min(OF_GROUP).min(left);
        chosen.push(members);
    }
    let firsts: Vec<Kept> = chosen.iter().flat_map(|group| group.iter().take(OF_GROUP)).copied().cloned().collect();
    let mut cards = cards(desk, &firsts, model)?.into_iter();
    let group = |members: Vec<&Kept>| Group {
        cards: cards.by_ref().take(members.len().min(OF_GROUP)).collect(),
        ids: decide::in_a_row(members.iter().map(|comment| comment.id.0)),
        count: members.len() as i64,
        hidden: members.len().saturating_sub(OF_GROUP) as i64,
    };
    let groups: Vec<Group> = chosen.into_iter().map(group).collect();
    if cards.next().is_some() {
        return Err(Failure::Fault(anyhow::anyhow!("comments that wait are left over beside their groups")));
    }
    Ok(groups)
}

fn looks(comment: &Kept, model: Option<&Model>) -> Looks {
    let words = comment.text();
    let score = model.map(|model| model.score(&words)).filter(|score| score.advice != Advice::TooEarly);
    Looks {
        browser: comment.browser.clone(),
        likelihood: score.map(|score| score.likelihood),
        since: comment.sent.unwrap_or(comment.published),
        words,
    }
}

//! The discussion of one article at the desk, where whoever moderates can remove any comment of it and give it back.

use super::cards::cards;
use super::decide::{self, Trouble};
use super::queue::{judging, say};
use super::views::{CardsPage, DiscussionForm};
use crate::article::model::{Article, DiscussionState};
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::comment::actions as comments;
use crate::comment::store::{discussions, kept, queue as numbers};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::site::model::discussion::Mode;
use crate::site::store as sites;
use crate::urls;
use http::StatusCode;
use locale::Arg;

/// Comments of one page.
const SHOWN: usize = 50;

/// Shows it, the newest first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Decides about one of its comments, or undoes it; sets how it takes comments, and opens it again.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    match desk.form.text("do") {
        "discussion" => return set(desk),
        "reopen" => {
            let (actor, id) = (Actor::Person(desk.my_id()?), ArticleId(desk.number()?));
            desk.act(move |tx| comments::reopen_discussion(tx, &actor, id))?;
            return Ok(Reply::see(urls::done(&here(desk)?, "discussion")));
        }
        _ => {}
    }
    decide::answer(desk, &here(desk)?, page)
}

/// Sets how it takes comments.
fn set(desk: &Desk<'_>) -> Result<Reply> {
    let (actor, id) = (Actor::Person(desk.my_id()?), ArticleId(desk.number()?));
    let mode = Some(desk.form.text("mode")).filter(|name| !name.is_empty()).map(str::parse::<Mode>).transpose();
    let mode = mode.map_err(|_| Failure::told("refused-unclear", &[]))?;
    let days = match desk.form.text("close_after").trim() {
        "" => Some(None),
        _ => desk.form.number("close_after").filter(|days| *days >= 0).map(Some),
    };
    let done = match days {
        Some(days) => desk.act(move |tx| comments::change_discussion(tx, &actor, id, mode, days)),
        None => Err(Failure::told("wrong-discussion-days", &[])),
    };
    match done {
        Ok(()) => Ok(Reply::see(urls::done(&here(desk)?, "discussion"))),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(Trouble { words, comment: None }))
        }
        Err(failure) => Err(failure),
    }
}

/// The form by which that is set, with what was written where it was refused.
fn rules(desk: &Desk<'_>, article: &Article, wrong: Option<String>) -> Result<DiscussionForm> {
    let (own, site) = desk.read(|rows| Ok((discussions::own(rows, article.id)?, sites::settings(rows)?.discussion)))?;
    let days = match site.close_after_days {
        Some(days) => desk.text("article-discussion-site-days", &[("count", Arg::Count(days))])?,
        None => desk.text("article-discussion-site-never", &[])?,
    };
    let sent = |name: &str| wrong.as_ref().map(|_| desk.form.text(name).to_owned());
    let chosen = sent("mode").unwrap_or_else(|| own.mode.map(Mode::name).unwrap_or_default().to_owned());
    let all =
        [(Mode::Open, "discussion-open"), (Mode::FirstHeld, "discussion-first"), (Mode::AllHeld, "discussion-all")];
    let mut modes = Vec::new();
    for (mode, key) in all {
        let words = desk.text(key, &[])?;
        if mode == site.mode {
            let words = desk.text("article-discussion-as-site", &[("mode", Arg::Text(&words))])?;
            modes.insert(0, Choice { value: String::new(), words, chosen: chosen.is_empty() });
        }
        modes.push(Choice { value: mode.name().to_owned(), words, chosen: chosen == mode.name() });
    }
    Ok(DiscussionForm {
        modes,
        close_after: sent("close_after")
            .unwrap_or_else(|| own.close_after.map(|days| days.to_string()).unwrap_or_default()),
        days,
        is_closed_by_time: article.discussion == DiscussionState::ClosedByTime,
        is_closed: matches!(article.discussion, DiscussionState::Closed | DiscussionState::ArrivedClosed),
        wrong,
    })
}

/// The address of what is shown.
fn here(desk: &Desk<'_>) -> Result<String> {
    let (site, article) = (desk.site()?, ArticleId(desk.number()?));
    Ok(match desk.query.number("before") {
        Some(before) => urls::desk_discussion_before(site, article, before),
        None => urls::desk_discussion(site, article),
    })
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<Trouble>) -> Result<Reply> {
    let (site, id) = (desk.site()?, ArticleId(desk.number()?));
    let before = desk.query.number("before").unwrap_or(i64::MAX);
    let article = desk.read(|rows| Ok(articles::find(rows, id)?))?;
    let article = article.ok_or_else(|| Failure::told("refused-no-article", &[]))?;
    let mut found = desk.read(|rows| {
        let ids = numbers::numbered_before(rows, id, before, SHOWN as i64 + 1)?;
        Ok(kept::find_all(rows, &ids.iter().map(|id| id.0).collect::<Vec<_>>())?)
    })?;
    found.sort_by_key(|comment| std::cmp::Reverse(comment.number));
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let last = found.last().and_then(|comment| comment.number).filter(|_| more);
    let mut cards = cards(desk, &found, None)?;
    let mut judging = judging(desk, &here(desk)?)?;
    let is_set = desk.form.text("do") == "discussion";
    let (trouble, wrong) = match trouble {
        Some(trouble) if is_set => (None, Some(trouble.words)),
        trouble => (trouble, None),
    };
    if let Some(trouble) = trouble {
        say(desk, &mut judging, cards.iter_mut(), trouble);
    }
    let page = CardsPage {
        rules: Some(rules(desk, &article, wrong)?),
        judging,
        tongue: desk.text_tongue(article.language.as_deref()),
        title: article.title,
        is_discussion: true,
        hold: None,
        back: urls::desk_comments(site),
        cards,
        script: desk.app.assets.address("queue.js"),
        older: last.map(|number| urls::desk_discussion_before(site, id, number)),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

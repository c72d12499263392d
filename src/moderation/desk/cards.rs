//! Comments as those see them who judge them: with what they answer, where they stand, why they wait, and what came before from
//! the same hand.

use super::views::{Answered, ArticleLink, Card, Earlier, Wished};
use super::{ago, named, reasons};
use crate::article::model::{Article, State as ArticleState};
use crate::article::store as articles;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, CommentId};
use crate::base::time;
use crate::comment::model::RemovedBy;
use crate::comment::model::sent::Kept;
use crate::comment::model::state::State;
use crate::comment::phases::noted::Reason;
use crate::comment::store::kept;
use crate::comment::store::queue::{self as sent, Sent};
use crate::desk::Desk;
use crate::urls;
use crate::web::layout::Safe;
use locale::Arg;
use std::collections::HashMap;
use triage::Model;

/// What is read beside comments, for all of them at once.
struct Beside {
    articles: HashMap<ArticleId, Article>,
    parents: HashMap<CommentId, Kept>,
    sent: Vec<Sent>,
}

/// Writes comments in their order. `model`: what the decisions so far taught, where it is asked.
pub(super) fn cards(desk: &Desk<'_>, all: &[Kept], model: Option<&Model>) -> Result<Vec<Card>> {
    let beside = beside(desk, all)?;
    all.iter().map(|comment| card(desk, comment, &beside, model)).collect()
}

fn beside(desk: &Desk<'_>, all: &[Kept]) -> Result<Beside> {
    let mut ids: Vec<ArticleId> = all.iter().map(|comment| comment.article).collect();
    ids.sort_unstable();
    ids.dedup();
    let parents: Vec<i64> = all.iter().filter_map(|comment| comment.parent).map(|parent| parent.0).collect();
    let browsers: Vec<&str> = all.iter().filter_map(|comment| comment.browser.as_deref()).collect();
    desk.read(|rows| {
        Ok(Beside {
            articles: articles::find_all(rows, &ids)?.into_iter().map(|article| (article.id, article)).collect(),
            parents: kept::find_all(rows, &parents)?.into_iter().map(|parent| (parent.id, parent)).collect(),
            sent: sent::sent_by(rows, &browsers)?,
        })
    })
}

fn card(desk: &Desk<'_>, comment: &Kept, beside: &Beside, model: Option<&Model>) -> Result<Card> {
    let at = comment.sent.unwrap_or(comment.published);
    let parent = comment.parent.and_then(|parent| beside.parents.get(&parent));
    let removed = comment.removal.as_ref();
    Ok(Card {
        id: comment.id.0,
        seen: comment.state.name(),
        state: desk.text(state_key(comment.state), &[])?,
        name: named(desk, &comment.author)?,
        number: comment.number,
        answers: parent.map(|parent| answered(desk, parent)).transpose()?,
        article: article_link(desk, beside.articles.get(&comment.article), comment)?,
        ago: ago(desk, at)?,
        at: desk.moment(at),
        machine: time::machine(at, desk.offset(at)),
        words: Safe::from(&comment.html),
        plain: html::text_of(&comment.html),
        tongue: desk.text_tongue(None),
        reasons: why(desk, comment, model)?,
        earlier: earlier(desk, comment, &beside.sent)?,
        writer: comment
            .browser
            .as_ref()
            .map(|_| Ok::<_, Failure>(urls::desk_earlier(desk.site()?, comment.id)))
            .transpose()?,
        clause: removed.and_then(|removal| removal.clause.clone()),
        may_restore: removed.is_some_and(|removal| removal.by == RemovedBy::Moderator),
        wished: Wished::default(),
    })
}

/// What a state is called.
fn state_key(state: State) -> &'static str {
    match state {
        State::Arriving | State::Held => "comment-held",
        State::Published => "comment-published",
        State::Rejected => "comment-rejected",
        State::Removed => "comment-removed",
    }
}

fn answered(desk: &Desk<'_>, parent: &Kept) -> Result<Answered> {
    let words = (parent.state == State::Published).then(|| Safe::from(&parent.html));
    Ok(Answered { name: named(desk, &parent.author)?, number: parent.number, words })
}

fn article_link(desk: &Desk<'_>, article: Option<&Article>, comment: &Kept) -> Result<ArticleLink> {
    let home = &desk.place()?.home;
    let public = article.filter(|article| article.state == ArticleState::Published);
    let path = public.and_then(|article| article.path.as_deref());
    let path = path.map(|path| comment.number.map_or_else(|| path.to_owned(), |number| urls::comment(path, number)));
    let title = article.map(|article| article.title.clone()).filter(|title| !title.is_empty());
    Ok(ArticleLink {
        title: title.map_or_else(|| desk.text("article-untitled", &[]), Ok)?,
        tongue: desk.text_tongue(article.and_then(|article| article.language.as_deref())),
        address: path.map(|path| format!("{}{path}", desk.near(home))),
        discussion: match comment.number {
            Some(number) => urls::desk_discussion_at(desk.site()?, comment.article, number),
            None => urls::desk_discussion(desk.site()?, comment.article),
        },
    })
}

/// Why it waits; nothing for what does not.
fn why(desk: &Desk<'_>, comment: &Kept, model: Option<&Model>) -> Result<Vec<String>> {
    if comment.state != State::Held {
        return Ok(Vec::new());
    }
    let held = reasons::of_phases(comment.findings.as_deref());
    let mut said = reasons::words(desk, &held)?;
    let was_heard = held.iter().any(|reason| matches!(reason, Reason::Triage { .. }));
    if let Some(model) = model.filter(|_| !was_heard) {
        said.extend(reasons::of_triage(desk, model, &comment.text())?);
    }
    Ok(said)
}

/// What came under this name from this browser, itself left out; nothing where it is the only one.
fn earlier(desk: &Desk<'_>, comment: &Kept, sent: &[Sent]) -> Result<Option<Earlier>> {
    let Some(browser) = &comment.browser else { return Ok(None) };
    let own = sent.iter().filter(|sent| sent.browser == *browser);
    // What was removed has no name any more.
    let own = own.filter(|sent| sent.name == comment.author || sent.state == State::Removed);
    let (mut published, mut refused, mut waiting) = (0, 0, 0);
    for sent in own {
        let count = match sent.state {
            State::Published => &mut published,
            State::Rejected | State::Removed => &mut refused,
            State::Arriving | State::Held => &mut waiting,
        };
        *count += sent.count;
    }
    let itself = match comment.state {
        State::Published => &mut published,
        State::Rejected | State::Removed => &mut refused,
        State::Arriving | State::Held => &mut waiting,
    };
    *itself -= 1;
    if published + refused + waiting <= 0 {
        return Ok(None);
    }
    let counted = [(published, "earlier-published"), (refused, "earlier-refused"), (waiting, "earlier-waiting")];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let words = counted.map(|(count, key)| desk.text(key, &[("count", Arg::Count(count))]));
    let words: Vec<String> = words.collect::<Result<_>>()?;
    let comma = format!("{} ", desk.text("comma", &[])?);
    Ok(Some(Earlier { words: words.join(&comma), address: urls::desk_earlier(desk.site()?, comment.id) }))
}

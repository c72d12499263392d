//! A discussion as the page of its article shows it, and one thread alone.

mod own;

pub(crate) use own::{FIELDS, can_write};

use super::model::{Comment, RemovedBy, Standing};
use super::store;
use super::views::{self, Discussion, LaterThread, Policy, Remover, ThreadPage, Threads, Writer};
use crate::article::model::{Article, DiscussionState, Role};
use crate::article::pages::entry;
use crate::base::error::Result;
use crate::base::ids::CommentId;
use crate::site::pages::not_found;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Safe, Tongue};
use crate::web::reader::Reader;
use crate::web::scripts::DISCUSSION;
use std::collections::{HashMap, HashSet};

/// Threads that an article's page shows in full; each later one is a line that leads to its own page.
const IN_FULL: usize = 200;

/// The discussion under an article.
///
/// # Errors
/// A failure of the database.
pub(crate) fn discussion(reader: &mut Reader<'_, '_>, article: &Article, address: &str) -> Result<Discussion> {
    let mut threads = threads(reader, article)?;
    let whole = article.discussion == DiscussionState::ArrivedClosed;
    let later = if whole { Vec::new() } else { threads.split_off(threads.len().min(IN_FULL)) };
    let policy = policy(reader)?;
    let open = can_write(&reader.settings, article) && !reader.is_preview;
    let form = if open { Some(own::form(reader, article, address, &threads)?) } else { None };
    Ok(Discussion {
        reply: open.then(|| urls::reply(address)),
        report: (!reader.is_preview).then(|| urls::report(article.id)),
        form,
        waiting: own::waiting(reader, article)?,
        follow: (open && reader.app.config.post.is_some()).then(|| urls::follow_ask(article.id, None)),
        shown: article.comments.max(0) as u64,
        removed: article.comments_removed.max(0) as u64,
        closed: !can_write(&reader.settings, article),
        policy,
        later: later
            .iter()
            .map(|thread| LaterThread::of(thread, urls::thread(address, thread.number as i64)))
            .collect::<Vec<_>>()
            .into(),
        threads: Threads::from(threads),
        feed: Some(urls::article_feed(address)),
        script: (!whole && !reader.is_preview).then(|| reader.app.assets.address(DISCUSSION)),
    })
}

/// What stands above the comments: the owner's words, else what the rules are called.
fn policy(reader: &mut Reader<'_, '_>) -> Result<Option<Policy>> {
    let Some(policy) = sites::policy::in_force(reader.rows)? else { return Ok(None) };
    let rules = policy.rules;
    let titles: Vec<&str> = rules.clauses.iter().map(|clause| clause.title.as_str()).collect();
    Ok(Some(Policy {
        titles: titles.join(&[reader.text("comma", &[])?.as_str(), " "].concat()),
        words: (!rules.words.as_str().is_empty()).then(|| Safe::from(rules.words)),
        tongue: Tongue::own(),
        address: urls::POLICY.into(),
    }))
}

/// One thread alone: for what an article's page shows as a line only. Canonical to the article.
///
/// # Errors
/// A failure of the database.
pub(crate) fn thread(reader: &mut Reader<'_, '_>, article: &Article, address: &str, number: i64) -> Result<Answer> {
    // Any number can be asked for, and a discussion of thousands is only arranged for one that is there.
    let there = store::has_number(reader.rows, article.id, number)?;
    let all = if there { threads(reader, article)? } else { Vec::new() };
    let found = all.into_iter().find(|thread| thread.number == number as u64);
    let whole = article;
    let (Some(thread), Some(article)) = (found, entry(reader, article)) else {
        return not_found(reader, &urls::thread(address, number));
    };
    let title = article.title.clone().unwrap_or_default();
    let open = can_write(&reader.settings, whole);
    let mut head = reader.head(address, &title);
    head.here = urls::thread(address, number).split('#').next().unwrap_or_default().to_owned();
    let page = ThreadPage {
        frame: reader.frame(),
        head,
        article,
        number: thread.number,
        threads: Threads::from(vec![thread]),
        reply: open.then(|| urls::reply(address)),
        report: Some(urls::report(whole.id)),
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn threads(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Vec<views::Comment>> {
    let comments = store::discussion(reader.rows, article.id)?;
    let numbers: HashMap<CommentId, i64> = comments.iter().map(|comment| (comment.id, comment.number)).collect();
    let taken: HashSet<String> = comments.iter().map(|comment| comment.number.to_string()).collect();
    let own = own::addresses(reader, article)?;
    let answers = reader.writing.as_ref().and_then(|writing| writing.answers);
    let shown = comments.into_iter().map(|comment| {
        let parent = comment.parent.and_then(|parent| numbers.get(&parent)).copied();
        let (id, number) = (comment.id, comment.number);
        let view = view(reader, article, comment, parent, &taken);
        let is_answered = answers == Some(number) && matches!(view.standing, views::Standing::Shown { .. });
        views::Comment { own: own.get(&id).cloned(), is_answered, ..view }
    });
    Ok(views::threads(shown.collect()))
}

fn view(
    reader: &Reader<'_, '_>,
    article: &Article,
    comment: Comment,
    parent: Option<i64>,
    taken: &HashSet<String>,
) -> views::Comment {
    // A number that is the same as an old id wins: an anchor can stand only once on a page.
    let old_id = comment.old_id.clone().filter(|old_id| !taken.contains(old_id));
    let standing = match comment.standing {
        Standing::Removed(removal) => {
            let by = match removal.by {
                RemovedBy::Before => Remover::Import,
                RemovedBy::WithArticle => Remover::Unknown,
                RemovedBy::Moderator => Remover::Moderator,
                RemovedBy::Writer => Remover::Writer,
            };
            views::Standing::Removed { by, clause: removal.clause }
        }
        Standing::Published { words } => views::Standing::Shown {
            writer: Writer {
                wrote_article: wrote(article, &comment.author, comment.profile.as_deref()),
                name: Some(comment.author).filter(|name| !name.is_empty()),
                profile: comment.profile,
            },
            time: reader.moment(comment.published, comment.offset),
            words: Safe::from(words),
        },
    };
    views::Comment {
        number: comment.number.max(0) as u64,
        old_id,
        answers_to: parent.map(|number| number.max(0) as u64),
        standing,
        answers: Vec::new(),
        own: None,
        is_answered: false,
    }
}

/// Whether the writer of a comment wrote the article: known by a public page that both name, never by a name alone.
fn wrote(article: &Article, name: &str, profile: Option<&str>) -> bool {
    let Some(profile) = profile else { return false };
    article
        .bylines
        .iter()
        .any(|byline| byline.role == Role::Author && byline.name == name && byline.profile.as_deref() == Some(profile))
}

//! What can be done with followers: they ask, confirm, are told, and stop.

use super::jobs::{NEWS, QUESTION, SPREAD};
use super::model::{ASKED, ASKS, BATCH, DAY, Follower, When};
use super::news::WAITING;
use super::store;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, FollowerId, PersonId};
use crate::base::keys;
use crate::person::actions as people;
use crate::person::model::{MailAddress, Member};
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Somebody who wishes to follow.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// Whose discussion.
    pub(crate) article: ArticleId,
    /// The number of a comment, of whose thread they wish to hear; `None`: of the whole discussion.
    pub(crate) comment: Option<i64>,
    /// Where to.
    pub(crate) mail: MailAddress,
    /// In which language: that of the page on which they asked.
    pub(crate) language: String,
    /// Chance that their links are made of.
    pub(crate) seed: String,
}

/// Has somebody asked by mail whether they wish to follow. Nothing more goes there until they press the button; whoever follows
/// already is not asked, and nobody learns that.
///
/// # Errors
/// Refuses more questions to one address than a day takes.
pub(crate) fn ask(tx: &mut Tx<'_>, wish: &Wish) -> Result<()> {
    let at = tx.at();
    let thread = match wish.comment {
        Some(number) => store::thread_of(tx, wish.article, number)?,
        None => None,
    };
    let correspondent = people::keep_correspondent(tx, &wish.mail)?;
    let is_bounced = people::bounced::is_marked(tx, correspondent)?;
    let known = store::of_correspondent(tx, wish.article, correspondent)?;
    let is_told = |known: &Follower| known.confirmed.is_some() && (known.thread.is_none() || known.thread == thread);
    let told = known.iter().find(|known| is_told(known));
    // A mailbox that refused a message is told of nothing until somebody there presses the button once more.
    let anew = told.filter(|_| is_bounced);
    if told.is_some() && anew.is_none() {
        return Ok(());
    }
    if store::asks_since(tx, correspondent, at.saturating_sub(DAY))? >= ASKS {
        return Err(Failure::told("refused-follow-often", &[]));
    }
    let id = match anew.or_else(|| known.iter().find(|known| known.thread == thread)) {
        // Asked a moment ago: one message is enough.
        Some(there) if there.asked > at.saturating_sub(ASKED) => return Ok(()),
        Some(there) => {
            store::write_asked(tx, there.id)?;
            there.id
        }
        None => {
            let id = FollowerId(tx.allocate("follower", 1)?);
            let new = Follower {
                id,
                article: wish.article,
                thread,
                correspondent,
                mail: wish.mail.as_str().to_owned(),
                language: wish.language.clone(),
                seed: wish.seed.clone(),
                asked: at,
                confirmed: None,
                told: 0,
            };
            store::insert(tx, &new)?;
            id
        }
    };
    let payload = json!({ "follower": id.0, "asked": at });
    jobs::enqueue(tx, &NewJob { kind: QUESTION, key: &id.to_string(), payload, due: at })?;
    note(tx, Verb::AskToFollow, id)
}

/// Begins to tell somebody who has pressed the button. Whoever follows a whole discussion follows no thread of it besides.
///
/// # Errors
/// A failure of the database.
pub(crate) fn confirm(tx: &mut Tx<'_>, follower: &Follower) -> Result<()> {
    let last = store::last_number(tx, follower.article)?;
    if !store::confirm(tx, follower.id, last)? {
        return Ok(());
    }
    if follower.thread.is_none() {
        for other in store::of_correspondent(tx, follower.article, follower.correspondent)? {
            if other.thread.is_some() {
                store::delete(tx, other.id)?;
            }
        }
    }
    people::bounced::clear(tx, &Actor::Guest, follower.correspondent)?;
    note(tx, Verb::Follow, follower.id)
}

/// Ends it, and forgets the address unless something else of the site needs it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn stop(tx: &mut Tx<'_>, follower: &Follower) -> Result<()> {
    if store::delete(tx, follower.id)? {
        people::forget_correspondent(tx, follower.correspondent)?;
        note(tx, Verb::StopFollowing, follower.id)?;
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, verb: Verb, id: FollowerId) -> Result<()> {
    tx.touch(keys::follower(id));
    audit::record(tx, &Entry::new(Actor::Guest, verb, keys::follower(id)))?;
    Ok(())
}

/// Forgets all followers of a discussion, as part of the action that takes its words away for ever.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget_article(tx: &mut Tx<'_>, article: ArticleId) -> Result<()> {
    for correspondent in store::delete_of_article(tx, article)? {
        people::forget_correspondent(tx, correspondent)?;
    }
    Ok(())
}

/// Forgets all that a mail address follows, with what was to be mailed there, as part of the action that erases whoever reads
/// there.
///
/// # Errors
/// A failure of the database.
pub(crate) fn erase_of(tx: &mut Tx<'_>, correspondent: i64) -> Result<()> {
    let gone: Vec<String> =
        store::delete_of_correspondent(tx, correspondent)?.iter().map(FollowerId::to_string).collect();
    let keys: Vec<&str> = gone.iter().map(String::as_str).collect();
    Ok(jobs::forget_all(tx, &[QUESTION, NEWS], &keys)?)
}

/// Forgets who asked before an instant and never confirmed. Housekeeping: no action.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget_unconfirmed(tx: &mut Tx<'_>, before: i64) -> Result<()> {
    for correspondent in store::delete_unconfirmed(tx, before)? {
        people::forget_correspondent(tx, correspondent)?;
    }
    Ok(())
}

/// Has those who follow told of a comment, as part of the action that made it public. Not for what an import brings.
///
/// # Errors
/// A failure of the database.
pub(crate) fn published(tx: &mut Tx<'_>, article: ArticleId, number: i64) -> Result<()> {
    if !store::is_followed(tx, article)? {
        return Ok(());
    }
    let Some(thread) = store::thread_of(tx, article, number)? else { return Ok(()) };
    if store::told_of(tx, article, thread, FollowerId(0), 1)?.is_empty() {
        return Ok(());
    }
    let key = format!("{article} {thread}");
    let waits = jobs::standing(tx, SPREAD, &key)?.is_some_and(|job| !job.under_way && job.failed.is_none());
    if waits {
        // The first of the batch set the time: one more comment does not put it off.
        return Ok(());
    }
    let payload = json!({ "article": article.0, "thread": thread });
    let due = tx.at().saturating_add(BATCH);
    Ok(jobs::enqueue(tx, &NewJob { kind: SPREAD, key: &key, payload, due })?)
}

/// Has those who moderate told that a comment waits, each as they chose, as part of the action that holds it. `offset`: of the
/// site's clock, seconds.
///
/// # Errors
/// A failure of the database.
pub(crate) fn tell_moderators(tx: &mut Tx<'_>, members: &[Member], offset: i64) -> Result<()> {
    let at = tx.at();
    for member in members {
        let choice = store::choice(tx, member.person)?.unwrap_or(super::model::Choice::PLAIN);
        let Some(due) = choice.due(at, offset) else { continue };
        let key = member.person.to_string();
        let waits = jobs::standing(tx, WAITING, &key)?;
        if waits.is_some_and(|job| !job.under_way && job.failed.is_none() && job.due <= due) {
            continue;
        }
        jobs::enqueue(tx, &NewJob { kind: WAITING, key: &key, payload: json!({ "person": member.person.0 }), due })?;
    }
    Ok(())
}

/// Writes when somebody wishes to be told of what waits.
///
/// # Errors
/// A failure of the database.
pub(crate) fn choose(tx: &mut Tx<'_>, id: PersonId, when: When, hour: i64) -> Result<()> {
    store::write_choice(tx, id, when, hour)?;
    // What was planned by the old choice is planned anew by the next comment that waits.
    jobs::forget(tx, WAITING, &id.to_string())?;
    tx.touch(keys::person(id));
    let mut entry = Entry::new(Actor::Person(id), Verb::ChooseNews, keys::person(id));
    entry.details = json!({ "when": when.name(), "hour": hour });
    audit::record(tx, &entry)?;
    Ok(())
}

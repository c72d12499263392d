//! The steps on the way of one comment. Each keeps number, counts and keys right; who may take it and why is decided, and
//! written down, by whoever calls.

use super::send::{Heard, offset};
use crate::article::actions::count_comments;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::CommentId;
use crate::base::keys;
use crate::comment::follow::actions as follow;
use crate::comment::model::sent::{Edit, Kept};
use crate::comment::model::state::{State, Step};
use crate::comment::model::{Removal, RemovedBy};
use crate::comment::store::forgotten;
use crate::comment::store::kept::{self, Words};
use crate::person::actions as people;
use crate::site::store as sites;
use db::Tx;
use html::SafeHtml;

/// Lets everybody read a comment. It keeps the number that it had, or gets the next one.
///
/// # Errors
/// Refuses what is public already, or was removed.
pub(crate) fn publish(tx: &mut Tx<'_>, comment: &Kept) -> Result<i64> {
    step(tx, comment, Step::Publish)?;
    let number = match comment.number {
        Some(number) => number,
        None => {
            let (number, offset) = (kept::last_number(tx, comment.article)? + 1, offset(tx)?);
            kept::publish(tx, comment.id, number, offset)?;
            number
        }
    };
    follow::published(tx, comment.article, number)?;
    counted(tx, comment, 1, 0)?;
    Ok(number)
}

/// Does not take a comment.
///
/// # Errors
/// Refuses all but what waits.
pub(crate) fn refuse(tx: &mut Tx<'_>, comment: &Kept) -> Result<()> {
    step(tx, comment, Step::Refuse)?;
    tx.touch(keys::queue());
    Ok(())
}

/// Takes a comment away from its readers, name and words with it. What they were is kept by whoever calls.
///
/// # Errors
/// Refuses all but what is public.
pub(crate) fn remove(tx: &mut Tx<'_>, comment: &Kept, clause: Option<&str>) -> Result<()> {
    step(tx, comment, Step::Remove)?;
    let removal = Removal { by: RemovedBy::Moderator, clause: clause.map(str::to_owned) };
    kept::strip(tx, comment.id, &serde_json::to_string(&removal)?)?;
    counted(tx, comment, -1, 1)
}

/// Takes one passage of a comment away. Its writer cannot change it from then on: they would have to be given the passage for that.
///
/// # Errors
/// Refuses all but what is public.
pub(crate) fn cut(tx: &mut Tx<'_>, comment: &Kept, left: &SafeHtml) -> Result<()> {
    step(tx, comment, Step::Cut)?;
    kept::write_cut(tx, comment.id, left)?;
    counted(tx, comment, 0, 0)
}

/// Gives a passage back.
///
/// # Errors
/// Refuses all but what is public.
pub(crate) fn mend(tx: &mut Tx<'_>, comment: &Kept, again: &Again<'_>) -> Result<()> {
    step(tx, comment, Step::Mend)?;
    let Again { author, profile, written, html } = *again;
    kept::give_back(tx, comment.id, &Words { author, profile, written, html })?;
    counted(tx, comment, 0, 0)
}

/// What is given back to its readers.
pub(crate) struct Again<'a> {
    pub(crate) author: &'a str,
    pub(crate) profile: Option<&'a str>,
    pub(crate) written: Option<&'a str>,
    pub(crate) html: &'a SafeHtml,
}

/// Gives a comment back to its readers.
///
/// # Errors
/// Refuses all but what a moderator removed.
pub(crate) fn restore(tx: &mut Tx<'_>, comment: &Kept, again: &Again<'_>) -> Result<()> {
    if comment.removal.as_ref().is_none_or(|removal| removal.by != RemovedBy::Moderator) {
        return Err(Failure::told("refused-comment-restore", &[]));
    }
    step(tx, comment, Step::Restore)?;
    let Again { author, profile, written, html } = *again;
    kept::give_back(tx, comment.id, &Words { author, profile, written, html })?;
    counted(tx, comment, 1, -1)
}

/// Lets a comment wait again: what was decided about it is undone. A number that it was given stays its own.
///
/// # Errors
/// Refuses what waits already, or was removed.
pub(crate) fn hold_again(tx: &mut Tx<'_>, comment: &Kept) -> Result<()> {
    step(tx, comment, Step::HoldAgain)?;
    if comment.state == State::Published {
        counted(tx, comment, -1, 0)?;
    }
    tx.touch(keys::queue());
    Ok(())
}

/// Whoever wrote a comment takes it away for good.
///
/// # Errors
/// Refuses what is not there any more.
pub(crate) fn delete(tx: &mut Tx<'_>, actor: &Actor, id: CommentId) -> Result<()> {
    let comment = found(tx, id)?;
    step(tx, &comment, Step::Delete)?;
    kept::strip(tx, id, &serde_json::to_string(&Removal::by(RemovedBy::Writer))?)?;
    if comment.state == State::Published {
        counted(tx, &comment, -1, 1)?;
    } else if comment.number.is_some() {
        // It was public once: its number stays, and its answers.
        counted(tx, &comment, 0, 1)?;
    }
    tx.touch(keys::queue());
    Ok(audit::record(tx, &Entry::new(actor.clone(), Verb::DeleteComment, keys::comment(id)))?)
}

/// Whoever wrote a comment changes its words, while that is possible. What the phases now hold waits, under the number that it has.
///
/// # Errors
/// Refuses when the time for that is over.
pub(crate) fn edit(tx: &mut Tx<'_>, actor: &Actor, id: CommentId, edit: &Edit, heard: &Heard) -> Result<()> {
    let comment = found(tx, id)?;
    step(tx, &comment, Step::Edit)?;
    let window = sites::settings(tx)?.discussion.edit_window();
    if !comment.is_editable(tx.at(), window) {
        return Err(Failure::told("refused-comment-edit", &[]));
    }
    kept::rewrite(tx, id, edit, &heard.findings)?;
    if comment.state == State::Published && heard.is_held {
        hold_again(tx, &comment)?;
        let (moderators, offset) = (people::moderators(tx)?, offset(tx)?);
        follow::tell_moderators(tx, &moderators, offset)?;
    } else if comment.state == State::Published {
        tx.touch(keys::discussion(comment.article));
        tx.touch(keys::newest_comments());
    }
    tx.touch(keys::queue());
    Ok(audit::record(tx, &Entry::new(actor.clone(), Verb::EditComment, keys::comment(id)))?)
}

/// Forgets from where comments came that were sent before an instant, by what writers were held whose time is over, and what those said that were refused before another.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget(tx: &mut Tx<'_>, ranges: i64, refused: i64) -> Result<()> {
    forgotten::forget_ranges(tx, ranges)?;
    let now = tx.at();
    forgotten::forget_holds(tx, now)?;
    Ok(forgotten::forget_refused(tx, refused)?)
}

fn found(tx: &mut Tx<'_>, id: CommentId) -> Result<Kept> {
    kept::find(tx, id)?.ok_or_else(|| Failure::told("refused-no-comment", &[]))
}

/// Moves it, if there is such a step from where it stands.
fn step(tx: &mut Tx<'_>, comment: &Kept, step: Step) -> Result<()> {
    let to = comment.state.after(step).map_err(Failure::Refused)?;
    if to != comment.state {
        kept::set_state(tx, comment.id, comment.state, to)?;
    }
    Ok(())
}

/// Counts what readers gain or lose, and tells whatever shows it.
fn counted(tx: &mut Tx<'_>, comment: &Kept, readable: i64, removed: i64) -> Result<()> {
    count_comments(tx, &[(comment.article, readable, removed)])?;
    tx.touch(keys::discussion(comment.article));
    tx.touch(keys::newest_comments());
    tx.touch(keys::queue());
    Ok(())
}

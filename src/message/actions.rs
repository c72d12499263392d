//! What can be done with messages.

use super::jobs::MAIL;
use super::model::{HOUR, KEPT, MAILED, NewMessage};
use super::{model, store};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{MessageId, PersonId};
use crate::base::keys;
use crate::person::actions as people;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Keeps a message, and has it mailed to these people.
///
/// # Errors
/// Refuses more than a site gets within an hour.
pub(crate) fn send(tx: &mut Tx<'_>, new: &NewMessage, owners: &[PersonId]) -> Result<MessageId> {
    let at = tx.at();
    let lately = store::count_since(tx, at.saturating_sub(HOUR))?;
    if lately >= KEPT {
        return Err(Failure::told("refused-messages-many", &[]));
    }
    let correspondent = new.mail.as_ref().map(|mail| people::keep_correspondent(tx, mail)).transpose()?;
    let id = store::insert(tx, new, correspondent)?;
    for owner in owners.iter().filter(|_| lately < MAILED) {
        let payload = json!({ "message": id.0, "person": owner.0, "at": at });
        jobs::enqueue(tx, &NewJob { kind: MAIL, key: &format!("{id} {owner}"), payload, due: at })?;
    }
    tx.touch(keys::messages());
    audit::record(tx, &Entry::new(Actor::Guest, Verb::SendMessage, keys::message(id)))?;
    Ok(id)
}

/// Notes that somebody is done with a message.
///
/// # Errors
/// A failure of the database.
pub(crate) fn finish(tx: &mut Tx<'_>, actor: &Actor, id: MessageId) -> Result<()> {
    let at = tx.at();
    write_done(tx, actor, id, Some(at))
}

/// Notes that it waits after all.
///
/// # Errors
/// A failure of the database.
pub(crate) fn reopen(tx: &mut Tx<'_>, actor: &Actor, id: MessageId) -> Result<()> {
    write_done(tx, actor, id, None)
}

fn write_done(tx: &mut Tx<'_>, actor: &Actor, id: MessageId, done: Option<i64>) -> Result<()> {
    if store::write_done(tx, id, done)? {
        tx.touch(keys::messages());
        audit::record(tx, &Entry::new(actor.clone(), Verb::MarkMessage, keys::message(id)))?;
    }
    Ok(())
}

/// Erases a message, with the address of whoever wrote it unless something else needs that.
///
/// # Errors
/// A failure of the database.
pub(crate) fn erase(tx: &mut Tx<'_>, actor: &Actor, id: MessageId) -> Result<()> {
    if let Some(correspondent) = store::delete(tx, id)? {
        correspondent.map_or(Ok(()), |number| people::forget_correspondent(tx, number))?;
        tx.touch(keys::messages());
        audit::record(tx, &Entry::new(actor.clone(), Verb::EraseMessage, keys::message(id)))?;
    }
    Ok(())
}

/// Erases all that came from a mail address, as part of the action that erases whoever reads there. How many.
///
/// # Errors
/// A failure of the database.
pub(crate) fn erase_of(tx: &mut Tx<'_>, correspondent: i64) -> Result<u64> {
    let gone = store::delete_of(tx, correspondent)?;
    if gone > 0 {
        tx.touch(keys::messages());
    }
    Ok(gone)
}

/// A digest of something by which somebody is known again; `None` while the site has no secret, and so knows nobody.
///
/// # Errors
/// A failure of the database.
pub(crate) fn salted(tx: &mut Tx<'_>, of: &str) -> Result<Option<String>> {
    Ok(store::secret(tx)?.map(|secret| model::salted(&secret, of)))
}

/// Keeps a secret for the forms of a site, unless there is one. Made once and seen by nobody: written aside, no action.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_secret(tx: &mut Tx<'_>, value: &str) -> Result<()> {
    Ok(store::insert_secret(tx, value)?)
}

//! What can be done with passkeys.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::PersonId;
use crate::base::keys;
use crate::person::model::{CEREMONY, KeptPasskey, PASSKEYS};
use crate::person::store::passkeys as store;
use db::Tx;

/// Keeps what a browser was asked, for five minutes. Like a lease this is written aside, and is no action.
///
/// # Errors
/// A failure of the database.
pub(crate) fn begin(tx: &mut Tx<'_>, digest: &str, person: Option<PersonId>, state: &str) -> Result<()> {
    let expires = tx.at().saturating_add(CEREMONY);
    Ok(store::insert_ceremony(tx, digest, person, state, expires)?)
}

/// Takes what a browser was asked: one answer counts, right or wrong. Written aside too.
///
/// # Errors
/// Refuses what was answered already, or too late.
pub(crate) fn answer(tx: &mut Tx<'_>, digest: &str, person: Option<PersonId>) -> Result<String> {
    store::take_ceremony(tx, digest, person)?.ok_or_else(|| Failure::told("refused-passkey-late", &[]))
}

/// Gives a person one more passkey.
///
/// # Errors
/// Refuses one that somebody has already, and more than anybody needs.
pub(crate) fn add(tx: &mut Tx<'_>, new: &KeptPasskey) -> Result<()> {
    if store::known(tx, &new.secret)?.is_some() {
        return Err(Failure::told("refused-passkey-known", &[]));
    }
    if store::of(tx, new.person)?.len() >= PASSKEYS {
        return Err(Failure::told("refused-passkeys-many", &[]));
    }
    store::insert(tx, new)?;
    tx.touch(keys::person(new.person));
    audit::record(tx, &Entry::new(Actor::Person(new.person), Verb::AddPasskey, keys::person(new.person)))?;
    Ok(())
}

/// Takes one of a person's passkeys away: it proves nothing any more. Whether there was one.
///
/// # Errors
/// A failure of the database.
pub(crate) fn remove(tx: &mut Tx<'_>, person: PersonId, id: i64) -> Result<bool> {
    let removed = store::delete(tx, person, id)?;
    if removed {
        tx.touch(keys::person(person));
        audit::record(tx, &Entry::new(Actor::Person(person), Verb::RemovePasskey, keys::person(person)))?;
    }
    Ok(removed)
}

/// Notes that a passkey proved its person, with its counter. An answer that another one overtook counts as a copy.
///
/// # Errors
/// Refuses what was overtaken, or removed meanwhile.
pub(super) fn used(tx: &mut Tx<'_>, before: &KeptPasskey, key: &str) -> Result<PersonId> {
    if store::write_used(tx, before, key)? {
        Ok(before.person)
    } else {
        Err(Failure::told("refused-passkey-late", &[]))
    }
}

//! Mail that came back: an address is not written to, until it is known to work.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::Result;
use crate::base::keys;
use crate::person::store::bounced as store;
use db::Tx;

/// Notes that a mailbox refused a message for good. `false`: nobody has this address here, or it was noted before.
///
/// # Errors
/// A failure of the database.
pub(crate) fn mark(tx: &mut Tx<'_>, actor: &Actor, folded: &str, why: Option<&str>) -> Result<bool> {
    let Some(there) = store::standing(tx, folded)?.filter(|there| !there.marked) else { return Ok(false) };
    store::mark(tx, there.number, why)?;
    tx.touch(keys::mail());
    audit::record(tx, &Entry::new(actor.clone(), Verb::MarkBounced, keys::mail()))?;
    Ok(true)
}

/// Whether nothing goes to an address, by its number, but what somebody asks for.
///
/// # Errors
/// A failure of the database.
pub(crate) fn is_marked(tx: &mut Tx<'_>, number: i64) -> Result<bool> {
    Ok(store::is_marked(tx, number)?)
}

/// Notes that an address, by its number, can be written to after all.
///
/// # Errors
/// A failure of the database.
pub(crate) fn clear(tx: &mut Tx<'_>, actor: &Actor, number: i64) -> Result<()> {
    if store::is_marked(tx, number)? {
        store::clear(tx, number)?;
        tx.touch(keys::mail());
        audit::record(tx, &Entry::new(actor.clone(), Verb::ClearBounced, keys::mail()))?;
    }
    Ok(())
}

//! People without an account: forgotten because they ask for it.

use crate::base::error::Result;
use crate::base::keys;
use crate::person::jobs::INVITATION;
use crate::person::store::correspondents as store;
use db::Tx;

/// Forgets the address of somebody without account, as part of the action that has taken it from everything else. What invited
/// them is taken back: its link is in no other hands.
///
/// # Errors
/// A failure of the database.
pub(crate) fn erase_correspondent(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    let invited = store::delete_invitations(tx, number)?;
    if !invited.is_empty() {
        let keys: Vec<&str> = invited.iter().map(String::as_str).collect();
        jobs::forget_all(tx, &[INVITATION], &keys)?;
        tx.touch(keys::people());
    }
    Ok(store::delete(tx, number)?)
}

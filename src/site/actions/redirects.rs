//! Where addresses lead at which nothing stands. Each leads to its end in one step: what would be a chain is shortened
//! when it is made, and what would be a circle is refused.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::keys;
use crate::site::model::redirect::{Asked, Target};
use crate::site::store::{misses, redirects};
use db::Tx;

/// Addresses of one site that lead elsewhere.
pub(crate) const MOST: i64 = 5_000;
/// How long one that was taken away can be put back, microseconds: 30 days.
const KEPT: i64 = 30 * 86_400_000_000;

/// Lets an address lead elsewhere. Whoever asks has looked that nothing stands there.
///
/// # Errors
/// Refuses one that leads somewhere else already, one that would lead back to itself, and more than [`MOST`].
pub(crate) fn lead(tx: &mut Tx<'_>, actor: &Actor, from: &Asked, target: &Target) -> Result<()> {
    let target = end(tx, from, target)?;
    match redirects::find(tx, from)?.filter(|there| there.removed.is_none()) {
        Some(there) if there.target == target => return Ok(()),
        Some(there) => return Err(Failure::told("refused-redirect-there", &[("target", there.target.as_str())])),
        None => {}
    }
    if redirects::count(tx)? >= MOST {
        return Err(Failure::told("refused-redirects-full", &[]));
    }
    for other in redirects::leading_to(tx, &from.text())? {
        redirects::retarget(tx, &other.from, &target)?;
        tx.touch(keys::path(&other.from.path));
    }
    redirects::write(tx, from, &target, actor.person())?;
    misses::forget(tx, &from.text())?;
    record(tx, actor, Verb::AddRedirect, from)
}

/// Lets an address lead nowhere again. It can be put back for a while.
///
/// # Errors
/// Refuses one that leads nowhere.
pub(crate) fn unlead(tx: &mut Tx<'_>, actor: &Actor, from: &Asked) -> Result<()> {
    if !redirects::remove(tx, from)? {
        return Err(Failure::told("refused-redirect-none", &[]));
    }
    let before = tx.at() - KEPT;
    redirects::forget(tx, before)?;
    record(tx, actor, Verb::RemoveRedirect, from)
}

/// Where the way ends that begins with this target.
fn end(tx: &mut Tx<'_>, from: &Asked, target: &Target) -> Result<Target> {
    let Some(here) = target.here() else { return Ok(target.clone()) };
    if here == *from {
        return Err(Failure::told("refused-redirect-circle", &[]));
    }
    let next = redirects::find(tx, &here)?.filter(|there| there.removed.is_none());
    let end = next.map_or_else(|| target.clone(), |next| next.target);
    if end.here().as_ref() == Some(from) { Err(Failure::told("refused-redirect-circle", &[])) } else { Ok(end) }
}

fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, from: &Asked) -> Result<()> {
    tx.touch(keys::path(&from.path));
    Ok(audit::record(tx, &Entry::new(actor.clone(), verb, keys::path(&from.path)))?)
}

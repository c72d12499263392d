//! What is forgotten by itself: what was kept for those who may have to judge again, and where a comment came from.

use super::model::{EVIDENCE, RANGE};
use super::privacy::actions as privacy;
use super::privacy::model::{PROOF, WORKS};
use super::store;
use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::comment::actions as comments;
use crate::person::actions as people;

/// Forgets what is old enough. No reader sees any of it, so it is no change.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget(app: &App, site: SiteId, now: i64) -> Result<()> {
    let forgotten = app.db.aside::<(), Failure, _>(site.0, move |tx| {
        store::expire_evidence(tx, now)?;
        for sender in store::notices::forget_senders(tx, now.saturating_sub(EVIDENCE))? {
            people::forget_correspondent(tx, sender)?;
        }
        for sender in store::claims::forget(tx, now.saturating_sub(EVIDENCE))? {
            people::forget_correspondent(tx, sender)?;
        }
        privacy::forget(tx, now.saturating_sub(WORKS), now.saturating_sub(PROOF))?;
        comments::forget(tx, now.saturating_sub(RANGE), now.saturating_sub(EVIDENCE))
    });
    forgotten.wait().map(|_| ())
}

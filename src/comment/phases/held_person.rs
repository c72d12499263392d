//! Whether a decision holds for a time what this writer sends.

use super::Prepared;
use super::noted::{Finding, Reason};

/// Holds until the hour that was decided.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let held = prepared.held.filter(|held| held.until > prepared.now && !prepared.is_member);
    held.map_or(Finding::Pass, |held| Finding::Hold(Reason::HeldPerson { by: held.by, until: held.until }))
}

//! Whether the discussion takes comments at all, and from whom.

use super::noted::{Finding, Reason};
use super::{Prepared, is_older};
use crate::site::model::discussion::Writers;

/// Rejects where it does not.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let settings = prepared.settings;
    if !prepared.is_open || settings.writers == Writers::Nobody {
        return Finding::Reject(Reason::Closed);
    }
    match settings.close_after_days {
        Some(days) if is_older(prepared, days) => Finding::Reject(Reason::ClosedAfter { days }),
        _ if settings.writers == Writers::Members && !prepared.is_member => Finding::Reject(Reason::MembersOnly),
        _ => Finding::Pass,
    }
}

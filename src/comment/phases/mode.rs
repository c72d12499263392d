//! Whether all comments wait, or all on an article of some age.

use super::noted::{Finding, Reason};
use super::{Prepared, is_older};
use crate::site::model::discussion::Mode;

/// Holds them.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    if prepared.is_member {
        return Finding::Pass;
    }
    match prepared.settings.hold_after_days {
        _ if prepared.mode == Mode::AllHeld => Finding::Hold(Reason::AllHeld),
        Some(days) if is_older(prepared, days) => Finding::Hold(Reason::OldArticle { days }),
        _ => Finding::Pass,
    }
}

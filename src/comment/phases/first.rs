//! Whether somebody writes here for the first time, where the site reads first comments before others do.

use super::Prepared;
use super::noted::{Finding, Reason};
use crate::site::model::discussion::Mode;

/// Holds the first comment of a name and browser together: a name alone can be anybody's.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let is_asked = prepared.mode == Mode::FirstHeld && !prepared.is_member;
    if is_asked && prepared.published_before == 0 { Finding::Hold(Reason::First) } else { Finding::Pass }
}

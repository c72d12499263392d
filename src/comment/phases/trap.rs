//! Whether a program filled the form: it fills what nobody sees, and it is fast.

use super::Prepared;
use super::noted::{Finding, Reason};

/// Faster than this, nobody has read the page and written something; microseconds.
const SOONEST: i64 = 3_000_000;

/// Holds for one sign, for browsers fill in forms too, and people paste; rejects for both.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    if prepared.is_member {
        return Finding::Pass;
    }
    let fast = prepared.trap.took.filter(|took| *took < SOONEST);
    match (prepared.trap.is_filled, fast) {
        (true, Some(_)) => Finding::Reject(Reason::Program),
        (true, None) => Finding::Hold(Reason::TrapFilled),
        (false, Some(_)) => Finding::Hold(Reason::TooFast),
        (false, None) => Finding::Pass,
    }
}

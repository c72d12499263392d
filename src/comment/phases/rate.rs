//! How many comments come within a minute: from one address range, in one discussion, on the site. First they wait, then they are
//! refused for a while, so that a flood neither fills the queue nor ends the discussion.

use super::noted::{Crowd, Finding, Reason};
use super::{Prepared, Recent};
use crate::site::model::discussion::Marks;

/// What is counted, in microseconds.
const MINUTE: i64 = 60_000_000;

/// Rejects for the first mark of refusing that is reached, else holds for the first of waiting.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    if prepared.is_member {
        return Finding::Pass;
    }
    let slow = &prepared.settings.slow;
    let crowds = [
        (Crowd::Range, prepared.from_range, slow.range),
        (Crowd::Thread, prepared.in_thread, slow.thread),
        (Crowd::Site, prepared.on_site, slow.site),
    ];
    let refused = crowds.iter().filter(|(_, recent, marks)| recent.count >= marks.refuse);
    let seconds = refused.map(|(_, recent, _)| seconds_left(recent, prepared.now)).max();
    if let Some(seconds) = seconds {
        return Finding::Reject(Reason::TooMany { seconds });
    }
    let waiting = crowds.iter().find(|(_, recent, marks): &&(Crowd, Recent, Marks)| recent.count >= marks.hold);
    waiting
        .map_or(Finding::Pass, |(crowd, recent, _)| Finding::Hold(Reason::Many { crowd: *crowd, count: recent.count }))
}

/// For how long somebody is kept waiting before they are refused, microseconds: whoever writes alone notices nothing.
const LONGEST: i64 = 2_000_000;

/// How long one comment more waits for its answer, microseconds: it begins half way to the mark of waiting, and grows until
/// the mark of refusing.
pub(crate) fn delay(count: i64, marks: Marks) -> i64 {
    let begin = marks.hold.min(marks.refuse) / 2;
    let steps = marks.refuse.saturating_sub(begin).max(1);
    let step = count.saturating_sub(begin).clamp(0, steps);
    LONGEST.saturating_mul(step) / steps
}

/// Until the oldest of them is no longer of the last minute; at least one second.
fn seconds_left(recent: &Recent, now: i64) -> i64 {
    let left = recent.oldest.saturating_add(MINUTE).saturating_sub(now).clamp(1, MINUTE);
    (left + 999_999) / 1_000_000
}

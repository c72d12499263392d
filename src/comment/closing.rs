//! Closes discussions on their day, so that the page that everybody gets loses its form on that day.

use super::store::discussions;
use crate::app::App;
use crate::article::actions as articles;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::due::Timetable;
use crate::site::store as sites;
use db::Urgency;
use std::time::Duration;

/// Discussions of a site closed in one go.
const AT_ONCE: i64 = 100;

/// Within a second of their day.
pub(crate) const CLOSINGS: Timetable = Timetable {
    what: "the end of a discussion",
    step: Duration::from_secs(1),
    next: |rows| {
        let days = sites::settings(rows)?.discussion.close_after_days;
        Ok(discussions::next_due(rows, days)?)
    },
    act: close,
};

/// Closes all that is due now on every site, on this thread: for tests.
///
/// # Errors
/// A failure of the database.
pub fn once(app: &App) -> Result<()> {
    CLOSINGS.once(app)
}

fn close(app: &App, site: SiteId, now: i64) -> Result<()> {
    let due = app.db.read(site.0, |rows| {
        let days = sites::settings(rows)?.discussion.close_after_days;
        discussions::due(rows, days, now, AT_ONCE)
    })?;
    for id in due {
        app.act(site, Urgency::Bulk, move |tx| articles::close_by_time(tx, id))?;
    }
    Ok(())
}

//! Closes discussions on their day, on every node: whoever comes first does it, and the action makes sure that it is done once. So
//! the page that everybody gets loses its form on that day.

use super::store::discussions;
use crate::app::App;
use crate::article::actions as articles;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::site::store as sites;
use db::Urgency;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked whether a day has come.
const STEP: Duration = Duration::from_secs(1);
/// Discussions of a site closed in one go.
const AT_ONCE: i64 = 100;
/// How long a site is left alone after something failed there. Microseconds.
const REST: i64 = 10_000_000;

/// What is known of a site without asking the database again.
#[derive(Default)]
struct Known {
    /// The number of its log when it was asked.
    head: Option<i64>,
    /// The instant at which the next day comes.
    due: Option<i64>,
}

/// Looks again and again until told to stop. Blocks: give it a thread of its own.
pub(crate) fn keep(app: &App, stop: &watch::Receiver<bool>) {
    let mut sites: HashMap<SiteId, Known> = HashMap::new();
    while !*stop.borrow() {
        for home in app.follower.directory().homes() {
            let known = sites.entry(home.site.id).or_default();
            if let Err(why) = look(app, home.site.id, known) {
                tracing::error!("discussions of site {} whose day has come could not be closed: {why}", home.site.id);
                known.due = Some(app.clock.now() + REST);
            }
        }
        std::thread::sleep(STEP);
    }
}

/// Closes all that is due now on every site, on this thread: for tests.
///
/// # Errors
/// A failure of the database.
pub fn once(app: &App) -> Result<()> {
    app.follower.directory().homes().try_for_each(|home| look(app, home.site.id, &mut Known::default()))
}

/// Closes what is due on a site. The database is asked only when its log has moved since, or a day has come.
fn look(app: &App, site: SiteId, known: &mut Known) -> Result<()> {
    let head = app.cache.applied(site.0);
    if known.head != head || head.is_none() {
        known.head = head;
        known.due = app.db.read(site.0, |rows| {
            let days = sites::settings(rows)?.discussion.close_after_days;
            discussions::next_due(rows, days)
        })?;
    }
    let now = app.clock.now();
    if known.due.is_none_or(|due| due > now) {
        return Ok(());
    }
    let due = app.db.read(site.0, |rows| {
        let days = sites::settings(rows)?.discussion.close_after_days;
        discussions::due(rows, days, now, AT_ONCE)
    })?;
    for id in due {
        app.act(site, Urgency::Bulk, move |tx| articles::close_by_time(tx, id))?;
    }
    // Another node may have been first, which moves no head here yet.
    known.head = None;
    Ok(())
}

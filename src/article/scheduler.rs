//! Publishes what is due, on every node: whoever comes first does it, and the action makes sure that it is done once.

use super::actions;
use super::store::publishing;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use db::Urgency;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked whether something is due. A publication is there within a second of its hour.
const STEP: Duration = Duration::from_millis(100);
/// Articles of a site published in one go.
const AT_ONCE: i64 = 100;
/// How long a site is left alone after something failed there. Microseconds.
const REST: i64 = 10_000_000;

/// What is known of a site without asking the database again.
#[derive(Default)]
struct Known {
    /// The number of its log when it was asked.
    head: Option<i64>,
    /// The instant of the next publication then.
    due: Option<i64>,
}

/// Looks again and again until told to stop. Blocks: give it a thread of its own.
pub(crate) fn keep(app: &App, stop: &watch::Receiver<bool>) {
    let mut sites: HashMap<SiteId, Known> = HashMap::new();
    while !*stop.borrow() {
        for home in app.follower.directory().homes() {
            let known = sites.entry(home.site.id).or_default();
            if let Err(why) = look(app, home.site.id, known) {
                tracing::error!("what is due on site {} could not be published: {why}", home.site.id);
                known.due = Some(app.clock.now() + REST);
            }
        }
        std::thread::sleep(STEP);
    }
}

/// Publishes what is due on a site. The database is asked only when its log has moved since, or an hour has come.
fn look(app: &App, site: SiteId, known: &mut Known) -> Result<()> {
    let head = app.cache.applied(site.0);
    if known.head != head || head.is_none() {
        known.head = head;
        known.due = app.db.read(site.0, publishing::next_due)?;
    }
    let now = app.clock.now();
    if known.due.is_none_or(|due| due > now) {
        return Ok(());
    }
    for id in app.db.read(site.0, |rows| publishing::due(rows, now, AT_ONCE))? {
        if app.act(site, Urgency::Person, move |tx| actions::publish_due(tx, id))? {
            tracing::info!("article {id} of site {site} was due and is published");
        }
    }
    // Another node may have been first, which moves no head here yet.
    known.head = None;
    Ok(())
}

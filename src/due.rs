//! What time brings about, on every node: whoever comes first does it, and each action makes sure that it is done once.

use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use db::Snapshot;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::watch;

/// How long a site is left alone after something failed there. Microseconds.
const REST: i64 = 10_000_000;

/// One kind of thing that comes about by its time.
pub(crate) struct Timetable {
    /// What it is, for the log of the program.
    pub(crate) what: &'static str,
    /// How often it is looked whether something is due.
    pub(crate) step: Duration,
    /// The instant of a site at which the next one is.
    pub(crate) next: fn(&mut Snapshot<'_>) -> Result<Option<i64>>,
    /// Does what is due on a site by an instant.
    pub(crate) act: fn(&App, SiteId, i64) -> Result<()>,
}

/// What is known of a site without asking the database again.
#[derive(Default)]
struct Known {
    /// The number of its log when it was asked.
    head: Option<i64>,
    /// The instant of the next one then.
    due: Option<i64>,
}

impl Timetable {
    /// Looks again and again until told to stop. Blocks: give it a thread of its own.
    pub(crate) fn keep(&self, app: &App, stop: &watch::Receiver<bool>) {
        let mut sites: HashMap<SiteId, Known> = HashMap::new();
        while !*stop.borrow() {
            for home in app.follower.directory().homes() {
                let known = sites.entry(home.site.id).or_default();
                if let Err(why) = self.look(app, home.site.id, known) {
                    tracing::error!("{} on site {}, which was due, failed: {why}", self.what, home.site.id);
                    known.due = Some(app.clock.now() + REST);
                }
            }
            std::thread::sleep(self.step);
        }
    }

    /// Does all that is due now on every site, on this thread.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn once(&self, app: &App) -> Result<()> {
        app.follower.directory().homes().try_for_each(|home| self.look(app, home.site.id, &mut Known::default()))
    }

    /// The database is asked only when the log of the site has moved since, or an instant has come.
    fn look(&self, app: &App, site: SiteId, known: &mut Known) -> Result<()> {
        let head = app.cache.applied(site.0);
        if known.head != head || head.is_none() {
            known.head = head;
            known.due = app.db.read(site.0, self.next)?;
        }
        let now = app.clock.now();
        if known.due.is_none_or(|due| due > now) {
            return Ok(());
        }
        (self.act)(app, site, now)?;
        // Another node may have been first, which moves no head here yet.
        known.head = None;
        Ok(())
    }
}

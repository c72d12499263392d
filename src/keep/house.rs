//! Housekeeping while serving: trims the logs, thins out the counts of reads, sweeps blobs that nothing names any more,
//! and deletes backups after their time.

use crate::app::App;
use crate::article::reads;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::comment::follow::actions as followers;
use crate::comment::follow::model::PATIENCE;
use crate::media::store;
use std::time::Duration;
use tokio::sync::watch;

/// A follower that is further behind than this begins anew, microseconds: 30 days.
const LOG_KEPT: i64 = 30 * 86_400_000_000;
/// A blob that no row names may be about to be named: left for this long, microseconds: 7 days.
const LEASE: i64 = 7 * 86_400_000_000;
/// Between two rounds.
const ROUND: Duration = Duration::from_secs(3_600);

/// One round, now: for tests.
///
/// # Errors
/// A failure of the database, or what cannot be removed.
pub fn once(app: &App) -> Result<()> {
    let (_sender, stop) = watch::channel(false);
    round(app, &stop)
}

/// Keeps house until told to stop. Blocks: give it a thread of its own.
pub(crate) fn keep(app: &App, stop: &watch::Receiver<bool>) {
    let mut waited = ROUND;
    while !*stop.borrow() {
        if waited >= ROUND {
            waited = Duration::ZERO;
            if let Err(error) = round(app, stop) {
                tracing::warn!("housekeeping was not finished and is tried again in an hour: {error}");
            }
        }
        let step = Duration::from_millis(50);
        std::thread::sleep(step);
        waited += step;
    }
}

fn round(app: &App, stop: &watch::Receiver<bool>) -> Result<()> {
    let now = app.clock.now();
    let trimmed = app.db.trim(now - LOG_KEPT)?;
    if trimmed > 0 {
        tracing::info!("{trimmed} changes older than 30 days were trimmed from the logs");
    }
    let sites: Vec<_> = app.follower.directory().homes().map(|home| home.site.id).collect();
    sites.into_iter().try_for_each(|site| {
        reads::thin(app, site)?;
        forget_unconfirmed(app, site, now)?;
        sweep(app, site, now - LEASE, stop)?;
        crate::moderation::house::forget(app, site, now)?;
        crate::import::house::tidy(app, site, now)
    })
}

/// Forgets those who asked to follow a discussion and never confirmed it.
fn forget_unconfirmed(app: &App, site: SiteId, now: i64) -> Result<()> {
    app.db.aside(site.0, move |tx| followers::forget_unconfirmed(tx, now - PATIENCE)).wait()?;
    Ok(())
}

/// Removes the blobs of a site that were last written before an instant and that no row names.
fn sweep(app: &App, site: SiteId, instant: i64, stop: &watch::Receiver<bool>) -> Result<()> {
    let unfinished = app.blobs.remove_unfinished(site, instant)?;
    if unfinished > 0 {
        tracing::info!("{unfinished} pictures of site {site} that were never written to their end were removed");
    }
    for digest in app.blobs.older_than(site, instant)? {
        if *stop.borrow() {
            return Ok(());
        }
        let named = app.db.read(site.0, |rows| store::is_named(rows, &digest))?;
        if !named && app.blobs.remove_older(site, &digest, instant)? {
            tracing::info!("a picture of site {site} that nothing names was removed after its lease");
        }
    }
    Ok(())
}

//! Addresses that readers ask for in vain, counted in memory and kept a few times an hour: however many come at once, the
//! database hears of them once a minute, and of no more than a fixed number. Nothing is kept about who asked.

use super::model::redirect::Asked;
use super::store;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::base::time;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Addresses of one site that are kept, and that wait to be kept.
const MOST: usize = 1_000;
/// Addresses of all sites that wait.
const MOST_WAITING: usize = 4_000;
/// Letters of an address; nobody links to longer ones.
const LONGEST: usize = 300;
/// Days that are kept, microseconds.
const KEPT: i64 = 30 * 86_400_000_000;
/// Between two times.
const ROUND: Duration = Duration::from_secs(60);

/// What this node has counted and not kept yet.
#[derive(Default)]
pub(crate) struct Misses(Mutex<HashMap<SiteId, BTreeMap<String, i64>>>);

impl Misses {
    /// Counts one. Where there is no room for another address, only those that wait already are counted.
    pub(crate) fn count(&self, site: SiteId, asked: &Asked) {
        let text = asked.text();
        if text.len() > LONGEST {
            return;
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting: usize = all.values().map(BTreeMap::len).sum();
        let own = all.entry(site).or_default();
        let is_room = own.len() < MOST && waiting < MOST_WAITING;
        match own.get_mut(&text) {
            Some(times) => *times = times.saturating_add(1),
            None if is_room => {
                own.insert(text, 1);
            }
            None => {}
        }
    }

    fn take(&self) -> HashMap<SiteId, BTreeMap<String, i64>> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Keeps what was counted, again and again until told to stop, and once more then. Blocks: give it a thread of its own.
pub(crate) fn keep(app: &App, stop: &watch::Receiver<bool>) {
    let mut waited = Duration::ZERO;
    let step = Duration::from_millis(50);
    loop {
        let stopped = *stop.borrow();
        if stopped || waited >= ROUND {
            waited = Duration::ZERO;
            if let Err(why) = flush(app) {
                tracing::warn!(
                    "addresses that were asked for in vain could not be kept, a minute of them is lost: {why}"
                );
            }
        }
        if stopped {
            return;
        }
        std::thread::sleep(step);
        waited += step;
    }
}

/// Keeps what was counted until now, by the day of each site's clock.
///
/// # Errors
/// A failure of the database: then what was counted is lost.
pub(crate) fn flush(app: &App) -> Result<()> {
    let (now, directory) = (app.clock.now(), app.follower.directory());
    for (site, counted) in app.misses.take() {
        let home = directory.homes().find(|home| home.site.id == site);
        let Some(zone) = home.map(|home| home.site.time_zone.clone()) else { continue };
        let day = |at: i64| time::number_of(time::civil(at, time::offset_in(&zone, at)).date());
        let (today, since) = (day(now), day(now - KEPT));
        let write = move |tx: &mut db::Tx<'_>| store::misses::add(tx, today, since, &counted, MOST as i64);
        app.db.aside::<_, db::Error, _>(site.0, write).wait()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(path: String) -> Asked {
        Asked { path, query: String::new() }
    }

    #[test]
    fn what_waits_has_an_end_and_what_is_known_goes_on_counting() {
        let misses = Misses::default();
        misses.count(SiteId(1), &asked("/known".into()));
        for number in 0..(2 * MOST) {
            misses.count(SiteId(1), &asked(format!("/flood/{number}")));
        }
        misses.count(SiteId(1), &asked("/known".into()));
        misses.count(SiteId(1), &asked(format!("/{}", "x".repeat(LONGEST))));
        for site in 2..9 {
            for number in 0..MOST {
                misses.count(SiteId(site), &asked(format!("/{number}")));
            }
        }
        let taken = misses.take();
        assert_eq!(taken[&SiteId(1)].len(), MOST);
        assert_eq!(taken[&SiteId(1)]["/known"], 2);
        assert!(taken.values().map(BTreeMap::len).sum::<usize>() <= MOST_WAITING);
        assert!(misses.take().is_empty());
    }
}

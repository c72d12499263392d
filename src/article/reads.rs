//! How often articles are read: counted in memory as pages are given away, written aside every minute and at the end. A
//! crash loses a minute at most. Sums alone are kept; several nodes add to the same ones.

use super::store::reads as rows;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, SiteId};
use crate::base::time;
use db::Tx;
use jiff::civil::Date;
use pagecache::Count;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How often what was counted is written, in microseconds of the clock.
const EVERY: i64 = 60_000_000;
/// How often it is looked whether that is now.
const STEP: Duration = Duration::from_millis(100);
/// Articles written in one go: about 20 ms.
const AT_ONCE: usize = 200;
/// For how many years each day keeps its own sum; later, months do.
const YEARS: i16 = 2;

/// What was counted on this node and is not written yet: a number for each article that somebody could read now.
#[derive(Default)]
pub(crate) struct Reads {
    counts: Mutex<HashMap<(SiteId, ArticleId), Count>>,
    /// Held while what was taken is on its way to its rows: whoever writes next finds it there.
    writing: Mutex<()>,
}

impl Reads {
    /// The number to count up when a page of this article is given away.
    pub(crate) fn of(&self, site: SiteId, article: ArticleId) -> Count {
        let mut all = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry((site, article)).or_default().clone()
    }

    /// What was counted since it was last taken, by site and article. Numbers that no page holds any more are forgotten.
    fn take(&self) -> BTreeMap<SiteId, BTreeMap<ArticleId, u64>> {
        let mut taken: BTreeMap<SiteId, BTreeMap<ArticleId, u64>> = BTreeMap::new();
        let mut all = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(site, article), count| {
            // Asked first: a page that lets go in between has counted by then.
            let is_alone = count.is_alone();
            let number = count.take();
            if number > 0 {
                taken.entry(*site).or_default().insert(*article, number);
            }
            !is_alone
        });
        taken
    }
}

/// Writes what was counted again and again until told to stop. Blocks: give it a thread of its own.
pub(crate) fn keep(app: &App, stop: &watch::Receiver<bool>) {
    let mut last = app.clock.now();
    while !*stop.borrow() {
        let now = app.clock.now();
        if now.saturating_sub(last) >= EVERY {
            last = now;
            write(app);
        }
        std::thread::sleep(STEP);
    }
}

/// Writes what was counted here up to now. What cannot be written is counted on, and tried again. Blocks.
pub(crate) fn write(app: &App) {
    let _writing = app.reads.writing.lock().unwrap_or_else(PoisonError::into_inner);
    for (site, articles) in app.reads.take() {
        let articles: Vec<(ArticleId, u64)> = articles.into_iter().collect();
        let day = today(app, site);
        for part in articles.chunks(AT_ONCE) {
            let counted: Vec<(ArticleId, i64)> =
                part.iter().map(|(id, count)| (*id, i64::try_from(*count).unwrap_or(i64::MAX))).collect();
            if let Err(why) = app.db.aside(site.0, move |tx| add(tx, day, &counted)).wait() {
                tracing::warn!("reads of site {site} could not be written and are tried again: {why}");
                part.iter().for_each(|(id, count)| app.reads.of(site, *id).put_back(*count));
            }
        }
    }
}

fn add(tx: &mut Tx<'_>, day: Date, counted: &[(ArticleId, i64)]) -> Result<()> {
    rows::add(tx, time::number_of(day), counted)?;
    Ok(rows::add(tx, month_of(day), counted)?)
}

/// Forgets the days of a site that are older than two years; the sums of their months stay.
///
/// # Errors
/// A failure of the database.
pub(crate) fn thin(app: &App, site: SiteId) -> Result<()> {
    let today = today(app, site);
    let first = Date::new(today.year() - YEARS, today.month(), 1).map_or(0, time::number_of);
    app.db.aside(site.0, move |tx| -> Result<_> { Ok(rows::forget_days(tx, first)?) }).wait()?;
    Ok(())
}

/// The day that the site's clock shows.
pub(crate) fn today(app: &App, site: SiteId) -> Date {
    let now = app.clock.now();
    let directory = app.follower.directory();
    let home = directory.homes().find(|home| home.site.id == site);
    let zone = home.map_or("UTC", |home| home.site.time_zone.as_str());
    time::civil(now, time::offset_in(zone, now)).date()
}

/// 202611 for a day in November 2026.
pub(crate) fn month_of(day: Date) -> i64 {
    time::number_of(day) / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_taken_once_and_pages_count_on() {
        let reads = Reads::default();
        let page = reads.of(SiteId(1), ArticleId(7));
        reads.of(SiteId(2), ArticleId(7)).one();
        page.one();
        reads.of(SiteId(1), ArticleId(7)).one();
        let taken = reads.take();
        assert_eq!(taken[&SiteId(1)][&ArticleId(7)], 2);
        assert_eq!(taken[&SiteId(2)][&ArticleId(7)], 1);
        assert!(reads.take().is_empty());
        assert_eq!(reads.counts.lock().unwrap().len(), 1, "what no page holds is forgotten");
        page.one();
        assert_eq!(reads.take()[&SiteId(1)][&ArticleId(7)], 1);
    }
}

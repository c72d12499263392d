//! The page cache as its callers see it.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;

use crate::coding::Coding;
use crate::counters::{Counters, Tally};
use crate::flight::{Flights, Landed, Turn};
use crate::ledger::Ledger;
use crate::page::{Fresh, Keeping, Page, PageKey, PageRef};
use crate::recent::{Change, Gap, Noted, SERVER, Verdict};
use crate::shelf::Shelf;

/// The pages that a node keeps for itself. Cloning gives another handle to the same pages.
///
/// A look-up reads one shard; everything else takes one lock for microseconds. After [`PageCache::apply`] has returned,
/// no look-up gives a page older than that change.
#[derive(Clone)]
pub struct PageCache(Arc<Inner>);

struct Inner {
    shelf: Shelf,
    ledger: Mutex<Ledger>,
    flights: Flights,
    tally: Tally,
    next_id: AtomicU64,
    /// The instant from which program and theme date, in microseconds since 1970: no page is older.
    build_micros: i64,
    /// When the heads were last confirmed, in monotonic microseconds; 0 is never.
    confirmed: AtomicU64,
    confirmed_sites: RwLock<HashMap<i64, u64>>,
}

/// A rendered page, and what became of it.
#[derive(Debug, Clone)]
pub struct Stored {
    /// To be sent in any case.
    pub page: Arc<Page>,
    /// Whether it was kept.
    pub outcome: Outcome,
}

impl Stored {
    /// Whether the page was kept and still lacks its best forms: then call [`PageCache::complete`] in the background.
    pub fn wants_completion(&self) -> bool {
        self.outcome == Outcome::Kept && self.page.is_incomplete()
    }
}

/// What became of a rendered page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Kept.
    Kept,
    /// Something that it shows changed after its snapshot, or the snapshot is older than what is remembered.
    Stale,
    /// Its site's log, or the server's that it notes, is not followed.
    NotFollowed,
    /// Its status is not one that is kept, it sets a cookie, or it noted a range.
    NotCacheable,
    /// It would take more than a quarter of the whole room.
    TooLarge,
}

impl PageCache {
    /// An empty cache of at most `limit_bytes`, whose pages are no older than `build_micros` (since 1970).
    pub fn new(limit_bytes: usize, build_micros: i64) -> PageCache {
        PageCache(Arc::new(Inner {
            shelf: Shelf::new(),
            ledger: Mutex::new(Ledger::new(limit_bytes)),
            flights: Flights::default(),
            tally: Tally::default(),
            next_id: AtomicU64::new(1),
            build_micros,
            confirmed: AtomicU64::new(0),
            confirmed_sites: RwLock::default(),
        }))
    }

    /// The page, if there is one. Ask [`PageCache::confirmed_within`] first.
    pub fn get<'a>(&self, key: impl Into<PageRef<'a>>) -> Option<Arc<Page>> {
        self.0.shelf.get(key.into())
    }

    /// What there is, however old, for when the database is away; not counted.
    pub fn stale<'a>(&self, key: impl Into<PageRef<'a>>) -> Option<Arc<Page>> {
        self.0.shelf.peek(key.into())
    }

    /// Takes a turn to render. Whoever leads opens its snapshot afterwards.
    pub fn join(&self, key: &PageKey) -> Turn {
        let arrived = self.ledger().recent.horizon(key.site);
        self.0.flights.join(self, key, arrived)
    }

    /// Makes a page, with the form that this request wants, and keeps it if nothing it shows has changed since its
    /// snapshot. For a render outside of turns; within one, see [`Lead::finish`](crate::Lead::finish).
    pub fn store(&self, key: PageKey, fresh: Fresh, noted: &Noted, first: Coding) -> Stored {
        self.keep(key, fresh, noted, first).0
    }

    /// Makes the remaining forms of a page at the best level, and puts it in the place of the first. Takes milliseconds:
    /// call it in the background, where [`Stored::wants_completion`] says so.
    pub fn complete(&self, page: &Page) -> Arc<Page> {
        let completed = Arc::new(page.completed());
        if page.is_incomplete() {
            self.ledger().exchange(&self.0.shelf, &self.0.tally, Arc::clone(&completed));
        }
        completed
    }

    /// Applies the next change of a site's log ([`SERVER`] for the server's): every page that noted a touched key is gone
    /// when this returns, and one that is being rendered from an older snapshot will not be kept. Says how many pages
    /// went. A change that was applied before drops nothing; one that does not follow is refused.
    pub fn apply(&self, site: i64, change: &Change) -> Result<usize, Gap> {
        let mut ledger = self.ledger();
        if !ledger.recent.apply(site, change)? {
            return Ok(0);
        }
        Ok(ledger.drop_touched(&self.0.shelf, &self.0.tally, site, &change.keys))
    }

    /// Begins to follow a log at its head, or again after falling behind: drops every page that reads it. The instant
    /// is that of the change with this number, where it is known, else now. Numbers of a log never go back.
    pub fn follow_from(&self, site: i64, number: i64, at_micros: i64) {
        let mut ledger = self.ledger();
        ledger.recent.follow_from(site, number, at_micros);
        ledger.drop_log(&self.0.shelf, &self.0.tally, site);
    }

    /// The newest change applied; none when the log is not followed.
    pub fn applied(&self, site: i64) -> Option<i64> {
        self.ledger().recent.applied(site)
    }

    /// Says that every followed log was applied up to the head it had at this monotonic instant, in microseconds: the
    /// one read before the heads were asked for.
    pub fn confirm_all(&self, at: u64) {
        self.0.confirmed.fetch_max(at.max(1), Ordering::AcqRel);
    }

    /// The same of one log alone.
    pub fn confirm(&self, site: i64, at: u64) {
        let mut sites = self.0.confirmed_sites.write().unwrap_or_else(PoisonError::into_inner);
        let confirmed = sites.entry(site).or_default();
        *confirmed = at.max(*confirmed).max(1);
    }

    /// Whether the site's log and the server's were confirmed at most this long before the monotonic instant `now`, in
    /// microseconds. If not, render instead of using [`PageCache::get`].
    pub fn confirmed_within(&self, site: i64, age: Duration, now: u64) -> bool {
        let recent = |at: u64| at != 0 && u128::from(now.saturating_sub(at)) <= age.as_micros();
        if recent(self.0.confirmed.load(Ordering::Acquire)) {
            return true;
        }
        let sites = self.0.confirmed_sites.read().unwrap_or_else(PoisonError::into_inner);
        [site, SERVER].iter().all(|site| sites.get(site).copied().is_some_and(recent))
    }

    /// All counts.
    pub fn counters(&self) -> Counters {
        self.0.tally.read(self.0.shelf.hits(), self.0.shelf.misses())
    }

    /// Makes a page and keeps it or not; with it, who of those who wait may be given it.
    pub(crate) fn keep(&self, key: PageKey, fresh: Fresh, noted: &Noted, first: Coding) -> (Stored, Option<Landed>) {
        let shareable = !fresh.sets_cookie() && !fresh.status.is_server_error();
        let cacheable = fresh.is_cacheable() && !noted.has_range();
        let keeping = if fresh.sets_cookie() { Keeping::Private } else { Keeping::Shared };
        // A copy of exactly its length: the renderer's buffer may hold twice that, unseen by the bound.
        let fresh = Fresh { body: Bytes::copy_from_slice(&fresh.body), ..fresh };
        let mut page = Page::new(self.0.next_id.fetch_add(1, Ordering::Relaxed), fresh, keeping, first);

        // Judged and filed under one lock: no change comes between.
        let mut ledger = self.ledger();
        let judgement = ledger.recent.judge(key.site, noted);
        if let Some(at_micros) = judgement.modified_micros {
            page.set_modified(at_micros.max(self.0.build_micros));
        }
        let outcome = match judgement.verdict {
            Verdict::Stale => Outcome::Stale,
            Verdict::NotFollowed => Outcome::NotFollowed,
            Verdict::Current if !cacheable => Outcome::NotCacheable,
            Verdict::Current if !ledger.has_room_for(&key, &page, noted) => Outcome::TooLarge,
            Verdict::Current => Outcome::Kept,
        };
        let page = Arc::new(page);
        match outcome {
            Outcome::Kept => {
                Tally::add(&self.0.tally.stored, 1);
                ledger.file(&self.0.shelf, &self.0.tally, key, Arc::clone(&page), noted);
            }
            Outcome::Stale => Tally::add(&self.0.tally.stale_refused, 1),
            _ => {}
        }
        drop(ledger);
        let landed = shareable.then(|| Landed { page: Arc::clone(&page), until: judgement.until });
        (Stored { page, outcome }, landed)
    }

    pub(crate) fn flights(&self) -> &Flights {
        &self.0.flights
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.0.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for PageCache {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("PageCache").field(&self.counters()).finish()
    }
}

#[cfg(test)]
impl PageCache {
    pub(crate) fn assert_whole(&self) {
        self.ledger().assert_whole(|hash, id| self.0.shelf.holds(hash, id), self.0.shelf.len());
    }
}

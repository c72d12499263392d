//! What the page cache counts.

use std::sync::atomic::{AtomicU64, Ordering};

/// The counts of one page cache since it was made, and what it holds at this moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counters {
    /// Look-ups that found a page.
    pub hits: u64,
    /// Look-ups that found none.
    pub misses: u64,
    /// Pages kept.
    pub stored: u64,
    /// Pages not kept because something they show had changed since their snapshot.
    pub stale_refused: u64,
    /// Pages let go because of a change, or because the log was followed anew.
    pub dropped: u64,
    /// Pages let go to make room.
    pub evicted: u64,
    /// Bytes held now: all forms, headers, keys and an estimate of what surrounds them.
    pub bytes: u64,
    /// Pages held now.
    pub pages: u64,
}

/// The counts that are written where pages are stored and dropped; hits and misses are counted beside the pages.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) stored: AtomicU64,
    pub(crate) stale_refused: AtomicU64,
    pub(crate) dropped: AtomicU64,
    pub(crate) evicted: AtomicU64,
    pub(crate) bytes: AtomicU64,
    pub(crate) pages: AtomicU64,
}

impl Tally {
    pub(crate) fn add(counter: &AtomicU64, count: usize) {
        counter.fetch_add(count as u64, Ordering::Relaxed);
    }

    pub(crate) fn read(&self, hits: u64, misses: u64) -> Counters {
        let of = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Counters {
            hits,
            misses,
            stored: of(&self.stored),
            stale_refused: of(&self.stale_refused),
            dropped: of(&self.dropped),
            evicted: of(&self.evicted),
            bytes: of(&self.bytes),
            pages: of(&self.pages),
        }
    }
}

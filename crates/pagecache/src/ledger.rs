//! What stands on the shelf and why: which page noted which key, how many bytes are held, who goes first.
//! Everything that alters the shelf goes through here, under one lock.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

use crate::counters::Tally;
use crate::key::Key;
use crate::page::{Page, PageKey};
use crate::recent::{Noted, Recent};
use crate::shelf::Shelf;

/// An estimate of what a page takes beside its bytes: slot, tables of headers, entries here and their share of empty places.
const PAGE_OVERHEAD: usize = 1_536;
/// The same for a noted key: once with its page, once in the index.
const KEY_OVERHEAD: usize = 160;

#[derive(Debug)]
pub(crate) struct Ledger {
    pub(crate) recent: Recent,
    limit: usize,
    bytes: usize,
    pages: HashMap<u64, Filed>,
    /// Every noted key with its log and page. One ordered set, so that a range is one walk and nothing is left behind.
    index: BTreeSet<(i64, Key, u64)>,
    /// The order of eviction; ids that are gone are passed over, and swept when they are many.
    queue: VecDeque<u64>,
}

#[derive(Debug)]
struct Filed {
    hash: u64,
    bytes: usize,
    /// What of `bytes` is not the page itself: the address, the notes, the surroundings.
    surroundings: usize,
    notes: Box<[(i64, Key)]>,
}

impl Ledger {
    pub(crate) fn new(limit: usize) -> Ledger {
        Ledger {
            recent: Recent::default(),
            limit,
            bytes: 0,
            pages: HashMap::new(),
            index: BTreeSet::new(),
            queue: VecDeque::new(),
        }
    }

    /// What an address with these notes takes of the limit, beside the page itself.
    fn weigh_surroundings(key: &PageKey, noted: &Noted) -> usize {
        let keys = noted.logs(key.site).flat_map(|(_, snapshot)| &snapshot.keys);
        let notes: usize = keys.map(|key| KEY_OVERHEAD + key.text_bytes()).sum();
        PAGE_OVERHEAD + key.path.len() + key.query.len() + notes
    }

    /// Whether a page is worth its room: one may take a quarter of the whole.
    pub(crate) fn has_room_for(&self, key: &PageKey, page: &Page, noted: &Noted) -> bool {
        Ledger::weigh_surroundings(key, noted) + page.bytes() <= self.limit / 4
    }

    /// Files a page and sets it on the shelf, in the place of an older one at the same address.
    pub(crate) fn file(&mut self, shelf: &Shelf, tally: &Tally, key: PageKey, page: Arc<Page>, noted: &Noted) {
        let surroundings = Ledger::weigh_surroundings(&key, noted);
        let bytes = surroundings + page.bytes();
        self.make_room(shelf, tally, bytes);
        let (id, hash) = (page.id(), shelf.hash(key.as_ref()));
        let notes: Box<[(i64, Key)]> = noted
            .logs(key.site)
            .flat_map(|(log, snapshot)| snapshot.keys.iter().map(move |key| (log, key.clone())))
            .collect();
        self.index.extend(notes.iter().map(|(log, key)| (*log, key.clone(), id)));
        self.pages.insert(id, Filed { hash, bytes, surroundings, notes });
        self.queue.push_back(id);
        self.bytes += bytes;
        if let Some(replaced) = shelf.put(hash, id, key, page) {
            self.unfile(replaced);
        }
        self.sweep_queue();
        self.publish(tally);
    }

    /// Exchanges a page for the same one with more forms; false when it is gone or too large to stay.
    pub(crate) fn exchange(&mut self, shelf: &Shelf, tally: &Tally, page: Arc<Page>) -> bool {
        let id = page.id();
        let Some(filed) = self.pages.get_mut(&id) else { return false };
        let bytes = filed.surroundings + page.bytes();
        if bytes > self.limit / 4 {
            return false;
        }
        self.bytes = self.bytes - filed.bytes + bytes;
        filed.bytes = bytes;
        let exchanged = shelf.exchange(filed.hash, id, page);
        self.make_room(shelf, tally, 0);
        self.publish(tally);
        exchanged
    }

    /// Drops every page that noted one of these keys of a log; says how many.
    pub(crate) fn drop_touched(&mut self, shelf: &Shelf, tally: &Tally, log: i64, keys: &[Key]) -> usize {
        let touched: BTreeSet<u64> = keys.iter().flat_map(|key| self.noting(log, key)).collect();
        for &id in &touched {
            self.remove(shelf, id);
        }
        Tally::add(&tally.dropped, touched.len());
        self.sweep_queue();
        self.publish(tally);
        touched.len()
    }

    /// Drops every page that reads this log.
    pub(crate) fn drop_log(&mut self, shelf: &Shelf, tally: &Tally, log: i64) -> usize {
        self.drop_touched(shelf, tally, log, &[Key::All])
    }

    fn hash_of(&self, id: u64) -> Option<u64> {
        self.pages.get(&id).map(|filed| filed.hash)
    }

    fn noting(&self, log: i64, key: &Key) -> impl Iterator<Item = u64> {
        let (first, last) = match key {
            Key::Range(kind, first, last) => (Key::Id(*kind, *first), Key::Id(*kind, *last)),
            key => (key.clone(), key.clone()),
        };
        self.index.range((log, first, 0)..=(log, last, u64::MAX)).map(|(_, _, id)| *id)
    }

    /// A second chance for what was read since the last pass. Room is made before a page comes, so that it is not
    /// itself the first to go.
    fn make_room(&mut self, shelf: &Shelf, tally: &Tally, bytes: usize) {
        // Readers set marks while this runs: after two rounds marks no longer count.
        let mut chances = self.queue.len().saturating_mul(2);
        while self.bytes + bytes > self.limit {
            let Some(id) = self.queue.pop_front() else { return };
            let Some(hash) = self.hash_of(id) else { continue };
            if chances > 0 && shelf.was_used(hash, id) {
                chances -= 1;
                self.queue.push_back(id);
                continue;
            }
            self.remove(shelf, id);
            Tally::add(&tally.evicted, 1);
        }
    }

    fn remove(&mut self, shelf: &Shelf, id: u64) {
        if let Some(hash) = self.unfile(id) {
            shelf.take(hash, id);
        }
    }

    fn unfile(&mut self, id: u64) -> Option<u64> {
        let filed = self.pages.remove(&id)?;
        self.bytes -= filed.bytes;
        for (log, key) in filed.notes {
            self.index.remove(&(log, key, id));
        }
        Some(filed.hash)
    }

    fn sweep_queue(&mut self) {
        if self.queue.len() > 2 * self.pages.len() + 64 {
            self.queue.retain(|id| self.pages.contains_key(id));
        }
    }

    fn publish(&self, tally: &Tally) {
        tally.bytes.store(self.bytes as u64, std::sync::atomic::Ordering::Relaxed);
        tally.pages.store(self.pages.len() as u64, std::sync::atomic::Ordering::Relaxed);
    }
}

#[cfg(test)]
impl Ledger {
    /// Everything must agree: no page without its notes, no note without its page, and the bytes are the sum.
    pub(crate) fn assert_whole(&self, on_shelf: impl Fn(u64, u64) -> bool, shelf_pages: usize) {
        let noted: usize = self.pages.values().map(|filed| filed.notes.len()).sum();
        assert_eq!(noted, self.index.len(), "the index holds what the pages noted and nothing else");
        assert!(self.index.iter().all(|(_, _, id)| self.pages.contains_key(id)), "a note outlived its page");
        assert_eq!(self.bytes, self.pages.values().map(|filed| filed.bytes).sum::<usize>());
        assert!(self.bytes <= self.limit, "{} bytes of {}", self.bytes, self.limit);
        assert_eq!(shelf_pages, self.pages.len(), "what is filed stands on the shelf and nothing else does");
        assert!(self.pages.iter().all(|(id, filed)| on_shelf(filed.hash, *id)), "a page is filed but not there");
        assert!(self.pages.keys().all(|id| self.queue.contains(id)), "a page can never be evicted");
        assert!(self.queue.len() <= 2 * self.pages.len() + 64, "the queue of eviction leaks");
    }
}

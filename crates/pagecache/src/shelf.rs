//! Where the pages stand: a table in shards, read by many at once and written under the ledger's lock only.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use hashbrown::HashTable;

use crate::page::{Page, PageKey, PageRef};

/// Enough that two cores seldom meet in one shard unless they want the same page.
const SHARDS: u64 = 64;

pub(crate) struct Shelf {
    shards: Box<[Shard]>,
    /// Keyed by chance, because paths come from strangers.
    hasher: RandomState,
}

/// One shard has its own cache lines, counts included.
#[repr(align(128))]
#[derive(Default)]
struct Shard {
    slots: RwLock<HashTable<Slot>>,
    hits: AtomicU64,
    misses: AtomicU64,
}

struct Slot {
    hash: u64,
    id: u64,
    key: PageKey,
    page: Arc<Page>,
    /// Set by a hit, cleared when eviction passes by.
    used: AtomicBool,
}

impl Shelf {
    pub(crate) fn new() -> Shelf {
        Shelf { shards: (0..SHARDS).map(|_| Shard::default()).collect(), hasher: RandomState::new() }
    }

    pub(crate) fn hash(&self, key: PageRef<'_>) -> u64 {
        self.hasher.hash_one(key)
    }

    /// The page, counted as a hit or a miss.
    pub(crate) fn get(&self, key: PageRef<'_>) -> Option<Arc<Page>> {
        let hash = self.hash(key);
        let shard = self.shard(hash)?;
        let found = shard.find(hash, key);
        let count = if found.is_some() { &shard.hits } else { &shard.misses };
        count.fetch_add(1, Ordering::Relaxed);
        found
    }

    /// The page, not counted.
    pub(crate) fn peek(&self, key: PageRef<'_>) -> Option<Arc<Page>> {
        let hash = self.hash(key);
        self.shard(hash)?.find(hash, key)
    }

    /// Sets the page in its place; says which id stood there.
    pub(crate) fn put(&self, hash: u64, id: u64, key: PageKey, page: Arc<Page>) -> Option<u64> {
        let mut slots = self.shard(hash)?.write();
        let slot = Slot { hash, id, key, page, used: AtomicBool::new(false) };
        if let Some(there) = slots.find_mut(hash, |there| there.key == slot.key) {
            return Some(std::mem::replace(there, slot).id);
        }
        slots.insert_unique(hash, slot, |slot| slot.hash);
        None
    }

    /// Exchanges a page for the same one with more forms, if it still stands there.
    pub(crate) fn exchange(&self, hash: u64, id: u64, page: Arc<Page>) -> bool {
        let Some(shard) = self.shard(hash) else { return false };
        shard.write().find_mut(hash, |slot| slot.id == id).map(|slot| slot.page = page).is_some()
    }

    pub(crate) fn take(&self, hash: u64, id: u64) -> bool {
        let Some(shard) = self.shard(hash) else { return false };
        let found = match shard.write().find_entry(hash, |slot| slot.id == id) {
            Ok(entry) => Some(entry.remove().0),
            Err(_) => None,
        };
        // The page is freed here, outside the lock.
        found.is_some()
    }

    /// Whether the page was read since this was last asked.
    pub(crate) fn was_used(&self, hash: u64, id: u64) -> bool {
        let Some(shard) = self.shard(hash) else { return false };
        let slots = shard.read();
        slots.find(hash, |slot| slot.id == id).is_some_and(|slot| slot.used.swap(false, Ordering::Relaxed))
    }

    pub(crate) fn hits(&self) -> u64 {
        self.shards.iter().map(|shard| shard.hits.load(Ordering::Relaxed)).sum()
    }

    pub(crate) fn misses(&self) -> u64 {
        self.shards.iter().map(|shard| shard.misses.load(Ordering::Relaxed)).sum()
    }

    /// The table inside uses the lowest and the highest bits of the hash; the shard is chosen by others.
    fn shard(&self, hash: u64) -> Option<&Shard> {
        self.shards.get(((hash >> 32) % SHARDS) as usize)
    }
}

impl Shard {
    fn find(&self, hash: u64, key: PageRef<'_>) -> Option<Arc<Page>> {
        let slots = self.read();
        let slot = slots.find(hash, |slot| slot.key.as_ref() == key)?;
        // Written only when it changes: a line that is only read stays in the caches of all cores.
        if !slot.used.load(Ordering::Relaxed) {
            slot.used.store(true, Ordering::Relaxed);
        }
        Some(Arc::clone(&slot.page))
    }

    fn read(&self) -> RwLockReadGuard<'_, HashTable<Slot>> {
        self.slots.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashTable<Slot>> {
        self.slots.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
impl Shelf {
    pub(crate) fn holds(&self, hash: u64, id: u64) -> bool {
        self.shard(hash).is_some_and(|shard| shard.read().find(hash, |slot| slot.id == id).is_some())
    }

    pub(crate) fn len(&self) -> usize {
        self.shards.iter().map(|shard| shard.read().len()).sum()
    }
}

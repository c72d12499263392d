//! The behaviour of the page cache, in sentences.

mod answers;
mod changes;
mod keys;
mod model;
mod stress;
mod turns;

use bytes::Bytes;

use crate::{Change, Coding, Fresh, Key, Noted, PageCache, PageKey, Stored};

pub(crate) const SITE: i64 = 1;
/// 10 January 2022, 12:00:00 UTC, in microseconds.
pub(crate) const NOON: i64 = 1_641_816_000_000_000;
pub(crate) const SECOND: i64 = 1_000_000;

/// A cache of a megabyte that follows the site's log from number 0, at noon.
pub(crate) fn cache() -> PageCache {
    let cache = PageCache::new(1 << 20, 0);
    cache.follow_from(SITE, 0, NOON);
    cache
}

pub(crate) fn at(path: &str) -> PageKey {
    PageKey::new(SITE, path, "")
}

pub(crate) fn html(text: &str) -> Fresh {
    Fresh::html(Bytes::copy_from_slice(text.as_bytes()))
}

pub(crate) fn noted(number: i64, keys: &[&str]) -> Noted {
    Noted::parse(number, keys.iter().copied()).unwrap()
}

pub(crate) fn change(number: i64, keys: &[&str]) -> Change {
    Change { number, at_micros: NOON + number * SECOND, keys: parsed(keys) }
}

pub(crate) fn parsed(keys: &[&str]) -> Vec<Key> {
    keys.iter().map(|key| key.parse().unwrap()).collect()
}

pub(crate) fn keep(cache: &PageCache, path: &str, number: i64, keys: &[&str]) -> Stored {
    cache.store(at(path), html(path), &noted(number, keys), Coding::Identity)
}

/// Numbers that look like chance and can be had again (xorshift64*).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % limit
    }
}

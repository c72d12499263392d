//! How fast a program may ask: so many requests a minute for each token, counted in this node's memory.

use crate::base::ids::{ApiTokenId, SiteId};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Requests of one token in [`WINDOW`].
pub(crate) const MOST: u32 = 300;
/// Microseconds.
const WINDOW: i64 = 60 * 1_000_000;
/// Tokens remembered; beyond that those whose minute is over are forgotten.
const REMEMBERED: usize = 10_000;

/// The requests of the last minute.
#[derive(Default)]
pub(crate) struct Pace(Mutex<HashMap<(SiteId, ApiTokenId), (i64, u32)>>);

impl Pace {
    /// Counts a request. `Some`: it is one too many; seconds until the next may come.
    pub(crate) fn count(&self, site: SiteId, token: ApiTokenId, now: i64) -> Option<i64> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.retain(|_, (since, _)| now.saturating_sub(*since) < WINDOW);
        }
        let (since, count) = all.entry((site, token)).or_insert((now, 0));
        if now.saturating_sub(*since) >= WINDOW {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        (*count > MOST).then(|| (since.saturating_add(WINDOW).saturating_sub(now)).div_euclid(1_000_000) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asks_too_fast_waits_for_the_end_of_the_minute_and_nobody_else_does() {
        let (pace, site) = (Pace::default(), SiteId(1));
        for _ in 0..MOST {
            assert_eq!(pace.count(site, ApiTokenId(1), 0), None);
        }
        assert_eq!(pace.count(site, ApiTokenId(1), 10_000_000), Some(51));
        assert_eq!(pace.count(site, ApiTokenId(2), 10_000_000), None);
        assert_eq!(pace.count(site, ApiTokenId(1), WINDOW), None);
    }
}

//! Slow before refuse: whoever comes when much has come within a minute is answered later, the later the closer the marks are at which
//! comments are refused. Counted in the memory of a node; what is refused is decided by the rows.

use super::phases::rate;
use crate::app::App;
use crate::base::ids::{ArticleId, SiteId};
use crate::comment::visitor;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What is counted, in microseconds.
const MINUTE: i64 = 60_000_000;
/// Crowds counted at once; beyond that those of the minute before are forgotten, and then all.
const CROWDS: usize = 50_000;
/// Forms that wait at once. Each holds a connection and its words; those that come then are answered without delay.
const ASLEEP: usize = 512;

/// Whose comments are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Crowd {
    /// A digest of the range, of no use to anybody else.
    Range(SiteId, u64),
    Thread(SiteId, ArticleId),
    Site(SiteId),
}

/// How many came of late on this node.
#[derive(Default)]
pub(crate) struct Pace {
    crowds: Mutex<HashMap<Crowd, Tally>>,
    asleep: AtomicUsize,
    salt: RandomState,
}

/// Two minutes by the clock: of the earlier one the part counts that lies within a minute.
#[derive(Clone, Copy, Default, Debug)]
struct Tally {
    minute: i64,
    before: i64,
    count: i64,
}

impl Tally {
    /// Adds one that comes now, and says how many came within a minute, that one left out.
    fn count(&mut self, now: i64) -> i64 {
        let minute = now.div_euclid(MINUTE);
        match minute - self.minute {
            0 => {}
            1 => *self = Tally { minute, before: self.count, count: 0 },
            _ => *self = Tally { minute, before: 0, count: 0 },
        }
        let left = MINUTE - now.rem_euclid(MINUTE);
        let recent = self.count + self.before.saturating_mul(left) / MINUTE;
        self.count += 1;
        recent
    }
}

/// Waits as long as somebody has to who sends a comment now: no thread and no turn is held meanwhile.
pub(crate) async fn slow(app: &App, site: SiteId, article: i64, peer: IpAddr) {
    let wait = app.comment_pace.delay(app, site, ArticleId(article), peer);
    if wait.is_zero() {
        return;
    }
    let Some(_asleep) = Asleep::one_of(&app.comment_pace.asleep) else { return };
    tokio::time::sleep(wait).await;
}

impl Pace {
    fn delay(&self, app: &App, site: SiteId, article: ArticleId, peer: IpAddr) -> Duration {
        let range = self.salt.hash_one(visitor::range(peer));
        let all = [Crowd::Range(site, range), Crowd::Thread(site, article), Crowd::Site(site)];
        let [range, thread, of_site] = self.count(all, app.clock.now());
        // Where nobody has written since the settings changed, there is no crowd.
        let Some(known) = app.follower.remembered(site) else { return Duration::ZERO };
        let slow = &known.settings.discussion.slow;
        let waits = [(range, slow.range), (thread, slow.thread), (of_site, slow.site)];
        let longest = waits.into_iter().map(|(count, marks)| rate::delay(count, marks)).max();
        Duration::from_micros(longest.unwrap_or_default().unsigned_abs())
    }

    fn count(&self, all: [Crowd; 3], now: i64) -> [i64; 3] {
        let mut crowds = self.crowds.lock().unwrap_or_else(PoisonError::into_inner);
        if crowds.len() > CROWDS {
            let minute = now.div_euclid(MINUTE);
            crowds.retain(|_, tally| tally.minute == minute);
        }
        if crowds.len() > CROWDS {
            crowds.clear();
        }
        all.map(|crowd| crowds.entry(crowd).or_default().count(now))
    }
}

/// One who waits, counted until they are woken or gone.
struct Asleep<'p>(&'p AtomicUsize);

impl Asleep<'_> {
    fn one_of(count: &AtomicUsize) -> Option<Asleep<'_>> {
        let one = Asleep(count);
        (count.fetch_add(1, Ordering::Relaxed) < ASLEEP).then_some(one)
    }
}

impl Drop for Asleep<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_more_than_a_minute_ago_counts_no_more() {
        let mut tally = Tally::default();
        let begin = 10 * MINUTE;
        assert_eq!((0..5).map(|_| tally.count(begin)).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!(tally.count(begin + MINUTE), 5, "all of them a moment ago");
        assert_eq!(tally.count(begin + MINUTE + MINUTE / 2), 3, "half of the five, and one");
        assert_eq!(tally.count(begin + 4 * MINUTE), 0);
    }

    #[test]
    fn many_crowds_fill_no_memory() {
        let pace = Pace::default();
        for number in 0..(CROWDS as u64 + 10) {
            let site = SiteId(1);
            pace.count([Crowd::Range(site, number), Crowd::Thread(site, ArticleId(1)), Crowd::Site(site)], 0);
        }
        assert!(pace.crowds.lock().unwrap().len() <= CROWDS + 3);
    }

    #[test]
    fn who_has_waited_lets_another_wait() {
        let count = AtomicUsize::new(ASLEEP - 1);
        let last = Asleep::one_of(&count);
        assert!(last.is_some() && Asleep::one_of(&count).is_none());
        drop(last);
        assert!(Asleep::one_of(&count).is_some());
    }
}

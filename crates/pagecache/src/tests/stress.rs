//! Many threads at once, with a tripwire for staleness.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use super::turns::block_on;
use super::{Dice, NOON, SITE, at, html};
use crate::{Change, Coding, Key, Noted, Page, PageCache, PageKey, Turn};

const ARTICLES: usize = 12;
const CHANGES: i64 = 1_000;
/// More than it takes on the busiest machine to have seen what a test wants to see.
const MOST_CHANGES: i64 = 200_000;

/// A database of version numbers: an article's version is the number of the change that last touched it.
struct World {
    cache: PageCache,
    /// The head and all versions: one snapshot is one look under the lock.
    rows: Mutex<(i64, [i64; ARTICLES])>,
    /// For each article the newest version whose change has been applied, that is, acknowledged.
    acknowledged: [AtomicI64; ARTICLES],
    over: AtomicBool,
    served: AtomicU64,
    shared: AtomicU64,
}

impl World {
    /// What a reader must see at least, who begins now.
    fn floor(&self, article: usize) -> i64 {
        self.acknowledged[article].load(Ordering::SeqCst)
    }

    fn write(&self, enough: impl Fn(&World) -> bool) {
        let mut dice = Dice(77);
        for number in 1..=MOST_CHANGES {
            if self.over.load(Ordering::SeqCst) || number > CHANGES && enough(self) {
                break;
            }
            self.change(number, &mut dice);
            // Changes come in bursts and with pauses, counted in what readers were served meanwhile.
            let pause = if dice.below(4) == 0 { dice.below(60) } else { 0 };
            let until = self.served.load(Ordering::SeqCst) + pause;
            while self.served.load(Ordering::SeqCst) < until && !self.over.load(Ordering::SeqCst) {
                thread::yield_now();
            }
        }
        self.over.store(true, Ordering::SeqCst);
    }

    fn change(&self, number: i64, dice: &mut Dice) {
        let first = dice.below(ARTICLES as u64) as usize;
        let last = (first + dice.below(3) as usize).min(ARTICLES - 1);
        {
            let mut rows = self.rows.lock().unwrap();
            rows.0 = number;
            rows.1[first..=last].fill(number);
        }
        let key = if first == last { format!("article:{first}") } else { format!("article:{first}..{last}") };
        let keys = vec![key.parse().unwrap()];
        self.cache.apply(SITE, &Change { number, at_micros: NOON + number, keys }).unwrap();
        for article in first..=last {
            self.acknowledged[article].store(number, Ordering::SeqCst);
        }
    }

    fn read(&self, seed: u64) {
        let _alarm = Alarm(self);
        let mut dice = Dice(seed);
        while !self.over.load(Ordering::SeqCst) {
            let article = dice.below(ARTICLES as u64) as usize;
            let floor = self.floor(article);
            let page = self.request(article, &mut dice);
            let text = std::str::from_utf8(page.body()).unwrap();
            let shown: i64 = text.split(' ').nth(1).unwrap().parse().unwrap();
            assert!(text.starts_with(&format!("{article} ")), "the page of another address");
            assert!(shown >= floor, "article {article}: version {shown} was shown after {floor} was acknowledged");
            self.served.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn request(&self, article: usize, dice: &mut Dice) -> Arc<Page> {
        let key = at(&format!("/{article}"));
        if let Some(page) = self.cache.get(&key) {
            return page;
        }
        loop {
            match self.cache.join(&key) {
                Turn::Lead(lead) if dice.below(20) == 0 => drop(lead),
                Turn::Lead(lead) => {
                    let (fresh, noted) = self.render(article, &key, dice);
                    let page = lead.finish(fresh, noted, Coding::Gzip).page;
                    return if dice.below(4) == 0 { self.cache.complete(&page) } else { page };
                }
                Turn::Wait(wait) => {
                    if let Some(page) = block_on(wait) {
                        self.shared.fetch_add(1, Ordering::Relaxed);
                        return page;
                    }
                }
            }
        }
    }

    fn render(&self, article: usize, key: &PageKey, dice: &mut Dice) -> (crate::Fresh, Noted) {
        let (head, version) = {
            let rows = self.rows.lock().unwrap();
            (rows.0, rows.1[article])
        };
        for _ in 0..dice.below(6) {
            thread::yield_now();
        }
        let body = format!("{article} {version} {}", "words ".repeat(dice.below(400) as usize));
        let keys = vec![Key::id("article", article as i64).unwrap(), format!("path:{}", key.path).parse().unwrap()];
        (html(&body), Noted::new(head, keys))
    }
}

/// Ends the run when a reader fails, so that the writer does not wait for one that is gone.
struct Alarm<'a>(&'a World);

impl Drop for Alarm<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.over.store(true, Ordering::SeqCst);
        }
    }
}

fn run(limit: usize, enough: impl Fn(&World) -> bool) -> Arc<World> {
    let cache = PageCache::new(limit, 0);
    cache.follow_from(SITE, 0, NOON);
    let world = Arc::new(World {
        cache,
        rows: Mutex::new((0, [0; ARTICLES])),
        acknowledged: Default::default(),
        over: AtomicBool::new(false),
        served: AtomicU64::new(0),
        shared: AtomicU64::new(0),
    });
    let readers: Vec<_> = (1..=6)
        .map(|seed| {
            let world = Arc::clone(&world);
            thread::spawn(move || world.read(seed * 7_919))
        })
        .collect();
    world.write(enough);
    for reader in readers {
        reader.join().unwrap();
    }
    world.cache.assert_whole();
    world
}

#[test]
fn no_reader_sees_a_page_older_than_what_was_acknowledged_before_they_came() {
    let seen = |world: &World| {
        let counters = world.cache.counters();
        let shared = world.shared.load(Ordering::Relaxed);
        // Without renders that were overtaken, and pages that were shared, nothing would be shown.
        counters.hits > 1_000 && counters.dropped > 100 && counters.stale_refused > 0 && shared > 0
    };
    let world = run(1 << 20, seen);
    assert!(seen(&world), "{:?}", world.cache.counters());
}

#[test]
fn nor_while_pages_are_evicted_all_the_time() {
    let seen = |world: &World| world.cache.counters().evicted > 100;
    let world = run(24_000, seen);
    let counters = world.cache.counters();
    assert!(seen(&world) && counters.bytes <= 24_000, "{counters:?}");
}

//! Random stores, changes and evictions, beside a model that remembers everything and is too simple to be wrong.

use std::collections::HashMap;

use super::{Dice, NOON, SECOND, html};
use crate::{Change, Coding, Key, Noted, Outcome, PageCache, PageKey, SERVER, Stored};

const SITES: [i64; 3] = [SERVER, 1, 2];

/// Everything that ever happened in one log.
#[derive(Default)]
struct History {
    /// The head of the database, which may be ahead of what is applied.
    changes: Vec<Change>,
    applied: i64,
    from: i64,
}

struct Model {
    histories: HashMap<i64, History>,
    /// What the cache may show, with what it noted. The cache may show less: it evicts.
    pages: HashMap<PageKey, (String, Notes)>,
}

#[derive(Clone)]
struct Notes {
    own: (i64, Vec<Key>),
    server: Option<(i64, Vec<Key>)>,
}

/// The definition of touching, word for word.
fn touches(change: &Change, noted: &Key) -> bool {
    change.keys.iter().any(|key| match (key, noted) {
        (Key::All, _) => true,
        (Key::Range(kind, first, last), Key::Id(of, id)) => kind == of && (first..=last).contains(&id),
        (key, noted) => key == noted,
    })
}

impl Model {
    fn is_current(&self, log: i64, (number, keys): &(i64, Vec<Key>)) -> bool {
        let history = &self.histories[&log];
        let since = history.changes.iter().filter(|change| change.number > *number && change.number <= history.applied);
        *number >= history.from
            && since.clone().all(|change| !change.keys.contains(&Key::All))
            && since.into_iter().all(|change| !keys.iter().any(|noted| touches(change, noted)))
    }

    fn may_keep(&self, site: i64, notes: &Notes) -> bool {
        self.is_current(site, &notes.own) && notes.server.as_ref().is_none_or(|read| self.is_current(SERVER, read))
    }

    fn drop_touched(&mut self, log: i64, change: &Change) {
        let touched = |(_, keys): &(i64, Vec<Key>)| {
            change.keys.contains(&Key::All) || keys.iter().any(|key| touches(change, key))
        };
        self.pages.retain(|key, (_, notes)| {
            !(key.site == log && touched(&notes.own) || log == SERVER && notes.server.as_ref().is_some_and(touched))
        });
    }
}

fn random_key(dice: &mut Dice, in_change: bool) -> Key {
    let id = dice.below(40) as i64;
    let kind = ["article", "discussion"][dice.below(2) as usize];
    match dice.below(if in_change { 40 } else { 30 }) {
        0..20 => Key::id(kind, id).unwrap(),
        20..25 => format!("path:/{id}").parse().unwrap(),
        25..30 => "list:home".parse().unwrap(),
        39 => Key::All,
        _ => format!("{kind}:{id}..{}", id + dice.below(8) as i64).parse().unwrap(),
    }
}

fn random_keys(dice: &mut Dice, in_change: bool) -> Vec<Key> {
    (0..dice.below(5)).map(|_| random_key(dice, in_change)).collect()
}

/// A page being rendered: its snapshot was read, and it is stored some steps later.
struct Render {
    key: PageKey,
    notes: Notes,
    body: String,
}

struct Run {
    dice: Dice,
    cache: PageCache,
    model: Model,
    renders: Vec<Render>,
    serial: u64,
}

impl Run {
    fn new(seed: u64, limit: usize) -> Run {
        let cache = PageCache::new(limit, 0);
        for site in SITES {
            cache.follow_from(site, 0, NOON);
        }
        let histories = SITES.iter().map(|site| (*site, History::default())).collect();
        let model = Model { histories, pages: HashMap::new() };
        Run { dice: Dice(seed), cache, model, renders: Vec::new(), serial: 0 }
    }

    fn step(&mut self) {
        match self.dice.below(100) {
            0..30 => self.begin_render(),
            30..60 => self.finish_render(),
            60..75 => self.commit(),
            75..97 => self.apply(),
            97 => self.follow_anew(),
            _ => self.complete(),
        }
        let key = self.random_address();
        self.look(&key);
    }

    fn random_address(&mut self) -> PageKey {
        let site = SITES[self.dice.below(3) as usize];
        PageKey::new(site, &format!("/{}", self.dice.below(30)), ["", "page=2"][self.dice.below(2) as usize])
    }

    fn begin_render(&mut self) {
        let key = self.random_address();
        let head = |log: i64| self.model.histories[&log].changes.len() as i64;
        let (own, server) = (head(key.site), head(SERVER));
        let own = (own, random_keys(&mut self.dice, false));
        let reads_server = key.site != SERVER && self.dice.below(3) == 0;
        let server = reads_server.then(|| (server, random_keys(&mut self.dice, false)));
        self.serial += 1;
        let body = format!("{} {}", self.serial, "words ".repeat(self.dice.below(200) as usize));
        self.renders.push(Render { key, notes: Notes { own, server }, body });
    }

    fn finish_render(&mut self) {
        if self.renders.is_empty() {
            return;
        }
        let place = self.dice.below(self.renders.len() as u64) as usize;
        let Render { key, notes, body } = self.renders.swap_remove(place);
        let mut noted = Noted::new(notes.own.0, notes.own.1.clone());
        if let Some((number, keys)) = &notes.server {
            noted = noted.and_server(*number, keys.clone());
        }
        let coding = [Coding::Gzip, Coding::Identity][self.dice.below(2) as usize];
        let Stored { outcome, .. } = self.cache.store(key.clone(), html(&body), &noted, coding);
        let kept = self.model.may_keep(key.site, &notes);
        assert_eq!(outcome, if kept { Outcome::Kept } else { Outcome::Stale });
        if kept {
            self.model.pages.insert(key, (body, notes));
        }
    }

    fn commit(&mut self) {
        let site = SITES[self.dice.below(3) as usize];
        let keys = random_keys(&mut self.dice, true);
        let history = self.model.histories.get_mut(&site).unwrap();
        let number = history.changes.len() as i64 + 1;
        history.changes.push(Change { number, at_micros: NOON + number * SECOND, keys });
    }

    fn apply(&mut self) {
        let site = SITES[self.dice.below(3) as usize];
        let history = self.model.histories.get_mut(&site).unwrap();
        let Some(change) = history.changes.get(history.applied as usize).cloned() else { return };
        history.applied += 1;
        let before = self.model.pages.len();
        self.model.drop_touched(site, &change);
        let dropped = self.cache.apply(site, &change).unwrap();
        assert!(dropped <= before - self.model.pages.len(), "more was dropped than the change touched");
        if self.cache.counters().evicted == 0 {
            assert_eq!(dropped, before - self.model.pages.len());
        }
    }

    fn follow_anew(&mut self) {
        let site = SITES[self.dice.below(3) as usize];
        let history = self.model.histories.get_mut(&site).unwrap();
        let head = history.changes.len() as i64;
        (history.applied, history.from) = (head, head);
        self.model.pages.retain(|key, (_, notes)| key.site != site && !(site == SERVER && notes.server.is_some()));
        self.cache.follow_from(site, head, NOON);
    }

    fn complete(&mut self) {
        let key = self.random_address();
        if let Some(page) = self.cache.stale(&key) {
            self.cache.complete(&page);
        }
    }

    fn look(&self, key: &PageKey) {
        let allowed = self.model.pages.get(key).map(|(body, _)| body.as_bytes());
        match self.cache.get(key) {
            Some(page) => assert_eq!(Some(&page.body()[..]), allowed, "a page that must not be shown"),
            None => assert!(allowed.is_none() || self.cache.counters().evicted > 0, "a page was lost"),
        }
    }
}

#[test]
fn whatever_happens_the_cache_shows_what_the_model_allows() {
    for (seed, limit) in [(1, 16 << 20), (2, 16 << 20), (3, 60_000), (4, 60_000), (5, 25_000)] {
        let mut run = Run::new(0x9E37_79B9 + seed, limit);
        for step in 0..6_000 {
            run.step();
            if step % 50 == 0 {
                run.cache.assert_whole();
            }
        }
        run.cache.assert_whole();
        let counters = run.cache.counters();
        assert!(counters.stored > 300 && counters.stale_refused > 30 && counters.dropped > 50, "{counters:?}");
        assert_eq!(counters.evicted > 0, limit < 1 << 20, "{counters:?}");
    }
}

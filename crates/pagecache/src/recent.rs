//! The logs that are followed: how far each is applied, and what its recent changes touched.

use std::collections::{HashMap, VecDeque};

use crate::key::{Key, KeyError, Kind};

/// The log of the server itself, which pages of every site may depend on.
pub const SERVER: i64 = 0;

/// How many keys, and how many changes, of all logs together are remembered. A render that lasts longer than it takes to
/// push its snapshot out of this memory is shown but not kept. About 6 MB when full.
const REMEMBERED_KEYS: usize = 32_768;
const REMEMBERED_CHANGES: usize = 8_192;

/// One change of one site's log, as the log holds it.
#[derive(Debug, Clone)]
pub struct Change {
    /// Its number in the log of its site.
    pub number: i64,
    /// The instant of its commit, in microseconds since 1970. `Last-Modified` comes from it, so the instant should be
    /// less than a second older than the commit.
    pub at_micros: i64,
    /// Everything it touched, old and new.
    pub keys: Vec<Key>,
}

/// A change came that does not follow the newest one applied: read the log from there, or follow anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the change does not follow the last one applied ({applied:?})")]
pub struct Gap {
    /// The newest change applied; none when the log is not followed at all.
    pub applied: Option<i64>,
}

/// What a page depends on: keys of its site's log and, where it shows something of the server, keys of the server's log,
/// each with the number of the log's head as the page's own snapshot saw it.
#[derive(Debug, Clone)]
pub struct Noted {
    pub(crate) own: Snapshot,
    pub(crate) server: Option<Snapshot>,
}

/// The keys read from one log, and the number of its head in the snapshot in which they were read.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) number: i64,
    pub(crate) keys: Vec<Key>,
}

impl Noted {
    /// A page rendered in the snapshot whose head of the page's site is `number`.
    pub fn new(number: i64, keys: Vec<Key>) -> Noted {
        Noted { own: Snapshot::new(number, keys), server: None }
    }

    /// The same with keys in their texts.
    pub fn parse<'a>(number: i64, keys: impl IntoIterator<Item = &'a str>) -> Result<Noted, KeyError> {
        Ok(Noted::new(number, keys.into_iter().map(str::parse).collect::<Result<_, _>>()?))
    }

    /// Adds what the page reads of the server's log ([`SERVER`]), whose head the same snapshot saw at `number`.
    #[must_use]
    pub fn and_server(mut self, number: i64, keys: Vec<Key>) -> Noted {
        self.server = Some(Snapshot::new(number, keys));
        self
    }

    /// Each log the page depends on, with what it read there.
    pub(crate) fn logs(&self, site: i64) -> impl Iterator<Item = (i64, &Snapshot)> {
        std::iter::once((site, &self.own)).chain(self.server.as_ref().map(|snapshot| (SERVER, snapshot)))
    }

    /// Whether a noted key is a range, which the index of pages cannot hold.
    pub(crate) fn has_range(&self) -> bool {
        self.logs(SERVER).any(|(_, snapshot)| snapshot.keys.iter().any(|key| matches!(key, Key::Range(..))))
    }
}

impl Snapshot {
    fn new(number: i64, mut keys: Vec<Key>) -> Snapshot {
        // The whole log is noted always, also by a page that notes nothing else.
        keys.push(Key::All);
        keys.sort_unstable();
        keys.dedup();
        Snapshot { number, keys }
    }
}

/// How far the site's log and the server's are applied at a moment; the least number stands for one not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Horizon {
    pub(crate) own: i64,
    pub(crate) server: i64,
}

impl Horizon {
    pub(crate) fn is_within(self, until: Horizon) -> bool {
        self.own <= until.own && self.server <= until.server
    }
}

/// What the logs say of a page read in a snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    /// The newest change among the noted keys, in microseconds since 1970. Not known when the snapshot is ahead of what
    /// is applied: the page may show a change whose instant has not come here yet.
    pub(crate) modified_micros: Option<i64>,
    /// A request that arrived when the logs were applied no further than this may be given the page: as far as they are
    /// applied now if nothing noted was touched, else as far as the snapshot saw.
    pub(crate) until: Horizon,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// Nothing noted was touched since the snapshot.
    Current,
    /// A noted key was touched after the snapshot, or the snapshot is older than what is remembered.
    Stale,
    /// The log is not followed, so nothing is known.
    NotFollowed,
}

/// All followed logs.
#[derive(Debug, Default)]
pub(crate) struct Recent {
    logs: HashMap<i64, Log>,
    /// Remembered changes of all logs, oldest first; within a log in the order of their numbers.
    remembered: VecDeque<Remembered>,
    remembered_keys: usize,
}

#[derive(Debug)]
struct Remembered {
    log: i64,
    touch: Touch,
    keys: Vec<Key>,
}

#[derive(Debug)]
struct Log {
    applied: Touch,
    /// The newest change that is forgotten; touches up to here are not known one by one.
    floor: Touch,
    /// The newest touch of each single key after the floor.
    touched: HashMap<Key, Touch>,
    /// Ranges touched after the floor, in the order of their numbers.
    ranges: VecDeque<(Kind, i64, i64, Touch)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Touch {
    number: i64,
    at_micros: i64,
}

impl Recent {
    pub(crate) fn applied(&self, log: i64) -> Option<i64> {
        self.logs.get(&log).map(|log| log.applied.number)
    }

    pub(crate) fn follow_from(&mut self, log: i64, number: i64, at_micros: i64) {
        self.remembered.retain(|change| change.log != log);
        self.remembered_keys = self.remembered.iter().map(|change| change.keys.len()).sum();
        let before = self.logs.get(&log).map_or(i64::MIN, |log| log.applied.at_micros);
        let start = Touch { number, at_micros: at_micros.max(before) };
        self.logs.insert(log, Log { applied: start, floor: start, touched: HashMap::new(), ranges: VecDeque::new() });
    }

    /// Takes the next change of a log; `Ok(false)` when it was applied before.
    pub(crate) fn apply(&mut self, log: i64, change: &Change) -> Result<bool, Gap> {
        let Some(followed) = self.logs.get_mut(&log) else { return Err(Gap { applied: None }) };
        let applied = followed.applied;
        if change.number <= applied.number {
            return Ok(false);
        }
        if applied.number.checked_add(1) != Some(change.number) {
            return Err(Gap { applied: Some(applied.number) });
        }
        // Instants follow the numbers even when a clock went back: a later change never makes a page look older.
        let touch = Touch { number: change.number, at_micros: change.at_micros.max(applied.at_micros) };
        followed.applied = touch;
        for key in &change.keys {
            match key {
                Key::Range(kind, first, last) => followed.ranges.push_back((*kind, *first, *last, touch)),
                key => drop(followed.touched.insert(key.clone(), touch)),
            }
        }
        self.remembered_keys += change.keys.len();
        self.remembered.push_back(Remembered { log, touch, keys: change.keys.clone() });
        self.forget_oldest();
        Ok(true)
    }

    pub(crate) fn horizon(&self, site: i64) -> Option<Horizon> {
        let server = self.applied(SERVER).unwrap_or(i64::MIN);
        self.applied(site).map(|own| Horizon { own, server })
    }

    pub(crate) fn judge(&self, site: i64, noted: &Noted) -> Judgement {
        let (verdict, modified_micros, own) = self.judge_log(site, &noted.own);
        let until = Horizon { own, server: i64::MAX };
        let Some(snapshot) = &noted.server else { return Judgement { verdict, modified_micros, until } };
        let (of_server, modified_there, server) = self.judge_log(SERVER, snapshot);
        Judgement {
            verdict: verdict.max(of_server),
            modified_micros: modified_micros.zip(modified_there).map(|(here, there)| here.max(there)),
            until: Horizon { own, server },
        }
    }

    /// The verdict of one log, the newest change among the noted keys, and up to which arrival the page will do.
    fn judge_log(&self, log: i64, snapshot: &Snapshot) -> (Verdict, Option<i64>, i64) {
        let Some(log) = self.logs.get(&log) else { return (Verdict::NotFollowed, None, snapshot.number) };
        let newest = snapshot.keys.iter().filter_map(|key| log.newest_touch(key)).max().unwrap_or(log.floor);
        if newest.number > snapshot.number {
            return (Verdict::Stale, None, snapshot.number);
        }
        let known = snapshot.number <= log.applied.number;
        (Verdict::Current, known.then_some(newest.at_micros), log.applied.number.max(snapshot.number))
    }

    fn forget_oldest(&mut self) {
        while self.remembered_keys > REMEMBERED_KEYS || self.remembered.len() > REMEMBERED_CHANGES {
            let Some(oldest) = self.remembered.pop_front() else { return };
            self.remembered_keys -= oldest.keys.len();
            if let Some(log) = self.logs.get_mut(&oldest.log) {
                log.forget(&oldest);
            }
        }
    }
}

impl Log {
    fn newest_touch(&self, key: &Key) -> Option<Touch> {
        let alone = self.touched.get(key).copied();
        let Key::Id(kind, id) = key else { return alone };
        let holds = |(of, first, last, _): &&(Kind, i64, i64, Touch)| of == kind && first <= id && id <= last;
        let ranged = self.ranges.iter().rev().find(holds).map(|(_, _, _, touch)| *touch);
        alone.max(ranged)
    }

    fn forget(&mut self, oldest: &Remembered) {
        for key in &oldest.keys {
            if self.touched.get(key).is_some_and(|touch| *touch <= oldest.touch) {
                self.touched.remove(key);
            }
        }
        while self.ranges.front().is_some_and(|(_, _, _, touch)| *touch <= oldest.touch) {
            self.ranges.pop_front();
        }
        self.floor = oldest.touch;
    }
}

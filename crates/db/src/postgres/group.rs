//! People's actions that wait for one site share a transaction: they hold one connection, and are synced by one commit.

use super::act::Inner;
use super::session::Session;
use crate::link::Link;
use crate::work::{Verdict, Work};
use crate::{Error, Result};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long one transaction takes up further actions: other nodes and bulk work wait for the site no longer than this.
const SLICE: Duration = Duration::from_millis(50);
/// How many actions share one commit at the most.
const GROUP: usize = 64;

/// What waits, by site. A site is in it as long as somebody works for it.
#[derive(Default)]
pub(super) struct Lines(Mutex<HashMap<i64, VecDeque<Box<dyn Work>>>>);

impl Lines {
    /// Puts an action behind those of its site. Whether nobody works for that site yet.
    fn join(&self, work: Box<dyn Work>) -> bool {
        match self.lock().entry(work.site()) {
            Entry::Occupied(line) => {
                line.into_mut().push_back(work);
                false
            }
            Entry::Vacant(place) => {
                place.insert(VecDeque::from([work]));
                true
            }
        }
    }

    /// The next action of a site, if one waits.
    fn next(&self, site: i64) -> Option<Box<dyn Work>> {
        self.lock().get_mut(&site).and_then(VecDeque::pop_front)
    }

    /// The same; where none waits, whoever works for the site ends.
    fn next_or_end(&self, site: i64) -> Option<Box<dyn Work>> {
        let mut lines = self.lock();
        let next = lines.get_mut(&site).and_then(VecDeque::pop_front);
        if next.is_none() {
            lines.remove(&site);
        }
        next
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, VecDeque<Box<dyn Work>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// Runs an action together with others of its site, on a thread of its own.
    pub(super) fn act_together(self: &Arc<Inner>, work: Box<dyn Work>) {
        let site = work.site();
        if self.lines.join(work) {
            let inner = Arc::clone(self);
            self.handle.spawn_blocking(move || {
                while let Some(first) = inner.lines.next_or_end(site) {
                    inner.group(site, first);
                }
            });
        }
    }

    fn group(&self, site: i64, first: Box<dyn Work>) {
        let session = match self.session("BEGIN ISOLATION LEVEL READ COMMITTED") {
            Ok(session) => session,
            Err(error) => return self.refuse_all(site, first, &error),
        };
        let since = Instant::now();
        let (mut ran, mut wrote) = (Vec::new(), false);
        let mut next = Some(first);
        while let Some(mut work) = next {
            let attempted = self.attempt_within(&session, work.as_mut());
            ran.push(work);
            match attempted {
                Ok(Some(kept)) => wrote |= kept,
                Ok(None) | Err(_) => {
                    // Left unfinished, the session is thrown away, and what the others wrote with it: nothing was kept,
                    // so all of them are run anew, also where it was the connection that gave way.
                    drop(session);
                    return ran.into_iter().for_each(|work| self.act(work));
                }
            }
            let is_full = ran.len() >= GROUP || since.elapsed() >= SLICE;
            next = if is_full { None } else { self.lines.next(site) };
        }
        match session.finish("COMMIT") {
            Ok(()) => {
                if wrote {
                    self.notifier.written(site);
                }
                ran.into_iter().for_each(|work| work.answer());
            }
            Err(Error::Unavailable(why)) => {
                ran.into_iter().for_each(|work| work.refuse(Error::Unknown(why.clone())));
            }
            Err(_) => ran.into_iter().for_each(|work| self.act(work)),
        }
    }

    /// Runs one action in a savepoint of its own, and says whether it left something behind; `None` where it has to be run alone.
    fn attempt_within(&self, session: &Session, work: &mut dyn Work) -> Result<Option<bool>> {
        session.batch("SAVEPOINT action")?;
        let verdict = match work.begin((self.clock)(), Link::Postgres(session)) {
            Ok(mut tx) => work.run(&mut tx),
            // Alone it is told what the matter is.
            Err(_) => return Ok(None),
        };
        match verdict {
            Verdict::Keep => session.batch("RELEASE SAVEPOINT action").map(|()| Some(true)),
            Verdict::Drop => {
                session.batch("ROLLBACK TO SAVEPOINT action; RELEASE SAVEPOINT action").map(|()| Some(false))
            }
            Verdict::Repeat => Ok(None),
        }
    }

    /// Where no connection is to be had, nobody waits for another try in vain.
    fn refuse_all(&self, site: i64, first: Box<dyn Work>, error: &Error) {
        let mut next = Some(first);
        while let Some(work) = next {
            work.refuse(Error::Unavailable(error.to_string()));
            next = self.lines.next(site);
        }
    }
}

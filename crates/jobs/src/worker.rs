//! Workers: claim a job, keep it while it is done, and decide what becomes of it.

use crate::Job;
use crate::store;
use db::{Db, Error, Result, Tx};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a job is a worker's without being renewed, microseconds: what a killed one leaves is taken up after this.
const LEASE: i64 = 60_000_000;
/// How often a lease is renewed, in steps of [`STEP`].
const RENEWED_AFTER: u32 = 400;
/// How long a worker rests when there is nothing to do, and how soon one that renews sees that the job is done.
const STEP: Duration = Duration::from_millis(50);
/// Steps between two looks for due jobs.
const LOOKS: u32 = 4;
/// How long is waited after each failed attempt, microseconds; after the last one a job is given up.
const PATIENCE: [i64; 6] = [30_000_000, 120_000_000, 600_000_000, 3_600_000_000, 21_600_000_000, 86_400_000_000];

/// Which workers do a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// It waits for others more than it works.
    Light,
    /// It keeps a core busy and memory full: one at a time.
    Heavy,
    /// It takes minutes: nothing else should wait for it.
    Long,
}

/// How a job ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Done: it is forgotten.
    Done,
    /// Not done, and may be later: why.
    Again(String),
    /// Not done, and never will be: why.
    GiveUp(String),
    /// Not done because the worker is told to stop: it is due again at once.
    Stopped,
}

/// A kind of job. `C` is what a program gives to all of them.
pub struct Kind<C: 'static> {
    /// The name under which it is stored.
    pub name: &'static str,
    /// Who does it.
    pub lane: Lane,
    /// Does it. May be called again for the same job, also after it was done.
    pub run: fn(&C, &Run<'_>) -> End,
}

/// All kinds of jobs of a program.
pub struct Jobs<C: 'static>(pub &'static [Kind<C>]);

/// A job while it is done.
pub struct Run<'a> {
    db: &'a Arc<Db>,
    job: &'a Mutex<Job>,
    lost: &'a AtomicBool,
    going_on: &'a (dyn Fn() -> bool + Sync),
}

impl Run<'_> {
    /// The job, as it was claimed.
    pub fn job(&self) -> Job {
        self.job.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether to go on: not when the worker is told to stop, or another one has the job now.
    pub fn goes_on(&self) -> bool {
        (self.going_on)() && !self.lost.load(Ordering::Relaxed)
    }

    /// Says how far it is. Whether to go on.
    pub fn progress(&self, words: &str) -> bool {
        self.renew(Some(words));
        self.goes_on()
    }

    fn renew(&self, progress: Option<&str>) {
        let mut job = self.job.lock().unwrap_or_else(PoisonError::into_inner);
        let (held, progress) = (job.clone(), progress.map(str::to_owned));
        match aside(self.db, job.site, move |tx| store::renew(tx, &held, LEASE, progress.as_deref())) {
            Ok(Some(lease)) => job.lease = lease,
            Ok(None) => self.lost.store(true, Ordering::Relaxed),
            // It is ours until the lease ends; the next renewal may succeed.
            Err(error) => tracing::warn!("a job could not be kept: {error}"),
        }
    }
}

impl<C: Sync> Jobs<C> {
    /// Does the jobs of a lane, one after the other, while `going_on`. Blocks: give it a thread of its own.
    pub fn work(
        &self,
        lane: Lane,
        db: &Arc<Db>,
        now: &dyn Fn() -> i64,
        context: &C,
        going_on: &(dyn Fn() -> bool + Sync),
    ) {
        let kinds = self.kinds(|kind| kind.lane == lane);
        let (mut last, mut rested) = (0, LOOKS);
        while going_on() {
            if rested < LOOKS {
                rested += 1;
                std::thread::sleep(STEP);
                continue;
            }
            match self.next(db, now(), &kinds, last, context, going_on) {
                Ok(Some(site)) => last = site,
                Ok(None) => rested = 0,
                Err(error) => {
                    tracing::warn!("no job could be claimed, it is tried again: {error}");
                    rested = 0;
                }
            }
        }
    }

    /// Does every job that is due now, of all lanes, in this thread, and waits for those under way elsewhere: for tests. How
    /// many were done here.
    ///
    /// # Errors
    /// A failure of the database.
    pub fn drain(&self, db: &Arc<Db>, now: &dyn Fn() -> i64, context: &C) -> Result<u64> {
        let kinds = self.kinds(|_| true);
        let mut done = 0;
        loop {
            while self.next(db, now(), &kinds, 0, context, &|| true)?.is_some() {
                done += 1;
            }
            if store::under_way(db, now())? == 0 {
                return Ok(done);
            }
            std::thread::sleep(STEP);
        }
    }

    fn kinds(&self, wanted: impl Fn(&Kind<C>) -> bool) -> Vec<&'static str> {
        self.0.iter().filter(|kind| wanted(kind)).map(|kind| kind.name).collect()
    }

    /// Claims one job and does it; sites take turns, beginning behind the `last`. Whose it was.
    fn next(
        &self,
        db: &Arc<Db>,
        now: i64,
        kinds: &[&'static str],
        last: i64,
        context: &C,
        going_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<i64>> {
        if kinds.is_empty() {
            return Ok(None);
        }
        let mut sites = store::due_sites(db, now, kinds)?;
        sites.sort_by_key(|site| (*site <= last, *site));
        for site in sites {
            let wanted = kinds.to_vec();
            if let Some(job) = aside(db, site, move |tx| store::claim(tx, &wanted, LEASE))? {
                self.carry_out(db, job, context, going_on)?;
                return Ok(Some(site));
            }
        }
        Ok(None)
    }

    fn carry_out(&self, db: &Arc<Db>, job: Job, context: &C, going_on: &(dyn Fn() -> bool + Sync)) -> Result<()> {
        let Some(kind) = self.0.iter().find(|kind| kind.name == job.kind) else { return Ok(()) };
        let (lost, ended, job) = (AtomicBool::new(false), AtomicBool::new(false), Mutex::new(job));
        let run = Run { db, job: &job, lost: &lost, going_on };
        let end = std::thread::scope(|scope| {
            let keeper = scope.spawn(|| keep(&run, &ended));
            let end = catch_unwind(AssertUnwindSafe(|| (kind.run)(context, &run)));
            ended.store(true, Ordering::Relaxed);
            keeper.thread().unpark();
            end.unwrap_or_else(|_| End::Again("it ended in the middle, by a fault of the program".into()))
        });
        let job = job.into_inner().unwrap_or_else(PoisonError::into_inner);
        if lost.load(Ordering::Relaxed) {
            return Ok(());
        }
        settle(db, job, end)
    }
}

/// Renews the lease until the job has ended.
fn keep(run: &Run<'_>, ended: &AtomicBool) {
    let mut steps = 0;
    while !ended.load(Ordering::Relaxed) {
        std::thread::park_timeout(STEP);
        steps += 1;
        if steps % RENEWED_AFTER == 0 {
            run.renew(None);
        }
    }
}

/// Writes down how a job ended.
fn settle(db: &Arc<Db>, job: Job, end: End) -> Result<()> {
    let (site, id, kind, attempts) = (job.site, job.id, job.kind.clone(), job.attempts);
    let patience = usize::try_from(attempts - 1).ok().and_then(|before| PATIENCE.get(before).copied());
    match (end, patience) {
        (End::Done, _) => aside(db, site, move |tx| store::done(tx, &job)),
        (End::Stopped, _) => aside(db, site, move |tx| put_off(tx, &job, 0, "it was stopped")),
        (End::Again(why), Some(patience)) => {
            tracing::warn!("job {id} of site {site} ({kind}) failed and is tried again: {why}");
            aside(db, site, move |tx| put_off(tx, &job, patience, &why))
        }
        (End::Again(why), None) | (End::GiveUp(why), _) => {
            tracing::warn!("job {id} of site {site} ({kind}) is given up: {why}");
            aside(db, site, move |tx| store::give_up(tx, &job, &why))
        }
    }
}

fn put_off(tx: &mut Tx<'_>, job: &Job, patience: i64, why: &str) -> Result<()> {
    let due = tx.at() + patience;
    store::put_off(tx, job, due, why)
}

fn aside<T: Send + 'static>(
    db: &Db,
    site: i64,
    write: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
) -> Result<T> {
    db.aside::<T, Error, _>(site, write).wait().map(|done| done.value)
}

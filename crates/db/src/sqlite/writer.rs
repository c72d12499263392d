//! The one writer: actions that wait share a commit, people's before bulk, and nobody is answered before it is on disk.

use super::Place;
use crate::link::Link;
use crate::work::{TRIES, Urgency, Verdict, Work, too_busy};
use crate::{Clock, Error, Result};
use rusqlite::Connection;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long bulk actions may keep one commit open: a person who comes now waits no longer than this.
const BULK_SLICE: Duration = Duration::from_millis(20);
/// How many people's actions share one commit at the most.
const GROUP: usize = 128;

pub(crate) struct Writer {
    queue: Arc<Queue>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    came: Condvar,
}

#[derive(Default)]
struct Waiting {
    people: VecDeque<Box<dyn Work>>,
    bulk: VecDeque<Box<dyn Work>>,
    closed: bool,
}

impl Writer {
    pub(crate) fn start(connection: Connection, place: Place, clock: Clock) -> Result<Writer> {
        let queue = Arc::new(Queue::default());
        let theirs = Arc::clone(&queue);
        let thread = std::thread::Builder::new()
            .name("relais-writer".into())
            .spawn(move || Hand { connection, place, clock, queue: theirs }.work())
            .map_err(|why| Error::Unavailable(format!("the writer cannot start: {why}")))?;
        Ok(Writer { queue, thread: Mutex::new(Some(thread)) })
    }

    pub(crate) fn enqueue(&self, work: Box<dyn Work>, urgency: Urgency) {
        let mut waiting = self.queue.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.closed {
            drop(waiting);
            return work.refuse(Error::Unavailable("the database is being closed".into()));
        }
        match urgency {
            Urgency::Person => waiting.people.push_back(work),
            Urgency::Bulk => waiting.bulk.push_back(work),
        }
        drop(waiting);
        self.queue.came.notify_one();
    }

    /// Finishes what waits and closes the file.
    pub(crate) fn close(&self) {
        self.queue.waiting.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.queue.came.notify_one();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

/// The thread's own things.
struct Hand {
    connection: Connection,
    place: Place,
    clock: Clock,
    queue: Arc<Queue>,
}

impl Hand {
    fn work(self) {
        while let Some(first) = self.wait() {
            self.group(first);
        }
    }

    /// The next action, or `None` when the database is being closed and nothing waits.
    fn wait(&self) -> Option<Box<dyn Work>> {
        let mut waiting = self.queue.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(work) = waiting.people.pop_front().or_else(|| waiting.bulk.pop_front()) {
                return Some(work);
            }
            if waiting.closed {
                return None;
            }
            waiting = self.queue.came.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// What else may share the commit that is open: all people, then bulk while its slice lasts and no person waits.
    fn more(&self, taken: usize, since: Instant) -> Option<Box<dyn Work>> {
        let mut waiting = self.queue.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if taken < GROUP && !waiting.people.is_empty() {
            return waiting.people.pop_front();
        }
        if since.elapsed() < BULK_SLICE { waiting.bulk.pop_front() } else { None }
    }

    fn group(&self, first: Box<dyn Work>) {
        let since = Instant::now();
        if let Err(error) = self.begin() {
            return first.refuse(error);
        }
        let mut ran = Vec::new();
        let mut next = Some(first);
        while let Some(mut work) = next {
            let attempted = self.attempt(work.as_mut());
            if self.was_undone() {
                // The others were undone with it: each has its own commit now.
                end(work, attempted);
                return ran.into_iter().for_each(|work| self.alone(work));
            }
            match attempted {
                Ok(()) => ran.push(work),
                Err(error) => work.refuse(error),
            }
            next = self.more(ran.len(), since);
        }
        match self.connection.execute_batch("COMMIT") {
            Ok(()) => ran.into_iter().for_each(|work| self.tell(work)),
            Err(error) => {
                tracing::warn!("a shared commit of {} actions failed ({error}); each is repeated alone", ran.len());
                let _ = self.connection.execute_batch("ROLLBACK");
                ran.into_iter().for_each(|work| self.alone(work));
            }
        }
    }

    fn begin(&self) -> Result<()> {
        self.place.check()?;
        self.connection.execute_batch("BEGIN IMMEDIATE").map_err(locked)
    }

    /// What was kept is told, if it was kept in the file that the next start will open.
    fn tell(&self, work: Box<dyn Work>) {
        match self.place.check() {
            Ok(()) => work.answer(),
            // It is on disk, in a file that may be lost: neither done nor undone.
            Err(error) => work.refuse(Error::Unknown(error.to_string())),
        }
    }

    fn alone(&self, mut work: Box<dyn Work>) {
        let kept = self.begin().and_then(|()| self.attempt(work.as_mut())).and_then(|()| match self.was_undone() {
            true => Ok(()),
            false => self.connection.execute_batch("COMMIT").map_err(Error::from),
        });
        match kept {
            Ok(()) => self.tell(work),
            Err(error) => {
                let _ = self.connection.execute_batch("ROLLBACK");
                work.refuse(error);
            }
        }
    }

    /// Whether the whole transaction is gone: a full disk or a fault of the disk makes SQLite undo it by itself.
    fn was_undone(&self) -> bool {
        self.connection.is_autocommit()
    }

    /// Undoes the action at hand, unless SQLite has.
    fn undo(&self) -> Result<()> {
        if self.was_undone() {
            return Ok(());
        }
        Ok(self.connection.execute_batch("ROLLBACK TO action; RELEASE action")?)
    }

    /// Runs one action inside the open transaction, in a savepoint of its own.
    fn attempt(&self, work: &mut dyn Work) -> Result<()> {
        for _ in 0..TRIES {
            self.connection.execute_batch("SAVEPOINT action")?;
            let verdict = match work.begin((self.clock)(), Link::Sqlite(&self.connection)) {
                Ok(mut tx) => work.run(&mut tx),
                Err(error) => {
                    self.undo()?;
                    return Err(error);
                }
            };
            match verdict {
                Verdict::Keep => return Ok(self.connection.execute_batch("RELEASE action")?),
                Verdict::Drop => return self.undo(),
                Verdict::Repeat if self.was_undone() => return Ok(()),
                Verdict::Repeat => self.undo()?,
            }
        }
        Err(too_busy())
    }
}

/// Tells an action that is not kept what it returned itself, or why it could not be run.
fn end(work: Box<dyn Work>, attempted: Result<()>) {
    match attempted {
        Ok(()) => work.answer(),
        Err(error) => work.refuse(error),
    }
}

fn locked(error: rusqlite::Error) -> Error {
    match Error::from(error) {
        Error::Busy(_) => Error::Busy("another program holds the database file locked".into()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::configure;
    use crate::tx::{Manner, Tx};
    use crate::work::{Action, Pending};
    use crate::{Param, sql};

    const TABLES: &str = "CREATE TABLE site_head (site_id INTEGER, number INTEGER);
        INSERT INTO site_head VALUES (1, 0);
        CREATE TABLE change (site_id INTEGER, number INTEGER, at INTEGER, keys TEXT);
        CREATE TABLE remark (site_id INTEGER, words TEXT)";

    fn remark(writer: &Writer, words: String, mut first: impl FnMut() + Send + 'static) -> Pending<(), Error> {
        let (reply, pending) = tokio::sync::oneshot::channel();
        let act = move |tx: &mut Tx<'_>| {
            first();
            tx.touch("remark");
            tx.execute_one(sql!("INSERT INTO remark (site_id, words) VALUES ($1, $2)"), &[Param::Text(words.as_str())])
        };
        writer.enqueue(Box::new(Action { site: 1, manner: Manner::Action, act, ended: None, reply }), Urgency::Person);
        Pending(pending)
    }

    #[test]
    fn what_a_full_disk_undid_beside_the_one_that_filled_it_is_done_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("relais.sqlite");
        let connection = configure(&file, true).unwrap();
        connection.execute_batch(TABLES).unwrap();
        let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        connection.pragma_update(None, "max_page_count", pages + 20).unwrap();
        let writer = Writer::start(connection, Place::of(&file).unwrap(), Arc::new(|| 0)).unwrap();

        // The first waits until the others stand behind it, so that all want to share its commit.
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let first = remark(&writer, "first".into(), move || {
            let _ = wait.recv();
        });
        let filling = remark(&writer, "x".repeat(1 << 20), || ());
        let third = remark(&writer, "third".into(), || ());
        go.send(()).unwrap();
        drop(go);
        assert!(first.wait().is_ok() && third.wait().is_ok());
        assert!(matches!(filling.wait(), Err(Error::Full(_))));
        drop(writer);

        let connection = configure(&file, false).unwrap();
        let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count("SELECT count(*) FROM remark WHERE words IN ('first', 'third')"), 2);
        assert_eq!((count("SELECT count(*) FROM remark"), count("SELECT count(*) FROM change")), (2, 2));
        assert_eq!(count("SELECT number FROM site_head"), 2);
    }
}

//! An action on its way: the closure, how urgent it is, and where its answer goes.

use crate::link::Link;
use crate::tx::{Manner, Trouble, Tx};
use crate::{Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::sync::oneshot;

/// Who waits for an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A person: goes before all bulk work.
    Person,
    /// An import or another long task: in slices, when no person waits.
    Bulk,
}

/// What an action left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done<T> {
    /// What the action returned.
    pub value: T,
    /// The number of its change; `None` when it wrote nothing.
    pub number: Option<i64>,
}

/// How one try of an action ended, before anything is committed.
pub(crate) enum Verdict {
    /// Rows and change are written: commit.
    Keep,
    /// Nothing to keep, roll back; the answer is ready.
    Drop,
    /// Roll back and try again.
    Repeat,
}

/// An action without its types, so that one queue takes all.
pub(crate) trait Work: Send {
    fn site(&self) -> i64;
    /// Whether it takes a number and leaves a change.
    fn manner(&self) -> Manner;
    /// Begins its transaction.
    fn begin<'c>(&self, at: i64, link: Link<'c>) -> Result<Tx<'c>> {
        match self.manner() {
            Manner::Action => Tx::begin(self.site(), at, link),
            Manner::Aside => Ok(Tx::aside(self.site(), at, link)),
        }
    }
    /// Runs the action once. May be called again after a rollback.
    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict;
    /// Answers with what the last run gave.
    fn answer(self: Box<Self>);
    /// Answers with a failure of the database instead.
    fn refuse(self: Box<Self>, error: Error);
}

pub(crate) struct Action<F, T, E> {
    pub(crate) site: i64,
    pub(crate) manner: Manner,
    pub(crate) act: F,
    pub(crate) ended: Option<std::result::Result<Done<T>, E>>,
    pub(crate) reply: oneshot::Sender<std::result::Result<Done<T>, E>>,
}

impl<F, T, E> Work for Action<F, T, E>
where
    F: FnMut(&mut Tx<'_>) -> std::result::Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn site(&self) -> i64 {
        self.site
    }

    fn manner(&self) -> Manner {
        self.manner
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict {
        // A panic in one action must not take the writer down, nor keep half of what it wrote: it rolls back.
        let ended = catch_unwind(AssertUnwindSafe(|| (self.act)(tx)))
            .unwrap_or_else(|_| Err(E::from(Error::Statement("an action panicked and was rolled back".into()))));
        if tx.trouble() == Some(Trouble::Repeat) {
            self.ended = Some(ended.map(|value| Done { value, number: None }));
            return Verdict::Repeat;
        }
        match ended.and_then(|value| Ok((value, tx.finish()?))) {
            Ok((value, kept)) => {
                let number = (kept && self.manner == Manner::Action).then(|| tx.number());
                self.ended = Some(Ok(Done { value, number }));
                if kept { Verdict::Keep } else { Verdict::Drop }
            }
            Err(error) => {
                self.ended = Some(Err(error));
                if tx.trouble() == Some(Trouble::Repeat) { Verdict::Repeat } else { Verdict::Drop }
            }
        }
    }

    fn answer(self: Box<Self>) {
        let lost = || Err(E::from(Error::Statement("an action was answered before it ran".into())));
        // Nobody may be waiting any more: the action is kept all the same.
        let _ = self.reply.send(self.ended.unwrap_or_else(lost));
    }

    fn refuse(self: Box<Self>, error: Error) {
        let _ = self.reply.send(Err(E::from(error)));
    }
}

/// The answer to an action, which runs on whether or not anybody waits here.
pub struct Pending<T, E>(pub(crate) oneshot::Receiver<std::result::Result<Done<T>, E>>);

impl<T, E: From<Error>> Pending<T, E> {
    /// Waits on a thread that may block.
    ///
    /// # Errors
    /// What the action returned, or a failure of the database.
    pub fn wait(self) -> std::result::Result<Done<T>, E> {
        self.0.blocking_recv().unwrap_or_else(|_| Err(E::from(stopped())))
    }

    /// Waits without blocking the thread.
    ///
    /// # Errors
    /// What the action returned, or a failure of the database.
    pub async fn done(self) -> std::result::Result<Done<T>, E> {
        self.0.await.unwrap_or_else(|_| Err(E::from(stopped())))
    }
}

fn stopped() -> Error {
    Error::Unavailable("the database was closed before the action ran".into())
}

/// How often an action is repeated before its caller is told that the database is busy.
pub(crate) const TRIES: u32 = 8;

pub(crate) fn too_busy() -> Error {
    Error::Busy(format!("the action was tried {TRIES} times and another writer was always in the way"))
}

/// A result of this crate turned into the caller's kind of error.
pub(crate) fn own<T, E: From<Error>>(result: Result<T>) -> std::result::Result<T, E> {
    result.map_err(E::from)
}

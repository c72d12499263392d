//! Who sent a form gets a turn: a thread while it is answered, and one of few places at the processor while something is made for it.
//! Whoever waits for the disk gives that place to others, so that many forms can share one commit.

use crate::base::error::{Failure, Result};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Forms that are answered at once. Each may hold a thread that waits for the disk; a core has a few more threads than this, so
/// that pages are made meanwhile.
const FORMS: usize = 48;

/// What forms share on this node. Pages that are only read have turns of their own: a flood of forms takes none of them.
pub(crate) struct Turns {
    threads: Arc<Semaphore>,
    places: Arc<Semaphore>,
}

impl Turns {
    /// Half of the cores, and one at least.
    pub(crate) fn for_cores(cores: usize) -> Turns {
        Turns { threads: Arc::new(Semaphore::new(FORMS)), places: Arc::new(Semaphore::new((cores / 2).max(1))) }
    }

    /// Waits for a turn, holding no thread.
    ///
    /// # Errors
    /// When the program ends.
    pub(crate) async fn take(&self) -> Result<Turn> {
        let thread = Arc::clone(&self.threads).acquire_owned().await.map_err(|_| ended())?;
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| ended())?;
        Ok(Turn { _thread: thread, places: Arc::clone(&self.places), place: Mutex::new(Some(place)) })
    }
}

fn ended() -> Failure {
    Failure::Fault(anyhow::anyhow!("nobody gives turns any more"))
}

/// The turn of one form, until it is dropped.
pub(crate) struct Turn {
    _thread: OwnedSemaphorePermit,
    places: Arc<Semaphore>,
    place: Mutex<Option<OwnedSemaphorePermit>>,
}

impl Turn {
    /// Gives the place at the processor away and waits for something else. Whoever makes a page afterwards asks for it
    /// [again](Turn::again).
    pub(crate) fn rest<T>(&self, wait: impl FnOnce() -> T) -> T {
        drop(self.place.lock().unwrap_or_else(PoisonError::into_inner).take());
        wait()
    }

    /// Waits until there is a place at the processor again. Blocks.
    pub(crate) fn again(&self) {
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        if place.is_none() {
            // They are never closed: an error cannot come, and would mean that nobody has to wait.
            *place = Handle::current().block_on(Arc::clone(&self.places).acquire_owned()).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_rests_lets_the_next_one_in() {
        let turns = Arc::new(Turns::for_cores(1));
        let first = turns.take().await.unwrap();
        let asked = Arc::clone(&turns);
        let second = tokio::spawn(async move { asked.take().await.unwrap() });
        tokio::task::yield_now().await;
        assert!(!second.is_finished(), "there is one place");
        first.rest(|| ());
        let second = second.await.unwrap();
        let waits = tokio::task::spawn_blocking(move || first.again());
        tokio::task::yield_now().await;
        assert!(!waits.is_finished(), "it is taken");
        drop(second);
        waits.await.unwrap();
    }
}

//! One render per address at a time: who renders, who waits, and who may be given the result.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use crate::cache::{PageCache, Stored};
use crate::coding::Coding;
use crate::page::{Fresh, Page, PageKey};
use crate::recent::{Horizon, Noted};

/// What a request without a page is told.
#[derive(Debug)]
pub enum Turn {
    /// Render, reading in a snapshot opened after this; others wait for it.
    Lead(Lead),
    /// Somebody renders already.
    Wait(Wait),
}

/// The turn to render. Dropped without [`Lead::finish`], it goes to one of those who wait.
#[derive(Debug)]
#[must_use = "others wait until the lead finishes or is dropped"]
pub struct Lead {
    cache: PageCache,
    key: PageKey,
    flight: Arc<Flight>,
    finished: bool,
}

/// Waits for the page that another request renders: a future for any runtime, which reads no clock, so bound it with
/// the runtime's timeout. `None` means: join again (the render failed, or began before something that this request must
/// see).
#[derive(Debug)]
#[must_use = "a future does nothing unless awaited"]
pub struct Wait {
    flight: Arc<Flight>,
    arrived: Horizon,
    place: Option<usize>,
}

/// A page that was rendered, and the latest arrival that may be given it.
#[derive(Debug, Clone)]
pub(crate) struct Landed {
    pub(crate) page: Arc<Page>,
    pub(crate) until: Horizon,
}

#[derive(Debug, Default)]
pub(crate) struct Flights(Mutex<HashMap<PageKey, Arc<Flight>>>);

#[derive(Debug, Default)]
struct Flight(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// None while it flies; then the page, or nothing when the lead was dropped.
    end: Option<Option<Landed>>,
    wakers: Vec<Option<Waker>>,
}

impl Flights {
    /// A turn for a request that arrived when the logs were applied up to here; without a horizon (a log that is not
    /// followed) nobody can know whose page would do, and everyone renders for themselves.
    pub(crate) fn join(&self, cache: &PageCache, key: &PageKey, arrived: Option<Horizon>) -> Turn {
        let lead = |flight: &Arc<Flight>| Lead {
            cache: cache.clone(),
            key: key.clone(),
            flight: Arc::clone(flight),
            finished: false,
        };
        let Some(arrived) = arrived else { return Turn::Lead(lead(&Arc::default())) };
        let mut flights = self.lock();
        if let Some(flight) = flights.get(key) {
            return Turn::Wait(Wait { flight: Arc::clone(flight), arrived, place: None });
        }
        let flight = Arc::default();
        flights.insert(key.clone(), Arc::clone(&flight));
        Turn::Lead(lead(&flight))
    }

    fn close(&self, key: &PageKey, flight: &Arc<Flight>) {
        let mut flights = self.lock();
        if flights.get(key).is_some_and(|there| Arc::ptr_eq(there, flight)) {
            flights.remove(key);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PageKey, Arc<Flight>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lead {
    /// Makes the page, in the coding this request wants, keeps it if nothing it shows has changed since its snapshot,
    /// and hands it to those who wait and may have it. Send `page` in any case.
    pub fn finish(mut self, fresh: Fresh, noted: Noted, first: Coding) -> Stored {
        let (stored, landed) = self.cache.keep(self.key.clone(), fresh, &noted, first);
        self.end(landed);
        // Last, so that a panic above still gives the turn away.
        self.finished = true;
        stored
    }

    fn end(&self, landed: Option<Landed>) {
        // Closed first: whoever is woken, or comes from now on, finds the place free.
        self.cache.flights().close(&self.key, &self.flight);
        let wakers = {
            let mut state = self.flight.lock();
            state.end = Some(landed);
            std::mem::take(&mut state.wakers)
        };
        wakers.into_iter().flatten().for_each(Waker::wake);
    }
}

impl Drop for Lead {
    fn drop(&mut self) {
        if !self.finished {
            self.end(None);
        }
    }
}

impl Future for Wait {
    type Output = Option<Arc<Page>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let flight = Arc::clone(&self.flight);
        let mut state = flight.lock();
        if let Some(end) = &state.end {
            let arrived = self.arrived;
            return Poll::Ready(
                end.as_ref().filter(|landed| arrived.is_within(landed.until)).map(|it| Arc::clone(&it.page)),
            );
        }
        let waker = Some(context.waker().clone());
        match self.place.and_then(|place| state.wakers.get_mut(place)) {
            Some(place) => *place = waker,
            None => {
                self.place = Some(state.wakers.len());
                state.wakers.push(waker);
            }
        }
        Poll::Pending
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        if let Some(waker) = self.place.and_then(|place| self.flight.lock().wakers.get_mut(place)?.take()) {
            drop(waker);
        }
    }
}

impl Flight {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
impl Lead {
    /// Ends with what was judged earlier, as when something comes between the judgement and the end.
    pub(crate) fn end_for_test(mut self, landed: Option<Landed>) {
        self.end(landed);
        self.finished = true;
    }
}

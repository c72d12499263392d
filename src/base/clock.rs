//! The one place that reads the time. Tests hold it still.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

/// Where the program takes the time from.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System(Instant),
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(Source::System(Instant::now()))
    }

    /// A clock that stands at `micros` until it is set.
    pub fn held(micros: i64) -> Clock {
        Clock(Source::Held(Arc::new(AtomicI64::new(micros))))
    }

    /// Now, in microseconds since 1970, UTC.
    #[expect(clippy::disallowed_methods, reason = "this is the place the others are sent to")]
    pub fn now(&self) -> i64 {
        match &self.0 {
            Source::System(_) => jiff::Timestamp::now().as_microsecond(),
            Source::Held(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Microseconds that only ever grow, for measuring how long ago something was.
    pub fn steady(&self) -> u64 {
        match &self.0 {
            Source::System(start) => u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
            Source::Held(at) => u64::try_from(at.load(Ordering::SeqCst)).unwrap_or(0),
        }
    }

    /// Moves a held clock; the machine's own is not moved.
    pub fn set(&self, micros: i64) {
        if let Source::Held(at) = &self.0 {
            at.store(micros, Ordering::SeqCst);
        }
    }

    /// The same clock as the database takes it.
    pub(crate) fn for_database(&self) -> db::Clock {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }
}

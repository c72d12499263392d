//! A number that goes along with a page and is counted up by whoever gives the page away.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How often something was given away. Cheap to clone: all clones count together. What it means is its maker's business.
#[derive(Debug, Clone, Default)]
pub struct Count(Arc<AtomicU64>);

impl Count {
    /// Counts one more. One atomic addition.
    pub fn one(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Puts back what was taken and could not be kept elsewhere.
    pub fn put_back(&self, taken: u64) {
        self.0.fetch_add(taken, Ordering::Relaxed);
    }

    /// What was counted since it was last taken.
    pub fn take(&self) -> u64 {
        self.0.swap(0, Ordering::Relaxed)
    }

    /// Whether nobody else has a clone, so that nobody can count any more.
    pub fn is_alone(&self) -> bool {
        Arc::strong_count(&self.0) == 1
    }
}

//! The page cache that a node keeps for itself, and the HTTP answer made from a cached page.
//! It knows keys, changes and bytes; what a page shows and where its words are kept is the caller's.
//!
//! How a request is served (the caller reads the clock, and knows the runtime):
//!
//! ```text
//! if cache.confirmed_within(site, second, monotonic_now) {
//!     if let Some(page) = cache.get(&key) { return answer(&page, …) }
//! }
//! loop {
//!     match cache.join(&key) {
//!         // Open the snapshot only now, never before joining. Dropping the lead (an error, a panic, a reader gone)
//!         // gives the turn to somebody who waits.
//!         Turn::Lead(lead) => {
//!             let (fresh, noted) = render(…).await?;
//!             let stored = lead.finish(fresh, noted, Coding::wanted(&headers));
//!             if stored.wants_completion() { spawn_blocking(move || cache.complete(&page)) }
//!             return answer(&stored.page, …)
//!         }
//!         // Works on every runtime; bound it by a timeout, then 503. `None`: take another turn.
//!         Turn::Wait(wait) => if let Some(page) = wait.await { return answer(&page, …) },
//!     }
//! }
//! ```

mod answer;
mod cache;
mod coding;
mod count;
mod counters;
mod flight;
mod key;
mod ledger;
mod page;
mod recent;
mod shelf;

#[cfg(test)]
mod tests;

pub use answer::{answer, answer_once};
pub use cache::{Outcome, PageCache, Stored};
pub use coding::Coding;
pub use count::Count;
pub use counters::Counters;
pub use flight::{Lead, Turn, Wait};
pub use key::{Key, KeyError};
pub use page::{Fresh, Keeping, Page, PageKey, PageRef};
pub use recent::{Change, Gap, Noted, SERVER};

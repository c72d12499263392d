//! Who did what to which one thing: one row for each action, written with it, never changed afterwards.

pub mod model;
pub(crate) mod store;

//! A picture at hand: its bytes are the blob of its digest, its address holds digest and name and never changes.

pub(crate) mod actions;
pub(crate) mod model;
pub(crate) mod store;

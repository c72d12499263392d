//! Shared by all nouns, knows none of them.

pub(crate) mod blobs;
pub(crate) mod clock;
pub(crate) mod error;
pub(crate) mod fold;
pub(crate) mod ids;
pub(crate) mod keys;
pub(crate) mod path;
pub(crate) mod text;
pub(crate) mod time;

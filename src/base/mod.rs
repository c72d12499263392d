//! Shared by all nouns, knows none of them.

pub mod blobs;
pub(crate) mod chance;
pub mod clock;
pub mod error;
pub(crate) mod fold;
pub mod ids;
pub(crate) mod keys;
pub(crate) mod names;
pub(crate) mod path;
pub(crate) mod schema;
pub mod text;
pub(crate) mod time;
pub mod voice;

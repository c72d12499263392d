//! Shared by all pages: from a request's host and path to an answer, through the page cache.

pub(crate) mod answer;
pub(crate) mod assets;
pub(crate) mod files;
pub(crate) mod handle;
pub mod layout;
pub(crate) mod mould;
pub(crate) mod origin;
pub(crate) mod private;
pub(crate) mod reader;
pub mod serve;
pub mod templates;

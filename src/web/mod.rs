//! Shared by all pages: from a request's host and path to an answer, through the page cache.

pub(crate) mod answer;
pub mod assets;
pub(crate) mod files;
pub(crate) mod handle;
pub mod layout;
pub mod mould;
pub(crate) mod origin;
mod own;
pub(crate) mod posted;
pub(crate) mod private;
pub(crate) mod reader;
mod readers;
pub mod repeated;
pub(crate) mod said;
pub mod scripts;
pub mod serve;
mod taking;
pub mod templates;
pub(crate) mod turns;

//! The embedded database: one file, one writer thread with group commit, a few readers.

mod open;
mod place;
mod readers;
mod writer;

pub(crate) use open::configure;
pub(crate) use place::Place;
pub(crate) use readers::Readers;
pub(crate) use writer::Writer;

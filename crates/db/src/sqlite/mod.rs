//! The embedded database: one file, one writer thread with group commit, a few readers.

mod open;
mod readers;
mod writer;

pub(crate) use open::configure;
pub(crate) use readers::Readers;
pub(crate) use writer::Writer;

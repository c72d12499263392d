//! Writing: the page that comes out, and the writer that keeps it valid.

pub(crate) mod page;
pub(crate) mod writer;

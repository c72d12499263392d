//! The one binary of integration tests: through HTTP and commands, against real databases.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test says so by failing")]
#![expect(clippy::string_slice, reason = "a test knows its texts")]

mod app;
mod import_blogger;
mod pages;
mod sample_words;
mod samples;

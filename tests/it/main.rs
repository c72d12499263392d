//! The one binary of integration tests: through HTTP and commands, against real databases.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test says so by failing")]
#![expect(clippy::string_slice, reason = "a test knows its texts")]

mod actions;
mod app;
mod backup;
mod cli;
mod http_rules;
mod import_blogger;
mod nodes;
mod one_publication;
mod pages;
mod program;
mod proxies;
mod random_actions;
mod sample_words;
mod samples;
mod tiny;
mod two_nodes;
mod two_sites;

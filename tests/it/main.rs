//! The one binary of integration tests: through HTTP and commands, against real databases.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says so by failing"
)]
#![expect(clippy::string_slice, reason = "a test knows its texts")]
#![expect(unreachable_pub, reason = "what one test file offers the others")]

mod actions;
mod app;
mod backup;
mod cli;
mod corpus;
mod dom;
mod http_rules;
mod import_again;
mod import_blogger;
mod import_crash;
mod import_hostile;
mod import_pictures;
mod import_sites;
mod migrations;
mod nodes;
mod old_addresses;
mod one_publication;
mod pages;
mod program;
mod proxies;
mod random_actions;
mod sample_words;
mod samples;
mod storage;
mod tidy;
mod tiny;
mod two_nodes;
mod two_sites;
mod witness;

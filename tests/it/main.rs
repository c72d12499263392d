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
mod api;
mod api_tokens;
mod app;
mod backup;
mod bin;
mod claims;
mod cli;
mod corpus;
mod corrections;
mod desk;
mod desk_articles;
mod desk_discussion;
mod desk_labels;
mod desk_look;
mod desk_people;
mod desk_series;
mod discussion;
mod discussion_crash;
mod dom;
mod editor;
mod embeds;
mod follow;
mod footnotes;
mod http_rules;
mod import_again;
mod import_blogger;
mod import_crash;
mod import_hostile;
mod import_pictures;
mod import_sites;
mod jobs;
mod judging;
mod latest;
mod library;
mod mail;
mod mail_server;
mod messages;
mod migrations;
mod moving;
mod nodes;
mod notes;
mod notices;
mod old_addresses;
mod one_publication;
mod pages;
mod pictures;
mod previews;
mod privacy;
mod program;
mod proxies;
mod queue;
mod random_actions;
mod reads;
mod real_mail;
mod sample_words;
mod samples;
mod site_addresses;
mod site_rules;
mod sources;
mod storage;
mod tidy;
mod tiny;
mod two_nodes;
mod two_sites;
mod witness;
mod writer;
mod writing;

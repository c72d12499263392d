//! Feeds: reads articles and comments, writes Atom. Entries keep the ids they had, so that no reader sees them as new.

pub(crate) mod pages;

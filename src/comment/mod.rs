//! A reader's message under an article, with a number that is given once and never to another.
//!
//! A comment that an import brings has no number until all of its article's comments are there; then the article is
//! numbered once, by (published, old id compared as a number), removed ones included. A later import goes on from there.

pub(crate) mod actions;
pub mod closing;
pub(crate) mod follow;
pub(crate) mod hearing;
pub(crate) mod later;
pub(crate) mod markup;
pub(crate) mod model;
pub(crate) mod pace;
pub(crate) mod pages;
pub(crate) mod phases;
pub(crate) mod receive;
pub(crate) mod store;
pub mod views;
pub(crate) mod visitor;

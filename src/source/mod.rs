//! A source: a work that an article rests on, and how works pass each other on.
//!
//! There is one record for each work and site, found by its address. What leads from an article to a source, and from one
//! source to another, is stated by an article: each keeps a tree of its own, and a record is shared by all of them.

pub mod actions;
pub(crate) mod api;
mod commands;
pub mod desk;
pub mod model;
pub(crate) mod pages;
pub(crate) mod sentence;
pub(crate) mod store;
pub mod views;

pub use commands::name_sources;

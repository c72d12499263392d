//! A dated piece (article) or an undated one (page): its addresses, labels, body, and its place in the lists.
//!
//! `listed` is the instant under which an article stands in every list, and null while it stands in none; lists,
//! archives and neighbours look at nothing else. Addresses are rows and answer for ever.

pub mod actions;
pub(crate) mod api;
mod commands;
pub(crate) mod desk;
pub mod model;
pub(crate) mod pages;
pub(crate) mod reads;
pub(crate) mod scheduler;
pub mod store;
pub mod views;

pub use commands::withdraw;

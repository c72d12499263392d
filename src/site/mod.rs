//! One publication: its names on the network, title, locale, time zone, settings and policy.
//!
//! Site and host are rows of the server; settings and policy belong to the site. Exactly one host of a site is its main
//! one, and every canonical address uses it.

pub(crate) mod actions;
pub(crate) mod desk;
pub(crate) mod latest;
pub(crate) mod misses;
pub(crate) mod model;
pub(crate) mod pages;
pub(crate) mod rules;
pub(crate) mod store;
pub mod views;

//! Messages that readers write to the people of a site, by a form that its owner turned on.
//!
//! Whoever writes needs no account and no script. Their words, name and address stand in rows that can be erased; where
//! they wrote from is kept nowhere.

pub(crate) mod actions;
pub(crate) mod contact;
pub(crate) mod desk;
pub(crate) mod guard;
pub(crate) mod jobs;
pub(crate) mod model;
pub(crate) mod store;
pub(crate) mod views;

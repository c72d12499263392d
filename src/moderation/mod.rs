//! What is decided about comments: by whom, under which rule, with which sentence; and the answers to it.

pub(crate) mod actions;
pub(crate) mod claim;
pub(crate) mod desk;
pub(crate) mod house;
pub(crate) mod jobs;
pub(crate) mod mine;
pub(crate) mod model;
pub(crate) mod notice;
pub(crate) mod pages;
pub(crate) mod presence;
pub(crate) mod privacy;
pub(crate) mod report;
pub(crate) mod store;
pub(crate) mod views;

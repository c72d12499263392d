//! Following a discussion by mail: asked for, confirmed by a link, told in batches, ended by one click. And what waits, told to
//! those who moderate as each of them chose.

pub(crate) mod actions;
pub(crate) mod desk;
pub(crate) mod form;
pub(crate) mod jobs;
pub(crate) mod link;
pub(crate) mod model;
pub(crate) mod news;
pub(crate) mod store;
pub(crate) mod views;

//! What is held about somebody under their mail address: asked for by anybody, shown to whoever reads there, taken along by them
//! as a file, and erased.

pub(crate) mod actions;
pub(crate) mod export;
pub(crate) mod form;
pub(crate) mod held;
pub(crate) mod jobs;
pub(crate) mod model;
pub(crate) mod own;
pub(crate) mod views;

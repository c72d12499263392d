//! A picture at hand: its bytes are the blob of its digest, its address holds digest and name and never changes. Smaller ones
//! for readers' screens are made of it by a job; the library has words for it and knows where it is shown.

pub mod actions;
pub(crate) mod api;
pub mod desk;
pub(crate) mod jobs;
pub mod model;
pub mod store;
pub(crate) mod views;

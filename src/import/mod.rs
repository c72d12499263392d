//! Bringing a blog here from a backup of another system: check the whole file, then bring it in batches, then open.
//!
//! Nothing is written before the file has been read to its end once. An entry is found again by (source, kind, old id)
//! and is never overwritten or revived; whatever does not come over as it stood is listed with its cause, and the
//! counts of what went in and what came out must agree.

pub(crate) mod actions;
pub(crate) mod bring;
pub(crate) mod cause;
pub(crate) mod clean;
pub(crate) mod desk;
pub(crate) mod folder;
pub(crate) mod house;
pub(crate) mod jobs;
pub(crate) mod map;
pub(crate) mod media;
pub(crate) mod model;
pub(crate) mod pack;
pub(crate) mod proposal;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod run;
pub(crate) mod scan;
pub(crate) mod settings;
pub(crate) mod store;
pub(crate) mod survey;
pub(crate) mod target;

pub(crate) use clean::clean_again;
pub use request::ImportRequest;
pub use run::run;

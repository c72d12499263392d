//! What a node keeps for itself and brings up to date from the logs: the page cache, who is asked for by which host, and what
//! must be known of a site where somebody writes.
//!
//! The node that acts has applied its change before it answers. The others look at the heads of all logs several times
//! a second; a notice of PostgreSQL only makes them look sooner.

mod directory;
mod follower;
mod known;

pub(crate) use directory::{Directory, Found, Home};
pub(crate) use follower::Follower;
pub(crate) use known::Known;

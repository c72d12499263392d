//! What a node keeps for itself and brings up to date from the logs: the page cache, and who is asked for by which host.
//!
//! The node that acts has applied its change before it answers. The others look at the heads of all logs several times
//! a second; a notice of PostgreSQL only makes them look sooner.

mod directory;
mod follower;

pub(crate) use directory::{Directory, Found, Home};
pub(crate) use follower::Follower;

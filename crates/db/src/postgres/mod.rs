//! The shared database: a pool of connections, actions on threads that may block, notices to the other nodes.

mod act;
mod group;
mod notify;
mod session;

pub(crate) use act::Postgres;
pub(crate) use session::Session;

//! The desk: where people with an account write, publish and set things. It lives on one origin for the whole server.
//!
//! `table` names every address with what it asks of whoever comes; `handle` leads a request through `body` (what was
//! sent), `guard` (from where, by whom, with which role) to the noun's own `desk.rs`. Nothing here is kept by the page
//! cache, and every answer says so.

mod attempts;
pub(crate) mod body;
pub(crate) mod form;
pub(crate) mod guard;
pub(crate) mod handle;
mod held;
mod mail;
pub(crate) mod origin;
pub(crate) mod receive;
pub(crate) mod reply;
pub(crate) mod request;
pub(crate) mod setup;
mod start;
pub(crate) mod table;
pub(crate) mod views;

pub(crate) use attempts::Attempts;
pub(crate) use request::Desk;
pub(crate) use setup::Door;
pub use setup::first_link;
pub(crate) use start::role_key;

//! People with an account: who they are, how they prove it, where they are signed in, what they may do on a site.
//!
//! A public name is shown; the account name and the mail address are not. A secret is never kept: a password as an
//! Argon2id hash, every other one as its digest.

pub(crate) mod actions;
mod commands;
pub(crate) mod desk;
pub(crate) mod jobs;
pub(crate) mod model;
pub(crate) mod moving;
pub(crate) mod passkey;
pub(crate) mod password;
pub(crate) mod store;
pub(crate) mod views;

pub use commands::add;

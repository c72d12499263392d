//! The desk's pages about people: signing in, one's own account, the people of a site, the tokens of
//! their programs.

pub(crate) mod account;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod sign_in;
pub(crate) mod tokens;

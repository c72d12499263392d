//! The interface for programs, at `/api/v1` of each site's host: what people do at the desk, with a token in place of a session.
//!
//! `operations` names every operation with what it asks; router, OpenAPI document and reference page are made from it. `handle`
//! leads a request through `guard` (whose token, what it is allowed, what its owner may now) to the noun's own `api`.
//! Actions are those of the desk. No cookie is read, nothing is opened to pages of other hosts.

pub(crate) mod answer;
pub(crate) mod call;
mod document;
mod guard;
pub(crate) mod handle;
pub(crate) mod input;
mod operations;
mod pace;
pub(crate) mod problem;
mod reference;
pub(crate) mod table;

pub(crate) use answer::Answer;
pub(crate) use call::Call;
pub(crate) use pace::Pace;
pub(crate) use problem::Problem;
pub(crate) use reference::markdown;

/// What an operation comes to.
pub(crate) type Outcome<T = Answer> = std::result::Result<T, Problem>;

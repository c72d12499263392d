//! Work on the outside world: enqueued in the transaction of the action that wants it, done at least once by a worker,
//! tried again with patience, and given up where people can see it. Knows no noun: what a job does stands with its noun.
//!
//! A job belongs to a site. A worker first reads which sites have due jobs, then claims one within one site. Claims, leases
//! and progress are no actions: they take no number in the site's log and leave no change there.

mod store;
mod worker;

pub use store::{GivenUp, Standing, Troubled, again, enqueue, forget, forget_all, given_up, standing, troubled};
pub use worker::{End, Jobs, Kind, Lane, Run};

/// A job to enqueue. There is one of each kind and key at a time in a site.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Which kind: a name that is stored.
    pub kind: &'static str,
    /// What makes it the same job when it is asked for twice.
    pub key: &'a str,
    /// Ids for whoever does it; no words, no personal data.
    pub payload: serde_json::Value,
    /// When it is due, UTC microseconds.
    pub due: i64,
}

/// A job in the hands of a worker.
#[derive(Clone, Debug)]
pub struct Job {
    /// Whose it is.
    pub site: i64,
    /// Its number in its site.
    pub id: i64,
    /// Which kind.
    pub kind: String,
    /// What makes it the same job when it is asked for twice.
    pub key: String,
    /// As it was enqueued last.
    pub payload: serde_json::Value,
    /// How often it was begun, this time included.
    pub attempts: i64,
    /// How often it was asked for when it was claimed: asked for again meanwhile, it is done again.
    asked: i64,
    /// Until when it is ours, and by what we know that it still is.
    lease: i64,
}

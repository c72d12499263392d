//! Two kinds of error and no third: a [`Refusal`] is shown to whoever asked, a fault is logged once.

use std::fmt;
use std::io::ErrorKind::{QuotaExceeded, StorageFull};
use std::path::Path;

/// Something that was asked for and is not done: what, why, and the way on, in words for people. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The sentence to show.
    pub words: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words)
    }
}

/// Why a task was not done.
#[derive(Debug)]
pub enum Failure {
    /// Shown as it is.
    Refused(Refusal),
    /// The database is out of reach, full or busy.
    Database(db::Error),
    /// A fault of ours.
    Fault(anyhow::Error),
}

/// What tasks return.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A refusal with these words.
    pub fn refused(words: impl Into<String>) -> Failure {
        Failure::Refused(Refusal { words: words.into() })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused(refusal) => refusal.fmt(out),
            Failure::Database(error) => error.fmt(out),
            Failure::Fault(error) => write!(out, "{error:#}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Failure {
        match error {
            outage if outage.is_outage() => Failure::Database(outage),
            db::Error::Version(words) => Failure::refused(words),
            other => Failure::Fault(other.into()),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::Fault(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Fault(error.into())
    }
}

/// What is said when something cannot be written: the place, the reason, the way on.
pub(crate) fn not_written(place: &Path, why: &std::io::Error) -> Failure {
    let place = place.display();
    Failure::refused(match why.kind() {
        StorageFull | QuotaExceeded => {
            format!("{place} cannot be written, the disk is full; make room there or choose another place")
        }
        _ => format!("{place} cannot be written: {why}; correct that or choose another place"),
    })
}

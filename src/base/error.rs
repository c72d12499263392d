//! Two kinds of error and no third: a [`Refusal`] is shown to whoever asked, a fault is logged once.

use std::fmt;
use std::io::ErrorKind::{QuotaExceeded, StorageFull};
use std::path::Path;

/// Something that was asked for and is not done: what, why, and the way on, in words for people. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The sentence to show; where there is a text of the interface for it, only its key, for the log.
    pub words: String,
    /// The text of the interface that says it in the reader's language.
    pub text: Option<Text>,
}

impl Refusal {
    /// A sentence in English.
    pub(crate) fn plain(words: impl Into<String>) -> Refusal {
        Refusal { words: words.into(), text: None }
    }

    /// A refusal that a text of the interface says, in the language of whoever asked.
    pub(crate) fn told(key: &'static str, arguments: &[(&'static str, &str)]) -> Refusal {
        Refusal { words: key.to_owned(), text: Some(Text::new(key, arguments)) }
    }
}

/// A text of the interface and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its key.
    pub key: &'static str,
    /// Words that it takes in, by name.
    pub arguments: Vec<(&'static str, String)>,
}

impl Text {
    /// A text with what stands in it.
    pub(crate) fn new(key: &'static str, arguments: &[(&'static str, &str)]) -> Text {
        let arguments = arguments.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Text { key, arguments }
    }
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
        Failure::Refused(Refusal::plain(words))
    }

    /// A refusal that a text of the interface says, in the language of whoever asked.
    pub fn told(key: &'static str, arguments: &[(&'static str, &str)]) -> Failure {
        Failure::Refused(Refusal::told(key, arguments))
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

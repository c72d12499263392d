//! What can go wrong between us and a database, sorted by what the caller can do about it.

/// A failure of the database, in words that can be shown to whoever runs the server.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else was in the way; the same action may succeed when repeated.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// The disk or the quota is full. Nothing was written.
    #[error("the disk is full, nothing was written: {0}")]
    Full(String),
    /// The database cannot be reached, opened or written.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The connection broke while committing: it is not known whether the action was kept.
    #[error("the connection broke while committing, it is not known whether the change was kept: {0}")]
    Unknown(String),
    /// A row that cannot be read as what it should be.
    #[error("column {column} cannot be read: {why}")]
    Row {
        /// Name or position of the column.
        column: String,
        /// What was expected and found.
        why: String,
    },
    /// A statement that changed another number of rows than it must.
    #[error("a statement changed {found} rows where it must change {expected}")]
    Rows {
        /// How many rows it must change.
        expected: u64,
        /// How many it changed.
        found: u64,
    },
    /// The site is not there (any more).
    #[error("there is no site {0}")]
    NoSite(i64),
    /// An action wrote something but noted no change, or the other way round.
    #[error("an action {0}")]
    Notice(&'static str),
    /// The database was written by a newer program than this one.
    #[error("{0}")]
    Version(String),
    /// Anything else the database said: a fault of ours.
    #[error("{0}")]
    Statement(String),
}

/// What this crate's functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Whether repeating the action from the top may help.
    pub fn may_be_repeated(&self) -> bool {
        matches!(self, Error::Busy(_))
    }

    /// Whether the database is out of reach, rather than the statement wrong.
    pub fn is_outage(&self) -> bool {
        matches!(self, Error::Unavailable(_) | Error::Full(_) | Error::Busy(_) | Error::Unknown(_))
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode as Code;
        let words = error.to_string();
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::Busy(words),
            Some(Code::DiskFull) => Error::Full(words),
            Some(Code::CannotOpen | Code::ReadOnly | Code::SystemIoFailure | Code::PermissionDenied) => {
                Error::Unavailable(words)
            }
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Error::Unavailable(words),
            _ => Error::Statement(words),
        }
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Error {
        use tokio_postgres::error::SqlState as State;
        let Some(said) = error.as_db_error() else {
            let words = describe(&error);
            return if error.is_closed() || std::error::Error::source(&error).is_some_and(|s| s.is::<std::io::Error>()) {
                Error::Unavailable(words)
            } else {
                Error::Statement(words)
            };
        };
        let words = said.message().to_owned();
        match said.code() {
            c if *c == State::T_R_SERIALIZATION_FAILURE || *c == State::T_R_DEADLOCK_DETECTED => Error::Busy(words),
            c if *c == State::LOCK_NOT_AVAILABLE => Error::Busy(words),
            c if *c == State::DISK_FULL => Error::Full(words),
            c if c.code().starts_with("57P") || c.code().starts_with("08") || c.code().starts_with("53") => {
                Error::Unavailable(words)
            }
            c => Error::Statement(format!("{words} ({})", c.code())),
        }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Error {
        match error {
            deadpool_postgres::PoolError::Backend(error) => match Error::from(error) {
                Error::Statement(words) => Error::Unavailable(words),
                other => other,
            },
            other => Error::Unavailable(describe(&other)),
        }
    }
}

/// An error with its causes, on one line.
fn describe(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        words.push_str(": ");
        words.push_str(&inner.to_string());
        cause = inner.source();
    }
    words
}

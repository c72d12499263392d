//! The reading connections: as many as may read at once, handed out and taken back.

use super::configure;
use crate::link::Link;
use crate::{Error, Result, Snapshot};
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

pub(crate) struct Readers {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl Readers {
    pub(crate) fn open(file: &Path, count: usize) -> Result<Readers> {
        let idle = (0..count.max(1)).map(|_| configure(file, false)).collect::<Result<Vec<_>>>()?;
        Ok(Readers { idle: Mutex::new(idle), returned: Condvar::new() })
    }

    /// Runs `read` on a view of `site` that no writer disturbs.
    pub(crate) fn snapshot<T, E: From<Error>>(
        &self,
        site: i64,
        read: impl FnOnce(&mut Snapshot<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.with(|connection| {
            let transaction = connection.unchecked_transaction().map_err(Error::from)?;
            let mut snapshot = Snapshot::new(site, 0, Link::Sqlite(&transaction));
            crate::begin_reading(&mut snapshot)?;
            read(&mut snapshot)
        })
    }

    /// Runs `read` on one reading connection, put back afterwards, also when it panics.
    pub(crate) fn with<T>(&self, read: impl FnOnce(&Connection) -> T) -> T {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = loop {
            match idle.pop() {
                Some(connection) => break connection,
                None => idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner),
            }
        };
        drop(idle);
        let lent = Lent { connection: Some(connection), home: self };
        lent.read(read)
    }
}

struct Lent<'r> {
    connection: Option<Connection>,
    home: &'r Readers,
}

impl Lent<'_> {
    #[expect(clippy::expect_used, reason = "a connection is lent from its creation until it is dropped")]
    fn read<T>(&self, read: impl FnOnce(&Connection) -> T) -> T {
        read(self.connection.as_ref().expect("lent"))
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            self.home.returned.notify_one();
        }
    }
}

//! How every connection to the file is set: WAL, each commit synced, foreign keys held.

use crate::Result;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Cached statements per connection: the whole program has fewer texts than this.
const STATEMENTS: usize = 256;

pub(crate) fn configure(file: &Path, writes: bool) -> Result<Connection> {
    let flags = if writes {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX
    };
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A plan is made once for each statement. Without this, a bound LIMIT is looked at and the plan made anew each time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if writes {
        // The mode is a property of the file; FULL syncs the log at every commit, so what was answered is on disk.
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "wal_autocheckpoint", 4000)?;
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // At most 48 MiB of pages for the writer, 4 MiB for each reader: the rest is the operating system's cache. An import
    // writes all over its indexes; with too few pages at hand it reads back what it has just written.
    connection.pragma_update(None, "cache_size", if writes { -49_152 } else { -4_096 })?;
    Ok(connection)
}

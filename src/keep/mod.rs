//! Keeping what a server holds: taking a backup, putting it back, and checking that everything agrees.
//!
//! A backup is one file: a tar, compressed as a whole. `relais-backup.json` says what it is, `rows/` holds the tables as
//! JSON Lines, `blobs/` the pictures, and `end.json` the counts and the digest of all before it, so that a file cut short
//! is not taken for whole.

pub(crate) mod backup;
pub(crate) mod check;
mod format;
pub(crate) mod house;
pub(crate) mod migration;
mod read;
pub(crate) mod restore;

use crate::base::error::Result;
use db::{Table, Value, Whole};

/// Every row of a table, with our own kind of error on the way.
fn each_row(whole: &Whole<'_>, table: &Table, mut take: impl FnMut(Vec<Value>) -> Result<()>) -> Result<()> {
    let mut trouble = None;
    let ended = whole.dump(table, &mut |row| {
        take(row).map_err(|why| {
            trouble = Some(why);
            db::Error::Statement("the reader of the rows ended early".into())
        })
    });
    match trouble {
        Some(why) => Err(why),
        None => Ok(ended?),
    }
}

#[cfg(test)]
mod tests;

//! The backup before a migration: rows only, in the data folder, the last three kept.

use super::backup::Backup;
use crate::base::clock::Clock;
use crate::base::error::{Failure, Result, not_written};
use crate::base::voice::Silent;
use db::{Address, Db};
use std::path::{Path, PathBuf};

/// How many are kept.
const KEPT: usize = 3;

/// Takes a backup of a database at schema `present` into `DIR/backups`, so that a migration may change it.
///
/// # Errors
/// Refuses, in words, when there is no room for it: then the migration must not begin.
pub(crate) fn back_up(db: &Db, address: &Address, data: &Path, clock: &Clock, present: i64) -> Result<()> {
    let folder = data.join("backups");
    std::fs::create_dir_all(&folder).map_err(|why| not_written(&folder, &why))?;
    room(address, &folder)?;
    let instant = clock.now();
    let file = folder.join(format!("before-schema-{}-{}.relais", present + 1, stamp(instant)));
    let backup = Backup { db, blobs: None, schema: present, instant, file: &file };
    let held = backup.take(&mut Silent).map_err(|why| match why {
        Failure::Refused(refusal) => Failure::refused(format!(
            "the database was not brought up to date, for no backup could be taken first: {refusal}"
        )),
        other => other,
    })?;
    tracing::info!("kept {} rows in {} before the database is brought up to date", held.rows, file.display());
    forget_older(&folder);
    Ok(())
}

/// Refuses when the disk has less room than the database takes. A database elsewhere shows only by a failing write.
fn room(address: &Address, folder: &Path) -> Result<()> {
    let Address::Sqlite(file) = address else { return Ok(()) };
    let needed = std::fs::metadata(file).map(|found| found.len()).unwrap_or(0);
    let Ok(disk) = rustix::fs::statvfs(folder) else { return Ok(()) };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    if free >= needed {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "the database must be brought up to date, and the backup before that needs up to {} MiB in {}, where {} MiB are \
         free; make room and start again",
        needed.div_ceil(1 << 20),
        folder.display(),
        free >> 20,
    )))
}

/// "20261122T220500Z": in the order of time when sorted as text.
fn stamp(instant: i64) -> String {
    crate::base::time::civil(instant, 0).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Removes all but the newest; one that cannot be removed is only logged.
fn forget_older(folder: &Path) {
    for file in older(folder) {
        if let Err(why) = std::fs::remove_file(&file) {
            tracing::warn!("the old backup {} could not be removed: {why}", file.display());
        }
    }
}

fn older(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut backups: Vec<(String, PathBuf)> = entries.filter_map(|path| Some((taken(&path)?, path))).collect();
    backups.sort();
    let surplus = backups.len().saturating_sub(KEPT);
    backups.into_iter().take(surplus).map(|(_, path)| path).collect()
}

/// When a backup of ours was taken, by its name; `None` for any other file.
fn taken(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_prefix("before-schema-")?.strip_suffix(".relais")?;
    let (schema, stamp) = name.split_once('-')?;
    schema.parse::<i64>().ok()?;
    Some(stamp.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_three_are_kept_whatever_their_schema_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "before-schema-9-20260101T000000Z.relais",
            "before-schema-10-20260102T000000Z.relais",
            "before-schema-10-20260103T000000Z.relais",
            "before-schema-11-20260104T000000Z.relais",
            "mine.relais",
            "before-schema-x.relais",
        ];
        names.iter().for_each(|name| std::fs::write(folder.path().join(name), "").unwrap());
        assert_eq!(older(folder.path()), [folder.path().join(names[0])]);
    }
}

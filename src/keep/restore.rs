//! Puts a backup back into an empty server, whichever database it has: all of it, or nothing.

use super::each_row;
use super::format::{End, Manifest};
use super::read::{self, Take};
use crate::base::blobs::{BlobDigest, Blobs};
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::schema;
use crate::base::voice::Voice;
use crate::config::Config;
use db::{Db, Table, Value, Whole};
use std::path::Path;

/// Restores `file` into the database and the folder of `config`, which nobody else may use meanwhile.
///
/// # Errors
/// Refuses a file that is not a whole backup, one of a newer program, and a target that holds something.
pub(crate) fn run(config: &Config, clock: db::Clock, file: &Path, voice: &mut dyn Voice) -> Result<()> {
    let (manifest, now) = (read::manifest(file)?, clock());
    let there = match &config.database {
        db::Address::Sqlite(database) => database.exists(),
        db::Address::Postgres(_) => true,
    };
    // A target that is not empty is told at once, not after the whole file was read; a new one is made only afterwards.
    let known = if there { Some(prepare(config, clock.clone(), &manifest)?) } else { None };
    let end = read::whole(file, &mut Verify { rows: 0, voice: &mut *voice })?;
    let db = match known {
        Some(db) => db,
        None => prepare(config, clock, &manifest)?,
    };
    let blobs = Blobs::open(&config.blobs)?;
    let fill = |whole: &Whole<'_>| load(whole, &manifest, file, Pictures { blobs: &blobs, now }, &mut *voice);
    db.whole(fill)?;
    db.migrate(schema::MIGRATIONS, |_| Ok::<(), Failure>(()))?;
    db.close();
    tell(&end, &manifest, voice);
    Ok(())
}

/// Whether the file looks like a backup that can be put back, before anything is made for it.
///
/// # Errors
/// Refuses another file, and one of a newer program.
pub(crate) fn look(file: &Path) -> Result<()> {
    read::manifest(file).map(|_| ())
}

/// Opens the database, at the schema of the backup, and refuses it when it holds something.
fn prepare(config: &Config, clock: db::Clock, manifest: &Manifest) -> Result<Db> {
    let db = Db::open(&config.database, clock, 1)?;
    db.migrate(schema::up_to(manifest.schema), |_| Ok::<(), Failure>(()))?;
    db.whole_view(|whole| {
        // An empty database may be at a newer schema than the backup, or at that of the backup: then newer tables are not there.
        let versions = whole.rows("SELECT version FROM schema_version", |row| row.get::<i64>(0))?;
        let present = versions.into_iter().max().unwrap_or(0);
        let found = holds(whole, &db::tables(schema::up_to(present)))?;
        match found {
            None => Ok(()),
            Some(table) => Err(Failure::refused(format!(
                "the database is not empty (there are rows in {table}), and a backup is only put back into an empty one; \
                 nothing was changed, name a new folder with --data or an empty database with --database-url"
            ))),
        }
    })?;
    Ok(db)
}

/// The first table that holds what a new database does not.
fn holds(whole: &Whole<'_>, tables: &[Table]) -> Result<Option<String>> {
    for table in tables {
        let count = whole.count(&table.name)?;
        let fresh = if table.name == "site_head" { 1 } else { 0 };
        if count > fresh {
            return Ok(Some(table.name.clone()));
        }
        if table.name == "site_head" {
            let mut used = false;
            each_row(whole, table, |row| {
                used |= row != [Value::Int(0), Value::Int(0)];
                Ok(())
            })?;
            if used {
                return Ok(Some(table.name.clone()));
            }
        }
    }
    Ok(None)
}

fn load(
    whole: &Whole<'_>,
    manifest: &Manifest,
    file: &Path,
    pictures: Pictures<'_>,
    voice: &mut dyn Voice,
) -> Result<()> {
    if holds(whole, &db::tables(schema::up_to(manifest.schema)))?.is_some() {
        return Err(Failure::refused("the database was filled by somebody else meanwhile; nothing was changed"));
    }
    // The one row that the first step of the schema makes; the backup brings its own.
    whole.rows("DELETE FROM site_head RETURNING site_id", |row| row.get::<i64>(0))?;
    read::whole(file, &mut Fill { whole, pictures, rows: 0, kept: 0, voice }).map(|_| ())
}

fn tell(end: &End, manifest: &Manifest, voice: &mut dyn Voice) {
    let rows: u64 = end.rows.values().sum();
    voice.line(&format!("Restored {rows} rows and {} pictures.", end.blobs));
    if manifest.rows_only {
        voice.line("The backup holds rows only: copy the pictures from the old blobs folder, then run relais check.");
    }
    if end.missing > 0 {
        voice.line(&format!("{} pictures were missing already when the backup was taken.", end.missing));
    }
}

fn going_on(voice: &dyn Voice) -> Result<()> {
    if voice.cancelled() {
        return Err(Failure::refused("the restoring was ended; nothing was changed, start it again"));
    }
    Ok(())
}

/// Looks at everything and keeps nothing.
struct Verify<'a> {
    rows: u64,
    voice: &'a mut dyn Voice,
}

impl Take for Verify<'_> {
    fn row(&mut self, _: &Table, _: Vec<Value>) -> Result<()> {
        self.rows += 1;
        if self.rows.is_multiple_of(256) {
            self.voice.progress(&format!("checking the backup: {} rows", self.rows));
            going_on(self.voice)?;
        }
        Ok(())
    }

    fn blob(&mut self, _: SiteId, _: &BlobDigest, _: &[u8]) -> Result<()> {
        going_on(self.voice)
    }
}

/// Where pictures go, and when.
struct Pictures<'a> {
    blobs: &'a Blobs,
    now: i64,
}

/// Writes everything.
struct Fill<'a, 'c> {
    whole: &'a Whole<'c>,
    pictures: Pictures<'a>,
    rows: u64,
    kept: u64,
    voice: &'a mut dyn Voice,
}

impl Take for Fill<'_, '_> {
    fn row(&mut self, table: &Table, row: Vec<Value>) -> Result<()> {
        self.whole.load(table, &row)?;
        self.rows += 1;
        if self.rows.is_multiple_of(256) {
            self.voice.progress(&format!("restoring {}: {} rows", table.name, self.rows));
            going_on(self.voice)?;
        }
        Ok(())
    }

    /// On the disk before the rows that name it are kept.
    fn blob(&mut self, site: SiteId, _: &BlobDigest, bytes: &[u8]) -> Result<()> {
        self.pictures.blobs.keep(site, bytes, self.pictures.now)?;
        self.kept += 1;
        self.voice.progress(&format!("restoring pictures: {}", self.kept));
        going_on(self.voice)
    }
}

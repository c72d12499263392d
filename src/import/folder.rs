//! Where backups that were sent at the desk lie while they are kept: beside the pictures of their site, where every node
//! reaches them, never to be confused with one, for no digest is called so.

use super::model::Upload;
use crate::app::App;
use crate::base::chance;
use crate::base::error::{Failure, Result, not_written};
use crate::base::ids::SiteId;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

const FOLDER: &str = "imports";
/// What is not whole yet ends so.
const UNFINISHED: &str = "part";
/// What nobody names after this is left over from somebody who was killed. Microseconds: a day.
const ABANDONED: i64 = 86_400_000_000;

fn folder(app: &App, site: SiteId) -> PathBuf {
    app.config.blobs.join(site.to_string()).join(FOLDER)
}

/// Where the file of a backup is.
pub(crate) fn file(app: &App, site: SiteId, upload: &Upload) -> PathBuf {
    folder(app, site).join(&upload.file)
}

/// Where the lines of its report are written while it is read, attempt by attempt.
pub(crate) fn lines(app: &App, site: SiteId, upload: &Upload, attempt: u32) -> PathBuf {
    folder(app, site).join(format!("{}.{attempt}.jsonl", upload.file))
}

/// A file that is being received; it is gone when this is dropped before it was kept.
pub(crate) struct Incoming {
    name: String,
    part: PathBuf,
    whole: PathBuf,
    file: File,
}

impl Incoming {
    /// Begins one, under a name that nobody chose.
    ///
    /// # Errors
    /// Refuses, in words, when it cannot be written.
    pub(crate) fn begin(app: &App, site: SiteId) -> Result<Incoming> {
        let folder = folder(app, site);
        let name = format!("{}.xml", chance::secret()?);
        let (part, whole) = (folder.join(format!("{name}.{UNFINISHED}")), folder.join(&name));
        let file = fs::create_dir_all(&folder).and_then(|()| File::create_new(&part));
        let file = file.map_err(|why| not_written(&folder, &why))?;
        Ok(Incoming { name, part, whole, file })
    }

    /// Adds some bytes.
    ///
    /// # Errors
    /// As [`Incoming::begin`].
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|why| not_written(&self.part, &why))
    }

    /// Keeps it: on the disk under its name, when this returns. Its name.
    ///
    /// # Errors
    /// As [`Incoming::begin`].
    pub(crate) fn keep(self) -> Result<String> {
        let synced = self.file.sync_all().and_then(|()| fs::rename(&self.part, &self.whole));
        let synced = synced.and_then(|()| File::open(self.whole.parent().unwrap_or(Path::new(".")))?.sync_all());
        synced.map_err(|why| not_written(&self.whole, &why))?;
        Ok(self.name.clone())
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Kept, it has another name.
        let _ = fs::remove_file(&self.part);
    }
}

/// Deletes everything that lies under the name of a backup.
///
/// # Errors
/// When something of it is there and cannot be deleted.
pub(crate) fn forget(app: &App, site: SiteId, file: &str) -> Result<()> {
    remove_where(app, site, |name, _| name.starts_with(file))
}

/// Deletes what nobody names and nobody writes any more.
///
/// # Errors
/// As [`forget`].
pub(crate) fn sweep(app: &App, site: SiteId, named: &[Upload], now: i64) -> Result<()> {
    remove_where(app, site, |name, written| {
        written < now - ABANDONED
            && !named.iter().any(|upload| name.starts_with(&upload.file) && !name.ends_with(UNFINISHED))
    })
}

fn remove_where(app: &App, site: SiteId, is_meant: impl Fn(&str, i64) -> bool) -> Result<()> {
    let folder = folder(app, site);
    let fail =
        |why: std::io::Error| Failure::Fault(anyhow::Error::from(why).context("deleting a backup that was sent"));
    let entries = match fs::read_dir(&folder) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(fail)?,
    };
    for entry in entries {
        let entry = entry.map_err(fail)?;
        let written = entry.metadata().and_then(|found| found.modified()).ok();
        let written = written.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        let written = written.and_then(|at| i64::try_from(at.as_micros()).ok()).unwrap_or(i64::MAX);
        if entry.file_name().to_str().is_some_and(|name| is_meant(name, written)) {
            match fs::remove_file(entry.path()) {
                Err(why) if why.kind() == ErrorKind::NotFound => {}
                gone => gone.map_err(fail)?,
            }
        }
    }
    Ok(())
}

//! Whether the open file is still the one at its path: what is kept in another one would be lost with this process.

use crate::{Error, Result};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// A file as it was when it was opened.
#[derive(Clone)]
pub(crate) struct Place {
    file: PathBuf,
    /// Device and number of the file there.
    found: (u64, u64),
}

impl Place {
    /// Remembers which file stands at the path.
    pub(crate) fn of(file: &Path) -> Result<Place> {
        let found = stands(file).ok_or_else(|| Error::Unavailable("its file is not there".into()))?;
        Ok(Place { file: file.to_owned(), found })
    }

    /// Fails when another file stands there now, or none.
    pub(crate) fn check(&self) -> Result<()> {
        if stands(&self.file) == Some(self.found) {
            return Ok(());
        }
        Err(Error::Unavailable("its file was moved or removed while it was in use".into()))
    }
}

fn stands(file: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(file).ok().map(|found| (found.dev(), found.ino()))
}

//! Who owns a data folder: one process at a time, by a lock; the others go through its socket.

use super::control::socket;
use crate::base::error::{Failure, Result};
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

/// How long a folder is waited for that another process has but does not serve yet, or any more.
const TRIES: u32 = 60;
const BETWEEN: Duration = Duration::from_millis(50);

/// The folder, ours until this is dropped.
pub(crate) struct Folder {
    _lock: File,
}

/// What became of asking for a folder.
pub(crate) enum Claim {
    Ours(Folder),
    /// A server has it and listens.
    Served(UnixStream),
}

/// The folder itself, or the server that has it.
///
/// # Errors
/// Says who holds the folder when neither can be had; says why when it cannot be made or written.
pub(crate) fn claim(data: &Path, command: &str) -> Result<Claim> {
    let mut file = open(data)?;
    for _ in 0..TRIES {
        if locked(&mut file, data, command)? {
            return Ok(Claim::Ours(Folder { _lock: file }));
        }
        if let Ok(server) = socket::connect(data) {
            return Ok(Claim::Served(server));
        }
        std::thread::sleep(BETWEEN);
    }
    let words = "wait until it has ended, or keep relais serve running: commands then go through it";
    Err(Failure::refused(format!("the data folder {} is in use by {}; {words}", data.display(), holder(&mut file))))
}

/// The folder itself, for a command that no server can run.
///
/// # Errors
/// Says who holds the folder; says why when it cannot be made or written.
pub(crate) fn lock(data: &Path, command: &str) -> Result<Folder> {
    let mut file = open(data)?;
    if locked(&mut file, data, command)? {
        return Ok(Folder { _lock: file });
    }
    let words = "end that first, or name another folder with --data";
    Err(Failure::refused(format!("the data folder {} is in use by {}; {words}", data.display(), holder(&mut file))))
}

/// The lock file, in a folder that is made where it is not there.
fn open(data: &Path) -> Result<File> {
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    let folder = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(data);
    let file = folder.and_then(|()| {
        File::options().create(true).truncate(false).read(true).write(true).mode(0o600).open(data.join("lock"))
    });
    file.map_err(|why| unusable(data, &why))
}

/// Tries to lock; a new owner writes down who it is.
fn locked(file: &mut File, data: &Path, command: &str) -> Result<bool> {
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(false),
        Err(TryLockError::Error(why)) => return Err(unusable(data, &why)),
    }
    let words = format!("relais {command} (process {})", std::process::id());
    let written = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(words.as_bytes()));
    written.map(|()| true).map_err(|why| unusable(data, &why))
}

fn holder(file: &mut File) -> String {
    let mut words = String::new();
    let read = file.rewind().and_then(|()| file.take(200).read_to_string(&mut words));
    if read.is_err() || words.trim().is_empty() { "another process".into() } else { words }
}

fn unusable(data: &Path, why: &std::io::Error) -> Failure {
    let data = data.display();
    Failure::refused(match why.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            format!("the data folder {data} cannot be written, the disk is full; make room there and start again")
        }
        std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => {
            format!("the data folder {data} cannot be used: there is a file in its place; name another with --data")
        }
        _ => format!(
            "the data folder {data} cannot be used: {why}; give this user the right to write there, or name another \
             folder with --data"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_owner_and_the_next_is_told_who() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let first = lock(&data, "import").unwrap();
        let said = lock(&data, "restore").err().unwrap().to_string();
        assert!(said.contains(&format!("in use by relais import (process {})", std::process::id())), "{said}");
        drop(first);
        assert!(matches!(claim(&data, "check").unwrap(), Claim::Ours(_)));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said_with_the_way_on() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let said = lock(&file.path().join("data"), "serve").err().unwrap().to_string();
        assert!(said.contains("cannot be used") && said.contains("--data"), "{said}");
    }
}

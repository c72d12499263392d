//! The socket `control.sock` of a data folder: from its first moment nobody else may reach it.

use std::fs::{DirBuilder, File, Permissions};
use std::io::Result;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

const NAME: &str = "control.sock";
/// A folder that only we may enter, where the socket is born.
const CRADLE: &str = "control.new";
/// The system takes no longer path for a socket (108 bytes with its end).
const LONGEST: usize = 100;

/// Listens in a folder that is ours. A socket left by one that ended badly is replaced.
pub(crate) fn listen(data: &Path) -> Result<UnixListener> {
    let cradle = data.join(CRADLE);
    let _ = std::fs::remove_dir_all(&cradle);
    DirBuilder::new().mode(0o700).create(&cradle)?;
    let listener = reach(&cradle, |path| UnixListener::bind(path));
    let born = cradle.join(NAME);
    let placed = listener.and_then(|listener| {
        std::fs::set_permissions(&born, Permissions::from_mode(0o600))?;
        std::fs::rename(&born, data.join(NAME))?;
        Ok(listener)
    });
    let _ = std::fs::remove_dir_all(&cradle);
    placed
}

/// Reaches whoever listens in the folder.
pub(crate) fn connect(data: &Path) -> Result<UnixStream> {
    reach(data, |path| UnixStream::connect(path))
}

/// Takes the socket away.
pub(crate) fn remove(data: &Path) {
    let _ = std::fs::remove_file(data.join(NAME));
}

/// Calls `use_it` with a path that leads to the socket in `folder` and is short enough for the system.
fn reach<T>(folder: &Path, use_it: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let plain = folder.join(NAME);
    if plain.as_os_str().len() <= LONGEST {
        return use_it(&plain);
    }
    // The folder by its open handle, which Linux shows under a short name.
    let open = File::open(folder)?;
    use_it(&PathBuf::from(format!("/proc/self/fd/{}", open.as_raw_fd())).join(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_is_for_its_owner_alone_and_replaces_a_dead_one() {
        let folder = tempfile::tempdir().unwrap();
        drop(listen(folder.path()).unwrap());
        assert!(connect(folder.path()).is_err(), "nobody listens any more");
        let _listener = listen(folder.path()).unwrap();
        assert!(connect(folder.path()).is_ok());
        let mode = std::fs::metadata(folder.path().join(NAME)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(!folder.path().join(CRADLE).exists());
    }

    #[test]
    fn a_folder_with_a_long_name_has_its_socket_too() {
        let folder = tempfile::tempdir().unwrap();
        let long = folder.path().join("x".repeat(120));
        std::fs::create_dir(&long).unwrap();
        let _listener = listen(&long).unwrap();
        assert!(connect(&long).is_ok());
        remove(&long);
        assert!(connect(&long).is_err());
    }
}

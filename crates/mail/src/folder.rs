//! A folder that messages are put into, one file each, for whoever takes them on from there or only wants to see them.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Messages that stay; of more, the oldest go.
const KEPT: usize = 500;
/// The ending of a message's file.
const ENDING: &str = "eml";

/// Where messages are put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// One that need not be there yet.
    pub fn new(path: PathBuf) -> Folder {
        Folder(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Puts a message in, whole or not at all. The same one twice is one file.
    pub(crate) fn put(&self, at: i64, key: &str, message: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        // In the order in which they were wanted; microseconds have sixteen digits until the year 2286.
        let name = format!("{at:016}-{}", key.get(..16).unwrap_or(key));
        let unfinished = self.0.join(format!("{name}.part"));
        let mut file = private(&unfinished)?;
        file.write_all(message)?;
        file.sync_all()?;
        fs::rename(&unfinished, self.0.join(format!("{name}.{ENDING}")))?;
        self.thin_out()
    }

    /// Takes the messages out that go to an address, or whose answers do. How many.
    ///
    /// # Errors
    /// What the folder says when it cannot be read or written.
    pub fn forget(&self, address: &str) -> io::Result<usize> {
        let entries = match fs::read_dir(&self.0) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(0),
            other => other?,
        };
        let mut gone = 0;
        for entry in entries {
            let path = entry?.path();
            if path.extension() == Some(OsStr::new(ENDING)) && is_for(&fs::read(&path)?, address) {
                fs::remove_file(path)?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    fn thin_out(&self) -> io::Result<()> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            if path.extension() == Some(OsStr::new(ENDING)) {
                names.push(path);
            }
        }
        names.sort_unstable();
        let more = names.len().saturating_sub(KEPT);
        for old in names.into_iter().take(more) {
            match fs::remove_file(old) {
                // Whoever takes messages on from here was faster.
                Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Whether the head of a message names an address as its recipient, or as the one to answer.
fn is_for(message: &[u8], address: &str) -> bool {
    let text = String::from_utf8_lossy(message);
    let head = text.split_once("\r\n\r\n").map_or(&*text, |(head, _)| head);
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded.lines().any(|line| {
        let value = line.split_once(':').filter(|(name, _)| ["to", "reply-to"].contains(&&*name.to_ascii_lowercase()));
        let mut words = value.map(|(_, value)| value).unwrap_or_default().split([' ', '<', '>', ',', ';']);
        words.any(|word| word.to_lowercase() == address.to_lowercase())
    })
}

/// A new file that only its owner reads: messages hold addresses, and links that work for whoever has them.
fn private(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_to_an_address_are_taken_out_and_no_others() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path().join("mail"));
        assert_eq!(folder.forget("eve@example.org").unwrap(), 0, "it need not be there");
        for (at, head) in [
            "To: Eve@Example.org",
            "To: Eve\r\n <eve@example.org>",
            "To: ana@example.org\r\nReply-To: eve@example.org",
            "To: steve@example.org",
            "To: ana@example.org\r\nSubject: eve@example.org",
        ]
        .iter()
        .enumerate()
        {
            folder.put(at as i64, "0a1b", format!("{head}\r\n\r\nTo: eve@example.org\r\n").as_bytes()).unwrap();
        }
        assert_eq!(folder.forget("eve@example.org").unwrap(), 3);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn the_oldest_messages_go_and_a_message_put_in_twice_is_one() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path().join("mail"));
        fs::create_dir(folder.path()).unwrap();
        for at in 0..KEPT {
            fs::write(folder.path().join(format!("{at:016}-0a1b.eml")), "").unwrap();
        }
        for at in [KEPT as i64, KEPT as i64, 1 + KEPT as i64] {
            folder.put(at, "0a1b", b"Subject: x\r\n\r\n").unwrap();
        }
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort_unstable();
        assert_eq!((names.len(), names[0].to_str()), (KEPT, Some("0000000000000002-0a1b.eml")));
    }
}

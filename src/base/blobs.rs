//! Bytes that rows name by their SHA-256: pictures now. Kept through `object_store`, in a folder.

use crate::base::error::{Failure, Result, not_written};
use crate::base::ids::SiteId;
use anyhow::Context;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A blob younger than this need not be written again when it is named, microseconds: one day of its seven.
const RENEWED: i64 = 86_400_000_000;

/// Digits of a digest that stand in an address.
pub(crate) const BEGINNING: usize = 20;

/// The SHA-256 of some bytes, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobDigest(String);

impl BlobDigest {
    /// Of these bytes.
    pub(crate) fn of(bytes: &[u8]) -> BlobDigest {
        BlobDigest(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads 64 hexadecimal digits.
    pub(crate) fn parse(text: &str) -> Option<BlobDigest> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        (text.len() == 64 && digits).then(|| BlobDigest(text.to_owned()))
    }

    /// As much of it as an address holds.
    pub(crate) fn beginning(&self) -> &str {
        self.0.get(..BEGINNING).unwrap_or(&self.0)
    }

    /// The digits.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The store of a server's blobs.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<LocalFileSystem>,
    folder: PathBuf,
}

impl Blobs {
    /// Opens, and makes where it is not there, the folder of the blobs.
    ///
    /// # Errors
    /// When the folder cannot be made or written.
    pub(crate) fn open(folder: &Path) -> Result<Blobs> {
        let fail = |why: &dyn std::fmt::Display| {
            let words = "give this user the right to write there, or name another folder with --blobs";
            Failure::refused(format!("the folder for pictures, {}, cannot be used: {why}; {words}", folder.display()))
        };
        std::fs::create_dir_all(folder).map_err(|why| fail(&why))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|why| fail(&why))?;
        // A row may name a blob once it is kept: it must survive a power cut from then on.
        Ok(Blobs { store: Arc::new(store.with_fsync(true)), folder: folder.to_owned() })
    }

    /// Keeps the bytes, on the disk when this returns, so that a row may name them. Blocks.
    ///
    /// # Errors
    /// Refuses, in words, when they cannot be written.
    pub(crate) fn keep(&self, site: SiteId, bytes: &[u8], now: i64) -> Result<BlobDigest> {
        let digest = BlobDigest::of(bytes);
        let key = key(site, &digest);
        if self.is_there(&key, bytes, now) {
            // Whoever wrote it may not have synced its name yet.
            self.sync_names(site).map_err(|why| not_written(&self.folder, &why))?;
        } else {
            wait(self.store.put(&key, bytes.to_vec().into())).map_err(|why| self.not_kept(why))?;
        }
        Ok(digest)
    }

    /// Whether exactly these bytes lie there and are young: written again, a blob looks new to the sweeper, and a damaged
    /// one is whole again.
    fn is_there(&self, key: &Key, bytes: &[u8], now: i64) -> bool {
        let young = wait(self.store.head(key)).is_ok_and(|found| {
            found.size == bytes.len() as u64 && now - found.last_modified.timestamp_micros() < RENEWED
        });
        let read = |key| wait(async { self.store.get(key).await?.bytes().await });
        young && read(key).is_ok_and(|there| there == bytes)
    }

    fn not_kept(&self, why: object_store::Error) -> Failure {
        let why = anyhow::Error::from(why);
        match why.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>()) {
            Some(why) => not_written(&self.folder, why),
            None => why.context("keeping a picture").into(),
        }
    }

    /// The bytes; `None` when they are not there. Blocks.
    ///
    /// # Errors
    /// When they are there and cannot be read.
    pub(crate) fn read(&self, site: SiteId, digest: &BlobDigest) -> Result<Option<Vec<u8>>> {
        let found = match wait(self.store.get(&key(site, digest))) {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(why) => return Err(anyhow::Error::from(why).context("reading a picture").into()),
        };
        Ok(Some(wait(found.bytes()).context("reading a picture")?.to_vec()))
    }

    /// Blobs of a site that were last written before an instant.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn older_than(&self, site: SiteId, instant: i64) -> Result<Vec<BlobDigest>> {
        let folder = Key::from(site.to_string());
        let listed = wait(self.store.list_with_delimiter(Some(&folder))).context("listing pictures")?;
        let old = listed.objects.into_iter().filter(|object| object.last_modified.timestamp_micros() < instant);
        Ok(old.filter_map(|object| BlobDigest::parse(object.location.filename()?)).collect())
    }

    /// Removes a blob that nothing names, unless it was written again since `instant`: somebody is about to name it, and
    /// did so after it was listed. Whether it went.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub(crate) fn remove_older(&self, site: SiteId, digest: &BlobDigest, instant: i64) -> Result<bool> {
        let key = key(site, digest);
        let found = match wait(self.store.head(&key)) {
            // Another node was faster.
            Err(object_store::Error::NotFound { .. }) => return Ok(false),
            found => found.context("looking at a picture")?,
        };
        let old = found.last_modified.timestamp_micros() < instant;
        if !old {
            return Ok(false);
        }
        match wait(self.store.delete(&key)) {
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            removed => removed.context("removing a picture").map(|()| true).map_err(Into::into),
        }
    }

    /// Removes what writers that were killed left half-written before `instant`: files that no listing shows. How many.
    ///
    /// # Errors
    /// When the folder cannot be read, or one of them not be removed.
    pub(crate) fn remove_unfinished(&self, site: SiteId, instant: i64) -> Result<u64> {
        let entries = match std::fs::read_dir(self.folder.join(site.to_string())) {
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(0),
            entries => entries.context("listing pictures")?,
        };
        let mut removed = 0;
        for entry in entries {
            let entry = entry.context("listing pictures")?;
            let name = entry.file_name();
            // As `object_store` names a file until it is whole.
            let unfinished = name.to_str().and_then(|name| name.split_once('#'));
            let written = entry.metadata().and_then(|found| found.modified()).ok();
            let written = written.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
            let old = written.is_some_and(|at| i64::try_from(at.as_micros()).is_ok_and(|at| at < instant));
            if old && unfinished.is_some_and(|(digest, _)| BlobDigest::parse(digest).is_some()) {
                match std::fs::remove_file(entry.path()) {
                    Err(why) if why.kind() == std::io::ErrorKind::NotFound => {}
                    gone => {
                        gone.context("removing half a picture")?;
                        removed += 1;
                    }
                }
            }
        }
        Ok(removed)
    }

    /// The names in the folder, and that of the folder itself, survive a power cut after this.
    fn sync_names(&self, site: SiteId) -> std::io::Result<()> {
        std::fs::File::open(self.folder.join(site.to_string()))?.sync_all()?;
        std::fs::File::open(&self.folder)?.sync_all()
    }
}

fn key(site: SiteId, digest: &BlobDigest) -> Key {
    Key::from(format!("{site}/{}", digest.as_str()))
}

/// Outside a runtime the folder's operations are done at once, on this thread.
fn wait<F: Future>(task: F) -> F::Output {
    futures_executor::block_on(task)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Clock;
    use std::time::Duration;

    const SITE: SiteId = SiteId(1);

    fn blobs() -> (tempfile::TempDir, Blobs) {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        (folder, blobs)
    }

    /// Now less some days, as the sweeper reckons.
    fn ago(days: i64) -> i64 {
        Clock::system().now() - days * 86_400_000_000
    }

    fn age(file: &Path, days: i64) {
        let at = std::time::UNIX_EPOCH + Duration::from_micros(ago(days).unsigned_abs());
        std::fs::File::options().write(true).open(file).unwrap().set_modified(at).unwrap();
    }

    #[test]
    fn a_damaged_blob_of_the_right_length_is_written_again() {
        let (folder, blobs) = blobs();
        let digest = blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        let file = folder.path().join("1").join(digest.as_str());
        std::fs::write(&file, b"A picture").unwrap();
        assert_eq!(blobs.keep(SITE, b"a picture", ago(0)).unwrap(), digest);
        assert_eq!(std::fs::read(&file).unwrap(), b"a picture");
    }

    #[test]
    fn a_blob_that_is_there_and_young_is_not_written_again_and_an_older_one_is_renewed() {
        let (folder, blobs) = blobs();
        let digest = blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        let file = folder.path().join("1").join(digest.as_str());
        let written = || std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(&file).unwrap());
        let first = written();
        blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        assert_eq!(written(), first, "a second writing would be another file");
        age(&file, 2);
        blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        assert!(blobs.older_than(SITE, ago(1)).unwrap().is_empty());
    }

    #[test]
    fn a_blob_that_was_kept_anew_after_it_was_listed_is_not_swept() {
        let (folder, blobs) = blobs();
        let digest = blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        let file = folder.path().join("1").join(digest.as_str());
        age(&file, 9);
        assert_eq!(blobs.older_than(SITE, ago(7)).unwrap(), std::slice::from_ref(&digest));
        blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        assert!(!blobs.remove_older(SITE, &digest, ago(7)).unwrap() && file.exists());
        age(&file, 9);
        assert!(blobs.remove_older(SITE, &digest, ago(7)).unwrap() && !file.exists());
        assert!(!blobs.remove_older(SITE, &digest, ago(7)).unwrap(), "another node was faster");
    }

    #[test]
    fn what_a_killed_writer_left_is_swept_once_it_is_old() {
        let (folder, blobs) = blobs();
        let digest = blobs.keep(SITE, b"a picture", ago(0)).unwrap();
        let [half, young, mine] = [format!("{}#1", digest.as_str()), format!("{}#2", digest.as_str()), "a#1".into()]
            .map(|name| folder.path().join("1").join(name));
        [&half, &young, &mine].iter().for_each(|file| std::fs::write(file, "a pic").unwrap());
        age(&half, 9);
        age(&mine, 9);
        assert_eq!(blobs.remove_unfinished(SITE, ago(7)).unwrap(), 1);
        assert_eq!([half.exists(), young.exists(), mine.exists()], [false, true, true]);
        assert_eq!(blobs.remove_unfinished(SiteId(2), ago(7)).unwrap(), 0);
    }
}

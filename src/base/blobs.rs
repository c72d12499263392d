//! Bytes that rows name by their SHA-256: pictures now. Kept through `object_store`, in a folder.

use crate::base::error::{Failure, Result};
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
            Failure::refused(format!("the folder for pictures, {}, cannot be used: {why}", folder.display()))
        };
        std::fs::create_dir_all(folder).map_err(|why| fail(&why))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|why| fail(&why))?;
        Ok(Blobs { store: Arc::new(store), folder: folder.to_owned() })
    }

    /// Keeps the bytes, synced to disk when this returns, so that a row may name them. Blocks.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn keep(&self, site: SiteId, bytes: &[u8], now: i64) -> Result<BlobDigest> {
        let digest = BlobDigest::of(bytes);
        let key = key(site, &digest);
        // Written again, a blob that is there already looks new: the sweeper leaves what is younger than its lease.
        let there = wait(self.store.head(&key)).is_ok_and(|found| {
            found.size == bytes.len() as u64 && now - found.last_modified.timestamp_micros() < RENEWED
        });
        if !there {
            wait(self.store.put(&key, bytes.to_vec().into())).context("keeping a picture")?;
            self.sync(site, &digest).context("syncing a picture to disk")?;
        }
        Ok(digest)
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

    /// Removes a blob that nothing names.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub(crate) fn remove(&self, site: SiteId, digest: &BlobDigest) -> Result<()> {
        Ok(wait(self.store.delete(&key(site, digest))).context("removing a picture")?)
    }

    /// The folder file system has written the bytes; this makes them and their name survive a power cut.
    fn sync(&self, site: SiteId, digest: &BlobDigest) -> std::io::Result<()> {
        let folder = self.folder.join(site.to_string());
        std::fs::File::open(folder.join(digest.as_str()))?.sync_all()?;
        std::fs::File::open(&folder)?.sync_all()?;
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

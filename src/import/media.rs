//! Pictures handed in beside the backup (`--media DIR`): found by file name, checked, kept as blobs.

use crate::base::blobs::{BlobDigest, Blobs};
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::media::model::{MediaType, NewPicture};
use percent_encoding::percent_decode_str;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A larger file is not a picture for a page.
const LARGEST: u64 = 64 << 20;

/// Where bytes are kept, and the instant from which their lease counts.
#[derive(Clone, Copy)]
pub(crate) struct Keep<'a> {
    pub(crate) blobs: &'a Blobs,
    pub(crate) site: SiteId,
    pub(crate) now: i64,
}

/// The files handed in, by name.
#[derive(Default)]
pub(crate) struct Media {
    files: BTreeMap<String, PathBuf>,
    /// Names that several files have.
    pub(crate) ambiguous: Vec<String>,
    read: Mutex<HashMap<String, Option<NewPicture>>>,
    /// Why a picture that is at hand could not be kept.
    failed: Mutex<Option<Failure>>,
}

impl Media {
    /// Lists a folder and its sub-folders.
    ///
    /// # Errors
    /// Refuses a folder that cannot be read.
    pub(crate) fn open(folder: Option<&Path>) -> Result<Media> {
        let mut media = Media::default();
        let Some(folder) = folder else { return Ok(media) };
        let mut open = vec![folder.to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = open.pop() {
            let fail = |why: std::io::Error| {
                Failure::refused(format!("the pictures in {} cannot be read: {why}. Check --media.", folder.display()))
            };
            for entry in std::fs::read_dir(&folder).map_err(fail)? {
                let entry = entry.map_err(fail)?;
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => open.push(entry.path()),
                    Ok(kind) if kind.is_file() => files.push(entry.path()),
                    _ => {}
                }
            }
        }
        files.sort();
        for file in files {
            let Some(name) = file.file_name().and_then(|name| name.to_str()).map(str::to_owned) else { continue };
            match media.files.entry(name) {
                Entry::Occupied(taken) => media.ambiguous.push(taken.key().clone()),
                Entry::Vacant(free) => drop(free.insert(file)),
            }
        }
        Ok(media)
    }

    /// The pictures that a site has already, by name.
    pub(crate) fn of(pictures: Vec<NewPicture>) -> Media {
        let mut media = Media::default();
        for picture in pictures {
            media.files.insert(picture.name.clone(), PathBuf::new());
            media.read.get_mut().unwrap_or_else(PoisonError::into_inner).insert(picture.name.clone(), Some(picture));
        }
        media
    }

    /// The picture of this address, checked; `keep` holds its bytes. `None`: not at hand, or no picture.
    pub(crate) fn find(&self, address: &str, keep: Option<Keep<'_>>) -> Option<NewPicture> {
        let name = self.name_in(address)?;
        if let Some(known) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(&name) {
            return known.clone();
        }
        let found = self.files.get(&name).and_then(|file| read(file, &name)).and_then(|(mut picture, bytes)| {
            if let Some(keep) = keep {
                let kept = keep.blobs.keep(keep.site, &bytes, keep.now);
                picture.digest = kept.map_err(|why| self.fail(why)).ok()?;
            }
            Some(picture)
        });
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(name, found.clone());
        found
    }

    fn fail(&self, why: Failure) {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(why);
    }

    /// Ends an import before it brings an article without a picture that is at hand.
    ///
    /// # Errors
    /// When a picture could not be kept: a full disk, a folder that cannot be written.
    pub(crate) fn check(&self) -> Result<()> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(Ok(()), Err)
    }

    /// Names of files that are there and are no picture we show.
    pub(crate) fn broken(&self) -> Vec<String> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let mut names: Vec<String> =
            read.iter().filter(|(_, found)| found.is_none()).map(|(name, _)| name.clone()).collect();
        names.sort();
        names
    }

    /// The file name at the end of an address, as it stands or decoded, where such a file is at hand.
    fn name_in(&self, address: &str) -> Option<String> {
        if self.files.is_empty() {
            return None;
        }
        let path = address.split(['?', '#']).next()?;
        let last = path.rsplit('/').next()?;
        let decoded = percent_decode_str(last).decode_utf8().ok()?.into_owned();
        let spaced = decoded.replace('+', " ");
        // `…/AVvXsE=w400-h300`: the size that was asked for is no part of the name.
        let unsized_name = decoded
            .rsplit_once('=')
            .filter(|(_, size)| is_size(size))
            .map_or(String::new(), |(name, _)| name.to_owned());
        [last.to_owned(), decoded, spaced, unsized_name].into_iter().find(|name| self.files.contains_key(name))
    }
}

/// `s1600`, `w400-h300-no`: how Google's picture hosts are asked for a size.
fn is_size(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| matches!(first, 's' | 'w' | 'h'))
        && letters.next().is_some_and(|second| second.is_ascii_digit())
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

/// The picture in a file, and its bytes.
fn read(file: &Path, name: &str) -> Option<(NewPicture, Vec<u8>)> {
    let size = std::fs::metadata(file).ok()?.len();
    if size > LARGEST {
        return None;
    }
    let bytes = std::fs::read(file).ok()?;
    let media_type = MediaType::of(&bytes)?;
    let dimensions = imagesize::blob_size(&bytes).ok()?;
    let digest = BlobDigest::of(&bytes);
    // What moves is shown as it is; what cannot be looked into has no smaller ones anyway.
    let animated = pictures::inspect(&bytes).is_ok_and(|found| found.animated);
    let (width, height) = (u32::try_from(dimensions.width).ok()?, u32::try_from(dimensions.height).ok()?);
    Some((NewPicture { digest, name: name.to_owned(), media_type, width, height, bytes: size as i64, animated }, bytes))
}

//! The chunks of a WebP: its size, what decoding it takes, and which of them are the picture.

use crate::cursor::Cursor;
use crate::orientation::Orientation;
use crate::sieve::{Seen, Sieve};
use crate::unfit::Unfit;

/// `RIFF`, the length of the rest, `WEBP`.
const HEAD: usize = 12;
const ANIMATION: u8 = 0x02;
const XMP: u8 = 0x04;
const EXIF: u8 = 0x08;
const ALPHA: u8 = 0x10;

/// What the chunks say of the picture.
#[derive(Default)]
struct Found {
    /// From the chunk that says so first.
    size: Option<(u32, u32)>,
    flags: u8,
    extended: bool,
    has_pixels: bool,
    lossless: bool,
    orientation: Option<Orientation>,
}

/// Walks through the chunks.
pub(crate) fn read(bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    let mut cursor = Cursor::new(bytes);
    sieve.keep(cursor.take(HEAD).ok_or(Unfit::CutShort)?);
    let length = Cursor::new(bytes.get(4..).unwrap_or_default()).le32().ok_or(Unfit::CutShort)?;
    let length = usize::try_from(length).ok().and_then(|length| length.checked_sub(4)).ok_or(Unfit::Damaged)?;
    let mut chunks = Cursor::new(cursor.take(length).ok_or(Unfit::CutShort)?);
    if !cursor.is_empty() {
        sieve.hold_back();
    }
    let mut found = Found::default();
    while !chunks.is_empty() {
        let begin = chunks;
        let name = chunks.name().ok_or(Unfit::CutShort)?;
        let length = chunks.le32().and_then(|length| usize::try_from(length).ok()).ok_or(Unfit::CutShort)?;
        let contents = chunks.take(length).ok_or(Unfit::CutShort)?;
        if length % 2 == 1 && !chunks.is_empty() {
            chunks.take(1);
        }
        found.look(name, contents)?;
        let length = begin.rest().len() - chunks.rest().len();
        if name != *b"EXIF" || !Orientation::is_bare(contents) {
            sift(name, begin.rest().get(..length).unwrap_or_default(), sieve);
        }
    }
    finish(sieve);
    found.seen()
}

impl Found {
    fn look(&mut self, name: [u8; 4], contents: &[u8]) -> Result<(), Unfit> {
        match &name {
            b"VP8X" if self.size.is_none() => {
                let mut cursor = Cursor::new(contents);
                let mut read = || Some((cursor.byte()?, cursor.le24()?, cursor.le24()? + 1, cursor.le24()? + 1));
                let (flags, _, width, height) = read().ok_or(Unfit::Damaged)?;
                (self.flags, self.size, self.extended) = (flags, Some((width, height)), true);
            }
            b"VP8 " => self.still(lossy_size(contents).ok_or(Unfit::Damaged)?)?,
            b"VP8L" => {
                self.lossless = true;
                self.still(lossless_size(contents).ok_or(Unfit::Damaged)?)?;
            }
            b"ANMF" if self.extended => self.has_pixels = true,
            b"EXIF" => self.orientation = Some(Orientation::of_exif(contents)),
            _ => {}
        }
        Ok(())
    }

    /// A still picture is as large as its canvas.
    fn still(&mut self, size: (u32, u32)) -> Result<(), Unfit> {
        if *self.size.get_or_insert(size) != size || self.has_pixels {
            return Err(Unfit::Damaged);
        }
        self.has_pixels = true;
        Ok(())
    }

    fn seen(self) -> Result<Seen, Unfit> {
        let (width, height) = self.size.filter(|_| self.has_pixels).ok_or(Unfit::Damaged)?;
        let animated = self.flags & ANIMATION != 0;
        // Lossless ones are read with four bytes a pixel and lose the fourth; animated ones have a canvas besides.
        let a_pixel = match (animated, self.lossless, self.flags & ALPHA != 0) {
            (true, ..) => 12,
            (_, true, _) => 8,
            (_, _, true) => 8,
            _ => 5,
        };
        let memory = u64::from(width) * u64::from(height) * a_pixel;
        // A file without the extended head has no place for an orientation: nobody heeds one there.
        let orientation = self.orientation.filter(|_| self.extended).unwrap_or(Orientation::AS_STORED);
        Ok(Seen { width, height, orientation, animated, memory })
    }
}

fn lossy_size(contents: &[u8]) -> Option<(u32, u32)> {
    let mut cursor = Cursor::new(contents);
    cursor.take(3)?;
    let begins = cursor.take(3)? == [0x9d, 0x01, 0x2a];
    let (width, height) = (cursor.le16()? & 0x3fff, cursor.le16()? & 0x3fff);
    begins.then_some((width.into(), height.into()))
}

fn lossless_size(contents: &[u8]) -> Option<(u32, u32)> {
    let mut cursor = Cursor::new(contents);
    let begins = cursor.byte()? == 0x2f;
    let bits = cursor.le32()?;
    begins.then_some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
}

fn sift(name: [u8; 4], whole: &[u8], sieve: &mut Sieve) {
    match &name {
        b"VP8X" => {
            let flags = whole.get(8).copied().unwrap_or(0) & !(EXIF | XMP);
            let flags = if sieve.has_orientation_to_write() { flags | EXIF } else { flags };
            sieve.keep(whole.get(..8).unwrap_or_default());
            sieve.keep(&[flags]);
            sieve.keep(whole.get(9..).unwrap_or_default());
        }
        b"VP8 " | b"VP8L" | b"ALPH" | b"ICCP" | b"ANIM" | b"ANMF" => sieve.keep(whole),
        _ => sieve.hold_back(),
    }
}

/// The orientation stands at the end, and the head says how long the rest is.
fn finish(sieve: &mut Sieve) {
    let orientation = sieve.orientation_to_write();
    let Some(kept) = sieve.kept_mut() else { return };
    if kept.len() % 2 == 1 {
        kept.push(0);
    }
    if let Some(orientation) = orientation {
        kept.extend_from_slice(b"EXIF");
        kept.extend_from_slice(&26_u32.to_le_bytes());
        kept.extend_from_slice(&orientation.exif());
    }
    let length = u32::try_from(kept.len() - 8).unwrap_or(u32::MAX);
    if let Some(place) = kept.get_mut(4..8) {
        place.copy_from_slice(&length.to_le_bytes());
    }
}

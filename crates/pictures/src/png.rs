//! The chunks of a PNG: its size, what decoding it takes, and which of them are the picture.

use crate::cursor::Cursor;
use crate::orientation::Orientation;
use crate::sieve::{Seen, Sieve};
use crate::unfit::Unfit;

const SIGNATURE: usize = 8;
/// What the picture is made of, its colours, and its movement.
const KEPT: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"acTL", b"fcTL", b"fdAT",
];

/// Walks through the chunks up to the end of the picture.
pub(crate) fn read(bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    let mut cursor = Cursor::new(bytes);
    sieve.keep(cursor.take(SIGNATURE).ok_or(Unfit::CutShort)?);
    let mut head = None;
    let (mut has_pixels, mut animated, mut clear, mut orientation) = (false, false, false, Orientation::AS_STORED);
    loop {
        let begin = cursor;
        let length = cursor.be32().ok_or(Unfit::CutShort)?;
        let name = cursor.name().ok_or(Unfit::CutShort)?;
        let contents = usize::try_from(length).ok().and_then(|length| cursor.take(length)).ok_or(Unfit::CutShort)?;
        cursor.be32().ok_or(Unfit::CutShort)?;
        if head.is_none() != (name == *b"IHDR") {
            return Err(Unfit::Damaged);
        }
        match &name {
            b"IHDR" => head = Some(Head::read(contents).ok_or(Unfit::Damaged)?),
            b"IDAT" => has_pixels = true,
            b"acTL" => animated = true,
            b"tRNS" => clear = true,
            b"eXIf" => orientation = Orientation::of_exif(contents),
            _ => {}
        }
        let whole = begin.rest().get(..contents.len() + 12).unwrap_or_default();
        if name != *b"eXIf" || !Orientation::is_bare(contents) {
            sift(name, whole, sieve);
        }
        if name == *b"IEND" {
            break;
        }
    }
    if !cursor.is_empty() {
        sieve.hold_back();
    }
    let head: Head = head.filter(|_| has_pixels).ok_or(Unfit::Damaged)?;
    let area = u64::from(head.width) * u64::from(head.height);
    let memory = area.saturating_mul(head.bytes_a_pixel(clear));
    Ok(Seen { width: head.width, height: head.height, orientation, animated, memory })
}

struct Head {
    width: u32,
    height: u32,
    colour: u8,
}

impl Head {
    fn read(contents: &[u8]) -> Option<Head> {
        let mut cursor = Cursor::new(contents);
        let (width, height, depth, colour) = (cursor.be32()?, cursor.be32()?, cursor.byte()?, cursor.byte()?);
        let known = matches!(depth, 1 | 2 | 4 | 8 | 16) && matches!(colour, 0 | 2 | 3 | 4 | 6) && contents.len() == 13;
        known.then_some(Head { width, height, colour })
    }

    /// Pixels are read with eight bits for each colour; grey ones become colours afterwards, both at hand for a moment.
    fn bytes_a_pixel(&self, clear: bool) -> u64 {
        match (self.colour, clear) {
            (0, false) => 1 + 3,
            (0, true) | (4, _) => 2 + 4,
            (2 | 3, false) => 3,
            _ => 4,
        }
    }
}

fn sift(name: [u8; 4], whole: &[u8], sieve: &mut Sieve) {
    if !KEPT.iter().any(|kept| **kept == name) {
        return sieve.hold_back();
    }
    sieve.keep(whole);
    if name == *b"IHDR"
        && let Some(orientation) = sieve.orientation_to_write()
    {
        let mut chunk = b"eXIf".to_vec();
        chunk.extend(orientation.exif());
        sieve.keep(&26_u32.to_be_bytes());
        sieve.keep(&chunk);
        sieve.keep(&crc32fast::hash(&chunk).to_be_bytes());
    }
}

//! The segments of a JPEG: its size, what decoding it takes, and which of them are the picture.

use crate::cursor::Cursor;
use crate::orientation::Orientation;
use crate::sieve::{Seen, Sieve};
use crate::unfit::{Foreign, Unfit};

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
/// Tables and intervals that decoding needs: DHT, DAC, DQT, DNL, DRI, DHP, EXP.
const TABLES: [u8; 7] = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xde, 0xdf];

/// One marker with what belongs to it.
struct Segment<'a> {
    marker: u8,
    /// As it stands in the file, marker included; of a scan, the pixels too.
    whole: &'a [u8],
    /// What follows its length.
    contents: &'a [u8],
}

/// The frame: the one segment that says the size.
#[derive(Clone, Copy)]
struct Frame {
    width: u32,
    height: u32,
    progressive: bool,
    components: u64,
    /// Coefficients for each pixel, in quarters: chroma is often stored at half the size.
    coefficients: u64,
}

/// Walks through the segments up to the end of the picture; what cameras append behind it is not part of it.
pub(crate) fn read(bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let (mut frame, mut scans, mut orientation) = (None, 0_u32, None);
    loop {
        let segment = next(&mut cursor)?;
        match segment.marker {
            0xc0..=0xcf if !matches!(segment.marker, 0xc4 | 0xc8 | 0xcc) => {
                let former = frame.replace(frame_of(&segment)?);
                former.map_or(Ok(()), |_| Err(Unfit::Damaged))?;
            }
            SCAN => scans += 1,
            // Where there are several, browsers heed the first.
            0xe1 if segment.contents.starts_with(b"Exif\0\0") => {
                orientation.get_or_insert(Orientation::of_exif(segment.contents));
            }
            _ => {}
        }
        sift(&segment, sieve);
        if segment.marker == END {
            break;
        }
    }
    if !cursor.is_empty() {
        sieve.hold_back();
    }
    let frame: Frame = frame.filter(|_| scans > 0).ok_or(Unfit::Damaged)?;
    Ok(Seen {
        width: frame.width,
        height: frame.height,
        orientation: orientation.unwrap_or(Orientation::AS_STORED),
        animated: false,
        memory: memory(frame, scans),
    })
}

fn next<'a>(cursor: &mut Cursor<'a>) -> Result<Segment<'a>, Unfit> {
    let begin = *cursor;
    if cursor.byte().ok_or(Unfit::CutShort)? != 0xff {
        return Err(Unfit::Damaged);
    }
    let mut marker = 0xff;
    while marker == 0xff {
        marker = cursor.byte().ok_or(Unfit::CutShort)?;
    }
    let contents = match marker {
        0x00 => return Err(Unfit::Damaged),
        START | END | 0x01 | 0xd0..=0xd7 => &[],
        _ => {
            let length = usize::from(cursor.be16().ok_or(Unfit::CutShort)?);
            cursor.take(length.checked_sub(2).ok_or(Unfit::Damaged)?).ok_or(Unfit::CutShort)?
        }
    };
    if marker == SCAN {
        let pixels = pixels(cursor.rest()).ok_or(Unfit::CutShort)?;
        cursor.take(pixels);
    }
    let length = begin.rest().len() - cursor.rest().len();
    Ok(Segment { marker, whole: begin.rest().get(..length).unwrap_or_default(), contents })
}

/// How many bytes of a scan come before the next marker that is not one of its own.
fn pixels(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

fn frame_of(segment: &Segment<'_>) -> Result<Frame, Unfit> {
    if !matches!(segment.marker, 0xc0..=0xc2) {
        return Err(Unfit::Foreign(Foreign::RareJpeg));
    }
    let mut cursor = Cursor::new(segment.contents);
    let mut read = || Some((cursor.byte()?, cursor.be16()?, cursor.be16()?, cursor.byte()?));
    let (depth, height, width, count) = read().ok_or(Unfit::Damaged)?;
    if depth != 8 {
        return Err(Unfit::Foreign(Foreign::RareJpeg));
    }
    let mut sides = [(0_u64, 0_u64); 4];
    if !matches!(count, 1 | 3 | 4) {
        return Err(Unfit::Damaged);
    }
    for side in sides.iter_mut().take(usize::from(count)) {
        let component = cursor.take(3).and_then(|three| three.get(1)).ok_or(Unfit::Damaged)?;
        *side = (u64::from(component >> 4), u64::from(component & 15));
        if !(1..=4).contains(&side.0) || !(1..=4).contains(&side.1) {
            return Err(Unfit::Damaged);
        }
    }
    let widest = sides.iter().map(|side| side.0).max().unwrap_or(1).max(1);
    let highest = sides.iter().map(|side| side.1).max().unwrap_or(1).max(1);
    let samples: u64 = sides.iter().map(|side| side.0 * side.1).sum();
    Ok(Frame {
        width: width.into(),
        height: height.into(),
        progressive: segment.marker == 0xc2,
        components: count.into(),
        coefficients: (samples * 4).div_ceil(widest * highest),
    })
}

/// Three bytes for each pixel, one more while grey becomes colour; and two for each coefficient where all of them have to be
/// kept until the last scan.
fn memory(frame: Frame, scans: u32) -> u64 {
    let area = u64::from(frame.width) * u64::from(frame.height);
    let shown = if frame.components == 1 { 4 } else { 3 };
    let kept = if frame.progressive || scans > 1 { frame.coefficients * 2 } else { 0 };
    area * shown + (area * kept).div_ceil(4)
}

fn sift(segment: &Segment<'_>, sieve: &mut Sieve) {
    let Segment { marker, whole, contents } = *segment;
    // A JFIF head stands first, an Exif block right behind it.
    let is_first = matches!(marker, START | 0xe0);
    if !is_first && let Some(orientation) = sieve.orientation_to_write() {
        sieve.keep(&[0xff, 0xe1, 0, 34]);
        sieve.keep(b"Exif\0\0");
        sieve.keep(&orientation.exif());
    }
    match marker {
        0xe0 => jfif(contents, sieve),
        0xe2 if contents.starts_with(b"ICC_PROFILE\0") => sieve.keep(whole),
        0xee if contents.starts_with(b"Adobe") => sieve.keep(whole),
        0xe1 if contents.strip_prefix(b"Exif\0\0").is_some_and(Orientation::is_bare) => {}
        0xe0..=0xef | 0xfe | 0x01 | 0xf0..=0xfd => sieve.hold_back(),
        START | END | SCAN | 0xc0..=0xcf => sieve.keep(whole),
        _ if TABLES.contains(&marker) => sieve.keep(whole),
        _ => sieve.hold_back(),
    }
}

/// The head says densities; a thumbnail in it may show what was cut away since.
fn jfif(contents: &[u8], sieve: &mut Sieve) {
    let head = contents.get(..12).filter(|_| contents.starts_with(b"JFIF\0"));
    match head {
        Some(head) => {
            sieve.keep(&[0xff, 0xe0, 0, 16]);
            sieve.keep(head);
            sieve.keep(&[0, 0]);
            if contents.len() != 14 || contents.get(12..14) != Some(&[0, 0]) {
                sieve.hold_back();
            }
        }
        None => sieve.hold_back(),
    }
}

//! The blocks of a GIF: its size, its frames, and which of them are the picture.

use crate::cursor::Cursor;
use crate::orientation::Orientation;
use crate::sieve::{Seen, Sieve};
use crate::unfit::Unfit;

/// Blocks of programs that are about the picture: how often it moves, and its colours.
const PROGRAMS: [&[u8; 11]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Walks through the blocks. A picture without its last byte is whole when its last frame is.
pub(crate) fn read(bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let begin = cursor;
    cursor.take(6).ok_or(Unfit::CutShort)?;
    let mut screen = || Some((cursor.le16()?, cursor.le16()?, cursor.take(3)?));
    let (width, height, flags) = screen().ok_or(Unfit::CutShort)?;
    table(&mut cursor, flags.first().copied().unwrap_or(0))?;
    keep(begin, cursor, sieve);
    let (mut frames, mut first) = (0_u64, 0);
    while !cursor.is_empty() {
        let begin = cursor;
        match cursor.byte() {
            Some(0x2c) => {
                let area = frame(&mut cursor)?;
                if frames == 0 {
                    first = area;
                }
                frames += 1;
                keep(begin, cursor, sieve);
            }
            Some(0x21) => extension(begin, &mut cursor, sieve)?,
            Some(0x3b) => {
                keep(begin, cursor, sieve);
                break;
            }
            _ => return Err(Unfit::Damaged),
        }
    }
    if frames == 0 {
        return Err(Unfit::CutShort);
    }
    if !cursor.is_empty() {
        sieve.hold_back();
    }
    let canvas = u64::from(width) * u64::from(height);
    Ok(Seen {
        width: width.into(),
        height: height.into(),
        orientation: Orientation::AS_STORED,
        animated: frames > 1,
        memory: (canvas + first) * 4,
    })
}

fn keep(begin: Cursor<'_>, end: Cursor<'_>, sieve: &mut Sieve) {
    let length = begin.rest().len() - end.rest().len();
    sieve.keep(begin.rest().get(..length).unwrap_or_default());
}

/// Passes a table of colours, where the flags say that there is one.
fn table(cursor: &mut Cursor<'_>, flags: u8) -> Result<(), Unfit> {
    let length = if flags & 0x80 != 0 { 3 << ((flags & 7) + 1) } else { 0 };
    cursor.take(length).map(|_| ()).ok_or(Unfit::CutShort)
}

/// Passes a frame behind its first byte; its pixels.
fn frame(cursor: &mut Cursor<'_>) -> Result<u64, Unfit> {
    let mut read = || Some((cursor.take(4)?, cursor.le16()?, cursor.le16()?, cursor.byte()?));
    let (_, width, height, flags) = read().ok_or(Unfit::CutShort)?;
    table(cursor, flags)?;
    cursor.byte().ok_or(Unfit::CutShort)?;
    blocks(cursor)?;
    Ok(u64::from(width) * u64::from(height))
}

/// Passes blocks that say their length, up to the empty one.
fn blocks(cursor: &mut Cursor<'_>) -> Result<(), Unfit> {
    loop {
        let length = cursor.byte().ok_or(Unfit::CutShort)?;
        cursor.take(length.into()).ok_or(Unfit::CutShort)?;
        if length == 0 {
            return Ok(());
        }
    }
}

fn extension<'a>(begin: Cursor<'a>, cursor: &mut Cursor<'a>, sieve: &mut Sieve) -> Result<(), Unfit> {
    let label = cursor.byte().ok_or(Unfit::CutShort)?;
    let program = cursor.rest().get(1..12);
    blocks(cursor)?;
    let about_the_picture = match label {
        // How long a frame stays, and what is clear in it.
        0xf9 => true,
        0xff => program.is_some_and(|program| PROGRAMS.iter().any(|known| known.as_slice() == program)),
        _ => false,
    };
    match about_the_picture {
        true => keep(begin, *cursor, sieve),
        false => sieve.hold_back(),
    }
    Ok(())
}

//! The boxes of an AVIF: its size, and the places in it that tell about people, which are blanked where they stand, so that
//! no offset moves.

use crate::cursor::Cursor;
use crate::orientation::{Mirror, Orientation};
use crate::sieve::{Seen, Sieve};
use crate::unfit::Unfit;
use std::ops::Range;

/// Items, properties and extents that a still picture may have: a large one in tiles has some hundred.
const MOST: usize = 4_096;
/// Boxes within boxes that are looked into for notes.
const TRACK: [&[u8; 4]; 2] = [b"moov", b"trak"];

/// One box: its name, where it begins, and what it holds.
#[derive(Clone, Copy)]
struct Part<'a> {
    name: [u8; 4],
    /// Where its length stands, from the beginning of the file.
    start: usize,
    /// Where its contents begin.
    within: usize,
    contents: &'a [u8],
}

/// Bytes that are written over.
struct Blank {
    range: Range<usize>,
    with: Filling,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Filling {
    /// Nothing that anybody reads.
    Zeros,
    /// A block of Exif that says nothing: some readers refuse a picture whose Exif they cannot read.
    Exif,
    /// A text of spaces.
    Spaces,
    /// The name of a box that everybody passes over.
    Free,
}

/// What the boxes say.
#[derive(Default)]
struct Found {
    primary: u32,
    /// Items that tell about people, with what is written over them.
    private: Vec<(u32, Filling)>,
    extents: Vec<(u32, u16, Range<u64>)>,
    properties: Vec<Property>,
    /// Which properties the items have, by their places counted from 1.
    owned: Vec<(u32, usize)>,
    /// Where the box for small items begins.
    inner: Option<usize>,
    has_meta: bool,
    animated: bool,
    blanks: Vec<Blank>,
}

#[derive(Clone, Copy)]
enum Property {
    Size(u32, u32),
    Turned(u8),
    Mirrored(Mirror),
    Other,
}

/// Walks through the boxes.
pub(crate) fn read(bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    let found = find(bytes)?;
    if found.blanks.iter().any(|blank| !is_blank(bytes, blank)) {
        sieve.hold_back();
    }
    let of_primary = |pick: fn(Property) -> Option<Property>| {
        let owned = found.owned.iter().filter(|(item, _)| *item == found.primary);
        let mut owned = owned.filter_map(|(_, place)| found.properties.get(place.checked_sub(1)?).copied());
        owned.find_map(pick)
    };
    let Some(Property::Size(width, height)) =
        of_primary(|property| matches!(property, Property::Size(..)).then_some(property))
    else {
        return Err(Unfit::Damaged);
    };
    let turned = match of_primary(|property| matches!(property, Property::Turned(_)).then_some(property)) {
        Some(Property::Turned(quarters)) => quarters,
        _ => 0,
    };
    let mirrored = match of_primary(|property| matches!(property, Property::Mirrored(_)).then_some(property)) {
        Some(Property::Mirrored(mirror)) => Some(mirror),
        _ => None,
    };
    let orientation = Orientation::of_turns(turned, mirrored);
    // Nothing here decodes it.
    Ok(Seen { width, height, orientation, animated: found.animated, memory: 0 })
}

/// The same file with what tells about people blanked.
pub(crate) fn strip(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut kept = bytes.to_vec();
    for blank in find(bytes)?.blanks {
        if let Some(place) = kept.get_mut(blank.range) {
            place.iter_mut().enumerate().for_each(|(at, byte)| *byte = filling(blank.with, at));
        }
    }
    Ok(kept)
}

fn is_blank(bytes: &[u8], blank: &Blank) -> bool {
    let place = bytes.get(blank.range.clone()).unwrap_or_default();
    place.iter().enumerate().all(|(at, byte)| *byte == filling(blank.with, at))
}

/// The byte that is written at this place of what is blanked.
fn filling(with: Filling, at: usize) -> u8 {
    match with {
        Filling::Zeros => 0,
        Filling::Spaces => b' ',
        Filling::Exif => b"\0\0\0\0II*\0\x08\0\0\0".get(at).copied().unwrap_or(0),
        Filling::Free => b"free".get(at).copied().unwrap_or(0),
    }
}

fn find(bytes: &[u8]) -> Result<Found, Unfit> {
    let mut found = Found::default();
    each(bytes, 0, &mut |part| found.outer(part, 0))?;
    if !found.has_meta {
        return Err(Unfit::Damaged);
    }
    found.place_private(bytes.len() as u64)?;
    Ok(found)
}

/// Gives every box in `bytes`, which begin at `start` of the file.
fn each<'a>(bytes: &'a [u8], start: usize, take: &mut dyn FnMut(Part<'a>) -> Result<(), Unfit>) -> Result<(), Unfit> {
    let mut cursor = Cursor::new(bytes);
    while !cursor.is_empty() {
        let begin = bytes.len() - cursor.rest().len();
        let length = cursor.be32().ok_or(Unfit::CutShort)?;
        let name = cursor.name().ok_or(Unfit::CutShort)?;
        let contents = match length {
            0 => cursor.take(cursor.rest().len()),
            1 => {
                let length = cursor.be64().and_then(|length| length.checked_sub(16)).ok_or(Unfit::Damaged)?;
                usize::try_from(length).ok().and_then(|length| cursor.take(length))
            }
            length => cursor.take((length as usize).checked_sub(8).ok_or(Unfit::Damaged)?),
        };
        let contents = contents.ok_or(Unfit::CutShort)?;
        let end = bytes.len() - cursor.rest().len();
        take(Part { name, start: start + begin, within: start + end - contents.len(), contents })?;
    }
    Ok(())
}

/// Passes version and flags of a box that has them; the version.
fn version(cursor: &mut Cursor<'_>) -> Option<u8> {
    cursor.be32().map(|word| (word >> 24) as u8)
}

impl Found {
    fn outer(&mut self, part: Part<'_>, depth: u8) -> Result<(), Unfit> {
        match &part.name {
            b"ftyp" => self.animated = part.contents.chunks_exact(4).any(|brand| brand == b"avis"),
            b"meta" if depth == 0 => {
                if std::mem::replace(&mut self.has_meta, true) {
                    return Err(Unfit::Damaged);
                }
                let contents = part.contents.get(4..).ok_or(Unfit::Damaged)?;
                each(contents, part.within + 4, &mut |inner| self.meta(inner))?;
            }
            name if TRACK.contains(&name) && depth < 2 => {
                each(part.contents, part.within, &mut |inner| self.outer(inner, depth + 1))?;
            }
            b"uuid" | b"udta" | b"meta" => self.blank_whole(part)?,
            b"free" | b"skip" => self.blank(part.within, part.contents.len(), Filling::Zeros)?,
            // What is not known at the outermost level may hold anything.
            name if depth == 0 && *name != *b"mdat" => self.blank_whole(part)?,
            _ => {}
        }
        Ok(())
    }

    fn meta(&mut self, part: Part<'_>) -> Result<(), Unfit> {
        let mut cursor = Cursor::new(part.contents);
        match &part.name {
            b"pitm" => {
                let version = version(&mut cursor).ok_or(Unfit::Damaged)?;
                self.primary = id(&mut cursor, version > 0).ok_or(Unfit::Damaged)?;
            }
            b"iinf" => {
                let wide = version(&mut cursor).ok_or(Unfit::Damaged)? > 0;
                id(&mut cursor, wide).ok_or(Unfit::Damaged)?;
                each(cursor.rest(), 0, &mut |entry| self.item(entry))?;
            }
            b"iloc" => self.places(&mut cursor).ok_or(Unfit::Damaged)?,
            b"iprp" => each(part.contents, 0, &mut |inner| self.property_box(inner))?,
            b"idat" => self.inner = Some(part.within),
            b"hdlr" | b"iref" | b"dinf" | b"grpl" | b"ipro" => {}
            _ => self.blank_whole(part)?,
        }
        Ok(())
    }

    /// An entry of the list of items: its number and what it is.
    fn item(&mut self, part: Part<'_>) -> Result<(), Unfit> {
        let mut cursor = Cursor::new(part.contents);
        let mut read = || {
            let wide = version(&mut cursor)? > 2;
            let item = id(&mut cursor, wide)?;
            cursor.be16()?;
            Some((item, cursor.name()?))
        };
        let (item, kind) = read().ok_or(Unfit::Damaged)?;
        let with = match &kind {
            b"Exif" => Filling::Exif,
            b"mime" | b"uri " => Filling::Spaces,
            _ => return Ok(()),
        };
        push(&mut self.private, (item, with)).ok_or(Unfit::Damaged)
    }

    /// Where the items lie.
    fn places(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        let version = version(cursor)?;
        let (sizes, more) = (cursor.byte()?, cursor.byte()?);
        let count = id(cursor, version == 2)?;
        for _ in 0..count {
            let item = id(cursor, version == 2)?;
            let way = if version > 0 { cursor.be16()? & 15 } else { 0 };
            cursor.be16()?;
            let base = cursor.be_of(more >> 4)?;
            for _ in 0..cursor.be16()? {
                if version > 0 {
                    cursor.be_of(more & 15)?;
                }
                let start = base.checked_add(cursor.be_of(sizes >> 4)?)?;
                let end = start.checked_add(cursor.be_of(sizes & 15)?)?;
                push(&mut self.extents, (item, way, start..end))?;
            }
        }
        Some(())
    }

    fn property_box(&mut self, part: Part<'_>) -> Result<(), Unfit> {
        match &part.name {
            b"ipco" => each(part.contents, 0, &mut |inner| {
                let property = property(inner).ok_or(Unfit::Damaged)?;
                push(&mut self.properties, property).ok_or(Unfit::Damaged)
            }),
            b"ipma" => self.owners(part.contents).ok_or(Unfit::Damaged),
            _ => Ok(()),
        }
    }

    fn owners(&mut self, contents: &[u8]) -> Option<()> {
        let mut cursor = Cursor::new(contents);
        let word = cursor.be32()?;
        let (wide, long) = (word >> 24 > 0, word & 1 == 1);
        for _ in 0..cursor.be32()? {
            let item = id(&mut cursor, wide)?;
            for _ in 0..cursor.byte()? {
                let place = if long { cursor.be16()? & 0x7fff } else { u16::from(cursor.byte()? & 0x7f) };
                push(&mut self.owned, (item, place.into()))?;
            }
        }
        Some(())
    }

    /// Finds the bytes of the private items, and looks whether every item is in the file.
    fn place_private(&mut self, length: u64) -> Result<(), Unfit> {
        let extents = std::mem::take(&mut self.extents);
        for (item, way, range) in extents {
            let base = match way {
                0 => 0,
                1 => self.inner.ok_or(Unfit::Damaged)? as u64,
                _ => continue,
            };
            let (start, end) = (base.saturating_add(range.start), base.saturating_add(range.end));
            if end > length {
                return Err(Unfit::CutShort);
            }
            let private = self.private.iter().find(|(private, _)| *private == item).map(|(_, with)| *with);
            if let (Some(with), Ok(start), Ok(end)) = (private, usize::try_from(start), usize::try_from(end)) {
                self.blank(start, end - start, with)?;
            }
        }
        Ok(())
    }

    /// Makes a box one that everybody passes over.
    fn blank_whole(&mut self, part: Part<'_>) -> Result<(), Unfit> {
        self.blank(part.start + 4, 4, Filling::Free)?;
        self.blank(part.within, part.contents.len(), Filling::Zeros)
    }

    fn blank(&mut self, start: usize, length: usize, with: Filling) -> Result<(), Unfit> {
        push(&mut self.blanks, Blank { range: start..start + length, with }).ok_or(Unfit::Damaged)
    }
}

fn property(part: Part<'_>) -> Option<Property> {
    let mut cursor = Cursor::new(part.contents);
    Some(match &part.name {
        b"ispe" => {
            cursor.be32()?;
            Property::Size(cursor.be32()?, cursor.be32()?)
        }
        b"irot" => Property::Turned(cursor.byte()? & 3),
        b"imir" if cursor.byte()? & 1 == 0 => Property::Mirrored(Mirror::TopBottom),
        b"imir" => Property::Mirrored(Mirror::LeftRight),
        _ => Property::Other,
    })
}

/// The number of an item, of two bytes or four.
fn id(cursor: &mut Cursor<'_>, wide: bool) -> Option<u32> {
    if wide { cursor.be32() } else { cursor.be16().map(u32::from) }
}

/// Adds to a list that may not grow without end.
fn push<T>(list: &mut Vec<T>, entry: T) -> Option<()> {
    (list.len() < MOST).then(|| list.push(entry))
}

//! What a file is, by its first bytes and never by its name.

use crate::Kind;
use crate::cursor::Cursor;
use crate::unfit::{Foreign, Unfit};

/// The kind of a picture that is taken.
pub(crate) fn kind(bytes: &[u8]) -> Result<Kind, Unfit> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Ok(Kind::Gif);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(Kind::WebP);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return of_brands(bytes);
    }
    if is_svg(bytes) {
        return Ok(Kind::Svg);
    }
    Err(foreign(bytes).map_or(Unfit::NotAPicture, Unfit::Foreign))
}

/// AVIF and HEIC are one container with different brands.
fn of_brands(bytes: &[u8]) -> Result<Kind, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let length = cursor.be32().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let brands = bytes.get(8..length.min(bytes.len()).min(256)).unwrap_or_default();
    let has = |wanted: &[&[u8; 4]]| brands.chunks_exact(4).any(|brand| wanted.iter().any(|wanted| *wanted == brand));
    if has(&[b"avif", b"avis"]) {
        return Ok(Kind::Avif);
    }
    match has(&[b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"]) {
        true => Err(Unfit::Foreign(Foreign::Heic)),
        false => Err(Unfit::NotAPicture),
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const BEGINNINGS: [(&[u8], Foreign); 9] = [
        (b"II*\0", Foreign::Tiff),
        (b"MM\0*", Foreign::Tiff),
        (b"II+\0", Foreign::Tiff),
        (b"\0\0\x01\0", Foreign::Icon),
        (b"\xff\x0a", Foreign::JpegXl),
        (b"\0\0\0\x0cJXL ", Foreign::JpegXl),
        (b"\0\0\0\x0cjP  ", Foreign::Jpeg2000),
        (b"8BPS", Foreign::Photoshop),
        (b"%PDF-", Foreign::Pdf),
    ];
    let begins = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, foreign)| *foreign);
    begins.or_else(|| is_bmp(bytes).then_some(Foreign::Bmp))
}

/// Two letters are not enough: the length of its second header is one of a few.
fn is_bmp(bytes: &[u8]) -> bool {
    let second = bytes.get(14..18).and_then(|length| <[u8; 4]>::try_from(length).ok()).map(u32::from_le_bytes);
    bytes.starts_with(b"BM") && second.is_some_and(|length| [12, 16, 40, 52, 56, 64, 108, 124].contains(&length))
}

fn is_svg(bytes: &[u8]) -> bool {
    let front = bytes.get(..4096).unwrap_or(bytes);
    let front = front.strip_prefix(b"\xef\xbb\xbf").unwrap_or(front).trim_ascii_start();
    front.starts_with(b"<") && front.windows(4).any(|four| four.eq_ignore_ascii_case(b"<svg"))
}

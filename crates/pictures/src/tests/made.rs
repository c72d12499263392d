//! Makes pictures for the other tests.

use crate::Kind;
use crate::encode::encode;
use crate::orientation::Orientation;
use crate::raster::{Channels, Raster};

/// A raster with soft shades and some noise.
pub(super) fn raster(width: u32, height: u32, channels: Channels) -> Raster {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % 24) as u32
    };
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let value = [x * 200 / width, y * 200 / height, (x + y) * 100 / (width + height), 255 - x * 255 / width];
            pixels.extend(value.iter().take(channels.count()).map(|value| (value + noise()).min(255) as u8));
        }
    }
    Raster { width, height, channels, pixels }
}

pub(super) fn of(kind: Kind, width: u32, height: u32) -> Vec<u8> {
    match kind {
        Kind::Gif => gif(width as u16, height as u16, 1),
        kind => encode(kind, &raster(width, height, Channels::Rgb)).unwrap(),
    }
}

pub(super) fn clear(kind: Kind, width: u32, height: u32) -> Vec<u8> {
    encode(kind, &raster(width, height, Channels::Rgba)).unwrap()
}

pub(super) fn gif(width: u16, height: u16, frames: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = gif::Encoder::new(&mut bytes, width, height, &[0, 0, 0, 255, 255, 255, 200, 30, 30]).unwrap();
    for frame in 0..frames {
        let indices: Vec<u8> =
            (0..usize::from(width) * usize::from(height)).map(|at| ((at + frame) % 3) as u8).collect();
        encoder.write_frame(&gif::Frame::from_indexed_pixels(width, height, indices, None)).unwrap();
    }
    drop(encoder);
    bytes
}

/// A WebP with an extended head, holding these chunks of its own besides.
pub(super) fn extended_webp(width: u32, height: u32, flags: u8, more: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let plain = of(Kind::WebP, width, height);
    let mut body = b"WEBPVP8X\x0a\0\0\0".to_vec();
    body.extend([flags, 0, 0, 0]);
    body.extend(&(width - 1).to_le_bytes()[..3]);
    body.extend(&(height - 1).to_le_bytes()[..3]);
    body.extend(&plain[12..]);
    for (name, contents) in more {
        body.extend(*name);
        body.extend((contents.len() as u32).to_le_bytes());
        body.extend(*contents);
        body.extend(std::iter::repeat_n(0, contents.len() % 2));
    }
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((body.len() as u32).to_le_bytes());
    bytes.extend(body);
    bytes
}

/// A segment of a JPEG.
pub(super) fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, marker];
    bytes.extend((contents.len() as u16 + 2).to_be_bytes());
    bytes.extend(contents);
    bytes
}

/// A JPEG with segments right behind its beginning.
pub(super) fn jpeg_with(width: u32, height: u32, segments: &[Vec<u8>]) -> Vec<u8> {
    let plain = of(Kind::Jpeg, width, height);
    [&plain[..2], &segments.concat(), &plain[2..]].concat()
}

/// A chunk of a PNG.
pub(super) fn chunk(name: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), contents].concat();
    let length = (contents.len() as u32).to_be_bytes();
    [length.as_slice(), &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

/// A PNG with chunks right behind its head.
pub(super) fn png_with(width: u32, height: u32, chunks: &[Vec<u8>]) -> Vec<u8> {
    let plain = of(Kind::Png, width, height);
    [&plain[..33], &chunks.concat(), &plain[33..]].concat()
}

/// The notes of a camera: an orientation, its make, and where it stood.
pub(super) fn notes(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x03".to_vec();
    block.extend([0x01, 0x0f, 0, 2, 0, 0, 0, 4, b'A', b'C', b'M', 0]);
    block.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50]);
    block.extend([0, 0, 0, 0]);
    block.extend(b"latitude 48.85, longitude 2.35");
    block
}

pub(super) fn orientation(number: u8) -> Orientation {
    Orientation::of_exif(&notes(number))
}

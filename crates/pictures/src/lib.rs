//! Pictures that people send: recognised by content, refused in words before anything is decoded, freed of what they tell
//! about people and places, and made smaller for readers' screens.
//!
//! Everything here is hostile until shown otherwise. The parts of a file are walked one after the other without keeping a
//! list of them: forty megabytes of empty parts cost no more than forty megabytes.

mod avif;
mod cursor;
mod decode;
mod encode;
mod gif;
mod jpeg;
mod limits;
mod orientation;
mod png;
mod raster;
mod recognise;
mod sieve;
mod squares;
mod svg;
mod tint;
mod unfit;
mod variants;
mod webp;

#[cfg(test)]
mod tests;

pub use limits::{MOST_BYTES, MOST_MEMORY, MOST_PIXELS, MOST_SIDE};
pub use orientation::Orientation;
pub use squares::squares;
pub use tint::Tint;
pub use unfit::{Failed, Foreign, Unfit};
pub use variants::{Made, Progress, Variant, WIDTHS, expected, variants};

use sieve::{Seen, Sieve};

/// Kinds of pictures that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// JPEG
    Jpeg,
    /// PNG
    Png,
    /// WebP
    WebP,
    /// AVIF: kept as it came. What reads its pixels in Rust has C's interface only, and this house writes no `unsafe`.
    Avif,
    /// GIF
    Gif,
    /// SVG, written anew: see `svg.rs`.
    Svg,
}

impl Kind {
    /// As in `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::WebP => "image/webp",
            Kind::Avif => "image/avif",
            Kind::Gif => "image/gif",
            Kind::Svg => "image/svg+xml",
        }
    }

    /// How the name of such a file ends, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Jpeg => "jpg",
            Kind::Png => "png",
            Kind::WebP => "webp",
            Kind::Avif => "avif",
            Kind::Gif => "gif",
            Kind::Svg => "svg",
        }
    }

    /// Whether smaller ones can be made of it.
    pub fn has_variants(self) -> bool {
        !matches!(self, Kind::Avif | Kind::Svg)
    }
}

/// What can be said of a picture without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// What it is.
    pub kind: Kind,
    /// Pixels as it is shown, turned as its orientation says.
    pub width: u32,
    /// Pixels as it is shown.
    pub height: u32,
    /// How its pixels must be turned to be shown.
    pub orientation: Orientation,
    /// Whether it moves.
    pub animated: bool,
    /// Whether it holds what [`strip`] takes out: place, device, thumbnails, notes.
    pub has_metadata: bool,
}

/// Looks at a picture's parts, decoding nothing.
///
/// # Errors
/// Why it is not taken.
pub fn inspect(bytes: &[u8]) -> Result<Inspected, Unfit> {
    let (kind, seen, sieve) = look(bytes)?;
    let (width, height) = seen.orientation.shown(seen.width, seen.height);
    let has_metadata = sieve.dropped();
    Ok(Inspected { kind, width, height, orientation: seen.orientation, animated: seen.animated, has_metadata })
}

/// The same picture without place, device, thumbnail and notes, its pixels untouched. Colour profile and orientation stay.
///
/// # Errors
/// Why it is not taken.
pub fn strip(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let (kind, seen, sieve) = look(bytes)?;
    if !sieve.dropped() {
        return Ok(bytes.to_vec());
    }
    if kind == Kind::Svg {
        return svg::clean(bytes).map(|drawing| drawing.bytes);
    }
    if kind == Kind::Avif {
        return avif::strip(bytes);
    }
    let mut sieve = Sieve::keeping(bytes.len(), seen.orientation);
    read(kind, bytes, &mut sieve)?;
    Ok(sieve.into_kept())
}

fn look(bytes: &[u8]) -> Result<(Kind, Seen, Sieve), Unfit> {
    limits::bytes(bytes.len())?;
    let kind = recognise::kind(bytes)?;
    let mut sieve = Sieve::looking();
    let seen = read(kind, bytes, &mut sieve)?;
    limits::pixels(&seen)?;
    Ok((kind, seen, sieve))
}

fn read(kind: Kind, bytes: &[u8], sieve: &mut Sieve) -> Result<Seen, Unfit> {
    match kind {
        Kind::Jpeg => jpeg::read(bytes, sieve),
        Kind::Png => png::read(bytes, sieve),
        Kind::WebP => webp::read(bytes, sieve),
        Kind::Avif => avif::read(bytes, sieve),
        Kind::Gif => gif::read(bytes, sieve),
        Kind::Svg => {
            // What comes of it is written anew in any case.
            sieve.hold_back();
            svg::clean(bytes).map(|drawing| drawing.seen)
        }
    }
}

//! The smaller pictures that readers' screens need: decoded once, then one after the other.

use crate::Kind;
use crate::decode::decode;
use crate::encode::encode;
use crate::orientation::Orientation;
use crate::raster::Raster;
use crate::tint::Tint;
use crate::unfit::Failed;
use std::ops::ControlFlow;

/// Widths for readers, pixels: a telephone, a column of text, the same on a fine screen.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// Writing AVIF takes about a hundred bytes for each pixel. Taller pictures are made in the other kinds only.
const MOST_FOR_AVIF: u64 = 2_600_000;

/// A smaller picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What it is.
    pub kind: Kind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps that are done.
    pub done: usize,
    /// All of them.
    pub of: usize,
    /// The kind that is made next; `None` at the end.
    pub next: Option<Kind>,
}

/// What is known once all are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// What stands in its place until it is there.
    pub tint: Option<Tint>,
}

/// The widths at which a picture of this width is made: never larger than it is, and as large as it is where it is smaller
/// than the largest.
pub fn expected(width: u32, widths: &[u32]) -> Vec<u32> {
    let mut all: Vec<u32> = widths.iter().map(|wanted| (*wanted).min(width)).filter(|width| *width > 0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Makes smaller ones in the picture's own kind and WebP, then in AVIF, which takes longest. Each is given to `take` with
/// how far it is, `None` where one would be no smaller than the picture itself; the first call comes when the pixels are
/// read. `take` can end it. Of a picture that moves, all are of its first frame.
///
/// # Errors
/// Why it is not taken, or cannot be read; [`Failed::Stopped`] when `take` ended it.
pub fn variants(
    bytes: &[u8],
    widths: &[u32],
    take: &mut dyn FnMut(Option<Variant>, Progress) -> ControlFlow<()>,
) -> Result<Made, Failed> {
    let (kind, seen, _) = crate::look(bytes)?;
    if !kind.has_variants() {
        return Err(Failed::NoReader);
    }
    let (width, height) = seen.orientation.shown(seen.width, seen.height);
    let sizes: Vec<(u32, u32)> =
        expected(width, widths).into_iter().map(|wanted| (wanted, scaled(height, wanted, width))).collect();
    let plan = plan(kind, width, &sizes);
    let rasters = rasters(kind, bytes, &seen, &sizes)?;
    let at = |done: usize| Progress { done, of: plan.len(), next: plan.get(done).map(|(kind, _)| *kind) };
    let mut tell = |variant: Option<Variant>, progress| match take(variant, progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Failed::Stopped),
    };
    tell(None, at(0))?;
    for (step, (kind, width)) in plan.iter().copied().enumerate() {
        let Some(raster) = rasters.iter().find(|raster| raster.width == width) else { continue };
        let made = encode(kind, raster)?;
        let smaller = made.len() < bytes.len();
        let variant = Variant { kind, width, height: raster.height, bytes: made };
        tell(smaller.then_some(variant), at(step + 1))?;
    }
    Ok(Made { tint: rasters.first().and_then(Tint::of) })
}

/// What is made, in order.
fn plan(own: Kind, own_width: u32, sizes: &[(u32, u32)]) -> Vec<(Kind, u32)> {
    let mut plan = Vec::new();
    for kind in [own, Kind::WebP] {
        let written = matches!(kind, Kind::Jpeg | Kind::Png) || kind == Kind::WebP;
        // In its own kind and width there is the picture itself.
        let wanted = sizes.iter().filter(|(width, _)| written && (kind != own || *width < own_width));
        let wanted: Vec<(Kind, u32)> = wanted.map(|(width, _)| (kind, *width)).collect();
        plan.extend(wanted.into_iter().filter(|step| !plan.contains(step)).collect::<Vec<_>>());
    }
    let small = sizes.iter().filter(|(width, height)| u64::from(*width) * u64::from(*height) <= MOST_FOR_AVIF);
    plan.extend(small.map(|(width, _)| (Kind::Avif, *width)));
    plan
}

/// The picture in each size, the smallest first. The pixels of the whole are let go before anything is written.
fn rasters(kind: Kind, bytes: &[u8], seen: &crate::sieve::Seen, sizes: &[(u32, u32)]) -> Result<Vec<Raster>, Failed> {
    let decoded = decode(kind, bytes, seen)?;
    let whole = decoded.raster.weighed()?;
    let stored = |size: &(u32, u32)| seen.orientation.shown(size.0, size.1);
    let largest = match sizes.last().map(stored) {
        Some(size) if size != (whole.width, whole.height) => whole.resized(size.0, size.1)?,
        _ => whole,
    };
    let profile = decoded.profile.as_deref();
    let mut all = Vec::with_capacity(sizes.len());
    for (width, height) in sizes.iter().map(stored) {
        if (width, height) != (largest.width, largest.height) {
            all.push(finished(largest.resized(width, height)?, seen.orientation, profile)?);
        }
    }
    all.push(finished(largest, seen.orientation, profile)?);
    Ok(all)
}

/// As readers get it: turned upright, in the colours of the web.
pub(crate) fn finished(raster: Raster, orientation: Orientation, profile: Option<&[u8]>) -> Result<Raster, Failed> {
    let raster = raster.unweighed()?.without_needless_alpha().turned(orientation);
    Ok(match profile {
        Some(profile) => raster.in_srgb(profile),
        None => raster,
    })
}

/// A side in proportion, at least one pixel.
fn scaled(side: u32, by: u32, of: u32) -> u32 {
    let value = (u64::from(side) * u64::from(by) + u64::from(of) / 2) / u64::from(of.max(1));
    u32::try_from(value).unwrap_or(u32::MAX).max(1)
}

//! How large a picture may be, and what it may cost to decode.

use crate::sieve::Seen;
use crate::unfit::Unfit;

/// Longest file, bytes: a photograph of 50 megapixels at a high quality has half of that.
pub const MOST_BYTES: usize = 40_000_000;
/// Pixels of one picture, animated ones by their canvas.
pub const MOST_PIXELS: u64 = 50_000_000;
/// Pixels of one side.
pub const MOST_SIDE: u32 = 12_000;
/// Memory that decoding one picture may take, bytes: six for each of 50 million pixels. A kind of file that takes more for
/// each pixel may have fewer of them.
pub const MOST_MEMORY: u64 = 300_000_000;

pub(crate) fn bytes(length: usize) -> Result<(), Unfit> {
    if length > MOST_BYTES {
        return Err(Unfit::TooManyBytes { bytes: length as u64, most: MOST_BYTES as u64 });
    }
    Ok(())
}

pub(crate) fn pixels(seen: &Seen) -> Result<(), Unfit> {
    let (width, height) = seen.orientation.shown(seen.width, seen.height);
    let area = u64::from(width) * u64::from(height);
    if area == 0 {
        return Err(Unfit::Damaged);
    }
    if width > MOST_SIDE || height > MOST_SIDE {
        return Err(Unfit::TooLong { width, height, most: MOST_SIDE });
    }
    let most = (area.saturating_mul(MOST_MEMORY) / seen.memory.max(1)).min(MOST_PIXELS);
    if area > most || seen.memory > MOST_MEMORY {
        return Err(Unfit::TooManyPixels { width, height, most });
    }
    Ok(())
}

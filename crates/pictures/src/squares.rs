//! Small squares of a picture, for tabs, telephones and feed readers.

use crate::Kind;
use crate::decode::decode;
use crate::encode::encode;
use crate::unfit::Failed;
use crate::variants::{Variant, finished};

/// The middle square of a picture as PNG, with sides of so many pixels each. Of a picture that moves, of its first frame.
///
/// # Errors
/// Why it is not taken, or cannot be read; [`Failed::NoReader`] for a kind whose pixels are not read here.
pub fn squares(bytes: &[u8], sides: &[u32]) -> Result<Vec<Variant>, Failed> {
    let (kind, seen, _) = crate::look(bytes)?;
    if !kind.has_variants() {
        return Err(Failed::NoReader);
    }
    let decoded = decode(kind, bytes, &seen)?;
    let whole = decoded.raster.weighed()?.middle_square();
    let made = sides.iter().map(|side| {
        let raster = finished(whole.resized(*side, *side)?, seen.orientation, decoded.profile.as_deref())?;
        Ok(Variant { kind: Kind::Png, width: *side, height: *side, bytes: encode(Kind::Png, &raster)? })
    });
    made.collect()
}

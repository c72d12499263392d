//! From bytes to pixels, once, within the limits that were checked before.

use crate::Kind;
use crate::limits::{MOST_MEMORY, MOST_SIDE};
use crate::raster::{Channels, Raster};
use crate::sieve::Seen;
use crate::unfit::Failed;
use std::io::Cursor;
use std::num::NonZeroU64;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

/// A longer colour profile is passed over.
const LONGEST_PROFILE: usize = 4 << 20;

/// Pixels as they are stored, and the profile of their colours.
pub(crate) struct Decoded {
    pub(crate) raster: Raster,
    pub(crate) profile: Option<Vec<u8>>,
}

/// The pixels of a picture; of one that moves, the first.
pub(crate) fn decode(kind: Kind, bytes: &[u8], seen: &Seen) -> Result<Decoded, Failed> {
    let mut decoded = match kind {
        Kind::Jpeg => jpeg(bytes)?,
        Kind::Png => png(bytes)?,
        Kind::WebP => webp(bytes)?,
        Kind::Gif => gif(bytes)?,
        Kind::Avif | Kind::Svg => return Err(Failed::NoReader),
    };
    let raster = &decoded.raster;
    let wanted = raster.width as usize * raster.height as usize * raster.channels.count();
    if (raster.width, raster.height, raster.pixels.len()) != (seen.width, seen.height, wanted) {
        return Err(Failed::Unreadable("its parts say different sizes".into()));
    }
    decoded.profile = decoded.profile.filter(|profile| profile.len() <= LONGEST_PROFILE);
    Ok(decoded)
}

fn unreadable(why: impl std::fmt::Display) -> Failed {
    Failed::Unreadable(why.to_string())
}

fn jpeg(bytes: &[u8]) -> Result<Decoded, Failed> {
    let side = MOST_SIDE as usize;
    let options = DecoderOptions::default().set_max_width(side).set_max_height(side);
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(unreadable)?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let wanted = if is_grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let pixels = decoder.decode().map_err(unreadable)?;
    let info = decoder.info().ok_or_else(|| unreadable("it says no size"))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    let raster = match is_grey {
        true => Raster::of_grey(width, height, &pixels),
        false => Raster { width, height, channels: Channels::Rgb, pixels },
    };
    Ok(Decoded { raster, profile: decoder.icc_profile() })
}

fn png(bytes: &[u8]) -> Result<Decoded, Failed> {
    let limits = ::png::Limits { bytes: usize::try_from(MOST_MEMORY).unwrap_or(usize::MAX) };
    let mut decoder = ::png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(::png::Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let length = reader.output_buffer_size().ok_or_else(|| unreadable("it is too large"))?;
    if length as u64 > MOST_MEMORY {
        return Err(unreadable("it is too large"));
    }
    let mut pixels = vec![0; length];
    let info = reader.next_frame(&mut pixels).map_err(unreadable)?;
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    let (width, height) = (info.width, info.height);
    let raster = match info.color_type {
        ::png::ColorType::Grayscale => Raster::of_grey(width, height, &pixels),
        ::png::ColorType::GrayscaleAlpha => Raster::of_grey_alpha(width, height, &pixels),
        ::png::ColorType::Rgb => Raster { width, height, channels: Channels::Rgb, pixels },
        ::png::ColorType::Rgba => Raster { width, height, channels: Channels::Rgba, pixels },
        ::png::ColorType::Indexed => return Err(unreadable("its colours stand in no table")),
    };
    Ok(Decoded { raster, profile })
}

fn webp(bytes: &[u8]) -> Result<Decoded, Failed> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).map_err(unreadable)?;
    decoder.set_memory_limit(usize::try_from(MOST_MEMORY).unwrap_or(usize::MAX));
    let (width, height) = decoder.dimensions();
    let length = decoder.output_buffer_size().filter(|length| *length as u64 <= MOST_MEMORY);
    let mut pixels = vec![0; length.ok_or_else(|| unreadable("it is too large"))?];
    decoder.read_image(&mut pixels).map_err(unreadable)?;
    let channels = if decoder.has_alpha() { Channels::Rgba } else { Channels::Rgb };
    let profile = decoder.icc_profile().unwrap_or(None);
    Ok(Decoded { raster: Raster { width, height, channels, pixels }, profile })
}

fn gif(bytes: &[u8]) -> Result<Decoded, Failed> {
    let mut options = ::gif::DecodeOptions::new();
    options.set_color_output(::gif::ColorOutput::RGBA);
    let most = NonZeroU64::new(MOST_MEMORY).unwrap_or(NonZeroU64::MIN);
    options.set_memory_limit(::gif::MemoryLimit::Bytes(most));
    let mut decoder = options.read_info(bytes).map_err(unreadable)?;
    let (width, height) = (u32::from(decoder.width()), u32::from(decoder.height()));
    let frame = decoder.read_next_frame().map_err(unreadable)?.ok_or_else(|| unreadable("it has no frame"))?;
    let row = width as usize * 4;
    let mut pixels = vec![0; row * height as usize];
    let (left, top) = (usize::from(frame.left) * 4, usize::from(frame.top));
    let lines = frame.buffer.chunks_exact((usize::from(frame.width) * 4).max(1));
    for (line, place) in lines.zip(pixels.chunks_exact_mut(row.max(1)).skip(top)) {
        let place = place.get_mut(left..).unwrap_or_default();
        place.iter_mut().zip(line).for_each(|(to, from)| *to = *from);
    }
    Ok(Decoded { raster: Raster { width, height, channels: Channels::Rgba, pixels }, profile: None })
}

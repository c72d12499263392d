//! From pixels to bytes of each kind, one thread and no assembler.

use crate::Kind;
use crate::raster::{Channels, Raster};
use crate::unfit::Failed;
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use ravif::{BitDepth, Encoder, Img, RGB8, RGBA8};

/// Of 100: what photographs lose here is not seen at the size at which they are shown.
const JPEG: u8 = 80;
const WEBP: f32 = 78.0;
const AVIF: f32 = 62.0;
const AVIF_ALPHA: f32 = 75.0;
/// Of 10, the fastest.
const AVIF_SPEED: u8 = 8;

/// Writes a picture. JPEG has no clear pixels: its originals have none either.
pub(crate) fn encode(kind: Kind, raster: &Raster) -> Result<Vec<u8>, Failed> {
    match kind {
        Kind::Jpeg => jpeg(raster),
        Kind::Png => png(raster),
        Kind::WebP => Ok(webp(raster)),
        Kind::Avif => avif(raster),
        Kind::Gif | Kind::Svg => Err(Failed::Unwritable(format!("{} is not written", kind.media_type()))),
    }
}

fn unwritable(why: impl std::fmt::Display) -> Failed {
    Failed::Unwritable(why.to_string())
}

fn jpeg(raster: &Raster) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    let kind = match raster.channels {
        Channels::Rgb => ExtendedColorType::Rgb8,
        Channels::Rgba => return Err(unwritable("a JPEG has no clear pixels")),
    };
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG);
    encoder.encode(&raster.pixels, raster.width, raster.height, kind).map_err(unwritable)?;
    Ok(bytes)
}

fn png(raster: &Raster) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, raster.width, raster.height);
    encoder.set_color(match raster.channels {
        Channels::Rgb => ::png::ColorType::Rgb,
        Channels::Rgba => ::png::ColorType::Rgba,
    });
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_compression(::png::Compression::Balanced);
    let mut writer = encoder.write_header().map_err(unwritable)?;
    writer.write_image_data(&raster.pixels).map_err(unwritable)?;
    writer.finish().map_err(unwritable)?;
    Ok(bytes)
}

fn webp(raster: &Raster) -> Vec<u8> {
    let encoder = match raster.channels {
        Channels::Rgb => ::webp::Encoder::from_rgb(&raster.pixels, raster.width, raster.height),
        Channels::Rgba => ::webp::Encoder::from_rgba(&raster.pixels, raster.width, raster.height),
    };
    encoder.encode(WEBP).to_vec()
}

fn avif(raster: &Raster) -> Result<Vec<u8>, Failed> {
    let encoder = Encoder::new()
        .with_quality(AVIF)
        .with_alpha_quality(AVIF_ALPHA)
        .with_speed(AVIF_SPEED)
        .with_bit_depth(BitDepth::Eight)
        .with_num_threads(Some(1));
    let (width, height) = (raster.width as usize, raster.height as usize);
    let encoded = match raster.channels {
        Channels::Rgb => {
            let pixels: Vec<RGB8> = raster.pixels.chunks_exact(3).filter_map(rgb).collect();
            encoder.encode_rgb(Img::new(&pixels, width, height))
        }
        Channels::Rgba => {
            let pixels: Vec<RGBA8> = raster.pixels.chunks_exact(4).filter_map(rgba).collect();
            encoder.encode_rgba(Img::new(&pixels, width, height))
        }
    };
    encoded.map(|encoded| encoded.avif_file).map_err(unwritable)
}

fn rgb(pixel: &[u8]) -> Option<RGB8> {
    let [r, g, b] = *pixel else { return None };
    Some(RGB8 { r, g, b })
}

fn rgba(pixel: &[u8]) -> Option<RGBA8> {
    let [r, g, b, a] = *pixel else { return None };
    Some(RGBA8 { r, g, b, a })
}

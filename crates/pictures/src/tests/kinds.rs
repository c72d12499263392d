//! What is recognised, and what is refused by its first bytes.

use super::made;
use crate::{Foreign, Inspected, Kind, Orientation, Unfit, inspect};

#[test]
fn each_kind_is_recognised_with_its_size() {
    for kind in [Kind::Jpeg, Kind::Png, Kind::WebP, Kind::Avif, Kind::Gif] {
        let found = inspect(&made::of(kind, 40, 24)).unwrap();
        let wanted = Inspected {
            kind,
            width: 40,
            height: 24,
            orientation: Orientation::AS_STORED,
            animated: false,
            has_metadata: false,
        };
        assert_eq!(found, wanted);
    }
}

#[test]
fn pictures_with_clear_pixels_are_recognised_too() {
    for kind in [Kind::Png, Kind::WebP, Kind::Avif] {
        let found = inspect(&made::clear(kind, 31, 17)).unwrap();
        assert_eq!((found.kind, found.width, found.height), (kind, 31, 17));
    }
    let raster = made::raster(9, 7, crate::raster::Channels::Rgb);
    let lossless = webp::Encoder::from_rgb(&raster.pixels, 9, 7);
    let found = inspect(&lossless.encode_lossless()).unwrap();
    assert_eq!((found.kind, found.width, found.height), (Kind::WebP, 9, 7));
}

#[test]
fn what_moves_is_seen_to_move() {
    assert!(inspect(&made::gif(8, 8, 3)).unwrap().animated);
    assert!(!inspect(&made::gif(8, 8, 1)).unwrap().animated);
}

#[test]
fn a_turned_picture_has_the_size_at_which_it_is_shown() {
    let exif = [b"Exif\0\0".as_slice(), &made::notes(6)].concat();
    let jpeg = made::jpeg_with(40, 24, &[made::segment(0xe1, &exif)]);
    let png = made::png_with(40, 24, &[made::chunk(b"eXIf", &made::notes(6))]);
    let webp = made::extended_webp(40, 24, 8, &[(b"EXIF", &made::notes(6))]);
    for bytes in [jpeg, png, webp] {
        let found = inspect(&bytes).unwrap();
        assert_eq!((found.width, found.height, found.orientation), (24, 40, made::orientation(6)));
        assert!(found.has_metadata);
    }
}

#[test]
fn what_is_no_picture_is_said_to_be_none() {
    let others: [&[u8]; 8] = [
        b"",
        b"\xff",
        b"\x89PNG",
        b"GIF8",
        b"hello",
        b"<html><p>x",
        b"RIFF\x04\0\0\0WAVE",
        b"\0\0\0\x10ftypisom\0\0\0\0",
    ];
    for bytes in others {
        assert_eq!(inspect(bytes), Err(Unfit::NotAPicture), "{bytes:?}");
    }
}

#[test]
fn a_kind_that_is_not_taken_is_named() {
    let bmp = [b"BM".as_slice(), &[0; 12], &[40, 0, 0, 0], &[0; 40]].concat();
    let kinds: [(&[u8], Foreign); 7] = [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Foreign::Heic),
        (&bmp, Foreign::Bmp),
        (b"II*\0\x08\0\0\0", Foreign::Tiff),
        (b"MM\0*\0\0\0\x08", Foreign::Tiff),
        (b"\xff\x0a\0\0", Foreign::JpegXl),
        (b"8BPS\0\x01", Foreign::Photoshop),
        (b"%PDF-1.7", Foreign::Pdf),
    ];
    for (bytes, foreign) in kinds {
        assert_eq!(inspect(bytes), Err(Unfit::Foreign(foreign)));
    }
}

#[test]
fn a_file_that_is_too_long_is_refused_unread() {
    let bytes = vec![0; crate::MOST_BYTES + 1];
    assert!(matches!(inspect(&bytes), Err(Unfit::TooManyBytes { bytes: 40_000_001, .. })));
}

/// The file with its size written over.
fn resized(kind: Kind, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = made::of(kind, 16, 16);
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|found| found == what).unwrap();
    match kind {
        Kind::Jpeg => {
            let at = find(&bytes, &[0xff, 0xc0]) + 5;
            bytes[at..at + 2].copy_from_slice(&(height as u16).to_be_bytes());
            bytes[at + 2..at + 4].copy_from_slice(&(width as u16).to_be_bytes());
        }
        Kind::Png => {
            bytes[16..20].copy_from_slice(&width.to_be_bytes());
            bytes[20..24].copy_from_slice(&height.to_be_bytes());
        }
        Kind::Gif => {
            bytes[6..8].copy_from_slice(&(width as u16).to_le_bytes());
            bytes[8..10].copy_from_slice(&(height as u16).to_le_bytes());
        }
        Kind::WebP => {
            bytes = made::extended_webp(16, 16, 2, &[(b"ANMF", &[0; 32])]);
            let still = find(&bytes, b"VP8 ");
            let end = find(&bytes, b"ANMF");
            bytes.drain(still..end);
            let length = bytes.len() as u32 - 8;
            bytes[4..8].copy_from_slice(&length.to_le_bytes());
            bytes[24..27].copy_from_slice(&(width - 1).to_le_bytes()[..3]);
            bytes[27..30].copy_from_slice(&(height - 1).to_le_bytes()[..3]);
        }
        Kind::Avif => {
            let at = find(&bytes, b"ispe") + 8;
            bytes[at..at + 4].copy_from_slice(&width.to_be_bytes());
            bytes[at + 4..at + 8].copy_from_slice(&height.to_be_bytes());
        }
        Kind::Svg => unreachable!("a drawing has no pixels"),
    }
    bytes
}

#[test]
fn a_declared_size_beyond_the_limits_is_refused_before_anything_is_decoded() {
    for kind in [Kind::Jpeg, Kind::Png, Kind::WebP, Kind::Avif, Kind::Gif] {
        let side = 65_535;
        let refused = inspect(&resized(kind, side, side));
        assert_eq!(refused, Err(Unfit::TooLong { width: side, height: side, most: 12_000 }), "{kind:?}");
        let refused = inspect(&resized(kind, 10_000, 10_000));
        assert!(
            matches!(refused, Err(Unfit::TooManyPixels { width: 10_000, height: 10_000, .. })),
            "{kind:?}: {refused:?}"
        );
        assert!(inspect(&resized(kind, 3_000, 4_000)).is_ok(), "{kind:?}: 12 megapixels are taken");
    }
    assert_eq!(inspect(&resized(Kind::Png, 0, 10)), Err(Unfit::Damaged));
}

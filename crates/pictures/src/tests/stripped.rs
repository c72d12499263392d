//! What is taken out of a picture, and what stays.

use super::made;
use crate::decode::decode;
use crate::{Kind, inspect, look, strip};

fn pixels(bytes: &[u8]) -> Vec<u8> {
    let (kind, seen, _) = look(bytes).unwrap();
    decode(kind, bytes, &seen).unwrap().raster.pixels
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

/// Nothing that a camera or a program noted is in it any more, and everything else is.
fn is_clean_copy(stripped: &[u8], of: &[u8]) {
    for words in [b"latitude".as_slice(), b"ACM\0", b"thumbnail", b"serial"] {
        assert!(holds(of, words) || words != b"latitude", "the original says it");
        assert!(!holds(stripped, words), "{}", String::from_utf8_lossy(words));
    }
    let (before, after) = (inspect(of).unwrap(), inspect(stripped).unwrap());
    assert!(before.has_metadata && !after.has_metadata);
    assert_eq!((before.width, before.height, before.orientation), (after.width, after.height, after.orientation));
    assert_eq!(strip(stripped).unwrap(), stripped, "there is nothing more to take out");
}

#[test]
fn a_jpeg_loses_its_notes_and_keeps_pixels_profile_and_orientation() {
    let exif = [b"Exif\0\0".as_slice(), &made::notes(6)].concat();
    let profile = [b"ICC_PROFILE\0\x01\x01".as_slice(), b"a profile"].concat();
    let segments = [
        made::segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01thumbnail"),
        made::segment(0xe1, &exif),
        made::segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0serial"),
        made::segment(0xe2, &profile),
        made::segment(0xe2, b"MPF\0serial"),
        made::segment(0xed, b"Photoshop 3.0\0serial"),
        made::segment(0xfe, b"serial"),
    ];
    let mut bytes = made::jpeg_with(40, 24, &segments);
    bytes.extend(b"serial, appended by a telephone");
    let stripped = strip(&bytes).unwrap();
    is_clean_copy(&stripped, &bytes);
    assert!(holds(&stripped, b"a profile"));
    assert_eq!(pixels(&stripped), pixels(&bytes));
    assert_eq!(&stripped[2..4], &[0xff, 0xe0], "its head stands first");
}

#[test]
fn a_png_loses_its_notes_and_keeps_pixels_and_colours() {
    let chunks = [
        made::chunk(b"gAMA", &45_455_u32.to_be_bytes()),
        made::chunk(b"eXIf", &made::notes(3)),
        made::chunk(b"tEXt", b"Comment\0serial"),
        made::chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0serial"),
        made::chunk(b"tIME", &[7, 230, 1, 2, 3, 4, 5]),
        made::chunk(b"prVt", b"serial"),
    ];
    let mut bytes = made::png_with(40, 24, &chunks);
    bytes.extend(b"serial");
    let stripped = strip(&bytes).unwrap();
    is_clean_copy(&stripped, &bytes);
    assert!(holds(&stripped, b"gAMA"));
    assert_eq!(pixels(&stripped), pixels(&bytes));
}

#[test]
fn a_webp_loses_its_notes_and_keeps_its_pixels() {
    let more: [(&[u8; 4], &[u8]); 3] = [(b"EXIF", &made::notes(5)), (b"XMP ", b"<serial/>"), (b"ABCD", b"serial")];
    let mut bytes = made::extended_webp(40, 24, 0x0c, &more);
    bytes.extend(b"serial");
    let stripped = strip(&bytes).unwrap();
    is_clean_copy(&stripped, &bytes);
    assert_eq!(stripped[20], 8, "it says that an orientation follows, and no more");
    assert_eq!(pixels(&stripped), pixels(&bytes));
}

#[test]
fn a_gif_loses_its_notes_and_keeps_moving() {
    let bytes = made::gif(12, 8, 3);
    let first = bytes.windows(2).position(|two| two == [0x21, 0xf9]).unwrap();
    let notes = b"\x21\xfe\x08latitude\0\x21\xff\x0bXMP DataXMP\x06serial\0".as_slice();
    let bytes = [&bytes[..first], notes, b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", &bytes[first..], b"serial"].concat();
    let stripped = strip(&bytes).unwrap();
    is_clean_copy(&stripped, &bytes);
    assert!(holds(&stripped, b"NETSCAPE2.0") && inspect(&stripped).unwrap().animated);
    assert_eq!(pixels(&stripped), pixels(&bytes));
}

#[test]
fn an_avif_has_its_notes_blanked_where_they_stand() {
    let raster = made::raster(40, 24, crate::raster::Channels::Rgb);
    let pixels: Vec<ravif::RGB8> = raster.pixels.chunks_exact(3).map(|p| ravif::RGB8::new(p[0], p[1], p[2])).collect();
    let notes = [&[0; 4], made::notes(1).as_slice()].concat();
    let encoder = ravif::Encoder::new().with_speed(10).with_num_threads(Some(1)).with_exif(notes);
    let mut bytes = encoder.encode_rgb(ravif::Img::new(&pixels, 40, 24)).unwrap().avif_file;
    bytes.extend(b"\0\0\0\x0euuidserial");
    let stripped = strip(&bytes).unwrap();
    is_clean_copy(&stripped, &bytes);
    assert_eq!(stripped.len(), bytes.len());
    let (before, after) = (inspect(&bytes).unwrap(), inspect(&stripped).unwrap());
    assert_eq!((before.kind, after.kind), (Kind::Avif, Kind::Avif));
}

#[test]
fn a_picture_without_notes_stays_as_it_is_to_the_byte() {
    for kind in [Kind::Jpeg, Kind::Png, Kind::WebP, Kind::Avif, Kind::Gif] {
        let bytes = made::of(kind, 20, 20);
        assert_eq!(strip(&bytes).unwrap(), bytes, "{kind:?}");
    }
}

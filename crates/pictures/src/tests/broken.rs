//! Files cut short, with bits turned over, with parts that lie: each is answered, none panics.

use super::made;
use crate::decode::decode;
use crate::{Kind, Unfit, inspect, look, strip};

/// One small file of each kind, with what cameras write into it.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let exif = [b"Exif\0\0".as_slice(), &made::notes(8)].concat();
    vec![
        ("jpeg", made::jpeg_with(16, 12, &[made::segment(0xe1, &exif), made::segment(0xfe, b"a note")])),
        ("png", made::png_with(16, 12, &[made::chunk(b"tEXt", b"Author\0me"), made::chunk(b"eXIf", &made::notes(3))])),
        ("webp", made::of(Kind::WebP, 16, 12)),
        ("extended webp", made::extended_webp(16, 12, 12, &[(b"EXIF", &made::notes(2)), (b"XMP ", b"<x/>")])),
        ("clear webp", made::clear(Kind::WebP, 16, 12)),
        ("avif", made::of(Kind::Avif, 16, 12)),
        ("gif", made::gif(16, 12, 1)),
        ("moving gif", made::gif(9, 7, 3)),
    ]
}

/// Does with a file all that is done with one that is sent. Whatever is in it, there is an answer.
fn whatever_happens(bytes: &[u8]) {
    let Ok((kind, seen, _)) = look(bytes) else {
        assert!(strip(bytes).is_err());
        return;
    };
    let stripped = strip(bytes).expect("what was looked at can be stripped");
    assert!(inspect(&stripped).is_ok(), "what was stripped is a picture still");
    let _ = decode(kind, bytes, &seen);
    let _ = decode(kind, &stripped, &seen);
}

#[test]
fn every_beginning_of_a_file_is_answered_and_none_is_taken_for_the_whole() {
    for (name, bytes) in files() {
        for length in 0..bytes.len() {
            let part = &bytes[..length];
            whatever_happens(part);
            // A GIF without its last byte, or without its last frames, is a GIF.
            if !name.ends_with("gif") {
                let answer = inspect(part);
                assert!(
                    matches!(answer, Err(Unfit::CutShort | Unfit::NotAPicture | Unfit::Damaged)),
                    "{name}: {answer:?}"
                );
            }
        }
    }
}

#[test]
fn a_file_cut_within_its_pixels_is_said_to_be_cut_short() {
    for (name, bytes) in files().into_iter().filter(|(name, _)| *name != "moving gif") {
        assert_eq!(inspect(&bytes[..bytes.len() - 5]), Err(Unfit::CutShort), "{name}");
    }
}

#[test]
fn every_bit_turned_over_is_answered() {
    for (_, bytes) in files() {
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut broken = bytes.clone();
                broken[at] ^= 1 << bit;
                whatever_happens(&broken);
            }
        }
    }
}

#[test]
fn noise_behind_the_first_bytes_of_each_kind_is_answered() {
    let mut state = 88_172_645_463_325_252_u64;
    for (_, bytes) in files() {
        for kept in [12, 40, bytes.len() / 2] {
            for _ in 0..50 {
                let mut broken = bytes.clone();
                for byte in broken.iter_mut().skip(kept) {
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    *byte = state as u8;
                }
                whatever_happens(&broken);
            }
        }
    }
}

#[test]
fn millions_of_empty_parts_take_time_in_proportion() {
    let many = 1_000_000;
    let jpeg = [b"\xff\xd8".as_slice(), &[0xff, 0xdd, 0, 2].repeat(many), b"\xff\xd9"].concat();
    let png = [&made::of(Kind::Png, 4, 4)[..33], &made::chunk(b"tEXt", b"").repeat(many)].concat();
    let gif = [&made::gif(4, 4, 1)[..22], &[0x21, 0xfe, 0].repeat(many)].concat();
    let webp = [b"RIFF\xff\xff\x7f\0WEBP".as_slice(), &b"XMP \0\0\0\0".repeat(many)].concat();
    for bytes in [jpeg, png, gif, webp] {
        assert!(inspect(&bytes).is_err());
    }
}

#[test]
fn a_size_said_twice_is_refused() {
    let bytes = made::of(Kind::Jpeg, 16, 12);
    let at = bytes.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    let frame = bytes[at..at + 2 + usize::from(bytes[at + 3])].to_vec();
    assert_eq!(inspect(&made::jpeg_with(16, 12, &[frame])), Err(Unfit::Damaged));
}

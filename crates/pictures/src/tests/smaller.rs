//! The smaller pictures.

use super::made;
use crate::{Failed, Kind, Made, Progress, Variant, expected, inspect, variants};
use std::ops::ControlFlow;

fn all(bytes: &[u8], widths: &[u32]) -> (Vec<Variant>, Made, Vec<Progress>) {
    let (mut made, mut steps) = (Vec::new(), Vec::new());
    let ended = variants(bytes, widths, &mut |variant, progress| {
        made.extend(variant);
        steps.push(progress);
        ControlFlow::Continue(())
    });
    (made, ended.unwrap(), steps)
}

fn shapes(made: &[Variant]) -> Vec<(Kind, u32, u32)> {
    made.iter().map(|variant| (variant.kind, variant.width, variant.height)).collect()
}

#[test]
fn widths_are_never_larger_than_the_picture() {
    assert_eq!(expected(4000, &crate::WIDTHS), [480, 960, 1600]);
    assert_eq!(expected(1600, &crate::WIDTHS), [480, 960, 1600]);
    assert_eq!(expected(1200, &crate::WIDTHS), [480, 960, 1200]);
    assert_eq!(expected(300, &crate::WIDTHS), [300]);
}

#[test]
fn a_photograph_is_made_in_its_own_kind_then_webp_then_avif() {
    let bytes = made::of(Kind::Jpeg, 120, 80);
    let (made, ended, steps) = all(&bytes, &[30, 60]);
    let wanted = [Kind::Jpeg, Kind::WebP, Kind::Avif].map(|kind| [(kind, 30, 20), (kind, 60, 40)]);
    assert_eq!(shapes(&made), wanted.concat());
    assert!(ended.tint.is_some());
    assert_eq!(steps.first(), Some(&Progress { done: 0, of: 6, next: Some(Kind::Jpeg) }));
    assert_eq!(steps.last(), Some(&Progress { done: 6, of: 6, next: None }));
    for variant in &made {
        let found = inspect(&variant.bytes).unwrap();
        assert_eq!((found.kind, found.width, found.height), (variant.kind, variant.width, variant.height));
        assert!(!found.has_metadata && variant.bytes.len() < bytes.len());
    }
}

#[test]
fn a_turned_photograph_is_upright_in_every_size() {
    let exif = [b"Exif\0\0".as_slice(), &made::notes(6)].concat();
    let bytes = made::jpeg_with(120, 80, &[made::segment(0xe1, &exif)]);
    let (made, ..) = all(&bytes, &[40]);
    assert!(shapes(&made).iter().all(|(_, width, height)| (*width, *height) == (40, 60)), "{:?}", shapes(&made));
}

#[test]
fn what_would_be_no_smaller_than_the_picture_is_left_out() {
    // One colour: a PNG of it is smaller than anything else.
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 64, 64);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.write_header().unwrap().write_image_data(&[0xff; 8 * 64]).unwrap();
    let (made, _, steps) = all(&bytes, &[48]);
    assert!(made.iter().all(|variant| variant.bytes.len() < bytes.len()));
    assert!(made.len() < steps.len() - 1, "{:?}", shapes(&made));
}

#[test]
fn clear_pixels_stay_clear_and_have_no_tint() {
    let bytes = made::clear(Kind::Png, 64, 64);
    let (made, ended, _) = all(&bytes, &[32]);
    assert_eq!(ended.tint, None);
    let png = made.iter().find(|variant| variant.kind == Kind::Png).unwrap();
    let (kind, seen, _) = crate::look(&png.bytes).unwrap();
    let raster = crate::decode::decode(kind, &png.bytes, &seen).unwrap().raster;
    assert_eq!(raster.channels, crate::raster::Channels::Rgba);
}

#[test]
fn of_a_picture_that_moves_the_first_frame_is_made_smaller() {
    let (made, ..) = all(&made::gif(90, 60, 12), &[30]);
    assert!(made.iter().all(|variant| variant.kind != Kind::Gif && variant.width == 30));
    assert!(!made.is_empty());
}

#[test]
fn a_very_tall_picture_is_made_in_no_kind_that_would_take_too_much_memory() {
    let bytes = made::of(Kind::Jpeg, 480, 6_000);
    let (made, ..) = all(&bytes, &[480]);
    assert_eq!(shapes(&made), [(Kind::WebP, 480, 6_000)]);
}

#[test]
fn whoever_waits_can_end_it_at_any_step() {
    let bytes = made::of(Kind::Png, 60, 60);
    for last in 0..3 {
        let ended = variants(&bytes, &[20, 40], &mut |_, progress| match progress.done {
            done if done == last => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        });
        assert_eq!(ended, Err(Failed::Stopped));
    }
}

#[test]
fn an_avif_is_kept_as_it_came() {
    let ended = variants(&made::of(Kind::Avif, 20, 20), &[10], &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(ended, Err(Failed::NoReader));
}

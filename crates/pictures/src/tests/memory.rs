//! What the largest and the worst files cost, each measured in a process of its own.

use super::made;
use crate::{inspect, strip, variants};
use std::ops::ControlFlow;
use std::process::Command;

/// Promised for everything that is sent, bytes.
const PROMISED: u64 = 400_000_000;
const CASE: &str = "RELAIS_PICTURES_CASE";

/// The largest PNG there is, of this colour type and depth, of nothing.
fn png(width: u32, height: u32, colour: png::ColorType, depth: png::BitDepth) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().unwrap();
    let mut stream = writer.stream_writer().unwrap();
    let row = colour.samples() * width as usize * if depth == png::BitDepth::Sixteen { 2 } else { 1 };
    for _ in 0..height {
        std::io::Write::write_all(&mut stream, &vec![0; row]).unwrap();
    }
    stream.finish().unwrap();
    drop(writer);
    bytes
}

/// A progressive JPEG that says its size and has next to no pixels: all coefficients are kept all the same.
fn progressive(width: u16, height: u16, sampling: u8) -> Vec<u8> {
    let mut frame = vec![8];
    frame.extend(height.to_be_bytes());
    frame.extend(width.to_be_bytes());
    frame.extend([3, 1, sampling, 0, 2, 0x11, 0, 3, 0x11, 0]);
    let table = |class: u8| [&[class, 1], [0; 15].as_slice(), &[0]].concat();
    let quantities = [&[0], [1; 64].as_slice()].concat();
    let mut bytes = vec![0xff, 0xd8];
    bytes.extend(made::segment(0xdb, &quantities));
    bytes.extend(made::segment(0xc2, &frame));
    bytes.extend(made::segment(0xc4, &table(0)));
    bytes.extend(made::segment(0xc4, &table(0x10)));
    bytes.extend(made::segment(0xda, &[3, 1, 0, 2, 0, 3, 0, 0, 0, 0]));
    bytes.extend([0; 64]);
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// Cases by name: the file, and whether it is taken.
fn case(name: &str) -> (Vec<u8>, bool) {
    use png::{BitDepth, ColorType};
    match name {
        "a bomb of 100 megapixels" => (png(10_000, 10_000, ColorType::Rgb, BitDepth::Eight), false),
        "a drawing of 49 megapixels" => (png(7_000, 7_000, ColorType::Rgba, BitDepth::Eight), true),
        "a drawing of sixteen bits" => (png(7_000, 7_000, ColorType::Rgb, BitDepth::Sixteen), true),
        "a column" => (png(4_166, 12_000, ColorType::Rgb, BitDepth::Eight), true),
        "a line" => (png(12_000, 1, ColorType::Rgb, BitDepth::Eight), true),
        "scans of 50 megapixels" => (progressive(7_071, 7_071, 0x22), true),
        "scans of too many coefficients" => (progressive(7_071, 7_071, 0x11), false),
        "a canvas of GIF" => (gif_canvas(), true),
        "a frame of GIF" => (gif_frame(), false),
        _ => panic!("no case is called {name}"),
    }
}

fn gif_canvas() -> Vec<u8> {
    let mut bytes = made::gif(16, 16, 1);
    bytes[6..8].copy_from_slice(&7_000_u16.to_le_bytes());
    bytes[8..10].copy_from_slice(&7_000_u16.to_le_bytes());
    bytes
}

fn gif_frame() -> Vec<u8> {
    let mut bytes = made::gif(16, 16, 1);
    let at = bytes.iter().position(|byte| *byte == 0x2c).unwrap();
    bytes[at + 5..at + 9].copy_from_slice(&[0xff; 4]);
    bytes
}

/// Run in the child: does all that is done with a picture, and prints the most memory that it took.
#[test]
fn child() {
    let Ok(name) = std::env::var(CASE) else { return };
    let (bytes, taken) = case(&name);
    let before = peak();
    assert_eq!(inspect(&bytes).is_ok(), taken, "{:?}", inspect(&bytes));
    assert_eq!(strip(&bytes).is_ok(), taken);
    // What has few pixels may be unreadable; it must say so.
    let widths: &[u32] = if name == "a drawing of 49 megapixels" { &crate::WIDTHS } else { &[480] };
    let ended = variants(&bytes, widths, &mut |_, _| ControlFlow::Continue(()));
    println!("peak {} before {before} {ended:?}", peak());
}

fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}

#[test]
#[cfg(target_os = "linux")]
fn whatever_is_sent_memory_stays_within_its_promise() {
    for name in [
        "a bomb of 100 megapixels",
        "a drawing of 49 megapixels",
        "a drawing of sixteen bits",
        "a column",
        "a line",
        "scans of 50 megapixels",
        "scans of too many coefficients",
        "a canvas of GIF",
        "a frame of GIF",
    ] {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "tests::memory::child", "--nocapture"]).env(CASE, name);
        let output = child.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{name}: {said} {}", String::from_utf8_lossy(&output.stderr));
        let line = said.lines().find(|line| line.contains("peak ")).unwrap_or_else(|| panic!("{name}: {said}"));
        let peak: u64 = line.split("peak ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        println!("{name}: {line}");
        assert!(peak < PROMISED, "{name}: {line}");
    }
}

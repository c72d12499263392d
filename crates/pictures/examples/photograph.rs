//! Makes a photograph of twelve megapixels out of noise, then everything that is made of one that is sent: time of each step,
//! and the most memory that it took.
#![expect(clippy::unwrap_used, reason = "a bench says so by failing")]
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use std::ops::ControlFlow;
use std::time::Instant;

/// `--tiny` shows that it runs, and says nothing about speed.
fn main() {
    let tiny = std::env::args().any(|argument| argument == "--tiny");
    let (width, height) = if tiny { (400, 300) } else { (4_000, 3_000) };
    let widths: &[u32] = if tiny { &[120] } else { &pictures::WIDTHS };
    let bytes = photograph(width, height);
    println!("  {width} × {height} pixels, {:.2} MB", bytes.len() as f64 / 1e6);
    let before = peak();
    let began = Instant::now();
    pictures::inspect(&bytes).unwrap();
    println!("  looked at: {:.1} ms", began.elapsed().as_secs_f64() * 1e3);
    let step = Instant::now();
    let stripped = pictures::strip(&bytes).unwrap();
    println!("  stripped: {:.1} ms", step.elapsed().as_secs_f64() * 1e3);
    let (began, mut step) = (Instant::now(), Instant::now());
    pictures::variants(&stripped, widths, &mut |variant, progress| {
        let took = step.elapsed().as_secs_f64();
        match variant {
            Some(made) => {
                let kilobytes = made.bytes.len() as f64 / 1e3;
                println!("  {} {} × {}: {took:.2} s, {kilobytes:.0} KB", made.kind.ending(), made.width, made.height);
            }
            None if progress.done == 0 => println!("  decoded, turned and resized: {took:.2} s"),
            None => println!("  one that is no smaller: {took:.2} s"),
        }
        step = Instant::now();
        ControlFlow::Continue(())
    })
    .unwrap();
    println!("  all of them: {:.2} s on one core", began.elapsed().as_secs_f64());
    println!("  most memory: {:.0} MB ({:.0} MB before)", peak() as f64 / 1e6, before as f64 / 1e6);
}

/// Soft shapes with the grain of a sensor, as a camera's JPEG.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut grain = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // Two of them together are nearer to what a sensor does than one.
        ((state & 15) + (state >> 32 & 15)) as f64 - 15.0
    };
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        for x in 0..width {
            let (x, y) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
            let hill = ((x * 7.0).sin() + (x * 23.0 + y * 3.0).sin() / 3.0 + (x * 91.0).sin() / 12.0) / 6.0 + 0.6;
            let leaves = ((x * 410.0).sin() * (y * 377.0).cos() + (x * 1_130.0 + y * 970.0).sin()) * 14.0;
            let colour =
                if y < hill { [150.0, 180.0, 225.0 - 60.0 * y] } else { [70.0 + leaves, 105.0 + leaves, 55.0] };
            let shade = 1.0 - 0.35 * ((x - 0.5).powi(2) + (y - 0.5).powi(2));
            pixels.extend(colour.map(|value| (value * shade + grain()).clamp(0.0, 255.0) as u8));
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 92);
    encoder.encode(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

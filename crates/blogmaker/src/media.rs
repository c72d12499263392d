//! Small real pictures with the names that bodies use.

use std::fs;
use std::io;
use std::path::Path;

use crate::plan::Plan;
use crate::regular::Regular;
use crate::special::scene;
use crate::traps::Trap;

/// Writes a PNG for about two in three of the pictures that bodies name, at most 500, into `folder`, and says how many.
///
/// # Errors
/// Those of the folder.
pub fn write_media(plan: &Plan, folder: &Path) -> io::Result<u32> {
    fs::create_dir_all(folder)?;
    let regular = Regular::new(plan);
    let mut written = 0;
    if plan.traps.has(Trap::EmptyBlog) {
        return Ok(written);
    }
    let ordinary = (0..plan.articles).map(|index| regular.post(index, false)).take(2_000);
    for article in ordinary.chain(scene(plan, &regular).articles) {
        for picture in article.body.pictures {
            // The rest must be missing: that, too, must be reported.
            let wanted = !crate::chance::mix(picture.src.len() as u64 ^ article.id).is_multiple_of(3);
            if !wanted || written == 500 || picture.file.is_empty() {
                continue;
            }
            fs::write(folder.join(&picture.file), png(written))?;
            written += 1;
        }
    }
    Ok(written)
}

/// A picture of 8 × 6 points, one colour for each number.
pub(crate) fn png(number: u32) -> Vec<u8> {
    let (width, height) = (8_u8, 6_u8);
    let [_, red, green, blue] = number.wrapping_mul(0x009e_3779).to_be_bytes();
    // Each row begins with its filter: none.
    let mut row = vec![0];
    row.extend([red, green, blue].repeat(usize::from(width)));
    let rows = row.repeat(usize::from(height));
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut picture, b"IHDR", &[0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
    // One stored block: no compression.
    let length = (rows.len() as u16).to_le_bytes();
    let inverse = (!(rows.len() as u16)).to_le_bytes();
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend(length);
    data.extend(inverse);
    data.extend(&rows);
    data.extend(adler(&rows).to_be_bytes());
    chunk(&mut picture, b"IDAT", &data);
    chunk(&mut picture, b"IEND", &[]);
    picture
}

fn chunk(picture: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    picture.extend((data.len() as u32).to_be_bytes());
    picture.extend(name);
    picture.extend(data);
    let sum = name.iter().chain(data).fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    });
    picture.extend((!sum).to_be_bytes());
}

fn adler(data: &[u8]) -> u32 {
    let (low, high) = data.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

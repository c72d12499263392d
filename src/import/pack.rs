//! Originals, packed: deflate, as the database keeps them.

use flate2::{Compress, Compression, FlushCompress, Status};
use std::cell::RefCell;
use std::io::Read;

/// What [`compress`] made small.
pub(crate) fn expand(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    flate2::read::DeflateDecoder::new(bytes).read_to_end(&mut plain)?;
    Ok(plain)
}

thread_local! {
    /// Setting one up costs more than packing a comment, so each mapping thread keeps its own.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::fast(), false));
}

/// Deflate, fast: what was brought is kept as it came, and rarely read again.
pub(crate) fn compress(bytes: &[u8]) -> Vec<u8> {
    // Most comments are as short as this, and nothing is gained: packing saves hardly more than it costs.
    if let Ok(length) = u8::try_from(bytes.len()) {
        return store(length, bytes);
    }
    PACKER.with_borrow_mut(|packer| {
        packer.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let read = usize::try_from(packer.total_in()).unwrap_or(usize::MAX);
            let rest = bytes.get(read..).unwrap_or_default();
            match packer.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return packed,
                // Only room can be missing: packing has no input that it refuses.
                Ok(Status::Ok | Status::BufError) | Err(_) => packed.reserve(packed.capacity().max(64)),
            }
        }
    })
}

/// One last block, as it is (RFC 1951, 3.2.4): mark, length, the length's complement.
fn store(length: u8, bytes: &[u8]) -> Vec<u8> {
    let mut stored = Vec::with_capacity(5 + bytes.len());
    stored.extend([1, length, 0, !length, 0xFF]);
    stored.extend(bytes);
    stored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_as_it_was_whatever_its_size() {
        let mut noise = 7u32;
        for size in [0, 1, 63, 64, 255, 256, 1_000, 100_000] {
            let bytes: Vec<u8> = (0..size)
                .map(|_| {
                    noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    noise.to_be_bytes()[0]
                })
                .collect();
            assert_eq!(expand(&compress(&bytes)).unwrap(), bytes, "{size}");
            let words = "bonjour ".repeat(size);
            assert_eq!(expand(&compress(words.as_bytes())).unwrap(), words.as_bytes());
        }
    }
}

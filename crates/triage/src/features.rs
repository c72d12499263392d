//! What is weighed of a text: its words, the pieces they are made of, and its shape; each is one of a fixed number of buckets.

use crate::fold::{Folded, Tally};

/// Two features that share a bucket share a weight. So many cost a row of some hundred kilobytes at most.
pub(crate) const BUCKETS: usize = 1 << 16;
/// Lengths of the pieces of a word, its ends counted as letters.
const PIECES: std::ops::RangeInclusive<usize> = 3..=5;
/// Stands before and behind a word in its pieces.
const END: u32 = 1;

/// A thing that is seen of a text without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Links, none of them too.
    Links,
    /// The share of capitals.
    Capitals,
    /// How long it is.
    Length,
    /// Signs or letters three or more times in a row.
    DrawnOut,
    /// The share of digits.
    Digits,
    /// A word of Latin letters and others that look like them.
    Disguised,
    /// Signs that cannot be seen.
    Hidden,
    /// More marks than any language puts upon its letters.
    Marks,
}

/// The buckets of a text, each once, in the order in which they were met.
pub(crate) fn of(seed: u64, text: &Folded<'_>) -> Vec<u32> {
    let mut met = Met { seen: vec![0; BUCKETS / 64], buckets: Vec::new() };
    for word in &text.words {
        of_word(seed, text.letters(word), &mut |bucket| met.put(bucket));
    }
    for (_, bucket) in of_shape(seed, text) {
        met.put(bucket);
    }
    met.buckets
}

/// The buckets of one word, the whole word's first; some may come twice.
pub(crate) fn of_word(seed: u64, letters: &[char], put: &mut impl FnMut(u32)) {
    put(whole(seed, letters));
    // Of a number only its length: a telephone number comes once.
    if !letters.iter().all(|letter| letter.is_numeric()) {
        pieces(seed, letters, put);
    }
}

/// The bucket of a word as a whole.
pub(crate) fn whole(seed: u64, letters: &[char]) -> u32 {
    let long_number = letters.len() >= 3 && letters.iter().all(|letter| letter.is_numeric());
    if long_number {
        return Hash::new(seed, Kind::Number).add(letters.len().min(12)).bucket();
    }
    letters.iter().fold(Hash::new(seed, Kind::Word), |hash, letter| hash.add(*letter as usize)).bucket()
}

/// What the text's shape is, each with its bucket.
pub(crate) fn of_shape(seed: u64, text: &Folded<'_>) -> impl Iterator<Item = (Shape, u32)> {
    let seen = if text.words.is_empty() { None } else { Some(shape(&text.tally)) };
    seen.into_iter().flatten().filter(|(_, degree)| *degree > 0).map(move |(shape, degree)| {
        let hash = Hash::new(seed, Kind::Shape).add(shape as usize).add(degree);
        (shape, hash.bucket())
    })
}

/// Degrees, few enough that each is met often. Nought is no feature.
fn shape(tally: &Tally) -> [(Shape, usize); 8] {
    // Of three letters one is a third.
    let capitals = if tally.cased >= 8 { 1 + tally.capitals * 8 / tally.cased } else { 0 };
    [
        (Shape::Links, 1 + tally.links.min(3)),
        (Shape::Capitals, capitals),
        (Shape::Length, 1 + tally.signs.max(1).ilog2() as usize),
        (Shape::DrawnOut, tally.drawn_out.min(3)),
        (Shape::Digits, tally.digits * 10 / tally.signs.max(1)),
        (Shape::Disguised, usize::from(tally.disguised > 0)),
        (Shape::Hidden, usize::from(tally.hidden > 2)),
        (Shape::Marks, usize::from(tally.marks > 20 && tally.marks > 2 * tally.signs)),
    ]
}

fn pieces(seed: u64, letters: &[char], put: &mut impl FnMut(u32)) {
    let ended = letters.len() + 2;
    let sign =
        |at: usize| at.checked_sub(1).and_then(|at| letters.get(at)).map_or(END, |letter| *letter as u32) as usize;
    for first in 0..ended {
        let mut hash = Hash::new(seed, Kind::Piece);
        for length in 1..=(*PIECES.end()).min(ended - first) {
            hash = hash.add(sign(first + length - 1));
            // The word between its ends is the word.
            if PIECES.contains(&length) && length < ended {
                put(hash.bucket());
            }
        }
    }
}

struct Met {
    /// A bit for each bucket.
    seen: Vec<u64>,
    buckets: Vec<u32>,
}

impl Met {
    fn put(&mut self, bucket: u32) {
        let Some(bits) = self.seen.get_mut(bucket as usize / 64) else { return };
        let bit = 1 << (bucket % 64);
        if *bits & bit == 0 {
            *bits |= bit;
            self.buckets.push(bucket);
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Word = 1,
    Piece,
    Number,
    Shape,
}

/// Ours, because what is kept in a row must mean the same in ten years. Its seed is the site's, so that nobody outside can
/// look for words that fall into the bucket of another.
struct Hash(u64);

impl Hash {
    fn new(seed: u64, kind: Kind) -> Self {
        Self(seed ^ (kind as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn add(self, part: usize) -> Self {
        Self((self.0 ^ part as u64).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23))
    }

    fn bucket(&self) -> u32 {
        let mut mixed = self.0;
        for _ in 0..2 {
            mixed ^= mixed >> 32;
            mixed = mixed.wrapping_mul(0xd6e8_feb8_6659_fd93);
        }
        mixed ^= mixed >> 32;
        // The remainder is below 2^16.
        (mixed % BUCKETS as u64) as u32
    }
}

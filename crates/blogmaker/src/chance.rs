//! Repeatable chance: one xorshift generator per thing made, so that any entry can be made again alone.

/// A stream of numbers fixed by the seed, what is made, and its index.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64, stream: u64, index: u64) -> Self {
        let start = mix(mix(seed ^ 0x5851_f42d_4c95_7f2d).wrapping_add(stream)).wrapping_add(index);
        // A xorshift generator must not start at zero.
        Self(mix(start) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number from 0 up to, but not including, `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }

    /// True about `percent` times in a hundred.
    pub(crate) fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        pick(list, self.next())
    }
}

/// The entry of `list` at `number`, counted round and round.
pub(crate) fn pick<'a>(list: &[&'a str], number: u64) -> &'a str {
    let length = list.len().max(1) as u64;
    list.get((number % length) as usize).copied().unwrap_or("")
}

/// Spreads the bits of a number over all places.
pub(crate) fn mix(number: u64) -> u64 {
    let mut spread = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    spread = (spread ^ (spread >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    spread = (spread ^ (spread >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    spread ^ (spread >> 31)
}

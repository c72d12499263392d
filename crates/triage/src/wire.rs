//! A model as bytes, for one column of a row: only what is not nought, small numbers short.

use crate::bar::{Published, STEPS};
use crate::features::BUCKETS;
use crate::model::Model;

/// The form below. Features are part of it: whoever changes how a text is folded, cut or hashed counts it up, and learns the
/// decisions anew.
const VERSION: u8 = 1;

/// These are not the bytes of a model of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no model of version {VERSION}, at byte {at}: learn the decisions anew")]
pub struct ForeignBytes {
    /// Where that was seen.
    pub at: usize,
}

impl Model {
    /// As bytes: 10 when new, about 100 KB after 2,000 decisions, never above 400 KB or so.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        bytes.extend(self.seed.to_le_bytes());
        put(&mut bytes, self.refused);
        put_sparse(&mut bytes, &self.published.0, |count| *count);
        put_sparse(&mut bytes, &self.weights, |weight| zigzag(*weight));
        bytes
    }

    /// What [`Model::encode`] gave.
    ///
    /// # Errors
    /// If anything else is given; all bytes that are accepted are those that `encode` would write.
    pub fn decode(bytes: &[u8]) -> Result<Self, ForeignBytes> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.byte()? != VERSION {
            return Err(ForeignBytes { at: 0 });
        }
        let mut seed = [0; 8];
        for byte in &mut seed {
            *byte = reader.byte()?;
        }
        let refused = reader.number()?;
        let published = Published(reader.sparse(STEPS, |count| count)?);
        let weights = reader.sparse(BUCKETS, unzigzag)?;
        if reader.at != bytes.len() {
            return Err(reader.here());
        }
        Ok(Self { seed: u64::from_le_bytes(seed), refused, published, weights })
    }
}

/// How many are not nought, then each: how many noughts before it, and itself.
fn put_sparse<T>(bytes: &mut Vec<u8>, all: &[T], number: impl Fn(&T) -> u32) {
    let mut body = Vec::new();
    let (mut noughts, mut others) = (0, 0);
    for one in all {
        match number(one) {
            0 => noughts += 1,
            other => {
                put(&mut body, noughts);
                put(&mut body, other);
                (noughts, others) = (0, others + 1);
            }
        }
    }
    put(bytes, others);
    bytes.extend(body);
}

/// Seven bits at a time, the lowest first.
fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        // The lowest seven bits.
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Small numbers of either sign as small numbers.
fn zigzag(weight: i32) -> u32 {
    (weight << 1 ^ weight >> 31).cast_unsigned()
}

fn unzigzag(number: u32) -> i32 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Reader<'_> {
    fn here(&self) -> ForeignBytes {
        ForeignBytes { at: self.at }
    }

    fn byte(&mut self) -> Result<u8, ForeignBytes> {
        let byte = self.bytes.get(self.at).copied().ok_or(self.here())?;
        self.at += 1;
        Ok(byte)
    }

    /// A number in its shortest form.
    fn number(&mut self) -> Result<u32, ForeignBytes> {
        let mut number = 0_u64;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                let shortest = byte != 0 || place == 0;
                return u32::try_from(number).ok().filter(|_| shortest).ok_or(self.here());
            }
        }
        Err(self.here())
    }

    fn sparse<T: Clone + Default>(&mut self, length: usize, one: impl Fn(u32) -> T) -> Result<Vec<T>, ForeignBytes> {
        let mut all = vec![T::default(); length];
        let mut place = 0;
        for _ in 0..self.number()? {
            place += self.number()? as usize;
            let number = self.number()?;
            // Beyond the end, or a nought that should not be there.
            let slot = all.get_mut(place).filter(|_| number != 0).ok_or(self.here())?;
            *slot = one(number);
            place += 1;
        }
        Ok(all)
    }
}

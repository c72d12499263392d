//! Finds tags with an absurd number of attributes before the tokenizer meets them: it compares every attribute of a
//! tag with all before it, so a megabyte of attributes in one tag would take it minutes.

/// Most attributes of one tag.
const LIMIT: u32 = 2_000;

/// States of a tokenizer inside a tag, in the order of the places in [`Counts`].
const NAME: usize = 0;
const BETWEEN: usize = 1;
const ATTRIBUTE: usize = 2;
const BEFORE_VALUE: usize = 3;
const DOUBLE: usize = 4;
const SINGLE: usize = 5;
const BARE: usize = 6;

/// For each state the largest number of attributes that a tag being read in it may have, or `None`.
type Counts = [Option<u32>; 7];

/// Whether some tag may have more than [`LIMIT`] attributes. A `<` may stand in a comment, a value or text, so every
/// one is taken for the beginning of a tag, and all the tags that may be open are read at the same time.
pub(crate) fn too_many(raw: &str) -> bool {
    if raw.len() < LIMIT as usize * 2 {
        return false;
    }
    let mut counts: Counts = [None; 7];
    let mut previous = [0u8; 2];
    for byte in raw.bytes() {
        if counts.iter().any(Option::is_some) {
            counts = step(&counts, byte);
            if counts.iter().flatten().any(|count| *count > LIMIT) {
                return true;
            }
        }
        if byte.is_ascii_alphabetic() && (previous[1] == b'<' || previous == *b"</") {
            merge(&mut counts, NAME, 0);
        }
        previous = [previous[1], byte];
    }
    false
}

fn step(counts: &Counts, byte: u8) -> Counts {
    let mut next: Counts = [None; 7];
    for (state, count) in counts.iter().enumerate() {
        if let Some(count) = *count
            && let Some((state, count)) = follow(state, count, byte)
        {
            merge(&mut next, state, count);
        }
    }
    next
}

/// Where one byte leads; `None` when the tag ends.
fn follow(state: usize, count: u32, byte: u8) -> Option<(usize, u32)> {
    let space = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
    let next = match (state, byte) {
        (DOUBLE, b'"') | (SINGLE, b'\'') => BETWEEN,
        (DOUBLE | SINGLE, _) => state,
        (_, b'>') => return None,
        (NAME | BARE, _) if space => BETWEEN,
        (NAME, b'/') => BETWEEN,
        (NAME | BARE, _) => state,
        (BEFORE_VALUE, b'"') => DOUBLE,
        (BEFORE_VALUE, b'\'') => SINGLE,
        (BEFORE_VALUE, _) if space => BEFORE_VALUE,
        (BEFORE_VALUE, _) => BARE,
        (BETWEEN, _) if space || byte == b'/' => BETWEEN,
        // `a =b`: the value may come after a space; `=` as the first letter of a name is counted too, which is safe.
        (BETWEEN, b'=') => return Some((BEFORE_VALUE, count + 1)),
        (BETWEEN, _) => return Some((ATTRIBUTE, count + 1)),
        (_, b'=') => BEFORE_VALUE,
        (_, _) if space || byte == b'/' => BETWEEN,
        _ => state,
    };
    Some((next, count))
}

fn merge(counts: &mut Counts, state: usize, count: u32) {
    if let Some(place) = counts.get_mut(state) {
        *place = Some(place.map_or(count, |other| other.max(count)));
    }
}

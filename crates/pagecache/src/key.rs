//! What a page notes and a change touches: the keys of the log, parsed once from their texts.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The longest word before the colon, in bytes; it keeps a key with a number free of allocation.
const KIND_LIMIT: usize = 23;

/// The word before the colon of a key ("article", "list"), kept in place and padded with zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind([u8; KIND_LIMIT]);

/// A key of a site's log. Its text is `kind:id` ("article:42"), `kind:text` ("path:/x", "list:home"), a `kind` alone
/// ("settings"), a range of ids, both ends included ("article:100..150"), or `*`.
///
/// The order of the variants matters: `All` comes before every other key of its log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `*`: in a change, every page that read this log. Every page notes it by itself.
    All,
    /// `kind:id`, with the id in its one decimal form; "x:007" is a text.
    Id(Kind, i64),
    /// `kind:text`, or `kind` when the text is empty.
    Text(Kind, Arc<str>),
    /// `kind:first..last`: touches the ids between, both included. For a change; a page that notes one is not kept.
    Range(Kind, i64, i64),
}

/// Why a text is not a key. Whoever meets one in a change should treat the change as touching [`Key::All`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing, a character other than a-z, 0-9, `_` and `-`, or more than 23 bytes before the colon.
    #[error("a key begins with at most 23 of a-z, 0-9, _ and -, then a colon: {0:?}")]
    Kind(String),
    /// A colon with nothing behind it.
    #[error("a key has something behind its colon: {0:?}")]
    Empty(String),
    /// A range whose end comes before its beginning: it would touch nothing.
    #[error("the range of a key runs upwards: {0:?}")]
    Backwards(String),
}

impl Key {
    /// The key of one row, `kind:id`, without going through a text.
    pub fn id(kind: &str, id: i64) -> Result<Key, KeyError> {
        // A negative number has no place among the ids; as a text it equals what its own text is read as.
        if id < 0 { Key::of(kind, &id.to_string()) } else { Ok(Key::Id(Kind::parse(kind)?, id)) }
    }

    /// The key of a range of rows, both ends included.
    pub fn range(kind: &str, first: i64, last: i64) -> Result<Key, KeyError> {
        if first < 0 || first > last {
            return Err(KeyError::Backwards(format!("{kind}:{first}..{last}")));
        }
        Ok(Key::Range(Kind::parse(kind)?, first, last))
    }

    /// The key whose text is `kind:rest`: the same that reading this text gives.
    pub fn of(kind: &str, rest: &str) -> Result<Key, KeyError> {
        let parsed = Kind::parse(kind)?;
        if rest.is_empty() {
            return Err(KeyError::Empty(format!("{kind}:")));
        }
        if let Some(id) = parse_id(rest) {
            return Ok(Key::Id(parsed, id));
        }
        match rest.split_once("..").map(|(first, last)| (parse_id(first), parse_id(last))) {
            Some((Some(first), Some(last))) => Key::range(kind, first, last),
            _ => Ok(Key::Text(parsed, Arc::from(rest))),
        }
    }

    /// About how much memory the text of this key takes beside the key itself.
    pub(crate) fn text_bytes(&self) -> usize {
        match self {
            Key::Text(_, text) => text.len() + 16,
            _ => 0,
        }
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(whole: &str) -> Result<Key, KeyError> {
        if whole == "*" {
            return Ok(Key::All);
        }
        match whole.split_once(':') {
            Some((kind, rest)) => Key::of(kind, rest),
            None => Ok(Key::Text(Kind::parse(whole)?, Arc::from(""))),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::All => out.write_str("*"),
            Key::Id(kind, id) => write!(out, "{}:{id}", kind.as_str()),
            Key::Text(kind, text) if text.is_empty() => out.write_str(kind.as_str()),
            Key::Text(kind, text) => write!(out, "{}:{text}", kind.as_str()),
            Key::Range(kind, first, last) => write!(out, "{}:{first}..{last}", kind.as_str()),
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Key({self})")
    }
}

impl Kind {
    fn parse(word: &str) -> Result<Kind, KeyError> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
        let mut kept = [0; KIND_LIMIT];
        match kept.get_mut(..word.len()) {
            Some(place) if !word.is_empty() && word.bytes().all(allowed) => place.copy_from_slice(word.as_bytes()),
            _ => return Err(KeyError::Kind(word.to_owned())),
        }
        Ok(Kind(kept))
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// A number in the one form that prints back as it was read, so that equal texts and equal keys are the same thing.
fn parse_id(digits: &str) -> Option<i64> {
    let canonical = digits == "0" || !digits.starts_with('0');
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if canonical && plain { digits.parse().ok() } else { None }
}

//! The number that Blogger gave an entry.

use std::cmp::Ordering;
use std::fmt;

/// The most digits that are taken for a number.
const DIGITS: usize = 40;

/// A Blogger number in canonical decimal, without leading zeros. It may exceed 64 bits, hence it is kept as text, but it
/// compares as a number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OldId(String);

impl OldId {
    /// Reads decimal digits, spaces around them allowed; nothing for anything else or more than 40 digits.
    pub fn parse(text: &str) -> Option<OldId> {
        let text = text.trim();
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = text.trim_start_matches('0');
        match digits.len() {
            0 => Some(OldId("0".to_owned())),
            1..=DIGITS => Some(OldId(digits.to_owned())),
            _ => None,
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number behind the last `mark` in the text, with nothing but digits from there to the end.
    pub(crate) fn behind(text: &str, mark: &str) -> Option<OldId> {
        text.rsplit_once(mark).and_then(|(_, digits)| OldId::parse(digits))
    }

    /// The number of an entry's id: `tag:blogger.com,1999:blog-B.post-N`, also `.page-N` and `.comment-N`.
    pub(crate) fn of_entry(id: &str) -> Option<OldId> {
        [".post-", ".page-", ".comment-"].iter().find_map(|mark| OldId::behind(id, mark))
    }

    /// The number of the blog in any of its ids.
    pub(crate) fn of_blog(id: &str) -> Option<OldId> {
        let rest = id.trim().strip_prefix("tag:blogger.com,1999:blog-")?;
        OldId::parse(rest.split('.').next().unwrap_or(rest))
    }
}

impl Ord for OldId {
    fn cmp(&self, other: &OldId) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for OldId {
    fn partial_cmp(&self, other: &OldId) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for OldId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

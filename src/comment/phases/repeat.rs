//! Whether the same words came before: sent twice by mistake, or posted by many.

use super::Prepared;
use super::noted::{Finding, Reason};
use crate::base::fold::folded;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// For how long words are remembered, microseconds: a day.
pub(crate) const REMEMBERED: i64 = 86_400_000_000;
/// Within this time, whoever sends the same again in the same discussion pressed the button twice; microseconds.
const TWICE: i64 = 3_600_000_000;
/// Shorter words are said by many who mean them: “thank you”. In letters.
const SHORT: usize = 30;

/// The words without capitals, accents, marks and spaces, as a digest: the same for the same words.
pub(crate) fn fingerprint(plain: &str) -> String {
    let words: String = folded(plain).chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut hex = String::with_capacity(64);
    // Words that have neither letters nor digits, such as a picture, are compared as they are.
    for byte in Sha256::digest(if words.is_empty() { plain.trim() } else { &words }) {
        // Writing into a string does not fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Rejects what the same person sent a moment ago, and says that it arrived; holds what somebody else wrote.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let Some(twin) = prepared.twin else { return Finding::Pass };
    let since = prepared.now.saturating_sub(twin.sent);
    if twin.is_own && twin.is_here && since < TWICE {
        return Finding::Reject(Reason::SentTwice { number: twin.number });
    }
    let counts = !prepared.is_member && since < REMEMBERED && prepared.words.letters() >= SHORT;
    if counts { Finding::Hold(Reason::SameWords { own: twin.is_own }) } else { Finding::Pass }
}

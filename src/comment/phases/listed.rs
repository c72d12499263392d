//! Whether a comment, its name or its links have words of the site's list: whole words and phrases, whatever their case and accents.

use super::Prepared;
use super::noted::{Finding, Reason};
use crate::base::fold::folded;

/// Rejects for a word that is refused, else holds for one that is listed.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let list = &prepared.settings.list;
    if list.is_empty() || prepared.is_member {
        return Finding::Pass;
    }
    let mut text = spaced(prepared.words.plain());
    // Each part begins and ends with a space of its own, so that no phrase reaches from one into the next.
    text.push_str(&spaced(prepared.name.map(remark::Name::as_str).unwrap_or_default()));
    for link in prepared.words.links() {
        text.push_str(&spaced(&link.address));
    }
    let mut met = list.iter().filter(|listed| text.contains(&spaced(&listed.words)));
    let first = met.next();
    let refused = first.into_iter().chain(met).find(|listed| listed.refused);
    match (refused, first) {
        (Some(listed), _) => Finding::Reject(Reason::Refused { words: listed.words.clone() }),
        (None, Some(listed)) => Finding::Hold(Reason::Listed { words: listed.words.clone() }),
        (None, None) => Finding::Pass,
    }
}

/// Folded words, one space before, between and after them.
fn spaced(text: &str) -> String {
    let folded = folded(text);
    let mut spaced = String::with_capacity(folded.len() + 2);
    spaced.push(' ');
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

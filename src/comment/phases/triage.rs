//! What the site's own decisions say of such words. It holds and never rejects.

use super::Prepared;
use super::noted::{Finding, Reason};
use ::triage::{Advice, Part};

/// Words that are told, at most.
const TOLD: usize = 5;

/// Holds what looks like what was refused, and says by which words.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let asked = prepared.triage.filter(|(score, _)| score.advice == Advice::Hold);
    let Some((score, weighed)) = asked.filter(|_| prepared.settings.triage && !prepared.is_member) else {
        return Finding::Pass;
    };
    let against = weighed.iter().filter(|weighed| weighed.weight > 0.0);
    let words = against.filter_map(|weighed| match &weighed.part {
        Part::Word(word) => Some(word.clone()),
        Part::Shape(_) => None,
    });
    // Between 0 and 100.
    let percent = (score.likelihood.clamp(0.0, 1.0) * 100.0).round() as i64;
    Finding::Hold(Reason::Triage { percent, words: words.take(TOLD).collect() })
}

//! Why a comment waits, in words: what the phases said of it when it came, and what the decisions since then say of it now.

use crate::base::error::{Failure, Result};
use crate::comment::phases::noted::{Finding, Noted, Reason};
use crate::desk::Desk;
use locale::Arg;
use triage::{Advice, Model, Part};

/// Words that are named as having weighed.
const WORDS: usize = 4;
/// Above this the triage is heard.
const DOUBTFUL: f64 = 0.5;

/// What held a comment. Findings that cannot be read any more say nothing: the words of the comment count.
pub(super) fn of_phases(findings: Option<&str>) -> Vec<Reason> {
    let all: Vec<Noted> = findings.and_then(|findings| serde_json::from_str(findings).ok()).unwrap_or_default();
    let held = all.into_iter().filter_map(|noted| match noted.finding {
        Finding::Pass => None,
        Finding::Hold(reason) | Finding::Reject(reason) => Some(reason),
    });
    held.collect()
}

/// These reasons in words; a sentence that says so where none is known.
pub(super) fn words(desk: &Desk<'_>, reasons: &[Reason]) -> Result<Vec<String>> {
    let zone = desk.place()?.home.site.time_zone.as_str();
    let say = |reason: &Reason| reason.words(&desk.app.texts, &desk.locale, zone);
    let said: Vec<String> =
        reasons.iter().map(say).collect::<std::result::Result<_, _>>().map_err(|why| Failure::Fault(why.into()))?;
    if said.is_empty() { Ok(vec![desk.text("why-unsaid", &[])?]) } else { Ok(said) }
}

/// What the decisions of the site so far say against a text, with the words that weighed; nothing where they say too little.
pub(super) fn of_triage(desk: &Desk<'_>, model: &Model, text: &str) -> Result<Option<String>> {
    let score = model.score(text);
    if score.advice == Advice::TooEarly || score.likelihood < DOUBTFUL {
        return Ok(None);
    }
    let weighed = model.weighed(text, WORDS * 2).into_iter().filter(|weighed| weighed.weight > 0.0);
    let words = weighed.filter_map(|weighed| match weighed.part {
        Part::Word(word) => Some(word),
        Part::Shape(_) => None,
    });
    let words: Vec<String> = words.take(WORDS).collect();
    if words.is_empty() {
        return desk.text("why-looks-refused", &[]).map(Some);
    }
    desk.text("why-words-weighed", &[("words", Arg::Text(&words.join(" · ")))]).map(Some)
}

//! Saved texts: what is known of each, what becomes of a save, and which automatic ones go with time.

use super::{Article, Draft};
use crate::base::error::Refusal;
use crate::base::ids::{ArticleId, CorrectionId, PersonId, RevisionNumber};
use crate::base::names::named;
use std::collections::BTreeMap;

/// How a text was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionKind {
    /// By the editor itself; thinned out with time.
    Auto,
    /// By its writer.
    Saved,
    /// By its writer, and readers have seen it.
    Published,
}

named!(RevisionKind, "kind of revision", Auto "auto", Saved "saved", Published "published");

/// Who wants a text to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The editor, every now and then.
    Auto,
    /// The writer.
    Saved,
}

/// A saved text without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Counted within the article.
    pub number: RevisionNumber,
    /// When it was saved, UTC microseconds.
    pub at: i64,
    /// By whom; `None` for what was imported.
    pub person: Option<PersonId>,
    /// How.
    pub kind: RevisionKind,
    /// Upon which it was written; that one may have been thinned out since.
    pub parent: Option<RevisionNumber>,
    /// When readers first saw it.
    pub published: Option<i64>,
    /// Where it was withdrawn from the public versions.
    pub withdrawal: Option<Withdrawal>,
}

/// A published text that is not to be read any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When, UTC microseconds.
    pub at: i64,
    /// Why, plain text.
    pub reason: String,
}

/// What somebody who writes begins with.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// The article as its readers or its list know it.
    pub article: Article,
    /// The newest revision in line, to save upon; `None` for what was imported and never edited here.
    pub base: Option<RevisionNumber>,
    /// Its words.
    pub draft: Draft,
}

/// What became of a save. The words are kept in either case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// They are the newest now.
    Kept {
        /// Their number: the base of the next save.
        revision: RevisionNumber,
    },
    /// Somebody else saved upon the same text before; nobody's words replace the other's.
    Conflict {
        /// The revision that holds these words, beside the line.
        mine: RevisionNumber,
        /// The newest in line.
        theirs: RevisionNumber,
    },
}

/// What a change of a published text is for its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Nothing that they need to be told.
    Small,
    /// A correction that is announced.
    Correction(Sentence),
}

/// A correction as readers are told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// Of which article.
    pub article: ArticleId,
    /// When it was made, UTC microseconds.
    pub at: i64,
    /// The text that made it.
    pub revision: RevisionNumber,
    /// What was wrong, plain text.
    pub words: String,
}

/// A reason or a correction, in words for readers: plain text on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(String);

/// Characters of a sentence.
const SENTENCE: usize = 500;

impl Sentence {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// Refuses nothing, and too much.
    pub fn parse(typed: &str) -> Result<Sentence, Refusal> {
        let words = html::one_line(typed);
        match words.chars().count() {
            0 => Err(Refusal::told("refused-sentence-none", &[])),
            1..=SENTENCE => Ok(Sentence(words)),
            long => Err(Refusal::told("refused-sentence-long", &[("long", &long.to_string())])),
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const MONTH: i64 = 30 * DAY;

/// Whether a save replaces the automatic one before it: both within one minute of the clock, so that one a minute stays
/// however long somebody writes.
pub(crate) fn replaces(before: i64, now: i64) -> bool {
    before.div_euclid(MINUTE) == now.div_euclid(MINUTE)
}

/// Which automatic saves go: of those older than a day all but the last of each hour, of those older than a month (30 days)
/// all but the last of each day. `autos` are numbers with their instants, by number.
pub(crate) fn thin(autos: &[(RevisionNumber, i64)], now: i64) -> Vec<RevisionNumber> {
    let mut last: BTreeMap<(i64, i64), RevisionNumber> = BTreeMap::new();
    let mut gone = Vec::new();
    for (number, at) in autos {
        let step = match now - at {
            age if age > MONTH => DAY,
            age if age > DAY => HOUR,
            _ => continue,
        };
        gone.extend(last.insert((step, at.div_euclid(step)), *number));
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_automatic_save_stays_for_each_hour_after_a_day_and_for_each_day_after_a_month() {
        let now = 400 * DAY;
        let young: Vec<i64> = (0..90).map(|at| now - DAY + at * 16 * MINUTE).collect();
        let old: Vec<i64> = (0..240).map(|at| now - 11 * DAY + at * 10 * MINUTE).collect();
        let oldest: Vec<i64> = (0..200).map(|at| now - 60 * DAY + at * 30 * MINUTE).collect();
        let all: Vec<(RevisionNumber, i64)> = oldest
            .iter()
            .chain(&old)
            .chain(&young)
            .zip(1..)
            .map(|(at, number)| (RevisionNumber(number), *at))
            .collect();
        let gone = thin(&all, now);
        let stays = |of: &[i64]| all.iter().filter(|(number, at)| of.contains(at) && !gone.contains(number)).count();
        assert_eq!((stays(&young), stays(&old), stays(&oldest)), (90, 40, 5));
        let left: Vec<_> = all.iter().copied().filter(|(number, _)| !gone.contains(number)).collect();
        assert!(thin(&left, now).is_empty(), "what stays was thinned once");
        assert!(left.contains(&(RevisionNumber(440), *old.last().unwrap())), "the last of an hour stays");
    }

    #[test]
    fn one_minute_of_the_clock_keeps_one_automatic_save() {
        let begin = 1_000 * MINUTE;
        assert!(replaces(begin, begin + MINUTE - 1) && !replaces(begin, begin + MINUTE) && !replaces(begin - 1, begin));
    }

    #[test]
    fn a_sentence_has_words_and_an_end() {
        assert_eq!(Sentence::parse(" The year\nwas wrong. ").unwrap().as_str(), "The year was wrong.");
        assert!(Sentence::parse(" \u{202e}\n").is_err() && Sentence::parse(&"x".repeat(501)).is_err());
    }
}

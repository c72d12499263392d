//! What a phase said, as it is kept beside the comment for ever, and the words for it. The names here are a contract with every row that
//! was ever written: a reason may be added, none renamed.

use crate::base::names::named;
use crate::base::time;
use crate::site::model::discussion::Phase;
use locale::{Arg, Locale, MissingText, Texts};
use serde::{Deserialize, Serialize};

/// What one phase said of one comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Noted {
    /// Which.
    pub(crate) phase: Phase,
    /// What.
    pub(crate) finding: Finding,
}

/// What a phase may say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Finding {
    /// Nothing against it.
    Pass,
    /// Somebody is to read it first.
    Hold(Reason),
    /// It is not taken, and its writer is told why.
    Reject(Reason),
}

/// Which crowd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Crowd {
    /// From one address range.
    Range,
    /// In one discussion.
    Thread,
    /// On the site.
    Site,
}

/// By what somebody is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum By {
    /// Their mail address.
    Mail,
    /// Their browser.
    Browser,
    /// The range of their address.
    Range,
}

named!(By, "mark of a writer", Mail "mail", Browser "browser", Range "range");

/// Why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reason {
    /// Rejected: the discussion takes nothing.
    Closed,
    /// Rejected: the article is too old.
    ClosedAfter { days: i64 },
    /// Rejected: only people of the site may write.
    MembersOnly,
    /// Rejected: too long, in letters.
    TooLong { has: i64, most: i64 },
    /// Rejected: no name.
    NameMissing,
    /// Rejected: the name is this person's.
    NameTaken { name: String },
    /// Rejected: filled by a program.
    Program,
    /// Rejected: too many, for so many seconds.
    TooMany { seconds: i64 },
    /// Rejected: it is there already, under this number once it was published.
    SentTwice { number: Option<i64> },
    /// Rejected: it has these words.
    Refused { words: String },
    /// Held: a name of two writings in one word.
    NameMixed,
    /// Held: the field that nobody sees is filled.
    TrapFilled,
    /// Held: written faster than a person writes.
    TooFast,
    /// Held: so many within a minute.
    Many { crowd: Crowd, count: i64 },
    /// Held: the same words stand elsewhere; whether the same person sent them.
    SameWords { own: bool },
    /// Held: a decision holds what this writer sends; UTC microseconds.
    HeldPerson { by: By, until: i64 },
    /// Held: it has these words.
    Listed { words: String },
    /// Held: more links than the site likes.
    Links { has: i64, most: i64 },
    /// Held: all are.
    AllHeld,
    /// Held: all on an article of this age are.
    OldArticle { days: i64 },
    /// Held: the first of its writer.
    First,
    /// Held: it looks like what was refused, by these words.
    Triage { percent: i64, words: Vec<String> },
}

/// What stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Words(String),
    Count(i64),
    Number(i64),
    Instant(i64),
}

impl Reason {
    /// The field of the form at which a rejection is told; `None` at the form as a whole.
    pub(crate) fn field(&self) -> Option<&'static str> {
        match self {
            Reason::TooLong { .. } | Reason::Refused { .. } | Reason::SentTwice { .. } => Some("words"),
            Reason::NameMissing | Reason::NameTaken { .. } => Some("name"),
            _ => None,
        }
    }

    /// The sentence: to the writer for what is rejected, to whoever reads it first for what is held. `zone`: of the site, IANA.
    ///
    /// # Errors
    /// A text of ours that is missing.
    pub(crate) fn words(&self, texts: &Texts, locale: &Locale, zone: &str) -> Result<String, MissingText> {
        let (key, values) = self.text();
        let shown: Vec<(&str, Value)> =
            values.into_iter().map(|(name, value)| (name, dated(value, locale, zone))).collect();
        let arguments: Vec<(&str, Arg<'_>)> = shown.iter().map(|(name, value)| (*name, argument(value))).collect();
        texts.get(locale, key, &arguments)
    }

    /// The key of its text, and what stands in it.
    fn text(&self) -> (&'static str, Vec<(&'static str, Value)>) {
        use Value::{Count, Instant, Number, Words};
        match self {
            Reason::Closed => ("phase-closed-reason", vec![]),
            Reason::ClosedAfter { days } => ("phase-closed-after", vec![("count", Count(*days))]),
            Reason::MembersOnly => ("phase-members-only", vec![]),
            Reason::TooLong { has, most } => ("phase-too-long", vec![("count", Count(*has)), ("most", Number(*most))]),
            Reason::NameMissing => ("phase-name-missing", vec![]),
            Reason::NameTaken { name } => ("phase-name-taken", vec![("name", Words(name.clone()))]),
            Reason::Program => ("phase-program", vec![]),
            Reason::TooMany { seconds } => ("phase-too-many", vec![("count", Count(*seconds))]),
            Reason::SentTwice { number: Some(number) } => ("phase-sent-twice", vec![("number", Number(*number))]),
            Reason::SentTwice { number: None } => ("phase-sent-twice-waits", vec![]),
            Reason::Refused { words } => ("phase-refused-words", vec![("words", Words(words.clone()))]),
            Reason::NameMixed => ("phase-name-mixed", vec![]),
            Reason::TrapFilled => ("phase-trap-filled", vec![]),
            Reason::TooFast => ("phase-too-fast", vec![]),
            Reason::Many { crowd, count } => (crowd.key(), vec![("count", Count(*count))]),
            Reason::SameWords { own: true } => ("phase-same-words-own", vec![]),
            Reason::SameWords { own: false } => ("phase-same-words", vec![]),
            Reason::HeldPerson { by, until } => (by.key(), vec![("until", Instant(*until))]),
            Reason::Listed { words } => ("phase-listed-words", vec![("words", Words(words.clone()))]),
            Reason::Links { has, most: 0 } => ("phase-any-links", vec![("count", Count(*has))]),
            Reason::Links { has, most } => ("phase-many-links", vec![("count", Count(*has)), ("most", Number(*most))]),
            Reason::AllHeld => ("phase-all-held", vec![]),
            Reason::OldArticle { days } => ("phase-old-article", vec![("count", Count(*days))]),
            Reason::First => ("phase-first-reason", vec![]),
            Reason::Triage { percent, words } if words.is_empty() => {
                ("phase-triage-form", vec![("percent", Number(*percent))])
            }
            Reason::Triage { percent, words } => {
                ("phase-triage-words", vec![("percent", Number(*percent)), ("words", Words(words.join(" · ")))])
            }
        }
    }
}

impl Crowd {
    fn key(self) -> &'static str {
        match self {
            Crowd::Range => "phase-many-range",
            Crowd::Thread => "phase-many-thread",
            Crowd::Site => "phase-many-site",
        }
    }
}

impl By {
    fn key(self) -> &'static str {
        match self {
            By::Mail => "phase-held-mail",
            By::Browser => "phase-held-browser",
            By::Range => "phase-held-range",
        }
    }
}

/// What a phase is called, for those who set their order and read what it said.
pub(crate) fn title(phase: Phase) -> &'static str {
    match phase {
        Phase::Closed => "phase-closed",
        Phase::Length => "phase-length",
        Phase::Name => "phase-name",
        Phase::Trap => "phase-trap",
        Phase::Rate => "phase-rate",
        Phase::Repeat => "phase-repeat",
        Phase::HeldPerson => "phase-held-person",
        Phase::Words => "phase-words",
        Phase::Links => "phase-links",
        Phase::Mode => "phase-mode",
        Phase::First => "phase-first",
        Phase::Triage => "phase-triage",
    }
}

fn dated(value: Value, locale: &Locale, zone: &str) -> Value {
    match value {
        Value::Instant(at) => Value::Words(locale.date_time(time::civil(at, time::offset_in(zone, at)))),
        other => other,
    }
}

fn argument(value: &Value) -> Arg<'_> {
    match value {
        Value::Words(words) => Arg::Text(words),
        Value::Count(count) => Arg::Count(*count),
        Value::Number(number) | Value::Instant(number) => Arg::Number(*number),
    }
}

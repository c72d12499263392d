//! What is odd in a file but was read nevertheless.

use std::fmt;

/// An oddity and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Counted from 1.
    pub line: u64,
    /// What is odd.
    pub oddity: Oddity,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {}", self.line, self.oddity)
    }
}

/// A kind of oddity; words of the file in it are shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The entry has no id.
    MissingId,
    /// The entry does not say what it is.
    MissingKind,
    /// The entry says twice what it is; the first counts.
    SeveralKinds(String),
    /// A post, page or comment whose id holds no number.
    IdWithoutNumber(String),
    /// An element that may stand once stands again; the first counts.
    Repeated(String),
    /// A date that cannot be read; it is left out.
    UnreadableDate {
        /// Name of the element.
        element: String,
        /// What stands there.
        text: String,
    },
    /// A date that cannot be meant, such as year 1 or 30 February; it is left out.
    DateOutOfRange {
        /// Name of the element.
        element: String,
        /// What stands there.
        text: String,
    },
    /// A date without time or offset: taken as UTC.
    DateWithoutOffset {
        /// Name of the element.
        element: String,
        /// What stands there.
        text: String,
    },
    /// A namespace prefix that is not declared; a known one keeps its meaning.
    UndeclaredPrefix(String),
    /// An element that this reader does not know; its text is among the properties.
    UnknownElement(String),
    /// Markup where only text belongs; its text was kept.
    UnexpectedMarkup(String),
    /// An entity that nobody has defined; kept as it stands.
    UnknownEntity(String),
    /// An ampersand that begins nothing; kept as it stands.
    LoneAmpersand,
    /// So many control characters were removed, which no XML file may hold.
    ControlCharacters(u64),
    /// The text of an element is longer than the limit and was cut away whole.
    TooLong {
        /// Name of the element.
        element: String,
        /// The limit in bytes.
        limit: usize,
    },
    /// More of something than the limit; the rest was left out.
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// The content is not in the file but at an address.
    ContentElsewhere(String),
    /// The entry has a summary only; it was taken for the content.
    SummaryOnly,
    /// A document type stands in the file; it was ignored, with all that it defines.
    Doctype,
    /// An attribute that cannot be read.
    BadAttribute(String),
    /// A comment that says it answers itself.
    AnswersItself,
    /// The file does not declare the namespace of Atom.
    NoNamespace,
    /// Text between elements, where none belongs; it was left out.
    StrayText(String),
    /// There are more problems than are listed.
    AndMore,
}

impl fmt::Display for Oddity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Oddity::MissingId => out.write_str("the entry has no id"),
            Oddity::MissingKind => out.write_str("the entry does not say what it is"),
            Oddity::SeveralKinds(term) => write!(out, "the entry says again what it is, “{term}”; the first counts"),
            Oddity::IdWithoutNumber(id) => write!(out, "the id “{id}” holds no number"),
            Oddity::Repeated(name) => write!(out, "<{name}> stands again; the first counts"),
            Oddity::UnreadableDate { element, text } => write!(out, "<{element}> holds no date: “{text}”"),
            Oddity::DateOutOfRange { element, text } => write!(out, "<{element}> cannot mean “{text}”"),
            Oddity::DateWithoutOffset { element, text } => {
                write!(out, "<{element}> does not say in which zone “{text}” is; read as UTC")
            }
            Oddity::UndeclaredPrefix(prefix) => write!(out, "the prefix “{prefix}:” is not declared"),
            Oddity::UnknownElement(name) => write!(out, "<{name}> is not known; its text is kept as a property"),
            Oddity::UnexpectedMarkup(name) => write!(out, "<{name}> stands where only text belongs; its text is kept"),
            Oddity::UnknownEntity(name) => write!(out, "“&{name};” is not defined; kept as it stands"),
            Oddity::LoneAmpersand => out.write_str("an ampersand begins nothing; kept as it stands"),
            Oddity::ControlCharacters(1) => out.write_str("one control character was removed"),
            Oddity::ControlCharacters(count) => write!(out, "{count} control characters were removed"),
            Oddity::TooLong { element, limit } => {
                write!(out, "the text of <{element}> is longer than {limit} bytes and was cut away")
            }
            Oddity::TooMany { what, limit } => write!(out, "more than {limit} {what}; the rest was left out"),
            Oddity::ContentElsewhere(address) => write!(out, "the content is not in the file but at {address}"),
            Oddity::SummaryOnly => out.write_str("there is only a summary; it was taken for the content"),
            Oddity::Doctype => out.write_str("a document type was ignored, with all that it defines"),
            Oddity::BadAttribute(name) => write!(out, "an attribute of <{name}> cannot be read"),
            Oddity::AnswersItself => out.write_str("the comment says that it answers itself"),
            Oddity::NoNamespace => out.write_str("the file does not declare the namespace of Atom"),
            Oddity::StrayText(text) => write!(out, "“{text}” stands between elements and was left out"),
            Oddity::AndMore => out.write_str("there are more problems than are listed"),
        }
    }
}

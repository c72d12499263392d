//! What a source is, how a person's words about one are read, and what a tree of them may be.

mod address;
mod tree;

pub use address::Address;
pub use tree::{Branch, GivenSource, Misplaced, Step, laid_out};

use crate::base::ids::{OutletId, SourceId};
use crate::base::names::named;
use jiff::civil::Date;
use locale::Locale;
use serde::Deserialize;

/// Sources of one article, those behind others included.
pub const MOST: usize = 12;
/// How far a chain goes: a source, what it relays, and two more behind that.
pub const DEEPEST: usize = 4;
/// Characters of a title.
const LONGEST_TITLE: usize = 300;
/// Characters of an outlet's name, or of one author's.
const LONGEST_NAME: usize = 120;
/// Authors of one work.
const MOST_AUTHORS: usize = 12;

/// How an article or a work passes another on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Gives it in another language.
    Translates,
    /// Tells again what it says.
    Relays,
    /// Holds passages of it.
    Quotes,
    /// Refers to it.
    #[default]
    Cites,
    /// Came to know of the matter through it.
    Via,
}

named!(
    Relation, "relation",
    Translates "translates", Relays "relays", Quotes "quotes", Cites "cites", Via "via",
);

impl Relation {
    /// All of them, the strongest first.
    pub const ALL: [Relation; 5] =
        [Relation::Translates, Relation::Relays, Relation::Quotes, Relation::Cites, Relation::Via];
}

/// A day, or a month or year where no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// 2026
    Year(i16),
    /// March 2026
    Month(i16, i8),
    /// 8 March 2026
    Day(Date),
}

impl PartialDate {
    /// Reads "2026", "2026-03" and "2026-03-08", also in the digits of Arabic and Persian.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(raw: &str) -> Result<PartialDate, Wrong> {
        let wrong = || Wrong::Date(short(raw));
        if raw.len() > 30 {
            return Err(wrong());
        }
        let plain: String = raw.trim().chars().map(western).collect();
        let part = |text: &str, length: usize| {
            let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<i16>().ok().filter(|number| digits && *number > 0).ok_or_else(wrong)
        };
        let mut parts = plain.split('-');
        let year = part(parts.next().unwrap_or_default(), 4)?;
        let small = |text: &str| part(text, 2).and_then(|number| i8::try_from(number).map_err(|_| wrong()));
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Ok(PartialDate::Year(year)),
            (Some(month), None, _) => small(month)
                .and_then(|month| Date::new(year, month, 1).map_err(|_| wrong()))
                .map(|first| PartialDate::Month(first.year(), first.month())),
            (Some(month), Some(day), None) => {
                Date::new(year, small(month)?, small(day)?).map(PartialDate::Day).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PartialDate::Year(year) => write!(out, "{year:04}"),
            PartialDate::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            PartialDate::Day(date) => date.fmt(out),
        }
    }
}

/// A digit as computers write it; anything else as it is.
fn western(letter: char) -> char {
    let zero = match letter {
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        other => return other,
    };
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

/// A name with the host that it stands on: both may be empty, not both for the same work unless nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outlet {
    /// As people call it.
    pub name: String,
    /// Without `www.`.
    pub host: String,
}

/// What is known of a work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Where it stands; a book or a register has none.
    pub address: Option<Address>,
    /// Plain text, perhaps empty.
    pub title: String,
    /// The name of who published it, perhaps empty.
    pub outlet: String,
    /// Plain names.
    pub authors: Vec<String>,
    /// A canonical language tag.
    pub language: Option<String>,
    /// When it was published, as far as that is known.
    pub date: Option<PartialDate>,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// The outlet it came out in.
    pub outlet: OutletId,
    /// What is known of it.
    pub work: Work,
}

/// A work as a person wrote it down: nothing is checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Written {
    /// A web address.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Names, parted by commas or semicolons.
    pub authors: String,
    /// A language tag.
    pub language: String,
    /// "2026", "2026-03" or "2026-03-08".
    pub date: String,
}

/// One of the things that a person is asked about a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How it is passed on.
    Relation,
    /// Where it stands.
    Address,
    /// What it is called.
    Title,
    /// Who published it.
    Outlet,
    /// Who wrote it.
    Authors,
    /// In which language.
    Language,
    /// When it came out.
    Date,
}

// The names are those of form fields.
named!(
    Field, "field of a source",
    Relation "relation", Address "address", Title "title", Outlet "outlet", Authors "authors", Language "language",
    Date "date",
);

/// Why something cannot be taken as it was given. What is repeated to the person is cut to a readable length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No relation of this name.
    Relation,
    /// Not an address of the web.
    Address(String),
    /// An address with somebody's name or password in it.
    AddressWithName,
    /// An address longer than any.
    AddressTooLong,
    /// More characters than this.
    TooLong(usize),
    /// More authors than this.
    TooManyAuthors(usize),
    /// No known language.
    Language(String),
    /// No date.
    Date(String),
    /// Neither address nor title: nobody could tell what it is.
    Nameless,
    /// More sources than this.
    TooMany(usize),
    /// A longer chain than this.
    TooDeep(usize),
    /// It stands behind itself.
    Circle,
    /// It stands twice at the same place.
    Twice,
    /// The same work is described in two ways.
    Differs,
}

impl Work {
    /// Reads what a person wrote down.
    ///
    /// # Errors
    /// Every field that cannot be taken, with the reason.
    pub fn parse(written: &Written) -> Result<Work, Vec<(Field, Wrong)>> {
        let mut wrong = Vec::new();
        let address = kept(Field::Address, optional(&written.address, Address::parse), &mut wrong);
        let title = kept(Field::Title, line(&written.title, LONGEST_TITLE), &mut wrong);
        let outlet = kept(Field::Outlet, line(&written.outlet, LONGEST_NAME), &mut wrong);
        let authors = kept(Field::Authors, names(&written.authors), &mut wrong);
        let language = kept(Field::Language, optional(&written.language, language), &mut wrong);
        let date = kept(Field::Date, optional(&written.date, PartialDate::parse), &mut wrong);
        if wrong.is_empty() && address.is_none() && title.is_empty() {
            wrong.push((Field::Address, Wrong::Nameless));
        }
        if wrong.is_empty() { Ok(Work { address, title, outlet, authors, language, date }) } else { Err(wrong) }
    }

    /// The same as a person would write it down.
    pub fn written(&self) -> Written {
        Written {
            address: self.address.as_ref().map(|address| address.link().to_owned()).unwrap_or_default(),
            title: self.title.clone(),
            outlet: self.outlet.clone(),
            authors: self.authors.join(", "),
            language: self.language.clone().unwrap_or_default(),
            date: self.date.map(|date| date.to_string()).unwrap_or_default(),
        }
    }

    /// The outlet by which it is found: a name, with the host where there is an address.
    pub fn stands_in(&self) -> Outlet {
        let host = self.address.as_ref().map(|address| address.host().to_owned()).unwrap_or_default();
        Outlet { name: self.outlet.clone(), host }
    }

    /// Whether both are the same work: by address, else by what names them.
    pub fn is_same(&self, other: &Work) -> bool {
        match (&self.address, &other.address) {
            (Some(mine), Some(theirs)) => mine.found_under() == theirs.found_under(),
            (None, None) => (&self.title, &self.outlet, self.date) == (&other.title, &other.outlet, other.date),
            _ => false,
        }
    }

    /// What this says, and where it says nothing, what `other` does.
    pub fn or(&self, other: &Work) -> Work {
        let text = |mine: &String, theirs: &String| if mine.is_empty() { theirs.clone() } else { mine.clone() };
        Work {
            address: self.address.clone().or_else(|| other.address.clone()),
            title: text(&self.title, &other.title),
            outlet: text(&self.outlet, &other.outlet),
            authors: if self.authors.is_empty() { other.authors.clone() } else { self.authors.clone() },
            language: self.language.clone().or_else(|| other.language.clone()),
            date: self.date.or(other.date),
        }
    }

    /// Whether the two say different things, where both say something.
    pub fn contradicts(&self, other: &Work) -> bool {
        let mut both = self.or(other);
        both.address.clone_from(&other.address);
        both != other.or(self)
    }
}

fn kept<T: Default>(field: Field, read: Result<T, Wrong>, wrong: &mut Vec<(Field, Wrong)>) -> T {
    read.unwrap_or_else(|why| {
        wrong.push((field, why));
        T::default()
    })
}

fn optional<T>(raw: &str, parse: impl Fn(&str) -> Result<T, Wrong>) -> Result<Option<T>, Wrong> {
    if raw.trim().is_empty() { Ok(None) } else { parse(raw).map(Some) }
}

/// Plain text on one line.
fn line(raw: &str, longest: usize) -> Result<String, Wrong> {
    // No character is longer than four bytes: what cannot fit is not gone through.
    if raw.len() > longest * 16 {
        return Err(Wrong::TooLong(longest));
    }
    let plain: String = raw.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() > longest { Err(Wrong::TooLong(longest)) } else { Ok(text) }
}

fn names(raw: &str) -> Result<Vec<String>, Wrong> {
    if raw.len() > MOST_AUTHORS * LONGEST_NAME * 16 {
        return Err(Wrong::TooManyAuthors(MOST_AUTHORS));
    }
    let parts = raw.split([',', '،', ';', '؛', '\n']).filter(|part| !part.trim().is_empty());
    let names = parts.map(|part| line(part, LONGEST_NAME)).collect::<Result<Vec<_>, _>>()?;
    if names.len() > MOST_AUTHORS { Err(Wrong::TooManyAuthors(MOST_AUTHORS)) } else { Ok(names) }
}

fn language(raw: &str) -> Result<String, Wrong> {
    Locale::parse(raw).map(|locale| locale.tag().to_owned()).map_err(|_| Wrong::Language(short(raw)))
}

/// Enough to know again what one wrote.
fn short(raw: &str) -> String {
    raw.trim().chars().filter(|letter| !letter.is_control()).take(60).collect()
}

#[cfg(test)]
mod tests;

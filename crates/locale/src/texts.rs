//! The texts of the interface: one Fluent catalogue per language, read once, asked by key.

use std::cell::RefCell;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::{BadLocale, Interface, Locale};

const FRENCH: &str = include_str!("../../../locales/fr.ftl");
const ENGLISH: &str = include_str!("../../../locales/en.ftl");
const ARABIC: &str = include_str!("../../../locales/ar.ftl");

/// Stands for a value while the text around it is cut in two; a noncharacter, so that no text contains it rightly.
const HERE: char = '\u{FDD0}';

/// All catalogues of the interface. Build it once; it may be asked from any thread.
pub struct Texts {
    french: Catalogue,
    english: Catalogue,
    arabic: Catalogue,
    /// Writes the numbers in English texts that stand in for a language without catalogue.
    english_locale: Locale,
}

/// A value that a text shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words, as they are. They are not escaped: that is for whoever makes HTML of the answer.
    Text(&'a str),
    /// A number of things: it chooses the plural form, and is shown with the locale's digits and grouping.
    Count(i64),
    /// A number that names a thing (a comment's): shown with the locale's digits, without grouping.
    Number(i64),
}

/// A catalogue that cannot be read: a mistake in a file of ours.
#[derive(Debug, thiserror::Error)]
pub enum BadCatalogue {
    /// The file is not Fluent, or defines a key twice.
    #[error("the {language} catalogue is wrong: {reason}")]
    Unreadable {
        /// The language of the file.
        language: &'static str,
        /// What is wrong, and where.
        reason: String,
    },
    /// Our own language tags could not be read.
    #[error(transparent)]
    Locale(#[from] BadLocale),
}

/// A text that could not be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MissingText {
    /// The catalogue has no such key.
    #[error("the {language} catalogue has no text “{key}”")]
    Key {
        /// The language of the catalogue.
        language: &'static str,
        /// The key asked for.
        key: String,
    },
    /// The text needs a value that was not given, or does not show the one asked for.
    #[error("the {language} text “{key}” cannot be made: {reason}")]
    Value {
        /// The language of the catalogue.
        language: &'static str,
        /// The key asked for.
        key: String,
        /// Which value, and what is wrong.
        reason: String,
    },
}

impl Texts {
    /// Reads the built-in catalogues.
    ///
    /// # Errors
    /// When a catalogue has a mistake, which the tests would have shown.
    pub fn load() -> Result<Self, BadCatalogue> {
        Ok(Self {
            french: Catalogue::read(Interface::French, FRENCH)?,
            english: Catalogue::read(Interface::English, ENGLISH)?,
            arabic: Catalogue::read(Interface::Arabic, ARABIC)?,
            english_locale: Locale::parse(Interface::English.tag())?,
        })
    }

    /// The text of `key` in the interface of `locale`, its numbers in the locale's digits.
    ///
    /// Where English stands in for a language we do not speak, the whole sentence is English, numbers included.
    ///
    /// # Errors
    /// When there is no such text, or it needs a value that is not among `args`.
    pub fn get(&self, locale: &Locale, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, MissingText> {
        let numerals = self.numerals(locale);
        let values = fluent_args(locale.interface(), numerals, args);
        self.catalogue(locale.interface()).text(numerals, key, &values)
    }

    /// The same text, cut in two where it shows `place`: for a link or a `bdi` that has to stand around that value.
    ///
    /// # Errors
    /// As [`Texts::get`], and when the text does not show `place`.
    pub fn around(
        &self,
        locale: &Locale,
        key: &str,
        place: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Result<(String, String), MissingText> {
        let catalogue = self.catalogue(locale.interface());
        let numerals = self.numerals(locale);
        let mut values = fluent_args(locale.interface(), numerals, args);
        values.set(place.to_owned(), HERE.to_string());
        let whole = catalogue.text(numerals, key, &values)?;
        match whole.split_once(HERE) {
            Some((before, after)) => Ok((before.to_owned(), after.replace(HERE, ""))),
            None => Err(catalogue.broken(key, &format_args!("it does not show ${place}"))),
        }
    }

    /// Every key of one catalogue, in the order of its file.
    pub fn keys(&self, interface: Interface) -> impl Iterator<Item = &str> {
        self.catalogue(interface).keys.iter().map(String::as_str)
    }

    fn catalogue(&self, interface: Interface) -> &Catalogue {
        match interface {
            Interface::French => &self.french,
            Interface::English => &self.english,
            Interface::Arabic => &self.arabic,
        }
    }

    fn numerals<'a>(&'a self, locale: &'a Locale) -> &'a Locale {
        if locale.interface_is_own() { locale } else { &self.english_locale }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Texts").finish_non_exhaustive()
    }
}

struct Catalogue {
    language: &'static str,
    keys: Vec<String>,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    fn read(interface: Interface, source: &str) -> Result<Self, BadCatalogue> {
        let language = interface.tag();
        let wrong = |reason: String| BadCatalogue::Unreadable { language, reason };
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| wrong(listed(&errors)))?;
        let keys = resource.entries().filter_map(key_of).map(str::to_owned).collect();
        let plurals: LanguageIdentifier = language.parse().map_err(|error| wrong(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
        // Isolation marks would end up in attributes and titles; the templates use bdi.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(in_numerals));
        bundle.add_resource(resource).map_err(|errors| wrong(listed(&errors)))?;
        Ok(Self { language, keys, bundle })
    }

    fn text(&self, numerals: &Locale, key: &str, args: &FluentArgs<'_>) -> Result<String, MissingText> {
        let missing = || MissingText::Key { language: self.language, key: key.to_owned() };
        let pattern = self.bundle.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let mut errors: Vec<FluentError> = Vec::new();
        let text =
            with_numerals(numerals, || self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned());
        if errors.is_empty() { Ok(text) } else { Err(self.broken(key, &listed(&errors))) }
    }

    fn broken(&self, key: &str, reason: &dyn fmt::Display) -> MissingText {
        MissingText::Value { language: self.language, key: key.to_owned(), reason: reason.to_string() }
    }
}

fn key_of<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

fn listed<E: fmt::Display>(errors: &[E]) -> String {
    errors.iter().map(E::to_string).collect::<Vec<_>>().join("; ")
}

fn fluent_args<'a>(interface: Interface, numerals: &Locale, args: &[(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter().map(|&(name, arg)| (name, fluent_value(interface, numerals, arg))).collect()
}

fn fluent_value<'a>(interface: Interface, numerals: &Locale, arg: Arg<'a>) -> FluentValue<'a> {
    match arg {
        // Fluent would keep it as it is; taken out, it cannot be mistaken for the place in `around`.
        Arg::Text(text) if text.contains(HERE) => FluentValue::from(text.replace(HERE, "")),
        Arg::Text(text) => FluentValue::from(text),
        // Without options, so that it equals a number literal in a catalogue, such as [0].
        Arg::Count(count @ -99..=99) => FluentValue::from(count),
        Arg::Count(count) => shown_as(numerals.number(count), plural_stand_in(interface, count)),
        Arg::Number(number) => shown_as(numerals.plain_number(number), number),
    }
}

/// A number that chooses forms by `value` and is written as `shown`.
fn shown_as(shown: String, value: i64) -> FluentValue<'static> {
    // Of all options of a Fluent number this is the one that can carry words; `in_numerals` takes it up again.
    let options = FluentNumberOptions { currency: Some(shown), ..FluentNumberOptions::default() };
    FluentNumber::new(FluentNumber::from(value).value, options).into()
}

/// A number with the same plural form as `count`, which is 100 or more (or -100 or less).
///
/// The plural rules under Fluent (intl_pluralrules 7.0.2) forget the “mod 100” where CLDR gives a range with it, as it
/// does for Arabic: there 103 has the form of 3, and 611 that of 11.
fn plural_stand_in(interface: Interface, count: i64) -> i64 {
    match (interface, count % 100) {
        (Interface::Arabic, -2..=2) => 100,
        (Interface::Arabic, rest) => rest,
        _ => count,
    }
}

// A bundle's formatter is a plain function: it can capture nothing, and a catalogue serves every region of its
// language. So the locale of the text being made waits here for the length of one call.
thread_local! {
    static NUMERALS: RefCell<Option<Locale>> = const { RefCell::new(None) };
}

fn with_numerals<T>(locale: &Locale, make: impl FnOnce() -> T) -> T {
    let outer = NUMERALS.replace(Some(locale.clone()));
    let made = make();
    NUMERALS.set(outer);
    made
}

fn in_numerals(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { options: FluentNumberOptions { currency: Some(shown), .. }, .. }) => {
            Some(shown.clone())
        }
        // Small counts, and literals in a catalogue.
        FluentValue::Number(number) => {
            NUMERALS.with_borrow(|locale| locale.as_ref().map(|locale| locale.number(number.value as i64)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;

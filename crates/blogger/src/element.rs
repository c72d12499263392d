//! One element at a time: detached start tags, and the elements that a feed and an entry both have.

use std::io::BufRead;

use crate::entry::Author;
use crate::notes::{Notes, short};
use crate::place::{Fault, Place};
use crate::problem::Oddity;
use crate::pull::{Attributes, Pull, Tag, Token};
use crate::spaces::Space;
use crate::stamp::{self, Dated, Stamp};
use crate::text;

/// A start tag, detached from the reader.
pub(crate) struct Element {
    pub(crate) place: Place,
    pub(crate) space: Space,
    pub(crate) name: String,
    pub(crate) attributes: Attributes,
}

impl Element {
    /// The name without prefix.
    pub(crate) fn local(&self) -> &str {
        self.name.split_once(':').map_or(self.name.as_str(), |(_, local)| local)
    }

    /// Detaches a tag and notes an undeclared prefix.
    pub(crate) fn of(tag: &Tag<'_>, notes: &mut Notes) -> Element {
        if let Some((prefix, _)) = tag.name().split_once(':').filter(|_| tag.undeclared) {
            notes.add(tag.place.line, Oddity::UndeclaredPrefix(short(prefix)));
        }
        Element { place: tag.place, space: tag.space, name: tag.name().to_owned(), attributes: tag.attributes(notes) }
    }
}

/// The next start tag; nothing for an end tag, and for what stands between elements.
pub(crate) fn next_element<R: BufRead>(pull: &mut Pull<R>, notes: &mut Notes) -> Result<Option<Element>, Fault> {
    let line = pull.place().line;
    match pull.next()? {
        Token::Start(tag) => return Ok(Some(Element::of(&tag, notes))),
        Token::Text(text) if !text.trim().is_empty() => notes.add(line, Oddity::StrayText(short(text.trim()))),
        Token::Lone(text) => notes.add(line, Oddity::StrayText(short(text.trim()))),
        Token::Reference(name) => notes.add(line, Oddity::StrayText(format!("&{};", short(&name)))),
        _ => {}
    }
    Ok(None)
}

/// Passes over the element that has just begun.
pub(crate) fn skip<R: BufRead>(pull: &mut Pull<R>) -> Result<(), Fault> {
    let outside = pull.depth().saturating_sub(1);
    while pull.depth() > outside {
        pull.next()?;
    }
    Ok(())
}

/// Reads an author.
pub(crate) fn author<R: BufRead>(pull: &mut Pull<R>, notes: &mut Notes) -> Result<Author, Fault> {
    let mut author = Author::default();
    let outside = pull.depth().saturating_sub(1);
    while pull.depth() > outside {
        let Some(element) = next_element(pull, notes)? else { continue };
        match (element.space, element.local()) {
            (Space::Atom, "name") => author.name = text::short_text(pull, notes, "name")?.unwrap_or_default(),
            (Space::Atom, "uri") => author.uri = text::short_text(pull, notes, "uri")?,
            (Space::Atom, "email") => {
                let mail = text::short_text(pull, notes, "email")?;
                author.mail = mail.filter(|mail| !mail.eq_ignore_ascii_case("noreply@blogger.com"));
            }
            (Space::Gd, "image") => {
                author.image = address(element.attributes.get("src"));
                skip(pull)?;
            }
            _ => {
                notes.add(element.place.line, Oddity::UnknownElement(short(&element.name)));
                skip(pull)?;
            }
        }
    }
    Ok(author)
}

/// Reads a date.
pub(crate) fn date<R: BufRead>(pull: &mut Pull<R>, notes: &mut Notes, name: &str) -> Result<Option<Stamp>, Fault> {
    let line = pull.place().line;
    let text = text::short_text(pull, notes, name)?.unwrap_or_default();
    let (element, shown) = (name.to_owned(), short(&text));
    let (stamp, oddity) = match stamp::read(&text) {
        Dated::Good(stamp) => return Ok(Some(stamp)),
        Dated::WithoutOffset(stamp) => (Some(stamp), Oddity::DateWithoutOffset { element, text: shown }),
        Dated::OutOfRange => (None, Oddity::DateOutOfRange { element, text: shown }),
        Dated::Unreadable => (None, Oddity::UnreadableDate { element, text: shown }),
    };
    notes.add(line, oddity);
    Ok(stamp)
}

/// An address from an attribute, without white space around it.
pub(crate) fn address(value: Option<&str>) -> Option<String> {
    value.map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
}

/// A language tag, if it has the length of one.
pub(crate) fn language(value: &str) -> Option<String> {
    Some(value.trim()).filter(|value| !value.is_empty() && value.len() <= 35).map(str::to_owned)
}

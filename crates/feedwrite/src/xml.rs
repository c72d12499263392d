//! What every document here needs: opening it, and words and addresses that XML can hold.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// Everything is written to memory.
pub(crate) type Out = Writer<Vec<u8>>;

pub(crate) fn document(write: impl FnOnce(&mut Out) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    write(&mut out)?;
    Ok(out.into_inner())
}

/// An element that holds only words.
pub(crate) fn element(out: &mut Out, name: &str, words: &str) -> io::Result<()> {
    element_with(out, name, &[], words)
}

/// An element with attributes that holds only words.
pub(crate) fn element_with(out: &mut Out, name: &str, attributes: &[(&str, &str)], words: &str) -> io::Result<()> {
    let words = possible(words);
    // Quotes need no escaping in a text, and a body of HTML is full of them.
    let text = BytesText::from_escaped(partial_escape(words.as_ref()));
    with_attributes(out, name, attributes).write_text_content(text)?;
    Ok(())
}

/// An element that has only attributes.
pub(crate) fn empty(out: &mut Out, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    with_attributes(out, name, attributes).write_empty()?;
    Ok(())
}

/// An element that holds others.
pub(crate) fn parent(
    out: &mut Out,
    name: &str,
    attributes: &[(&str, &str)],
    write: impl FnOnce(&mut Out) -> io::Result<()>,
) -> io::Result<()> {
    with_attributes(out, name, attributes).write_inner_content(write)?;
    Ok(())
}

fn with_attributes<'a>(
    out: &'a mut Out,
    name: &'a str,
    attributes: &[(&str, &str)],
) -> quick_xml::writer::ElementWriter<'a, Vec<u8>> {
    let mut element = out.create_element(name);
    for (attribute, value) in attributes {
        element = element.with_attribute((*attribute, possible(value).as_ref()));
    }
    element
}

/// The text without the characters that XML 1.0 §2.2 forbids in any form: one of them makes readers refuse the whole.
fn possible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_possible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|letter| is_possible(*letter)).collect())
}

fn is_possible(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => true,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

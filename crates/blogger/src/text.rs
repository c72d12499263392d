//! Reads what stands inside an element: plain text, or a text construct of Atom with its markup.

use std::io::BufRead;

use crate::TEXT_LIMIT;
use crate::entities;
use crate::entry::TextType;
use crate::notes::{Notes, short};
use crate::place::Fault;
use crate::problem::Oddity;
use crate::pull::{Attributes, Pull, Tag, Token};
use crate::spaces::Space;

/// The most text of an element that is a name, an address or a number.
pub(crate) const SHORT_LIMIT: usize = 16 * 1024;

/// The most text of a label, or of the address under which a blog is known: whoever keeps them can index them. Blogger
/// itself allows for 200 characters.
pub(crate) const NAME_LIMIT: usize = 2_000;

/// The most text of a title.
pub(crate) const TITLE_LIMIT: usize = 64 * 1024;

/// The most text of a content.
pub(crate) const CONTENT_LIMIT: usize = TEXT_LIMIT;

/// HTML elements without an end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The type of a title or content from its attributes.
pub(crate) fn type_of(attributes: &Attributes) -> TextType {
    match attributes.get("type").unwrap_or("text").trim().to_ascii_lowercase().as_str() {
        "html" | "text/html" => TextType::Html,
        "xhtml" | "application/xhtml+xml" => TextType::Xhtml,
        _ => TextType::Text,
    }
}

/// Reads a short text to the end of its element, without white space around it; nothing if there is none.
pub(crate) fn short_text<R: BufRead>(
    pull: &mut Pull<R>,
    notes: &mut Notes,
    name: &str,
) -> Result<Option<String>, Fault> {
    let text = construct(pull, notes, name, TextType::Text, SHORT_LIMIT)?;
    Ok(text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// Reads to the end of the element that has just begun. Nothing if its text exceeds the limit, which is noted.
pub(crate) fn construct<R: BufRead>(
    pull: &mut Pull<R>,
    notes: &mut Notes,
    name: &str,
    kind: TextType,
    limit: usize,
) -> Result<Option<String>, Fault> {
    let line = pull.place().line;
    let mut writing = Writing { kind, limit, out: String::new(), over: false, open: Vec::new() };
    let outside = pull.depth().saturating_sub(1);
    loop {
        let line = pull.place().line;
        match pull.next()? {
            Token::Start(tag) => writing.open(&tag, notes),
            Token::End => writing.close(),
            Token::Text(text) => writing.text(&text, line, notes),
            Token::Lone(text) => {
                notes.add(line, Oddity::LoneAmpersand);
                writing.text(&text, line, notes);
            }
            Token::Reference(name) => writing.reference(&name, line, notes),
            Token::Doctype | Token::Aside | Token::Finish => {}
        }
        writing.over |= pull.was_cut();
        if writing.out.len() > limit || writing.over {
            writing.over = true;
            writing.out = String::new();
        }
        if pull.depth() <= outside {
            break;
        }
    }
    if writing.over {
        notes.add(line, Oddity::TooLong { element: short(name), limit });
        return Ok(None);
    }
    Ok(Some(writing.out))
}

/// A text in the making.
struct Writing {
    kind: TextType,
    limit: usize,
    out: String,
    /// Too long: nothing more is kept.
    over: bool,
    /// The open elements: the name to close, or nothing where none was written.
    open: Vec<Option<String>>,
}

impl Writing {
    fn text(&mut self, text: &str, line: u64, notes: &mut Notes) {
        if self.over || self.out.len() + text.len() > self.limit {
            self.over = true;
        } else if self.kind == TextType::Xhtml {
            let mut clean = String::with_capacity(text.len());
            entities::push_text(text, &mut clean, line, notes);
            push_escaped(&clean, &mut self.out);
        } else {
            entities::push_text(text, &mut self.out, line, notes);
        }
    }

    fn reference(&mut self, name: &str, line: u64, notes: &mut Notes) {
        if self.over {
            return;
        }
        if self.kind == TextType::Xhtml {
            let mut clean = String::new();
            entities::push_reference(name, &mut clean, line, notes);
            push_escaped(&clean, &mut self.out);
        } else {
            entities::push_reference(name, &mut self.out, line, notes);
        }
    }

    fn open(&mut self, tag: &Tag<'_>, notes: &mut Notes) {
        let name = match tag.space {
            Space::Xhtml | Space::Atom => tag.local(),
            _ => tag.name(),
        };
        if self.kind != TextType::Xhtml {
            notes.add(tag.place.line, Oddity::UnexpectedMarkup(short(name)));
        }
        // Atom says that the outer div of XHTML is a wrapping.
        let wrapping = self.kind == TextType::Xhtml && self.open.is_empty() && name == "div";
        if self.over || self.kind == TextType::Text || wrapping || !plain(name) {
            self.open.push(None);
            return;
        }
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in tag.attributes(notes).iter() {
            if plain(key) {
                self.out.push(' ');
                self.out.push_str(key);
                self.out.push_str("=\"");
                push_escaped(value, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push('>');
        self.open.push((!VOID.contains(&name)).then(|| name.to_owned()));
    }

    fn close(&mut self) {
        if let Some(Some(name)) = self.open.pop().filter(|_| !self.over) {
            self.out.push_str("</");
            self.out.push_str(&name);
            self.out.push('>');
        }
    }
}

/// A name that needs no care in markup.
fn plain(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.'))
}

fn push_escaped(text: &str, out: &mut String) {
    for next in text.chars() {
        match next {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            next => out.push(next),
        }
    }
}

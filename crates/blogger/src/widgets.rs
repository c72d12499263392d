//! Reads the gadgets of a theme. A theme is nearly XML, so it is searched for tags rather than parsed.

use crate::entities;
use crate::notes::Notes;

/// The most gadgets that are read.
const WIDGETS: usize = 1000;

/// The most settings that are read of one gadget.
const SETTINGS: usize = 2000;

/// A gadget of the theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Widget {
    /// Such as `LinkList1`.
    pub id: String,
    /// Such as `LinkList`, `TextList`, `Text`, `HTML`, `PageList`, `BlogList`, `Profile`.
    pub kind: String,
    /// The title that readers see; may be empty.
    pub title: String,
    /// Locked against removal.
    pub locked: bool,
    /// Names and values in the order of the theme.
    pub settings: Vec<(String, String)>,
}

impl Widget {
    /// The value of the first setting of that name.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The text and address of each link of a `LinkList` in the order of their numbers (`text-0`, `link-0`).
    pub fn links(&self) -> Vec<(&str, &str)> {
        let mut links: Vec<(u32, &str, &str)> = Vec::new();
        let texts: std::collections::HashMap<&str, &str> = self
            .settings
            .iter()
            .filter_map(|(name, text)| Some((name.strip_prefix("text-")?, text.as_str())))
            .collect();
        for (name, link) in &self.settings {
            let Some(number) = name.strip_prefix("link-") else { continue };
            if let Ok(place) = number.parse() {
                links.push((place, texts.get(number).copied().unwrap_or_default(), link));
            }
        }
        links.sort_by_key(|(place, _, _)| *place);
        links.into_iter().map(|(_, text, link)| (text, link)).collect()
    }
}

/// The gadgets of a theme with their settings, in the order of the theme. Never fails: what cannot be read is left out.
pub fn widgets(template: &str) -> Vec<Widget> {
    let mut scan = Scan { rest: template, no_comment_end: false, no_cdata_end: false };
    let mut found: Vec<Widget> = Vec::new();
    while let Some(piece) = scan.next() {
        let Piece::Tag(tag) = piece else { continue };
        match name_of(tag) {
            "b:widget" if found.len() < WIDGETS => found.push(widget(tag)),
            "b:widget-setting" if !tag.ends_with('/') => {
                let value = scan.value();
                if let Some(widget) = found.last_mut().filter(|widget| widget.settings.len() < SETTINGS) {
                    widget.settings.push((attribute(tag, "name"), value));
                }
            }
            _ => {}
        }
    }
    found
}

fn widget(tag: &str) -> Widget {
    Widget {
        id: attribute(tag, "id"),
        kind: attribute(tag, "type"),
        title: attribute(tag, "title"),
        locked: attribute(tag, "locked") == "true",
        settings: Vec::new(),
    }
}

enum Piece<'t> {
    Text(&'t str),
    Cdata(&'t str),
    /// What stands between the angle brackets.
    Tag(&'t str),
}

/// Passes through a theme. Each byte is looked at a bounded number of times, also where comments are never closed.
struct Scan<'t> {
    rest: &'t str,
    no_comment_end: bool,
    no_cdata_end: bool,
}

impl<'t> Scan<'t> {
    fn next(&mut self) -> Option<Piece<'t>> {
        loop {
            let Some(inner) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, behind) = self.rest.split_at_checked(end)?;
                self.rest = behind;
                return (!text.is_empty()).then_some(Piece::Text(text));
            };
            if let Some(inner) = inner.strip_prefix("!--").filter(|_| !self.no_comment_end) {
                match inner.split_once("-->") {
                    Some((_, behind)) => self.rest = behind,
                    None => self.no_comment_end = true,
                }
                continue;
            }
            if let Some(inner) = inner.strip_prefix("![CDATA[").filter(|_| !self.no_cdata_end) {
                match inner.split_once("]]>") {
                    Some((text, behind)) => {
                        self.rest = behind;
                        return Some(Piece::Cdata(text));
                    }
                    None => self.no_cdata_end = true,
                }
                continue;
            }
            let end = end_of_tag(inner);
            let (tag, behind) = inner.split_at_checked(end)?;
            self.rest = behind.strip_prefix('>').unwrap_or(behind);
            return Some(Piece::Tag(tag));
        }
    }

    /// The value of a setting, up to its end tag or the next setting.
    fn value(&mut self) -> String {
        let mut value = String::new();
        loop {
            let before = self.rest;
            match self.next() {
                Some(Piece::Text(text)) => entities::push_resolved(text, &mut value, 0, &mut Notes::default()),
                Some(Piece::Cdata(text)) => value.push_str(text),
                Some(Piece::Tag(tag)) if tag.starts_with("/b:widget-setting") => return value,
                Some(Piece::Tag(tag)) if tag.starts_with("b:widget") || tag.starts_with("/b:widget") => {
                    self.rest = before;
                    return value;
                }
                Some(Piece::Tag(_)) => {}
                None => return value,
            }
        }
    }
}

/// Where a tag ends: at `>` outside quotes, but at the next `<` at the latest, since a quote may have been forgotten.
fn end_of_tag(inner: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inner.bytes().enumerate() {
        match (quote, byte) {
            (_, b'<') => return at,
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    inner.len()
}

fn name_of(tag: &str) -> &str {
    tag.split(|next: char| next.is_whitespace() || next == '/').next().unwrap_or_default()
}

/// The value of an attribute, empty if there is none.
fn attribute(tag: &str, wanted: &str) -> String {
    let mut rest = tag;
    while let Some((before, behind)) = rest.split_once('=') {
        let name = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let behind = behind.trim_start();
        let Some(quote) = behind.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
            rest = behind;
            continue;
        };
        let inner = behind.strip_prefix(quote).unwrap_or_default();
        let (value, after) = inner.split_once(quote).unwrap_or((inner, ""));
        if name == wanted {
            return entities::attribute(value, 0, &mut Notes::default());
        }
        rest = after;
    }
    String::new()
}

//! Reads one `<entry>`: each element into its field.

use std::io::BufRead;

use crate::element::{Element, address, author, date, language, next_element, skip};
use crate::entry::{Entry, InReplyTo, Kind, TextType};
use crate::notes::{Notes, short};
use crate::old_id::OldId;
use crate::place::{Fault, Place};
use crate::problem::Oddity;
use crate::pull::{Attributes, Pull};
use crate::spaces::Space;
use crate::text::{self, CONTENT_LIMIT, NAME_LIMIT, SHORT_LIMIT, TITLE_LIMIT};

/// The most labels, authors, properties or attached files of one entry.
const LISTED: usize = 500;

const KIND_SCHEME: &str = "http://schemas.google.com/g/2005#kind";
const KIND_TERM: &str = "http://schemas.google.com/blogger/2008/kind#";
const LABEL_SCHEME: &str = "http://www.blogger.com/atom/ns#";

/// How much of an entry is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Everything.
    Whole,
    /// Of articles, pages and comments what they are, and no more.
    Outline,
}

/// Reads the entry whose start tag has just been read.
pub(crate) fn entry<R: BufRead>(
    pull: &mut Pull<R>,
    notes: &mut Notes,
    place: Place,
    own: &Attributes,
    depth: Depth,
) -> Result<Entry, Fault> {
    let mut reading = Reading {
        pull,
        notes,
        entry: Entry { line: place.line, byte: place.byte, ..Entry::default() },
        language: own.get("xml:lang").and_then(language),
        seen: Seen::default(),
        summary: None,
        depth,
    };
    let outside = reading.pull.depth().saturating_sub(1);
    while reading.pull.depth() > outside {
        if let Some(element) = next_element(reading.pull, reading.notes)? {
            reading.element(&element)?;
        }
    }
    Ok(reading.finish())
}

/// Elements that may stand once and did.
#[derive(Default)]
struct Seen {
    id: bool,
    title: bool,
    content: bool,
    published: bool,
    updated: bool,
    kind: bool,
}

struct Reading<'r, R> {
    pull: &'r mut Pull<R>,
    notes: &'r mut Notes,
    entry: Entry,
    language: Option<String>,
    seen: Seen,
    summary: Option<(String, TextType)>,
    depth: Depth,
}

impl<R: BufRead> Reading<'_, R> {
    fn element(&mut self, element: &Element) -> Result<(), Fault> {
        if self.is_known() && !is_of_outline(element) {
            return skip(self.pull);
        }
        match (element.space, element.local()) {
            (Space::Atom, _) => self.atom(element),
            (Space::App, "control") => self.control(),
            (Space::Thread, "in-reply-to") => self.in_reply_to(element),
            (Space::Gd, "extendedProperty") => self.property(element),
            (Space::Georss, "featurename" | "featureName") => {
                let name = text::short_text(self.pull, self.notes, &element.name)?;
                self.entry.location = self.entry.location.take().or(name);
                Ok(())
            }
            (Space::Georss, "point" | "box") => self.keep_text(element),
            (Space::Media, "thumbnail") => {
                if let Some(address) = address(element.attributes.get("url")) {
                    self.keep("media:thumbnail", address, element.place.line);
                }
                skip(self.pull)
            }
            (Space::Thread, "total") | (Space::App, "edited") | (Space::Search, _) => skip(self.pull),
            _ => self.unknown(element),
        }
    }

    /// Whether nothing but its outline is wanted of this entry, as far as it has been read.
    fn is_known(&self) -> bool {
        self.depth == Depth::Outline && matches!(self.entry.kind, Kind::Post | Kind::Page | Kind::Comment)
    }

    fn atom(&mut self, element: &Element) -> Result<(), Fault> {
        match element.local() {
            "id" => self.id(element),
            "title" => self.title(element),
            "content" => self.content(element),
            "summary" => {
                let kind = text::type_of(&element.attributes);
                let text = text::construct(self.pull, self.notes, "summary", kind, CONTENT_LIMIT)?;
                self.summary = self.summary.take().or(text.map(|text| (text, kind)));
                Ok(())
            }
            "published" | "updated" => self.dates(element),
            "category" => self.category(element),
            "link" => self.link(element),
            "author" => {
                let author = author(self.pull, self.notes)?;
                listed(&mut self.entry.authors, author, "authors", element.place.line, self.notes);
                Ok(())
            }
            "source" | "rights" | "contributor" => skip(self.pull),
            _ => self.unknown(element),
        }
    }

    /// Whether an element is the first of its name; a later one is noted and passed over.
    fn first(&mut self, element: &Element, seen: impl FnOnce(&mut Seen) -> &mut bool) -> Result<bool, Fault> {
        let seen = seen(&mut self.seen);
        if !std::mem::replace(seen, true) {
            return Ok(true);
        }
        self.notes.add(element.place.line, Oddity::Repeated(short(&element.name)));
        skip(self.pull)?;
        Ok(false)
    }

    fn id(&mut self, element: &Element) -> Result<(), Fault> {
        if self.first(element, |seen| &mut seen.id)? {
            self.entry.id = text::short_text(self.pull, self.notes, "id")?.unwrap_or_default();
        }
        Ok(())
    }

    fn title(&mut self, element: &Element) -> Result<(), Fault> {
        if self.first(element, |seen| &mut seen.title)? {
            self.entry.title_type = text::type_of(&element.attributes);
            self.entry.title = text::construct(self.pull, self.notes, "title", self.entry.title_type, TITLE_LIMIT)?;
            self.entry.language = self.entry.language.take().or(element.attributes.get("xml:lang").and_then(language));
        }
        Ok(())
    }

    fn content(&mut self, element: &Element) -> Result<(), Fault> {
        if self.first(element, |seen| &mut seen.content)? {
            if let Some(address) = element.attributes.get("src") {
                self.notes.add(element.place.line, Oddity::ContentElsewhere(short(address)));
            }
            self.entry.content_type = text::type_of(&element.attributes);
            self.entry.content =
                text::construct(self.pull, self.notes, "content", self.entry.content_type, CONTENT_LIMIT)?;
            self.entry.language = element.attributes.get("xml:lang").and_then(language).or(self.entry.language.take());
        }
        Ok(())
    }

    fn dates(&mut self, element: &Element) -> Result<(), Fault> {
        if element.local() == "published" {
            if self.first(element, |seen| &mut seen.published)? {
                self.entry.published = date(self.pull, self.notes, "published")?;
            }
        } else if self.first(element, |seen| &mut seen.updated)? {
            self.entry.updated = date(self.pull, self.notes, "updated")?;
        }
        Ok(())
    }

    fn category(&mut self, element: &Element) -> Result<(), Fault> {
        let line = element.place.line;
        let term = element.attributes.get("term").unwrap_or_default().trim();
        match element.attributes.get("scheme").map(str::trim) {
            Some(KIND_SCHEME) if std::mem::replace(&mut self.seen.kind, true) => {
                self.notes.add(line, Oddity::SeveralKinds(short(term)));
            }
            Some(KIND_SCHEME) => self.entry.kind = kind(term),
            Some(LABEL_SCHEME) => {
                if !term.is_empty() && !self.entry.labels.iter().any(|label| label == term) {
                    keep_short(&mut self.entry.labels, term, NAME_LIMIT, "labels", element, self.notes);
                }
            }
            scheme => {
                let name = format!("category {}", scheme.unwrap_or_default());
                self.keep(name.trim(), term.to_owned(), line);
            }
        }
        skip(self.pull)
    }

    fn link(&mut self, element: &Element) -> Result<(), Fault> {
        let attributes = &element.attributes;
        if let Some(href) = address(attributes.get("href")) {
            let page = attributes.get("type").is_none_or(|kind| kind.trim() == "text/html");
            match attributes.get("rel").map_or("alternate", str::trim) {
                "alternate" if page && self.entry.address.is_none() && href.len() <= SHORT_LIMIT => {
                    self.entry.address = Some(href);
                }
                "related" => {
                    let bare = href.split(['?', '#']).next().unwrap_or_default();
                    let parent = OldId::behind(bare, "/comments/default/");
                    self.entry.parent = self.entry.parent.take().or(parent);
                }
                "enclosure" => {
                    keep_short(&mut self.entry.enclosures, &href, SHORT_LIMIT, "enclosures", element, self.notes)
                }
                _ => {}
            }
        }
        skip(self.pull)
    }

    fn control(&mut self) -> Result<(), Fault> {
        let outside = self.pull.depth().saturating_sub(1);
        while self.pull.depth() > outside {
            let Some(element) = next_element(self.pull, self.notes)? else { continue };
            if (element.space, element.local()) == (Space::App, "draft") {
                let text = text::short_text(self.pull, self.notes, "app:draft")?.unwrap_or_default();
                self.entry.draft |= text.eq_ignore_ascii_case("yes");
            } else {
                self.unknown(&element)?;
            }
        }
        Ok(())
    }

    fn in_reply_to(&mut self, element: &Element) -> Result<(), Fault> {
        let reference = address(element.attributes.get("ref"));
        let of_reference = reference.as_deref().and_then(OldId::of_entry);
        let source = element.attributes.get("source").unwrap_or_default();
        let article = of_reference.or_else(|| OldId::behind(source, "/default/"));
        let href = address(element.attributes.get("href"));
        if self.entry.in_reply_to.is_none() {
            self.entry.in_reply_to = Some(InReplyTo { article, href, reference });
        } else {
            self.notes.add(element.place.line, Oddity::Repeated(short(&element.name)));
        }
        skip(self.pull)
    }

    fn property(&mut self, element: &Element) -> Result<(), Fault> {
        let name = element.attributes.get("name").unwrap_or_default();
        let value = element.attributes.get("value").unwrap_or_default();
        self.entry.removed |= name == "blogger.contentRemoved" && value != "false";
        self.keep(name, value.to_owned(), element.place.line);
        skip(self.pull)
    }

    /// Keeps the text of an element as a property under its name.
    fn keep_text(&mut self, element: &Element) -> Result<(), Fault> {
        if let Some(text) = text::short_text(self.pull, self.notes, &element.name)? {
            self.keep(&element.name, text, element.place.line);
        }
        Ok(())
    }

    fn unknown(&mut self, element: &Element) -> Result<(), Fault> {
        self.notes.add(element.place.line, Oddity::UnknownElement(short(&element.name)));
        self.keep_text(element)
    }

    fn keep(&mut self, name: &str, value: String, line: u64) {
        if name.len() + value.len() > SHORT_LIMIT {
            self.notes.add(line, Oddity::TooLong { element: short(name), limit: SHORT_LIMIT });
        } else {
            listed(&mut self.entry.properties, (name.to_owned(), value), "properties", line, self.notes);
        }
    }

    /// Settles what depends on several elements.
    fn finish(mut self) -> Entry {
        let line = self.entry.line;
        self.entry.language = self.language.take().or(self.entry.language.take());
        if let Some((text, kind)) = self.summary.take().filter(|_| !self.seen.content) {
            self.notes.add(line, Oddity::SummaryOnly);
            (self.entry.content, self.entry.content_type) = (Some(text), kind);
        }
        self.identify(line);
        self.entry.problems = self.notes.take();
        self.entry
    }

    fn identify(&mut self, line: u64) {
        let entry = &mut self.entry;
        entry.old_id = OldId::of_entry(&entry.id);
        if let Kind::Setting(name) = &mut entry.kind {
            *name = entry.id.rsplit_once(".settings.").map_or(entry.id.as_str(), |(_, name)| name).to_owned();
        }
        if entry.id.is_empty() {
            self.notes.add(line, Oddity::MissingId);
        } else if entry.old_id.is_none() && matches!(entry.kind, Kind::Post | Kind::Page | Kind::Comment) {
            self.notes.add(line, Oddity::IdWithoutNumber(short(&entry.id)));
        }
        if entry.kind == Kind::Missing {
            self.notes.add(line, Oddity::MissingKind);
        }
        if entry.parent.is_some() && entry.parent == entry.old_id {
            self.notes.add(line, Oddity::AnswersItself);
            entry.parent = None;
        }
    }
}

/// Whether an element says what its entry is.
fn is_of_outline(element: &Element) -> bool {
    matches!((element.space, element.local()), (Space::Atom, "id" | "category") | (Space::App, "control"))
}

fn kind(term: &str) -> Kind {
    match term.strip_prefix(KIND_TERM) {
        Some("post") => Kind::Post,
        Some("page") => Kind::Page,
        Some("comment") => Kind::Comment,
        Some("settings") => Kind::Setting(String::new()),
        Some("template") => Kind::Template,
        _ => Kind::Other(short(term)),
    }
}

fn keep_short(
    list: &mut Vec<String>,
    text: &str,
    limit: usize,
    what: &'static str,
    element: &Element,
    notes: &mut Notes,
) {
    if text.len() > limit {
        notes.add(element.place.line, Oddity::TooLong { element: short(&element.name), limit });
    } else {
        listed(list, text.to_owned(), what, element.place.line, notes);
    }
}

fn listed<T>(list: &mut Vec<T>, one: T, what: &'static str, line: u64, notes: &mut Notes) {
    if list.len() < LISTED {
        list.push(one);
    } else {
        notes.add(line, Oddity::TooMany { what, limit: LISTED });
    }
}

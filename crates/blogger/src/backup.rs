//! The whole file: what stands before the entries, then one entry after the other.

use std::io::BufRead;

use crate::element::{self, Element};
use crate::elements::{self, Depth};
use crate::entry::{Author, Entry};
use crate::notes::{Notes, short};
use crate::old_id::OldId;
use crate::place::{Broken, Fault, Place};
use crate::problem::{Oddity, Problem};
use crate::pull::{Pull, Token};
use crate::spaces::Space;
use crate::stamp::Stamp;
use crate::text::{self, NAME_LIMIT, TITLE_LIMIT};

/// What the file says about the blog before its first entry.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The blog's number.
    pub blog: Option<OldId>,
    /// The blog's title.
    pub title: Option<String>,
    /// The address of the blog's home page.
    pub home: Option<String>,
    /// When the backup was made, more or less.
    pub updated: Option<Stamp>,
    /// The blog's authors.
    pub authors: Vec<Author>,
    /// The language (`xml:lang`) of the feed.
    pub language: Option<String>,
    /// What is odd before the first entry.
    pub problems: Vec<Problem>,
}

/// What a backup consists of.
#[derive(Clone, Debug)]
pub enum Item {
    /// Comes first, and once.
    Head(Head),
    /// One entry.
    Entry(Box<Entry>),
}

/// A backup being read. It holds one entry at a time, so the size of the file does not matter.
///
/// After a [`Broken`] nothing more comes. A file that was cut off always ends with one.
pub struct Backup<R: BufRead> {
    pull: Pull<R>,
    notes: Notes,
    stage: Stage,
    /// The first entry's start tag, met while reading the head.
    waiting: Option<Element>,
    /// The entry being read, for the message if the file ends within it.
    entry: Option<Place>,
    depth: Depth,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Head,
    Entries,
    Over,
}

impl<R: BufRead> Backup<R> {
    /// Begins a reading; nothing is read yet.
    pub fn open(reader: R) -> Backup<R> {
        Backup {
            pull: Pull::new(reader),
            notes: Notes::default(),
            stage: Stage::Head,
            waiting: None,
            entry: None,
            depth: Depth::Whole,
        }
    }

    /// Begins a first look: the same entries in the same order, and what breaks a whole reading breaks this one at the same
    /// byte; but an article, page or comment has only its kind, id, draft mark and place for certain.
    pub fn outline(reader: R) -> Backup<R> {
        Backup { depth: Depth::Outline, ..Backup::open(reader) }
    }

    fn advance(&mut self) -> Result<Option<Item>, Fault> {
        match self.stage {
            Stage::Head => {
                let head = self.head()?;
                self.stage = Stage::Entries;
                Ok(Some(Item::Head(head)))
            }
            Stage::Entries => Ok(self.entry()?.map(|entry| Item::Entry(Box::new(entry)))),
            Stage::Over => Ok(None),
        }
    }

    fn head(&mut self) -> Result<Head, Fault> {
        let root = self.root()?;
        let mut head =
            Head { language: root.attributes.get("xml:lang").and_then(element::language), ..Head::default() };
        while self.pull.depth() > 0 {
            let Some(element) = element::next_element(&mut self.pull, &mut self.notes)? else { continue };
            if is_entry(&element) {
                self.waiting = Some(element);
                break;
            }
            self.head_element(&element, &mut head)?;
        }
        head.problems = self.notes.take();
        Ok(head)
    }

    /// The start tag of the feed.
    fn root(&mut self) -> Result<Element, Fault> {
        loop {
            let place = self.pull.place();
            match self.pull.next()? {
                Token::Start(tag) => {
                    if tag.local() != "feed" || tag.space != Space::Atom {
                        let name = short(tag.name());
                        return Err(Fault::at(place, format!("this is no Blogger backup: it begins with <{name}>")));
                    }
                    if tag.undeclared {
                        self.notes.add(place.line, Oddity::NoNamespace);
                    }
                    return Ok(Element::of(&tag, &mut self.notes));
                }
                Token::Doctype => self.notes.add(place.line, Oddity::Doctype),
                Token::Finish => return Err(Fault::at(place, "the file holds nothing")),
                Token::Text(text) if text.trim().is_empty() => {}
                Token::Aside | Token::End => {}
                _ => return Err(Fault::at(place, "this is no Blogger backup: it begins with text")),
            }
        }
    }

    fn head_element(&mut self, element: &Element, head: &mut Head) -> Result<(), Fault> {
        let (pull, notes) = (&mut self.pull, &mut self.notes);
        match (element.space, element.local()) {
            (Space::Atom, "id") => {
                let id = text::short_text(pull, notes, "id")?.unwrap_or_default();
                head.blog = head.blog.take().or(OldId::of_blog(&id));
            }
            (Space::Atom, "title") => {
                let kind = text::type_of(&element.attributes);
                let title = text::construct(pull, notes, "title", kind, TITLE_LIMIT)?;
                let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
                head.title = head.title.take().or(title);
            }
            (Space::Atom, "updated") => head.updated = element::date(pull, notes, "updated")?,
            (Space::Atom, "author") => {
                let author = element::author(pull, notes)?;
                head.authors.push(author);
                head.authors.truncate(100);
            }
            (Space::Atom, "link") => {
                let attributes = &element.attributes;
                let page = attributes.get("type").is_none_or(|kind| kind.trim() == "text/html");
                if page && attributes.get("rel").is_none_or(|rel| rel.trim() == "alternate") {
                    let home = element::address(attributes.get("href")).filter(|home| home.len() <= NAME_LIMIT);
                    head.home = head.home.take().or(home);
                }
                element::skip(pull)?;
            }
            (Space::Atom, "generator" | "subtitle" | "category" | "icon" | "logo" | "rights") | (Space::Search, _) => {
                element::skip(pull)?;
            }
            _ => {
                notes.add(element.place.line, Oddity::UnknownElement(short(&element.name)));
                element::skip(pull)?;
            }
        }
        Ok(())
    }

    /// The next entry; nothing once the feed has ended as it should.
    fn entry(&mut self) -> Result<Option<Entry>, Fault> {
        while self.pull.depth() > 0 {
            let element = match self.waiting.take() {
                Some(element) => element,
                None => match element::next_element(&mut self.pull, &mut self.notes)? {
                    Some(element) => element,
                    None => continue,
                },
            };
            if is_entry(&element) {
                self.entry = Some(element.place);
                let entry =
                    elements::entry(&mut self.pull, &mut self.notes, element.place, &element.attributes, self.depth)?;
                self.entry = None;
                return Ok(Some(entry));
            }
            // What else stands between entries says something about the blog, which the head has said already.
            element::skip(&mut self.pull)?;
        }
        self.behind()?;
        Ok(None)
    }

    /// Makes sure that nothing follows the feed.
    fn behind(&mut self) -> Result<(), Fault> {
        loop {
            let place = self.pull.place();
            match self.pull.next()? {
                Token::Finish => return Ok(()),
                Token::Aside => {}
                Token::Text(text) if text.trim_matches(['\0', '\u{1a}', '\u{feff}']).trim().is_empty() => {}
                _ => return Err(Fault::at(place, "something stands behind the end of the feed")),
            }
        }
    }

    fn broken(&self, mut fault: Fault) -> Broken {
        if let Some(entry) = self.entry.filter(|_| fault.cut_off) {
            fault.why = format!(
                "the file ends here, in the middle of the entry that begins on line {}: it was cut off",
                entry.line
            );
        }
        self.pull.settle(fault)
    }
}

impl<R: BufRead> Iterator for Backup<R> {
    type Item = Result<Item, Broken>;

    fn next(&mut self) -> Option<Result<Item, Broken>> {
        let result = self.advance().map_err(|fault| self.broken(fault));
        if !matches!(result, Ok(Some(_))) {
            self.stage = Stage::Over;
        }
        result.transpose()
    }
}

impl<R: BufRead> std::iter::FusedIterator for Backup<R> {}

fn is_entry(element: &Element) -> bool {
    element.space == Space::Atom && element.local() == "entry"
}

//! Reads the tree from beginning to end and says to the writer what each element means today.

mod blocks;
mod embeds;
mod inline;
mod links;
mod lists;
mod notes;
mod pictures;
mod removed;
mod survey;
mod tables;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::finding::{Cause, Findings};
use crate::look::Look;
use crate::parse::tree::{Data, Id, Tree};
use crate::write::page::Page;
use crate::write::writer::Writer;
use crate::{Addresses, FoundPicture};

pub(crate) use survey::Survey;

/// What is being cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The body of an article or page: the whole set.
    Article,
    /// The same, and its plain line ends mean breaks if it has no markup of lines.
    ArticleLines,
    /// A comment: a small set.
    Comment,
}

/// The result of one walk.
pub(crate) struct Walked {
    pub(crate) page: Page,
    pub(crate) findings: Findings,
    pub(crate) pictures: Vec<FoundPicture>,
}

/// Reads a tree into a page.
pub(crate) fn walk(tree: &Tree, kind: Kind, survey: &Survey, addresses: &dyn Addresses) -> Walked {
    let mut walker = Walker {
        tree,
        kind,
        survey,
        addresses,
        writer: Writer::new(),
        findings: Findings::default(),
        pictures: Vec::new(),
        known_pictures: HashMap::new(),
        placed: HashSet::new(),
        jumped: false,
        lines: kind == Kind::ArticleLines && !survey.has_lines,
        figures: None,
        link_place: None,
        no_headings: false,
        in_hidden: false,
        in_form: false,
        in_table: false,
        in_notes: false,
        loose_list: None,
    };
    walker.children(tree.root());
    Walked { page: walker.writer.finish(), findings: walker.findings, pictures: walker.pictures }
}

/// The state of one walk.
struct Walker<'a> {
    tree: &'a Tree,
    kind: Kind,
    survey: &'a Survey,
    addresses: &'a dyn Addresses,
    writer: Writer,
    findings: Findings,
    pictures: Vec<FoundPicture>,
    /// Where each picture stands in the list.
    known_pictures: HashMap<String, usize>,
    /// Ids that were placed already.
    placed: HashSet<String>,
    /// Whether the jump break was met.
    jumped: bool,
    /// Whether line ends in words mean breaks.
    lines: bool,
    /// Set where each picture becomes a figure of its own, with its class.
    figures: Option<Option<&'static str>>,
    /// Where the link around a picture wants it.
    link_place: Option<&'static str>,
    /// Set where HTML allows no headings.
    no_headings: bool,
    in_hidden: bool,
    in_form: bool,
    /// Inside a table, the box of which scrolls for all that it holds.
    in_table: bool,
    /// Inside the section of the notes.
    in_notes: bool,
    /// The list that was made for items without one.
    loose_list: Option<usize>,
}

impl Walker<'_> {
    /// Whether the whole set may be written.
    fn rich(&self) -> bool {
        self.kind != Kind::Comment
    }

    fn children(&mut self, id: Id) {
        let tree = self.tree;
        for child in tree.children(id) {
            self.node(child);
        }
    }

    fn node(&mut self, id: Id) {
        let tree = self.tree;
        match &tree.node(id).data {
            Data::Text(words) => self.words(words),
            Data::Comment(comment) => self.comment(comment),
            Data::Element { .. } => match tree.name(id) {
                Some(name) => self.element(id, name),
                None => self.foreign(id),
            },
            Data::Other => self.children(id),
        }
    }

    fn words(&mut self, words: &str) {
        let words = without_controls(words);
        if !self.lines || self.writer.is_exact() {
            return self.writer.words(&words);
        }
        for (number, line) in words.split('\n').enumerate() {
            if number > 0 {
                self.writer.line_break();
            }
            self.writer.words(line);
        }
    }

    fn comment(&mut self, comment: &str) {
        if comment.trim() == "more" {
            self.jump();
        } else if comment.trim_start().starts_with("[if") {
            self.findings.note(Cause::MsoCleaned, comment);
        }
    }

    fn element(&mut self, id: Id, name: &str) {
        let look = Look::of(self.tree, id);
        self.note_attributes(id, &look);
        if look.hidden && !self.in_hidden {
            return self.hidden(id, name);
        }
        self.anchors(id, name);
        match name {
            "br" => self.writer.line_break(),
            "img" => self.picture(id, &look),
            "a" => self.link(id, &look),
            "p" | "div" => self.paragraph_or_more(id, &look),
            "section" if self.survey.notes_section == Some(id) && self.rich() => self.notes(id),
            "center" | "address" | "article" | "section" | "header" | "footer" | "main" | "nav" | "aside"
            | "hgroup" | "fieldset" | "legend" | "dt" | "dd" | "figcaption" | "summary" | "tr" | "noscript" => {
                self.paragraphs(id, name, &look);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(id, name, &look),
            "ul" | "dir" | "menu" => self.list(id, "ul", &look),
            "ol" => self.list(id, "ol", &look),
            "li" => self.loose_item(id),
            "dl" => self.descriptions(id, &look),
            "table" => self.table(id, &look),
            "blockquote" => self.quotation(id, &look),
            "pre" | "listing" | "xmp" | "plaintext" | "textarea" => self.exact(id, &look),
            "hr" => self.rule(),
            "figure" => self.figure(id, &look),
            "details" => self.details(id, &look),
            "sup" if self.note_of(id).is_some() => self.note_reference(id),
            "iframe" | "object" | "embed" | "video" | "audio" | "applet" | "frame" => self.embed(id, name),
            _ => self.removed_or_inline(id, name, &look),
        }
    }

    /// Notes what the attributes of an element lose.
    fn note_attributes(&mut self, id: Id, look: &Look) {
        for (name, value) in self.tree.attributes(id) {
            if name.len() > 2 && name.starts_with("on") {
                self.findings.note(Cause::EventHandlerDropped, &format!("{name}: {value}"));
            }
        }
        if look.dropped {
            let style = self.tree.attribute(id, "style").or_else(|| self.tree.attribute(id, "bgcolor"));
            self.findings.note(Cause::StyleDropped, style.unwrap_or_default());
        }
        if look.office {
            let said = self.tree.attribute(id, "class").or_else(|| self.tree.attribute(id, "style"));
            self.findings.note(Cause::MsoCleaned, said.unwrap_or_default());
        }
    }

    /// Places the anchors that links of this body lead to.
    fn anchors(&mut self, id: Id, name: &str) {
        if !self.rich() || self.survey.ids.is_empty() {
            return;
        }
        let names = [self.tree.attribute(id, "id"), self.tree.attribute(id, "name").filter(|_| name == "a")];
        for found in names.into_iter().flatten() {
            if let Some(new) = self.survey.ids.get(found)
                && self.placed.insert(new.clone())
            {
                self.writer.anchor(new.clone());
            }
        }
    }

    /// The jump break: the first one only.
    fn jump(&mut self) {
        if !self.rich() || self.jumped {
            return;
        }
        self.jumped = true;
        self.findings.note(Cause::JumpBreakKept, "");
        let at = self.writer.page.make("div", vec![("id", "more".to_owned()), ("class", "jump".to_owned())]);
        self.writer.place(at);
    }
}

/// Words without the characters that HTML forbids.
pub(crate) fn without_controls(words: &str) -> Cow<'_, str> {
    if words.chars().any(is_forbidden) {
        return Cow::Owned(words.chars().filter(|character| !is_forbidden(*character)).collect());
    }
    Cow::Borrowed(words)
}

/// Control characters but tab and line end, and code points that are no characters.
pub(crate) fn is_forbidden(character: char) -> bool {
    (character.is_control() && !matches!(character, '\t' | '\n')) || crate::text::is_noncharacter(character)
}

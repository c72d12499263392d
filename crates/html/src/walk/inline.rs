//! Formatting inside lines: elements and styles become marks of the closed set.

use std::rc::Rc;

use super::Walker;
use crate::finding::Cause;
use crate::look::Look;
use crate::parse::tree::Id;
use crate::policy::{SMALL_PRINT, WORDS, is_language};
use crate::text::one_line;
use crate::write::page::{Attribute, is_blank};
use crate::write::writer::Mark;

/// Elements that stay what they are.
const KEPT: [(&str, &str); 20] = [
    ("b", "b"),
    ("strong", "strong"),
    ("i", "i"),
    ("em", "em"),
    ("s", "s"),
    ("strike", "s"),
    ("code", "code"),
    ("tt", "code"),
    ("sub", "sub"),
    ("sup", "sup"),
    ("small", "small"),
    ("del", "del"),
    ("ins", "ins"),
    ("kbd", "kbd"),
    ("samp", "samp"),
    ("var", "var"),
    ("cite", "cite"),
    ("mark", "mark"),
    ("bdi", "bdi"),
    ("q", "q"),
];

/// Those that a comment may hold.
const IN_COMMENTS: [&str; 6] = ["b", "strong", "i", "em", "s", "code"];

/// Elements without meaning of their own, whose walls are taken down without a word.
const PLAIN: [&str; 14] =
    ["span", "font", "big", "u", "nobr", "label", "body", "html", "tbody", "td", "th", "rb", "rtc", "time"];

impl Walker<'_> {
    /// An element inside a line.
    pub(super) fn inline(&mut self, id: Id, name: &str, look: &Look) {
        let mut look = look.clone();
        let mut marks = Vec::new();
        match name {
            "font" => self.read_font(id, &mut look),
            "big" => look.size = Some("size-large"),
            "u" => look.underline = true,
            "span" => self.read_own_classes(id, &mut look),
            "abbr" | "acronym" => marks.extend(self.titled("abbr", id)),
            "dfn" => marks.extend(self.titled("dfn", id)),
            "bdo" if self.rich() => marks.extend(direction(self.tree.attribute(id, "dir")).map(|dir| mark("bdo", dir))),
            "ruby" if self.rich() && self.is_ruby(id) => return self.ruby(id),
            "rp" if self.rich() => return,
            "small" if self.rich() => marks.push(self.small(id)),
            "wbr" if self.rich() => {
                self.writer.leaf("wbr", Vec::new());
                return;
            }
            _ => self.kept_or_unwrapped(name, &look, &mut marks),
        }
        if name == "span" && self.tree.has_class(id, "jump") {
            return self.jump();
        }
        marks.extend(self.said_language(id));
        self.with_marks(marks, &look, |walker| walker.children(id));
    }

    /// Walks something with more marks: those given, and those that the look asks for.
    pub(super) fn with_marks(&mut self, marks: Vec<Mark>, look: &Look, walk: impl FnOnce(&mut Self)) {
        let mut wanted = marks;
        self.look_marks(look, &mut wanted);
        let lifts = |mark: &Mark| {
            (look.bold == Some(false) && matches!(mark.name, "b" | "strong"))
                || (look.italic == Some(false) && matches!(mark.name, "i" | "em"))
        };
        if wanted.is_empty() && !self.writer.marks.iter().any(|mark| lifts(mark)) {
            return walk(self);
        }
        let before = self.writer.marks.clone();
        self.writer.marks.retain(|mark| !lifts(mark));
        for mark in wanted {
            self.add_mark(mark);
        }
        walk(self);
        self.writer.marks = before;
    }

    /// Adds a mark unless it is there. Of links and languages only the innermost counts.
    fn add_mark(&mut self, mark: Mark) {
        let marks = &mut self.writer.marks;
        let is_language = |mark: &Mark| mark.attributes.iter().any(|(name, _)| matches!(*name, "lang" | "dir"));
        if mark.name == "a" || is_language(&mark) {
            marks.retain(|other| other.name != mark.name || is_language(other) != is_language(&mark));
        }
        let same_kind = |other: &Rc<Mark>| other.name == mark.name && (other.name != "span" || **other == mark);
        if !marks.iter().any(same_kind) {
            marks.push(Rc::new(mark));
        }
    }

    fn look_marks(&self, look: &Look, marks: &mut Vec<Mark>) {
        let heading = self.writer.region.name != "p";
        if look.bold == Some(true) && !heading && !self.is_marked(&["b", "strong"]) {
            marks.push(plain("b"));
        }
        if look.italic == Some(true) && !self.is_marked(&["i", "em"]) {
            marks.push(plain("i"));
        }
        if look.strike && !self.is_marked(&["s", "del"]) {
            marks.push(plain("s"));
        }
        // A link is underlined anyway.
        if look.underline && !self.is_marked(&["a", "ins"]) {
            marks.push(mark("span", ("class", "underline".to_owned())));
        }
        if !self.rich() {
            return;
        }
        if look.mono && !self.is_marked(&["code", "kbd", "samp"]) {
            marks.push(mark("span", ("class", "mono".to_owned())));
        }
        if let Some(size) = look.size.filter(|_| !heading) {
            marks.push(mark("span", ("class", size.to_owned())));
        }
    }

    fn is_marked(&self, names: &[&str]) -> bool {
        self.writer.marks.iter().any(|mark| names.contains(&mark.name))
    }

    fn kept_or_unwrapped(&mut self, name: &str, look: &Look, marks: &mut Vec<Mark>) {
        let kept = KEPT.iter().find(|(old, _)| *old == name).map(|(_, new)| *new);
        match kept.filter(|new| self.rich() || IN_COMMENTS.contains(new)) {
            // Whole documents pasted from elsewhere come wrapped in `<b style="font-weight:normal">`.
            Some("b" | "strong") if look.bold == Some(false) => {}
            Some("i" | "em") if look.italic == Some(false) => {}
            Some(new) => marks.push(plain(new)),
            None if kept.is_some() || PLAIN.contains(&name) => {}
            None if name.contains(':') => self.findings.note(Cause::MsoCleaned, name),
            None => self.findings.note(Cause::UnknownElementUnwrapped, name),
        }
    }

    fn read_font(&mut self, id: Id, look: &mut Look) {
        let (size, face) = (self.tree.attribute(id, "size"), self.tree.attribute(id, "face"));
        look.read_font(size, face);
        if let Some(face) = face.filter(|_| !look.mono && !look.dropped) {
            self.findings.note(Cause::StyleDropped, face);
        }
    }

    /// Reads the classes that we write ourselves.
    fn read_own_classes(&self, id: Id, look: &mut Look) {
        for class in WORDS {
            if self.tree.has_class(id, class) {
                match class {
                    "underline" => look.underline = true,
                    "mono" => look.mono = true,
                    size => look.size = Some(size),
                }
            }
        }
    }

    /// Small print, with what it is.
    fn small(&self, id: Id) -> Mark {
        let class = SMALL_PRINT.into_iter().find(|class| self.tree.has_class(id, class));
        Mark { name: "small", attributes: class.map(|class| ("class", class.to_owned())).into_iter().collect() }
    }

    fn titled(&self, name: &'static str, id: Id) -> Option<Mark> {
        let title = self.tree.attribute(id, "title").map(one_line).filter(|title| !title.is_empty());
        self.rich().then(|| Mark { name, attributes: title.map(|title| ("title", title)).into_iter().collect() })
    }

    /// The language and direction that an element inside a line says.
    fn said_language(&self, id: Id) -> Option<Mark> {
        if self.survey.wrappers.contains(&id) {
            return None;
        }
        let attributes = self.language_attributes(id);
        (!attributes.is_empty()).then_some(Mark { name: "span", attributes })
    }

    /// `dir` and `lang`, as far as they are valid.
    pub(super) fn language_attributes(&self, id: Id) -> Vec<Attribute> {
        let language = self.tree.attribute(id, "lang").map(str::trim).filter(|value| is_language(value));
        direction(self.tree.attribute(id, "dir"))
            .into_iter()
            .chain(language.map(|language| ("lang", language.to_owned())))
            .collect()
    }

    /// Whether it is words with words above them and nothing more.
    fn is_ruby(&self, id: Id) -> bool {
        let said = |above: bool| {
            self.tree.children(id).any(|part| {
                let name = self.tree.name(part);
                let words = self.tree.text_or_words(part);
                name != Some("rp")
                    && (name == Some("rt")) == above
                    && !super::without_controls(&words).chars().all(is_blank)
            })
        };
        let plain = self
            .tree
            .below(id)
            .all(|below| !matches!(self.tree.name(below), Some("a" | "img" | "iframe" | "object" | "embed")));
        plain && said(true) && said(false)
    }

    /// Words and the words above them, without formatting.
    fn ruby(&mut self, id: Id) {
        let ruby = self.writer.leaf("ruby", Vec::new());
        for child in self.tree.children(id) {
            let words = self.tree.text_or_words(child);
            let words = super::without_controls(&words);
            match self.tree.name(child) {
                Some("rp") => {}
                Some("rt") if words.chars().all(is_blank) => {}
                Some("rt") => {
                    let above = self.writer.page.add(ruby, "rt", Vec::new());
                    self.writer.page.add_words(above, &words);
                }
                _ if words.is_empty() => {}
                _ => self.writer.page.add_words(ruby, &words),
            }
        }
    }
}

/// A valid `dir`.
pub(super) fn direction(value: Option<&str>) -> Option<Attribute> {
    let known = ["ltr", "rtl", "auto"]
        .into_iter()
        .find(|known| value.is_some_and(|value| value.trim().eq_ignore_ascii_case(known)));
    known.map(|dir| ("dir", dir.to_owned()))
}

fn plain(name: &'static str) -> Mark {
    Mark { name, attributes: Vec::new() }
}

fn mark(name: &'static str, attribute: Attribute) -> Mark {
    Mark { name, attributes: vec![attribute] }
}

//! Writes blocks and lines so that the result is valid whatever the order they come in: lines stand in paragraphs,
//! formatting is a list of marks on words and is opened and closed as needed, so a block never stands inside it.

use std::rc::Rc;

use super::page::{At, Attribute, Page, is_blank};

/// Most blocks inside one another. With the marks inside them they stay less deep than what may be read, so what was
/// written can be read again as it is.
const DEEPEST: usize = 100;

/// An element around words inside a line, such as `b` or a link.
#[derive(Debug, PartialEq)]
pub(crate) struct Mark {
    pub(crate) name: &'static str,
    pub(crate) attributes: Vec<Attribute>,
}

/// How paragraphs are made at the moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Region {
    /// `p` or a heading.
    pub(crate) name: &'static str,
    pub(crate) class: Option<&'static str>,
    pub(crate) dir: Option<&'static str>,
    pub(crate) lang: Option<String>,
}

impl Region {
    /// Plain paragraphs.
    pub(crate) fn plain() -> Region {
        Region { name: "p", class: None, dir: None, lang: None }
    }

    /// The attributes of a block in this region, with other classes first.
    pub(crate) fn attributes(&self, classes: &[&str]) -> Vec<Attribute> {
        let mut names: Vec<&str> = classes.to_vec();
        names.extend(self.class.filter(|class| !classes.contains(class)));
        let mut attributes = Vec::new();
        if !names.is_empty() {
            attributes.push(("class", names.join(" ")));
        }
        attributes.extend(self.dir.map(|dir| ("dir", dir.to_owned())));
        attributes.extend(self.lang.clone().map(|lang| ("lang", lang)));
        attributes
    }
}

/// What may stand in the innermost block.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Setting {
    /// Blocks; words go into paragraphs.
    Blocks,
    /// Parts of a list or table, nothing else.
    Parts,
    /// Words only: a block that comes begins a new line.
    Line,
    /// Words exactly as they are.
    Exact,
}

/// A paragraph that is open, and the marks open in it.
#[derive(Debug)]
struct Paragraph {
    at: At,
    marks: Vec<(Rc<Mark>, At)>,
    breaks: usize,
}

/// The state of writing.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) page: Page,
    containers: Vec<(At, Setting)>,
    paragraph: Option<Paragraph>,
    pub(crate) region: Region,
    pub(crate) marks: Vec<Rc<Mark>>,
    /// Anchors that wait for the next words.
    anchors: Vec<String>,
    /// Blocks that may not stand in a line and come after it.
    later: Vec<At>,
    /// Whether a line is due before the next words, in a setting without paragraphs.
    line_due: bool,
}

impl Writer {
    pub(crate) fn new() -> Writer {
        Writer {
            page: Page::new(),
            containers: vec![(Page::BODY, Setting::Blocks)],
            paragraph: None,
            region: Region::plain(),
            marks: Vec::new(),
            anchors: Vec::new(),
            later: Vec::new(),
            line_due: false,
        }
    }

    /// Whether a block may be opened here.
    pub(crate) fn takes_blocks(&self) -> bool {
        self.setting() == Setting::Blocks && self.containers.len() < DEEPEST
    }

    /// Whether words stand here exactly as they are.
    pub(crate) fn is_exact(&self) -> bool {
        self.setting() == Setting::Exact
    }

    /// Opens a block that holds blocks. Returns where, and the region to give back at its end; inside, a plain one.
    pub(crate) fn open(&mut self, name: &'static str, attributes: Vec<Attribute>) -> (At, Region) {
        self.end_paragraph();
        let at = self.page.add(self.container(), name, attributes);
        self.enter(at, Setting::Blocks)
    }

    /// Opens a block that holds parts only: a list, a table, its sections and rows.
    pub(crate) fn open_parts(&mut self, name: &'static str, attributes: Vec<Attribute>) -> (At, Region) {
        self.end_paragraph();
        let at = self.page.add(self.container(), name, attributes);
        self.enter(at, Setting::Parts)
    }

    /// Opens again a list.
    pub(crate) fn reopen_parts(&mut self, at: At) -> (At, Region) {
        self.end_paragraph();
        self.enter(at, Setting::Parts)
    }

    /// Opens again a block that was closed.
    pub(crate) fn reopen(&mut self, at: At) -> (At, Region) {
        self.end_paragraph();
        self.enter(at, Setting::Blocks)
    }

    /// Opens a block that holds words only.
    pub(crate) fn open_line(&mut self, name: &'static str, attributes: Vec<Attribute>) -> (At, Region) {
        self.end_paragraph();
        let at = self.page.add(self.container(), name, attributes);
        let entered = self.enter(at, Setting::Line);
        self.paragraph = Some(Paragraph { at, marks: Vec::new(), breaks: 0 });
        entered
    }

    /// Opens a block in which every space counts.
    pub(crate) fn open_exact(&mut self, name: &'static str, attributes: Vec<Attribute>) -> (At, Region) {
        let entered = self.open_line(name, attributes);
        if let Some((_, setting)) = self.containers.last_mut() {
            *setting = Setting::Exact;
        }
        entered
    }

    /// Closes the innermost block and gives the region back.
    pub(crate) fn close(&mut self, (at, region): (At, Region)) {
        let exact = self.is_exact();
        if exact || self.setting() == Setting::Line {
            if !exact {
                self.page.trim_end(at);
            }
            self.paragraph = None;
        }
        self.end_paragraph();
        self.line_due = false;
        if self.containers.len() > 1 {
            self.containers.pop();
        }
        self.region = region;
        if self.setting() == Setting::Blocks {
            let later = std::mem::take(&mut self.later);
            let container = self.container();
            self.page.node_mut(container).children.extend(later);
        }
    }

    /// Takes away the last block if nothing stands in it.
    pub(crate) fn drop_if_empty(&mut self, at: At) {
        if self.page.node(at).children.is_empty() {
            let container = self.container();
            let children = &mut self.page.node_mut(container).children;
            if let Some(place) = children.iter().rposition(|child| *child == at) {
                children.remove(place);
            }
        }
    }

    /// A block that is made elsewhere: placed here, or after the line that cannot hold it.
    pub(crate) fn place(&mut self, at: At) {
        if self.setting() == Setting::Blocks {
            self.end_paragraph();
            let container = self.container();
            self.page.node_mut(container).children.push(at);
        } else {
            self.later.push(at);
        }
    }

    /// The innermost block.
    pub(crate) fn container(&self) -> At {
        self.containers.last().map_or(Page::BODY, |(at, _)| *at)
    }

    /// Ends the paragraph; where there are none, the line.
    pub(crate) fn end_paragraph(&mut self) {
        match self.setting() {
            Setting::Blocks | Setting::Parts => {
                let Some(paragraph) = self.paragraph.take() else { return };
                self.page.trim_end(paragraph.at);
                self.drop_if_empty(paragraph.at);
            }
            Setting::Line | Setting::Exact => self.line_due = true,
        }
    }

    /// A line break.
    pub(crate) fn line_break(&mut self) {
        match (self.setting(), &mut self.paragraph) {
            (Setting::Exact, _) => self.exact("\n"),
            (_, Some(paragraph)) => paragraph.breaks += 1,
            _ => {}
        }
    }

    /// Words, without control characters.
    pub(crate) fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if self.is_exact() {
            return self.exact(words);
        }
        if words.chars().all(is_blank) {
            return self.blank(words);
        }
        let starts = self.line();
        let words = if starts { words.trim_start_matches(is_blank) } else { words };
        let at = self.innermost();
        self.page.add_words(at, words);
    }

    /// An element that stands among words, such as a picture; it needs no words around it.
    pub(crate) fn leaf(&mut self, name: &'static str, attributes: Vec<Attribute>) -> At {
        if self.is_exact() {
            self.exact_line();
            self.align_marks(true);
        } else {
            self.line();
        }
        let at = self.innermost();
        self.page.add(at, name, attributes)
    }

    /// An anchor, set before the next words.
    pub(crate) fn anchor(&mut self, id: String) {
        self.anchors.push(id);
    }

    /// Ends everything. Anchors that wait still stand at the end of the last line.
    pub(crate) fn finish(mut self) -> Page {
        self.end_paragraph();
        if !self.anchors.is_empty() {
            let takes = |last: &At| {
                let node = self.page.node(*last);
                node.name == "p" && !node.attributes.iter().any(|(_, value)| value.starts_with("removed-"))
            };
            let last = self.page.last_child(Page::BODY).filter(takes);
            let at = last.unwrap_or_else(|| self.page.add(Page::BODY, "p", Vec::new()));
            for id in std::mem::take(&mut self.anchors) {
                self.page.add(at, "span", vec![("id", id)]);
            }
        }
        self.page.name_links();
        self.page.rank_headings();
        self.page
    }

    fn enter(&mut self, at: At, setting: Setting) -> (At, Region) {
        self.containers.push((at, setting));
        self.line_due = false;
        (at, std::mem::replace(&mut self.region, Region::plain()))
    }

    fn setting(&self) -> Setting {
        self.containers.last().map_or(Setting::Blocks, |(_, setting)| *setting)
    }

    fn exact(&mut self, words: &str) {
        // A parser eats a line end right after the tag, and the next parser the next one.
        let words = if self.has_begun() { words } else { words.trim_start_matches('\n') };
        if !words.is_empty() {
            self.exact_line();
            self.align_marks(true);
            let at = self.innermost();
            self.page.add_words(at, words);
        }
    }

    /// Makes ready for exact words: a line that is due, anchors.
    fn exact_line(&mut self) {
        if std::mem::take(&mut self.line_due) && self.has_begun() {
            self.align_marks(false);
            let at = self.innermost();
            self.page.add_words(at, "\n");
        }
        self.set_anchors();
    }

    /// Whether anything stands in the paragraph.
    fn has_begun(&self) -> bool {
        self.paragraph.as_ref().is_some_and(|paragraph| !self.page.node(paragraph.at).children.is_empty())
    }

    fn set_anchors(&mut self) {
        for id in std::mem::take(&mut self.anchors) {
            let at = self.paragraph.as_ref().map_or(Page::BODY, |paragraph| paragraph.at);
            self.align_to(0);
            self.page.add(at, "span", vec![("id", id)]);
        }
    }

    /// Blanks matter only between words.
    fn blank(&mut self, words: &str) {
        let matters = !self.line_due
            && self
                .paragraph
                .as_ref()
                .is_some_and(|paragraph| paragraph.breaks == 0 && !self.page.node(paragraph.at).children.is_empty());
        if matters {
            self.align_marks(false);
            let at = self.innermost();
            self.page.add_words(at, words);
        }
    }

    /// Makes ready for words: paragraph, due breaks, marks. Returns whether a line begins.
    fn line(&mut self) -> bool {
        self.due_breaks();
        let mut starts = false;
        if self.paragraph.is_none() {
            let attributes = self.region.attributes(&[]);
            let at = self.page.add(self.container(), self.region.name, attributes);
            self.paragraph = Some(Paragraph { at, marks: Vec::new(), breaks: 0 });
        }
        if let Some(paragraph) = &mut self.paragraph {
            let breaks = std::mem::take(&mut paragraph.breaks);
            let at = paragraph.at;
            starts = breaks > 0 || self.page.node(at).children.is_empty();
            if breaks > 0 && !self.page.node(at).children.is_empty() {
                self.align_marks(false);
                let inner = self.innermost();
                self.page.add(inner, "br", Vec::new());
            }
        }
        self.set_anchors();
        self.align_marks(true);
        starts
    }

    /// Two breaks end a paragraph; in a heading, and where there are no paragraphs, they are one.
    fn due_breaks(&mut self) {
        let line_due = std::mem::take(&mut self.line_due);
        let splits = self.setting() == Setting::Blocks && self.region.name == "p";
        match &mut self.paragraph {
            Some(paragraph) if paragraph.breaks > 1 && splits => self.end_paragraph(),
            Some(paragraph) if line_due => paragraph.breaks = paragraph.breaks.max(1),
            _ => {}
        }
    }

    /// Closes the open marks that are not wanted any more and, if `open`, opens those that are.
    fn align_marks(&mut self, open: bool) {
        let Some(paragraph) = &self.paragraph else { return };
        let same = paragraph.marks.iter().zip(&self.marks).take_while(|((have, _), want)| have == *want).count();
        self.align_to(same);
        if open {
            let wanted: Vec<_> = self.marks.iter().skip(same).cloned().collect();
            for mark in wanted {
                let parent = self.innermost();
                let at = self.page.add(parent, mark.name, mark.attributes.clone());
                if let Some(paragraph) = &mut self.paragraph {
                    paragraph.marks.push((mark, at));
                }
            }
        }
    }

    fn align_to(&mut self, count: usize) {
        if let Some(paragraph) = &mut self.paragraph {
            paragraph.marks.truncate(count);
        }
    }

    /// The innermost element that takes words.
    fn innermost(&self) -> At {
        let Some(paragraph) = &self.paragraph else { return self.container() };
        paragraph.marks.last().map_or(paragraph.at, |(_, at)| *at)
    }
}

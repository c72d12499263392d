//! Blocks: paragraphs, headings, quotations, exact text, figures, folded text.

use super::Walker;
use super::inline::direction;
use super::tables::add_class;
use crate::look::Look;
use crate::parse::tree::{Data, Id};
use crate::policy::{REMOVED, is_language};
use crate::write::page::{At, Attribute, HEADINGS};
use crate::write::writer::{Mark, Region};

impl Walker<'_> {
    /// A `p` or `div`, which Blogger and we use for more than paragraphs.
    pub(super) fn paragraph_or_more(&mut self, id: Id, look: &Look) {
        if let Some(class) = REMOVED.into_iter().find(|class| self.tree.has_class(id, class)) {
            let words = self.tree.text(id);
            return self.stand_in(class, words.trim());
        }
        if self.tree.has_class(id, "jump") {
            return self.jump();
        }
        if let Some(address) = self.tree.attribute(id, "data-href")
            && ["fb-post", "fb-video"].iter().any(|class| self.tree.has_class(id, class))
        {
            let address = address.to_owned();
            return self.write_embed(&address, None);
        }
        if !self.tree.has_class(id, "separator") {
            return self.paragraphs(id, "p", look);
        }
        let before = self.figures.replace(look.place());
        self.paragraphs(id, "p", look);
        self.figures = before;
    }

    /// Something that holds paragraphs and is not written itself: they get its alignment, direction and language.
    pub(super) fn paragraphs(&mut self, id: Id, name: &str, look: &Look) {
        if self.writer.region.name != "p" && !HEADINGS.contains(&name) {
            // One heading stays one, whatever it is divided by.
            self.writer.line_break();
            self.with_marks(Vec::new(), look, |walker| walker.children(id));
            return self.writer.line_break();
        }
        self.writer.end_paragraph();
        let before = self.writer.region.clone();
        let look = if name == "center" && look.align.is_none() {
            Look { align: Some("align-center"), ..look.clone() }
        } else {
            look.clone()
        };
        if self.rich() && !self.is_plain_wrapper(id) {
            self.writer.region.class = look.place().or(before.class);
        }
        self.say_language(id);
        self.with_marks(Vec::new(), &look, |walker| walker.children(id));
        self.writer.end_paragraph();
        self.writer.region = before;
    }

    /// A heading. Its rank is settled when all are known; the first is the page's own.
    pub(super) fn heading(&mut self, id: Id, name: &str, look: &Look) {
        if !self.rich() || self.no_headings {
            let strong = Mark { name: "strong", attributes: Vec::new() };
            return self.with_marks(vec![strong], &Look::default(), |walker| walker.paragraphs(id, "p", look));
        }
        let name = HEADINGS.into_iter().find(|known| *known == name).unwrap_or("h2");
        self.writer.end_paragraph();
        let before = std::mem::replace(&mut self.writer.region.name, name);
        let marks = self.writer.marks.clone();
        // A heading has its own size.
        self.writer.marks.retain(|mark| !mark.attributes.iter().any(|(_, value)| value.starts_with("size-")));
        self.paragraphs(id, name, look);
        self.writer.marks = marks;
        self.writer.region.name = before;
    }

    /// A quotation, or a post of a social network that is quoted with its words.
    pub(super) fn quotation(&mut self, id: Id, look: &Look) {
        // Chrome's editor wrote this for an indent.
        if !self.writer.takes_blocks() || self.tree.has_class(id, "webkit-indent-blockquote") {
            return self.paragraphs(id, "blockquote", look);
        }
        if self.rich() && self.quoted_post(id) {
            return;
        }
        self.plain_quotation(id, look);
    }

    pub(super) fn plain_quotation(&mut self, id: Id, look: &Look) {
        let mut attributes = self.block_attributes(id, look);
        if self.rich()
            && let Some(cite) = self.tree.attribute(id, "cite").and_then(crate::address::web)
            && cite.starts_with("http")
        {
            attributes.push(("cite", cite));
        }
        let block = self.writer.open("blockquote", attributes);
        let at = block.0;
        self.with_marks(Vec::new(), look, |walker| walker.children(id));
        self.writer.close(block);
        self.writer.drop_if_empty(at);
    }

    /// Text in which every space counts.
    pub(super) fn exact(&mut self, id: Id, look: &Look) {
        if !self.writer.takes_blocks() {
            return self.paragraphs(id, "pre", look);
        }
        let attributes = self.block_attributes(id, look);
        let block = self.writer.open_exact("pre", attributes);
        let at = block.0;
        self.with_marks(Vec::new(), look, |walker| walker.children(id));
        self.writer.close(block);
        self.writer.drop_if_empty(at);
    }

    /// A line between blocks.
    pub(super) fn rule(&mut self) {
        self.writer.end_paragraph();
        if self.rich() && self.writer.takes_blocks() {
            let at = self.writer.page.make("hr", Vec::new());
            self.writer.place(at);
        }
    }

    /// A figure with its caption at the end.
    pub(super) fn figure(&mut self, id: Id, look: &Look) {
        if !self.rich() || !self.writer.takes_blocks() {
            return self.paragraphs(id, "figure", look);
        }
        let embed = self.tree.has_class(id, "embed");
        let mut attributes = self.block_attributes(id, look);
        if embed {
            attributes = self.writer.region.attributes(&["embed"]);
            let known = |name: &&str| {
                !name.is_empty()
                    && name.len() < 30
                    && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            };
            let provider = self.tree.attribute(id, "data-provider").filter(known).unwrap_or("other");
            attributes.push(("data-provider", provider.to_owned()));
        }
        let captions: Vec<Id> =
            self.tree.children(id).filter(|child| self.tree.name(*child) == Some("figcaption")).collect();
        let figures = self.figures.take();
        let block = self.writer.open("figure", attributes);
        let tree = self.tree;
        for child in tree.children(id).filter(|child| !captions.contains(child)) {
            self.node(child);
        }
        self.end_figure(block, &captions);
        self.figures = figures;
    }

    /// Writes the captions as one and closes the figure.
    pub(super) fn end_figure(&mut self, block: (At, Region), captions: &[Id]) {
        let at = block.0;
        if !captions.is_empty() {
            let attributes = captions.first().map(|id| self.caption_attributes(*id)).unwrap_or_default();
            let caption = self.writer.open("figcaption", attributes);
            let caption_at = caption.0;
            for id in captions {
                self.writer.end_paragraph();
                self.children(*id);
            }
            self.writer.close(caption);
            self.settle(caption_at);
            self.writer.drop_if_empty(caption_at);
        }
        self.writer.close(block);
        self.settle(at);
        self.writer.drop_if_empty(at);
    }

    /// Blogger sets every caption in the middle; that is how captions look, and is not said again.
    fn caption_attributes(&self, id: Id) -> Vec<Attribute> {
        let mut look = Look::of(self.tree, id);
        look.align = look.align.filter(|align| *align != "align-center" || !self.tree.has_class(id, "tr-caption"));
        self.block_attributes(id, &look)
    }

    /// Folded text that has a summary; without one its walls are taken down.
    pub(super) fn details(&mut self, id: Id, look: &Look) {
        let summary = self.tree.children(id).find(|child| self.tree.name(*child) == Some("summary"));
        let Some(summary) = summary.filter(|_| self.rich() && self.writer.takes_blocks()) else {
            return self.paragraphs(id, "details", look);
        };
        let mut attributes = self.block_attributes(id, look);
        let mut summary_attributes = Vec::new();
        if self.tree.has_class(id, "hidden-text") {
            add_class(&mut attributes, "hidden-text");
            add_class(&mut summary_attributes, "hidden-text");
        }
        let block = self.writer.open("details", attributes);
        let line = self.writer.open_line("summary", summary_attributes);
        let marks = std::mem::take(&mut self.writer.marks);
        self.children(summary);
        self.writer.marks = marks;
        let at = line.0;
        self.writer.close(line);
        if self.writer.page.node(at).children.is_empty() {
            self.writer.page.add_words(at, "…");
        }
        let tree = self.tree;
        for child in tree.children(id).filter(|child| *child != summary) {
            self.node(child);
        }
        self.writer.close(block);
    }

    /// The attributes of a block that is written: its own, and those of the region around it.
    pub(super) fn block_attributes(&self, id: Id, look: &Look) -> Vec<Attribute> {
        let mut region = self.writer.region.clone();
        region.class = look.place().or(region.class).filter(|_| self.rich());
        region.dir = said_direction(self.tree.attribute(id, "dir")).or(region.dir);
        region.lang = self.said_lang(id).or(region.lang);
        region.attributes(&[])
    }

    /// In a cell, an item or a figure, a paragraph that stands alone or with a list is the words themselves.
    pub(super) fn settle(&mut self, at: At) {
        let children = self.writer.page.node(at).children.clone();
        let mut paragraphs = children.iter().filter(|child| self.writer.page.node(**child).name == "p");
        let (Some(only), None) = (paragraphs.next().copied(), paragraphs.next()) else { return };
        let bare = self.writer.page.node(only).attributes.is_empty();
        let alone =
            children.iter().all(|child| matches!(self.writer.page.node(*child).name, "p" | "ul" | "ol" | "figcaption"));
        if !bare || !alone {
            return;
        }
        let words = std::mem::take(&mut self.writer.page.node_mut(only).children);
        let settled = children.into_iter().flat_map(|child| if child == only { words.clone() } else { vec![child] });
        self.writer.page.node_mut(at).children = settled.collect();
    }

    /// Whether anything below a node would be seen.
    pub(super) fn has_content(&self, id: Id) -> bool {
        let seen = |below: Id| match &self.tree.node(below).data {
            Data::Text(words) => !words.trim().is_empty(),
            _ => matches!(self.tree.name(below), Some("img" | "iframe" | "object" | "embed" | "video" | "audio")),
        };
        seen(id) || self.tree.below(id).any(seen)
    }

    /// Takes over the direction and language that a wrapper says, unless it wraps the whole body.
    fn say_language(&mut self, id: Id) {
        if self.survey.wrappers.contains(&id) {
            return;
        }
        if let Some(dir) = said_direction(self.tree.attribute(id, "dir")) {
            self.writer.region.dir = Some(dir);
        }
        if let Some(lang) = self.said_lang(id) {
            self.writer.region.lang = Some(lang);
        }
    }

    fn said_lang(&self, id: Id) -> Option<String> {
        self.tree.attribute(id, "lang").map(str::trim).filter(|value| is_language(value)).map(str::to_owned)
    }

    /// Blogger's editor wraps a whole body to say its direction, and aligns it as it is aligned anyway.
    fn is_plain_wrapper(&self, id: Id) -> bool {
        self.survey.wrappers.contains(&id) && self.tree.attribute(id, "trbidi").is_some()
    }
}

fn said_direction(value: Option<&str>) -> Option<&'static str> {
    direction(value).and_then(|(_, value)| ["ltr", "rtl", "auto"].into_iter().find(|known| *known == value))
}

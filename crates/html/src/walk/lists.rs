//! Lists and descriptions: whatever stands in them, only items come out.

use super::Walker;
use crate::look::Look;
use crate::parse::tree::{Data, Id};
use crate::write::page::{At, Attribute};

impl Walker<'_> {
    /// A list. Words and blocks beside its items become items; a list beside them goes into the item before it.
    pub(super) fn list(&mut self, id: Id, name: &'static str, look: &Look) {
        if !self.writer.takes_blocks() {
            return self.paragraphs(id, name, look);
        }
        let mut attributes = self.block_attributes(id, look);
        if name == "ol" {
            // In a comment, only where the counting begins.
            let order = self.order(id).into_iter();
            attributes.extend(order.filter(|(attribute, _)| self.rich() || *attribute == "start"));
        }
        let list = self.writer.open_parts(name, attributes);
        let at = list.0;
        self.with_marks(Vec::new(), look, |walker| walker.items(id, at, name == "ol"));
        self.writer.close(list);
        self.writer.drop_if_empty(at);
    }

    fn items(&mut self, id: Id, list: At, ordered: bool) {
        let mut stray: Vec<Id> = Vec::new();
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.name(child) {
                Some("li") => {
                    self.stray_item(std::mem::take(&mut stray));
                    self.item(child, ordered);
                }
                Some("ul" | "ol" | "dir" | "menu") if stray.is_empty() => self.nested_list(child, list),
                _ => stray.push(child),
            }
        }
        self.stray_item(stray);
    }

    /// An item.
    fn item(&mut self, id: Id, keep_empty: bool) {
        let look = Look::of(self.tree, id);
        self.note_attributes(id, &look);
        self.anchors(id, "li");
        let mut attributes = self.block_attributes(id, &look);
        if let Some(value) = self.tree.attribute(id, "value").and_then(number).filter(|_| self.rich() && keep_empty) {
            attributes.push(("value", value));
        }
        if let Some(name) = self.note_item(id).filter(|name| self.placed.insert(name.clone())) {
            attributes.insert(0, ("id", name));
        }
        let item = self.writer.open("li", attributes);
        let at = item.0;
        self.with_marks(Vec::new(), &look, |walker| walker.children(id));
        self.writer.close(item);
        self.settle(at);
        if !keep_empty {
            self.writer.drop_if_empty(at);
        }
    }

    /// Nodes that stand in a list without an item become one, if there is anything to see.
    fn stray_item(&mut self, nodes: Vec<Id>) {
        if nodes.is_empty() {
            return;
        }
        let item = self.writer.open("li", Vec::new());
        let at = item.0;
        for node in nodes {
            self.node(node);
        }
        self.writer.close(item);
        self.settle(at);
        self.writer.drop_if_empty(at);
    }

    fn nested_list(&mut self, id: Id, list: At) {
        let Some(last) = self.writer.page.last_child(list) else { return self.stray_item(vec![id]) };
        let item = self.writer.reopen(last);
        self.node(id);
        self.writer.close(item);
        self.settle(last);
    }

    /// An item outside of any list: items that follow each other make one.
    pub(super) fn loose_item(&mut self, id: Id) {
        if !self.writer.takes_blocks() {
            return self.paragraphs(id, "li", &Look::default());
        }
        self.writer.end_paragraph();
        let last = self.writer.page.last_child(self.writer.container());
        let list = match self.loose_list.filter(|list| last == Some(*list)) {
            Some(list) => self.writer.reopen_parts(list),
            None => self.writer.open_parts("ul", Vec::new()),
        };
        let at = list.0;
        self.loose_list = None;
        self.item(id, false);
        self.writer.close(list);
        self.writer.drop_if_empty(at);
        self.loose_list = Some(at);
    }

    /// Terms and their descriptions, each group whole.
    pub(super) fn descriptions(&mut self, id: Id, look: &Look) {
        let parts = self.description_parts(id);
        let named = |name: &str| parts.iter().any(|part| self.tree.name(*part) == Some(name));
        if !self.rich() || !self.writer.takes_blocks() || !named("dt") || !named("dd") {
            return self.paragraphs(id, "dl", look);
        }
        let attributes = self.block_attributes(id, look);
        let list = self.writer.open_parts("dl", attributes);
        let mut last = "";
        for part in parts {
            let term = self.tree.name(part) == Some("dt");
            if !term && last.is_empty() {
                self.writer.page.add(list.0, "dt", Vec::new());
            }
            last = if term { "dt" } else { "dd" };
            self.description(part, last);
        }
        if last == "dt" {
            self.writer.page.add(list.0, "dd", Vec::new());
        }
        self.writer.close(list);
    }

    fn description(&mut self, id: Id, name: &'static str) {
        let own = matches!(self.tree.name(id), Some("dt" | "dd"));
        let look = if own { Look::of(self.tree, id) } else { Look::default() };
        let attributes = if own { self.block_attributes(id, &look) } else { Vec::new() };
        if own {
            self.anchors(id, name);
        }
        let block = self.writer.open(name, attributes);
        let at = block.0;
        let no_headings = self.no_headings;
        self.no_headings |= name == "dt";
        self.with_marks(Vec::new(), &look, |walker| if own { walker.children(id) } else { walker.node(id) });
        self.no_headings = no_headings;
        self.writer.close(block);
        self.settle(at);
    }

    /// The terms, descriptions and other things with something to see, groups in `div` included.
    fn description_parts(&self, id: Id) -> Vec<Id> {
        let mut parts = Vec::new();
        for child in self.tree.children(id) {
            match self.tree.name(child) {
                Some("div") => parts.extend(self.tree.children(child).filter(|part| self.is_description_part(*part))),
                _ if self.is_description_part(child) => parts.push(child),
                _ => {}
            }
        }
        parts
    }

    fn is_description_part(&self, id: Id) -> bool {
        match &self.tree.node(id).data {
            Data::Element { .. } => matches!(self.tree.name(id), Some("dt" | "dd")) || self.has_content(id),
            Data::Text(words) => !words.trim().is_empty(),
            _ => false,
        }
    }

    /// How an ordered list counts.
    fn order(&self, id: Id) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        attributes.extend(self.tree.attribute(id, "start").and_then(number).map(|start| ("start", start)));
        attributes.extend(self.tree.attribute(id, "reversed").map(|_| ("reversed", String::new())));
        let kind = self.tree.attribute(id, "type").filter(|kind| matches!(*kind, "a" | "A" | "i" | "I"));
        attributes.extend(kind.map(|kind| ("type", kind.to_owned())));
        attributes
    }
}

/// A whole number as HTML writes it.
fn number(value: &str) -> Option<String> {
    let number: i32 = value.trim().parse().ok()?;
    (number.abs() < 1_000_000).then(|| number.to_string())
}

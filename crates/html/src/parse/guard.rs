//! Stands between html5ever's tokenizer and its tree builder and keeps the tree within bounds: the builder looks
//! through its stack for every tag and copies open formatting into every block, so both must stay small.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::LocalName;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;

use super::DEPTH;
use super::sink::Sink;
use super::tree::Id;

/// Elements that the builder may always make beyond those written.
const SPARE: usize = 10_000;

/// Elements whose content the tokenizer reads as text: they cannot nest, and without them it would read markup.
const RAW: [&str; 9] = ["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "plaintext"];

const VOID: [&str; 18] = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
];

/// Elements that the builder opens again in the next block when they were left open.
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// The guard around the builder.
pub(crate) struct Guard {
    pub(crate) builder: TreeBuilder<Id, Sink>,
    formatting: bool,
    written: Cell<usize>,
    /// Start tags left out because they stood too deep, by name, until their end tags come.
    left_out: RefCell<HashMap<LocalName, usize>>,
    /// Whether anything was left out for its depth.
    pub(crate) flattened: Cell<bool>,
    /// Whether the builder made far more than was written; the rest was not given to it.
    pub(crate) overrun: Cell<bool>,
}

impl Guard {
    /// A guard that lets formatting elements through or leaves them out.
    pub(crate) fn new(builder: TreeBuilder<Id, Sink>, formatting: bool) -> Guard {
        Guard {
            builder,
            formatting,
            written: Cell::new(0),
            left_out: RefCell::default(),
            flattened: Cell::new(false),
            overrun: Cell::new(false),
        }
    }

    /// Whether the builder may have the tag.
    fn lets_through(&self, tag: &Tag) -> bool {
        let name: &str = &tag.name;
        if !self.formatting && FORMATTING.contains(&name) {
            return false;
        }
        match tag.kind {
            TagKind::StartTag => self.opens(tag, name),
            TagKind::EndTag => self.closes(tag),
        }
    }

    fn opens(&self, tag: &Tag, name: &str) -> bool {
        self.written.set(self.written.get() + 1);
        if self.builder.sink.depth.get() < DEPTH || VOID.contains(&name) || RAW.contains(&name) {
            return true;
        }
        self.flattened.set(true);
        *self.left_out.borrow_mut().entry(tag.name.clone()).or_default() += 1;
        false
    }

    fn closes(&self, tag: &Tag) -> bool {
        let mut left_out = self.left_out.borrow_mut();
        match left_out.get_mut(&tag.name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    }
}

impl TokenSink for Guard {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        if self.builder.sink.made.get() > 2 * self.written.get() + SPARE {
            self.overrun.set(true);
        }
        if self.overrun.get() {
            return TokenSinkResult::Continue;
        }
        match &token {
            Token::TagToken(tag) if !self.lets_through(tag) => TokenSinkResult::Continue,
            _ => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

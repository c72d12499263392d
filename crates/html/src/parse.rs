//! Reads hostile HTML into a tree of bounded depth and cost, with html5ever's tokenizer and tree builder.

mod attributes;
mod guard;
mod sink;
pub(crate) mod tree;

use html5ever::TokenizerResult;
use html5ever::interface::tree_builder::create_element;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{QualName, local_name, ns};

use guard::Guard;
use sink::Sink;
use tree::Tree;

/// Deepest nesting that is kept; what is nested deeper is set in the last element of that depth.
pub(crate) const DEPTH: usize = 200;

/// Nesting above which not even formatting can be trusted: the builder may move elements deeper than they were set.
const HEIGHT: usize = DEPTH * 2;

/// What was read.
pub(crate) enum Parsed {
    /// As it was written.
    Whole(Tree),
    /// Without the elements that were nested absurdly.
    Flattened(Tree),
    /// Not within bounds.
    Unreadable,
}

/// Whether the tokenizer can read it at a cost that grows with its length only.
pub(crate) fn is_readable(raw: &str) -> bool {
    !attributes::too_many(raw)
}

/// Reads a fragment as a browser would inside a `div`, without script.
pub(crate) fn parse(raw: &str) -> Parsed {
    if !is_readable(raw) {
        return Parsed::Unreadable;
    }
    match attempt(raw, true) {
        Some((tree, false)) => Parsed::Whole(tree),
        Some((tree, true)) => Parsed::Flattened(tree),
        None => attempt(raw, false).map_or(Parsed::Unreadable, |(tree, _)| Parsed::Flattened(tree)),
    }
}

/// A tree of the markup itself as words, for what could not be read.
pub(crate) fn as_words(raw: &str) -> Tree {
    let mut tree = Tree::new();
    tree.append_text(Tree::DOCUMENT, StrTendril::from(raw));
    tree
}

/// The tree and whether it was flattened; `None` when its cost ran over.
fn attempt(raw: &str, formatting: bool) -> Option<(Tree, bool)> {
    let sink = Sink::new();
    let context = create_element(&sink, QualName::new(None, ns!(html), local_name!("div")), Vec::new());
    // Without scripting, what stands in `noscript` is read as markup.
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new_for_fragment(sink, context, None, options);
    let tokenizer = Tokenizer::new(Guard::new(builder, formatting), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(raw));
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let guard = tokenizer.sink;
    let (flattened, overrun) = (guard.flattened.get(), guard.overrun.get());
    let tree = html5ever::interface::tree_builder::TreeSink::finish(guard.builder.sink);
    (!overrun && tree.height() <= HEIGHT).then_some((tree, flattened || !formatting))
}

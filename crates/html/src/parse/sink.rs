//! Builds the tree at the word of html5ever's parser, and counts what it costs.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::tree::{Data, Id, Tree};

/// A tree under construction.
#[derive(Debug)]
pub(crate) struct Sink {
    tree: RefCell<Tree>,
    /// Depth at which the next node will probably be placed.
    pub(crate) depth: Cell<usize>,
    /// Elements made so far, the parser's own copies included.
    pub(crate) made: Cell<usize>,
}

impl Sink {
    pub(crate) fn new() -> Sink {
        Sink { tree: RefCell::new(Tree::new()), depth: Cell::new(0), made: Cell::new(0) }
    }

    fn place(&self, child: NodeOrText<Id>, at: Place) {
        let mut tree = self.tree.borrow_mut();
        match (child, at) {
            (NodeOrText::AppendNode(child), Place::In(parent)) => {
                tree.append(parent, child);
                self.depth.set(tree.node(child).depth);
            }
            (NodeOrText::AppendNode(child), Place::Before(sibling)) => {
                tree.insert_before(sibling, child);
                self.depth.set(tree.node(child).depth);
            }
            (NodeOrText::AppendText(text), Place::In(parent)) => {
                tree.append_text(parent, text);
                self.depth.set(tree.node(parent).depth);
            }
            (NodeOrText::AppendText(text), Place::Before(sibling)) => tree.insert_text_before(sibling, text),
        }
    }
}

enum Place {
    In(Id),
    Before(Id),
}

/// The name of an element, borrowed from the tree.
#[derive(Debug)]
pub(crate) struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Tree::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Name<'a> {
        Name(Ref::map(self.tree.borrow(), |tree| tree.qualified(*target)))
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _flags: ElementFlags) -> Id {
        self.made.set(self.made.get() + 1);
        self.tree.borrow_mut().add_element(name, attrs)
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.tree.borrow_mut().add(Data::Comment(text))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Id {
        self.tree.borrow_mut().add(Data::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.place(child, Place::In(*parent));
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let placed = self.tree.borrow().is_placed(*element);
        self.place(child, if placed { Place::Before(*element) } else { Place::In(*previous) });
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn pop(&self, node: &Id) {
        self.depth.set(self.tree.borrow().node(*node).depth.saturating_sub(1));
    }

    fn get_template_contents(&self, target: &Id) -> Id {
        self.tree.borrow().content(*target)
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, new: NodeOrText<Id>) {
        self.place(new, Place::Before(*sibling));
    }

    fn add_attrs_if_missing(&self, target: &Id, attrs: Vec<Attribute>) {
        self.tree.borrow_mut().add_missing(*target, attrs);
    }

    fn remove_from_parent(&self, target: &Id) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut tree = self.tree.borrow_mut();
        let children: Vec<Id> = tree.children(*node).collect();
        for child in children {
            tree.append(*new_parent, child);
        }
    }
}

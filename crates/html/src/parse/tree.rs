//! The tree of what was read: nodes in one vector, so that neither reading nor dropping it can overflow the stack.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};

/// Place of a node in its tree.
pub(crate) type Id = usize;

/// No node.
const NONE: Id = usize::MAX;

/// What a node is.
#[derive(Debug)]
pub(crate) enum Data {
    /// A document, the content of a template, or something that does not matter.
    Other,
    /// Words.
    Text(StrTendril),
    /// A comment.
    Comment(StrTendril),
    /// An element; a template also has the node that holds its content.
    Element { name: QualName, attributes: Vec<Attribute>, content: Option<Id> },
}

/// A node with its neighbours.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) data: Data,
    parent: Id,
    first: Id,
    last: Id,
    previous: Id,
    next: Id,
    /// Elements above it when it was placed; those below a node that moved may say too little.
    pub(crate) depth: usize,
}

impl Node {
    fn new(data: Data) -> Node {
        Node { data, parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, depth: 0 }
    }
}

/// The nodes. What is asked of a node that is not there is answered by an empty one.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    nowhere: Node,
    /// Answers where a name is asked of something that has none.
    nameless: QualName,
}

impl Tree {
    /// A tree with its document.
    pub(crate) fn new() -> Tree {
        Tree {
            nodes: vec![Node::new(Data::Other)],
            nowhere: Node::new(Data::Other),
            nameless: QualName::new(None, ns!(html), local_name!("div")),
        }
    }

    /// The document.
    pub(crate) const DOCUMENT: Id = 0;

    /// The element that holds what was read: the parser's `html`.
    pub(crate) fn root(&self) -> Id {
        self.children(Tree::DOCUMENT).find(|child| self.name(*child).is_some()).unwrap_or(Tree::DOCUMENT)
    }

    /// A node.
    pub(crate) fn node(&self, id: Id) -> &Node {
        self.nodes.get(id).unwrap_or(&self.nowhere)
    }

    /// The children, first to last. The content of a template counts as its children.
    pub(crate) fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.first_child(id), |child| some(self.node(*child).next))
    }

    /// All nodes below one, in reading order.
    pub(crate) fn below(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let mut waiting: Vec<Id> = self.first_child(id).into_iter().collect();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(some(self.node(next).next));
            waiting.extend(self.first_child(next));
            Some(next)
        })
    }

    /// The name of an element of HTML, `None` for anything else.
    pub(crate) fn name(&self, id: Id) -> Option<&str> {
        match &self.node(id).data {
            Data::Element { name, .. } if name.ns == ns!(html) => Some(&name.local),
            _ => None,
        }
    }

    /// The full name of an element, foreign ones included.
    pub(crate) fn qualified(&self, id: Id) -> &QualName {
        match &self.node(id).data {
            Data::Element { name, .. } => name,
            _ => &self.nameless,
        }
    }

    /// All attributes, as name and value.
    pub(crate) fn attributes(&self, id: Id) -> impl Iterator<Item = (&str, &str)> + '_ {
        let attributes: &[Attribute] = match &self.node(id).data {
            Data::Element { attributes, .. } => attributes,
            _ => &[],
        };
        attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// One attribute.
    pub(crate) fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        self.attributes(id).find(|(each, _)| *each == name).map(|(_, value)| value)
    }

    /// Whether the element has the class.
    pub(crate) fn has_class(&self, id: Id, class: &str) -> bool {
        self.attribute(id, "class").is_some_and(|value| value.split_ascii_whitespace().any(|each| each == class))
    }

    /// The words below a node.
    pub(crate) fn text(&self, id: Id) -> String {
        let mut text = String::new();
        for node in self.below(id) {
            if let Data::Text(words) = &self.node(node).data {
                text.push_str(words);
            }
        }
        text
    }

    /// The words of a node and below it.
    pub(crate) fn text_or_words(&self, id: Id) -> String {
        match &self.node(id).data {
            Data::Text(words) => words.to_string(),
            _ => self.text(id),
        }
    }

    /// Adds a node that stands nowhere yet.
    pub(crate) fn add(&mut self, data: Data) -> Id {
        self.nodes.push(Node::new(data));
        self.nodes.len() - 1
    }

    /// Adds an element, with a node for the content if it is a template.
    pub(crate) fn add_element(&mut self, name: QualName, attributes: Vec<Attribute>) -> Id {
        let template = name.ns == ns!(html) && name.local == local_name!("template");
        let content = template.then(|| self.add(Data::Other));
        self.add(Data::Element { name, attributes, content })
    }

    /// Places a node as the last child.
    pub(crate) fn append(&mut self, parent: Id, child: Id) {
        self.detach(child);
        let last = self.node(parent).last;
        let depth = self.node(parent).depth + 1;
        if let Some(node) = self.nodes.get_mut(child) {
            (node.parent, node.previous, node.next, node.depth) = (parent, last, NONE, depth);
        }
        self.point_content(child, depth);
        match self.nodes.get_mut(last) {
            Some(node) => node.next = child,
            None => self.change(parent, |node| node.first = child),
        }
        self.change(parent, |node| node.last = child);
    }

    /// Places a node before another.
    pub(crate) fn insert_before(&mut self, sibling: Id, child: Id) {
        self.detach(child);
        let (parent, previous) = (self.node(sibling).parent, self.node(sibling).previous);
        let depth = self.node(sibling).depth;
        self.change(child, |node| {
            (node.parent, node.previous, node.next, node.depth) = (parent, previous, sibling, depth);
        });
        self.point_content(child, depth);
        self.change(sibling, |node| node.previous = child);
        match previous {
            NONE => self.change(parent, |node| node.first = child),
            _ => self.change(previous, |node| node.next = child),
        }
    }

    /// Takes a node from its place.
    pub(crate) fn detach(&mut self, child: Id) {
        let (parent, previous, next) = (self.node(child).parent, self.node(child).previous, self.node(child).next);
        if parent == NONE {
            return;
        }
        match previous {
            NONE => self.change(parent, |node| node.first = next),
            _ => self.change(previous, |node| node.next = next),
        }
        match next {
            NONE => self.change(parent, |node| node.last = previous),
            _ => self.change(next, |node| node.previous = previous),
        }
        self.change(child, |node| (node.parent, node.previous, node.next) = (NONE, NONE, NONE));
    }

    /// Adds words at the end of a node, joined with words that stand there.
    pub(crate) fn append_text(&mut self, parent: Id, text: StrTendril) {
        let last = self.node(parent).last;
        if !self.join(last, &text) {
            let id = self.add(Data::Text(text));
            self.append(parent, id);
        }
    }

    /// Adds words before a node, joined with words that stand there.
    pub(crate) fn insert_text_before(&mut self, sibling: Id, text: StrTendril) {
        let previous = self.node(sibling).previous;
        if !self.join(previous, &text) {
            let id = self.add(Data::Text(text));
            self.insert_before(sibling, id);
        }
    }

    /// Whether a node stands below another.
    pub(crate) fn is_placed(&self, id: Id) -> bool {
        self.node(id).parent != NONE
    }

    /// The node that holds a template's content.
    pub(crate) fn content(&self, id: Id) -> Id {
        match self.node(id).data {
            Data::Element { content: Some(content), .. } => content,
            _ => id,
        }
    }

    /// Adds the attributes that are not there yet.
    pub(crate) fn add_missing(&mut self, id: Id, more: Vec<Attribute>) {
        self.change(id, |node| {
            if let Data::Element { attributes, .. } = &mut node.data {
                for attribute in more {
                    if !attributes.iter().any(|each| each.name == attribute.name) {
                        attributes.push(attribute);
                    }
                }
            }
        });
    }

    /// The elements from the root to the deepest node.
    pub(crate) fn height(&self) -> usize {
        let mut waiting: Vec<(Id, usize)> = vec![(Tree::DOCUMENT, 0)];
        let mut height = 0;
        while let Some((id, depth)) = waiting.pop() {
            height = height.max(depth);
            waiting.extend(self.children(id).map(|child| (child, depth + 1)));
        }
        height
    }

    fn join(&mut self, id: Id, text: &StrTendril) -> bool {
        match self.nodes.get_mut(id) {
            Some(Node { data: Data::Text(words), .. }) => {
                words.push_slice(text);
                true
            }
            _ => false,
        }
    }

    /// The content of a template is as deep as the template.
    fn point_content(&mut self, id: Id, depth: usize) {
        let content = self.content(id);
        if content != id {
            self.change(content, |node| node.depth = depth);
        }
    }

    fn first_child(&self, id: Id) -> Option<Id> {
        let node = self.node(id);
        match node.data {
            Data::Element { content: Some(content), .. } => some(self.node(content).first),
            _ => some(node.first),
        }
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id) {
            change(node);
        }
    }
}

fn some(id: Id) -> Option<Id> {
    (id != NONE).then_some(id)
}

//! The tree that is written: elements of the closed set and words, turned into markup at the end.

/// Place of a node in its page.
pub(crate) type At = usize;

/// Name and value of an attribute.
pub(crate) type Attribute = (&'static str, String);

/// An element, or words when it has no name.
#[derive(Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: &'static str,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) words: String,
    pub(crate) children: Vec<At>,
}

/// The nodes; the first is the body.
#[derive(Debug)]
pub(crate) struct Page {
    nodes: Vec<Node>,
    nowhere: Node,
}

/// Headings by rank; the first comes from foreign bodies only.
pub(crate) const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

const VOID: [&str; 4] = ["br", "hr", "img", "wbr"];

impl Page {
    /// An empty page.
    pub(crate) fn new() -> Page {
        Page { nodes: vec![Node::default()], nowhere: Node::default() }
    }

    /// The body.
    pub(crate) const BODY: At = 0;

    /// A node.
    pub(crate) fn node(&self, at: At) -> &Node {
        self.nodes.get(at).unwrap_or(&self.nowhere)
    }

    /// A node to change.
    pub(crate) fn node_mut(&mut self, at: At) -> &mut Node {
        self.nodes.get_mut(at).unwrap_or(&mut self.nowhere)
    }

    /// Adds a node that stands nowhere yet.
    pub(crate) fn make(&mut self, name: &'static str, attributes: Vec<Attribute>) -> At {
        self.nodes.push(Node { name, attributes, ..Node::default() });
        self.nodes.len() - 1
    }

    /// Adds an element as the last child.
    pub(crate) fn add(&mut self, parent: At, name: &'static str, attributes: Vec<Attribute>) -> At {
        let at = self.make(name, attributes);
        self.node_mut(parent).children.push(at);
        at
    }

    /// Adds words as the last child, joined with words that stand there.
    pub(crate) fn add_words(&mut self, parent: At, words: &str) {
        let last = self.node(parent).children.last().copied().filter(|last| self.node(*last).name.is_empty());
        let at = last.unwrap_or_else(|| self.add(parent, "", Vec::new()));
        self.node_mut(at).words.push_str(words);
    }

    /// The last child of an element.
    pub(crate) fn last_child(&self, at: At) -> Option<At> {
        self.node(at).children.last().copied()
    }

    /// Takes away blanks, breaks and empty elements at the end of a paragraph, as far as they reach.
    pub(crate) fn trim_end(&mut self, at: At) {
        while let Some(last) = self.last_child(at) {
            let node = self.node(last);
            match node.name {
                "" => {
                    let kept = node.words.trim_end_matches(is_blank).len();
                    self.node_mut(last).words.truncate(kept);
                    if kept > 0 {
                        return;
                    }
                }
                "br" => {}
                // An anchor is empty and stays.
                _ if VOID.contains(&node.name) || node.attributes.iter().any(|(name, _)| *name == "id") => return,
                _ => {
                    self.trim_end(last);
                    if !self.node(last).children.is_empty() {
                        return;
                    }
                }
            }
            self.node_mut(at).children.pop();
        }
    }

    /// A link that shows no words is read out by its label; any other needs none, and may have a title.
    pub(crate) fn name_links(&mut self) {
        for at in 0..self.nodes.len() {
            if self.node(at).name == "a" {
                let needless = if self.shows_words(at) { "aria-label" } else { "title" };
                self.node_mut(at).attributes.retain(|(name, _)| *name != needless);
            }
        }
    }

    /// Ranks headings so that none is skipped: the first of the body stands below the page's own, each other at most
    /// one below the one before it.
    pub(crate) fn rank_headings(&mut self) {
        let mut above: Vec<&'static str> = Vec::new();
        let mut waiting = vec![Page::BODY];
        while let Some(at) = waiting.pop() {
            waiting.extend(self.node(at).children.iter().rev());
            let name = self.node(at).name;
            if !HEADINGS.contains(&name) {
                continue;
            }
            while above.last().is_some_and(|last| *last >= name) {
                above.pop();
            }
            above.push(name);
            self.node_mut(at).name = HEADINGS.get(above.len()).copied().unwrap_or("h6");
        }
    }

    /// Whether an element shows words, those of a picture included.
    fn shows_words(&self, at: At) -> bool {
        let node = self.node(at);
        let alt = || node.attributes.iter().any(|(name, value)| *name == "alt" && !value.chars().all(is_blank));
        !node.words.chars().all(is_blank) || alt() || node.children.iter().any(|child| self.shows_words(*child))
    }

    /// The markup of the whole page.
    pub(crate) fn markup(&self) -> String {
        let mut markup = String::with_capacity(self.nodes.len() * 24);
        self.write_children(Page::BODY, &mut markup);
        markup
    }

    fn write_children(&self, at: At, markup: &mut String) {
        for child in &self.node(at).children {
            self.write(*child, markup);
            // Lines between blocks, for whoever reads the source; parsers see them as nothing.
            if at == Page::BODY {
                markup.push('\n');
            }
        }
        if at == Page::BODY {
            markup.truncate(markup.trim_end().len());
        }
    }

    fn write(&self, at: At, markup: &mut String) {
        let node = self.node(at);
        if node.name.is_empty() {
            return escape(&node.words, markup);
        }
        markup.push('<');
        markup.push_str(node.name);
        for (name, value) in &node.attributes {
            markup.push(' ');
            markup.push_str(name);
            markup.push_str("=\"");
            escape_value(value, markup);
            markup.push('"');
        }
        markup.push('>');
        if !VOID.contains(&node.name) {
            self.write_children(at, markup);
            markup.push_str("</");
            markup.push_str(node.name);
            markup.push('>');
        }
    }
}

/// White space, no-break and zero-width ones included: what shows nothing.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Writes words as markup, as `ammonia` will.
pub(crate) fn escape(words: &str, markup: &mut String) {
    for character in words.chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '\u{A0}' => markup.push_str("&nbsp;"),
            _ => markup.push(character),
        }
    }
}

/// Writes words as the value of an attribute.
pub(crate) fn escape_value(value: &str, markup: &mut String) {
    let mut parts = value.split('"');
    escape(parts.next().unwrap_or_default(), markup);
    for part in parts {
        markup.push_str("&quot;");
        escape(part, markup);
    }
}

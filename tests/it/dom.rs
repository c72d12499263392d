//! A page as a tree, for tests: enough of HTML to read what Relais writes, and to find what it must not hold.

/// An element with what stands in it.
#[derive(Debug)]
pub struct Element<'p> {
    pub name: String,
    attributes: Vec<(String, String)>,
    nodes: Vec<Node<'p>>,
    /// Everything between its tags, as written.
    pub inside: &'p str,
}

#[derive(Debug)]
enum Node<'p> {
    Element(Element<'p>),
    Text(String),
}

const EMPTY: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
const RAW: &[&str] = &["script", "style"];
/// After these a word ends.
const BLOCKS: &[&str] =
    &["p", "div", "br", "li", "td", "th", "tr", "blockquote", "pre", "h1", "h2", "h3", "figure", "figcaption"];

/// Reads a page. What is not closed ends with what surrounds it.
pub fn parse(page: &str) -> Element<'_> {
    let mut open = vec![(Element { name: String::new(), attributes: Vec::new(), nodes: Vec::new(), inside: page }, 0)];
    let mut at = 0;
    while at < page.len() {
        let rest = &page[at..];
        let raw = open.last().map(|(element, _)| element.name.as_str()).filter(|name| RAW.contains(name));
        let text = match raw {
            Some(name) => rest.find(&format!("</{name}")).unwrap_or(rest.len()),
            None => rest.find('<').unwrap_or(rest.len()),
        };
        if text > 0 {
            let words = if raw.is_some() { rest[..text].to_owned() } else { unescape(&rest[..text]) };
            open.last_mut().unwrap().0.nodes.push(Node::Text(words));
            at += text;
            continue;
        }
        let end = if rest.starts_with("<!--") { rest.find("-->").map(|end| end + 2) } else { tag_end(rest) };
        let end = at + end.unwrap_or(rest.len() - 1);
        let tag = &page[at + 1..end];
        if let Some(name) = tag.strip_prefix('/') {
            close(page, &mut open, &name.trim().to_ascii_lowercase(), at);
        } else if !tag.starts_with('!') && !tag.starts_with('?') {
            let (name, attributes) = opening(tag);
            let element = Element { name, attributes, nodes: Vec::new(), inside: "" };
            if EMPTY.contains(&element.name.as_str()) || tag.ends_with('/') {
                open.last_mut().unwrap().0.nodes.push(Node::Element(element));
            } else {
                open.push((element, end + 1));
            }
        }
        at = end + 1;
    }
    while open.len() > 1 {
        let name = open.last().unwrap().0.name.clone();
        close(page, &mut open, &name, page.len());
    }
    open.pop().unwrap().0
}

fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.char_indices().find_map(|(at, letter)| match (quote, letter) {
        (None, '>') => Some(at),
        (None, '"' | '\'') => {
            quote = Some(letter);
            None
        }
        (Some(open), _) if open == letter => {
            quote = None;
            None
        }
        _ => None,
    })
}

fn close<'p>(page: &'p str, open: &mut Vec<(Element<'p>, usize)>, name: &str, at: usize) {
    let Some(place) = open.iter().rposition(|(element, _)| element.name == name).filter(|place| *place > 0) else {
        return;
    };
    while open.len() > place {
        let (mut element, from) = open.pop().unwrap();
        element.inside = &page[from..at.max(from)];
        open.last_mut().unwrap().0.nodes.push(Node::Element(element));
    }
}

fn opening(tag: &str) -> (String, Vec<(String, String)>) {
    let tag = tag.trim_end_matches('/');
    let name_end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let name = tag[..name_end].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut rest = tag[name_end..].trim_start();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let (from, until) = match quote {
                Some(quote) => (1, after[1..].find(quote).map_or(after.len(), |end| end + 1)),
                None => (0, after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            value = &after[from..until];
            rest = after[until..].strip_prefix(quote.unwrap_or(' ')).unwrap_or(&after[until..]).trim_start();
        }
        attributes.push((key, unescape(value)));
    }
    (name, attributes)
}

/// Decodes what our templates and the cleaner write.
pub fn unescape(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (entity, rest) = part.split_once(';').unwrap_or(("", part));
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let letter = match entity {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            other => match (other.strip_prefix("#x").or(other.strip_prefix("#X")), other.strip_prefix('#')) {
                (Some(hex), _) => number(hex, 16),
                (None, Some(digits)) => number(digits, 10),
                _ => None,
            },
        };
        match letter {
            Some(letter) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// White space of any kind as one space.
pub fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'p> Element<'p> {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|one| one == class))
    }

    /// All elements in it, in the order of the page, those inside others too.
    pub fn all(&self) -> Vec<&Element<'p>> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'e>(&'e self, found: &mut Vec<&'e Element<'p>>) {
        for node in &self.nodes {
            if let Node::Element(element) = node {
                found.push(element);
                element.collect(found);
            }
        }
    }

    /// `p.byline`, `h1`, `.text`: the first.
    pub fn find(&self, what: &str) -> Option<&Element<'p>> {
        self.find_all(what).into_iter().next()
    }

    pub fn find_all(&self, what: &str) -> Vec<&Element<'p>> {
        let (name, class) = what.split_once('.').unwrap_or((what, ""));
        let fits = |element: &&Element<'p>| {
            (name.is_empty() || element.name == name) && (class.is_empty() || element.has_class(class))
        };
        self.all().into_iter().filter(fits).collect()
    }

    pub fn by_id(&self, id: &str) -> Option<&Element<'p>> {
        self.children().find_map(|child| if child.attribute("id") == Some(id) { Some(child) } else { child.by_id(id) })
    }

    /// All elements that have an id, by it: for pages in which many are looked for.
    pub fn ids<'e>(&'e self) -> std::collections::HashMap<&'e str, &'e Element<'p>> {
        self.all().into_iter().filter_map(|element| Some((element.attribute("id")?, element))).collect()
    }

    pub fn children(&self) -> impl Iterator<Item = &Element<'p>> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Its words on one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        collapsed(&text)
    }

    fn gather(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => {
                    element.gather(text);
                    if BLOCKS.contains(&element.name.as_str()) {
                        text.push(' ');
                    }
                }
            }
        }
    }
}

#[test]
fn a_page_is_read_as_it_is_nested() {
    let page = parse(
        "<p class='a b'>x &amp; <b title=\"1 > 0\">y<br>z</b></p><ol><li id=c1>eins<ol><li>zwei</li></ol></li></ol>",
    );
    assert_eq!(page.find("p.b").unwrap().text(), "x & y z");
    assert_eq!(page.find("b").unwrap().attribute("title"), Some("1 > 0"));
    assert_eq!(page.by_id("c1").unwrap().inside, "eins<ol><li>zwei</li></ol>");
    assert_eq!(page.find_all("li").len(), 2);
}

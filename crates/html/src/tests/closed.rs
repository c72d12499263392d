//! A check of finished markup by reading it again: only the closed set, and valid where it can be told.

use std::collections::HashSet;

use crate::parse::{Parsed, parse, tree::Tree};
use crate::policy::{PLACES, REMOVED, SMALL_PRINT, WORDS, is_language, is_number, note_number};

const ARTICLE: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "var",
    "wbr",
];
const COMMENT: &[&str] =
    &["a", "b", "blockquote", "br", "code", "em", "i", "li", "ol", "p", "pre", "s", "span", "strong", "ul"];
const PHRASING: &[&str] = &[
    "p", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "a", "b", "i", "em", "strong", "span", "s", "code", "sub",
    "sup", "small", "q", "cite", "abbr", "del", "ins", "kbd", "samp", "var", "mark", "bdi", "bdo", "dfn",
];
const BLOCKS: &[&str] = &[
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "ul",
    "ol",
    "li",
    "dl",
    "table",
    "figure",
    "figcaption",
    "blockquote",
    "div",
    "hr",
    "details",
    "section",
];

/// Says what is wrong with some markup, if anything is.
pub(crate) fn fault(markup: &str, comment: bool) -> Option<String> {
    let Parsed::Whole(tree) = parse(markup) else { return Some("not readable as it is".to_owned()) };
    let mut ids = HashSet::new();
    for id in tree.below(tree.root()) {
        let name = match &tree.node(id).data {
            crate::parse::tree::Data::Text(_) => continue,
            crate::parse::tree::Data::Element { .. } => tree.name(id).unwrap_or("foreign"),
            _ => return Some("a node that is no element and no text".to_owned()),
        };
        if !(if comment { COMMENT } else { ARTICLE }).contains(&name) {
            return Some(format!("element {name}"));
        }
        for (attribute, value) in tree.attributes(id) {
            if !allowed(name, attribute, value, comment) {
                return Some(format!("{name} {attribute}={value:?}"));
            }
            if attribute == "id" && !ids.insert(value.to_owned()) {
                return Some(format!("id {value} twice"));
            }
        }
        if let Some(fault) = misplaced(&tree, id, name) {
            return Some(fault);
        }
    }
    None
}

fn misplaced(tree: &Tree, id: usize, name: &str) -> Option<String> {
    let children: Vec<&str> = tree.children(id).filter_map(|child| tree.name(child)).collect();
    let only = |allowed: &[&str]| {
        let text = tree.children(id).any(|child| {
            tree.name(child).is_none() && !tree.text(child).trim().is_empty()
                || matches!(&tree.node(child).data, crate::parse::tree::Data::Text(words) if !words.trim().is_empty())
        });
        (text || children.iter().any(|child| !allowed.contains(child)))
            .then(|| format!("{name} with {children:?} or text"))
    };
    if PHRASING.contains(&name) && children.iter().any(|child| BLOCKS.contains(child)) {
        return Some(format!("a block of {children:?} in {name}"));
    }
    match name {
        "ul" | "ol" => only(&["li"]),
        "dl" => only(&["dt", "dd"]),
        "table" => only(&["caption", "thead", "tbody", "tfoot"]),
        "thead" | "tbody" | "tfoot" => only(&["tr"]),
        "tr" => only(&["td", "th"]),
        "a" => tree.below(id).any(|below| tree.name(below) == Some("a")).then(|| "a link in a link".to_owned()),
        "img" => tree.attribute(id, "alt").is_none().then(|| "img without alt".to_owned()),
        _ => None,
    }
}

fn allowed(name: &str, attribute: &str, value: &str, comment: bool) -> bool {
    let classes = |known: &[&str]| value.split(' ').all(|class| known.contains(&class));
    match (name, attribute) {
        (_, "dir") => ["ltr", "rtl", "auto"].contains(&value),
        (_, "lang") => is_language(value),
        ("a", "href") => good_address(value),
        ("a", "rel") if comment => value == "ugc nofollow",
        ("span", "class") if comment => value == "underline",
        _ if comment => false,
        ("a", "rel") => value.split(' ').all(|each| crate::policy::RELATIONS.contains(&each)),
        ("a" | "abbr" | "dfn" | "img", "title") | ("a", "aria-label") | ("img", "alt") => !value.contains('\n'),
        ("img", "src") => good_address(value) && !value.starts_with("mailto"),
        ("img", "width" | "height") | ("td" | "th", "colspan" | "rowspan") => is_number(value),
        ("img", "loading") => value == "lazy",
        ("img", "referrerpolicy") => value == "no-referrer",
        ("blockquote" | "q", "cite") => value.starts_with("http"),
        ("span", "class") => classes(&WORDS),
        ("div", "class") => {
            value == "jump" || value.starts_with("table-box") && classes(&[&PLACES[..], &["table-box"]].concat())
        }
        ("small", "class") => SMALL_PRINT.contains(&value),
        ("section", "class") => value == "notes",
        ("section", "role") => value == "doc-endnotes",
        ("sup", "class") => value == "note",
        ("a", "role") => ["doc-noteref", "doc-backlink"].contains(&value),
        ("a", "id") => note_number(value, "noteref-").is_some(),
        ("li", "id") => note_number(value, "note-").is_some(),
        ("summary", "class") => value == "hidden-text",
        ("details", "class") => classes(&["hidden-text"]) || classes(&[&PLACES[..], &["hidden-text"]].concat()),
        ("figure", "class") => classes(&[&PLACES[..], &["embed"]].concat()),
        ("table", "class") => classes(&[&PLACES[..], &["table-plain"]].concat()),
        ("p", "class") => classes(&[&PLACES[..], &REMOVED[..]].concat()),
        (_, "class") => classes(&PLACES),
        ("div", "id") => value == "more",
        ("span", "id") => value.starts_with("b-") && !value.contains(char::is_whitespace),
        ("figure", "data-provider") => value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
        ("ol", "start") | ("li", "value") => value.parse::<i32>().is_ok(),
        ("ol", "type") => value.len() == 1,
        ("ol", "reversed") => value.is_empty(),
        ("th", "scope") => ["row", "col"].contains(&value),
        _ => false,
    }
}

/// Whether an address has a good scheme or none, in characters of which none needs a code.
fn good_address(value: &str) -> bool {
    let scheme = match url::Url::parse(value) {
        Ok(url) => ["http", "https", "mailto", "tel"].contains(&url.scheme()),
        Err(error) => error == url::ParseError::RelativeUrlWithoutBase,
    };
    scheme && !value.is_empty() && !value.contains([' ', '\n', '\t', '"', '<', '>', '`', '\\', '|', '{', '}', '^'])
}

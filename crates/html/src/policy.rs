//! The closed set: which elements, attributes, classes and schemes may stand in safe HTML, given to `ammonia`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use ammonia::{Builder, UrlRelative};

/// Schemes that a link may have; an address without scheme is relative and allowed too.
pub(crate) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How a block or picture stands on the page.
pub(crate) const PLACES: [&str; 6] =
    ["align-left", "align-right", "align-center", "align-justify", "float-left", "float-right"];

/// Classes of a paragraph that stands for what was taken out.
pub(crate) const REMOVED: [&str; 4] = ["removed-script", "removed-embed", "removed-form", "removed-drawing"];

/// Classes of words inside a line.
pub(crate) const WORDS: [&str; 4] = ["underline", "size-small", "size-large", "mono"];

/// What `rel` may say in an article.
pub(crate) const RELATIONS: [&str; 6] = ["nofollow", "ugc", "sponsored", "noopener", "noreferrer", "license"];

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

/// What goes with its content. Our own writer never writes one of them; this is the second guard.
const WITH_CONTENT: &[&str] = &["script", "style", "svg", "math", "iframe", "object", "template", "noscript", "title"];

/// The last step for the body of an article.
pub(crate) fn article(markup: &str) -> String {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(article_rules).clean(markup).to_string()
}

/// The last step for a comment.
pub(crate) fn comment(markup: &str) -> String {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(comment_rules).clean(markup).to_string()
}

fn article_rules() -> Builder<'static> {
    let mut rules = common(ARTICLE);
    rules
        .generic_attributes(set(&["lang", "dir"]))
        .tag_attributes(attributes(&[
            ("a", &["href", "rel", "title", "aria-label"]),
            ("abbr", &["title"]),
            ("blockquote", &["cite"]),
            ("dfn", &["title"]),
            ("div", &["id"]),
            ("figure", &["data-provider"]),
            ("img", &["src", "alt", "title", "width", "height", "loading", "referrerpolicy"]),
            ("li", &["value"]),
            ("ol", &["start", "reversed", "type"]),
            ("q", &["cite"]),
            ("span", &["id"]),
            ("td", &["colspan", "rowspan"]),
            ("th", &["colspan", "rowspan", "scope"]),
        ]))
        .allowed_classes(article_classes())
        .link_rel(None)
        .attribute_filter(check_value);
    rules
}

fn comment_rules() -> Builder<'static> {
    let mut rules = common(COMMENT);
    rules
        .generic_attributes(set(&["lang", "dir"]))
        .tag_attributes(attributes(&[("a", &["href"])]))
        .allowed_classes(HashMap::from([("span", set(&["underline"]))]))
        .link_rel(Some("ugc nofollow"))
        .attribute_filter(check_value);
    rules
}

fn common(tags: &[&'static str]) -> Builder<'static> {
    let mut rules = Builder::empty();
    rules
        .tags(set(tags))
        .clean_content_tags(set(WITH_CONTENT))
        .url_schemes(set(&SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .strip_comments(true);
    rules
}

fn article_classes() -> HashMap<&'static str, HashSet<&'static str>> {
    let placed = [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "pre",
        "td",
        "th",
        "caption",
        "li",
        "figure",
        "table",
        "img",
        "figcaption",
        "dd",
        "dt",
        "details",
    ];
    let mut classes: HashMap<_, _> = placed.into_iter().map(|tag| (tag, set(&PLACES))).collect();
    let mut more = |tag: &'static str, names: &[&'static str]| classes.entry(tag).or_default().extend(names);
    more("p", &REMOVED);
    more("figure", &["embed"]);
    more("table", &["table-plain"]);
    more("details", &["hidden-text"]);
    more("div", &["jump"]);
    more("span", &WORDS);
    classes
}

/// The last look at a value whose form matters; a wrong one is dropped with its attribute.
fn check_value<'a>(element: &str, attribute: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let right = match attribute {
        "width" | "height" | "colspan" | "rowspan" => is_number(value),
        "start" | "value" => is_number(value.strip_prefix('-').unwrap_or(value)),
        "id" => value.starts_with("b-") || (element == "div" && value == "more"),
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "lang" => is_language(value),
        "loading" => value == "lazy",
        "referrerpolicy" => value == "no-referrer",
        "reversed" => value.is_empty(),
        "type" => matches!(value, "1" | "a" | "A" | "i" | "I"),
        "scope" => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        "data-provider" => value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
        "cite" => value.starts_with("https://") || value.starts_with("http://"),
        _ => true,
    };
    right.then_some(Cow::Borrowed(value))
}

/// Digits, few enough for every reader of HTML.
pub(crate) fn is_number(value: &str) -> bool {
    (1..=7).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it looks like a BCP 47 tag: a language of two or three letters, then subtags of one to eight.
pub(crate) fn is_language(value: &str) -> bool {
    let mut parts = value.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && value.len() <= 35
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn set(names: &[&'static str]) -> HashSet<&'static str> {
    names.iter().copied().collect()
}

fn attributes(of: &[(&'static str, &'static [&'static str])]) -> HashMap<&'static str, HashSet<&'static str>> {
    of.iter().map(|(tag, names)| (*tag, set(names))).collect()
}

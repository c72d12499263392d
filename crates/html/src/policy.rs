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

/// Classes of small print: the credit of a picture, and what a note is said to be.
pub(crate) const SMALL_PRINT: [&str; 2] = ["credit", "kind"];

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
            ("a", &["href", "rel", "title", "aria-label", "id", "role"]),
            ("abbr", &["title"]),
            ("blockquote", &["cite"]),
            ("dfn", &["title"]),
            ("div", &["id"]),
            ("figure", &["data-provider"]),
            ("img", &["src", "alt", "title", "width", "height", "loading", "referrerpolicy"]),
            ("li", &["value", "id"]),
            ("ol", &["start", "reversed", "type"]),
            ("q", &["cite"]),
            ("section", &["role"]),
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
        .tag_attributes(attributes(&[("a", &["href"]), ("ol", &["start"])]))
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
    more("summary", &["hidden-text"]);
    more("div", &["jump", "table-box"]);
    more("div", &PLACES);
    more("span", &WORDS);
    more("small", &SMALL_PRINT);
    more("section", &["notes"]);
    more("sup", &["note"]);
    classes
}

/// The last look at a value whose form matters; a wrong one is dropped with its attribute.
fn check_value<'a>(element: &str, attribute: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let right = match attribute {
        "width" | "height" | "colspan" | "rowspan" => is_number(value),
        "start" | "value" => is_number(value.strip_prefix('-').unwrap_or(value)),
        "id" => match element {
            "div" => value == "more",
            "li" => note_number(value, "note-").is_some(),
            "a" => note_number(value, "noteref-").is_some(),
            _ => value.starts_with("b-"),
        },
        "role" => match element {
            "section" => value == "doc-endnotes",
            _ => matches!(value, "doc-noteref" | "doc-backlink"),
        },
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

/// The number in the name of a note (`note-12`) or of the place that refers to it (`noteref-12`).
pub(crate) fn note_number<'a>(value: &'a str, before: &str) -> Option<&'a str> {
    let number = value.strip_prefix(before)?;
    ((1..=4).contains(&number.len()) && is_number(number) && !number.starts_with('0')).then_some(number)
}

/// Digits, few enough for every reader of HTML.
pub(crate) fn is_number(value: &str) -> bool {
    (1..=7).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is a BCP 47 tag of a known language, with a script and a region at most: what a page needs, and what
/// the validator accepts.
pub(crate) fn is_language(value: &str) -> bool {
    let mut parts = value.split('-').peekable();
    let known = |language: &str| LANGUAGES.split(' ').any(|each| each.eq_ignore_ascii_case(language));
    if !parts.next().is_some_and(known) {
        return false;
    }
    let letters = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts.next_if(|part| letters(part, 4));
    parts.next_if(|part| letters(part, 2) || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())));
    parts.next().is_none()
}

/// Languages with a code of two letters (ISO 639-1), and some of three that people write in.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik \
    io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms \
    mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm \
    sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
    aeb apc apd arq ary arz ast bar ber ckb cmn fil frp fur grc gsw hsb kab lij lmo mni nap nds pap pms rif sat scn \
    sco shi szl tzm vec wae yue zgh";

fn set(names: &[&'static str]) -> HashSet<&'static str> {
    names.iter().copied().collect()
}

fn attributes(of: &[(&'static str, &'static [&'static str])]) -> HashMap<&'static str, HashSet<&'static str>> {
    of.iter().map(|(tag, names)| (*tag, set(names))).collect()
}

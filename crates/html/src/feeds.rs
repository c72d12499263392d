//! Where a page says that its feed is.

use html5ever::tokenizer::{Tag, TagKind, Token};

use crate::text::{Next, read};

/// The types of feeds that are looked for.
const KINDS: [&str; 2] = ["application/atom+xml", "application/rss+xml"];

/// The address of the first feed that a whole page names, as it stands there; `None` where it names none, or cannot be read at a
/// cost that grows with its length only.
pub fn feed_of(page: &str) -> Option<String> {
    let mut found = None;
    if crate::parse::is_readable(page) {
        read(page, look, &mut found);
    }
    found
}

fn look(found: &mut Option<String>, token: Token) -> Next {
    if let Token::TagToken(tag) = token
        && tag.kind == TagKind::StartTag
    {
        if found.is_none() && &*tag.name == "link" && is_feed(&tag) {
            *found = attribute(&tag, "href").map(str::to_owned);
        }
        // What stands in a script is no tag.
        if matches!(&*tag.name, "script" | "style" | "textarea" | "title") {
            return Next::SkipRaw;
        }
    }
    Next::Go
}

fn is_feed(tag: &Tag) -> bool {
    let rel = attribute(tag, "rel").unwrap_or_default().to_ascii_lowercase();
    let kind = attribute(tag, "type").unwrap_or_default().trim().to_ascii_lowercase();
    rel.split_ascii_whitespace().any(|word| word == "alternate") && KINDS.contains(&kind.as_str())
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

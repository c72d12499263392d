//! What cleaning does, trap by trap; what it never lets through; what it costs at worst.

mod closed;
mod editor;
mod hostility;
mod limits;
mod said;
mod texts;
mod traps;

use crate::{AsFound, Cleaned, clean_article, clean_comment};

/// Cleans an article that changes no address.
fn article(raw: &str) -> Cleaned {
    clean_article(raw, &AsFound)
}

/// The markup of a cleaned article.
fn html(raw: &str) -> String {
    article(raw).html.into_string()
}

/// The markup of a cleaned comment.
fn comment(raw: &str) -> String {
    clean_comment(raw, &AsFound).html.into_string()
}

/// The names of what was found.
fn causes(cleaned: &Cleaned) -> Vec<&'static str> {
    cleaned.findings.iter().map(crate::Finding::cause).collect()
}

/// Numbers that look like chance and repeat.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

#[test]
fn a_page_names_its_first_feed() {
    let link = |kind: &str, rel: &str, href: &str| format!("<link type='{kind}' REL=\"{rel}\" href={href}>");
    let page = [
        "<script>",
        &link("application/rss+xml", "alternate", "/no"),
        "</script>",
        &link("text/html", "alternate", "/fr"),
        &link(" Application/Atom+XML ", "home ALTERNATE", "/feed?a&amp;b"),
        &link("application/rss+xml", "alternate", "/rss"),
    ]
    .concat();
    assert_eq!(crate::feed_of(&page).as_deref(), Some("/feed?a&b"));
    for none in [
        "",
        "<link rel=alternate type=application/rss+xml>",
        "<link",
        "<a rel=alternate type=application/rss+xml href=/x>",
    ] {
        assert_eq!(crate::feed_of(none), None, "{none}");
    }
    assert_eq!(
        crate::feed_of(&format!("<p {}>", "a=1 ".repeat(500_000))),
        None,
        "at a cost that grows with its length"
    );
}

//! Addresses of the web in a visitor's words: which may become links, where bare ones stand, and what is shown of them.

use linkify::{LinkFinder, LinkKind};
use std::ops::Range;
use unicode_security::confusable_detection::skeleton;
use url::Url;

/// Longest address that becomes a link, in bytes.
const LONGEST: usize = 2_000;

/// A link that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose it is: a host name in small letters and ASCII (`xn--…`), or an address of the network.
    pub host: String,
    /// The whole address, as browsers write it.
    pub address: String,
}

/// The address, if a text may lead there: of the web, without a name and password in front of the host, behind which
/// another host could hide.
pub(crate) fn read(raw: &str) -> Option<Link> {
    let url = Url::parse(raw.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    if !url.username().is_empty() || url.password().is_some() || url.as_str().len() > LONGEST {
        return None;
    }
    let host = url.host_str().filter(|host| !host.is_empty())?.to_owned();
    Some(Link { host, address: url.into() })
}

/// Where addresses stand among words, in their order: each from its `http` to its last sign.
pub(crate) fn bare(text: &str) -> Vec<Range<usize>> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let found = finder.links(text).map(|link| link.start()..link.end());
    found.filter_map(|range| trimmed(text, range)).collect()
}

/// Without the marks of Markdown at its end, if it is an address of the web.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let written = text.get(range.clone())?;
    let written = written.split(['`', '<', '>', '|', '\\']).next()?.trim_end_matches(['*', '_', '~', '[', '(']);
    read(written)?;
    Some(range.start..range.start + written.len())
}

/// What is shown of a bare address: as it was written, but a host that looks like another one in its plain letters.
pub(crate) fn shown<'a>(written: &'a str, link: &'a Link) -> &'a str {
    let host = written.split("//").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let disguised = host.split('.').any(|label| !label.is_ascii() && skeleton(label).all(|letter| letter.is_ascii()));
    if disguised { &link.address } else { written }
}

/// Whether words of a link claim another host than the one it leads to.
pub(crate) fn deceives(words: &str, link: &Link) -> bool {
    let words = words.trim();
    let claimed =
        if words.contains("://") { read(words) } else { read(&format!("http://{words}")).filter(|_| is_host(words)) };
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    claimed.is_some_and(|claimed| bare(&claimed.host) != bare(&link.host))
}

/// Whether words without a scheme are meant as an address: `www.` in front, or a path behind a name with a point.
fn is_host(words: &str) -> bool {
    let name = words.split('/').next().unwrap_or_default();
    !words.contains(char::is_whitespace) && (name.starts_with("www.") || is_domain(name))
}

/// Ends of names that people take for an address of the web, whatever stands in front.
const ENDS: [&str; 40] = [
    "com", "net", "org", "info", "biz", "eu", "fr", "de", "uk", "be", "ch", "ca", "it", "es", "nl", "pt", "ru", "ua",
    "pl", "cn", "in", "io", "co", "me", "tv", "ly", "ma", "dz", "tn", "sn", "xyz", "top", "shop", "online", "site",
    "club", "live", "app", "dev", "news",
];

/// Whether a word is written like the name of a host: parts with points between, and a known end.
pub(crate) fn is_domain(word: &str) -> bool {
    let parts = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    word.rsplit_once('.').is_some_and(|(name, end)| {
        name.split('.').all(parts)
            && name.chars().count() > 1
            && ENDS.iter().any(|known| known.eq_ignore_ascii_case(end))
    })
}

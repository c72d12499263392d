//! The path of an address, normalised once: what a request asks for and what a row holds are then the same text.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What RFC 3986 does not allow in a path as it stands, and `%`: decoded and written again, one text is left per address.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The same, and the slash that would end the segment.
const SEGMENT: &AsciiSet = &ENCODED.add(b'/');

/// Longer paths are nobody's: written out in full, each has to fit into an index of the database, with its query.
const LONGEST: usize = 2_000;
/// The same for the query that belongs to an address.
const LONGEST_QUERY: usize = 400;

/// A normalised absolute path, percent-encoded, without query and fragment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SitePath(String);

impl SitePath {
    /// Reads the path of a request or of an address. `None`: not absolute, too long, or not UTF-8 once decoded.
    pub(crate) fn parse(raw: &str) -> Option<SitePath> {
        if !raw.starts_with('/') || raw.len() > LONGEST {
            return None;
        }
        let segments = raw.split('/').skip(1).map(segment).collect::<Option<Vec<_>>>()?;
        if segments.iter().any(|segment| segment == "." || segment == "..") {
            return None;
        }
        let path = segments.iter().fold(String::new(), |path, segment| path + "/" + segment);
        (path.len() <= LONGEST).then_some(SitePath(path))
    }

    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The segments, decoded.
    pub(crate) fn segments(&self) -> Vec<String> {
        self.0.split('/').skip(1).map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned()).collect()
    }
}

impl std::fmt::Display for SitePath {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

/// One segment, as it may stand in a path.
pub(crate) fn encode_segment(plain: &str) -> String {
    utf8_percent_encode(plain, SEGMENT).to_string()
}

/// Parameters that can be part of an address, as in `/?p=12`. All others are dropped: the page is the same without them.
const DECLARED: &[&str] = &["p", "page_id", "attachment_id"];

/// The part of a query that belongs to the address, in one order; mostly empty, as for what is too long for any number.
pub(crate) fn declared_query(query: &str) -> String {
    let mut kept: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| DECLARED.contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    kept.sort();
    kept.dedup_by(|left, right| left.0 == right.0);
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
    if query.len() <= LONGEST_QUERY { query } else { String::new() }
}

/// First segments that Relais keeps for itself, now or later. An article that comes with such an address gets another.
const RESERVED: &[&str] = &[
    "",
    ".well-known",
    "api",
    "archives",
    "atom.xml",
    "comments",
    "corrections",
    "desk",
    "embed",
    "favicon.ico",
    "feed.atom",
    "feed.json",
    "feed.rss",
    "feeds",
    "follow",
    "label",
    "labels",
    "legal",
    "media",
    "moderation",
    "preview",
    "policy",
    "privacy",
    "robots.txt",
    "rss.xml",
    "search",
    "series",
    "sitemap.xml",
    "sources",
    "static",
];

/// Whether Relais keeps everything under this first segment for itself.
pub(crate) fn is_reserved_first(segment: &str) -> bool {
    RESERVED.contains(&segment)
}

/// The year that a segment names: four digits.
pub(crate) fn year(segment: &str) -> Option<i64> {
    digits(segment, 4)
}

/// The month that a segment names: two digits, 01 to 12.
pub(crate) fn month(segment: &str) -> Option<i64> {
    digits(segment, 2).filter(|month| (1..=12).contains(month))
}

fn digits(text: &str, count: usize) -> Option<i64> {
    text.parse().ok().filter(|_| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The id that a segment names, written in one way only.
pub(crate) fn id(segment: &str) -> Option<i64> {
    segment.parse().ok().filter(|id: &i64| *id > 0 && id.to_string() == segment)
}

/// The part of the sitemap that a first segment names: `sitemap-12.xml`, the number written in one way only.
pub(crate) fn sitemap_part(segment: &str) -> Option<i64> {
    let number = segment.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
    number.parse().ok().filter(|part: &i64| *part > 0 && part.to_string() == number)
}

/// Whether an article may not stand at this normalised path: it is reserved, or has the shape of an archive.
pub(crate) fn is_reserved(path: &str) -> bool {
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    let archive = year(first).is_some()
        && match (segments.next(), segments.next(), segments.next()) {
            (None | Some(""), None, None) => true,
            (Some(second), None | Some(""), None) => month(second).is_some(),
            _ => false,
        };
    RESERVED.contains(&first) || sitemap_part(first).is_some() || archive || path.ends_with("/feed.atom")
}

fn segment(raw: &str) -> Option<String> {
    let plain = percent_decode_str(raw).decode_utf8().ok()?;
    // Browsers take a backslash for a slash, and a control character for nothing: neither may name a page.
    if plain.chars().any(|c| c.is_control() || c == '\\') {
        return None;
    }
    Some(encode_segment(&plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(raw: &str) -> Option<String> {
        SitePath::parse(raw).map(|path| path.0)
    }

    #[test]
    fn two_ways_of_writing_an_address_are_one() {
        assert_eq!(normal("/2010/11/%C3%A9t%C3%A9.html"), normal("/2010/11/%c3%a9t%c3%a9.html"));
        assert_eq!(normal("/été"), normal("/%C3%A9t%C3%A9"));
        assert_eq!(normal("/%61bc").as_deref(), Some("/abc"));
        assert_eq!(normal("/a%2Fb").as_deref(), Some("/a%2Fb"));
    }

    #[test]
    fn what_names_no_page_is_refused() {
        let (long, longer_written_out) = (format!("/{}", "x".repeat(2_000)), format!("/{}", "é".repeat(400)));
        for raw in ["", "x", "/a/../b", "/%2e%2e/b", "/a\\b", "/%00", "/%ff", &long, &longer_written_out] {
            assert_eq!(normal(raw), None, "{raw}");
        }
        assert_eq!(declared_query(&format!("p={}", "1".repeat(500))), "");
    }

    #[test]
    fn what_relais_answers_itself_is_no_place_for_an_article() {
        for path in
            ["/", "//x", "/feeds/x", "/2022", "/2022/", "/2022/01", "/2022/01/", "/sitemap-3.xml", "/a/feed.atom"]
        {
            assert!(is_reserved(path), "{path}");
        }
        for path in ["/2022/x", "/2022/13", "/2022/01/x", "/2022/01//", "/20222/", "/+222/", "/sitemap-03.xml", "/feed"]
        {
            assert!(!is_reserved(path), "{path}");
        }
    }

    #[test]
    fn normalising_twice_changes_nothing() {
        for raw in ["/", "/a//b/", "/%25", "/a b", "/é%20x"] {
            let once = normal(raw).unwrap();
            assert_eq!(normal(&once), Some(once));
        }
    }
}

//! Every address that Relais gives out, one function each: nobody else puts a path together.

use crate::base::blobs::BlobDigest;
use crate::base::ids::ArticleId;
use crate::base::path::encode_segment;

/// The home page.
pub(crate) const HOME: &str = "/";
/// All years and months.
pub(crate) const ARCHIVES: &str = "/archives";
/// All labels.
pub(crate) const LABELS: &str = "/labels";
/// The search.
pub(crate) const SEARCH: &str = "/search";
/// The feed of the site.
pub(crate) const FEED: &str = "/feed.atom";
/// The feed of all comments.
pub(crate) const COMMENTS_FEED: &str = "/comments/feed.atom";
/// The map for search engines, or the list of its parts.
pub(crate) const SITEMAP: &str = "/sitemap.xml";
/// What search engines may look at.
pub(crate) const ROBOTS: &str = "/robots.txt";

/// One part of the map for search engines, from 1.
pub(crate) fn sitemap(part: i64) -> String {
    format!("/sitemap-{part}.xml")
}

/// An article that comes without an address of its own, from its month 202201.
pub(crate) fn article(month: i64, slug: &str) -> String {
    format!("{}{}", self::month(month), encode_segment(slug))
}

/// An undated page that comes without an address of its own.
pub(crate) fn page(slug: &str) -> String {
    format!("/p/{}", encode_segment(slug))
}

/// One year: `/2022/`.
pub(crate) fn year(year: i64) -> String {
    format!("/{year:04}/")
}

/// One month, from its number 202201: `/2022/01/`.
pub(crate) fn month(month: i64) -> String {
    format!("/{:04}/{:02}/", month / 100, month % 100)
}

/// A label's list.
pub(crate) fn label(slug: &str) -> String {
    format!("/label/{}", encode_segment(slug))
}

/// A label's feed.
pub(crate) fn label_feed(slug: &str) -> String {
    format!("/label/{}/feed.atom", encode_segment(slug))
}

/// A label's list as Blogger has it, by the label's name.
pub(crate) fn label_by_name(name: &str) -> String {
    format!("/search/label/{}", encode_segment(name))
}

/// A label's feed as Blogger has it, by the label's name.
pub(crate) fn label_feed_by_name(name: &str) -> String {
    format!("/feeds/posts/default/-/{}", encode_segment(name))
}

/// The feed of an article's comments as Blogger has it, by the article's number there.
pub(crate) fn article_feed_by_old_id(old_id: &str) -> String {
    format!("/feeds/{}/comments/default", encode_segment(old_id))
}

/// A part of a feed, counted from 1.
pub(crate) fn feed_part(feed: &str, start: i64, count: i64) -> String {
    format!("{feed}?start-index={start}&max-results={count}")
}

/// A list from behind an article on.
pub(crate) fn before(list: &str, article: ArticleId) -> String {
    format!("{list}?before={article}")
}

/// The feed of an article's comments. A query that belongs to the article's address belongs to this one too.
pub(crate) fn article_feed(article: &str) -> String {
    let (path, query) = article.split_once('?').map_or((article, ""), |(path, query)| (path, query));
    let path = if path == HOME { "" } else { path };
    match query {
        "" => format!("{path}/feed.atom"),
        query => format!("{path}/feed.atom?{query}"),
    }
}

/// One thread of a long discussion, alone.
pub(crate) fn thread(article: &str, number: i64) -> String {
    let join = if article.contains('?') { '&' } else { '?' };
    format!("{article}{join}thread={number}#c{number}")
}

/// A comment at its article.
pub(crate) fn comment(article: &str, number: i64) -> String {
    format!("{article}#c{number}")
}

/// A picture: enough of its digest to find it, and its name.
pub(crate) fn picture(digest: &BlobDigest, name: &str) -> String {
    let beginning: String = digest.as_str().chars().take(20).collect();
    format!("/media/{beginning}/{}", encode_segment(name))
}

/// A file of the program's own look, by the digest of its bytes.
pub(crate) fn asset(digest: &str, name: &str) -> String {
    format!("/static/{digest}/{name}")
}

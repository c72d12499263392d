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
/// The map for search engines.
pub(crate) const SITEMAP: &str = "/sitemap.xml";

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

/// A list from behind an article on.
pub(crate) fn before(list: &str, article: ArticleId) -> String {
    format!("{list}?before={article}")
}

/// The feed of an article's comments.
pub(crate) fn article_feed(article: &str) -> String {
    format!("{}/feed.atom", article.split('?').next().unwrap_or_default())
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

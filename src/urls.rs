//! Every address that Relais gives out, one function each: nobody else puts a path together.

pub(crate) mod api;
mod desk;

pub(crate) use desk::*;

use crate::base::blobs::BlobDigest;
use crate::base::ids::{ArticleId, CorrectionId, DecisionId, OutletId, SourceId};
use crate::base::path::encode_segment;
use crate::comment::follow::model::Link;
use crate::media::model::PictureAddress;

/// The home page.
pub(crate) const HOME: &str = "/";
/// All years and months.
pub(crate) const ARCHIVES: &str = "/archives";
/// All labels.
pub(crate) const LABELS: &str = "/labels";
/// All outlets that articles rest on.
pub(crate) const SOURCES: &str = "/sources";
/// The search.
pub(crate) const SEARCH: &str = "/search";
/// The feed of the site.
pub(crate) const FEED: &str = "/feed.atom";
/// The feed of all comments.
pub(crate) const COMMENTS_FEED: &str = "/comments/feed.atom";
/// Below this stand pages that take what readers say in discussions.
pub(crate) const COMMENTS: &str = "/comments/";
/// What was decided about comments.
pub(crate) const MODERATION: &str = "/moderation";
/// What was corrected.
pub(crate) const CORRECTIONS: &str = "/corrections";
/// The feed of corrections.
pub(crate) const CORRECTIONS_FEED: &str = "/corrections/feed.atom";
/// What may be said here.
pub(crate) const POLICY: &str = "/policy";
/// Who publishes and hosts the site.
pub(crate) const LEGAL: &str = "/legal";
/// The map for search engines, or the list of its parts.
pub(crate) const SITEMAP: &str = "/sitemap.xml";
/// What search engines may look at.
pub(crate) const ROBOTS: &str = "/robots.txt";
/// Whether the rights to mine the texts are reserved.
pub(crate) const RESERVATION: &str = "/.well-known/tdmrep.json";

/// Where readers write to the site's people.
pub(crate) const CONTACT: &str = "/contact";
/// The query of that page after a message was sent.
pub(crate) const SENT: &str = "sent=yes";

/// That page, saying that it was sent.
pub(crate) fn contact_sent() -> String {
    sent(CONTACT)
}

/// A page with a form, saying that it was sent.
pub(crate) fn sent(page: &str) -> String {
    format!("{page}?{SENT}")
}

/// Where readers ask to follow a discussion by mail.
pub(crate) const FOLLOW_ASK: &str = "/follow";

/// The same for one discussion; for the thread of a comment, by its number.
pub(crate) fn follow_ask(article: ArticleId, comment: Option<i64>) -> String {
    let thread = comment.map(|number| format!("&comment={number}")).unwrap_or_default();
    format!("{FOLLOW_ASK}?article={article}{thread}")
}

/// The same, saying that a message is on its way.
pub(crate) fn follow_asked(article: ArticleId, comment: Option<i64>) -> String {
    format!("{}&sent=yes", follow_ask(article, comment))
}

/// Below this stand the links in messages to those who follow a discussion.
pub(crate) const FOLLOW: &str = "/follow/";

/// One of them.
pub(crate) fn follow(link: &Link) -> String {
    format!("{FOLLOW}{link}")
}

/// Where somebody asks what is held under their mail address.
pub(crate) const PRIVACY: &str = "/privacy";
/// Below this stand the links in messages to those who asked.
pub(crate) const PRIVACY_LINKS: &str = "/privacy/";

/// One of them.
pub(crate) fn privacy(secret: &str) -> String {
    format!("{PRIVACY_LINKS}{}", encode_segment(secret))
}

/// The same as a file to take along.
pub(crate) fn privacy_export(secret: &str) -> String {
    format!("{}/data.json", privacy(secret))
}

/// Below this stand pictures.
pub(crate) const MEDIA: &str = "/media/";

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

/// One source.
pub(crate) fn source(id: SourceId) -> String {
    format!("{SOURCES}/{id}")
}

/// One outlet and its works.
pub(crate) fn outlet(id: OutletId) -> String {
    format!("{SOURCES}/outlet/{id}")
}

/// A list of works from behind one of them on.
pub(crate) fn before_source(list: &str, source: SourceId) -> String {
    format!("{list}?before={source}")
}

/// A label's list.
pub(crate) fn label(slug: &str) -> String {
    format!("/label/{}", encode_segment(slug))
}

/// A series.
pub(crate) fn series(slug: &str) -> String {
    format!("/series/{}", encode_segment(slug))
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

/// The corrections from before one of them on.
pub(crate) fn corrections_before(correction: CorrectionId) -> String {
    format!("{CORRECTIONS}?before={correction}")
}

/// The anchor of a correction in the list of them.
pub(crate) fn correction_anchor(correction: CorrectionId) -> String {
    format!("k{correction}")
}

/// A version of the policy.
pub(crate) fn policy_version(version: i64) -> String {
    format!("{POLICY}?version={version}")
}

/// The published versions of an article.
pub(crate) fn versions(article: ArticleId) -> String {
    format!("{CORRECTIONS}/{article}")
}

/// What changed between two of them, by their numbers.
pub(crate) fn versions_between(article: ArticleId, before: i64, after: i64) -> String {
    format!("{CORRECTIONS}/{article}?from={before}&to={after}")
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

/// Where a comment on an article is sent.
pub(crate) fn send_comment(article: ArticleId) -> String {
    format!("{COMMENTS}{article}")
}

/// One's own comment, for whoever holds its secret.
pub(crate) fn my_comment(secret: &str) -> String {
    format!("{COMMENTS}mine/{}", encode_segment(secret))
}

/// The same right after it was sent. `cleaned`: signs that nobody sees were taken out.
pub(crate) fn sent_comment(secret: &str, cleaned: bool) -> String {
    format!("{}?sent={}", my_comment(secret), if cleaned { "cleaned" } else { "yes" })
}

/// Where an answer to a comment of an article is written; its number and `#reply` are put behind this.
pub(crate) fn reply(article: &str) -> String {
    let join = if article.contains('?') { '&' } else { '?' };
    format!("{article}{join}reply=")
}

/// Where something is said against a comment of an article; its number is put behind this.
pub(crate) fn report(article: ArticleId) -> String {
    format!("{COMMENTS}report/{article}-")
}

/// Where notice is given that a comment of an article is unlawful.
pub(crate) fn notice(article: ArticleId, number: i64) -> String {
    format!("{COMMENTS}notice/{article}-{number}")
}

/// Where somebody says that a comment which an import brought is theirs.
pub(crate) fn claim(article: ArticleId, number: i64) -> String {
    format!("{COMMENTS}claim/{article}-{number}")
}

/// The receipt of such a notice, for whoever holds its secret.
pub(crate) fn notice_receipt(secret: &str) -> String {
    format!("{COMMENTS}notices/{}", encode_segment(secret))
}

/// What was decided, from before a decision on.
pub(crate) fn moderation_before(decision: DecisionId) -> String {
    format!("{MODERATION}?before={decision}")
}

/// A comment at its article.
pub(crate) fn comment(article: &str, number: i64) -> String {
    format!("{article}#c{number}")
}

/// A picture: enough of its digest to find it, and its name.
pub(crate) fn picture(digest: &BlobDigest, name: &str) -> String {
    picture_at(&PictureAddress::at(digest, name))
}

/// The same, by what addresses say of it.
pub(crate) fn picture_at(address: &PictureAddress) -> String {
    format!("{MEDIA}{}/{}", address.beginning(), encode_segment(address.name()))
}

/// Which picture stands at an address of [`picture`], read back.
pub(crate) fn read_picture(address: &str) -> Option<PictureAddress> {
    let (beginning, name) = address.strip_prefix(MEDIA)?.split_once('/')?;
    let name = percent_encoding::percent_decode_str(name).decode_utf8().ok()?;
    PictureAddress::of(beginning, &name)
}

/// The page of what plays elsewhere: which player of which article.
pub(crate) fn embed(article: ArticleId, player: &str) -> String {
    format!("/embed/{article}-{player}")
}

/// What a link shows to whoever holds its secret.
pub(crate) fn shared_preview(secret: &str) -> String {
    format!("/preview/{}", encode_segment(secret))
}

/// A file of the program's own look, by the digest of its bytes.
pub(crate) fn asset(digest: &str, name: &str) -> String {
    format!("/static/{digest}/{name}")
}

/// The value of a parameter.
fn encode_parameter(words: &str) -> String {
    url::form_urlencoded::byte_serialize(words.as_bytes()).collect()
}

/// A page of the desk, saying what was left out of a text.
pub(crate) fn with_left_out(address: &str, keys: &str) -> String {
    format!("{address}&left-out={}", encode_segment(keys))
}

/// A place within a page.
pub(crate) fn at(address: &str, anchor: &str) -> String {
    format!("{address}#{anchor}")
}

/// A page of the desk, saying what was just done.
pub(crate) fn done(address: &str, what: &str) -> String {
    let join = if address.contains('?') { '&' } else { '?' };
    format!("{address}{join}done={what}")
}

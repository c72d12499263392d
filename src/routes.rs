//! Every address, one line each. Reserved ones are known here; all others are rows first and shapes after.

mod query;

pub(crate) use query::Part;

use crate::base::ids::{ArticleId, OutletId, SourceId};
use crate::base::path::{self, SitePath, declared_query};
use crate::urls;
use blogger::OldId;
use query::Query;

/// What a request asks for, with exactly the parameters that its answer depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `/`
    Home { before: Option<i64> },
    /// `/archives`
    Archives,
    /// `/labels`
    Labels,
    /// `/label/{slug}`
    Label { slug: String, before: Option<i64> },
    /// `/series/{slug}`
    Series { slug: String },
    /// `/search/label/{name}`, Blogger's
    LabelByName { name: String },
    /// `/sources`
    Sources,
    /// `/sources/outlet/{id}`
    Outlet { id: OutletId, before: Option<i64> },
    /// `/sources/{id}`
    Source { id: SourceId, before: Option<i64> },
    /// `/search?q=`
    Search { words: String },
    /// `/search?updated-max=`, Blogger's way of going on in a list
    UpdatedMax { until: String, label: Option<String> },
    /// `/feed.atom`, `/atom.xml`, `/feeds/posts/default`
    Feed(Part),
    /// `/label/{slug}/feed.atom`
    LabelFeed { slug: String, part: Part },
    /// `/feeds/posts/default/-/{name}`
    LabelFeedByName { name: String, part: Part },
    /// `/comments/feed.atom`, `/feeds/comments/default`
    CommentsFeed(Part),
    /// `/feeds/{id}/comments/default`
    ArticleFeedByOldId { old_id: OldId },
    /// A feed in another form, led to the Atom one for now
    OtherFeed { atom: String },
    /// `/corrections`
    Corrections { before: Option<i64> },
    /// `/corrections/feed.atom`
    CorrectionsFeed,
    /// `/corrections/{article}`, with the numbers of two versions
    Versions { article: i64, between: Option<(i64, i64)> },
    /// `/contact`, where the site has a form; else whatever article stands there
    Contact,
    /// `/comments/{article}`, where a comment is sent
    SendComment { article: i64 },
    /// `/comments/mine/{secret}`: one's own comment
    MyComment { secret: String },
    /// `/comments/report/{article}-{number}`: something is said against a comment
    Report { article: i64, number: i64 },
    /// `/comments/notice/{article}-{number}`: notice is given that a comment is unlawful
    Notice { article: i64, number: i64 },
    /// `/comments/claim/{article}-{number}`: somebody says that an imported comment is theirs
    Claim { article: i64, number: i64 },
    /// `/comments/notices/{secret}`: the receipt of such a notice
    NoticeReceipt { secret: String },
    /// `/moderation`
    Moderation { before: Option<i64> },
    /// `/follow`
    FollowAsk,
    /// `/follow/{word}`
    Follow { word: String },
    /// `/privacy`: somebody asks what is held under their mail address
    PrivacyAsk,
    /// `/privacy/{secret}`: what is held
    Privacy { secret: String },
    /// `/privacy/{secret}/data.json`: the same as a file
    PrivacyExport { secret: String },
    /// `/policy`, or an earlier version of it
    Policy { version: Option<i64> },
    /// `/legal`
    Legal,
    /// `/sitemap.xml`
    Sitemap,
    /// `/sitemap-{part}.xml`
    SitemapPart(i64),
    /// `/robots.txt`
    Robots,
    /// `/.well-known/tdmrep.json`
    Reservation,
    /// `/static/{digest}/{name}`
    Asset { digest: String, name: String },
    /// `/media/{digest}/{name}`
    Picture { digest: String, name: String },
    /// `/embed/{article}-{player}`
    Embed { article: i64, player: String },
    /// `/preview/{secret}`
    SharedPreview { secret: String },
    /// Reserved, and nothing there (yet)
    Nothing,
    /// Anything else: an article, a page, its comments' feed, or the shape of an archive
    Address { path: SitePath, query: String, thread: Option<i64>, before: Option<i64>, reply: Option<i64> },
}

impl Route {
    /// Reads path and query of a request; `None` when the path is none of any page's.
    pub(crate) fn of(raw_path: &str, raw_query: &str) -> Option<Route> {
        let path = SitePath::parse(raw_path)?;
        let query = Query::of(raw_query);
        let segments = path.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        let before = query.number("before");
        Some(match segments.as_slice() {
            [""] if declared_query(raw_query).is_empty() => Route::Home { before },
            ["archives"] => Route::Archives,
            ["labels"] => Route::Labels,
            ["label", slug] if !slug.is_empty() => Route::Label { slug: (*slug).into(), before },
            ["label", slug, "feed.atom"] => Route::LabelFeed { slug: (*slug).into(), part: query.part() },
            ["label", slug, "feed.rss" | "feed.json"] => other_feed(urls::label_feed(slug), &query),
            ["series", slug] if !slug.is_empty() => Route::Series { slug: (*slug).into() },
            ["sources"] => Route::Sources,
            ["sources", "outlet", id] if let Some(id) = path::id(id) => Route::Outlet { id: OutletId(id), before },
            ["sources", id] if let Some(id) = path::id(id) => Route::Source { id: SourceId(id), before },
            ["search"] => search(&query),
            ["search", "label", name] => label_by_name(name, &query),
            ["feed.atom"] if declared_query(raw_query).is_empty() => Route::Feed(query.part()),
            ["atom.xml"] if !query.is_other_form() => Route::Feed(query.part()),
            ["feed.rss" | "feed.json" | "rss.xml" | "atom.xml"] => other_feed(urls::FEED.into(), &query),
            ["comments", "feed.atom"] => Route::CommentsFeed(query.part()),
            ["comments", "feed.rss" | "feed.json"] => other_feed(urls::COMMENTS_FEED.into(), &query),
            ["comments", "mine", secret] => Route::MyComment { secret: (*secret).into() },
            ["comments", "report", which] => comment(which, |article, number| Route::Report { article, number }),
            ["comments", "notice", which] => comment(which, |article, number| Route::Notice { article, number }),
            ["comments", "claim", which] => comment(which, |article, number| Route::Claim { article, number }),
            ["comments", "notices", secret] => Route::NoticeReceipt { secret: (*secret).into() },
            ["comments", id] if let Some(article) = path::id(id) => Route::SendComment { article },
            ["moderation"] => Route::Moderation { before },
            ["corrections"] => Route::Corrections { before },
            ["corrections", "feed.atom"] => Route::CorrectionsFeed,
            ["corrections", "feed.rss" | "feed.json"] => Route::OtherFeed { atom: urls::CORRECTIONS_FEED.into() },
            ["corrections", id] if let Some(article) = path::id(id) => {
                Route::Versions { article, between: query.number("from").zip(query.number("to")) }
            }
            ["contact"] => Route::Contact,
            ["follow"] => Route::FollowAsk,
            ["follow", word] => Route::Follow { word: (*word).into() },
            ["privacy"] => Route::PrivacyAsk,
            ["privacy", secret] => Route::Privacy { secret: (*secret).into() },
            ["privacy", secret, "data.json"] => Route::PrivacyExport { secret: (*secret).into() },
            ["policy"] => Route::Policy { version: query.number("version") },
            ["legal"] => Route::Legal,
            ["feeds", rest @ ..] => feeds(path.as_str(), rest, &query),
            ["sitemap.xml"] => Route::Sitemap,
            ["robots.txt"] => Route::Robots,
            [".well-known", "tdmrep.json"] => Route::Reservation,
            ["static", digest, name] => Route::Asset { digest: (*digest).into(), name: (*name).into() },
            ["media", digest, name] => Route::Picture { digest: (*digest).into(), name: (*name).into() },
            ["embed", which] => embed(which),
            ["preview", secret] => Route::SharedPreview { secret: (*secret).into() },
            // The comments of an article whose whole path is the home page's, as in /?p=12.
            ["feed.atom"] => plain(path, declared_query(raw_query)),
            [first, ..] if path::is_reserved_first(first) && !first.is_empty() => Route::Nothing,
            [name] if let Some(part) = path::sitemap_part(name) => Route::SitemapPart(part),
            segments => {
                // A parameter counts only where there is something for it to choose: any other number would be one more
                // copy of the same page in the cache.
                let shape = Shape::of(segments);
                Route::Address {
                    query: declared_query(raw_query),
                    thread: query.number("thread").filter(|_| shape == Shape::Article),
                    before: before.filter(|_| shape == Shape::Month),
                    reply: query.number("reply").filter(|_| shape == Shape::Article),
                    path,
                }
            }
        })
    }

    /// The path under which the page of this route is kept. Encoded as a request has it, so that no other request can
    /// mean it. Empty for what is never kept.
    pub(crate) fn path(&self) -> String {
        match self {
            Route::Home { .. } => urls::HOME.into(),
            Route::Archives => urls::ARCHIVES.into(),
            Route::Labels => urls::LABELS.into(),
            Route::Label { slug, .. } => urls::label(slug),
            Route::Series { slug } => urls::series(slug),
            Route::LabelByName { name } => urls::label_by_name(name),
            Route::Sources => urls::SOURCES.into(),
            Route::Outlet { id, .. } => urls::outlet(*id),
            Route::Source { id, .. } => urls::source(*id),
            Route::Feed(_) => urls::FEED.into(),
            Route::LabelFeed { slug, .. } => urls::label_feed(slug),
            Route::LabelFeedByName { name, .. } => urls::label_feed_by_name(name),
            Route::CommentsFeed(_) => urls::COMMENTS_FEED.into(),
            Route::ArticleFeedByOldId { old_id } => urls::article_feed_by_old_id(old_id.as_str()),
            Route::Corrections { .. } => urls::CORRECTIONS.into(),
            Route::CorrectionsFeed => urls::CORRECTIONS_FEED.into(),
            Route::Versions { article, .. } => urls::versions(ArticleId(*article)),
            Route::Embed { article, player } => urls::embed(ArticleId(*article), player),
            Route::Policy { .. } => urls::POLICY.into(),
            Route::Moderation { .. } => urls::MODERATION.into(),
            Route::Legal => urls::LEGAL.into(),
            Route::Sitemap => urls::SITEMAP.into(),
            Route::SitemapPart(part) => urls::sitemap(*part),
            Route::Robots => urls::ROBOTS.into(),
            Route::Reservation => urls::RESERVATION.into(),
            Route::Address { path, .. } => path.as_str().to_owned(),
            Route::Search { .. }
            | Route::UpdatedMax { .. }
            | Route::OtherFeed { .. }
            | Route::Contact
            | Route::FollowAsk
            | Route::Follow { .. }
            | Route::PrivacyAsk
            | Route::Privacy { .. }
            | Route::PrivacyExport { .. }
            | Route::SendComment { .. }
            | Route::MyComment { .. }
            | Route::Report { .. }
            | Route::Notice { .. }
            | Route::NoticeReceipt { .. }
            | Route::Claim { .. }
            | Route::Asset { .. }
            | Route::Picture { .. }
            | Route::SharedPreview { .. }
            | Route::Nothing => String::new(),
        }
    }

    /// The declared parameters in one order: with the path, the key of the page.
    pub(crate) fn query(&self) -> String {
        let part = |part: &Part| {
            if *part == Part::FIRST {
                String::new()
            } else {
                format!("start-index={}&max-results={}", part.start, part.count)
            }
        };
        match self {
            Route::Home { before: Some(before) }
            | Route::Label { before: Some(before), .. }
            | Route::Corrections { before: Some(before) }
            | Route::Moderation { before: Some(before) }
            | Route::Outlet { before: Some(before), .. }
            | Route::Source { before: Some(before), .. } => format!("before={before}"),
            Route::Policy { version: Some(version) } => format!("version={version}"),
            Route::Feed(on) | Route::CommentsFeed(on) => part(on),
            Route::LabelFeed { part: on, .. } | Route::LabelFeedByName { part: on, .. } => part(on),
            Route::Address { query, thread, before, .. } => {
                let thread = thread.map(|number| format!("thread={number}"));
                let before = before.map(|id| format!("before={id}"));
                let parts = [Some(query.clone()).filter(|query| !query.is_empty()), thread, before];
                parts.into_iter().flatten().collect::<Vec<_>>().join("&")
            }
            _ => String::new(),
        }
    }

    /// Whether a page of this route may be kept: its parameters can take few values, and each is a page. Of a feed only
    /// the beginning is: the other parts are counted from the newest entry, and one publication would drop them all. An
    /// address with a query of its own is not: every other number behind the same path gives the page without it.
    pub(crate) fn is_kept(&self) -> bool {
        match self {
            Route::Search { .. }
            | Route::UpdatedMax { .. }
            | Route::OtherFeed { .. }
            | Route::Contact
            | Route::FollowAsk
            | Route::Follow { .. }
            | Route::PrivacyAsk
            | Route::Privacy { .. }
            | Route::PrivacyExport { .. }
            | Route::SendComment { .. }
            | Route::MyComment { .. }
            | Route::Report { .. }
            | Route::Notice { .. }
            | Route::NoticeReceipt { .. }
            | Route::Claim { .. }
            | Route::Asset { .. }
            | Route::Picture { .. }
            | Route::SharedPreview { .. }
            | Route::Nothing => false,
            Route::Feed(part)
            | Route::CommentsFeed(part)
            | Route::LabelFeed { part, .. }
            | Route::LabelFeedByName { part, .. } => *part == Part::FIRST,
            // Who answers gets a form of their own.
            Route::Address { query, reply, .. } => query.is_empty() && reply.is_none(),
            // Any two of many versions would be a page each.
            Route::Versions { between, .. } => between.is_none(),
            Route::Corrections { .. }
            | Route::Moderation { .. }
            | Route::CorrectionsFeed
            | Route::Embed { .. }
            | Route::Home { .. }
            | Route::Archives
            | Route::Labels
            | Route::Label { .. }
            | Route::Series { .. }
            | Route::LabelByName { .. }
            | Route::Sources
            | Route::Outlet { .. }
            | Route::Source { .. }
            | Route::ArticleFeedByOldId { .. }
            | Route::Policy { .. }
            | Route::Legal
            | Route::Sitemap
            | Route::SitemapPart(_)
            | Route::Robots
            | Route::Reservation => true,
        }
    }
}

/// One player of an article: digits, a hyphen, and 16 letters of a digest.
fn embed(which: &str) -> Route {
    let read = which.split_once('-').and_then(|(article, player)| Some((path::id(article)?, player)));
    let is_digest = |player: &str| player.len() == 16 && player.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
    let read = read.filter(|(_, player)| is_digest(player));
    read.map_or(Route::Nothing, |(article, player)| Route::Embed { article, player: player.into() })
}

/// One comment of one article, by its number.
fn comment(which: &str, route: fn(i64, i64) -> Route) -> Route {
    let read = which.split_once('-').and_then(|(article, comment)| Some((path::id(article)?, path::id(comment)?)));
    read.map_or(Route::Nothing, |(article, number)| route(article, number))
}

/// What an address that is not reserved could be, by its form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Article,
    Month,
    /// A year, or an article's feed: takes no parameter.
    Other,
}

impl Shape {
    fn of(segments: &[&str]) -> Shape {
        match segments {
            [first, ""] if path::year(first).is_some() => Shape::Other,
            [first, second, ""] if path::year(first).is_some() && path::month(second).is_some() => Shape::Month,
            [.., "feed.atom"] => Shape::Other,
            _ => Shape::Article,
        }
    }
}

/// A feed in a form that we do not write leads to the same part of the Atom one.
fn other_feed(atom: String, query: &Query<'_>) -> Route {
    match query.part() {
        Part::FIRST => Route::OtherFeed { atom },
        Part { start, count } => Route::OtherFeed { atom: urls::feed_part(&atom, start, count) },
    }
}

fn plain(path: SitePath, query: String) -> Route {
    Route::Address { query, thread: None, before: None, reply: None, path }
}

fn search(query: &Query<'_>) -> Route {
    match query.updated_max() {
        Some(until) if query.text("q").is_none() => Route::UpdatedMax { until, label: None },
        _ => Route::Search { words: query.text("q").unwrap_or_default() },
    }
}

fn label_by_name(name: &str, query: &Query<'_>) -> Route {
    match query.updated_max() {
        Some(until) => Route::UpdatedMax { until, label: Some(name.into()) },
        None => Route::LabelByName { name: name.into() },
    }
}

/// Blogger's feeds below `/feeds/`.
fn feeds(path: &str, rest: &[&str], query: &Query<'_>) -> Route {
    if query.is_other_form() {
        return other_feed(path.to_owned(), query);
    }
    match rest {
        ["posts", "default" | "summary" | "full"] => Route::Feed(query.part()),
        ["posts", "default" | "summary" | "full", "-", name] => {
            Route::LabelFeedByName { name: (*name).into(), part: query.part() }
        }
        ["comments", "default" | "summary" | "full"] => Route::CommentsFeed(query.part()),
        [number, "comments", "default" | "summary" | "full"] => {
            OldId::parse(number).map_or(Route::Nothing, |old_id| Route::ArticleFeedByOldId { old_id })
        }
        _ => Route::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> Route {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Route::of(path, query).unwrap()
    }

    #[test]
    fn bloggers_addresses_are_known() {
        let part = Part { start: 26, count: 10 };
        assert_eq!(of("/feeds/posts/default?start-index=26&max-results=10"), Route::Feed(part));
        assert_eq!(of("/feeds/posts/default?alt=rss"), Route::OtherFeed { atom: "/feeds/posts/default".into() });
        assert_eq!(of("/search/label/L%27%C3%A9t%C3%A9"), Route::LabelByName { name: "L'été".into() });
        assert_eq!(of("/?m=1"), Route::Home { before: None });
        assert_eq!(of("/feeds/12/comments/default"), of("/feeds/0012/comments/default?alt=atom"));
        assert_eq!(of("/feeds/12/comments/default").path(), "/feeds/12/comments/default");
        assert_eq!(of("/feeds/twelve/comments/default"), Route::Nothing);
        let part = Route::OtherFeed { atom: "/feed.atom?start-index=26&max-results=10".into() };
        assert_eq!(of("/rss.xml?start-index=26&max-results=10"), part);
        let until = Route::UpdatedMax { until: "2010-01-01T00:00:00+02:00".into(), label: None };
        assert_eq!(of("/search?updated-max=2010-01-01T00:00:00+02:00"), until);
        assert_eq!(of("/search?updated-max=2010-01-01T00:00:00%2B02:00"), until);
        assert!(matches!(of("/search?updated-max=2010-01-01T00:00:00Z&max-results=7"), Route::UpdatedMax { .. }));
    }

    #[test]
    fn what_does_not_change_the_page_is_no_part_of_its_key() {
        assert_eq!(of("/2022/01/x.html?m=1&utm_source=a&showComment=3#c3").query(), "");
        assert_eq!(of("/2022/01/x.html?thread=212&m=0").query(), "thread=212");
        assert_eq!(of("/feed.atom?start-index=1&max-results=25").query(), "");
        assert_eq!(of("/?p=12").query(), "p=12");
        assert!(!of("/?p=12").is_kept() && !of("/2022/01/x.html?p=12").is_kept());
        assert_eq!(of("/2022/01/x.html?before=12").query(), "");
        assert_eq!(of("/2022/01/x.html/feed.atom?thread=2&before=12").query(), "");
        assert_eq!(of("/2022/01/?thread=2&before=12").query(), "before=12");
        assert_eq!(of("/2022/?thread=2&before=12").query(), "");
    }

    #[test]
    fn no_request_means_a_page_kept_for_another() {
        for name in ["été", "%41", "a/b", "50 %", "<b>x</b>", "a?b#c", "%2F"] {
            let asked = format!("/search/label/{}", crate::base::path::encode_segment(name));
            assert_eq!(of(&asked), Route::LabelByName { name: name.into() });
            assert_eq!(of(&asked).path(), asked, "the same text, so it is the same page");
            let feed = format!("/feeds/posts/default/-/{}", crate::base::path::encode_segment(name));
            assert_eq!(of(&feed).path(), feed);
        }
    }

    #[test]
    fn the_parts_of_the_sitemap_have_one_address_each() {
        assert_eq!(of("/sitemap-12.xml"), Route::SitemapPart(12));
        assert_eq!(of("/sitemap-12.xml").path(), "/sitemap-12.xml");
        for address in ["/sitemap-0.xml", "/sitemap-01.xml", "/sitemap-+1.xml", "/sitemap-.xml"] {
            assert!(matches!(of(address), Route::Address { .. }), "{address}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_feed_is_kept() {
        assert!(of("/feed.atom").is_kept() && of("/label/x/feed.atom?start-index=1").is_kept());
        for address in
            ["/feed.atom?start-index=26", "/comments/feed.atom?max-results=7", "/label/x/feed.atom?start-index=2"]
        {
            assert!(!of(address).is_kept(), "{address}");
        }
    }

    #[test]
    fn reserved_addresses_are_never_rows() {
        for address in
            ["/desk/x", "/api/v1", "/embed/1", "/sources/x", "/sources/01", "/sources/outlet/0", "/comments/x"]
        {
            assert_eq!(of(address), Route::Nothing, "{address}");
        }
    }
}

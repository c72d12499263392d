//! Every address, one line each. Reserved ones are known here; all others are rows first and shapes after.

use crate::base::path::{SitePath, declared_query};
use std::borrow::Cow;
use std::collections::HashMap;

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
    /// `/search/label/{name}`, Blogger's
    LabelByName { name: String },
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
    ArticleFeedByOldId { old_id: String },
    /// A feed in another form, led to the Atom one for now
    OtherFeed { atom: String },
    /// `/sitemap.xml`
    Sitemap,
    /// `/robots.txt`
    Robots,
    /// `/static/{digest}/{name}`
    Asset { digest: String, name: String },
    /// `/media/{digest}/{name}`
    Picture { digest: String, name: String },
    /// Reserved, and nothing there (yet)
    Nothing,
    /// Anything else: an article, a page, its comments' feed, or the shape of an archive
    Address { path: SitePath, query: String, thread: Option<i64>, before: Option<i64> },
}

/// Which part of a feed, as Blogger counts: from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) start: i64,
    pub(crate) count: i64,
}

impl Part {
    /// What a feed without parameters shows.
    const FIRST: Part = Part { start: 1, count: FEED_COUNT };
}

/// Entries in a part of a feed, and at the most when a reader asks for more.
const FEED_COUNT: i64 = 25;
const FEED_MOST: i64 = 150;
/// The deepest a feed can be counted into.
const FEED_DEEPEST: i64 = 20_000;

/// A query, each name once.
struct Query<'q>(HashMap<Cow<'q, str>, Cow<'q, str>>);

impl Query<'_> {
    fn number(&self, name: &str) -> Option<i64> {
        self.0.get(name)?.parse().ok().filter(|number| *number > 0)
    }

    fn text(&self, name: &str) -> Option<String> {
        // What cannot be typed cannot be looked for, and no page may hold it.
        let typed = |value: &Cow<'_, str>| value.chars().filter(|c| !c.is_control() && *c != '\u{FFFD}').collect();
        self.0.get(name).map(typed).map(|value: String| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn part(&self) -> Part {
        Part {
            start: self.number("start-index").unwrap_or(1).min(FEED_DEEPEST),
            count: self.number("max-results").unwrap_or(FEED_COUNT).min(FEED_MOST),
        }
    }

    /// Blogger's `alt`: everything but Atom is another form.
    fn is_other_form(&self) -> bool {
        self.0.get("alt").is_some_and(|alt| alt != "atom")
    }
}

impl Route {
    /// Reads path and query of a request; `None` when the path is none of any page's.
    pub(crate) fn of(raw_path: &str, raw_query: &str) -> Option<Route> {
        let path = SitePath::parse(raw_path)?;
        let query = Query(url::form_urlencoded::parse(raw_query.as_bytes()).collect());
        let segments = path.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        let before = query.number("before");
        Some(match segments.as_slice() {
            [""] if declared_query(raw_query).is_empty() => Route::Home { before },
            ["archives"] => Route::Archives,
            ["labels"] => Route::Labels,
            ["label", slug] if !slug.is_empty() => Route::Label { slug: (*slug).into(), before },
            ["label", slug, "feed.atom"] => Route::LabelFeed { slug: (*slug).into(), part: query.part() },
            ["label", slug, "feed.rss" | "feed.json"] => Route::OtherFeed { atom: crate::urls::label_feed(slug) },
            ["search"] => search(&query),
            ["search", "label", name] => label_by_name(name, &query),
            ["feed.atom"] => Route::Feed(query.part()),
            ["atom.xml"] if !query.is_other_form() => Route::Feed(query.part()),
            ["feed.rss" | "feed.json" | "rss.xml" | "atom.xml"] => Route::OtherFeed { atom: crate::urls::FEED.into() },
            ["comments", "feed.atom"] => Route::CommentsFeed(query.part()),
            ["comments", "feed.rss" | "feed.json"] => Route::OtherFeed { atom: crate::urls::COMMENTS_FEED.into() },
            ["feeds", rest @ ..] => feeds(path.as_str(), rest, &query),
            ["sitemap.xml"] => Route::Sitemap,
            ["robots.txt"] => Route::Robots,
            ["static", digest, name] => Route::Asset { digest: (*digest).into(), name: (*name).into() },
            ["media", digest, name] => Route::Picture { digest: (*digest).into(), name: (*name).into() },
            [first, ..] if crate::base::path::is_reserved_first(first) && !first.is_empty() => Route::Nothing,
            _ => Route::Address { query: declared_query(raw_query), thread: query.number("thread"), before, path },
        })
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
            Route::Home { before: Some(before) } | Route::Label { before: Some(before), .. } => {
                format!("before={before}")
            }
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
    /// the beginning is: the other parts are counted from the newest entry, and one publication would drop them all.
    pub(crate) fn is_kept(&self) -> bool {
        match self {
            Route::Search { .. }
            | Route::UpdatedMax { .. }
            | Route::OtherFeed { .. }
            | Route::Asset { .. }
            | Route::Picture { .. }
            | Route::Nothing => false,
            Route::Feed(part)
            | Route::CommentsFeed(part)
            | Route::LabelFeed { part, .. }
            | Route::LabelFeedByName { part, .. } => *part == Part::FIRST,
            Route::Home { .. }
            | Route::Archives
            | Route::Labels
            | Route::Label { .. }
            | Route::LabelByName { .. }
            | Route::ArticleFeedByOldId { .. }
            | Route::Sitemap
            | Route::Robots
            | Route::Address { .. } => true,
        }
    }
}

fn search(query: &Query<'_>) -> Route {
    match query.text("updated-max") {
        Some(until) if query.text("q").is_none() => Route::UpdatedMax { until, label: None },
        _ => Route::Search { words: query.text("q").unwrap_or_default() },
    }
}

fn label_by_name(name: &str, query: &Query<'_>) -> Route {
    match query.text("updated-max") {
        Some(until) => Route::UpdatedMax { until, label: Some(name.into()) },
        None => Route::LabelByName { name: name.into() },
    }
}

/// Blogger's feeds below `/feeds/`.
fn feeds(path: &str, rest: &[&str], query: &Query<'_>) -> Route {
    if query.is_other_form() {
        return Route::OtherFeed { atom: path.to_owned() };
    }
    match rest {
        ["posts", "default" | "summary" | "full"] => Route::Feed(query.part()),
        ["posts", "default" | "summary" | "full", "-", name] => {
            Route::LabelFeedByName { name: (*name).into(), part: query.part() }
        }
        ["comments", "default" | "summary" | "full"] => Route::CommentsFeed(query.part()),
        [old_id, "comments", "default" | "summary" | "full"] => Route::ArticleFeedByOldId { old_id: (*old_id).into() },
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
        assert_eq!(of("/feeds/12/comments/default"), Route::ArticleFeedByOldId { old_id: "12".into() });
        assert!(matches!(of("/search?updated-max=2010-01-01T00:00:00Z&max-results=7"), Route::UpdatedMax { .. }));
    }

    #[test]
    fn what_does_not_change_the_page_is_no_part_of_its_key() {
        assert_eq!(of("/2022/01/x.html?m=1&utm_source=a&showComment=3#c3").query(), "");
        assert_eq!(of("/2022/01/x.html?thread=212&m=0").query(), "thread=212");
        assert_eq!(of("/feed.atom?start-index=1&max-results=25").query(), "");
        assert_eq!(of("/?p=12").query(), "p=12");
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
        for address in ["/desk/x", "/api/v1", "/embed/1", "/sources", "/moderation"] {
            assert_eq!(of(address), Route::Nothing, "{address}");
        }
    }
}

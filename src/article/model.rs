//! What an article is.

use crate::base::ids::{ArticleId, LabelId};
use crate::base::names::named;
use serde::{Deserialize, Serialize};

/// Dated or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Dated: stands in lists and archives.
    Article,
    /// Undated.
    Page,
}

named!(Kind, "kind of article", Article "article", Page "page");

/// Where an article is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Seen by its authors only.
    Draft,
    /// Brought by an import that has not opened it yet.
    Arriving,
    /// Seen by all.
    Published,
    /// Taken back: 410.
    Withdrawn,
}

named!(State, "state of an article", Draft "draft", Arriving "arriving", Published "published", Withdrawn "withdrawn");

/// Whether more may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DiscussionState {
    /// Yes.
    Open,
    /// Not any more.
    Closed,
    /// It was closed before it came here, and is shown whole.
    ArrivedClosed,
}

named!(DiscussionState, "state of a discussion", Open "open", Closed "closed", ArrivedClosed "arrived_closed");

/// What somebody did for an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Wrote it.
    Author,
    /// Translated it.
    Translator,
}

/// A name at an article; it needs no account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Byline {
    /// The public name, plain text.
    pub name: String,
    /// What they did.
    pub role: Role,
    /// A public page about them, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
}

/// When it was published, as its writer's clock had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    /// UTC microseconds.
    pub at: i64,
    /// Seconds east of UTC.
    pub offset: i64,
    /// 20220110, frozen.
    pub date: i64,
}

impl Published {
    /// 202201
    pub(crate) fn month(self) -> i64 {
        self.date / 100
    }

    /// 2022
    pub(crate) fn year(self) -> i64 {
        self.date / 10_000
    }
}

/// An article without its body: what lists show and pages begin with.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    /// Its id.
    pub id: ArticleId,
    /// Dated or not.
    pub kind: Kind,
    /// Where it is on its way.
    pub state: State,
    /// Plain text, perhaps empty.
    pub title: String,
    /// Its language where it is not the site's.
    pub language: Option<String>,
    /// Who wrote and translated.
    pub bylines: Vec<Byline>,
    /// The beginning of its words, plain text.
    pub summary: String,
    /// Its main address, path and query.
    pub path: Option<String>,
    /// When, once it has a date.
    pub published: Option<Published>,
    /// Where it stands in lists.
    pub listed: Option<i64>,
    /// Its id in feeds, never changed.
    pub feed_id: String,
    /// Related articles, fixed at publication.
    pub related: Vec<ArticleId>,
    /// Comments that can be read.
    pub comments: i64,
    /// Comments that were removed.
    pub comments_removed: i64,
    /// Whether more may be said.
    pub discussion: DiscussionState,
    /// The instant of the last change made here.
    pub edited: Option<i64>,
}

/// A label as lists and articles show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Its id.
    pub id: LabelId,
    /// What it is called.
    pub name: String,
    /// Its place in addresses, not encoded.
    pub slug: String,
    /// Listed articles that carry it.
    pub articles: i64,
}

/// Words as they came, kept so that they can be cleaned again.
#[derive(Clone, Debug)]
pub(crate) struct Original {
    /// What the bytes are.
    pub format: Format,
    /// Compressed (deflate).
    pub bytes: Vec<u8>,
}

/// What words are before they are cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Markup.
    Html,
    /// Markup whose plain line ends are breaks.
    Lines,
    /// Plain text.
    Text,
}

named!(Format, "format", Html "html", Lines "lines", Text "text");

/// An article to be, as an import or later an editor gives it. The body is safe by type.
#[derive(Clone, Debug)]
pub(crate) struct NewArticle {
    /// Dated or not.
    pub kind: Kind,
    /// Draft, or arriving until it is opened.
    pub state: State,
    /// Plain text.
    pub title: String,
    /// Where it is not the site's.
    pub language: Option<String>,
    /// Who wrote and translated.
    pub bylines: Vec<Byline>,
    /// The beginning of its words.
    pub summary: String,
    /// The body.
    pub body: html::SafeHtml,
    /// The body as it came.
    pub original: Original,
    /// Title and words, folded for the plain search.
    pub plain: String,
    /// The address it had; `None` for a draft.
    pub path: Option<(String, String)>,
    /// When.
    pub published: Option<Published>,
    /// Its id in feeds.
    pub feed_id: String,
    /// What it is about, in order.
    pub labels: Vec<String>,
    /// Whether more may be said.
    pub discussion: DiscussionState,
}

/// A part of the sitemap: the public ones of a run of ids. What is new stands in the last part, so that the others stay as
/// they are, and no part is ever too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SitemapPart(i64);

impl SitemapPart {
    /// The part that every site has.
    pub(crate) const FIRST: SitemapPart = SitemapPart(1);

    /// Ids of one part. The protocol allows for 50,000 addresses and 50 MB; so many of the longest permitted addresses,
    /// escaped, stay below that.
    const IDS: i64 = 5_000;

    /// The part of this number, counted from 1.
    pub(crate) fn numbered(number: i64) -> SitemapPart {
        SitemapPart(number.clamp(1, i64::MAX / Self::IDS))
    }

    /// Where an article stands.
    pub(crate) fn of(id: ArticleId) -> SitemapPart {
        SitemapPart::numbered((id.0 - 1) / Self::IDS + 1)
    }

    /// Its number, from 1.
    pub(crate) fn number(self) -> i64 {
        self.0
    }

    /// Its first and last id.
    pub(crate) fn ids(self) -> (ArticleId, ArticleId) {
        (ArticleId((self.0 - 1) * Self::IDS + 1), ArticleId(self.0 * Self::IDS))
    }
}

/// How many related articles an article shows.
pub(crate) const RELATED: usize = 4;

/// The newest few of what shares a label with an article: candidates with the instant each is listed under.
pub(crate) fn nearest(mut candidates: Vec<(i64, ArticleId)>) -> Vec<ArticleId> {
    candidates.sort_unstable_by(|left, right| right.cmp(left));
    candidates.dedup();
    candidates.into_iter().take(RELATED).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_stands_in_one_part_of_the_sitemap() {
        for (id, part) in [(1, 1), (5_000, 1), (5_001, 2), (10_000, 2), (10_001, 3)] {
            let found = SitemapPart::of(ArticleId(id));
            assert_eq!(found.number(), part, "{id}");
            assert!(found.ids().0 <= ArticleId(id) && ArticleId(id) <= found.ids().1, "{id}");
        }
        let far = SitemapPart::numbered(i64::MAX);
        assert!(far.ids().0 < far.ids().1, "no number is too large to ask for");
    }

    #[test]
    fn the_nearest_are_the_newest_each_once() {
        let all = [(5, 50), (9, 90), (5, 50), (7, 70), (1, 10), (2, 20)];
        let near = nearest(all.iter().map(|(at, id)| (*at, ArticleId(*id))).collect());
        assert_eq!(near, [90, 70, 50, 20].map(ArticleId));
    }
}

//! What an article is. Beside: its way from draft to reader, what is written, what is saved, and the hour of a publication.

mod compare;
mod draft;
mod embed;
mod passage;
mod reads;
mod revision;
mod rights;
mod schedule;
mod series;
mod sharing;
mod state;
mod translations;

pub use compare::{Change, ChangedFact, Comparison, Fact, Passage, Run, compare};
pub use draft::{Draft, Field, Wrong};
pub use embed::{Player, peertube_hosts};
pub use passage::{About, NoteWords, PassageNote, Quote};
pub(crate) use passage::{MOST as MOST_NOTES, words_of};
pub use reads::Since;
pub use revision::{Correction, Edit, How, Manuscript, Revision, RevisionKind, Saved, Sentence, Withdrawal};
pub(crate) use revision::{replaces, thin};
pub(crate) use rights::{may_publish, may_write};
pub use schedule::{Hour, Schedule};
pub(crate) use series::{LONGEST, SERIES_OF_ONE, moved};
pub use series::{Series, SeriesWords, Towards};
pub(crate) use sharing::MOST as MOST_SHARED;
pub use sharing::{SharedPreview, Span};
pub use state::{Past, State};
pub(crate) use translations::{TRANSLATIONS, alternates, language};

use crate::base::fold::folded;
use crate::base::ids::{ArticleId, LabelId, RevisionNumber};
use crate::base::names::named;
use serde::{Deserialize, Serialize};

/// Dated or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Dated: stands in lists and archives.
    Article,
    /// Undated.
    Page,
}

named!(Kind, "kind of article", Article "article", Page "page");

/// Whether more may be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscussionState {
    /// Yes.
    #[default]
    Open,
    /// Not any more.
    Closed,
    /// It was closed before it came here, and is shown whole.
    ArrivedClosed,
    /// Not any more: the day on which it closes has come.
    ClosedByTime,
}

named!(
    DiscussionState,
    "state of a discussion",
    Open "open",
    Closed "closed",
    ArrivedClosed "arrived_closed",
    ClosedByTime "closed_by_time",
);

/// What somebody did for an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Wrote it.
    Author,
    /// Translated it.
    Translator,
}

/// A name at an article; it needs no account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
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
pub struct Published {
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
pub struct Article {
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
    /// A sentence or two under the title, plain text.
    pub standfirst: Option<String>,
    /// For cards and search engines, plain text.
    pub description: Option<String>,
    /// The address of a picture for cards.
    pub card: Option<String>,
    /// Since when it stands on top of the home page.
    pub pinned: Option<i64>,
    /// Its hour, while it is scheduled.
    pub schedule: Option<Schedule>,
    /// What is published then.
    pub scheduled: Option<RevisionNumber>,
    /// The newest revision in line; `None` for what was imported and never edited here.
    pub revision: Option<RevisionNumber>,
    /// The revision that readers see.
    pub shown: Option<RevisionNumber>,
    /// The instant of the newest correction.
    pub corrected: Option<i64>,
    /// The instant at which it was taken back.
    pub withdrawn: Option<i64>,
}

impl Article {
    /// Whether readers ever saw it.
    pub(crate) fn past(&self) -> Past {
        match self.state {
            State::Published | State::Withdrawn => Past::Public,
            State::Binned | State::Erased if self.withdrawn.is_some() => Past::Public,
            _ => Past::Unseen,
        }
    }

    /// Its discussion as a draft wants it. One that was closed before it came here stays so until it is opened.
    pub(crate) fn discussion_as(&self, draft: &Draft) -> DiscussionState {
        match (self.discussion, draft.discussion) {
            (DiscussionState::ArrivedClosed, DiscussionState::Closed) => DiscussionState::ArrivedClosed,
            // Another text of an article is no reason to open what its day has closed.
            (DiscussionState::ClosedByTime, DiscussionState::Open) => DiscussionState::ClosedByTime,
            (_, wanted) => wanted,
        }
    }
}

/// A label as lists and articles show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
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
    /// The body as it came, where it came from elsewhere.
    pub original: Option<Original>,
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

/// How long the beginning of an article is in lists, in characters.
pub(crate) const SUMMARY: usize = 280;

/// Title and words as the plain search compares them.
pub(crate) fn plain(title: &str, body: &html::SafeHtml) -> String {
    folded(&format!("{title}\n{}", html::text_of(body)))
}

/// Bytes of what the desk's list is searched by: an index of either database holds so much in a row, and more beside it.
const FRONT: usize = 1_800;

/// What the desk's list is searched by: names, title and address, folded, each on a line of its own.
pub(crate) fn front(title: &str, names: &[Byline], path: Option<&str>) -> String {
    let path = percent_encoding::percent_decode_str(path.unwrap_or_default()).decode_utf8_lossy();
    let names = names.iter().map(|byline| byline.name.as_str());
    let mut front = String::from("\n");
    for line in names.chain([title, path.as_ref()]) {
        front.push_str(&folded(line));
        front.push('\n');
    }
    let end = front.floor_char_boundary(FRONT.min(front.len()));
    front.truncate(end);
    front
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

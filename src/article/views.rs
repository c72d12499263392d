//! What the pages of articles, archives and labels are given: plain values, every date already in words.

pub mod home;
pub mod versions;

use serde::Serialize;

use self::home::HomeBlock;
use crate::comment::views::Discussion;
use crate::source::views::SourceLine;
use crate::web::layout::{Counted, Frame, Head, Link, Moment, Safe, Tongue};
use crate::web::templates::Page;

/// The first page of a site, and the older parts of its list.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// What the site says of itself, in words; only on the first part.
    pub description: Option<String>,
    /// What stands on top of all others: one article, or none; only on the first part.
    pub pinned: Vec<Teaser>,
    /// Newest first.
    pub articles: Vec<Teaser>,
    /// The parts of the list before and after this one.
    pub steps: Steps,
    /// Blocks on the whole site; only on the first part, since they change with every publication.
    pub below: Vec<HomeBlock>,
    /// Those that stand beside the articles where there is room.
    pub side: Vec<HomeBlock>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "article/home.html";
}

/// A link that passes an article on.
#[derive(Clone, Debug, Serialize)]
pub struct ShareLink {
    /// Where it leads.
    pub address: String,
    /// What it is called; the article's own address where that is what one passes on.
    pub words: String,
}

/// Links to the neighbouring parts of a list, anchored (`?before=`), not counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Steps {
    /// Further back in time.
    pub older: Option<String>,
    /// Nearer to today; usually the first part of the list.
    pub newer: Option<String>,
}

/// An article in a list, with its beginning.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser {
    /// Its address.
    pub address: String,
    /// Its title; `None` for an untitled one.
    pub title: Option<String>,
    /// Language of title and summary.
    pub tongue: Tongue,
    /// Day of publication.
    pub date: Moment,
    /// Who wrote it.
    pub byline: Byline,
    /// Standfirst, or the first words, without markup.
    pub summary: Option<String>,
    /// There is more to read than the summary.
    pub more: bool,
    /// The whole text, where that is shown instead of the summary.
    pub body: Option<Safe>,
    /// Shown comments; `None` where the article takes none and has none.
    pub comments: Option<u64>,
}

/// An article in a list, as one line.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its address.
    pub address: String,
    /// Its title; `None` for an untitled one.
    pub title: Option<String>,
    /// Language of the title.
    pub tongue: Tongue,
    /// Day of publication.
    pub date: Moment,
}

/// Who wrote, who translated. Names in the order of the article.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Byline {
    /// Authors.
    pub authors: Vec<String>,
    /// Translators, joined by the grammar of the site's language.
    pub translators: Option<String>,
}

/// A dated piece, alone.
#[derive(Clone, Debug, Serialize)]
pub struct ArticlePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The piece.
    pub article: Article,
    /// Published just before and just after.
    pub neighbours: Neighbours,
    /// Older articles that share a label.
    pub related: Vec<Entry>,
    /// With what it can be passed on.
    pub share: Vec<ShareLink>,
    /// `None` where nobody may comment and nobody has.
    pub discussion: Option<Discussion>,
}

impl Page for ArticlePage {
    const TEMPLATE: &'static str = "article/show.html";
}

/// The words of a dated piece and what is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct Article {
    /// Its title; `None` for an untitled one.
    pub title: Option<String>,
    /// Language of title, standfirst and body.
    pub tongue: Tongue,
    /// Day of publication, in full with the day of the week.
    pub date: Moment,
    /// Who wrote it.
    pub byline: Byline,
    /// A sentence or two under the title.
    pub standfirst: Option<String>,
    /// The series that it is part of.
    pub series: Vec<SeriesPart>,
    /// The same in other languages.
    pub also: Vec<Also>,
    /// The text.
    pub body: Safe,
    /// What it rests on; `None` where it names nothing.
    pub sources: Option<SourceLine>,
    /// Its labels, in people's order.
    pub labels: Vec<Link>,
    /// What was wrong with it.
    pub corrections: Option<versions::Corrections>,
}

/// The place of an article in a series.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesPart {
    /// The series.
    pub series: Link,
    /// Which of them it is, from 1.
    pub number: u64,
    /// How many readers see.
    pub count: u64,
    /// Read before it.
    pub previous: Option<Entry>,
    /// Read after it.
    pub next: Option<Entry>,
}

/// A piece in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Also {
    /// Its address.
    pub address: String,
    /// What its language calls itself.
    pub words: String,
    /// Its language, BCP 47.
    pub language: String,
    /// The language of the words.
    pub tongue: Tongue,
}

/// A series and its articles.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// What it is called.
    pub name: String,
    /// A sentence or two.
    pub about: Option<String>,
    /// How many articles readers see.
    pub count: u64,
    /// In their order.
    pub articles: Vec<Entry>,
}

impl Page for SeriesPage {
    const TEMPLATE: &'static str = "article/series.html";
}

/// The articles around one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Neighbours {
    /// Published just before.
    pub previous: Option<Entry>,
    /// Published just after.
    pub next: Option<Entry>,
}

/// An undated piece, such as "About".
#[derive(Clone, Debug, Serialize)]
pub struct UndatedPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Its title; `None` for an untitled one.
    pub title: Option<String>,
    /// Language of title and body.
    pub tongue: Tongue,
    /// Day of publication: the name of an untitled page.
    pub date: Moment,
    /// A sentence or two under the title.
    pub standfirst: Option<String>,
    /// The same in other languages.
    pub also: Vec<Also>,
    /// The text.
    pub body: Safe,
    /// What it rests on; `None` where it names nothing.
    pub sources: Option<SourceLine>,
    /// What was wrong with it.
    pub corrections: Option<versions::Corrections>,
    /// Imported pages can have one.
    pub discussion: Option<Discussion>,
}

/// What plays elsewhere, in a frame.
#[derive(Debug, Serialize)]
pub struct EmbedPage {
    /// What surrounds the page.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Its own style sheet.
    pub style: String,
    /// What it is called; `None`: as its service is.
    pub title: Option<String>,
    /// Language of the title.
    pub tongue: Tongue,
    /// The article that shows it.
    pub article: String,
    /// The service.
    pub service: String,
    /// The host that is asked.
    pub host: String,
    /// The address of the frame.
    pub address: String,
    /// Where it can be seen without us.
    pub elsewhere: String,
}

impl Page for EmbedPage {
    const TEMPLATE: &'static str = "article/embed.html";
}

impl Page for UndatedPage {
    const TEMPLATE: &'static str = "article/undated.html";
}

/// All years and months of a site.
#[derive(Clone, Debug, Serialize)]
pub struct ArchivesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Newest first.
    pub years: Vec<YearOfArchives>,
}

impl Page for ArchivesPage {
    const TEMPLATE: &'static str = "article/archives.html";
}

/// One year in the overview.
#[derive(Clone, Debug, Serialize)]
pub struct YearOfArchives {
    /// The year.
    pub year: Counted,
    /// Its months that have articles, newest first, by the name of the month alone.
    pub months: Vec<Counted>,
}

/// One year: its months, each with its articles on a line.
#[derive(Clone, Debug, Serialize)]
pub struct YearPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The year, with the digits of the site.
    pub year: String,
    /// How many articles in all.
    pub count: u64,
    /// Those that have articles, newest first.
    pub months: Vec<MonthOfYear>,
}

impl Page for YearPage {
    const TEMPLATE: &'static str = "article/year.html";
}

/// One month on the page of its year.
#[derive(Clone, Debug, Serialize)]
pub struct MonthOfYear {
    /// The month.
    pub month: Counted,
    /// Newest first.
    pub articles: Vec<Entry>,
    /// Where the month goes on, when it has too many for a year's page.
    pub older: Option<String>,
}

/// One month and its articles.
#[derive(Clone, Debug, Serialize)]
pub struct MonthPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Month and year in words ("janvier 2022").
    pub month: String,
    /// The year it belongs to.
    pub year: Link,
    /// How many articles in all; only on the first part, since it changes with every publication.
    pub count: Option<u64>,
    /// Newest first.
    pub articles: Vec<Teaser>,
    /// The parts of the list before and after this one.
    pub steps: Steps,
}

impl Page for MonthPage {
    const TEMPLATE: &'static str = "article/month.html";
}

/// All labels of a site.
#[derive(Clone, Debug, Serialize)]
pub struct LabelsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// In people's order.
    pub labels: Vec<Counted>,
}

impl Page for LabelsPage {
    const TEMPLATE: &'static str = "article/labels.html";
}

/// One label and its articles.
#[derive(Clone, Debug, Serialize)]
pub struct LabelPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The label as people wrote it.
    pub label: String,
    /// How many articles in all; only on the first part, since it changes with every publication.
    pub count: Option<u64>,
    /// Newest first.
    pub articles: Vec<Teaser>,
    /// The parts of the list before and after this one.
    pub steps: Steps,
    /// Atom feed of this label.
    pub feed: String,
}

impl Page for LabelPage {
    const TEMPLATE: &'static str = "article/label.html";
}

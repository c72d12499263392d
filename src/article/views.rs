//! What the pages of articles, archives and labels are given: plain values, every date already in words.

use serde::Serialize;

use crate::comment::views::Discussion;
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
    /// Newest first.
    pub articles: Vec<Teaser>,
    /// The parts of the list before and after this one.
    pub steps: Steps,
    /// Blocks on the whole site; only on the first part, since they change with every publication.
    pub blocks: Option<HomeBlocks>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "article/home.html";
}

/// Overview of the whole site, under the newest articles.
#[derive(Clone, Debug, Serialize)]
pub struct HomeBlocks {
    /// Newest year first.
    pub years: Vec<Counted>,
    /// Labels in people's order; when there are many, the most used ones.
    pub labels: Vec<Counted>,
    /// All undated pages, those of the menu included.
    pub pages: Vec<Link>,
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
    /// The text.
    pub body: Safe,
    /// Its labels, in people's order.
    pub labels: Vec<Link>,
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
    /// The text.
    pub body: Safe,
    /// Imported pages can have one.
    pub discussion: Option<Discussion>,
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

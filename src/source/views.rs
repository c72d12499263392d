//! What the pages and the form of sources are given: plain values, every date and chain already in words.

use serde::Serialize;

use crate::article::views::Entry;
use crate::web::layout::{Frame, Head, Link, Moment, Tongue};
use crate::web::templates::Page;

/// The Source line of an article, and the chains behind it.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    /// What it rests on itself: as the line names it.
    pub named: Vec<NamedSource>,
    /// How many those are.
    pub count: u64,
    /// A sentence for each of them, with what stands behind it.
    pub chains: Vec<Vec<Piece>>,
    /// Address of the list of all sources.
    pub all: String,
}

/// A source as the line names it: by its address, or by its title where it has none.
#[derive(Clone, Debug, Serialize)]
pub struct NamedSource {
    /// Where it stands.
    pub address: Option<String>,
    /// The same for people, or the title.
    pub words: String,
}

/// A part of a sentence: words of the interface, or a source.
#[derive(Clone, Debug, Serialize)]
pub struct Piece {
    /// Words; empty where a source stands.
    pub words: String,
    /// The source.
    pub source: Option<ShownSource>,
}

/// A source in a sentence or a list.
#[derive(Clone, Debug, Serialize)]
pub struct ShownSource {
    /// Where it stands.
    pub address: Option<String>,
    /// Its own page here.
    pub page: String,
    /// Its title; else the outlet, else its address.
    pub title: String,
    /// Language of the title, where it is known.
    pub tongue: Tongue,
    /// Names of its authors.
    pub authors: Vec<String>,
    /// Who published it; `None` where that stands for the title.
    pub outlet: Option<String>,
    /// When.
    pub date: Option<Moment>,
}

/// Every outlet that articles rest on.
#[derive(Clone, Debug, Serialize)]
pub struct SourcesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// In people's order.
    pub outlets: Vec<ShownOutlet>,
}

impl Page for SourcesPage {
    const TEMPLATE: &'static str = "source/list.html";
}

/// An outlet in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ShownOutlet {
    /// Its page.
    pub address: String,
    /// Its name, else its host; `None` for works of which neither is known.
    pub name: Option<String>,
    /// The host that it stands on, where that is not its name.
    pub host: Option<String>,
    /// How many articles rest on it.
    pub articles: u64,
}

/// One outlet and its works.
#[derive(Clone, Debug, Serialize)]
pub struct OutletPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Address of the list of all sources.
    pub all: String,
    /// Its name, else its host; `None` for works of which neither is known.
    pub name: Option<String>,
    /// The host that it stands on, where that is not its name.
    pub host: Option<String>,
    /// The last one named first.
    pub works: Vec<WorkInUse>,
    /// Where the list goes on.
    pub older: Option<String>,
}

impl Page for OutletPage {
    const TEMPLATE: &'static str = "source/outlet.html";
}

/// A work in the list of its outlet.
#[derive(Clone, Debug, Serialize)]
pub struct WorkInUse {
    /// The work.
    pub source: ShownSource,
    /// How many articles rest on it.
    pub articles: u64,
}

/// One source.
#[derive(Clone, Debug, Serialize)]
pub struct SourcePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Address of the list of all sources.
    pub all: String,
    /// The page of its outlet, and its name; `None` where that is not known.
    pub outlet: Option<Link>,
    /// The source.
    pub source: ShownSource,
    /// Its address for people.
    pub address_words: Option<String>,
    /// The name of its language, in the site's.
    pub language: Option<String>,
    /// What it passes on itself; empty where nobody said.
    pub chain: Vec<Piece>,
    /// The articles that rest on it, newest first.
    pub articles: Vec<Entry>,
    /// Undated pages that do.
    pub pages: Vec<Link>,
    /// Where the list goes on.
    pub older: Option<String>,
}

impl Page for SourcePage {
    const TEMPLATE: &'static str = "source/show.html";
}

/// The cards by which a person names the sources of an article.
#[derive(Clone, Debug, Serialize)]
pub struct SourcesForm {
    /// In order.
    pub cards: Vec<SourceCard>,
    /// Languages to choose from, in people's order.
    pub languages: Vec<Choice>,
    /// Relations to choose from.
    pub relations: Vec<Choice>,
    /// Whether there is room for another.
    pub may_add: bool,
}

/// One card.
#[derive(Clone, Debug, Serialize)]
pub struct SourceCard {
    /// What its fields and buttons begin with: `source-1-2`.
    pub name: String,
    /// What it is called: its number, and its title where it has one.
    pub legend: String,
    /// The name of the chosen relation.
    pub relation: String,
    /// What is wrong with it, in words.
    pub relation_problem: Option<String>,
    /// The question about the relation.
    pub relation_label: String,
    /// Texts to type.
    pub fields: Vec<CardField>,
    /// The chosen language: its tag.
    pub language: String,
    /// What is wrong with it, in words.
    pub language_problem: Option<String>,
    /// Whether the language is none of those to choose from.
    pub is_other_language: bool,
    /// Whether it can change places with the one before it.
    pub may_rise: bool,
    /// Whether it can change places with the one behind it.
    pub may_sink: bool,
    /// Whether something can stand behind it.
    pub may_hold: bool,
    /// Whether its first field is where one goes on writing.
    pub is_fresh: bool,
    /// What stands behind it.
    pub under: Vec<SourceCard>,
}

/// A text to type.
#[derive(Clone, Debug, Serialize)]
pub struct CardField {
    /// Its name, which is its id too.
    pub name: String,
    /// The question.
    pub label: String,
    /// How to answer; `None` where the question says it.
    pub hint: Option<String>,
    /// What was typed.
    pub value: String,
    /// What is wrong with that, in words.
    pub problem: Option<String>,
    /// The keyboard and direction it wants: `url` for an address, else `text`.
    pub kind: &'static str,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub words: String,
}

//! What the pages of labels, series and translations are given: what articles have in common.

use crate::desk::views::DeskFrame;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// The labels of a site.
#[derive(Debug, Serialize)]
pub(crate) struct LabelsPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// What was looked for.
    pub(crate) words: String,
    pub(crate) lines: Vec<LabelLine>,
    pub(crate) further: Option<String>,
}

impl Page for LabelsPage {
    const TEMPLATE: &'static str = "article/desk_labels.html";
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct LabelLine {
    pub(crate) address: String,
    /// Where readers find it.
    pub(crate) readers: Option<String>,
    pub(crate) name: String,
    /// Listed articles that carry it.
    pub(crate) articles: i64,
}

/// One label, and what can be done with it.
#[derive(Debug, Serialize)]
pub(crate) struct LabelPage {
    pub(crate) frame: DeskFrame,
    pub(crate) all: String,
    pub(crate) action: String,
    pub(crate) line: LabelLine,
    /// The name in the field.
    pub(crate) name: String,
    pub(crate) into: String,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// What it could become part of.
    pub(crate) others: Vec<String>,
    pub(crate) former: Vec<FormerName>,
    /// Articles that carry it and that readers do not see.
    pub(crate) unseen: i64,
    pub(crate) may_remove: bool,
    /// What is to be confirmed.
    pub(crate) merging: Option<Merging>,
}

impl Page for LabelPage {
    const TEMPLATE: &'static str = "article/desk_label.html";
}

/// A name that a label had.
#[derive(Debug, Serialize)]
pub(crate) struct FormerName {
    pub(crate) name: String,
    pub(crate) may_return: bool,
}

/// One label that is to become part of another.
#[derive(Debug, Serialize)]
pub(crate) struct Merging {
    pub(crate) into: String,
    /// Articles that carry it.
    pub(crate) articles: i64,
}

/// An article among others, to be chosen or to be gone to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Candidate {
    pub(crate) id: i64,
    pub(crate) title: Option<String>,
    pub(crate) tongue: Tongue,
    /// What its language calls itself.
    pub(crate) language: String,
    pub(crate) language_tongue: Tongue,
    pub(crate) state: String,
    pub(crate) date: Option<String>,
    pub(crate) address: String,
}

/// The series of a site.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesListPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    pub(crate) lines: Vec<SeriesLine>,
    /// That of a new one.
    pub(crate) name: String,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Page for SeriesListPage {
    const TEMPLATE: &'static str = "article/desk_all_series.html";
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesLine {
    pub(crate) address: String,
    pub(crate) name: String,
    /// Articles that readers see, and those that they do not see.
    pub(crate) seen: i64,
    pub(crate) unseen: i64,
}

/// One series, and what can be done with it.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesPage {
    pub(crate) frame: DeskFrame,
    pub(crate) all: String,
    pub(crate) action: String,
    /// Where readers find it.
    pub(crate) readers: Option<String>,
    /// What it is called now.
    pub(crate) title: String,
    /// What stands in the fields.
    pub(crate) name: String,
    pub(crate) about: String,
    /// In order.
    pub(crate) lines: Vec<Candidate>,
    pub(crate) wrong: Option<String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// What was looked for, and what could be meant by it.
    pub(crate) words: String,
    pub(crate) candidates: Vec<Candidate>,
    /// Whether it is asked if it should be removed.
    pub(crate) removing: bool,
}

impl Page for SeriesPage {
    const TEMPLATE: &'static str = "article/desk_series.html";
}

/// A series that an article can stand in.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesChoice {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) chosen: bool,
}

/// What an article is a translation of, and the search for another.
#[derive(Debug, Default, Serialize)]
pub(crate) struct TranslationForm {
    pub(crate) lines: Vec<Candidate>,
    pub(crate) words: String,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) wrong: Option<String>,
}

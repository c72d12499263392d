//! What the pages of corrections and versions are given.

use super::Entry;
use crate::article::model;
use crate::web::layout::{Frame, Head, Moment};
use crate::web::templates::Page;
use serde::Serialize;

/// A correction at its article.
#[derive(Clone, Debug, Serialize)]
pub struct Correction {
    /// When it was made.
    pub date: Moment,
    /// What was wrong, plain text.
    pub words: String,
}

/// The corrections at the foot of an article, and where its versions are.
#[derive(Clone, Debug, Serialize)]
pub struct Corrections {
    /// Oldest first.
    pub all: Vec<Correction>,
    /// The page of the versions.
    pub versions: String,
}

/// The corrections of a site, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Newest first.
    pub corrections: Vec<Corrected>,
    /// Further back in time.
    pub older: Option<String>,
    /// Atom feed of the corrections.
    pub feed: String,
}

impl Page for CorrectionsPage {
    const TEMPLATE: &'static str = "article/corrections.html";
}

/// A correction in the list of all.
#[derive(Clone, Debug, Serialize)]
pub struct Corrected {
    /// Its anchor on this page.
    pub anchor: String,
    /// When it was made.
    pub date: Moment,
    /// What was wrong, plain text.
    pub words: String,
    /// What was corrected.
    pub article: Entry,
    /// The page of its versions.
    pub versions: String,
}

/// The published versions of one article, and what changed between two of them.
#[derive(Clone, Debug, Serialize)]
pub struct VersionsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Whose versions they are.
    pub article: Entry,
    /// The list of all corrections of the site.
    pub corrections: String,
    /// Newest first.
    pub versions: Vec<Version>,
    /// Two of them side by side.
    pub compared: Option<ComparedVersions>,
    /// The form that chooses two others; where there are more than two to choose from.
    pub choice: Option<Choice>,
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "article/versions.html";
}

/// A published version.
#[derive(Clone, Debug, Serialize)]
pub struct Version {
    /// Counted from 1, in the order in which readers saw them.
    pub number: i64,
    /// When readers first saw it.
    pub date: Moment,
    /// The correction that it made, where it was announced.
    pub correction: Option<String>,
    /// Whether readers see it now.
    pub shown: bool,
    /// Where it was withdrawn.
    pub withdrawn: Option<Correction>,
    /// What changed in it: the comparison with the one before.
    pub changes: Option<String>,
}

/// A comparison with the numbers of what is compared.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedVersions {
    /// The older one.
    pub before: i64,
    /// The newer one.
    pub after: i64,
    /// What differs.
    pub compared: Compared,
}

/// A form that chooses two versions.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Where it is sent.
    pub address: String,
    /// The versions that can be chosen, oldest first.
    pub numbers: Vec<i64>,
    /// The older one that is chosen now.
    pub before: i64,
    /// The newer one.
    pub after: i64,
}

/// What differs between two texts, for `parts/compared.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// Nothing does.
    pub same: bool,
    /// The title; empty where it is the same.
    pub title: Vec<Run>,
    /// The standfirst; empty where it is the same.
    pub standfirst: Vec<Run>,
    /// The text, from its beginning to its end; empty where it is the same.
    pub stretches: Vec<Stretch>,
    /// The words of the text are the same, and only their form is another.
    pub form_only: bool,
    /// All else.
    pub facts: Vec<Fact>,
}

/// Words in a row with one fate.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// `same`, `added` or `removed`.
    pub change: &'static str,
    /// Plain text.
    pub words: String,
}

/// A passage with its changes, or several that stayed as they were.
#[derive(Clone, Debug, Serialize)]
pub struct Stretch {
    /// How many passages are left out because they are the same.
    pub unchanged: Option<u64>,
    /// The words of one passage.
    pub runs: Vec<Run>,
}

/// Something besides the words that is another now.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// The text that names it.
    pub name: &'static str,
    /// As it was; empty for nothing.
    pub before: String,
    /// As it is; empty for nothing.
    pub after: String,
}

impl Compared {
    /// A comparison as a template shows it, with the facts that `shown` lets through: readers and writers see others.
    pub fn of(comparison: &model::Comparison, shown: impl Fn(model::Fact) -> bool) -> Compared {
        let facts = comparison.facts.iter().filter(|changed| shown(changed.fact));
        let facts: Vec<Fact> = facts.map(fact).collect();
        let silent = model::Comparison { facts: Vec::new(), ..comparison.clone() };
        Compared {
            same: facts.is_empty() && silent.is_same(),
            title: runs(&comparison.title),
            standfirst: runs(&comparison.standfirst),
            stretches: stretches(&comparison.passages),
            form_only: comparison.form_only,
            facts,
        }
    }
}

fn runs(all: &[model::Run]) -> Vec<Run> {
    let name = |change| match change {
        model::Change::Same => "same",
        model::Change::Added => "added",
        model::Change::Removed => "removed",
    };
    all.iter().map(|run| Run { change: name(run.change), words: run.words.clone() }).collect()
}

/// The passages with a change, each with its neighbours counted rather than shown.
fn stretches(passages: &[model::Passage]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for passage in passages {
        match found.last_mut().and_then(|last| last.unchanged.as_mut()) {
            Some(count) if passage.is_same() => *count += 1,
            _ if passage.is_same() => found.push(Stretch { unchanged: Some(1), runs: Vec::new() }),
            _ => found.push(Stretch { unchanged: None, runs: runs(&passage.runs) }),
        }
    }
    found
}

fn fact(changed: &model::ChangedFact) -> Fact {
    let name = match changed.fact {
        model::Fact::Bylines => "fact-bylines",
        model::Fact::Labels => "fact-labels",
        model::Fact::Language => "fact-language",
        model::Fact::Description => "fact-description",
        model::Fact::Card => "fact-card",
        model::Fact::Discussion => "fact-discussion",
    };
    Fact { name, before: changed.before.clone(), after: changed.after.clone() }
}

//! What the pages of a site's policy are given.

use crate::article::views::versions::Compared;
use crate::site::views::SettingsMenu;
use crate::web::layout::{Frame, Head, Moment, Safe, Tongue};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// What may be said, in one of its versions.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Counted from 1.
    pub version: i64,
    /// Whether it is the newest.
    pub in_force: bool,
    /// Since when it holds, or held.
    pub since: Moment,
    /// The owner's own words.
    pub words: Option<Safe>,
    /// In the owner's order.
    pub clauses: Vec<ClauseLine>,
    /// What became different with this version.
    pub changed: Vec<Changed>,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
    /// Where it stands what was decided about comments.
    pub log: String,
    /// Where somebody asks what is held under their mail address.
    pub privacy: String,
    /// The address of the version in force.
    pub policy: String,
}

impl Page for PolicyPage {
    const TEMPLATE: &'static str = "site/policy.html";
}

/// One rule.
#[derive(Clone, Debug, Serialize)]
pub struct ClauseLine {
    /// Its anchor, the same in all versions.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// What it says, line by line.
    pub passages: Vec<String>,
    /// Their language.
    pub tongue: Tongue,
}

/// What became of a rule, or of the owner's words.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// What the rule is called; `None` for the owner's words.
    pub title: Option<String>,
    /// `added`, `removed` or `changed`.
    pub fate: &'static str,
    /// Word by word, of what changed.
    pub compared: Option<Compared>,
}

/// One version in the list.
#[derive(Clone, Debug, Serialize)]
pub struct VersionLine {
    /// Counted from 1.
    pub number: i64,
    /// Since when it holds, or held.
    pub date: Moment,
    /// Where it is.
    pub address: String,
    /// Whether it is this one.
    pub is_here: bool,
}

/// The rules at the desk.
#[derive(Debug, Serialize)]
pub(crate) struct PolicyDeskPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    /// The version that the form was made from; 0 where there is none.
    pub(crate) version: i64,
    pub(crate) words: String,
    pub(crate) clauses: Vec<ClauseFields>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Where readers see them.
    pub(crate) page: String,
    pub(crate) versions: Vec<VersionLine>,
}

impl Page for PolicyDeskPage {
    const TEMPLATE: &'static str = "site/desk_policy.html";
}

/// The fields of one rule.
#[derive(Debug, Serialize)]
pub(crate) struct ClauseFields {
    /// The end of the names of its fields.
    pub(crate) at: usize,
    /// Empty for a new one.
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) title: String,
    pub(crate) words: String,
}

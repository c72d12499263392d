//! What the pages of a site's legal notice are given.

use crate::site::views::SettingsMenu;
use crate::web::layout::{Frame, Head};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// Who publishes and hosts the site.
#[derive(Clone, Debug, Serialize)]
pub struct LegalPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Empty where somebody publishes for themselves and is not named.
    pub publisher: Vec<Told>,
    /// Name, address, telephone.
    pub host: Vec<Told>,
}

impl Page for LegalPage {
    const TEMPLATE: &'static str = "site/legal.html";
}

/// One thing that is told.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// What it is.
    pub label: String,
    /// As written, line by line.
    pub lines: Vec<String>,
}

/// The notice at the desk.
#[derive(Debug, Serialize)]
pub(crate) struct LegalDeskPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) mode: &'static str,
    pub(crate) host_knows: bool,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// What is still missing, in words; the notice is not shown while something is.
    pub(crate) missing: Vec<String>,
    /// Where readers see it, once they do.
    pub(crate) page: Option<String>,
    /// Names of the site that hold the name of one of its owners, each in a sentence.
    pub(crate) revealed: Vec<String>,
}

impl Page for LegalDeskPage {
    const TEMPLATE: &'static str = "site/desk_legal.html";
}

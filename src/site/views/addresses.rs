//! What the desk's pages of hosts and redirects are given.

use crate::site::views::SettingsMenu;
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// The names of a site.
#[derive(Debug, Serialize)]
pub(crate) struct HostsPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) main: String,
    /// Those that lead to it.
    pub(crate) others: Vec<String>,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// What was refused about a name in the list.
    pub(crate) wrong: Option<String>,
    /// Where the desk is, for the proxy.
    pub(crate) desk: String,
}

impl Page for HostsPage {
    const TEMPLATE: &'static str = "site/desk_hosts.html";
}

/// Where addresses lead, and which were asked for in vain.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectsPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// What was refused about a line of the list.
    pub(crate) wrong: Option<String>,
    /// What is looked for.
    pub(crate) words: String,
    pub(crate) redirects: Vec<RedirectLine>,
    pub(crate) more: Option<String>,
    /// Taken away lately.
    pub(crate) removed: Vec<RedirectLine>,
    pub(crate) misses: Vec<MissLine>,
    /// Addresses in all that were asked for in vain.
    pub(crate) missed: i64,
    /// Whether those are more than are shown.
    pub(crate) missed_more: bool,
}

impl Page for RedirectsPage {
    const TEMPLATE: &'static str = "site/desk_redirects.html";
}

/// One address that leads elsewhere.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectLine {
    pub(crate) from: String,
    /// The same with its letters instead of their codes.
    pub(crate) from_words: String,
    pub(crate) target: String,
    pub(crate) target_words: String,
    pub(crate) since: String,
    /// Something stands there now, and comes first.
    pub(crate) rests: bool,
}

/// One address that was asked for in vain.
#[derive(Debug, Serialize)]
pub(crate) struct MissLine {
    pub(crate) from: String,
    pub(crate) from_words: String,
    pub(crate) times: i64,
    /// The last day, in words.
    pub(crate) last: String,
    /// The nearest address that is there, else empty.
    pub(crate) nearest: String,
}

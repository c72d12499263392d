//! What the public pages about moderation are given.

use crate::web::layout::{Frame, Head, Moment, Safe};
use crate::web::templates::Page;
use serde::Serialize;

/// The form against one comment.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReportPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// The comment's number.
    pub(crate) number: u64,
    /// Who wrote it.
    pub(crate) name: String,
    /// What it says.
    pub(crate) words: Option<Safe>,
    /// Where it stands.
    pub(crate) public: String,
    /// Where the form is sent.
    pub(crate) action: String,
    /// When the form was given out, signed.
    pub(crate) token: String,
    /// The rules of the site.
    pub(crate) choices: Vec<ReportChoice>,
    /// What was written.
    pub(crate) written: String,
    /// Why it was not taken.
    pub(crate) notice: Option<String>,
    /// Whether it was just sent.
    pub(crate) is_sent: bool,
    /// Letters at most.
    pub(crate) longest: usize,
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "moderation/report.html";
}

/// A rule that can be named.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReportChoice {
    /// Its name.
    pub(crate) name: String,
    /// What it is called.
    pub(crate) title: String,
    /// Whether it was chosen.
    pub(crate) is_chosen: bool,
}

/// What was decided about comments, in the open.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ModerationPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// Where the rules stand; `None` while the site has no rules of its own.
    pub(crate) policy: Option<String>,
    /// How often each thing was decided.
    pub(crate) numbers: Vec<Number>,
    /// The newest first.
    pub(crate) entries: Vec<LogEntry>,
    /// The list from behind the last one on.
    pub(crate) older: Option<String>,
}

impl Page for ModerationPage {
    const TEMPLATE: &'static str = "moderation/show.html";
}

/// How often something was decided.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Number {
    /// What, as it is stored.
    pub(crate) verb: &'static str,
    /// How often.
    pub(crate) count: u64,
}

/// One decision. Never the words that were removed, and never who decided.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LogEntry {
    /// Its anchor.
    pub(crate) id: i64,
    /// When.
    pub(crate) time: Moment,
    /// What, as it is stored.
    pub(crate) verb: &'static str,
    /// What the rule is called.
    pub(crate) clause: Option<String>,
    /// What whoever decided is on the site; `None`: a rule decided by itself.
    pub(crate) role: Option<&'static str>,
    /// The comment's number.
    pub(crate) number: Option<u64>,
    /// Where it stands, as long as its article is public.
    pub(crate) address: Option<String>,
    /// Until when it holds, where it ends by itself.
    pub(crate) until: Option<Moment>,
    /// What the article is called.
    pub(crate) article: Option<String>,
    /// Whether it was undone.
    pub(crate) is_undone: bool,
    /// `waiting`, `upheld`, `overturned`; `None`: nobody answered.
    pub(crate) appeal: Option<&'static str>,
    /// Why the entry is hidden; `None`: it is not.
    pub(crate) redaction: Option<String>,
}

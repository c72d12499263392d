//! What the public pages about moderation are given.

use crate::web::layout::{Frame, Head, Moment, Safe};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

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
    /// The form for what is against the law.
    pub(crate) notice_form: String,
    /// The form for whoever wrote it, where an import brought it.
    pub(crate) claim_form: Option<String>,
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
    /// How many notices came that a comment is unlawful.
    pub(crate) notices: u64,
    /// How many of them were acted upon.
    pub(crate) acted: u64,
    /// Those after which the comment stayed.
    pub(crate) kept: u64,
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

/// The form of a notice that a comment is unlawful.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NoticePage {
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
    /// Its exact address, as the law asks for it.
    pub(crate) location: String,
    /// The way back to it.
    pub(crate) public: String,
    /// Where the form is sent.
    pub(crate) action: String,
    /// When the form was given out, signed.
    pub(crate) token: String,
    /// What was written, by field.
    pub(crate) values: BTreeMap<&'static str, String>,
    /// What is wrong with a field.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken.
    pub(crate) notice: Option<String>,
    /// Letters of the longest explanation.
    pub(crate) longest: usize,
    /// Letters of the longest name of a law.
    pub(crate) longest_law: usize,
}

impl Page for NoticePage {
    const TEMPLATE: &'static str = "moderation/notice.html";
}

/// The form by which somebody says that a comment is theirs.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ClaimPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// The comment's number.
    pub(crate) number: u64,
    /// Who wrote it.
    pub(crate) name: String,
    /// The public page of the writer.
    pub(crate) profile: Option<String>,
    /// What it says.
    pub(crate) words: Option<Safe>,
    /// Where it stands.
    pub(crate) public: String,
    /// Where the form is sent.
    pub(crate) action: String,
    /// When the form was given out, signed.
    pub(crate) token: String,
    /// Whether anybody is answered by mail.
    pub(crate) mails: bool,
    /// What was written, by field.
    pub(crate) values: BTreeMap<&'static str, String>,
    /// What is wrong with a field.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken.
    pub(crate) notice: Option<String>,
    /// Whether it was just sent.
    pub(crate) is_sent: bool,
    /// Letters at most.
    pub(crate) longest: usize,
}

impl Page for ClaimPage {
    const TEMPLATE: &'static str = "moderation/claim.html";
}

/// The receipt of a notice, and what came of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NoticeReceipt {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// The comment's number.
    pub(crate) number: u64,
    /// Its exact address, while its article is public.
    pub(crate) location: Option<String>,
    /// The way there.
    pub(crate) public: Option<String>,
    /// The address of this page, to keep.
    pub(crate) private: String,
    /// When it came.
    pub(crate) time: Moment,
    /// Why the comment is unlawful, in lines; empty once that was forgotten.
    pub(crate) words: Vec<String>,
    /// The law, as they named it.
    pub(crate) law: String,
    /// Who sent it.
    pub(crate) name: Option<String>,
    /// Whether the answer is mailed.
    pub(crate) has_mail: bool,
    /// Whether it was just sent.
    pub(crate) is_new: bool,
    /// What came of it, as it is stored; `None`: it waits.
    pub(crate) outcome: Option<&'static str>,
    /// When it was answered.
    pub(crate) decided: Option<Moment>,
    /// The answer in a sentence.
    pub(crate) sentence: Option<String>,
}

impl Page for NoticeReceipt {
    const TEMPLATE: &'static str = "moderation/notice_receipt.html";
}

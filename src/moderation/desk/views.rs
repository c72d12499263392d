//! What the pages of the desk on which comments are judged are given.

use crate::desk::setup::Choice;
use crate::desk::views::DeskFrame;
use crate::web::layout::{Safe, Tongue};
use crate::web::templates::Page;
use serde::Serialize;

/// One of the pages beside each other.
#[derive(Debug, Serialize)]
pub(crate) struct Tab {
    pub(crate) address: String,
    pub(crate) words: String,
    /// How many wait there; none where nothing does.
    pub(crate) count: Option<i64>,
    pub(crate) is_here: bool,
}

/// A rule that a decision can cite.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Clause {
    pub(crate) name: String,
    pub(crate) title: String,
    /// The sentences that are proposed, in the language of the site.
    pub(crate) refusal: String,
    pub(crate) removal: String,
    pub(crate) cut: String,
    pub(crate) hold: String,
}

/// A comment as those see it who judge it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    pub(crate) id: i64,
    /// The name of its state: what a decision says that it saw.
    pub(crate) seen: &'static str,
    /// The same in words.
    pub(crate) state: String,
    pub(crate) name: String,
    pub(crate) number: Option<i64>,
    pub(crate) answers: Option<Answered>,
    pub(crate) article: ArticleLink,
    pub(crate) ago: String,
    pub(crate) at: String,
    /// When, for machines.
    pub(crate) machine: String,
    /// As readers see it, or would.
    pub(crate) words: Safe,
    /// The same as plain text, of which a passage can be taken.
    pub(crate) plain: String,
    pub(crate) tongue: Tongue,
    /// Why it waits.
    pub(crate) reasons: Vec<String>,
    pub(crate) earlier: Option<Earlier>,
    /// Where their writer can be held, where they sent nothing else.
    pub(crate) writer: Option<String>,
    /// The rule that it was removed under.
    pub(crate) clause: Option<String>,
    pub(crate) may_restore: bool,
    pub(crate) wished: Wished,
}

/// What a comment answers.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Answered {
    pub(crate) name: String,
    pub(crate) number: Option<i64>,
    /// None where they are gone.
    pub(crate) words: Option<Safe>,
}

/// Under which article.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleLink {
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
    /// Where readers see it.
    pub(crate) address: Option<String>,
    /// Its discussion at the desk.
    pub(crate) discussion: String,
}

/// What came before under that name from that browser.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Earlier {
    pub(crate) words: String,
    pub(crate) address: String,
}

/// What somebody wrote into the form of a decision that was not taken.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Wished {
    /// What was to be done: which of the forms is open.
    pub(crate) verb: &'static str,
    pub(crate) clause: String,
    pub(crate) sentence: String,
    pub(crate) passage: String,
    pub(crate) by: String,
    pub(crate) days: String,
    pub(crate) wrong: Option<String>,
}

/// What was just done.
#[derive(Debug, Serialize)]
pub(crate) struct Said {
    pub(crate) words: String,
    /// The decisions that can be undone, in a row; empty: nothing can.
    pub(crate) decisions: String,
}

/// What all these pages have.
#[derive(Debug, Serialize)]
pub(crate) struct Judging {
    pub(crate) frame: DeskFrame,
    /// Where forms are sent.
    pub(crate) action: String,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) clauses: Vec<Clause>,
    /// The language of the site, in which rules and sentences are.
    pub(crate) site_tongue: Tongue,
    /// Letters of the longest sentence.
    pub(crate) longest: usize,
    pub(crate) said: Option<Said>,
    /// Why nothing was done.
    pub(crate) wrong: Option<String>,
    /// The sentence that was written for it, where its form is gone.
    pub(crate) sentence: String,
}

/// The comments that wait.
#[derive(Debug, Serialize)]
pub(crate) struct QueuePage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    /// How many, and since when.
    pub(crate) summary: String,
    /// Who else looks at them.
    pub(crate) others: String,
    pub(crate) groups: Vec<Group>,
    /// How many wait that the page does not show.
    pub(crate) beyond: i64,
    pub(crate) script: String,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "moderation/desk_queue.html";
}

/// Comments that are like each other.
#[derive(Debug, Serialize)]
pub(crate) struct Group {
    /// The first of them.
    pub(crate) cards: Vec<Card>,
    /// All of them, in a row.
    pub(crate) ids: String,
    pub(crate) count: i64,
    /// How many of them are not shown.
    pub(crate) hidden: i64,
}

/// What readers say against comments.
#[derive(Debug, Serialize)]
pub(crate) struct ReportsPage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    pub(crate) script: String,
    pub(crate) reported: Vec<Reported>,
    /// Comments that an import brought and somebody calls their own.
    pub(crate) claims: Vec<ClaimLine>,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "moderation/desk_reports.html";
}

/// One comment, and what is said against it.
#[derive(Debug, Serialize)]
pub(crate) struct Reported {
    pub(crate) card: Card,
    pub(crate) reports: Vec<ReportLine>,
}

/// What somebody says of an imported comment: that it is theirs, and is to be removed.
#[derive(Debug, Serialize)]
pub(crate) struct ClaimLine {
    pub(crate) id: i64,
    pub(crate) ago: String,
    pub(crate) words: String,
    pub(crate) mail: Option<String>,
    /// The public page under which all are meant.
    pub(crate) profile: Option<String>,
    /// How many comments would go.
    pub(crate) covered: i64,
    pub(crate) card: Card,
}

/// What one reader said.
#[derive(Debug, Serialize)]
pub(crate) struct ReportLine {
    pub(crate) ago: String,
    pub(crate) clause: Option<String>,
    pub(crate) words: String,
}

/// The answers to decisions that wait.
#[derive(Debug, Serialize)]
pub(crate) struct AppealsPage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    pub(crate) appeals: Vec<AppealCard>,
}

impl Page for AppealsPage {
    const TEMPLATE: &'static str = "moderation/desk_appeals.html";
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct AppealCard {
    pub(crate) id: i64,
    pub(crate) ago: String,
    /// What it says.
    pub(crate) words: String,
    pub(crate) card: Card,
    pub(crate) decision: DecisionLine,
    /// Whether somebody else has to judge it: whoever is signed in decided, and others moderate too.
    pub(crate) is_own: bool,
    pub(crate) sentence: String,
    pub(crate) wrong: Option<String>,
}

/// What was decided lately.
#[derive(Debug, Serialize)]
pub(crate) struct DecidedPage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    pub(crate) lines: Vec<DecisionLine>,
    pub(crate) older: Option<String>,
}

impl Page for DecidedPage {
    const TEMPLATE: &'static str = "moderation/desk_decided.html";
}

/// One decision.
#[derive(Debug, Serialize)]
pub(crate) struct DecisionLine {
    pub(crate) id: i64,
    pub(crate) verb: String,
    /// Who decided, and what they were on the site.
    pub(crate) who: String,
    pub(crate) ago: String,
    pub(crate) at: String,
    pub(crate) machine: String,
    pub(crate) name: String,
    pub(crate) number: Option<i64>,
    pub(crate) article: ArticleLink,
    pub(crate) clause: Option<String>,
    pub(crate) sentence: String,
    /// What the comment says, or said.
    pub(crate) words: Option<Safe>,
    pub(crate) tongue: Tongue,
    pub(crate) undone: Option<String>,
    /// Until when it holds, where it ends by itself.
    pub(crate) until: Option<String>,
    pub(crate) appeal: Option<String>,
    pub(crate) redacted: Option<String>,
    pub(crate) may_undo: bool,
    /// What was written as the reason for hiding it.
    pub(crate) why: String,
    pub(crate) wrong: Option<String>,
}

/// How the discussion of one article takes comments.
#[derive(Debug, Serialize)]
pub(crate) struct DiscussionForm {
    pub(crate) modes: Vec<Choice>,
    /// Days, as they are written.
    pub(crate) close_after: String,
    /// What the site does, in words.
    pub(crate) days: String,
    pub(crate) is_closed_by_time: bool,
    /// By its writers, or before it came here.
    pub(crate) is_closed: bool,
    pub(crate) wrong: Option<String>,
}

/// The form by which somebody is held for a time.
#[derive(Debug, Serialize)]
pub(crate) struct HoldForm {
    /// The comment by whose marks they are known again.
    pub(crate) comment: i64,
    pub(crate) seen: &'static str,
    pub(crate) name: String,
    /// The marks that are known.
    pub(crate) ways: Vec<Way>,
    pub(crate) days: Vec<Days>,
    /// Until when they are held already, in words.
    pub(crate) held: Option<String>,
    pub(crate) wished: Wished,
}

/// A mark by which somebody is known again.
#[derive(Debug, Serialize)]
pub(crate) struct Way {
    pub(crate) name: &'static str,
    pub(crate) words: String,
    pub(crate) chosen: bool,
}

/// For how long.
#[derive(Debug, Serialize)]
pub(crate) struct Days {
    pub(crate) count: i64,
    pub(crate) chosen: bool,
}

/// The discussion of an article, or what one hand sent.
#[derive(Debug, Serialize)]
pub(crate) struct CardsPage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    pub(crate) script: String,
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
    /// Whether it is a discussion, in which something can be removed.
    pub(crate) is_discussion: bool,
    /// How the discussion takes comments, where it is one.
    pub(crate) rules: Option<DiscussionForm>,
    /// The form by which the writer is held for a time, where it is about one.
    pub(crate) hold: Option<HoldForm>,
    /// Where one comes from.
    pub(crate) back: String,
    pub(crate) cards: Vec<Card>,
    pub(crate) older: Option<String>,
}

impl Page for CardsPage {
    const TEMPLATE: &'static str = "moderation/desk_cards.html";
}

/// The notices that comments are unlawful.
#[derive(Debug, Serialize)]
pub(crate) struct NoticesPage {
    #[serde(flatten)]
    pub(crate) judging: Judging,
    pub(crate) script: String,
    pub(crate) noticed: Vec<Noticed>,
    /// Those that were answered.
    pub(crate) past: Vec<NoticeLine>,
}

impl Page for NoticesPage {
    const TEMPLATE: &'static str = "moderation/desk_notices.html";
}

/// One comment, and the notices about it.
#[derive(Debug, Serialize)]
pub(crate) struct Noticed {
    pub(crate) card: Card,
    pub(crate) notices: Vec<NoticeLine>,
}

/// One notice.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeLine {
    pub(crate) id: i64,
    pub(crate) ago: String,
    pub(crate) at: String,
    /// Whether it waits too long.
    pub(crate) is_late: bool,
    /// Empty once they were forgotten.
    pub(crate) words: String,
    pub(crate) law: String,
    pub(crate) name: Option<String>,
    pub(crate) mail: Option<String>,
    /// Whether the comment stayed; none while it waits.
    pub(crate) is_kept: Option<bool>,
    pub(crate) sentence: String,
}

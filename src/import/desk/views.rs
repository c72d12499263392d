//! What the pages of moving in are given.

use crate::desk::views::DeskFrame;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;

/// The door.
#[derive(Debug, Serialize)]
pub(super) struct MovesPage {
    pub(super) frame: DeskFrame,
    pub(super) action: String,
    pub(super) script: String,
    /// Bytes.
    pub(super) most: i64,
    pub(super) most_words: String,
    pub(super) keep_days: i64,
    /// Why something was not taken.
    pub(super) refused: Option<String>,
    pub(super) lines: Vec<MoveLine>,
}

impl Page for MovesPage {
    const TEMPLATE: &'static str = "import/moves.html";
}

/// Something that was brought, or is on its way.
#[derive(Debug, Serialize)]
pub(super) struct MoveLine {
    pub(super) address: Option<String>,
    pub(super) name: String,
    pub(super) when: String,
    pub(super) state: String,
    pub(super) counts: Option<String>,
}

/// One backup.
#[derive(Debug, Serialize)]
pub(super) struct MovePage {
    pub(super) frame: DeskFrame,
    pub(super) all: String,
    pub(super) action: String,
    pub(super) script: String,
    pub(super) name: String,
    pub(super) when: String,
    pub(super) size: String,
    /// `planning`, `planned`, …
    pub(super) state: &'static str,
    pub(super) progress: Option<Progress>,
    pub(super) trouble: Option<String>,
    pub(super) plan: Option<PlanPart>,
    pub(super) done: Option<DonePart>,
    pub(super) report: String,
    pub(super) is_kept: bool,
    pub(super) may_begin: bool,
    pub(super) may_remove: bool,
    /// When its file is deleted by itself.
    pub(super) removal: String,
}

impl Page for MovePage {
    const TEMPLATE: &'static str = "import/move.html";
}

/// How far it is.
#[derive(Debug, Serialize)]
pub(super) struct Progress {
    pub(super) words: String,
    /// About how long it will take.
    pub(super) left: Option<String>,
    /// Of this stage, where that is known.
    pub(super) percent: Option<u64>,
    pub(super) is_measured: bool,
    /// Its job was given up.
    pub(super) given_up: bool,
}

/// What the plan says.
#[derive(Debug, Serialize)]
pub(super) struct PlanPart {
    pub(super) title: String,
    pub(super) kinds: Vec<KindLine>,
    pub(super) drafts: u64,
    pub(super) labels: u64,
    pub(super) pictures: u64,
    pub(super) addresses: u64,
    pub(super) causes: Causes,
    /// Names of the blog that can lead here.
    pub(super) hosts: Vec<String>,
    pub(super) brings_nothing: bool,
    pub(super) samples: Vec<SampleLink>,
}

/// What became of it.
#[derive(Debug, Serialize)]
pub(super) struct DonePart {
    pub(super) when: String,
    pub(super) kinds: Vec<KindLine>,
    pub(super) causes: Causes,
    pub(super) site: String,
}

/// Entries of one kind, in and out.
#[derive(Debug, Serialize)]
pub(super) struct KindLine {
    pub(super) words: String,
    pub(super) read: u64,
    pub(super) brought: u64,
    pub(super) here: u64,
    pub(super) listed: u64,
}

/// Causes in words.
#[derive(Debug, Default, Serialize)]
pub(super) struct Causes {
    /// Somebody should look at these.
    pub(super) grave: Vec<CauseLine>,
    /// Nobody misses anything through these.
    pub(super) light: Vec<CauseLine>,
}

/// A cause, with how often it stands there.
#[derive(Debug, Serialize)]
pub(super) struct CauseLine {
    pub(super) cause: String,
    pub(super) words: String,
}

/// An article that is shown before and after.
#[derive(Debug, Serialize)]
pub(super) struct SampleLink {
    pub(super) address: String,
    pub(super) title: String,
    pub(super) tongue: Tongue,
    pub(super) why: Vec<String>,
}

/// The article before and after.
#[derive(Debug, Serialize)]
pub(super) struct SamplePage {
    pub(super) frame: DeskFrame,
    pub(super) title: String,
    pub(super) tongue: Tongue,
    pub(super) why: Vec<String>,
    pub(super) comments: u64,
    pub(super) is_draft: bool,
    pub(super) path: Option<String>,
    pub(super) causes: Causes,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) plan: String,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
    pub(super) place: i64,
    pub(super) count: i64,
}

impl Page for SamplePage {
    const TEMPLATE: &'static str = "import/sample.html";
}

/// An article as it stood: the one page of ours with markup that nobody has cleaned. It is sent under a policy in which
/// nothing runs, and only to a frame.
#[derive(Debug, Serialize)]
pub(super) struct OldPage {
    pub(super) tongue: Tongue,
    pub(super) title: String,
    /// It is no markup at all.
    pub(super) is_text: bool,
    /// Its line ends are breaks.
    pub(super) has_breaks: bool,
    pub(super) text: String,
    pub(super) raw: Foreign,
}

/// Markup as somebody else wrote it, which a template does not escape.
#[derive(Debug)]
pub(super) struct Foreign(pub(super) String);

impl Serialize for Foreign {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        minijinja::Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

impl Page for OldPage {
    const TEMPLATE: &'static str = "import/old.html";
}

/// The report.
#[derive(Debug, Serialize)]
pub(super) struct ReportPage {
    pub(super) frame: DeskFrame,
    pub(super) here: String,
    pub(super) back: String,
    pub(super) name: String,
    /// Nothing was brought yet.
    pub(super) is_plan: bool,
    pub(super) kinds: Vec<KindLine>,
    pub(super) subjects: Vec<Choice>,
    pub(super) choices: Vec<Choice>,
    pub(super) words: String,
    /// Whether some lines are left out.
    pub(super) narrowed: bool,
    pub(super) lines: Vec<FoundLine>,
    pub(super) older: Option<String>,
    pub(super) parts: Vec<Part>,
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "import/report.html";
}

/// Something to choose.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) words: String,
    pub(super) chosen: bool,
}

/// One line of the report.
#[derive(Debug, Serialize)]
pub(super) struct FoundLine {
    pub(super) kind: String,
    pub(super) words: String,
    pub(super) is_grave: bool,
    pub(super) article: Option<String>,
    pub(super) title: String,
    pub(super) old_id: String,
    /// Of the file; 0 where it is not known.
    pub(super) line: i64,
    pub(super) address: String,
    pub(super) sample: String,
}

/// A part of the whole report, to take along.
#[derive(Debug, Serialize)]
pub(super) struct Part {
    pub(super) number: i64,
    pub(super) address: String,
}

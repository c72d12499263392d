//! What stands beside an article while one writes: notes on its passages, and the links that show it to others.

use crate::desk::setup::Choice;
use crate::desk::views::DeskFrame;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;

/// The open notes on passages, and what somebody writes for one more.
#[derive(Debug, Serialize)]
pub(crate) struct NotesForm {
    pub(crate) open: Vec<NoteLine>,
    /// The words that are quoted, and what stands around them where a script says so.
    pub(crate) quote: String,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) words: String,
    /// Where settled ones are.
    pub(crate) revisions: String,
}

/// One note with its answers.
#[derive(Debug, Serialize)]
pub(crate) struct NoteLine {
    pub(crate) id: i64,
    pub(crate) exact: String,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
    /// The passage stands in the text no more.
    pub(crate) is_gone: bool,
    pub(crate) by: Option<String>,
    pub(crate) at: String,
    pub(crate) words: String,
    pub(crate) answers: Vec<NoteAnswer>,
    /// When it was settled.
    pub(crate) settled: Option<String>,
    /// What somebody writes as an answer, and why it was not taken.
    pub(crate) answer: String,
    pub(crate) wrong: Option<String>,
}

/// One answer.
#[derive(Debug, Serialize)]
pub(crate) struct NoteAnswer {
    pub(crate) by: Option<String>,
    pub(crate) at: String,
    pub(crate) words: String,
}

/// The links that show an article before its readers see it.
#[derive(Debug, Serialize)]
pub(crate) struct SharingPage {
    pub(crate) frame: DeskFrame,
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
    pub(crate) article: String,
    pub(crate) action: String,
    /// A link that was just made, shown this once.
    pub(crate) made: Option<String>,
    /// Why none was made.
    pub(crate) wrong: Option<String>,
    /// The site is not open to the public, so no link shows anything yet.
    pub(crate) is_closed: bool,
    pub(crate) may_share: bool,
    pub(crate) spans: Vec<Choice>,
    /// This one text is chosen, not the newest each time.
    pub(crate) shows_this: bool,
    pub(crate) lines: Vec<SharedLine>,
}

impl Page for SharingPage {
    const TEMPLATE: &'static str = "article/desk_previews.html";
}

/// One link.
#[derive(Debug, Serialize)]
pub(crate) struct SharedLine {
    pub(crate) id: i64,
    pub(crate) made: String,
    pub(crate) by: Option<String>,
    pub(crate) until: String,
    /// It shows one text, whatever is saved later.
    pub(crate) is_fixed: bool,
}

/// What lies in the bin and would be deleted for ever.
#[derive(Debug, Serialize)]
pub(crate) struct BinPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// The bin.
    pub(crate) back: String,
    pub(crate) lines: Vec<BinLine>,
    /// How many.
    pub(crate) count: i64,
    /// There is more in the bin than goes at once.
    pub(crate) has_more: bool,
    /// Comments of all of them.
    pub(crate) comments: i64,
    /// Readers saw some of it.
    pub(crate) was_public: bool,
}

impl Page for BinPage {
    const TEMPLATE: &'static str = "article/desk_bin.html";
}

/// One article of it.
#[derive(Debug, Serialize)]
pub(crate) struct BinLine {
    pub(crate) id: i64,
    pub(crate) title: Option<String>,
    pub(crate) tongue: Tongue,
    pub(crate) comments: i64,
    pub(crate) was_public: bool,
}

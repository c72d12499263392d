//! What the desk's pages of articles are given.

mod beside;
mod groups;
mod reads;

pub(crate) use beside::{BinLine, BinPage, NoteAnswer, NoteLine, NotesForm, SharedLine, SharingPage};
pub(crate) use groups::{
    Candidate, FormerName, LabelLine, LabelPage, LabelsPage, Merging, SeriesChoice, SeriesLine, SeriesListPage,
    SeriesPage, TranslationForm,
};
pub(crate) use reads::{Bar, Lately, Plot, ReadDay, ReadLine, ReadsPage, Span};

use crate::article::views::versions::Compared;
use crate::desk::setup::Choice;
use crate::desk::views::DeskFrame;
use crate::source::views::SourcesForm;
use crate::web::layout::{JsonLd, Safe, Tongue};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// The articles of a site.
#[derive(Debug, Serialize)]
pub(crate) struct ArticlesPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// Undated pages, not articles.
    pub(crate) is_pages: bool,
    /// The other of the two.
    pub(crate) other: String,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) lines: Vec<Line>,
    pub(crate) older: Option<String>,
    pub(crate) may_write: bool,
    /// Where the bin is emptied, when it is shown to somebody who may and holds something.
    pub(crate) empty: Option<String>,
    /// The word of the part that is shown.
    pub(crate) part: String,
    /// What the list is narrowed to.
    pub(crate) fields: BTreeMap<&'static str, String>,
    pub(crate) languages: Vec<Choice>,
    pub(crate) is_narrowed: bool,
}

impl Page for ArticlesPage {
    const TEMPLATE: &'static str = "article/desk_list.html";
}

/// A part of the list.
#[derive(Debug, Serialize)]
pub(crate) struct Tab {
    pub(crate) address: String,
    pub(crate) words: String,
    pub(crate) count: i64,
    pub(crate) is_here: bool,
}

/// One article in it.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    /// `None` where it is not theirs to write in.
    pub(crate) address: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) tongue: Tongue,
    pub(crate) state: String,
    pub(crate) when: Option<String>,
    pub(crate) bylines: Vec<String>,
    pub(crate) comments: i64,
    /// How often it was read lately, where that is counted.
    pub(crate) reads: Option<Lately>,
}

/// Where one writes.
#[derive(Debug, Serialize)]
pub(crate) struct WritePage {
    pub(crate) frame: DeskFrame,
    pub(crate) articles: String,
    pub(crate) here: String,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why nothing was done, where it is about no field.
    pub(crate) refused: Option<String>,
    /// Notes on passages; `None` where one person writes alone.
    pub(crate) notes: Option<NotesForm>,
    /// What the cleaner left out, in words.
    pub(crate) left_out: Vec<String>,
    /// These words were just sent, and are not saved.
    pub(crate) is_sent: bool,
    /// The revision that these words stand upon.
    pub(crate) base: i64,
    pub(crate) is_page: bool,
    pub(crate) state: State,
    /// Language and direction of the text.
    pub(crate) tongue: Tongue,
    pub(crate) languages: Vec<Choice>,
    pub(crate) labels: Vec<String>,
    pub(crate) source_form: SourcesForm,
    pub(crate) series: Vec<SeriesChoice>,
    pub(crate) translations: TranslationForm,
    pub(crate) address: Option<String>,
    /// The address that it would get now.
    pub(crate) wished: Option<String>,
    pub(crate) preview: String,
    pub(crate) revisions: String,
    /// Its discussion, for who moderates.
    pub(crate) discussion: Option<String>,
    pub(crate) editor: Editor,
    /// How often it was read lately, where that is counted.
    pub(crate) reads: Option<Lately>,
    /// What was written about a step that was not taken: the sentence of a correction, the reason for taking back.
    pub(crate) correction: String,
    pub(crate) reason: String,
    /// The hour in the schedule's fields, and whether clocks make it doubtful.
    pub(crate) schedule: ScheduleForm,
}

impl Page for WritePage {
    const TEMPLATE: &'static str = "article/desk_write.html";
}

/// Where an article is, and what may be done with it by whoever sits before it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct State {
    pub(crate) words: String,
    pub(crate) when: Option<String>,
    /// Somebody else has to publish it, and the site has more than one person.
    pub(crate) may_submit: bool,
    pub(crate) may_hand_back: bool,
    pub(crate) may_publish: bool,
    pub(crate) may_schedule: bool,
    pub(crate) may_unschedule: bool,
    pub(crate) may_correct: bool,
    pub(crate) may_take_back: bool,
    pub(crate) may_put_back: bool,
    pub(crate) may_bin: bool,
    pub(crate) may_restore: bool,
    /// Where it is deleted for ever.
    pub(crate) erase: Option<String>,
    pub(crate) may_readdress: bool,
    pub(crate) may_pin: bool,
    pub(crate) may_unpin: bool,
}

/// The editor of the browser, where it has script.
#[derive(Debug, Serialize)]
pub(crate) struct Editor {
    pub(crate) script: String,
    pub(crate) style: String,
    pub(crate) autosave: String,
    pub(crate) key: String,
    pub(crate) pictures: String,
    /// Where pictures of this site are shown while one writes.
    pub(crate) folder: String,
    /// Its texts, as JSON that can end no element.
    pub(crate) words: JsonLd,
}

/// The fields of the schedule.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ScheduleForm {
    pub(crate) at: String,
    pub(crate) zone: String,
    /// Both instants of an hour that comes twice.
    pub(crate) twice: Vec<Choice>,
    pub(crate) wrong: Option<String>,
}

/// The saved texts of an article.
#[derive(Debug, Serialize)]
pub(crate) struct RevisionsPage {
    pub(crate) frame: DeskFrame,
    pub(crate) title: String,
    pub(crate) article: String,
    pub(crate) action: String,
    pub(crate) lines: Vec<RevisionLine>,
    pub(crate) older: Option<String>,
    /// Notes on passages, open and settled.
    pub(crate) notes: Vec<NoteLine>,
    /// What two of them differ in, with the instants of both.
    pub(crate) compared: Option<ComparedRevisions>,
}

impl Page for RevisionsPage {
    const TEMPLATE: &'static str = "article/desk_revisions.html";
}

/// Two saved texts, word by word.
#[derive(Debug, Serialize)]
pub(crate) struct ComparedRevisions {
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) tongue: Tongue,
    pub(crate) compared: Compared,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct RevisionLine {
    pub(crate) number: i64,
    pub(crate) at: String,
    pub(crate) by: Option<String>,
    pub(crate) kind: String,
    pub(crate) is_newest: bool,
    /// Readers have seen it, and it is not the one they see now: it can be withdrawn.
    pub(crate) may_withdraw: bool,
    pub(crate) withdrawn: Option<String>,
    /// What changed since the one before it in the list.
    pub(crate) changes: Option<String>,
}

/// Two people wrote upon the same text: both texts, side by side.
#[derive(Debug, Serialize)]
pub(crate) struct ConflictPage {
    pub(crate) frame: DeskFrame,
    pub(crate) article: String,
    pub(crate) action: String,
    pub(crate) mine: Side,
    pub(crate) theirs: Side,
    /// What mine has that theirs has not, and the other way round.
    pub(crate) compared: Compared,
    pub(crate) tongue: Tongue,
}

impl Page for ConflictPage {
    const TEMPLATE: &'static str = "article/desk_conflict.html";
}

/// One of two texts.
#[derive(Debug, Serialize)]
pub(crate) struct Side {
    pub(crate) number: i64,
    pub(crate) at: String,
    pub(crate) by: Option<String>,
    pub(crate) tongue: Tongue,
    pub(crate) title: String,
    pub(crate) standfirst: String,
    pub(crate) body: Safe,
}

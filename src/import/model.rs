//! A backup that somebody sent at the desk: how it stands, what its plan counted, what its report says.

use crate::article::model::{Byline, Kind, Published};
use crate::base::error::Refusal;
use crate::base::fold::folded;
use crate::base::ids::{ArticleId, CommentId, RunId, UploadId};
use crate::base::names::named;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a backup stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UploadState {
    /// Its plan is being made.
    Planning,
    /// The plan is there, and nothing was brought.
    Planned,
    /// It is being brought.
    Running,
    /// A part of it is here, and it may go on.
    Stopped,
    /// All of it is here.
    Done,
    /// It cannot be read; nothing of it is here.
    Refused,
}

named!(
    UploadState,
    "state of a backup",
    Planning "planning",
    Planned "planned",
    Running "running",
    Stopped "stopped",
    Done "done",
    Refused "refused",
);

/// A backup that is on the disk and has no row yet.
#[derive(Clone, Debug)]
pub(crate) struct NewUpload {
    /// As it was called where it came from.
    pub(crate) name: String,
    /// As it is called in the folder of uploads.
    pub(crate) file: String,
    /// Its length.
    pub(crate) bytes: i64,
}

/// A backup that somebody sent.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) id: UploadId,
    /// As it was called where it came from.
    pub(crate) name: String,
    /// As it is called in the folder of uploads.
    pub(crate) file: String,
    /// Its length.
    pub(crate) bytes: i64,
    /// When it came. UTC microseconds.
    pub(crate) received: i64,
    pub(crate) state: UploadState,
    /// Since when it stands so.
    pub(crate) changed: i64,
    /// The record of its run, once that has begun.
    pub(crate) run: Option<RunId>,
    /// From where on what came is of this run.
    pub(crate) since: Option<Since>,
    /// What its plan counted, once it is made.
    pub(crate) survey: Option<Survey>,
    /// What became of it, once it is brought.
    pub(crate) report: Option<Summary>,
    /// Why it was refused, or stopped by itself.
    pub(crate) trouble: Option<Trouble>,
    /// When its file was deleted.
    pub(crate) removed: Option<i64>,
}

impl Upload {
    /// Whether its file is there.
    pub(crate) fn is_kept(&self) -> bool {
        self.removed.is_none()
    }
}

/// The first ids that a run may have given: what it brought before it was interrupted is told from what was here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Since {
    pub(crate) article: ArticleId,
    pub(crate) comment: CommentId,
}

/// Why a backup was refused or stopped: a text of the interface where there is one, and the words for the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trouble {
    pub(crate) key: Option<String>,
    pub(crate) arguments: BTreeMap<String, String>,
    pub(crate) words: String,
}

impl Trouble {
    /// What a refusal says.
    pub(crate) fn of(refusal: &Refusal) -> Trouble {
        let text = refusal.text.as_ref();
        let arguments = text.iter().flat_map(|text| &text.arguments);
        Trouble {
            key: text.map(|text| text.key.to_owned()),
            arguments: arguments.map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            words: refusal.words.clone(),
        }
    }
}

/// Entries in and out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    #[serde(rename = "in")]
    pub(crate) read: u64,
    pub(crate) brought: u64,
    pub(crate) here: u64,
    pub(crate) listed: u64,
}

/// The end of a report: what went in and came out, by kind, and how often each cause stands there, worst first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) file: String,
    pub(crate) entries: Counts,
    pub(crate) kinds: BTreeMap<String, Counts>,
    pub(crate) causes: Vec<CauseCount>,
}

/// How often one cause stands in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CauseCount {
    pub(crate) cause: String,
    pub(crate) severity: String,
    pub(crate) count: u64,
}

/// What a plan found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Survey {
    /// The source under which its entries are found again.
    pub(crate) source: String,
    /// What the blog calls itself.
    pub(crate) title: String,
    /// Under which names it was known.
    pub(crate) old_hosts: Vec<String>,
    /// Articles and pages that are not public there.
    pub(crate) drafts: u64,
    /// Different labels.
    pub(crate) labels: u64,
    /// Pictures that stay where they are for now.
    pub(crate) pictures: u64,
    /// Old addresses that will answer here.
    pub(crate) addresses: u64,
    /// Articles that are shown before and after.
    pub(crate) samples: u64,
    /// What would come, what is here, what would be lost or changed.
    pub(crate) summary: Summary,
}

/// Why an article is among those that are shown before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Aspect {
    /// It has the most words.
    Longest,
    /// It has the most comments.
    Discussed,
    /// It holds the most tables.
    Tables,
    /// It shows the most pictures.
    Pictures,
    /// The most in it is changed.
    Changed,
    /// It plays something of another site.
    Embeds,
    /// It holds the most quotations and lists.
    Quotes,
    /// It was published first.
    Oldest,
    /// It was published last.
    Newest,
    /// It is in another language than the site.
    Foreign,
    /// It is a page.
    Page,
    /// It has the fewest words.
    Shortest,
    /// It is like many others.
    Any,
}

impl Aspect {
    /// Whether one article alone can have it: the second longest is not the longest.
    pub(crate) fn is_of_one(self) -> bool {
        use Aspect::{Changed, Discussed, Longest, Newest, Oldest, Pictures, Shortest};
        matches!(self, Longest | Discussed | Pictures | Changed | Oldest | Newest | Shortest)
    }
}

/// What is told of an article that is shown before and after.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SampleAbout {
    /// Why it was chosen.
    pub(crate) aspects: Vec<Aspect>,
    /// Whether it is a page.
    pub(crate) is_page: bool,
    pub(crate) is_draft: bool,
    pub(crate) title: String,
    pub(crate) language: Option<String>,
    pub(crate) bylines: Vec<Byline>,
    pub(crate) labels: Vec<String>,
    /// Instant, offset and local date.
    pub(crate) published: Option<(i64, i64, i64)>,
    /// Its address, where it keeps one.
    pub(crate) path: Option<String>,
    /// Its comments in the file.
    pub(crate) comments: u64,
    /// What its text is written in.
    pub(crate) format: String,
    /// What was changed in it.
    pub(crate) changes: Vec<CauseCount>,
}

impl SampleAbout {
    /// Its kind, as an article of ours would have it.
    pub(crate) fn kind(&self) -> Kind {
        if self.is_page { Kind::Page } else { Kind::Article }
    }

    /// Its date.
    pub(crate) fn date(&self) -> Option<Published> {
        self.published.map(|(at, offset, date)| Published { at, offset, date })
    }
}

/// An article that is shown before and after.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) about: SampleAbout,
    /// As it stood, compressed.
    pub(crate) raw: Vec<u8>,
    /// As it would stand here.
    pub(crate) html: html::SafeHtml,
}

/// One line of a report, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) cause: String,
    pub(crate) severity: String,
    pub(crate) subject: String,
    pub(crate) count: i64,
    pub(crate) old_id: String,
    pub(crate) line: i64,
    pub(crate) address: String,
    pub(crate) sample: String,
}

impl Line {
    /// Whether it was found when discussions were numbered: those are told once, by whichever attempt numbered them.
    pub(crate) fn is_of_opening(&self) -> bool {
        self.line == 0
            && self.subject == "comment"
            && matches!(self.cause.as_str(), "parent_missing" | "parent_circle" | "anchor_hidden")
    }

    /// Its words as they are searched.
    pub(crate) fn plain(&self) -> String {
        folded(&format!("{} {} {}", self.old_id, self.address, self.sample))
    }
}

/// Which lines of a report are looked for. What is empty does not matter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) words: String,
    pub(crate) subject: String,
    pub(crate) cause: String,
}

/// A line that was found, with its number in the report.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) number: i64,
    pub(crate) line: Line,
}

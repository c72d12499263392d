//! What the form for a comment is given, and the page of one's own comment.

use crate::article::views::Entry;
use crate::web::layout::{Frame, Head, Moment, Safe};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is in the form, and what is said about it. Empty on the page that everybody gets.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writing {
    /// The number that is answered.
    pub(crate) answers: Option<i64>,
    /// When the form was given out, signed; none on the page that everybody gets.
    pub(crate) token: Option<String>,
    /// What was written: name, mail, words.
    pub(crate) values: BTreeMap<&'static str, String>,
    /// What is wrong with a field, in words.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken, or has to be sent once more.
    pub(crate) notice: Option<String>,
    /// The words as they would be shown.
    pub(crate) preview: Option<html::SafeHtml>,
}

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct WritingForm {
    /// Where it is sent.
    pub action: String,
    /// The number that is answered.
    pub answers: Option<u64>,
    /// Who is answered; `None` for somebody without a name.
    pub answered: Option<String>,
    /// Whether it stands below the comment that is answered.
    pub is_below: bool,
    /// The discussion without the answer that was begun.
    pub plain: String,
    /// When it was given out, signed.
    pub token: Option<String>,
    /// What was written.
    pub values: BTreeMap<&'static str, String>,
    /// What is wrong with a field.
    pub wrongs: BTreeMap<String, String>,
    /// Why it was not taken.
    pub notice: Option<String>,
    /// The words as they would be shown.
    pub preview: Option<Safe>,
    /// Letters of the longest comment.
    pub longest: usize,
    /// Whether somebody reads comments before they are shown.
    pub is_held: bool,
    /// Where somebody asks what is held under their mail address.
    pub privacy: String,
}

/// A comment of one's own that nobody else sees.
#[derive(Clone, Debug, Serialize)]
pub struct OwnWaiting {
    /// The number of the one it answers.
    pub answers_to: Option<u64>,
    /// When it was sent.
    pub time: Moment,
    /// What it says.
    pub words: Safe,
    /// Where it can be changed.
    pub address: String,
}

/// One's own comment, at its private address.
#[derive(Clone, Debug, Serialize)]
pub struct MinePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The article under discussion.
    pub article: Option<Entry>,
    /// Where the comment stands in public.
    pub public: Option<String>,
    /// `held`, `published`, `rejected` or `removed`.
    pub state: &'static str,
    /// Whether whoever wrote it took it away.
    pub is_deleted: bool,
    /// Its number.
    pub number: Option<u64>,
    /// Whether it was just sent.
    pub is_new: bool,
    /// What was just done.
    pub done: Option<String>,
    /// The name it has.
    pub name: String,
    /// When it was sent.
    pub time: Moment,
    /// What it says.
    pub words: Option<Safe>,
    /// What was taken out of it that cannot be seen.
    pub is_cleaned: bool,
    /// The private address itself, to be kept.
    pub private: String,
    /// Where its forms are sent.
    pub action: String,
    /// Whether its words can be changed.
    pub is_editable: bool,
    /// Its words as they were typed.
    pub written: String,
    /// Until when.
    pub until: Option<Moment>,
    /// Whether it can be taken away.
    pub is_deletable: bool,
    /// What is wrong with the words.
    pub wrong: Option<String>,
    /// To which decision an answer was not taken.
    pub appeal_to: Option<i64>,
    /// What is wrong with the answer.
    pub appeal_wrong: Option<String>,
    /// The answer as it was written, where it was not taken.
    pub appeal_written: String,
    /// Letters of the longest comment.
    pub longest: usize,
    /// Letters of the longest answer to a decision.
    pub longest_appeal: usize,
    /// What was decided about it or its writer, and why.
    pub reasons: Vec<Reasons>,
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "comment/mine.html";
}

/// The statement of reasons for a decision.
#[derive(Clone, Debug, Serialize)]
pub struct Reasons {
    /// The decision's id.
    pub decision: i64,
    /// `refuse`, `remove`, `cut` or `hold`.
    pub verb: &'static str,
    /// When it was decided.
    pub time: Moment,
    /// Until when it holds, where it ends by itself.
    pub until: Option<Moment>,
    /// What the rule is called.
    pub clause: String,
    /// Where the version that held stands; `None` where the site still has the usual rules.
    pub policy: Option<String>,
    /// The sentence of whoever decided.
    pub sentence: String,
    /// What they are at the site, in words.
    pub role: String,
    /// For how many days it can be answered.
    pub appeal_days: u64,
    /// Whether it can still be answered.
    pub can_appeal: bool,
    /// The answer, once there is one.
    pub appeal: Option<Answered>,
}

/// An answer to a decision, and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Answered {
    /// What it says, line by line.
    pub lines: Vec<String>,
    /// When it was written.
    pub time: Moment,
    /// `upheld`, `overturned`; `None`: it waits.
    pub outcome: Option<&'static str>,
    /// When that was.
    pub decided: Option<Moment>,
    /// The sentence of whoever judged it.
    pub sentence: Option<String>,
}

//! What the pages of following are given.

use crate::desk::views::DeskFrame;
use crate::web::layout::{Frame, Head};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a link of a message leads to: one button.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FollowPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// What it is about, in a sentence.
    pub(crate) words: String,
    /// Where the button leads, and what it says; none where there is nothing more to do.
    pub(crate) action: Option<String>,
    pub(crate) button: Option<String>,
    /// The discussion.
    pub(crate) back: Option<String>,
}

impl Page for FollowPage {
    const TEMPLATE: &'static str = "comment/follow.html";
}

/// The form by which readers ask to follow a discussion.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AskPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// Where it is sent.
    pub(crate) action: String,
    /// When it was given out, signed.
    pub(crate) token: String,
    /// Whose discussion, and of which comment the thread.
    pub(crate) article: i64,
    pub(crate) comment: Option<i64>,
    /// The title of the article, and its address.
    pub(crate) title: String,
    pub(crate) back: String,
    /// What was typed.
    pub(crate) mail: String,
    /// What is wrong with it, in words.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken, or has to be sent once more.
    pub(crate) notice: Option<String>,
    /// Whether it was just sent.
    pub(crate) sent: bool,
}

impl Page for AskPage {
    const TEMPLATE: &'static str = "comment/follow_ask.html";
}

/// When somebody who moderates is told.
#[derive(Debug, Serialize)]
pub(crate) struct NewsPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// Whether this server mails anything.
    pub(crate) goes_out: bool,
    /// What is chosen: each, digest, none.
    pub(crate) when: &'static str,
    pub(crate) hours: Vec<Hour>,
}

impl Page for NewsPage {
    const TEMPLATE: &'static str = "comment/desk_news.html";
}

/// An hour of the day.
#[derive(Debug, Serialize)]
pub(crate) struct Hour {
    pub(crate) value: i64,
    pub(crate) words: String,
    pub(crate) chosen: bool,
}

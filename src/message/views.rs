//! What the contact page and the list of messages are given.

use crate::desk::views::DeskFrame;
use crate::web::layout::{Frame, Head};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// The form by which readers write.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ContactPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// Where it is sent.
    pub(crate) action: String,
    /// When it was given out, signed.
    pub(crate) token: String,
    /// What was written: name, mail, words.
    pub(crate) values: BTreeMap<&'static str, String>,
    /// What is wrong with a field, in words.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken, or has to be sent once more.
    pub(crate) notice: Option<String>,
    /// Whether it was just sent.
    pub(crate) sent: bool,
    /// Letters of the longest message.
    pub(crate) longest: usize,
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "message/contact.html";
}

/// The messages of a site.
#[derive(Debug, Serialize)]
pub(crate) struct MessagesPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// Whether readers can write now.
    pub(crate) is_open: bool,
    /// Where the form stands.
    pub(crate) contact: String,
    pub(crate) messages: Vec<MessageLine>,
    /// The list from behind the last one on.
    pub(crate) older: Option<String>,
}

impl Page for MessagesPage {
    const TEMPLATE: &'static str = "message/desk_list.html";
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct MessageLine {
    pub(crate) id: i64,
    pub(crate) at: String,
    pub(crate) name: String,
    pub(crate) mail: Option<String>,
    pub(crate) lines: Vec<String>,
    pub(crate) is_done: bool,
}

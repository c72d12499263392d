//! What the pages about what is held are given.

use crate::web::layout::{Frame, Head, Moment, Safe};
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// The form by which somebody asks.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PrivacyAskPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// Where it is sent.
    pub(crate) action: String,
    /// Whether this site mails anything: without, nobody can prove that they read at an address.
    pub(crate) mails: bool,
    /// Where one writes to the people of the site.
    pub(crate) contact: Option<String>,
    /// When it was given out, signed.
    pub(crate) token: String,
    /// What was typed.
    pub(crate) mail: String,
    /// What is wrong with it, in words.
    pub(crate) wrongs: BTreeMap<String, String>,
    /// Why it was not taken, or has to be sent once more.
    pub(crate) notice: Option<String>,
    /// Whether it was just sent.
    pub(crate) sent: bool,
}

impl Page for PrivacyAskPage {
    const TEMPLATE: &'static str = "moderation/privacy_ask.html";
}

/// What a link leads to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PrivacyPage {
    /// What surrounds it.
    pub(crate) frame: Frame,
    /// What it says of itself.
    pub(crate) head: Head,
    /// `closed`: its button was not pressed yet; `open`; `sure`: it is asked once more before anything is erased; `erased`;
    /// `ended`.
    pub(crate) stage: &'static str,
    /// Where forms are sent.
    pub(crate) action: String,
    /// Where one asks for another link.
    pub(crate) ask: String,
    /// Where the file is.
    pub(crate) export: String,
    /// How much is to be erased.
    pub(crate) extent: &'static str,
    /// Why nothing was done.
    pub(crate) wrong: Option<String>,
    /// Until when the link works.
    pub(crate) until: Option<Moment>,
    /// What is held, once it was opened.
    pub(crate) held: Option<HeldView>,
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "moderation/privacy.html";
}

/// What is held.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HeldView {
    /// Under which address.
    pub(crate) address: String,
    /// Since when a mailbox there refused what came.
    pub(crate) bounced: Option<Moment>,
    /// The newest first.
    pub(crate) comments: Vec<CommentLine>,
    /// Comments that the page does not show.
    pub(crate) beyond: u64,
    pub(crate) follows: Vec<FollowLine>,
    pub(crate) messages: Vec<MessageLine>,
    /// Notices of unlawful content.
    pub(crate) notices: Vec<MessageLine>,
    /// Imported comments that are called one's own.
    pub(crate) claims: Vec<MessageLine>,
    /// Until when what comes from there is read first.
    pub(crate) holds: Vec<Moment>,
    /// Invitations that were mailed there.
    pub(crate) invitations: u64,
}

/// A comment.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CommentLine {
    /// Where it stands: published, held, rejected, removed.
    pub(crate) state: &'static str,
    pub(crate) number: Option<u64>,
    /// Where everybody sees it.
    pub(crate) public: Option<String>,
    pub(crate) article: String,
    pub(crate) name: String,
    pub(crate) time: Moment,
    pub(crate) words: Option<Safe>,
    pub(crate) decisions: Vec<DecisionLine>,
}

/// What was decided about it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DecisionLine {
    pub(crate) time: Moment,
    pub(crate) clause: String,
    pub(crate) sentence: String,
    pub(crate) is_undone: bool,
    /// What was answered.
    pub(crate) appeal: Option<String>,
}

/// A discussion that is followed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FollowLine {
    pub(crate) article: String,
    pub(crate) address: Option<String>,
    pub(crate) time: Moment,
    pub(crate) confirmed: bool,
}

/// A message by the contact form.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MessageLine {
    pub(crate) time: Moment,
    pub(crate) name: String,
    pub(crate) lines: Vec<String>,
}

//! Links that show somebody what is held about them, and how long they work.

use crate::base::ids::PrivacyLinkId;
use crate::moderation::model::DAY;

/// How long a link works after it was asked for, microseconds: a day.
pub(crate) const WORKS: i64 = DAY;
/// Messages that an address of a site gets within a day because somebody wrote it into the form.
pub(crate) const ASKS: i64 = 4;
/// How long it is kept that somebody had their data erased, microseconds: a year.
pub(crate) const PROOF: i64 = 365 * DAY;

/// A link that was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// Its number.
    pub(crate) id: PrivacyLinkId,
    /// Whose address, among the mail addresses of the site; `None`: it was erased.
    pub(crate) correspondent: Option<i64>,
    /// When it was asked for.
    pub(crate) asked: i64,
    /// When its button was pressed.
    pub(crate) opened: Option<i64>,
    /// When all was erased by it.
    pub(crate) erased: Option<i64>,
}

impl Link {
    /// When it ends.
    pub(crate) fn ends(&self) -> i64 {
        self.asked.saturating_add(WORKS)
    }

    /// Whether it works now.
    pub(crate) fn works(&self, now: i64) -> bool {
        now < self.ends()
    }
}

/// What stands for a mail address, in small letters, where it is only kept that all under it was erased.
pub(crate) fn erasure_mark(folded: &str) -> String {
    format!("erased {folded}")
}

/// The tables in which something may be bound to a mail address, to a comment that was sent under one, or to what follows from
/// those: with what each holds, for people.
pub(crate) const PLACES: &[(&str, &str)] = &[
    ("mail_address", "the address itself"),
    ("comment", "comments"),
    ("private_link", "private addresses of comments"),
    ("evidence", "what comments said when they were decided about"),
    ("decision", "decisions about comments"),
    ("appeal", "answers to decisions"),
    ("report", "reports about comments"),
    ("notice", "notices of unlawful content"),
    ("claim", "comments of before the move that are called one’s own"),
    ("hold", "writers whose comments are read first"),
    ("follower", "discussions that are followed"),
    ("message", "messages by the contact form"),
    ("invitation", "invitations"),
    ("privacy_link", "links that show this"),
    ("job", "messages to be sent"),
];

//! A notice that a comment is unlawful: what art. 16 of the Digital Services Act (Regulation (EU) 2022/2065) has it hold, and
//! what came of it.

use crate::base::ids::{CommentId, DecisionId, NoticeId};
use crate::base::names::named;
use crate::message::model::Words;
use crate::moderation::model::DAY;
use crate::person::model::{MailAddress, PublicName};

/// Letters of the name of a law.
pub(crate) const LAW: usize = 200;
/// Notices of one hour that are mailed to a site's owners; the others wait at the desk.
pub(crate) const MAILED: i64 = 20;
/// Notices of one hour that are taken at all.
pub(crate) const TAKEN: i64 = 200;
/// After so long a notice that waits is said to wait too long, microseconds. The law says “in a timely manner”; a day is what
/// national laws ask of the largest.
pub(crate) const TIMELY: i64 = DAY;

/// What came of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoticeOutcome {
    /// The comment, or a passage of it, is not there any more.
    Acted,
    /// It stays.
    Kept,
}

named!(NoticeOutcome, "outcome of a notice", Acted "acted", Kept "kept");

/// A notice as it is sent.
#[derive(Clone, Debug)]
pub(crate) struct NewNotice {
    /// Why it is unlawful.
    pub(crate) words: Words,
    /// The law, as they name it; empty where they do not.
    pub(crate) law: String,
    /// Who they are; they need not say where children are abused.
    pub(crate) sender: Option<(PublicName, MailAddress)>,
    /// SHA-256 of the secret in the address of its receipt, and the chance that this was made of.
    pub(crate) secret: String,
    /// The chance.
    pub(crate) chance: String,
}

/// A notice as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    /// Its id.
    pub(crate) id: NoticeId,
    /// About which comment.
    pub(crate) comment: CommentId,
    /// When it came, UTC microseconds.
    pub(crate) at: i64,
    /// Why.
    pub(crate) words: String,
    /// The law; empty where none was named.
    pub(crate) law: String,
    /// Who sent it.
    pub(crate) name: Option<String>,
    /// Where they are told.
    pub(crate) mail: Option<String>,
    /// The chance that the secret of its receipt is made of.
    pub(crate) chance: String,
    /// What came of it; `None`: it waits.
    pub(crate) answer: Option<Answer>,
}

/// What came of a notice.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// What.
    pub(crate) outcome: NoticeOutcome,
    /// When.
    pub(crate) at: i64,
    /// The decision that it was.
    pub(crate) decision: Option<DecisionId>,
    /// The sentence to whoever sent it.
    pub(crate) sentence: String,
}

/// A law as somebody names it: one line without signs that nobody sees.
///
/// # Errors
/// The text that says what is wrong.
pub(crate) fn law(raw: &str) -> Result<String, &'static str> {
    let law: String = raw.chars().filter(|c| !c.is_control()).collect();
    let law = law.trim();
    if law.chars().count() > LAW { Err("wrong-law-long") } else { Ok(law.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_is_one_line_with_an_end() {
        assert_eq!(law(" art. 24,\u{7} loi de 1881\n").unwrap(), "art. 24, loi de 1881");
        assert_eq!(law(&"x".repeat(LAW + 1)), Err("wrong-law-long"));
    }
}

//! What a message is.

use crate::base::chance;
use crate::base::ids::MessageId;
use crate::person::model::{MailAddress, PublicName, Wrong};

/// A digest of something by which somebody is known again, of no use without the secret of the site.
pub(crate) fn salted(secret: &str, of: &str) -> String {
    chance::digest(&format!("{secret} mark {of} {secret}"))
}

/// The words of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words(String);

impl Words {
    /// Letters of the longest one.
    pub(crate) const LONGEST: usize = 5_000;

    /// Reads them: something to read, in lines, without signs that cannot be seen.
    ///
    /// # Errors
    /// The text that says what is wrong.
    pub(crate) fn parse(raw: &str) -> Result<Words, Wrong> {
        let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let kept = raw.chars().filter(|c| *c == '\n' || !(c.is_control() || turns(*c)));
        let words = kept.collect::<String>().trim().to_owned();
        match words.chars().count() {
            0 => Err("wrong-message-empty"),
            letters if letters > Self::LONGEST => Err("wrong-message-long"),
            _ => Ok(Words(words)),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A message as it is sent.
#[derive(Clone, Debug)]
pub(crate) struct NewMessage {
    pub(crate) name: PublicName,
    /// Whom to answer, if they wish for an answer.
    pub(crate) mail: Option<MailAddress>,
    pub(crate) words: Words,
}

/// A message as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its number.
    pub id: MessageId,
    /// When it came.
    pub at: i64,
    /// Who wrote, as they say.
    pub name: String,
    /// Whom to answer.
    pub mail: Option<String>,
    /// What they wrote.
    pub words: String,
    /// When somebody was done with it.
    pub done: Option<i64>,
}

/// Messages of one hour that are mailed to a site's owners; the others wait at the desk.
pub(crate) const MAILED: i64 = 20;
/// Messages of one hour that are kept at all.
pub(crate) const KEPT: i64 = 200;
/// That hour, microseconds.
pub(crate) const HOUR: i64 = 60 * 60 * 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_words_and_an_end() {
        assert_eq!(Words::parse(" Bonjour\u{202E},\u{7}\n\nAna ").unwrap().as_str(), "Bonjour,\n\nAna");
        assert_eq!(Words::parse(" \u{202E}\n "), Err("wrong-message-empty"));
        assert_eq!(Words::parse(&"é".repeat(5_001)), Err("wrong-message-long"));
    }
}

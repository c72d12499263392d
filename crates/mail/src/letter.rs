//! A message and its parts, each parsed before it is there.

use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MessageBuilder, MultiPart, MultiPartKind, SinglePart};
use std::time::{Duration, SystemTime};
use url::{Host, Url};

/// What is no mail address, or none that can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a mail address; write it as in ana@example.org")]
pub struct WrongAddress;

/// Somebody's mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(lettre::Address);

impl Address {
    /// Reads `ana@example.org`.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(raw: &str) -> Result<Address, WrongAddress> {
        if raw.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(WrongAddress);
        }
        raw.parse().map(Address).map_err(|_| WrongAddress)
    }
}

/// Whom messages come from: an address, with a name before it if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(Mailbox);

impl Sender {
    /// Reads `desk@example.org` or `Carnets <desk@example.org>`.
    ///
    /// # Errors
    /// When the address is none.
    pub fn parse(raw: &str) -> Result<Sender, WrongAddress> {
        if raw.chars().any(char::is_control) {
            return Err(WrongAddress);
        }
        raw.trim().parse().map(Sender).map_err(|_| WrongAddress)
    }

    /// The domain of the address, as the DNS writes it.
    pub fn domain(&self) -> String {
        let domain = self.0.email.domain();
        Host::parse(domain).map_or_else(|_| domain.to_owned(), |host| host.to_string())
    }
}

impl std::fmt::Display for Sender {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.email.fmt(out)
    }
}

/// One line: what breaks lines or turns the words around it is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(String);

impl Line {
    /// Letters of the longest one that is kept.
    const LONGEST: usize = 200;

    /// Makes one of any words.
    pub fn of(words: &str) -> Line {
        let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        let plain = words.chars().filter(|c| !turns(*c)).map(|c| if breaks(c) { ' ' } else { c });
        let plain: String = plain.take(Self::LONGEST).collect();
        Line(plain.trim().to_owned())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a message goes on with: whoever gets it did not ask for this one, but for all like it, and can make them stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its name: letters, digits, hyphens and points; others are left out.
    pub name: String,
    /// The host that it belongs to, likewise.
    pub host: String,
    /// Where whoever gets it makes it stop, with one request and nothing else (RFC 8058).
    pub stop: Url,
}

/// A message.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom.
    pub to: Address,
    /// Whom an answer should reach; `None`: whom it comes from.
    pub reply_to: Option<Address>,
    /// What it is about.
    pub subject: Line,
    /// The words, with plain line ends.
    pub text: String,
    /// The same as a page of its own, which asks for nothing from elsewhere.
    pub html: String,
    /// Their language, a tag such as `fr-FR`.
    pub language: Line,
    /// What makes it the same message when it is sent twice: letters and digits.
    pub key: String,
    /// When it was wanted, microseconds since 1970.
    pub at: i64,
    /// What all messages share that belong together: letters and digits.
    pub thread: Option<String>,
    /// What it is one of.
    pub list: Option<List>,
}

impl Letter {
    /// As it is sent, and from whom to whom.
    pub(crate) fn written(&self, from: &Sender) -> Result<(Envelope, Vec<u8>), lettre::error::Error> {
        let key = alphanumeric(&self.key);
        let since = Duration::from_micros(u64::try_from(self.at).unwrap_or(0));
        let message = Message::builder()
            .from(from.0.clone())
            .to(Mailbox::new(None, self.to.0.clone()))
            .subject(self.subject.as_str())
            .date(SystemTime::UNIX_EPOCH + since)
            .message_id(Some(format!("<{key}@{}>", from.domain())))
            // Whoever is away answers no program (RFC 3834), and no list of theirs takes it up.
            .raw_header(raw("Auto-Submitted", "auto-generated".into()))
            .raw_header(raw(
                "Content-Language",
                self.language.as_str().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect(),
            ));
        let message = match &self.reply_to {
            Some(address) => message.reply_to(Mailbox::new(None, address.0.clone())),
            None => message,
        };
        let message = match &self.thread {
            // Nobody has got what it refers to; what refers to the same stands together all the same (RFC 5322, 3.6.4).
            Some(thread) => {
                let root = format!("<{}@{}>", alphanumeric(thread), from.domain());
                message.in_reply_to(root.clone()).references(root)
            }
            None => message,
        };
        let message = self.list.iter().fold(message, |message, list| list.told(message));
        let parts = MultiPart::builder().kind(MultiPartKind::Alternative).boundary(boundary(&key));
        let parts = parts.singlepart(part(ContentType::TEXT_PLAIN, &self.text));
        let message = message.multipart(parts.singlepart(part(ContentType::TEXT_HTML, &self.html)))?;
        Ok((message.envelope().clone(), message.formatted()))
    }
}

impl List {
    /// The fields by which mail programs sort it and make it stop.
    fn told(&self, message: MessageBuilder) -> MessageBuilder {
        let plain = |words: &str| -> String {
            words.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')).collect()
        };
        message
            .raw_header(raw("List-Id", format!("<{}.{}>", plain(&self.name), plain(&self.host))))
            .raw_header(raw("List-Unsubscribe", format!("<{}>", self.stop)))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()))
            // Older programs that answer for whoever is away know no other word.
            .raw_header(raw("Precedence", "list".into()))
    }
}

fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn alphanumeric(words: &str) -> String {
    words.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// What stands between the parts: no line of Base64 begins with two hyphens, so it needs no chance.
fn boundary(key: &str) -> String {
    format!("part{}", key.get(..32).unwrap_or(key))
}

fn part(kind: ContentType, words: &str) -> SinglePart {
    let lines = words.replace('\r', "").replace('\n', "\r\n");
    SinglePart::builder().header(kind).header(ContentTransferEncoding::Base64).body(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str) -> Letter {
        Letter {
            to: Address::parse("ben@example.org").unwrap(),
            reply_to: None,
            subject: Line::of(subject),
            text: "Bonjour\nBcc: eve@example.org\n".into(),
            html: "<p>Bonjour".into(),
            language: Line::of("fr-FR\r\nBcc: eve@example.org"),
            key: "a1>\r\nBcc: eve@example.org".into(),
            at: 1_793_534_400_000_000,
            thread: Some("t1>\r\nBcc: eve@example.org".into()),
            list: Some(List {
                name: "thread-1>\r\nBcc: eve@example.org".into(),
                host: "blog.example.org\r\n".into(),
                stop: Url::parse("https://blog.example.org/follow/\r\nBcc: eve@example.org").unwrap(),
            }),
        }
    }

    #[test]
    fn no_part_of_a_message_can_slip_in_a_header() {
        let from = Sender::parse("Carnets <desk@example.org>").unwrap();
        let (_, sent) = letter("Été\r\nBcc: eve@example.org\u{2028}x\u{202E}y").written(&from).unwrap();
        let raw = String::from_utf8(sent).unwrap();
        let head = raw.split("\r\n\r\n").next().unwrap();
        let names: Vec<&str> = head.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
        assert!(!names.contains(&"Bcc") && names.contains(&"List-Unsubscribe"), "{head}");
        assert!(!head.contains("\nBcc"), "{head}");
        assert!(head.contains("Date: Sun, 01 Nov 2026 12:00:00"), "{head}");
        for wrong in ["a@b.org\r\nBcc: c@d.org", "a b@c.org", "a@b.org, c@d.org", "<a@b.org>", ""] {
            assert!(Address::parse(wrong).is_err(), "{wrong}");
        }
        assert!(Sender::parse("x\r\nBcc: c@d.org <a@b.org>").is_err());
        assert!(Sender::parse("nobody").is_err());
    }
}

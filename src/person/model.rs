//! Names, addresses, roles and what each role may do.

pub(crate) mod token;

use crate::base::ids::PersonId;
use crate::base::names::named;

/// What a person is on a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Everything, people and settings included.
    Owner,
    /// All articles, labels and comments.
    Editor,
    /// Writes and publishes their own articles.
    Author,
    /// Writes translations, which somebody else publishes.
    Translator,
    /// Comments alone.
    Moderator,
}

named!(Role, "role", Owner "owner", Editor "editor", Author "author", Translator "translator", Moderator "moderator");

impl Role {
    /// All of them, the most powerful first.
    pub(crate) const ALL: [Role; 5] = [Role::Owner, Role::Editor, Role::Author, Role::Translator, Role::Moderator];

    /// Whether this role may do that. This is the table of docs/reference/roles.md, and a test compares the two.
    pub(crate) fn may(self, right: Right) -> bool {
        use Role::{Author, Editor, Moderator, Owner, Translator};
        let roles: &[Role] = match right {
            Right::See => &[Owner, Editor, Author, Translator, Moderator],
            Right::Moderate => &[Owner, Editor, Moderator],
            Right::WriteOwn | Right::Pictures | Right::Reads => &[Owner, Editor, Author, Translator],
            Right::PublishOwn => &[Owner, Editor, Author],
            Right::WriteAll | Right::PublishAll | Right::Erase | Right::Labels | Right::Messages => &[Owner, Editor],
            Right::Settings | Right::People | Right::Import => &[Owner],
        };
        roles.contains(&self)
    }
}

/// What can be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Right {
    /// Come to the site's desk.
    See,
    /// Begin articles, and write in those that they began.
    WriteOwn,
    /// Write in everybody's.
    WriteAll,
    /// Publish and take back their own articles.
    PublishOwn,
    /// Publish and take back everybody's.
    PublishAll,
    /// Delete for ever what lies in the bin.
    Erase,
    /// Rename and merge labels, put series in order.
    Labels,
    /// Add pictures and describe them.
    Pictures,
    /// See how often articles are read.
    Reads,
    /// Read what readers wrote by the contact form.
    Messages,
    /// Decide about comments.
    Moderate,
    /// Change what the site is and looks like.
    Settings,
    /// Invite people, change their roles, let them go.
    People,
    /// Bring a blog over from another system.
    Import,
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// Their id on this server.
    pub id: PersonId,
    /// What readers see.
    pub name: String,
    /// What they may sign in with beside their mail address.
    pub account: Option<String>,
    /// Language of the desk, where it is not the site's.
    pub locale: Option<String>,
}

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Under which it is kept.
    pub digest: String,
    /// Who.
    pub person: Person,
    /// When it began.
    pub created: i64,
    /// When it was last used, to the hour.
    pub seen: i64,
    /// When the password was last given in it.
    pub confirmed: i64,
    /// When it ends by itself.
    pub expires: i64,
    /// Browser and system in a few words.
    pub device: String,
}

/// How long a session lasts after its last use. Microseconds.
pub(crate) const SESSION: i64 = 60 * DAY;
/// How long a password that was given counts for what asks for it again.
pub(crate) const CONFIRMED: i64 = 15 * 60 * 1_000_000;
/// How long a link to sign in with works.
pub(crate) const LINK: i64 = DAY;
/// How long one works that was asked for and mailed.
pub(crate) const MAILED_LINK: i64 = 15 * 60 * 1_000_000;
/// How long an invitation works.
pub(crate) const INVITATION: i64 = 14 * DAY;
/// How exactly the last use of a session is known.
pub(crate) const SEEN: i64 = 60 * 60 * 1_000_000;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// How long a browser may take to answer for a passkey.
pub(crate) const CEREMONY: i64 = 5 * 60 * 1_000_000;
/// Passkeys of a person.
pub(crate) const PASSKEYS: usize = 20;

/// Recovery codes of a person.
pub(crate) const CODES: usize = 10;

/// One of a site's people.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Who.
    pub person: PersonId,
    /// What they are here.
    pub role: Role,
    /// Since when.
    pub since: i64,
}

/// A link that makes whoever follows it one of a site's people.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    /// Under which it is kept.
    pub digest: String,
    /// As what.
    pub role: Role,
    /// Who invites.
    pub by: PersonId,
    /// Until when.
    pub expires: i64,
    /// The digest of the link in the message that was sent, where one was: it works as well.
    pub mailed: Option<String>,
    /// Where that message went.
    pub mail: Option<String>,
}

/// A mail address whose mailbox refused a message for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bounced {
    /// Its number: that of a person with an account, or of somebody whom a site writes to.
    pub number: i64,
    /// The address.
    pub address: String,
    /// Since when nothing goes there.
    pub since: i64,
    /// What the server said; `None`: a person said so.
    pub why: Option<String>,
}

/// What somebody is told by mail about their account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Another password.
    Password,
    /// Other recovery codes.
    Codes,
    /// One more passkey.
    PasskeyAdded,
    /// One passkey less.
    PasskeyRemoved,
}

named!(
    News, "news of an account", Password "password", Codes "codes", PasskeyAdded "passkey added",
    PasskeyRemoved "passkey removed"
);

impl News {
    /// The text that says so.
    pub(crate) fn text(self) -> &'static str {
        match self {
            News::Password => "mail-news-password",
            News::Codes => "mail-news-codes",
            News::PasskeyAdded => "mail-news-passkey-added",
            News::PasskeyRemoved => "mail-news-passkey-removed",
        }
    }
}

/// Somebody who has a passkey for another host than the one that is meant.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    pub(crate) person: PersonId,
    /// The public name.
    pub(crate) name: String,
    pub(crate) mail: Option<String>,
    /// The host of the passkey, of one of them.
    pub(crate) host: String,
    /// Passwords, recovery codes and passkeys that work at the host that is meant.
    pub(crate) others: i64,
}

impl Bound {
    /// Whether nothing else lets them in. A link by mail does, where the server sends mail.
    pub(crate) fn is_locked_out(&self, sends_mail: bool) -> bool {
        self.others == 0 && !(sends_mail && self.mail.is_some())
    }
}

/// A passkey as it is kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptPasskey {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub person: PersonId,
    /// The id under which its authenticator knows it.
    pub secret: String,
    /// What its owner calls it.
    pub name: String,
    /// The host that it was made for, and the only one it works at.
    pub host: String,
    /// When it was made.
    pub created: i64,
    /// When it was last used.
    pub used: Option<i64>,
    /// Public key and counter, as JSON.
    pub key: String,
}

/// What a field of a form refuses: the key of the text that says why.
pub(crate) type Wrong = &'static str;

/// A name as readers see it: one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicName(String);

impl PublicName {
    /// Letters of the longest name.
    const LONGEST: usize = 80;

    /// Reads a name: one line with something to see in it. What turns the words around it is left out.
    ///
    /// # Errors
    /// The text that says what is wrong.
    pub(crate) fn parse(raw: &str) -> Result<PublicName, Wrong> {
        let name = html::one_line(raw);
        let is_mark = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}');
        if name.chars().all(|c| c.is_whitespace() || is_mark(c)) {
            return Err("wrong-name-empty");
        }
        if name.chars().count() > Self::LONGEST { Err("wrong-name-long") } else { Ok(PublicName(name)) }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A mail address: enough of RFC 5321 to send something there, and no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MailAddress(String);

impl MailAddress {
    /// Octets of the longest address (RFC 5321, 4.5.3.1.3).
    const LONGEST: usize = 254;

    /// Reads "ana@example.org".
    ///
    /// # Errors
    /// The text that says what is wrong.
    pub(crate) fn parse(raw: &str) -> Result<MailAddress, Wrong> {
        let raw = raw.trim();
        let (name, domain) = raw.rsplit_once('@').ok_or("wrong-mail")?;
        let plain = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_control() || c.is_whitespace());
        let sign = |c: char| "\"(),:;<>@[\\]".contains(c);
        if !plain(name) || name.len() > 64 || name.contains(sign) || raw.len() > Self::LONGEST {
            return Err("wrong-mail");
        }
        match url::Host::parse(domain) {
            Ok(url::Host::Domain(domain)) if domain.contains('.') || domain == "localhost" => {
                Ok(MailAddress(format!("{name}@{domain}")))
            }
            _ => Err("wrong-mail"),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The same in small letters: one address is one account.
    pub(crate) fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

/// A password on its way to its hash. Never shown, never kept.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Password(String);

impl Password {
    /// Letters of the shortest one: long is what makes a password good (NIST SP 800-63B, 3.1.1).
    pub(crate) const SHORTEST: usize = 10;
    const LONGEST: usize = 256;

    /// Takes a new password; `known` is what others know of the person.
    ///
    /// # Errors
    /// The text that says what is wrong.
    pub(crate) fn choose(raw: &str, known: &[&str]) -> Result<Password, Wrong> {
        let letters = raw.chars().count();
        if letters < Self::SHORTEST {
            return Err("wrong-password-short");
        }
        if letters > Self::LONGEST {
            return Err("wrong-password-long");
        }
        let folded = raw.to_lowercase();
        let first = raw.chars().next();
        if raw.chars().all(|c| Some(c) == first) || known.iter().any(|known| known.to_lowercase() == folded) {
            return Err("wrong-password-known");
        }
        Ok(Password(raw.to_owned()))
    }

    /// What somebody gives as theirs: whatever it is, it is compared.
    pub(crate) fn given(raw: &str) -> Password {
        Password(raw.chars().take(Self::LONGEST).collect())
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Password")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_turns_nothing_around() {
        assert_eq!(PublicName::parse("  Ana \n Lima ").unwrap().as_str(), "Ana Lima");
        assert_eq!(PublicName::parse(" \u{200F} "), Err("wrong-name-empty"));
        assert_eq!(PublicName::parse("Ana\u{202E} Lima").unwrap().as_str(), "Ana Lima");
        assert_eq!(PublicName::parse(&"a".repeat(81)), Err("wrong-name-long"));
    }

    #[test]
    fn a_mail_address_can_be_sent_to() {
        assert_eq!(MailAddress::parse(" Ana.Lima@Exämple.org ").unwrap().as_str(), "Ana.Lima@xn--exmple-cua.org");
        assert_eq!(MailAddress::parse("Ana@example.org").unwrap().folded(), "ana@example.org");
        for wrong in
            ["", "ana", "ana@", "@example.org", "a na@example.org", "ana@org", "a@b@c.org", "ana@[::1]", "a<b@c.org"]
        {
            assert!(MailAddress::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_long_and_not_what_everybody_knows() {
        assert_eq!(Password::choose("short", &[]), Err("wrong-password-short"));
        assert_eq!(Password::choose("aaaaaaaaaaaa", &[]), Err("wrong-password-known"));
        assert_eq!(Password::choose("ANA@example.org", &["ana@example.org"]), Err("wrong-password-known"));
        let chosen = Password::choose("quatre chevaux de poste", &[]).unwrap();
        assert!(!format!("{chosen:?}").contains("chevaux"), "a password is never shown");
    }

    const RIGHTS: [(Right, &str); 14] = [
        (Right::See, "come to the desk"),
        (Right::WriteOwn, "write in their own articles"),
        (Right::WriteAll, "write in all articles"),
        (Right::PublishOwn, "publish and take back their own"),
        (Right::PublishAll, "publish and take back all"),
        (Right::Erase, "delete for ever what is in the bin"),
        (Right::Labels, "rename and merge labels, order series"),
        (Right::Pictures, "add and describe pictures"),
        (Right::Reads, "see how often articles are read"),
        (Right::Messages, "read readers’ messages"),
        (Right::Moderate, "decide about comments"),
        (Right::Settings, "change the settings"),
        (Right::People, "invite people and change roles"),
        (Right::Import, "bring a blog over"),
    ];

    #[test]
    fn the_table_of_roles_is_the_one_that_is_written_down() {
        let mut table =
            String::from("| | owner | editor | author | translator | moderator |\n|---|---|---|---|---|---|\n");
        for (right, words) in RIGHTS {
            let cells = Role::ALL.map(|role| if role.may(right) { "yes" } else { "–" });
            table.push_str(&format!("| {words} | {} |\n", cells.join(" | ")));
        }
        let page = include_str!("../../docs/reference/roles.md");
        assert!(page.contains(&table), "docs/reference/roles.md should hold:\n{table}");
    }

    #[test]
    fn nobody_may_more_than_the_owner() {
        for (right, _) in RIGHTS {
            assert!(Role::Owner.may(right), "{right:?}");
        }
    }
}

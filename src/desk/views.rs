//! What the pages of the desk are given: the frame, and the pages that belong to no noun.

use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// What surrounds a page of the desk. Its language is that of the interface, not of the site.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DeskFrame {
    pub(crate) language: String,
    pub(crate) direction: &'static str,
    pub(crate) stylesheet: String,
    /// The public name of whoever is signed in.
    pub(crate) person: Option<String>,
    pub(crate) account: String,
    pub(crate) sign_out: String,
    /// What proves that a form is one of ours.
    pub(crate) token: String,
    pub(crate) site: Option<DeskSite>,
    /// What was just done.
    pub(crate) notice: Option<String>,
}

/// The site at whose desk somebody sits.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DeskSite {
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
    /// Where it can be read.
    pub(crate) address: String,
    pub(crate) nav: Vec<NavItem>,
}

/// A part of the desk.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NavItem {
    pub(crate) address: String,
    pub(crate) words: String,
    pub(crate) is_here: bool,
    /// How much waits there for somebody; none where nothing does.
    pub(crate) waiting: Option<i64>,
}

/// The sites of whoever is signed in.
#[derive(Debug, Serialize)]
pub(crate) struct StartPage {
    pub(crate) frame: DeskFrame,
    pub(crate) sites: Vec<StartSite>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct StartSite {
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
    /// What the person is there, in words.
    pub(crate) role: String,
}

impl Page for StartPage {
    const TEMPLATE: &'static str = "desk/start.html";
}

/// What became of the messages.
#[derive(Debug, Serialize)]
pub(crate) struct MailPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// Where messages go, in a sentence.
    pub(crate) set: String,
    /// Whether they reach people.
    pub(crate) goes_out: bool,
    /// What the DNS should say; nothing where messages only lie in a folder.
    pub(crate) records: Vec<MailRecord>,
    /// Whether they are signed here.
    pub(crate) is_signed: bool,
    /// The domain of the sender.
    pub(crate) domain: String,
    /// Addresses that nothing goes to.
    pub(crate) bounced: Vec<BouncedLine>,
    /// One that was typed.
    pub(crate) address: String,
    pub(crate) wrongs: BTreeMap<String, String>,
    /// One's own address.
    pub(crate) mine: String,
    pub(crate) lines: Vec<MailLine>,
    /// What the server said to a test.
    pub(crate) wrong: Option<String>,
}

impl Page for MailPage {
    const TEMPLATE: &'static str = "desk/mail.html";
}

/// One that could not be sent.
#[derive(Debug, Serialize)]
pub(crate) struct MailLine {
    pub(crate) job: i64,
    /// Whether it belongs to the server, as what concerns an account does.
    pub(crate) on_server: bool,
    pub(crate) about: String,
    /// When it is tried again; none: never.
    pub(crate) due: Option<String>,
    /// The server's answer, in whatever language it gave it.
    pub(crate) why: String,
}

/// A record of the DNS.
#[derive(Debug, Serialize)]
pub(crate) struct MailRecord {
    /// As everybody calls it.
    pub(crate) title: &'static str,
    /// Why it is there.
    pub(crate) about: String,
    pub(crate) name: String,
    pub(crate) value: String,
}

/// An address that nothing goes to.
#[derive(Debug, Serialize)]
pub(crate) struct BouncedLine {
    pub(crate) number: i64,
    /// Whether it is that of an account.
    pub(crate) on_server: bool,
    /// The address; of somebody with an account, their name.
    pub(crate) who: String,
    pub(crate) since: String,
    /// What the server said, in whatever language; empty where a person said so.
    pub(crate) why: String,
}

/// Something that cannot be done, said on a page of its own.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedPage {
    pub(crate) frame: DeskFrame,
    pub(crate) title: String,
    pub(crate) words: String,
    /// The way on.
    pub(crate) back: String,
}

impl Page for RefusedPage {
    const TEMPLATE: &'static str = "desk/refused.html";
}

/// A form that could not be taken, given back.
#[derive(Debug, Serialize)]
pub(crate) struct HeldPage {
    pub(crate) frame: DeskFrame,
    pub(crate) words: String,
    /// Where to sign in, if that is what lacks.
    pub(crate) sign_in: Option<String>,
    /// Where it is sent again.
    pub(crate) action: String,
    pub(crate) fields: Vec<HeldField>,
    /// The longest of what was written, to be seen and copied.
    pub(crate) longest: String,
}

/// One field of it.
#[derive(Debug, Serialize)]
pub(crate) struct HeldField {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Page for HeldPage {
    const TEMPLATE: &'static str = "desk/held.html";
}

//! What the pages are given that stand in for another: not found, withdrawn, closed, busy, at fault, and a server's first.

pub(crate) mod addresses;
pub mod legal;
pub mod policy;

use crate::desk::setup::Choice;
use crate::desk::views::{DeskFrame, NavItem};
use serde::Serialize;
use std::collections::BTreeMap;

use crate::web::layout::{Frame, Head, Link};
use crate::web::templates::Page;

/// Nothing stands at the address (404).
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundPage {
    /// What surrounds it; without a site for an unknown host.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The address asked for, cut to a readable length.
    pub asked: String,
}

impl Page for NotFoundPage {
    const TEMPLATE: &'static str = "site/not-found.html";
}

/// What stood at the address was taken back (410).
#[derive(Clone, Debug, Serialize)]
pub struct GonePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The reason that was given for it, in words.
    pub reason: Option<String>,
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "site/gone.html";
}

/// The site is not open to the public (403).
#[derive(Clone, Debug, Serialize)]
pub struct ClosedPage {
    /// What surrounds it, without menu or title: `site` is `None`.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
}

impl Page for ClosedPage {
    const TEMPLATE: &'static str = "site/closed.html";
}

/// The server cannot answer at once (503). Rendered without the database.
#[derive(Clone, Debug, Serialize)]
pub struct BusyPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
}

impl Page for BusyPage {
    const TEMPLATE: &'static str = "site/busy.html";
}

/// Something went wrong on our side (500). Says nothing of what.
#[derive(Clone, Debug, Serialize)]
pub struct FaultPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
}

impl Page for FaultPage {
    const TEMPLATE: &'static str = "site/fault.html";
}

/// The first page of a server that has no site yet.
#[derive(Clone, Debug, Serialize)]
pub struct FirstPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// The command that shows a sample publication.
    pub demo: String,
    /// The command that brings a blog over.
    pub import: String,
    /// The command that makes an empty site; it may run over several lines.
    pub add: String,
}

impl Page for FirstPage {
    const TEMPLATE: &'static str = "site/first.html";
}

/// On loopback, when several sites could be meant.
#[derive(Clone, Debug, Serialize)]
pub struct ChooserPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// Title and local address of each site.
    pub sites: Vec<Link>,
}

impl Page for ChooserPage {
    const TEMPLATE: &'static str = "site/chooser.html";
}

/// What surrounds a page of settings, at the desk.
#[derive(Debug, Serialize)]
pub(crate) struct SettingsMenu {
    #[serde(flatten)]
    pub(crate) frame: DeskFrame,
    /// All pages of settings.
    pub(crate) pages: Vec<NavItem>,
    /// Where the form of this one goes.
    pub(crate) action: String,
    /// Whether something can be put back.
    pub(crate) has_former: bool,
}

/// What a site is called, in which language, who may read it.
#[derive(Debug, Serialize)]
pub(crate) struct GeneralPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) host: String,
    /// Where a blog from elsewhere moves in.
    pub(crate) moving: String,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    pub(crate) languages: Vec<Choice>,
    pub(crate) zones: Vec<String>,
}

impl Page for GeneralPage {
    const TEMPLATE: &'static str = "site/desk_general.html";
}

/// What stands on the home page.
#[derive(Debug, Serialize)]
pub(crate) struct HomeSettingsPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) blocks: Vec<BlockLine>,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Page for HomeSettingsPage {
    const TEMPLATE: &'static str = "site/desk_home.html";
}

/// A block and where it stands.
#[derive(Debug, Serialize)]
pub(crate) struct BlockLine {
    pub(crate) name: &'static str,
    pub(crate) words: String,
    pub(crate) hint: String,
    pub(crate) places: Vec<Choice>,
}

/// The menu.
#[derive(Debug, Serialize)]
pub(crate) struct MenuPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    /// The entries as they are kept or were written.
    pub(crate) entries: Vec<MenuLine>,
    /// What can be added without typing an address.
    pub(crate) choices: Vec<Choice>,
    /// What was written to be added.
    pub(crate) add_words: String,
    pub(crate) add_address: String,
    pub(crate) is_full: bool,
    pub(crate) wrongs: BTreeMap<String, String>,
}

/// An entry of the menu.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuLine {
    pub(crate) words: String,
    pub(crate) address: String,
}

/// How the site looks.
#[derive(Debug, Serialize)]
pub(crate) struct LookPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    /// The colour as it is written in its field, as it is kept, and as it is picked.
    pub(crate) accent: String,
    pub(crate) was: String,
    pub(crate) shown: String,
    /// What becomes of it by day and by night.
    pub(crate) shades: Vec<Shade>,
    pub(crate) has_header: bool,
    pub(crate) alt: String,
    pub(crate) everywhere: bool,
    pub(crate) pictures: Vec<LookPicture>,
    /// Where the icon can be seen.
    pub(crate) icon: Option<String>,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Page for LookPage {
    const TEMPLATE: &'static str = "site/desk_look.html";
}

/// A colour as readers see it.
#[derive(Debug, Serialize)]
pub(crate) struct Shade {
    pub(crate) paper: String,
    pub(crate) colour: String,
    pub(crate) words: String,
}

/// A picture that can be chosen.
#[derive(Debug, Serialize)]
pub(crate) struct LookPicture {
    pub(crate) address: String,
    /// Where it can be seen from the desk.
    pub(crate) near: String,
    pub(crate) words: String,
    pub(crate) is_chosen: bool,
}

/// With what readers can pass an article on.
#[derive(Debug, Serialize)]
pub(crate) struct SharingPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) boxes: Vec<ShareBox>,
    /// Whether there is a contact form: "yes", or nothing.
    pub(crate) contact: String,
}

impl Page for SharingPage {
    const TEMPLATE: &'static str = "site/desk_sharing.html";
}

/// One way to do so.
#[derive(Debug, Serialize)]
pub(crate) struct ShareBox {
    pub(crate) name: &'static str,
    pub(crate) words: String,
    pub(crate) checked: String,
}

impl Page for MenuPage {
    const TEMPLATE: &'static str = "site/desk_menu.html";
}

/// How comments are taken.
#[derive(Debug, Serialize)]
pub(crate) struct DiscussionPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) writers: Vec<Choice>,
    pub(crate) modes: Vec<Choice>,
    pub(crate) nameless: String,
    pub(crate) triage: String,
    pub(crate) slow: Vec<MarksLine>,
    /// Whether something is wrong with one of them.
    pub(crate) slow_is_open: bool,
    pub(crate) phases: Vec<PhaseLine>,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Page for DiscussionPage {
    const TEMPLATE: &'static str = "site/desk_discussion.html";
}

/// From how many comments within a minute on they wait, and are refused: the names of two fields, and their labels.
#[derive(Debug, Serialize)]
pub(crate) struct MarksLine {
    pub(crate) hold: &'static str,
    pub(crate) refuse: &'static str,
    pub(crate) holds: String,
    pub(crate) refuses: String,
}

/// A check, in the order of the site.
#[derive(Debug, Serialize)]
pub(crate) struct PhaseLine {
    pub(crate) name: &'static str,
    pub(crate) words: String,
}

/// The hosts of PeerTube whose films may be played.
#[derive(Debug, Serialize)]
pub(crate) struct PlayersPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) peertube: String,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Page for PlayersPage {
    const TEMPLATE: &'static str = "site/desk_players.html";
}

/// What programs that read the site are told.
#[derive(Debug, Serialize)]
pub(crate) struct MachinesPage {
    #[serde(rename = "frame")]
    pub(crate) settings: SettingsMenu,
    pub(crate) values: BTreeMap<&'static str, String>,
    /// What robots.txt says now.
    pub(crate) robots: String,
}

impl Page for MachinesPage {
    const TEMPLATE: &'static str = "site/desk_machines.html";
}

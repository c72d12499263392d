//! What the pages are given that stand in for another: not found, withdrawn, closed, busy, at fault, and a server's first.

use serde::Serialize;

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

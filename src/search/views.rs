//! What the search page is given.

use serde::Serialize;

use crate::article::views::{Steps, Teaser};
use crate::web::layout::{Frame, Head};
use crate::web::templates::Page;

/// The search form and, once something was asked, what was found.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself.
    pub head: Head,
    /// What the person typed; empty before the first search.
    pub query: String,
    /// What was found; `None` before the first search.
    pub found: Option<Found>,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "search/show.html";
}

/// What a search found.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// How many in all; `None` where counting would cost more than it tells.
    pub count: Option<u64>,
    /// Newest first.
    pub articles: Vec<Teaser>,
    /// The parts of the list before and after this one.
    pub steps: Steps,
}

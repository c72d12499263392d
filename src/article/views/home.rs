//! What the blocks of the home page are given.

use super::Entry;
use crate::web::layout::{Counted, Link, Safe};
use serde::Serialize;

/// One block of the home page: what is said of the whole site.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HomeBlock {
    /// The owner's words about the site.
    About {
        /// The words.
        words: Safe,
    },
    /// The field of the search.
    Search {},
    /// Feeds.
    Follow {
        /// Their addresses.
        links: Vec<Link>,
    },
    /// All undated pages, those of the menu included.
    Pages {
        /// Their addresses.
        links: Vec<Link>,
    },
    /// Labels in people's order; when there are many, the most used ones.
    Labels {
        /// With their articles.
        items: Vec<Counted>,
    },
    /// Newest year first.
    Archive {
        /// With their articles.
        items: Vec<Counted>,
    },
    /// The articles with the most comments.
    Discussed {
        /// The most first.
        articles: Vec<Discussed>,
    },
    /// Links to other sites.
    Links {
        /// In the owner's order.
        links: Vec<OtherSite>,
    },
}

/// An article that is much talked about.
#[derive(Clone, Debug, Serialize)]
pub struct Discussed {
    /// The article.
    pub article: Entry,
    /// Its comments.
    pub comments: u64,
}

/// A link to another site.
#[derive(Clone, Debug, Serialize)]
pub struct OtherSite {
    /// Where it leads.
    pub address: String,
    /// What it is called.
    pub words: String,
    /// The title of the latest article there, where that is known.
    pub latest: Option<String>,
}

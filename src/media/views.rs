//! What the desk's page of pictures is given.

use crate::desk::views::DeskFrame;
use crate::web::templates::Page;
use serde::Serialize;

/// The pictures of a site.
#[derive(Debug, Serialize)]
pub(crate) struct PicturesPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// The same list, for forms that come back to it.
    pub(crate) here: String,
    pub(crate) lacking_address: String,
    /// What was looked for.
    pub(crate) words: String,
    /// Whether those without words of their own are shown.
    pub(crate) lacking: bool,
    /// Those of the most read articles first, and not of the newest.
    pub(crate) by_reads: bool,
    /// What was not taken, each with its reason.
    pub(crate) refused: Vec<String>,
    pub(crate) pictures: Vec<PictureLine>,
    /// Where the list goes on.
    pub(crate) older: Option<String>,
}

impl Page for PicturesPage {
    const TEMPLATE: &'static str = "media/desk_pictures.html";
}

/// One picture.
#[derive(Debug, Serialize)]
pub(crate) struct PictureLine {
    /// As forms name it.
    pub(crate) key: String,
    /// Its own page.
    pub(crate) page: String,
    /// Another one is shown instead.
    pub(crate) is_replaced: bool,
    pub(crate) address: String,
    pub(crate) beginning: String,
    pub(crate) name: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) kilobytes: i64,
    pub(crate) alt: String,
    pub(crate) credit: String,
    pub(crate) caption: String,
    /// Articles that show it.
    pub(crate) uses: i64,
    /// How often the most read of them was read lately, on the list of work.
    pub(crate) reads: i64,
    /// Which of its words were too long, as the field is called; else empty.
    pub(crate) wrong: &'static str,
    /// Smaller ones are being made of it.
    pub(crate) under_way: bool,
    /// No smaller ones could be made.
    pub(crate) given_up: bool,
}

/// One picture, where it is shown, and what may take its place.
#[derive(Debug, Serialize)]
pub(crate) struct PicturePage {
    pub(crate) frame: DeskFrame,
    pub(crate) library: String,
    pub(crate) action: String,
    /// Why something was not done.
    pub(crate) wrong: Option<String>,
    pub(crate) picture: PictureLine,
    /// What would be shown instead.
    pub(crate) by: Option<PictureLine>,
    /// What is shown instead.
    pub(crate) instead: Option<PictureLine>,
    /// The page of the site's look, where that shows it.
    pub(crate) look: Option<String>,
    pub(crate) uses: Vec<UseLine>,
    /// How many those are.
    pub(crate) use_count: usize,
    /// More articles show it than are named.
    pub(crate) has_more: bool,
    /// What was looked for among the others.
    pub(crate) words: String,
    pub(crate) others: Vec<Candidate>,
}

impl Page for PicturePage {
    const TEMPLATE: &'static str = "media/desk_picture.html";
}

/// An article that shows it.
#[derive(Debug, Serialize)]
pub(crate) struct UseLine {
    pub(crate) address: String,
    pub(crate) title: String,
    /// In what readers get, or in what is being written.
    pub(crate) place: String,
}

/// A picture to choose.
#[derive(Debug, Serialize)]
pub(crate) struct Candidate {
    pub(crate) value: String,
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) alt: String,
}

//! Turns foreign HTML (articles and comments of other systems, hostile or merely old) into safe HTML of a closed set.
//! The input is read into a tree, written anew by our rules, and cleaned by `ammonia` as the last step.

mod address;
mod apart;
mod cut;
mod embed;
mod embedded;
mod feeds;
mod finding;
#[cfg(any(test, feature = "hostile"))]
pub mod hostile;
mod illustrate;
mod look;
mod parse;
mod passages;
mod picture;
mod policy;
mod quick;
mod say;
mod text;
mod walk;
mod write;

#[cfg(test)]
mod tests;

pub use cut::Uncut;
pub use embedded::{LoneLink, Player};
pub use feeds::feed_of;
pub use finding::{Cause, Finding, Severity};
pub use illustrate::Illustration;
pub use passages::{Piece, passages};
pub use say::{Mark, Words};
pub use text::{excerpt, one_line, plain, text_of};

use finding::Findings;
use parse::Parsed;
use walk::{Kind, Survey};

/// What cleaned a body, recorded beside it.
pub const CLEANER: &str = "ammonia 4.2.4, relais 3";

/// Raised when the rules change: a body of a lower version is cleaned again from its original.
pub const CLEANER_VERSION: i64 = 3;

/// HTML of the closed set that [`clean_article`] and [`clean_comment`] write. Only this crate makes one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, given away.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Takes back what was stored: only for what was read from the column into which a `SafeHtml` was written.
    pub fn kept(stored: String) -> SafeHtml {
        SafeHtml(stored)
    }
}

/// Where links and pictures lead after the move; the importer knows.
pub trait Addresses {
    /// The new address of a link, `None` to leave it. `url` is absolute or relative as found, entities decoded.
    fn link(&self, url: &str) -> Option<String>;

    /// The picture at this address if it is at hand; otherwise it is left where it is, and listed.
    fn picture(&self, url: &str) -> Option<Picture>;
}

/// Changes no address: every link and picture stays where it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsFound;

impl Addresses for AsFound {
    fn link(&self, _url: &str) -> Option<String> {
        None
    }

    fn picture(&self, _url: &str) -> Option<Picture> {
        None
    }
}

/// A picture that is stored with us: its address here and its true size in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Address to write into `src`.
    pub address: String,
    /// Width in pixels; 0 if unknown.
    pub width: u32,
    /// Height in pixels; 0 if unknown.
    pub height: u32,
}

/// A picture that a body shows or links to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPicture {
    /// The address as found, entities decoded.
    pub address: String,
    /// Whether it was at hand.
    pub at_hand: bool,
    /// Whether it is shown in the text; otherwise a link leads to it.
    pub shown: bool,
    /// Whether it came without alternative text and got an empty one.
    pub without_alt: bool,
}

/// A cleaned body and what was noticed on the way.
#[derive(Debug, Clone, Default)]
pub struct Cleaned {
    /// The body.
    pub html: SafeHtml,
    /// What was changed, in the order met.
    pub findings: Vec<Finding>,
    /// The language, when one element wraps the whole body and says it.
    pub language: Option<String>,
    /// Whether the element that wraps the whole body says right to left.
    pub rtl: bool,
    /// The pictures, in the order met, each address once.
    pub pictures: Vec<FoundPicture>,
}

/// Cleans the body of an article.
pub fn clean_article(raw: &str, addresses: &dyn Addresses) -> Cleaned {
    clean(raw, Kind::Article, addresses)
}

/// Cleans the body of an article whose plain line ends mean breaks. They do only when the body holds no markup of
/// lines of its own (`p`, `br`, `div`).
pub fn clean_article_lines(raw: &str, addresses: &dyn Addresses) -> Cleaned {
    clean(raw, Kind::ArticleLines, addresses)
}

/// Cleans a comment: a small set of elements, every link `rel="ugc nofollow"`.
pub fn clean_comment(raw: &str, addresses: &dyn Addresses) -> Cleaned {
    match quick::comment(raw) {
        Some(markup) => Cleaned { html: SafeHtml(markup), ..Cleaned::default() },
        None => clean(raw, Kind::Comment, addresses),
    }
}

fn clean(raw: &str, kind: Kind, addresses: &dyn Addresses) -> Cleaned {
    let mut unread = Findings::default();
    let tree = match parse::parse(raw) {
        Parsed::Whole(tree) => tree,
        Parsed::Flattened(tree) => {
            unread.note(Cause::NestingFlattened, raw);
            tree
        }
        Parsed::Unreadable => {
            unread.note(Cause::MarkupUnreadable, raw);
            parse::as_words(raw)
        }
    };
    let survey = Survey::of(&tree);
    let walked = walk::walk(&tree, kind, &survey, addresses);
    let markup = walked.page.markup();
    let html = SafeHtml(if kind == Kind::Comment { policy::comment(&markup) } else { policy::article(&markup) });
    let mut findings = unread.into_vec();
    findings.extend(walked.findings.into_vec());
    Cleaned { html, findings, language: survey.language, rtl: survey.rtl, pictures: walked.pictures }
}

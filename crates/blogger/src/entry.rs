//! One entry of a backup, as read.

use crate::digest;
use crate::old_id::OldId;
use crate::problem::Problem;
use crate::stamp::Stamp;

/// What an entry is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A dated article.
    Post,
    /// An undated page.
    Page,
    /// A comment.
    Comment,
    /// A setting of the blog, with its name such as `BLOG_NAME`; its content is the value.
    Setting(String),
    /// The theme; its content is the text that [`crate::widgets`] reads.
    Template,
    /// A kind that this reader does not know: its term.
    Other(String),
    /// The entry does not say.
    #[default]
    Missing,
}

/// What a title or content is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextType {
    /// Plain text: `<` means itself.
    #[default]
    Text,
    /// HTML.
    Html,
    /// XHTML, given here as HTML without its outer `div`.
    Xhtml,
}

/// Who wrote an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// May be empty.
    pub name: String,
    /// The profile; anonymous commenters have none.
    pub uri: Option<String>,
    /// The picture's address, often without scheme (`//lh3.…`).
    pub image: Option<String>,
    /// The mail address; none where Blogger wrote its placeholder `noreply@blogger.com`.
    pub mail: Option<String>,
}

/// The article that a comment belongs to, also when the comment answers another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InReplyTo {
    /// The article's number, if any of the addresses shows it.
    pub article: Option<OldId>,
    /// The article's page.
    pub href: Option<String>,
    /// The article's id as written.
    pub reference: Option<String>,
}

/// One entry. What Blogger did not write is absent; what it wrote strangely is in `problems`.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Line of `<entry>`, counted from 1.
    pub line: u64,
    /// Byte of `<entry>`, counted from 0.
    pub byte: u64,
    /// The id as written, without spaces around it.
    pub id: String,
    /// The number in the id of a post, page or comment.
    pub old_id: Option<OldId>,
    /// What the entry is.
    pub kind: Kind,
    /// The title, which is an extract for a comment.
    pub title: Option<String>,
    /// What the title is written in.
    pub title_type: TextType,
    /// The text.
    pub content: Option<String>,
    /// What the text is written in.
    pub content_type: TextType,
    /// When it was published. Readers know this one.
    pub published: Option<Stamp>,
    /// When it was last touched, by whatever.
    pub updated: Option<Stamp>,
    /// Not public.
    pub draft: bool,
    /// In the order of the file, none twice.
    pub labels: Vec<String>,
    /// Usually one.
    pub authors: Vec<Author>,
    /// The address of its page; a draft has none.
    pub address: Option<String>,
    /// Set for a comment.
    pub in_reply_to: Option<InReplyTo>,
    /// The comment that this comment answers.
    pub parent: Option<OldId>,
    /// A comment whose words were taken away on Blogger.
    pub removed: bool,
    /// Extended properties, and the text of elements that this reader does not know, by name.
    pub properties: Vec<(String, String)>,
    /// Addresses of attached files.
    pub enclosures: Vec<String>,
    /// The name of a place.
    pub location: Option<String>,
    /// The language (`xml:lang`) of the entry, else of its content, else of its title.
    pub language: Option<String>,
    /// What is odd in the entry.
    pub problems: Vec<Problem>,
}

impl Entry {
    /// SHA-256 over what matters: not over formatting, `updated`, pictures of people, properties or the written offset.
    /// It is the same in two backups of an entry that nobody has edited in between. Worked out when asked for: who only
    /// looks a file over has no use for it.
    pub fn digest(&self) -> [u8; 32] {
        digest::of(self)
    }
}

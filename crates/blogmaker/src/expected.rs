//! What a right importer must find in a made backup.

/// The truth about one made backup. Without [`Plan::detail`](crate::Plan) only `counts`, `settings`, `gadgets`,
/// `lost`, `traps`, `secrets` and a sample of `addresses` are filled.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// How many of each. Always: `entries = settings + templates + posts + pages + drafts + comments + dropped`.
    pub counts: Counts,
    /// Every article and page that can be brought over, in file order.
    pub articles: Vec<ExpectedArticle>,
    /// What must be listed: entries that cannot be brought over, and those brought with something missing.
    pub lost: Vec<ExpectedLoss>,
    /// Old addresses that must answer 200, or 301 to 200.
    pub addresses: Vec<OldAddress>,
    /// Old addresses that must not be found: drafts, future articles, shapes without an entry.
    pub closed: Vec<String>,
    /// Every trap that is on, by name, and where in the file it stands.
    pub traps: Vec<(&'static str, String)>,
    /// Settings as written, in file order.
    pub settings: Vec<(String, String)>,
    /// Gadgets of the template with words of the owner.
    pub gadgets: Vec<ExpectedGadget>,
    /// Words that must never stand on any page or feed: mail addresses, words of drafts.
    pub secrets: Vec<String>,
    /// What differs from the backup that this one follows; see [`newer`](crate::newer).
    pub differences: Vec<ExpectedDifference>,
    /// Length of the file.
    pub bytes: u64,
}

/// Counts of entries in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// `<entry>` elements.
    pub entries: u64,
    /// Dated pieces that are not drafts; those dated in the future are counted here too.
    pub posts: u64,
    /// Undated pieces that are not drafts.
    pub pages: u64,
    /// Drafts of either kind.
    pub drafts: u64,
    /// Comments that can be brought over, removed ones and those on drafts included.
    pub comments: u64,
    /// Comments of `comments` that were removed.
    pub removed: u64,
    /// Comments of `comments` that stand on a draft.
    pub on_drafts: u64,
    /// Settings.
    pub settings: u64,
    /// Template entries.
    pub templates: u64,
    /// Different label names, letter case included, on the pieces brought over.
    pub labels: u64,
    /// Entries that cannot be brought over; each stands in `lost` with `brought: false`.
    pub dropped: u64,
}

/// Post or page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Dated.
    Post,
    /// Undated, at `/p/…`.
    Page,
}

/// One article or page.
#[derive(Clone, Debug)]
pub struct ExpectedArticle {
    /// The number at the end of its id.
    pub old_id: u64,
    /// Post or page.
    pub kind: Kind,
    /// Not public.
    pub draft: bool,
    /// Dated so far ahead that it is not public yet.
    pub future: bool,
    /// Path, with its query, as written in the file; none for a draft, or when the address is taken or reserved.
    pub path: Option<String>,
    /// Host of the permalink.
    pub host: Option<String>,
    /// Title as a reader must read it, trimmed.
    pub title: String,
    /// Microseconds since 1970 (UTC).
    pub published: i64,
    /// Seconds ahead of UTC, as written.
    pub offset_seconds: i32,
    /// Year, month and day as written.
    pub local_date: (i32, u8, u8),
    /// In file order.
    pub labels: Vec<String>,
    /// Name of the author.
    pub byline: String,
    /// Language, when the body says so.
    pub language: Option<String>,
    /// What the cleaned body must show and must not.
    pub body: ExpectedBody,
    /// By number.
    pub comments: Vec<ExpectedComment>,
}

/// What is known of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpectedBody {
    /// Texts that a reader must still find.
    pub shows: Vec<String>,
    /// Pieces of HTML, in small letters, that the cleaned body must not hold.
    pub never: Vec<String>,
    /// Pictures in order.
    pub pictures: Vec<ExpectedPicture>,
    /// Links as written that must lead to the article with that old id.
    pub leads_home: Vec<(String, u64)>,
}

/// One picture of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedPicture {
    /// Address as written.
    pub src: String,
    /// Last segment of the address, decoded, without its size suffix: its name in a folder of pictures.
    pub file: String,
    /// Alternative text as written; none when the attribute is missing.
    pub alt: Option<String>,
}

/// One comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedComment {
    /// The number at the end of its id; its old anchor is `#c{old_id}`.
    pub old_id: u64,
    /// From 1, in the order of (published, old id as a number), removed ones included; those that came with a
    /// later backup follow the highest number, whatever their date.
    pub number: u32,
    /// The comment it answers, when that stands in the same discussion. In a ring of answers the one with the
    /// lowest number answers nobody.
    pub parent_old_id: Option<u64>,
    /// Name as written, trimmed.
    pub author: String,
    /// Profile address, when it is one to link to (`http` or `https`).
    pub profile: Option<String>,
    /// Removed: keeps its number and its answers, loses words and name.
    pub removed: bool,
    /// Microseconds since 1970 (UTC).
    pub published: i64,
    /// A text that a reader must find; empty for a removed one.
    pub shows: String,
    /// Came with a later backup.
    pub later: bool,
}

/// Something that must be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedLoss {
    /// What kind.
    pub what: Loss,
    /// The entry, when it has a numeric id.
    pub old_id: Option<u64>,
    /// In words.
    pub why: String,
    /// The entry itself was brought over; only what `why` says is missing.
    pub brought: bool,
}

/// Kinds of loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loss {
    /// Comment whose article is not in the file (not brought).
    OrphanComment,
    /// Second entry of an id, the same (not brought).
    SameTwice,
    /// Second entry of an id, with other content (not brought).
    OtherTwice,
    /// Entry of a kind that nobody knows (not brought).
    UnknownKind,
    /// Entry without id (not brought).
    NoId,
    /// Comment on a draft (brought with it, not public).
    CommentOnDraft,
    /// The answered comment is not in the file (brought as first-level).
    ParentMissing,
    /// The answered comment belongs to another article (brought as first-level).
    ParentElsewhere,
    /// Answers in a ring (brought, cut at the lowest number).
    ParentCycle,
    /// Another article stands first at this address (brought without).
    AddressTaken,
    /// The address is one that a site keeps for itself (brought without).
    AddressReserved,
    /// The address is on a host that is not the blog's (brought with its path).
    ForeignHost,
    /// The old anchor equals the number of another comment; the number wins (brought).
    AnchorTaken,
    /// No date of publication; the date of change stands for it (brought).
    DateMissing,
    /// Active content of a body that cannot stay (brought without).
    ActiveContent,
    /// A profile address nobody should follow (brought without).
    ProfileDropped,
    /// A file joined to the article, not in the backup (brought without).
    Enclosure,
    /// The setting names a time zone that does not exist (another is taken).
    UnknownTimeZone,
    /// Comments of another service, named in the template.
    ForeignComments,
}

/// An old address and what must be found there, as written: it may hold letters beyond ASCII.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldAddress {
    /// Path and query.
    pub path_and_query: String,
    /// Host to ask, when it is not the blog's own.
    pub host: Option<String>,
    /// What must answer.
    pub becomes: Becomes,
}

/// What an old address leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// The article with that old id.
    Article(u64),
    /// The page with that old id.
    Page(u64),
    /// The home page, or one of its later pages.
    Home,
    /// A month's archive.
    Month(i32, u8),
    /// A year's archive.
    Year(i32),
    /// The label with that name.
    Label(String),
    /// The feed of the site.
    Feed,
    /// The feed of a label.
    LabelFeed(String),
    /// The feed of all comments.
    CommentsFeed,
    /// The feed of the comments of the article with that old id.
    ArticleComments(u64),
    /// The search for these words.
    Search(String),
}

/// Words of the owner in the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedGadget {
    /// `LinkList`, `TextList`, `Text`, `HTML` or `PageList`.
    pub kind: &'static str,
    /// As the owner wrote it.
    pub title: String,
    /// Text and, in a list of links, address.
    pub items: Vec<(String, Option<String>)>,
}

/// What a later backup says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedDifference {
    /// The entry.
    pub old_id: u64,
    /// How it differs.
    pub what: Difference,
}

/// How an entry of a later backup differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// Title and body of an article changed: listed, not brought over.
    ArticleChanged,
    /// Words of a comment changed: listed, not brought over.
    CommentChanged,
    /// A comment was removed since: listed.
    CommentRemoved,
    /// No longer in the file: stays.
    ArticleGone,
    /// No longer in the file: stays.
    CommentGone,
    /// New: added.
    ArticleNew,
    /// New: added, numbered after the highest.
    CommentNew,
}

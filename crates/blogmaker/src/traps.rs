//! The traps: every oddity of the format that the generator can make, each by name.

macro_rules! traps {
    ($($(#[doc = $fact:literal])+ $variant:ident => $name:literal,)*) => {
        /// One oddity of real backups. The doc line is the fact it makes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Trap {
            $($(#[doc = $fact])+ $variant,)*
        }

        impl Trap {
            /// Every trap, in the order in which they are laid.
            pub const ALL: &'static [Trap] = &[$(Trap::$variant,)*];

            /// Its name; an article made for it has the address `/…/trap-{name}.html`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Trap::$variant => $name,)*
                }
            }

            /// The fact that it makes.
            pub fn fact(self) -> &'static str {
                match self {
                    $(Trap::$variant => concat!($($fact),+).trim_ascii(),)*
                }
            }
        }
    };
}

traps! {
    /// `app:` stands on `app:control` without ever being declared: odd, not malformed.
    UndeclaredPrefix => "undeclared-prefix",
    /// Every comment stands before the first post.
    CommentsBeforePosts => "comments-before-posts",
    /// The file opens with a byte order mark.
    ByteOrderMark => "byte-order-mark",
    /// Lines end in CR LF, inside a body too.
    CarriageReturns => "carriage-returns",
    /// Attributes stand in single quotes.
    SingleQuotes => "single-quotes",
    /// White space and a line end stand around ids, names, addresses of authors.
    PaddedValues => "padded-values",
    /// The blog has no post, page, comment; settings only. Not part of [`Traps::all`].
    EmptyBlog => "empty-blog",
    /// Only invited readers may read (`BLOG_READ_ACCESS_MODE`). Not part of [`Traps::all`].
    PrivateBlog => "private-blog",
    /// The setting names a time zone that does not exist. Not part of [`Traps::all`].
    UnknownTimeZone => "unknown-time-zone",
    /// Settings hold mail addresses, which nobody may ever publish.
    MailAddressSettings => "mail-address-settings",
    /// The message at the comment form holds markup, script included.
    MarkupCommentMessage => "markup-comment-message",
    /// The title of the blog holds markup, script included.
    MarkupBlogTitle => "markup-blog-title",
    /// The template holds lists of links, texts, pages, and a foreign comment widget as `b:widget-setting`.
    TemplateGadgets => "template-gadgets",

    /// A draft has no `rel="alternate"` link and an empty title; a page is a draft too.
    EmptyDraft => "empty-draft",
    /// The month of the permalink is not the month of `published`.
    MonthDiffers => "month-differs",
    /// `updated` is years later than `published`.
    UpdatedYearsLater => "updated-years-later",
    /// Offsets other than the zone of the blog: +05:30, -03:30.
    ForeignOffsets => "foreign-offsets",
    /// Articles around the hours that summer time skips and repeats.
    SummerTime => "summer-time",
    /// The date as written is not the date in UTC, across a year's end both ways.
    LocalDateDiffers => "local-date-differs",
    /// The article is dated in the year 2190.
    FutureArticle => "future-article",
    /// `published` is missing.
    PublishedMissing => "published-missing",
    /// `updated` is missing.
    UpdatedMissing => "updated-missing",

    /// Labels with spaces, slashes, percent, quotes, plus, ampersand, Arabic, an emoji.
    LabelCharacters => "label-characters",
    /// Labels that differ only in letter case.
    LabelCase => "label-case",
    /// A label of 200 letters.
    LongLabel => "long-label",
    /// Title with a double-escaped entity, `&amp;#39;` in the file.
    DoubleEscapedTitle => "double-escaped-title",
    /// Title with markup, script included, which Blogger took as markup: a reader read the words between.
    MarkupTitle => "markup-title",
    /// Title with a right-to-left override that never ends.
    OverrideTitle => "override-title",
    /// Title of 600 letters.
    LongTitle => "long-title",
    /// Title in Arabic with a Latin word and a number.
    ArabicTitle => "arabic-title",
    /// A published article with an empty title.
    EmptyTitle => "empty-title",
    /// A file is joined by `rel="enclosure"`.
    Enclosure => "enclosure",
    /// The place is given by `georss:point`.
    Location => "location",
    /// The same entry stands twice.
    IdenticalDuplicate => "identical-duplicate",
    /// An id stands twice with other content.
    ChangedDuplicate => "changed-duplicate",
    /// An entry of a kind that nobody knows.
    UnknownKind => "unknown-kind",
    /// An entry without id.
    NoId => "no-id",
    /// Two articles have the same permalink.
    SamePermalink => "same-permalink",
    /// Permalinks equal addresses that a site keeps for itself: `/search`, `/feed.atom`.
    ReservedPermalink => "reserved-permalink",
    /// Permalinks percent-encoded, and with letters beyond ASCII as they are.
    EncodedPermalink => "encoded-permalink",
    /// A permalink with a query.
    QueryPermalink => "query-permalink",
    /// A permalink on a host that is not the blog's.
    ForeignPermalink => "foreign-permalink",
    /// A page at `/p/slug.html`, and one whose slug has a number.
    PageSlug => "page-slug",

    /// An answer stands before the comment that it answers.
    ReplyBeforeParent => "reply-before-parent",
    /// The link to the answered comment is on other hosts, on http, with `?alt=` or `?v=2`, while `thr:in-reply-to`
    /// always names the post.
    RelatedVariants => "related-variants",
    /// The answered comment is not in the file.
    ParentMissing => "parent-missing",
    /// The answered comment belongs to another article.
    ParentElsewhere => "parent-elsewhere",
    /// Comments answer each other in a ring, and one answers itself.
    ParentCycle => "parent-cycle",
    /// A chain of answers sixty deep.
    DeepChain => "deep-chain",
    /// A removed comment (`blogger.contentRemoved`) with answers below it.
    RemovedComment => "removed-comment",
    /// A comment without a profile.
    AnonymousAuthor => "anonymous-author",
    /// A comment whose author has a real mail address.
    AuthorMail => "author-mail",
    /// Profile addresses that are not http: `javascript:`, `ftp:`, none after trimming.
    ProfileScheme => "profile-scheme",
    /// A comment is dated before its article.
    CommentBeforeArticle => "comment-before-article",
    /// Comments of the same instant whose ids have different lengths: they order as numbers.
    SameInstant => "same-instant",
    /// The old id of a comment equals the number of another.
    SmallId => "small-id",
    /// Comment text with links, bold, script, a handler, a picture.
    CommentMarkup => "comment-markup",
    /// Comments on a page, referred to as `.page-` and as `.post-`.
    CommentOnPage => "comment-on-page",
    /// A comment on a draft.
    CommentOnDraft => "comment-on-draft",
    /// A comment whose article is not in the file.
    OrphanComment => "orphan-comment",
    /// A discussion of 600 comments in threads.
    LongDiscussion => "long-discussion",

    /// A picture in `div.separator`, linked to its large size.
    Separator => "separator",
    /// A picture with its caption in `table.tr-caption-container`.
    CaptionTable => "caption-table",
    /// `font`, `center`, `align`, `u`, `strike`, `small`, a table with borders.
    OldMarkup => "old-markup",
    /// Paragraphs of class MsoNormal with `o:p` and conditional comments.
    MsoNormal => "mso-normal",
    /// The jump break in both forms: `<!--more-->` and `<a name="more">`.
    JumpBreak => "jump-break",
    /// A YouTube frame.
    YouTube => "youtube",
    /// An `object` of class BLOGGER-youtube-video.
    OldVideo => "old-video",
    /// A video kept by Blogger, a frame of `video.g`.
    BloggerVideo => "blogger-video",
    /// A script element.
    Script => "script",
    /// A style element and style attributes that move things.
    StyleElement => "style-element",
    /// A form with fields.
    FormElement => "form-element",
    /// Handlers: `onclick`, `onerror`.
    EventHandler => "event-handler",
    /// A `javascript:` link, one with letters hidden in entities.
    ScriptLink => "script-link",
    /// A picture of one pixel that counts readers.
    Tracker => "tracker",
    /// A link to `/s1600-h/`, which is a page and not a picture.
    PicturePage => "picture-page",
    /// Pictures on every host of Blogger, with the size in the path and as a suffix.
    PictureHosts => "picture-hosts",
    /// A picture without alternative text, and one with an empty one.
    PictureWithoutAlt => "picture-without-alt",
    /// A picture as `data:` address.
    DataPicture => "data-picture",
    /// Links to own articles in every form: country hosts, https, relative, with a comment, `?m=1`.
    OwnLinks => "own-links",
    /// A body wrapped in `lang="ar" dir="rtl"`.
    RightToLeft => "right-to-left",
    /// A body of plain text whose lines are its only markup (`BLOG_CONVERT_LINE_BREAKS`).
    PlainLines => "plain-lines",
    /// A body of 300 KB.
    HugeBody => "huge-body",
    /// Five hundred `div` inside each other.
    DeepDivs => "deep-divs",
    /// `content type="xhtml"`.
    XhtmlContent => "xhtml-content",
    /// A body in CDATA sections, one of them split at `]]>`.
    CDataBody => "cdata-body",
    /// A numeric reference to a control character, `&#8;`. Not well-formed.
    ControlReference => "control-reference",
    /// `&nbsp;` and `&eacute;` as entities that XML does not know. Not well-formed.
    NamedEntity => "named-entity",
}

impl Trap {
    /// True for what changes the whole blog against the other traps, and so is laid only alone.
    pub fn stands_alone(self) -> bool {
        matches!(self, Self::EmptyBlog | Self::PrivateBlog | Self::UnknownTimeZone)
    }

    /// False for what a strict XML reader refuses.
    pub fn is_well_formed(self) -> bool {
        !matches!(self, Self::ControlReference | Self::NamedEntity)
    }
}

/// A set of traps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traps(u128);

impl Traps {
    /// No trap: an ordinary backup.
    pub fn none() -> Self {
        Self(0)
    }

    /// All that can stand in one file.
    pub fn all() -> Self {
        Self::none().and_all(|trap| !trap.stands_alone())
    }

    /// All that can stand in one file which every XML reader accepts.
    pub fn well_formed() -> Self {
        Self::none().and_all(|trap| !trap.stands_alone() && trap.is_well_formed())
    }

    /// These and no others.
    pub fn only(traps: impl IntoIterator<Item = Trap>) -> Self {
        traps.into_iter().fold(Self::none(), Self::with)
    }

    /// This set and one more.
    #[must_use]
    pub fn with(self, trap: Trap) -> Self {
        Self(self.0 | 1 << trap as u8)
    }

    /// This set without one.
    #[must_use]
    pub fn without(self, trap: Trap) -> Self {
        Self(self.0 & !(1 << trap as u8))
    }

    /// Is it laid?
    pub fn has(self, trap: Trap) -> bool {
        self.0 >> trap as u8 & 1 == 1
    }

    /// Those that are laid, in the order of [`Trap::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Trap> {
        Trap::ALL.iter().copied().filter(move |trap| self.has(*trap))
    }

    fn and_all(self, wanted: impl Fn(Trap) -> bool) -> Self {
        Trap::ALL.iter().copied().filter(|trap| wanted(*trap)).fold(self, Self::with)
    }
}

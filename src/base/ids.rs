//! One type for the id of each table, so that one cannot be passed for another. Ids are counted within a site.

macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl db::Column for $name {
            fn read(row: &db::Row<'_>, at: usize) -> db::Result<Self> {
                row.get::<i64>(at).map($name)
            }
        }

        impl From<$name> for db::Param<'_> {
            fn from(id: $name) -> Self {
                db::Param::Int(id.0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }
    };
}

id!(
    /// A publication; 0 is the server itself.
    SiteId
);
id!(
    /// An article or a page.
    ArticleId
);
id!(
    /// A label.
    LabelId
);
id!(
    /// A series of articles.
    SeriesId
);
id!(
    /// Articles that are translations of each other.
    TranslationsId
);
id!(
    /// A comment.
    CommentId
);
id!(
    /// What was decided about a comment.
    DecisionId
);
id!(
    /// An answer to a decision.
    AppealId
);
id!(
    /// What a reader said against a comment.
    ReportId
);
id!(
    /// A notice that a comment is unlawful.
    NoticeId
);
id!(
    /// Somebody who follows a discussion by mail.
    FollowerId
);
id!(
    /// What somebody says of a comment that an import brought: that it is theirs.
    ClaimId
);
id!(
    /// A link that shows somebody what is held under their mail address.
    PrivacyLinkId
);
id!(
    /// One run of an import.
    RunId
);
id!(
    /// A backup that somebody sent at the desk.
    UploadId
);
id!(
    /// A saved text of an article, counted within the article from 1.
    RevisionNumber
);
id!(
    /// A link that shows an article before its readers see it.
    SharedPreviewId
);
id!(
    /// A note on a passage of an article, or an answer to one.
    PassageNoteId
);
id!(
    /// A correction that readers are told of.
    CorrectionId
);
id!(
    /// Somebody with an account; counted on the server.
    PersonId
);
id!(
    /// A token with which a program acts for somebody.
    ApiTokenId
);
id!(
    /// A message of a reader.
    MessageId
);
id!(
    /// A source: a work that articles rest on.
    SourceId
);
id!(
    /// Who publishes sources.
    OutletId
);

/// The server itself, whose log holds what concerns all sites.
pub(crate) const SERVER: SiteId = SiteId(0);

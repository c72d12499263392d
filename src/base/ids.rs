//! One type for the id of each table, so that one cannot be passed for another. Ids are counted within a site.

macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
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
    /// A comment.
    CommentId
);
id!(
    /// One run of an import.
    RunId
);

/// The server itself, whose log holds what concerns all sites.
pub(crate) const SERVER: SiteId = SiteId(0);

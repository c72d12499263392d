//! The text of a statement, checked while compiling: a site-owned one cannot forget its site.

/// A statement over site-owned tables. Parameter `$1` is always the site of the transaction that runs it; the caller's
/// parameters begin with `$2`. Made by [`sql!`](crate::sql!) only, which refuses a text without `site_id` or `$1`.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    pub(crate) postgres: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) bound: bool,
    /// Whether the text holds words that are written in another way for each database.
    pub(crate) worded: bool,
}

impl Sql {
    /// For [`sql!`](crate::sql!). Fails to compile when the site is forgotten.
    #[doc(hidden)]
    pub const fn of_site(postgres: &'static str, sqlite: &'static str) -> Sql {
        assert!(contains(postgres, "site_id"), "a statement over site-owned tables names site_id");
        assert!(contains(postgres, "$1"), "a statement over site-owned tables binds $1, the site");
        Sql { postgres, sqlite, bound: true, worded: is_worded(postgres) }
    }

    /// For [`server_sql!`](crate::server_sql!): tables that belong to the server, parameters begin with `$1`.
    #[doc(hidden)]
    pub const fn of_server(postgres: &'static str, sqlite: &'static str) -> Sql {
        Sql { postgres, sqlite, bound: false, worded: is_worded(postgres) }
    }
}

/// A statement over tables that a site owns: `$1` is the site, bound by the transaction; yours begin with `$2`.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const BYTES: [u8; TEXT.len()] = $crate::question_marks(TEXT);
        const SQLITE: &str = match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => TEXT,
        };
        const SQL: $crate::Sql = $crate::Sql::of_site(TEXT, SQLITE);
        SQL
    }};
}

/// A statement over the few tables that belong to the server (site, host, …): parameters begin with `$1`.
#[macro_export]
macro_rules! server_sql {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const BYTES: [u8; TEXT.len()] = $crate::question_marks(TEXT);
        const SQLITE: &str = match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => TEXT,
        };
        const SQL: $crate::Sql = $crate::Sql::of_server(TEXT, SQLITE);
        SQL
    }};
}

/// Writes `?2` for `$2`: SQLite takes `$2` for a name and binds names by first appearance, `?2` by its number.
#[doc(hidden)]
#[expect(clippy::indexing_slicing, reason = "runs while compiling, where an index out of bounds does not compile")]
pub const fn question_marks<const N: usize>(text: &str) -> [u8; N] {
    let from = text.as_bytes();
    let mut to = [0u8; N];
    let mut i = 0;
    while i < N {
        let number_follows = i + 1 < N && from[i + 1].is_ascii_digit();
        to[i] = if from[i] == b'$' && number_follows { b'?' } else { from[i] };
        i += 1;
    }
    to
}

const fn is_worded(text: &str) -> bool {
    contains(text, "among_") || contains(text, SKIPPING)
}

/// Passes over rows that another worker holds. SQLite, with one writer, has no word for it and no need.
pub(crate) const SKIPPING: &str = "FOR UPDATE SKIP LOCKED";

#[expect(clippy::indexing_slicing, reason = "runs while compiling, where an index out of bounds does not compile")]
const fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut start = 0;
    while start + part.len() <= text.len() {
        let mut i = 0;
        while i < part.len() && text[start + i] == part[i] {
            i += 1;
        }
        if i == part.len() {
            return true;
        }
        start += 1;
    }
    false
}

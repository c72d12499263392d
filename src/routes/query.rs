//! The parameters of a request, of which each route takes those that it declares.

use std::borrow::Cow;
use std::collections::HashMap;

/// Which part of a feed, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) start: i64,
    pub(crate) count: i64,
}

impl Part {
    /// What a feed without parameters shows.
    pub(super) const FIRST: Part = Part { start: 1, count: FEED_COUNT };
}

/// Entries in a part of a feed, and at the most when a reader asks for more.
const FEED_COUNT: i64 = 25;
const FEED_MOST: i64 = 150;
/// The deepest a feed can be counted into.
const FEED_DEEPEST: i64 = 20_000;

/// A query, each name once.
pub(super) struct Query<'q>(HashMap<Cow<'q, str>, Cow<'q, str>>);

impl Query<'_> {
    /// Reads the query of a request.
    pub(super) fn of(raw: &str) -> Query<'_> {
        Query(url::form_urlencoded::parse(raw.as_bytes()).collect())
    }

    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.0.get(name)?.parse().ok().filter(|number| *number > 0)
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        // What cannot be typed cannot be looked for, and no page may hold it.
        let typed = |value: &Cow<'_, str>| value.chars().filter(|c| !c.is_control() && *c != '\u{FFFD}').collect();
        self.0.get(name).map(typed).map(|value: String| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// Blogger's anchor in a list, an instant. A plus that nobody encoded came as a space.
    pub(super) fn updated_max(&self) -> Option<String> {
        self.text("updated-max").map(|until| until.replace(' ', "+"))
    }

    pub(super) fn part(&self) -> Part {
        Part {
            start: self.number("start-index").unwrap_or(1).min(FEED_DEEPEST),
            count: self.number("max-results").unwrap_or(FEED_COUNT).min(FEED_MOST),
        }
    }

    /// Blogger's `alt`: everything but Atom is another form.
    pub(super) fn is_other_form(&self) -> bool {
        self.0.get("alt").is_some_and(|alt| alt != "atom")
    }
}

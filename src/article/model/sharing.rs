//! A link that shows an article to whoever holds it, before its readers see it.

use crate::base::ids::{ArticleId, PersonId, RevisionNumber, SharedPreviewId};
use crate::base::names::named;

/// How long a link shows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// 24 hours.
    Day,
    /// 7 days.
    Week,
    /// 30 days.
    Month,
}

named!(Span, "span of time", Day "day", Week "week", Month "month");

impl Span {
    /// All of them, the shortest first.
    pub(crate) const ALL: [Span; 3] = [Span::Day, Span::Week, Span::Month];

    /// How long it is, in microseconds.
    pub(crate) fn length(self) -> i64 {
        let days = match self {
            Span::Day => 1,
            Span::Week => 7,
            Span::Month => 30,
        };
        days * 24 * 3600 * 1_000_000
    }
}

/// Links of one article that show something at the same time.
pub(crate) const MOST: usize = 20;

/// One link, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPreview {
    /// Its number on the site.
    pub id: SharedPreviewId,
    /// What it shows.
    pub article: ArticleId,
    /// Which saved text; `None`: the newest each time.
    pub revision: Option<RevisionNumber>,
    /// Whoever made it.
    pub by: Option<PersonId>,
    /// When it was made.
    pub created: i64,
    /// From this instant on it shows nothing.
    pub expires: i64,
    /// When somebody ended it.
    pub ended: Option<i64>,
}

impl SharedPreview {
    /// Whether it shows something at an instant.
    pub(crate) fn is_over(&self, now: i64) -> bool {
        self.ended.is_some() || self.expires <= now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_over_at_its_last_instant_or_when_somebody_ends_it() {
        let link = SharedPreview {
            id: SharedPreviewId(1),
            article: ArticleId(1),
            revision: None,
            by: None,
            created: 0,
            expires: Span::Day.length(),
            ended: None,
        };
        assert!(!link.is_over(link.expires - 1) && link.is_over(link.expires));
        assert!(SharedPreview { ended: Some(5), ..link }.is_over(6));
    }
}

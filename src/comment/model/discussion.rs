//! How the discussion of one article takes comments, where that was set: else it does as the site.

use crate::site::model::discussion::{DiscussionSettings, Mode};
use std::borrow::Cow;

/// What was set for one article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Own {
    /// Which comments wait.
    pub(crate) mode: Option<Mode>,
    /// Days after its publication on which it closes; 0: never.
    pub(crate) close_after: Option<i64>,
    /// When it was opened again by hand, UTC microseconds: no day closes it any more.
    pub(crate) reopened: Option<i64>,
}

impl Own {
    /// The settings of the site, as they are for this article.
    pub(crate) fn over<'s>(&self, site: &'s DiscussionSettings) -> Cow<'s, DiscussionSettings> {
        if *self == Own::default() {
            return Cow::Borrowed(site);
        }
        let mut settings = site.clone();
        settings.mode = self.mode.unwrap_or(site.mode);
        settings.close_after_days = match (self.reopened, self.close_after) {
            (Some(_), _) | (None, Some(0)) => None,
            (None, Some(days)) => Some(days),
            (None, None) => site.close_after_days,
        };
        Cow::Owned(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_for_an_article_counts_before_what_its_site_does() {
        let site = DiscussionSettings { close_after_days: Some(30), ..DiscussionSettings::default() };
        let closes = |own: Own| own.over(&site).close_after_days;
        assert_eq!(closes(Own::default()), Some(30));
        assert_eq!(closes(Own { close_after: Some(7), ..Own::default() }), Some(7));
        assert_eq!(closes(Own { close_after: Some(0), ..Own::default() }), None);
        assert_eq!(closes(Own { close_after: Some(7), reopened: Some(1), ..Own::default() }), None);
        assert_eq!(Own { mode: Some(Mode::AllHeld), ..Own::default() }.over(&site).mode, Mode::AllHeld);
    }
}

//! Keeps the truth while a file is written: counts always, everything else when details are wanted.

use std::collections::{BTreeSet, HashMap};

use crate::entry::{Article, Comment};
use crate::expected::{Difference, Expected, ExpectedComment, ExpectedDifference, ExpectedLoss, Loss};

/// The truth being gathered.
#[derive(Default)]
pub(crate) struct Book {
    detail: bool,
    pub(crate) expected: Expected,
    labels: BTreeSet<String>,
    discussions: HashMap<u64, Vec<ExpectedComment>>,
    gone: BTreeSet<u64>,
}

impl Book {
    pub(crate) fn new(detail: bool) -> Self {
        Self { detail, ..Self::default() }
    }

    pub(crate) fn article(&mut self, article: &Article) {
        let counts = &mut self.expected.counts;
        let count = match (article.draft, article.kind) {
            (true, _) => &mut counts.drafts,
            (false, crate::Kind::Post) => &mut counts.posts,
            (false, crate::Kind::Page) => &mut counts.pages,
        };
        *count += 1;
        for label in &article.labels {
            if !self.labels.contains(label) {
                self.labels.insert(label.clone());
            }
        }
        if self.detail {
            self.expected.articles.push(article.expected());
        }
    }

    pub(crate) fn comment(&mut self, comment: &Comment, article: u64, on_draft: bool) {
        let counts = &mut self.expected.counts;
        counts.comments += 1;
        counts.removed += u64::from(comment.removed);
        counts.on_drafts += u64::from(on_draft);
        if self.detail {
            self.discussions.entry(article).or_default().push(comment.expected());
        }
    }

    /// A comment that an earlier backup held: it keeps its number.
    pub(crate) fn gone_comment(&mut self, comment: &Comment, article: u64) {
        self.differs(comment.id, Difference::CommentGone);
        self.gone.insert(comment.id);
        if self.detail {
            self.discussions.entry(article).or_default().push(comment.expected());
        }
    }

    pub(crate) fn differs(&mut self, old_id: u64, what: Difference) {
        self.expected.differences.push(ExpectedDifference { old_id, what });
    }

    /// An entry that cannot be brought over.
    pub(crate) fn dropped(&mut self, what: Loss, old_id: Option<u64>, why: &str) {
        self.expected.counts.dropped += 1;
        let why = why.to_owned();
        self.expected.lost.push(ExpectedLoss { what, old_id, why, brought: false });
    }

    /// An entry brought over with something missing.
    pub(crate) fn listed(&mut self, what: Loss, old_id: Option<u64>, why: &str) {
        let why = why.to_owned();
        self.expected.lost.push(ExpectedLoss { what, old_id, why, brought: true });
    }

    /// Numbers every discussion and closes the book.
    pub(crate) fn close(mut self) -> Expected {
        self.expected.counts.labels = self.labels.len() as u64;
        for article in &mut self.expected.articles {
            let Some(mut comments) = self.discussions.remove(&article.old_id) else { continue };
            comments.sort_by_key(|comment| (comment.later, comment.published, comment.old_id));
            for (number, comment) in (1..).zip(&mut comments) {
                comment.number = number;
            }
            comments.retain(|comment| !self.gone.contains(&comment.old_id));
            article.comments = comments;
        }
        self.expected
    }
}

//! A comment as a reader sends it, and as those who judge it and whoever wrote it see it.

use super::Removal;
use super::state::State;
use crate::base::ids::{ArticleId, CommentId, PersonId};
use crate::person::model::MailAddress;
use html::SafeHtml;

/// For how long a browser is known again as the one that sent something, seconds.
pub(crate) const BROWSER_KEPT: i64 = 180 * 24 * 60 * 60;

/// A comment to be, read from its form.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// In which discussion.
    pub article: ArticleId,
    /// The number of the one it answers.
    pub answers: Option<i64>,
    /// Who says it; empty for somebody without a name.
    pub name: String,
    /// Whom to tell what becomes of it; never shown.
    pub mail: Option<MailAddress>,
    /// As it was typed.
    pub written: String,
    /// As it is shown.
    pub html: SafeHtml,
    /// Digest of its words, the same for the same words.
    pub fingerprint: String,
    /// By what it is known again.
    pub marks: Marks,
    /// The account, where one of the site's people writes.
    pub person: Option<PersonId>,
}

/// Other words for a comment.
pub(crate) struct Edit {
    /// As they were typed.
    pub(crate) written: String,
    /// As they are shown.
    pub(crate) html: SafeHtml,
    /// Digest of them.
    pub(crate) fingerprint: String,
}

/// By what a comment and its writer are known again: digests, never what they were made of.
#[derive(Clone, Debug)]
pub(crate) struct Marks {
    /// Of the secret in its private address.
    pub secret: String,
    /// The chance that this was made of.
    pub chance: String,
    /// Of the secret that the browser keeps.
    pub browser: String,
    /// Of the address range, salted.
    pub range: Option<String>,
}

/// A comment with all that is kept of it, for those who judge it and whoever wrote it.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// Its id.
    pub id: CommentId,
    /// Its article.
    pub article: ArticleId,
    /// Its number, once it was published.
    pub number: Option<i64>,
    /// The one it answers.
    pub parent: Option<CommentId>,
    /// Where it stands.
    pub state: State,
    /// The writer's name.
    pub author: String,
    /// The writer's public page.
    pub profile: Option<String>,
    /// When it was published, or sent as long as it was not; UTC microseconds.
    pub published: i64,
    /// When it was sent here; `None` for one that an import brought.
    pub sent: Option<i64>,
    /// As it is shown.
    pub html: SafeHtml,
    /// As it was typed.
    pub written: Option<String>,
    /// Who took it away, once somebody did.
    pub removal: Option<Removal>,
    /// Digest of what the writer's browser keeps.
    pub browser: Option<String>,
    /// The chance in its private address.
    pub chance: Option<String>,
    /// What the phases said, as JSON.
    pub findings: Option<String>,
}

/// What the triage reads of a comment: its words as they were typed, else as they are shown.
pub(crate) fn text_of(written: Option<&str>, html: &SafeHtml) -> String {
    written.map_or_else(|| html::text_of(html), str::to_owned)
}

impl Kept {
    /// What the triage reads of it.
    pub(crate) fn text(&self) -> String {
        text_of(self.written.as_deref(), &self.html)
    }

    /// Whether whoever wrote it may change it now: within so many microseconds, and as long as it waits.
    pub(crate) fn is_editable(&self, now: i64, window: i64) -> bool {
        let waits = self.state == State::Held;
        let fresh = self.sent.is_some_and(|sent| now.saturating_sub(sent) < window);
        self.written.is_some() && (waits || self.state == State::Published && fresh)
    }

    /// Whether whoever wrote it may take it away: always, as long as it is there.
    pub(crate) fn is_deletable(&self) -> bool {
        self.sent.is_some() && matches!(self.state, State::Held | State::Published)
    }
}

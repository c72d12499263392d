//! “This is mine, remove it”: asked for by whoever says that they wrote a comment which an import brought.

use crate::base::ids::{ClaimId, CommentId};
use crate::base::names::named;
use crate::moderation::model::DAY;

/// Claims of one hour that are taken at all.
pub(crate) const TAKEN: i64 = 60;
/// Comments that one press of a button removes; of more, it is pressed again.
pub(crate) const AT_ONCE: i64 = 500;
/// How long what such a comment said is kept, so that the removal can be undone, microseconds: shorter than what is kept for those
/// who judge again, for its writer wants it gone.
pub(crate) const KEPT: i64 = 30 * DAY;
/// The name under which a decision says that its comment was removed because its writer asked for it.
pub(crate) const ASKED: &str = "asked_by_writer";

/// What came of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimOutcome {
    /// The comments are gone.
    Accepted,
    /// They stay.
    Refused,
}

named!(ClaimOutcome, "outcome of a claim", Accepted "accepted", Refused "refused");

/// A claim as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    /// Its id.
    pub(crate) id: ClaimId,
    /// By way of which comment.
    pub(crate) comment: CommentId,
    /// When it came, UTC microseconds.
    pub(crate) at: i64,
    /// The public page of the writer, where all comments under it are meant.
    pub(crate) profile: Option<String>,
    /// Why it is theirs.
    pub(crate) words: String,
    /// Where they are answered.
    pub(crate) mail: Option<String>,
    /// What came of it; `None`: it waits.
    pub(crate) outcome: Option<ClaimOutcome>,
    /// The sentence to them.
    pub(crate) sentence: String,
}

//! Where a comment is on its way, and every step that it may take. Whatever is not written here is refused.

use crate::base::error::Refusal;
use crate::base::names::named;

/// Where a comment is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Brought by an import that has not numbered it yet.
    Arriving,
    /// It waits for somebody to read it.
    Held,
    /// Everybody reads it.
    Published,
    /// It was not taken, and nobody but its writer reads it.
    Rejected,
    /// It was taken away: number and answers stay.
    Removed,
}

named!(
    State,
    "state of a comment",
    Arriving "arriving",
    Held "held",
    Published "published",
    Rejected "rejected",
    Removed "removed",
);

/// A step on the way of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// An import gives it its number.
    Number,
    /// An import gives its number to what was removed before it came.
    Bury,
    /// Somebody lets it be read.
    Publish,
    /// Somebody does not.
    Refuse,
    /// Somebody takes it away.
    Remove,
    /// Somebody takes one passage of it away.
    Cut,
    /// It is given back to its readers.
    Restore,
    /// A passage of it is given back.
    Mend,
    /// A decision about it is undone, and it waits again.
    HoldAgain,
    /// Whoever wrote it takes it away.
    Delete,
    /// Whoever wrote it changes it.
    Edit,
}

impl State {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [State; 5] =
        [State::Arriving, State::Held, State::Published, State::Rejected, State::Removed];

    /// Where a step leads from here.
    ///
    /// # Errors
    /// Refuses every step that is not in the table.
    pub(crate) fn after(self, step: Step) -> Result<State, Refusal> {
        use State::{Arriving, Held, Published, Rejected, Removed};
        match (self, step) {
            (Arriving, Step::Number) => Ok(Published),
            (Arriving, Step::Bury) => Ok(Removed),
            (Held, Step::Publish) => Ok(Published),
            (Held, Step::Refuse) => Ok(Rejected),
            (Rejected, Step::Publish) => Ok(Published),
            (Published, Step::Remove) => Ok(Removed),
            (Removed, Step::Restore) => Ok(Published),
            (Published, Step::Cut | Step::Mend) => Ok(self),
            (Published | Rejected, Step::HoldAgain) => Ok(Held),
            (Held | Published, Step::Delete) => Ok(Removed),
            (Held | Published, Step::Edit) => Ok(self),
            (_, step) => Err(Refusal::told(step.refusal(), &[])),
        }
    }
}

impl Step {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [Step; 11] = [
        Step::Number,
        Step::Bury,
        Step::Publish,
        Step::Refuse,
        Step::Remove,
        Step::Cut,
        Step::Restore,
        Step::Mend,
        Step::HoldAgain,
        Step::Delete,
        Step::Edit,
    ];

    /// The text that says that it cannot be done.
    fn refusal(self) -> &'static str {
        match self {
            Step::Number | Step::Bury | Step::HoldAgain => "refused-comment-moved-on",
            Step::Publish => "refused-comment-publish",
            Step::Refuse => "refused-comment-refuse",
            Step::Remove | Step::Cut => "refused-comment-remove",
            Step::Restore | Step::Mend => "refused-comment-restore",
            Step::Delete => "refused-comment-delete",
            Step::Edit => "refused-comment-edit",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_that_is_not_in_the_table_is_refused() {
        use State::{Arriving, Held, Published, Rejected, Removed};
        let table = [
            (Arriving, Step::Number, Published),
            (Arriving, Step::Bury, Removed),
            (Held, Step::Publish, Published),
            (Held, Step::Refuse, Rejected),
            (Held, Step::Delete, Removed),
            (Held, Step::Edit, Held),
            (Published, Step::Remove, Removed),
            (Published, Step::Cut, Published),
            (Published, Step::Mend, Published),
            (Published, Step::HoldAgain, Held),
            (Published, Step::Delete, Removed),
            (Published, Step::Edit, Published),
            (Rejected, Step::Publish, Published),
            (Rejected, Step::HoldAgain, Held),
            (Removed, Step::Restore, Published),
        ];
        for state in State::ALL {
            for step in Step::ALL {
                let wanted = table.iter().find(|(from, on, _)| (*from, *on) == (state, step)).map(|(.., to)| *to);
                assert_eq!(state.after(step).ok(), wanted, "{state:?} {step:?}");
            }
        }
    }
}

//! Where an article is on its way, and every step that it may take. Whatever is not written here is refused.

use crate::base::error::Refusal;
use crate::base::names::named;

/// Where an article is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Seen by its authors only.
    Draft,
    /// Given to whoever may publish it.
    Submitted,
    /// Published by itself when its hour comes.
    Scheduled,
    /// Brought by an import that has not opened it yet.
    Arriving,
    /// Seen by all.
    Published,
    /// Taken back: 410.
    Withdrawn,
    /// In the bin.
    Binned,
    /// Deleted for ever. Its row stays, without a word: its address says that it is gone, and its id is never another's.
    Erased,
}

named!(
    State,
    "state of an article",
    Draft "draft",
    Submitted "submitted",
    Scheduled "scheduled",
    Arriving "arriving",
    Published "published",
    Withdrawn "withdrawn",
    Binned "binned",
    Erased "erased",
);

/// Whether readers ever saw an article: then its address answers for ever, with 410 while nothing is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past {
    /// Never.
    Unseen,
    /// Yes.
    Public,
}

/// A step on the way of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Submit,
    HandBack,
    Schedule,
    Unschedule,
    Publish,
    Republish,
    TakeBack,
    PutBack,
    Bin,
    Restore,
    Erase,
}

impl State {
    /// Gives it to whoever may publish it.
    ///
    /// # Errors
    /// Refuses all but a draft.
    pub fn submit(self) -> Result<State, Refusal> {
        match self {
            State::Draft => Ok(State::Submitted),
            other => other.refuse(Step::Submit),
        }
    }

    /// Gives it back to its writer.
    ///
    /// # Errors
    /// Refuses all but what was submitted.
    pub fn hand_back(self) -> Result<State, Refusal> {
        match self {
            State::Submitted => Ok(State::Draft),
            other => other.refuse(Step::HandBack),
        }
    }

    /// Sets an hour for its publication, or another one.
    ///
    /// # Errors
    /// Refuses what is public, was public, or lies in the bin.
    pub fn schedule(self) -> Result<State, Refusal> {
        match self {
            State::Draft | State::Submitted | State::Scheduled => Ok(State::Scheduled),
            other => other.refuse(Step::Schedule),
        }
    }

    /// Takes its hour away.
    ///
    /// # Errors
    /// Refuses all but what is scheduled.
    pub fn unschedule(self) -> Result<State, Refusal> {
        match self {
            State::Scheduled => Ok(State::Draft),
            other => other.refuse(Step::Unschedule),
        }
    }

    /// Publishes it for the first time.
    ///
    /// # Errors
    /// Refuses what is public, was public, or lies in the bin.
    pub fn publish(self) -> Result<State, Refusal> {
        match self {
            State::Draft | State::Submitted | State::Scheduled => Ok(State::Published),
            other => other.refuse(Step::Publish),
        }
    }

    /// Shows readers another text of it.
    ///
    /// # Errors
    /// Refuses all but what is public.
    pub fn republish(self) -> Result<State, Refusal> {
        match self {
            State::Published => Ok(State::Published),
            other => other.refuse(Step::Republish),
        }
    }

    /// Takes it back: 410.
    ///
    /// # Errors
    /// Refuses all but what is public.
    pub fn take_back(self) -> Result<State, Refusal> {
        match self {
            State::Published => Ok(State::Withdrawn),
            other => other.refuse(Step::TakeBack),
        }
    }

    /// Makes it public again, where and when it was.
    ///
    /// # Errors
    /// Refuses all but what was taken back.
    pub fn put_back(self) -> Result<State, Refusal> {
        match self {
            State::Withdrawn => Ok(State::Published),
            other => other.refuse(Step::PutBack),
        }
    }

    /// Puts it into the bin. What is public is taken back first, so that nothing vanishes from readers by one slip.
    ///
    /// # Errors
    /// Refuses what is public, still arriving, or in the bin already.
    pub fn bin(self) -> Result<State, Refusal> {
        match self {
            State::Draft | State::Submitted | State::Scheduled | State::Withdrawn => Ok(State::Binned),
            other => other.refuse(Step::Bin),
        }
    }

    /// Takes it out of the bin: to where it was, but never to its readers, nor to its hour.
    ///
    /// # Errors
    /// Refuses all that is not in the bin.
    pub fn restore(self, past: Past) -> Result<State, Refusal> {
        match (self, past) {
            (State::Binned, Past::Unseen) => Ok(State::Draft),
            (State::Binned, Past::Public) => Ok(State::Withdrawn),
            (other, _) => other.refuse(Step::Restore),
        }
    }

    /// Deletes it for ever.
    ///
    /// # Errors
    /// Refuses all that is not in the bin.
    pub fn erase(self) -> Result<State, Refusal> {
        match self {
            State::Binned => Ok(State::Erased),
            other => other.refuse(Step::Erase),
        }
    }

    /// Whether a saved text of it may be shown to readers now or later: all but what lies in the bin, is deleted or still arrives.
    ///
    /// # Errors
    /// Refuses what lies in the bin, is deleted, or still arrives.
    pub fn write(self) -> Result<(), Refusal> {
        match self {
            State::Binned => Err(Refusal::told("refused-write-binned", &[])),
            State::Arriving => Err(Refusal::told("refused-write-arriving", &[])),
            State::Erased => Err(Refusal::told("refused-no-article", &[])),
            _ => Ok(()),
        }
    }

    fn refuse(self, step: Step) -> Result<State, Refusal> {
        let key = match (step, self) {
            (_, State::Arriving) => "refused-write-arriving",
            (_, State::Erased) => "refused-no-article",
            (Step::Submit, _) => "refused-submit",
            (Step::HandBack, _) => "refused-hand-back",
            (Step::Unschedule, _) => "refused-unschedule",
            (Step::Schedule | Step::Publish, State::Published) => "refused-publish-published",
            (Step::Schedule | Step::Publish, State::Withdrawn) => "refused-publish-withdrawn",
            (Step::Schedule | Step::Publish, _) => "refused-publish-binned",
            (Step::Republish, State::Withdrawn) => "refused-publish-withdrawn",
            (Step::Republish, _) => "refused-republish",
            (Step::TakeBack, State::Withdrawn) => "refused-take-back-twice",
            (Step::TakeBack, _) => "refused-take-back",
            (Step::PutBack, _) => "refused-put-back",
            (Step::Bin, State::Published) => "refused-bin-published",
            (Step::Bin, _) => "refused-bin-twice",
            (Step::Restore | Step::Erase, _) => "refused-restore",
        };
        Err(Refusal::told(key, &[]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use State::{Arriving, Binned, Draft, Erased, Published, Scheduled, Submitted, Withdrawn};

    const ALL: [State; 8] = [Draft, Submitted, Scheduled, Arriving, Published, Withdrawn, Binned, Erased];

    type Transition = fn(State) -> Result<State, Refusal>;

    /// Every step with every state from which it leads somewhere.
    const STEPS: &[(Transition, &[(State, State)])] = &[
        (State::submit, &[(Draft, Submitted)]),
        (State::hand_back, &[(Submitted, Draft)]),
        (State::schedule, &[(Draft, Scheduled), (Submitted, Scheduled), (Scheduled, Scheduled)]),
        (State::unschedule, &[(Scheduled, Draft)]),
        (State::publish, &[(Draft, Published), (Submitted, Published), (Scheduled, Published)]),
        (State::republish, &[(Published, Published)]),
        (State::take_back, &[(Published, Withdrawn)]),
        (State::put_back, &[(Withdrawn, Published)]),
        (State::bin, &[(Draft, Binned), (Submitted, Binned), (Scheduled, Binned), (Withdrawn, Binned)]),
        (|state| state.restore(Past::Unseen), &[(Binned, Draft)]),
        (|state| state.restore(Past::Public), &[(Binned, Withdrawn)]),
        (State::erase, &[(Binned, Erased)]),
    ];

    #[test]
    fn every_step_leads_where_the_table_says_and_nowhere_else() {
        for (at, (step, ways)) in STEPS.iter().enumerate() {
            for state in ALL {
                let expected = ways.iter().find(|(from, _)| *from == state).map(|(_, to)| *to);
                let found = step(state);
                assert_eq!(found.as_ref().ok().copied(), expected, "step {at} from {state:?}");
                if let Err(refusal) = found {
                    assert!(refusal.text.is_some(), "{refusal}");
                }
            }
        }
    }

    #[test]
    fn nothing_leads_from_the_bin_to_readers() {
        for past in [Past::Unseen, Past::Public] {
            assert_ne!(Binned.restore(past), Ok(Published));
        }
        assert!(Binned.publish().is_err() && Binned.put_back().is_err() && Binned.write().is_err());
    }
}

//! Decisions about comments, and answers to them.

pub(crate) mod claim;
pub(crate) mod likeness;
pub(crate) mod notice;

use crate::base::ids::{AppealId, ArticleId, CommentId, DecisionId, PersonId};
use crate::base::names::named;
use crate::comment::model::sent::text_of;
use crate::comment::model::state::State;
use crate::comment::phases::noted::By;
use crate::person::model::Role;
use html::SafeHtml;

/// A day, microseconds.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// How long name and words of what was decided about are kept for those who may have to judge it again, microseconds: longer than
/// any site lets its decisions be answered.
pub(crate) const EVIDENCE: i64 = 400 * DAY;
/// How long it is known from which range of addresses a comment came, microseconds: what the checks ask for.
pub(crate) const RANGE: i64 = 30 * DAY;
/// Letters of a sentence, and of an answer to it.
pub(crate) const SENTENCE: usize = 1_000;
/// Letters of an answer to a decision, and of what is said against a comment.
pub(crate) const WORDS: usize = 2_000;

/// Days for which somebody can be held.
pub(crate) const HOLDS: [i64; 5] = [1, 7, 30, 90, 365];

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecisionVerb {
    /// Everybody may read it.
    Publish,
    /// It is not taken.
    Refuse,
    /// It is not taken, and its writer is no reader.
    Spam,
    /// It is taken away.
    Remove,
    /// It is given back.
    Restore,
    /// One passage is taken away.
    Cut,
    /// What its writer sends is read first, for a time.
    Hold,
}

named!(
    DecisionVerb,
    "decision",
    Publish "publish",
    Refuse "refuse",
    Spam "spam",
    Remove "remove",
    Restore "restore",
    Cut "cut",
    Hold "hold",
);

impl DecisionVerb {
    /// Whether what the comment said before is kept for those who judge again. Giving a passage back is undone to what was left.
    pub(crate) fn needs_evidence(self, former: State) -> bool {
        match self {
            DecisionVerb::Refuse | DecisionVerb::Spam | DecisionVerb::Remove | DecisionVerb::Cut => true,
            DecisionVerb::Restore => former == State::Published,
            DecisionVerb::Publish | DecisionVerb::Hold => false,
        }
    }

    /// Whether the writer is owed a reason: all that takes words away, or lets them wait. Spam is told none.
    pub(crate) fn takes_away(self) -> bool {
        matches!(self, DecisionVerb::Refuse | DecisionVerb::Remove | DecisionVerb::Cut | DecisionVerb::Hold)
    }
}

/// Who decides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judge {
    /// Their account.
    pub(crate) person: PersonId,
    /// What they are on the site now.
    pub(crate) role: Role,
}

/// What somebody wants to be done with a comment.
#[derive(Clone, Debug)]
pub(crate) struct Ruling {
    /// What.
    pub(crate) verb: DecisionVerb,
    /// Where the comment stood when they looked at it: if it has moved since, somebody else was faster.
    pub(crate) seen: State,
    /// The name of the rule that it breaks.
    pub(crate) clause: Option<String>,
    /// What that rule is called in the language of the site: counts where the site still has the usual rules, of which no row
    /// says it.
    pub(crate) usual_title: String,
    /// The sentence to whoever wrote it; empty for none.
    pub(crate) sentence: String,
    /// The answer that it grants.
    pub(crate) appeal: Option<AppealId>,
    /// The passage that goes, where only one does.
    pub(crate) passage: Option<Passage>,
    /// How long its writer is held, where they are.
    pub(crate) hold: Option<Hold>,
    /// Whether it is removed because its writer asked for it, and no rule is broken.
    pub(crate) is_asked: bool,
}

/// For how long what somebody sends is read first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hold {
    /// By what they are known again.
    pub(crate) by: By,
    /// Days, of those in [`HOLDS`].
    pub(crate) days: i64,
}

/// A passage that is taken out of a comment.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// As it is read, plain text.
    pub(crate) words: String,
    /// What stands in its place: that it was removed, and under which rule.
    pub(crate) mark: String,
    /// The language of that, a BCP 47 tag.
    pub(crate) language: String,
}

/// What was decided, as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    /// Its id.
    pub(crate) id: DecisionId,
    /// About which comment.
    pub(crate) comment: CommentId,
    /// In which discussion.
    pub(crate) article: ArticleId,
    /// When, UTC microseconds.
    pub(crate) at: i64,
    /// What.
    pub(crate) verb: DecisionVerb,
    /// Where the comment stood before.
    pub(crate) former: State,
    /// By whom; `None`: a rule decided by itself.
    pub(crate) person: Option<PersonId>,
    /// What they were on the site.
    pub(crate) role: Option<Role>,
    /// The name of the rule.
    pub(crate) clause: Option<String>,
    /// What the rule was called.
    pub(crate) clause_title: Option<String>,
    /// The version of the policy that held.
    pub(crate) policy_version: Option<i64>,
    /// The sentence to the writer.
    pub(crate) sentence: String,
    /// What the triage learned from it.
    pub(crate) lesson: Option<i64>,
    /// When it was undone.
    pub(crate) undone: Option<i64>,
    /// The answer that it answers.
    pub(crate) appeal: Option<AppealId>,
    /// When it was hidden in the public log.
    pub(crate) redacted: Option<i64>,
    /// Why it was.
    pub(crate) redaction: Option<String>,
    /// Until when it holds, where it ends by itself.
    pub(crate) until: Option<i64>,
}

impl Decision {
    /// The text that says how it was made. `after_notice`: somebody had given notice that the comment was unlawful, which its
    /// writer is told without a name (art. 17(3)(b) of the Digital Services Act).
    pub(crate) fn how(&self, after_notice: bool) -> &'static str {
        match (self.person, after_notice) {
            (Some(_), true) => "reasons-after-notice",
            (Some(_), false) => "reasons-by-person",
            (None, _) => "reasons-by-rule",
        }
    }
}

/// The decision about a comment itself that holds, of all about it, the newest first: those about its writer stand apart.
pub(crate) fn last(decisions: Vec<Decision>) -> Option<Decision> {
    decisions.into_iter().find(|decision| decision.undone.is_none() && decision.verb != DecisionVerb::Hold)
}

/// What a comment was when it was decided about.
#[derive(Clone, Debug)]
pub(crate) struct Evidence {
    /// The writer's name.
    pub(crate) author: String,
    /// Their public page.
    pub(crate) profile: Option<String>,
    /// As it was typed.
    pub(crate) written: Option<String>,
    /// As it was shown.
    pub(crate) html: SafeHtml,
}

impl Evidence {
    /// What the triage reads of it.
    pub(crate) fn text(&self) -> String {
        text_of(self.written.as_deref(), &self.html)
    }
}

/// How an answer to a decision was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The decision stays.
    Upheld,
    /// It was wrong, and is taken back.
    Overturned,
}

named!(Outcome, "outcome of an appeal", Upheld "upheld", Overturned "overturned");

/// An answer to a decision.
#[derive(Clone, Debug)]
pub(crate) struct Appeal {
    /// Its id.
    pub(crate) id: AppealId,
    /// About which comment.
    pub(crate) comment: CommentId,
    /// To which decision.
    pub(crate) decision: DecisionId,
    /// When.
    pub(crate) at: i64,
    /// What it says.
    pub(crate) words: String,
    /// How it was judged; `None`: it waits.
    pub(crate) outcome: Option<Outcome>,
    /// When that was.
    pub(crate) decided: Option<i64>,
    /// The sentence to whoever wrote it.
    pub(crate) sentence: Option<String>,
}

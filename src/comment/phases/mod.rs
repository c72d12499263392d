//! What is looked at by itself when a comment comes: twelve small questions to a view that was prepared, asked in the order of the site.
//! Each passes, holds or rejects, and what it said is kept beside the comment. No rows, no clock, no chance.

mod closed;
mod first;
mod held_person;
mod length;
mod links;
mod listed;
mod mode;
mod name;
pub(crate) mod noted;
pub(crate) mod rate;
pub(crate) mod repeat;
mod trap;
mod triage;

#[cfg(test)]
mod tests;

use crate::base::error::Result;
use crate::site::model::discussion::{DiscussionSettings, Mode, Phase};
use noted::{By, Finding, Noted, Reason};
use remark::{Name, Words};

/// All that the phases look at, read from the rows before they are asked.
#[derive(Clone, Debug)]
pub(crate) struct Prepared<'c> {
    /// UTC microseconds.
    pub(crate) now: i64,
    /// How the site takes comments.
    pub(crate) settings: &'c DiscussionSettings,
    /// Which comments wait: as the article has it, else as the site does.
    pub(crate) mode: Mode,
    /// Whether the discussion of the article is open.
    pub(crate) is_open: bool,
    /// When the article was published, UTC microseconds.
    pub(crate) article_published: i64,
    /// Whether the writer is signed in as one of the site's people: what keeps programs and strangers back is not asked of them.
    pub(crate) is_member: bool,
    /// What they wrote.
    pub(crate) words: &'c Words,
    /// Under which name; `None` without one.
    pub(crate) name: Option<&'c Name>,
    /// The public names of the site's people, but for the writer's own account.
    pub(crate) people: &'c [String],
    /// What the form itself tells of whoever filled it.
    pub(crate) trap: Trap,
    /// How many came from the same address range within a minute before it.
    pub(crate) from_range: Recent,
    /// How many came in the same discussion.
    pub(crate) in_thread: Recent,
    /// How many came on the site.
    pub(crate) on_site: Recent,
    /// The latest comment of the same words ([`repeat::fingerprint`]), looked for as far back as [`repeat::REMEMBERED`].
    pub(crate) twin: Option<Twin>,
    /// Comments of this name and this browser together that were published and not removed since.
    pub(crate) published_before: i64,
    /// A decision that holds what this writer sends.
    pub(crate) held: Option<HeldUntil>,
    /// What the site's decisions say of such words, and the parts that weighed; `None` where nothing was learned.
    pub(crate) triage: Option<(&'c ::triage::Score, &'c [::triage::Weighed])>,
}

/// What a form tells of whoever filled it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Trap {
    /// Whether the field is filled that no person sees.
    pub(crate) is_filled: bool,
    /// Microseconds between the page and its answer; `None` where the page was the same for everybody and carries no hour.
    pub(crate) took: Option<i64>,
}

/// Comments of the last minute.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Recent {
    /// How many.
    pub(crate) count: i64,
    /// When the first of them came, UTC microseconds; without meaning where there is none.
    pub(crate) oldest: i64,
}

/// A comment of the same words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Twin {
    /// Whether it came from the same browser, or by the same account.
    pub(crate) is_own: bool,
    /// Whether it stands in the same discussion.
    pub(crate) is_here: bool,
    /// When it came, UTC microseconds.
    pub(crate) sent: i64,
    /// Its number, once it was published.
    pub(crate) number: Option<i64>,
}

/// A decision that holds somebody's comments for a time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeldUntil {
    /// By what they are known again.
    pub(crate) by: By,
    /// UTC microseconds.
    pub(crate) until: i64,
}

/// What the phases said together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Each that was asked, in the order of the site.
    pub(crate) noted: Vec<Noted>,
}

impl Said {
    /// Why it is not taken, if it is not.
    pub(crate) fn rejected(&self) -> Option<&Reason> {
        self.noted.iter().find_map(|noted| match &noted.finding {
            Finding::Reject(reason) => Some(reason),
            _ => None,
        })
    }

    /// Whether somebody is to read it first.
    pub(crate) fn is_held(&self) -> bool {
        self.noted.iter().any(|noted| matches!(noted.finding, Finding::Hold(_)))
    }

    /// As it is kept beside the comment.
    ///
    /// # Errors
    /// A fault of ours.
    pub(crate) fn json(&self) -> Result<String> {
        serde_json::to_string(&self.noted).map_err(|why| crate::base::error::Failure::Fault(why.into()))
    }
}

/// Those that look at words alone: what is asked again when a comment is changed.
const OF_WORDS: [Phase; 4] = [Phase::Length, Phase::Words, Phase::Links, Phase::Triage];

/// Asks the phases in the order of the site. What rejects ends the row; what holds adds up.
pub(crate) fn hear(prepared: &Prepared<'_>) -> Said {
    ask_all(prepared.settings.order(), prepared)
}

/// The same for words that replace others: who wrote them, and how fast, was asked before.
pub(crate) fn hear_words(prepared: &Prepared<'_>) -> Said {
    let order = prepared.settings.order().into_iter().filter(|phase| OF_WORDS.contains(phase));
    ask_all(order.collect(), prepared)
}

fn ask_all(order: Vec<Phase>, prepared: &Prepared<'_>) -> Said {
    let mut noted = Vec::new();
    for phase in order {
        let finding = ask(phase, prepared);
        let is_end = matches!(finding, Finding::Reject(_));
        noted.push(Noted { phase, finding });
        if is_end {
            break;
        }
    }
    Said { noted }
}

fn ask(phase: Phase, prepared: &Prepared<'_>) -> Finding {
    match phase {
        Phase::Closed => closed::look(prepared),
        Phase::Length => length::look(prepared),
        Phase::Name => name::look(prepared),
        Phase::Trap => trap::look(prepared),
        Phase::Rate => rate::look(prepared),
        Phase::Repeat => repeat::look(prepared),
        Phase::HeldPerson => held_person::look(prepared),
        Phase::Words => listed::look(prepared),
        Phase::Links => links::look(prepared),
        Phase::Mode => mode::look(prepared),
        Phase::First => first::look(prepared),
        Phase::Triage => triage::look(prepared),
    }
}

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// Whether so many days have gone by since the article was published.
fn is_older(prepared: &Prepared<'_>, days: i64) -> bool {
    prepared.now.saturating_sub(prepared.article_published) > days.saturating_mul(DAY)
}

/// A number of things as it is kept.
fn figure(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

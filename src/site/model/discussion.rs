//! How a site takes comments: who may write, which wait for somebody to read them, what is too much, and in which order that is
//! looked at.

use crate::base::names::named;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Who may write comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Writers {
    /// Everybody.
    #[default]
    Anyone,
    /// People of the site, signed in.
    Members,
    /// Nobody.
    Nobody,
}

named!(Writers, "choice of who may write", Anyone "anyone", Members "members", Nobody "nobody");

/// Which comments wait for somebody to read them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mode {
    /// Those that a phase holds.
    Open,
    /// Those too that are somebody's first.
    #[default]
    FirstHeld,
    /// All.
    AllHeld,
}

named!(Mode, "mode of a discussion", Open "open", FirstHeld "first_held", AllHeld "all_held");

/// One automatic look at a new comment. The names stand beside every comment for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    /// Whether the discussion takes it.
    Closed,
    /// How long it is.
    Length,
    /// Whether its name is somebody else's.
    Name,
    /// Whether a program filled the form.
    Trap,
    /// How many came within a minute.
    Rate,
    /// Whether its words came before.
    Repeat,
    /// Whether its writer is held for a while.
    HeldPerson,
    /// Whether it has words of the site's list.
    Words,
    /// How many links it has.
    Links,
    /// Whether all wait.
    Mode,
    /// Whether its writer wrote before.
    First,
    /// What the site's decisions say of such words.
    Triage,
}

named!(
    Phase, "phase",
    Closed "closed", Length "length", Name "name", Trap "trap", Rate "rate", Repeat "repeat", HeldPerson "held_person", Words "words",
    Links "links", Mode "mode", First "first", Triage "triage",
);

impl Phase {
    /// All of them, in the order that a new site has: what refuses first, so that nobody reads what is not taken.
    pub(crate) const ALL: [Phase; 12] = [
        Phase::Closed,
        Phase::Length,
        Phase::Name,
        Phase::Trap,
        Phase::Rate,
        Phase::Repeat,
        Phase::HeldPerson,
        Phase::Words,
        Phase::Links,
        Phase::Mode,
        Phase::First,
        Phase::Triage,
    ];
}

/// Words that a site does not want, or wants to read first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Listed {
    /// A word or a phrase.
    pub words: String,
    /// Whether a comment with it is refused, and not held.
    pub refused: bool,
}

/// From how many comments within a minute on they wait, and from how many on they are refused for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Marks {
    /// They wait.
    pub hold: i64,
    /// They are refused.
    pub refuse: i64,
}

/// The marks of each kind of crowd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Slow {
    /// From one address range.
    pub range: Marks,
    /// In one discussion.
    pub thread: Marks,
    /// On the site.
    pub site: Marks,
}

impl Default for Slow {
    fn default() -> Slow {
        Slow {
            range: Marks { hold: 5, refuse: 15 },
            thread: Marks { hold: 30, refuse: 300 },
            site: Marks { hold: 120, refuse: 1_200 },
        }
    }
}

/// How a site takes comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DiscussionSettings {
    /// Who may write.
    pub writers: Writers,
    /// Whether one may write without a name.
    pub nameless: bool,
    /// Which comments wait.
    pub mode: Mode,
    /// Days after which comments on an article wait, all of them.
    pub hold_after_days: Option<i64>,
    /// Days after which an article takes no more comments.
    pub close_after_days: Option<i64>,
    /// Letters of a comment at most.
    pub longest: i64,
    /// Links in a comment that need not wait, at most.
    pub most_links: i64,
    /// Words that are not wanted.
    pub list: Vec<Listed>,
    /// Whether comments like those that were refused here wait.
    pub triage: bool,
    /// How much may come within a minute.
    pub slow: Slow,
    /// The order of the phases as it was set, by their names; [`DiscussionSettings::order`] has all of them.
    pub order: Vec<String>,
    /// For how long writers may change what they wrote.
    pub edit_minutes: i64,
    /// For how long a decision can be appealed.
    pub appeal_days: i64,
}

impl Default for DiscussionSettings {
    fn default() -> DiscussionSettings {
        DiscussionSettings {
            writers: Writers::default(),
            nameless: true,
            mode: Mode::default(),
            hold_after_days: None,
            close_after_days: None,
            longest: 4_000,
            most_links: 2,
            list: Vec::new(),
            triage: true,
            slow: Slow::default(),
            order: Vec::new(),
            edit_minutes: 15,
            appeal_days: 30,
        }
    }
}

impl DiscussionSettings {
    /// Days that may be set.
    pub(crate) const DAYS: RangeInclusive<i64> = 1..=3_650;
    /// Letters that may be set as the most of a comment; no comment is ever longer than the last.
    pub(crate) const LETTERS: RangeInclusive<i64> = 200..=8_000;
    /// Links that may be set.
    pub(crate) const LINKS: RangeInclusive<i64> = 0..=50;
    /// Comments within a minute that may be set.
    pub(crate) const MARKS: RangeInclusive<i64> = 1..=1_000_000;
    /// Minutes for changing that may be set.
    pub(crate) const MINUTES: RangeInclusive<i64> = 0..=1_440;
    /// Days for an appeal that may be set.
    pub(crate) const APPEAL: RangeInclusive<i64> = 7..=365;
    /// Words and phrases in the list, and letters of each.
    const MOST_LISTED: usize = 500;
    const LISTED: usize = 80;

    /// For how long writers may change what they wrote, microseconds.
    pub(crate) fn edit_window(&self) -> i64 {
        self.edit_minutes.saturating_mul(60_000_000)
    }

    /// For how long a decision can be answered, microseconds.
    pub(crate) fn appeal_window(&self) -> i64 {
        self.appeal_days.saturating_mul(86_400_000_000)
    }

    /// The phases in the order of the site: those that were set in an order first, then what was not.
    pub(crate) fn order(&self) -> Vec<Phase> {
        let mut order: Vec<Phase> = Vec::with_capacity(Phase::ALL.len());
        let set = self.order.iter().filter_map(|name| name.parse().ok());
        for phase in set.chain(Phase::ALL) {
            if !order.contains(&phase) {
                order.push(phase);
            }
        }
        order
    }

    /// Moves a phase one place up or down.
    pub(crate) fn move_phase(&mut self, phase: Phase, up: bool) {
        let mut order = self.order();
        let Some(at) = order.iter().position(|other| *other == phase) else { return };
        let to = if up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
        order.swap(at, to);
        self.order = order.into_iter().map(|phase| phase.name().to_owned()).collect();
    }

    /// Reads a list as it is typed: a word or phrase a line, an exclamation mark before those that are refused.
    ///
    /// # Errors
    /// The text that says what is wrong with it.
    pub(crate) fn read_list(typed: &str) -> Result<Vec<Listed>, &'static str> {
        let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut list: Vec<Listed> = Vec::new();
        for line in lines {
            let (words, refused) = line.strip_prefix('!').map_or((line, false), |words| (words.trim(), true));
            let words = html::one_line(words);
            if !words.chars().any(char::is_alphanumeric) || words.chars().count() > DiscussionSettings::LISTED {
                return Err("wrong-discussion-list");
            }
            if !list.iter().any(|listed| listed.words == words) {
                list.push(Listed { words, refused });
            }
        }
        if list.len() > DiscussionSettings::MOST_LISTED { Err("wrong-discussion-list-long") } else { Ok(list) }
    }

    /// The list as it is typed.
    pub(crate) fn typed_list(&self) -> String {
        let line = |listed: &Listed| format!("{}{}", if listed.refused { "!" } else { "" }, listed.words);
        self.list.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_a_site_has_every_phase_once() {
        let mut settings = DiscussionSettings::default();
        assert_eq!(settings.order(), Phase::ALL);
        settings.order = ["triage", "of_another_version", "triage", "links"].map(Into::into).to_vec();
        let order = settings.order();
        assert_eq!(order[..3], [Phase::Triage, Phase::Links, Phase::Closed]);
        assert_eq!(order.len(), Phase::ALL.len());
        settings.move_phase(Phase::Links, true);
        assert_eq!(settings.order()[..2], [Phase::Links, Phase::Triage]);
        settings.move_phase(Phase::Links, true);
        settings.move_phase(Phase::First, false);
        assert_eq!((settings.order()[0], settings.order()[11]), (Phase::Links, Phase::First));
    }

    #[test]
    fn a_list_is_typed_as_it_is_read() {
        let typed = " casino \n!buy  now\n\ncasino\n! Été";
        let settings =
            DiscussionSettings { list: DiscussionSettings::read_list(typed).unwrap(), ..DiscussionSettings::default() };
        assert_eq!(settings.typed_list(), "casino\n!buy now\n!Été");
        assert_eq!(DiscussionSettings::read_list("!!\n"), Err("wrong-discussion-list"));
        assert_eq!(DiscussionSettings::read_list(&"a".repeat(81)), Err("wrong-discussion-list"));
        let long: String = (0..501).map(|number| format!("w{number}\n")).collect();
        assert_eq!(DiscussionSettings::read_list(&long), Err("wrong-discussion-list-long"));
    }
}

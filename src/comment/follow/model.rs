//! What a follower is, the links that only they know, and what somebody who moderates may choose.

use crate::base::chance;
use crate::base::ids::{ArticleId, FollowerId};
use crate::base::names::named;

/// Somebody who follows a discussion, or one thread of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Follower {
    /// Their number.
    pub id: FollowerId,
    /// Whose discussion.
    pub article: ArticleId,
    /// The number of the thread's first comment; `None`: the whole discussion.
    pub thread: Option<i64>,
    /// Whom, among the mail addresses of the site.
    pub correspondent: i64,
    /// Their address.
    pub mail: String,
    /// In which language they are told.
    pub language: String,
    /// Chance that their links are made of.
    pub seed: String,
    /// When they asked last.
    pub asked: i64,
    /// When they confirmed it; `None`: not yet.
    pub confirmed: Option<i64>,
    /// The highest number that they were told of.
    pub told: i64,
}

/// What a link of a message does, once its button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Does {
    /// Confirms that they wish to follow.
    Confirm,
    /// Ends it.
    Stop,
}

/// The last part of the address of such a link: what it does, whose it is, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub does: Does,
    pub follower: FollowerId,
    proof: String,
}

/// Signs of a proof: 128 bits.
const PROOF: usize = 32;

impl Link {
    /// That of a follower.
    pub(crate) fn of(does: Does, follower: &Follower) -> Link {
        Link { does, follower: follower.id, proof: proof(does, &follower.seed) }
    }

    /// Reads one, as in `s12-0a1b…`.
    pub(crate) fn parse(word: &str) -> Option<Link> {
        let (first, rest) = (word.get(..1)?, word.get(1..)?);
        let does = match first {
            "c" => Does::Confirm,
            "s" => Does::Stop,
            _ => return None,
        };
        let (id, proof) = rest.split_once('-')?;
        let number: i64 = id.parse().ok().filter(|number| *number > 0)?;
        (proof.len() == PROOF && number.to_string() == id).then(|| Link {
            does,
            follower: FollowerId(number),
            proof: proof.to_owned(),
        })
    }

    /// Whether it is one of this follower. Compared as digests: how long it takes says nothing of how much was right.
    pub(crate) fn is_of(&self, follower: &Follower) -> bool {
        self.follower == follower.id && chance::digest(&self.proof) == chance::digest(&proof(self.does, &follower.seed))
    }
}

impl std::fmt::Display for Link {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let first = match self.does {
            Does::Confirm => 'c',
            Does::Stop => 's',
        };
        write!(out, "{first}{}-{}", self.follower, self.proof)
    }
}

fn proof(does: Does, seed: &str) -> String {
    let word = match does {
        Does::Confirm => "confirm",
        Does::Stop => "stop",
    };
    chance::digest(&format!("{word}:{seed}")).chars().take(PROOF).collect()
}

/// How long somebody has to confirm, microseconds: three days.
pub(crate) const PATIENCE: i64 = 3 * DAY;
/// How long the first of several new comments waits for the others, microseconds: ten minutes.
pub(crate) const BATCH: i64 = 10 * 60 * 1_000_000;
/// Questions that an address of a site gets within a day: whoever writes other people's addresses there sends few messages.
pub(crate) const ASKS: i64 = 4;
/// How long somebody who is asked is not asked the same again, microseconds: half a day.
pub(crate) const ASKED: i64 = DAY / 2;
/// Comments that stand in one message; of more, it says how many.
pub(crate) const TOLD: usize = 30;
/// Letters of a comment that stand in a message to those who moderate.
pub(crate) const EXCERPT: usize = 400;
/// A day, microseconds.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// Between two messages to one who wishes to be told of each comment, microseconds: five minutes.
pub(crate) const PAUSE: i64 = 5 * 60 * 1_000_000;

/// A new comment, as a message tells it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// Its number; none while it waits.
    pub number: Option<i64>,
    /// Its id.
    pub id: i64,
    /// The writer's public name; empty for somebody without one.
    pub author: String,
    /// What they wrote.
    pub words: html::SafeHtml,
    /// Whose discussion.
    pub article: ArticleId,
}

/// When somebody who moderates is told of comments that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Of each, as it comes.
    Each,
    /// Of all, once a day.
    Digest,
    /// Never.
    Never,
}

named!(When, "time to be told", Each "each", Digest "digest", Never "none");

/// What somebody who moderates chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// When.
    pub when: When,
    /// The hour of the digest by the site's clock, 0 to 23.
    pub hour: i64,
    /// When they were last told, UTC microseconds.
    pub told: Option<i64>,
}

impl Choice {
    /// What holds for who has not chosen.
    pub(crate) const PLAIN: Choice = Choice { when: When::Digest, hour: 8, told: None };

    /// When a message about a comment that came just now is due; `None`: never. `offset`: of the site's clock, seconds.
    pub(crate) fn due(&self, now: i64, offset: i64) -> Option<i64> {
        match self.when {
            When::Never => None,
            When::Each => Some(self.told.map_or(now, |told| now.max(told.saturating_add(PAUSE)))),
            When::Digest => {
                let local = now.saturating_add(offset.saturating_mul(1_000_000));
                let today = local.div_euclid(DAY).saturating_mul(DAY);
                let hour = today.saturating_add(self.hour.saturating_mul(DAY / 24));
                let next = if hour > local { hour } else { hour.saturating_add(DAY) };
                Some(next.saturating_sub(offset.saturating_mul(1_000_000)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follower(id: i64, seed: &str) -> Follower {
        Follower {
            id: FollowerId(id),
            article: ArticleId(1),
            thread: None,
            correspondent: 1,
            mail: "ben@example.org".into(),
            language: "fr".into(),
            seed: seed.into(),
            asked: 0,
            confirmed: None,
            told: 0,
        }
    }

    #[test]
    fn a_link_is_of_one_follower_and_does_one_thing() {
        let ben = follower(12, "chance");
        let stop = Link::of(Does::Stop, &ben).to_string();
        let read = Link::parse(&stop).unwrap();
        assert!(stop.starts_with("s12-") && read.is_of(&ben) && read.does == Does::Stop);
        assert!(!read.is_of(&follower(13, "chance")) && !read.is_of(&follower(12, "other")));
        let turned = stop.replacen('s', "c", 1);
        assert!(!Link::parse(&turned).unwrap().is_of(&ben), "whoever may end it cannot confirm");
        for wrong in ["", "s", "s12", "s12-", "s012-0123456789abcdef0123456789abcdef", "x1-é", "é"] {
            assert!(Link::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_digest_comes_at_its_hour_of_the_sites_clock() {
        let hour = DAY / 24;
        let choice = Choice { when: When::Digest, hour: 8, told: None };
        // 05:30 UTC is 07:30 two hours further east.
        assert_eq!(choice.due(5 * hour + hour / 2, 7200), Some(6 * hour));
        assert_eq!(choice.due(6 * hour, 7200), Some(DAY + 6 * hour), "not twice in one hour");
        // 01:00 UTC is 20:00 of the day before, five hours further west.
        assert_eq!(choice.due(DAY + hour, -5 * 3600), Some(DAY + 13 * hour));
        let each = Choice { when: When::Each, hour: 8, told: Some(100) };
        assert_eq!((each.due(101, 0), each.due(PAUSE + 101, 0)), (Some(PAUSE + 100), Some(PAUSE + 101)));
    }
}

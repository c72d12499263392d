//! How often somebody may try to sign in: failures are counted by where they come from and by whom they name.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Failures of one address, or about one account, within [`WINDOW`], after which nothing is compared any more.
const MOST: u32 = 10;
/// Pages of one address on which one can sign in with a passkey, within the same time: each asks once.
const MOST_CEREMONIES: u32 = 120;
/// Messages that readers of one address send within the same time.
const MOST_MESSAGES: u32 = 5;
/// API tokens of one address that do not work, within the same time.
const MOST_TOKENS: u32 = 60;
/// How long a failure counts. Microseconds.
const WINDOW: i64 = 15 * 60 * 1_000_000;
/// Addresses and accounts remembered; beyond that the oldest are forgotten.
const REMEMBERED: usize = 20_000;

/// The failures of the last minutes on this node.
pub(crate) struct Attempts {
    most: u32,
    all: Mutex<HashMap<String, Failures>>,
}

impl Default for Attempts {
    fn default() -> Attempts {
        Attempts { most: MOST, all: Mutex::default() }
    }
}

struct Failures {
    count: u32,
    since: i64,
}

impl Attempts {
    /// For what is asked whenever a page is looked at.
    pub(crate) fn at_ceremonies() -> Attempts {
        Attempts { most: MOST_CEREMONIES, ..Attempts::default() }
    }

    /// For API tokens that do not work.
    pub(crate) fn at_tokens() -> Attempts {
        Attempts { most: MOST_TOKENS, ..Attempts::default() }
    }

    /// For messages that anybody may send. Where from is known to this node's memory alone, and not for long.
    pub(crate) fn at_messages() -> Attempts {
        Attempts { most: MOST_MESSAGES, ..Attempts::default() }
    }

    /// Minutes to wait before the next attempt; `None`: now.
    pub(crate) fn wait(&self, peer: IpAddr, account: &str, now: i64) -> Option<i64> {
        self.wait_for(&[from(peer), about(account)], now)
    }

    /// The same where nobody says who they are.
    pub(crate) fn wait_from(&self, peer: IpAddr, now: i64) -> Option<i64> {
        self.wait_for(&[from(peer)], now)
    }

    fn wait_for(&self, mine: &[String], now: i64) -> Option<i64> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let most = mine.iter().filter_map(|key| all.get(key)).filter(|failures| failures.count >= self.most);
        let until = most.map(|failures| failures.since.saturating_add(WINDOW)).max()?;
        (until > now).then(|| (until - now).div_euclid(60_000_000) + 1)
    }

    /// Notes that one failed.
    pub(crate) fn failed(&self, peer: IpAddr, account: &str, now: i64) {
        self.count([from(peer), about(account)], now);
    }

    /// The same where nobody said who they are.
    pub(crate) fn failed_from(&self, peer: IpAddr, now: i64) {
        self.count([from(peer)], now);
    }

    fn count<const KEYS: usize>(&self, mine: [String; KEYS], now: i64) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        for key in mine {
            let failures = all.entry(key).or_insert(Failures { count: 0, since: now });
            if now.saturating_sub(failures.since) > WINDOW {
                *failures = Failures { count: 0, since: now };
            }
            failures.count = failures.count.saturating_add(1);
        }
        if all.len() > REMEMBERED {
            all.retain(|_, failures| now.saturating_sub(failures.since) <= WINDOW / 2);
        }
        if all.len() > REMEMBERED {
            all.clear();
        }
    }

    /// Forgets the failures about an account whose owner came in.
    pub(crate) fn succeeded(&self, account: &str) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).remove(&about(account));
    }
}

/// One visitor often has a whole /64 of IPv6.
fn from(peer: IpAddr) -> String {
    match peer {
        IpAddr::V4(four) => format!("from {four}"),
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            format!("from {a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

fn about(account: &str) -> String {
    format!("about {}", account.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_fails_ten_times_waits() {
        let attempts = Attempts::default();
        let (here, there): (IpAddr, IpAddr) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        for _ in 0..MOST {
            assert_eq!(attempts.wait(here, "ana@example.org", 0), None);
            attempts.failed(here, "ana@example.org", 0);
        }
        assert_eq!(attempts.wait(here, "ben@example.org", 0), Some(16), "by where they come from");
        assert_eq!(attempts.wait(there, "ANA@example.org", 0), Some(16), "by whom they name");
        assert_eq!(attempts.wait(there, "ben@example.org", 0), None);
        assert_eq!(attempts.wait(here, "ana@example.org", WINDOW + 1), None, "not for ever");
    }

    #[test]
    fn neighbours_in_one_network_of_ipv6_are_one() {
        let attempts = Attempts::default();
        for host in 0..MOST {
            attempts.failed(format!("2001:db8::{host:x}").parse().unwrap(), &format!("{host}"), 0);
        }
        assert!(attempts.wait("2001:db8::ffff".parse().unwrap(), "x", 0).is_some());
        assert!(attempts.wait("2001:db8:0:1::1".parse().unwrap(), "x", 0).is_none());
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let attempts = Attempts::default();
        for account in 0..(REMEMBERED as i64 + 10) {
            attempts.failed("192.0.2.1".parse().unwrap(), &account.to_string(), account);
        }
        assert!(attempts.all.lock().unwrap().len() <= REMEMBERED);
    }
}

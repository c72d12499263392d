//! Who looks at a site's queue now. It is kept in the memory of each node and in no row: of people at different nodes one does
//! not see the other, and loses nothing by it, since a decision names the state that it was made upon.

use crate::base::ids::{PersonId, SiteId};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// After so long without a sign somebody has gone, microseconds. The page gives one every 20 s.
const GONE: i64 = 60 * 1_000_000;
/// People remembered; beyond that the longest silent are forgotten.
const REMEMBERED: usize = 1_000;

/// Who was seen where, and when.
#[derive(Debug, Default)]
pub(crate) struct Presence(Mutex<HashMap<(SiteId, PersonId), (String, i64)>>);

impl Presence {
    /// Notes that somebody looks at the queue of a site, and gives the names of the others who do.
    pub(crate) fn meet(&self, site: SiteId, person: PersonId, name: &str, now: i64) -> Vec<String> {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert((site, person), (name.to_owned(), now));
        seen.retain(|_, (_, at)| now.saturating_sub(*at) < GONE);
        if seen.len() > REMEMBERED
            && let Some(silent) = seen.iter().min_by_key(|(_, (_, at))| *at).map(|(key, _)| *key)
        {
            seen.remove(&silent);
        }
        let others = seen.iter().filter(|((where_, who), _)| *where_ == site && *who != person);
        let mut names: Vec<String> = others.map(|(_, (name, _))| name.clone()).collect();
        names.sort_unstable();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_seen_on_the_same_site_until_they_are_silent() {
        let presence = Presence::default();
        let (here, there) = (SiteId(1), SiteId(2));
        assert!(presence.meet(here, PersonId(1), "Ana", 0).is_empty(), "nobody sees themselves");
        assert_eq!(presence.meet(here, PersonId(2), "Ben", 1), ["Ana"]);
        assert!(presence.meet(there, PersonId(3), "Eve", 2).is_empty());
        assert_eq!(presence.meet(here, PersonId(2), "Ben", GONE - 1), ["Ana"]);
        assert!(presence.meet(here, PersonId(2), "Ben", GONE + 1).is_empty());
    }
}

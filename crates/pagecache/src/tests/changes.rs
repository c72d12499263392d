//! What a change drops, what is not kept, and how much is held.

use std::time::Duration;

use http::StatusCode;
use http::header::{HeaderValue, SET_COOKIE};

use super::{NOON, SECOND, SITE, at, cache, change, html, keep, noted, parsed};
use crate::{Change, Coding, Fresh, Gap, Outcome, PageCache, PageKey, SERVER};

#[test]
fn a_change_drops_the_pages_that_noted_its_keys_and_no_others() {
    let cache = cache();
    keep(&cache, "/a", 0, &["article:1", "list:home"]);
    keep(&cache, "/b", 0, &["article:2"]);
    assert_eq!(cache.apply(SITE, &change(1, &["article:1"])), Ok(1));
    assert!(cache.get(&at("/a")).is_none());
    assert!(cache.get(&at("/b")).is_some());
    cache.assert_whole();
}

#[test]
fn a_range_touches_both_of_its_ends_and_not_their_neighbours() {
    let cache = cache();
    for id in 9..=21 {
        keep(&cache, &format!("/{id}"), 0, &[&format!("article:{id}")]);
    }
    keep(&cache, "/other-kind", 0, &["page:15"]);
    assert_eq!(cache.apply(SITE, &change(1, &["article:10..20"])), Ok(11));
    for path in ["/9", "/21", "/other-kind"] {
        assert!(cache.get(&at(path)).is_some(), "{path}");
    }
}

#[test]
fn a_page_read_before_a_range_was_touched_is_not_kept() {
    let cache = cache();
    cache.apply(SITE, &change(1, &["article:10..20"])).unwrap();
    assert_eq!(keep(&cache, "/a", 0, &["article:20"]).outcome, Outcome::Stale);
    assert_eq!(keep(&cache, "/b", 0, &["article:21"]).outcome, Outcome::Kept);
    assert_eq!(keep(&cache, "/c", 1, &["article:20"]).outcome, Outcome::Kept);
}

#[test]
fn a_page_that_noted_a_range_is_shown_but_not_kept() {
    assert_eq!(keep(&cache(), "/a", 0, &["article:1..5"]).outcome, Outcome::NotCacheable);
}

#[test]
fn a_render_overtaken_by_a_change_is_shown_but_not_kept() {
    let cache = cache();
    cache.apply(SITE, &change(1, &["discussion:7"])).unwrap();
    let stored = keep(&cache, "/a", 0, &["article:7", "discussion:7"]);
    assert_eq!(stored.outcome, Outcome::Stale);
    assert_eq!(&stored.page.body()[..], b"/a");
    assert!(cache.get(&at("/a")).is_none());
    assert_eq!(cache.counters().stale_refused, 1);
}

#[test]
fn a_change_that_says_everything_drops_every_page_of_its_site_only() {
    let cache = cache();
    cache.follow_from(2, 0, NOON);
    keep(&cache, "/a", 0, &[]);
    cache.store(PageKey::new(2, "/a", ""), html("other"), &noted(0, &[]), Coding::Identity);
    assert_eq!(cache.apply(SITE, &change(1, &["*"])), Ok(1));
    assert!(cache.get(&PageKey::new(2, "/a", "")).is_some());
    assert_eq!(keep(&cache, "/a", 0, &["article:1"]).outcome, Outcome::Stale);
}

#[test]
fn sites_share_neither_pages_nor_changes() {
    let cache = cache();
    cache.follow_from(2, 0, NOON);
    keep(&cache, "/a", 0, &["article:1"]);
    assert!(cache.get(&PageKey::new(2, "/a", "")).is_none());
    assert_eq!(cache.apply(2, &change(1, &["article:1"])), Ok(0));
    assert!(cache.get(&at("/a")).is_some());
}

#[test]
fn a_page_that_reads_the_servers_log_is_dropped_by_it() {
    let cache = cache();
    let with_server = || noted(0, &["article:1"]).and_server(5, parsed(&["host:1"]));
    assert_eq!(cache.store(at("/a"), html("a"), &with_server(), Coding::Identity).outcome, Outcome::NotFollowed);
    cache.follow_from(SERVER, 5, NOON);
    assert_eq!(cache.store(at("/a"), html("a"), &with_server(), Coding::Identity).outcome, Outcome::Kept);
    keep(&cache, "/b", 0, &["article:1"]);
    assert_eq!(cache.apply(SERVER, &change(6, &["host:1", "article:1"])), Ok(1));
    assert!(cache.get(&at("/a")).is_none());
    assert_eq!(cache.store(at("/a"), html("a"), &with_server(), Coding::Identity).outcome, Outcome::Stale);
    assert!(cache.get(&at("/b")).is_some(), "a page of the site noted the same words in another log");
}

#[test]
fn a_change_out_of_order_is_refused_and_one_applied_before_drops_nothing() {
    let cache = cache();
    assert_eq!(cache.apply(2, &change(1, &[])), Err(Gap { applied: None }));
    assert_eq!(cache.apply(SITE, &change(2, &["article:1"])), Err(Gap { applied: Some(0) }));
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    keep(&cache, "/a", 1, &["article:1"]);
    assert_eq!(cache.apply(SITE, &change(1, &["article:1"])), Ok(0));
    assert!(cache.get(&at("/a")).is_some());
    assert_eq!(cache.applied(SITE), Some(1));
}

#[test]
fn following_anew_drops_the_pages_of_the_site_and_those_being_rendered() {
    let cache = cache();
    keep(&cache, "/a", 0, &[]);
    cache.follow_from(SITE, 100, NOON);
    assert!(cache.get(&at("/a")).is_none());
    assert_eq!(cache.applied(SITE), Some(100));
    assert_eq!(keep(&cache, "/a", 99, &["article:1"]).outcome, Outcome::Stale);
    assert_eq!(keep(&cache, "/a", 100, &["article:1"]).outcome, Outcome::Kept);
    cache.assert_whole();
}

#[test]
fn a_snapshot_older_than_what_is_remembered_is_not_kept() {
    let cache = cache();
    for number in 1..=9_000 {
        cache.apply(SITE, &change(number, &["article:1"])).unwrap();
    }
    assert_eq!(keep(&cache, "/a", 700, &["article:2"]).outcome, Outcome::Stale);
    assert_eq!(keep(&cache, "/a", 8_900, &["article:2"]).outcome, Outcome::Kept);
    let again = keep(&cache, "/a", 8_900, &["article:1"]).outcome;
    assert_eq!(again, Outcome::Stale, "with an old touch of a key a newer one was forgotten");
}

#[test]
fn a_change_with_more_keys_than_are_remembered_still_drops_and_refuses() {
    let cache = cache();
    keep(&cache, "/a", 0, &["article:39999"]);
    let keys = (0..40_000).map(|id| crate::Key::id("article", id).unwrap()).collect();
    assert_eq!(cache.apply(SITE, &Change { number: 1, at_micros: NOON, keys }), Ok(1));
    assert_eq!(keep(&cache, "/a", 0, &["article:39999"]).outcome, Outcome::Stale);
    assert_eq!(keep(&cache, "/a", 1, &["article:39999"]).outcome, Outcome::Kept);
}

#[test]
fn an_unknown_address_and_a_page_with_a_cookie_are_never_kept() {
    let cache = cache();
    for (status, outcome) in [
        (404, Outcome::NotCacheable),
        (500, Outcome::NotCacheable),
        (403, Outcome::NotCacheable),
        (410, Outcome::Kept),
        (301, Outcome::Kept),
    ] {
        let fresh = Fresh { status: StatusCode::from_u16(status).unwrap(), ..html("x") };
        assert_eq!(cache.store(at("/x"), fresh, &noted(0, &[]), Coding::Identity).outcome, outcome, "{status}");
    }
    let fresh = Fresh { headers: vec![(SET_COOKIE, HeaderValue::from_static("a=b"))], ..html("mine") };
    assert_eq!(cache.store(at("/mine"), fresh, &noted(0, &[]), Coding::Identity).outcome, Outcome::NotCacheable);
}

#[test]
fn the_bound_in_bytes_holds_and_what_is_read_stays() {
    let cache = PageCache::new(200_000, 0);
    cache.follow_from(SITE, 0, NOON);
    let body = "x".repeat(5_000);
    for turn in 0..500 {
        let path = format!("/{turn}");
        cache.store(at(&path), html(&body), &noted(0, &["list:home", &format!("article:{turn}")]), Coding::Gzip);
        if turn >= 3 {
            assert!(cache.get(&at("/3")).is_some(), "evicted at {turn}, though read each time");
        }
        cache.assert_whole();
    }
    let counters = cache.counters();
    assert!(counters.bytes <= 200_000 && counters.bytes > 150_000, "{counters:?}");
    assert_eq!(counters.evicted + counters.pages, 500);
    assert!(cache.get(&at("/0")).is_none());
    assert_eq!(cache.apply(SITE, &change(1, &["list:home"])), Ok(counters.pages as usize));
    assert_eq!(cache.counters().bytes, 0);
    cache.assert_whole();
}

#[test]
fn one_page_never_takes_more_than_a_quarter() {
    let cache = PageCache::new(100_000, 0);
    cache.follow_from(SITE, 0, NOON);
    let stored = cache.store(at("/a"), html(&"x".repeat(25_000)), &noted(0, &[]), Coding::Identity);
    assert_eq!(stored.outcome, Outcome::TooLarge);
    assert_eq!(stored.page.body().len(), 25_000);
}

#[test]
fn completing_a_page_counts_its_new_bytes_once_and_revives_nothing() {
    let cache = cache();
    let text = (0..4_000).map(|word| format!("word{} ", word % 97)).collect::<String>();
    let first = cache.store(at("/a"), html(&text), &noted(0, &["article:1"]), Coding::Identity).page;
    let before = cache.counters().bytes;
    cache.complete(&first);
    let after = cache.counters().bytes;
    cache.complete(&first);
    assert!(after > before);
    assert_eq!(cache.counters().bytes, after);
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    cache.complete(&first);
    assert!(cache.get(&at("/a")).is_none(), "a dropped page came back with its compressed form");
    let second = cache.store(at("/a"), html("new"), &noted(1, &["article:1"]), Coding::Identity).page;
    cache.complete(&first);
    assert_eq!(cache.get(&at("/a")).unwrap().body(), second.body(), "an older page took the place of the new one");
    cache.assert_whole();
}

#[test]
fn last_modified_is_the_newest_noted_change_or_the_build() {
    let cache = cache();
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    cache.apply(SITE, &change(2, &["article:5..9"])).unwrap();
    cache.apply(SITE, &change(3, &["article:2"])).unwrap();
    let modified = |keys: &[&str]| keep(&cache, "/a", 3, keys).page.modified_micros();
    assert_eq!(modified(&["article:1", "article:4"]), Some(NOON + SECOND));
    assert_eq!(modified(&["article:1", "article:7"]), Some(NOON + 2 * SECOND));
    assert_eq!(modified(&["article:4"]), Some(NOON), "what is older than all that is known dates from the start");
    let built = PageCache::new(1 << 20, NOON + 90 * SECOND);
    built.follow_from(SITE, 0, NOON);
    assert_eq!(keep(&built, "/a", 0, &[]).page.modified_micros(), Some(NOON + 90 * SECOND));
}

#[test]
fn last_modified_never_goes_back_when_a_clock_does() {
    let cache = cache();
    cache.apply(SITE, &Change { at_micros: NOON + 60 * SECOND, ..change(1, &["article:1"]) }).unwrap();
    cache.apply(SITE, &Change { at_micros: NOON + 30 * SECOND, ..change(2, &["article:1"]) }).unwrap();
    assert_eq!(keep(&cache, "/a", 2, &["article:1"]).page.modified_micros(), Some(NOON + 60 * SECOND));
    cache.follow_from(SITE, 9, NOON);
    assert_eq!(keep(&cache, "/a", 9, &["article:1"]).page.modified_micros(), Some(NOON + 60 * SECOND));
}

#[test]
fn a_page_ahead_of_what_is_applied_has_no_date_and_goes_with_the_change_it_already_shows() {
    let cache = cache();
    let stored = keep(&cache, "/a", 2, &["article:1"]);
    assert_eq!((stored.outcome, stored.page.modified_micros()), (Outcome::Kept, None));
    assert_eq!(cache.apply(SITE, &change(1, &["article:1"])), Ok(1));
}

#[test]
fn a_node_that_has_not_confirmed_for_a_second_knows_it() {
    let cache = cache();
    let second = Duration::from_secs(1);
    assert!(!cache.confirmed_within(SITE, second, 0), "never confirmed");
    cache.confirm_all(5_000_000);
    assert!(cache.confirmed_within(SITE, second, 6_000_000));
    assert!(!cache.confirmed_within(SITE, second, 6_000_001));
    cache.confirm(SITE, 6_500_000);
    assert!(!cache.confirmed_within(SITE, second, 7_000_000), "the server's log was not confirmed");
    cache.confirm(SERVER, 6_500_000);
    assert!(cache.confirmed_within(SITE, second, 7_000_000));
    cache.confirm(SITE, 1);
    assert!(cache.confirmed_within(SITE, second, 7_000_000), "a late answer does not undo a newer one");
    assert!(!cache.confirmed_within(2, second, 7_000_000));
}

#[test]
fn the_counts_say_what_happened() {
    let cache = cache();
    keep(&cache, "/a", 0, &["article:1"]);
    cache.get(&at("/a"));
    cache.get(&at("/b"));
    assert!(cache.stale(&at("/a")).is_some());
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    let counters = cache.counters();
    let counts = [counters.hits, counters.misses, counters.stored, counters.dropped, counters.evicted, counters.pages];
    assert_eq!(counts, [1, 1, 1, 1, 0, 0]);
}

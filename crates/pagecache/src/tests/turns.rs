//! Who renders and who waits.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use bytes::Bytes;
use http::StatusCode;
use http::header::{HeaderValue, SET_COOKIE};

use super::{NOON, SITE, at, cache, change, html, noted, parsed};
use crate::{Coding, Fresh, Lead, Page, PageCache, SERVER, Stored, Turn, Wait};

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits as a runtime would, on a thread of its own.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// What the future says now, if anything.
fn now(wait: &mut Wait) -> Poll<Option<Arc<Page>>> {
    pin!(wait).poll(&mut Context::from_waker(Waker::noop()))
}

fn lead(cache: &PageCache) -> Lead {
    match cache.join(&at("/a")) {
        Turn::Lead(lead) => lead,
        Turn::Wait(_) => panic!("somebody leads already"),
    }
}

fn wait(cache: &PageCache) -> Wait {
    match cache.join(&at("/a")) {
        Turn::Wait(wait) => wait,
        Turn::Lead(_) => panic!("nobody leads"),
    }
}

fn finish(lead: Lead, number: i64) -> Stored {
    lead.finish(html("page"), noted(number, &["article:1"]), Coding::Identity)
}

#[test]
fn one_renders_and_the_others_are_given_the_page() {
    let cache = cache();
    let lead = lead(&cache);
    let mut waits = [wait(&cache), wait(&cache)];
    assert!(waits.iter_mut().all(|wait| now(wait).is_pending()));
    assert!(matches!(cache.join(&at("/b")), Turn::Lead(_)), "another address waits for nobody");
    let stored = finish(lead, 0);
    for wait in waits {
        assert!(Arc::ptr_eq(&block_on(wait).unwrap(), &stored.page));
    }
}

#[test]
fn a_waiting_thread_is_woken() {
    let cache = cache();
    let lead = lead(&cache);
    let wait = wait(&cache);
    let waiting = thread::spawn(move || block_on(wait).is_some());
    finish(lead, 0);
    assert!(waiting.join().unwrap());
}

#[test]
fn a_lead_that_is_dropped_gives_its_turn_away() {
    let cache = cache();
    let first = lead(&cache);
    let mut waits = [wait(&cache), wait(&cache)];
    drop(first);
    assert!(waits.iter_mut().all(|wait| matches!(now(wait), Poll::Ready(None))));
    let _second = lead(&cache);
    drop(wait(&cache));
}

#[test]
fn a_lead_that_panics_gives_its_turn_away() {
    let cache = cache();
    let taken = lead(&cache);
    let mut waiting = wait(&cache);
    let rendering = thread::spawn(move || {
        let _taken = taken;
        std::panic::resume_unwind(Box::new("the renderer failed"));
    });
    assert!(rendering.join().is_err());
    assert!(matches!(now(&mut waiting), Poll::Ready(None)));
    drop(lead(&cache));
}

#[test]
fn a_reader_who_came_before_the_change_is_given_the_page_that_it_overtook() {
    let cache = cache();
    let lead = lead(&cache);
    let before = wait(&cache);
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    let after = wait(&cache);
    finish(lead, 0);
    assert!(block_on(before).is_some());
    assert!(block_on(after).is_none(), "a page without a change that was applied before the request began");
}

#[test]
fn a_reader_who_came_after_a_change_elsewhere_is_given_the_page() {
    let cache = cache();
    let lead = lead(&cache);
    cache.apply(SITE, &change(1, &["article:2"])).unwrap();
    let after = wait(&cache);
    finish(lead, 0);
    assert!(block_on(after).is_some());
}

#[test]
fn a_reader_who_comes_between_the_keeping_of_a_page_and_its_loss_is_not_given_it() {
    // The lead has judged its page, a change is applied, then somebody joins before the lead has told the others.
    let cache = cache();
    let lead = lead(&cache);
    let (stored, landed) = cache.keep(at("/a"), html("page"), &noted(0, &["article:1"]), Coding::Identity);
    assert_eq!(stored.outcome, crate::Outcome::Kept);
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    let late = wait(&cache);
    lead.end_for_test(landed);
    assert!(block_on(late).is_none());
}

#[test]
fn the_servers_log_counts_for_those_who_wait() {
    let cache = cache();
    cache.follow_from(SERVER, 5, NOON);
    let server_page = |lead: Lead| {
        let noted = noted(0, &[]).and_server(5, parsed(&["host:1"]));
        lead.finish(html("page"), noted, Coding::Identity)
    };
    let first = lead(&cache);
    cache.apply(SERVER, &change(6, &["host:1"])).unwrap();
    let after = wait(&cache);
    server_page(first);
    assert!(block_on(after).is_none());
    let second = lead(&cache);
    let after = wait(&cache);
    finish(second, 0);
    assert!(block_on(after).is_some(), "a page that reads nothing of the server does not mind its changes");
}

#[test]
fn a_page_with_a_cookie_and_a_failure_are_nobody_elses() {
    let cache = cache();
    let cookie = Fresh { headers: vec![(SET_COOKIE, HeaderValue::from_static("a=b"))], ..html("mine") };
    let failure = Fresh { status: StatusCode::INTERNAL_SERVER_ERROR, ..Fresh::html(Bytes::new()) };
    for fresh in [cookie, failure] {
        let lead = lead(&cache);
        let waiting = wait(&cache);
        lead.finish(fresh, noted(0, &[]), Coding::Identity);
        assert!(block_on(waiting).is_none());
    }
}

#[test]
fn where_the_log_is_not_followed_everyone_renders() {
    let cache = PageCache::new(1 << 20, 0);
    let _first = lead(&cache);
    let second = lead(&cache);
    finish(second, 0);
    assert!(cache.get(&at("/a")).is_none());
}

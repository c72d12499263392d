//! What one publication costs: it drops the same pages from a full cache, however large the site is.

use crate::app::{Engine, HOST};
use crate::nodes::{Crawl, Node};
use crate::tiny::{Post, Tiny};

/// Articles in a month, so that a larger site has more months and not longer ones.
const IN_MONTH: u64 = 10;

fn post(number: u64, day: u64) -> Post {
    let months = number / IN_MONTH;
    Post {
        id: number + 1,
        title: format!("Piece {number}"),
        day: format!("{:04}-{:02}-{day:02}", 1930 + months / 12, 1 + months % 12),
        slug: format!("piece-{number}"),
        labels: vec!["lamps".into(), format!("of-{}", number % 3)],
        author: "Ada".into(),
        body: "<p>Words.</p>".into(),
        comments: Vec::new(),
    }
}

fn backup(posts: impl Iterator<Item = Post>) -> Vec<u8> {
    Tiny { blog: 5, host: HOST, settings: &[("BLOG_NAME", "Lamps")], posts: posts.collect() }.xml()
}

/// How many pages the publication of one more article drops, of how many that were kept.
fn dropped_at(articles: u64) -> (u64, u64) {
    let node = Node::alone(Engine::Sqlite, &[("--cache-bytes", "2G")]);
    node.imports(&backup((0..articles).map(|number| post(number, 1 + number % IN_MONTH))), HOST);
    let mut crawl = Crawl::of(HOST);
    crawl.walk(|path| node.get(HOST, path));
    assert_eq!(node.figure("page_cache_evicted"), 0, "all that was read is kept");
    let (kept, before) = (node.figure("page_cache_stored"), node.figure("page_cache_dropped"));
    // One more, with the labels of many, the newest of its month.
    let last = articles - 1;
    let new = Post { id: articles + 1, slug: "new".into(), title: "The new one".into(), ..post(last - last % 3, 20) };
    let new = Post { day: post(last, 20).day, ..new };
    let path = new.path();
    node.imports(&backup(std::iter::once(new)), HOST);
    let dropped = node.figure("page_cache_dropped") - before;
    assert_eq!(node.get(HOST, &path).status, 200);
    assert!(node.get(HOST, "/").text().contains("The new one"));
    (dropped, kept - before)
}

#[test]
fn one_publication_drops_the_same_number_of_pages_on_a_small_and_on_a_large_site() {
    let (small, small_kept) = dropped_at(SMALL);
    let (large, large_kept) = dropped_at(LARGE);
    eprintln!("dropped {small} of {small_kept} pages kept at {SMALL}, {large} of {large_kept} at {LARGE}");
    assert!(large_kept >= LARGE, "the large site was read whole");
    assert_eq!(small, large, "of {small_kept} and of {large_kept} pages");
    assert!((5..=30).contains(&small), "{small}");
}

/// Both end with the ninth month of a year: the pages of that year's months are dropped too, and they are twelve at most.
/// A build for development takes too long over ten thousand.
const SMALL: u64 = 90;
const LARGE: u64 = SMALL + if cfg!(debug_assertions) { 25 } else { 83 } * 12 * IN_MONTH;

//! What one publication costs: it drops the same pages from a full cache, however large the site is.

use crate::app::{Engine, HOST, NOW};
use crate::nodes::{Crawl, Node, until};
use crate::tiny::{Post, Tiny};
use crate::writer::{ADA, SITE, correction, draft};
use db::{Tx, Urgency};
use relais::article::actions;
use relais::article::model::{Edit, How, Kind};
use relais::base::error::{Failure, Result};
use relais::base::ids::{ArticleId, RevisionNumber};

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

/// Articles of the large site: more where RELAIS_TEST_ARTICLES asks for them.
fn large() -> u64 {
    let asked = std::env::var("RELAIS_TEST_ARTICLES").ok().map(|text| text.parse::<u64>().expect("a number"));
    let more = asked.unwrap_or(LARGE).saturating_sub(SMALL).div_ceil(12 * IN_MONTH);
    SMALL + more.max(1) * 12 * IN_MONTH
}

#[test]
fn one_publication_drops_the_same_number_of_pages_on_a_small_and_on_a_large_site() {
    let (small, small_kept) = dropped_at(SMALL);
    let articles = large();
    let (large, large_kept) = dropped_at(articles);
    eprintln!("dropped {small} of {small_kept} pages kept at {SMALL}, {large} of {large_kept} at {articles}");
    assert!(large_kept >= articles, "the large site was read whole");
    assert_eq!(small, large, "of {small_kept} and of {large_kept} pages");
    assert!((5..=MOST).contains(&small), "{small}");
}

type Act = Box<dyn FnMut(&mut Tx<'_>) -> Result<()> + Send>;

/// How many pages a publication at the desk, a small edit of its words and a correction that changes a label drop, of those
/// that were kept before each.
fn dropped_by_writing_at(articles: u64) -> [u64; 3] {
    let node = Node::alone(Engine::Sqlite, &[("--cache-bytes", "2G")]);
    node.imports(&backup((0..articles).map(|number| post(number, 1 + number % IN_MONTH))), HOST);
    let rows = db::Db::open(&node.database().address(), std::sync::Arc::new(|| NOW), 1).unwrap();
    let does = |mut act: Act| {
        let done = rows.act(SITE.0, Urgency::Person, move |tx| act(tx));
        done.wait().unwrap_or_else(|why: Failure| panic!("{why}"));
    };
    let id = ArticleId(articles as i64 + 1);
    let text = |words: &str, label: &str| draft("The new one", words, &["lamps", label]);
    let save = |base: i64, words: &str, label: &str| -> Act {
        let draft = text(words, label);
        let base = Some(RevisionNumber(base));
        Box::new(move |tx| actions::save(tx, &ADA, id, base, draft.clone(), How::Saved).map(|_| ()))
    };
    let show = |number: i64, edit: Edit| -> Act {
        Box::new(move |tx| actions::republish(tx, &ADA, id, RevisionNumber(number), &edit))
    };
    let first = text("Words.", "of-1");
    does(Box::new(move |tx| actions::create(tx, &ADA, Kind::Article, first.clone()).map(|_| ())));
    let mut crawl = Crawl::of(HOST);
    let mut dropped = |path: &str, words: &str, act: Act| {
        crawl.walk(|path| node.get(HOST, path));
        let before = node.figure("page_cache_dropped");
        does(act);
        until("the node shows it", || node.get(HOST, path).text().contains(words));
        node.figure("page_cache_dropped") - before
    };
    let here = "/2026/11/the-new-one";
    let published =
        dropped("/", "The new one", Box::new(move |tx| actions::publish(tx, &ADA, id, RevisionNumber(1)).map(|_| ())));
    does(save(1, "A small thing.", "of-1"));
    let edited = dropped(here, "A small thing.", show(2, Edit::Small));
    does(save(2, "It is right now.", "of-2"));
    let corrected = dropped(here, "It is right now.", show(3, correction("It was wrong.")));
    [published, edited, corrected]
}

#[test]
fn what_is_written_drops_the_same_number_of_pages_on_a_small_and_on_a_large_site() {
    let (small, large) = (dropped_by_writing_at(SMALL), dropped_by_writing_at(SMALL + 4 * 12 * IN_MONTH));
    eprintln!("published, edited, corrected: dropped {small:?} and {large:?} pages");
    assert_eq!(small, large);
    // A text that leaves one label for another shows at both.
    assert!(small.iter().all(|pages| (2..=MOST + 8).contains(pages)), "{small:?}");
}

/// What one publication may drop at most.
const MOST: u64 = 16;

/// Both end with the ninth month of a year. A build for development takes too long over ten thousand for every day.
const SMALL: u64 = 90;
const LARGE: u64 = if cfg!(debug_assertions) { 3_000 } else { 10_000 };

#[test]
fn a_publication_leaves_the_other_months_of_its_year_and_the_older_parts_of_its_own() {
    let node = Node::alone(Engine::Sqlite, &[]);
    let in_month = |month: u64, day: u64| {
        let id = month * 100 + day;
        Post { id, slug: format!("piece-{id}"), day: format!("2012-{month:02}-{day:02}"), ..post(0, 1) }
    };
    let posts: Vec<Post> = (1..=12).flat_map(|month| (1..=9).map(move |day| in_month(month, day))).collect();
    let settings = [("BLOG_NAME", "Lamps"), ("BLOG_MAX_NUM", "2")];
    node.imports(&Tiny { blog: 5, host: HOST, settings: &settings, posts }.xml(), HOST);
    let mut crawl = Crawl::of(HOST);
    crawl.found.insert("/2012/".into());
    crawl.walk(|path| node.get(HOST, path));
    node.imports(&backup(std::iter::once(in_month(9, 20))), HOST);
    let mut rendered = Vec::new();
    for path in crawl.found.iter().filter(|path| path.starts_with("/2012/") && !path.ends_with(".html")) {
        let stored = node.figure("page_cache_stored");
        assert_eq!(node.get(HOST, path).status, 200, "{path}");
        if node.figure("page_cache_stored") > stored {
            rendered.push(path.as_str());
        }
    }
    let parts = crawl.found.iter().filter(|path| path.contains("/?before=") && path.starts_with("/2012/")).count();
    assert!(parts >= 12 * 4, "{parts} parts of months were read");
    let (own, other): (Vec<&str>, Vec<&str>) = rendered.iter().partition(|path| path.starts_with("/2012/09/"));
    assert_eq!(other, ["/2012/"], "the year lists the new one");
    assert!(own.contains(&"/2012/09/") && own.len() <= 2, "{own:?}");
    let year = node.get(HOST, "/2012/").text();
    assert!(
        year.contains("/2012/09/piece-920.html") && year.contains("/2012/01/piece-101.html"),
        "all of its articles"
    );
}

#[test]
fn a_large_sitemap_has_parts_and_a_publication_drops_the_last() {
    let node = Node::alone(Engine::Sqlite, &[]);
    node.imports(&backup((0..5_003).map(|number| post(number, 1 + number % IN_MONTH))), HOST);
    let robots = node.get(HOST, "/robots.txt").text();
    assert!(robots.contains(&format!("Sitemap: https://{HOST}/sitemap.xml")), "{robots}");
    let read = || ["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"].map(|path| node.get(HOST, path).text());
    let before = read();
    let places = |text: &str| text.matches("<loc>").count();
    assert!(before[0].contains("<sitemapindex") && before[1].contains("<urlset") && before[2].contains("<urlset"));
    assert_eq!([&before[0], &before[1], &before[2]].map(|text| places(text)), [2, 5_001, 3]);
    for part in ["/sitemap-1.xml", "/sitemap-2.xml"] {
        assert!(before[0].contains(&format!("<loc>https://{HOST}{part}</loc>")), "{}", before[0]);
    }
    assert!(before[1].contains(&format!("<loc>https://{HOST}/</loc>")) && before[1].contains("/piece-4999.html"));
    assert!(before[2].contains("<lastmod>") && before[2].contains("/piece-5002.html"));
    assert_eq!(node.get(HOST, "/sitemap-3.xml").status, 404);
    let stored = node.figure("page_cache_stored");
    node.imports(&backup(std::iter::once(post(5_003, 9))), HOST);
    let after = read();
    assert_eq!((&after[0], &after[1]), (&before[0], &before[1]));
    assert_eq!(places(&after[2]), 4);
    assert_eq!(node.figure("page_cache_stored") - stored, 1, "only the last part was made again");
    // The only articles of a part are taken back, and the part with them.
    for number in 5_000..=5_003 {
        node.does(&["article", "withdraw", &post(number, 1).path(), "--site", HOST]);
    }
    let single = node.get(HOST, "/sitemap.xml").text();
    assert!(single.contains("<urlset") && places(&single) == 5_001, "one part is the whole");
    assert_eq!(node.get(HOST, "/sitemap-2.xml").status, 404);
    // Two at once begin it again: neither is alone in it.
    node.imports(&backup([5_004, 5_005].into_iter().map(|number| post(number, 9))), HOST);
    assert!(node.get(HOST, "/sitemap.xml").text().contains("/sitemap-2.xml"));
    assert_eq!(places(&node.get(HOST, "/sitemap-2.xml").text()), 2);
}

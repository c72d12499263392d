//! Prints what a hit costs, in nanoseconds: the look-up alone, and with the answer made from the page.
//! Run it optimised: `cargo run --release -p pagecache --example hits`.

use std::hint::black_box;
use std::thread;
use std::time::Instant;

use http::header::{ACCEPT_ENCODING, CONTENT_SECURITY_POLICY, HeaderMap, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY};
use http::{HeaderName, Method};
use pagecache::{Coding, Fresh, Noted, PageCache, PageKey, PageRef, answer};

const PAGES: usize = 1_000;
const ROUNDS: usize = 1_000_000;
const NOW: i64 = 1_700_000_000_000_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cache = PageCache::new(512 << 20, 0);
    cache.follow_from(1, 0, 0);
    let text: String = (0..1_500).map(|word| format!("<p>word {} of {word}</p>\n", word * 7919 % 1_009)).collect();
    let mut paths = Vec::new();
    for number in 0..PAGES {
        let path = format!("/2022/01/an-article-with-a-slug-{number}.html");
        let security: Vec<(HeaderName, HeaderValue)> = vec![
            (CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; img-src 'self'; style-src 'self'")),
            (REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
        ];
        let fresh = Fresh { headers: security, ..Fresh::html(format!("{text}{number}")) };
        let noted = Noted::parse(0, ["list:home", "path:/x"])?;
        let page = cache.store(PageKey::new(1, &path, ""), fresh, &noted, Coding::Gzip).page;
        cache.complete(&page);
        paths.push(path);
    }
    let mut browser = HeaderMap::new();
    browser.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, deflate, br, zstd"));
    let mut holder = browser.clone();
    holder.insert(IF_NONE_MATCH, HeaderValue::from_static("\"0123456789abcdef0123456789abcdef\""));

    println!("nanoseconds a hit ({PAGES} pages of {} bytes), by threads", text.len());
    for threads in [1, 2, 4] {
        let one = |paths: &[String], work: &(dyn Fn(&str) + Sync)| time(threads, paths, work);
        let hot = paths.get(..1).unwrap_or_default();
        let get = |path: &str| drop(black_box(cache.get(PageRef { site: 1, path, query: "" })));
        let full = |headers: &HeaderMap, path: &str| {
            if let Some(page) = cache.get(PageRef { site: 1, path, query: "" }) {
                black_box(answer(&page, &Method::GET, headers, NOW));
            }
        };
        println!(
            "{threads}: get {:.0} (all one page {:.0}), get and answer {:.0} (all one page {:.0}), with If-None-Match {:.0}",
            one(&paths, &get),
            one(hot, &get),
            one(&paths, &|path| full(&browser, path)),
            one(hot, &|path| full(&browser, path)),
            one(&paths, &|path| full(&holder, path)),
        );
    }
    println!("{:?}", cache.counters());
    Ok(())
}

/// The time a thread spends on one round, in nanoseconds.
fn time(threads: usize, paths: &[String], work: &(dyn Fn(&str) + Sync)) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || paths.iter().cycle().skip(thread * 37).take(ROUNDS).for_each(|path| work(path)));
        }
    });
    begun.elapsed().as_secs_f64() * 1e9 / ROUNDS as f64
}

//! Prints what a hit costs, in nanoseconds: the look-up alone, and with the answer made from the page.
//! Run it optimised: `cargo run --release -p pagecache --example hits`.

use std::hint::black_box;
use std::thread;

use http::header::{ACCEPT_ENCODING, CONTENT_SECURITY_POLICY, HeaderMap, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY};
use http::{HeaderName, Method};
use pagecache::{Coding, Fresh, Noted, PageCache, PageKey, PageRef, answer};

const PAGES: usize = 1_000;
const ROUNDS: usize = 300_000;
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

    println!("nanoseconds of a processor for a hit ({PAGES} pages of {} bytes), by threads", text.len());
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

/// The processor time that a thread spends on one round, in nanoseconds: what others run meanwhile does not count.
fn time(threads: usize, paths: &[String], work: &(dyn Fn(&str) + Sync)) -> f64 {
    let spend = |thread: usize| {
        let before = processor_nanoseconds();
        paths.iter().cycle().skip(thread * 37).take(ROUNDS).for_each(|path| work(path));
        processor_nanoseconds() - before
    };
    let total: f64 = thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|thread| {
                let spend = &spend;
                scope.spawn(move || spend(thread))
            })
            .collect();
        running.into_iter().map(|one| one.join().unwrap_or(f64::NAN)).sum()
    });
    total / (threads * ROUNDS) as f64
}

/// What Linux says of this thread; not a number elsewhere.
fn processor_nanoseconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|spent| spent.parse().ok()).unwrap_or(f64::NAN)
}

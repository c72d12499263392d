//! Whether a request counts as somebody reading. Nothing of it is kept: no address, no cookie, no name of a browser.

use http::header::{self, HeaderMap};
use http::{Method, StatusCode};
use pagecache::Count;

/// Counts one read, where there is something to count and somebody reads it.
pub(super) fn count(count: Option<&Count>, method: &Method, headers: &HeaderMap, status: StatusCode) {
    if let Some(count) = count
        && *method == Method::GET
        && matches!(status, StatusCode::OK | StatusCode::NOT_MODIFIED)
        && is_reader(headers)
    {
        count.one();
    }
}

/// Whether a browser asks for a page that somebody wants to see now: it names itself as browsers do and as no robot does,
/// and does not fetch in advance.
fn is_reader(headers: &HeaderMap) -> bool {
    let Some(agent) = headers.get(header::USER_AGENT) else { return false };
    let agent = agent.as_bytes();
    // Every browser calls itself Mozilla, and the oldest Opera; programs that fetch seldom do.
    let is_browser = agent.starts_with(b"Mozilla/") || agent.starts_with(b"Opera/");
    is_browser && !names_a_robot(agent) && !is_in_advance(headers)
}

/// Whether the browser fetches what somebody may want to see later (`Sec-Purpose`, formerly `Purpose`).
fn is_in_advance(headers: &HeaderMap) -> bool {
    let says = |value: &header::HeaderValue| {
        let words = value.as_bytes();
        ["prefetch", "prerender", "preview"].iter().any(|word| begins(words, word))
    };
    headers.get("sec-purpose").is_some_and(says) || headers.get("purpose").is_some_and(says)
}

/// Whether a robot says that it is one. They name themselves by these words, or give an address where to read about them.
fn names_a_robot(agent: &[u8]) -> bool {
    let mut rest = agent;
    while let Some((first, after)) = rest.split_first() {
        let marks: &[&str] = match first.to_ascii_lowercase() {
            b'b' => &["bot"],
            b'c' => &["crawl"],
            b'h' => &["http", "headless"],
            b'l' => &["lighthouse"],
            b'p' => &["preview"],
            b's' => &["spider", "slurp"],
            _ => &[],
        };
        if marks.iter().any(|mark| begins(rest, mark)) {
            return true;
        }
        // A make of telephones that only sounds like one.
        rest = if begins(rest, "cubot") { rest.get(5..).unwrap_or_default() } else { after };
    }
    false
}

fn begins(words: &[u8], with: &str) -> bool {
    words.get(..with.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(with.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(lines: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.insert(*name, value.parse().unwrap());
        }
        is_reader(&headers)
    }

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    #[test]
    fn browsers_read() {
        for agent in [
            FIREFOX,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; CUBOT X20 PRO) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1) Presto/2.12.423 Version/12.16",
        ] {
            assert!(reads(&[("user-agent", agent)]), "{agent}");
        }
    }

    #[test]
    fn robots_that_say_so_do_not_read() {
        for agent in [
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (Linux; Android 6.0.1) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 (compatible; GoogleBot/2.1)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
            "Mozilla/5.0 (compatible; Yahoo! Slurp; see its page)",
            "Mozilla/5.0 (Linux) Chrome-Lighthouse",
            "curl/8.5.0",
            "Feedly/1.0",
            "",
        ] {
            assert!(!reads(&[("user-agent", agent)]), "{agent}");
        }
        assert!(!reads(&[]), "whoever says nothing is no browser");
    }

    #[test]
    fn what_is_fetched_in_advance_is_not_read_yet() {
        for (name, value) in
            [("sec-purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")]
        {
            assert!(!reads(&[("user-agent", FIREFOX), (name, value)]), "{name}: {value}");
        }
        assert!(reads(&[("user-agent", FIREFOX), ("sec-purpose", "other")]));
    }
}

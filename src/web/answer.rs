//! What a page's handler gives back, and the headers that go with every page.

use bytes::Bytes;
use http::StatusCode;
use http::header::{self, HeaderName, HeaderValue};
use pagecache::{Count, Fresh};

/// What stands at an address.
#[derive(Debug)]
pub(crate) enum Answer {
    /// A page.
    Page(String),
    /// A page of the site's own words: what may run there, and what counts its reads, where they are counted.
    Article(String, Runs, Option<Count>),
    /// A page with a frame of one origin, which it lets in and no other.
    Framed(String, String),
    /// A page for whoever holds its link: never found by searching, and where one goes from it does not learn the link.
    Shared(String),
    /// A feed or a list for machines, with its type.
    Document(&'static str, Vec<u8>),
    /// It stands elsewhere for good.
    Moved(String),
    /// It stood here and was taken back: a page that says so.
    Gone(String),
    /// Nothing: a page with a way on.
    NotFound(String),
    /// Not for everybody: a page that says so.
    Closed(String),
}

/// What may run on the page of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runs {
    /// Nothing, as on every other page of readers.
    Nothing,
    /// The program's own files, which may ask this site alone: where there is a discussion.
    OwnScripts,
}

/// Nothing runs, nothing is framed, no form leaves; pictures may still lie elsewhere, on the hosts they were left on.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' https: http:; media-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// The headers that every answer has.
pub(crate) fn guards() -> Vec<(HeaderName, HeaderValue)> {
    vec![
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    ]
}

/// Adds to the policy of contents.
fn let_in(headers: &mut Vec<(HeaderName, HeaderValue)>, more: &str) {
    headers.retain(|(name, _)| *name != header::CONTENT_SECURITY_POLICY);
    // What no header can hold would be a fault: then nothing more is let in.
    let policy = HeaderValue::from_str(&format!("{POLICY}; {more}"));
    headers.push((header::CONTENT_SECURITY_POLICY, policy.unwrap_or(HeaderValue::from_static(POLICY))));
}

impl Answer {
    /// Status, headers and bytes.
    pub(crate) fn into_fresh(self) -> Fresh {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let mut headers = guards();
        let mut count = None;
        let (status, content_type, body) = match self {
            Answer::Page(page) => (StatusCode::OK, html, Bytes::from(page)),
            Answer::Article(page, runs, reads) => {
                count = reads;
                if runs == Runs::OwnScripts {
                    let_in(&mut headers, "script-src 'self'; connect-src 'self'");
                }
                (StatusCode::OK, html, Bytes::from(page))
            }
            Answer::Framed(page, origin) => {
                let_in(&mut headers, &format!("frame-src {origin}"));
                headers.push((HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")));
                (StatusCode::OK, html, Bytes::from(page))
            }
            Answer::Shared(page) => {
                headers.retain(|(name, _)| *name != header::REFERRER_POLICY);
                headers.push((header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")));
                headers.push((HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")));
                (StatusCode::OK, html, Bytes::from(page))
            }
            Answer::Document(kind, bytes) => (StatusCode::OK, HeaderValue::from_static(kind), Bytes::from(bytes)),
            Answer::Moved(to) => {
                // Every address of ours is percent-encoded; one that is not would be a fault, and leads home.
                let to = HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/"));
                headers.push((header::LOCATION, to));
                (StatusCode::MOVED_PERMANENTLY, html, Bytes::new())
            }
            Answer::Gone(page) => (StatusCode::GONE, html, Bytes::from(page)),
            Answer::NotFound(page) => (StatusCode::NOT_FOUND, html, Bytes::from(page)),
            Answer::Closed(page) => (StatusCode::FORBIDDEN, html, Bytes::from(page)),
        };
        Fresh { status, content_type, headers, body, count }
    }
}

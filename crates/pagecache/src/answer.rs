//! The HTTP answer made from a page: methods, preconditions and codings, after RFC 9110.

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderValue};
use http::{Method, Response, StatusCode};

use crate::coding::Coding;
use crate::page::{Form, Fresh, Keeping, Page};

/// A date is sent, and believed, once it is this old: until then the same second could bring another version.
const SETTLED_MICROS: i64 = 1_000_000;

/// The answer to GET or HEAD, at an instant in microseconds since 1970. Other methods are the caller's business; `Range`
/// is passed over, as a server may.
pub fn answer(page: &Page, method: &Method, headers: &HeaderMap, now_micros: i64) -> Response<Bytes> {
    let wanted = Coding::wanted(headers);
    let form = page.form(wanted);
    let settled = page.modified_micros().is_some_and(|at| now_micros.saturating_sub(at) >= SETTLED_MICROS);
    if *method == Method::GET || *method == Method::HEAD {
        if is_another(page, form, settled, headers) {
            return failed();
        }
        if let Some(tag) = unchanged_tag(page, form, wanted, settled, headers) {
            return not_modified(form, tag, settled);
        }
    }
    let mut head = form.headers.clone();
    if !settled {
        head.remove(header::LAST_MODIFIED);
    }
    let body = if *method == Method::HEAD { Bytes::new() } else { form.body.clone() };
    respond(page.status(), head, body)
}

/// The answer from a page that is not kept: one's own view, an error, a search. The same negotiation, without
/// `Last-Modified`.
pub fn answer_once(fresh: Fresh, keeping: Keeping, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
    let keeping = if fresh.sets_cookie() { Keeping::Private } else { keeping };
    let page = Page::new(0, fresh, keeping, Coding::wanted(headers));
    answer(&page, method, headers, 0)
}

/// Whether the reader wants this page only as it was, and it is another by now (`If-Match`, `If-Unmodified-Since`).
fn is_another(page: &Page, form: &Form, settled: bool, headers: &HeaderMap) -> bool {
    if page.content().is_none() {
        return false;
    }
    if headers.contains_key(header::IF_MATCH) {
        let own = form.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
        let lines = headers.get_all(header::IF_MATCH).iter().filter_map(|line| line.to_str().ok());
        // A weak tag never matches here.
        let names_own = |line: &str| line.trim() == "*" || line.split(',').any(|tag| Some(tag.trim()) == own);
        return !lines.into_iter().any(names_own);
    }
    match date_in(headers, header::IF_UNMODIFIED_SINCE) {
        Some(until) => settled && page.modified_second().is_some_and(|at| at > until),
        None => false,
    }
}

/// The date of a header, in seconds since 1970; a header that comes twice or cannot be read counts for nothing.
fn date_in(headers: &HeaderMap, name: header::HeaderName) -> Option<u64> {
    let mut dates = headers.get_all(name).iter();
    let (Some(date), None) = (dates.next(), dates.next()) else { return None };
    Some(httpdate::parse_http_date(date.to_str().ok()?).ok()?.duration_since(UNIX_EPOCH).ok()?.as_secs())
}

/// The tag to confirm when the reader already has the page; none when it must be sent. Preconditions count only where
/// the answer would be 200.
fn unchanged_tag(
    page: &Page,
    form: &Form,
    wanted: Coding,
    settled: bool,
    headers: &HeaderMap,
) -> Option<Option<HeaderValue>> {
    let content = page.content()?;
    let own = form.headers.get(header::ETAG);
    if headers.contains_key(header::IF_NONE_MATCH) {
        return held_tag(content, own?, wanted, headers).map(Some);
    }
    let since = date_in(headers, header::IF_MODIFIED_SINCE)?;
    (settled && page.modified_second()? <= since).then(|| own.cloned())
}

/// Which of the listed tags names this content in a coding that the reader accepts: the tag of the form that would be
/// sent if it is among them, else the first that fits. A tag of another coding must not be confirmed to a reader who
/// does not accept it, because a cache between would then send that reader bytes they cannot read.
fn held_tag(content: &str, own: &HeaderValue, wanted: Coding, headers: &HeaderMap) -> Option<HeaderValue> {
    let mut other = None;
    for line in headers.get_all(header::IF_NONE_MATCH) {
        let Ok(line) = line.to_str() else { continue };
        if line.trim() == "*" {
            return Some(own.clone());
        }
        for tag in Tags(line) {
            if own.as_bytes().strip_prefix(b"\"").and_then(|own| own.strip_suffix(b"\"")) == Some(tag.as_bytes()) {
                return Some(own.clone());
            }
            if other.is_none() && names_content(tag, content, wanted) {
                other = HeaderValue::from_str(&format!("\"{tag}\"")).ok();
            }
        }
    }
    other
}

fn names_content(tag: &str, content: &str, wanted: Coding) -> bool {
    let Some(rest) = tag.strip_prefix(content) else { return false };
    match rest.strip_prefix(".g") {
        Some(packed) => {
            wanted == Coding::Gzip && packed.len() == 12 && packed.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
        None => rest.is_empty(),
    }
}

/// The opaque part of each tag of a list, weak or strong. What comes after a malformed member is not read.
struct Tags<'a>(&'a str);

impl<'a> Iterator for Tags<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0.trim_start_matches([' ', '\t', ',']);
        let rest = rest.strip_prefix("W/").unwrap_or(rest).strip_prefix('"')?;
        let (tag, rest) = rest.split_once('"')?;
        self.0 = rest;
        Some(tag)
    }
}

/// The page is not the one that was meant.
fn failed() -> Response<Bytes> {
    let mut head = HeaderMap::with_capacity(2);
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    head.insert(header::CONTENT_LENGTH, HeaderValue::from_static("0"));
    respond(StatusCode::PRECONDITION_FAILED, head, Bytes::new())
}

/// What 200 would have said about the page, without what belongs to a body.
fn not_modified(form: &Form, tag: Option<HeaderValue>, settled: bool) -> Response<Bytes> {
    let mut head = HeaderMap::with_capacity(4);
    for name in [header::CACHE_CONTROL, header::VARY, header::LAST_MODIFIED] {
        if let Some(value) = form.headers.get(&name)
            && (settled || name != header::LAST_MODIFIED)
        {
            head.insert(name, value.clone());
        }
    }
    if let Some(tag) = tag {
        head.insert(header::ETAG, tag);
    }
    respond(StatusCode::NOT_MODIFIED, head, Bytes::new())
}

fn respond(status: StatusCode, headers: HeaderMap, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

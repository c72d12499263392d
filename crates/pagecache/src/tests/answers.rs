//! The answers made from pages: methods, preconditions, codings.

use std::io::Read;

use bytes::Bytes;
use flate2::read::GzDecoder;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Response, StatusCode};

use super::{NOON, SECOND, SITE, at, cache, change, html, noted};
use crate::{Coding, Fresh, Keeping, Page, PageCache, answer, answer_once};

const LATER: i64 = NOON + 3_600 * SECOND;
const BROWSER: &str = "gzip, deflate, br, zstd";

fn text() -> String {
    (0..2_000).map(|word| format!("<p>word {} of {word}</p>\n", word % 31)).collect()
}

/// A page of some length whose newest change was at noon and one second, first asked for in gzip.
fn page() -> (PageCache, std::sync::Arc<Page>) {
    let cache = cache();
    cache.apply(SITE, &change(1, &["article:1"])).unwrap();
    let page = cache.store(at("/a"), html(&text()), &noted(1, &["article:1"]), Coding::Gzip).page;
    (cache, page)
}

fn asked(headers: &[(HeaderName, &str)]) -> HeaderMap {
    headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
}

fn get(page: &Page, headers: &[(HeaderName, &str)]) -> Response<Bytes> {
    answer(page, &Method::GET, &asked(headers), LATER)
}

fn header(response: &Response<Bytes>, name: HeaderName) -> Option<String> {
    response.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
}

fn tag(response: &Response<Bytes>) -> String {
    header(response, header::ETAG).unwrap()
}

fn unpacked(response: &Response<Bytes>) -> String {
    let mut text = String::new();
    GzDecoder::new(&response.body()[..]).read_to_string(&mut text).unwrap();
    text
}

fn is_gzip(response: &Response<Bytes>) -> bool {
    header(response, header::CONTENT_ENCODING).as_deref() == Some("gzip")
}

#[test]
fn the_first_answer_is_in_the_form_asked_for_and_the_completed_one_is_smaller() {
    let (cache, page) = page();
    let fast = get(&page, &[(header::ACCEPT_ENCODING, BROWSER)]);
    assert!(is_gzip(&fast) && page.is_incomplete());
    assert_eq!(unpacked(&fast), text());
    let completed = cache.complete(&page);
    assert!(!completed.is_incomplete());
    assert!(std::sync::Arc::ptr_eq(&completed, &cache.get(&at("/a")).unwrap()));
    let best = get(&completed, &[(header::ACCEPT_ENCODING, BROWSER)]);
    assert_eq!(unpacked(&best), text());
    assert!(best.body().len() < fast.body().len());
    assert_ne!(tag(&best), tag(&fast), "a strong tag names its bytes");
    assert_eq!(header(&best, header::LAST_MODIFIED), header(&fast, header::LAST_MODIFIED));
}

#[test]
fn a_page_asked_for_without_gzip_gets_it_in_the_background() {
    let cache = cache();
    let first = cache.store(at("/a"), html(&text()), &noted(0, &[]), Coding::Identity).page;
    assert!(!is_gzip(&get(&first, &[(header::ACCEPT_ENCODING, BROWSER)])));
    assert!(is_gzip(&get(&cache.complete(&first), &[(header::ACCEPT_ENCODING, BROWSER)])));
}

#[test]
fn every_answer_says_what_it_depends_on_and_its_true_length() {
    let (_, page) = page();
    for accept in [BROWSER, "identity"] {
        let response = get(&page, &[(header::ACCEPT_ENCODING, accept)]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header(&response, header::VARY).unwrap(), "Accept-Encoding");
        assert_eq!(header(&response, header::CACHE_CONTROL).unwrap(), "no-cache");
        assert_eq!(header(&response, header::CONTENT_TYPE).unwrap(), "text/html; charset=utf-8");
        assert_eq!(header(&response, header::CONTENT_LENGTH).unwrap(), response.body().len().to_string());
        assert_eq!(header(&response, header::LAST_MODIFIED).unwrap(), "Mon, 10 Jan 2022 12:00:01 GMT");
        assert!(!tag(&response).starts_with("W/"));
    }
}

#[test]
fn head_is_get_without_the_body() {
    let (_, page) = page();
    for accept in [BROWSER, "identity"] {
        let headers = asked(&[(header::ACCEPT_ENCODING, accept)]);
        let head = answer(&page, &Method::HEAD, &headers, LATER);
        let get = answer(&page, &Method::GET, &headers, LATER);
        assert_eq!(head.headers(), get.headers());
        assert!(head.body().is_empty() && !get.body().is_empty());
    }
}

#[test]
fn accept_encoding_is_weighed_as_written() {
    let (_, page) = page();
    for (accept, gzip) in [
        ("gzip", true),
        ("x-gzip", true),
        ("GZip;Q=0.5", true),
        ("*", true),
        ("br, *;q=0.1", true),
        ("gzip;q=0.001", true),
        ("gzip;q=1.000, identity;q=1", true),
        ("identity;q=0, gzip", true),
        ("deflate , gzip ; q=0.3", true),
        ("", false),
        ("br", false),
        ("identity", false),
        ("gzip;q=0", false),
        ("gzip;q=0.0, *", false),
        ("*;q=0", false),
        ("gzip;q=0.5, identity;q=0.8", false),
        ("gzip;q=2", false),
        ("gzip;q=0.1234", false),
        ("gzip;q=-1", false),
        ("gzip;q=nan", false),
        ("gzip;level=9", false),
        ("gzipped", false),
        ("identity;q=0", false),
        ("identity;q=0, gzip;q=0", false),
    ] {
        let response = get(&page, &[(header::ACCEPT_ENCODING, accept)]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(is_gzip(&response), gzip, "{accept:?}");
    }
    assert!(!is_gzip(&get(&page, &[])), "who names no coding gets none");
    let mut two_lines = asked(&[(header::ACCEPT_ENCODING, "br")]);
    two_lines.append(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    assert!(is_gzip(&answer(&page, &Method::GET, &two_lines, LATER)));
}

#[test]
fn a_tiny_body_is_not_packed() {
    let cache = cache();
    let page = cache.store(at("/a"), html(&"x".repeat(255)), &noted(0, &[]), Coding::Gzip).page;
    assert!(!page.is_incomplete());
    assert!(!is_gzip(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")])));
    let page = cache.store(at("/a"), html(&"x".repeat(256)), &noted(0, &[]), Coding::Gzip).page;
    assert!(is_gzip(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")])));
}

#[test]
fn whoever_holds_the_page_is_told_so_with_the_headers_of_200() {
    let (_, page) = page();
    let full = get(&page, &[(header::ACCEPT_ENCODING, BROWSER)]);
    for method in [Method::GET, Method::HEAD] {
        let headers = asked(&[(header::ACCEPT_ENCODING, BROWSER), (header::IF_NONE_MATCH, &tag(&full))]);
        let response = answer(&page, &method, &headers, LATER);
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
        assert!(response.body().is_empty());
        for name in [header::ETAG, header::VARY, header::CACHE_CONTROL, header::LAST_MODIFIED] {
            assert_eq!(header(&response, name.clone()), header(&full, name));
        }
        for name in [header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::CONTENT_TYPE] {
            assert_eq!(header(&response, name), None);
        }
    }
}

#[test]
fn if_none_match_reads_lists_weak_tags_and_the_star() {
    let (_, page) = page();
    let own = tag(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")]));
    let answer_to =
        |list: &str| get(&page, &[(header::ACCEPT_ENCODING, "gzip"), (header::IF_NONE_MATCH, list)]).status().as_u16();
    let own_text = own.trim_matches('"');
    for (list, status) in [
        (own.clone(), 304),
        (format!("W/{own}"), 304),
        (format!("\"other\", {own}"), 304),
        (format!("\"with, a comma\",,W/\"x\" ,{own}"), 304),
        (format!("{own}garbage"), 304),
        ("*".to_owned(), 304),
        (" * ".to_owned(), 304),
        ("\"*\"".to_owned(), 200),
        ("\"other\"".to_owned(), 200),
        (String::new(), 200),
        (own_text.to_owned(), 200),
        (format!("\"{own_text}"), 200),
        (format!("w/{own}"), 200),
        (format!("\"{own_text}x\""), 200),
        (format!("\"x {own_text}\""), 200),
    ] {
        assert_eq!(answer_to(&list), status, "{list}");
    }
    let mut two_lines = asked(&[(header::IF_NONE_MATCH, "\"other\""), (header::ACCEPT_ENCODING, "gzip")]);
    two_lines.append(header::IF_NONE_MATCH, HeaderValue::from_str(&own).unwrap());
    assert_eq!(answer(&page, &Method::GET, &two_lines, LATER).status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn the_tag_of_another_form_that_the_reader_can_use_counts_and_is_confirmed() {
    let (cache, page) = page();
    let fast = tag(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")]));
    let plain = tag(&get(&page, &[]));
    let page = cache.complete(&page);
    let best = tag(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")]));
    for (list, confirmed) in
        [(&fast, &fast), (&plain, &plain), (&best, &best), (&format!("{fast}, {plain}, {best}"), &best)]
    {
        let response = get(&page, &[(header::ACCEPT_ENCODING, "gzip"), (header::IF_NONE_MATCH, list)]);
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{list}");
        assert_eq!(&tag(&response), confirmed);
    }
}

#[test]
fn a_packed_copy_is_not_confirmed_to_a_reader_who_cannot_unpack() {
    // A cache between asks with the tags of what it holds, for a reader who accepts no coding.
    let (_, page) = page();
    let packed = tag(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")]));
    let response = get(&page, &[(header::IF_NONE_MATCH, &packed)]);
    assert_eq!(response.status(), StatusCode::OK);
    assert!(!is_gzip(&response));
}

#[test]
fn dates_are_compared_in_all_their_forms() {
    let (_, page) = page();
    for (date, status) in [
        ("Mon, 10 Jan 2022 12:00:01 GMT", 304),
        ("Monday, 10-Jan-22 12:00:01 GMT", 304),
        ("Mon Jan 10 12:00:01 2022", 304),
        ("Mon, 10 Jan 2022 12:00:02 GMT", 304),
        ("Mon, 10 Jan 2022 12:00:00 GMT", 200),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 200),
        ("yesterday", 200),
        ("1641816001", 200),
        ("", 200),
    ] {
        assert_eq!(get(&page, &[(header::IF_MODIFIED_SINCE, date)]).status().as_u16(), status, "{date}");
    }
    let mut twice = asked(&[(header::IF_MODIFIED_SINCE, "Mon, 10 Jan 2022 12:00:01 GMT")]);
    twice.append(header::IF_MODIFIED_SINCE, HeaderValue::from_static("Mon, 10 Jan 2022 12:00:01 GMT"));
    assert_eq!(answer(&page, &Method::GET, &twice, LATER).status(), StatusCode::OK);
}

#[test]
fn a_tag_overrules_a_date() {
    let (_, page) = page();
    let date = "Mon, 10 Jan 2022 12:00:01 GMT";
    for tag in ["\"other\"", "malformed", ""] {
        let response = get(&page, &[(header::IF_NONE_MATCH, tag), (header::IF_MODIFIED_SINCE, date)]);
        assert_eq!(response.status(), StatusCode::OK, "{tag:?}");
    }
    let held = tag(&get(&page, &[]));
    let old = "Sun, 06 Nov 1994 08:49:37 GMT";
    let response = get(&page, &[(header::IF_NONE_MATCH, &held), (header::IF_MODIFIED_SINCE, old)]);
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn last_modified_is_neither_sent_nor_believed_within_its_second() {
    let (_, page) = page();
    let changed = NOON + SECOND;
    let headers = asked(&[(header::IF_MODIFIED_SINCE, "Mon, 10 Jan 2022 12:00:01 GMT")]);
    let early = answer(&page, &Method::GET, &headers, changed + SECOND - 1);
    assert_eq!((early.status(), header(&early, header::LAST_MODIFIED)), (StatusCode::OK, None));
    let late = answer(&page, &Method::GET, &headers, changed + SECOND);
    assert_eq!(late.status(), StatusCode::NOT_MODIFIED);
    assert!(header(&late, header::LAST_MODIFIED).is_some());
    let held = asked(&[(header::IF_NONE_MATCH, &tag(&early))]);
    let confirmed = answer(&page, &Method::GET, &held, changed);
    assert_eq!((confirmed.status(), header(&confirmed, header::LAST_MODIFIED)), (StatusCode::NOT_MODIFIED, None));
}

#[test]
fn tags_come_from_the_content_alone_headers_included() {
    let plain = |fresh: Fresh| tag(&get(&cache().store(at("/a"), fresh, &noted(0, &[]), Coding::Gzip).page, &[]));
    let packed = |fresh: Fresh| {
        let page = cache().store(at("/b"), fresh, &noted(0, &["article:9"]), Coding::Gzip).page;
        tag(&get(&page, &[(header::ACCEPT_ENCODING, "gzip")]))
    };
    assert_eq!(plain(html(&text())), plain(html(&text())), "two nodes give the same");
    assert_eq!(packed(html(&text())), packed(html(&text())));
    assert_ne!(plain(html(&text())), packed(html(&text())));
    assert_ne!(plain(html("a")), plain(html("b")));
    let policy = (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("script-src 'none'"));
    assert_ne!(plain(html("a")), plain(Fresh { headers: vec![policy], ..html("a") }));
}

#[test]
fn headers_of_the_caller_are_sent_and_cannot_contradict_the_page() {
    let headers = vec![
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self'")),
        (header::LINK, HeaderValue::from_static("</a>; rel=a")),
        (header::LINK, HeaderValue::from_static("</b>; rel=b")),
        (header::CONTENT_LENGTH, HeaderValue::from_static("7")),
        (header::CACHE_CONTROL, HeaderValue::from_static("max-age=3600")),
        (header::VARY, HeaderValue::from_static("*")),
    ];
    let page = cache().store(at("/a"), Fresh { headers, ..html("hello") }, &noted(0, &[]), Coding::Gzip).page;
    let response = get(&page, &[]);
    assert_eq!(header(&response, header::CONTENT_SECURITY_POLICY).unwrap(), "default-src 'self'");
    assert_eq!(response.headers().get_all(header::LINK).iter().count(), 2);
    for (name, value) in
        [(header::CONTENT_LENGTH, "5"), (header::CACHE_CONTROL, "no-cache"), (header::VARY, "Accept-Encoding")]
    {
        let values: Vec<_> = response.headers().get_all(&name).iter().collect();
        assert_eq!(values, [value]);
    }
}

#[test]
fn preconditions_do_not_turn_a_removed_page_or_a_redirect_into_304() {
    for status in [StatusCode::GONE, StatusCode::MOVED_PERMANENTLY] {
        let page = cache().store(at("/a"), Fresh { status, ..html("x") }, &noted(0, &[]), Coding::Gzip).page;
        let response =
            get(&page, &[(header::IF_NONE_MATCH, "*"), (header::IF_MODIFIED_SINCE, "Mon, 10 Jan 2022 12:00:01 GMT")]);
        assert_eq!(response.status(), status);
        assert_eq!(header(&response, header::ETAG), None);
        let response = get(&page, &[(header::IF_MODIFIED_SINCE, "Fri, 10 Jan 2042 12:00:01 GMT")]);
        assert_eq!(response.status(), status);
    }
}

#[test]
fn ones_own_view_is_kept_by_nobody() {
    let headers = asked(&[(header::ACCEPT_ENCODING, "gzip"), (header::IF_NONE_MATCH, "*")]);
    let response = answer_once(html(&text()), Keeping::Private, &Method::GET, &headers);
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, header::CACHE_CONTROL).unwrap(), "private, no-store");
    assert_eq!(header(&response, header::ETAG), None);
    assert_eq!(header(&response, header::LAST_MODIFIED), None);
    assert_eq!(unpacked(&response), text());
    let headers_set = vec![(header::SET_COOKIE, HeaderValue::from_static("a=b"))];
    let mistaken = answer_once(Fresh { headers: headers_set, ..html("x") }, Keeping::Shared, &Method::GET, &headers);
    assert_eq!(header(&mistaken, header::CACHE_CONTROL).unwrap(), "private, no-store");
}

#[test]
fn an_error_and_a_search_are_negotiated_like_any_page() {
    let headers = asked(&[(header::ACCEPT_ENCODING, "gzip")]);
    let missing = Fresh { status: StatusCode::NOT_FOUND, ..html(&text()) };
    let response = answer_once(missing, Keeping::NoStore, &Method::HEAD, &headers);
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(is_gzip(&response) && response.body().is_empty());
    assert_eq!(header(&response, header::CACHE_CONTROL).unwrap(), "no-store");
    let search = || html(&text());
    let held = tag(&answer_once(search(), Keeping::Shared, &Method::GET, &headers));
    let again = asked(&[(header::ACCEPT_ENCODING, "gzip"), (header::IF_NONE_MATCH, &held)]);
    assert_eq!(answer_once(search(), Keeping::Shared, &Method::GET, &again).status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn hostile_headers_cost_no_more_than_their_length() {
    let (_, page) = page();
    let tags = "\"x\",".repeat(20_000);
    let codings = "gzip;q=0.9,".repeat(20_000);
    let response = get(&page, &[(header::IF_NONE_MATCH, &tags), (header::ACCEPT_ENCODING, &codings)]);
    assert_eq!(response.status(), StatusCode::OK);
    let mut bytes = HeaderMap::new();
    for name in [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::ACCEPT_ENCODING] {
        bytes.insert(name, HeaderValue::from_bytes(b"\xff\xfe\"\xe9").unwrap());
    }
    assert_eq!(answer(&page, &Method::GET, &bytes, LATER).status(), StatusCode::OK);
}

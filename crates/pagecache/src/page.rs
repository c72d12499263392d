//! A rendered page, with everything of its answers that does not depend on the request made once.

use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::coding::{self, Coding, Effort, SMALLEST_WORTH};
use crate::count::Count;

/// The address of a page: a site, a path, and the parameters that its route declares, in their one canonical order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The site; its log is the one that the page follows.
    pub site: i64,
    /// The path, normalised.
    pub path: Box<str>,
    /// The declared parameters; empty without any.
    pub query: Box<str>,
}

/// A borrowed [`PageKey`], so that a look-up allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageRef<'a> {
    /// As in [`PageKey`].
    pub site: i64,
    /// As in [`PageKey`].
    pub path: &'a str,
    /// As in [`PageKey`].
    pub query: &'a str,
}

/// A page as it was just rendered.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// Kept are 200, 301, 308 and 410. An unknown address (404) never is: there are too many of them.
    pub status: StatusCode,
    /// The type with its charset.
    pub content_type: HeaderValue,
    /// What else to send (security headers, `Location`). Those that this crate decides are passed over: length, coding,
    /// type, `ETag`, `Last-Modified`, `Vary`, `Cache-Control`, `Date`. A page with `Set-Cookie` is nobody else's: it is
    /// not kept, not given to those who wait, and goes out private.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The body, without a coding.
    pub body: Bytes,
    /// What whoever gives the page away may count up. No part of the answer.
    pub count: Option<Count>,
}

/// Who may keep an answer that does not come from the cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Anybody, asking each time: `no-cache`, with an ETag when the status is 200.
    Shared,
    /// Nobody: `private, no-store`, without an ETag. For one's own view.
    Private,
    /// Nobody, though it is nobody's own: `no-store`. For errors that pass.
    NoStore,
}

/// A page ready to be sent.
#[derive(Debug)]
pub struct Page {
    id: u64,
    status: StatusCode,
    /// What all ETags of this content begin with; none where preconditions do not apply.
    content: Option<Box<str>>,
    /// The second that `Last-Modified` names, and the instant itself in microseconds.
    modified: Option<(u64, i64)>,
    count: Option<Count>,
    identity: Form,
    gzip: Option<Form>,
    complete: bool,
}

/// One coding of a page: the whole head of its answer, and its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl PageKey {
    /// An address with its parameters.
    pub fn new(site: i64, path: &str, query: &str) -> PageKey {
        PageKey { site, path: path.into(), query: query.into() }
    }

    /// The same, borrowed.
    pub fn as_ref(&self) -> PageRef<'_> {
        PageRef { site: self.site, path: &self.path, query: &self.query }
    }
}

impl<'a> From<&'a PageKey> for PageRef<'a> {
    fn from(key: &'a PageKey) -> PageRef<'a> {
        key.as_ref()
    }
}

impl Fresh {
    /// An HTML page, status 200.
    pub fn html(body: impl Into<Bytes>) -> Fresh {
        Fresh {
            status: StatusCode::OK,
            content_type: HeaderValue::from_static("text/html; charset=utf-8"),
            headers: Vec::new(),
            body: body.into(),
            count: None,
        }
    }

    pub(crate) fn sets_cookie(&self) -> bool {
        self.headers.iter().any(|(name, _)| name == header::SET_COOKIE)
    }

    pub(crate) fn is_cacheable(&self) -> bool {
        matches!(self.status.as_u16(), 200 | 301 | 308 | 410) && !self.sets_cookie()
    }
}

impl Page {
    /// A page with the form that the first request wants, made fast; the other one comes with [`Page::completed`].
    pub(crate) fn new(id: u64, fresh: Fresh, keeping: Keeping, first: Coding) -> Page {
        let tagged = fresh.status == StatusCode::OK && keeping == Keeping::Shared;
        let content = tagged.then(|| content_tag(&fresh));
        let headers = common_headers(&fresh, keeping);
        let identity = Form::new(Coding::Identity, &headers, content.as_deref(), fresh.body);
        let mut page = Page {
            id,
            status: fresh.status,
            content,
            modified: None,
            count: fresh.count,
            complete: identity.body.len() < SMALLEST_WORTH,
            identity,
            gzip: None,
        };
        if first == Coding::Gzip {
            page.gzip = page.pack(Effort::Fast);
        }
        page
    }

    /// The same page with its best forms. Takes some milliseconds of one core for a long page.
    pub(crate) fn completed(&self) -> Page {
        let mut page = Page {
            id: self.id,
            status: self.status,
            content: self.content.clone(),
            modified: self.modified,
            count: self.count.clone(),
            identity: self.identity.clone(),
            gzip: None,
            complete: true,
        };
        page.gzip = page.pack(Effort::Best);
        page
    }

    /// Sets the instant of `Last-Modified`, in microseconds since 1970.
    pub(crate) fn set_modified(&mut self, at_micros: i64) {
        let second = u64::try_from(at_micros / 1_000_000).unwrap_or(0).min(LAST_SECOND);
        self.modified = Some((second, at_micros));
        let text = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(second));
        let Ok(value) = HeaderValue::from_str(&text) else { return };
        for form in [Some(&mut self.identity), self.gzip.as_mut()].into_iter().flatten() {
            form.headers.insert(header::LAST_MODIFIED, value.clone());
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What goes along with the page to be counted up.
    pub fn count(&self) -> Option<&Count> {
        self.count.as_ref()
    }

    /// The body without a coding.
    pub fn body(&self) -> &Bytes {
        &self.identity.body
    }

    /// The instant that `Last-Modified` names, in microseconds since 1970.
    pub fn modified_micros(&self) -> Option<i64> {
        self.modified.map(|(_, at_micros)| at_micros)
    }

    /// Whether forms are still to be made in the background, by [`PageCache::complete`](crate::PageCache::complete).
    pub fn is_incomplete(&self) -> bool {
        !self.complete
    }

    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    pub(crate) fn content(&self) -> Option<&str> {
        self.content.as_deref()
    }

    pub(crate) fn modified_second(&self) -> Option<u64> {
        self.modified.map(|(second, _)| second)
    }

    /// The form for a wish: identity when gzip is not made, or not worth it.
    pub(crate) fn form(&self, wanted: Coding) -> &Form {
        match (&self.gzip, wanted) {
            (Some(gzip), Coding::Gzip) => gzip,
            _ => &self.identity,
        }
    }

    /// Bytes of all forms and their headers.
    pub(crate) fn bytes(&self) -> usize {
        self.identity.bytes() + self.gzip.as_ref().map_or(0, Form::bytes)
    }

    fn pack(&self, effort: Effort) -> Option<Form> {
        let packed = coding::gzip(&self.identity.body, effort)?;
        let mut headers = self.identity.headers.clone();
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        Some(Form::new(Coding::Gzip, &headers, self.content(), packed))
    }
}

impl Form {
    fn new(coding: Coding, common: &HeaderMap, content: Option<&str>, body: Bytes) -> Form {
        // Room for what is added here and for Last-Modified.
        let mut headers = HeaderMap::with_capacity(common.len() + 3);
        headers.extend(common.clone());
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(tag) = content.and_then(|content| form_tag(coding, content, &body)) {
            headers.insert(header::ETAG, tag);
        }
        Form { headers, body }
    }

    fn bytes(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 96).sum();
        self.body.len() + headers
    }
}

/// The last second of the year 9999, beyond which HTTP has no dates.
const LAST_SECOND: u64 = 253_402_300_799;

/// Names that only this crate sets.
const DECIDED_HERE: [HeaderName; 10] = [
    header::CONTENT_LENGTH,
    header::CONTENT_ENCODING,
    header::CONTENT_TYPE,
    header::TRANSFER_ENCODING,
    header::CONNECTION,
    header::ETAG,
    header::LAST_MODIFIED,
    header::VARY,
    header::CACHE_CONTROL,
    header::DATE,
];

fn common_headers(fresh: &Fresh, keeping: Keeping) -> HeaderMap {
    let policy = match keeping {
        Keeping::Shared => "no-cache",
        Keeping::Private => "private, no-store",
        Keeping::NoStore => "no-store",
    };
    let mut headers = HeaderMap::with_capacity(fresh.headers.len() + 3);
    headers.insert(header::CONTENT_TYPE, fresh.content_type.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(policy));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    for (name, value) in &fresh.headers {
        if !DECIDED_HERE.contains(name) {
            headers.append(name.clone(), value.clone());
        }
    }
    headers
}

/// A digest of all that a reader is given, headers included: a new policy for scripts must reach those who hold the page,
/// and 304 would not bring it.
fn content_tag(fresh: &Fresh) -> Box<str> {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    part(fresh.content_type.as_bytes());
    for (name, value) in &fresh.headers {
        part(name.as_str().as_bytes());
        part(value.as_bytes());
    }
    part(b"");
    part(&fresh.body);
    hexadecimal(&digest.finalize(), 16).into()
}

/// The strong tag of one form. gzip's ends in a digest of the packed bytes, because another level, or another version
/// of the library, packs the same page differently.
fn form_tag(coding: Coding, content: &str, body: &[u8]) -> Option<HeaderValue> {
    let tag = match coding {
        Coding::Identity => format!("\"{content}\""),
        Coding::Gzip => format!("\"{content}.g{}\"", hexadecimal(&Sha256::digest(body), 6)),
    };
    HeaderValue::from_str(&tag).ok()
}

fn hexadecimal(digest: &[u8], bytes: usize) -> String {
    digest.iter().take(bytes).map(|byte| format!("{byte:02x}")).collect()
}

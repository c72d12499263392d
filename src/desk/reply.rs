//! What a page of the desk answers, and the headers that go with all of them.

use bytes::Bytes;
use http::header::{self, HeaderName, HeaderValue};
use http::{Response, StatusCode};

/// An answer of the desk.
#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    body: Body,
    cookie: Option<String>,
    policy: &'static str,
}

#[derive(Debug)]
enum Body {
    File { name: String, media_type: &'static str, bytes: Vec<u8> },
    Page(String),
    Json(serde_json::Value),
    See(String),
    Picture(Bytes, &'static str),
}

/// Only our own script and style run; pictures may still lie elsewhere; nobody frames the desk.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: https: http:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A picture opened by itself is a document: nothing in it may run.
const INERT: &str = "default-src 'none'; sandbox";

/// The type of drawings, which hold colours of their own.
const DRAWING: &str = "image/svg+xml";

/// A drawing opened by itself keeps its colours.
const STYLED: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The same for a page that shows frames of the desk.
const WITH_FRAMES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: https: http:; \
                           connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";

/// A page of ours in such a frame: it is looked at, and leads nowhere.
const FRAME: &str = "sandbox; default-src 'none'; style-src 'self'; img-src 'self' data: https: http:; form-action 'none'; \
                     base-uri 'none'; frame-ancestors 'self'";

/// Markup of somebody else in such a frame: whatever it holds, nothing runs and nothing is sent.
const FOREIGN: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; form-action 'none'; \
                       base-uri 'none'; frame-ancestors 'self'";

impl Reply {
    /// A page.
    pub(crate) fn page(html: String) -> Reply {
        Reply::with(StatusCode::OK, html)
    }

    /// A page under another status: 403, 404, 422.
    pub(crate) fn with(status: StatusCode, html: String) -> Reply {
        Reply { status, body: Body::Page(html), cookie: None, policy: POLICY }
    }

    /// Values for a script.
    pub(crate) fn json(status: StatusCode, value: serde_json::Value) -> Reply {
        Reply { status, body: Body::Json(value), cookie: None, policy: POLICY }
    }

    /// A picture; opened by itself it is a document in which nothing runs.
    pub(crate) fn picture(bytes: Vec<u8>, kind: &'static str) -> Reply {
        let policy = if kind == DRAWING { STYLED } else { INERT };
        Reply { status: StatusCode::OK, body: Body::Picture(bytes.into(), kind), cookie: None, policy }
    }

    /// What was asked is done: look there.
    pub(crate) fn see(address: impl Into<String>) -> Reply {
        Reply { status: StatusCode::SEE_OTHER, body: Body::See(address.into()), cookie: None, policy: POLICY }
    }

    /// A file to take along. `name` is plain ASCII.
    pub(crate) fn download(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Reply {
        let body = Body::File { name: name.to_owned(), media_type, bytes };
        Reply { status: StatusCode::OK, body, cookie: None, policy: POLICY }
    }

    /// A page that shows frames of the desk.
    pub(crate) fn with_frames(self) -> Reply {
        Reply { policy: WITH_FRAMES, ..self }
    }

    /// A page of ours that is shown in a frame.
    pub(crate) fn into_frame(self) -> Reply {
        Reply { policy: FRAME, ..self }
    }

    /// Somebody else's markup that is shown in a frame.
    pub(crate) fn into_foreign_frame(self) -> Reply {
        Reply { policy: FOREIGN, ..self }
    }

    /// With a cookie to keep.
    pub(crate) fn and_keep(self, cookie: String) -> Reply {
        Reply { cookie: Some(cookie), ..self }
    }

    /// As it is sent.
    pub(crate) fn into_response(self) -> Response<Bytes> {
        let mut response = match self.body {
            Body::File { name, media_type, bytes } => {
                let mut file = Response::new(Bytes::from(bytes));
                let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
                let disposition = disposition.unwrap_or(HeaderValue::from_static("attachment"));
                file.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
                file.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
                file
            }
            Body::Page(html) => {
                let mut page = Response::new(Bytes::from(html));
                page.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                page
            }
            Body::Json(value) => {
                let mut answer = Response::new(Bytes::from(value.to_string()));
                answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
                answer
            }
            Body::Picture(bytes, kind) => {
                let mut picture = Response::new(bytes);
                picture.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
                if kind == DRAWING {
                    let attachment = HeaderValue::from_static("attachment");
                    picture.headers_mut().insert(header::CONTENT_DISPOSITION, attachment);
                }
                picture
            }
            Body::See(address) => {
                let mut away = Response::new(Bytes::new());
                // Every address of ours is percent-encoded; one that is not would be a fault, and leads to the start.
                let to = HeaderValue::from_str(&address).unwrap_or(HeaderValue::from_static("/desk"));
                away.headers_mut().insert(header::LOCATION, to);
                away
            }
        };
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        for (name, value) in guards(self.policy) {
            headers.insert(name, value);
        }
        if let Some(cookie) = self.cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
            headers.append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// The headers of every answer of the desk: nothing is kept, framed, or told to others.
fn guards(policy: &'static str) -> [(HeaderName, HeaderValue); 6] {
    [
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ]
}

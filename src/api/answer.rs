//! What a program is answered, and the headers that go with all answers.

use crate::base::chance;
use crate::base::error::Result;
use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Response, StatusCode};
use schemars::JsonSchema;
use serde::Serialize;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    status: StatusCode,
    body: Vec<u8>,
    etag: Option<String>,
    /// Whether the ETag stands for all of the bytes, so that whoever has it needs them not again.
    is_whole: bool,
    location: Option<String>,
    repeated: bool,
}

/// A part of a list, and where the next one is.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Page<T> {
    /// What is in this part.
    pub(crate) items: Vec<T>,
    /// The address of the next part; null: this is the last one.
    pub(crate) next: Option<String>,
}

impl Answer {
    /// Something, with the ETag of its bytes.
    ///
    /// # Errors
    /// A value that has no JSON form: a fault of ours.
    pub(crate) fn of<T: Serialize>(value: &T) -> Result<Answer> {
        let body = serde_json::to_vec(value)?;
        let etag = Some(mark(&body));
        Ok(Answer { status: StatusCode::OK, body, etag, is_whole: true, location: None, repeated: false })
    }

    /// The same, which was just made and stands there from now on.
    pub(crate) fn made(self, address: String) -> Answer {
        Answer { status: StatusCode::CREATED, location: Some(address), ..self }
    }

    /// With the ETag of what can be changed, where the answer says more than that.
    pub(crate) fn with_etag(self, etag: String) -> Answer {
        Answer { etag: Some(etag), is_whole: false, ..self }
    }

    /// An earlier request did it already.
    pub(crate) fn again(self) -> Answer {
        Answer { repeated: true, ..self }
    }

    /// Done, and nothing is left to show.
    pub(crate) fn nothing() -> Answer {
        let (status, body) = (StatusCode::NO_CONTENT, Vec::new());
        Answer { status, body, etag: None, is_whole: false, location: None, repeated: false }
    }

    /// As it is sent; nothing but that it is the same, where the program has it.
    pub(crate) fn into_response(self, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
        let reads = method == Method::GET || method == Method::HEAD;
        let has_it = reads
            && self.is_whole
            && self.etag.as_deref().zip(text(headers, header::IF_NONE_MATCH)).is_some_and(|(etag, known)| {
                known.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == etag)
            });
        let (status, body) = if has_it { (StatusCode::NOT_MODIFIED, Vec::new()) } else { (self.status, self.body) };
        let mut response = Response::new(Bytes::from(body));
        *response.status_mut() = status;
        let all = response.headers_mut();
        all.extend(guards());
        if status != StatusCode::NO_CONTENT && !has_it {
            all.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        all.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(if reads { "private, no-cache" } else { "no-store" }),
        );
        for (name, value) in [(header::ETAG, self.etag), (header::LOCATION, self.location)] {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                all.insert(name, value);
            }
        }
        if self.repeated {
            all.insert(HeaderName::from_static("idempotency-replayed"), HeaderValue::from_static("true"));
        }
        response
    }
}

/// The ETag of something as it is shown.
///
/// # Errors
/// As [`Answer::of`].
pub(crate) fn etag<T: Serialize>(value: &T) -> Result<String> {
    Ok(mark(&serde_json::to_vec(value)?))
}

fn mark(bytes: &[u8]) -> String {
    let digest: String = chance::digest_of(bytes).chars().take(24).collect();
    format!("\"{digest}\"")
}

/// A header as text.
pub(super) fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The headers of every answer: it is no page, belongs to one token, and is told to no other host.
pub(super) fn guards() -> [(HeaderName, HeaderValue); 5] {
    [
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::VARY, HeaderValue::from_static("Authorization, Accept-Language")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ]
}

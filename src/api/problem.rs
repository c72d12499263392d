//! What a program is told when something is not done: problem details (RFC 9457), with one sentence.

use super::answer::guards;
use crate::app::App;
use crate::base::error::{Failure, Refusal, Text};
use bytes::Bytes;
use http::header::{self, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use locale::{Arg, Locale};
use schemars::JsonSchema;
use serde::Serialize;

/// Why something is not done.
#[derive(Debug)]
pub(crate) struct Problem(Box<Parts>);

#[derive(Debug)]
struct Parts {
    status: StatusCode,
    code: &'static str,
    detail: Refusal,
    /// Where in what was sent, and why.
    wrong: Vec<(String, Refusal)>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// Why something was not done (RFC 9457).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(crate) struct ProblemView {
    /// Always `about:blank`: the status and `code` say which kind it is.
    #[serde(rename = "type")]
    kind: &'static str,
    /// What the status is called.
    title: String,
    /// The status of the answer.
    status: u16,
    /// One sentence: what, why, and the way on. In the language asked for with `Accept-Language`, where there is one.
    detail: String,
    /// A word for programs, which stays the same: `stale`, `not_found`, `refused`, …
    code: &'static str,
    /// What is wrong with single fields of what was sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldView>,
}

/// What is wrong with one field.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FieldProblem")]
struct FieldView {
    /// Where it stands (a JSON Pointer): `/title`.
    pointer: String,
    /// What is wrong with it, in a sentence.
    detail: String,
}

/// Characters of a sentence that repeats what was sent.
const LONGEST: usize = 400;

impl Problem {
    /// One with a sentence for whoever wrote the program.
    pub(crate) fn new(status: StatusCode, code: &'static str, words: impl Into<String>) -> Problem {
        let words: String = words.into().chars().take(LONGEST).collect();
        Problem::told(status, code, Refusal::plain(words))
    }

    /// One whose sentence is a refusal.
    pub(crate) fn told(status: StatusCode, code: &'static str, detail: Refusal) -> Problem {
        Problem(Box::new(Parts { status, code, detail, wrong: Vec::new(), headers: Vec::new() }))
    }

    /// What was sent cannot be taken, for these fields.
    pub(crate) fn fields(wrong: Vec<(String, Refusal)>) -> Problem {
        let detail =
            Refusal::plain("What was sent cannot be taken as it is; `errors` says which field is wrong and why.");
        let mut problem = Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "invalid", detail);
        problem.0.wrong = wrong;
        problem
    }

    /// The same for one field, with a text of the interface.
    pub(crate) fn field(pointer: &str, text: Text) -> Problem {
        let refusal = Refusal { words: text.key.to_owned(), text: Some(text) };
        Problem::fields(vec![(pointer.to_owned(), refusal)])
    }

    /// Nothing is there, or nothing that this token may know of.
    pub(crate) fn not_found(what: &str) -> Problem {
        let words =
            format!("There is no such {what} here, or this token may not see it; look at the list for what there is.");
        Problem::new(StatusCode::NOT_FOUND, "not_found", words)
    }

    /// It is somebody else's.
    pub(crate) fn not_yours(words: &str) -> Problem {
        Problem::new(StatusCode::FORBIDDEN, "not_yours", words)
    }

    /// It was changed since it was read.
    pub(crate) fn stale() -> Problem {
        let words =
            "It was changed since you read it: get it again, and send your change with its new ETag in If-Match.";
        Problem::new(StatusCode::PRECONDITION_FAILED, "stale", words)
    }

    /// A refusal that is about where a thing stands, not about what was sent.
    pub(crate) fn conflict(failure: Failure) -> Problem {
        match failure {
            Failure::Refused(refusal) => Problem::told(StatusCode::CONFLICT, "conflict", refusal),
            other => other.into(),
        }
    }

    /// With a header.
    pub(crate) fn with(mut self, name: HeaderName, value: HeaderValue) -> Problem {
        self.0.headers.push((name, value));
        self
    }

    /// As it is sent, in the language of whoever asks.
    pub(crate) fn into_response(self, app: &App, locale: &Locale) -> Response<Bytes> {
        let Parts { status, code, detail, wrong, headers } = *self.0;
        let view = ProblemView {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail: said(app, locale, &detail),
            code,
            errors: wrong
                .into_iter()
                .map(|(pointer, why)| FieldView { pointer, detail: said(app, locale, &why) })
                .collect(),
        };
        let mut response = Response::new(Bytes::from(serde_json::to_vec(&view).unwrap_or_default()));
        *response.status_mut() = status;
        let all = response.headers_mut();
        all.extend(guards());
        all.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        all.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        all.extend(headers);
        response
    }
}

/// A refusal in words; its key where the text is missing, which a test of the texts would have found.
fn said(app: &App, locale: &Locale, refusal: &Refusal) -> String {
    let Some(text) = &refusal.text else { return refusal.words.clone() };
    let arguments: Vec<_> = text.arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    app.texts.get(locale, text.key, &arguments).unwrap_or_else(|_| refusal.words.clone())
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Problem {
        match failure {
            Failure::Refused(refusal) => Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "refused", refusal),
            Failure::Database(error) => {
                tracing::warn!("an answer to a program could not be made for now: {error}");
                let words =
                    "The database cannot be reached just now, and nothing was changed; try again in a few seconds.";
                Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", words)
                    .with(header::RETRY_AFTER, HeaderValue::from_static("5"))
            }
            Failure::Fault(error) => {
                tracing::error!("an answer to a program could not be made: {error:#}");
                let words =
                    "This was a fault of ours, and nothing was changed; whoever runs the server finds it in the log.";
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", words)
            }
        }
    }
}

//! One request of a program: for which site, which operation, by whom, and the answer.

use super::answer::Answer;
use super::call::{Call, Caller};
use super::problem::Problem;
use super::table::{self, Found, Guarded, Kind, Match, Takes};
use super::{Outcome, document, guard};
use crate::app::App;
use crate::base::error::Failure;
use crate::base::path::SitePath;
use crate::desk::body::{self, Unread};
use crate::desk::form::Form;
use crate::desk::handle::spoken;
use crate::follow::{Found as Host, Home};
use crate::urls::api as urls;
use bytes::Bytes;
use http::header::{self, HeaderValue};
use http::request::Parts;
use http::{Method, Response, StatusCode};
use hyper::body::Incoming;
use std::net::IpAddr;
use std::sync::Arc;

/// Whether a path belongs to the interface for programs.
pub(crate) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Answers a request of a program.
pub(crate) async fn handle(app: &App, peer: IpAddr, parts: &Parts, host: &str, body: Incoming) -> Response<Bytes> {
    let answered = match app.follower.directory().asked_for(host) {
        Host::Site(home) => answer(app, peer, parts, home, body).await,
        Host::Old(home) => Err(moved(&home, parts)),
        _ => Err(Problem::new(
            StatusCode::NOT_FOUND,
            "not_found",
            "No site has this host; the interface for programs stands at the host of each site.",
        )),
    };
    answered.map_or_else(
        |problem| problem.into_response(app, &app.locale(&spoken(&parts.headers))),
        |answer| answer.into_response(&parts.method, &parts.headers),
    )
}

/// An old name of the site: the same request belongs to its main one, token and all, if its sender wants that.
fn moved(home: &Home, parts: &Parts) -> Problem {
    let path = SitePath::parse(parts.uri.path()).map_or_else(|| urls::ROOT.into(), |path| path.as_str().to_owned());
    let to = HeaderValue::from_str(&format!("{}{path}", home.origin()));
    let words = "This is an old name of the site; ask at its main one, which `Location` says.";
    Problem::new(StatusCode::PERMANENT_REDIRECT, "moved", words)
        .with(header::LOCATION, to.unwrap_or(HeaderValue::from_static(urls::ROOT)))
}

async fn answer(app: &App, peer: IpAddr, parts: &Parts, home: Arc<Home>, body: Incoming) -> Outcome {
    let path = parts.uri.path();
    if path == urls::DOCUMENT && (parts.method == Method::GET || parts.method == Method::HEAD) {
        return Ok(Answer::of(&document::document())?);
    }
    let segments = SitePath::parse(path).map(|path| path.segments()).unwrap_or_default();
    let found = match table::find(&parts.method, &segments) {
        Found::Operation(found) => found,
        Found::Others(methods) => return Err(other_method(&methods)),
        Found::Nothing => {
            let words = format!("Nothing stands at this address; {} says what there is.", urls::DOCUMENT);
            return Err(Problem::new(StatusCode::NOT_FOUND, "not_found", words));
        }
    };
    let caller = admitted(app, peer, parts, &home, &found).await?;
    asked_well(parts, &found)?;
    let body = sent(parts, &found, body).await?;
    run(app, parts, home, found, caller, body).await
}

fn other_method(methods: &str) -> Problem {
    let words = format!("This address is asked otherwise: {methods}.");
    let allow = HeaderValue::from_str(methods).unwrap_or(HeaderValue::from_static("GET"));
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method", words).with(header::ALLOW, allow)
}

/// Who asks is known before the first byte of what they send is read.
async fn admitted(app: &App, peer: IpAddr, parts: &Parts, home: &Home, found: &Match) -> Outcome<Caller> {
    let (app, site, operation) = (app.clone(), home.site.id, found.operation);
    let secret = guard::secret(&parts.headers);
    let looked = tokio::task::spawn_blocking(move || guard::admit(&app, site, operation, secret.as_deref(), peer));
    looked.await.unwrap_or_else(|why| Err(panicked(&why).into()))
}

/// The headers that an operation cannot do without.
fn asked_well(parts: &Parts, found: &Match) -> Outcome<()> {
    if found.operation.guarded == Guarded::Always && !parts.headers.contains_key(header::IF_MATCH) {
        let words = "Say which state you change: get it, and send its ETag as If-Match.";
        return Err(Problem::new(StatusCode::PRECONDITION_REQUIRED, "no_if_match", words));
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_json = kind == "application/json" || kind == "application/merge-patch+json";
    let wanted = match found.operation.takes {
        // Nothing need be sent where all has a default.
        Takes::Json { needed: false, .. } if kind.is_empty() => true,
        Takes::Json { .. } => is_json,
        // What a file is, its bytes say.
        Takes::Nothing | Takes::File { .. } => true,
    };
    if wanted {
        return Ok(());
    }
    let words = "This address takes JSON; send it with `Content-Type: application/json`.";
    Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type", words))
}

async fn sent(parts: &Parts, found: &Match, body: Incoming) -> Outcome<Bytes> {
    let most = found.operation.takes.most();
    if most == 0 || parts.method == Method::GET || parts.method == Method::HEAD {
        return Ok(Bytes::new());
    }
    let read = tokio::time::timeout(body::PATIENCE, body::whole(body, most)).await.unwrap_or(Err(Unread::BrokenOff));
    read.map_err(|why| match why {
        Unread::TooLong => {
            let words = format!("At most {} kB are taken here; send less.", most / 1024);
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_long", words)
        }
        Unread::NoForm | Unread::BrokenOff => Problem::new(
            StatusCode::BAD_REQUEST,
            "broken_off",
            "What was sent broke off, or came too slowly; send it again.",
        ),
    })
}

/// Runs an operation on a thread that may block, as many at once as there are cores.
async fn run(app: &App, parts: &Parts, home: Arc<Home>, found: Match, caller: Caller, body: Bytes) -> Outcome {
    let Ok(turn) = Arc::clone(&app.renders).acquire_owned().await else {
        return Err(Failure::Fault(anyhow::anyhow!("no turn to be had")).into());
    };
    let (app, headers) = (app.clone(), parts.headers.clone());
    let query = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let query = Form::new(query.map(|(name, value)| (name.into_owned(), body::plain(&value))).collect(), Vec::new());
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let locale = app.locale(&spoken(&headers));
        let Match { operation, id, word, name } = found;
        known_parameters(operation, &query)?;
        let call = Call { app: &app, home, caller, id, word, name, query, headers: &headers, body, locale };
        (operation.run)(&call)
    });
    work.await.unwrap_or_else(|why| Err(panicked(&why).into()))
}

/// A parameter that is misspelt would silently ask for something else.
fn known_parameters(operation: &table::Operation, query: &Form) -> Outcome<()> {
    for (name, value) in query.fields() {
        match operation.query.iter().find(|parameter| parameter.name == name).map(|parameter| &parameter.kind) {
            None => return Err(super::call::parameter(name, "is not known here")),
            Some(Kind::OneOf(words)) if !words.contains(&value.as_str()) => {
                return Err(super::call::parameter(name, &format!("is one of {}", words.join(", "))));
            }
            Some(_) => {}
        }
    }
    match operation.query.iter().find(|parameter| parameter.needed && !query.has(parameter.name)) {
        Some(missing) => Err(super::call::parameter(missing.name, "is needed")),
        None => Ok(()),
    }
}

fn panicked(why: &tokio::task::JoinError) -> Failure {
    Failure::Fault(anyhow::anyhow!("an operation panicked: {why}"))
}

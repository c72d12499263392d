//! One request for the desk: is it sent to the desk, may it be answered, and the answer.

use super::body::{self, Room, Unread};
use super::form::Form;
use super::guard::{self, Verdict};
use super::held::{self, Why};
use super::origin::{DeskOrigin, From};
use super::receive::{self, Received};
use super::reply::Reply;
use super::request::{Desk, Place, form_token};
use super::table::{self, Found, Match};
use super::views::RefusedPage;
use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::path::SitePath;
use crate::person::model::Session;
use crate::urls;
use bytes::Bytes;
use http::header::{self, HeaderMap};
use http::request::Parts;
use http::{Method, Response, StatusCode};
use hyper::body::Incoming;
use locale::Locale;
use std::net::IpAddr;
use tokio::sync::OwnedSemaphorePermit;

/// Whether a path belongs to the desk, whatever the host.
pub(crate) fn is_desk(path: &str) -> bool {
    path == urls::DESK || path.strip_prefix(urls::DESK).is_some_and(|rest| rest.starts_with('/'))
}

/// Answers a request for the desk.
pub(crate) async fn handle(app: &App, peer: IpAddr, parts: &Parts, host: &str, body: Incoming) -> Response<Bytes> {
    let origin = DeskOrigin::of(&app.config);
    if !origin.is_here(host) {
        let path = SitePath::parse(parts.uri.path()).map_or_else(|| urls::DESK.into(), |path| path.as_str().to_owned());
        return Reply::see(origin.lead(host, &path)).into_response();
    }
    let path = parts.uri.path().trim_end_matches('/');
    let segments = SitePath::parse(path).map(|path| path.segments()).unwrap_or_default();
    let asked = Asked {
        found: table::find(&parts.method, &segments),
        path: path.to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        from: From::of(&parts.headers, host),
        secret: guard::secret(&parts.headers),
        language: spoken(&parts.headers),
        device: device(&parts.headers),
        wants_json: text(&parts.headers, header::ACCEPT).contains("application/json"),
        secure: origin.is_secure(),
        posted: parts.method == Method::POST,
        peer,
    };
    // Held until the answer is made: a form that was read has its place until then.
    let (form, received, _place) = sent(app, &asked, &parts.headers, body).await;
    let Ok(turn) = std::sync::Arc::clone(&app.renders).acquire_owned().await else { return broken() };
    let app = app.clone();
    let answered = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        answer(&app, asked, form, received)
    });
    answered.await.unwrap_or_else(|why| {
        tracing::error!("a page of the desk panicked: {why}");
        broken()
    })
}

/// What was sent with a request: its form, the large file with it, and the place that it takes.
type Sent = (std::result::Result<Form, Unread>, Option<Received>, Option<OwnedSemaphorePermit>);

/// Reads what was sent, each row in its way.
async fn sent(app: &App, asked: &Asked, headers: &HeaderMap, body: Incoming) -> Sent {
    if !asked.posted {
        return (Ok(Form::default()), None, None);
    }
    if let Some(site) = receiving(app, asked).await {
        let token = asked.secret.as_deref().filter(|_| asked.from == From::Unsaid).map(form_token);
        let most = app.config.import_bytes;
        let asked = receive::Asked { app, site, token: token.as_deref(), most };
        return match receive::read(asked, headers, body).await {
            Ok((form, received)) => (Ok(form), received, None),
            Err(unread) => (Err(unread), None, None),
        };
    }
    let (room, place) = room(app, asked.secret.clone()).await;
    (body::read(headers, body, room).await, None, place)
}

/// The site for which a large file may be received now: whoever sends one is known before its first byte is written.
async fn receiving(app: &App, asked: &Asked) -> Option<SiteId> {
    let (Found::Row(matched), false) = (&asked.found, asked.from == From::Elsewhere) else { return None };
    let (true, who, site) = (matched.row.receives, matched.row.who, SiteId(matched.site?)) else { return None };
    let (app, secret) = (app.clone(), asked.secret.clone()?);
    let known = tokio::task::spawn_blocking(move || {
        let session = guard::session(&app, &secret)?;
        let place = session.as_ref().map(|session| guard::place(&app, session, site)).transpose()?.flatten();
        Ok::<_, Failure>(guard::judge(who, session.as_ref(), place.as_ref()))
    });
    matches!(known.await, Ok(Ok(Verdict::Welcome))).then_some(site)
}

/// How much whoever asks may send: only a session that is one makes room for an article. The words of somebody whose session
/// has ended, or cannot be looked up, are given back to them, so they are read too: those of a few at a time.
async fn room(app: &App, secret: Option<String>) -> (Room, Option<OwnedSemaphorePermit>) {
    let Some(secret) = secret else { return (Room::STRANGER, None) };
    let looking = app.clone();
    let known = tokio::task::spawn_blocking(move || guard::session(&looking, &secret)).await;
    if matches!(known, Ok(Ok(Some(_)))) {
        return (Room::KNOWN, None);
    }
    let place = std::sync::Arc::clone(&app.unproven).try_acquire_owned().ok();
    (if place.is_some() { Room::UNPROVEN } else { Room::STRANGER }, place)
}

/// What is known of a request before any row is read.
struct Asked {
    found: Found,
    path: String,
    query: String,
    from: From,
    secret: Option<String>,
    language: String,
    device: String,
    wants_json: bool,
    secure: bool,
    posted: bool,
    peer: IpAddr,
}

fn answer(
    app: &App,
    asked: Asked,
    mut form: std::result::Result<Form, Unread>,
    received: Option<Received>,
) -> Response<Bytes> {
    let (path, query) = (asked.path.clone(), asked.query.clone());
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    let (language, from, wants_json) = (asked.language.clone(), asked.from, asked.wants_json);
    let reply = reply(app, asked, (&mut form, received), &address).or_else(|failure| {
        let held = held::worth_holding(from, &form).filter(|_| !wants_json);
        failed(app, &language, &failure, held.map(|form| (form, address.as_str())))
    });
    reply.map_or_else(
        |failure| {
            tracing::error!("the page that says so could not be made: {failure}");
            broken()
        },
        Reply::into_response,
    )
}

/// The answer. Where it fails, the form is as it was.
fn reply(
    app: &App,
    asked: Asked,
    (form, received): (&mut std::result::Result<Form, Unread>, Option<Received>),
    address: &str,
) -> Result<Reply> {
    let session = asked.secret.as_deref().map(|secret| guard::session(app, secret)).transpose()?.flatten();
    let Asked { found, path: _, from, secret, language, device, wants_json, secure, posted, peer, query } = asked;
    let (matched, other) = match found {
        Found::Row(matched) => (Some(matched), false),
        Found::OtherMethod => (None, true),
        Found::Nothing => (None, false),
    };
    let place = place(app, session.as_ref(), matched.as_ref())?;
    let secret = secret.filter(|_| session.is_some());
    let mut desk = Desk {
        app,
        locale: locale(app, session.as_ref(), place.as_ref(), &language),
        session,
        secret,
        id: matched.as_ref().and_then(|matched| matched.id),
        named_site: matched.as_ref().and_then(|matched| matched.site).map(SiteId),
        word: matched.as_ref().and_then(|matched| matched.word.clone()),
        name: matched.as_ref().and_then(|matched| matched.name.clone()),
        place,
        query: Form::new(url::form_urlencoded::parse(query.as_bytes()).into_owned().collect(), Vec::new()),
        form: Form::default(),
        received,
        peer,
        device,
        wants_json,
        secure,
    };
    let Some(matched) = matched else {
        return if other {
            refused(&desk, StatusCode::METHOD_NOT_ALLOWED, "desk-not-found", "desk-other-method")
        } else {
            refused(&desk, StatusCode::NOT_FOUND, "desk-not-found", "desk-not-found-words")
        };
    };
    match guard::judge(matched.row.who, desk.session.as_ref(), desk.place.as_ref()) {
        Verdict::Welcome => {}
        Verdict::SignIn if desk.wants_json => return Ok(Reply::json(StatusCode::UNAUTHORIZED, signed_out())),
        Verdict::SignIn if posted => {
            return match held::worth_holding(from, form) {
                Some(form) => held::page(&desk, form, address, Why::SignedOut),
                None => Ok(Reply::see(urls::DESK_SIGN_IN)),
            };
        }
        Verdict::SignIn => return Ok(Reply::see(urls::desk_sign_in(address))),
        Verdict::NotYours => return refused(&desk, StatusCode::FORBIDDEN, "desk-not-yours", "desk-not-yours-words"),
    }
    match form {
        Ok(form) => desk.form = std::mem::take(form),
        Err(Unread::TooLong) => return refused(&desk, StatusCode::PAYLOAD_TOO_LARGE, "desk-unread", "desk-too-long"),
        Err(Unread::NoForm) => {
            return refused(&desk, StatusCode::UNSUPPORTED_MEDIA_TYPE, "desk-unread", "desk-no-form");
        }
        Err(Unread::BrokenOff) => return refused(&desk, StatusCode::BAD_REQUEST, "desk-unread", "desk-broken-off"),
    }
    if posted && !guard::is_ours(from, desk.secret.as_deref(), desk.form.text("token")) {
        return refused(&desk, StatusCode::FORBIDDEN, "desk-not-from-here", "desk-not-from-here-words");
    }
    match (matched.row.run)(&mut desk) {
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            if desk.wants_json {
                return Ok(Reply::json(StatusCode::UNPROCESSABLE_ENTITY, serde_json::json!({ "words": words })));
            }
            let title = desk.text("desk-refused", &[])?;
            page(&desk, StatusCode::UNPROCESSABLE_ENTITY, title, words)
        }
        Err(failure) => {
            *form = Ok(desk.form);
            Err(failure)
        }
        done => done,
    }
}

fn signed_out() -> serde_json::Value {
    serde_json::json!({ "signed_out": true })
}

fn place(app: &App, session: Option<&Session>, matched: Option<&Match>) -> Result<Option<Place>> {
    match (session, matched.and_then(|matched| matched.site)) {
        (Some(session), Some(site)) => guard::place(app, session, SiteId(site)),
        _ => Ok(None),
    }
}

/// The language of whoever asks: as they set it, else that of the site, else what their browser asks for.
fn locale(app: &App, session: Option<&Session>, place: Option<&Place>, spoken: &str) -> Locale {
    let set = session.and_then(|session| session.person.locale.as_deref());
    let locale = match (set, place) {
        (Some(set), _) => app.locale(set),
        (None, Some(place)) => app.locale(&place.home.site.locale),
        (None, None) => app.locale(spoken),
    };
    // Words and dates of one page are in one language.
    if locale.interface_is_own() { locale } else { app.locale(locale.interface().tag()) }
}

/// The first language that the browser asks for and the interface is written in.
pub(crate) fn spoken(headers: &HeaderMap) -> String {
    let asked = text(headers, header::ACCEPT_LANGUAGE);
    let tags = asked.split(',').filter_map(|part| part.split(';').next()).map(str::trim);
    let known = tags.filter(|tag| ["fr", "en", "ar"].iter().any(|own| tag.get(..2) == Some(own)));
    known.map(str::to_owned).find(|tag| Locale::parse(tag).is_ok()).unwrap_or_else(|| "en".into())
}

/// Browser and system in a few words, from how the browser names itself.
fn device(headers: &HeaderMap) -> String {
    let agent = text(headers, header::USER_AGENT);
    let browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let named =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (named(&browsers), named(&systems)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A page that says why not, and leads on.
fn refused(desk: &Desk<'_>, status: StatusCode, title: &'static str, words: &'static str) -> Result<Reply> {
    let (title, words) = (desk.text(title, &[])?, desk.text(words, &[])?);
    if desk.wants_json {
        return Ok(Reply::json(status, serde_json::json!({ "words": words })));
    }
    page(desk, status, title, words)
}

fn page(desk: &Desk<'_>, status: StatusCode, title: String, words: String) -> Result<Reply> {
    let back = desk.place.as_ref().map_or_else(|| urls::DESK.into(), |place| urls::desk_articles(place.home.site.id));
    let page = RefusedPage { frame: desk.frame("")?, title, words, back };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// What is answered when the database is away, or when we made a fault: what was sent is given back, where it can be.
fn failed(app: &App, language: &str, failure: &Failure, held: Option<(&Form, &str)>) -> Result<Reply> {
    let (status, key, why) = match failure {
        Failure::Database(error) => {
            tracing::warn!("a page of the desk could not be made for now: {error}");
            (StatusCode::SERVICE_UNAVAILABLE, "desk-database-away", Why::DatabaseAway)
        }
        Failure::Refused(_) | Failure::Fault(_) => {
            tracing::error!("a page of the desk could not be made: {failure}");
            (StatusCode::INTERNAL_SERVER_ERROR, "desk-fault", Why::Fault)
        }
    };
    let desk = Desk::of_nobody(app, app.locale(language));
    match held {
        Some((form, address)) => held::page(&desk, form, address, why),
        None => refused(&desk, status, "desk-refused", key),
    }
}

fn broken() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

//! Files that never change under their address: the program's own look, and pictures.

use crate::app::App;
use crate::base::error::Result;
use crate::follow::Home;
use crate::media::model::PictureAddress;
use crate::media::store::{self, Stands};
use crate::urls;
use bytes::Bytes;
use http::header::{self, HeaderName, HeaderValue};
use http::{HeaderMap, Response, StatusCode};
use pagecache::Coding;
use std::sync::Arc;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A picture opened by itself is a document: nothing in it may run.
const INERT: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// A drawing is a document with colours of its own.
const STYLED: HeaderValue = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");

/// A style sheet or script, under its present address only.
pub(crate) fn asset(app: &App, digest: &str, name: &str, headers: &HeaderMap) -> Response<Bytes> {
    let Some(asset) = app.assets.find(digest, name) else { return nothing() };
    let (body, coding, tag) = match Coding::wanted(headers) {
        Coding::Gzip => (asset.gzip.clone(), Some("gzip"), tag(digest, ".g")),
        Coding::Identity => (asset.bytes.clone(), None, tag(digest, "")),
    };
    let mut response = if is_held(headers, &tag) { unchanged() } else { file(body, asset.media_type) };
    response.headers_mut().insert(header::ETAG, tag);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding.filter(|_| response.status() == StatusCode::OK) {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// A picture of this site.
pub(crate) async fn picture(
    app: &App,
    home: &Arc<Home>,
    digest: String,
    name: String,
    headers: &HeaderMap,
) -> Response<Bytes> {
    let tag = tag(&digest, "");
    let is_held = is_held(headers, &tag);
    let (app, home) = (app.clone(), Arc::clone(home));
    let read = tokio::task::spawn_blocking(move || read(&app, &home, &digest, &name, is_held)).await;
    match read {
        Ok(Ok(Some(Found::Elsewhere(address)))) => moved(&address),
        Ok(Ok(Some(found))) => {
            let is_drawing = matches!(found, Found::Bytes(_, "image/svg+xml"));
            let mut response = match found {
                Found::Bytes(bytes, kind) => file(bytes, kind),
                Found::Held | Found::Elsewhere(_) => unchanged(),
            };
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, INERT);
            response.headers_mut().insert(header::ETAG, tag);
            if is_drawing {
                // A page shows it; opened by itself it is a file to keep.
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_SECURITY_POLICY, STYLED);
                headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
            }
            response
        }
        Ok(Ok(None)) => nothing(),
        Ok(Err(failure)) => {
            tracing::error!("a picture could not be read: {failure}");
            status(StatusCode::SERVICE_UNAVAILABLE)
        }
        Err(_) => status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// What stands at a picture's address.
enum Found {
    /// Its bytes with their type.
    Bytes(Bytes, &'static str),
    /// What the reader holds already.
    Held,
    /// Another picture is shown instead, there.
    Elsewhere(String),
}

fn read(app: &App, home: &Home, digest: &str, name: &str, is_held: bool) -> Result<Option<Found>> {
    let Some(address) = PictureAddress::of(digest, name) else { return Ok(None) };
    if !home_is_open(app, home)? {
        return Ok(None);
    }
    let site = home.site.id;
    let (digest, kind) = match app.db.read(site.0, |rows| store::at(rows, &address))? {
        None => return Ok(None),
        Some(Stands::Elsewhere(other)) => return Ok(Some(Found::Elsewhere(urls::picture_at(&other)))),
        Some(Stands::Bytes(digest, kind)) => (digest, kind),
    };
    if is_held {
        return Ok(Some(Found::Held));
    }
    Ok(app.blobs.read(site, &digest)?.map(|bytes| Found::Bytes(Bytes::from(bytes), kind.name())))
}

/// The digest in the address is the whole content: a tag made of it never names another.
fn tag(digest: &str, form: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{digest}{form}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

fn is_held(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let tag = tag.to_str().unwrap_or_default();
    let lines = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    lines.into_iter().any(|line| line.trim() == "*" || line.contains(tag))
}

fn unchanged() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    response
}

/// It may be shown itself again one day: nobody keeps the way to the other for long.
fn moved(address: &str) -> Response<Bytes> {
    let mut response = status(StatusCode::FOUND);
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

fn home_is_open(app: &App, home: &Home) -> Result<bool> {
    let site = app.db.read(home.site.id.0, crate::site::store::this)?;
    Ok(site.state == crate::site::model::SiteState::Open)
}

fn file(body: Bytes, kind: &'static str) -> Response<Bytes> {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    response
}

fn nothing() -> Response<Bytes> {
    status(StatusCode::NOT_FOUND)
}

fn status(status: StatusCode) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

//! Files that never change under their address: the style sheet and pictures.

use crate::app::App;
use crate::base::error::Result;
use crate::follow::Home;
use crate::media::store;
use bytes::Bytes;
use http::header::{self, HeaderName, HeaderValue};
use http::{HeaderMap, Response, StatusCode};
use pagecache::Coding;
use std::sync::Arc;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A picture opened by itself is a document: nothing in it may run.
const INERT: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// The style sheet, under its present address only.
pub(crate) fn asset(app: &App, digest: &str, name: &str, headers: &HeaderMap) -> Response<Bytes> {
    if !app.assets.is_present(digest, name) {
        return nothing();
    }
    let (body, coding) = match Coding::wanted(headers) {
        Coding::Gzip => (app.assets.stylesheet_gzip.clone(), Some("gzip")),
        Coding::Identity => (Bytes::from_static(app.assets.stylesheet), None),
    };
    let mut response = file(body, "text/css; charset=utf-8");
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// A picture of this site.
pub(crate) async fn picture(app: &App, home: &Arc<Home>, digest: String, name: String) -> Response<Bytes> {
    let (app, home) = (app.clone(), Arc::clone(home));
    let read = tokio::task::spawn_blocking(move || read(&app, &home, &digest, &name)).await;
    match read {
        Ok(Ok(Some((bytes, kind)))) => {
            let mut response = file(bytes, kind);
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, INERT);
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

fn read(app: &App, home: &Home, digest: &str, name: &str) -> Result<Option<(Bytes, &'static str)>> {
    if digest.len() != 20 || !digest.bytes().all(|byte| byte.is_ascii_hexdigit()) || !home_is_open(app, home)? {
        return Ok(None);
    }
    let site = home.site.id;
    let Some((digest, kind)) = app.db.read(site.0, |rows| store::find(rows, digest, name))? else { return Ok(None) };
    Ok(app.blobs.read(site, &digest)?.map(|bytes| (Bytes::from(bytes), kind.name())))
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

//! The private address: is it alive, is it ready, how is it doing. Never on the public one.

use crate::app::App;
use bytes::Bytes;
use http::header::{self, HeaderValue};
use http::{Request, Response, StatusCode};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::registry::Registry;

/// Answers one request on the private address.
pub(crate) fn handle(app: &App, request: &Request<()>) -> Response<Bytes> {
    match request.uri().path() {
        "/healthz" => text(StatusCode::OK, "alive\n".into()),
        "/readyz" if app.follower.reaches_database() => text(StatusCode::OK, "ready\n".into()),
        "/readyz" => text(StatusCode::SERVICE_UNAVAILABLE, "the database cannot be reached\n".into()),
        "/metrics" => metrics(app),
        _ => text(StatusCode::NOT_FOUND, "/healthz, /readyz or /metrics\n".into()),
    }
}

fn metrics(app: &App) -> Response<Bytes> {
    let cache = app.cache.counters();
    let mut registry = Registry::with_prefix("relais");
    for (name, help, value) in [
        ("page_cache_hits", "Pages answered from the cache", cache.hits),
        ("page_cache_misses", "Pages that had to be rendered", cache.misses),
        ("page_cache_stored", "Rendered pages that were kept", cache.stored),
        ("page_cache_stale", "Rendered pages that a change had overtaken", cache.stale_refused),
        ("page_cache_dropped", "Pages dropped because something they show changed", cache.dropped),
        ("page_cache_evicted", "Pages dropped for room", cache.evicted),
    ] {
        registry.register(name, help, ConstCounter::new(value));
    }
    registry.register("page_cache_bytes", "Bytes that kept pages take", ConstGauge::new(cache.bytes as i64));
    let reachable = i64::from(app.follower.reaches_database());
    registry.register(
        "database_reachable",
        "Whether the database answered when last asked",
        ConstGauge::new(reachable),
    );
    let mut out = String::new();
    match encode(&mut out, &registry) {
        Ok(()) => {
            let mut response = text(StatusCode::OK, out);
            let kind = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "the figures could not be written\n".into()),
    }
}

fn text(status: StatusCode, words: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(words));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

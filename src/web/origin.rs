//! Which host a request asks for: from its own headers, or from those of a proxy that we were told to trust.

use crate::config::Config;
use http::HeaderMap;
use http::header::HOST;
use std::net::IpAddr;

/// The host as sent. Forwarded headers count only when the peer is a trusted proxy.
pub(crate) fn host<'h>(config: &Config, peer: IpAddr, headers: &'h HeaderMap, authority: Option<&'h str>) -> &'h str {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if config.trusted_proxies.iter().any(|proxy| proxy.contains(peer))
        && let Some(forwarded) = text("x-forwarded-host")
    {
        // A chain of proxies adds to the end; the first is what the visitor asked for.
        return forwarded.split(',').next().unwrap_or_default().trim();
    }
    authority.or_else(|| headers.get(HOST).and_then(|value| value.to_str().ok())).unwrap_or_default()
}

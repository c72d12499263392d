//! Which host a request asks for: from its own headers, or from those of a proxy that we were told to trust.

use crate::config::Config;
use http::header::HOST;
use http::{HeaderMap, Version};
use std::net::IpAddr;

/// Whether a request says for certain which host it means: one name, and from HTTP/1.1 on never none (RFC 9112, 3.2).
pub(crate) fn is_certain(version: Version, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().is_ok(),
        (None, _) => version < Version::HTTP_11,
        _ => false,
    }
}

/// The host as sent. Forwarded headers count only when the peer is a trusted proxy.
pub(crate) fn host<'h>(config: &Config, peer: IpAddr, headers: &'h HeaderMap, authority: Option<&'h str>) -> &'h str {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_trusted = config.trusted_proxies.iter().any(|proxy| proxy.contains(peer));
    // A chain of proxies adds to the end; the first is what the visitor asked for.
    let forwarded = text("x-forwarded-host").and_then(|hosts| hosts.split(',').next()).map(str::trim);
    let believed = forwarded.filter(|host| is_trusted && !host.is_empty());
    let asked = believed.or(authority).or_else(|| text(HOST.as_str())).unwrap_or_default();
    // A colon without a port is the port of the scheme.
    asked.strip_suffix(':').unwrap_or(asked)
}

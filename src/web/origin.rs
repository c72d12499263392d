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

/// Where a request comes from. Each proxy adds to the end whom it was asked by: the last one that is no proxy of ours is
/// the visitor, and what stands before is their word alone.
pub(crate) fn visitor(config: &Config, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let is_trusted = |address: IpAddr| config.trusted_proxies.iter().any(|proxy| proxy.contains(address));
    if !is_trusted(peer) {
        return peer;
    }
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let said = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.rsplit(','));
    let addresses = said.map_while(|part| part.trim().parse::<IpAddr>().ok()).take(32);
    let mut last = peer;
    for address in addresses {
        last = address;
        if !is_trusted(address) {
            break;
        }
    }
    last
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_is_whom_the_proxies_that_are_trusted_were_asked_by() {
        let mut config = Config::of_folder("/nowhere".into());
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
        let seen = |peer: &str, said: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in said {
                headers.append("x-forwarded-for", line.parse().unwrap());
            }
            visitor(&config, peer.parse().unwrap(), &headers).to_string()
        };
        assert_eq!(seen("192.0.2.1", &["198.51.100.7"]), "192.0.2.1", "anybody can say so");
        assert_eq!(seen("10.0.0.1", &["198.51.100.7"]), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &["203.0.113.9, 198.51.100.7", "10.0.0.2"]), "198.51.100.7", "not what they said");
        assert_eq!(seen("10.0.0.1", &["nonsense"]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &[]), "10.0.0.1");
    }
}

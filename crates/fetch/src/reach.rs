//! Which addresses may be asked: what a stranger names must not lead a server into its own network (server-side request forgery).
//! Each name is looked up once, and the addresses that were looked at are those that are asked, also after a redirect.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// How far a server may ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// The public net.
    #[default]
    Public,
    /// Its own network too.
    Any,
}

impl Reach {
    /// As it is written in settings.
    pub fn name(self) -> &'static str {
        match self {
            Reach::Public => "public",
            Reach::Any => "any",
        }
    }
}

/// Whether an address belongs to the public net, as IANA's registries of special addresses have it.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let special = match address.octets() {
        [0 | 10 | 127, ..] | [169, 254, ..] | [192, 168, ..] => true,
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        [192, 0, third, _] => matches!(third, 0 | 2),
        [192, 88, 99, _] => true,
        [198, second, third, _] => matches!(second, 18 | 19) || (second, third) == (51, 100),
        [203, 0, 113, _] => true,
        // Multicast, and what is kept for later.
        [first, ..] => first >= 224,
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    match address.segments() {
        // Behind a translator stands an IPv4 address (RFC 6052).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_public_v4(v4(high, low)),
        // 6to4 holds one (RFC 3056).
        [0x2002, high, low, ..] => is_public_v4(v4(high, low)),
        // Teredo, benchmarks, ORCHID; documentation.
        [0x2001, second, ..] => second >= 0x200 && second != 0xdb8,
        [0x3fff, second, ..] => second >= 0x1000,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

fn v4(high: u16, low: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

/// Looks names up, and gives no address that may not be asked.
#[derive(Debug)]
pub(crate) struct Guarded {
    reach: Reach,
    names: DefaultResolver,
}

impl Guarded {
    pub(crate) fn of(reach: Reach) -> Guarded {
        Guarded { reach, names: DefaultResolver::default() }
    }
}

impl Resolver for Guarded {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        // One that stands for itself and for a public one is not asked at all.
        if self.reach == Reach::Any || found.iter().all(|address| is_public(address.ip())) {
            return Ok(found);
        }
        Err(ureq::Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, "an address that is not public")))
    }
}

//! By what a reader who wrote something is known again: a secret that their browser keeps, and nothing else.

use crate::base::chance;
use crate::base::error::Result;
use crate::comment::model::sent::BROWSER_KEPT;
use http::HeaderMap;
use http::header::COOKIE;
use std::net::IpAddr;

/// The cookie. Every cookie of ours begins with `relais_`.
const NAME: &str = "relais_visitor";
/// Letters of a secret.
const LENGTH: usize = 43;

/// A browser that sent a comment.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    secret: String,
}

impl Visitor {
    /// The one that asks, if it ever sent something.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Visitor> {
        let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut cookies = lines.flat_map(|line| line.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
        let is_ours = |value: &str| {
            value.len() == LENGTH
                && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        };
        cookies
            .find(|(name, value)| *name == NAME && is_ours(value))
            .map(|(_, value)| Visitor { secret: value.to_owned() })
    }

    /// One that sends something for the first time.
    ///
    /// # Errors
    /// When the machine has no chance to give.
    pub(crate) fn new() -> Result<Visitor> {
        Ok(Visitor { secret: chance::secret()? })
    }

    /// What is kept of it.
    pub(crate) fn digest(&self) -> String {
        chance::digest(&self.secret)
    }

    /// The secret in the private address of a comment, from the chance that is kept beside it: whoever has the cookie finds
    /// the address again, and whoever reads the rows does not.
    pub(crate) fn private(&self, chance: &str) -> String {
        let digest = chance::digest(&format!("{} comment {chance} {}", self.secret, self.secret));
        digest.chars().take(LENGTH).collect()
    }

    /// The cookie that says it again.
    pub(crate) fn cookie(&self, secure: bool) -> String {
        let secure = if secure { "; Secure" } else { "" };
        format!("{NAME}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={BROWSER_KEPT}{secure}", self.secret)
    }
}

/// The range of an address: what a household or a line has, never one machine. 24 bits of IPv4, 48 of IPv6.
pub(crate) fn range(peer: IpAddr) -> String {
    match peer.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_private_address_is_found_again_with_the_cookie_alone() {
        let visitor = Visitor::new().unwrap();
        let mut headers = HeaderMap::new();
        let cookie = visitor.cookie(false);
        headers.insert(COOKIE, cookie.split(';').next().unwrap().parse().unwrap());
        let again = Visitor::of(&headers).unwrap();
        assert_eq!(again.private("a"), visitor.private("a"));
        assert_ne!(again.private("a"), visitor.private("b"));
        assert_ne!(Visitor::new().unwrap().private("a"), visitor.private("a"));
        for wrong in ["relais_visitor=short".to_owned(), format!("relais_visitor={}", "é".repeat(43))] {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, wrong.parse().unwrap());
            assert!(Visitor::of(&headers).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_range_names_no_machine() {
        assert_eq!(range("192.0.2.77".parse().unwrap()), "192.0.2.0/24");
        assert_eq!(range("::ffff:192.0.2.77".parse().unwrap()), "192.0.2.0/24");
        assert_eq!(range("2001:db8:1:2::7".parse().unwrap()), "2001:db8:1::/48");
    }
}

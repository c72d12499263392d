//! The SMTP server as it is named in the settings: one address with everything in it.

use std::fmt;
use url::Url;

/// Where messages are handed in.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encryption: Encryption,
    /// User and password.
    pub(crate) account: Option<(String, String)>,
}

/// How the connection is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// TLS before anything is said (RFC 3207); a server that does not offer it is not spoken to.
    StartTls,
    /// None, for a server on this machine or in a network of one's own.
    Open,
}

impl Server {
    /// Reads `smtps://user:password@mail.example.org` (TLS, port 465), `smtp://…` (STARTTLS, port 587) or
    /// `smtp://…?tls=none` (in clear, port 25). Signs of user and password that an address cannot hold are percent-encoded.
    ///
    /// # Errors
    /// `None` for anything else, and for a password that would go over a network in clear.
    pub fn parse(raw: &str) -> Option<Server> {
        let url = Url::parse(raw).ok()?;
        let host = url.host_str().filter(|host| !host.is_empty())?;
        let (encryption, usual) = match (url.scheme(), url.query()) {
            ("smtps", None) => (Encryption::Tls, 465),
            ("smtp", None) => (Encryption::StartTls, 587),
            ("smtp", Some("tls=none")) => (Encryption::Open, 25),
            _ => return None,
        };
        let decoded =
            |part: &str| percent_encoding::percent_decode_str(part).decode_utf8().ok().map(|part| part.into_owned());
        let account = match (url.username(), url.password()) {
            ("", None) => None,
            (user, Some(password)) if !user.is_empty() => Some((decoded(user)?, decoded(password)?)),
            _ => return None,
        };
        let is_near = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        let is_plain = matches!(url.path(), "" | "/") && url.fragment().is_none();
        let is_safe = encryption != Encryption::Open || account.is_none() || is_near;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        (is_plain && is_safe).then(|| Server { host, port: url.port().unwrap_or(usual), encryption, account })
    }
}

/// Host and port: never who signs in there.
impl fmt::Display for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.host, self.port)
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Server({self}, {:?})", self.encryption)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_named_by_one_address() {
        let server = Server::parse("smtps://ana%40example.org:p%3Aw@mail.example.org").unwrap();
        assert_eq!((server.port, server.encryption), (465, Encryption::Tls));
        assert_eq!(server.account, Some(("ana@example.org".into(), "p:w".into())));
        assert!(!format!("{server:?} {server}").contains("p:w"), "a password is never shown");
        assert_eq!(Server::parse("smtp://mail.example.org").unwrap().port, 587);
        assert_eq!(Server::parse("smtp://[::1]:1025?tls=none").unwrap().host, "::1");
    }

    #[test]
    fn what_is_no_server_or_would_tell_a_password_is_refused() {
        for wrong in [
            "mail.example.org",
            "http://mail.example.org",
            "smtp://",
            "smtp://mail.example.org/inbox",
            "smtp://ana@mail.example.org",
            "smtp://:secret@mail.example.org",
            "smtps://mail.example.org?tls=none",
            "smtp://mail.example.org?tls=maybe",
            "smtp://ana:secret@mail.example.org?tls=none",
        ] {
            assert!(Server::parse(wrong).is_none(), "{wrong}");
        }
        assert!(Server::parse("smtp://ana:secret@localhost?tls=none").is_some(), "on this machine nobody listens");
    }
}

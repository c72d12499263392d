//! Where the desk is, and whether a request was sent from it.

use crate::config::Config;
use http::HeaderMap;
use http::header;
use url::Url;

/// The one origin of the desk: where it was set, else this machine under its own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DeskOrigin {
    /// `https://desk.example.org`, without a slash at its end.
    pub(crate) address: String,
    /// Whether somebody set it, or it is the default.
    pub(crate) chosen: bool,
}

impl DeskOrigin {
    /// Reads `https://desk.example.org`.
    ///
    /// # Errors
    /// `None` when it is not scheme and host alone; plain http is for this machine only.
    pub(crate) fn parse(raw: &str) -> Option<DeskOrigin> {
        let url = Url::parse(raw).ok()?;
        let host = url.host_str()?;
        let near = host == "localhost" || host.ends_with(".localhost");
        let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let allowed = url.scheme() == "https" || url.scheme() == "http" && near;
        let known = url.username().is_empty() && url.password().is_none();
        (plain && allowed && known).then(|| DeskOrigin { address: url.origin().ascii_serialization(), chosen: true })
    }

    /// Where it is for this server.
    pub(crate) fn of(config: &Config) -> DeskOrigin {
        config.desk.clone().unwrap_or_else(|| DeskOrigin {
            address: format!("http://localhost:{}", config.listen.port()),
            chosen: false,
        })
    }

    /// Whether a host header means the desk. Where nobody set it, the port counts for nothing: a tunnel may end anywhere.
    pub(crate) fn is_here(&self, host: &str) -> bool {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        if !self.chosen {
            return name.eq_ignore_ascii_case("localhost");
        }
        let own = self.address.split_once("://").map_or("", |(_, own)| own);
        own.eq_ignore_ascii_case(host)
    }

    /// Where a request for the desk under another host should go.
    pub(crate) fn lead(&self, host: &str, path: &str) -> String {
        let near = host.rsplit_once(':').filter(|(name, _)| is_loopback(name)).map(|(_, port)| port);
        match near.filter(|_| !self.chosen) {
            Some(port) => format!("http://localhost:{port}{path}"),
            None => format!("{}{path}", self.address),
        }
    }

    /// Whether cookies may be bound to TLS.
    pub(crate) fn is_secure(&self) -> bool {
        self.address.starts_with("https://")
    }
}

fn is_loopback(name: &str) -> bool {
    name == "[::1]" || name.ends_with(".localhost") || name.starts_with("127.")
}

/// Whether a form was sent from a page of this very host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// Yes, says the browser.
    Here,
    /// No.
    Elsewhere,
    /// The browser says nothing: then only a token proves it.
    Unsaid,
}

impl From {
    /// Reads what the browser says: `Sec-Fetch-Site`, else `Origin`.
    pub(crate) fn of(headers: &HeaderMap, host: &str) -> From {
        let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
        match (site, text(header::ORIGIN)) {
            (Some("same-origin"), _) => From::Here,
            (Some(_), _) => From::Elsewhere,
            (None, None | Some("null")) => From::Unsaid,
            (None, Some(origin)) => {
                let own = origin.split_once("://").is_some_and(|(_, own)| own.eq_ignore_ascii_case(host));
                if own { From::Here } else { From::Elsewhere }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_is_scheme_and_host_and_needs_tls_but_at_home() {
        assert_eq!(DeskOrigin::parse("https://Desk.example.org/").unwrap().address, "https://desk.example.org");
        assert_eq!(DeskOrigin::parse("http://localhost:8400").unwrap().address, "http://localhost:8400");
        for wrong in
            ["desk.example.org", "http://desk.example.org", "https://a@b.org", "https://b.org/desk", "ftp://localhost"]
        {
            assert!(DeskOrigin::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn without_a_setting_the_desk_is_on_this_machine_at_any_port() {
        let origin = DeskOrigin { address: "http://localhost:8400".into(), chosen: false };
        assert!(origin.is_here("localhost:9000") && origin.is_here("localhost"));
        assert!(!origin.is_here("127.0.0.1:8400") && !origin.is_here("blog.example.org"));
        assert_eq!(origin.lead("127.0.0.1:9000", "/desk"), "http://localhost:9000/desk");
        assert_eq!(origin.lead("blog.example.org", "/desk"), "http://localhost:8400/desk");
        let set = DeskOrigin::parse("https://desk.example.org").unwrap();
        assert!(set.is_here("desk.example.org") && !set.is_here("localhost:8400"));
    }

    #[test]
    fn a_form_from_elsewhere_is_known() {
        let said = |site: Option<&str>, origin: Option<&str>| {
            let mut headers = HeaderMap::new();
            site.map(|site| headers.insert("sec-fetch-site", site.parse().unwrap()));
            origin.map(|origin| headers.insert(header::ORIGIN, origin.parse().unwrap()));
            From::of(&headers, "localhost:8400")
        };
        assert_eq!(said(Some("same-origin"), None), From::Here);
        assert_eq!(said(Some("same-site"), Some("http://localhost:8400")), From::Elsewhere);
        assert_eq!(said(Some("none"), None), From::Elsewhere, "nobody types a form");
        assert_eq!(said(None, Some("http://localhost:8400")), From::Here);
        assert_eq!(said(None, Some("http://localhost:8401")), From::Elsewhere);
        assert_eq!(said(None, Some("null")), From::Unsaid);
        assert_eq!(said(None, None), From::Unsaid);
    }
}

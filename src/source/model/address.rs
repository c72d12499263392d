//! The address of a work: where it is followed to, and the form under which it is found again.

use super::{Wrong, short};
use percent_encoding::percent_decode_str;
use url::{ParseError, Url};

/// Longer ones would not fit into an index of the database.
const LONGEST: usize = 2_000;
/// What a page shows of a long one, in characters.
const SHOWN: usize = 100;

/// What services add to follow readers about; the work is the same without it.
const TRACKING: [&str; 9] = ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "wt_mc"];

/// An address of the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    link: String,
    found_under: String,
    host: String,
}

impl Address {
    /// Reads an address as people paste it, also without its scheme.
    ///
    /// # Errors
    /// What is no address of the web, what is too long, and what holds a name or password.
    pub fn parse(raw: &str) -> Result<Address, Wrong> {
        let raw = raw.trim();
        if raw.len() > LONGEST {
            return Err(Wrong::AddressTooLong);
        }
        let wrong = || Wrong::Address(short(raw));
        let url = match Url::parse(raw) {
            Err(ParseError::RelativeUrlWithoutBase) if !raw.starts_with(['/', '.', '#', '?']) => {
                Url::parse(&format!("https://{raw}")).ok().filter(|url| url.host_str().is_some_and(|h| h.contains('.')))
            }
            other => other.ok(),
        };
        let url = url.filter(|url| matches!(url.scheme(), "http" | "https")).ok_or_else(wrong)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Wrong::AddressWithName);
        }
        if url.host_str().is_none_or(|host| host.is_empty() || host.contains(' ')) {
            return Err(wrong());
        }
        let address = Address::of(url);
        if address.link.len() > LONGEST { Err(Wrong::AddressTooLong) } else { Ok(address) }
    }

    /// One that was stored: `link` as [`Address::link`] gave it, `found_under` as [`Address::found_under`] did.
    pub fn kept(link: String, found_under: String) -> Address {
        let host = Url::parse(&link).ok().map(|url| host(&url)).unwrap_or_default();
        Address { link, found_under, host }
    }

    /// Where it leads: absolute, `http` or `https`, percent-encoded.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// The one form for all ways of writing it: no fragment, and `https` for both schemes.
    pub fn found_under(&self) -> &str {
        &self.found_under
    }

    /// Its host, without `www.`.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// For people: without scheme, in letters rather than codes, cut where it is very long.
    pub fn shown(&self) -> String {
        let bare = self.found_under.split_once("://").map_or(self.found_under.as_str(), |(_, rest)| rest);
        let bare = bare.strip_prefix("www.").unwrap_or(bare);
        let bare = bare.strip_suffix('/').unwrap_or(bare);
        let plain = percent_decode_str(bare).decode_utf8().ok().filter(|plain| plain.chars().all(is_seen));
        let plain = plain.as_deref().unwrap_or(bare);
        match plain.char_indices().nth(SHOWN) {
            Some((at, _)) => format!("{}…", plain.get(..at).unwrap_or(plain)),
            None => plain.to_owned(),
        }
    }

    fn of(mut url: Url) -> Address {
        if let Some(query) = url.query().map(without_tracking) {
            url.set_query(query.as_deref());
        }
        let link = url.as_str().to_owned();
        url.set_fragment(None);
        if url.scheme() == "http" && url.port().is_none() {
            // Refused only between schemes of different kinds, which these two are not.
            let _ = url.set_scheme("https");
        }
        Address { link, host: host(&url), found_under: url.into() }
    }
}

fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The query without what only follows readers; nothing where nothing else is left.
fn without_tracking(query: &str) -> Option<String> {
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    let tracks = |name: &str| name.starts_with("utm_") || TRACKING.contains(&name);
    let kept: Vec<&str> = query.split('&').filter(|pair| !tracks(&name(pair))).collect();
    Some(kept.join("&")).filter(|query| !query.is_empty())
}

/// Letters and marks that stand where they are written: no spaces, and nothing that turns the order of others.
fn is_seen(letter: char) -> bool {
    !letter.is_control()
        && !letter.is_whitespace()
        && !matches!(letter, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(raw: &str) -> String {
        Address::parse(raw).unwrap().found_under().to_owned()
    }

    #[test]
    fn all_ways_of_writing_one_address_find_the_same_work() {
        let one = found("https://notes.example.org/2026/03/x?id=7");
        for same in [
            " http://Notes.Example.ORG:80/2026/03/x?id=7 ",
            "notes.example.org/2026/03/x?id=7",
            "https://notes.example.org/2026/03/./x?utm_source=mail&id=7&fbclid=9#part-2",
        ] {
            assert_eq!(found(same), one, "{same}");
        }
        for other in ["https://notes.example.org/2026/03/x", "https://notes.example.org/2026/03/x/?id=7"] {
            assert_ne!(found(other), one, "{other}");
        }
    }

    #[test]
    fn a_link_keeps_its_place_in_the_page_and_loses_what_follows_readers() {
        let address = Address::parse("http://www.example.org/a?utm_medium=x&b=1#c").unwrap();
        assert_eq!(address.link(), "http://www.example.org/a?b=1#c");
        assert_eq!(address.host(), "example.org");
        assert_eq!(Address::kept(address.link().into(), address.found_under().into()), address);
    }

    #[test]
    fn what_is_no_address_of_the_web_is_refused() {
        for raw in [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "mailto:a@example.org",
            "/2026/x",
            "x",
            "https://",
            "http://exa mple.org/",
            "ftp://example.org/",
            "note",
            "//example.org/x",
            "blob:https://x.example/1",
        ] {
            assert!(matches!(Address::parse(raw), Err(Wrong::Address(_))), "{raw}");
        }
        assert_eq!(Address::parse("https://me:secret@example.org/"), Err(Wrong::AddressWithName));
        assert_eq!(Address::parse(&format!("https://example.org/{}", "x".repeat(3_000))), Err(Wrong::AddressTooLong));
        assert_eq!(Address::parse(&format!("https://example.org/{}", "é".repeat(500))), Err(Wrong::AddressTooLong));
    }

    #[test]
    fn an_address_is_shown_in_letters_and_never_turns_the_words_around_it() {
        let shown = |raw: &str| Address::parse(raw).unwrap().shown();
        assert_eq!(shown("https://www.example.org/"), "example.org");
        assert_eq!(shown("https://example.org/%D8%B3%D9%88%D9%82"), "example.org/سوق");
        assert_eq!(shown("https://example.org/%E2%80%AEgro"), "example.org/%E2%80%AEgro");
        assert_eq!(shown("https://example.org/%FF"), "example.org/%FF");
        assert_eq!(shown(&format!("https://example.org/{}", "x".repeat(300))).chars().count(), SHOWN + 1);
    }
}

//! Where addresses lead at which nothing stands: read from what somebody wrote, and compared with what is there.

use crate::base::path::{self, SitePath, declared_query};
use crate::base::text::HostName;
use percent_encoding::percent_decode_str;
use std::collections::{BTreeSet, HashMap, HashSet};
use url::Url;

/// Letters of a target at most; more would not fit into the index.
const LONGEST: usize = 2_000;
/// An origin that nobody has, to read the path of an address against.
const NOWHERE: &str = "https://nowhere.invalid";

/// An address of this site that could lead elsewhere: its normalised path, and the part of its query that counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Asked {
    /// The path.
    pub path: String,
    /// The declared query, mostly empty.
    pub query: String,
}

impl Asked {
    /// Reads an address of this site as somebody writes or pastes it: a path, or a full address under one of its names.
    ///
    /// # Errors
    /// The text that says what is wrong with it.
    pub(crate) fn parse(raw: &str, own: &BTreeSet<HostName>) -> Result<Asked, &'static str> {
        let url = read(raw, own).ok_or("wrong-redirect-from")?;
        let Place::Here(url) = url else { return Err("wrong-redirect-from-elsewhere") };
        let asked = Asked::of(&url).ok_or("wrong-redirect-from")?;
        if asked.is_reserved() { Err("wrong-redirect-from-reserved") } else { Ok(asked) }
    }

    /// The address of a request; what does not count of its query is dropped.
    pub(crate) fn of_request(path: &str, query: &str) -> Option<Asked> {
        Some(Asked { path: SitePath::parse(path)?.as_str().to_owned(), query: declared_query(query) })
    }

    /// Reads it back from its text.
    pub(crate) fn from_text(text: &str) -> Option<Asked> {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        Asked::of_request(path, query)
    }

    /// The path and the query in one.
    pub(crate) fn text(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { [self.path.as_str(), "?", &self.query].concat() }
    }

    /// Whether something stands there whatever articles there are: what Relais answers itself, and archives.
    pub(crate) fn is_ours(&self) -> bool {
        self.query.is_empty() && path::is_reserved(&self.path)
    }

    /// Whether its form is that of an archive, which stands there wherever articles fall into it.
    pub(crate) fn is_archive(&self) -> bool {
        self.is_ours() && !self.is_reserved() && !self.path.ends_with("/feed.atom")
    }

    fn of(url: &Url) -> Option<Asked> {
        Asked::of_request(url.path(), url.query().unwrap_or_default())
    }

    /// Whether Relais answers there itself, whatever is kept.
    fn is_reserved(&self) -> bool {
        let first = self.path.split('/').nth(1).unwrap_or_default();
        let home = self.path == "/" && !self.query.is_empty();
        !home && (path::is_reserved_first(first) || path::sitemap_part(first).is_some())
    }
}

/// Where something leads: a path of this site with query and fragment, or a full address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target(String);

impl Target {
    /// Reads it as somebody writes or pastes it. A full address under a name of this site is a path of it.
    ///
    /// # Errors
    /// The text that says what is wrong with it.
    pub(crate) fn parse(raw: &str, own: &BTreeSet<HostName>) -> Result<Target, &'static str> {
        let text = match read(raw, own).ok_or("wrong-redirect-to")? {
            Place::Here(url) => {
                let path = Asked::of(&url).ok_or("wrong-redirect-to")?.path;
                // Two slashes at the beginning would name another host.
                if path.starts_with("//") {
                    return Err("wrong-redirect-to");
                }
                let query = url.query().map(|query| ["?", query].concat()).unwrap_or_default();
                let fragment = url.fragment().map(|fragment| ["#", fragment].concat()).unwrap_or_default();
                [path, query, fragment].concat()
            }
            Place::Elsewhere(url) => url.to_string(),
        };
        if text.len() > LONGEST { Err("wrong-redirect-to") } else { Ok(Target(text)) }
    }

    /// As it was kept.
    pub(crate) fn kept(text: String) -> Target {
        Target(text)
    }

    /// The text, which can stand in a header.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of this site that it leads to, without the fragment.
    pub(crate) fn here(&self) -> Option<Asked> {
        let plain = self.0.split('#').next().unwrap_or_default();
        Asked::from_text(plain)
    }

    /// The fragment with its sign, empty where there is none.
    pub(crate) fn fragment(&self) -> &str {
        self.0.find('#').and_then(|at| self.0.get(at..)).unwrap_or_default()
    }
}

/// One address that leads elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Redirect {
    /// Where nothing stands.
    pub from: Asked,
    /// Where it leads.
    pub target: Target,
    /// Since when.
    pub made: i64,
    /// Taken away at that instant.
    pub removed: Option<i64>,
}

/// An address that was asked for in vain.
#[derive(Clone, Debug)]
pub(crate) struct Miss {
    /// Which one.
    pub asked: Asked,
    /// How often, over all days that are kept.
    pub times: i64,
    /// The last day: 20220110.
    pub last: i64,
}

enum Place {
    Here(Url),
    Elsewhere(Url),
}

/// What somebody wrote: an address of this site or of another. `None`: no address.
fn read(raw: &str, own: &BTreeSet<HostName>) -> Option<Place> {
    let raw = raw.trim();
    if raw.is_empty() || raw.len() > 2 * LONGEST || raw.contains(|c: char| c.is_control()) {
        return None;
    }
    if raw.starts_with('/') {
        let nowhere = Url::parse(NOWHERE).ok()?;
        let url = nowhere.join(raw).ok()?;
        return (url.origin() == nowhere.origin()).then_some(Place::Here(url));
    }
    let url = Url::parse(raw).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    let host = url.host_str().filter(|_| web)?;
    let with_port = url.port().map_or(host.to_owned(), |port| format!("{host}:{port}"));
    let mine = [host, &with_port].into_iter().filter_map(|name| HostName::parse(name).ok());
    let is_mine = mine.into_iter().any(|name| own.contains(&name) || own.contains(&name.without_country()));
    Some(if is_mine { Place::Here(url) } else { Place::Elsewhere(url) })
}

/// Addresses that are there, arranged so that the nearest to one that is not is found without looking at each.
pub(crate) struct Nearest {
    addresses: Vec<(String, usize)>,
    by_piece: HashMap<[char; 3], Vec<usize>>,
}

/// How alike two names are at least, in hundredths: with less, a suggestion would be a guess.
const ALIKE: usize = 55;

impl Nearest {
    /// Arranges them.
    pub(crate) fn new(addresses: Vec<String>) -> Nearest {
        let mut by_piece: HashMap<[char; 3], Vec<usize>> = HashMap::new();
        let mut arranged = Vec::with_capacity(addresses.len());
        for (at, address) in addresses.into_iter().enumerate() {
            let pieces = pieces(&address);
            for piece in &pieces {
                by_piece.entry(*piece).or_default().push(at);
            }
            arranged.push((address, pieces.len()));
        }
        Nearest { addresses: arranged, by_piece }
    }

    /// The one whose last part is most like that of the address asked for.
    pub(crate) fn to(&self, asked: &Asked) -> Option<&str> {
        let wanted = pieces(&asked.path);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for at in wanted.iter().filter_map(|piece| self.by_piece.get(piece)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let likeness = |at: usize, count: usize| {
            let (address, length) = self.addresses.get(at)?;
            let both = (wanted.len() + length).max(1);
            // Of two that are as like, the one in the same folder.
            let same_folder = usize::from(folder(address) == folder(&asked.path));
            Some((200 * count / both, same_folder, address.as_str()))
        };
        let best = shared.into_iter().filter_map(|(at, count)| likeness(at, count)).max()?;
        (best.0 >= ALIKE && best.2 != asked.path).then_some(best.2)
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Each three letters in a row of the last part of a path, without its ending.
fn pieces(path: &str) -> HashSet<[char; 3]> {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let plain = percent_decode_str(last).decode_utf8_lossy().to_lowercase();
    let stem = [".html", ".htm", ".php", ".aspx"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(&plain);
    let letters: Vec<char> = [' ', ' '].into_iter().chain(stem.chars()).chain([' ']).collect();
    letters.windows(3).filter_map(|three| three.try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> BTreeSet<HostName> {
        ["blog.example.org", "old.example.org"].into_iter().map(|name| HostName::parse(name).unwrap()).collect()
    }

    fn target(raw: &str) -> Result<String, &'static str> {
        Target::parse(raw, &own()).map(|target| target.as_str().to_owned())
    }

    #[test]
    fn an_address_is_read_as_people_paste_it() {
        let asked = |raw: &str| Asked::parse(raw, &own()).map(|asked| asked.text());
        assert_eq!(asked(" /été/ ").as_deref(), Ok("/%C3%A9t%C3%A9/"));
        assert_eq!(asked("https://OLD.example.org/a?utm=1#x").as_deref(), Ok("/a"));
        assert_eq!(asked("/?p=12").as_deref(), Ok("/?p=12"));
        assert_eq!(asked("https://other.example.org/a"), Err("wrong-redirect-from-elsewhere"));
        for reserved in ["/", "/desk/x", "/feed.atom", "//x", "/a/../desk", "/sitemap-2.xml"] {
            assert!(asked(reserved).is_err(), "{reserved}");
        }
        for wrong in ["", "x", "javascript:alert(1)", "/\\evil.example", "/%00", "//evil.example/x"] {
            assert!(asked(wrong).is_err(), "{wrong}");
        }
        assert!(Asked::parse("/2022/01/", &own()).unwrap().is_archive());
        assert!(!Asked::parse("/2022/01/x", &own()).unwrap().is_archive());
    }

    #[test]
    fn a_target_can_stand_in_a_header_and_never_names_another_host_by_surprise() {
        assert_eq!(target("/été?q=é#ici").as_deref(), Ok("/%C3%A9t%C3%A9?q=%C3%A9#ici"));
        assert_eq!(target("http://blog.example.org/b?x=1").as_deref(), Ok("/b?x=1"));
        assert_eq!(target("https://elsewhere.example").as_deref(), Ok("https://elsewhere.example/"));
        for wrong in [
            "//evil.example",
            "/\\evil.example",
            "/a/..//evil.example",
            "data:text/html,x",
            "https://a:b@c.example",
            "b",
        ] {
            assert!(target(wrong).is_err(), "{wrong}: {:?}", target(wrong));
        }
        for raw in ["/a\r\nSet-Cookie: x", "https://x.example/\u{7}", &format!("/{}", "x".repeat(3_000))] {
            assert!(target(raw).is_err());
        }
        let kept = Target::kept("/b?x=1&p=3#c4".into());
        assert_eq!((kept.here().unwrap().text().as_str(), kept.fragment()), ("/b?p=3", "#c4"));
        assert!(Target::kept("https://elsewhere.example/".into()).here().is_none());
    }

    #[test]
    fn the_nearest_address_is_the_one_with_the_same_name_elsewhere_or_with_a_slip() {
        let there = ["/2019/05/les-phares-d-ouessant.html", "/2019/05/les-cartes.html", "/p/a-propos", "/2020/01/x"];
        let nearest = Nearest::new(there.map(str::to_owned).to_vec());
        let to = |asked: &str| nearest.to(&Asked::parse(asked, &own()).unwrap()).map(str::to_owned);
        assert_eq!(to("/les-phares-d-ouessant/").as_deref(), Some(there[0]));
        assert_eq!(to("/2019/05/les-phares-d-ouesant.htm").as_deref(), Some(there[0]));
        assert_eq!(to("/pages/A-Propos").as_deref(), Some(there[2]));
        assert_eq!(to("/wp-login.php"), None);
        assert_eq!(to("/%20"), None);
    }
}

//! What can be played on a page of its own: the services whose players we know, by the address of what they play.

use url::Url;

/// The player of something, at its service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// The service as it calls itself, or its host.
    pub service: String,
    /// The host that is asked once somebody plays it.
    pub host: String,
    /// The address of the frame.
    pub frame: String,
    /// Scheme and host of the frame: all that its page may load.
    pub origin: String,
}

impl Player {
    /// The player of what stands at an address; `peertube` are hosts of that system. `None`: it is a link like any other.
    pub fn of(address: &str, peertube: &[String]) -> Option<Player> {
        let url = Url::parse(address).ok().filter(is_plain)?;
        let host = url.host_str()?.to_ascii_lowercase();
        let name = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(&host);
        let (service, frame) = match name {
            "youtube.com" | "youtu.be" | "youtube-nocookie.com" | "music.youtube.com" => {
                ("YouTube", youtube(name, &url)?)
            }
            "vimeo.com" | "player.vimeo.com" => ("Vimeo", vimeo(&url)?),
            "dailymotion.com" | "dai.ly" => ("Dailymotion", dailymotion(name, &url)?),
            "soundcloud.com" => ("SoundCloud", soundcloud(&url)?),
            _ if peertube.contains(&host) => (host.as_str(), peertube_frame(&host, &url)?),
            _ => return None,
        };
        let framed = Url::parse(&frame).ok()?;
        Some(Player {
            service: service.to_owned(),
            host: framed.host_str()?.to_owned(),
            origin: framed.origin().ascii_serialization(),
            frame,
        })
    }
}

/// Hosts of PeerTube, one a line, as somebody wrote them into the settings.
///
/// # Errors
/// The key of a text that says why not.
pub fn peertube_hosts(typed: &str) -> Result<Vec<String>, &'static str> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let host = |line: &str| {
        let address = if line.contains("://") { line.to_owned() } else { format!("https://{line}") };
        let url = Url::parse(&address).ok().filter(is_plain);
        let host = url.as_ref().and_then(Url::domain).map(str::to_ascii_lowercase);
        host.filter(|host| host.contains('.')).ok_or("wrong-peertube")
    };
    let hosts: Vec<String> = lines.map(host).collect::<Result<_, _>>()?;
    if hosts.len() > PEERTUBE { Err("wrong-peertube") } else { Ok(hosts) }
}

/// The most hosts of PeerTube.
const PEERTUBE: usize = 20;

/// On the web, on its usual port, under nobody's name.
fn is_plain(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

fn youtube(name: &str, url: &Url) -> Option<String> {
    const PLAYER: &str = "https://www.youtube-nocookie.com/embed/";
    let steps = steps(url);
    let id = match steps.as_slice() {
        ["playlist"] => {
            let list = parameter(url, "list").filter(|list| is_id(list))?;
            return Some(format!("{PLAYER}videoseries?list={list}"));
        }
        ["watch"] => parameter(url, "v")?,
        [id] if name == "youtu.be" => (*id).to_owned(),
        ["shorts" | "live" | "embed" | "v", id] => (*id).to_owned(),
        _ => return None,
    };
    let start = parameter(url, "t").or_else(|| parameter(url, "start")).and_then(|at| seconds(&at));
    let start = start.map(|at| format!("?start={at}")).unwrap_or_default();
    is_id(&id).then(|| format!("{PLAYER}{id}{start}"))
}

/// `90`, `90s` and `1m30s`.
fn seconds(said: &str) -> Option<u32> {
    let mut total: u32 = 0;
    let mut number = String::new();
    for sign in said.chars().take(12) {
        let times = match sign {
            '0'..='9' => {
                number.push(sign);
                continue;
            }
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        total = total.checked_add(number.parse::<u32>().ok()?.checked_mul(times)?)?;
        number.clear();
    }
    if number.is_empty() { Some(total) } else { total.checked_add(number.parse().ok()?) }
}

fn vimeo(url: &Url) -> Option<String> {
    let steps = steps(url);
    let (id, hash) = match steps.as_slice() {
        [id] => (*id, parameter(url, "h")),
        ["video", id] => (*id, parameter(url, "h")),
        [id, hash] => (*id, Some((*hash).to_owned())),
        _ => return None,
    };
    let hash = hash.filter(|hash| is_id(hash)).map(|hash| format!("&h={hash}")).unwrap_or_default();
    let is_number = !id.is_empty() && id.len() < 16 && id.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("https://player.vimeo.com/video/{id}?dnt=1{hash}"))
}

fn dailymotion(name: &str, url: &Url) -> Option<String> {
    let steps = steps(url);
    let id = match steps.as_slice() {
        [id] if name == "dai.ly" => *id,
        ["video", id] | ["embed", "video", id] => *id,
        _ => return None,
    };
    is_id(id).then(|| format!("https://geo.dailymotion.com/player.html?video={id}"))
}

fn soundcloud(url: &Url) -> Option<String> {
    let steps = steps(url);
    let fits = (2..=3).contains(&steps.len()) && steps.iter().all(|step| is_id(step));
    let known = format!("https://soundcloud.com/{}", steps.join("/"));
    let encoded: String = url::form_urlencoded::byte_serialize(known.as_bytes()).collect();
    fits.then(|| format!("https://w.soundcloud.com/player/?url={encoded}"))
}

fn peertube_frame(host: &str, url: &Url) -> Option<String> {
    let steps = steps(url);
    let id = match steps.as_slice() {
        ["w", id] | ["videos", "watch" | "embed", id] => *id,
        _ => return None,
    };
    is_id(id).then(|| format!("https://{host}/videos/embed/{id}"))
}

fn steps(url: &Url) -> Vec<&str> {
    url.path().trim_matches('/').split('/').collect()
}

fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !text.is_empty() && text.len() <= 100 && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(address: &str) -> Option<String> {
        Player::of(address, &["tube.example.org".into()]).map(|player| player.frame)
    }

    #[test]
    fn each_service_is_known_by_the_addresses_that_people_copy() {
        let youtube = Some("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ".to_owned());
        for address in [
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
            "http://youtu.be/dQw4w9WgXcQ?si=x",
            "https://www.youtube.com/shorts/dQw4w9WgXcQ",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        ] {
            assert_eq!(frame(address), youtube, "{address}");
        }
        for (address, player) in [
            ("https://youtu.be/abc?t=1m30s", "https://www.youtube-nocookie.com/embed/abc?start=90"),
            ("https://youtube.com/playlist?list=PL1", "https://www.youtube-nocookie.com/embed/videoseries?list=PL1"),
            ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
            ("https://vimeo.com/76979871/ab12", "https://player.vimeo.com/video/76979871?dnt=1&h=ab12"),
            ("https://www.dailymotion.com/video/x8q", "https://geo.dailymotion.com/player.html?video=x8q"),
            ("https://soundcloud.com/a/b", "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb"),
            ("https://tube.example.org/w/abc", "https://tube.example.org/videos/embed/abc"),
        ] {
            assert_eq!(frame(address).as_deref(), Some(player), "{address}");
        }
    }

    #[test]
    fn an_address_with_tricks_is_a_link_like_any_other() {
        for address in [
            "https://youtube.com.evil.example/watch?v=abc",
            "https://evil.example/?https://youtube.com/watch?v=abc",
            "https://youtube.com@evil.example/watch?v=abc",
            "https://user@youtube.com/watch?v=abc",
            "https://www.youtube.com:8443/watch?v=abc",
            "https://www.youtube.com/watch?v=abc%22%20onload%3D1",
            "https://www.youtube.com/watch?v=../../evil",
            "https://www.youtube.com/embed/abc/../../x",
            "javascript:alert(1)//youtube.com/watch?v=abc",
            "https://vimeo.com/12;frame-src%20*",
            "https://vimeo.com/about",
            "https://other.example.org/w/abc",
            "https://www.youtube.com/watch",
            "//youtu.be/abc",
        ] {
            assert_eq!(frame(address), None, "{address}");
        }
    }

    #[test]
    fn hosts_are_names_of_the_net() {
        assert_eq!(
            peertube_hosts("Tube.example.org\n\n https://b.example/ ").unwrap(),
            ["tube.example.org", "b.example"]
        );
        for wrong in ["localhost", "127.0.0.1", "a.example; script-src *", "https://u@a.example", "a.example:81"] {
            assert!(peertube_hosts(wrong).is_err(), "{wrong}");
        }
    }
}

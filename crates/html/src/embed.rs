//! Players, maps and posts of other services: whose they are, and the address at which a person can see them.

use crate::address::{host, parameter, path};

/// What a frame or player shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Embed {
    /// Short name for `data-provider`.
    pub(crate) provider: &'static str,
    /// Name as the service writes it, empty when it is unknown.
    pub(crate) name: &'static str,
    /// Host as found, in small letters.
    pub(crate) host: String,
    /// Where to see it.
    pub(crate) watch: String,
}

impl Embed {
    /// `YouTube · www.youtube.com`, or the host alone.
    pub(crate) fn caption(&self) -> String {
        match self.name {
            "" => self.host.clone(),
            name => format!("{name} · {}", self.host),
        }
    }
}

/// Reads a web address of something embedded.
pub(crate) fn read(address: &str) -> Embed {
    let address = match address.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => address.to_owned(),
    };
    let host = host(&address).unwrap_or_default();
    let (provider, name) = provider(&host, path(&address));
    let watch = watch(provider, &address).filter(|watch| crate::address::web(watch).is_some());
    Embed { provider, name, host, watch: watch.unwrap_or(address) }
}

/// Known services, by the end of their host.
const PROVIDERS: [(&str, &str, &str); 34] = [
    ("youtube.com", "youtube", "YouTube"),
    ("youtube-nocookie.com", "youtube", "YouTube"),
    ("youtube.googleapis.com", "youtube", "YouTube"),
    ("youtu.be", "youtube", "YouTube"),
    ("vimeo.com", "vimeo", "Vimeo"),
    ("dailymotion.com", "dailymotion", "Dailymotion"),
    ("dai.ly", "dailymotion", "Dailymotion"),
    ("soundcloud.com", "soundcloud", "SoundCloud"),
    ("twitter.com", "x", "X"),
    ("x.com", "x", "X"),
    ("facebook.com", "facebook", "Facebook"),
    ("instagram.com", "instagram", "Instagram"),
    ("slideshare.net", "slideshare", "SlideShare"),
    ("scribd.com", "scribd", "Scribd"),
    ("spotify.com", "spotify", "Spotify"),
    ("archive.org", "archive", "Internet Archive"),
    ("ted.com", "ted", "TED"),
    ("tiktok.com", "tiktok", "TikTok"),
    ("twitch.tv", "twitch", "Twitch"),
    ("bandcamp.com", "bandcamp", "Bandcamp"),
    ("mixcloud.com", "mixcloud", "Mixcloud"),
    ("deezer.com", "deezer", "Deezer"),
    ("flickr.com", "flickr", "Flickr"),
    ("giphy.com", "giphy", "GIPHY"),
    ("issuu.com", "issuu", "Issuu"),
    ("openstreetmap.org", "openstreetmap", "OpenStreetMap"),
    ("odysee.com", "odysee", "Odysee"),
    ("rumble.com", "rumble", "Rumble"),
    ("rutube.ru", "rutube", "Rutube"),
    ("metacafe.com", "metacafe", "Metacafe"),
    ("docs.google.com", "google-docs", "Google Docs"),
    ("drive.google.com", "google-drive", "Google Drive"),
    ("video.google.com", "google-video", "Google Video"),
    ("t.me", "telegram", "Telegram"),
];

fn provider(host: &str, path: &str) -> (&'static str, &'static str) {
    if host == "www.blogger.com" || host == "draft.blogger.com" {
        return ("blogger", "Blogger");
    }
    if (host.starts_with("maps.google.") || host.starts_with("www.google."))
        && (path.starts_with("/maps") || host.starts_with("maps"))
    {
        return ("google-maps", "Google Maps");
    }
    let ends = |end: &str| host.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    PROVIDERS.iter().find(|(end, ..)| ends(end)).map_or(("other", ""), |(_, provider, name)| (provider, name))
}

/// The page at which a person sees what the player at `address` plays.
fn watch(provider: &str, address: &str) -> Option<String> {
    let path = path(address);
    match provider {
        "youtube" => youtube(address, path),
        "vimeo" => {
            let number = parameter(address, "clip_id").or_else(|| after(path, "/video/"))?;
            number.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("https://vimeo.com/{number}"))
        }
        "dailymotion" => {
            let id = parameter(address, "video").or_else(|| after(path, "/video/")).or_else(|| after(path, "/swf/"))?;
            is_id(&id).then(|| format!("https://www.dailymotion.com/video/{id}"))
        }
        "soundcloud" => parameter(address, "url").filter(|url| url.starts_with("http")),
        "facebook" => parameter(address, "href").filter(|url| url.starts_with("http")),
        "instagram" => after(path, "/p/").filter(|id| is_id(id)).map(|id| format!("https://www.instagram.com/p/{id}/")),
        "scribd" => {
            after(path, "/embeds/").filter(|id| is_id(id)).map(|id| format!("https://www.scribd.com/document/{id}"))
        }
        "spotify" => Some(address.replacen("/embed/", "/", 1)),
        "archive" => {
            after(path, "/embed/").filter(|id| is_id(id)).map(|id| format!("https://archive.org/details/{id}"))
        }
        "ted" => Some(address.replacen("//embed.ted.com/", "//www.ted.com/", 1)),
        "google-drive" => Some(address.replacen("/preview", "/view", 1)),
        "google-maps" => Some(address.replace("&output=embed", "").replace("?output=embed&", "?")),
        _ => None,
    }
}

fn youtube(address: &str, path: &str) -> Option<String> {
    if let Some(list) = parameter(address, "list").filter(|list| path.ends_with("/videoseries") && is_id(list)) {
        return Some(format!("https://www.youtube.com/playlist?list={list}"));
    }
    let id = parameter(address, "v")
        .or_else(|| ["/embed/", "/v/", "/e/", "/shorts/", "/vi/"].iter().find_map(|before| after(path, before)))
        .or_else(|| host(address).filter(|host| host == "youtu.be").and_then(|_| after(path, "/")))?;
    is_id(&id).then(|| format!("https://www.youtube.com/watch?v={id}"))
}

/// The part of a path that follows `before`, up to the next `/` or `&` (old players glued parameters to the path).
fn after(path: &str, before: &str) -> Option<String> {
    let rest = path.split_once(before)?.1;
    let part = rest.split(['/', '&']).next()?;
    (!part.is_empty()).then(|| part.to_owned())
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

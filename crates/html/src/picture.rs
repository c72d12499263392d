//! Addresses of pictures: Blogger's hosts, its page around a picture, and the counters that pretend to be pictures.

use crate::address::{host, path};

const ENDINGS: [&str; 9] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"];

/// Whether an address leads to a picture, as far as one can see.
pub(crate) fn is_picture(address: &str) -> bool {
    let path = path(address).to_ascii_lowercase();
    ENDINGS.iter().any(|ending| path.ends_with(ending)) || is_blogger_host(address)
}

/// Whether Blogger keeps the picture.
pub(crate) fn is_blogger_host(address: &str) -> bool {
    let Some(host) = host(address) else { return false };
    let numbered = host.strip_suffix(".bp.blogspot.com").is_some_and(|number| number.parse::<u8>().is_ok());
    let shared = host.ends_with(".googleusercontent.com")
        && (host.starts_with("lh") || host.starts_with("blogger.") || host.starts_with("photos"));
    numbered || shared || host.ends_with(".ggpht.com")
}

/// `…/s1600-h/x.jpg` is Blogger's page around a picture; the picture is `…/s1600/x.jpg`. Only that segment is changed.
pub(crate) fn without_page(address: &str) -> Option<String> {
    if !is_blogger_host(address) {
        return None;
    }
    let segments: Vec<&str> = address.split('/').collect();
    let page = segments.iter().rposition(|segment| {
        segment
            .strip_prefix('s')
            .and_then(|size| size.strip_suffix("-h"))
            .is_some_and(|size| (2..=5).contains(&size.len()) && size.bytes().all(|byte| byte.is_ascii_digit()))
    })?;
    let mended = segments
        .iter()
        .enumerate()
        .map(|(at, segment)| if at == page { segment.strip_suffix("-h").unwrap_or(segment) } else { segment });
    Some(mended.collect::<Vec<_>>().join("/"))
}

/// Whether the address counts readers.
pub(crate) fn is_tracker(address: &str) -> bool {
    let Some(host) = host(address) else { return false };
    let path = path(address);
    match host.as_str() {
        "blogger.googleusercontent.com" => path.starts_with("/tracker/"),
        "feeds.feedburner.com" | "feeds2.feedburner.com" | "feedproxy.google.com" => path.contains("/~"),
        "feeds.wordpress.com" => path.starts_with("/1.0/"),
        "stats.wordpress.com" | "pixel.wp.com" | "pixel.quantserve.com" | "c.statcounter.com" => true,
        "www.google-analytics.com" | "ssl.google-analytics.com" | "b.scorecardresearch.com" => true,
        "www.facebook.com" => path == "/tr",
        _ => host.ends_with("assoc-amazon.com") && path.starts_with("/e/ir"),
    }
}

/// The last part of the path, to name a picture that has no words.
pub(crate) fn file_name(address: &str) -> String {
    let name = path(address).rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let name = crate::address::percent_decoded(name).replace('+', " ");
    let name: String = name.chars().filter(|character| !character.is_control()).take(80).collect();
    if name.trim().is_empty() { address.chars().take(80).collect() } else { name.trim().to_owned() }
}

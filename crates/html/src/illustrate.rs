//! Pictures of a kept body as a page shows them: in the sizes that are at hand, with the words that the library has. What is
//! stored is one plain `img` that any other system can read.

use crate::SafeHtml;
use crate::write::page::escape_value;

/// A picture as a page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Illustration {
    /// Where it is, for whoever knows nothing of sizes.
    pub address: String,
    /// Width to height of what is shown, pixels: gives the place it takes before it is there.
    pub proportions: (u32, u32),
    /// The same kind in other widths, as `srcset` has it; empty when there are none.
    pub widths: String,
    /// Newer kinds, the best first: type and `srcset`.
    pub kinds: Vec<(&'static str, String)>,
    /// Widest that it is ever shown, pixels, when the body says nothing.
    pub widest: u32,
    /// Words for who does not see it, where the body has none.
    pub alt: String,
    /// Classes of the colour that stands in its place until it is there.
    pub tint: Option<String>,
}

impl SafeHtml {
    /// The addresses of its pictures that stand on this host, as they are written.
    pub fn pictures_at_home(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut rest = self.as_str();
        while let Some((_, tag)) = rest.split_once(TAG) {
            match attributes(tag) {
                Some((attributes, after)) => {
                    found.extend(source(&attributes).filter(|address| is_at_home(address)).map(unescaped));
                    rest = after;
                }
                None => rest = tag,
            }
        }
        found
    }

    /// Every address on this host that it shows or leads to, below this one: for what has to stay as long as this body does.
    pub fn addresses_below(&self, folder: &str) -> Vec<String> {
        let mark = format!("=\"{folder}");
        let mut parts = self.as_str().split(mark.as_str());
        parts.next();
        parts
            .filter_map(|part| part.split_once('"'))
            .map(|(address, _)| unescaped(&format!("{folder}{address}")))
            .collect()
    }

    /// Shows each picture that `find` knows as it says; the first one at once, those after it when the reader comes near.
    /// What comes back is for a page, not to be stored.
    pub fn illustrated(self, find: &mut dyn FnMut(&str) -> Option<Illustration>) -> SafeHtml {
        if !self.as_str().contains(TAG) {
            return self;
        }
        let markup = self.into_string();
        let mut written = String::with_capacity(markup.len() + 1024);
        let (mut rest, mut count) = (markup.as_str(), 0);
        while let Some((before, tag)) = rest.split_once(TAG) {
            written.push_str(before);
            let known = attributes(tag).and_then(|(attributes, after)| {
                let address = source(&attributes).filter(|address| is_at_home(address)).map(unescaped)?;
                Some((find(&address)?, attributes, after))
            });
            match known {
                Some((picture, attributes, after)) => {
                    count += 1;
                    write(&picture, &attributes, count > 1, &mut written);
                    rest = after;
                }
                None => {
                    written.push_str(TAG);
                    rest = tag;
                }
            }
        }
        written.push_str(rest);
        SafeHtml::kept(written)
    }
}

const TAG: &str = "<img ";

/// Attributes as they are written, values escaped.
pub(crate) type Attributes<'a> = Vec<(&'a str, &'a str)>;

/// The attributes of a tag whose name was passed, and what follows it; `None` when this is no tag but part of a value. A value
/// holds no `"`, so what only looks like a tag there has none of the marks of an attribute.
pub(crate) fn attributes(tag: &str) -> Option<(Attributes<'_>, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        let length = rest.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'-').count();
        let (name, value) = rest.split_at_checked(length).filter(|(name, _)| !name.is_empty())?;
        let (value, after) = value.strip_prefix("=\"")?.split_once('"')?;
        found.push((name, value));
        match after.strip_prefix('>') {
            Some(after) => return Some((found, after)),
            None => rest = after.strip_prefix(' ')?,
        }
    }
}

pub(crate) fn value<'a>(attributes: &Attributes<'a>, wanted: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
}

fn source<'a>(attributes: &Attributes<'a>) -> Option<&'a str> {
    value(attributes, "src")
}

fn is_at_home(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//")
}

pub(crate) fn unescaped(value: &str) -> String {
    let plain = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    plain.replace("&amp;", "&")
}

/// Writes a picture with its sizes around and within the tag that stood there.
fn write(picture: &Illustration, attributes: &Attributes<'_>, is_later: bool, out: &mut String) {
    let said = value(attributes, "width").and_then(|width| width.parse::<u32>().ok());
    let sizes = sizes(said.map_or(picture.widest, |said| said.min(picture.widest)), picture.widest);
    if !picture.kinds.is_empty() {
        out.push_str("<picture>");
        for (kind, widths) in &picture.kinds {
            out.push_str("<source");
            attribute("type", kind, out);
            attribute("srcset", widths, out);
            attribute("sizes", &sizes, out);
            out.push('>');
        }
    }
    out.push_str("<img");
    let mut class = value(attributes, "class").map(str::to_owned).unwrap_or_default();
    if let Some(tint) = &picture.tint {
        let gap = if class.is_empty() { "" } else { " " };
        class = format!("{class}{gap}{tint}");
    }
    if !class.is_empty() {
        out.push_str(&format!(" class=\"{class}\""));
    }
    attribute("src", &picture.address, out);
    if !picture.widths.is_empty() {
        attribute("srcset", &picture.widths, out);
        attribute("sizes", &sizes, out);
    }
    let alt = value(attributes, "alt").filter(|alt| !alt.is_empty());
    match alt {
        Some(alt) => out.push_str(&format!(" alt=\"{alt}\"")),
        None => attribute("alt", &picture.alt, out),
    }
    if let Some(title) = value(attributes, "title") {
        out.push_str(&format!(" title=\"{title}\""));
    }
    let (width, height) = place(said, picture.proportions);
    out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    out.push_str(if is_later { " loading=\"lazy\">" } else { ">" });
    if !picture.kinds.is_empty() {
        out.push_str("</picture>");
    }
}

pub(crate) fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_value(value, out);
    out.push('"');
}

/// How wide a picture is shown: as wide as the window up to its own width.
fn sizes(width: u32, widest: u32) -> String {
    let width = width.min(widest);
    format!("(min-width: {}px) {width}px, 100vw", width + MARGINS)
}

/// What stands beside a column of text, pixels.
const MARGINS: u32 = 46;

/// The place it takes: as wide as the body says, in the proportions of what is shown.
fn place(said: Option<u32>, (width, height): (u32, u32)) -> (u32, u32) {
    let wanted = said.map_or(width, |said| said.min(width)).max(1);
    let scaled = (u64::from(height) * u64::from(wanted) + u64::from(width) / 2) / u64::from(width.max(1));
    (wanted, u32::try_from(scaled).unwrap_or(u32::MAX).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(markup: &str) -> SafeHtml {
        crate::clean_article(markup, &crate::AsFound).html
    }

    fn picture() -> Illustration {
        Illustration {
            address: "/media/a/960.jpg".into(),
            proportions: (1600, 1200),
            widths: "/media/a/480.jpg 480w, /media/a/960.jpg 960w".into(),
            kinds: vec![("image/avif", "/media/a/480.avif 480w".into())],
            widest: 694,
            alt: "A \"lighthouse\"".into(),
            tint: Some("tint-012".into()),
        }
    }

    #[test]
    fn a_known_picture_is_shown_in_its_sizes() {
        let shown = body("<p><img src='/media/a/b.jpg' alt='' width='800' height='600'></p>")
            .illustrated(&mut |address| (address == "/media/a/b.jpg").then(picture));
        assert_eq!(
            shown.as_str(),
            "<p><picture><source type=\"image/avif\" srcset=\"/media/a/480.avif 480w\" \
             sizes=\"(min-width: 740px) 694px, 100vw\">\
             <img class=\"tint-012\" src=\"/media/a/960.jpg\" srcset=\"/media/a/480.jpg 480w, /media/a/960.jpg 960w\" \
             sizes=\"(min-width: 740px) 694px, 100vw\" alt=\"A &quot;lighthouse&quot;\" width=\"800\" height=\"600\">\
             </picture></p>"
        );
    }

    #[test]
    fn the_words_of_the_article_go_before_those_of_the_library() {
        let shown = body("<p><img src='/media/a/b.jpg' alt='A &quot;tower&quot;' title='T'> x</p>")
            .illustrated(&mut |_| Some(picture()));
        assert!(
            shown.as_str().contains("alt=\"A &quot;tower&quot;\" title=\"T\" width=\"1600\" height=\"1200\""),
            "{shown:?}"
        );
    }

    #[test]
    fn the_first_picture_is_there_at_once_and_others_when_they_come_near() {
        let two = body("<p>x <img src='/media/a/b.jpg' alt='1'> <img src='/media/a/b.jpg' alt='2'></p>");
        let shown = two.illustrated(&mut |_| Some(Illustration { kinds: Vec::new(), ..picture() }));
        assert_eq!(shown.as_str().matches("loading=\"lazy\"").count(), 1);
        assert!(!shown.as_str().contains("<picture>"));
    }

    #[test]
    fn what_only_looks_like_a_picture_and_what_stands_elsewhere_is_left_alone() {
        for markup in [
            "<p>&lt;img src=\"/media/a/b.jpg\"&gt;</p>",
            "<p><a href='/x' title='<img src=\"/media/a/b.jpg\" alt=\"\">'>x</a></p>",
            "<p>x <img src='https://elsewhere.example/media/a/b.jpg' alt=''></p>",
            "<p>x <img src='//elsewhere.example/b.jpg' alt=''></p>",
        ] {
            let kept = body(markup);
            assert_eq!(kept.clone().illustrated(&mut |_| Some(picture())), kept, "{markup}");
            assert!(kept.pictures_at_home().is_empty(), "{markup}");
        }
    }

    #[test]
    fn addresses_are_given_as_they_are_and_with_what_links_lead_to() {
        let body = body("<p><a href='/media/c/d&amp;e.png'><img src='/media/a/b.jpg' alt=''></a></p>");
        assert_eq!(body.pictures_at_home(), ["/media/a/b.jpg"]);
        let mut below = body.addresses_below("/media/");
        below.sort();
        assert_eq!(below, ["/media/a/b.jpg", "/media/c/d&e.png"]);
    }
}

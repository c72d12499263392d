//! What of a kept body plays elsewhere: a link alone in its paragraph or figure, or around a figure's picture. What is stored
//! is that link, which any other system can read; a page shows a picture with the way to the player instead.

use crate::SafeHtml;
use crate::illustrate::{attribute, attributes, unescaped, value};
use crate::write::page::escape;

/// How a page leads to a player.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Player {
    /// The page that holds it.
    pub page: String,
    /// A picture to stand for it where the body has none of its own.
    pub picture: String,
    /// The size of that picture, pixels.
    pub size: (u32, u32),
    /// The words that lead there.
    pub words: String,
    /// Language and direction of those words, where they are not those of the body.
    pub language: Option<(String, &'static str)>,
}

/// A link that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoneLink {
    /// Where it leads.
    pub address: String,
    /// Its words, or the caption of its picture; empty where they only repeat the address.
    pub words: String,
}

impl SafeHtml {
    /// Every link that stands alone, in order.
    pub fn lone_links(&self) -> Vec<LoneLink> {
        places(self.as_str()).into_iter().map(|place| place.link).collect()
    }

    /// Shows each link that stands alone and that `find` knows as a picture that leads to its player. What comes back is for a
    /// page, not to be stored.
    ///
    /// # Errors
    /// What `find` returns.
    pub fn embedded<E>(&self, find: &mut dyn FnMut(&LoneLink) -> Result<Option<Player>, E>) -> Result<SafeHtml, E> {
        let places = places(self.as_str());
        let markup = self.as_str();
        let (mut written, mut done) = (String::with_capacity(markup.len() + 1024), 0);
        for place in places {
            let Some(player) = find(&place.link)? else { continue };
            written.push_str(markup.get(done..place.start).unwrap_or_default());
            write(&player, &place, &mut written);
            done = place.end;
        }
        written.push_str(markup.get(done..).unwrap_or_default());
        Ok(SafeHtml::kept(written))
    }
}

/// Where a link stands alone, with what stays of what is around it.
struct Place<'m> {
    /// In bytes: the whole block, or the link alone where it holds a picture.
    start: usize,
    end: usize,
    link: LoneLink,
    /// The picture within.
    picture: Option<&'m str>,
}

fn places(markup: &str) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, _) in markup.match_indices("<a ") {
        if at >= end
            && let Some(place) = place(markup, at)
        {
            end = place.end;
            found.push(place);
        }
    }
    found
}

fn place(markup: &str, at: usize) -> Option<Place<'_>> {
    let (before, link) = markup.split_at_checked(at)?;
    let (said, inner) = attributes(link.strip_prefix("<a ")?)?;
    let address = value(&said, "href").map(unescaped).filter(|address| address.starts_with("http"))?;
    let (inner, rest) = inner.split_once("</a>")?;
    let open = before.rfind('<')?;
    let block = before.get(open..)?.strip_suffix('>')?;
    let is = |name: &str| block.strip_prefix(name).is_some_and(|more| more.is_empty() || more.starts_with(' '));
    let is_figure = is("<figure");
    let close = if is_figure { "</figure>" } else { "</p>" };
    let offset = |rest: &str| markup.len() - rest.len();
    if is_figure && inner.starts_with("<img ") && inner.matches('<').count() == 1 {
        let words = caption(rest).map(|(words, _)| words).unwrap_or_default();
        let link = LoneLink { address, words: plain(words) };
        return Some(Place { start: at, end: offset(rest), link, picture: Some(inner) });
    }
    if !(is_figure || is("<p")) || inner.contains('<') {
        return None;
    }
    let rest = if is_figure { caption(rest).map_or(rest, |(_, rest)| rest) } else { rest };
    let rest = rest.strip_prefix(close)?;
    let words = Some(plain(inner)).filter(|words| !words.starts_with("http://") && !words.starts_with("https://"));
    let link = LoneLink { address, words: words.unwrap_or_default() };
    Some(Place { start: open, end: offset(rest), link, picture: None })
}

/// The caption that stands here, and what follows it.
fn caption(markup: &str) -> Option<(&str, &str)> {
    let (_, inner) = markup.strip_prefix("<figcaption")?.split_once('>')?;
    inner.split_once("</figcaption>")
}

/// Words without markup, on one line.
fn plain(markup: &str) -> String {
    crate::text_of(&SafeHtml::kept(markup.to_owned())).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(player: &Player, place: &Place<'_>, out: &mut String) {
    if place.picture.is_none() {
        out.push_str("<figure class=\"embed\">");
    }
    out.push_str("<a");
    attribute("href", &player.page, out);
    out.push('>');
    match place.picture {
        Some(picture) => out.push_str(picture),
        None => {
            out.push_str("<img");
            attribute("src", &player.picture, out);
            let (width, height) = player.size;
            out.push_str(&format!(" alt=\"\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">"));
        }
    }
    out.push_str("<br><span");
    if let Some((language, direction)) = &player.language {
        attribute("lang", language, out);
        attribute("dir", direction, out);
    }
    out.push('>');
    escape(&player.words, out);
    out.push_str("</span></a>");
    if place.picture.is_none() {
        if !place.link.words.is_empty() {
            out.push_str("<figcaption>");
            escape(&place.link.words, out);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AsFound, clean_article};

    fn shown(raw: &str) -> String {
        let kept = clean_article(raw, &AsFound).html;
        let player = Player {
            page: "/embed/1-a".into(),
            picture: "/play.svg".into(),
            size: (16, 9),
            words: "Play at <A>".into(),
            language: None,
        };
        let mut find = |link: &LoneLink| Ok::<_, ()>(link.address.contains("youtu").then(|| player.clone()));
        kept.embedded(&mut find).unwrap().into_string()
    }

    #[test]
    fn a_frame_that_was_imported_and_an_address_that_was_typed_become_the_same() {
        let typed =
            shown("<p><a href=\"https://www.youtube.com/watch?v=a_b\">https://www.youtube.com/watch?v=a_b</a></p>");
        assert_eq!(
            typed,
            "<figure class=\"embed\"><a href=\"/embed/1-a\"><img src=\"/play.svg\" alt=\"\" width=\"16\" height=\"9\" \
             loading=\"lazy\"><br><span>Play at &lt;A&gt;</span></a></figure>"
        );
        assert_eq!(shown("<iframe src=\"https://www.youtube.com/embed/a_b\"></iframe>"), typed);
        let titled = shown("<p>Before</p><p><a href=\"https://youtu.be/a\">The <b>title</b></a></p>");
        assert!(!titled.contains("embed"), "a link with markup is a link: {titled}");
        let titled = shown("<p>Before</p><p><a href=\"https://youtu.be/a\">A &amp; B</a></p><p>After</p>");
        assert!(titled.contains("</a><figcaption>A &amp; B</figcaption></figure>"), "{titled}");
        assert!(titled.starts_with("<p>Before</p>") && titled.ends_with("<p>After</p>"), "{titled}");
    }

    #[test]
    fn a_picture_of_ones_own_stays_and_leads_to_the_player() {
        let figure = "<figure><a href=\"https://youtu.be/a\"><img src=\"/media/b/c.jpg\" alt=\"x\"></a>\
                      <figcaption>Its <em>caption</em></figcaption></figure>";
        let shown = shown(figure);
        assert!(shown.contains("<a href=\"/embed/1-a\"><img ") && shown.contains("/media/b/c.jpg"), "{shown}");
        assert!(shown.contains("Its <em>caption</em>") && !shown.contains("youtu"), "{shown}");
        let words = clean_article(figure, &AsFound).html.lone_links();
        assert_eq!(words.first().map(|link| link.words.as_str()), Some("Its caption"));
    }

    #[test]
    fn a_link_among_words_or_to_elsewhere_stays_as_it_is() {
        for raw in [
            "<p>See <a href=\"https://youtu.be/a\">this</a></p>",
            "<p><a href=\"https://youtu.be/a\">this</a> and that</p>",
            "<p><a href=\"https://example.org/\">https://example.org/</a></p>",
            "<ul><li><a href=\"https://youtu.be/a\">this</a></li></ul>",
            "<p><a href=\"/youtu\">this</a></p>",
        ] {
            let kept = clean_article(raw, &AsFound).html;
            assert_eq!(shown(raw), kept.as_str(), "{raw}");
        }
        for hostile in crate::hostile::STRINGS {
            let kept = clean_article(hostile, &AsFound).html;
            let _ = kept.lone_links();
        }
    }
}

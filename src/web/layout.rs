//! What every reader's page is given besides its own words: frame, head, and the small types that pages share.
//! Nothing here knows a database; dates and numbers that need the site's language arrive already written.

use locale::Direction;
use minijinja::Value;
use serde::{Serialize, Serializer};

/// What surrounds a page. It depends on the site only, so one value serves every page of a site.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// Language of the page, BCP 47 (`fr-FR`).
    pub language: String,
    /// Writing direction of that language.
    #[serde(serialize_with = "write_direction")]
    pub direction: Direction,
    /// Address of the style sheet, content hash included.
    pub stylesheet: String,
    /// The publication; `None` on pages that belong to the server (first page, unknown host).
    pub site: Option<SiteFrame>,
}

/// Title, menu and feed of one publication. All addresses are relative to its host.
#[derive(Clone, Debug, Serialize)]
pub struct SiteFrame {
    /// Title of the publication, in its own language.
    pub title: String,
    /// Address of the first page.
    pub home: String,
    /// Address of the list of all months.
    pub archives: String,
    /// Address of the list of labels; `None` as long as no article has one.
    pub labels: Option<String>,
    /// Address of the search page, which takes `?q=`.
    pub search: String,
    /// Address of the Atom feed of the site.
    pub feed: String,
    /// Address of the contact form, where there is one.
    pub contact: Option<String>,
    /// Address of the legal notice; `None` while there is none.
    pub legal: Option<String>,
    /// Undated pages for the menu, at most five; the rest stand on the home page.
    pub pages: Vec<Link>,
    /// The picture above the page.
    pub banner: Option<Banner>,
    /// The icon of the site.
    pub icon: Option<IconLinks>,
}

/// The picture above the pages of a site, in the sizes that are at hand.
#[derive(Clone, Debug, Serialize)]
pub struct Banner {
    /// Where it is, for whoever knows nothing of sizes.
    pub address: String,
    /// The same kind in other widths, as `srcset` has it; empty when there are none.
    pub widths: String,
    /// Newer kinds, the best first: type and `srcset`.
    pub kinds: Vec<(&'static str, String)>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Words for who does not see it.
    pub alt: String,
}

/// Addresses of the squares of an icon.
#[derive(Clone, Debug, Serialize)]
pub struct IconLinks {
    /// For tabs.
    pub small: String,
    /// For home screens.
    pub large: String,
}

/// What one page says of itself to browsers, feed readers and search engines.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// Path of this page, compared with the menu to mark where the reader is.
    pub here: String,
    /// One or two sentences without markup.
    pub description: Option<String>,
    /// The one full address that search engines should keep.
    pub canonical: Option<String>,
    /// Asks search engines to leave this page alone.
    pub noindex: bool,
    /// Feeds of this page, the site's own among them if it is to be offered.
    pub feeds: Vec<FeedLink>,
    /// The same page in other languages, itself included.
    pub alternates: Vec<Alternate>,
    /// Card for other services.
    pub open_graph: Option<OpenGraph>,
    /// Linked data (schema.org).
    pub json_ld: Option<JsonLd>,
}

/// A page in one of its languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// BCP 47, or `x-default`.
    pub language: String,
    /// Its full address.
    pub address: String,
}

/// A feed announced in the head.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// Title that a feed reader shows.
    pub title: String,
    /// Address of the Atom document.
    pub address: String,
}

/// Card for other services. Description, address and site name are taken from head and frame.
#[derive(Clone, Debug, Serialize)]
pub struct OpenGraph {
    /// What the page is.
    pub kind: OpenGraphKind,
    /// Title of the page without that of the site.
    pub title: String,
    /// Locale as the protocol writes it (`fr_FR`).
    pub locale: String,
    /// Full address of a picture.
    pub image: Option<String>,
    /// Instant of publication, RFC 3339, for an article.
    pub published: Option<String>,
}

/// The two kinds of page that the protocol tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum OpenGraphKind {
    /// A dated piece.
    Article,
    /// Everything else.
    Website,
}

/// The language of some words, written as the attributes ` lang="…" dir="…"` inside a tag; nothing where the words are
/// in the language of what surrounds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tongue(Option<(String, Direction)>);

impl Tongue {
    /// The language of what surrounds the words: no attribute.
    pub fn own() -> Self {
        Self(None)
    }

    /// Another language, BCP 47. What is no language tag counts as the own one, since it could break out of the tag.
    pub fn foreign(language: &str, direction: Direction) -> Self {
        let is_tag = !language.is_empty() && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        Self(is_tag.then(|| (language.to_owned(), direction)))
    }

    /// The attributes, beginning with a space, as a value that is not escaped again.
    pub(crate) fn attributes(&self) -> Value {
        let attributes = self.0.as_ref().map(|(language, direction)| {
            let direction = direction.as_str();
            format!(" lang=\"{language}\" dir=\"{direction}\"")
        });
        Value::from_safe_string(attributes.unwrap_or_default())
    }
}

impl Serialize for Tongue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.attributes().serialize(serializer)
    }
}

/// HTML that may stand in a page as it is. Only a cleaned fragment becomes one, and only this type is not escaped.
#[derive(Clone, Debug)]
pub struct Safe(String);

impl Safe {
    /// The markup.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&html::SafeHtml> for Safe {
    fn from(fragment: &html::SafeHtml) -> Self {
        Self(fragment.as_str().to_owned())
    }
}

impl From<html::SafeHtml> for Safe {
    fn from(fragment: html::SafeHtml) -> Self {
        Self(fragment.into_string())
    }
}

impl Serialize for Safe {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

/// Linked data, written so that no word in it can end the element that holds it.
#[derive(Clone, Debug)]
pub struct JsonLd(pub serde_json::Value);

impl JsonLd {
    /// The text, as a value that is not escaped again.
    fn text(&self) -> Value {
        // Inside a JSON string these are the same characters; outside of one they do not occur.
        let text = self.0.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
        Value::from_safe_string(text)
    }
}

impl Serialize for JsonLd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text().serialize(serializer)
    }
}

/// An address and the words that lead there.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Where it leads.
    pub address: String,
    /// The words.
    pub words: String,
    /// Language of the words.
    pub tongue: Tongue,
}

/// A link with the number of things behind it, as archives and labels have.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    /// Where it leads.
    pub address: String,
    /// The words.
    pub words: String,
    /// How many articles stand there.
    pub count: u64,
}

/// A moment for people and for machines.
#[derive(Clone, Debug, Serialize)]
pub struct Moment {
    /// ISO 8601 date, or RFC 3339 instant with its offset.
    pub machine: String,
    /// The same in the site's language.
    pub words: String,
}

fn write_direction<S: Serializer>(direction: &Direction, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(direction.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_is_no_tag_cannot_break_out_of_its_attribute() {
        assert_eq!(Tongue::foreign("it\" onclick=\"x", Direction::Ltr), Tongue::own());
        assert_eq!(Tongue::foreign("", Direction::Ltr), Tongue::own());
        assert_eq!(Tongue::foreign("ar-TN", Direction::Rtl).attributes().to_string(), " lang=\"ar-TN\" dir=\"rtl\"");
    }

    #[test]
    fn linked_data_cannot_end_its_element() {
        let data = JsonLd(serde_json::json!({ "headline": "</script><script>alert(1)</script> & <!--" }));
        let text = Value::from(minijinja::value::Serde(&data)).to_string();
        assert!(!text.contains('<') && !text.contains('>'), "{text}");
        let back: serde_json::Value = serde_json::from_str(&text).expect("still JSON");
        assert_eq!(back, data.0);
    }
}

//! Sitemaps and their index, as sitemaps.org describes them.

use std::io;

use crate::moment::Moment;
use crate::xml::{self, Out};

/// A sitemap or an index holds at most so many addresses, says the protocol.
pub const SITEMAP_MOST_PAGES: usize = 50_000;

/// And at most so many bytes, uncompressed.
pub const SITEMAP_MOST_BYTES: usize = 50 * 1024 * 1024;

/// Every address in it is shorter than this, in characters.
pub const SITEMAP_LONGEST_ADDRESS: usize = 2_048;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Of the links between languages.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page in a sitemap, or a sitemap in an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapPage {
    /// The whole address, with scheme and host.
    pub address: String,
    /// When it last changed.
    pub changed: Option<Moment>,
    /// The page in each of its languages, itself included: language and whole address. Empty where it has one.
    pub languages: Vec<(String, String)>,
}

/// A sitemap.
///
/// # Errors
/// `InvalidInput` for more than [`SITEMAP_MOST_PAGES`] pages or [`SITEMAP_MOST_BYTES`].
pub fn write_sitemap(pages: &[SitemapPage]) -> io::Result<Vec<u8>> {
    list("urlset", "url", pages)
}

/// An index of sitemaps.
///
/// # Errors
/// `InvalidInput` for more than [`SITEMAP_MOST_PAGES`] sitemaps or [`SITEMAP_MOST_BYTES`].
pub fn write_sitemap_index(sitemaps: &[SitemapPage]) -> io::Result<Vec<u8>> {
    list("sitemapindex", "sitemap", sitemaps)
}

fn list(root: &str, item: &str, pages: &[SitemapPage]) -> io::Result<Vec<u8>> {
    let too_much = |reason: String| Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
    if pages.len() > SITEMAP_MOST_PAGES {
        return too_much(format!("a sitemap holds at most {SITEMAP_MOST_PAGES} addresses, not {}", pages.len()));
    }
    let bytes = xml::document(|out| {
        let plain = pages.iter().all(|page| page.languages.is_empty());
        let names: &[_] = if plain { &[("xmlns", NAMESPACE)] } else { &[("xmlns", NAMESPACE), ("xmlns:xhtml", XHTML)] };
        xml::parent(out, root, names, |out| pages.iter().try_for_each(|page| one(out, item, page)))
    })?;
    if bytes.len() > SITEMAP_MOST_BYTES {
        return too_much(format!("a sitemap has at most {SITEMAP_MOST_BYTES} bytes, not {}", bytes.len()));
    }
    Ok(bytes)
}

fn one(out: &mut Out, item: &str, page: &SitemapPage) -> io::Result<()> {
    xml::parent(out, item, &[], |out| {
        xml::element(out, "loc", &page.address)?;
        if let Some(changed) = page.changed {
            xml::element(out, "lastmod", &changed.to_string())?;
        }
        page.languages.iter().try_for_each(|(language, address)| {
            let attributes = [("rel", "alternate"), ("hreflang", language.as_str()), ("href", address.as_str())];
            xml::empty(out, "xhtml:link", &attributes)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(address: &str) -> SitemapPage {
        SitemapPage { address: address.to_owned(), changed: None, languages: Vec::new() }
    }

    #[test]
    fn a_sitemap_lists_addresses_and_when_they_changed() {
        let changed = Some(Moment::new(1_367_402_400_000_000, 7200));
        let pages = [
            page("https://a.example/?q=1&amp=2"),
            SitemapPage { address: "https://a.example/é<".to_owned(), changed, languages: Vec::new() },
        ];
        let text = String::from_utf8(write_sitemap(&pages).unwrap()).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\
             <url><loc>https://a.example/?q=1&amp;amp=2</loc></url>\
             <url><loc>https://a.example/é&lt;</loc><lastmod>2013-05-01T12:00:00+02:00</lastmod></url>\
             </urlset>"
        );
    }

    #[test]
    fn a_page_in_several_languages_names_them_all() {
        let languages =
            vec![("fr".into(), "https://a.example/f".into()), ("en".into(), "https://a.example/?a&b".into())];
        let two = SitemapPage { languages, ..page("https://a.example/f") };
        let text = String::from_utf8(write_sitemap(&[two]).unwrap()).unwrap();
        assert!(text.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""), "{text}");
        let link = "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/?a&amp;b\"/>";
        assert!(text.contains(link), "{text}");
    }

    #[test]
    fn an_index_lists_sitemaps() {
        let text = String::from_utf8(write_sitemap_index(&[page("https://a.example/sitemap-1.xml")]).unwrap()).unwrap();
        assert!(text.contains("<sitemapindex xmlns="), "{text}");
        assert!(text.ends_with("<sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap></sitemapindex>"));
    }

    #[test]
    fn a_site_without_pages_has_an_empty_sitemap() {
        assert!(String::from_utf8(write_sitemap(&[]).unwrap()).unwrap().ends_with("</urlset>"));
    }

    #[test]
    fn five_thousand_of_the_longest_addresses_fit_and_not_many_more() {
        // Nothing grows more in XML than an ampersand.
        let changed = Some(Moment::new(i64::MAX, 1800));
        let longest = SitemapPage { address: "&".repeat(SITEMAP_LONGEST_ADDRESS - 1), changed, languages: Vec::new() };
        assert!(write_sitemap(&vec![longest.clone(); 5_000]).is_ok());
        assert_eq!(write_sitemap(&vec![longest; 5_200]).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }

    #[test]
    fn more_addresses_than_the_protocol_permits_are_refused() {
        let pages = vec![page("https://a.example/"); SITEMAP_MOST_PAGES + 1];
        assert_eq!(write_sitemap(&pages).unwrap_err().kind(), io::ErrorKind::InvalidInput);
        assert!(write_sitemap(&pages[1..]).is_ok());
    }
}

//! Pages that stand in for another, and what the site tells machines about itself.

use crate::app::App;
use crate::article::model::SitemapPart;
use crate::article::store::lists;
use crate::base::error::{Failure, Result};
use crate::follow::Home;
use crate::site::views::{ChooserPage, ClosedPage, FirstPage, GonePage, NotFoundPage};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Frame, Head, Link, Tongue};
use crate::web::reader::Reader;
use crate::web::templates::Speech;
use feedwrite::{Moment, SITEMAP_LONGEST_ADDRESS, SitemapPage, write_sitemap, write_sitemap_index};
use std::sync::Arc;

/// Nothing stands here, and how to go on.
///
/// # Errors
/// A fault of ours.
pub(crate) fn not_found(reader: &Reader<'_, '_>, asked: &str) -> Result<Answer> {
    let page = NotFoundPage { frame: reader.frame(), head: reader.head_unlisted(asked), asked: asked.to_owned() };
    Ok(Answer::NotFound(reader.write(&page)?))
}

/// Something stood here and was taken back.
///
/// # Errors
/// A fault of ours.
pub(crate) fn gone(reader: &Reader<'_, '_>, asked: &str) -> Result<Answer> {
    let page = GonePage { frame: reader.frame(), head: reader.head_unlisted(asked), reason: None };
    Ok(Answer::Gone(reader.write(&page)?))
}

/// The site is not for everybody: one page for all addresses, naming nothing of its content.
///
/// # Errors
/// A fault of ours.
pub(crate) fn closed(reader: &Reader<'_, '_>) -> Result<Answer> {
    let frame = Frame { site: None, ..reader.frame() };
    Ok(Answer::Closed(reader.write(&ClosedPage { frame, head: reader.head_unlisted(urls::HOME) })?))
}

/// All public articles and pages, for search engines; of a large site, the list of the parts that hold them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn sitemap(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    let parts = lists::sitemap_parts(reader.rows)?;
    if let [only] = parts.as_slice() {
        return addresses(reader, *only);
    }
    let address = |part: &SitemapPart| reader.absolute(&urls::sitemap(part.number()));
    let parts: Vec<SitemapPage> =
        parts.iter().map(|part| SitemapPage { address: address(part), changed: None }).collect();
    xml(write_sitemap_index(&parts))
}

/// One part of the sitemap. It looks at no other, so that a publication drops only the one that it stands in.
///
/// # Errors
/// A failure of the database.
pub(crate) fn sitemap_part(reader: &mut Reader<'_, '_>, number: i64) -> Result<Answer> {
    addresses(reader, SitemapPart::numbered(number))
}

/// The addresses of a part; the first one begins with the home page.
fn addresses(reader: &mut Reader<'_, '_>, part: SitemapPart) -> Result<Answer> {
    let found = lists::addresses(reader.rows, part)?;
    let home =
        (part == SitemapPart::FIRST).then(|| SitemapPage { address: reader.absolute(urls::HOME), changed: None });
    if home.is_none() && found.is_empty() {
        return not_found(reader, &urls::sitemap(part.number()));
    }
    let pages = found
        .into_iter()
        .map(|(path, at)| SitemapPage { address: reader.absolute(&path), changed: at.map(|at| Moment::new(at, 0)) });
    // The protocol has no place for longer addresses; readers find those articles all the same.
    let fitting = home.into_iter().chain(pages).filter(|page| page.address.len() < SITEMAP_LONGEST_ADDRESS);
    xml(write_sitemap(&fitting.collect::<Vec<_>>()))
}

fn xml(written: std::io::Result<Vec<u8>>) -> Result<Answer> {
    let bytes = written.map_err(|why| Failure::Fault(why.into()))?;
    Ok(Answer::Document("application/xml; charset=utf-8", bytes))
}

/// What search engines may look at.
///
/// # Errors
/// None for now.
pub(crate) fn robots(reader: &Reader<'_, '_>) -> Result<Answer> {
    let rules = if reader.settings.searchable {
        format!("User-agent: *\nDisallow: {}\n\nSitemap: {}\n", urls::SEARCH, reader.absolute(urls::SITEMAP))
    } else {
        "User-agent: *\nDisallow: /\n".to_owned()
    };
    Ok(Answer::Document("text/plain; charset=utf-8", rules.into_bytes()))
}

/// The first page of a server without a site: what to do next.
///
/// # Errors
/// A fault of ours.
pub(crate) fn first(app: &App) -> Result<Answer> {
    let page = FirstPage {
        frame: bare(app),
        head: unlisted(),
        demo: "relais demo".into(),
        import: "relais import FILE --site blog.example.org".into(),
        add: "relais site add blog.example.org --title \"…\" --language fr --timezone Europe/Paris".into(),
    };
    speak(app, &page).map(Answer::Page)
}

/// On loopback, which of several sites.
///
/// # Errors
/// A fault of ours.
pub(crate) fn choose(app: &App, homes: &[Arc<Home>], port: Option<u16>) -> Result<Answer> {
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let sites = homes.iter().map(|home| {
        let locale = app.locale(&home.site.locale);
        Link {
            address: format!("http://{}.localhost{port}/", home.host.without_port()),
            words: home.site.title.clone(),
            tongue: Tongue::foreign(locale.tag(), locale.direction()),
        }
    });
    speak(app, &ChooserPage { frame: bare(app), head: unlisted(), sites: sites.collect() }).map(Answer::Page)
}

/// A frame without a site, in the language of whoever runs the server.
pub(crate) fn bare(app: &App) -> Frame {
    let locale = app.own_locale();
    Frame {
        language: locale.tag().to_owned(),
        direction: locale.direction(),
        stylesheet: app.assets.stylesheet_address(),
        site: None,
    }
}

pub(crate) fn unlisted() -> Head {
    Head { here: urls::HOME.into(), noindex: true, ..Head::default() }
}

/// Writes a page of the server itself.
///
/// # Errors
/// A fault of ours.
pub(crate) fn speak<P: crate::web::templates::Page>(app: &App, page: &P) -> Result<String> {
    let speech = Speech::new(Arc::clone(&app.texts), app.own_locale());
    app.templates.render(page, &speech).map_err(|why| Failure::Fault(why.into()))
}

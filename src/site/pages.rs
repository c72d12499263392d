//! Pages that stand in for another, and what the site tells machines about itself.

pub(crate) mod legal;
pub(crate) mod policy;

use crate::app::App;
use crate::article::model::SitemapPart;
use crate::article::pages::told;
use crate::article::store::lists;
use crate::article::store::translations::{self, Pair};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::follow::Home;
use crate::site::model::{Settings, robots};
use crate::site::views::{ChooserPage, ClosedPage, FirstPage, GonePage, NotFoundPage};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Frame, Head, Link, Tongue};
use crate::web::reader::Reader;
use crate::web::templates::Speech;
use feedwrite::{Moment, SITEMAP_LONGEST_ADDRESS, SitemapPage, write_sitemap, write_sitemap_index};
use std::collections::HashMap;
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
        parts.iter().map(|part| SitemapPage { address: address(part), changed: None, languages: Vec::new() }).collect();
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
    let home = (part == SitemapPart::FIRST).then(|| SitemapPage {
        address: reader.absolute(urls::HOME),
        changed: None,
        languages: Vec::new(),
    });
    if home.is_none() && found.is_empty() {
        return not_found(reader, &urls::sitemap(part.number()));
    }
    let mut languages = languages(reader, part)?;
    let pages = found.into_iter().map(|(id, path, at)| SitemapPage {
        address: reader.absolute(&path),
        changed: at.map(|at| Moment::new(at, 0)),
        languages: languages.remove(&id).unwrap_or_default(),
    });
    // The protocol has no place for longer addresses; readers find those articles all the same.
    let fitting = home.into_iter().chain(pages).filter(|page| page.address.len() < SITEMAP_LONGEST_ADDRESS);
    let mut pages: Vec<SitemapPage> = fitting.collect();
    let written = write_sitemap(&pages);
    // A part always has room for its addresses, not for all translations of each: those stand in the pages as well.
    if written.is_err() {
        pages.iter_mut().for_each(|page| page.languages.clear());
        return xml(write_sitemap(&pages));
    }
    xml(written)
}

/// For the articles of a part that are translations of each other: each language with its address.
fn languages(reader: &mut Reader<'_, '_>, part: SitemapPart) -> Result<HashMap<ArticleId, Vec<(String, String)>>> {
    let pairs = translations::in_part(reader.rows, part)?;
    let own = reader.locale.tag().to_owned();
    let mut found = HashMap::new();
    for of_one in pairs.chunk_by(|one, other| one.of == other.of) {
        let Some(id) = of_one.first().map(|pair| pair.of) else { continue };
        let tag = |pair: &Pair| pair.language.clone().unwrap_or_else(|| own.clone());
        let together: Vec<_> = of_one.iter().map(|pair| (pair.other, tag(pair))).collect();
        let addresses = of_one.iter().map(|pair| (pair.other, &pair.path)).collect();
        let told = told(reader, id, &together, &addresses);
        found.insert(id, told.into_iter().map(|one| (one.language, one.address)).collect());
    }
    Ok(found)
}

fn xml(written: std::io::Result<Vec<u8>>) -> Result<Answer> {
    let bytes = written.map_err(|why| Failure::Fault(why.into()))?;
    Ok(Answer::Document("application/xml; charset=utf-8", bytes))
}

/// What programs that read the site may look at.
///
/// # Errors
/// None for now.
pub(crate) fn robots(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    reader.rows.note(keys::robots());
    let rules = rules(&reader.settings, &reader.absolute(urls::SITEMAP));
    Ok(Answer::Document("text/plain; charset=utf-8", rules.into_bytes()))
}

/// What robots.txt says under these settings. `sitemap`: its full address.
pub(crate) fn rules(settings: &Settings, sitemap: &str) -> String {
    if !settings.searchable {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let choices = [
        (settings.training, robots::TRAINING),
        (settings.answers, robots::ANSWERS),
        (settings.archives, robots::ARCHIVES),
    ];
    let refused: Vec<robots::Names> =
        choices.into_iter().filter(|(welcome, _)| !welcome).map(|(_, names)| names).collect();
    robots::robots_txt(&refused, urls::SEARCH, sitemap)
}

/// Whether the rights to mine the texts are reserved, as the TDM Reservation Protocol has it and European law asks for a
/// form that machines read (directive 2019/790, article 4). Nothing where they are not.
///
/// # Errors
/// A fault of ours.
pub(crate) fn reservation(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    reader.rows.note(keys::robots());
    if reader.settings.training {
        return not_found(reader, urls::RESERVATION);
    }
    let all = serde_json::json!([{ "location": urls::HOME, "tdm-reservation": 1 }]);
    Ok(Answer::Document("application/json", all.to_string().into_bytes()))
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

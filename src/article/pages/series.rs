//! What stands around an article in its series and in other languages, and the page of a series.

use super::teaser::entry;
use crate::article::model::{Article, State, alternates, language};
use crate::article::store::{self, series as rows, translations};
use crate::article::views::{Also, SeriesPage, SeriesPart};
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::site::pages::not_found;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Alternate, Link, Tongue};
use crate::web::reader::Reader;
use locale::own_name;
use std::collections::HashMap;

/// The articles of a series, in their order.
///
/// # Errors
/// A failure of the database.
pub(crate) fn series(reader: &mut Reader<'_, '_>, slug: &str) -> Result<Answer> {
    let here = urls::series(slug);
    let Some(series) = rows::at(reader.rows, slug)? else { return not_found(reader, &here) };
    let order = rows::order(reader.rows, series.id)?;
    // Before its first article is published, its name is nobody's business.
    if order.is_empty() {
        return not_found(reader, &here);
    }
    if series.slug != slug {
        return Ok(Answer::Moved(urls::series(&series.slug)));
    }
    let found: HashMap<ArticleId, Article> =
        store::find_all(reader.rows, &order)?.into_iter().map(|article| (article.id, article)).collect();
    let entries = order.iter().filter_map(|id| entry(reader, found.get(id)?));
    let articles = entries.collect();
    let mut head = reader.head(&here, &series.name);
    head.description = Some(series.about.clone()).filter(|about| !about.is_empty());
    let page = SeriesPage {
        frame: reader.frame(),
        head,
        name: series.name,
        about: Some(series.about).filter(|about| !about.is_empty()),
        count: order.len() as u64,
        articles,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// The places of an article in its series, counted over what readers see.
///
/// # Errors
/// A failure of the database.
pub(super) fn parts(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Vec<SeriesPart>> {
    let mut parts = Vec::new();
    for series in rows::of_article(reader.rows, article.id)? {
        let order = rows::order(reader.rows, series.id)?;
        let Some(at) = order.iter().position(|id| *id == article.id) else { continue };
        let beside = |at: Option<usize>| at.and_then(|at| order.get(at).copied());
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        parts.push(SeriesPart {
            series: Link { address: urls::series(&series.slug), words: series.name, tongue: Tongue::own() },
            number: at as u64 + 1,
            count: order.len() as u64,
            previous: one(reader, before)?,
            next: one(reader, after)?,
        });
    }
    Ok(parts)
}

fn one(reader: &mut Reader<'_, '_>, id: Option<ArticleId>) -> Result<Option<crate::article::views::Entry>> {
    let Some(id) = id else { return Ok(None) };
    let found = store::find(reader.rows, id)?;
    Ok(found.and_then(|article| entry(reader, &article)))
}

/// An article in other languages: for readers, and for search engines.
#[derive(Default)]
pub(super) struct Translated {
    pub(super) also: Vec<Also>,
    pub(super) alternates: Vec<Alternate>,
}

/// The public translations of an article.
///
/// # Errors
/// A failure of the database.
pub(super) fn translated(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Translated> {
    let Some(together) = translations::of_article(reader.rows, article.id)? else { return Ok(Translated::default()) };
    let mut all = translations::together(reader.rows, together)?;
    all.retain(|other| other.state == State::Published && other.path.is_some());
    let own = reader.locale.tag().to_owned();
    let tag = |article: &Article| article.language.clone().unwrap_or_else(|| own.clone());
    let others = all.iter().filter(|other| other.id != article.id);
    let also = others.filter_map(|other| also(reader, &tag(other), other.path.clone()?)).collect();
    let together: Vec<_> = all.iter().map(|article| (article.id, tag(article))).collect();
    let addresses: HashMap<ArticleId, &String> =
        all.iter().filter_map(|article| Some((article.id, article.path.as_ref()?))).collect();
    Ok(Translated { also, alternates: told(reader, article.id, &together, &addresses) })
}

fn also(reader: &Reader<'_, '_>, tag: &str, address: String) -> Option<Also> {
    let locale = reader.app.locale(tag);
    let words = own_name(tag).map_or_else(|| tag.to_owned(), str::to_owned);
    Some(Also { address, words, language: tag.to_owned(), tongue: Tongue::foreign(locale.tag(), locale.direction()) })
}

/// What search engines are told at one of several articles: nothing where another stands for its language.
pub(crate) fn told(
    reader: &Reader<'_, '_>,
    id: ArticleId,
    together: &[(ArticleId, String)],
    addresses: &HashMap<ArticleId, &String>,
) -> Vec<Alternate> {
    let chosen = alternates(together);
    if !chosen.iter().any(|(other, _)| *other == id) {
        return Vec::new();
    }
    let whole = |id: &ArticleId| addresses.get(id).map(|path| reader.absolute(path));
    let of_each = chosen.iter().filter_map(|(id, tag)| Some(Alternate { language: tag.clone(), address: whole(id)? }));
    // Whoever reads none of these languages gets the site's own.
    let own = language(reader.locale.tag()).to_owned();
    let usual = chosen.iter().find(|(_, tag)| language(tag) == own).and_then(|(id, _)| whole(id));
    let usual = usual.map(|address| Alternate { language: "x-default".into(), address });
    of_each.chain(usual).collect()
}

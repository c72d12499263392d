//! The home page, and Blogger's way of going on in it.

use super::teaser::{slice, teasers};
use crate::article::store::{self, lists};
use crate::article::views::{HomeBlocks, HomePage};
use crate::base::error::Result;
use crate::base::keys::List;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Counted, Link, Tongue};
use crate::web::reader::Reader;
use std::collections::BTreeMap;

/// Labels that the home page names; all of them have a page of their own.
const LABELS: usize = 24;

/// The newest articles, or those behind an anchor. The blocks that change with the whole site stand on the first page
/// only, so that one publication drops one page of them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn home(reader: &mut Reader<'_, '_>, before: Option<i64>) -> Result<Answer> {
    let Some(slice) = slice(reader, List::All, urls::HOME, before)? else {
        return crate::site::pages::not_found(
            reader,
            &urls::before(urls::HOME, crate::base::ids::ArticleId(before.unwrap_or(0))),
        );
    };
    let blocks = if before.is_none() { Some(blocks(reader)?) } else { None };
    let here = before.map_or(urls::HOME.to_owned(), |id| urls::before(urls::HOME, crate::base::ids::ArticleId(id)));
    let mut head = reader.head(&here, &reader.home.site.title);
    let description = Some(reader.settings.description.clone()).filter(|words| !words.is_empty());
    head.description.clone_from(&description);
    head.noindex |= before.is_some();
    let page = HomePage {
        frame: reader.frame(),
        head,
        description,
        articles: teasers(reader, &slice.articles),
        steps: slice.steps,
        blocks,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn blocks(reader: &mut Reader<'_, '_>) -> Result<HomeBlocks> {
    let mut years: BTreeMap<i64, i64> = BTreeMap::new();
    for (month, count) in store::months(reader.rows)? {
        *years.entry(month / 100).or_default() += count;
    }
    let mut labels = store::labels(reader.rows)?;
    labels.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| reader.locale.compare(&a.name, &b.name)));
    labels.truncate(LABELS);
    labels.sort_by(|a, b| reader.locale.compare(&a.name, &b.name));
    let pages = store::pages(reader.rows)?;
    Ok(HomeBlocks {
        years: years.iter().rev().map(|(year, count)| year_counted(reader, *year, *count)).collect(),
        labels: labels
            .into_iter()
            .map(|label| Counted {
                address: urls::label(&label.slug),
                count: label.articles.max(0) as u64,
                words: label.name,
            })
            .collect(),
        pages: pages
            .into_iter()
            .filter_map(|page| Some(Link { address: page.path?, words: page.title, tongue: Tongue::own() }))
            .filter(|link| !link.words.is_empty())
            .collect(),
    })
}

/// A year with its count.
pub(crate) fn year_counted(reader: &Reader<'_, '_>, year: i64, count: i64) -> Counted {
    let words = i16::try_from(year).map(|year| reader.locale.year(year)).unwrap_or_else(|_| year.to_string());
    Counted { address: urls::year(year), words, count: count.max(0) as u64 }
}

/// Blogger's anchor is an instant: leads to the article there.
///
/// # Errors
/// A failure of the database.
pub(crate) fn updated_max(reader: &mut Reader<'_, '_>, until: &str, label: Option<&str>) -> Result<Answer> {
    let list = match label {
        Some(name) => store::label_named(reader.rows, name)?.map(|label| urls::label(&label.slug)),
        None => Some(urls::HOME.to_owned()),
    };
    let (Some(base), Ok(at)) = (list, until.parse::<jiff::Timestamp>()) else {
        return Ok(Answer::Moved(urls::HOME.into()));
    };
    let place = lists::first_older(reader.rows, at.as_microsecond())?;
    let anchor = match place {
        Some(place) => lists::newer(reader.rows, List::All, place, 2)?.into_iter().find(|newer| newer.id != place.id),
        None => None,
    };
    Ok(Answer::Moved(anchor.map_or(base.clone(), |newer| urls::before(&base, newer.id))))
}

//! The home page, and Blogger's way of going on in it.

use super::teaser::{Slice, entry, slice, teasers, whole};
use crate::article::model::Article;
use crate::article::store::{self, lists};
use crate::article::views::home::{Discussed, HomeBlock, OtherSite};
use crate::article::views::{HomePage, Teaser};
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::base::keys::{self, List};
use crate::site::model::Settings;
use crate::site::model::blocks::{BlockKind, BlockPlace, SiteLink};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Counted, Link, Safe, Tongue};
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
        return crate::site::pages::not_found(reader, &urls::before(urls::HOME, ArticleId(before.unwrap_or(0))));
    };
    Ok(Answer::Page(written(reader, slice, before)?))
}

/// The home page with other settings than those that are kept: at the desk, before readers see it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn preview_home(reader: &mut Reader<'_, '_>, settings: Settings) -> Result<String> {
    reader.settings = settings;
    let slice = slice(reader, List::All, urls::HOME, None)?.unwrap_or_default();
    written(reader, slice, None)
}

fn written(reader: &mut Reader<'_, '_>, mut slice: Slice, before: Option<i64>) -> Result<String> {
    reader.rows.note(keys::front());
    let is_first = before.is_none();
    if is_first {
        reader.raise_banner()?;
    }
    let pinned = if is_first { lists::pinned(reader.rows)? } else { None };
    // It is shown once: on top, and not where its date would have it.
    slice.articles.retain(|article| pinned.as_ref().is_none_or(|pinned| pinned.id != article.id));
    let here = before.map_or(urls::HOME.to_owned(), |id| urls::before(urls::HOME, ArticleId(id)));
    let mut head = reader.head(&here, &reader.home.site.title);
    let description = Some(reader.settings.description.clone()).filter(|words| !words.is_empty());
    head.description.clone_from(&description);
    head.noindex |= before.is_some();
    let page = HomePage {
        frame: reader.frame(),
        head,
        description,
        pinned: beginnings(reader, pinned.as_slice())?,
        articles: beginnings(reader, &slice.articles)?,
        steps: slice.steps,
        below: if is_first { blocks(reader, BlockPlace::Below)? } else { Vec::new() },
        side: if is_first { blocks(reader, BlockPlace::Side)? } else { Vec::new() },
    };
    reader.write(&page)
}

/// Articles as the home page shows them: whole, or with their beginnings.
fn beginnings(reader: &mut Reader<'_, '_>, articles: &[Article]) -> Result<Vec<Teaser>> {
    if reader.settings.whole { whole(reader, articles) } else { Ok(teasers(reader, articles)) }
}

/// The blocks of a place; those that have nothing to show are left out.
fn blocks(reader: &mut Reader<'_, '_>, place: BlockPlace) -> Result<Vec<HomeBlock>> {
    let kinds: Vec<BlockKind> = reader.settings.blocks.at(place).collect();
    let blocks: Vec<Option<HomeBlock>> = kinds.into_iter().map(|kind| block(reader, kind)).collect::<Result<_>>()?;
    Ok(blocks.into_iter().flatten().collect())
}

fn block(reader: &mut Reader<'_, '_>, kind: BlockKind) -> Result<Option<HomeBlock>> {
    Ok(match kind {
        BlockKind::About => {
            let words = html::SafeHtml::kept(reader.settings.about.clone());
            (!words.as_str().is_empty()).then(|| HomeBlock::About { words: Safe::from(words) })
        }
        BlockKind::Search => Some(HomeBlock::Search {}),
        BlockKind::Follow => Some(HomeBlock::Follow { links: feeds(reader)? }),
        BlockKind::Pages => {
            Some(pages(reader)?).filter(|links| !links.is_empty()).map(|links| HomeBlock::Pages { links })
        }
        BlockKind::Labels => {
            Some(labels(reader)?).filter(|items| !items.is_empty()).map(|items| HomeBlock::Labels { items })
        }
        BlockKind::Archive => {
            Some(years(reader)?).filter(|items| !items.is_empty()).map(|items| HomeBlock::Archive { items })
        }
        BlockKind::Discussed => Some(discussed(reader)?)
            .filter(|articles| !articles.is_empty())
            .map(|articles| HomeBlock::Discussed { articles }),
        BlockKind::Links => {
            Some(others(reader)).filter(|links| !links.is_empty()).map(|links| HomeBlock::Links { links })
        }
    })
}

fn feeds(reader: &Reader<'_, '_>) -> Result<Vec<Link>> {
    let all = [
        (urls::FEED, "feed-of-articles"),
        (urls::COMMENTS_FEED, "feed-of-comments"),
        (urls::CORRECTIONS_FEED, "feed-of-corrections"),
    ];
    let link = |(address, key): (&str, &str)| {
        Ok(Link { address: address.to_owned(), words: reader.text(key, &[])?, tongue: Tongue::own() })
    };
    all.into_iter().map(link).collect()
}

fn pages(reader: &mut Reader<'_, '_>) -> Result<Vec<Link>> {
    let pages = store::pages(reader.rows)?;
    let links = pages
        .into_iter()
        .filter_map(|page| Some(Link { address: page.path?, words: page.title, tongue: Tongue::own() }))
        .filter(|link| !link.words.is_empty());
    Ok(links.collect())
}

fn labels(reader: &mut Reader<'_, '_>) -> Result<Vec<Counted>> {
    let mut labels = store::labels(reader.rows)?;
    labels.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| reader.locale.compare(&a.name, &b.name)));
    labels.truncate(LABELS);
    labels.sort_by(|a, b| reader.locale.compare(&a.name, &b.name));
    let items = labels.into_iter().map(|label| Counted {
        address: urls::label(&label.slug),
        count: label.articles.max(0) as u64,
        words: label.name,
    });
    Ok(items.collect())
}

fn years(reader: &mut Reader<'_, '_>) -> Result<Vec<Counted>> {
    let mut years: BTreeMap<i64, i64> = BTreeMap::new();
    for (month, count) in store::months(reader.rows)? {
        *years.entry(month / 100).or_default() += count;
    }
    Ok(years.iter().rev().map(|(year, count)| year_counted(reader, *year, *count)).collect())
}

fn discussed(reader: &mut Reader<'_, '_>) -> Result<Vec<Discussed>> {
    let found = lists::discussed(reader.rows)?;
    let shown = found.iter().filter_map(|article| {
        Some(Discussed { article: entry(reader, article)?, comments: u64::try_from(article.comments).unwrap_or(0) })
    });
    Ok(shown.collect())
}

fn others(reader: &Reader<'_, '_>) -> Vec<OtherSite> {
    let links = reader.settings.links.iter();
    let other = |link: &SiteLink| OtherSite {
        address: link.address.clone(),
        words: link.words.clone(),
        latest: link.latest.clone(),
    };
    links.map(other).collect()
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

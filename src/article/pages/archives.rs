//! Archives by year and month, and labels.

use super::home::year_counted;
use super::teaser::{entry, slice, teasers};
use crate::article::model::Label;
use crate::article::store;
use crate::article::store::lists::{self, Place};
use crate::article::views::{ArchivesPage, LabelPage, LabelsPage, MonthOfYear, MonthPage, YearOfArchives, YearPage};
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::base::keys::{self, List};
use crate::site::pages::not_found;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Counted, FeedLink, Link, Tongue};
use crate::web::reader::Reader;
use locale::Arg;
use std::collections::BTreeMap;

/// All years with their months.
///
/// # Errors
/// A failure of the database.
pub(crate) fn archives(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    let mut years: BTreeMap<i64, Vec<(i64, i64)>> = BTreeMap::new();
    for (month, count) in store::months(reader.rows)? {
        years.entry(month / 100).or_default().push((month, count));
    }
    let years = years.iter().rev().map(|(year, months)| YearOfArchives {
        year: year_counted(reader, *year, months.iter().map(|(_, count)| count).sum()),
        months: months.iter().rev().map(|(month, count)| month_of_year(reader, *month, *count)).collect(),
    });
    let years = years.collect();
    let title = reader.text("archives", &[])?;
    let page = ArchivesPage { frame: reader.frame(), head: reader.head(urls::ARCHIVES, &title), years };
    Ok(Answer::Page(reader.write(&page)?))
}

/// Articles of one month that the page of its year names: twelve such months are still a page.
const LINES: usize = 25;

/// One year: its months with their counts and articles.
///
/// # Errors
/// A failure of the database.
pub(crate) fn year(reader: &mut Reader<'_, '_>, year: i64) -> Result<Answer> {
    let here = urls::year(year);
    let months = store::months_of(reader.rows, year)?;
    if months.is_empty() {
        return not_found(reader, &here);
    }
    let count: i64 = months.iter().map(|(_, count)| count).sum();
    let words = year_counted(reader, year, count).words;
    let page = YearPage {
        frame: reader.frame(),
        head: reader.head(&here, &words),
        year: words,
        count: count.max(0) as u64,
        months: months
            .into_iter()
            .rev()
            .map(|(month, count)| lines_of_month(reader, month, count))
            .collect::<Result<Vec<_>>>()?,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn lines_of_month(reader: &mut Reader<'_, '_>, month: i64, count: i64) -> Result<MonthOfYear> {
    let mut articles = lists::behind(reader.rows, List::Month(month), Place::FIRST, LINES as i64 + 1)?;
    let more = articles.len() > LINES;
    articles.truncate(LINES);
    Ok(MonthOfYear {
        month: month_of_year(reader, month, count),
        older: articles.last().filter(|_| more).map(|last| urls::before(&urls::month(month), last.id)),
        articles: articles.iter().filter_map(|article| entry(reader, article)).collect(),
    })
}

/// One month: its articles. `month` is 202201.
///
/// # Errors
/// A failure of the database.
pub(crate) fn month(reader: &mut Reader<'_, '_>, month: i64, before: Option<i64>) -> Result<Answer> {
    let base = urls::month(month);
    let here = before.map_or(base.clone(), |id| urls::before(&base, ArticleId(id)));
    let Some(slice) = slice(reader, List::Month(month), &base, before)?.filter(|slice| !slice.articles.is_empty())
    else {
        return not_found(reader, &here);
    };
    // Like a label's, only the first page shows the count: the others need not be dropped when it changes.
    let count = match before {
        None => Some(store::month_count(reader.rows, month)?.max(0) as u64),
        Some(_) => None,
    };
    let (of_year, number) = year_and_month(month);
    let words = reader.locale.month_year(of_year, number);
    let year = year_counted(reader, month / 100, 0);
    let mut head = reader.head(&here, &words);
    head.noindex |= before.is_some();
    let page = MonthPage {
        frame: reader.frame(),
        head,
        month: words,
        year: Link { address: year.address, words: year.words, tongue: Tongue::own() },
        count,
        articles: teasers(reader, &slice.articles),
        steps: slice.steps,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// A month by its name alone, for where its year is said.
fn month_of_year(reader: &Reader<'_, '_>, month: i64, count: i64) -> Counted {
    let (_, number) = year_and_month(month);
    Counted { address: urls::month(month), words: reader.locale.month_name(number), count: count.max(0) as u64 }
}

/// 2022 and 1 of 202201.
fn year_and_month(month: i64) -> (i16, i8) {
    (i16::try_from(month / 100).unwrap_or(0), i8::try_from(month % 100).unwrap_or(1))
}

/// All labels, in people's order.
///
/// # Errors
/// A failure of the database.
pub(crate) fn labels(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    let mut labels = store::labels(reader.rows)?;
    labels.sort_by(|a, b| reader.locale.compare(&a.name, &b.name));
    let labels = labels.into_iter().map(|label| Counted {
        address: urls::label(&label.slug),
        count: label.articles.max(0) as u64,
        words: label.name,
    });
    let labels = labels.collect();
    let title = reader.text("labels", &[])?;
    let page = LabelsPage { frame: reader.frame(), head: reader.head(urls::LABELS, &title), labels };
    Ok(Answer::Page(reader.write(&page)?))
}

/// The articles of one label.
///
/// # Errors
/// A failure of the database.
pub(crate) fn label(reader: &mut Reader<'_, '_>, slug: &str, before: Option<i64>) -> Result<Answer> {
    let base = urls::label(slug);
    let here = before.map_or(base.clone(), |id| urls::before(&base, ArticleId(id)));
    let Some(label) = store::label_at(reader.rows, slug)? else {
        return Ok(match store::labels::led_to(reader.rows, slug)? {
            Some(label) => Answer::Moved(urls::label(&label.slug)),
            None => return not_found(reader, &here),
        });
    };
    let Some(slice) = slice(reader, List::Label(label.id), &base, before)? else { return not_found(reader, &here) };
    let count = count(reader, &label, before)?;
    let mut head = reader.head(&here, &label.name);
    head.noindex |= before.is_some();
    let feed = urls::label_feed(slug);
    let title = reader.text(
        "feed-label-title",
        &[("title", Arg::Text(&reader.home.site.title)), ("label", Arg::Text(&label.name))],
    )?;
    head.feeds.push(FeedLink { title, address: feed.clone() });
    let page = LabelPage {
        frame: reader.frame(),
        head,
        label: label.name,
        count,
        articles: teasers(reader, &slice.articles),
        steps: slice.steps,
        feed,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// Only the first page of a label shows its count: the others need not be dropped when it changes.
fn count(reader: &mut Reader<'_, '_>, label: &Label, before: Option<i64>) -> Result<Option<u64>> {
    if before.is_some() {
        return Ok(None);
    }
    reader.rows.note(keys::label_count(label.id));
    Ok(Some(label.articles.max(0) as u64))
}

/// Blogger's address of a label leads to ours.
///
/// # Errors
/// A failure of the database.
pub(crate) fn label_by_name(reader: &mut Reader<'_, '_>, name: &str) -> Result<Answer> {
    match store::label_named(reader.rows, name)? {
        Some(label) => Ok(Answer::Moved(urls::label(&label.slug))),
        None => not_found(reader, &urls::label_by_name(name)),
    }
}

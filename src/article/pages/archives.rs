//! Archives by year and month, and labels.

use super::home::year_counted;
use super::teaser::{slice, teasers};
use crate::article::model::Label;
use crate::article::store;
use crate::article::views::{ArchivesPage, LabelPage, LabelsPage, MonthPage, YearOfArchives, YearPage};
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
        months: months.iter().map(|(month, count)| month_counted(reader, *month, *count)).collect(),
    });
    let years = years.collect();
    let title = reader.text("archives", &[])?;
    let page = ArchivesPage { frame: reader.frame(), head: reader.head(urls::ARCHIVES, &title), years };
    Ok(Answer::Page(reader.write(&page)?))
}

/// One year: its months with their counts.
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
        months: months.iter().map(|(month, count)| month_counted(reader, *month, *count)).collect(),
        articles: Vec::new(),
        steps: crate::article::views::Steps::default(),
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// One month: its articles. `month` is 202201.
///
/// # Errors
/// A failure of the database.
pub(crate) fn month(reader: &mut Reader<'_, '_>, month: i64, before: Option<i64>) -> Result<Answer> {
    let base = urls::month(month);
    let here = before.map_or(base.clone(), |id| urls::before(&base, ArticleId(id)));
    let months = store::months_of(reader.rows, month / 100)?;
    let count = months.iter().find(|(number, _)| *number == month).map(|(_, count)| *count);
    let (Some(count), Some(slice)) = (count, slice(reader, List::Month(month), &base, before)?) else {
        return not_found(reader, &here);
    };
    let words = month_counted(reader, month, count).words;
    let year = year_counted(reader, month / 100, 0);
    let mut head = reader.head(&here, &words);
    head.noindex |= before.is_some();
    let page = MonthPage {
        frame: reader.frame(),
        head,
        month: words,
        year: Link { address: year.address, words: year.words, tongue: Tongue::own() },
        count: count.max(0) as u64,
        articles: teasers(reader, &slice.articles),
        steps: slice.steps,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn month_counted(reader: &Reader<'_, '_>, month: i64, count: i64) -> Counted {
    let (year, number) = (i16::try_from(month / 100).unwrap_or(0), i8::try_from(month % 100).unwrap_or(1));
    Counted { address: urls::month(month), words: reader.locale.month_year(year, number), count: count.max(0) as u64 }
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
    let Some(label) = store::label_at(reader.rows, slug)? else { return not_found(reader, &here) };
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
        None => not_found(reader, &format!("/search/label/{name}")),
    }
}

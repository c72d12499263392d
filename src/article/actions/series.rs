//! Series made, named, put in order and removed; articles that join and leave them.

use super::{bring, found};
use crate::article::model::{Article, Kind, LONGEST, SERIES_OF_ONE, Series, SeriesWords, Towards, moved};
use crate::article::store::series as rows;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, SeriesId};
use crate::base::{keys, text};
use db::{Snapshot, Tx};
use serde_json::{Value, json};

/// Begins a series without articles.
///
/// # Errors
/// A failure of the database.
pub fn make_series(tx: &mut Tx<'_>, actor: &Actor, words: &SeriesWords) -> Result<SeriesId> {
    let id = SeriesId(tx.allocate("series", 1)?);
    let slug = bring::first_free(&text::slug(&words.name), |slug| Ok(rows::is_slug_taken(tx, slug)?))?;
    rows::insert(tx, &Series { id, name: words.name.clone(), slug, about: words.about.clone() })?;
    tx.touch(keys::all_series());
    record(tx, actor, Verb::MakeSeries, id, Value::Null)?;
    Ok(id)
}

/// Gives a series another name, with the address that it makes, and other words. The address before leads there.
///
/// # Errors
/// Refuses a series that is not there.
pub fn change_series(tx: &mut Tx<'_>, actor: &Actor, id: SeriesId, words: &SeriesWords) -> Result<()> {
    let before = known(tx, id)?;
    let slug = if before.name == words.name { before.slug.clone() } else { slug_for(tx, &before, &words.name)? };
    rows::change(tx, &before, &Series { id, name: words.name.clone(), slug, about: words.about.clone() })?;
    tx.touch(keys::series(id));
    tx.touch(keys::all_series());
    record(tx, actor, Verb::ChangeSeries, id, Value::Null)
}

/// Its own address where that is still right, one that it had before, else a free one.
fn slug_for(tx: &mut Tx<'_>, series: &Series, name: &str) -> Result<String> {
    let wanted = text::slug(name);
    if wanted == series.slug || rows::formerly_at(tx, &wanted)? == Some(series.id) {
        return Ok(wanted);
    }
    bring::first_free(&wanted, |slug| Ok(rows::is_slug_taken(tx, slug)?))
}

/// Removes a series. Its articles stay what they are.
///
/// # Errors
/// Refuses a series that is not there.
pub fn remove_series(tx: &mut Tx<'_>, actor: &Actor, id: SeriesId) -> Result<()> {
    known(tx, id)?;
    for article in rows::articles(tx, id)? {
        tx.touch(keys::article(article.id));
    }
    rows::remove(tx, id)?;
    tx.touch(keys::series(id));
    tx.touch(keys::all_series());
    record(tx, actor, Verb::RemoveSeries, id, Value::Null)
}

/// Puts an article at the end of a series.
///
/// # Errors
/// Refuses pages, an article that stands there or in as many series as it may, and a series that is full.
pub fn join_series(tx: &mut Tx<'_>, actor: &Actor, id: SeriesId, article: ArticleId) -> Result<()> {
    join(tx, id, article)?;
    record(tx, actor, Verb::ChangeSeries, id, json!({ "joins": article }))
}

fn join(tx: &mut Tx<'_>, id: SeriesId, article: ArticleId) -> Result<()> {
    let (series, joining) = (known(tx, id)?, found(tx, article)?);
    let order = ids(&rows::articles(tx, id)?);
    if joining.kind == Kind::Page {
        return Err(Failure::told("refused-series-page", &[]));
    }
    if order.contains(&article) {
        return Err(Failure::told("refused-series-twice", &[("series", &series.name)]));
    }
    if order.len() >= LONGEST {
        return Err(Failure::told("refused-series-long", &[("series", &series.name)]));
    }
    if rows::of_article(tx, article)?.len() >= SERIES_OF_ONE {
        return Err(Failure::told("refused-series-many", &[]));
    }
    put(tx, id, &[order.as_slice(), &[article]].concat(), article)
}

/// Takes an article out of a series.
///
/// # Errors
/// Refuses an article that does not stand there.
pub fn leave_series(tx: &mut Tx<'_>, actor: &Actor, id: SeriesId, article: ArticleId) -> Result<()> {
    leave(tx, id, article)?;
    record(tx, actor, Verb::ChangeSeries, id, json!({ "leaves": article }))
}

fn leave(tx: &mut Tx<'_>, id: SeriesId, article: ArticleId) -> Result<()> {
    known(tx, id)?;
    let mut order = ids(&rows::articles(tx, id)?);
    let before = order.len();
    order.retain(|other| *other != article);
    if order.len() == before {
        return Err(Failure::told("refused-series-not-in", &[]));
    }
    put(tx, id, &order, article)
}

/// Lets an article change places with the one before or behind it. At the end of the series nothing happens.
///
/// # Errors
/// Refuses a series that is not there.
pub fn move_in_series(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: SeriesId,
    article: ArticleId,
    towards: Towards,
) -> Result<()> {
    known(tx, id)?;
    let order = ids(&rows::articles(tx, id)?);
    if let Some(order) = moved(&order, article, towards) {
        put(tx, id, &order, article)?;
    }
    record(tx, actor, Verb::ChangeSeries, id, json!({ "moves": article }))
}

/// Lets an article stand in these series and no others, at the end of those that are new to it.
///
/// # Errors
/// As [`join_series`].
pub fn set_series(tx: &mut Tx<'_>, actor: &Actor, article: ArticleId, wanted: &[SeriesId]) -> Result<()> {
    let before: Vec<SeriesId> = rows::of_article(tx, article)?.into_iter().map(|series| series.id).collect();
    for id in before.iter().filter(|id| !wanted.contains(id)) {
        leave(tx, *id, article)?;
    }
    for id in wanted.iter().filter(|id| !before.contains(id)) {
        join(tx, *id, article)?;
    }
    super::record(tx, actor, Verb::SetSeries, article, json!({ "series": wanted }))
}

/// Touches what shows that an article stands, or no longer stands, in the order of its series.
pub(super) fn touch_of_article(tx: &mut Tx<'_>, article: ArticleId) -> Result<()> {
    for series in rows::of_article(tx, article)? {
        tx.touch(keys::series(series.id));
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, id: SeriesId, order: &[ArticleId], article: ArticleId) -> Result<()> {
    rows::put(tx, id, order)?;
    tx.touch(keys::series(id));
    tx.touch(keys::article(article));
    Ok(())
}

fn ids(articles: &[Article]) -> Vec<ArticleId> {
    articles.iter().map(|article| article.id).collect()
}

fn known(snapshot: &mut Snapshot<'_>, id: SeriesId) -> Result<Series> {
    rows::find(snapshot, id)?.ok_or_else(|| Failure::told("refused-no-series", &[]))
}

fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, id: SeriesId, details: Value) -> Result<()> {
    let mut entry = Entry::new(actor.clone(), verb, keys::series(id));
    entry.details = details;
    Ok(audit::record(tx, &entry)?)
}

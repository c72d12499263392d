//! All SQL of series: one of them, its articles in order, and what changes them.

use super::{article_columns, read};
use crate::article::model::{Article, Series};
use crate::base::ids::{ArticleId, SeriesId};
use crate::base::keys;
use db::{Bulk, Kind as Column, Result, Row, Snapshot, Tx, sql};

fn series(row: &Row<'_>) -> Result<Series> {
    Ok(Series { id: row.get(0)?, name: row.get(1)?, slug: row.get(2)?, about: row.get(3)? })
}

/// A series by its id.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: SeriesId) -> Result<Option<Series>> {
    snapshot.first(
        sql!("SELECT id, name, slug, about FROM series WHERE site_id = $1 AND id = $2"),
        &[id.into()],
        series,
    )
}

/// The series at an address, or the one that a former address leads to.
pub(crate) fn at(snapshot: &mut Snapshot<'_>, slug: &str) -> Result<Option<Series>> {
    let found = snapshot.first(
        sql!("SELECT id, name, slug, about FROM series WHERE site_id = $1 AND slug = $2"),
        &[slug.into()],
        series,
    )?;
    let found = match found {
        Some(found) => Some(found),
        None => snapshot.first(
            sql!(
                "SELECT series.id, series.name, series.slug, series.about
                 FROM former_series
                 JOIN series ON series.site_id = former_series.site_id AND series.id = former_series.series_id
                 WHERE former_series.site_id = $1 AND former_series.slug = $2"
            ),
            &[slug.into()],
            series,
        )?,
    };
    snapshot.note(found.as_ref().map_or_else(keys::all_series, |found| keys::series(found.id)));
    Ok(found)
}

/// Every series, with how many articles stand in it, and how many of them readers see.
pub(crate) fn all(snapshot: &mut Snapshot<'_>) -> Result<Vec<(Series, i64, i64)>> {
    snapshot.rows(
        sql!(
            "SELECT series.id, series.name, series.slug, series.about, COUNT(article.id), COUNT(article.listed)
             FROM series
             LEFT JOIN series_article
               ON series_article.site_id = series.site_id AND series_article.series_id = series.id
             LEFT JOIN article
               ON article.site_id = series_article.site_id AND article.id = series_article.article_id
             WHERE series.site_id = $1
             GROUP BY series.id, series.name, series.slug, series.about"
        ),
        &[],
        |row| Ok((series(row)?, row.get(4)?, row.get(5)?)),
    )
}

/// The articles of a series that readers see, in order.
pub(crate) fn order(snapshot: &mut Snapshot<'_>, id: SeriesId) -> Result<Vec<ArticleId>> {
    snapshot.note(keys::series(id));
    snapshot.rows(
        sql!(
            "SELECT article.id
             FROM series_article
             JOIN article ON article.site_id = series_article.site_id AND article.id = series_article.article_id
             WHERE series_article.site_id = $1 AND series_article.series_id = $2 AND article.listed IS NOT NULL
             ORDER BY series_article.position, article.id"
        ),
        &[id.into()],
        |row| row.get(0),
    )
}

/// All articles of a series, in order, those that readers do not see included.
pub(crate) fn articles(snapshot: &mut Snapshot<'_>, id: SeriesId) -> Result<Vec<Article>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM series_article
              JOIN article ON article.site_id = series_article.site_id AND article.id = series_article.article_id
              WHERE series_article.site_id = $1 AND series_article.series_id = $2
              ORDER BY series_article.position, article.id"
        )),
        &[id.into()],
        read,
    )
}

/// The series that an article stands in, by id.
pub(crate) fn of_article(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<Series>> {
    snapshot.note(keys::article(id));
    snapshot.rows(
        sql!(
            "SELECT series.id, series.name, series.slug, series.about
             FROM series_article
             JOIN series ON series.site_id = series_article.site_id AND series.id = series_article.series_id
             WHERE series_article.site_id = $1 AND series_article.article_id = $2
             ORDER BY series.id"
        ),
        &[id.into()],
        series,
    )
}

/// Which of these slugs a series has or had.
pub(crate) fn is_slug_taken(snapshot: &mut Snapshot<'_>, slug: &str) -> Result<bool> {
    let found = snapshot.first(
        sql!(
            "SELECT id FROM series WHERE site_id = $1 AND slug = $2
             UNION SELECT series_id FROM former_series WHERE site_id = $1 AND slug = $2"
        ),
        &[slug.into()],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// The series that had this address before.
pub(crate) fn formerly_at(snapshot: &mut Snapshot<'_>, slug: &str) -> Result<Option<SeriesId>> {
    snapshot.first(
        sql!("SELECT series_id FROM former_series WHERE site_id = $1 AND slug = $2"),
        &[slug.into()],
        |row| row.get(0),
    )
}

/// Adds a series without articles.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &Series) -> Result<()> {
    tx.execute_one(
        sql!("INSERT INTO series (site_id, id, name, slug, about) VALUES ($1, $2, $3, $4, $5)"),
        &[new.id.into(), (&new.name).into(), (&new.slug).into(), (&new.about).into()],
    )
}

/// Changes name, words and address of a series; the address that it had leads here.
pub(crate) fn change(tx: &mut Tx<'_>, before: &Series, after: &Series) -> Result<()> {
    let id = before.id;
    if before.slug != after.slug {
        tx.execute(
            sql!("DELETE FROM former_series WHERE site_id = $1 AND slug = $2 AND series_id = $3"),
            &[(&after.slug).into(), id.into()],
        )?;
        tx.execute_one(
            sql!("INSERT INTO former_series (site_id, slug, series_id) VALUES ($1, $2, $3)"),
            &[(&before.slug).into(), id.into()],
        )?;
    }
    tx.execute_one(
        sql!("UPDATE series SET name = $3, slug = $4, about = $5 WHERE site_id = $1 AND id = $2"),
        &[id.into(), (&after.name).into(), (&after.slug).into(), (&after.about).into()],
    )
}

/// Removes a series; its articles stay what they are.
pub(crate) fn remove(tx: &mut Tx<'_>, id: SeriesId) -> Result<()> {
    tx.execute(sql!("DELETE FROM series_article WHERE site_id = $1 AND series_id = $2"), &[id.into()])?;
    tx.execute(sql!("DELETE FROM former_series WHERE site_id = $1 AND series_id = $2"), &[id.into()])?;
    tx.execute_one(sql!("DELETE FROM series WHERE site_id = $1 AND id = $2"), &[id.into()])
}

/// Puts these articles into a series in this order, and no others.
pub(crate) fn put(tx: &mut Tx<'_>, id: SeriesId, articles: &[ArticleId]) -> Result<()> {
    tx.execute(sql!("DELETE FROM series_article WHERE site_id = $1 AND series_id = $2"), &[id.into()])?;
    let columns = &[("series_id", Column::Int), ("article_id", Column::Int), ("position", Column::Int)];
    let mut bulk = Bulk::new("series_article", columns);
    for (position, article) in articles.iter().enumerate() {
        bulk.push(&[id.into(), (*article).into(), (position as i64).into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

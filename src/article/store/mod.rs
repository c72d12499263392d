//! All SQL of articles. Here: one by its address or id, its body and labels. Lists, what rests on sources, and what writes,
//! stand beside.

pub(crate) mod corrections;
pub(crate) mod creations;
pub(crate) mod desk;
pub(crate) mod erasing;
pub mod labels;
pub(crate) mod lists;
pub(crate) mod passages;
pub mod pictures;
pub(crate) mod publishing;
pub(crate) mod reads;
pub(crate) mod resting;
pub mod revisions;
pub(crate) mod series;
pub(crate) mod sharing;
pub(crate) mod translations;
pub(crate) mod writing;

use super::model::{Article, DiscussionState, Kind, Label, Published, Schedule, State};
use crate::base::ids::{ArticleId, RevisionNumber};
use crate::base::keys;
use db::{Param, Result, Row, Snapshot, read_as, sql};
use unicode_normalization::UnicodeNormalization;

/// The columns that [`read`] reads, in its order.
macro_rules! article_columns {
    () => {
        "article.id, article.kind, article.state, article.title, article.language, article.bylines, article.summary,
         article.path, article.published, article.published_offset, article.local_date, article.listed,
         article.feed_id, article.related, article.comments, article.comments_removed, article.discussion,
         article.edited, article.standfirst, article.description, article.card, article.pinned, article.due,
         article.due_civil, article.due_zone, article.due_revision, article.revision, article.shown,
         article.corrected, article.withdrawn"
    };
}
pub(crate) use article_columns;

/// Reads [`article_columns`].
pub(crate) fn read(row: &Row<'_>) -> Result<Article> {
    let published = match (row.get::<Option<i64>>(8)?, row.get::<Option<i64>>(9)?, row.get::<Option<i64>>(10)?) {
        (Some(at), Some(offset), Some(date)) => Some(Published { at, offset, date }),
        _ => None,
    };
    let related = row.get::<Option<String>>(13)?;
    Ok(Article {
        id: row.get(0)?,
        kind: read_as(row, 1, |text: String| text.parse::<Kind>())?,
        state: read_as(row, 2, |text: String| text.parse::<State>())?,
        title: row.get(3)?,
        language: row.get(4)?,
        bylines: read_as(row, 5, |text: String| serde_json::from_str(&text))?,
        summary: row.get(6)?,
        path: row.get(7)?,
        published,
        listed: row.get(11)?,
        feed_id: row.get(12)?,
        related: related
            .map_or(Ok(Vec::new()), |text| serde_json::from_str(&text))
            .map_err(|why| db::Error::Row { column: "article.related".into(), why: why.to_string() })?,
        comments: row.get(14)?,
        comments_removed: row.get(15)?,
        discussion: read_as(row, 16, |text: String| text.parse::<DiscussionState>())?,
        edited: row.get(17)?,
        standfirst: row.get(18)?,
        description: row.get(19)?,
        card: row.get(20)?,
        pinned: row.get(21)?,
        schedule: schedule(row)?,
        scheduled: row.get::<Option<i64>>(25)?.map(RevisionNumber),
        revision: row.get::<Option<i64>>(26)?.map(RevisionNumber),
        shown: row.get::<Option<i64>>(27)?.map(RevisionNumber),
        corrected: row.get(28)?,
        withdrawn: row.get(29)?,
    })
}

/// Reads `due`, `due_civil` and `due_zone`.
fn schedule(row: &Row<'_>) -> Result<Option<Schedule>> {
    let Some(due) = row.get::<Option<i64>>(22)? else { return Ok(None) };
    let civil = read_as(row, 23, |text: String| text.parse::<jiff::civil::DateTime>())?;
    Ok(Some(Schedule { due, civil, zone: row.get(24)? }))
}

/// Whether an article that carries the label was ever public. One that was taken back leaves an empty list behind, not a
/// hole.
macro_rules! public_label {
    () => {
        "(articles > 0 OR EXISTS (
           SELECT 1
           FROM article_label
           JOIN article ON article.site_id = article_label.site_id AND article.id = article_label.article_id
           WHERE article_label.site_id = $1 AND article_label.label_id = label.id AND article.state = 'withdrawn'))"
    };
}

/// What stands at an address, and whether it is its main one.
pub(crate) fn at_path(snapshot: &mut Snapshot<'_>, path: &str, query: &str) -> Result<Option<(ArticleId, bool)>> {
    snapshot.note(keys::path(path));
    snapshot.first(
        sql!(
            "SELECT article_id, role
             FROM path
             WHERE site_id = $1 AND path = $2 AND query = $3"
        ),
        &[path.into(), query.into()],
        |row| Ok((row.get(0)?, row.get::<String>(1)? == "main")),
    )
}

/// One article or page.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<Article>> {
    snapshot.note(keys::article(id));
    snapshot.first(
        sql!(concat!("SELECT ", article_columns!(), " FROM article WHERE site_id = $1 AND id = $2")),
        &[id.into()],
        read,
    )
}

/// Several by their ids, in no order; those that are not there are left out.
pub(crate) fn find_all(snapshot: &mut Snapshot<'_>, ids: &[ArticleId]) -> Result<Vec<Article>> {
    for id in ids {
        snapshot.note(keys::article(*id));
    }
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    snapshot.rows(
        sql!(concat!("SELECT ", article_columns!(), " FROM article WHERE site_id = $1 AND id IN among_ints($2)")),
        &[Param::Ints(&plain)],
        read,
    )
}

/// The body.
pub(crate) fn body(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<html::SafeHtml>> {
    snapshot.note(keys::article(id));
    snapshot.first(sql!("SELECT html FROM article_body WHERE site_id = $1 AND article_id = $2"), &[id.into()], |row| {
        row.get(0).map(html::SafeHtml::kept)
    })
}

/// What an article is about, in the order it was given.
pub(crate) fn labels_of(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<Label>> {
    snapshot.note(keys::article(id));
    snapshot.rows(
        sql!(
            "SELECT label.id, label.name, label.slug, label.articles
             FROM article_label
             JOIN label ON label.site_id = article_label.site_id AND label.id = article_label.label_id
             WHERE article_label.site_id = $1 AND article_label.article_id = $2
             ORDER BY article_label.position"
        ),
        &[id.into()],
        label,
    )
}

/// Reads id, name, slug, articles.
pub(crate) fn label(row: &Row<'_>) -> Result<Label> {
    Ok(Label { id: row.get(0)?, name: row.get(1)?, slug: row.get(2)?, articles: row.get(3)? })
}

/// The label at an address, once an article was published under it: before that, its name is nobody's business.
pub(crate) fn label_at(snapshot: &mut Snapshot<'_>, slug: &str) -> Result<Option<Label>> {
    let found = snapshot.first(
        sql!(concat!(
            "SELECT id, name, slug, articles FROM label WHERE site_id = $1 AND slug = $2 AND ",
            public_label!()
        )),
        &[slug.into()],
        label,
    )?;
    snapshot.note(found.as_ref().map_or_else(keys::labels, |label| keys::label(label.id)));
    Ok(found)
}

/// The label of this name, as an old address has it: exactly, else in another Unicode form of the same letters, else with
/// its spaces written as plus signs.
pub(crate) fn label_named(snapshot: &mut Snapshot<'_>, name: &str) -> Result<Option<Label>> {
    let (composed, decomposed) = (name.nfc().collect::<String>(), name.nfd().collect::<String>());
    let spaced = name.replace('+', " ");
    let names = [name, &composed, &decomposed, &spaced];
    let found = snapshot.rows(
        sql!(concat!(
            "SELECT id, name, slug, articles FROM label WHERE site_id = $1 AND name IN among_texts($2) AND ",
            public_label!()
        )),
        &[Param::Texts(&names)],
        label,
    )?;
    let rank = |label: &Label| names.iter().position(|name| **name == label.name);
    let found = match found.into_iter().min_by_key(rank) {
        Some(label) => Some(label),
        // By the newest of those that had the name.
        None => match labels::formerly(snapshot, &names)?.pop() {
            Some((_, id)) => labels::find(snapshot, id)?,
            None => None,
        },
    };
    snapshot.note(found.as_ref().map_or_else(keys::labels, |label| keys::label(label.id)));
    Ok(found)
}

/// All labels that a listed article carries.
pub(crate) fn labels(snapshot: &mut Snapshot<'_>) -> Result<Vec<Label>> {
    snapshot.note(keys::labels());
    snapshot.rows(
        sql!("SELECT id, name, slug, articles FROM label WHERE site_id = $1 AND articles > 0 ORDER BY id"),
        &[],
        label,
    )
}

/// Listed articles of each month, oldest first: (202201, 12).
pub(crate) fn months(snapshot: &mut Snapshot<'_>) -> Result<Vec<(i64, i64)>> {
    snapshot.note(keys::archive());
    snapshot.rows(
        sql!("SELECT month, articles FROM month_count WHERE site_id = $1 AND articles > 0 ORDER BY month"),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The same within one year.
pub(crate) fn months_of(snapshot: &mut Snapshot<'_>, year: i64) -> Result<Vec<(i64, i64)>> {
    snapshot.note(keys::year(year));
    snapshot.rows(
        sql!(
            "SELECT month, articles
             FROM month_count
             WHERE site_id = $1 AND articles > 0 AND month BETWEEN $2 AND $3
             ORDER BY month"
        ),
        &[(year * 100).into(), (year * 100 + 99).into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Listed articles of one month: 202201.
pub(crate) fn month_count(snapshot: &mut Snapshot<'_>, month: i64) -> Result<i64> {
    snapshot.note(keys::month_count(month));
    let found = snapshot.first(
        sql!("SELECT articles FROM month_count WHERE site_id = $1 AND month = $2"),
        &[month.into()],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or(0))
}

/// The published pages, oldest first; at most so many as a list of them can hold.
pub(crate) fn pages(snapshot: &mut Snapshot<'_>) -> Result<Vec<Article>> {
    snapshot.note(keys::pages());
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article WHERE site_id = $1 AND local_month = 0 AND kind = 'page' AND state = 'published'
              ORDER BY published, id LIMIT 200"
        )),
        &[],
        read,
    )
}

/// The id that an old system's article or comment has here.
pub(crate) fn by_old_id(snapshot: &mut Snapshot<'_>, old_id: &str) -> Result<Option<ArticleId>> {
    snapshot.first(
        sql!("SELECT id FROM origin WHERE site_id = $1 AND kind = 'article' AND old_id = $2 ORDER BY source LIMIT 1"),
        &[old_id.into()],
        |row| row.get(0),
    )
}

//! Reading SQL of lists: newest first, from an anchor on, watched at their joints.

use super::{article_columns, read};
use crate::article::model::{Article, SitemapPart};
use crate::base::ids::ArticleId;
use crate::base::keys::{self, List};
use db::{Param, Result, Snapshot, sql};

/// Articles in the list of those with the most comments.
pub(crate) const DISCUSSED: usize = 5;

/// A place in a list: right behind the article that is listed at this instant under this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) at: i64,
    pub(crate) id: ArticleId,
}

impl Place {
    /// Before the newest.
    pub(crate) const FIRST: Place = Place { at: i64::MAX, id: ArticleId(i64::MAX) };
}

/// The articles of `list` behind `place`, newest first, at most `limit`.
pub(crate) fn behind(snapshot: &mut Snapshot<'_>, list: List, place: Place, limit: i64) -> Result<Vec<Article>> {
    snapshot.note(if place == Place::FIRST { list.first() } else { list.after(place.id) });
    let sql = match list {
        List::All => sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND (listed, id) < ($2, $3)
              ORDER BY listed DESC, id DESC
              LIMIT $4"
        )),
        List::Month(_) => sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND local_month = $5 AND (listed, id) < ($2, $3)
              ORDER BY listed DESC, id DESC
              LIMIT $4"
        )),
        List::Label(_) => sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article_label
              JOIN article ON article.site_id = article_label.site_id AND article.id = article_label.article_id
              WHERE article_label.site_id = $1 AND article_label.label_id = $5
                AND (article_label.listed, article_label.article_id) < ($2, $3)
              ORDER BY article_label.listed DESC, article_label.article_id DESC
              LIMIT $4"
        )),
    };
    let found = snapshot.rows(sql, &parameters(list, place, limit), read)?;
    for article in &found {
        snapshot.note(list.after(article.id));
        snapshot.note(keys::article(article.id));
        snapshot.note(keys::discussion(article.id));
    }
    Ok(found)
}

/// The place at which a page of `list` that ends right before `place` begins, `limit` articles earlier; `None` when
/// `place` is within the first page.
pub(crate) fn page_before(snapshot: &mut Snapshot<'_>, list: List, place: Place, limit: i64) -> Result<Option<Place>> {
    let mut newer = newer(snapshot, list, place, limit + 1)?;
    newer.reverse();
    if newer.len() as i64 > limit { Ok(newer.first().copied()) } else { Ok(None) }
}

/// The places in front of `place`, nearest first.
pub(crate) fn newer(snapshot: &mut Snapshot<'_>, list: List, place: Place, limit: i64) -> Result<Vec<Place>> {
    let sql = match list {
        List::All => sql!(
            "SELECT listed, id
             FROM article
             WHERE site_id = $1 AND (listed, id) >= ($2, $3)
             ORDER BY listed, id
             LIMIT $4"
        ),
        List::Month(_) => sql!(
            "SELECT listed, id
             FROM article
             WHERE site_id = $1 AND local_month = $5 AND (listed, id) >= ($2, $3)
             ORDER BY listed, id
             LIMIT $4"
        ),
        List::Label(_) => sql!(
            "SELECT listed, article_id
             FROM article_label
             WHERE site_id = $1 AND label_id = $5 AND (listed, article_id) >= ($2, $3)
             ORDER BY listed, article_id
             LIMIT $4"
        ),
    };
    let found =
        snapshot.rows(sql, &parameters(list, place, limit), |row| Ok(Place { at: row.get(0)?, id: row.get(1)? }))?;
    for place in &found {
        snapshot.note(list.after(place.id));
    }
    if (found.len() as i64) < limit {
        snapshot.note(list.first());
    }
    Ok(found)
}

/// The listed articles with the most comments, the newest first among equals.
pub(crate) fn discussed(snapshot: &mut Snapshot<'_>) -> Result<Vec<Article>> {
    snapshot.note(keys::discussed());
    let found = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND listed IS NOT NULL AND comments > 0
              ORDER BY comments DESC, id DESC
              LIMIT $2"
        )),
        &[(DISCUSSED as i64).into()],
        read,
    )?;
    for article in &found {
        snapshot.note(keys::article(article.id));
    }
    Ok(found)
}

/// Their ids and counts, for whoever changes a count.
pub(crate) fn most_discussed(snapshot: &mut Snapshot<'_>) -> Result<Vec<(ArticleId, i64)>> {
    snapshot.rows(
        sql!(
            "SELECT id, comments
             FROM article
             WHERE site_id = $1 AND listed IS NOT NULL AND comments > 0
             ORDER BY comments DESC, id DESC
             LIMIT $2"
        ),
        &[(DISCUSSED as i64).into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// $2, $3 and $4 of every list, and for $5 which month or label.
fn parameters(list: List, place: Place, limit: i64) -> Vec<Param<'static>> {
    let which = match list {
        List::All => None,
        List::Month(month) => Some(month.into()),
        List::Label(label) => Some(label.into()),
    };
    [place.at.into(), place.id.into(), limit.into()].into_iter().chain(which).collect()
}

/// What stands on top of the home page.
pub(crate) fn pinned(snapshot: &mut Snapshot<'_>) -> Result<Option<Article>> {
    snapshot.note(keys::pinned());
    let found = snapshot.first(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND pinned IS NOT NULL AND listed IS NOT NULL
              ORDER BY pinned DESC
              LIMIT 1"
        )),
        &[],
        read,
    )?;
    if let Some(article) = &found {
        snapshot.note(keys::article(article.id));
        snapshot.note(keys::discussion(article.id));
    }
    Ok(found)
}

/// The newest place in the list of all that is older than an instant.
pub(crate) fn first_older(snapshot: &mut Snapshot<'_>, at: i64) -> Result<Option<Place>> {
    snapshot.first(
        sql!(
            "SELECT listed, id
             FROM article
             WHERE site_id = $1 AND (listed, id) < ($2, $3)
             ORDER BY listed DESC, id DESC
             LIMIT 1"
        ),
        &[at.into(), 0i64.into()],
        |row| Ok(Place { at: row.get(0)?, id: row.get(1)? }),
    )
}

/// The articles right before (older) and right after (newer) one that stands in the list of all.
pub(crate) fn neighbours(snapshot: &mut Snapshot<'_>, place: Place) -> Result<(Option<Article>, Option<Article>)> {
    snapshot.note(keys::neighbours(place.id));
    let older = snapshot.first(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND (listed, id) < ($2, $3)
              ORDER BY listed DESC, id DESC
              LIMIT 1"
        )),
        &[place.at.into(), place.id.into()],
        read,
    )?;
    let newer = snapshot.first(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE site_id = $1 AND (listed, id) > ($2, $3)
              ORDER BY listed, id
              LIMIT 1"
        )),
        &[place.at.into(), place.id.into()],
        read,
    )?;
    for neighbour in older.iter().chain(newer.iter()) {
        snapshot.note(keys::article(neighbour.id));
    }
    Ok((older, newer))
}

/// Id, address and last change of every article and page that the public sees in one part of the sitemap, by id.
pub(crate) fn addresses(
    snapshot: &mut Snapshot<'_>,
    part: SitemapPart,
) -> Result<Vec<(ArticleId, String, Option<i64>)>> {
    snapshot.note(keys::sitemap(part.number()));
    let (first, last) = part.ids();
    snapshot.rows(
        sql!(
            "SELECT id, path, COALESCE(edited, published)
             FROM article
             WHERE site_id = $1 AND id BETWEEN $2 AND $3 AND path IS NOT NULL AND state = 'published'
               AND (kind = 'page' OR listed IS NOT NULL)
             ORDER BY id"
        ),
        &[first.into(), last.into()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The parts of the sitemap, in their order: the first, and whichever others hold something.
pub(crate) fn sitemap_parts(snapshot: &mut Snapshot<'_>) -> Result<Vec<SitemapPart>> {
    snapshot.note(keys::sitemap_parts());
    let mut parts = vec![SitemapPart::FIRST];
    loop {
        let last = parts.last().map_or(ArticleId(0), |part| part.ids().1);
        let Some(id) = first_public(snapshot, last)? else { return Ok(parts) };
        parts.push(SitemapPart::of(id));
    }
}

/// Whether a part of the sitemap holds nothing.
pub(crate) fn is_part_empty(snapshot: &mut Snapshot<'_>, part: SitemapPart) -> Result<bool> {
    let (first, last) = part.ids();
    Ok(first_public(snapshot, ArticleId(first.0 - 1))?.is_none_or(|found| found > last))
}

/// Whether this public article or page is the only one of its part of the sitemap.
pub(crate) fn is_alone_in_part(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<bool> {
    let (first, last) = SitemapPart::of(id).ids();
    let in_part = |found: Option<ArticleId>| found.filter(|found| *found <= last);
    Ok(match in_part(first_public(snapshot, ArticleId(first.0 - 1))?) {
        Some(found) if found != id => false,
        _ => in_part(first_public(snapshot, id)?).is_none(),
    })
}

/// The public article or page with the lowest id behind this one.
fn first_public(snapshot: &mut Snapshot<'_>, after: ArticleId) -> Result<Option<ArticleId>> {
    snapshot.first(
        sql!(
            "SELECT id
             FROM article
             WHERE site_id = $1 AND id > $2 AND path IS NOT NULL AND state = 'published'
               AND (kind = 'page' OR listed IS NOT NULL)
             ORDER BY id
             LIMIT 1"
        ),
        &[after.into()],
        |row| row.get(0),
    )
}

/// Articles whose folded words hold every one of `patterns` (LIKE patterns, `\` escaping), newest first.
pub(crate) fn search(snapshot: &mut Snapshot<'_>, patterns: &[String; 4], limit: i64) -> Result<Vec<Article>> {
    let [a, b, c, d] = patterns;
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              JOIN article_body ON article_body.site_id = article.site_id AND article_body.article_id = article.id
              WHERE article.site_id = $1 AND article.listed IS NOT NULL
                AND article_body.plain LIKE $2 ESCAPE '\\' AND article_body.plain LIKE $3 ESCAPE '\\'
                AND article_body.plain LIKE $4 ESCAPE '\\' AND article_body.plain LIKE $5 ESCAPE '\\'
              ORDER BY article.listed DESC, article.id DESC
              LIMIT $6"
        )),
        &[a.into(), b.into(), c.into(), d.into(), limit.into()],
        read,
    )
}

/// The main addresses of the newest articles and pages that are public.
pub(crate) fn newest_addresses(snapshot: &mut Snapshot<'_>, most: i64) -> Result<Vec<String>> {
    snapshot.rows(
        sql!(
            "SELECT path
             FROM article
             WHERE site_id = $1 AND state = 'published' AND path IS NOT NULL
             ORDER BY id DESC
             LIMIT $2"
        ),
        &[most.into()],
        |row| row.get(0),
    )
}

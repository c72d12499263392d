//! Reading SQL of what the public sees of sources: which articles rest on them, and what those say of them. A source that
//! only drafts name is nobody's business.

use super::{article_columns, lists::Place, read};
use crate::article::model::Article;
use crate::base::ids::{OutletId, SourceId};
use crate::base::keys;
use crate::source::model::{Outlet, Relation, Source};
use crate::source::store::{self as sources, COLUMNS, source_columns};
use db::{Param, Result, Snapshot, read_as, sql};

/// An outlet, and how many articles rest on it.
#[derive(Clone, Debug)]
pub(crate) struct OutletInUse {
    pub(crate) id: OutletId,
    pub(crate) outlet: Outlet,
    pub(crate) articles: i64,
}

/// A source, and how many articles rest on it.
#[derive(Clone, Debug)]
pub(crate) struct SourceInUse {
    pub(crate) source: Source,
    pub(crate) articles: i64,
}

/// All outlets that articles rest on, in no order.
pub(crate) fn outlets(snapshot: &mut Snapshot<'_>) -> Result<Vec<OutletInUse>> {
    snapshot.note(keys::sources());
    snapshot.rows(
        sql!(
            "SELECT outlet.id, outlet.name, outlet.host, COUNT(DISTINCT relation.stated_by)
             FROM relation
             JOIN article ON article.site_id = relation.site_id AND article.id = relation.stated_by
             JOIN source ON source.site_id = relation.site_id AND source.id = relation.source_id
             JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
             WHERE relation.site_id = $1 AND article.state = 'published' AND article.path IS NOT NULL
             GROUP BY outlet.id, outlet.name, outlet.host"
        ),
        &[],
        |row| {
            let outlet = Outlet { name: row.get(1)?, host: row.get(2)? };
            Ok(OutletInUse { id: row.get(0)?, outlet, articles: row.get(3)? })
        },
    )
}

/// The works of an outlet that articles rest on, the newest record first, those older than `before`, at most `limit`.
pub(crate) fn works(
    snapshot: &mut Snapshot<'_>,
    outlet: OutletId,
    before: SourceId,
    limit: i64,
) -> Result<Vec<SourceInUse>> {
    snapshot.note(keys::sources());
    let found = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            ", used.articles
              FROM source
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              JOIN (
                SELECT relation.site_id, relation.source_id, COUNT(DISTINCT relation.stated_by) AS articles
                FROM relation
                JOIN source AS named ON named.site_id = relation.site_id AND named.id = relation.source_id
                JOIN article ON article.site_id = relation.site_id AND article.id = relation.stated_by
                WHERE relation.site_id = $1 AND named.outlet_id = $2
                  AND article.state = 'published' AND article.path IS NOT NULL
                GROUP BY relation.site_id, relation.source_id
              ) AS used ON used.site_id = source.site_id AND used.source_id = source.id
              WHERE source.site_id = $1 AND source.outlet_id = $2 AND source.id < $3
              ORDER BY source.id DESC
              LIMIT $4"
        )),
        &[outlet.into(), before.into(), limit.into()],
        |row| Ok(SourceInUse { source: sources::read(row)?, articles: row.get(COLUMNS)? }),
    )?;
    for work in &found {
        snapshot.note(keys::source(work.source.id));
    }
    Ok(found)
}

/// The sources that public articles name, the newest record first, those older than `before`, at most `limit`.
pub(crate) fn sources(snapshot: &mut Snapshot<'_>, before: SourceId, limit: i64) -> Result<Vec<Source>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            " FROM source
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE source.site_id = $1 AND source.id < $2 AND EXISTS (
                SELECT 1
                FROM relation
                JOIN article ON article.site_id = relation.site_id AND article.id = relation.stated_by
                WHERE relation.site_id = $1 AND relation.source_id = source.id
                  AND article.state = 'published' AND article.path IS NOT NULL)
              ORDER BY source.id DESC
              LIMIT $3"
        )),
        &[before.into(), limit.into()],
        sources::read,
    )
}

/// The public articles and pages that name a source, newest first, those behind `place`, at most `limit`.
pub(crate) fn articles(
    snapshot: &mut Snapshot<'_>,
    source: SourceId,
    place: Place,
    limit: i64,
) -> Result<Vec<Article>> {
    snapshot.note(keys::source_uses(source));
    let found = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM article
              WHERE article.site_id = $1 AND article.state = 'published' AND article.path IS NOT NULL
                AND article.id IN (SELECT stated_by FROM relation WHERE site_id = $1 AND source_id = $2)
                AND (COALESCE(article.published, 0), article.id) < ($3, $4)
              ORDER BY COALESCE(article.published, 0) DESC, article.id DESC
              LIMIT $5"
        )),
        &[source.into(), place.at.into(), place.id.into(), limit.into()],
        read,
    )?;
    for article in &found {
        snapshot.note(keys::article(article.id));
    }
    Ok(found)
}

/// What is read of the rows that say so: a hundred articles can say the same of one source.
const SAID: i64 = 1_000;

/// What public articles say that these sources pass on, each once, in the order in which the first of them says it.
pub(crate) fn passed_on(snapshot: &mut Snapshot<'_>, from: &[SourceId]) -> Result<Vec<(SourceId, Relation, Source)>> {
    let plain: Vec<i64> = from.iter().map(|id| id.0).collect();
    let said = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            ", relation.from_source, relation.kind
              FROM relation
              JOIN article ON article.site_id = relation.site_id AND article.id = relation.stated_by
              JOIN source ON source.site_id = relation.site_id AND source.id = relation.source_id
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE relation.site_id = $1 AND relation.from_source IN among_ints($2)
                AND article.state = 'published' AND article.path IS NOT NULL
              ORDER BY relation.stated_by, relation.position
              LIMIT $3"
        )),
        &[Param::Ints(&plain), SAID.into()],
        |row| {
            let relation = read_as(row, COLUMNS + 1, |text: String| text.parse::<Relation>())?;
            Ok((row.get(COLUMNS)?, relation, sources::read(row)?))
        },
    )?;
    for id in from.iter().chain(said.iter().map(|(_, _, source)| &source.id)) {
        snapshot.note(keys::source_uses(*id));
        snapshot.note(keys::source(*id));
    }
    let mut once: Vec<(SourceId, Relation, Source)> = Vec::new();
    for (from, relation, source) in said {
        if !once.iter().any(|(other, _, known)| (*other, known.id) == (from, source.id)) {
            once.push((from, relation, source));
        }
    }
    Ok(once)
}

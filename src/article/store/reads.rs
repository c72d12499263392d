//! The sums of reads: written by each node, asked for by the desk.

use crate::article::model::{Article, Since};
use crate::base::ids::ArticleId;
use db::{Param, Result, Snapshot, Tx, sql};

/// Adds to the sums of a period. Articles come by id: nodes that write at once then wait for each other, and never in a
/// circle.
pub(crate) fn add(tx: &mut Tx<'_>, period: i64, counted: &[(ArticleId, i64)]) -> Result<()> {
    for (article, count) in counted {
        tx.execute_one(
            sql!(
                "INSERT INTO reads (site_id, period, article_id, count)
                 VALUES ($1, $2, $3, $4)
                 ON CONFLICT (site_id, period, article_id) DO UPDATE SET count = reads.count + excluded.count"
            ),
            &[period.into(), (*article).into(), (*count).into()],
        )?;
    }
    Ok(())
}

/// Forgets the days before this one. Months are smaller numbers than any day, and stay.
pub(crate) fn forget_days(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(sql!("DELETE FROM reads WHERE site_id = $1 AND period BETWEEN 1000000 AND $2"), &[(before - 1).into()])
}

/// Reads of all articles together, by day: (20261101, 12). Days without any are left out.
pub(crate) fn by_day(snapshot: &mut Snapshot<'_>, since: Since) -> Result<Vec<(i64, i64)>> {
    let (first, last) = since.periods();
    snapshot.rows(
        sql!(
            "SELECT period, CAST(SUM(count) AS BIGINT)
             FROM reads
             WHERE site_id = $1 AND period BETWEEN $2 AND $3
             GROUP BY period
             ORDER BY period"
        ),
        &[first.into(), last.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Reads of some articles, by day: (article, 20261101, 12).
pub(crate) fn of_articles(
    snapshot: &mut Snapshot<'_>,
    ids: &[ArticleId],
    since: Since,
) -> Result<Vec<(ArticleId, i64, i64)>> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let (first, last) = since.periods();
    snapshot.rows(
        sql!(
            "SELECT article_id, period, count
             FROM reads
             WHERE site_id = $1 AND article_id IN among_ints($2) AND period BETWEEN $3 AND $4
             ORDER BY article_id, period"
        ),
        &[Param::Ints(&plain), first.into(), last.into()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The public articles and pages that were read most since then, with how often; the most read first.
pub(crate) fn most_read(snapshot: &mut Snapshot<'_>, since: Since, limit: i64) -> Result<Vec<(Article, i64)>> {
    let (first, last) = since.periods();
    let sums: Vec<(ArticleId, i64)> = snapshot.rows(
        sql!(
            "SELECT reads.article_id, CAST(SUM(reads.count) AS BIGINT) AS total
             FROM reads
             JOIN article ON article.site_id = reads.site_id AND article.id = reads.article_id
             WHERE reads.site_id = $1 AND reads.period BETWEEN $2 AND $3 AND article.state = 'published'
             GROUP BY reads.article_id
             ORDER BY total DESC, reads.article_id DESC
             LIMIT $4"
        ),
        &[first.into(), last.into(), limit.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let ids: Vec<ArticleId> = sums.iter().map(|(id, _)| *id).collect();
    let mut articles: std::collections::HashMap<ArticleId, Article> =
        super::find_all(snapshot, &ids)?.into_iter().map(|article| (article.id, article)).collect();
    Ok(sums.into_iter().filter_map(|(id, sum)| articles.remove(&id).map(|article| (article, sum))).collect())
}

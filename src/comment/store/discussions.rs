//! The statements about how the discussions of single articles take comments, and about those whose day comes.

use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::comment::model::discussion::Own;
use crate::site::model::discussion::Mode;
use db::{Result, Snapshot, Tx, sql};

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// What was set for one article.
pub(crate) fn own(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<Own> {
    snapshot.note(keys::discussion(article));
    let found = snapshot.first(
        sql!("SELECT mode, close_after, reopened FROM discussion WHERE site_id = $1 AND article_id = $2"),
        &[article.into()],
        |row| {
            let mode = row.get::<Option<String>>(0)?.map(|text| text.parse::<Mode>()).transpose();
            let mode = mode.map_err(|why| db::Error::Row { column: "discussion.mode".into(), why })?;
            Ok(Own { mode, close_after: row.get(1)?, reopened: row.get(2)? })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// Sets it.
pub(crate) fn write(tx: &mut Tx<'_>, article: ArticleId, own: &Own) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO discussion (site_id, article_id, mode, close_after, reopened) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (site_id, article_id) DO UPDATE
             SET mode = excluded.mode, close_after = excluded.close_after, reopened = excluded.reopened"
        ),
        &[article.into(), own.mode.map(Mode::name).into(), own.close_after.into(), own.reopened.into()],
    )
}

/// Open discussions whose day has come. `days`: after which those of the site close; `None`: they do not.
pub(crate) fn due(snapshot: &mut Snapshot<'_>, days: Option<i64>, now: i64, limit: i64) -> Result<Vec<ArticleId>> {
    let mut due = snapshot.rows(
        sql!(
            "SELECT article.id
             FROM discussion
             JOIN article ON article.site_id = discussion.site_id AND article.id = discussion.article_id
             WHERE discussion.site_id = $1 AND discussion.close_after IS NOT NULL AND discussion.close_after > 0
               AND discussion.reopened IS NULL AND article.discussion = 'open' AND article.state = 'published'
               AND article.published <= $2 - discussion.close_after * $3
             ORDER BY article.id LIMIT $4"
        ),
        &[now.into(), DAY.into(), limit.into()],
        |row| row.get::<ArticleId>(0),
    )?;
    let Some(days) = days else { return Ok(due) };
    let last = now.saturating_sub(days.saturating_mul(DAY));
    due.extend(snapshot.rows(
        sql!(
            "SELECT article.id
             FROM article
             LEFT JOIN discussion ON discussion.site_id = article.site_id AND discussion.article_id = article.id
             WHERE article.site_id = $1 AND article.discussion = 'open' AND article.state = 'published'
               AND article.published <= $2 AND discussion.close_after IS NULL AND discussion.reopened IS NULL
             ORDER BY article.published, article.id LIMIT $3"
        ),
        &[last.into(), limit.into()],
        |row| row.get::<ArticleId>(0),
    )?);
    Ok(due)
}

/// When the day of the next open discussion comes, at or after an instant.
pub(crate) fn next_due(snapshot: &mut Snapshot<'_>, days: Option<i64>) -> Result<Option<i64>> {
    let own = snapshot.one(
        sql!(
            "SELECT MIN(article.published + discussion.close_after * $2)
             FROM discussion
             JOIN article ON article.site_id = discussion.site_id AND article.id = discussion.article_id
             WHERE discussion.site_id = $1 AND discussion.close_after IS NOT NULL AND discussion.close_after > 0
               AND discussion.reopened IS NULL AND article.discussion = 'open' AND article.state = 'published'"
        ),
        &[DAY.into()],
        |row| row.get::<Option<i64>>(0),
    )?;
    let Some(days) = days else { return Ok(own) };
    let site = snapshot.first(
        sql!(
            "SELECT article.published
             FROM article
             LEFT JOIN discussion ON discussion.site_id = article.site_id AND discussion.article_id = article.id
             WHERE article.site_id = $1 AND article.discussion = 'open' AND article.state = 'published'
               AND article.published IS NOT NULL
               AND discussion.close_after IS NULL AND discussion.reopened IS NULL
             ORDER BY article.published, article.id LIMIT 1"
        ),
        &[],
        |row| row.get::<i64>(0),
    )?;
    let site = site.map(|at| at.saturating_add(days.saturating_mul(DAY)));
    Ok(own.into_iter().chain(site).min())
}

//! The statements about comments that the queue and the pages beside it need and nobody else.

use crate::base::ids::{ArticleId, CommentId};
use crate::comment::model::state::State;
use db::{Param, Result, Snapshot, read_as, sql};

/// How many comments wait.
pub(crate) fn count(snapshot: &mut Snapshot<'_>) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM comment WHERE site_id = $1 AND state = 'held'"), &[], |row| row.get(0))
}

/// What one browser sent under one name that has come to one state.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) browser: String,
    /// Empty for what was removed, too.
    pub(crate) name: String,
    pub(crate) state: State,
    pub(crate) count: i64,
}

/// What these browsers sent, by name and state.
pub(crate) fn sent_by(snapshot: &mut Snapshot<'_>, browsers: &[&str]) -> Result<Vec<Sent>> {
    snapshot.rows(
        sql!(
            "SELECT browser, author, state, COUNT(*)
             FROM comment
             WHERE site_id = $1 AND browser IS NOT NULL AND browser IN among_texts($2)
             GROUP BY browser, author, state"
        ),
        &[Param::Texts(browsers)],
        |row| {
            let state = read_as(row, 2, |text: String| text.parse::<State>())?;
            Ok(Sent { browser: row.get(0)?, name: row.get(1)?, state, count: row.get(3)? })
        },
    )
}

/// What has a number in a discussion, from before a number on, the newest first.
pub(crate) fn numbered_before(
    snapshot: &mut Snapshot<'_>,
    article: ArticleId,
    before: i64,
    limit: i64,
) -> Result<Vec<CommentId>> {
    snapshot.rows(
        sql!(
            "SELECT id
             FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number IS NOT NULL AND number < $3
               AND state IN ('published', 'removed')
             ORDER BY number DESC
             LIMIT $4"
        ),
        &[article.into(), before.into(), limit.into()],
        |row| row.get(0),
    )
}

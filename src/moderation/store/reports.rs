//! The statements about what readers say against comments.

use crate::base::ids::{CommentId, ReportId};
use db::{Result, Snapshot, Tx, sql};

/// Something that a reader says against a comment.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    pub(crate) id: ReportId,
    pub(crate) comment: CommentId,
    pub(crate) at: i64,
    pub(crate) clause: Option<String>,
    pub(crate) words: String,
}

/// Writes it.
pub(crate) fn insert(tx: &mut Tx<'_>, report: &Report, browser: Option<&str>) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO report (site_id, id, comment_id, at, clause, words, browser) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &[
            report.id.into(),
            report.comment.into(),
            report.at.into(),
            report.clause.as_deref().into(),
            (&report.words).into(),
            browser.into(),
        ],
    )
}

/// Those that nobody has looked at, the oldest first.
pub(crate) fn waiting(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Report>> {
    snapshot.rows(
        sql!(
            "SELECT id, comment_id, at, clause, words FROM report WHERE site_id = $1 AND done IS NULL ORDER BY id LIMIT $2"
        ),
        &[limit.into()],
        |row| {
            Ok(Report {
                id: row.get(0)?,
                comment: row.get(1)?,
                at: row.get(2)?,
                clause: row.get(3)?,
                words: row.get(4)?,
            })
        },
    )
}

/// Notes that somebody has looked at all that was said against a comment. Whether anything waited.
pub(crate) fn finish(tx: &mut Tx<'_>, comment: CommentId) -> Result<bool> {
    let at = tx.at();
    let done = tx.execute(
        sql!("UPDATE report SET done = $3 WHERE site_id = $1 AND comment_id = $2 AND done IS NULL"),
        &[comment.into(), at.into()],
    )?;
    Ok(done > 0)
}

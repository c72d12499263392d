//! The statements behind the pages of the desk on which comments are judged: many rows at once, never one by one.

use super::decision;
use crate::base::ids::CommentId;
use crate::moderation::model::{Decision, Evidence};
use db::{Param, Result, Snapshot, sql};
use html::SafeHtml;

/// Several decisions by their ids, in no order.
pub(crate) fn decisions(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<Vec<Decision>> {
    snapshot.rows(
        sql!(concat!("SELECT ", decision_columns!(), " FROM decision WHERE site_id = $1 AND id IN among_ints($2)")),
        &[Param::Ints(ids)],
        decision,
    )
}

/// What these comments said when they were decided about, the newest last.
pub(crate) fn evidence_of(snapshot: &mut Snapshot<'_>, comments: &[i64]) -> Result<Vec<(CommentId, Evidence)>> {
    snapshot.rows(
        sql!(
            "SELECT comment_id, author, profile, written, html FROM evidence
             WHERE site_id = $1 AND comment_id IN among_ints($2) ORDER BY id"
        ),
        &[Param::Ints(comments)],
        |row| {
            let evidence = Evidence {
                author: row.get(1)?,
                profile: row.get(2)?,
                written: row.get(3)?,
                html: SafeHtml::kept(row.get(4)?),
            };
            Ok((row.get(0)?, evidence))
        },
    )
}

/// What waits beside the queue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    /// Comments that readers say something against.
    pub(crate) reported: i64,
    /// Appeals.
    pub(crate) appeals: i64,
    /// Notices that comments are unlawful; `None` where the site never had one.
    pub(crate) notices: Option<i64>,
}

impl Beside {
    /// All of it.
    pub(crate) fn count(self) -> i64 {
        self.reported + self.appeals + self.notices.unwrap_or(0)
    }
}

/// Counts what waits beside the queue.
pub(crate) fn waiting_beside(snapshot: &mut Snapshot<'_>) -> Result<Beside> {
    let reported: i64 = snapshot.one(
        sql!("SELECT COUNT(DISTINCT comment_id) FROM report WHERE site_id = $1 AND done IS NULL"),
        &[],
        |row| row.get(0),
    )?;
    let appeals =
        snapshot
            .one(sql!("SELECT COUNT(*) FROM appeal WHERE site_id = $1 AND outcome IS NULL"), &[], |row| row.get(0))?;
    let reported = reported + super::claims::count_waiting(snapshot)?;
    Ok(Beside { reported, appeals, notices: super::notices::count_waiting(snapshot)? })
}

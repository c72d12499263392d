//! What readers say against comments: taken without an account, and answered where the comment stays.

use super::said;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, ReportId};
use crate::base::keys;
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::moderation::model::Judge;
use crate::moderation::store::reports::{self as store, Report};
use db::Tx;

/// Takes what a reader says against a comment that can be read.
///
/// # Errors
/// Refuses what nobody can read, and what says nothing.
pub(crate) fn report(
    tx: &mut Tx<'_>,
    comment: CommentId,
    clause: Option<&str>,
    words: &str,
    browser: Option<&str>,
) -> Result<ReportId> {
    let found = kept::find(tx, comment)?.filter(|found| found.state == State::Published);
    found.ok_or_else(|| Failure::told("refused-no-comment", &[]))?;
    let words = if clause.is_some() && words.trim().is_empty() { String::new() } else { said(words)? };
    let id = ReportId(tx.allocate("report", 1)?);
    let at = tx.at();
    store::insert(tx, &Report { id, comment, at, clause: clause.map(str::to_owned), words }, browser)?;
    tx.touch(keys::queue());
    audit::record(tx, &Entry::new(Actor::Guest, Verb::ReportComment, keys::comment(comment)))?;
    Ok(id)
}

/// Leaves a comment as it is: whoever said something against it was heard.
///
/// # Errors
/// Refuses where nothing waits: somebody else was faster.
pub(crate) fn keep_reported(tx: &mut Tx<'_>, judge: Judge, comment: CommentId) -> Result<()> {
    if !store::finish(tx, comment)? {
        return Err(Failure::told("refused-report-answered", &[]));
    }
    tx.touch(keys::queue());
    Ok(audit::record(tx, &Entry::new(Actor::Person(judge.person), Verb::AnswerReports, keys::comment(comment)))?)
}

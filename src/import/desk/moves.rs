//! The door for a blog from elsewhere: where its backup is found, the field that takes it, and what was brought before.

use super::views::{MoveLine, MovesPage};
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::import::model::{Summary, Upload, UploadState};
use crate::import::store::uploads::{self, RunRow};
use crate::urls;
use http::StatusCode;
use locale::Arg;

/// Imports that are listed.
const LISTED: i64 = 100;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// The same, with why something was not taken.
pub(super) fn page(desk: &Desk<'_>, status: StatusCode, refused: Option<String>) -> Result<Reply> {
    let site = desk.site()?;
    let here = urls::desk_move(site);
    let (sent, others) = desk.read(|rows| Ok((uploads::list(rows, LISTED)?, uploads::other_runs(rows, LISTED)?)))?;
    let mut lines = sent.iter().map(|upload| sent_line(desk, upload)).collect::<Result<Vec<_>>>()?;
    lines.extend(others.iter().map(|run| other_line(desk, run)).collect::<Result<Vec<_>>>()?);
    lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let most = i64::try_from(desk.app.config.import_bytes).unwrap_or(i64::MAX);
    let page = MovesPage {
        frame: desk.frame(&here)?,
        action: here,
        script: desk.app.assets.address("move.js"),
        most,
        most_words: super::size_words(desk, most)?,
        keep_days: desk.app.config.import_keep_days,
        refused,
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn sent_line(desk: &Desk<'_>, upload: &Upload) -> Result<(i64, MoveLine)> {
    let state = match upload.state {
        UploadState::Planning => "move-state-planning",
        UploadState::Planned => "move-state-planned",
        UploadState::Running => "move-state-running",
        UploadState::Stopped => "move-state-stopped",
        UploadState::Done => "move-state-done",
        UploadState::Refused => "move-state-refused",
    };
    let line = MoveLine {
        address: Some(urls::desk_move_one(desk.site()?, upload.id)),
        name: upload.name.clone(),
        when: desk.moment(upload.received),
        state: desk.text(state, &[])?,
        counts: upload.report.as_ref().map(|report| counts(desk, report)).transpose()?,
    };
    Ok((upload.received, line))
}

/// A run that a command asked for: it told its report there.
fn other_line(desk: &Desk<'_>, run: &RunRow) -> Result<(i64, MoveLine)> {
    let state = if run.finished.is_some() { "move-state-done" } else { "move-state-broken-off" };
    let line = MoveLine {
        address: None,
        name: run.file.clone(),
        when: desk.moment(run.started),
        state: desk.text(state, &[])?,
        counts: run.report.as_ref().map(|report| counts(desk, report)).transpose()?,
    };
    Ok((run.started, line))
}

fn counts(desk: &Desk<'_>, report: &Summary) -> Result<String> {
    let count = |kind: &str| {
        let brought = report.kinds.get(kind).map_or(0, |counts| counts.brought);
        Arg::Count(i64::try_from(brought).unwrap_or(i64::MAX))
    };
    let articles = desk.text("move-articles", &[("count", count("article"))])?;
    let comments = desk.text("comments-count", &[("count", count("comment"))])?;
    Ok(format!("{articles} · {comments}"))
}

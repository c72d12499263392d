//! What readers say against comments that everybody reads: the comment goes, for a reason, or stays.

use super::cards::cards;
use super::decide::{self, Trouble};
use super::queue::{judging, say};
use super::views::{Card, Clause, ReportLine, Reported, ReportsPage};
use super::{ago, claims, judge};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ClaimId, CommentId};
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::actions;
use crate::moderation::store::reports::{self as store, Report};
use crate::urls;
use http::StatusCode;
use std::collections::HashMap;

/// Reports that are looked at for one page, the oldest.
const SHOWN: i64 = 200;

/// Shows them, the comment first that something was said against first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Leaves a comment as it is, or decides about it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_reports(desk.site()?);
    let comment = desk.form.number("comment").map(CommentId);
    let claim = desk.form.number("claim").map(ClaimId);
    if let (Some(id), "claim-accept" | "claim-refuse") = (claim, desk.form.text("do")) {
        return match claims::change(desk, &here, id) {
            Err(Failure::Refused(refusal)) => {
                let trouble = Trouble { words: desk.refusal(&refusal)?, comment: None };
                page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(trouble))
            }
            done => done,
        };
    }
    match (desk.form.text("do"), comment) {
        ("keep", Some(comment)) => {
            let judge = judge(desk)?;
            desk.act(move |tx| actions::keep_reported(tx, judge, comment))?;
            Ok(Reply::see(urls::done(&here, "reports")))
        }
        _ => decide::answer(desk, &here, page),
    }
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<Trouble>) -> Result<Reply> {
    let reports = desk.read(|rows| Ok(store::waiting(rows, SHOWN)?))?;
    let mut order: Vec<i64> = reports.iter().map(|report| report.comment.0).collect();
    order.sort_unstable();
    order.dedup();
    let comments = desk.read(|rows| Ok(kept::find_all(rows, &order)?))?;
    let mut judging = judging(desk, &urls::desk_reports(desk.site()?))?;
    let mut cards: HashMap<i64, Card> = cards(desk, &comments, None)?.into_iter().map(|card| (card.id, card)).collect();
    let mut reported: Vec<Reported> = Vec::new();
    for report in &reports {
        let line = line(desk, report, &judging.clauses)?;
        match reported.iter_mut().find(|one| one.card.id == report.comment.0) {
            Some(one) => one.reports.push(line),
            None => reported.extend(cards.remove(&report.comment.0).map(|card| Reported { card, reports: vec![line] })),
        }
    }
    if let Some(trouble) = trouble {
        say(desk, &mut judging, reported.iter_mut().map(|one| &mut one.card), trouble);
    }
    Ok(Reply::with(
        status,
        desk.write(&ReportsPage {
            judging,
            script: desk.app.assets.address("queue.js"),
            reported,
            claims: claims::lines(desk)?,
        })?,
    ))
}

fn line(desk: &Desk<'_>, report: &Report, clauses: &[Clause]) -> Result<ReportLine> {
    let clause = clauses.iter().find(|clause| report.clause.as_ref() == Some(&clause.name));
    Ok(ReportLine {
        ago: ago(desk, report.at)?,
        clause: clause.map(|clause| clause.title.clone()).or_else(|| report.clause.clone()),
        words: report.words.clone(),
    })
}

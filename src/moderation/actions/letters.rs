//! What is told by mail of decisions and of notices: asked for by the action that decides, and taken back by the one that undoes it.

use crate::base::error::Result;
use crate::base::ids::{AppealId, DecisionId, NoticeId};
use crate::comment::store::private;
use crate::moderation::jobs::notices::ANSWERED;
use crate::moderation::jobs::{DECIDED, JUDGED};
use crate::moderation::model::Decision;
use crate::moderation::store::notices;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Within this a decision can be undone without anybody having been told, microseconds. The law asks for the same day.
const PAUSE: i64 = 10 * 60 * 1_000_000;

/// Has the writer told of a decision for which they are owed a reason, where they left an address.
pub(super) fn ask(tx: &mut Tx<'_>, decision: &Decision) -> Result<()> {
    if !decision.verb.takes_away() || private::mail_of(tx, decision.comment)?.is_none() {
        return Ok(());
    }
    let due = tx.at().saturating_add(PAUSE);
    let payload = json!({ "decision": decision.id.0 });
    Ok(jobs::enqueue(tx, &NewJob { kind: DECIDED, key: &decision.id.to_string(), payload, due })?)
}

/// Takes that back.
pub(super) fn forget(tx: &mut Tx<'_>, id: DecisionId) -> Result<()> {
    Ok(jobs::forget(tx, DECIDED, &id.to_string())?)
}

/// Has them told how their answer was judged.
pub(super) fn ask_judged(tx: &mut Tx<'_>, id: AppealId, decision: &Decision) -> Result<()> {
    if private::mail_of(tx, decision.comment)?.is_none() {
        return Ok(());
    }
    let (due, payload) = (tx.at(), json!({ "appeal": id.0 }));
    Ok(jobs::enqueue(tx, &NewJob { kind: JUDGED, key: &id.to_string(), payload, due })?)
}

/// Has whoever sent a notice told what came of it, where they left an address.
pub(super) fn ask_answered(tx: &mut Tx<'_>, id: NoticeId) -> Result<()> {
    if notices::find(tx, id)?.is_none_or(|notice| notice.mail.is_none()) {
        return Ok(());
    }
    let (due, payload) = (tx.at().saturating_add(PAUSE), json!({ "notice": id.0 }));
    Ok(jobs::enqueue(tx, &NewJob { kind: ANSWERED, key: &id.to_string(), payload, due })?)
}

/// Takes that back.
pub(super) fn forget_answered(tx: &mut Tx<'_>, id: NoticeId) -> Result<()> {
    Ok(jobs::forget(tx, ANSWERED, &id.to_string())?)
}

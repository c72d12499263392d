//! The steps of an article that no reader sees: submitted, handed back, scheduled, binned, restored.

use super::write::missing;
use super::{found, record, refused};
use crate::article::model::{Article, Schedule, State};
use crate::article::store::{publishing, revisions};
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Refusal, Result};
use crate::base::ids::{ArticleId, RevisionNumber};
use crate::base::keys;
use db::Tx;
use serde_json::{Value, json};

/// Gives a draft to whoever may publish it.
///
/// # Errors
/// Refuses what is no draft.
pub fn submit(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    step(tx, actor, id, Verb::Submit, |article| article.state.submit())
}

/// Gives a submitted article back to its writer.
///
/// # Errors
/// Refuses what was not submitted.
pub fn hand_back(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    step(tx, actor, id, Verb::HandBack, |article| article.state.hand_back())
}

/// Takes the hour of a publication away: it is a draft again.
///
/// # Errors
/// Refuses what is not scheduled.
pub fn unschedule(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    step(tx, actor, id, Verb::Unschedule, |article| article.state.unschedule())
}

/// Puts an article into the bin. What is public has to be taken back before.
///
/// # Errors
/// Refuses what is public, still arriving, or in the bin already.
pub fn bin(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    step(tx, actor, id, Verb::Bin, |article| article.state.bin())
}

/// Takes an article out of the bin: a draft again, or taken back if it was public once.
///
/// # Errors
/// Refuses what is not in the bin.
pub fn restore(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    step(tx, actor, id, Verb::Restore, |article| article.state.restore(article.past()))
}

/// Sets the hour at which a revision is published, or another one. What is saved afterwards is not part of it: schedule
/// again to have it published too.
///
/// # Errors
/// Refuses an hour that is past, a revision that is not there, and what was public already.
pub fn schedule(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ArticleId,
    revision: RevisionNumber,
    hour: &Schedule,
) -> Result<()> {
    let article = found(tx, id)?;
    article.state.schedule().map_err(refused)?;
    if hour.due <= tx.at() {
        let (hour, zone) = (hour.civil_text().replace('T', " "), hour.zone.as_str());
        return Err(Failure::told("refused-hour-past", &[("hour", &hour), ("zone", zone)]));
    }
    revisions::find(tx, id, revision)?.ok_or_else(missing)?;
    revisions::keep(tx, id, revision)?;
    publishing::schedule(tx, &article, revision, hour)?;
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Schedule, id, json!({ "revision": revision, "due": hour.due }))
}

fn step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ArticleId,
    verb: Verb,
    to: impl Fn(&Article) -> std::result::Result<State, Refusal>,
) -> Result<()> {
    let article = found(tx, id)?;
    let state = to(&article).map_err(refused)?;
    publishing::set_state(tx, id, article.state, state)?;
    tx.touch(keys::draft(id));
    record(tx, actor, verb, id, Value::Null)
}

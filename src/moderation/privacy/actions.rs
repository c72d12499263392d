//! What can be done about what is held under a mail address: it is asked for, looked at, erased. The audit never says under which.

use super::jobs::LINK;
use super::model::{ASKS, Link, erasure_mark};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ClaimId, CommentId, NoticeId, PrivacyLinkId};
use crate::base::keys;
use crate::comment::actions as comments;
use crate::comment::model::persons::Erasure;
use crate::message::actions as messages;
use crate::moderation::jobs::claims::CLAIMED;
use crate::moderation::jobs::notices::{ANSWERED, RECEIVED};
use crate::moderation::jobs::{DECIDED, JUDGED};
use crate::moderation::model::DAY;
use crate::moderation::store::{claims, notices, privacy as store};
use crate::person::actions as people;
use crate::person::model::MailAddress;
use crate::person::store::correspondents;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Has a link mailed to an address, if anything is held under it and not too many went there today. Nobody learns which.
///
/// # Errors
/// A failure of the database.
pub(crate) fn ask(tx: &mut Tx<'_>, mail: &MailAddress) -> Result<()> {
    let at = tx.at();
    if let Some(known) = correspondents::by_address(tx, &mail.folded())?
        && store::asks_since(tx, known.number, at.saturating_sub(DAY))? < ASKS
    {
        let id = PrivacyLinkId(tx.allocate("privacy_link", 1)?);
        store::insert(tx, id, known.number)?;
        jobs::enqueue(tx, &NewJob { kind: LINK, key: &id.to_string(), payload: json!({ "link": id.0 }), due: at })?;
    }
    note(tx, Verb::AskForHeld, &json!(null))
}

/// Opens what a link shows: its button was pressed.
///
/// # Errors
/// A failure of the database.
pub(crate) fn open(tx: &mut Tx<'_>, id: PrivacyLinkId) -> Result<()> {
    if store::write_opened(tx, id)? {
        note(tx, Verb::OpenHeld, &json!({ "link": id.0 }))?;
    }
    Ok(())
}

/// Erases all that is held under the address of a link. What others wrote stays: answers, and that something was decided.
///
/// # Errors
/// Refuses a link that shows nothing any more, or was not opened.
pub(crate) fn erase(tx: &mut Tx<'_>, link: &Link, extent: Erasure) -> Result<()> {
    let gone = || Failure::told("refused-privacy-gone", &[]);
    let now = tx.at();
    let link = store::find(tx, link.id)?.filter(|link| link.works(now) && link.opened.is_some()).ok_or_else(gone)?;
    let number = link.correspondent.ok_or_else(gone)?;
    let known = correspondents::find(tx, number)?.ok_or_else(gone)?;
    let all = comments::erase_writer(tx, number, &known.folded(), extent)?;
    let ids: Vec<i64> = all.iter().map(|(id, _)| id.0).collect();
    silence(tx, &ids)?;
    let noticed: Vec<String> = notices::unname(tx, number)?.iter().map(NoticeId::to_string).collect();
    let noticed: Vec<&str> = noticed.iter().map(String::as_str).collect();
    jobs::forget_all(tx, &[RECEIVED, ANSWERED], &noticed)?;
    let claimed: Vec<String> = claims::unname(tx, number)?.iter().map(ClaimId::to_string).collect();
    let claimed: Vec<&str> = claimed.iter().map(String::as_str).collect();
    jobs::forget_all(tx, &[CLAIMED], &claimed)?;
    let written = messages::erase_of(tx, number)?;
    let others: Vec<String> = store::write_erased(tx, link.id, number)?.iter().map(PrivacyLinkId::to_string).collect();
    let own = link.id.to_string();
    let keys: Vec<&str> = others.iter().map(String::as_str).chain([own.as_str()]).collect();
    jobs::forget_all(tx, &[LINK], &keys)?;
    people::erase_correspondent(tx, number)?;
    if let Some(mark) = messages::salted(tx, &erasure_mark(&known.folded()))? {
        store::insert_erasure(tx, &mark, number, extent)?;
    }
    tx.touch(keys::mail());
    let details = json!({ "extent": extent.name(), "comments": ids.len(), "messages": written });
    note(tx, Verb::ErasePerson, &details)
}

/// Takes the words from what was decided, answered and reported about comments, and what was to be mailed of it.
fn silence(tx: &mut Tx<'_>, ids: &[i64]) -> Result<()> {
    let (decisions, appeals) = store::keys_about(tx, ids)?;
    for (kind, keys) in [(DECIDED, decisions), (JUDGED, appeals)] {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        jobs::forget_all(tx, &[kind], &keys)?;
    }
    store::silence(tx, ids)?;
    notices::silence(tx, ids)?;
    store::finish_reports(tx, ids)?;
    let subjects: Vec<String> = ids.iter().map(|id| keys::comment(CommentId(*id))).collect();
    let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
    if !subjects.is_empty() {
        audit::forget_reasons(tx, &subjects)?;
        tx.touch(keys::decisions());
    }
    Ok(())
}

/// Deletes links that ended before one instant, and what was kept of erasures before another. Housekeeping: no action.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget(tx: &mut Tx<'_>, links: i64, erasures: i64) -> Result<()> {
    Ok(store::forget(tx, links, erasures)?)
}

/// Keeps the digest of the secret of a link that is being mailed, as its job does. `false`: nobody wants it any more.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_secret(tx: &mut Tx<'_>, id: PrivacyLinkId, secret: &str) -> Result<bool> {
    Ok(store::write_secret(tx, id, secret)?)
}

fn note(tx: &mut Tx<'_>, verb: Verb, details: &serde_json::Value) -> Result<()> {
    tx.touch(keys::privacy());
    let mut entry = Entry::new(Actor::Guest, verb, keys::privacy());
    entry.details = details.clone();
    Ok(audit::record(tx, &entry)?)
}

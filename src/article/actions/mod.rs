//! What can be done with articles. Each runs in its caller's transaction; those for people record their audit row
//! themselves, those for an import leave it to the batch.

mod address;
mod bring;
mod discussion;
mod erase;
mod labels;
mod lists;
mod once;
mod passages;
mod pin;
mod publish;
mod series;
mod sharing;
mod steps;
mod translations;
mod write;

pub use address::readdress;
pub(crate) use bring::{address, insert};
pub(crate) use discussion::{close_by_time, reopen};
pub(crate) use erase::erase;
pub use labels::{merge_labels, remove_label, rename_label};
pub(crate) use lists::{open, relate};
pub(crate) use once::{Created, create_once};
pub use passages::{Quoted, answer_note, hang_note, resolve_note};
pub use pin::{pin, unpin};
pub(crate) use publish::withdraw;
pub use publish::{publish, publish_due, put_back, republish, take_back, withdraw_revision};
pub use series::{change_series, join_series, leave_series, make_series, move_in_series, remove_series, set_series};
pub use sharing::{end_share, share};
pub use steps::{bin, hand_back, restore, schedule, submit, unschedule};
pub use translations::{translates, translates_no_more};
pub use write::{bring_back, create, save};

use super::model::{Article, State};
use super::store;
use super::store::writing;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Refusal, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::media::actions as media;
use crate::media::model::Place;
use db::{Snapshot, Tx};
use std::collections::HashMap;

/// Writes bodies that were cleaned again, with what lists and search take from them (`derive`: beginning and plain words).
///
/// # Errors
/// A failure of the database.
pub(crate) fn rewrite(
    tx: &mut Tx<'_>,
    bodies: &[(ArticleId, html::SafeHtml)],
    derive: impl Fn(&str, &html::SafeHtml) -> (String, String),
) -> Result<()> {
    let ids: Vec<ArticleId> = bodies.iter().map(|(id, _)| *id).collect();
    let titles: HashMap<ArticleId, String> =
        store::find_all(tx, &ids)?.into_iter().map(|article| (article.id, article.title)).collect();
    for (id, body) in bodies {
        let (summary, plain) = derive(titles.get(id).map_or("", String::as_str), body);
        writing::write_body(tx, *id, body, &summary, &plain)?;
        media::shown_now(tx, *id, Place::Public, body)?;
        tx.touch(keys::article(*id));
    }
    Ok(())
}

/// Adds to the counts of discussions: (article, readable, removed).
///
/// # Errors
/// A failure of the database.
pub(crate) fn count_comments(tx: &mut Tx<'_>, counts: &[(ArticleId, i64, i64)]) -> Result<()> {
    let before = store::lists::most_discussed(tx)?;
    writing::count_comments(tx, counts)?;
    if store::lists::most_discussed(tx)? != before {
        tx.touch(keys::discussed());
    }
    Ok(())
}

/// The article of this id, if it was not deleted for ever.
fn found(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Article> {
    let article = store::find(snapshot, id)?.filter(|article| article.state != State::Erased);
    article.ok_or_else(|| Failure::told("refused-no-article", &[]))
}

/// The action's audit row about an article.
fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, id: ArticleId, details: serde_json::Value) -> Result<()> {
    let mut entry = Entry::new(actor.clone(), verb, keys::article(id));
    entry.details = details;
    Ok(audit::record(tx, &entry)?)
}

/// What a step refused, as an action says it.
fn refused(refusal: Refusal) -> Failure {
    Failure::Refused(refusal)
}

//! Labels renamed, merged and removed. Their former names and addresses lead to what they have become, for ever.

use super::{bring, lists};
use crate::article::model::Label;
use crate::article::store::labels as rows;
use crate::article::store::lists::Place;
use crate::article::store::writing;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::LabelId;
use crate::base::keys::{self, List};
use crate::base::text;
use db::{Snapshot, Tx};
use serde_json::json;

/// Characters of a label.
const NAME: usize = 200;

/// Above this many articles, pages are dropped all at once rather than article by article.
const ONE_BY_ONE: i64 = 50;

/// Gives a label another name, and the address that it makes. Returns the slug.
///
/// # Errors
/// Refuses a name that another label has, none, and one that is too long.
pub fn rename_label(tx: &mut Tx<'_>, actor: &Actor, id: LabelId, name: &str) -> Result<String> {
    let label = found(tx, id)?;
    let name = html::one_line(name);
    if name.is_empty() || name.chars().count() > NAME {
        return Err(Failure::told("refused-label-name", &[]));
    }
    if name == label.name {
        return Ok(label.slug);
    }
    if let Some(other) = writing::labels_named(tx, &[&name])?.first() {
        return Err(Failure::told("refused-label-taken", &[("label", &other.name)]));
    }
    let slug = free_slug(tx, &label, &text::slug(&name))?;
    rows::leave_former(tx, &label, id)?;
    rows::rename(tx, id, &name, &slug)?;
    touch_carriers(tx, id)?;
    tx.touch(keys::label(id));
    tx.touch(keys::labels());
    record(tx, actor, Verb::RenameLabel, id, serde_json::Value::Null)?;
    Ok(slug)
}

/// Its own slug where that is still right, one that it had before, else a free one.
fn free_slug(tx: &mut Tx<'_>, label: &Label, wanted: &str) -> Result<String> {
    let own = wanted == label.slug || rows::former_slugs(tx, label.id)?.iter().any(|slug| slug == wanted);
    if own { Ok(wanted.to_owned()) } else { bring::free_slug(tx, wanted) }
}

/// Makes a label part of another: its articles carry that one, and it is gone.
///
/// # Errors
/// Refuses a label that is not there, and one with itself.
pub fn merge_labels(tx: &mut Tx<'_>, actor: &Actor, from: LabelId, into: LabelId) -> Result<()> {
    if from == into {
        return Err(Failure::told("refused-label-itself", &[]));
    }
    let label = found(tx, from)?;
    found(tx, into)?;
    let before: Vec<_> = rows::carriers(tx, into, ONE_BY_ONE + 1)?.into_iter().map(|(id, _)| id).collect();
    let coming = rows::carriers(tx, from, ONE_BY_ONE + 1)?;
    touch_carriers(tx, from)?;
    rows::leave_former(tx, &label, from)?;
    rows::merge(tx, from, into)?;
    if before.len() as i64 > ONE_BY_ONE {
        tx.touch("*");
    }
    for (id, at) in coming.iter().filter(|(id, _)| !before.contains(id)) {
        if let Some(at) = at {
            lists::touch_joint(tx, List::Label(into), Place { at: *at, id: *id })?;
        }
    }
    for id in [from, into] {
        tx.touch(keys::label(id));
        tx.touch(keys::label_count(id));
    }
    tx.touch(keys::labels());
    record(tx, actor, Verb::MergeLabels, into, json!({ "from": from }))
}

/// Removes a label that no article carries, with the names it had before.
///
/// # Errors
/// Refuses a label that an article carries, also one that was taken back.
pub fn remove_label(tx: &mut Tx<'_>, actor: &Actor, id: LabelId) -> Result<()> {
    found(tx, id)?;
    if !rows::carriers(tx, id, 1)?.is_empty() {
        return Err(Failure::told("refused-label-carried", &[]));
    }
    rows::remove(tx, id)?;
    tx.touch(keys::label(id));
    tx.touch(keys::labels());
    record(tx, actor, Verb::RemoveLabel, id, serde_json::Value::Null)
}

/// Every page that shows an article names its labels.
fn touch_carriers(tx: &mut Tx<'_>, id: LabelId) -> Result<()> {
    let carriers = rows::carriers(tx, id, ONE_BY_ONE + 1)?;
    if carriers.len() as i64 > ONE_BY_ONE {
        tx.touch("*");
    }
    for (article, _) in carriers.iter().take(usize::try_from(ONE_BY_ONE).unwrap_or(usize::MAX)) {
        tx.touch(keys::article(*article));
    }
    Ok(())
}

fn found(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<Label> {
    let label = rows::find(snapshot, id)?;
    label.ok_or_else(|| Failure::told("refused-no-label", &[]))
}

fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, id: LabelId, details: serde_json::Value) -> Result<()> {
    let mut entry = Entry::new(actor.clone(), verb, keys::label(id));
    entry.details = details;
    Ok(audit::record(tx, &entry)?)
}

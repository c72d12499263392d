//! Labels for programs: listed, shown, renamed, merged, removed.

use super::views::{self, LabelView};
use crate::api::answer::Page;
use crate::api::input::Words;
use crate::api::{Answer, Call, Outcome, Problem};
use crate::article::actions;
use crate::article::model::Label;
use crate::article::store::labels as rows;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::ids::LabelId;
use crate::person::model::Right;
use crate::urls::api as urls;
use db::{Snapshot, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;

/// Another name of a label.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewName {
    name: Words,
}

/// What a label becomes part of.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Merger {
    /// The id of the other label.
    into: i64,
}

/// Lists them, the newest first.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let (before, limit) = (LabelId(call.before()?), call.limit()?);
    // A label that only drafts carry is nobody's business but that of whoever looks after labels.
    let fewest = if call.may(Right::Labels) { 0 } else { 1 };
    let mut found = call.read(|snapshot| Ok(rows::before(snapshot, before, fewest, limit + 1)?))?;
    let more = found.len() as i64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more);
    let next = next.map(|last| urls::before(urls::LABELS, call.query.fields(), &last.id.to_string()));
    let items = found.iter().map(|label| views::label(&call.home, label)).collect();
    Ok(Answer::of(&Page { items, next })?)
}

/// Shows one.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    let id = LabelId(call.number()?);
    answer(call, id)
}

fn answer(call: &Call<'_>, id: LabelId) -> Outcome {
    let sees_all = call.may(Right::Labels);
    let found = call.read(|snapshot| find(snapshot, id))?.filter(|label| sees_all || label.articles > 0);
    let found = found.ok_or_else(|| Problem::not_found("label"))?;
    Ok(Answer::of::<LabelView>(&views::label(&call.home, &found))?)
}

fn find(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<Option<Label>> {
    Ok(rows::find(snapshot, id)?)
}

/// Does something with the label of the address, upon the state that the program saw.
fn change(
    call: &Call<'_>,
    mut act: impl FnMut(&mut Tx<'_>, &Actor, LabelId) -> Result<()> + Send + 'static,
) -> Outcome<()> {
    let (id, upon, actor, home) = (LabelId(call.number()?), call.upon(), call.actor(), Arc::clone(&call.home));
    call.act(move |tx| {
        let Some(label) = find(tx, id)? else { return Ok(Err(Problem::not_found("label"))) };
        match upon.check(&views::label(&home, &label))? {
            Ok(()) => act(tx, &actor, id).map(Ok),
            Err(stale) => Ok(Err(stale)),
        }
    })?
}

/// Gives it another name.
pub(crate) fn rename(call: &Call<'_>) -> Outcome {
    let NewName { name } = call.json()?;
    change(call, move |tx, actor, id| actions::rename_label(tx, actor, id, &name.0).map(|_| ()))?;
    answer(call, LabelId(call.number()?))
}

/// Makes it part of another.
pub(crate) fn merge(call: &Call<'_>) -> Outcome {
    let Merger { into } = call.json()?;
    let into = LabelId(into);
    change(call, move |tx, actor, id| actions::merge_labels(tx, actor, id, into))?;
    answer(call, into)
}

/// Removes it.
pub(crate) fn remove(call: &Call<'_>) -> Outcome {
    change(call, actions::remove_label)?;
    Ok(Answer::nothing())
}

//! Labels at the desk: the list of them, and one of them renamed, made part of another, or removed.

use super::views::{FormerName, LabelLine, LabelPage, LabelsPage, Merging};
use crate::article::actions;
use crate::article::model::Label;
use crate::article::store::labels as rows;
use crate::article::store::writing::labels_named;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::fold::folded;
use crate::base::ids::LabelId;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::urls;
use http::StatusCode;

/// Labels of one page.
const LINES: usize = 100;

/// Shows the labels in people's order, or those whose name holds some words.
pub(crate) fn list(desk: &mut Desk<'_>) -> Result<Reply> {
    let site = desk.site()?;
    let words = desk.query.line("q");
    let mut found = in_order(desk)?;
    let wanted = folded(&words);
    found.retain(|label| folded(&label.name).contains(&wanted));
    let after = desk.query.number("after").map(LabelId);
    let begin = after.and_then(|id| found.iter().position(|label| label.id == id)).map_or(0, |at| at + 1);
    let more = found.len() > begin + LINES;
    let shown: Vec<&Label> = found.iter().skip(begin).take(LINES).collect();
    let page = LabelsPage {
        frame: desk.frame(&urls::desk_labels(site))?,
        action: urls::desk_labels(site),
        further: shown.last().filter(|_| more).map(|last| urls::desk_labels_behind(site, &words, last.id)),
        lines: shown.into_iter().map(|label| line(desk, label)).collect::<Result<_>>()?,
        words,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// All labels, in the order of the site's language.
fn in_order(desk: &Desk<'_>) -> Result<Vec<Label>> {
    let locale = desk.app.locale(&desk.place()?.home.site.locale);
    let mut found = desk.read(|snapshot| Ok(rows::all(snapshot)?))?;
    found.sort_by(|one, other| locale.compare(&one.name, &other.name));
    Ok(found)
}

fn line(desk: &Desk<'_>, label: &Label) -> Result<LabelLine> {
    let place = desk.place()?;
    Ok(LabelLine {
        address: urls::desk_label(place.home.site.id, label.id),
        readers: (label.articles > 0).then(|| format!("{}{}", desk.near(&place.home), urls::label(&label.slug))),
        name: label.name.clone(),
        articles: label.articles,
    })
}

/// Shows one label.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let label = named(desk)?;
    page(desk, StatusCode::OK, &label, Shown::default())
}

/// Renames it, makes it part of another, or removes it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let label = named(desk)?;
    let (id, actor, here) = (label.id, Actor::Person(desk.my_id()?), urls::desk_label(desk.site()?, label.id));
    let name = desk.form.line("name");
    let done = match desk.form.text("do") {
        "rename" => {
            let wanted = name.clone();
            let done = desk.act(move |tx| actions::rename_label(tx, &actor, id, &wanted));
            done.map(|_| urls::done(&here, "label-renamed"))
        }
        "merge" => return merge(desk, &label),
        "remove" => {
            let done = desk.act(move |tx| actions::remove_label(tx, &actor, id));
            let list = urls::desk_labels(desk.site()?);
            done.map(|()| urls::done(&list, "label-removed"))
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        Ok(to) => Ok(Reply::see(to)),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            let shown = Shown { name: Some(name), wrong: Some(words), ..Shown::default() };
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &label, shown)
        }
        Err(failure) => Err(failure),
    }
}

/// Makes it part of the label that was named, once that was confirmed: it cannot be taken back.
fn merge(desk: &Desk<'_>, label: &Label) -> Result<Reply> {
    let into = desk.form.line("into");
    let Some(other) = called(desk, &into)?.filter(|other| other.id != label.id) else {
        let wrong = Some(desk.text("wrong-label-into", &[])?);
        let shown = Shown { into, wrong_into: wrong, ..Shown::default() };
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, label, shown);
    };
    if !desk.form.has("sure") {
        let articles = desk.read(|snapshot| Ok(rows::carried(snapshot, label.id)?))?;
        let merging = Merging { into: other.name.clone(), articles };
        return page(desk, StatusCode::OK, label, Shown { into, merging: Some(merging), ..Shown::default() });
    }
    let (from, into, actor) = (label.id, other.id, Actor::Person(desk.my_id()?));
    desk.act(move |tx| actions::merge_labels(tx, &actor, from, into))?;
    Ok(Reply::see(urls::done(&urls::desk_label(desk.site()?, into), "labels-merged")))
}

/// The label of this name: exactly, else the one that differs in capitals and accents alone.
pub(super) fn called(desk: &Desk<'_>, name: &str) -> Result<Option<Label>> {
    let (exact, all) =
        desk.read(|snapshot| Ok((labels_named(snapshot, &[name])?.into_iter().next(), rows::all(snapshot)?)))?;
    let wanted = folded(name);
    let mut alike = all.into_iter().filter(|label| folded(&label.name) == wanted);
    Ok(match (exact, alike.next(), alike.next()) {
        (Some(exact), ..) => Some(exact),
        (None, Some(only), None) if !wanted.is_empty() => Some(only),
        _ => None,
    })
}

/// The label of the address.
fn named(desk: &Desk<'_>) -> Result<Label> {
    let id = LabelId(desk.number()?);
    let found = desk.read(|snapshot| Ok(rows::find(snapshot, id)?))?;
    found.ok_or_else(|| Failure::told("refused-no-label", &[]))
}

/// What the page shows beside the label itself.
#[derive(Default)]
struct Shown {
    name: Option<String>,
    wrong: Option<String>,
    into: String,
    wrong_into: Option<String>,
    merging: Option<Merging>,
}

fn page(desk: &Desk<'_>, status: StatusCode, label: &Label, shown: Shown) -> Result<Reply> {
    let site = desk.site()?;
    let all = in_order(desk)?;
    let (carried, former) =
        desk.read(|snapshot| Ok((rows::carried(snapshot, label.id)?, rows::former_names(snapshot, label.id)?)))?;
    let wrongs = [("name", shown.wrong), ("into", shown.wrong_into)];
    let page = LabelPage {
        frame: desk.frame(&urls::desk_labels(site))?,
        all: urls::desk_labels(site),
        action: urls::desk_label(site, label.id),
        line: line(desk, label)?,
        name: shown.name.unwrap_or_else(|| label.name.clone()),
        into: shown.into,
        wrongs: wrongs.into_iter().filter_map(|(field, words)| Some((field.to_owned(), words?))).collect(),
        // A list of thousands helps nobody to choose: whoever has so many types the name.
        others: all.into_iter().filter(|other| other.id != label.id).map(|other| other.name).take(500).collect(),
        former: former.into_iter().map(|name| FormerName { may_return: name != label.name, name }).collect(),
        unseen: carried - label.articles,
        may_remove: carried == 0,
        merging: shown.merging,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

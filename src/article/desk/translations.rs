//! On the page where one writes: the series of an article, and what it is a translation of.

use super::find::{Found, candidate, candidates, find};
use super::views::{Candidate, SeriesChoice, TranslationForm};
use super::{Opened, may_publish, may_write};
use crate::article::actions;
use crate::article::model::{Kind, State};
use crate::article::store::{self as articles, desk as rows, series, translations};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, SeriesId};
use crate::desk::Desk;

/// The series of the site, with those of an article ticked. A page stands in none.
///
/// # Errors
/// A failure of the database.
pub(super) fn choices(desk: &Desk<'_>, opened: &Opened) -> Result<Vec<SeriesChoice>> {
    let article = &opened.manuscript.article;
    if article.kind == Kind::Page {
        return Ok(Vec::new());
    }
    let (all, mine) = desk.read(|rows| Ok((series::all(rows)?, series::of_article(rows, article.id)?)))?;
    let sent = desk.form.has("series-shown").then(|| wanted(desk));
    let locale = desk.app.locale(&desk.place()?.home.site.locale);
    let mut choices: Vec<SeriesChoice> = all
        .into_iter()
        .map(|(series, ..)| SeriesChoice {
            id: series.id.0,
            chosen: sent
                .as_ref()
                .map_or_else(|| mine.iter().any(|one| one.id == series.id), |sent| sent.contains(&series.id)),
            name: series.name,
        })
        .collect();
    choices.sort_by(|one, other| locale.compare(&one.name, &other.name));
    Ok(choices)
}

/// The boxes that are ticked.
fn wanted(desk: &Desk<'_>) -> Vec<SeriesId> {
    let ticked = desk.form.fields().iter().filter(|(name, _)| name == "series");
    ticked.filter_map(|(_, value)| value.parse().ok()).map(SeriesId).collect()
}

/// Puts an article into the series that are ticked, where that says anything new.
///
/// # Errors
/// What the action refuses, who may not change what readers see, or a failure of the database.
pub(super) fn set_series(desk: &Desk<'_>, opened: &Opened) -> Result<()> {
    let article = &opened.manuscript.article;
    if !desk.form.has("series-shown") {
        return Ok(());
    }
    let (id, wanted, actor) = (article.id, wanted(desk), Actor::Person(desk.my_id()?));
    let mine = desk.read(|rows| Ok(series::of_article(rows, id)?))?;
    if mine.len() == wanted.len() && mine.iter().all(|one| wanted.contains(&one.id)) {
        return Ok(());
    }
    if article.state == State::Published && !opened.may_publish {
        return Err(Failure::told("refused-not-yours-to-publish", &[]));
    }
    desk.act(move |tx| actions::set_series(tx, &actor, id, &wanted))
}

/// What the form shows of translations.
///
/// # Errors
/// A failure of the database.
pub(super) fn form(desk: &Desk<'_>, opened: &Opened) -> Result<TranslationForm> {
    let id = opened.manuscript.article.id;
    let together = desk.read(|rows| {
        let together = translations::of_article(rows, id)?;
        Ok(together.map(|together| translations::together(rows, together)).transpose()?.unwrap_or_default())
    })?;
    let lines = together.iter().filter(|other| other.id != id).map(|other| candidate(desk, other));
    Ok(TranslationForm {
        lines: lines.collect::<Result<_>>()?,
        words: desk.form.line("translation"),
        ..TranslationForm::default()
    })
}

/// What became of looking for a translation.
pub(super) enum Looked {
    Done,
    /// Several could be meant.
    Choose(Vec<Candidate>),
}

/// Makes the article that was chosen or named a translation of this one.
///
/// # Errors
/// Refuses what is not found, and what whoever asks may not write in; as the action does; a failure of the database.
pub(super) fn add(desk: &Desk<'_>, opened: &Opened) -> Result<Looked> {
    let id = opened.manuscript.article.id;
    let other = match desk.form.number("translation-id").map(ArticleId) {
        Some(chosen) => chosen,
        None => match find(desk, &desk.form.line("translation"), Some(id))? {
            Found::One(other) => other,
            Found::Several(found) => return Ok(Looked::Choose(candidates(desk, &found)?)),
            Found::Nothing => return Err(Failure::told("wrong-article-sought", &[])),
        },
    };
    let (found, by) = desk.read(|snapshot| Ok((articles::find(snapshot, other)?, rows::begun_by(snapshot, other)?)))?;
    let found = found.filter(|found| !matches!(found.state, State::Arriving | State::Binned | State::Erased));
    let found = found.ok_or_else(|| Failure::told("refused-no-article", &[]))?;
    let public = found.state == State::Published || opened.manuscript.article.state == State::Published;
    if !may_write(desk, by)? || public && !(opened.may_publish && may_publish(desk, by)?) {
        return Err(Failure::told("refused-not-your-article", &[]));
    }
    let (actor, own) = (Actor::Person(desk.my_id()?), desk.place()?.home.site.locale.clone());
    desk.act(move |tx| actions::translates(tx, &actor, id, other, &own))?;
    Ok(Looked::Done)
}

/// Takes the article from among its translations.
///
/// # Errors
/// What the action refuses, who may not change what readers see, or a failure of the database.
pub(super) fn leave(desk: &Desk<'_>, opened: &Opened) -> Result<()> {
    let article = &opened.manuscript.article;
    if article.state == State::Published && !opened.may_publish {
        return Err(Failure::told("refused-not-yours-to-publish", &[]));
    }
    let (id, actor) = (article.id, Actor::Person(desk.my_id()?));
    desk.act(move |tx| actions::translates_no_more(tx, &actor, id))
}

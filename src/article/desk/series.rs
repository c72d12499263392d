//! Series at the desk: made, named, put in order by buttons, with articles that join and leave.

use super::find::{Found, candidate, candidates, find};
use super::views::{Candidate, SeriesLine, SeriesListPage, SeriesPage};
use crate::article::actions;
use crate::article::model::{Series, SeriesWords, Towards};
use crate::article::store::series as rows;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, SeriesId};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::urls;
use http::StatusCode;

/// Shows all series.
pub(crate) fn list(desk: &mut Desk<'_>) -> Result<Reply> {
    all(desk, StatusCode::OK, None)
}

/// Begins a series.
pub(crate) fn create(desk: &mut Desk<'_>) -> Result<Reply> {
    let words = match SeriesWords::parse(desk.form.text("name"), "") {
        Ok(words) => words,
        Err(Failure::Refused(refusal)) => {
            return all(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(desk.refusal(&refusal)?));
        }
        Err(failure) => return Err(failure),
    };
    let actor = Actor::Person(desk.my_id()?);
    let id = desk.act(move |tx| actions::make_series(tx, &actor, &words))?;
    Ok(Reply::see(urls::done(&urls::desk_series(desk.site()?, id), "series-made")))
}

fn all(desk: &Desk<'_>, status: StatusCode, wrong: Option<String>) -> Result<Reply> {
    let site = desk.site()?;
    let locale = desk.app.locale(&desk.place()?.home.site.locale);
    let mut found = desk.read(|snapshot| Ok(rows::all(snapshot)?))?;
    found.sort_by(|(one, ..), (other, ..)| locale.compare(&one.name, &other.name));
    let lines = found.into_iter().map(|(series, articles, seen)| SeriesLine {
        address: urls::desk_series(site, series.id),
        name: series.name,
        seen,
        unseen: articles - seen,
    });
    let here = urls::desk_all_series(site);
    let page = SeriesListPage {
        frame: desk.frame(&here)?,
        action: here,
        lines: lines.collect(),
        name: desk.form.line("name"),
        wrongs: wrong.map(|words| ("name".to_owned(), words)).into_iter().collect(),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// Shows one series.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let series = named(desk)?;
    page(desk, StatusCode::OK, &series, Shown::default())
}

/// Names it, moves an article in it, lets one join or leave, or removes it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let series = named(desk)?;
    let (id, actor) = (series.id, Actor::Person(desk.my_id()?));
    let here = urls::desk_series(desk.site()?, id);
    let article = desk.form.number("article").map(ArticleId);
    let done = match (desk.form.text("do"), article) {
        ("save", _) => save(desk, id, actor),
        ("earlier", Some(article)) => ordered(desk, id, actor, article, Towards::Beginning),
        ("later", Some(article)) => ordered(desk, id, actor, article, Towards::End),
        ("leave", Some(article)) => {
            desk.act(move |tx| actions::leave_series(tx, &actor, id, article)).map(|()| "series-order")
        }
        ("join", Some(article)) => {
            desk.act(move |tx| actions::join_series(tx, &actor, id, article)).map(|()| "series-order")
        }
        ("join", None) => return look(desk, &series, actor),
        ("remove", _) if !desk.form.has("sure") => {
            return page(desk, StatusCode::OK, &series, Shown { removing: true, ..Shown::default() });
        }
        ("remove", _) => {
            desk.act(move |tx| actions::remove_series(tx, &actor, id))?;
            return Ok(Reply::see(urls::done(&urls::desk_all_series(desk.site()?), "series-removed")));
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        Ok(what) => Ok(Reply::see(urls::done(&here, what))),
        Err(Failure::Refused(refusal)) => {
            let wrong = Some(desk.refusal(&refusal)?);
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &series, Shown { wrong, ..sent(desk) })
        }
        Err(failure) => Err(failure),
    }
}

fn save(desk: &Desk<'_>, id: SeriesId, actor: Actor) -> Result<&'static str> {
    let words = SeriesWords::parse(desk.form.text("name"), desk.form.text("about"))?;
    desk.act(move |tx| actions::change_series(tx, &actor, id, &words)).map(|()| "series-saved")
}

fn ordered(desk: &Desk<'_>, id: SeriesId, actor: Actor, article: ArticleId, towards: Towards) -> Result<&'static str> {
    desk.act(move |tx| actions::move_in_series(tx, &actor, id, article, towards)).map(|()| "series-order")
}

/// Looks for the article that should join: by its address, or by words, among which one then chooses.
fn look(desk: &Desk<'_>, series: &Series, actor: Actor) -> Result<Reply> {
    let id = series.id;
    let wanted = desk.form.line("words");
    let shown = match find(desk, &wanted, None)? {
        Found::One(article) => match desk.act(move |tx| actions::join_series(tx, &actor, id, article)) {
            Ok(()) => {
                return Ok(Reply::see(urls::done(&urls::desk_series(desk.site()?, id), "series-order")));
            }
            Err(Failure::Refused(refusal)) => Shown { wrong: Some(desk.refusal(&refusal)?), ..Shown::default() },
            Err(failure) => return Err(failure),
        },
        Found::Several(found) => Shown { candidates: candidates(desk, &found)?, ..Shown::default() },
        Found::Nothing => Shown { not_found: Some(desk.text("wrong-article-sought", &[])?), ..Shown::default() },
    };
    let status = if shown.candidates.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page(desk, status, series, Shown { wanted, ..shown })
}

/// What the page shows beside the series itself.
#[derive(Default)]
struct Shown {
    words: Option<(String, String)>,
    wrong: Option<String>,
    wanted: String,
    not_found: Option<String>,
    candidates: Vec<Candidate>,
    removing: bool,
}

/// What was written stays.
fn sent(desk: &Desk<'_>) -> Shown {
    let words = (desk.form.text("do") == "save").then(|| (desk.form.line("name"), desk.form.line("about")));
    Shown { words, ..Shown::default() }
}

/// The series of the address.
fn named(desk: &Desk<'_>) -> Result<Series> {
    let id = SeriesId(desk.number()?);
    let found = desk.read(|snapshot| Ok(rows::find(snapshot, id)?))?;
    found.ok_or_else(|| Failure::told("refused-no-series", &[]))
}

fn page(desk: &Desk<'_>, status: StatusCode, series: &Series, shown: Shown) -> Result<Reply> {
    let (site, home) = (desk.site()?, desk.place()?.home.clone());
    let articles = desk.read(|snapshot| Ok(rows::articles(snapshot, series.id)?))?;
    let (name, about) = shown.words.unwrap_or_else(|| (series.name.clone(), series.about.clone()));
    let wrongs = shown.not_found.map(|words| ("words".to_owned(), words)).into_iter().collect();
    let is_seen = articles.iter().any(|article| article.listed.is_some());
    let page = SeriesPage {
        frame: desk.frame(&urls::desk_all_series(site))?,
        all: urls::desk_all_series(site),
        action: urls::desk_series(site, series.id),
        readers: is_seen.then(|| format!("{}{}", desk.near(&home), urls::series(&series.slug))),
        title: series.name.clone(),
        name,
        about,
        lines: articles.iter().map(|article| candidate(desk, article)).collect::<Result<_>>()?,
        wrong: shown.wrong,
        wrongs,
        words: shown.wanted,
        candidates: shown.candidates,
        removing: shown.removing,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

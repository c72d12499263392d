//! One picture of the library: where it is shown, and which other one takes its place everywhere. What that changes is shown
//! before; afterwards one button has it back.

use super::library::{key_of, line};
use super::{shrinking, upload};
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::media::actions;
use crate::media::model::{Picture, PictureAddress, Place};
use crate::media::store::{library, uses};
use crate::media::views::{Candidate, PictureLine, PicturePage, UseLine};
use crate::site::actions::look_shows;
use crate::site::desk::look;
use crate::urls;
use http::StatusCode;

/// Articles and pictures of one page.
const USES: i64 = 200;
const CANDIDATES: i64 = 24;

/// Shows it; with `by`, beside what would be shown instead.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Shows another one instead, or itself again, or takes a new one to choose.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, old) = (desk.site()?, named(desk)?);
    let actor = Actor::Person(desk.my_id()?);
    let here = urls::desk_one_picture(site, &old);
    let done = match (desk.form.text("do"), other(desk.form.text("by"))) {
        ("replace", Some(new)) => {
            desk.act(move |tx| actions::replace(tx, &actor, &old, &new)).map(|()| urls::done(&here, "picture-replaced"))
        }
        ("again", _) => {
            desk.act(move |tx| actions::show_again(tx, &actor, &old)).map(|()| urls::done(&here, "picture-shown-again"))
        }
        ("send", _) => send(desk).map(|new| urls::desk_one_picture_by(site, &old, &key_of(&new))),
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        Ok(address) => Ok(Reply::see(address)),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(words))
        }
        Err(failure) => Err(failure),
    }
}

/// Keeps a picture that was sent to take the place.
fn send(desk: &Desk<'_>) -> Result<PictureAddress> {
    let file = desk.form.files.iter().find(|file| file.field == "file");
    let file = file.ok_or_else(|| Failure::told("refused-no-picture", &[]))?;
    Ok(upload(desk.app, &desk.locale, desk.site()?, desk.my_id()?, &file.name, &file.bytes)?.which)
}

/// The picture that the address names.
fn named(desk: &Desk<'_>) -> Result<PictureAddress> {
    let named = desk.word.as_deref().zip(desk.name.as_deref()).and_then(|(word, name)| PictureAddress::of(word, name));
    named.ok_or_else(|| Failure::told("refused-no-such-picture", &[]))
}

/// A picture as a form names it: the beginning of its digest, a slash, its name.
fn other(text: &str) -> Option<PictureAddress> {
    text.split_once('/').and_then(|(beginning, name)| PictureAddress::of(beginning, name))
}

fn page(desk: &Desk<'_>, status: StatusCode, wrong: Option<String>) -> Result<Reply> {
    let (site, address) = (desk.site()?, named(desk)?);
    let none = || Failure::told("refused-no-such-picture", &[]);
    let words = desk.query.line("q");
    let asked = Some(desk.form.text("by")).filter(|by| !by.is_empty()).unwrap_or_else(|| desk.query.text("by"));
    let by = other(asked).filter(|by| *by != address);
    let read = desk.read(|rows| {
        let picture = library::find(rows, &address)?.ok_or_else(none)?;
        let shown = |rows: &mut db::Snapshot<'_>, picture: Picture| {
            let shrinking = shrinking(rows, &picture.file.digest)?;
            Ok::<PictureLine, Failure>(line(site, picture, &shrinking))
        };
        let by = by.as_ref().map(|by| library::find(rows, by)).transpose()?.flatten();
        let instead = picture.replaced_by.as_ref().map(|by| library::find(rows, by)).transpose()?.flatten();
        let in_look = look_shows(rows, &urls::picture_at(&address))?;
        let found = uses::of_picture(rows, &address, USES)?;
        let ids: Vec<ArticleId> = found.iter().map(|found| found.article).collect();
        let titles = articles::find_all(rows, &ids)?;
        let mut others = library::list(rows, &words, None, CANDIDATES + 1)?;
        others.retain(|other| other.address() != address && other.replaced_by.is_none());
        others.truncate(CANDIDATES as usize);
        let by = by.map(|by| shown(rows, by)).transpose()?;
        let instead = instead.map(|instead| shown(rows, instead)).transpose()?;
        Ok((shown(rows, picture)?, by, instead, found, titles, others, in_look))
    })?;
    let (picture, by, instead, found, titles, others, in_look) = read;
    let uses = found.iter().map(|found| {
        let title = titles.iter().find(|article| article.id == found.article).map(|article| article.title.clone());
        let place = if found.place == Place::Public { "picture-use-public" } else { "picture-use-draft" };
        Ok(UseLine {
            address: urls::desk_article(site, found.article),
            title: title.unwrap_or_default(),
            place: desk.text(place, &[])?,
        })
    });
    let page = PicturePage {
        frame: desk.frame(&urls::desk_pictures(site))?,
        library: urls::desk_pictures(site),
        action: urls::desk_one_picture(site, &address),
        wrong,
        look: in_look.then(|| urls::desk_settings_page(site, look::WORD)),
        has_more: found.len() as i64 >= USES,
        use_count: found.len(),
        uses: uses.collect::<Result<_>>()?,
        others: others.into_iter().map(|other| candidate(site, &other)).collect(),
        picture,
        by,
        instead,
        words,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn candidate(site: crate::base::ids::SiteId, other: &Picture) -> Candidate {
    let which = other.address();
    Candidate {
        value: key_of(&which),
        address: urls::desk_picture(site, &urls::picture_at(&which)),
        name: which.name().to_owned(),
        alt: other.words.alt().to_owned(),
    }
}

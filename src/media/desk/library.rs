//! The pictures of a site at the desk: sent, found, described, taken out where nothing shows them.

use super::{Kept, Shrinking, shrinking, upload};
use crate::article::model::Since;
use crate::article::reads;
use crate::article::store::pictures as articles;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::desk::Desk;
use crate::desk::form::File;
use crate::desk::reply::Reply;
use crate::media::actions;
use crate::media::model::{Lacking, Picture, PictureAddress, PictureWords, TooLong};
use crate::media::store::library::Anchor;
use crate::media::store::{self, Stands, library};
use crate::media::views::{PictureLine, PicturesPage};
use crate::urls;
use http::StatusCode;

/// Pictures of one page.
const PICTURES: i64 = 48;
/// Days whose reads order the list of work.
const DAYS: i64 = 30;

/// Shows them: the newest first, those that match some words, or those that lack words of their own.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, Vec::new(), None)
}

/// Shows one of them, or a smaller one: at the desk's own host, for readers' hosts may be many, and closed.
pub(crate) fn show_one(desk: &mut Desk<'_>) -> Result<Reply> {
    let none = || Failure::told("refused-no-such-picture", &[]);
    let address =
        desk.word.as_deref().zip(desk.name.as_deref()).and_then(|(word, name)| PictureAddress::of(word, name));
    let address = address.ok_or_else(none)?;
    let site = desk.site()?;
    let (digest, kind) = match desk.read(|rows| Ok(store::at(rows, &address)?))?.ok_or_else(none)? {
        Stands::Bytes(digest, kind) => (digest, kind),
        Stands::Elsewhere(other) => return Ok(Reply::see(urls::desk_picture(site, &urls::picture_at(&other)))),
    };
    let bytes = desk.app.blobs.read(site, &digest)?.ok_or_else(none)?;
    Ok(Reply::picture(bytes, kind.name()))
}

/// Takes pictures, describes one, or takes one out.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = here(desk)?;
    let actor = Actor::Person(desk.my_id()?);
    let which = PictureAddress::of(desk.form.text("beginning"), desk.form.text("name"));
    match (desk.form.text("do"), which) {
        ("describe", Some(which)) => {
            let words = PictureWords::parse(desk.form.text("alt"), desk.form.text("credit"), desk.form.text("caption"));
            let words = match words {
                Ok(words) => words,
                Err(long) => return page(desk, StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), Some((which, long))),
            };
            desk.act(move |tx| actions::describe(tx, &actor, &which, &words))?;
            Ok(Reply::see(urls::done(&here, "saved")))
        }
        ("remove", Some(which)) => {
            desk.act(move |tx| actions::remove(tx, &actor, &which))?;
            Ok(Reply::see(urls::done(&here, "picture-removed")))
        }
        _ => send(desk),
    }
}

/// Keeps what was sent. A script sends one and is told where it is.
fn send(desk: &Desk<'_>) -> Result<Reply> {
    let files: Vec<&File> = desk.form.files.iter().filter(|file| file.field == "file").collect();
    if files.is_empty() {
        return Err(Failure::told("refused-no-picture", &[]));
    }
    let (mut refused, mut kept) = (Vec::new(), Vec::new());
    for file in files {
        match upload(desk.app, &desk.locale, desk.site()?, desk.my_id()?, &file.name, &file.bytes) {
            Ok(one) => kept.push(one),
            Err(Failure::Refused(refusal)) => refused.push((file.name.clone(), desk.refusal(&refusal)?)),
            Err(failure) => return Err(failure),
        }
    }
    match (desk.wants_json, kept.first(), refused.first()) {
        (true, Some(Kept { address, width, height, .. }), _) => {
            let value = serde_json::json!({ "address": address, "width": width, "height": height });
            Ok(Reply::json(StatusCode::CREATED, value))
        }
        (true, None, Some((_, words))) => {
            Ok(Reply::json(StatusCode::UNPROCESSABLE_ENTITY, serde_json::json!({ "words": words })))
        }
        (_, _, None) => Ok(Reply::see(urls::done(&urls::desk_pictures(desk.site()?), "picture-kept"))),
        (_, _, Some(_)) => page(desk, StatusCode::UNPROCESSABLE_ENTITY, refused, None),
    }
}

/// The list that the address is about: whoever describes one picture after the other comes back to it.
fn here(desk: &Desk<'_>) -> Result<String> {
    let (site, words, after) = (desk.site()?, desk.query.line("q"), desk.query.text("after"));
    Ok(match (desk.query.has("lacking"), words.is_empty() && after.is_empty()) {
        (true, _) => urls::desk_pictures_lacking(site),
        (false, true) => urls::desk_pictures(site),
        (false, false) => urls::desk_pictures_behind(site, &words, after),
    })
}

/// `long`: the picture whose words were not taken, and which of them.
fn page(
    desk: &Desk<'_>,
    status: StatusCode,
    refused: Vec<(String, String)>,
    long: Option<(PictureAddress, TooLong)>,
) -> Result<Reply> {
    let site = desk.site()?;
    let (words, lacking) = (desk.query.line("q"), desk.query.has("lacking"));
    let mut listed = if lacking { work(desk)? } else { found(desk, &words)? };
    if let Some((which, long)) = long {
        write_again(desk, &mut listed.pictures, &which, long)?;
    }
    let page = PicturesPage {
        frame: desk.frame(&urls::desk_pictures(site))?,
        action: urls::desk_pictures(site),
        here: here(desk)?,
        lacking_address: urls::desk_pictures_lacking(site),
        words,
        lacking,
        by_reads: listed.pictures.iter().any(|picture| picture.reads > 0),
        refused: refused.into_iter().map(|(name, words)| format!("{name} — {words}")).collect(),
        pictures: listed.pictures,
        older: listed.older,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// A part of the list, and where the next one is.
struct Listed {
    pictures: Vec<PictureLine>,
    older: Option<String>,
}

/// The list of work: pictures that lack words. Whoever gives them words finds the next ones.
fn work(desk: &Desk<'_>) -> Result<Listed> {
    let site = desk.site()?;
    reads::write(desk.app);
    let since = Since::days(DAYS, reads::today(desk.app, site));
    let pictures = desk.read(|rows| {
        let found = articles::lacking(rows, Lacking::Either, since, PICTURES)?;
        let line = |(picture, reads): (Picture, i64)| {
            let shrinking = shrinking(rows, &picture.file.digest)?;
            Ok(PictureLine { reads, ..line(site, picture, &shrinking) })
        };
        found.into_iter().map(line).collect::<Result<Vec<_>>>()
    })?;
    Ok(Listed { pictures, older: None })
}

/// The pictures whose names or words hold these, behind the one that the address names.
fn found(desk: &Desk<'_>, words: &str) -> Result<Listed> {
    let site = desk.site()?;
    let after = desk.query.text("after").split_once('/');
    let after = after.and_then(|(beginning, name)| PictureAddress::of(beginning, name));
    let (pictures, more) = desk.read(|rows| {
        let after = after.as_ref().map(|after| library::find(rows, after)).transpose()?.flatten();
        let after = after.as_ref().map(Anchor::behind);
        let mut found = library::list(rows, words, after.as_ref(), PICTURES + 1)?;
        let more = found.len() as i64 > PICTURES;
        found.truncate(PICTURES as usize);
        let line = |picture: Picture| {
            let shrinking = shrinking(rows, &picture.file.digest)?;
            Ok(line(site, picture, &shrinking))
        };
        Ok((found.into_iter().map(line).collect::<Result<Vec<_>>>()?, more))
    })?;
    let last = pictures.last().filter(|_| more);
    let older = last.map(|last| urls::desk_pictures_behind(site, words, &last.key));
    Ok(Listed { pictures, older })
}

/// Puts the words that somebody sent back into their fields, on the list or in front of it.
fn write_again(desk: &Desk<'_>, lines: &mut Vec<PictureLine>, which: &PictureAddress, long: TooLong) -> Result<()> {
    let (site, key) = (desk.site()?, key_of(which));
    if !lines.iter().any(|line| line.key == key) {
        let found = desk.read(|rows| {
            let Some(picture) = library::find(rows, which)? else { return Ok(None) };
            let shrinking = shrinking(rows, &picture.file.digest)?;
            Ok(Some(line(site, picture, &shrinking)))
        })?;
        lines.splice(0..0, found);
    }
    if let Some(line) = lines.iter_mut().find(|line| line.key == key) {
        let [alt, credit, caption] = ["alt", "credit", "caption"].map(|name| desk.form.text(name).to_owned());
        (line.alt, line.credit, line.caption) = (alt, credit, caption);
        line.wrong = match long {
            TooLong::Alt => "alt",
            TooLong::Credit => "credit",
            TooLong::Caption => "caption",
        };
    }
    Ok(())
}

/// A picture as forms name it.
pub(super) fn key_of(which: &PictureAddress) -> String {
    format!("{}/{}", which.beginning(), which.name())
}

/// A picture as pages show it.
pub(super) fn line(site: SiteId, picture: Picture, shrinking: &Shrinking) -> PictureLine {
    let which = picture.address();
    PictureLine {
        key: key_of(&which),
        page: urls::desk_one_picture(site, &which),
        is_replaced: picture.replaced_by.is_some(),
        address: urls::desk_picture(site, &urls::picture(&picture.file.digest, &picture.file.name)),
        beginning: which.beginning().to_owned(),
        width: picture.file.width,
        height: picture.file.height,
        kilobytes: picture.file.bytes.div_euclid(1024) + 1,
        name: picture.file.name,
        alt: picture.words.alt().to_owned(),
        credit: picture.words.credit().to_owned(),
        caption: picture.words.caption().to_owned(),
        uses: picture.uses,
        reads: 0,
        wrong: "",
        under_way: matches!(shrinking, Shrinking::UnderWay(_)),
        given_up: matches!(shrinking, Shrinking::GivenUp(..)),
    }
}

//! How a site looks: its colour, its header picture, its icon.

use super::put_back;
use crate::base::error::{Failure, Result};
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::media::desk::{Kept, icon, upload};
use crate::media::model::PictureAddress;
use crate::media::store::library;
use crate::site::actions::Change;
use crate::site::model::colour::{BY_DAY, BY_NIGHT, Colour};
use crate::site::model::look::{HeaderPicture, Icon};
use crate::site::store;
use crate::site::views::{LookPage, LookPicture, Shade};
use crate::urls;
use http::StatusCode;
use locale::Arg;

/// The page of settings.
pub(crate) const WORD: &str = "look";
/// The colour of a site that has chosen none, by day. As in `static/relais.css`.
const USUAL: &str = "#8c2b1b";
/// Pictures of the library that are offered.
const OFFERED: i64 = 12;
/// Letters of the words for who does not see the header picture.
const ALT: usize = 300;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, &Messages::default(), &[])
}

/// Changes the colour, the header picture or the icon.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let changed = match desk.form.text("do") {
        "header" => change_header(desk),
        "no-header" => super::set(desk, WORD, Change::default(), |settings| settings.header = None),
        "icon" => change_icon(desk),
        "no-icon" => super::set(desk, WORD, Change::default(), |settings| settings.icon = None),
        _ => return change_accent(desk),
    };
    match changed {
        // A picture that is not taken: the page as it was, with the reason at the field.
        Err(Failure::Refused(refusal)) => {
            let field = if desk.form.text("do") == "icon" { "icon" } else { "file" };
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &Messages::default(), &[(field, words)])
        }
        other => other,
    }
}

fn change_accent(desk: &Desk<'_>) -> Result<Reply> {
    let form = &desk.form;
    // What was typed counts where it was changed, else what was picked: without a script, one field cannot follow the other.
    let (typed, picked) = (form.text("accent").trim(), form.text("picked"));
    let is_picked = typed == form.text("was") && picked != form.text("shown");
    let wanted = if is_picked { picked } else { typed };
    let colour = if wanted.is_empty() { None } else { Some(wanted.parse::<Colour>()) };
    let mut messages = Messages::default();
    match colour.transpose() {
        Ok(accent) => super::set(desk, WORD, Change::default(), move |settings| settings.accent = accent),
        Err(_) => {
            messages.add("accent", "wrong-colour");
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, &[])
        }
    }
}

fn change_header(desk: &Desk<'_>) -> Result<Reply> {
    let sent = sent(desk, "file")?;
    let chosen = desk.form.text("picture");
    let picture = match sent {
        Some(kept) => Some(kept.address),
        None if chosen.is_empty() => None,
        None => Some(chosen.to_owned()).filter(|address| is_at_hand(desk, address)),
    };
    let alt: String = desk.form.line("alt").chars().take(ALT).collect();
    let everywhere = desk.form.has("everywhere");
    let Some(picture) = picture else { return Err(Failure::told("refused-no-picture", &[])) };
    let header = HeaderPicture { picture, alt, everywhere };
    super::set(desk, WORD, Change::default(), move |settings| settings.header = Some(header.clone()))
}

fn change_icon(desk: &Desk<'_>) -> Result<Reply> {
    let Some(kept) = sent(desk, "icon")? else { return Err(Failure::told("refused-no-picture", &[])) };
    let squares = icon::squares(desk.app, &desk.locale, desk.site()?, desk.my_id()?, &kept.which)?;
    let icon = Icon { picture: kept.address, small: squares.small, large: squares.large };
    super::set(desk, WORD, Change::default(), move |settings| settings.icon = Some(icon.clone()))
}

/// The picture that was sent in a field, kept.
fn sent(desk: &Desk<'_>, field: &str) -> Result<Option<Kept>> {
    let Some(file) = desk.form.files.iter().find(|file| file.field == field) else { return Ok(None) };
    upload(desk.app, &desk.locale, desk.site()?, desk.my_id()?, &file.name, &file.bytes).map(Some)
}

fn is_at_hand(desk: &Desk<'_>, address: &str) -> bool {
    let find = |which: &PictureAddress| desk.read(|rows| Ok(library::find(rows, which)?));
    urls::read_picture(address).is_some_and(|which| matches!(find(&which), Ok(Some(_))))
}

fn page(desk: &Desk<'_>, status: StatusCode, messages: &Messages, refused: &[(&str, String)]) -> Result<Reply> {
    let (settings, offered) = desk.read(|rows| {
        let settings = store::settings(rows)?;
        let mut offered = library::list(rows, "", None, OFFERED)?;
        let chosen = settings.header.as_ref().and_then(|header| urls::read_picture(&header.picture));
        if let Some(chosen) = chosen.filter(|chosen| offered.iter().all(|picture| picture.address() != *chosen)) {
            offered.extend(library::find(rows, &chosen)?);
        }
        Ok((settings, offered))
    })?;
    let near = desk.near(&desk.place()?.home);
    let form = &desk.form;
    let again = |field: &str, kept: String| {
        if status == StatusCode::OK || !form.fields().iter().any(|(name, _)| name == field) {
            kept
        } else {
            form.text(field).to_owned()
        }
    };
    let header = settings.header.clone();
    let chosen = again("picture", header.as_ref().map(|header| header.picture.clone()).unwrap_or_default());
    let pictures = offered.into_iter().map(|picture| {
        let address = urls::picture_at(&picture.address());
        LookPicture {
            is_chosen: address == chosen,
            near: format!("{near}{address}"),
            words: if picture.words.alt().is_empty() { picture.file.name } else { picture.words.alt().to_owned() },
            address,
        }
    });
    let kept = settings.accent.map(|accent| accent.to_string()).unwrap_or_default();
    let mut wrongs = desk.wrongs(messages)?;
    wrongs.extend(refused.iter().map(|(field, words)| ((*field).to_owned(), words.clone())));
    let page = LookPage {
        settings: super::frame(desk, WORD)?,
        accent: again("accent", kept.clone()),
        shown: if kept.is_empty() { USUAL.into() } else { kept.clone() },
        was: kept,
        shades: settings.accent.map(|accent| shades(desk, accent)).transpose()?.unwrap_or_default(),
        has_header: header.is_some(),
        alt: again("alt", header.as_ref().map(|header| header.alt.clone()).unwrap_or_default()),
        everywhere: header.is_some_and(|header| header.everywhere),
        pictures: pictures.collect(),
        icon: settings.icon.map(|icon| format!("{near}{}", icon.large)),
        wrongs,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// What becomes of a colour by day and by night, in a sentence each.
fn shades(desk: &Desk<'_>, accent: Colour) -> Result<Vec<Shade>> {
    let places =
        [("colour-day-kept", "colour-day-moved", BY_DAY), ("colour-night-kept", "colour-night-moved", BY_NIGHT)];
    let shade = |(kept, moved, behind): (&str, &str, [Colour; 2])| {
        let used = accent.readable_on(&behind);
        // Rounded down: what falls short is not said to do.
        let ratio = |colour: Colour| {
            let ratio = format!("{:.1}", (colour.worst(&behind) * 10.0).floor() / 10.0);
            if desk.locale.interface().tag() == "fr" { ratio.replace('.', ",") } else { ratio }
        };
        let (own, now, used_words) = (ratio(accent), ratio(used), used.to_string());
        let arguments = [("own", Arg::Text(&own)), ("now", Arg::Text(&now)), ("colour", Arg::Text(&used_words))];
        let words = desk.text(if used == accent { kept } else { moved }, &arguments)?;
        let [paper, _] = behind;
        Ok(Shade { paper: paper.to_string(), colour: used_words.clone(), words })
    };
    places.into_iter().map(shade).collect()
}

//! What a site is called, in which language, who may read it.

use super::{put_back, yes};
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::form::{Form, Messages};
use crate::desk::reply::Reply;
use crate::desk::setup::languages;
use crate::site::actions::Change;
use crate::site::model::{AddressLetters, SiteState, TimeZone};
use crate::site::store;
use crate::site::views::GeneralPage;
use crate::urls;
use http::StatusCode;
use locale::Locale;
use std::collections::BTreeMap;

/// The first page of settings.
pub(crate) const WORD: &str = "";
/// Its fields.
const FIELDS: [&str; 7] = ["title", "description", "language", "zone", "open", "latin", "count_reads"];

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, settings) = desk.read(|rows| Ok((store::this(rows)?, store::settings(rows)?)))?;
    let values = BTreeMap::from([
        ("title", site.title),
        ("description", settings.description),
        ("language", site.locale),
        ("zone", site.time_zone),
        ("open", yes(site.state == SiteState::Open)),
        ("latin", yes(settings.address_letters == AddressLetters::Latin)),
        ("count_reads", yes(settings.count_reads)),
    ]);
    page(desk, StatusCode::OK, values, &Messages::default())
}

/// Changes them all, or none.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let wanted = read(&desk.form, &mut messages);
    let Some((change, description)) = wanted.filter(|_| messages.is_empty()) else {
        let values = FIELDS.map(|name| (name, desk.form.text(name).to_owned()));
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::from(values), &messages);
    };
    let letters = if desk.form.has("latin") { AddressLetters::Latin } else { AddressLetters::Own };
    let count_reads = desk.form.has("count_reads");
    super::set(desk, WORD, change, move |settings| {
        settings.description.clone_from(&description);
        settings.address_letters = letters;
        settings.count_reads = count_reads;
    })
}

fn read(form: &Form, messages: &mut Messages) -> Option<(Change, String)> {
    let title = form.line("title");
    if title.is_empty() {
        messages.add("title", "wrong-title-empty");
    }
    let locale = Locale::parse(form.text("language").trim()).map(|locale| locale.tag().to_owned());
    let locale = messages.take("language", locale.map_err(|_| "wrong-language"));
    let zone = TimeZone::parse(form.text("zone").trim()).map(|zone| zone.as_str().to_owned());
    let zone = messages.take("zone", zone.map_err(|_| "wrong-zone"));
    let state = if form.has("open") { SiteState::Open } else { SiteState::Closed };
    let change = Change {
        title: Some(title),
        locale: Some(locale?),
        time_zone: Some(zone?),
        state: Some(state),
        ..Change::default()
    };
    Some((change, form.line("description")))
}

fn page(
    desk: &Desk<'_>,
    status: StatusCode,
    values: BTreeMap<&'static str, String>,
    messages: &Messages,
) -> Result<Reply> {
    let page = GeneralPage {
        settings: super::frame(desk, WORD)?,
        host: desk.place()?.home.host.to_string(),
        moving: urls::desk_move(desk.site()?),
        languages: languages(values.get("language").map_or("", String::as_str)),
        zones: jiff::tz::db().available().map(|zone| zone.to_string()).collect(),
        values,
        wrongs: desk.wrongs(messages)?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

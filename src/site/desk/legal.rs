//! The legal notice of a site at the desk: whom it names, what is missing, and what its addresses tell anyway.

use super::put_back;
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::person::model::Role;
use crate::person::store as people;
use crate::site::actions::Change;
use crate::site::model::legal::{Legal, Mode, reveals};
use crate::site::store;
use crate::site::views::legal::LegalDeskPage;
use crate::urls;
use http::StatusCode;
use locale::Arg;

/// The page of settings.
pub(crate) const WORD: &str = "legal";
/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    page(desk, StatusCode::OK, &settings.legal, &Messages::default())
}

/// Keeps it, also while something is missing: readers see it once nothing is.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let (mode, knows) = (Mode::named(desk.form.text("mode")), desk.form.has("host_knows"));
    let legal = Legal::of(mode, knows, |name| {
        let words = desk.form.text(name).trim().to_owned();
        if words.chars().count() > Legal::LONGEST {
            messages.add(name, "wrong-legal-long");
        }
        words
    });
    if !messages.is_empty() {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, &legal, &messages);
    }
    super::set(desk, WORD, Change::default(), move |settings| settings.legal.clone_from(&legal))
}

fn page(desk: &Desk<'_>, status: StatusCode, legal: &Legal, messages: &Messages) -> Result<Reply> {
    let missing = legal.missing().into_iter().map(|field| desk.text(missing_key(field), &[]));
    let near = desk.near(&desk.place()?.home);
    let page = LegalDeskPage {
        settings: super::frame(desk, WORD)?,
        mode: legal.mode.name(),
        host_knows: legal.host_knows,
        values: legal.fields().into_iter().map(|(name, words)| (name, words.to_owned())).collect(),
        wrongs: desk.wrongs(messages)?,
        missing: missing.collect::<Result<_>>()?,
        page: legal.is_shown().then(|| [near.as_str(), urls::LEGAL].concat()),
        revealed: if legal.mode == Mode::Private { revealed(desk)? } else { Vec::new() },
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// Names of the site that hold the name of one of its owners: whoever reads the address knows who writes.
fn revealed(desk: &Desk<'_>) -> Result<Vec<String>> {
    let members = desk.read(|rows| Ok(people::members(rows)?))?;
    let hosts = desk.app.follower.directory().names_of(desk.site()?);
    let mut found = Vec::new();
    for owner in members.iter().filter(|member| member.role == Role::Owner) {
        let name = desk.read_server(|rows| Ok(people::known(rows, owner.person)?))?.name;
        for host in hosts.iter().filter(|host| reveals(host, &name)) {
            found.push(desk.text("legal-revealed", &[("host", Arg::Text(host.as_str())), ("name", Arg::Text(&name))])?);
        }
    }
    Ok(found)
}

/// What each field that the law asks for is called in a sentence.
fn missing_key(field: &str) -> &'static str {
    match field {
        "host_name" => "legal-missing-host-name",
        "host_address" => "legal-missing-host-address",
        "host_phone" => "legal-missing-host-phone",
        "host_knows" => "legal-missing-host-knows",
        "publisher" => "legal-missing-publisher",
        "address" => "legal-missing-address",
        "phone" => "legal-missing-phone",
        _ => "legal-missing-director",
    }
}

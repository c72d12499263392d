//! Moving the desk to another address: who could not come in any more, said before anything is moved.
//!
//! A session belongs to the host that set its cookie, so everybody signs in again. A passkey belongs to the host that it was made for, and works
//! at no other. A password and recovery codes work anywhere.

use super::actions;
use super::model::Bound;
use super::store::moving as store;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SERVER};
use crate::base::voice::printable;
use crate::desk::origin::DeskOrigin;
use crate::urls;
use db::Urgency;

/// Says what would become of whom if the desk moved there; with `links`, also makes a link for each who would be locked
/// out, which signs them in once at the new address. The setting itself is the administrator's to change.
///
/// # Errors
/// Refuses an address that the desk cannot have.
pub(crate) fn announce(app: &App, to: &str, links: bool, say: &mut dyn FnMut(&str)) -> Result<()> {
    let origin = DeskOrigin::parse(to).ok_or_else(|| {
        let words = "cannot be the address of the desk; write scheme and host alone, as in https://desk.example.org";
        Failure::refused(format!("“{to}” {words} (plain http only on this machine)"))
    })?;
    let now = DeskOrigin::of(&app.config);
    if now.chosen && now.address == origin.address {
        say(&format!("The desk is at {} already.", origin.address));
    } else {
        say(&format!("The desk would move from {} to {}.", now.address, origin.address));
    }
    let at = app.clock.now();
    let (signed_in, bound) = app.db.read(SERVER.0, |rows| {
        Ok::<_, Failure>((store::signed_in(rows, at)?, store::bound_elsewhere(rows, host(&origin))?))
    })?;
    say(&format!("Signed in now, and to sign in again there: {signed_in}."));
    let mails = app.config.post.is_some();
    let (locked, others): (Vec<Bound>, Vec<Bound>) = bound.into_iter().partition(|one| one.is_locked_out(mails));
    for one in &others {
        say(&format!("{}: their passkey for {} will not work there; they have another way in.", who(one), one.host));
    }
    if locked.is_empty() {
        say("Nobody would be locked out.");
    }
    for one in &locked {
        say(&format!("{} would be locked out: a passkey for {} is their only way in.", who(one), one.host));
        if links {
            say(&format!("  {}", link(app, &origin, one.person)?));
        }
    }
    say(&way_on(&origin, &locked, links));
    Ok(())
}

/// A sentence for the log when the desk is not where passkeys were made for; `None` when all of them work.
///
/// # Errors
/// A failure of the database.
pub(crate) fn warning(app: &App) -> Result<Option<String>> {
    let origin = DeskOrigin::of(&app.config);
    let bound = app.db.read(SERVER.0, |rows| store::bound_elsewhere(rows, host(&origin)))?;
    let Some(first) = bound.first() else { return Ok(None) };
    Ok(Some(format!(
        "the desk is at {}, but {} have passkeys for another host ({}), which do not work there; relais desk move {} says who \
         is locked out",
        origin.address,
        bound.len(),
        first.host,
        origin.address
    )))
}

/// The host alone, as passkeys know it.
fn host(origin: &DeskOrigin) -> &str {
    let host = origin.address.split_once("://").map_or(origin.address.as_str(), |(_, host)| host);
    host.rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(name, _)| name)
}

fn who(one: &Bound) -> String {
    match &one.mail {
        Some(mail) => printable(&format!("{} ({mail})", one.name)),
        None => printable(&one.name),
    }
}

fn link(app: &App, origin: &DeskOrigin, person: PersonId) -> Result<String> {
    let secret = chance::secret()?;
    let digest = chance::digest(&secret);
    app.act(SERVER, Urgency::Person, move |tx| actions::make_link(tx, &Actor::CommandLine, person, &digest))?;
    Ok([origin.address.as_str(), urls::desk_link(&secret).as_str()].concat())
}

fn way_on(origin: &DeskOrigin, locked: &[Bound], links: bool) -> String {
    let set = format!(
        "set desk = \"{}\" in relais.toml (or --desk, RELAIS_DESK), let the proxy pass that host on, and start again",
        origin.address
    );
    match (locked.is_empty(), links) {
        (true, _) => format!("To move it: {set}."),
        (false, true) => format!("Each link signs its person in, once, within a day. Now {set}."),
        (false, false) => {
            format!(
                "Nothing was changed. Let them choose a password first, or repeat this with --yes for a link for each; then {set}."
            )
        }
    }
}

//! Passkeys at the desk: made and removed on one's account, used on the page where one signs in.
//!
//! A browser is asked through a script and answers through it; both pages are whole without one.

use super::sign_in::{self, unconfirmed};
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SERVER};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::person::actions::{self, Proof, passkeys as ceremonies};
use crate::person::model::{KeptPasskey, News, PublicName};
use crate::person::passkey::{Answer, Asked, Passkeys};
use crate::person::store;
use crate::person::views::{PasskeyLine, PasskeysPart};
use crate::urls;
use http::StatusCode;
use serde_json::json;

/// Asks the browser of somebody who wants to sign in.
pub(crate) fn ask_who(desk: &mut Desk<'_>) -> Result<Reply> {
    let passkeys = offered(desk)?;
    let (app, now) = (desk.app, desk.app.clock.now());
    // Each page that is looked at asks once: many more than attempts, and still not without end.
    if app.ceremonies.wait_from(desk.peer, now).is_some() {
        return Err(Failure::told("refused-often", &[]));
    }
    app.ceremonies.failed_from(desk.peer, now);
    let asked = passkeys.ask_who()?;
    begin(desk, None, asked)
}

/// Signs in whoever's passkey answered.
pub(crate) fn sign_in(desk: &mut Desk<'_>) -> Result<Reply> {
    let next = sign_in::next(desk.form.text("next"));
    let (peer, now) = (desk.peer, desk.app.clock.now());
    if let Some(minutes) = desk.app.attempts.wait_from(peer, now) {
        let words = desk.text("sign-in-wait", &[("count", locale::Arg::Count(minutes))])?;
        return sign_in::form(desk, StatusCode::TOO_MANY_REQUESTS, next, String::new(), Some(words));
    }
    match proof(desk).and_then(|proof| sign_in::begin(desk, proof, next.clone())) {
        Err(Failure::Refused(refusal)) => {
            desk.app.attempts.failed_from(peer, now);
            let words = desk.refusal(&refusal)?;
            sign_in::form(desk, StatusCode::UNPROCESSABLE_ENTITY, next, String::new(), Some(words))
        }
        done => done,
    }
}

fn proof(desk: &Desk<'_>) -> Result<Proof> {
    let passkeys = offered(desk)?;
    let state = take(desk, None)?;
    let wrong = || Failure::told("refused-passkey", &[]);
    let answer = Answer::parse(desk.form.text("answer")).ok_or_else(wrong)?;
    let id = answer.id().ok_or_else(wrong)?;
    let kept = desk.read_server(|rows| Ok(store::passkeys::known(rows, &id)?))?.ok_or_else(wrong)?;
    let key = passkeys.proven(&answer, &state, &kept).ok_or_else(wrong)?;
    Ok(Proof::Passkey(Box::new(kept), key))
}

/// Asks the browser of somebody who is signed in for a new passkey.
pub(crate) fn ask_new(desk: &mut Desk<'_>) -> Result<Reply> {
    let passkeys = offered(desk)?;
    if unconfirmed(desk, urls::DESK_ACCOUNT)?.is_some() {
        return Ok(Reply::json(StatusCode::OK, json!({ "see": urls::desk_confirm(urls::DESK_ACCOUNT) })));
    }
    let me = desk.me()?.person.clone();
    let (mail, known) =
        desk.read_server(|rows| Ok((store::mail_of(rows, me.id)?, store::passkeys::of(rows, me.id)?)))?;
    let asked = passkeys.ask_new(me.id, mail.as_deref().unwrap_or(&me.name), &me.name, &known)?;
    begin(desk, Some(me.id), asked)
}

/// Keeps the passkey that was just made, or removes one.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let (id, language) = (desk.my_id()?, desk.locale.tag().to_owned());
    match (desk.form.text("do"), desk.form.number("passkey")) {
        ("add", _) => add(desk, id, language),
        ("remove", Some(passkey)) => {
            if let Some(first) = unconfirmed(desk, urls::DESK_ACCOUNT)? {
                return Ok(first);
            }
            desk.act_on_server(move |tx| {
                if ceremonies::remove(tx, id, passkey)? {
                    actions::tell(tx, id, News::PasskeyRemoved, &language)?;
                }
                Ok(())
            })?;
            Ok(Reply::see(urls::done(urls::DESK_ACCOUNT, "passkey-removed")))
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    }
}

fn add(desk: &Desk<'_>, person: PersonId, language: String) -> Result<Reply> {
    let passkeys = offered(desk)?;
    let state = take(desk, Some(person))?;
    let made = passkeys.made(desk.form.text("answer"), &state);
    let made = made.ok_or_else(|| Failure::told("refused-passkey-new", &[]))?;
    // A name that cannot be taken is no reason to lose the passkey, which the browser has kept already.
    let named = PublicName::parse(desk.form.text("name")).or_else(|_| PublicName::parse(&desk.device));
    let name = named.map_or_else(|_| "?".to_owned(), |name| name.as_str().to_owned());
    let host = passkeys.host.clone();
    let new = KeptPasskey { person, secret: made.id, name, host, key: made.key, ..KeptPasskey::default() };
    desk.act_on_server(move |tx| {
        ceremonies::add(tx, &new)?;
        actions::tell(tx, person, News::PasskeyAdded, &language)
    })?;
    Ok(Reply::see(urls::done(urls::DESK_ACCOUNT, "passkey")))
}

/// The part of one's account about passkeys; `None` where browsers allow none.
///
/// # Errors
/// A failure of the database.
pub(super) fn part(desk: &Desk<'_>) -> Result<Option<PasskeysPart>> {
    let Some(passkeys) = &desk.app.passkeys else { return Ok(None) };
    let id = desk.my_id()?;
    let lines = desk.read_server(|rows| Ok(store::passkeys::of(rows, id)?))?.into_iter().map(|kept| PasskeyLine {
        id: kept.id,
        name: kept.name,
        used: kept.used.map(|at| desk.moment(at)),
        made: desk.moment(kept.created),
        elsewhere: Some(kept.host).filter(|host| *host != passkeys.host),
    });
    Ok(Some(PasskeysPart {
        lines: lines.collect(),
        host: passkeys.host.clone(),
        suggested: desk.device.clone(),
        action: urls::DESK_PASSKEYS.into(),
        ask: urls::DESK_PASSKEYS_ASK.into(),
        script: desk.app.assets.address("passkeys.js"),
    }))
}

fn offered<'a>(desk: &Desk<'a>) -> Result<&'a Passkeys> {
    desk.app.passkeys.as_ref().ok_or_else(|| Failure::told("refused-no-passkeys", &[]))
}

/// Keeps what is asked, and asks.
fn begin(desk: &Desk<'_>, person: Option<PersonId>, asked: Asked) -> Result<Reply> {
    let secret = chance::secret()?;
    let (digest, state) = (chance::digest(&secret), asked.state);
    let kept = move |tx: &mut db::Tx<'_>| ceremonies::begin(tx, &digest, person, &state);
    desk.app.db.aside::<(), Failure, _>(SERVER.0, kept).wait()?;
    Ok(Reply::json(StatusCode::OK, json!({ "ceremony": secret, "options": asked.options })))
}

/// What was asked in the ceremony that the form names.
fn take(desk: &Desk<'_>, person: Option<PersonId>) -> Result<String> {
    let digest = chance::digest(desk.form.text("ceremony"));
    let taken = move |tx: &mut db::Tx<'_>| ceremonies::answer(tx, &digest, person);
    Ok(desk.app.db.aside::<String, Failure, _>(SERVER.0, taken).wait()?.value)
}

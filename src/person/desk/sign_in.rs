//! Signing in by password, recovery code or link; giving the password again; signing out.

use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::PersonId;
use crate::desk::reply::Reply;
use crate::desk::{Desk, guard};
use crate::person::actions::{self, Proof};
use crate::person::model::{CONFIRMED, Password};
use crate::person::views::{ConfirmPage, LinkPage, PasskeySignIn, SignInPage};
use crate::person::{password, store};
use crate::urls;
use http::StatusCode;

/// Asks who it is.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let next = next(desk.query.text("next"));
    if desk.session.is_some() {
        return Ok(Reply::see(next));
    }
    form(desk, StatusCode::OK, next, String::new(), None)
}

/// Compares name and password, or name and recovery code, and begins a session.
pub(crate) fn create(desk: &mut Desk<'_>) -> Result<Reply> {
    let (next, name) = (next(desk.form.text("next")), desk.form.line("name"));
    let (app, now) = (desk.app, desk.app.clock.now());
    if let Some(minutes) = app.attempts.wait(desk.peer, &name, now) {
        let words = desk.text("sign-in-wait", &[("count", locale::Arg::Count(minutes))])?;
        return form(desk, StatusCode::TOO_MANY_REQUESTS, next, name, Some(words));
    }
    let Some(proof) = proof(desk, &name)? else {
        app.attempts.failed(desk.peer, &name, now);
        let words = desk.text("sign-in-wrong", &[])?;
        return form(desk, StatusCode::UNPROCESSABLE_ENTITY, next, name, Some(words));
    };
    match begin(desk, proof, next.clone()) {
        Err(Failure::Refused(_)) => {
            app.attempts.failed(desk.peer, &name, now);
            let words = desk.text("sign-in-wrong", &[])?;
            form(desk, StatusCode::UNPROCESSABLE_ENTITY, next, name, Some(words))
        }
        done => {
            app.attempts.succeeded(&name);
            done
        }
    }
}

/// What somebody gave to prove who they are: `None` when it proves nothing, and it takes as long to find out.
fn proof(desk: &Desk<'_>, name: &str) -> Result<Option<Proof>> {
    let given = desk.form.text("password");
    let (id, hash) = known(desk, name)?;
    // Compared in every case, so that the time it takes says nothing of who has an account.
    let right = password::is_right(&Password::given(given), hash.as_deref());
    let code = given.trim().to_lowercase();
    let is_code = code.len() == 19 && code.split('-').count() == 4;
    Ok(match id {
        Some(id) if right => Some(Proof::Password(id)),
        Some(id) if is_code => Some(Proof::Code(id, chance::digest(&code))),
        _ => None,
    })
}

/// The person of a mail address or account name, with the hash of their password.
fn known(desk: &Desk<'_>, name: &str) -> Result<(Option<PersonId>, Option<String>)> {
    desk.read_server(|rows| {
        let id = match store::with_mail(rows, &name.to_lowercase())? {
            Some(id) => Some(id),
            None => store::with_account(rows, &name.to_lowercase())?,
        };
        let hash = id.map(|id| store::password_of(rows, id)).transpose()?.flatten();
        Ok((id, hash))
    })
}

/// Begins a session for whoever proved who they are, and goes on.
///
/// # Errors
/// What the action refuses.
pub(super) fn begin(desk: &Desk<'_>, proof: Proof, next: String) -> Result<Reply> {
    let secret = chance::secret()?;
    let (digest, device) = (chance::digest(&secret), desk.device.clone());
    desk.act_on_server(move |tx| actions::sign_in(tx, &proof, &digest, &device))?;
    Ok(Reply::see(next).and_keep(guard::cookie(&secret, desk.secure)))
}

/// Has a link mailed to whoever this is. The answer is the same for everybody, known or not.
pub(crate) fn ask_link(desk: &mut Desk<'_>) -> Result<Reply> {
    let name = desk.form.line("name");
    let (app, now, about) = (desk.app, desk.app.clock.now(), format!("link for {name}"));
    if app.config.post.is_none() {
        return Err(Failure::told("refused-no-mail", &[]));
    }
    if let Some(minutes) = app.attempts.wait(desk.peer, &about, now) {
        let words = desk.text("sign-in-wait", &[("count", locale::Arg::Count(minutes))])?;
        return form(desk, StatusCode::TOO_MANY_REQUESTS, urls::DESK.into(), name, Some(words));
    }
    app.attempts.failed(desk.peer, &about, now);
    let (id, _) = known(desk, &name)?;
    let language = desk.locale.tag().to_owned();
    desk.act_on_server(move |tx| actions::ask_for_link(tx, id, &language))?;
    Ok(Reply::see(urls::done(urls::DESK_SIGN_IN, "link")))
}

/// A link from a message: it does nothing by itself, since programs follow links too.
pub(crate) fn show_link(desk: &mut Desk<'_>) -> Result<Reply> {
    let action = urls::desk_link(desk.word.as_deref().unwrap_or_default());
    Ok(Reply::page(desk.write(&LinkPage { frame: desk.frame("")?, action })?))
}

/// Signs in whoever has the link, once, and has them choose a password where they have none.
pub(crate) fn follow_link(desk: &mut Desk<'_>) -> Result<Reply> {
    let proof = Proof::Link(chance::digest(desk.word.as_deref().unwrap_or_default()));
    let secret = chance::secret()?;
    let (digest, device) = (chance::digest(&secret), desk.device.clone());
    let id = desk.act_on_server(move |tx| actions::sign_in(tx, &proof, &digest, &device))?;
    let has_password = desk.read_server(|rows| Ok(store::password_of(rows, id)?.is_some()))?;
    let to = if has_password { urls::DESK } else { urls::DESK_ACCOUNT };
    Ok(Reply::see(to).and_keep(guard::cookie(&secret, desk.secure)))
}

/// Ends this session.
pub(crate) fn end(desk: &mut Desk<'_>) -> Result<Reply> {
    let (id, digest) = (desk.my_id()?, desk.me()?.digest.clone());
    desk.act_on_server(move |tx| actions::sign_out(tx, id, &digest))?;
    Ok(Reply::see(urls::DESK_SIGN_IN).and_keep(guard::no_cookie()))
}

/// Asks for the password again.
pub(crate) fn show_confirm(desk: &mut Desk<'_>) -> Result<Reply> {
    let page = ConfirmPage { frame: desk.frame("")?, next: next(desk.query.text("next")), wrong: None };
    Ok(Reply::page(desk.write(&page)?))
}

/// Compares it, and goes on.
pub(crate) fn confirm(desk: &mut Desk<'_>) -> Result<Reply> {
    let next = next(desk.form.text("next"));
    let (session, now) = (desk.me()?.clone(), desk.app.clock.now());
    let about = format!("person {}", session.person.id);
    let wait = desk.app.attempts.wait(desk.peer, &about, now);
    let hash = desk.read_server(|rows| Ok(store::password_of(rows, session.person.id)?))?;
    let right = wait.is_none() && password::is_right(&Password::given(desk.form.text("password")), hash.as_deref());
    if !right {
        desk.app.attempts.failed(desk.peer, &about, now);
        let words = match wait {
            Some(minutes) => desk.text("sign-in-wait", &[("count", locale::Arg::Count(minutes))])?,
            None => desk.text("confirm-wrong", &[])?,
        };
        let page = ConfirmPage { frame: desk.frame("")?, next, wrong: Some(words) };
        return Ok(Reply::with(StatusCode::UNPROCESSABLE_ENTITY, desk.write(&page)?));
    }
    desk.act_on_server(move |tx| actions::see(tx, &session, true))?;
    Ok(Reply::see(next))
}

/// Where to go when the password was not given lately; `None`: it was.
///
/// # Errors
/// A fault of ours.
pub(crate) fn unconfirmed(desk: &Desk<'_>, back: &str) -> Result<Option<Reply>> {
    let given = desk.me()?.confirmed;
    let lately = desk.app.clock.now().saturating_sub(given) <= CONFIRMED;
    Ok((!lately).then(|| Reply::see(urls::desk_confirm(back))))
}

/// The page on which one signs in.
///
/// # Errors
/// A fault of ours.
pub(super) fn form(
    desk: &Desk<'_>,
    status: StatusCode,
    next: String,
    name: String,
    wrong: Option<String>,
) -> Result<Reply> {
    let page = SignInPage {
        frame: desk.frame("")?,
        action: urls::DESK_SIGN_IN.into(),
        next,
        name,
        wrong,
        passkey: desk.app.passkeys.as_ref().map(|_| PasskeySignIn {
            ask: urls::DESK_PASSKEY_ASK,
            action: urls::DESK_PASSKEY_SIGN_IN,
            script: desk.app.assets.address("passkeys.js"),
        }),
        ask_link: desk.app.config.post.as_ref().map(|_| urls::DESK_ASK_LINK),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// Where to go on: an address of the desk and nothing else, so that no link leads away from here.
pub(super) fn next(asked: &str) -> String {
    let plain = asked.chars().all(|c| c.is_ascii_graphic() && c != '\\') && !asked.starts_with("//");
    if plain && crate::desk::handle::is_desk(asked.split(['?', '#']).next().unwrap_or_default()) {
        asked.to_owned()
    } else {
        urls::DESK.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_never_leads_away() {
        assert_eq!(next("/desk/1/articles?done=saved"), "/desk/1/articles?done=saved");
        for away in
            ["", "//example.org", "https://example.org/desk", "/deskx", "/\\example.org", "/desk\r\nX: y", "/2022/01/"]
        {
            assert_eq!(next(away), "/desk", "{away}");
        }
    }
}

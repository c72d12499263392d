//! One's own account: name, language, password, recovery codes, and where one is signed in.

use super::passkeys;
use super::sign_in::unconfirmed;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::desk::setup::languages;
use crate::person::model::{CODES, News, Password, Person, PublicName, Right};
use crate::person::views::{AccountPage, CodesPage, SessionLine, SiteLine};
use crate::person::{actions, password, store};
use crate::site::model::Site;
use crate::urls;
use crate::web::layout::Tongue;
use http::StatusCode;
use std::collections::BTreeMap;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let person = desk.me()?.person.clone();
    form(desk, StatusCode::OK, values(&person), &Messages::default())
}

fn values(person: &Person) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("name", person.name.clone()),
        ("account", person.account.clone().unwrap_or_default()),
        ("language", person.locale.clone().unwrap_or_default()),
    ])
}

/// Changes name, account name and language.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let mut messages = Messages::default();
    let name = messages.take("name", PublicName::parse(desk.form.text("name")));
    let account = messages.take("account", account_name(&desk.form.line("account")));
    let language = messages.take("language", language(desk.form.text("language")));
    let id = desk.my_id()?;
    let given = BTreeMap::from(["name", "account", "language"].map(|field| (field, desk.form.line(field))));
    let (Some(name), Some(account), Some(locale)) = (name, account, language) else {
        return form(desk, StatusCode::UNPROCESSABLE_ENTITY, given, &messages);
    };
    let person = Person { id, name: name.as_str().to_owned(), account, locale };
    match desk.act_on_server(move |tx| actions::change(tx, &Actor::Person(id), &person)) {
        Ok(()) => Ok(Reply::see(urls::done(urls::DESK_ACCOUNT, "account"))),
        Err(Failure::Refused(refusal)) => {
            messages.add("account", refusal.text.map_or("refused-account-taken", |text| text.key));
            form(desk, StatusCode::UNPROCESSABLE_ENTITY, given, &messages)
        }
        Err(failure) => Err(failure),
    }
}

/// A name to sign in with: small letters, digits, points and hyphens; none is none.
fn account_name(raw: &str) -> std::result::Result<Option<String>, &'static str> {
    let name = raw.to_lowercase();
    let fits = (3..=40).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    match (name.is_empty(), fits) {
        (true, _) => Ok(None),
        (false, true) => Ok(Some(name)),
        (false, false) => Err("wrong-account"),
    }
}

fn language(raw: &str) -> std::result::Result<Option<String>, &'static str> {
    match raw.trim() {
        "" => Ok(None),
        tag => locale::Locale::parse(tag).map(|locale| Some(locale.tag().to_owned())).map_err(|_| "wrong-language"),
    }
}

/// Changes the password, the old one given; every other browser is signed out.
pub(crate) fn change_password(desk: &mut Desk<'_>) -> Result<Reply> {
    let me = desk.me()?.clone();
    let id = me.person.id;
    let (mail, hash) = desk.read_server(|rows| Ok((store::mail_of(rows, id)?, store::password_of(rows, id)?)))?;
    let mut messages = Messages::default();
    // Whoever came in by a link has no password yet; the link was the proof.
    let needs_old = hash.is_some();
    let about = format!("person {id}");
    let (peer, now) = (desk.peer, desk.app.clock.now());
    let waits = desk.app.attempts.wait(peer, &about, now).is_some();
    if needs_old && (waits || !password::is_right(&Password::given(desk.form.text("old")), hash.as_deref())) {
        desk.app.attempts.failed(peer, &about, now);
        messages.add("old", "confirm-wrong");
    }
    let known = [me.person.name.as_str(), mail.as_deref().unwrap_or_default()];
    let chosen = messages.take("password", Password::choose(desk.form.text("password"), &known));
    let Some(chosen) = chosen.filter(|_| messages.is_empty()) else {
        return form(desk, StatusCode::UNPROCESSABLE_ENTITY, values(&me.person), &messages);
    };
    let hash = password::hash(&chosen)?;
    let language = desk.locale.tag().to_owned();
    desk.act_on_server(move |tx| {
        actions::set_password(tx, &Actor::Person(id), id, &hash, &me.digest)?;
        actions::tell(tx, id, News::Password, &language)
    })?;
    Ok(Reply::see(urls::done(urls::DESK_ACCOUNT, "password")))
}

/// Makes new recovery codes; those before prove nothing any more.
pub(crate) fn make_codes(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(first) = unconfirmed(desk, urls::DESK_ACCOUNT)? {
        return Ok(first);
    }
    let id = desk.my_id()?;
    let codes = (0..CODES).map(|_| chance::code()).collect::<Result<Vec<_>>>()?;
    let digests: Vec<String> = codes.iter().map(|code| chance::digest(code)).collect();
    let language = desk.locale.tag().to_owned();
    desk.act_on_server(move |tx| {
        actions::set_codes(tx, &Actor::Person(id), id, &digests)?;
        actions::tell(tx, id, News::Codes, &language)
    })?;
    desk.app.door.keep_codes(&desk.me()?.digest, codes);
    Ok(Reply::see(urls::DESK_CODES))
}

/// Shows the codes that were just made, once.
pub(crate) fn show_codes(desk: &mut Desk<'_>) -> Result<Reply> {
    let codes = desk.app.door.take_codes(&desk.me()?.digest);
    let page = CodesPage { frame: desk.frame("")?, codes, account: urls::DESK_ACCOUNT.into() };
    Ok(Reply::page(desk.write(&page)?))
}

/// Ends one session, or all others.
pub(crate) fn end_sessions(desk: &mut Desk<'_>) -> Result<Reply> {
    let (id, own, digest) = (desk.my_id()?, desk.me()?.digest.clone(), desk.form.text("session").to_owned());
    if digest.is_empty() {
        desk.act_on_server(move |tx| actions::sign_out_elsewhere(tx, id, &own))?;
    } else {
        desk.act_on_server(move |tx| actions::sign_out(tx, id, &digest))?;
    }
    Ok(Reply::see(urls::done(urls::DESK_ACCOUNT, "sessions")))
}

fn form(
    desk: &Desk<'_>,
    status: StatusCode,
    values: BTreeMap<&'static str, String>,
    messages: &Messages,
) -> Result<Reply> {
    let (me, now) = (desk.me()?, desk.app.clock.now());
    let id = me.person.id;
    let (mail, has_password, codes_left, sessions) = desk.read_server(|rows| {
        Ok((
            store::mail_of(rows, id)?,
            store::password_of(rows, id)?.is_some(),
            store::codes_left(rows, id)?,
            store::sessions_of(rows, id, now)?,
        ))
    })?;
    let lines = sessions.into_iter().map(|session| SessionLine {
        is_this: session.digest == me.digest,
        device: Some(session.device).filter(|device| !device.is_empty()),
        seen: desk.moment(session.seen),
        digest: session.digest,
    });
    let page = AccountPage {
        frame: desk.frame(urls::DESK_ACCOUNT)?,
        languages: languages(values.get("language").map_or("", String::as_str)),
        values,
        wrongs: desk.wrongs(messages)?,
        mail: mail.unwrap_or_default(),
        has_password,
        shortest: Password::SHORTEST,
        codes_left,
        codes: urls::DESK_CODES.into(),
        passkeys: passkeys::part(desk)?,
        programs: sites(desk, Right::WriteOwn, urls::desk_tokens)?,
        news: sites(desk, Right::Moderate, urls::desk_comment_news)?,
        sessions: lines.collect(),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// The sites where whoever is signed in may do that, each with a page of it.
fn sites(desk: &Desk<'_>, right: Right, address: fn(SiteId) -> String) -> Result<Vec<SiteLine>> {
    let (me, directory) = (desk.my_id()?, desk.app.follower.directory());
    let mut mine = Vec::new();
    for home in directory.homes() {
        let role = desk.app.db.read(home.site.id.0, |rows| store::role_of(rows, me))?;
        if role.is_some_and(|role| role.may(right)) {
            mine.push(&home.site);
        }
    }
    mine.sort_by_key(|site| site.id);
    let line = |site: &Site| {
        let own = desk.app.locale(&site.locale);
        let tongue = Tongue::foreign(own.tag(), own.direction());
        SiteLine { address: address(site.id), title: site.title.clone(), tongue }
    };
    Ok(mine.into_iter().map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_name_is_short_and_plain_or_none() {
        assert_eq!(account_name(""), Ok(None));
        assert_eq!(account_name("Ana.Lima"), Ok(Some("ana.lima".into())));
        for wrong in ["ab", "a b c", "ana@example.org", "<b>x</b>"] {
            assert!(account_name(wrong).is_err(), "{wrong}");
        }
    }
}

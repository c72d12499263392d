//! Who may come in: the cookie of a session, the role on the site, and the proof that a form is one of ours.

use super::origin::From;
use super::request::{Place, form_token};
use super::table::Who;
use crate::app::App;
use crate::base::chance;
use crate::base::error::Result;
use crate::base::ids::{SERVER, SiteId};
use crate::person::model::{SEEN, Session};
use crate::person::{actions, store};
use db::Urgency;
use http::HeaderMap;
use http::header::COOKIE;

/// The cookie of a session. Bound to the desk's own addresses: readers' pages never see it.
const NAME: &str = "relais_desk";

/// The secret of a session, as the browser gives it back.
pub(super) fn secret(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut cookies = lines.flat_map(|line| line.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    cookies.find(|(name, value)| *name == NAME && value.len() == 43).map(|(_, value)| value.to_owned())
}

/// The cookie that begins a session.
pub(crate) fn cookie(secret: &str, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{NAME}={secret}; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=5184000{secure}")
}

/// The cookie that ends it.
pub(crate) fn no_cookie() -> String {
    format!("{NAME}=; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// The session of a secret. That it is used is noted to the hour, so that it does not end.
///
/// # Errors
/// A failure of the database.
pub(super) fn session(app: &App, secret: &str) -> Result<Option<Session>> {
    let (digest, now) = (chance::digest(secret), app.clock.now());
    let found = app.db.read(SERVER.0, |rows| store::session(rows, &digest, now))?;
    if let Some(session) = &found
        && now.saturating_sub(session.seen) > SEEN
    {
        let session = session.clone();
        app.act(SERVER, Urgency::Person, move |tx| actions::see(tx, &session, false))?;
    }
    Ok(found)
}

/// The site at whose desk this person may sit.
///
/// # Errors
/// A failure of the database.
pub(super) fn place(app: &App, session: &Session, site: SiteId) -> Result<Option<Place>> {
    let directory = app.follower.directory();
    let Some(home) = directory.homes().find(|home| home.site.id == site) else { return Ok(None) };
    let role = app.db.read(site.0, |rows| store::role_of(rows, session.person.id))?;
    Ok(role.map(|role| Place { home: std::sync::Arc::clone(home), role }))
}

/// Whether somebody may do what a row of the table leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Welcome,
    /// They have to sign in first.
    SignIn,
    /// They are signed in, and it is not theirs.
    NotYours,
}

/// Compares what a row asks with who comes. A site that somebody has no part in is as unknown to them as one that is not
/// there.
pub(super) fn judge(who: Who, session: Option<&Session>, place: Option<&Place>) -> Verdict {
    match (who, session, place) {
        (Who::Anybody, ..) => Verdict::Welcome,
        (_, None, _) => Verdict::SignIn,
        (Who::SignedIn, Some(_), _) => Verdict::Welcome,
        (Who::May(right), Some(_), Some(place)) if place.role.may(right) => Verdict::Welcome,
        (Who::May(_), ..) => Verdict::NotYours,
    }
}

/// Whether a form was sent from one of our pages. Where the browser says nothing, the token must be that of the session,
/// and somebody without a session cannot prove it at all.
pub(super) fn is_ours(from: From, secret: Option<&str>, token: &str) -> bool {
    match from {
        From::Here => true,
        From::Elsewhere => false,
        From::Unsaid => secret.is_some_and(|secret| form_token(secret) == token),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        let value = "a".repeat(43);
        headers.insert(COOKIE, format!("x=1; relais_desk={value}; y=2").parse().unwrap());
        assert_eq!(secret(&headers), Some(value));
        headers.insert(COOKIE, "relais_desk=short".parse().unwrap());
        assert_eq!(secret(&headers), None);
    }

    #[test]
    fn a_form_without_origin_needs_the_token_of_its_session() {
        let token = form_token("secret");
        assert!(is_ours(From::Unsaid, Some("secret"), &token));
        assert!(!is_ours(From::Unsaid, Some("other"), &token));
        assert!(!is_ours(From::Unsaid, None, &token));
        assert!(!is_ours(From::Elsewhere, Some("secret"), &token), "a token does not mend a foreign origin");
        assert!(is_ours(From::Here, None, ""));
    }
}

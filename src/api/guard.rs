//! Who a program acts for: the token in the header, what it is allowed, and what its owner may do now.

use super::Outcome;
use super::answer::text;
use super::call::Caller;
use super::pace::MOST;
use super::problem::Problem;
use super::table::Operation;
use crate::app::App;
use crate::base::chance;
use crate::base::error::Failure;
use crate::base::ids::SiteId;
use crate::person::model::token::{ApiToken, DAY, PREFIX};
use crate::person::store::{self, tokens};
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderValue};
use std::net::IpAddr;

/// Lets somebody in, or says why not.
///
/// # Errors
/// 401 without a token that works here, 403 where it is not allowed enough or its owner may not, 429 where it asks too fast.
pub(super) fn admit(
    app: &App,
    site: SiteId,
    operation: &Operation,
    secret: Option<&str>,
    peer: IpAddr,
) -> Outcome<Caller> {
    let now = app.clock.now();
    let secret = secret.ok_or_else(|| unknown("An API token is asked for: send it as `Authorization: Bearer relais_…`. Tokens are made at the desk, under “Programs”."))?;
    let digest = chance::digest(secret);
    let found = app.db.read(site.0, |rows| {
        let Some(token) = tokens::with_digest(rows, &digest, now)? else { return Ok(None) };
        let role = store::role_of(rows, token.person)?;
        Ok::<_, Failure>(Some((token, role)))
    })?;
    let Some((token, role)) = found else { return Err(stranger(app, peer, now)) };
    if let Some(seconds) = app.pace.count(site, token.id, now) {
        let words = format!("A token may ask {MOST} times a minute; ask again in {seconds} s.");
        return Err(slow_down(words, seconds));
    }
    let (subject, access) = operation.scope;
    if !token.scopes.allow(subject, access) {
        let words =
            format!("This token is not allowed `{}:{}`; make one that is, at the desk.", subject.name(), access.name());
        return Err(Problem::new(StatusCode::FORBIDDEN, "scope", words));
    }
    let Some(role) = role.filter(|role| role.may(operation.right)) else {
        let words = "Whoever made this token may not do this on this site; ask an owner for another role.";
        return Err(Problem::new(StatusCode::FORBIDDEN, "role", words));
    };
    see(app, site, &token, now);
    Ok(Caller { token: token.id, person: token.person, role })
}

/// The token of a request. Only the header counts: an address is written down by everything that passes it on.
pub(super) fn secret(headers: &HeaderMap) -> Option<String> {
    let (scheme, secret) = text(headers, header::AUTHORIZATION)?.split_once(' ')?;
    let secret = secret.trim();
    let is_one = scheme.eq_ignore_ascii_case("bearer") && secret.starts_with(PREFIX) && secret.len() < 100;
    is_one.then(|| secret.to_owned())
}

/// A token that is nobody's here. Whoever goes on trying is slowed down; a token that works never is by that.
fn stranger(app: &App, peer: IpAddr, now: i64) -> Problem {
    if let Some(minutes) = app.token_attempts.wait_from(peer, now) {
        let words = format!("Too many tokens that do not work came from there; try again in {minutes} min.");
        return slow_down(words, minutes.saturating_mul(60));
    }
    app.token_attempts.failed_from(peer, now);
    unknown(
        "This token does not work on this site: it has ended, or was made for another one. Make a new one at the desk.",
    )
}

fn unknown(words: &str) -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "token", words)
        .with(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
}

fn slow_down(words: String, seconds: i64) -> Problem {
    Problem::new(StatusCode::TOO_MANY_REQUESTS, "often", words)
        .with(header::RETRY_AFTER, HeaderValue::from(seconds.unsigned_abs()))
}

/// Notes the day of its last use, once a day and aside. That it could not be noted keeps nobody from reading.
fn see(app: &App, site: SiteId, token: &ApiToken, now: i64) {
    let (id, day) = (token.id, now - now.rem_euclid(DAY));
    if token.used == Some(day) {
        return;
    }
    if let Err(why) = app.db.aside(site.0, move |tx| Ok::<_, Failure>(tokens::see(tx, id, day)?)).wait() {
        tracing::warn!("that a token of site {site} was used could not be noted: {why}");
    }
}

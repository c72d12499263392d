//! Tokens with which programs act for somebody on one site: made, and ended.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ApiTokenId, PersonId};
use crate::base::keys;
use crate::person::model::PublicName;
use crate::person::model::token::{ApiToken, Lasts, MOST, Scopes};
use crate::person::store::tokens as store;
use db::Tx;
use serde_json::json;

/// Keeps a token of a person by the digest of its secret.
///
/// # Errors
/// Refuses one that allows nothing, and more tokens than anybody can look after.
pub(crate) fn make(
    tx: &mut Tx<'_>,
    person: PersonId,
    name: &PublicName,
    scopes: &Scopes,
    lasts: Lasts,
    digest: &str,
) -> Result<()> {
    if scopes.is_empty() {
        return Err(Failure::told("wrong-token-scopes", &[]));
    }
    let at = tx.at();
    if store::of_person(tx, person, at)?.len() >= MOST {
        return Err(Failure::told("refused-tokens", &[]));
    }
    let id = ApiTokenId(tx.allocate("api_token", 1)?);
    let (name, expires) = (name.as_str().to_owned(), at.saturating_add(lasts.length()));
    let new = ApiToken { id, person, name, scopes: scopes.clone(), expires, used: None };
    store::insert(tx, &new, digest)?;
    let details = json!({ "token": id, "scopes": scopes.text(), "for": lasts.name() });
    record(tx, &Actor::Person(person), Verb::MakeToken, person, details)
}

/// Ends a token of one's own; one that is over stays so.
///
/// # Errors
/// Refuses somebody else's.
pub(crate) fn end_own(tx: &mut Tx<'_>, me: PersonId, id: ApiTokenId) -> Result<()> {
    match store::owner(tx, id)? {
        None => Ok(()),
        Some(owner) if owner == me => end(tx, &Actor::Person(me), id, owner),
        Some(_) => Err(Failure::told("refused-unclear", &[])),
    }
}

/// Ends anybody's token, for whoever looks after people.
///
/// # Errors
/// A failure of the database.
pub(crate) fn end_any(tx: &mut Tx<'_>, actor: &Actor, id: ApiTokenId) -> Result<()> {
    store::owner(tx, id)?.map_or(Ok(()), |owner| end(tx, actor, id, owner))
}

fn end(tx: &mut Tx<'_>, actor: &Actor, id: ApiTokenId, owner: PersonId) -> Result<()> {
    store::end(tx, id)?;
    record(tx, actor, Verb::EndToken, owner, json!({ "token": id }))
}

fn record(tx: &mut Tx<'_>, actor: &Actor, verb: Verb, person: PersonId, details: serde_json::Value) -> Result<()> {
    tx.touch(keys::people());
    let entry = Entry { details, ..Entry::new(actor.clone(), verb, keys::person(person)) };
    Ok(audit::record(tx, &entry)?)
}

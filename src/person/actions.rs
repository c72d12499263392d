//! What can be done with people. What is about an account is an action of the server; what is about a role, of its site.

pub(crate) mod bounced;
mod correspondents;
pub(crate) mod passkeys;
pub(crate) mod tokens;

pub(crate) use correspondents::erase_correspondent;

use super::jobs as mails;
use super::model::{
    CODES, INVITATION, Invitation, KeptPasskey, LINK, MAILED_LINK, MailAddress, Member, News, Person, PublicName,
    Right, Role, SESSION, Session,
};
use super::store;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::PersonId;
use crate::base::keys;
use db::Tx;
use jobs::NewJob;
use serde_json::json;

/// Somebody to be. The password is hashed before: that takes longer than an action may.
#[derive(Clone, Debug)]
pub(crate) struct NewPerson {
    pub(crate) name: PublicName,
    pub(crate) mail: MailAddress,
    /// `None`: they come in by a link, and choose one then.
    pub(crate) password_hash: Option<String>,
    /// Digests of their recovery codes.
    pub(crate) codes: Vec<String>,
}

/// Adds an account, or finds the one that has this mail address already and leaves it as it is.
///
/// # Errors
/// A failure of the database.
pub(crate) fn add(tx: &mut Tx<'_>, actor: &Actor, new: &NewPerson) -> Result<PersonId> {
    if let Some(there) = store::with_mail(tx, &new.mail.folded())? {
        return Ok(there);
    }
    let id = PersonId(tx.allocate("person", 1)?);
    let person = Person { id, name: new.name.as_str().to_owned(), account: None, locale: None };
    store::insert(tx, &person, &new.mail)?;
    if let Some(hash) = &new.password_hash {
        store::insert_credential(tx, id, "password", hash, None)?;
    }
    for digest in new.codes.iter().take(CODES) {
        store::insert_credential(tx, id, "recovery", digest, None)?;
    }
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(actor.clone(), Verb::AddPerson, keys::person(id)))?;
    Ok(id)
}

/// Gives a person another password, and ends every other session of theirs.
///
/// # Errors
/// A failure of the database.
pub(crate) fn set_password(tx: &mut Tx<'_>, actor: &Actor, id: PersonId, hash: &str, kept: &str) -> Result<()> {
    store::forget_credentials(tx, id, "password")?;
    store::insert_credential(tx, id, "password", hash, None)?;
    store::delete_other_sessions(tx, id, kept)?;
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(actor.clone(), Verb::ChangePassword, keys::person(id)))?;
    Ok(())
}

/// Gives a person other recovery codes, by their digests; those before prove nothing any more.
///
/// # Errors
/// A failure of the database.
pub(crate) fn set_codes(tx: &mut Tx<'_>, actor: &Actor, id: PersonId, digests: &[String]) -> Result<()> {
    store::forget_credentials(tx, id, "recovery")?;
    for digest in digests.iter().take(CODES) {
        store::insert_credential(tx, id, "recovery", digest, None)?;
    }
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(actor.clone(), Verb::MakeCodes, keys::person(id)))?;
    Ok(())
}

/// Makes a link that signs a person in, once, within a day. Its digest is kept.
///
/// # Errors
/// A failure of the database.
pub(crate) fn make_link(tx: &mut Tx<'_>, actor: &Actor, id: PersonId, digest: &str) -> Result<()> {
    keep_link(tx, actor, id, digest, LINK)
}

/// Keeps the digest of a link that is mailed: it signs its person in, once, within a quarter of an hour.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_mailed_link(tx: &mut Tx<'_>, id: PersonId, digest: &str) -> Result<()> {
    keep_link(tx, &Actor::Job, id, digest, MAILED_LINK)
}

fn keep_link(tx: &mut Tx<'_>, actor: &Actor, id: PersonId, digest: &str, lasts: i64) -> Result<()> {
    let expires = tx.at().saturating_add(lasts);
    store::delete_ended_credentials(tx)?;
    store::insert_credential(tx, id, "link", digest, Some(expires))?;
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(actor.clone(), Verb::MakeLink, keys::person(id)))?;
    Ok(())
}

/// Asks for a link to be mailed. For nobody the same is done, so that whoever asks learns nothing from how long it takes.
///
/// # Errors
/// A failure of the database.
pub(crate) fn ask_for_link(tx: &mut Tx<'_>, id: Option<PersonId>, language: &str) -> Result<()> {
    let id = id.unwrap_or(PersonId(0));
    let at = tx.at();
    let payload = json!({ "person": id.0, "language": language, "at": at });
    jobs::enqueue(tx, &NewJob { kind: mails::LINK, key: &id.to_string(), payload, due: at })?;
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(Actor::Guest, Verb::AskForLink, keys::person(id)))?;
    Ok(())
}

/// Has a person told by mail what the same action changed about their account.
///
/// # Errors
/// A failure of the database.
pub(crate) fn tell(tx: &mut Tx<'_>, id: PersonId, news: News, language: &str) -> Result<()> {
    let at = tx.at();
    let payload = json!({ "person": id.0, "what": news.name(), "language": language, "at": at });
    let key = format!("{id} {}", news.name());
    Ok(jobs::enqueue(tx, &NewJob { kind: mails::NEWS, key: &key, payload, due: at })?)
}

/// What signs somebody in.
#[derive(Clone, Debug)]
pub(crate) enum Proof {
    /// Their password, compared before.
    Password(PersonId),
    /// A recovery code, by its digest; used up.
    Code(PersonId, String),
    /// A link, by its digest; used up.
    Link(String),
    /// A passkey that answered, as it was kept until then, and its key as it is to be kept from now on.
    Passkey(Box<KeptPasskey>, String),
}

/// Begins a session, kept under `digest`.
///
/// # Errors
/// Refuses a code or link that is nobody's, was used, or is too old, and a passkey that was used in between.
pub(crate) fn sign_in(tx: &mut Tx<'_>, proof: &Proof, digest: &str, device: &str) -> Result<PersonId> {
    let used = || Failure::told("refused-code", &[]);
    let id = match proof {
        Proof::Password(id) => *id,
        Proof::Code(id, code) => {
            let of = store::take_credential(tx, "recovery", code)?;
            of.filter(|of| of == id).ok_or_else(used)?
        }
        Proof::Passkey(before, key) => passkeys::used(tx, before, key)?,
        Proof::Link(link) => store::take_credential(tx, "link", link)?.ok_or_else(used)?,
    };
    let at = tx.at();
    let person = store::known(tx, id)?;
    let session = Session {
        digest: digest.to_owned(),
        person,
        created: at,
        seen: at,
        confirmed: at,
        expires: at.saturating_add(SESSION),
        device: device.to_owned(),
    };
    store::delete_ended_sessions(tx)?;
    store::insert_session(tx, &session)?;
    tx.touch(keys::person(id));
    audit::record(tx, &Entry::new(Actor::Person(id), Verb::SignIn, keys::person(id)))?;
    Ok(id)
}

/// Ends one session of a person.
///
/// # Errors
/// A failure of the database.
pub(crate) fn sign_out(tx: &mut Tx<'_>, id: PersonId, digest: &str) -> Result<()> {
    if store::delete_session(tx, id, digest)? {
        tx.touch(keys::person(id));
        audit::record(tx, &Entry::new(Actor::Person(id), Verb::SignOut, keys::person(id)))?;
    }
    Ok(())
}

/// Ends all sessions of a person but one.
///
/// # Errors
/// A failure of the database.
pub(crate) fn sign_out_elsewhere(tx: &mut Tx<'_>, id: PersonId, kept: &str) -> Result<()> {
    if store::delete_other_sessions(tx, id, kept)? > 0 {
        tx.touch(keys::person(id));
        audit::record(tx, &Entry::new(Actor::Person(id), Verb::SignOut, keys::person(id)))?;
    }
    Ok(())
}

/// Notes that a session is used, to the hour, so that it goes on; `confirmed`: the password was just given in it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn see(tx: &mut Tx<'_>, session: &Session, confirmed: bool) -> Result<()> {
    let at = tx.at();
    let confirmed = if confirmed { at } else { session.confirmed };
    let seen = Session { seen: at, confirmed, expires: at.saturating_add(SESSION), ..session.clone() };
    store::update_session(tx, &seen)?;
    tx.touch(keys::person(session.person.id));
    Ok(())
}

/// Changes name, account name and language of a person.
///
/// # Errors
/// Refuses an account name that somebody else has.
pub(crate) fn change(tx: &mut Tx<'_>, actor: &Actor, person: &Person) -> Result<()> {
    if let Some(account) = &person.account
        && store::with_account(tx, account)?.is_some_and(|other| other != person.id)
    {
        return Err(Failure::told("refused-account-taken", &[]));
    }
    store::update(tx, person)?;
    tx.touch(keys::person(person.id));
    audit::record(tx, &Entry::new(actor.clone(), Verb::ChangePerson, keys::person(person.id)))?;
    Ok(())
}

/// Makes somebody one of the site's people, or changes what they are.
///
/// # Errors
/// Refuses to leave the site without an owner.
pub(crate) fn set_role(tx: &mut Tx<'_>, actor: &Actor, id: PersonId, role: Role) -> Result<()> {
    let before = store::role_of(tx, id)?;
    if before == Some(role) {
        return Ok(());
    }
    if before == Some(Role::Owner) {
        keep_an_owner(tx, id)?;
    }
    store::write_role(tx, id, role)?;
    tx.touch(keys::people());
    let mut entry = Entry::new(actor.clone(), Verb::SetRole, keys::person(id));
    entry.details = serde_json::json!({ "role": role.name() });
    audit::record(tx, &entry)?;
    Ok(())
}

/// Lets somebody go from the site; what they wrote stays, and their tokens end.
///
/// # Errors
/// Refuses to leave the site without an owner.
pub(crate) fn remove(tx: &mut Tx<'_>, actor: &Actor, id: PersonId) -> Result<()> {
    if store::role_of(tx, id)? == Some(Role::Owner) {
        keep_an_owner(tx, id)?;
    }
    if store::delete_role(tx, id)? {
        store::tokens::end_all_of(tx, id)?;
        tx.touch(keys::people());
        audit::record(tx, &Entry::new(actor.clone(), Verb::RemoveMember, keys::person(id)))?;
    }
    Ok(())
}

fn keep_an_owner(tx: &mut Tx<'_>, but: PersonId) -> Result<()> {
    let others = store::members(tx)?.into_iter().any(|member| member.role == Role::Owner && member.person != but);
    if others { Ok(()) } else { Err(Failure::told("refused-last-owner", &[])) }
}

/// Keeps an invitation, by the digest of its link; it works once, within two weeks.
///
/// # Errors
/// A failure of the database.
pub(crate) fn invite(tx: &mut Tx<'_>, by: PersonId, role: Role, digest: &str) -> Result<()> {
    let expires = tx.at().saturating_add(INVITATION);
    let digest = digest.to_owned();
    store::insert_invitation(tx, &Invitation { digest, role, by, expires, mailed: None, mail: None })?;
    tx.touch(keys::people());
    let mut entry = Entry::new(Actor::Person(by), Verb::Invite, keys::people());
    entry.details = serde_json::json!({ "role": role.name() });
    audit::record(tx, &entry)?;
    Ok(())
}

/// Has the same action's invitation mailed to somebody.
///
/// # Errors
/// A failure of the database.
pub(crate) fn mail_invitation(tx: &mut Tx<'_>, digest: &str, mail: &MailAddress, language: &str) -> Result<()> {
    let correspondent = store::write_correspondent(tx, mail)?;
    store::address_invitation(tx, digest, correspondent)?;
    let at = tx.at();
    let payload = json!({ "language": language, "at": at });
    Ok(jobs::enqueue(tx, &NewJob { kind: mails::INVITATION, key: digest, payload, due: at })?)
}

/// The number of somebody without account whom this site may write to, as part of the action that was told their address.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_correspondent(tx: &mut Tx<'_>, mail: &MailAddress) -> Result<i64> {
    Ok(store::write_correspondent(tx, mail)?)
}

/// The people of this site who decide about comments, as part of an action that concerns them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn moderators(tx: &mut Tx<'_>) -> Result<Vec<Member>> {
    let members = store::members(tx)?.into_iter();
    Ok(members.filter(|member| member.role.may(Right::Moderate)).collect())
}

/// Forgets their address, unless something else of the site still needs it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget_correspondent(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    Ok(store::forget_correspondent(tx, number)?)
}

/// Keeps the digest of the link in the message of an invitation. Nothing where it was followed or taken back meanwhile.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_mailed_invitation(tx: &mut Tx<'_>, digest: &str, mailed: &str) -> Result<()> {
    if store::write_mailed(tx, digest, mailed)? {
        tx.touch(keys::people());
        audit::record(tx, &Entry::new(Actor::Job, Verb::MailInvitation, keys::people()))?;
    }
    Ok(())
}

/// Tries a message again that could not be sent.
///
/// # Errors
/// A failure of the database.
pub(crate) fn retry_mail(tx: &mut Tx<'_>, actor: &Actor, job: i64) -> Result<()> {
    if jobs::again(tx, job)? {
        tx.touch(keys::mail());
        audit::record(tx, &Entry::new(actor.clone(), Verb::RetryMail, keys::mail()))?;
    }
    Ok(())
}

/// Gives a message up for good that could not be sent.
///
/// # Errors
/// A failure of the database.
pub(crate) fn drop_mail(tx: &mut Tx<'_>, actor: &Actor, kind: &str, key: &str) -> Result<()> {
    jobs::forget(tx, kind, key)?;
    tx.touch(keys::mail());
    audit::record(tx, &Entry::new(actor.clone(), Verb::DropMail, keys::mail()))?;
    Ok(())
}

/// Takes back an invitation.
///
/// # Errors
/// A failure of the database.
pub(crate) fn uninvite(tx: &mut Tx<'_>, by: PersonId, digest: &str) -> Result<()> {
    if let Some((_, correspondent)) = store::take_invitation(tx, digest)? {
        correspondent.map_or(Ok(()), |number| forget_correspondent(tx, number))?;
        tx.touch(keys::people());
        audit::record(tx, &Entry::new(Actor::Person(by), Verb::Uninvite, keys::people()))?;
    }
    Ok(())
}

/// Makes whoever follows an invitation one of the site's people. An owner stays one.
///
/// # Errors
/// Refuses an invitation that was followed already, or is too old.
pub(crate) fn accept(tx: &mut Tx<'_>, id: PersonId, digest: &str) -> Result<Role> {
    let taken = store::take_invitation(tx, digest)?;
    let (role, correspondent) = taken.ok_or_else(|| Failure::told("refused-invitation", &[]))?;
    correspondent.map_or(Ok(()), |number| forget_correspondent(tx, number))?;
    let kept = store::role_of(tx, id)?.filter(|kept| *kept <= role);
    store::write_role(tx, id, kept.unwrap_or(role))?;
    tx.touch(keys::people());
    let mut entry = Entry::new(Actor::Person(id), Verb::Join, keys::person(id));
    entry.details = serde_json::json!({ "role": role.name() });
    audit::record(tx, &entry)?;
    Ok(kept.unwrap_or(role))
}

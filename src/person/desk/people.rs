//! The people of a site: who they are, what they may do, whom they invite.

use super::sign_in::unconfirmed;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SERVER, SiteId};
use crate::desk::form::Messages;
use crate::desk::origin::DeskOrigin;
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::desk::{Desk, guard, role_key};
use crate::follow::Home;
use crate::person::actions::{self, NewPerson, Proof};
use crate::person::model::{Invitation, MailAddress, Member, Password, PublicName, Role};
use crate::person::views::{InvitationLine, InvitationPage, MemberLine, PeoplePage, RoleLine};
use crate::person::{password, store};
use crate::urls;
use crate::web::layout::Tongue;
use http::StatusCode;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a page about a site's people says besides who they are.
struct Said {
    /// The link of an invitation that was just made.
    invited: Option<String>,
    wrong: Option<String>,
    /// The form of an invitation, as it was filled in.
    role: Role,
    mail: String,
    messages: Messages,
}

impl Default for Said {
    fn default() -> Said {
        let (mail, messages) = (String::new(), Messages::default());
        Said { invited: None, wrong: None, role: Role::Author, mail, messages }
    }
}

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, Said::default())
}

/// Invites somebody, takes an invitation back, changes a role, or lets somebody go.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_people(desk.site()?);
    let me = desk.my_id()?;
    let role = desk.form.text("role").parse::<Role>();
    let person = desk.form.number("person").map(PersonId);
    let done = match (desk.form.text("do"), role, person) {
        ("invite", Ok(role), _) => return invite(desk, me, role),
        ("uninvite", ..) => {
            let digest = desk.form.text("invitation").to_owned();
            desk.act(move |tx| actions::uninvite(tx, me, &digest))
        }
        // A change of owners is asked for twice.
        ("role", Ok(role), Some(person)) => {
            if role == Role::Owner
                && let Some(first) = unconfirmed(desk, &here)?
            {
                return Ok(first);
            }
            desk.act(move |tx| match store::role_of(tx, person)? {
                Some(_) => actions::set_role(tx, &Actor::Person(me), person, role),
                None => Err(Failure::told("refused-no-member", &[])),
            })
        }
        ("remove", _, Some(person)) => {
            if let Some(first) = unconfirmed(desk, &here)? {
                return Ok(first);
            }
            desk.act(move |tx| actions::remove(tx, &Actor::Person(me), person))
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        Ok(()) => Ok(Reply::see(urls::done(&here, "people"))),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Said { wrong: Some(words), ..Said::default() })
        }
        Err(failure) => Err(failure),
    }
}

/// Makes the link of an invitation. It is shown on the answer itself, this once: only its digest is kept. Where it is to be
/// mailed, the message gets a link of its own.
fn invite(desk: &Desk<'_>, me: PersonId, role: Role) -> Result<Reply> {
    let here = urls::desk_people(desk.site()?);
    if role == Role::Owner
        && let Some(first) = unconfirmed(desk, &here)?
    {
        return Ok(first);
    }
    let mut messages = Messages::default();
    let to = Some(desk.form.line("mail")).filter(|mail| desk.app.config.post.is_some() && !mail.is_empty());
    let mail = to.as_deref().and_then(|raw| messages.take("mail", MailAddress::parse(raw)));
    if !messages.is_empty() {
        let said = Said { role, mail: to.unwrap_or_default(), messages, ..Said::default() };
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, said);
    }
    let secret = chance::secret()?;
    let (digest, language) = (chance::digest(&secret), desk.locale.tag().to_owned());
    desk.act(move |tx| {
        actions::invite(tx, me, role, &digest)?;
        mail.as_ref().map_or(Ok(()), |mail| actions::mail_invitation(tx, &digest, mail, &language))
    })?;
    let origin = DeskOrigin::of(&desk.app.config);
    let link = format!("{}{}", origin.address, urls::desk_invitation(desk.site()?, &secret));
    page(desk, StatusCode::OK, Said { invited: Some(link), ..Said::default() })
}

fn page(desk: &Desk<'_>, status: StatusCode, said: Said) -> Result<Reply> {
    let (here, now) = (urls::desk_people(desk.site()?), desk.app.clock.now());
    let (members, invitations) = desk.read(|rows| Ok((store::members(rows)?, store::invitations(rows, now)?)))?;
    let lines = members.iter().map(|member| line(desk, member));
    let invitations = invitations.into_iter().map(|invitation| {
        Ok(InvitationLine {
            digest: invitation.digest,
            role: desk.text(role_key(invitation.role), &[])?,
            mail: invitation.mail,
            until: desk.moment(invitation.expires),
        })
    });
    let roles = Role::ALL.iter().map(|role| {
        let about = desk.text(about_key(*role), &[])?;
        Ok(RoleLine { value: role.name(), words: desk.text(role_key(*role), &[])?, about, chosen: *role == said.role })
    });
    let page = PeoplePage {
        frame: desk.frame(&here)?,
        action: here.clone(),
        members: lines.collect::<Result<_>>()?,
        invitations: invitations.collect::<Result<_>>()?,
        roles: roles.collect::<Result<_>>()?,
        invited: said.invited,
        mails: desk.app.config.post.is_some(),
        mail: said.mail,
        wrongs: desk.wrongs(&said.messages)?,
        wrong: said.wrong,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn line(desk: &Desk<'_>, member: &Member) -> Result<MemberLine> {
    let (person, mail) =
        desk.read_server(|rows| Ok((store::known(rows, member.person)?, store::mail_of(rows, member.person)?)))?;
    let roles = Role::ALL.iter().map(|role| {
        Ok(Choice { value: role.name().into(), words: desk.text(role_key(*role), &[])?, chosen: *role == member.role })
    });
    Ok(MemberLine {
        id: member.person.0,
        name: person.name,
        mail,
        since: desk.moment(member.since),
        roles: roles.collect::<Result<_>>()?,
        is_me: member.person == desk.my_id()?,
    })
}

fn about_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "role-owner-about",
        Role::Editor => "role-editor-about",
        Role::Author => "role-author-about",
        Role::Translator => "role-translator-about",
        Role::Moderator => "role-moderator-about",
    }
}

/// Asks who it is that was invited.
pub(crate) fn show_invitation(desk: &mut Desk<'_>) -> Result<Reply> {
    let home = invited_to(desk)?;
    invitation(desk, StatusCode::OK, &home, BTreeMap::new(), &Messages::default())
}

/// Makes whoever was invited one of the site's people, with an account where they have none.
pub(crate) fn follow_invitation(desk: &mut Desk<'_>) -> Result<Reply> {
    let home = invited_to(desk)?;
    let (site, digest) = (home.site.id, chance::digest(desk.word.as_deref().unwrap_or_default()));
    let here = urls::desk_articles(site);
    if desk.session.is_some() {
        let me = desk.my_id()?;
        desk.app.act(site, db::Urgency::Person, move |tx| actions::accept(tx, me, &digest))?;
        return Ok(Reply::see(here));
    }
    let mut messages = Messages::default();
    let name = messages.take("name", PublicName::parse(desk.form.text("name")));
    let mail = messages.take("mail", MailAddress::parse(desk.form.text("mail")));
    let known = [desk.form.text("name"), desk.form.text("mail")];
    let chosen = messages.take("password", Password::choose(desk.form.text("password"), &known));
    if let Some(mail) = &mail
        && desk.app.db.read(SERVER.0, |rows| store::with_mail(rows, &mail.folded()))?.is_some()
    {
        messages.add("mail", "wrong-mail-taken");
    }
    let values = || BTreeMap::from(["name", "mail"].map(|field| (field, desk.form.line(field))));
    let (Some(name), Some(mail), Some(chosen), true) = (name, mail, chosen, messages.is_empty()) else {
        return invitation(desk, StatusCode::UNPROCESSABLE_ENTITY, &home, values(), &messages);
    };
    let new = NewPerson { name, mail, password_hash: Some(password::hash(&chosen)?), codes: Vec::new() };
    let me = desk.act_on_server(move |tx| actions::add(tx, &Actor::Guest, &new))?;
    desk.app.act(site, db::Urgency::Person, move |tx| actions::accept(tx, me, &digest))?;
    let secret = chance::secret()?;
    let (session, device) = (chance::digest(&secret), desk.device.clone());
    desk.act_on_server(move |tx| actions::sign_in(tx, &Proof::Password(me), &session, &device))?;
    Ok(Reply::see(here).and_keep(guard::cookie(&secret, desk.secure)))
}

/// The site that the address invites to, if the invitation still holds: nobody learns of a site by guessing.
fn invited_to(desk: &Desk<'_>) -> Result<Arc<Home>> {
    let gone = || Failure::told("refused-invitation", &[]);
    let site = desk.named_site.unwrap_or(SiteId(0));
    let directory = desk.app.follower.directory();
    let home = directory.homes().find(|home| home.site.id == site).ok_or_else(gone)?;
    let (digest, now) = (chance::digest(desk.word.as_deref().unwrap_or_default()), desk.app.clock.now());
    let open = desk.app.db.read(site.0, |rows| store::invitations(rows, now))?;
    let is_it = |invitation: &Invitation| invitation.digest == digest || invitation.mailed.as_ref() == Some(&digest);
    if open.iter().any(is_it) { Ok(Arc::clone(home)) } else { Err(gone()) }
}

fn invitation(
    desk: &Desk<'_>,
    status: StatusCode,
    home: &Home,
    mut values: BTreeMap<&'static str, String>,
    messages: &Messages,
) -> Result<Reply> {
    for field in ["name", "mail"] {
        values.entry(field).or_default();
    }
    let own = desk.app.locale(&home.site.locale);
    let action = urls::desk_invitation(home.site.id, desk.word.as_deref().unwrap_or_default());
    let page = InvitationPage {
        frame: desk.frame("")?,
        sign_in: urls::desk_sign_in(&action),
        action,
        site: home.site.title.clone(),
        tongue: Tongue::foreign(own.tag(), own.direction()),
        me: desk.session.as_ref().map(|session| session.person.name.clone()),
        values,
        wrongs: desk.wrongs(messages)?,
        shortest: Password::SHORTEST,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

//! What became of the messages: those that could not be sent, with the server's answer, addresses that they came back from, a
//! test to oneself, and what the DNS should say of the sender's domain.

use super::form::Messages;
use super::reply::Reply;
use super::request::Desk;
use super::views::{BouncedLine, MailLine, MailPage, MailRecord};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::PersonId;
use crate::comment::follow::{jobs as followers, news};
use crate::jobs::MAIL;
use crate::message::jobs as messages;
use crate::moderation::jobs::claims;
use crate::moderation::privacy::jobs as privacy;
use crate::person::model::{Bounced, MailAddress};
use crate::person::{actions, jobs as letters, store};
use crate::{post, urls};
use ::jobs::Troubled;
use ::mail::{Post, Rule, Way};
use http::StatusCode;
use locale::Arg;

/// Messages shown; whoever has more of them has one cause to mend.
const SHOWN: i64 = 50;
/// Addresses of accounts that are looked through for those of this site's people.
const MEMBERS: i64 = 1_000;

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None, &Messages::default())
}

/// Sends a test, tries a message again or drops it, notes that an address came back or works again.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_mail(desk.site()?);
    let me = desk.my_id()?;
    let asked = desk.form.number("job");
    match (desk.form.text("do"), asked) {
        ("test", _) => test(desk, me, &here),
        ("bounced", _) => mark_bounced(desk, &here),
        ("write", _) => {
            clear_bounced(desk)?;
            Ok(Reply::see(urls::done(&here, "mail")))
        }
        ("again" | "drop", Some(job)) => {
            let on_server = desk.form.has("server");
            let Some(found) = troubled(desk, on_server)?.into_iter().find(|found| found.id == job) else {
                return Ok(Reply::see(here));
            };
            let again = desk.form.text("do") == "again";
            let actor = Actor::Person(me);
            let act = move |tx: &mut db::Tx<'_>| {
                if again {
                    actions::retry_mail(tx, &actor, found.id)
                } else {
                    actions::drop_mail(tx, &actor, &found.kind, &found.key)
                }
            };
            if on_server {
                desk.act_on_server(act)?
            } else {
                desk.act(act)?
            }
            Ok(Reply::see(urls::done(&here, "mail")))
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    }
}

/// To one's own address and at once: whoever sets a server up wants to see what it says.
fn test(desk: &Desk<'_>, me: PersonId, here: &str) -> Result<Reply> {
    let about = format!("mail test {me}");
    let (peer, now) = (desk.peer, desk.app.clock.now());
    if desk.app.attempts.wait(peer, &about, now).is_some() {
        return Err(Failure::told("refused-often", &[]));
    }
    desk.app.attempts.failed(peer, &about, now);
    let mail = desk.read_server(|rows| Ok(store::mail_of(rows, me)?))?.unwrap_or_default();
    match post::test(desk.app, &mail) {
        Ok(()) => Ok(Reply::see(urls::done(here, "mail-test"))),
        Err(Failure::Refused(refusal)) => {
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(refusal.words), &Messages::default())
        }
        Err(failure) => Err(failure),
    }
}

/// Notes an address of this site, or of one of its people, from which a message came back.
fn mark_bounced(desk: &Desk<'_>, here: &str) -> Result<Reply> {
    let mut messages = Messages::default();
    let read = messages.take("address", MailAddress::parse(desk.form.text("address")));
    if let Some(address) = read {
        let (folded, actor) = (address.folded(), Actor::Person(desk.my_id()?));
        let person = desk.read_server(|rows| Ok(store::with_mail(rows, &folded)?))?;
        let is_ours = desk.read(|rows| Ok(store::members(rows)?))?.iter().any(|member| Some(member.person) == person);
        let (on_site, on_server) = (folded.clone(), (actor.clone(), folded));
        let site = desk.act({
            let actor = actor.clone();
            move |tx| actions::bounced::mark(tx, &actor, &on_site, None)
        })?;
        let server =
            is_ours && desk.act_on_server(move |tx| actions::bounced::mark(tx, &on_server.0, &on_server.1, None))?;
        if site || server {
            return Ok(Reply::see(urls::done(here, "mail")));
        }
        messages.add("address", "wrong-mail-nobody");
    }
    page(desk, StatusCode::UNPROCESSABLE_ENTITY, None, &messages)
}

/// Lets messages go again to an address of this site, or of one of its people.
fn clear_bounced(desk: &Desk<'_>) -> Result<()> {
    let Some(number) = desk.form.number("number") else { return Err(Failure::told("refused-unclear", &[])) };
    let actor = Actor::Person(desk.my_id()?);
    let act = move |tx: &mut db::Tx<'_>| actions::bounced::clear(tx, &actor, number);
    if !desk.form.has("server") {
        return desk.act(act);
    }
    let members = desk.read(|rows| Ok(store::members(rows)?))?;
    if members.iter().any(|member| member.person.0 == number) { desk.act_on_server(act) } else { Ok(()) }
}

/// Those of this site, and those of its people; of people who have an account, only the name is shown.
fn bounced(desk: &Desk<'_>) -> Result<Vec<BouncedLine>> {
    let line = |who: String, on_server: bool, found: Bounced| BouncedLine {
        number: found.number,
        on_server,
        who,
        since: desk.moment(found.since),
        why: found.why.unwrap_or_default(),
    };
    let site = desk.read(|rows| Ok(store::bounced::bounced(rows, SHOWN)?))?;
    let mut lines: Vec<BouncedLine> = site.into_iter().map(|one| line(one.address.clone(), false, one)).collect();
    let members = desk.read(|rows| Ok(store::members(rows)?))?;
    let people = desk.read_server(|rows| {
        let all = store::bounced::bounced(rows, MEMBERS)?;
        let ours = all.into_iter().filter(|one| members.iter().any(|member| member.person.0 == one.number));
        ours.map(|one| {
            Ok((store::find(rows, PersonId(one.number))?.map_or_else(String::new, |person| person.name), one))
        })
        .collect::<Result<Vec<_>>>()
    })?;
    lines.extend(people.into_iter().map(|(name, one)| line(name, true, one)));
    Ok(lines)
}

/// What the DNS should say, each with why.
fn records(desk: &Desk<'_>, post: &Post) -> Result<Vec<MailRecord>> {
    let all = post.records().into_iter().map(|record| {
        let about = match record.rule {
            Rule::Spf => "mail-record-spf",
            Rule::SpfGuessed => "mail-record-spf-guessed",
            Rule::Dkim => "mail-record-dkim",
            Rule::Dmarc => "mail-record-dmarc",
        };
        let title = match record.rule {
            Rule::Spf | Rule::SpfGuessed => "SPF",
            Rule::Dkim => "DKIM",
            Rule::Dmarc => "DMARC",
        };
        Ok(MailRecord { title, about: desk.text(about, &[])?, name: record.name, value: record.value })
    });
    all.collect()
}

/// Where messages go, in a sentence.
fn set(desk: &Desk<'_>) -> Result<String> {
    let (post, tray) = (desk.app.config.post.as_ref(), desk.app.config.tray.as_ref());
    let way = post.or(tray).map(|post| post.way.to_string()).unwrap_or_default();
    let from = post.map(|post| post.from.to_string()).unwrap_or_default();
    let arguments =
        [("server", Arg::Text(way.as_str())), ("folder", Arg::Text(way.as_str())), ("from", Arg::Text(from.as_str()))];
    match (post.map(|post| &post.way), tray) {
        (Some(Way::Server(_)), _) => desk.text("mail-set", &arguments),
        (Some(Way::Folder(_)), _) => desk.text("mail-set-folder", &arguments),
        (None, Some(_)) => desk.text("mail-unset-folder", &arguments),
        (None, None) => desk.text("mail-unset", &[]),
    }
}

/// Those of this site, or those of the server that were for this site's people.
fn troubled(desk: &Desk<'_>, on_server: bool) -> Result<Vec<Troubled>> {
    if !on_server {
        return desk.read(|rows| Ok(::jobs::troubled(rows, MAIL, SHOWN)?));
    }
    let members = desk.read(|rows| Ok(store::members(rows)?))?;
    let all = desk.read_server(|rows| Ok(::jobs::troubled(rows, MAIL, SHOWN)?))?;
    let for_us = |job: &Troubled| {
        let person = job.payload.get("person").and_then(serde_json::Value::as_i64);
        members.iter().any(|member| Some(member.person.0) == person)
    };
    Ok(all.into_iter().filter(for_us).collect())
}

fn page(desk: &Desk<'_>, status: StatusCode, wrong: Option<String>, messages: &Messages) -> Result<Reply> {
    let here = urls::desk_mail(desk.site()?);
    let mut lines = Vec::new();
    for on_server in [true, false] {
        for job in troubled(desk, on_server)? {
            lines.push(MailLine {
                job: job.id,
                on_server,
                about: desk.text(about(&job.kind), &[])?,
                due: job.due.map(|due| desk.moment(due)),
                why: job.why,
            });
        }
    }
    let post = desk.app.config.post.as_ref();
    let served = post.filter(|post| matches!(post.way, Way::Server(_)));
    let page = MailPage {
        frame: desk.frame(&here)?,
        action: here,
        set: set(desk)?,
        goes_out: post.is_some(),
        records: served.map(|post| records(desk, post)).transpose()?.unwrap_or_default(),
        is_signed: post.is_some_and(|post| post.signature.is_some()),
        domain: served.map(|post| post.from.domain()).unwrap_or_default(),
        bounced: bounced(desk)?,
        address: desk.form.text("address").to_owned(),
        wrongs: desk.wrongs(messages)?,
        mine: desk.read_server(|rows| Ok(store::mail_of(rows, desk.my_id()?)?))?.unwrap_or_default(),
        lines,
        wrong,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// What a message of this kind is about.
fn about(kind: &str) -> &'static str {
    match kind {
        letters::LINK => "mail-about-link",
        messages::MAIL => "mail-about-message",
        letters::INVITATION => "mail-about-invitation",
        followers::QUESTION => "mail-about-question",
        followers::NEWS => "mail-about-comments",
        news::WAITING => "mail-about-waiting",
        claims::CLAIMED => "mail-about-claim",
        privacy::LINK => "mail-about-held",
        _ => "mail-about-news",
    }
}

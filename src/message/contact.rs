//! The contact form as readers see it, and what becomes of what they send. No page of it is kept by a cache.

use super::actions;
use super::model::{NewMessage, Words};
use super::views::ContactPage;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::PersonId;
use crate::desk::form::Form;
use crate::follow::Home;
use crate::person::model::{MailAddress, PublicName, Role};
use crate::person::store as people;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Rule, Said, Spoken};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;
use std::net::IpAddr;

const RULE: Rule = Rule { form: "contact", shortest: 3_000_000, again: "contact-again" };
const FIELDS: [&str; 3] = ["name", "mail", "words"];

/// Answers a request for the contact page; `None` where the site has none.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, asked: Asked) -> Result<Option<Fresh>> {
    let site = home.site.id;
    let (settings, state) =
        app.db.read(site.0, |rows| -> Result<_> { Ok((sites::settings(rows)?, sites::this(rows)?.state)) })?;
    if !settings.contact || state != SiteState::Open {
        return Ok(None);
    }
    let Some((from, form)) = asked.posted else {
        return page(app, home, StatusCode::OK, &Form::default(), &Said::sent(asked.query == urls::SENT));
    };
    let Ok(form) = form else {
        return page(app, home, StatusCode::PAYLOAD_TOO_LARGE, &Form::default(), &Said::notice("contact-unread"));
    };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, from), &form)? {
        return page(app, home, status, &form, &said);
    }
    let mut said = Said::default();
    let Some(new) = read(&form, &mut said) else {
        return page(app, home, StatusCode::UNPROCESSABLE_ENTITY, &form, &said.and("form-wrong"));
    };
    match said::told(keep(app, home, asked.peer, new))? {
        Ok(()) => Ok(Some(posted::see(&urls::contact_sent()))),
        Err(text) => page(app, home, StatusCode::TOO_MANY_REQUESTS, &form, &Said::of(text)),
    }
}

fn read(form: &Form, said: &mut Said) -> Option<NewMessage> {
    let name = said.take("name", PublicName::parse(form.text("name")));
    let mail = match form.line("mail").as_str() {
        "" => Some(None),
        raw => said.take("mail", MailAddress::parse(raw)).map(Some),
    };
    let words = said.take("words", Words::parse(form.text("words")));
    Some(NewMessage { name: name?, mail: mail?, words: words? })
}

fn keep(app: &App, home: &Home, peer: IpAddr, new: NewMessage) -> Result<()> {
    let site = home.site.id;
    let owners: Vec<PersonId> = match app.config.post {
        Some(_) => {
            let members = app.db.read(site.0, people::members)?;
            members.iter().filter(|member| member.role == Role::Owner).map(|member| member.person).collect()
        }
        None => Vec::new(),
    };
    app.messages.failed_from(peer, app.clock.now());
    app.act(site, Urgency::Person, move |tx| actions::send(tx, &new, &owners)).map(|_| ())
}

fn page(app: &App, home: &Home, status: StatusCode, form: &Form, said: &Said) -> Result<Option<Fresh>> {
    let token = RULE.token(app, home)?;
    let html = app.db.read(home.site.id.0, |rows| {
        let reader = Reader::begin(app, rows)?;
        let Spoken { notice, wrongs } = said.words(&reader)?;
        reader.write(&ContactPage {
            frame: reader.frame(),
            head: reader.head_unlisted(urls::CONTACT),
            action: urls::CONTACT.into(),
            token,
            values: FIELDS.map(|field| (field, form.text(field).to_owned())).into(),
            wrongs,
            notice,
            sent: said.is_sent,
            longest: Words::LONGEST,
        })
    })?;
    Ok(Some(posted::page(status, html)))
}

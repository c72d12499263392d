//! Where somebody asks what is held under their mail address. Whatever they write, the answer is the same: only that mailbox learns
//! whether anything is.

use super::actions;
use super::views::PrivacyAskPage;
use crate::app::App;
use crate::base::error::Result;
use crate::desk::form::Form;
use crate::follow::Home;
use crate::person::model::MailAddress;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{Rule, Said, Spoken};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;

const RULE: Rule = Rule { form: "privacy", shortest: 2_000_000, again: "privacy-again" };

/// Answers a request for the form.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, asked: Asked) -> Result<Option<Fresh>> {
    let site = home.site.id;
    if app.db.read(site.0, |rows| -> Result<_> { Ok(sites::this(rows)?.state) })? != SiteState::Open {
        return Ok(None);
    }
    let Some((from, form)) = asked.posted else {
        return page(app, home, StatusCode::OK, &Form::default(), &Said::sent(asked.query == urls::SENT)).map(Some);
    };
    let (Ok(form), true) = (form, app.config.post.is_some()) else {
        return page(app, home, StatusCode::UNPROCESSABLE_ENTITY, &Form::default(), &Said::default()).map(Some);
    };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, from), &form)? {
        return page(app, home, status, &form, &said).map(Some);
    }
    let mut said = Said::default();
    let Some(mail) = said.take("mail", MailAddress::parse(form.text("mail"))) else {
        return page(app, home, StatusCode::UNPROCESSABLE_ENTITY, &form, &said).map(Some);
    };
    app.messages.failed_from(asked.peer, app.clock.now());
    app.act(site, Urgency::Person, move |tx| actions::ask(tx, &mail))?;
    Ok(Some(posted::see(&urls::sent(urls::PRIVACY))))
}

fn page(app: &App, home: &Home, status: StatusCode, form: &Form, said: &Said) -> Result<Fresh> {
    let token = RULE.token(app, home)?;
    let html = app.db.read(home.site.id.0, |rows| {
        let reader = Reader::begin(app, rows)?;
        let Spoken { notice, wrongs } = said.words(&reader)?;
        reader.write(&PrivacyAskPage {
            frame: reader.frame(),
            head: reader.head_unlisted(urls::PRIVACY),
            action: urls::PRIVACY.into(),
            mails: app.config.post.is_some(),
            contact: reader.settings.contact.then(|| urls::CONTACT.into()),
            token,
            mail: form.text("mail").to_owned(),
            wrongs,
            notice,
            sent: said.is_sent,
        })
    })?;
    Ok(posted::page(status, html))
}

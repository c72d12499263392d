//! “This is mine, remove it”: the form about a comment that an import brought, which has no private address.

use super::actions::{self, Whole};
use super::model::WORDS;
use super::report;
use super::views::ClaimPage;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId};
use crate::comment::store::kept;
use crate::desk::form::Form;
use crate::follow::Home;
use crate::person::model::MailAddress;
use crate::urls;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Rule, Said, Spoken};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;
use std::net::IpAddr;

const RULE: Rule = Rule { form: "claim", shortest: 3_000_000, again: "comment-again" };
const FIELDS: [&str; 3] = ["words", "mail", "whole"];

/// Answers a request for the form; `None` where there is no such comment, or it was sent here.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, which: (i64, i64), asked: Asked) -> Result<Option<Fresh>> {
    let Some(found) = report::found(app, home, which)? else { return Ok(None) };
    let id = found.comment.id;
    let kept = app.db.read(home.site.id.0, |rows| kept::find(rows, id))?;
    if kept.is_none_or(|kept| kept.sent.is_some()) {
        return Ok(None);
    }
    let here = urls::claim(ArticleId(which.0), which.1);
    let page = Page { app, home, here: &here, found: &found };
    let Some((from, form)) = &asked.posted else {
        return page.show(StatusCode::OK, &Form::default(), &Said::sent(asked.query == urls::SENT));
    };
    let Ok(form) = form else {
        return page.show(StatusCode::PAYLOAD_TOO_LARGE, &Form::default(), &Said::notice("comment-unread"));
    };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, *from), form)? {
        return page.show(status, form, &said);
    }
    let mut said = Said::default();
    // Where nothing is mailed nobody can be answered.
    let mail = match app.config.post {
        Some(_) => said.take("mail", MailAddress::parse(&form.line("mail"))).map(Some),
        None => Some(None),
    };
    let Some(mail) = mail else {
        return page.show(StatusCode::UNPROCESSABLE_ENTITY, form, &said.and("form-wrong"));
    };
    match said::told(keep(app, home, id, asked.peer, form, mail))? {
        Ok(()) => Ok(Some(posted::see(&urls::sent(&here)))),
        Err(text) => page.show(StatusCode::UNPROCESSABLE_ENTITY, form, &Said::of(text)),
    }
}

fn keep(app: &App, home: &Home, id: CommentId, peer: IpAddr, form: &Form, mail: Option<MailAddress>) -> Result<()> {
    app.messages.failed_from(peer, app.clock.now());
    let whole = if form.has("whole") { Whole::Profile } else { Whole::Comment };
    let words = form.text("words").to_owned();
    let act = move |tx: &mut db::Tx<'_>| actions::claim(tx, id, &words, mail.as_ref(), whole);
    app.act(home.site.id, Urgency::Person, act).map(|_| ())
}

/// The page with the form.
struct Page<'a> {
    app: &'a App,
    home: &'a Home,
    here: &'a str,
    found: &'a report::Found,
}

impl Page<'_> {
    fn show(&self, status: StatusCode, form: &Form, said: &Said) -> Result<Option<Fresh>> {
        let token = RULE.token(self.app, self.home)?;
        let html = self.app.db.read(self.home.site.id.0, |rows| -> Result<String> {
            let reader = Reader::begin(self.app, rows)?;
            let Spoken { notice, wrongs } = said.words(&reader)?;
            reader.write(&ClaimPage {
                frame: reader.frame(),
                head: reader.head_unlisted(self.here),
                number: self.found.comment.number.max(0) as u64,
                name: self.found.comment.author.clone(),
                profile: self.found.comment.profile.clone(),
                words: self.found.words(),
                public: self.found.public.clone(),
                action: self.here.to_owned(),
                token,
                mails: self.app.config.post.is_some(),
                values: FIELDS.map(|field| (field, form.text(field).to_owned())).into(),
                wrongs,
                notice,
                is_sent: said.is_sent,
                longest: WORDS,
            })
        })?;
        Ok(Some(posted::page(status, html)))
    }
}

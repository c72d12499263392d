//! A notice that a comment is unlawful (art. 16 of the Digital Services Act): the form, without an account, and its receipt at
//! an address of its own.

use super::actions;
use super::model::notice::{self, LAW, NewNotice, Notice};
use super::report::{self, Found};
use super::store::notices as store;
use super::views::{NoticePage, NoticeReceipt};
use crate::app::App;
use crate::article::model::State;
use crate::article::store as articles;
use crate::base::chance;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId, PersonId, SiteId};
use crate::base::time;
use crate::comment::store::kept;
use crate::desk::form::Form;
use crate::follow::Home;
use crate::message::guard;
use crate::message::model::Words;
use crate::person::model::{MailAddress, PublicName, Role};
use crate::person::store as people;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Rule, Said, Spoken};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;
use std::net::IpAddr;

const RULE: Rule = Rule { form: "notice", shortest: 3_000_000, again: "comment-again" };
const FIELDS: [&str; 6] = ["words", "law", "name", "mail", "nameless", "honest"];

/// The secret in the address of a receipt, made again from the chance that is kept: so a message can name it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn secret(app: &App, site: SiteId, chance: &str) -> Result<String> {
    guard::salted(app, site, &format!("notice {chance}"))
}

/// Answers a request for the form about one comment; `None` where there is no such comment.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, which: (i64, i64), asked: Asked) -> Result<Option<Fresh>> {
    let Some(found) = report::found(app, home, which)? else { return Ok(None) };
    let here = urls::notice(ArticleId(which.0), which.1);
    let page = Page { app, home, here: &here, found: &found };
    let Some((from, form)) = &asked.posted else {
        return page.show(StatusCode::OK, &Form::default(), &Said::default());
    };
    let Ok(form) = form else {
        return page.show(StatusCode::PAYLOAD_TOO_LARGE, &Form::default(), &Said::notice("comment-unread"));
    };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, *from), form)? {
        return page.show(status, form, &said);
    }
    let site = home.site.id;
    let chance = chance::secret()?;
    let receipt = secret(app, site, &chance)?;
    let mut said = Said::default();
    let Some(new) = read(form, &mut said, (chance::digest(&receipt), chance)) else {
        return page.show(StatusCode::UNPROCESSABLE_ENTITY, form, &said.and("form-wrong"));
    };
    match said::told(keep(app, home, found.comment.id, asked.peer, new))? {
        Ok(()) => Ok(Some(posted::see(&urls::sent(&urls::notice_receipt(&receipt))))),
        Err(text) => page.show(StatusCode::UNPROCESSABLE_ENTITY, form, &Said::of(text)),
    }
}

/// What the form says; whatever is missing is said at its field.
fn read(form: &Form, said: &mut Said, (secret, chance): (String, String)) -> Option<NewNotice> {
    let words = said.take("words", Words::parse(form.text("words")));
    let law = said.take("law", notice::law(form.text("law")));
    let is_nameless = form.has("nameless") && form.line("name").is_empty() && form.line("mail").is_empty();
    let sender = if is_nameless {
        Some(None)
    } else {
        let name = said.take("name", PublicName::parse(form.text("name")));
        let mail = said.take("mail", MailAddress::parse(&form.line("mail")));
        name.zip(mail).map(Some)
    };
    let honest = said.take("honest", if form.has("honest") { Ok(()) } else { Err("wrong-notice-honest") });
    honest?;
    Some(NewNotice { words: words?, law: law?, sender: sender?, secret, chance })
}

fn keep(app: &App, home: &Home, comment: CommentId, peer: IpAddr, new: NewNotice) -> Result<()> {
    let site = home.site.id;
    let owners: Vec<PersonId> = {
        let members = app.db.read(site.0, people::members)?;
        members.iter().filter(|member| member.role == Role::Owner).map(|member| member.person).collect()
    };
    app.messages.failed_from(peer, app.clock.now());
    app.act(site, Urgency::Person, move |tx| actions::give_notice(tx, comment, &new, &owners)).map(|_| ())
}

/// The page with the form.
struct Page<'a> {
    app: &'a App,
    home: &'a Home,
    here: &'a str,
    found: &'a Found,
}

impl Page<'_> {
    fn show(&self, status: StatusCode, form: &Form, said: &Said) -> Result<Option<Fresh>> {
        let token = RULE.token(self.app, self.home)?;
        let html = self.app.db.read(self.home.site.id.0, |rows| -> Result<String> {
            let reader = Reader::begin(self.app, rows)?;
            let Spoken { notice, wrongs } = said.words(&reader)?;
            reader.write(&NoticePage {
                frame: reader.frame(),
                head: reader.head_unlisted(self.here),
                number: self.found.comment.number.max(0) as u64,
                name: self.found.comment.author.clone(),
                words: self.found.words(),
                location: reader.absolute(&self.found.public),
                public: self.found.public.clone(),
                action: self.here.to_owned(),
                token,
                values: FIELDS.map(|field| (field, form.text(field).to_owned())).into(),
                wrongs,
                notice,
                longest: Words::LONGEST,
                longest_law: LAW,
            })
        })?;
        Ok(Some(posted::page(status, html)))
    }
}

/// Answers a request for a receipt; `None` where there is none.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn receipt(app: &App, home: &Home, secret: &str, asked: &Asked) -> Result<Option<Fresh>> {
    let digest = chance::digest(secret);
    let html = app.db.read(home.site.id.0, |rows| -> Result<Option<String>> {
        if sites::this(rows)?.state != SiteState::Open {
            return Ok(None);
        }
        let Some(notice) = store::by_secret(rows, &digest)? else { return Ok(None) };
        let comment = kept::find(rows, notice.comment)?;
        let article = match &comment {
            Some(comment) => articles::find(rows, comment.article)?,
            None => None,
        };
        let reader = Reader::begin(app, rows)?;
        let public = article.filter(|article| article.state == State::Published).and_then(|article| article.path);
        let number = comment.and_then(|comment| comment.number);
        let public = public.zip(number).map(|(address, number)| urls::comment(&address, number));
        let page = shown(&reader, &notice, (public, number), secret, asked.query == urls::SENT);
        reader.write(&page).map(Some)
    })?;
    Ok(html.map(|html| Answer::Shared(html).into_fresh()))
}

fn shown(
    reader: &Reader<'_, '_>,
    notice: &Notice,
    (public, number): (Option<String>, Option<i64>),
    secret: &str,
    is_new: bool,
) -> NoticeReceipt {
    let zone = &reader.home.site.time_zone;
    let moment = |at| reader.moment(at, time::offset_in(zone, at));
    NoticeReceipt {
        frame: reader.frame(),
        head: reader.head_unlisted(urls::COMMENTS),
        number: number.unwrap_or(0).max(0) as u64,
        location: public.as_deref().map(|address| reader.absolute(address)),
        public,
        private: reader.absolute(&urls::notice_receipt(secret)),
        time: moment(notice.at),
        words: notice.words.lines().map(str::to_owned).collect(),
        law: notice.law.clone(),
        name: notice.name.clone(),
        has_mail: notice.mail.is_some(),
        is_new,
        outcome: notice.answer.as_ref().map(|answer| answer.outcome.name()),
        decided: notice.answer.as_ref().map(|answer| moment(answer.at)),
        sentence: notice.answer.as_ref().map(|answer| answer.sentence.clone()).filter(|sentence| !sentence.is_empty()),
    }
}

//! What readers send by the form under an article. The form on the page that everybody gets holds no token: where a browser
//! does not say that it was sent from here, it is shown once more, with one.

use super::actions;
use super::hearing::{self, Facts, Hearing};
use super::model::sent::{Marks, Sent};
use super::pages::{FIELDS, can_write};
use super::phases::noted::Reason;
use super::phases::repeat;
use super::views::Writing;
use super::visitor::{self, Visitor};
use crate::app::App;
use crate::article::model::{Article, State};
use crate::article::pages as articles;
use crate::article::store;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Result, Text};
use crate::base::ids::ArticleId;
use crate::base::path::SitePath;
use crate::desk::form::Form;
use crate::desk::origin::{DeskOrigin, From};
use crate::follow::Home;
use crate::message::guard;
use crate::person::model::MailAddress;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Said, Spoken, TRAP};
use db::Urgency;
use http::StatusCode;
use http::header::{self, HeaderValue};
use pagecache::Fresh;
use remark::{Name, Words, Wrong, WrongName};

/// For which form its token is.
const FORM: &str = "comment";
/// The fields as they were understood.
struct Read {
    name: Option<Name>,
    mail: Option<MailAddress>,
    words: Words,
}

/// A form that somebody begins: an answer to a comment.
///
/// # Errors
/// A failure of the database.
pub(crate) fn begun(app: &App, home: &Home, answers: i64) -> Result<Writing> {
    Ok(Writing { answers: Some(answers), token: Some(guard::token(app, home.site.id, FORM)?), ..Writing::default() })
}

/// Answers what was sent for an article; `None` where there is no such article.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, article: i64, asked: Asked) -> Result<Option<Fresh>> {
    let site = home.site.id;
    let (found, settings, state) = app.db.read(site.0, |rows| -> Result<_> {
        Ok((store::find(rows, ArticleId(article))?, sites::settings(rows)?, sites::this(rows)?.state))
    })?;
    let Some((article, address)) = found.and_then(public).filter(|_| state == SiteState::Open) else {
        return Ok(None);
    };
    let Some((from, form)) = &asked.posted else { return Ok(Some(posted::see(&urls::at(&address, "comments")))) };
    let page = Page { app, home, address: &address, asked: &asked };
    let Ok(form) = form else {
        return page.show(StatusCode::PAYLOAD_TOO_LARGE, Writing::default(), &Said::notice("comment-unread"));
    };
    if !can_write(&settings, &article) {
        return page.show(StatusCode::UNPROCESSABLE_ENTITY, written(form), &Said::notice("refused-comment-closed"));
    }
    let age = guard::age(app, site, FORM, form.text("token"))?;
    if *from != From::Here && age.is_none() {
        let status = if *from == From::Elsewhere { StatusCode::FORBIDDEN } else { StatusCode::OK };
        return page.show(status, previewed(form), &Said::notice("comment-again"));
    }
    let mut said = Said::default();
    let read = read(form, &mut said);
    if form.text("do") == "preview" {
        let status = if said.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        return page.show(status, previewed(form), &said);
    }
    match read {
        Some(read) => page.take(&article, age, form, read),
        None => page.show(StatusCode::UNPROCESSABLE_ENTITY, written(form), &said.and("form-wrong")),
    }
}

/// An article that readers see, with its address.
fn public(article: Article) -> Option<(Article, String)> {
    let address = article.path.clone().filter(|_| article.state == State::Published)?;
    Some((article, address))
}

/// Leads to the private address, and lets the browser find it again.
fn taken(app: &App, secret: &str, visitor: &Visitor, cleaned: bool) -> Fresh {
    let address = urls::sent_comment(secret, cleaned);
    let mut fresh = posted::see(&address);
    let secure = DeskOrigin::of(&app.config).is_secure();
    if let Ok(cookie) = HeaderValue::from_str(&visitor.cookie(secure)) {
        fresh.headers.push((header::SET_COOKIE, cookie));
    }
    fresh
}

/// What is said of a comment that a phase rejects, and with which status.
fn refused(reason: Reason) -> (StatusCode, Said) {
    let status = match reason {
        Reason::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut said = Said::default();
    match reason.field() {
        Some(field) => said.wrong(field, reason),
        None => said = Said::of(reason),
    }
    (status, said)
}

fn read(form: &Form, said: &mut Said) -> Option<Read> {
    // Whether one may write without a name is the site's to say: a phase asks.
    let name = match Name::parse(form.text("name")) {
        Err(WrongName::Empty) => Some(None),
        other => other.map_err(|wrong| said.wrong("name", name_text(&wrong))).ok().map(Some),
    };
    let mail = match form.line("mail").as_str() {
        "" => Some(None),
        raw => said.take("mail", MailAddress::parse(raw)).map(Some),
    };
    let words = Words::parse(form.text("words")).map_err(|wrong| said.wrong("words", words_text(&wrong))).ok();
    Some(Read { name: name?, mail: mail?, words: words? })
}

/// What is wrong with a name, in words.
fn name_text(wrong: &WrongName) -> Text {
    match wrong {
        WrongName::Empty => Text::new("comment-name-no-letter", &[]),
        WrongName::TooLong { most, .. } => Text::new("comment-name-long", &[("most", &most.to_string())]),
        WrongName::NoLetter => Text::new("comment-name-no-letter", &[]),
        WrongName::Marks { .. } => Text::new("comment-name-marks", &[]),
        WrongName::Address | WrongName::Mail => Text::new("comment-name-address", &[]),
    }
}

/// What is wrong with the words, in words.
pub(crate) fn words_text(wrong: &Wrong) -> Text {
    match wrong {
        Wrong::Empty => Text::new("comment-words-missing", &[]),
        Wrong::TooLong { has, most } => {
            Text::new("comment-words-long", &[("has", &has.to_string()), ("most", &most.to_string())])
        }
        Wrong::Nested { most } => Text::new("comment-words-nested", &[("most", &most.to_string())]),
        Wrong::Links { has, most } => {
            Text::new("comment-words-links", &[("has", &has.to_string()), ("most", &most.to_string())])
        }
        Wrong::Marks { .. } => Text::new("comment-words-marks", &[]),
    }
}

/// What was written, as it goes back into the form.
fn written(form: &Form) -> Writing {
    Writing {
        answers: form.number("answers").filter(|number| *number > 0),
        values: FIELDS.map(|field| (field, form.text(field).to_owned())).into(),
        ..Writing::default()
    }
}

/// The same with the words as they would be shown.
fn previewed(form: &Form) -> Writing {
    let preview = Words::parse(form.text("words")).ok().map(|words| words.html().clone());
    Writing { preview, ..written(form) }
}

/// The page of the article, with the form as it was sent.
struct Page<'a> {
    app: &'a App,
    home: &'a Home,
    address: &'a str,
    asked: &'a Asked,
}

impl Page<'_> {
    /// Keeps a comment whose fields were understood, and leads to its private address.
    fn take(&self, article: &Article, form_age: Option<i64>, form: &Form, read: Read) -> Result<Option<Fresh>> {
        let (app, site) = (self.app, self.home.site.id);
        let Read { name, mail, words } = read;
        let facts = Facts { form_age, trapped: form.has(TRAP), name: name.as_ref(), words: &words };
        let hearing = hearing::prepare(app, site, &facts)?;
        let visitor = self.asked.visitor.clone().map_or_else(Visitor::new, Ok)?;
        let chance = chance::secret()?;
        let secret = visitor.private(&chance);
        let range = guard::salted(app, site, &visitor::range(self.asked.peer))?;
        let sent = Sent {
            article: article.id,
            answers: form.number("answers"),
            name: name.map(|name| name.as_str().to_owned()).unwrap_or_default(),
            mail,
            written: words.source().to_owned(),
            html: words.html().clone(),
            fingerprint: repeat::fingerprint(words.plain()),
            marks: Marks { secret: chance::digest(&secret), chance, browser: visitor.digest(), range: Some(range) },
            person: None,
        };
        match self.send(hearing, sent)? {
            Ok(()) => Ok(Some(taken(app, &secret, &visitor, !words.taken().is_nothing()))),
            Err((status, said)) => self.show(status, written(form), &said),
        }
    }

    /// Runs the action; else what is said of it.
    fn send(&self, hearing: Hearing, sent: Sent) -> Result<std::result::Result<(), (StatusCode, Said)>> {
        // Whoever waits for the disk keeps nobody from a turn.
        let sent = self.asked.turn.rest(|| {
            self.app.act(self.home.site.id, Urgency::Person, move |tx| {
                actions::send(tx, &Actor::Guest, &sent, |tx, article| hearing.hear(tx, article, &sent))
            })
        });
        let sent = said::told(sent)?.map_err(|text| (StatusCode::UNPROCESSABLE_ENTITY, Said::of(text)));
        Ok(sent.and_then(|heard| heard.map(|_| ()).map_err(refused)))
    }

    /// The page of the article, with the form as it was sent.
    fn show(&self, status: StatusCode, writing: Writing, said: &Said) -> Result<Option<Fresh>> {
        self.asked.turn.again();
        let site = self.home.site.id;
        let token = guard::token(self.app, site, FORM)?;
        let (path, query) = self.address.split_once('?').unwrap_or((self.address, ""));
        let Some(path) = SitePath::parse(path) else { return Ok(None) };
        let now = self.app.clock.now();
        let answer = self.app.db.read(site.0, |rows| {
            let mut reader = Reader::begin(self.app, rows)?;
            let Spoken { notice, wrongs } = said.words(&reader)?;
            let writing = Writing { wrongs, notice, token: Some(token), ..writing };
            reader.visitor.clone_from(&self.asked.visitor);
            reader.asked_at = now;
            reader.writing = Some(writing);
            articles::address(&mut reader, &path, query, None, None)
        })?;
        let mut fresh = Answer::into_fresh(answer);
        fresh.count = None;
        fresh.status = status;
        Ok(Some(fresh))
    }
}

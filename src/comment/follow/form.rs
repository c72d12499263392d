//! Where readers ask to follow a discussion: one field, without account or script. What it asks by mail only they can answer.

use super::actions::{self, Wish};
use super::views::AskPage;
use crate::app::App;
use crate::article::model::{DiscussionState, State};
use crate::article::store as articles;
use crate::base::chance;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, SiteId};
use crate::desk::form::Form;
use crate::follow::Home;
use crate::person::model::MailAddress;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Rule, Said, Spoken};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;

const RULE: Rule = Rule { form: "follow", shortest: 2_000_000, again: "follow-again" };

/// What somebody would follow.
struct What {
    article: ArticleId,
    comment: Option<i64>,
    title: String,
    path: String,
}

impl What {
    /// As the parameters or fields name it; `None`: nobody can read it, or nothing more is said there.
    fn read(app: &App, site: SiteId, form: &Form) -> Result<Option<What>> {
        let Some(id) = form.number("article") else { return Ok(None) };
        let found = app.db.read(site.0, |rows| -> Result<_> {
            let state = sites::this(rows)?.state;
            Ok(articles::find(rows, ArticleId(id))?.filter(|_| state == SiteState::Open))
        })?;
        let open =
            found.filter(|article| article.state == State::Published && article.discussion == DiscussionState::Open);
        let comment = form.number("comment");
        Ok(open
            .and_then(|article| Some(What { article: article.id, comment, title: article.title, path: article.path? })))
    }
}

/// Answers a request for the form; `None` where there is nothing to follow, or no mail to do so.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, asked: Asked) -> Result<Option<Fresh>> {
    let site = home.site.id;
    if app.config.post.is_none() {
        return Ok(None);
    }
    let Some((from, form)) = asked.posted else {
        let query = url::form_urlencoded::parse(asked.query.as_bytes()).into_owned().collect();
        let query = Form::new(query, Vec::new());
        let Some(what) = What::read(app, site, &query)? else { return Ok(None) };
        return page(app, home, &what, StatusCode::OK, &Form::default(), &Said::sent(query.has("sent"))).map(Some);
    };
    let Ok(form) = form else { return Ok(None) };
    let Some(what) = What::read(app, site, &form)? else { return Ok(None) };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, from), &form)? {
        return page(app, home, &what, status, &form, &said).map(Some);
    }
    let mut said = Said::default();
    let Some(mail) = said.take("mail", MailAddress::parse(form.text("mail"))) else {
        return page(app, home, &what, StatusCode::UNPROCESSABLE_ENTITY, &form, &said).map(Some);
    };
    app.messages.failed_from(asked.peer, app.clock.now());
    match said::told(ask(app, site, &what, mail))? {
        Ok(()) => Ok(Some(posted::see(&urls::follow_asked(what.article, what.comment)))),
        Err(text) => page(app, home, &what, StatusCode::TOO_MANY_REQUESTS, &form, &Said::of(text)).map(Some),
    }
}

fn ask(app: &App, site: SiteId, what: &What, mail: MailAddress) -> Result<()> {
    let language = app.db.read(site.0, |rows| -> Result<_> { Ok(sites::this(rows)?.locale) })?;
    let (article, comment, seed) = (what.article, what.comment, chance::secret()?);
    let wish = Wish { article, comment, mail, language, seed };
    app.act(site, Urgency::Person, move |tx| actions::ask(tx, &wish))
}

fn page(app: &App, home: &Home, what: &What, status: StatusCode, form: &Form, said: &Said) -> Result<Fresh> {
    let token = RULE.token(app, home)?;
    let html = app.db.read(home.site.id.0, |rows| {
        let reader = Reader::begin(app, rows)?;
        let Spoken { notice, wrongs } = said.words(&reader)?;
        reader.write(&AskPage {
            frame: reader.frame(),
            head: reader.head_unlisted(urls::FOLLOW_ASK),
            action: urls::FOLLOW_ASK.into(),
            token,
            article: what.article.0,
            comment: what.comment,
            title: what.title.clone(),
            back: what.path.clone(),
            mail: form.text("mail").to_owned(),
            wrongs,
            notice,
            sent: said.is_sent,
        })
    })?;
    Ok(posted::page(status, html))
}

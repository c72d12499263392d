//! What a reader says against a comment: without an account, under a rule or in their own words.

use super::actions;
use super::model::WORDS;
use super::views::{ReportChoice, ReportPage};
use crate::app::App;
use crate::article::model::State;
use crate::article::store as articles;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId};
use crate::comment::model::{Comment, Standing};
use crate::comment::store as comments;
use crate::comment::visitor;
use crate::desk::form::Form;
use crate::follow::Home;
use crate::message::guard;
use crate::site::model::SiteState;
use crate::site::rules;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::Safe;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Rule, Said};
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;
use std::net::IpAddr;

const RULE: Rule = Rule { form: "report", shortest: 0, again: "comment-again" };

/// Answers a request for the form against one comment; `None` where there is no such comment.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, (article, number): (i64, i64), asked: Asked) -> Result<Option<Fresh>> {
    let Some(Found { comment, public }) = found(app, home, (article, number))? else { return Ok(None) };
    let here = format!("{}{number}", urls::report(ArticleId(article)));
    let page = Page { app, home, here: &here, public: &public, article: ArticleId(article), comment: &comment };
    let Some((from, form)) = &asked.posted else {
        return page.show(StatusCode::OK, &Form::default(), &Said::sent(asked.query == urls::SENT));
    };
    let Ok(form) = form else {
        return page.show(StatusCode::PAYLOAD_TOO_LARGE, &Form::default(), &Said::notice("comment-unread"));
    };
    if let Some((status, said)) = RULE.objection(app, home, (asked.peer, *from), form)? {
        return page.show(status, form, &said);
    }
    match said::told(keep(app, home, comment.id, asked.peer, form))? {
        Ok(()) => {
            app.messages.failed_from(asked.peer, app.clock.now());
            Ok(Some(posted::see(&urls::sent(&here))))
        }
        Err(text) => page.show(StatusCode::UNPROCESSABLE_ENTITY, form, &Said::of(text)),
    }
}

/// A comment that everybody can read, with where it stands.
pub(super) struct Found {
    pub(super) comment: Comment,
    pub(super) public: String,
}

impl Found {
    /// What it says; `None` where it was removed.
    pub(super) fn words(&self) -> Option<Safe> {
        words(&self.comment)
    }
}

fn words(comment: &Comment) -> Option<Safe> {
    match &comment.standing {
        Standing::Published { words } => Some(Safe::from(words)),
        Standing::Removed(_) => None,
    }
}

/// The comment of a number on a public article of an open site.
///
/// # Errors
/// A failure of the database.
pub(super) fn found(app: &App, home: &Home, (article, number): (i64, i64)) -> Result<Option<Found>> {
    app.db.read(home.site.id.0, |rows| {
        if sites::this(rows)?.state != SiteState::Open {
            return Ok(None);
        }
        let article = articles::find(rows, ArticleId(article))?.filter(|article| article.state == State::Published);
        let Some((article, address)) = article.and_then(|article| Some((article.id, article.path?))) else {
            return Ok(None);
        };
        let comment = comments::numbered_in(rows, article, number)?;
        Ok(comment.map(|comment| Found { comment, public: urls::comment(&address, number) }))
    })
}

fn keep(app: &App, home: &Home, comment: CommentId, peer: IpAddr, form: &Form) -> Result<()> {
    let site = home.site.id;
    let range = guard::salted(app, site, &visitor::range(peer))?;
    let clause = Some(form.text("clause").to_owned()).filter(|clause| !clause.is_empty());
    let words = form.text("words").to_owned();
    app.act(site, Urgency::Person, move |tx| {
        actions::report(tx, comment, clause.as_deref(), &words, Some(&range)).map(|_| ())
    })
}

/// The page with the form.
struct Page<'a> {
    app: &'a App,
    home: &'a Home,
    here: &'a str,
    public: &'a str,
    article: ArticleId,
    comment: &'a Comment,
}

impl Page<'_> {
    fn show(&self, status: StatusCode, form: &Form, said: &Said) -> Result<Option<Fresh>> {
        let token = RULE.token(self.app, self.home)?;
        let html = self.app.db.read(self.home.site.id.0, |rows| -> Result<String> {
            let rules = rules::in_force(self.app, rows, &self.app.locale(&self.home.site.locale))?;
            let choices = rules.clauses.into_iter().map(|clause| ReportChoice {
                is_chosen: form.text("clause") == clause.name,
                name: clause.name,
                title: clause.title,
            });
            let reader = Reader::begin(self.app, rows)?;
            reader.write(&ReportPage {
                frame: reader.frame(),
                head: reader.head_unlisted(self.here),
                number: self.comment.number.max(0) as u64,
                name: self.comment.author.clone(),
                words: words(self.comment),
                public: self.public.to_owned(),
                claim_form: self.comment.old_id.is_some().then(|| urls::claim(self.article, self.comment.number)),
                notice_form: urls::notice(self.article, self.comment.number),
                action: self.here.to_owned(),
                token,
                choices: choices.collect(),
                written: form.text("words").to_owned(),
                notice: said.words(&reader)?.notice,
                is_sent: said.is_sent,
                longest: WORDS,
            })
        })?;
        let mut fresh = Answer::Shared(html).into_fresh();
        fresh.status = status;
        Ok(Some(fresh))
    }
}

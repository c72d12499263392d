//! What is told by mail of decisions: the statement of reasons to whoever wrote a comment, and how their answer was judged.

pub(crate) mod claims;
pub(crate) mod notices;

use super::model::{Decision, DecisionVerb, Outcome};
use super::store;
use crate::app::App;
use crate::article::store as articles;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{AppealId, CommentId, DecisionId, SiteId};
use crate::base::time;
use crate::comment::store::{kept, private};
use crate::follow::Home;
use crate::post::Message;
use crate::site::store as sites;
use crate::urls;
use ::jobs::{End, Run};
use locale::Arg;
use std::sync::Arc;

/// The statement of reasons; the key is the decision's id.
pub(crate) const DECIDED: &str = "mail decision";
/// How an answer was judged; the key is the appeal's id.
pub(crate) const JUDGED: &str = "mail judged appeal";

/// Letters of a title in a message.
const TITLE: usize = 120;

/// Tells the writer why.
pub(crate) fn decided(app: &App, run: &Run<'_>) -> End {
    tell_decided(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

/// Tells them what became of their answer.
pub(crate) fn judged(app: &App, run: &Run<'_>) -> End {
    tell_judged(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn tell_decided(app: &App, run: &Run<'_>) -> Result<End> {
    let id = DecisionId(number(run, "decision"));
    let site = SiteId(run.job().site);
    let decision = app.db.read(site.0, |rows| store::find(rows, id))?.filter(|decision| decision.undone.is_none());
    let Some(decision) = decision else { return Ok(End::Done) };
    let Some(scene) = Scene::of(app, site, decision.comment)? else { return Ok(End::Done) };
    let zone = &scene.home.site.time_zone;
    let message = Message::begin(app, &scene.home.site.locale)
        .about("mail-decision", &[("title", &scene.title)])?
        .words(did_key(decision.verb), &[("title", &scene.title), ("site", &scene.home.site.title)])?;
    let message = scene.because(message, &decision)?;
    let message = match decision.until {
        Some(until) => {
            let locale = app.locale(&scene.home.site.locale);
            let when = locale.date_time(time::civil(until, time::offset_in(zone, until)));
            message.words("mail-decision-until", &[("until", &when)])?
        }
        None => message,
    };
    let days = app.db.read(site.0, sites::settings)?.discussion.appeal_days;
    let noticed = app.db.read(site.0, |rows| store::notices::answering(rows, &[id.0]))?;
    let redress = message.say("mail-decision-redress", &[("count", Arg::Count(days))])?;
    let message = message.words(decision.how(!noticed.is_empty()), &[])?.said(&redress).link(&scene.private(app)?);
    Ok(message.send_on(run, &scene.mail))
}

fn tell_judged(app: &App, run: &Run<'_>) -> Result<End> {
    let id = AppealId(number(run, "appeal"));
    let site = SiteId(run.job().site);
    let found = app.db.read(site.0, |rows| -> Result<_> {
        let Some(appeal) = store::appeals::find(rows, id)? else { return Ok(None) };
        Ok(store::find(rows, appeal.decision)?.map(|decision| (appeal, decision)))
    })?;
    let Some((appeal, decision)) = found else { return Ok(End::Done) };
    let Some(outcome) = appeal.outcome else { return Ok(End::Done) };
    let Some(scene) = Scene::of(app, site, decision.comment)? else { return Ok(End::Done) };
    let key = match outcome {
        Outcome::Upheld => "mail-appeal-upheld",
        Outcome::Overturned => "mail-appeal-overturned",
    };
    let mut message = Message::begin(app, &scene.home.site.locale)
        .about("mail-appeal", &[("title", &scene.title)])?
        .words(key, &[("title", &scene.title), ("site", &scene.home.site.title)])?;
    if let Some(sentence) = appeal.sentence.filter(|sentence| !sentence.is_empty()) {
        message = message.quote(&sentence);
    }
    let message = message.words("mail-decision-private", &[])?.link(&scene.private(app)?);
    Ok(message.send_on(run, &scene.mail))
}

fn number(run: &Run<'_>, name: &str) -> i64 {
    run.job().payload.get(name).and_then(serde_json::Value::as_i64).unwrap_or(0)
}

fn did_key(verb: DecisionVerb) -> &'static str {
    match verb {
        DecisionVerb::Refuse => "mail-decision-refused",
        DecisionVerb::Cut => "mail-decision-cut",
        DecisionVerb::Hold => "mail-decision-held",
        _ => "mail-decision-removed",
    }
}

/// Whom a message goes to, and what it is about.
struct Scene {
    home: Arc<Home>,
    comment: CommentId,
    mail: String,
    /// Of the article.
    title: String,
}

impl Scene {
    /// That of a comment; `None` where its writer left no address, or it is gone.
    fn of(app: &App, site: SiteId, comment: CommentId) -> Result<Option<Scene>> {
        let Some(home) = app.follower.directory().homes().find(|home| home.site.id == site).cloned() else {
            return Ok(None);
        };
        let found = app.db.read(site.0, |rows| -> Result<_> {
            let Some(mail) = private::mail_of(rows, comment)? else { return Ok(None) };
            let about = kept::find(rows, comment)?.map(|comment| articles::find(rows, comment.article)).transpose()?;
            Ok(Some((mail, about.flatten().map(|article| article.title).unwrap_or_default())))
        })?;
        let Some((mail, title)) = found else { return Ok(None) };
        let title = match title.trim().is_empty() {
            true => Message::begin(app, &home.site.locale).say("article-untitled", &[])?,
            false => title.chars().take(TITLE).collect(),
        };
        Ok(Some(Scene { home, comment, mail, title }))
    }

    /// The rule, with where it stands, and the sentence of whoever decided.
    fn because<'a>(&self, message: Message<'a>, decision: &Decision) -> Result<Message<'a>> {
        let clause = decision.clause_title.as_deref().unwrap_or_default();
        let mut message = message.words("mail-decision-rule", &[("clause", clause)])?;
        if let Some(version) = decision.policy_version {
            message = message.link(&format!("{}{}", self.home.origin(), urls::policy_version(version)));
        }
        Ok(match decision.sentence.is_empty() {
            true => message,
            false => message.quote(&decision.sentence),
        })
    }

    /// A private address of the comment: its secret is made here, and only its digest is kept.
    fn private(&self, app: &App) -> Result<String> {
        let (secret, comment) = (chance::secret()?, self.comment);
        let digest = chance::digest(&secret);
        let keep = move |tx: &mut db::Tx<'_>| Ok::<_, Failure>(private::add_link(tx, comment, &digest)?);
        app.db.aside(self.home.site.id.0, keep).wait()?;
        Ok(format!("{}{}", self.home.origin(), urls::my_comment(&secret)))
    }
}

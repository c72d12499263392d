//! The jobs that write to people: a link to sign in with, an invitation, what was changed about their account.
//!
//! A job holds ids. The secret of a link is made when the message is, and only its digest is kept.

use super::model::News;
use super::{actions, store};
use crate::app::App;
use crate::base::chance;
use crate::base::error::Result;
use crate::base::ids::{PersonId, SERVER, SiteId};
use crate::desk::origin::DeskOrigin;
use crate::post::Message;
use crate::urls;
use db::Urgency;
use jobs::{End, Run};

/// A link to sign in with; the key is the person's id, and that of nobody where an unknown address asked for one.
pub(crate) const LINK: &str = "mail sign-in link";
/// Something was changed about an account; the key is the person's id and what it was.
pub(crate) const NEWS: &str = "mail account news";
/// An invitation; the key is the digest under which it is kept.
pub(crate) const INVITATION: &str = "mail invitation";

/// Attempts at a link; a later one would come when nobody waits for it any more.
const PATIENCE: i64 = 3;

/// Mails a link to sign in with.
pub(crate) fn link(app: &App, run: &Run<'_>) -> End {
    match make_link(app, run).unwrap_or_else(|failure| End::Again(failure.to_string())) {
        End::Again(why) if run.job().attempts >= PATIENCE => End::GiveUp(why),
        end => end,
    }
}

fn make_link(app: &App, run: &Run<'_>) -> Result<End> {
    let (id, language) = (person(run), language(run));
    let Some(mail) = app.db.read(SERVER.0, |rows| store::mail_of(rows, id))? else { return Ok(End::Done) };
    if app.config.post.is_none() {
        return Ok(End::Done);
    }
    let secret = chance::secret()?;
    let digest = chance::digest(&secret);
    app.act(SERVER, Urgency::Person, move |tx| actions::keep_mailed_link(tx, id, &digest))?;
    let (host, address) = desk(app);
    let message = Message::begin(app, &language)
        .about("mail-link", &[("host", &host)])?
        .words("mail-link-words", &[])?
        .link(&format!("{address}{}", urls::desk_link(&secret)))
        .words("mail-link-ignore", &[])?;
    Ok(message.send(run, &mail))
}

/// Tells somebody what was changed about their account.
pub(crate) fn news(app: &App, run: &Run<'_>) -> End {
    tell(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn tell(app: &App, run: &Run<'_>) -> Result<End> {
    let (id, language) = (person(run), language(run));
    let what = run.job().payload.get("what").and_then(|what| what.as_str()).and_then(|what| what.parse::<News>().ok());
    let Some(what) = what else { return Ok(End::GiveUp("it does not say what was changed".into())) };
    let Some(mail) = app.db.read(SERVER.0, |rows| store::mail_of(rows, id))? else { return Ok(End::Done) };
    let (host, address) = desk(app);
    let message = Message::begin(app, &language)
        .about("mail-news", &[("host", &host)])?
        .words(what.text(), &[])?
        .words("mail-news-ignore", &[])?
        .link(&format!("{address}{}", urls::DESK_ACCOUNT));
    Ok(message.send(run, &mail))
}

/// Mails an invitation.
pub(crate) fn invitation(app: &App, run: &Run<'_>) -> End {
    invite(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn invite(app: &App, run: &Run<'_>) -> Result<End> {
    let (job, language) = (run.job(), language(run));
    let (site, digest) = (SiteId(job.site), job.key);
    let mail = app.db.read(site.0, |rows| store::mail_of_invitation(rows, &digest))?;
    // Followed or taken back before anybody came to it.
    let Some(mail) = mail else { return Ok(End::Done) };
    if app.config.post.is_none() {
        return Ok(End::Done);
    }
    let Some(home) = app.follower.directory().homes().find(|home| home.site.id == site).cloned() else {
        return Ok(End::GiveUp("its site is not there".into()));
    };
    let secret = chance::secret()?;
    let mailed = chance::digest(&secret);
    app.act(site, Urgency::Person, move |tx| actions::keep_mailed_invitation(tx, &digest, &mailed))?;
    let (_, address) = desk(app);
    let message = Message::begin(app, &language)
        .about("mail-invitation", &[("site", &home.site.title)])?
        .words("mail-invitation-words", &[("site", &home.site.title)])?
        .link(&format!("{address}{}", urls::desk_invitation(site, &secret)))
        .words("mail-invitation-ignore", &[])?;
    Ok(message.send(run, &mail))
}

fn person(run: &Run<'_>) -> PersonId {
    PersonId(run.job().payload.get("person").and_then(serde_json::Value::as_i64).unwrap_or(0))
}

fn language(run: &Run<'_>) -> String {
    run.job().payload.get("language").and_then(|tag| tag.as_str()).unwrap_or("en").to_owned()
}

/// Host and whole address of the desk.
fn desk(app: &App) -> (String, String) {
    let address = DeskOrigin::of(&app.config).address;
    (address.split_once("://").map_or(address.clone(), |(_, host)| host.to_owned()), address)
}

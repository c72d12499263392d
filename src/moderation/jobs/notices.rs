//! What is told by mail of notices: the receipt, the answer, and to the owners that there is one.

use super::number;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::{NoticeId, PersonId, SERVER, SiteId};
use crate::comment::store::kept;
use crate::desk::origin::DeskOrigin;
use crate::follow::Home;
use crate::moderation::model::notice::{Notice, NoticeOutcome};
use crate::moderation::notice::secret;
use crate::moderation::store::notices as store;
use crate::person::store as people;
use crate::post::Message;
use crate::urls;
use ::jobs::{End, Run};
use std::sync::Arc;

/// The receipt; the key is the notice's id.
pub(crate) const RECEIVED: &str = "mail notice received";
/// What came of it; the key is the notice's id.
pub(crate) const ANSWERED: &str = "mail notice answered";
/// That there is one, to an owner; the key is the notice's id and the owner's.
pub(crate) const TOLD: &str = "mail notice told";

/// Confirms that it was received.
pub(crate) fn received(app: &App, run: &Run<'_>) -> End {
    tell_received(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

/// Tells what came of it.
pub(crate) fn answered(app: &App, run: &Run<'_>) -> End {
    tell_answered(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

/// Tells an owner that there is one.
pub(crate) fn told(app: &App, run: &Run<'_>) -> End {
    tell_owner(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

/// What a message is about.
struct Scene {
    home: Arc<Home>,
    notice: Notice,
    /// Which comment.
    comment: i64,
}

impl Scene {
    /// `None` where the notice or its site is gone.
    fn of(app: &App, run: &Run<'_>) -> Result<Option<Scene>> {
        let (site, id) = (SiteId(run.job().site), NoticeId(number(run, "notice")));
        let home = app.follower.directory().homes().find(|home| home.site.id == site).cloned();
        let found = app.db.read(site.0, |rows| -> Result<_> {
            let Some(notice) = store::find(rows, id)? else { return Ok(None) };
            let comment = kept::find(rows, notice.comment)?.and_then(|comment| comment.number);
            Ok(Some((notice, comment.unwrap_or(0))))
        })?;
        Ok(home.zip(found).map(|(home, (notice, comment))| Scene { home, notice, comment }))
    }

    fn comment(&self) -> String {
        self.comment.to_string()
    }

    /// Where its receipt stands.
    fn receipt(&self, app: &App) -> Result<String> {
        let secret = secret(app, self.home.site.id, &self.notice.chance)?;
        Ok(format!("{}{}", self.home.origin(), urls::notice_receipt(&secret)))
    }
}

fn tell_received(app: &App, run: &Run<'_>) -> Result<End> {
    let Some(scene) = Scene::of(app, run)? else { return Ok(End::Done) };
    let Some(mail) = scene.notice.mail.clone() else { return Ok(End::Done) };
    let (number, site) = (scene.comment(), scene.home.site.title.clone());
    let message = Message::begin(app, &scene.home.site.locale)
        .about("mail-notice", &[("number", &number), ("site", &site)])?
        .words("mail-notice-received", &[("number", &number), ("site", &site)])?
        .quote(&scene.notice.words)
        .words("mail-notice-next", &[])?
        .link(&scene.receipt(app)?);
    Ok(message.send(run, &mail))
}

fn tell_answered(app: &App, run: &Run<'_>) -> Result<End> {
    let Some(scene) = Scene::of(app, run)? else { return Ok(End::Done) };
    let mail_and_answer = scene.notice.mail.clone().zip(scene.notice.answer.clone());
    let Some((mail, answer)) = mail_and_answer else { return Ok(End::Done) };
    let (number, site) = (scene.comment(), scene.home.site.title.clone());
    let did = match answer.outcome {
        NoticeOutcome::Acted => "mail-notice-acted",
        NoticeOutcome::Kept => "mail-notice-kept",
    };
    let message = Message::begin(app, &scene.home.site.locale)
        .about("mail-notice", &[("number", &number), ("site", &site)])?
        .words(did, &[("number", &number), ("site", &site)])?;
    let message = if answer.sentence.is_empty() { message } else { message.quote(&answer.sentence) };
    let message = message.words("notice-redress", &[])?.link(&scene.receipt(app)?);
    Ok(message.send(run, &mail))
}

fn tell_owner(app: &App, run: &Run<'_>) -> Result<End> {
    let Some(scene) = Scene::of(app, run)? else { return Ok(End::Done) };
    let person = PersonId(number(run, "person"));
    let (mail, owner) = app
        .db
        .read(SERVER.0, |rows| -> Result<_> { Ok((people::mail_of(rows, person)?, people::find(rows, person)?)) })?;
    let (Some(mail), Some(owner)) = (mail, owner) else { return Ok(End::Done) };
    let language = owner.locale.unwrap_or_else(|| scene.home.site.locale.clone());
    let (number, site) = (scene.comment(), scene.home.site.title.clone());
    let desk = format!("{}{}", DeskOrigin::of(&app.config).address, urls::desk_notices(scene.home.site.id));
    let letter = Message::begin(app, &language)
        .about("mail-notice", &[("number", &number), ("site", &site)])?
        .words("mail-notice-told", &[("number", &number), ("site", &site)])?
        .link(&desk);
    Ok(letter.send_on(run, &mail))
}

//! The job that mails a message to one of a site's owners.

use super::store;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::{MessageId, PersonId, SERVER, SiteId};
use crate::desk::origin::DeskOrigin;
use crate::person::store as people;
use crate::post::Message;
use crate::urls;
use jobs::{End, Run};

/// The name of this kind; its key is the number of the message and that of the person.
pub(crate) const MAIL: &str = "mail message";

/// Mails it.
pub(crate) fn mail(app: &App, run: &Run<'_>) -> End {
    attempt(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn attempt(app: &App, run: &Run<'_>) -> Result<End> {
    let job = run.job();
    let number = |name: &str| job.payload.get(name).and_then(serde_json::Value::as_i64).unwrap_or(0);
    let (site, id, person) = (SiteId(job.site), MessageId(number("message")), PersonId(number("person")));
    // Erased before anybody came to it, or written to somebody who has no address any more.
    let Some(message) = app.db.read(site.0, |rows| store::find(rows, id))? else { return Ok(End::Done) };
    let (mail, owner) = app
        .db
        .read(SERVER.0, |rows| -> Result<_> { Ok((people::mail_of(rows, person)?, people::find(rows, person)?)) })?;
    let (Some(mail), Some(owner)) = (mail, owner) else { return Ok(End::Done) };
    let Some(home) = app.follower.directory().homes().find(|home| home.site.id == site).cloned() else {
        return Ok(End::GiveUp("its site is not there".into()));
    };
    let language = owner.locale.unwrap_or_else(|| home.site.locale.clone());
    let desk = format!("{}{}", DeskOrigin::of(&app.config).address, urls::desk_messages(site));
    let letter = Message::begin(app, &language)
        .about("mail-message", &[("site", &home.site.title), ("name", &message.name)])?
        .words("mail-message-words", &[("site", &home.site.title), ("name", &message.name)])?
        .quote(&message.words)
        .words(if message.mail.is_some() { "mail-message-answer" } else { "mail-message-no-answer" }, &[])?
        .link(&desk)
        .answered_to(message.mail.as_deref());
    Ok(letter.send_on(run, &mail))
}

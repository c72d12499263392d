//! The message with the link that shows what is held under the address it goes to.

use super::actions;
use crate::app::App;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PrivacyLinkId, SiteId};
use crate::moderation::store::privacy as store;
use crate::person::store::correspondents;
use crate::post::Message;
use crate::urls;
use ::jobs::{End, Run};

/// The name of this kind; its key is the number of the link.
pub(crate) const LINK: &str = "mail held data";

/// Mails it.
pub(crate) fn link(app: &App, run: &Run<'_>) -> End {
    attempt(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn attempt(app: &App, run: &Run<'_>) -> Result<End> {
    let site = SiteId(run.job().site);
    let id = PrivacyLinkId(run.job().payload.get("link").and_then(serde_json::Value::as_i64).unwrap_or(0));
    let now = app.clock.now();
    let found = app.db.read(site.0, |rows| -> Result<_> {
        let link = store::find(rows, id)?.filter(|link| link.works(now) && link.opened.is_none());
        let number = link.and_then(|link| link.correspondent);
        Ok(number.map(|number| correspondents::find(rows, number)).transpose()?.flatten())
    })?;
    let home = app.follower.directory().homes().find(|home| home.site.id == site).cloned();
    let (Some(to), Some(home)) = (found, home) else { return Ok(End::Done) };
    // Made here, and only its digest kept: whoever reads the rows has no link.
    let secret = chance::secret()?;
    let digest = chance::digest(&secret);
    let keep =
        move |tx: &mut db::Tx<'_>| -> std::result::Result<bool, Failure> { actions::keep_secret(tx, id, &digest) };
    if !app.db.aside(site.0, keep).wait()?.value {
        return Ok(End::Done);
    }
    let name = home.site.title.clone();
    let message = Message::begin(app, &home.site.locale)
        .about("mail-privacy", &[("site", &name)])?
        .words("mail-privacy-words", &[("site", &name)])?
        .link(&format!("{}{}", home.origin(), urls::privacy(&secret)))
        .words("mail-privacy-ignore", &[])?;
    Ok(message.known_as(&secret).send(run, &to.address))
}

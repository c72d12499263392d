//! What is told by mail of claims: what came of one.

use super::number;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::{ClaimId, SiteId};
use crate::moderation::model::claim::ClaimOutcome;
use crate::moderation::store::claims as store;
use crate::post::Message;
use ::jobs::{End, Run};

/// What came of a claim; the key is its id.
pub(crate) const CLAIMED: &str = "mail claim answered";

/// Tells it.
pub(crate) fn claimed(app: &App, run: &Run<'_>) -> End {
    tell(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn tell(app: &App, run: &Run<'_>) -> Result<End> {
    let (site, id) = (SiteId(run.job().site), ClaimId(number(run, "claim")));
    let home = app.follower.directory().homes().find(|home| home.site.id == site).cloned();
    let found = app.db.read(site.0, |rows| store::find(rows, id))?;
    let (Some(home), Some(claim)) = (home, found) else { return Ok(End::Done) };
    let (Some(mail), Some(outcome)) = (claim.mail, claim.outcome) else { return Ok(End::Done) };
    let key = match outcome {
        ClaimOutcome::Accepted => "mail-claim-accepted",
        ClaimOutcome::Refused => "mail-claim-refused",
    };
    let name = home.site.title.clone();
    let message = Message::begin(app, &home.site.locale)
        .about("mail-claim", &[("site", &name)])?
        .words(key, &[("site", &name)])?;
    let message = if claim.sentence.trim().is_empty() { message } else { message.quote(&claim.sentence) };
    Ok(message.send_on(run, &mail))
}

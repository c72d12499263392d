//! The token of a form that readers fill in: it says when the form was given out, and that one of our nodes did.

use super::{actions, model, store};
use crate::app::App;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;

/// After that a page that was kept somewhere is no longer one that somebody looks at.
const LONGEST: i64 = 24 * 60 * 60 * 1_000_000;

/// A token for a form that is given out now.
///
/// # Errors
/// A failure of the database.
pub(crate) fn token(app: &App, site: SiteId, form: &str) -> Result<String> {
    let at = app.clock.now();
    Ok(signed(&secret(app, site)?, form, at))
}

/// How long ago a token was given out by us, microseconds; `None` when it was not, or too long ago.
///
/// # Errors
/// A failure of the database.
pub(crate) fn age(app: &App, site: SiteId, form: &str, token: &str) -> Result<Option<i64>> {
    let Some(at) = token.split_once('.').and_then(|(at, _)| at.parse::<i64>().ok()) else { return Ok(None) };
    let age = app.clock.now().saturating_sub(at);
    // Compared as digests: how long it takes says nothing of how much was right.
    let right = chance::digest(&signed(&secret(app, site)?, form, at)) == chance::digest(token);
    Ok(Some(age).filter(|age| right && (0..=LONGEST).contains(age)))
}

/// A digest of something by which somebody is known again, of no use without the secret of the site.
///
/// # Errors
/// A failure of the database.
pub(crate) fn salted(app: &App, site: SiteId, of: &str) -> Result<String> {
    Ok(model::salted(&secret(app, site)?, of))
}

fn signed(secret: &str, form: &str, at: i64) -> String {
    format!("{at}.{}", chance::digest(&format!("{secret} {form} {at} {secret}")))
}

/// The secret of the site, the same on every node; made when it is first needed.
fn secret(app: &App, site: SiteId) -> Result<String> {
    if let Some(secret) = app.db.read(site.0, store::secret)? {
        return Ok(secret);
    }
    let made = chance::secret()?;
    app.db.aside::<(), Failure, _>(site.0, move |tx| actions::keep_secret(tx, &made)).wait()?;
    let kept = app.db.read(site.0, store::secret)?;
    kept.ok_or_else(|| Failure::Fault(anyhow::anyhow!("the secret of the forms of site {site} was not kept")))
}

//! The rules that a new site starts with, in its own language, and the making of a site with them.

use super::actions::{self, Change};
use super::model::NewSite;
use super::model::policy::{Clause, Rules, USUAL};
use super::store::policy;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{SERVER, SiteId};
use db::{Snapshot, Urgency};
use html::SafeHtml;
use locale::Locale;

/// Makes a site, with the usual rules. Rows of a site are written by its own actions, so these are two: where the second fails, the site
/// is there without rules of its own. Its pages then say the usual ones in a sentence, and its desk proposes them.
///
/// # Errors
/// Refuses a main host that is taken; a failure of the database before the site is there.
pub(crate) fn found(app: &App, actor: &Actor, new: &NewSite) -> Result<SiteId> {
    let rules = usual(app, &new.locale, SafeHtml::default())?;
    let (owner, new) = (actor.clone(), new.clone());
    let site = app.act(SERVER, Urgency::Person, move |tx| actions::add(tx, &owner, &new))?;
    let (owner, change) = (actor.clone(), Change { rules: Some(rules), ..Change::default() });
    if let Err(why) = app.act(site, Urgency::Person, move |tx| actions::change(tx, &owner, &change)) {
        tracing::warn!("site {site} was added, but not its first rules: {why}");
    }
    Ok(site)
}

/// The rules that hold: those of the site, else the usual ones in its language.
///
/// # Errors
/// A failure of the database; a missing text: a fault of ours.
pub(crate) fn in_force(app: &App, rows: &mut Snapshot<'_>, locale: &Locale) -> Result<Rules> {
    match policy::in_force(rows)? {
        Some(policy) => Ok(policy.rules),
        None => usual(app, locale, SafeHtml::default()),
    }
}

/// The usual rules with the owner's own words.
///
/// # Errors
/// A missing text: a fault of ours.
pub(crate) fn usual(app: &App, locale: &Locale, words: SafeHtml) -> Result<Rules> {
    let say = |key: &str| app.texts.get(locale, key, &[]).map_err(|why| Failure::Fault(why.into()));
    let clauses = USUAL
        .iter()
        .map(|(name, title, words)| Ok(Clause { name: (*name).into(), title: say(title)?, words: say(words)? }));
    Ok(Rules { words, clauses: clauses.collect::<Result<_>>()? })
}

//! What stands outside the desk and names sources: the sample publication.

use super::actions;
use super::desk::{self, Cards, Problem};
use crate::app::App;
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::path::SitePath;
use crate::base::text::HostName;
use db::Urgency;

/// Names the sources of what stands at a path, from JSON: a list of objects with `relation`, `address`, `title`, `outlet`,
/// `authors`, `language`, `date`, and `under` for what stands behind it; all texts, all but one of `address` and `title`
/// optional. `false`: these were its sources already.
///
/// # Errors
/// Refuses an unknown site, a path where nothing stands, and whatever the form of the desk would.
pub fn name_sources(app: &App, host: &HostName, path: &str, sources: &str) -> Result<bool> {
    let site = app.site_of(host)?;
    let cards: Cards = serde_json::from_str(sources).map_err(|why| {
        Failure::refused(format!("the sources of {path} are no list of sources: {why}; correct that"))
    })?;
    let given = cards.parse().or_else(|problems| refuse(app, path, &problems))?;
    let words = format!("nothing stands at {path}; give a path as in /2022/01/title.html");
    let path = SitePath::parse(path).ok_or_else(|| Failure::refused(&words))?;
    app.act(site, Urgency::Person, move |tx| {
        let found = articles::at_path(tx, path.as_str(), "")?;
        let (article, _) = found.ok_or_else(|| Failure::refused(&words))?;
        actions::set_of_article(tx, &Actor::CommandLine, article, &given)
    })
}

/// Says the first problem, and at which field it is.
fn refuse<T>(app: &App, path: &str, problems: &[Problem]) -> Result<T> {
    let Some(first) = problems.first() else { return Err(Failure::refused("nothing was taken")) };
    let words = desk::say(&app.texts, &app.own_locale(), &first.wrong)?;
    Err(Failure::refused(format!("the sources of {path} cannot be taken: {}: {words}", first.field)))
}

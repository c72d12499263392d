//! What the command line does with articles: takes one back.

use super::actions;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::text::HostName;
use db::Urgency;

/// Takes an article back: 410 at its address. Returns its title.
///
/// # Errors
/// Refuses an unknown site, or an address where nothing public stands.
pub fn withdraw(app: &App, host: &HostName, address: &str, reason: Option<&str>) -> Result<String> {
    let site = app.site_of(host)?;
    let (address, reason) = (address.to_owned(), reason.map(str::to_owned));
    app.act(site, Urgency::Person, move |tx| actions::withdraw(tx, &Actor::CommandLine, &address, reason.as_deref()))
}

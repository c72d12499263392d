//! What a command does with people.

use super::actions::{self, NewPerson};
use super::model::{MailAddress, PublicName, Role};
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::SERVER;
use crate::base::text::HostName;
use crate::desk::origin::DeskOrigin;
use crate::urls;
use db::Urgency;

/// Makes somebody one of a site's people, with an account where they have none, and a link that signs them in once.
///
/// # Errors
/// Refuses a site or an address that is none, and to leave a site without an owner.
pub fn add(app: &App, mail: &str, role: &str, host: &HostName) -> Result<String> {
    let role: Role = role.parse().map_err(Failure::refused)?;
    let site = app.site_of(host)?;
    let mail = MailAddress::parse(mail)
        .map_err(|_| Failure::refused(format!("“{mail}” is not a mail address; write it as in ana@example.org")))?;
    // Until they say how they want to be called: never the address, which is not for readers.
    let before = mail.as_str().split('@').next().unwrap_or_default();
    let name = PublicName::parse(before).or_else(|_| PublicName::parse("?"));
    let name = name.map_err(|_| Failure::refused("this address holds no name"))?;
    let new = NewPerson { name, mail, password_hash: None, codes: Vec::new() };
    let secret = chance::secret()?;
    let digest = chance::digest(&secret);
    let id = app.act(SERVER, Urgency::Person, move |tx| actions::add(tx, &Actor::CommandLine, &new))?;
    app.act(site, Urgency::Person, move |tx| actions::set_role(tx, &Actor::CommandLine, id, role))?;
    app.act(SERVER, Urgency::Person, move |tx| actions::make_link(tx, &Actor::CommandLine, id, &digest))?;
    let origin = DeskOrigin::of(&app.config);
    Ok(format!("{}{}", origin.address, urls::desk_link(&secret)))
}

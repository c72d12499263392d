//! The names of a site at the desk: which is the main one, and which lead to it.

use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::text::HostName;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::origin::DeskOrigin;
use crate::desk::reply::Reply;
use crate::site::actions::hosts as actions;
use crate::site::views::addresses::HostsPage;
use crate::urls;
use http::StatusCode;
use std::collections::BTreeMap;

/// The page of settings.
pub(crate) const WORD: &str = "hosts";
/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, &Messages::default(), None)
}

/// Adds a name, makes one the main one, or takes one away.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let mut messages = Messages::default();
    let what = desk.form.text("do").to_owned();
    let name = HostName::parse(plain(desk.form.text("host")));
    let Some(name) = messages.take("host", name.map_err(|_| "wrong-host")) else {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, None);
    };
    let done = match what.as_str() {
        "add" => add(desk, name).map(|()| "host-added"),
        "main" => make_main(desk, name).map(|()| "host-main"),
        "remove" => remove(desk, name).map(|()| "host-removed"),
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        Ok(word) => Ok(Reply::see(urls::done(&urls::desk_settings_page(desk.site()?, WORD), word))),
        Err(Failure::Refused(refusal)) if what == "add" => {
            messages.refuse("host", &refusal);
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, None)
        }
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, Some(words))
        }
        Err(failure) => Err(failure),
    }
}

/// People paste addresses: the name is what stands between the scheme and the path.
fn plain(raw: &str) -> &str {
    let raw = raw.trim();
    let rest = raw.strip_prefix("https://").or_else(|| raw.strip_prefix("http://")).unwrap_or(raw);
    rest.split('/').next().unwrap_or_default()
}

fn add(desk: &Desk<'_>, name: HostName) -> Result<()> {
    let (site, actor) = (desk.site()?, Actor::Person(desk.my_id()?));
    desk.act_on_server(move |tx| actions::add(tx, &actor, site, &name))
}

/// Two actions, since hosts are the server's and pages the site's. Whoever sees the first without the second sees old
/// pages under the new name, until the next change of the site.
fn make_main(desk: &Desk<'_>, name: HostName) -> Result<()> {
    if !desk.form.has("sure") {
        return Err(Failure::told("refused-host-unsure", &[("host", name.as_str())]));
    }
    let (site, actor) = (desk.site()?, Actor::Person(desk.my_id()?));
    let feed_id = [desk.place()?.home.origin().as_str(), urls::FEED].concat();
    let first = actor.clone();
    desk.act_on_server(move |tx| actions::make_main(tx, &first, site, &name))?;
    desk.act(move |tx| actions::moved(tx, &actor, &feed_id))
}

fn remove(desk: &Desk<'_>, name: HostName) -> Result<()> {
    let (site, actor) = (desk.site()?, Actor::Person(desk.my_id()?));
    desk.act_on_server(move |tx| actions::remove(tx, &actor, site, &name))
}

fn page(desk: &Desk<'_>, status: StatusCode, messages: &Messages, wrong: Option<String>) -> Result<Reply> {
    let site = desk.site()?;
    // Not from the place of this request: that is from before what it did.
    let directory = desk.app.follower.directory();
    let home = directory.homes().find(|home| home.site.id == site).unwrap_or(&desk.place()?.home);
    let others = directory.names_of(site).into_iter().filter(|name| *name != home.host);
    let adds = desk.form.text("do") == "add";
    let page = HostsPage {
        settings: super::frame(desk, WORD)?,
        main: home.host.to_string(),
        others: others.map(|name| name.to_string()).collect(),
        values: BTreeMap::from([("host", if adds { desk.form.text("host").to_owned() } else { String::new() })]),
        wrongs: desk.wrongs(messages)?,
        wrong,
        desk: DeskOrigin::of(&desk.app.config).address,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_an_address_that_was_pasted() {
        assert_eq!(plain(" https://www.example.org/2022/ "), "www.example.org");
        assert_eq!(plain("example.org"), "example.org");
    }
}

//! The settings of a site at the desk: one page for each thing that one sets, and the menu between them.

pub(crate) mod discussion;
pub(crate) mod general;
pub(crate) mod home;
pub(crate) mod hosts;
pub(crate) mod legal;
pub(crate) mod look;
pub(crate) mod machines;
pub(crate) mod menu;
pub(crate) mod players;
pub(crate) mod policy;
pub(crate) mod redirects;
pub(crate) mod sharing;

use super::actions::{self, Change};
use super::model::Settings;
use super::store;
use super::views::SettingsMenu;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::views::NavItem;
use crate::urls;

/// The pages of settings in the order of their menu: the word in the address (and under which what was replaced is
/// kept), and what the page is called. A page of settings is a line here and its rows in `desk/table.rs`.
pub(crate) const PAGES: &[(&str, &str)] = &[
    (general::WORD, "settings-general"),
    (home::WORD, "settings-home"),
    (look::WORD, "settings-look"),
    (menu::WORD, "menu"),
    (sharing::WORD, "settings-share"),
    (players::WORD, "players"),
    (machines::WORD, "settings-machines"),
    (discussion::WORD, "settings-discussion"),
    (policy::WORD, "policy"),
    (legal::WORD, "legal"),
    (hosts::WORD, "hosts"),
    (redirects::WORD, "redirects"),
];

/// What surrounds a page of settings.
///
/// # Errors
/// A failure of the database.
pub(crate) fn frame(desk: &Desk<'_>, word: &str) -> Result<SettingsMenu> {
    let site = desk.site()?;
    let pages = PAGES.iter().map(|(other, key)| {
        let address = urls::desk_settings_page(site, other);
        Ok(NavItem { address, words: desk.text(key, &[])?, is_here: *other == word, waiting: None })
    });
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    Ok(SettingsMenu {
        frame: desk.frame(&urls::desk_settings(site))?,
        pages: pages.collect::<Result<_>>()?,
        action: urls::desk_settings_page(site, word),
        has_former: settings.former.contains_key(word),
    })
}

/// Changes settings as a page of them asks, and leads back to it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn set<F>(desk: &Desk<'_>, word: &'static str, plain: Change, set: F) -> Result<Reply>
where
    F: Fn(&mut Settings) + Send + 'static,
{
    let actor = Actor::Person(desk.my_id()?);
    desk.act(move |tx| {
        let mut settings = store::settings(tx)?;
        set(&mut settings);
        let change = Change { settings: Some(settings), page: Some(word), ..plain.clone() };
        actions::change(tx, &actor, &change)
    })?;
    done(desk, word)
}

/// Puts back what a page of settings replaced last, where its form asks for that.
///
/// # Errors
/// A failure of the database.
pub(crate) fn put_back(desk: &Desk<'_>, word: &'static str) -> Result<Option<Reply>> {
    if desk.form.text("do") != "put-back" {
        return Ok(None);
    }
    let actor = Actor::Person(desk.my_id()?);
    desk.act(move |tx| actions::put_back(tx, &actor, word))?;
    done(desk, word).map(Some)
}

/// Leads back to a page of settings.
///
/// # Errors
/// A fault of ours.
pub(crate) fn done(desk: &Desk<'_>, word: &str) -> Result<Reply> {
    Ok(Reply::see(urls::done(&urls::desk_settings_page(desk.site()?, word), "settings")))
}

/// A box as a form sends it.
fn yes(is: bool) -> String {
    if is { "yes".to_owned() } else { String::new() }
}

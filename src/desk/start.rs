//! Where one comes in: the sites of whoever is signed in, and what a new owner can do first.

use super::reply::Reply;
use super::request::Desk;
use super::views::{DeskFrame, StartPage, StartSite};
use crate::base::error::Result;
use crate::person::model::{Right, Role};
use crate::person::store;
use crate::urls;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;

/// Leads to the only site of whoever is signed in, or shows them all.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let me = desk.my_id()?;
    let directory = desk.app.follower.directory();
    let mut mine = Vec::new();
    for home in directory.homes() {
        if let Some(role) = desk.app.db.read(home.site.id.0, |rows| store::role_of(rows, me))? {
            mine.push((home.clone(), role));
        }
    }
    mine.sort_by_key(|(home, _)| home.site.id);
    if let [(only, _)] = mine.as_slice() {
        return Ok(Reply::see(urls::desk_articles(only.site.id)));
    }
    let sites = mine.iter().map(|(home, role)| {
        let own = desk.app.locale(&home.site.locale);
        Ok(StartSite {
            address: urls::desk_articles(home.site.id),
            title: home.site.title.clone(),
            tongue: Tongue::foreign(own.tag(), own.direction()),
            role: desk.text(role_key(*role), &[])?,
        })
    });
    let page = StartPage { frame: desk.frame("")?, sites: sites.collect::<Result<_>>()? };
    Ok(Reply::page(desk.write(&page)?))
}

/// What can be done first on a new site.
#[derive(Debug, Serialize)]
struct WelcomePage {
    frame: DeskFrame,
    /// Recovery codes, shown this once.
    codes: Vec<String>,
    /// Where a first article is begun.
    write: Option<String>,
    /// Where a blog from elsewhere moves in.
    moving: Option<String>,
    site: String,
}

impl Page for WelcomePage {
    const TEMPLATE: &'static str = "desk/welcome.html";
}

/// Three doors: write, move in, look at the sample.
pub(crate) fn welcome(desk: &mut Desk<'_>) -> Result<Reply> {
    let site = desk.site()?;
    let page = WelcomePage {
        frame: desk.frame("")?,
        codes: desk.app.door.take_codes(&desk.me()?.digest),
        write: desk.may(Right::WriteOwn).then(|| urls::desk_articles(site)),
        moving: desk.may(Right::Import).then(|| urls::desk_move(site)),
        site: desk.near(&desk.place()?.home),
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// What a role is called.
pub(crate) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "role-owner",
        Role::Editor => "role-editor",
        Role::Author => "role-author",
        Role::Translator => "role-translator",
        Role::Moderator => "role-moderator",
    }
}

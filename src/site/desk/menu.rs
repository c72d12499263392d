//! The menu of a site: its entries beside those that every page has.

use super::put_back;
use crate::article::store as articles;
use crate::base::error::{Failure, Result};
use crate::base::path::SitePath;
use crate::desk::Desk;
use crate::desk::form::{Form, Messages};
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::site::actions::Change;
use crate::site::model::MenuEntry;
use crate::site::store;
use crate::site::views::{MenuLine, MenuPage};
use crate::urls;
use http::StatusCode;

/// The page of settings.
pub(crate) const WORD: &str = "menu";
/// Entries of the menu, and letters of the longest of their words.
const MENU: usize = 5;
const WORDS: usize = 60;
/// Labels that are offered, those with most articles.
const LABELS: usize = 30;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    let entries = settings.menu.into_iter().map(|entry| MenuLine { words: entry.words, address: entry.address });
    page(desk, StatusCode::OK, entries.collect(), &Messages::default())
}

/// Changes words, moves an entry, takes one out or adds one: whichever button was pressed, all that is written is kept.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let mut lines = written(&desk.form);
    let moved = act(&desk.form, &mut lines);
    if let Some(added) = added(desk)? {
        lines.push(added);
    }
    let menu = menu(&lines, &mut messages);
    let Some(menu) = menu.filter(|_| messages.is_empty()) else {
        // What was to be added stays in the fields where it was written.
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, written(&desk.form), &messages);
    };
    let done = super::set(desk, WORD, Change::default(), move |settings| settings.menu.clone_from(&menu))?;
    let here = urls::done(&urls::desk_settings_page(desk.site()?, WORD), "settings");
    Ok(moved.map_or(done, |at| Reply::see(urls::at(&here, &format!("entry-{at}")))))
}

/// The entries of the form, in order.
fn written(form: &Form) -> Vec<MenuLine> {
    let line = |at: usize| {
        let address = form.text(&format!("address-{at}"));
        (!address.is_empty())
            .then(|| MenuLine { words: form.line(&format!("words-{at}")), address: address.to_owned() })
    };
    (0..MENU).filter_map(line).collect()
}

/// Does what the pressed button says; where an entry moved, its new place.
fn act(form: &Form, lines: &mut Vec<MenuLine>) -> Option<usize> {
    let (way, at) = form.text("do").split_once(':')?;
    let at: usize = at.parse().ok().filter(|at| *at < lines.len())?;
    match way {
        "up" if at > 0 => {
            lines.swap(at - 1, at);
            Some(at - 1)
        }
        "down" if at + 1 < lines.len() => {
            lines.swap(at, at + 1);
            Some(at + 1)
        }
        "remove" => {
            lines.remove(at);
            None
        }
        _ => None,
    }
}

/// The entry that is to be added: one that was chosen, under its own name unless another is written, or an address.
fn added(desk: &Desk<'_>) -> Result<Option<MenuLine>> {
    let (chosen, typed) = (desk.form.text("add"), desk.form.text("add-address").trim());
    let address = if typed.is_empty() { chosen } else { typed };
    let words = desk.form.line("add-words");
    if address.is_empty() && words.is_empty() {
        return Ok(None);
    }
    let own = choices(desk)?.into_iter().find(|choice| choice.value == address).map(|choice| choice.words);
    let words = if words.is_empty() { own.unwrap_or_default() } else { words };
    Ok(Some(MenuLine { words, address: address.to_owned() }))
}

/// The menu that these lines are: words, and addresses of this site.
fn menu(lines: &[MenuLine], messages: &mut Messages) -> Option<Vec<MenuEntry>> {
    if lines.len() > MENU {
        messages.add("add", "wrong-menu-long");
    }
    let mut entries = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let fits = !line.words.is_empty() && line.words.chars().count() <= WORDS;
        let path = SitePath::parse(&line.address).filter(|_| !line.address.starts_with("//"));
        match path {
            Some(path) if fits => {
                entries.push(MenuEntry { words: line.words.clone(), address: path.as_str().to_owned() });
            }
            Some(_) => messages.add(&format!("words-{at}"), "wrong-menu-words"),
            None => messages.add("add-address", "wrong-menu"),
        }
    }
    Some(entries)
}

/// What stands on the site and is not in every menu already, in the site's own language.
fn choices(desk: &Desk<'_>) -> Result<Vec<Choice>> {
    let locale = desk.app.locale(&desk.place()?.home.site.locale);
    let own = |key: &str| desk.app.texts.get(&locale, key, &[]).map_err(|why| Failure::Fault(why.into()));
    let (pages, mut labels) = desk.read(|rows| Ok((articles::pages(rows)?, articles::labels(rows)?)))?;
    labels.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| locale.compare(&a.name, &b.name)));
    labels.truncate(LABELS);
    let choice = |value: String, words: String| Choice { value, words, chosen: false };
    let mut all = vec![
        choice(urls::SOURCES.into(), own("sources")?),
        choice(urls::CORRECTIONS.into(), own("corrections")?),
        choice(urls::FEED.into(), own("feed")?),
    ];
    all.extend(pages.into_iter().filter_map(|page| Some(choice(page.path?, page.title))));
    all.extend(labels.into_iter().map(|label| choice(urls::label(&label.slug), label.name)));
    all.retain(|choice| !choice.words.is_empty());
    Ok(all)
}

fn page(desk: &Desk<'_>, status: StatusCode, entries: Vec<MenuLine>, messages: &Messages) -> Result<Reply> {
    let refused = status != StatusCode::OK;
    let again = |name: &str| if refused { desk.form.text(name).to_owned() } else { String::new() };
    let chosen = again("add");
    let offered = choices(desk)?.into_iter().filter(|choice| entries.iter().all(|entry| entry.address != choice.value));
    let page = MenuPage {
        settings: super::frame(desk, WORD)?,
        choices: offered.map(|choice| Choice { chosen: choice.value == chosen, ..choice }).collect(),
        add_words: again("add-words"),
        add_address: again("add-address"),
        is_full: entries.len() >= MENU && !refused,
        entries,
        wrongs: desk.wrongs(messages)?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str, address: &str) -> MenuLine {
        MenuLine { words: words.into(), address: address.into() }
    }

    #[test]
    fn a_menu_is_words_and_addresses_of_the_site_and_nothing_else() {
        let mut messages = Messages::default();
        let read = menu(&[line("À propos", "/p/a-propos.html"), line("Sources", "/sources")], &mut messages).unwrap();
        assert!(messages.is_empty());
        assert_eq!((read[1].words.as_str(), read[1].address.as_str()), ("Sources", "/sources"));
        for (words, address) in [
            ("x", "https://example.org"),
            ("x", "//example.org"),
            ("", "/p/x"),
            ("x", "javascript:alert(1)"),
            (&*"x".repeat(61), "/p/x"),
        ] {
            let mut messages = Messages::default();
            menu(&[line(words, address)], &mut messages);
            assert!(!messages.is_empty(), "{words} {address}");
        }
        let mut messages = Messages::default();
        menu(&vec![line("a", "/b"); 6], &mut messages);
        assert!(!messages.is_empty());
    }
}

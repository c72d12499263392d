//! What stands on the home page of a site: its articles, and the blocks around them.

use super::{put_back, yes};
use crate::article::pages::preview_home;
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::form::{Form, Messages};
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::site::actions::Change;
use crate::site::model::Settings;
use crate::site::model::blocks::{Block, BlockKind, BlockPlace, SiteLink};
use crate::site::store;
use crate::site::views::{BlockLine, HomeSettingsPage};
use crate::urls;
use crate::web::reader::Reader;
use http::StatusCode;
use std::collections::BTreeMap;
use url::Url;

/// The page of settings.
pub(crate) const WORD: &str = "home";
/// Articles on the home page, at most.
const MOST: i64 = 100;
/// Links to other sites, and letters of the longest of their words and addresses.
const LINKS: usize = 50;
const WORDS: usize = 100;
const ADDRESS: usize = 1_000;
/// Letters of the words about the site.
const ABOUT: usize = 20_000;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    let links: Vec<String> = settings.links.iter().map(|link| format!("{} | {}", link.words, link.address)).collect();
    let values = BTreeMap::from([
        ("home_count", settings.home_count.to_string()),
        ("whole", yes(settings.whole)),
        ("about", settings.about.clone()),
        ("links", links.join("\n")),
    ]);
    page(desk, StatusCode::OK, values, &settings, &Messages::default())
}

/// Changes it, moves a block, or shows what readers would see.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let wanted = Wanted::read(&desk.form, &mut messages);
    let mut settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    let Some(wanted) = wanted.filter(|_| messages.is_empty()) else {
        let values = ["home_count", "whole", "about", "links"].map(|name| (name, desk.form.text(name).to_owned()));
        placed(&desk.form, &mut settings);
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::from(values), &settings, &messages);
    };
    let form = desk.form.clone();
    if form.text("do") == "preview" {
        wanted.write(&mut settings);
        placed(&form, &mut settings);
        return preview(desk, &settings);
    }
    let moved = moved(&form).map(|(kind, _)| kind);
    let done = super::set(desk, WORD, Change::default(), move |settings| {
        wanted.write(settings);
        placed(&form, settings);
    })?;
    // Back to the block that moved, where whoever works by keyboard goes on.
    let here = urls::desk_settings_page(desk.site()?, WORD);
    Ok(moved
        .map_or(done, |kind| Reply::see(urls::at(&urls::done(&here, "settings"), &format!("block-{}", kind.name())))))
}

struct Wanted {
    home_count: i64,
    whole: bool,
    about: String,
    links: Vec<SiteLink>,
}

impl Wanted {
    fn read(form: &Form, messages: &mut Messages) -> Option<Wanted> {
        let count = form.number("home_count").filter(|count| (1..=MOST).contains(count));
        let home_count = messages.take("home_count", count.ok_or("wrong-home-count"));
        let links = messages.take("links", links(form.text("links")));
        let fits = form.text("about").chars().count() <= ABOUT;
        let about = messages.take("about", fits.then(|| form.text("about")).ok_or("wrong-about-long"));
        let about = html::clean_article_lines(about?, &html::AsFound).html.into_string();
        Some(Wanted { home_count: home_count?, whole: form.has("whole"), about, links: links? })
    }

    fn write(&self, settings: &mut Settings) {
        let known: BTreeMap<String, Option<String>> =
            settings.links.iter().map(|link| (link.address.clone(), link.latest.clone())).collect();
        let latest = |link: &SiteLink| known.get(&link.address).cloned().flatten();
        settings.links = self.links.iter().map(|link| SiteLink { latest: latest(link), ..link.clone() }).collect();
        settings.home_count = self.home_count;
        settings.whole = self.whole;
        settings.about.clone_from(&self.about);
    }
}

/// Puts the blocks where the form has them, and moves the one whose button was pressed.
fn placed(form: &Form, settings: &mut Settings) {
    let blocks: Vec<Block> = settings.blocks.all().to_vec();
    for block in blocks {
        if let Ok(place) = form.text(&format!("place-{}", block.kind.name())).parse() {
            settings.blocks.place(block.kind, place);
        }
    }
    match moved(form) {
        Some((kind, true)) => settings.blocks.up(kind),
        Some((kind, false)) => settings.blocks.down(kind),
        None => {}
    }
}

/// Which block is to move, and whether upwards.
fn moved(form: &Form) -> Option<(BlockKind, bool)> {
    let (way, kind) = form.text("do").split_once(':')?;
    Some((kind.parse().ok()?, way == "up"))
}

/// One link a line: its words, a bar, and a web address.
fn links(text: &str) -> std::result::Result<Vec<SiteLink>, &'static str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let links = lines.map(|line| {
        let (words, address) = line.rsplit_once('|').ok_or("wrong-links")?;
        let (words, address) = (html::one_line(words), address.trim());
        let url = Url::parse(address).map_err(|_| "wrong-links")?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.host().is_some() && url.username().is_empty();
        let fits = !words.is_empty() && words.chars().count() <= WORDS && url.as_str().len() <= ADDRESS;
        if is_web && fits { Ok(SiteLink { words, address: url.into(), latest: None }) } else { Err("wrong-links") }
    });
    let links: Vec<SiteLink> = links.collect::<std::result::Result<_, _>>()?;
    if links.len() > LINKS { Err("wrong-links-many") } else { Ok(links) }
}

/// The home page as readers would see it with these settings.
fn preview(desk: &Desk<'_>, settings: &Settings) -> Result<Reply> {
    let home = desk.place()?.home.clone();
    let page = desk.app.db.read(home.site.id.0, |rows| {
        let mut reader = Reader::begin(desk.app, rows)?;
        preview_home(&mut reader, settings.clone())
    })?;
    Ok(Reply::page(page))
}

fn page(
    desk: &Desk<'_>,
    status: StatusCode,
    values: BTreeMap<&'static str, String>,
    settings: &Settings,
    messages: &Messages,
) -> Result<Reply> {
    let page = HomeSettingsPage {
        settings: super::frame(desk, WORD)?,
        values,
        blocks: settings.blocks.all().iter().map(|block| line(desk, *block)).collect::<Result<_>>()?,
        wrongs: desk.wrongs(messages)?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn line(desk: &Desk<'_>, block: Block) -> Result<BlockLine> {
    let places =
        [(BlockPlace::Side, "block-side"), (BlockPlace::Below, "block-below"), (BlockPlace::Hidden, "block-hidden")];
    let choice = |(place, key): (BlockPlace, &str)| {
        Ok(Choice { value: place.name().into(), words: desk.text(key, &[])?, chosen: place == block.place })
    };
    let (words, hint) = texts(block.kind);
    Ok(BlockLine {
        name: block.kind.name(),
        words: desk.text(words, &[])?,
        hint: desk.text(hint, &[])?,
        places: places.into_iter().map(choice).collect::<Result<_>>()?,
    })
}

/// What a block is called, and what it shows.
fn texts(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::About => ("block-about", "block-about-hint"),
        BlockKind::Search => ("search", "block-search-hint"),
        BlockKind::Follow => ("block-follow", "block-follow-hint"),
        BlockKind::Pages => ("pages", "block-pages-hint"),
        BlockKind::Labels => ("labels", "block-labels-hint"),
        BlockKind::Archive => ("archives", "block-archive-hint"),
        BlockKind::Discussed => ("block-discussed", "block-discussed-hint"),
        BlockKind::Links => ("block-links", "block-links-hint"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_words_and_a_web_address_and_nothing_else() {
        let read = links("Le Monde | https://www.lemonde.fr/\n\n a|b | http://example.org ").unwrap();
        assert_eq!((read[1].words.as_str(), read[1].address.as_str()), ("a|b", "http://example.org/"));
        for wrong in
            ["x", "x | /p/x", " | https://example.org", "x | javascript:alert(1)", "x | https://u:p@example.org"]
        {
            assert_eq!(links(wrong), Err("wrong-links"), "{wrong}");
        }
        assert_eq!(links(&"a | https://b.example\n".repeat(51)), Err("wrong-links-many"));
    }
}

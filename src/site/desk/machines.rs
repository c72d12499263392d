//! What a site tells search engines and other programs that read it.

use super::{put_back, yes};
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::site::actions::Change;
use crate::site::pages::rules;
use crate::site::store;
use crate::site::views::MachinesPage;
use crate::urls;
use std::collections::BTreeMap;

/// The page of settings.
pub(crate) const WORD: &str = "machines";

/// Shows it, with what robots.txt says.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    let values = BTreeMap::from([
        ("searchable", yes(settings.searchable)),
        ("training", yes(settings.training)),
        ("answers", yes(settings.answers)),
        ("archives", yes(settings.archives)),
    ]);
    let sitemap = format!("{}{}", desk.place()?.home.origin(), urls::SITEMAP);
    let robots = rules(&settings, &sitemap);
    let page = MachinesPage { settings: super::frame(desk, WORD)?, values, robots };
    Ok(Reply::page(desk.write(&page)?))
}

/// Changes it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let [searchable, training, answers, archives] =
        ["searchable", "training", "answers", "archives"].map(|name| desk.form.has(name));
    super::set(desk, WORD, Change::default(), move |settings| {
        settings.searchable = searchable;
        settings.training = training;
        settings.answers = answers;
        settings.archives = archives;
    })
}

//! With which links readers can pass an article on, and whether they can write to the people of the site.

use super::{put_back, yes};
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::site::actions::Change;
use crate::site::model::share::Share;
use crate::site::store;
use crate::site::views::{ShareBox, SharingPage};

/// The page of settings.
pub(crate) const WORD: &str = "sharing";

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?;
    let boxes = Share::ALL.into_iter().map(|share| {
        let words = share.own_name().map_or_else(|| desk.text(key(share), &[]), |name| Ok(name.to_owned()))?;
        Ok(ShareBox { name: share.name(), words, checked: yes(settings.share.contains(&share)) })
    });
    let page = SharingPage {
        boxes: boxes.collect::<Result<_>>()?,
        contact: yes(settings.contact),
        settings: super::frame(desk, WORD)?,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// Changes them.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let chosen: Vec<Share> = Share::ALL.into_iter().filter(|share| desk.form.has(share.name())).collect();
    let contact = desk.form.has("contact");
    super::set(desk, WORD, Change::default(), move |settings| {
        settings.share.clone_from(&chosen);
        settings.contact = contact;
    })
}

/// What a way without a name of its own is called.
pub(crate) fn key(share: Share) -> &'static str {
    if share == Share::Mail { "share-mail" } else { "share-address" }
}

//! The hosts of PeerTube whose films readers of a site may play.

use super::put_back;
use crate::article::model::peertube_hosts;
use crate::base::error::Result;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::site::actions::Change;
use crate::site::store;
use crate::site::views::PlayersPage;
use http::StatusCode;

/// The page of settings.
pub(crate) const WORD: &str = "players";

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let hosts = desk.read(|rows| Ok(store::settings(rows)?))?.peertube.join("\n");
    page(desk, StatusCode::OK, hosts, &Messages::default())
}

/// Changes them all, or none.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let Some(hosts) = messages.take("peertube", peertube_hosts(desk.form.text("peertube"))) else {
        let typed = desk.form.text("peertube").to_owned();
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, typed, &messages);
    };
    super::set(desk, WORD, Change::default(), move |settings| settings.peertube.clone_from(&hosts))
}

fn page(desk: &Desk<'_>, status: StatusCode, peertube: String, messages: &Messages) -> Result<Reply> {
    let page = PlayersPage { settings: super::frame(desk, WORD)?, peertube, wrongs: desk.wrongs(messages)? };
    Ok(Reply::with(status, desk.write(&page)?))
}

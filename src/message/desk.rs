//! The messages of a site at the desk: read, done with, erased.

use super::views::{MessageLine, MessagesPage};
use super::{actions, store};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::MessageId;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::site::store as sites;
use crate::urls;

/// Messages of one page.
const SHOWN: usize = 50;

/// Shows them, the newest first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_messages(desk.site()?);
    let before = MessageId(desk.query.number("before").unwrap_or(i64::MAX));
    let (settings, mut messages) =
        desk.read(|rows| Ok((sites::settings(rows)?, store::before(rows, before, SHOWN as i64 + 1)?)))?;
    let more = messages.len() > SHOWN;
    messages.truncate(SHOWN);
    let last = messages.last().map(|message| message.id).filter(|_| more);
    let lines = messages.into_iter().map(|message| MessageLine {
        id: message.id.0,
        at: desk.moment(message.at),
        name: message.name,
        mail: message.mail,
        lines: message.words.lines().map(str::to_owned).collect(),
        is_done: message.done.is_some(),
    });
    let page = MessagesPage {
        frame: desk.frame(&here)?,
        is_open: settings.contact,
        contact: format!("{}{}", desk.near(&desk.place()?.home), urls::CONTACT),
        messages: lines.collect(),
        older: last.map(|last| urls::desk_messages_before(&here, last)),
        action: here,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// Marks one as done or not, or erases it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let actor = Actor::Person(desk.my_id()?);
    let unclear = || Failure::told("refused-unclear", &[]);
    let id = MessageId(desk.form.number("message").ok_or_else(unclear)?);
    let done = match desk.form.text("do") {
        "done" => desk.act(move |tx| actions::finish(tx, &actor, id)).map(|()| "message"),
        "reopen" => desk.act(move |tx| actions::reopen(tx, &actor, id)).map(|()| "message"),
        "erase" => desk.act(move |tx| actions::erase(tx, &actor, id)).map(|()| "message-erased"),
        _ => return Err(unclear()),
    }?;
    Ok(Reply::see(urls::done(&urls::desk_messages(desk.site()?), done)))
}

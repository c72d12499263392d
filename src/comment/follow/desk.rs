//! When somebody who moderates a site is told of what waits there: their own choice.

use super::model::{Choice, When};
use super::views::{Hour, NewsPage};
use super::{actions, store};
use crate::base::error::{Failure, Result};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::urls;

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, id) = (desk.site()?, desk.my_id()?);
    let choice = desk.read(|rows| Ok(store::choice(rows, id)?))?.unwrap_or(Choice::PLAIN);
    let hours = (0..24).map(|value| Hour { value, words: format!("{value:02}:00"), chosen: value == choice.hour });
    let page = NewsPage {
        frame: desk.frame(&urls::desk_comments(site))?,
        action: urls::desk_comment_news(site),
        goes_out: desk.app.config.post.is_some(),
        when: choice.when.name(),
        hours: hours.collect(),
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// Changes it.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, id) = (desk.site()?, desk.my_id()?);
    let when = desk.form.text("when").parse::<When>().ok();
    let hour = desk.form.number("hour").filter(|hour| (0..24).contains(hour));
    let (Some(when), Some(hour)) = (when, hour) else { return Err(Failure::told("refused-unclear", &[])) };
    desk.act(move |tx| actions::choose(tx, id, when, hour))?;
    Ok(Reply::see(urls::done(&urls::desk_comment_news(site), "news")))
}

//! What came under the name and from the browser of one comment, so that one can see whom one has before oneself; and the
//! decision that what they send is read first, for a time.

use super::cards::cards;
use super::decide::{self, Trouble};
use super::queue::{judging, wished};
use super::views::{CardsPage, Days, HoldForm, Way, Wished};
use crate::base::error::{Failure, Result};
use crate::base::ids::CommentId;
use crate::comment::model::sent::Kept;
use crate::comment::model::state::State;
use crate::comment::phases::noted::By;
use crate::comment::store::{holds, kept};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::model::{DecisionVerb, HOLDS};
use crate::urls;
use http::StatusCode;
use locale::Arg;

/// Comments of the page.
const SHOWN: i64 = 100;
/// Days that are proposed.
const PROPOSED: i64 = 7;

/// Shows them, the newest first.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, None)
}

/// Holds whoever wrote them for a time, or takes that back.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    decide::answer(desk, &urls::desk_earlier(desk.site()?, CommentId(desk.number()?)), page)
}

fn page(desk: &Desk<'_>, status: StatusCode, trouble: Option<Trouble>) -> Result<Reply> {
    let id = CommentId(desk.number()?);
    let comment = desk.read(|rows| Ok(kept::find(rows, id)?))?;
    let comment = comment.ok_or_else(|| Failure::told("refused-no-comment", &[]))?;
    let mut found = match comment.browser.as_deref() {
        Some(browser) => desk.read(|rows| Ok(kept::of_browser(rows, browser, 0, SHOWN)?))?,
        None => vec![comment.clone()],
    };
    // What was removed has no name any more.
    found.retain(|other| other.author == comment.author || other.state == State::Removed);
    let mut judging = judging(desk, &urls::desk_earlier(desk.site()?, id))?;
    let is_hold = desk.form.text("do") == DecisionVerb::Hold.name();
    let wished = match trouble {
        Some(trouble) if is_hold => wished(desk, DecisionVerb::Hold, trouble.words),
        Some(trouble) => {
            judging.wrong = Some(trouble.words);
            Wished::default()
        }
        None => Wished::default(),
    };
    let page = CardsPage {
        rules: None,
        judging,
        title: super::named(desk, &comment.author)?,
        tongue: desk.text_tongue(None),
        is_discussion: false,
        hold: hold(desk, &comment, wished)?,
        back: urls::desk_comments(desk.site()?),
        cards: cards(desk, &found, None)?,
        script: desk.app.assets.address("queue.js"),
        older: None,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// The form; none where nothing is known by which they would be known again.
fn hold(desk: &Desk<'_>, comment: &Kept, wished: Wished) -> Result<Option<HoldForm>> {
    let now = desk.app.clock.now();
    let (known, holding) = desk.read(|rows| {
        let known = holds::known(rows, comment.id)?.unwrap_or_default();
        let holding = holds::holding(rows, &known, now)?;
        Ok((known, holding))
    })?;
    let ways = [(By::Browser, "hold-browser"), (By::Mail, "hold-mail"), (By::Range, "hold-range")];
    let ways = ways.into_iter().filter(|(by, _)| known.mark(*by).is_some());
    let ways = ways.enumerate().map(|(at, (by, key))| {
        let chosen = if wished.by.is_empty() { at == 0 } else { wished.by == by.name() };
        Ok(Way { name: by.name(), words: desk.text(key, &[])?, chosen })
    });
    let ways: Vec<Way> = ways.collect::<Result<_>>()?;
    if ways.is_empty() {
        return Ok(None);
    }
    let held = holding.first().map(|(_, held)| {
        let until = desk.moment(held.until);
        desk.text("hold-held", &[("until", Arg::Text(&until))])
    });
    let days = wished.days.parse().unwrap_or(PROPOSED);
    Ok(Some(HoldForm {
        comment: comment.id.0,
        seen: comment.state.name(),
        name: super::named(desk, &comment.author)?,
        ways,
        days: HOLDS.map(|count| Days { count, chosen: count == days }).into(),
        held: held.transpose()?,
        wished,
    }))
}

//! Comments at the desk: those that wait, what readers say against public ones, appeals, what was decided lately, and the
//! discussion of one article. Each page decides by plain forms; a script of ours only spares the loading.

pub(crate) mod appeals;
mod cards;
mod claims;
mod decide;
pub(crate) mod decided;
pub(crate) mod discussion;
pub(crate) mod earlier;
pub(crate) mod notices;
pub(crate) mod queue;
mod reasons;
pub(crate) mod reports;
mod rules;
mod said;
mod views;

use super::model::Judge;
use super::store::desk as rows;
use crate::base::error::Result;
use crate::base::ids::PersonId;
use crate::comment::store::queue as waiting;
use crate::desk::Desk;
use crate::person::store as people;
use crate::urls;
use locale::Arg;
use std::collections::HashMap;
use views::Tab;

const MINUTE: i64 = 60 * 1_000_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Days for which it is said how many they are; of what is older the date is said.
const DAYS: i64 = 60;

/// Who decides: whoever is signed in.
fn judge(desk: &Desk<'_>) -> Result<Judge> {
    Ok(Judge { person: desk.my_id()?, role: desk.place()?.role })
}

/// How long ago something was, in words.
fn ago(desk: &Desk<'_>, at: i64) -> Result<String> {
    let passed = desk.app.clock.now().saturating_sub(at).max(0);
    let count = |key, unit: i64| desk.text(key, &[("count", Arg::Count(passed / unit))]);
    match passed {
        passed if passed < MINUTE => desk.text("ago-now", &[]),
        passed if passed < HOUR => count("ago-minutes", MINUTE),
        passed if passed < DAY => count("ago-hours", HOUR),
        passed if passed < DAYS * DAY => count("ago-days", DAY),
        _ => desk.text("ago-date", &[("when", Arg::Text(&desk.moment(at)))]),
    }
}

/// The pages beside each other, with how many wait on each. `here`: the address of the one that is shown.
fn tabs(desk: &Desk<'_>, here: &str) -> Result<Vec<Tab>> {
    let site = desk.site()?;
    let (held, beside) = desk.read(|rows| Ok((waiting::count(rows)?, rows::waiting_beside(rows)?)))?;
    let all = [
        (urls::desk_comments(site), "queue-waiting", Some(held)),
        (urls::desk_reports(site), "queue-reports", Some(beside.reported)),
        (urls::desk_notices(site), "queue-notices", beside.notices),
        (urls::desk_appeals(site), "queue-appeals", Some(beside.appeals)),
        (urls::desk_decided(site), "queue-decided", None),
        (urls::desk_comment_news(site), "news", None),
    ];
    // What the law asks for is out of sight until somebody gives notice.
    let has_notices = beside.notices.is_some() || here == urls::desk_notices(site);
    let tabs = all
        .into_iter()
        .filter(|(_, key, _)| *key != "queue-notices" || has_notices)
        .map(|(address, key, count)| Ok(Tab { is_here: address == here, address, words: desk.text(key, &[])?, count }));
    tabs.collect()
}

/// The public names of these people.
fn names(desk: &Desk<'_>, people: impl Iterator<Item = PersonId>) -> Result<HashMap<PersonId, String>> {
    let mut ids: Vec<PersonId> = people.collect();
    ids.sort_unstable();
    ids.dedup();
    let found =
        desk.read_server(|rows| ids.iter().map(|id| Ok(people::find(rows, *id)?)).collect::<Result<Vec<_>>>())?;
    Ok(found.into_iter().flatten().map(|person| (person.id, person.name)).collect())
}

/// What is said of somebody without a name.
fn named(desk: &Desk<'_>, name: &str) -> Result<String> {
    if name.is_empty() { desk.text("anonymous", &[]) } else { Ok(name.to_owned()) }
}

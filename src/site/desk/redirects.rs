//! Where addresses of a site lead at the desk, and which of them readers asked for in vain.

use crate::article::store::{self as articles, lists, writing};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::text::HostName;
use crate::base::time;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::site::actions::redirects as actions;
use crate::site::misses;
use crate::site::model::redirect::{Asked, Miss, Nearest, Redirect, Target};
use crate::site::store::{misses as missed, redirects as store};
use crate::site::views::addresses::{MissLine, RedirectLine, RedirectsPage};
use crate::urls;
use db::Snapshot;
use http::StatusCode;
use percent_encoding::percent_decode_str;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The page of settings.
pub(crate) const WORD: &str = "redirects";
/// Redirects, misses and those that were taken away, on one page.
const REDIRECTS: i64 = 100;
const MISSES: i64 = 50;
const REMOVED: i64 = 10;
/// Addresses among which the nearest is looked for: those of the newest articles.
const COMPARED: i64 = 5_000;

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    // What this node has counted is shown too, without waiting for its minute.
    if let Err(why) = misses::flush(desk.app) {
        tracing::warn!("addresses that were asked for in vain could not be kept: {why}");
    }
    page(desk, StatusCode::OK, &Messages::default(), None)
}

/// Lets an address lead elsewhere, takes that away, or puts it back.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    match desk.form.text("do") {
        "lead" => lead(desk),
        what @ ("remove" | "restore") => {
            let done = again(desk, what);
            match done {
                Ok(word) => Ok(Reply::see(urls::done(&urls::desk_settings_page(desk.site()?, WORD), word))),
                Err(Failure::Refused(refusal)) => {
                    let words = desk.refusal(&refusal)?;
                    page(desk, StatusCode::UNPROCESSABLE_ENTITY, &Messages::default(), Some(words))
                }
                Err(failure) => Err(failure),
            }
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    }
}

fn lead(desk: &Desk<'_>) -> Result<Reply> {
    let own = own(desk)?;
    let mut messages = Messages::default();
    let from = messages.take("from", Asked::parse(desk.form.text("from"), &own));
    let target = messages.take("to", Target::parse(desk.form.text("to"), &own));
    let (Some(from), Some(target)) = (from, target) else {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, None);
    };
    match made(desk, from, target) {
        Ok(word) => Ok(Reply::see(urls::done(&urls::desk_settings_page(desk.site()?, WORD), word))),
        Err(Failure::Refused(refusal)) => {
            messages.refuse("from", &refusal);
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, &messages, None)
        }
        Err(failure) => Err(failure),
    }
}

/// Makes it where nothing stands, and gives the word for what is to be said of it.
fn made(desk: &Desk<'_>, from: Asked, target: Target) -> Result<&'static str> {
    let actor = Actor::Person(desk.my_id()?);
    let told = (from.clone(), target.clone());
    desk.act(move |tx| {
        let feed = from.path.strip_suffix("/feed.atom").unwrap_or(&from.path);
        let stands = articles::at_path(tx, &from.path, &from.query)?.or(articles::at_path(tx, feed, &from.query)?);
        if stands.is_some() {
            return Err(Failure::told("refused-redirect-page", &[("address", &from.text())]));
        }
        actions::lead(tx, &actor, &from, &target)
    })?;
    let (from, target) = told;
    let nowhere = match target.here() {
        Some(here) if !here.is_ours() => desk.read(|rows| {
            let there = articles::at_path(rows, &here.path, &here.query)?;
            Ok(there.is_none() && articles::at_path(rows, &here.path, "")?.is_none())
        })?,
        _ => false,
    };
    Ok(match (from.is_archive(), nowhere) {
        (true, _) => "redirect-made-before-archive",
        (false, true) => "redirect-made-nowhere",
        (false, false) => "redirect-made",
    })
}

fn again(desk: &Desk<'_>, what: &str) -> Result<&'static str> {
    let from = Asked::parse(desk.form.text("from"), &own(desk)?);
    let from = from.map_err(|key| Failure::told(key, &[]))?;
    if what == "remove" {
        let actor = Actor::Person(desk.my_id()?);
        desk.act(move |tx| actions::unlead(tx, &actor, &from))?;
        return Ok("redirect-removed");
    }
    let gone = desk.read(|rows| Ok(store::find(rows, &from)?))?;
    let gone = gone.ok_or_else(|| Failure::told("refused-redirect-none", &[]))?;
    made(desk, from, gone.target)
}

/// The names of the site: an address under one of them is one of its own.
fn own(desk: &Desk<'_>) -> Result<BTreeSet<HostName>> {
    Ok(desk.app.follower.directory().names_of(desk.site()?))
}

/// What the page is made of.
struct Found {
    redirects: Vec<Redirect>,
    removed: Vec<Redirect>,
    misses: Vec<Miss>,
    missed: i64,
    /// Addresses of these at which something stands.
    stand: HashSet<String>,
    nearest: Nearest,
}

fn page(desk: &Desk<'_>, status: StatusCode, messages: &Messages, wrong: Option<String>) -> Result<Reply> {
    let here = urls::desk_settings_page(desk.site()?, WORD);
    let words = desk.query.line("q");
    let after =
        Asked::from_text(desk.query.text("after")).unwrap_or(Asked { path: String::new(), query: String::new() });
    let mut found = desk.read(|rows| find(rows, &words, &after))?;
    let is_more = found.redirects.len() as i64 > REDIRECTS;
    found.redirects.truncate(usize::try_from(REDIRECTS).unwrap_or(usize::MAX));
    let last = found.redirects.last().filter(|_| is_more);
    let sent = |name: &'static str| {
        if desk.form.text("do") == "lead" { desk.form.text(name).to_owned() } else { String::new() }
    };
    let page = RedirectsPage {
        settings: super::frame(desk, WORD)?,
        values: BTreeMap::from([("from", sent("from")), ("to", sent("to"))]),
        wrongs: desk.wrongs(messages)?,
        wrong,
        more: last.map(|last| urls::desk_redirects_after(&here, &words, &last.from.text())),
        redirects: found.redirects.iter().map(|one| redirect_line(desk, one, &found.stand)).collect(),
        removed: found.removed.iter().map(|one| redirect_line(desk, one, &found.stand)).collect(),
        misses: found.misses.iter().map(|miss| miss_line(desk, miss, &found.nearest)).collect(),
        missed: found.missed,
        missed_more: found.missed > MISSES,
        words,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn find(rows: &mut Snapshot<'_>, words: &str, after: &Asked) -> Result<Found> {
    let redirects = store::list(rows, &pattern(words), after, REDIRECTS + 1)?;
    let removed = store::removed(rows, REMOVED)?;
    let (mut misses, missed) = missed::most_asked(rows, MISSES)?;
    let asked = redirects.iter().map(|one| &one.from).chain(misses.iter().map(|miss| &miss.asked));
    let paths: Vec<&str> = asked.map(|asked| asked.path.as_str()).collect();
    let stand = writing::paths_taken(rows, &paths)?.into_iter();
    let stand: HashSet<String> = stand.map(|(path, query)| Asked { path, query }.text()).collect();
    // Something stands there by now, or it was led elsewhere on another node meanwhile.
    misses.retain(|miss| !stand.contains(&miss.asked.text()));
    let addresses = if misses.is_empty() { Vec::new() } else { lists::newest_addresses(rows, COMPARED)? };
    Ok(Found { redirects, removed, misses, missed, stand, nearest: Nearest::new(addresses) })
}

/// A LIKE pattern for words as somebody types them: addresses are kept in capitals and codes of their own.
fn pattern(words: &str) -> String {
    let coded = crate::base::path::SitePath::parse(&["/", words].concat());
    let coded = coded.map_or_else(|| words.to_owned(), |path| path.as_str().trim_start_matches('/').to_owned());
    let escaped = coded.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

fn redirect_line(desk: &Desk<'_>, one: &Redirect, stand: &HashSet<String>) -> RedirectLine {
    let from = one.from.text();
    RedirectLine {
        from_words: readable(&from),
        target_words: readable(one.target.as_str()),
        target: one.target.as_str().to_owned(),
        since: desk.moment(one.removed.unwrap_or(one.made)),
        rests: stand.contains(&from),
        from,
    }
}

fn miss_line(desk: &Desk<'_>, miss: &Miss, nearest: &Nearest) -> MissLine {
    let from = miss.asked.text();
    MissLine {
        from_words: readable(&from),
        times: miss.times,
        last: time::date_of(miss.last).map(|date| desk.locale.date_long(date)).unwrap_or_default(),
        nearest: nearest.to(&miss.asked).map(readable).unwrap_or_default(),
        from,
    }
}

/// An address with its letters instead of their codes, where that means the same when it is sent back.
fn readable(address: &str) -> String {
    let decoded = percent_decode_str(address).decode_utf8_lossy();
    let safe = decoded.chars().all(|c| c.is_alphanumeric() || "/-._~?=&#:+,;@!$'()*".contains(c));
    if safe && !address.contains("%2") && !address.contains("%3") { decoded.into_owned() } else { address.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_in_letters_where_that_means_the_same() {
        assert_eq!(readable("/%C3%A9t%C3%A9.html"), "/été.html");
        assert_eq!(readable("/a%2Fb"), "/a%2Fb");
        assert_eq!(readable("/a%3Fb"), "/a%3Fb");
        assert_eq!(readable("/%3Cscript%3E"), "/%3Cscript%3E");
        assert_eq!(readable("/%E2%80%AEcod"), "/%E2%80%AEcod", "nothing that turns the line around");
        assert_eq!(pattern("Été_50%"), "%\\%c3\\%89t\\%c3\\%a9\\_50\\%25%");
    }
}

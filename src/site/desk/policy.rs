//! What may be said at a site, at the desk: the owner's words and rules. Each save that changes something is a version.

use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::time;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::site::actions::{self, Change};
use crate::site::model::policy::{Clause, Policy, Rules, Wish};
use crate::site::rules;
use crate::site::store::policy as store;
use crate::site::views::policy::{ClauseFields, PolicyDeskPage, VersionLine};
use crate::urls;
use crate::web::layout::Moment;
use http::StatusCode;
use locale::Locale;
use std::collections::BTreeSet;

/// The page of settings.
pub(crate) const WORD: &str = "policy";
/// Letters of the owner's own words.
const WORDS: usize = 20_000;
/// Empty places for new rules.
const NEW: usize = 2;
/// Versions that are listed.
const VERSIONS: i64 = 100;

/// What the form holds.
struct Sent {
    /// The version that it was made from.
    version: i64,
    words: String,
    clauses: Vec<ClauseFields>,
}

/// Shows the rules; where there are none yet, the usual ones as a proposal.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let policy = desk.read(|rows| Ok(store::in_force(rows)?))?;
    let rules = match &policy {
        Some(policy) => policy.rules.clone(),
        None => rules::usual(desk.app, &site_locale(desk)?, html::SafeHtml::default())?,
    };
    let clauses = rules.clauses.into_iter().zip(1..).map(|(clause, at)| ClauseFields {
        at,
        name: clause.name,
        place: at.to_string(),
        title: clause.title,
        words: clause.words,
    });
    let sent = Sent {
        version: policy.map_or(0, |policy| policy.version),
        words: rules.words.into_string(),
        clauses: clauses.collect(),
    };
    page(desk, StatusCode::OK, sent, &Messages::default())
}

/// Keeps another version, unless somebody else did meanwhile.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let mut messages = Messages::default();
    let sent = sent(desk);
    let wishes = read(&sent, &mut messages);
    if sent.words.chars().count() > WORDS {
        messages.add("words", "wrong-policy-long");
    }
    if !messages.is_empty() {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, sent, &messages);
    }
    let words = html::clean_article_lines(&sent.words, &html::AsFound).html;
    let (actor, version) = (Actor::Person(desk.my_id()?), sent.version);
    let usual = rules::usual(desk.app, &site_locale(desk)?, html::SafeHtml::default())?;
    let done = desk.act(move |tx| {
        let policy = store::in_force(tx)?;
        let newest = policy.as_ref().map_or(0, |policy| policy.version);
        if newest != version {
            return Err(Failure::told("refused-policy-changed", &[]));
        }
        let now = names(policy.as_ref(), &usual);
        let clauses = Clause::named(wishes.clone(), &now, &store::names(tx)?);
        let rules = Rules { words: words.clone(), clauses };
        actions::change(tx, &actor, &Change { rules: Some(rules), ..Change::default() })?;
        Ok(store::in_force(tx)?.map_or(0, |policy| policy.version) != newest)
    });
    let here = urls::desk_settings_page(desk.site()?, WORD);
    match done {
        Ok(true) => Ok(Reply::see(urls::done(&here, "policy"))),
        Ok(false) => Ok(Reply::see(urls::done(&here, "policy-same"))),
        Err(Failure::Refused(refusal)) => {
            messages.refuse("version", &refusal);
            // Sent again, it is written upon the version that they have been told of.
            let newest = desk.read(|rows| Ok(store::in_force(rows)?))?.map_or(0, |policy| policy.version);
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Sent { version: newest, ..sent }, &messages)
        }
        Err(failure) => Err(failure),
    }
}

/// Names that a form may give back: those of the version that it was made from, or of the usual rules.
fn names(policy: Option<&Policy>, usual: &Rules) -> BTreeSet<String> {
    let rules = policy.map_or(usual, |policy| &policy.rules);
    rules.clauses.iter().map(|clause| clause.name.clone()).collect()
}

fn site_locale(desk: &Desk<'_>) -> Result<Locale> {
    Ok(desk.app.locale(&desk.place()?.home.site.locale))
}

/// The fields as they were sent, each rule by the number behind the names of its fields.
fn sent(desk: &Desk<'_>) -> Sent {
    let form = &desk.form;
    let field = |name: &str, at: usize| form.text(&format!("{name}-{at}")).to_owned();
    let all = (1..=Clause::MOST + NEW).map(|at| ClauseFields {
        at,
        name: field("name", at),
        place: field("place", at),
        title: html::one_line(&field("title", at)),
        words: field("words", at).trim().to_owned(),
    });
    Sent {
        version: form.number("version").unwrap_or(0),
        words: form.text("words").trim().to_owned(),
        clauses: all.filter(|clause| !clause.title.is_empty() || !clause.words.is_empty()).collect(),
    }
}

/// The rules in the order of their places; one that was emptied is gone.
fn read(sent: &Sent, messages: &mut Messages) -> Vec<Wish> {
    let mut placed = Vec::new();
    for clause in &sent.clauses {
        let at = clause.at;
        if clause.title.is_empty() {
            messages.add(&format!("title-{at}"), "wrong-clause-title");
        }
        if clause.title.chars().count() > Clause::TITLE {
            messages.add(&format!("title-{at}"), "wrong-clause-title-long");
        }
        if clause.words.chars().count() > Clause::WORDS {
            messages.add(&format!("words-{at}"), "wrong-clause-words-long");
        }
        let place = clause.place.trim().parse::<f64>().ok().filter(|place| place.is_finite());
        let place = if clause.place.trim().is_empty() { Some(f64::MAX) } else { place };
        match place {
            Some(place) => placed.push((place, clause)),
            None => messages.add(&format!("place-{at}"), "wrong-clause-place"),
        }
    }
    if sent.clauses.len() > Clause::MOST {
        messages.add("version", "wrong-clauses-full");
    }
    placed.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let wish = |clause: &ClauseFields| Wish {
        name: clause.name.clone(),
        title: clause.title.clone(),
        words: clause.words.clone(),
    };
    placed.into_iter().map(|(_, clause)| wish(clause)).collect()
}

fn page(desk: &Desk<'_>, status: StatusCode, sent: Sent, messages: &Messages) -> Result<Reply> {
    let near = desk.near(&desk.place()?.home);
    let versions = desk.read(|rows| Ok(store::versions(rows, VERSIONS)?))?;
    let newest = versions.first().map_or(0, |(number, _)| *number);
    let address = |path: &str| [near.as_str(), path].concat();
    let versions = versions.into_iter().map(|(number, since)| VersionLine {
        number,
        date: Moment { machine: time::machine(since, desk.offset(since)), words: desk.moment(since) },
        address: if number == newest { address(urls::POLICY) } else { address(&urls::policy_version(number)) },
        is_here: number == newest,
    });
    let mut clauses = sent.clauses;
    let used = clauses.iter().map(|clause| clause.at).max().unwrap_or(0);
    let empty =
        |at| ClauseFields { at, name: String::new(), place: String::new(), title: String::new(), words: String::new() };
    clauses.extend((used + 1..=used + NEW).filter(|at| *at <= Clause::MOST + NEW).map(empty));
    let page = PolicyDeskPage {
        settings: super::frame(desk, WORD)?,
        version: sent.version,
        words: sent.words,
        clauses,
        wrongs: desk.wrongs(messages)?,
        page: address(urls::POLICY),
        versions: versions.collect(),
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

//! Sources for programs: those that public articles rest on, and the tree of one article, read and replaced.

use super::actions;
use super::desk::{Card, Cards, Problem as Misfit, say};
use super::model::{Branch, GivenSource, Source, Written};
use super::store;
use crate::api::answer::Page;
use crate::api::input::Words;
use crate::api::{Answer, Call, Outcome, Problem};
use crate::article::api::Sight;
use crate::article::store::{lists::Place, resting};
use crate::base::error::{Refusal, Result};
use crate::base::ids::{ArticleId, SourceId};
use crate::follow::Home;
use crate::urls;
use crate::urls::api as addresses;
use db::Snapshot;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A work that articles rest on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub(crate) struct SourceView {
    id: i64,
    /// Its page on this site.
    url: String,
    /// Where the work stands; a book has none.
    address: Option<String>,
    title: String,
    /// Who published it.
    outlet: String,
    authors: Vec<String>,
    /// A language tag.
    language: Option<String>,
    /// A day, month or year: 2026-03-08, 2026-03, 2026.
    date: Option<String>,
}

/// A source of an article, and what stands behind it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SourceOfArticle")]
pub(crate) struct BranchView {
    /// How whatever stands before it passes it on: `translates`, `relays`, `quotes`, `cites` or `via`.
    relation: &'static str,
    #[serde(flatten)]
    source: SourceView,
    /// What it passes on itself, in order.
    under: Vec<BranchView>,
}

/// A source to name. It needs an address or a title.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "NewSourceOfArticle")]
pub(crate) struct NewBranch {
    /// `cites` unless something else is said.
    relation: Words,
    address: Option<Words>,
    title: Words,
    outlet: Words,
    /// Names without commas.
    authors: Vec<Words>,
    language: Option<Words>,
    date: Option<Words>,
    /// What it passes on itself, in order: with all of them at most 12, at most 4 deep.
    under: Vec<NewBranch>,
    /// As it was read; it changes nothing. A work is found again by its address.
    #[serde(rename = "id")]
    _id: Option<i64>,
    /// As it was read; it changes nothing.
    #[serde(rename = "url")]
    _url: Option<Words>,
}

/// Lists those that public articles rest on, the newest first.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let (before, limit) = (SourceId(call.before()?), call.limit()?);
    let mut found = call.read(|rows| Ok(resting::sources(rows, before, limit + 1)?))?;
    let more = found.len() as i64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more);
    let next = next.map(|last| addresses::before(addresses::SOURCES, call.query.fields(), &last.id.to_string()));
    let items = found.iter().map(|source| view(&call.home, source)).collect();
    Ok(Answer::of(&Page { items, next })?)
}

/// Shows one of them.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    let id = SourceId(call.number()?);
    let found = call.read(|rows| {
        let place = Place { at: i64::MAX, id: ArticleId(i64::MAX) };
        // What only drafts rest on is nobody's business.
        let is_public = !resting::articles(rows, id, place, 1)?.is_empty();
        Ok(if is_public { store::find(rows, id)? } else { None })
    })?;
    let found = found.ok_or_else(|| Problem::not_found("source"))?;
    Ok(Answer::of(&view(&call.home, &found))?)
}

fn view(home: &Home, source: &Source) -> SourceView {
    let work = &source.work;
    SourceView {
        id: source.id.0,
        url: format!("{}{}", home.origin(), urls::source(source.id)),
        address: work.address.as_ref().map(|address| address.link().to_owned()),
        title: work.title.clone(),
        outlet: work.outlet.clone(),
        authors: work.authors.clone(),
        language: work.language.clone(),
        date: work.date.map(|date| date.to_string()),
    }
}

/// Shows what an article rests on.
pub(crate) fn of_article(call: &Call<'_>) -> Outcome {
    let (sight, id) = (Sight::of(call), ArticleId(call.number()?));
    let found = call.read(|rows| match sight.see(rows, id)? {
        Some(_) => tree(&call.home, rows, id).map(Some),
        None => Ok(None),
    })?;
    Ok(Answer::of(&found.ok_or_else(|| Problem::not_found("article"))?)?)
}

fn tree(home: &Home, rows: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<BranchView>> {
    Ok(branches(home, &store::of_article(rows, id)?))
}

fn branches(home: &Home, all: &[Branch]) -> Vec<BranchView> {
    let one = |branch: &Branch| BranchView {
        relation: branch.relation.name(),
        source: view(home, &branch.source),
        under: branches(home, &branch.under),
    };
    all.iter().map(one).collect()
}

/// Puts others in their place, upon those that the program saw.
pub(crate) fn set_of_article(call: &Call<'_>) -> Outcome {
    let sent: Vec<NewBranch> = call.json_list()?;
    let given = read(call, sent)?;
    let (sight, id, upon) = (Sight::of(call), ArticleId(call.number()?), call.upon());
    let (actor, home) = (call.actor(), Arc::clone(&call.home));
    call.act(move |tx| {
        if let Err(problem) = sight.write(tx, id)? {
            return Ok(Err(problem));
        }
        match upon.check(&tree(&home, tx, id)?)? {
            Ok(()) => actions::set_of_article(tx, &actor, id, &given).map(|_| Ok(())),
            Err(stale) => Ok(Err(stale)),
        }
    })??;
    of_article(call)
}

/// What was sent, read as the cards of the desk are.
fn read(call: &Call<'_>, sent: Vec<NewBranch>) -> Outcome<Vec<GivenSource>> {
    Cards(sent.into_iter().map(card).collect()).parse().map_err(|misfits| {
        let wrong = misfits.iter().take(MOST_WRONG).map(|misfit| {
            let words = say(&call.app.texts, &call.locale, &misfit.wrong)?;
            Ok((pointer(misfit), Refusal::plain(words)))
        });
        wrong.collect::<Result<Vec<_>>>().map_or_else(Problem::from, Problem::fields)
    })
}

/// Fields of which it is said what is wrong.
const MOST_WRONG: usize = 20;

fn card(sent: NewBranch) -> Card {
    let words = |words: Option<Words>| words.map(|words| words.0).unwrap_or_default();
    let authors: Vec<String> = sent.authors.into_iter().map(|name| name.0).collect();
    let written = Written {
        address: words(sent.address),
        title: sent.title.0,
        outlet: sent.outlet.0,
        authors: authors.join("\n"),
        language: words(sent.language),
        date: words(sent.date),
    };
    Card { relation: sent.relation.0, written, under: sent.under.into_iter().map(card).collect() }
}

/// Where a field of a card stands in what was sent: `source-1-2-address` is `/0/under/1/address`.
fn pointer(misfit: &Misfit) -> String {
    let parts = misfit.field.split('-').skip(1).enumerate();
    parts.fold(String::new(), |pointer, (at, part)| match part.parse::<usize>() {
        Ok(number) if at == 0 => format!("{pointer}/{}", number.saturating_sub(1)),
        Ok(number) => format!("{pointer}/under/{}", number.saturating_sub(1)),
        Err(_) => format!("{pointer}/{part}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::model::Wrong;

    #[test]
    fn a_field_is_pointed_at_where_it_was_sent() {
        let at = |field: &str| pointer(&Misfit { field: field.to_owned(), wrong: Wrong::Twice });
        assert_eq!(at("source-1-address"), "/0/address");
        assert_eq!(at("source-2-1-3-title"), "/1/under/0/under/2/title");
    }
}

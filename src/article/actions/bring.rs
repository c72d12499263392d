//! New articles: their ids, labels and addresses. None is listed before it is opened.

use crate::article::model::{Kind, Label, NewArticle, Published, State};
use crate::article::store::labels as named;
use crate::article::store::writing::{self, Decided};
use crate::base::error::Result;
use crate::base::ids::{ArticleId, LabelId};
use crate::base::{keys, path, text};
use crate::media::actions as media;
use crate::media::model::Place;
use crate::urls;
use db::Tx;
use std::collections::{HashMap, HashSet};

/// What became of one new article.
#[derive(Clone, Debug)]
pub(crate) struct Inserted {
    pub(crate) id: ArticleId,
    /// The address it got instead, where the one it wanted was taken or reserved.
    pub(crate) moved_to: Option<String>,
}

/// Adds articles, each with its own address; none is listed before it is opened.
///
/// # Errors
/// A failure of the database.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &[&NewArticle]) -> Result<Vec<Inserted>> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let first = tx.allocate("article", new.len() as i64)?;
    let labels = labels(tx, new.iter().flat_map(|article| article.labels.iter().map(String::as_str)))?;
    let addresses = addresses(tx, new)?;
    let mut decided = Vec::new();
    for ((at, article), address) in new.iter().enumerate().zip(&addresses) {
        decided.push(Decided {
            id: ArticleId(first + at as i64),
            new: article,
            bylines: serde_json::to_string(&article.bylines)?,
            path: address.clone(),
            labels: in_order(&article.labels, &labels),
        });
    }
    writing::insert(tx, &decided)?;
    media::shown_first(tx, Place::Public, decided.iter().map(|decided| (decided.id, &decided.new.body)))?;
    tx.touch(keys::articles(ArticleId(first), ArticleId(first + new.len() as i64 - 1)));
    let moved = |decided: &Decided<'_>| match (&decided.path, &decided.new.path) {
        (got, wanted) if got == wanted => None,
        (got, _) => got.as_ref().map(|(path, _)| path.clone()),
    };
    Ok(decided.iter().map(|decided| Inserted { id: decided.id, moved_to: moved(decided) }).collect())
}

/// The labels of these names, in their order, each once: two names can lead to one label since it got another name.
pub(super) fn in_order(names: &[String], labels: &HashMap<&str, LabelId>) -> Vec<LabelId> {
    let mut seen = HashSet::new();
    let known = names.iter().filter_map(|name| labels.get(name.as_str()).copied());
    known.filter(|label| seen.insert(*label)).collect()
}

/// The ids of all labels named: of that name, else of that name before, else made.
pub(super) fn labels<'a>(tx: &mut Tx<'_>, names: impl Iterator<Item = &'a str>) -> Result<HashMap<&'a str, LabelId>> {
    let mut names: Vec<&str> = names.collect();
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(*name));
    let there = writing::labels_named(tx, &names)?;
    let mut ids: HashMap<String, LabelId> = there.into_iter().map(|label| (label.name, label.id)).collect();
    let missing: Vec<&str> = names.iter().copied().filter(|name| !ids.contains_key(*name)).collect();
    if !missing.is_empty() {
        ids.extend(named::formerly(tx, &missing)?);
    }
    let missing: Vec<&str> = names.iter().copied().filter(|name| !ids.contains_key(*name)).collect();
    if !missing.is_empty() {
        let first = tx.allocate("label", missing.len() as i64)?;
        let slugs = free_slugs(tx, &missing)?;
        let made: Vec<Label> = missing
            .iter()
            .zip(slugs)
            .enumerate()
            .map(|(at, (name, slug))| Label { id: LabelId(first + at as i64), name: (*name).into(), slug, articles: 0 })
            .collect();
        writing::insert_labels(tx, &made)?;
        ids.extend(made.into_iter().map(|label| (label.name, label.id)));
    }
    Ok(names.into_iter().filter_map(|name| ids.get(name).map(|id| (name, *id))).collect())
}

/// A slug for each name, none taken: "flex", "flex-2" for the label that differs in capitals only.
fn free_slugs(tx: &mut Tx<'_>, names: &[&str]) -> Result<Vec<String>> {
    let mut given: HashSet<String> = HashSet::new();
    let mut slugs = Vec::new();
    for name in names {
        let slug = first_free(&text::slug(name), |slug| {
            Ok(given.contains(slug) || !writing::slugs_taken(tx, &[slug])?.is_empty())
        })?;
        given.insert(slug.clone());
        slugs.push(slug);
    }
    Ok(slugs)
}

/// A slug that no label has or had: the wanted one, or numbered.
pub(super) fn free_slug(tx: &mut Tx<'_>, wanted: &str) -> Result<String> {
    first_free(wanted, |slug| Ok(!writing::slugs_taken(tx, &[slug])?.is_empty()))
}

/// The word itself, or with the number behind it from which on they are free: "flex", "flex-2". Asked for in leaps, since
/// thousands of labels may have nothing but a sign for a name.
pub(super) fn first_free(plain: &str, mut is_taken: impl FnMut(&str) -> Result<bool>) -> Result<String> {
    if !is_taken(plain)? {
        return Ok(plain.to_owned());
    }
    let numbered = |count: u64| format!("{plain}-{count}");
    let (mut taken, mut free) = (1, 2);
    while is_taken(&numbered(free))? {
        (taken, free) = (free, free * 2);
    }
    while free - taken > 1 {
        let middle = u64::midpoint(taken, free);
        if is_taken(&numbered(middle))? { taken = middle } else { free = middle }
    }
    Ok(numbered(free))
}

/// A free address for each article that needs one: the one it had, or else one made from its date and title.
fn addresses(tx: &mut Tx<'_>, new: &[&NewArticle]) -> Result<Vec<Option<(String, String)>>> {
    let wanted: Vec<&str> =
        new.iter().filter_map(|article| article.path.as_ref()).map(|(path, _)| path.as_str()).collect();
    let mut taken: HashSet<(String, String)> = writing::paths_taken(tx, &wanted)?.into_iter().collect();
    let mut addresses = Vec::new();
    for article in new {
        let free = article.path.clone().filter(|wanted| !taken.contains(wanted) && !is_reserved(wanted));
        let address = match free {
            Some(free) => Some(free),
            None if article.path.is_none() && article.state == State::Draft => None,
            None => Some((free_path(tx, article, &taken)?, String::new())),
        };
        taken.extend(address.clone());
        addresses.push(address);
    }
    Ok(addresses)
}

fn free_path(tx: &mut Tx<'_>, article: &NewArticle, taken: &HashSet<(String, String)>) -> Result<String> {
    let plain = address(article.kind, article.published, &text::slug(&article.title));
    first_free(&plain, |path| {
        Ok(taken.contains(&(path.to_owned(), String::new())) || !writing::paths_taken(tx, &[path])?.is_empty())
    })
}

/// The address that a slug makes: under its month for what has a date.
pub(crate) fn address(kind: Kind, published: Option<Published>, slug: &str) -> String {
    match (kind, published) {
        (Kind::Article, Some(on)) => urls::article(on.month(), slug),
        _ => urls::page(slug),
    }
}

/// The same, numbered where it is taken.
pub(super) fn free_address(tx: &mut Tx<'_>, plain: &str) -> Result<String> {
    first_free(plain, |path| Ok(!writing::paths_taken(tx, &[path])?.is_empty()))
}

/// Whether Relais answers itself at this address. A query makes another address of the home page.
fn is_reserved((path, query): &(String, String)) -> bool {
    path::is_reserved(path) && (path != urls::HOME || query.is_empty())
}

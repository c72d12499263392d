//! What can be done with articles. Each runs in its caller's transaction; an entrance records the audit row.

use super::model::{Article, Kind, Label, NewArticle, SitemapPart, State, nearest};
use super::store;
use super::store::lists::{self, Place};
use super::store::writing::{self, Decided};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, LabelId};
use crate::base::keys::{self, List};
use crate::base::{path, text};
use crate::urls;
use db::{Snapshot, Tx};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
    let labels = labels(tx, new)?;
    let addresses = addresses(tx, new)?;
    let mut decided = Vec::new();
    for ((at, article), address) in new.iter().enumerate().zip(&addresses) {
        decided.push(Decided {
            id: ArticleId(first + at as i64),
            new: article,
            bylines: serde_json::to_string(&article.bylines)?,
            path: address.clone(),
            labels: article.labels.iter().filter_map(|name| labels.get(name.as_str()).copied()).collect(),
        });
    }
    writing::insert(tx, &decided)?;
    tx.touch(keys::articles(ArticleId(first), ArticleId(first + new.len() as i64 - 1)));
    let moved = |decided: &Decided<'_>| match (&decided.path, &decided.new.path) {
        (got, wanted) if got == wanted => None,
        (got, _) => got.as_ref().map(|(path, _)| path.clone()),
    };
    Ok(decided.iter().map(|decided| Inserted { id: decided.id, moved_to: moved(decided) }).collect())
}

/// The ids of all labels named, those made that were not there.
fn labels<'a>(tx: &mut Tx<'_>, new: &[&'a NewArticle]) -> Result<HashMap<&'a str, LabelId>> {
    let mut names: Vec<&str> = new.iter().flat_map(|article| article.labels.iter().map(String::as_str)).collect();
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(*name));
    let there = writing::labels_named(tx, &names)?;
    let mut ids: HashMap<String, LabelId> = there.into_iter().map(|label| (label.name, label.id)).collect();
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

/// The word itself, or with the number behind it from which on they are free: "flex", "flex-2". Asked for in leaps, since
/// thousands of labels may have nothing but a sign for a name.
fn first_free(plain: &str, mut is_taken: impl FnMut(&str) -> Result<bool>) -> Result<String> {
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
    let slug = text::slug(&article.title);
    let plain = match (article.kind, article.published) {
        (Kind::Article, Some(on)) => urls::article(on.month(), &slug),
        _ => urls::page(&slug),
    };
    first_free(&plain, |path| {
        Ok(taken.contains(&(path.to_owned(), String::new())) || !writing::paths_taken(tx, &[path])?.is_empty())
    })
}

/// Whether Relais answers itself at this address. A query makes another address of the home page.
fn is_reserved((path, query): &(String, String)) -> bool {
    path::is_reserved(path) && (path != urls::HOME || query.is_empty())
}

/// Above this many at once, pages are dropped site by site rather than joint by joint.
const JOINT_BY_JOINT: usize = 50;

/// Publishes arriving articles and puts them into the lists, their counters with them. `readable`: whether the site has
/// readers already, so that only the pages that show these articles should be dropped.
///
/// # Errors
/// A failure of the database.
pub(crate) fn open(tx: &mut Tx<'_>, ids: &[ArticleId], readable: bool) -> Result<u64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    // Asked before: afterwards each sees the others in its part, and none could tell that they began it together.
    let begins_part = readable && begin_part(tx, ids)?;
    let opened = writing::publish(tx, &plain)?;
    let articles = store::find_all(tx, ids)?;
    let listed: Vec<&Article> = articles.iter().filter(|article| article.listed.is_some()).collect();
    let carried = writing::labels_of_all(tx, &plain)?;
    let known: HashSet<ArticleId> = listed.iter().map(|article| article.id).collect();
    let of_listed: Vec<(ArticleId, LabelId)> = carried.into_iter().filter(|(id, _)| known.contains(id)).collect();
    count(tx, &listed, &of_listed, 1)?;
    if !readable || ids.len() > JOINT_BY_JOINT {
        tx.touch("*");
    } else {
        for article in &articles {
            touch(tx, article, &of_listed)?;
        }
        if begins_part {
            tx.touch(keys::sitemap_parts());
        }
    }
    Ok(opened)
}

/// Whether some of these articles are the first of a part of the sitemap.
fn begin_part(tx: &mut Tx<'_>, ids: &[ArticleId]) -> Result<bool> {
    let parts: BTreeSet<i64> = ids.iter().map(|id| SitemapPart::of(*id).number()).collect();
    let firsts = parts.iter().filter_map(|part| ids.iter().find(|id| SitemapPart::of(**id).number() == *part));
    for id in firsts {
        if lists::is_part_empty(tx, SitemapPart::of(*id))? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn count(tx: &mut Tx<'_>, listed: &[&Article], carried: &[(ArticleId, LabelId)], by: i64) -> Result<()> {
    let mut months: BTreeMap<i64, i64> = BTreeMap::new();
    for on in listed.iter().filter_map(|article| article.published) {
        *months.entry(on.month()).or_default() += by;
    }
    let mut labels: BTreeMap<LabelId, i64> = BTreeMap::new();
    for (_, label) in carried {
        *labels.entry(*label).or_default() += by;
    }
    writing::count_months(tx, &months.into_iter().collect::<Vec<_>>())?;
    writing::count_labels(tx, &labels.into_iter().collect::<Vec<_>>())?;
    Ok(())
}

/// Touches everything that shows that this article is, or is no longer, where it is: a fixed number of keys. Called while
/// it stands in its lists.
fn touch(tx: &mut Tx<'_>, article: &Article, carried: &[(ArticleId, LabelId)]) -> Result<()> {
    tx.touch(keys::article(article.id));
    if let Some(address) = &article.path {
        tx.touch(keys::path(address.split('?').next().unwrap_or_default()));
    }
    tx.touch(keys::sitemap(SitemapPart::of(article.id).number()));
    if lists::is_alone_in_part(tx, article.id)? {
        tx.touch(keys::sitemap_parts());
    }
    let (Some(at), Some(on)) = (article.listed, article.published) else {
        tx.touch(keys::pages());
        return Ok(());
    };
    let place = Place { at, id: article.id };
    let mine = || carried.iter().filter(|(id, _)| *id == article.id).map(|(_, label)| *label);
    for list in [List::All, List::Month(on.month())].into_iter().chain(mine().map(List::Label)) {
        touch_joint(tx, list, place)?;
    }
    let (older, newer) = lists::neighbours(tx, place)?;
    for neighbour in older.iter().chain(newer.iter()) {
        tx.touch(keys::neighbours(neighbour.id));
    }
    for label in mine() {
        tx.touch(keys::label_count(label));
    }
    tx.touch(keys::labels());
    tx.touch(keys::archive());
    tx.touch(keys::year(on.year()));
    tx.touch(keys::month_count(on.month()));
    Ok(())
}

/// The place in front of an article in a list: behind its newer neighbour, or the beginning.
fn touch_joint(tx: &mut Tx<'_>, list: List, place: Place) -> Result<()> {
    let newer = lists::newer(tx, list, place, 2)?.into_iter().find(|newer| newer.id != place.id);
    tx.touch(newer.map_or_else(|| list.first(), |newer| list.after(newer.id)));
    tx.touch(list.after(place.id));
    Ok(())
}

/// Writes bodies that were cleaned again, with what lists and search take from them (`derive`: beginning and plain words).
///
/// # Errors
/// A failure of the database.
pub(crate) fn rewrite(
    tx: &mut Tx<'_>,
    bodies: &[(ArticleId, html::SafeHtml)],
    derive: impl Fn(&str, &html::SafeHtml) -> (String, String),
) -> Result<()> {
    let ids: Vec<ArticleId> = bodies.iter().map(|(id, _)| *id).collect();
    let titles: HashMap<ArticleId, String> =
        store::find_all(tx, &ids)?.into_iter().map(|article| (article.id, article.title)).collect();
    for (id, body) in bodies {
        let (summary, plain) = derive(titles.get(id).map_or("", String::as_str), body);
        writing::write_body(tx, *id, body, &summary, &plain)?;
        tx.touch(keys::article(*id));
    }
    Ok(())
}

/// Adds to the counts of discussions: (article, readable, removed).
///
/// # Errors
/// A failure of the database.
pub(crate) fn count_comments(tx: &mut Tx<'_>, counts: &[(ArticleId, i64, i64)]) -> Result<()> {
    Ok(writing::count_comments(tx, counts)?)
}

/// Fixes the related articles of these listed ones. `false`: there was nothing to fix.
///
/// # Errors
/// A failure of the database.
pub(crate) fn relate(tx: &mut Tx<'_>, ids: &[ArticleId]) -> Result<bool> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let pairs = writing::nearest_older(tx, &plain)?;
    let mut others: Vec<i64> = pairs.iter().map(|(_, other)| other.0).collect();
    others.sort_unstable();
    others.dedup();
    let at: HashMap<ArticleId, i64> = writing::listed_at(tx, &others)?.into_iter().collect();
    let mut candidates: HashMap<ArticleId, Vec<(i64, ArticleId)>> = HashMap::new();
    for (article, other) in pairs {
        if let Some(listed) = at.get(&other) {
            candidates.entry(article).or_default().push((*listed, other));
        }
    }
    let mut related = Vec::new();
    for id in ids {
        let near = nearest(candidates.remove(id).unwrap_or_default());
        related.push((*id, serde_json::to_string(&near)?));
    }
    writing::relate(tx, &related)?;
    for id in ids {
        tx.touch(keys::article(*id));
    }
    Ok(!related.is_empty())
}

/// Takes an article or page back: 410 at its address, out of all lists. Returns its title.
///
/// # Errors
/// Refuses an address where nothing public stands.
pub(crate) fn withdraw(tx: &mut Tx<'_>, actor: &Actor, address: &str, reason: Option<&str>) -> Result<String> {
    let article = public_at(tx, address)?;
    let carried = writing::labels_of_all(tx, &[article.id.0])?;
    touch(tx, &article, &carried)?;
    if article.listed.is_some() {
        count(tx, &[&article], &carried, -1)?;
    }
    writing::withdraw(tx, article.id)?;
    tx.touch(keys::discussion(article.id));
    tx.touch(keys::newest_comments());
    let mut entry = Entry::new(actor.clone(), Verb::Withdraw, keys::article(article.id));
    entry.reason = reason.map(str::to_owned);
    audit::record(tx, &entry)?;
    Ok(article.title)
}

fn public_at(snapshot: &mut Snapshot<'_>, address: &str) -> Result<Article> {
    let nothing =
        || Failure::refused(format!("nothing public stands at {address}; give the path as in /2022/01/title.html"));
    let (plain, query) = address.split_once('?').unwrap_or((address, ""));
    let plain = path::SitePath::parse(plain).ok_or_else(nothing)?;
    let (id, _) = store::at_path(snapshot, plain.as_str(), &path::declared_query(query))?.ok_or_else(nothing)?;
    let article = store::find(snapshot, id)?.ok_or_else(nothing)?;
    match article.state {
        State::Published => Ok(article),
        State::Withdrawn => Err(Failure::refused(format!("what stood at {address} was taken back already"))),
        State::Draft | State::Arriving => Err(nothing()),
    }
}

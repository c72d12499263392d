//! What stands in lists: putting articles in and taking them out, with their counters, joints and related ones.

use super::{series, translations};
use crate::article::model::{Article, SitemapPart, nearest};
use crate::article::store;
use crate::article::store::lists::{self, Place};
use crate::article::store::writing;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, LabelId};
use crate::base::keys::{self, List};
use db::Tx;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
    enter(tx, ids, readable)?;
    if begins_part && ids.len() <= JOINT_BY_JOINT {
        tx.touch(keys::sitemap_parts());
    }
    Ok(opened)
}

/// Counts articles that have just been published, and touches what shows that they are there.
pub(super) fn enter(tx: &mut Tx<'_>, ids: &[ArticleId], readable: bool) -> Result<()> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let articles = store::find_all(tx, ids)?;
    let listed: Vec<&Article> = articles.iter().filter(|article| article.listed.is_some()).collect();
    let carried = writing::labels_of_all(tx, &plain)?;
    let known: HashSet<ArticleId> = listed.iter().map(|article| article.id).collect();
    let of_listed: Vec<(ArticleId, LabelId)> = carried.into_iter().filter(|(id, _)| known.contains(id)).collect();
    count(tx, &listed, &of_listed, 1)?;
    if !readable || ids.len() > JOINT_BY_JOINT {
        tx.touch("*");
        return Ok(());
    }
    for article in &articles {
        touch(tx, article, &of_listed)?;
    }
    Ok(())
}

/// Takes a published article out of the counts, and touches what shows that it is there. Called while it still is.
pub(super) fn leave(tx: &mut Tx<'_>, article: &Article) -> Result<()> {
    let carried = writing::labels_of_all(tx, &[article.id.0])?;
    touch(tx, article, &carried)?;
    if article.listed.is_some() {
        count(tx, &[article], &carried, -1)?;
    }
    Ok(())
}

/// Counts and touches the lists of labels that a listed article enters (`by` 1, called once it stands there) or leaves
/// (`by` -1, called while it still does).
pub(super) fn relabel(tx: &mut Tx<'_>, article: &Article, labels: &[LabelId], by: i64) -> Result<()> {
    let Some(at) = article.listed.filter(|_| !labels.is_empty()) else { return Ok(()) };
    for label in labels {
        touch_joint(tx, List::Label(*label), Place { at, id: article.id })?;
        tx.touch(keys::label_count(*label));
    }
    tx.touch(keys::labels());
    writing::count_labels(tx, &labels.iter().map(|label| (*label, by)).collect::<Vec<_>>())?;
    Ok(())
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
    crate::source::actions::touch_of_article(tx, article.id)?;
    series::touch_of_article(tx, article.id)?;
    translations::touch_of_article(tx, article.id)?;
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
    if article.comments > 0 && lists::most_discussed(tx)?.iter().any(|(id, _)| *id == article.id) {
        tx.touch(keys::discussed());
    }
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
pub(super) fn touch_joint(tx: &mut Tx<'_>, list: List, place: Place) -> Result<()> {
    let newer = lists::newer(tx, list, place, 2)?.into_iter().find(|newer| newer.id != place.id);
    tx.touch(newer.map_or_else(|| list.first(), |newer| list.after(newer.id)));
    tx.touch(list.after(place.id));
    Ok(())
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

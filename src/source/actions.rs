//! What can be done with sources: an article names those that it rests on.

use super::model::{GivenSource, Misplaced, Outlet, Source, Step, Work, Wrong, laid_out};
use super::store::{self, Stated};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, OutletId, SourceId};
use crate::base::keys;
use db::Tx;
use std::collections::HashSet;

/// Puts these sources, with what stands behind them, in the place of those that an article named so far. A work that is
/// known stays the same record: what is said of it here is said wherever it is used. Where an article names a work for the
/// first time, what it leaves open stays as it is known. `false`: it named just these already.
///
/// # Errors
/// Refuses too many, too long a chain, a circle, and one work described in two ways; a failure of the database.
pub fn set_of_article(tx: &mut Tx<'_>, actor: &Actor, article: ArticleId, given: &[GivenSource]) -> Result<bool> {
    let steps = laid_out(given).map_err(|misplaced| refused(&misplaced))?;
    let before = store::stated_by(tx, article)?;
    let used: HashSet<SourceId> = before.iter().map(|stated| stated.to).collect();
    let records = Records::find(tx, &steps, &used)?;
    let after = records.tree(&steps);
    if after == before && records.is_known() {
        return Ok(false);
    }
    records.write(tx)?;
    if after != before {
        store::replace(tx, article, &after)?;
        tx.touch(keys::article(article));
        touch(tx, before.iter().filter(|stated| !after.contains(stated)));
        touch(tx, after.iter().filter(|stated| !before.contains(stated)));
    }
    let mut entry = Entry::new(actor.clone(), Verb::NameSources, keys::article(article));
    entry.details = serde_json::json!({ "sources": records.of_step });
    audit::record(tx, &entry)?;
    Ok(true)
}

/// Touches what lists the sources of an article that appears before readers, or vanishes from them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn touch_of_article(tx: &mut Tx<'_>, article: ArticleId) -> Result<()> {
    let stated = store::stated_by(tx, article)?;
    touch(tx, stated.iter());
    Ok(())
}

/// Forgets what an article says of its sources; their records stay. Part of what deletes the article.
///
/// # Errors
/// A failure of the database.
pub(crate) fn forget_article(tx: &mut Tx<'_>, article: ArticleId) -> Result<()> {
    touch_of_article(tx, article)?;
    Ok(store::replace(tx, article, &[])?)
}

/// Both ends of what is stated: who uses them, and what stands behind them, is another matter now.
fn touch<'s>(tx: &mut Tx<'_>, stated: impl Iterator<Item = &'s Stated>) {
    for stated in stated {
        for source in stated.from.into_iter().chain([stated.to]) {
            tx.touch(keys::source_uses(source));
        }
        tx.touch(keys::sources());
    }
}

/// The records behind the steps of a tree, and what has to be written of them.
struct Records {
    /// Of each step.
    of_step: Vec<SourceId>,
    new: Vec<Source>,
    changed: Vec<Source>,
    new_outlets: Vec<(OutletId, Outlet)>,
}

impl Records {
    /// Finds the record of each work, or decides on a new one. `used`: those that the article named before, of which an
    /// empty field says that it was emptied.
    fn find(tx: &mut Tx<'_>, steps: &[Step<'_>], used: &HashSet<SourceId>) -> Result<Records> {
        let works = distinct(steps);
        let known = known(tx, &works)?;
        let mut records =
            Records { of_step: Vec::new(), new: Vec::new(), changed: Vec::new(), new_outlets: Vec::new() };
        let mut found: Vec<(SourceId, &Work)> = Vec::new();
        let missing: Vec<&Work> = works.iter().filter(|work| !known.iter().any(|s| s.work.is_same(work))).collect();
        let first = if missing.is_empty() { 0 } else { tx.allocate("source", missing.len() as i64)? };
        for (id, work) in (first..).map(SourceId).zip(missing) {
            records.new.push(Source { id, outlet: OutletId(0), work: work.clone() });
            found.push((id, work));
        }
        for (work, source) in works.iter().filter_map(|work| Some((work, known.iter().find(|s| s.work.is_same(work))?)))
        {
            found.push((source.id, work));
            let said = if used.contains(&source.id) { work.clone() } else { work.or(&source.work) };
            if said != source.work {
                records.changed.push(Source { work: said, ..source.clone() });
            }
        }
        let id_of = |work: &Work| found.iter().find(|(_, other)| other.is_same(work)).map(|(id, _)| *id);
        records.of_step = steps.iter().filter_map(|step| id_of(step.work)).collect();
        records.stand_in_outlets(tx)?;
        Ok(records)
    }

    /// Gives each record that is written the outlet that it stands in.
    fn stand_in_outlets(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        let mut wanted: Vec<Outlet> = self.written().map(|source| source.work.stands_in()).collect();
        wanted.sort();
        wanted.dedup();
        if wanted.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = wanted.iter().map(|outlet| outlet.name.as_str()).collect();
        let hosts: Vec<&str> = wanted.iter().map(|outlet| outlet.host.as_str()).collect();
        let mut there = store::outlets_named(tx, &names, &hosts)?;
        wanted.retain(|outlet| !there.iter().any(|(_, known)| known == outlet));
        if !wanted.is_empty() {
            let first = tx.allocate("outlet", wanted.len() as i64)?;
            self.new_outlets = (first..).map(OutletId).zip(wanted).collect();
            there.extend(self.new_outlets.iter().cloned());
        }
        for source in self.new.iter_mut().chain(&mut self.changed) {
            let outlet = source.work.stands_in();
            source.outlet = there.iter().find(|(_, known)| *known == outlet).map_or(source.outlet, |(id, _)| *id);
        }
        Ok(())
    }

    fn written(&self) -> impl Iterator<Item = &Source> {
        self.new.iter().chain(&self.changed)
    }

    /// Whether all of them are there and say just this.
    fn is_known(&self) -> bool {
        self.written().next().is_none()
    }

    /// The rows of the tree.
    fn tree(&self, steps: &[Step<'_>]) -> Vec<Stated> {
        let stated = |(step, to): (&Step<'_>, &SourceId)| Stated {
            from: step.from.and_then(|at| self.of_step.get(at)).copied(),
            relation: step.relation,
            to: *to,
        };
        steps.iter().zip(&self.of_step).map(stated).collect()
    }

    fn write(&self, tx: &mut Tx<'_>) -> Result<()> {
        store::insert_outlets(tx, &self.new_outlets)?;
        store::insert(tx, &self.new)?;
        store::update(tx, &self.changed)?;
        for source in &self.changed {
            tx.touch(keys::source(source.id));
            tx.touch(keys::sources());
        }
        Ok(())
    }
}

/// Each work once, with all that was said of it.
fn distinct(steps: &[Step<'_>]) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    for step in steps {
        match works.iter_mut().find(|work| work.is_same(step.work)) {
            Some(work) => *work = work.or(step.work),
            None => works.push(step.work.clone()),
        }
    }
    works
}

/// The records that are one of these works.
fn known(tx: &mut Tx<'_>, works: &[Work]) -> Result<Vec<Source>> {
    let addresses: Vec<&str> =
        works.iter().filter_map(|work| work.address.as_ref()).map(|address| address.found_under()).collect();
    let titles: Vec<&str> =
        works.iter().filter(|work| work.address.is_none()).map(|work| work.title.as_str()).collect();
    Ok(store::candidates(tx, &addresses, &titles)?)
}

/// What is wrong with a tree, and where.
fn refused(misplaced: &Misplaced) -> Failure {
    let place = misplaced.place.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
    let most = match misplaced.wrong {
        Wrong::TooMany(most) | Wrong::TooDeep(most) => most.to_string(),
        _ => String::new(),
    };
    let key = match misplaced.wrong {
        Wrong::TooMany(_) => "refused-sources-many",
        Wrong::TooDeep(_) => "refused-sources-deep",
        Wrong::Circle => "refused-sources-circle",
        Wrong::Twice => "refused-sources-twice",
        _ => "refused-sources-differ",
    };
    Failure::told(key, &[("place", &place), ("most", &most)])
}

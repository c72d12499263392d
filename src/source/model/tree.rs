//! The sources of an article as a tree: what it rests on, and what that rests on.

use super::{DEEPEST, MOST, Relation, Source, Work, Wrong};

/// A source as an article names it, with what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenSource {
    /// How whatever stands before it (the article, or another source) passes it on.
    pub relation: Relation,
    /// What is known of it.
    pub work: Work,
    /// What it passes on itself, in order.
    pub under: Vec<GivenSource>,
}

/// The same with its record, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// How whatever stands before it passes it on.
    pub relation: Relation,
    /// The record.
    pub source: Source,
    /// What it passes on itself, in order.
    pub under: Vec<Branch>,
}

impl Branch {
    /// Hangs steps in reading order into trees. Each names the record it leads from, nothing for the article itself; that
    /// one is the last of its kind before it, for no source stands behind itself.
    pub fn grow(steps: Vec<(Option<crate::base::ids::SourceId>, Relation, Source)>) -> Vec<Branch> {
        let mut roots: Vec<Branch> = Vec::new();
        // The open branches, the outermost first.
        let mut open: Vec<Branch> = Vec::new();
        for (from, relation, source) in steps {
            while open.last().is_some_and(|branch| Some(branch.source.id) != from) {
                close(&mut open, &mut roots);
            }
            open.push(Branch { relation, source, under: Vec::new() });
        }
        while !open.is_empty() {
            close(&mut open, &mut roots);
        }
        roots
    }
}

fn close(open: &mut Vec<Branch>, roots: &mut Vec<Branch>) {
    if let Some(done) = open.pop() {
        open.last_mut().map_or(roots, |parent| &mut parent.under).push(done);
    }
}

/// One source of a tree laid out in reading order.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// Which step it leads from; nothing: from the article.
    pub from: Option<usize>,
    /// How that passes it on.
    pub relation: Relation,
    /// What is known of it.
    pub work: &'a Work,
}

/// What cannot stand where it was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// Its place, counted from 1 at each level: `[2, 1]` is the first behind the second.
    pub place: Vec<usize>,
    /// Why.
    pub wrong: Wrong,
}

/// Lays trees out in reading order.
///
/// # Errors
/// The first source too many or too far behind; one that stands behind itself, twice at one place, or in two ways.
pub fn laid_out(given: &[GivenSource]) -> Result<Vec<Step<'_>>, Misplaced> {
    let mut layout = Layout { steps: Vec::new(), place: Vec::new(), above: Vec::new() };
    layout.level(given)?;
    Ok(layout.steps)
}

struct Layout<'a> {
    steps: Vec<Step<'a>>,
    place: Vec<usize>,
    /// The steps that this level stands behind.
    above: Vec<usize>,
}

impl<'a> Layout<'a> {
    fn level(&mut self, given: &'a [GivenSource]) -> Result<(), Misplaced> {
        for (at, source) in given.iter().enumerate() {
            self.place.push(at + 1);
            let before = given.get(..at).unwrap_or_default();
            self.judge(source, before).map_err(|wrong| Misplaced { place: self.place.clone(), wrong })?;
            let step = Step { from: self.above.last().copied(), relation: source.relation, work: &source.work };
            self.above.push(self.steps.len());
            self.steps.push(step);
            self.level(&source.under)?;
            self.above.pop();
            self.place.pop();
        }
        Ok(())
    }

    fn judge(&self, source: &GivenSource, before: &[GivenSource]) -> Result<(), Wrong> {
        if self.steps.len() >= MOST {
            return Err(Wrong::TooMany(MOST));
        }
        if self.above.len() >= DEEPEST {
            return Err(Wrong::TooDeep(DEEPEST));
        }
        let above = self.above.iter().filter_map(|at| self.steps.get(*at));
        if above.map(|step| step.work).any(|work| work.is_same(&source.work)) {
            return Err(Wrong::Circle);
        }
        if before.iter().any(|other| other.work.is_same(&source.work)) {
            return Err(Wrong::Twice);
        }
        let mut elsewhere = self.steps.iter().map(|step| step.work).filter(|work| work.is_same(&source.work));
        if elsewhere.any(|work| work.contradicts(&source.work)) { Err(Wrong::Differs) } else { Ok(()) }
    }
}

//! The model of one site: a weight for each bucket, changed by each decision, and what it says of a text.

use crate::bar::{Published, step};
use crate::features::{self, BUCKETS};
use crate::fold::{Folded, fold};
use crate::lesson::{CHECK_BITS, Lesson, Verdict};

/// How far one decision moves what is said of the same text. One and ten were worse (docs/decisions/0011).
const PACE: f64 = 3.0;
/// Parts of one in which weights are counted: whole numbers can be taken away again without a rest.
const UNIT: f64 = 4096.0;
/// With fewer decisions of either kind, nothing is held.
const FEWEST_PUBLISHED: u64 = 50;
const FEWEST_REFUSED: u32 = 10;

/// What a site's decisions have taught. Some hundred kilobytes in memory whatever was learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    pub(crate) seed: u64,
    pub(crate) refused: u32,
    pub(crate) published: Published,
    pub(crate) weights: Vec<i32>,
}

/// What is said of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// From 0 (to publish) to 1 (to refuse). It orders texts; on disputed ones it is surer than it should be.
    pub likelihood: f64,
    /// How many of the site's published texts scored as high as this one when they came.
    pub published_alike: u64,
    /// Whether a person should look first.
    pub advice: Advice,
}

/// What to do with a text. A machine may hold; only a person refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Too few decisions to say anything.
    TooEarly,
    /// Nothing against it.
    Pass,
    /// It looks like what was refused, and unlike nearly all that was published.
    Hold,
}

/// The lesson does not belong to this text, or to this model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this lesson was not learned from this text: unlearn the text as it stood when it was decided")]
pub struct NotLearned;

impl Model {
    /// Of a site that has decided nothing. The seed says which features share a bucket: by chance, and never told outside.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, refused: 0, published: Published::none(), weights: vec![0; BUCKETS] }
    }

    /// Says how a text looks. Reads 64 KB of it at most, in one pass.
    #[must_use]
    pub fn score(&self, text: &str) -> Score {
        let margin = self.margin(&features::of(self.seed, &fold(text)));
        Score {
            likelihood: likelihood(margin),
            published_alike: self.published.at_least(margin),
            advice: self.advice(margin),
        }
    }

    /// Learns what a person decided about a text. Keep the lesson beside the decision, and the text as it was.
    #[must_use = "without its lesson a decision cannot be undone"]
    pub fn learn(&mut self, text: &str, verdict: Verdict) -> Lesson {
        let features = features::of(self.seed, &fold(text));
        let margin = self.margin(&features);
        let right = if verdict == Verdict::Refused { 1.0 } else { 0.0 };
        let step = (PACE * (right - likelihood(margin)) * share(features.len()) * UNIT).round();
        // At most PACE × UNIT.
        let lesson = Lesson { verdict, step: step as i32, place: self::step(margin), check: check(&features) };
        self.add(&features, lesson.step);
        match verdict {
            Verdict::Published => self.published.add(lesson.place),
            Verdict::Refused => self.refused = self.refused.saturating_add(1),
        }
        lesson
    }

    /// Takes away what a lesson taught, whatever was learned since. If it was the last one, the model is as before it,
    /// byte for byte; if all are taken away, in any order, it is as new.
    ///
    /// # Errors
    /// If this is not the text as it was learned: then nothing changes.
    pub fn unlearn(&mut self, text: &str, lesson: Lesson) -> Result<(), NotLearned> {
        let features = features::of(self.seed, &fold(text));
        if check(&features) != lesson.check {
            return Err(NotLearned);
        }
        match lesson.verdict {
            Verdict::Published if !self.published.take(lesson.place) => return Err(NotLearned),
            Verdict::Published => {}
            Verdict::Refused => self.refused = self.refused.checked_sub(1).ok_or(NotLearned)?,
        }
        self.add(&features, lesson.step.wrapping_neg());
        Ok(())
    }

    /// How many decisions it knows: published ones, refused ones.
    #[must_use]
    pub fn decisions(&self) -> (u64, u64) {
        (self.published.total(), u64::from(self.refused))
    }

    /// What a bucket adds to the margin of a text with so many features.
    pub(crate) fn weight(&self, bucket: u32) -> f64 {
        f64::from(self.weights.get(bucket as usize).copied().unwrap_or_default()) / UNIT
    }

    /// The features of a text that somebody asks about, and what each is multiplied by.
    pub(crate) fn read<'t>(&self, text: &'t str) -> (Folded<'t>, f64) {
        let folded = fold(text);
        let share = share(features::of(self.seed, &folded).len());
        (folded, share)
    }

    fn advice(&self, margin: f64) -> Advice {
        if self.published.total() < FEWEST_PUBLISHED || self.refused < FEWEST_REFUSED {
            Advice::TooEarly
        } else if margin > self.published.bar() {
            Advice::Hold
        } else {
            Advice::Pass
        }
    }

    fn margin(&self, features: &[u32]) -> f64 {
        let sum: f64 = features.iter().map(|bucket| self.weight(*bucket)).sum();
        sum * share(features.len())
    }

    /// Wrapping, so that it can always be taken back; to wrap, one text must be learned 170,000 times at full step.
    fn add(&mut self, features: &[u32], step: i32) {
        for bucket in features {
            if let Some(weight) = self.weights.get_mut(*bucket as usize) {
                *weight = weight.wrapping_add(step);
            }
        }
    }
}

/// All features of a text together are one long, so that a long text weighs no more than a short one.
fn share(features: usize) -> f64 {
    1.0 / (features.max(1) as f64).sqrt()
}

fn likelihood(margin: f64) -> f64 {
    1.0 / (1.0 + (-margin).exp())
}

fn check(features: &[u32]) -> u32 {
    let mixed = features.iter().fold(0_u32, |sum, bucket| (sum.rotate_left(5) ^ bucket).wrapping_mul(0x9e37_79b1));
    mixed >> (u32::BITS - CHECK_BITS)
}

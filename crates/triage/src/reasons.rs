//! Why: the words of this very text that weighed most, and its shape.

use crate::features::{self, Shape};
use crate::fold::shown;
use crate::model::Model;
use std::collections::HashSet;

/// A part of a text and what it did to the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// Which part.
    pub part: Part,
    /// Above nought towards refusing, below towards publishing. Pieces that two words have in common count for both, so the
    /// parts do not add up to the score.
    pub weight: f64,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A word as it was written, without marks and what cannot be seen, 40 letters of it at most.
    Word(String),
    /// What it looks like.
    Shape(Shape),
}

impl Model {
    /// The parts of a text that weighed most in either direction, at most so many, the heaviest first. What weighs nothing is left out.
    #[must_use]
    pub fn weighed(&self, text: &str, most: usize) -> Vec<Weighed> {
        let (folded, share) = self.read(text);
        let mut met = HashSet::new();
        let mut found = Vec::new();
        for word in &folded.words {
            let letters = folded.letters(word);
            if met.insert(features::whole(self.seed, letters)) {
                let mut buckets = Vec::new();
                features::of_word(self.seed, letters, &mut |bucket| buckets.push(bucket));
                buckets.sort_unstable();
                buckets.dedup();
                let weight = buckets.iter().map(|bucket| self.weight(*bucket)).sum::<f64>() * share;
                found.push((weight, Place::Word(word.written)));
            }
        }
        let shapes = features::of_shape(self.seed, &folded);
        found.extend(shapes.map(|(shape, bucket)| (self.weight(bucket) * share, Place::Shape(shape))));
        found.retain(|(weight, _)| *weight != 0.0);
        found.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
        found.truncate(most);
        found.into_iter().map(|(weight, place)| Weighed { part: place.part(), weight }).collect()
    }
}

/// A part before anybody wants to read it.
enum Place<'t> {
    Word(&'t str),
    Shape(Shape),
}

impl Place<'_> {
    fn part(self) -> Part {
        match self {
            Self::Word(written) => Part::Word(shown(written)),
            Self::Shape(shape) => Part::Shape(shape),
        }
    }
}

//! What a site's own decisions about comments say of the next one: how likely it is to be refused, whether to hold it for
//! a person, and which of its words weighed. Pure: no database, no clock, no chance; the same decisions give the same bytes.
//!
//! ```text
//! let mut model = Model::decode(&row)?;                  // or Model::new(seed) for a site that has none
//! let score = model.score(text);                         // Advice::Hold, Pass or TooEarly: there is no "reject"
//! let words = model.weighed(text, 6);                    // only when somebody asks why
//! let lesson = model.learn(text, Verdict::Refused);      // lesson.number() stands beside the decision, with the text as it was
//! model.unlearn(text, lesson)?;                          // the decision is undone: byte for byte as before
//! ```
//!
//! Whoever keeps the model keeps the lesson too: what a decision taught depends on what was known then, so it is written
//! down and taken away again, not computed anew (docs/decisions/0011).

mod bar;
mod features;
mod fold;
mod lesson;
mod model;
mod reasons;
mod wire;

#[cfg(test)]
mod tests;

pub use features::Shape;
pub use lesson::{Lesson, Verdict};
pub use model::{Advice, Model, NotLearned, Score};
pub use reasons::{Part, Weighed};
pub use wire::ForeignBytes;

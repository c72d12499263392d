//! What the triage of a site learns from a decision, and forgets when that is undone.

use crate::base::error::Result;
use crate::base::keys;
use crate::comment::store::triage as store;
use db::Tx;
use triage::{Lesson, Model, Verdict};

/// Teaches it; what it learned is kept beside the decision. `seed`: by chance, for the first decision of a site.
///
/// # Errors
/// A failure of the database.
pub(crate) fn learn(tx: &mut Tx<'_>, text: &str, verdict: Verdict, seed: u64) -> Result<i64> {
    let mut model = model(tx)?.unwrap_or_else(|| Model::new(seed));
    let lesson = model.learn(text, verdict);
    write(tx, &model)?;
    Ok(lesson.number())
}

/// Takes that away again. What was said by other words, or to a model of another form, stays learned: nothing can be taken from it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn unlearn(tx: &mut Tx<'_>, text: &str, lesson: i64) -> Result<()> {
    let (Some(lesson), Some(mut model)) = (Lesson::from_number(lesson), model(tx)?) else { return Ok(()) };
    if model.unlearn(text, lesson).is_ok() {
        write(tx, &model)?;
    }
    Ok(())
}

fn write(tx: &mut Tx<'_>, model: &Model) -> Result<()> {
    store::write(tx, &model.encode())?;
    tx.touch(keys::triage());
    Ok(())
}

/// The model of the site; none where there is none, or one of an older form.
fn model(tx: &mut Tx<'_>) -> Result<Option<Model>> {
    Ok(store::model(tx)?.and_then(|bytes| Model::decode(&bytes).ok()))
}

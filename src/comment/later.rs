//! How the threads beyond those shown in full become markup: one line each, filled in like comments.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, from_args};
use minijinja::{Error, State, Value, context};
use serde::{Serialize, Serializer};

use super::views::LaterThread;
use crate::web::mould::{Markup, Moulds, mark};
use crate::web::templates::Digits;

/// Bytes that a line takes on a page, roughly.
const ROOM: usize = 400;

/// Later threads as a template has them: `later(line, anchor)` writes a line for each as the first macro does, and the
/// anchor of each answer as the second does.
#[derive(Clone, Debug)]
pub struct LaterThreads(Arc<List>);

struct List(Vec<LaterThread>);

/// What differs from one line to the next, in the order of the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Number,
    Digits,
    OldId,
    Address,
    Name,
    Answers,
}

const PLACES: [Place; 6] = [Place::Number, Place::Digits, Place::OldId, Place::Address, Place::Name, Place::Answers];

/// What the template asks of a line. The words depend on the number of answers, of which a page of
/// thousands of comments has some dozens that differ.
type Shape = (bool, bool, bool, u64);

impl From<Vec<LaterThread>> for LaterThreads {
    fn from(threads: Vec<LaterThread>) -> Self {
        Self(Arc::new(List(threads)))
    }
}

impl Serialize for LaterThreads {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_dyn_object(Arc::clone(&self.0)).serialize(serializer)
    }
}

impl fmt::Debug for List {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} later threads", self.0.len())
    }
}

impl Object for List {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }

    fn call(self: &Arc<Self>, state: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        let (line, anchor): (Value, Value) = from_args(args)?;
        let digits = Digits::of_page(state)?;
        let mut lines = Moulds::<Shape, Place>::new(&PLACES);
        let mut anchors = Moulds::<bool, Place>::new(&PLACES);
        let mut out = Markup::with_room(ROOM * self.0.len());
        for thread in &self.0 {
            let shape = (thread.old_id.is_some(), thread.name.is_some(), thread.removed, thread.count);
            let mould = lines.of(shape, || line.call(state, &[line_marks(shape)]))?;
            let mut answers = Markup::with_room(0);
            for answer in &thread.answers {
                let has_old = answer.old_id.is_some();
                let mould = anchors.of(has_old, || anchor.call(state, &[anchor_marks(has_old)]))?;
                mould
                    .fill(&mut answers, |place, out| put_anchor(answer.number, answer.old_id.as_deref(), place, out))?;
            }
            mould.fill(&mut out, |place, out| {
                match place {
                    Place::Digits => out.words(&digits.of(thread.number)),
                    Place::Address => out.words(&thread.address),
                    Place::Name => out.words(thread.name.as_deref().unwrap_or_default()),
                    Place::Answers => out.markup(&answers),
                    Place::Number | Place::OldId => put_anchor(thread.number, thread.old_id.as_deref(), place, out)?,
                }
                Ok::<(), Error>(())
            })?;
        }
        Ok(out.into_value())
    }
}

fn put_anchor(number: u64, old_id: Option<&str>, place: Place, out: &mut Markup) -> Result<(), Error> {
    match place {
        Place::Number => out.number(number),
        Place::OldId => out.words(old_id.unwrap_or_default()),
        Place::Digits | Place::Address | Place::Name | Place::Answers => {}
    }
    Ok(())
}

fn line_marks((old_id, name, removed, count): Shape) -> Value {
    let mark = |place: Place| mark(place as usize);
    let only = |there: bool, place| if there { mark(place) } else { Value::from(()) };
    context! {
        number => mark(Place::Number),
        digits => mark(Place::Digits),
        old_id => only(old_id, Place::OldId),
        address => mark(Place::Address),
        name => only(name, Place::Name),
        removed,
        count,
        answers => mark(Place::Answers),
    }
}

fn anchor_marks(old_id: bool) -> Value {
    let old_id = if old_id { mark(Place::OldId as usize) } else { Value::from(()) };
    context! { number => mark(Place::Number as usize), old_id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_in_the_order_of_their_marks() {
        for (rank, place) in PLACES.iter().enumerate() {
            assert_eq!(*place as usize, rank);
        }
    }
}

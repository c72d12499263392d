//! How the threads beyond those shown in full become markup: one line each, filled in like comments.

use minijinja::value::from_args;
use minijinja::{Error, State, Value, context};

use super::views::LaterThread;
use crate::web::mould::{Markup, Moulds, mark, mark_if, places};
use crate::web::repeated::{Repeat, Repeated};
use crate::web::templates::Digits;

/// Bytes that a line takes on a page, roughly.
const ROOM: usize = 400;

/// Later threads as a template has them: `later(line, anchor)` writes a line for each as the first macro does, and the
/// anchor of each answer as the second does.
pub type LaterThreads = Repeated<LaterThread>;

places! {
    /// What differs from one line to the next.
    Place {
        Number,
        Digits,
        OldId,
        Address,
        Name,
        Answers,
    }
}

/// What the template asks of a line. The words depend on the number of answers, of which a page of
/// thousands of comments has some dozens that differ.
type Shape = (bool, bool, bool, u64);

impl Repeat for LaterThread {
    fn write(all: &[Self], state: &mut State<'_, '_>, macros: &[Value]) -> Result<Markup, Error> {
        let (line, anchor): (Value, Value) = from_args(macros)?;
        let digits = Digits::of_page(state)?;
        let mut lines = Moulds::<Shape, Place>::new(Place::ALL);
        let mut anchors = Moulds::<bool, Place>::new(Place::ALL);
        let mut out = Markup::with_room(ROOM * all.len());
        for thread in all {
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
        Ok(out)
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
    let only = |there: bool, place: Place| mark_if(there, place as usize);
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
    context! { number => mark(Place::Number as usize), old_id => mark_if(old_id, Place::OldId as usize) }
}

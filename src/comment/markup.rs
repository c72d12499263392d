//! How the comments of a discussion become markup: the macro of the template writes each shape of a comment once, and
//! the comments are filled in. A discussion can have thousands of them.

use std::sync::Arc;

use minijinja::value::from_args;
use minijinja::{Error, State, Value, context};

use super::views::{Comment, Remover, Standing};
use crate::web::mould::{Markup, Moulds, mark, mark_if, places};
use crate::web::repeated::{Repeat, Repeated};
use crate::web::templates::Digits;

/// Bytes that a comment takes on a page, roughly.
const ROOM: usize = 640;

/// Threads as a template has them: `threads(macro)` writes them all, and each comment as the macro does.
pub type Threads = Repeated<Comment>;

places! {
    /// What of a comment differs from one to the next, and so has a mark in the template.
    Place {
        Number,
        Digits,
        OldId,
        AnswersTo,
        AnswersToDigits,
        Name,
        Profile,
        Machine,
        Time,
        Words,
        Clause,
        Answers,
        Own,
    }
}

/// What the template asks of a comment: comments that answer alike are written alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape {
    old_id: bool,
    answers_to: bool,
    name: bool,
    profile: bool,
    wrote_article: bool,
    removed: Option<Remover>,
    clause: bool,
    answers: bool,
    own: bool,
    is_answered: bool,
}

struct Writer<'a, 'template, 'env> {
    state: &'a mut State<'template, 'env>,
    comment: Value,
    digits: Arc<Digits>,
    moulds: Moulds<Shape, Place>,
}

impl Repeat for Comment {
    fn write(all: &[Self], state: &mut State<'_, '_>, macros: &[Value]) -> Result<Markup, Error> {
        let (comment,): (Value,) = from_args(macros)?;
        let digits = Digits::of_page(state)?;
        let mut out = Markup::with_room(ROOM * count(all));
        Writer { state, comment, digits, moulds: Moulds::new(Place::ALL) }.all(all, &mut out)?;
        Ok(out)
    }
}

impl Writer<'_, '_, '_> {
    fn all(&mut self, comments: &[Comment], out: &mut Markup) -> Result<(), Error> {
        comments.iter().try_for_each(|comment| {
            let shape = Shape::of(comment);
            let mould = self.moulds.of(shape, || self.comment.call(self.state, &[shape.marks()]))?;
            mould.fill(out, |place, out| self.put(comment, place, out))
        })
    }

    fn put(&mut self, comment: &Comment, place: Place, out: &mut Markup) -> Result<(), Error> {
        match (place, &comment.standing) {
            (Place::Number, _) => out.number(comment.number),
            (Place::Digits, _) => out.words(&self.digits.of(comment.number)),
            (Place::OldId, _) => out.words(comment.old_id.as_deref().unwrap_or_default()),
            (Place::AnswersTo, _) => out.number(comment.answers_to.unwrap_or_default()),
            (Place::AnswersToDigits, _) => out.words(&self.digits.of(comment.answers_to.unwrap_or_default())),
            (Place::Name, Standing::Shown { writer, .. }) => out.words(writer.name.as_deref().unwrap_or_default()),
            (Place::Profile, Standing::Shown { writer, .. }) => {
                out.words(writer.profile.as_deref().unwrap_or_default())
            }
            (Place::Machine, Standing::Shown { time, .. }) => out.words(&time.machine),
            (Place::Time, Standing::Shown { time, .. }) => out.words(&time.words),
            (Place::Words, Standing::Shown { words, .. }) => out.safe(words),
            (Place::Clause, Standing::Removed { clause, .. }) => out.words(clause.as_deref().unwrap_or_default()),
            (Place::Answers, _) => self.all(&comment.answers, out)?,
            (Place::Own, _) => out.words(comment.own.as_deref().unwrap_or_default()),
            // A shape has no marks for what its standing lacks.
            (Place::Name | Place::Profile | Place::Machine | Place::Time | Place::Words, Standing::Removed { .. })
            | (Place::Clause, Standing::Shown { .. }) => {}
        }
        Ok(())
    }
}

impl Shape {
    fn of(comment: &Comment) -> Self {
        let mut shape = Self {
            old_id: comment.old_id.is_some(),
            answers_to: comment.answers_to.is_some(),
            name: false,
            profile: false,
            wrote_article: false,
            removed: None,
            clause: false,
            answers: !comment.answers.is_empty(),
            own: comment.own.is_some(),
            is_answered: comment.is_answered,
        };
        match &comment.standing {
            Standing::Shown { writer, .. } => {
                shape.name = writer.name.is_some();
                shape.profile = writer.profile.is_some();
                shape.wrote_article = writer.wrote_article;
            }
            Standing::Removed { by, clause } => {
                shape.removed = Some(*by);
                shape.clause = clause.is_some();
            }
        }
        shape
    }

    /// The comment as the template sees it: a mark for each value, `none` for what is not there.
    fn marks(self) -> Value {
        let mark = |place: Place| mark(place as usize);
        let only = |there: bool, place: Place| mark_if(there, place as usize);
        let shown = self.removed.is_none();
        context! {
            number => mark(Place::Number),
            digits => mark(Place::Digits),
            old_id => only(self.old_id, Place::OldId),
            answers_to => only(self.answers_to, Place::AnswersTo),
            answers_to_digits => only(self.answers_to, Place::AnswersToDigits),
            removed => self.removed.map(Remover::name),
            name => only(self.name, Place::Name),
            profile => only(self.profile, Place::Profile),
            wrote_article => self.wrote_article,
            machine => only(shown, Place::Machine),
            time => only(shown, Place::Time),
            words => only(shown, Place::Words),
            clause => only(self.clause, Place::Clause),
            answers => only(self.answers, Place::Answers),
            own => only(self.own, Place::Own),
            is_answered => self.is_answered,
        }
    }
}

fn count(comments: &[Comment]) -> usize {
    comments.iter().map(|comment| 1 + count(&comment.answers)).sum()
}

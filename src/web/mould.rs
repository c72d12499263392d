//! Markup that a page repeats many times: the engine writes each shape of it once, with marks where the values go, and
//! the values are put in here. As in a template, everything is escaped but [`Safe`].

use std::collections::HashMap;
use std::fmt::Write;
use std::hash::Hash;
use std::rc::Rc;

use minijinja::{Error, ErrorKind, Value};

use super::layout::Safe;
use super::templates::escape;

/// The first of the sixteen noncharacters that stand for places while the engine writes. Whatever words contain them,
/// a mark is only looked for in what the engine wrote of our own texts and of marks.
const FIRST_MARK: char = '\u{FDE0}';
const MARKS: usize = 16;

/// One shape of some markup, cut at its places.
#[derive(Debug)]
pub(crate) struct Mould<P> {
    pieces: Vec<(String, P)>,
    end: String,
}

/// The moulds of one page, each made when its shape is first met.
pub(crate) struct Moulds<S, P: 'static> {
    places: &'static [P],
    made: HashMap<S, Rc<Mould<P>>>,
}

/// Markup while it is written. Words go in escaped; besides, only numbers and what is markup already.
#[derive(Debug)]
pub struct Markup(String);

impl<P: Copy> Mould<P> {
    /// Cuts what the engine wrote at the [`mark`]s in it; `places` are what the marks stand for, in their order.
    pub(crate) fn cut(written: &str, places: &[P]) -> Self {
        let mut pieces = Vec::new();
        let mut piece = String::new();
        for character in written.chars() {
            match place(character).and_then(|at| places.get(at)) {
                Some(place) => pieces.push((std::mem::take(&mut piece), *place)),
                None => piece.push(character),
            }
        }
        Self { pieces, end: piece }
    }

    /// Writes the markup, each of its places by `put`.
    ///
    /// # Errors
    /// Those of `put`.
    pub(crate) fn fill<E>(
        &self,
        out: &mut Markup,
        mut put: impl FnMut(P, &mut Markup) -> Result<(), E>,
    ) -> Result<(), E> {
        for (before, place) in &self.pieces {
            out.0.push_str(before);
            put(*place, out)?;
        }
        out.0.push_str(&self.end);
        Ok(())
    }
}

impl<S: Eq + Hash, P: Copy> Moulds<S, P> {
    /// None yet; `places` are what the marks stand for, in their order.
    pub(crate) fn new(places: &'static [P]) -> Self {
        Self { places, made: HashMap::new() }
    }

    /// The mould of a shape, cut from what `write` has the engine write of it.
    ///
    /// # Errors
    /// Those of `write`.
    pub(crate) fn of(&mut self, shape: S, write: impl FnOnce() -> Result<Value, Error>) -> Result<Rc<Mould<P>>, Error> {
        if let Some(mould) = self.made.get(&shape) {
            return Ok(Rc::clone(mould));
        }
        let written = write()?;
        let written = written
            .as_str()
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "a macro that a mould is cut from wrote no text"))?;
        let mould = Rc::new(Mould::cut(written, self.places));
        self.made.insert(shape, Rc::clone(&mould));
        Ok(mould)
    }
}

impl Markup {
    /// Nothing yet, with room for so many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Words, escaped for text and for attributes in quotes.
    pub(crate) fn words(&mut self, words: &str) {
        // A string takes whatever it is given.
        let _ = escape(words, &mut self.0);
    }

    /// A number in the digits of machines.
    pub(crate) fn number(&mut self, number: u64) {
        let _ = write!(self.0, "{number}");
    }

    /// What may stand in a page as it is.
    pub(crate) fn safe(&mut self, markup: &Safe) {
        self.0.push_str(markup.as_str());
    }

    /// Markup written before.
    pub(crate) fn markup(&mut self, other: &Markup) {
        self.0.push_str(&other.0);
    }

    /// The whole, as a value that a template does not escape again.
    pub(crate) fn into_value(self) -> Value {
        Value::from_safe_string(self.0)
    }
}

/// What a template is given for the place of this rank, at most [`MARKS`] of them: it may write it anywhere, or ask
/// whether it is there.
pub(crate) fn mark(rank: usize) -> Value {
    let mark =
        u32::try_from(rank).ok().filter(|_| rank < MARKS).and_then(|rank| char::from_u32(FIRST_MARK as u32 + rank));
    mark.map_or(Value::UNDEFINED, |mark| Value::from(mark.to_string()))
}

/// The mark of a place where there is a value for it, else `none`.
pub(crate) fn mark_if(there: bool, rank: usize) -> Value {
    if there { mark(rank) } else { Value::from(()) }
}

/// Declares the places of some repeated markup, whose ranks are those of their marks, and `ALL` of them in that order.
macro_rules! places {
    ($(#[$about:meta])* $name:ident { $($place:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum $name {
            $($place),*
        }

        impl $name {
            const ALL: &'static [$name] = &[$($name::$place),*];
        }
    };
}
pub(crate) use places;

fn place(character: char) -> Option<usize> {
    let rank = u32::from(character).checked_sub(u32::from(FIRST_MARK))?;
    usize::try_from(rank).ok().filter(|rank| *rank < MARKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(written: &str, words: &[&str]) -> String {
        let mut out = Markup::with_room(0);
        let mould = Mould::cut(written, &[0, 1]);
        let written = mould.fill(&mut out, |place, out| {
            out.words(words[place]);
            Ok::<(), ()>(())
        });
        written.expect("filled");
        out.0
    }

    #[test]
    fn values_stand_where_their_marks_stood() {
        let (first, second) = (mark(0).to_string(), mark(1).to_string());
        assert_eq!(fill(&format!("<a>{second}</a>{first}é{second}"), &["1", "2"]), "<a>2</a>1é2");
        assert_eq!(fill("<a></a>", &[]), "<a></a>");
    }

    #[test]
    fn words_are_escaped_and_a_mark_in_them_stays_a_character() {
        let written = format!("<a title=\"{}\">", mark(0));
        let words = format!("\"><script>{}'&", mark(1));
        assert_eq!(fill(&written, &[&words, "two"]), "<a title=\"&#34;&gt;&lt;script&gt;\u{FDE1}&#39;&amp;\">");
    }

    #[test]
    fn there_is_no_seventeenth_mark() {
        assert!(!mark(15).is_undefined());
        assert!(mark(16).is_undefined());
    }
}

//! What a page repeats many times, as a template has it: `list(macro, …)` writes all of it, cut from what the macros wrote.

use super::mould::Markup;
use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, State, Value};
use serde::{Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// Things that are written together. In a template it is true where there are any.
#[derive(Clone, Debug)]
pub struct Repeated<T>(Arc<All<T>>);

/// What can be written so.
pub trait Repeat: Sized + Send + Sync + 'static {
    /// Writes all of them; `macros` is what the template called the list with.
    ///
    /// # Errors
    /// A macro that does not fit: a fault of ours.
    fn write(all: &[Self], state: &mut State<'_, '_>, macros: &[Value]) -> Result<Markup, Error>;
}

struct All<T>(Vec<T>);

impl<T> Repeated<T> {
    /// All of them, in their order.
    pub fn all(&self) -> &[T] {
        &self.0.0
    }
}

impl<T> From<Vec<T>> for Repeated<T> {
    fn from(all: Vec<T>) -> Self {
        Self(Arc::new(All(all)))
    }
}

impl<T: Repeat> Serialize for Repeated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_dyn_object(Arc::clone(&self.0)).serialize(serializer)
    }
}

impl<T> fmt::Debug for All<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The engine may show a value in an error, and errors are logged: no words of anybody's.
        write!(out, "{} repeated", self.0.len())
    }
}

impl<T: Repeat> Object for All<T> {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }

    fn call(self: &Arc<Self>, state: &mut State<'_, '_>, macros: &[Value]) -> Result<Value, Error> {
        T::write(&self.0, state, macros).map(Markup::into_value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_error_may_show_has_no_words_of_it() {
        assert!(!format!("{:?}", Repeated::from(vec!["secret"])).contains("secret"));
    }
}

//! How much goes when somebody has erased what they wrote.

use crate::base::names::named;

/// How much goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Erasure {
    /// What is public stays, without name and address.
    Name,
    /// The words go too: numbers and answers stay.
    Words,
}

named!(Erasure, "extent of an erasure", Name "name", Words "words");

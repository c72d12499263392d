//! What a visitor's words and name become: a small safe Markdown with what was taken out of it, and a name that is compared with
//! others as a human eye does. Knows neither comments nor people; hostile input costs no more than its length.

mod address;
mod likeness;
mod markdown;
mod name;
mod signs;
mod words;

#[cfg(test)]
mod tests;

pub use address::Link;
pub use name::{Name, WrongName};
pub use signs::Taken;
pub use words::{Words, Wrong};

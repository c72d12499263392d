//! Everything about languages: what a locale is, how it writes dates and numbers and orders names, and the texts of
//! the interface in the languages we speak.

mod locale;
mod memory;
mod names;
mod tag;
mod texts;

pub use locale::Locale;
pub use names::own_name;
pub use tag::{BadLocale, Direction, Interface};
pub use texts::{Arg, BadCatalogue, MissingText, Texts};

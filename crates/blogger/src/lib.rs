//! Reads the XML file that Blogger's "Back up content" writes, one entry at a time, and keeps what it does not know.
//! Knows the format only: what becomes of an entry is decided elsewhere.

mod backup;
mod digest;
mod element;
mod elements;
mod entities;
mod entry;
mod foreign;
mod notes;
mod old_id;
mod place;
mod problem;
mod pull;
mod recognise;
mod source;
mod spaces;
mod stamp;
mod text;
mod widgets;

#[cfg(test)]
mod tests;

pub use backup::{Backup, Head, Item};
pub use entry::{Author, Entry, InReplyTo, Kind, TextType};
pub use foreign::foreign_comments;
pub use old_id::OldId;
pub use place::Broken;
pub use problem::{Oddity, Problem};
pub use recognise::{HEAD_BYTES, recognises};
pub use stamp::Stamp;
pub use widgets::{Widget, widgets};

/// The most that the text of one element may take, in bytes: more is cut away and reported, so that memory stays flat.
///
/// Less in this crate's own tests, which would take minutes otherwise.
pub const TEXT_LIMIT: usize = if cfg!(test) { 1024 * 1024 } else { 32 * 1024 * 1024 };

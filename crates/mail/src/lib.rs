//! Messages in text and HTML, handed in at the SMTP server that somebody named or put into a folder. Every part of a message is
//! a type that cannot hold a second line, so that no header can be slipped in. Knows no noun: what is written stands with whoever writes.

mod dkim;
mod folder;
mod letter;
mod post;
mod records;
mod server;

pub use dkim::{Signature, WrongKey};
pub use folder::Folder;
pub use letter::{Address, Letter, Line, List, Sender, WrongAddress};
pub use post::{Post, Unsent, Way};
pub use records::{Record, Rule};
pub use server::{Encryption, Server};

//! Tells a Blogger backup from other files by what is in it.

use std::io::BufRead;

use crate::notes::Notes;
use crate::place::Fault;
use crate::pull::{Pull, Tag, Token};
use crate::spaces::{Space, TAKEOUT};

/// How much of a file is needed to recognise it.
pub const HEAD_BYTES: usize = 64 * 1024;

/// Whether a file that begins so is Blogger's legacy XML backup, or a feed of Blogger, which has the same form. The newer
/// Takeout format is not.
pub fn recognises(head: &[u8]) -> bool {
    let mut signs = Signs::default();
    let mut pull = Pull::new(head.get(..HEAD_BYTES).unwrap_or(head));
    loop {
        match signs.step(&mut pull) {
            Ok(Some(decision)) => return decision,
            Ok(None) => {}
            // A head ends somewhere, so the fault at its end means nothing.
            Err(_) => return signs.id,
        }
    }
}

/// What was seen so far.
#[derive(Default)]
struct Signs {
    feed: bool,
    /// The feed's own id is Blogger's. It is a weak sign, because a blog that moved away may have kept it.
    id: bool,
    /// The element that began last, and its text.
    name: String,
    text: String,
}

impl Signs {
    /// Reads on by one piece, and decides if that is possible.
    fn step<R: BufRead>(&mut self, pull: &mut Pull<R>) -> Result<Option<bool>, Fault> {
        let depth = pull.depth();
        match pull.next()? {
            Token::Start(tag) => return Ok(self.start(&tag, depth)),
            Token::Text(piece) => self.text.push_str(&piece),
            // Only of an element without children is the name known at its end, which is enough.
            Token::End => match std::mem::take(&mut self.name).as_str() {
                "generator" if depth == 2 => return Ok(Some(self.text.trim() == "Blogger")),
                "id" if depth == 2 => self.id |= self.text.trim().starts_with("tag:blogger.com,1999:blog-"),
                _ => {}
            },
            Token::Finish => return Ok(Some(self.id)),
            _ => {}
        }
        Ok(None)
    }

    fn start(&mut self, tag: &Tag<'_>, depth: usize) -> Option<bool> {
        self.text.clear();
        tag.local().clone_into(&mut self.name);
        if !std::mem::replace(&mut self.feed, true) {
            let feed = tag.local() == "feed" && tag.space == Space::Atom && !tag.undeclared;
            return (!feed || tag.declares(TAKEOUT)).then_some(false);
        }
        let attributes = tag.attributes(&mut Notes::default());
        if depth == 1 && tag.local() == "generator" {
            return attributes.get("uri").map(of_blogger);
        }
        let term = attributes.get("term").unwrap_or_default();
        (tag.local() == "category" && term.starts_with(KIND)).then_some(true)
    }
}

/// How Blogger begins the kinds of its entries.
const KIND: &str = "http://schemas.google.com/blogger/2008/kind#";

fn of_blogger(address: &str) -> bool {
    let rest = address.trim();
    let rest = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://")).unwrap_or(rest);
    matches!(rest.trim_end_matches('/'), "www.blogger.com" | "blogger.com")
}

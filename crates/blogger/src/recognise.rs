//! Tells a Blogger backup from other files by what is in it.

use crate::notes::Notes;
use crate::place::Fault;
use crate::pull::{Pull, Token};
use crate::spaces::{Space, TAKEOUT};

/// How much of a file is needed to recognise it.
pub const HEAD_BYTES: usize = 64 * 1024;

/// Whether a file that begins so is Blogger's legacy XML backup, or a feed of Blogger, which has the same form. The newer
/// Takeout format is not.
pub fn recognises(head: &[u8]) -> bool {
    let head = head.get(..HEAD_BYTES).unwrap_or(head);
    // A head ends somewhere, so the fault at its end means nothing.
    evidence(head).unwrap_or(false)
}

fn evidence(head: &[u8]) -> Result<bool, Fault> {
    let (mut pull, mut notes) = (Pull::new(head), Notes::default());
    let (mut text, mut first) = (String::new(), true);
    loop {
        match pull.next()? {
            Token::Start(tag) => {
                text.clear();
                let feed = tag.local() == "feed" && tag.space == Space::Atom && !tag.undeclared;
                if std::mem::take(&mut first) && (!feed || tag.declares(TAKEOUT)) {
                    return Ok(false);
                }
                let (attributes, name) = (tag.attributes(&mut notes), tag.local());
                let generator = name == "generator" && attributes.get("uri").is_some_and(of_blogger);
                let term = attributes.get("term").unwrap_or_default();
                let kind = name == "category" && term.starts_with("http://schemas.google.com/blogger/2008/kind#");
                if generator || kind {
                    return Ok(true);
                }
            }
            Token::Text(piece) => text.push_str(&piece),
            Token::End if text.trim().starts_with("tag:blogger.com,1999:blog-") => return Ok(true),
            Token::Finish => return Ok(false),
            _ => {}
        }
    }
}

fn of_blogger(address: &str) -> bool {
    let rest = address.trim();
    let rest = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://")).unwrap_or(rest);
    matches!(rest.trim_end_matches('/'), "www.blogger.com" | "blogger.com")
}

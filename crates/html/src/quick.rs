//! The short way for comments of words, line breaks and the simplest entities: no tree is built. What it writes is what
//! the long way would write; anything else it leaves to that.

use crate::walk::is_forbidden;
use crate::write::page::{escape, is_blank};

/// Entities that the short way knows, without the `&`.
const ENTITIES: [(&str, char); 8] = [
    ("amp;", '&'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("quot;", '"'),
    ("#39;", '\''),
    ("#34;", '"'),
    ("nbsp;", '\u{A0}'),
    ("apos;", '\''),
];

/// A comment as paragraphs, or nothing if it holds more than the short way knows.
pub(crate) fn comment(raw: &str) -> Option<String> {
    if raw.starts_with('\u{FEFF}') || raw.chars().any(is_forbidden) {
        return None;
    }
    let mut markup = String::with_capacity(raw.len() + 16);
    let mut line = String::new();
    let mut breaks = 0;
    let mut rest = raw;
    loop {
        let at = rest.find(['<', '&']).unwrap_or(rest.len());
        let (words, marked) = rest.split_at_checked(at)?;
        line.push_str(words);
        if let Some(entity) = marked.strip_prefix('&') {
            let (name, character) = ENTITIES.iter().find(|(name, _)| entity.starts_with(name))?;
            line.push(*character);
            rest = entity.strip_prefix(name)?;
            continue;
        }
        if !line.chars().all(is_blank) {
            begin(&mut markup, std::mem::take(&mut breaks));
            escape(line.trim_start_matches(is_blank), &mut markup);
        }
        if marked.is_empty() {
            break;
        }
        line.clear();
        breaks += 1;
        rest = after_break(marked)?;
    }
    end(&mut markup);
    Some(markup)
}

/// Begins a line: after two breaks or more in a new paragraph.
fn begin(markup: &mut String, breaks: usize) {
    match (markup.is_empty(), breaks) {
        (true, _) => markup.push_str("<p>"),
        (false, 1) => markup.push_str("<br>"),
        (false, _) => {
            end(markup);
            markup.push_str("\n<p>");
        }
    }
}

/// Ends a paragraph without the blanks at its end.
fn end(markup: &mut String) {
    if markup.is_empty() {
        return;
    }
    loop {
        let kept = markup.trim_end_matches(is_blank);
        let kept = kept.strip_suffix("&nbsp;").unwrap_or(kept).len();
        if kept == markup.len() {
            break;
        }
        markup.truncate(kept);
    }
    markup.push_str("</p>");
}

/// What follows a `<br>` in one of its plain forms.
fn after_break(marked: &str) -> Option<&str> {
    let name = marked.get(1..3)?;
    let rest = marked.get(3..).filter(|_| name.eq_ignore_ascii_case("br"))?.trim_start_matches(' ');
    rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')
}

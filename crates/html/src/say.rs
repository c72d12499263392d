//! Words in the language of a page, put where the cleaner left a mark: what is stored is in no language.

use crate::SafeHtml;
use crate::write::page::escape;

/// Something that a body shows and a page has to name in the language of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A script stood here.
    Script,
    /// Something embedded stood here, of which nobody knows the address.
    Embed,
    /// A form stood here.
    Form,
    /// A drawing stood here.
    Drawing,
    /// A passage that the original hid, folded here.
    Hidden,
    /// A box in which a table scrolls: the words are its name for people who do not see it.
    Table,
}

/// Words for a mark, in one language for all marks of a body.
pub trait Words {
    /// Why words may be missing.
    type Error;

    /// The words as plain text, asked for once for each kind of mark that occurs; `None` leaves those marks as they are.
    ///
    /// # Errors
    /// Whatever keeps the words from being known.
    fn words(&mut self, mark: Mark) -> Result<Option<String>, Self::Error>;

    /// Language (BCP 47) and direction (`ltr`, `rtl`) of the words, where they are not those of the body.
    fn language(&self) -> Option<(&str, &str)>;
}

/// Where words go. A mark has `<` and `"` in it: in words the one is escaped, in values the other, so each one that is
/// found is an element. A body that came with such an element of its own can have our words put before its own, no more.
const MARKS: [(Mark, &str); 6] = [
    (Mark::Script, "<p class=\"removed-script\">"),
    (Mark::Embed, "<p class=\"removed-embed\">"),
    (Mark::Form, "<p class=\"removed-form\">"),
    (Mark::Drawing, "<p class=\"removed-drawing\">"),
    (Mark::Hidden, "<summary class=\"hidden-text\">…</summary>"),
    (Mark::Table, BOX),
];

/// What marks have in common: a body without any is looked through three times, and no more.
const COMMON: [&str; 3] = [" class=\"removed-", "<summary class=\"hidden-text", BOX];

/// The beginning of a table's box; more classes may follow.
const BOX: &str = "<div class=\"table-box";

/// The id of the words that name every box of a body. Ids of bodies begin with `b-`, so none equals it.
const BOX_NAME: &str = "table-box";

impl SafeHtml {
    /// Puts words to the marks. What comes back is for a page, not to be stored.
    ///
    /// # Errors
    /// The words are not to be had.
    pub fn said<W: Words>(self, words: &mut W) -> Result<SafeHtml, W::Error> {
        if !COMMON.iter().any(|common| self.0.contains(common)) {
            return Ok(self);
        }
        let mut markup = self.0;
        for (mark, found) in MARKS {
            if markup.contains(found)
                && let Some(text) = words.words(mark)?
            {
                markup = put(&markup, mark, found, &text, words.language());
            }
        }
        Ok(SafeHtml(markup))
    }
}

/// Puts words to every mark of one kind.
fn put(markup: &str, mark: Mark, found: &str, text: &str, language: Option<(&str, &str)>) -> String {
    let mut parts = markup.split(found);
    let mut said = String::with_capacity(markup.len() + 512);
    said.push_str(parts.next().unwrap_or_default());
    for (number, rest) in parts.enumerate() {
        match mark {
            Mark::Hidden => {
                said.push_str("<summary class=\"hidden-text\">");
                said.push_str(&span("", text, language));
                said.push_str("</summary>");
                said.push_str(rest);
            }
            Mark::Table => {
                // The rest begins within the value of the class.
                let (class, rest) = rest.split_once('>').unwrap_or((rest, ""));
                said.push_str(&format!(
                    "<div role=\"group\" tabindex=\"0\" aria-labelledby=\"{BOX_NAME}\" class=\"table-box"
                ));
                said.push_str(class);
                said.push('>');
                if number == 0 {
                    said.push_str(&span(&format!(" id=\"{BOX_NAME}\" hidden"), text, language));
                }
                said.push_str(rest);
            }
            Mark::Script | Mark::Embed | Mark::Form | Mark::Drawing => {
                // A name that stands there already, of a host or an embed, is in no language we know.
                let (name, rest) = rest.split_once("</p>").unwrap_or((rest, ""));
                said.push_str(found);
                said.push_str(&span("", text, language));
                if !name.is_empty() {
                    said.push_str(" <bdi>");
                    said.push_str(name);
                    said.push_str("</bdi>");
                }
                said.push_str("</p>");
                said.push_str(rest);
            }
        }
    }
    said
}

/// Words in their language; without an element where none is needed.
fn span(attributes: &str, text: &str, language: Option<(&str, &str)>) -> String {
    let mut words = String::new();
    escape(text, &mut words);
    match language {
        Some((language, direction)) => {
            format!("<span{attributes} lang=\"{language}\" dir=\"{direction}\">{words}</span>")
        }
        None if attributes.is_empty() => words,
        None => format!("<span{attributes}>{words}</span>"),
    }
}

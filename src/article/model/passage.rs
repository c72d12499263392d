//! Notes that those who write in an article hang on its passages: how a passage is held fast, and found again after changes.

use crate::base::ids::{ArticleId, PassageNoteId, PersonId};
use std::ops::Range;

/// The longest passage, in characters.
const PASSAGE: usize = 600;
/// The longest note or answer, in characters.
const WORDS: usize = 4_000;
/// What is held fast of the words around a passage, on each side, in characters.
const AROUND: usize = 40;
/// Places of the same words that are looked at.
const PLACES: usize = 1_000;
/// Open notes of one article.
pub(crate) const MOST: usize = 200;

/// A passage by its words, as the text quote of W3C's Web Annotations: white space is one space each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words themselves.
    pub exact: String,
    /// What stood right before them.
    pub prefix: String,
    /// What stood right behind them.
    pub suffix: String,
}

impl Quote {
    /// Reads words that somebody quoted, with what stood around them where a script says so, and finds them in a text.
    ///
    /// # Errors
    /// The key of a text that says why not.
    pub(crate) fn take(text: &str, exact: &str, before: &str, after: &str) -> Result<Quote, &'static str> {
        let text = one_spaced(text);
        // Marks that people put around what they quote are not part of it.
        let exact = one_spaced(exact);
        let exact = exact.trim_matches(['…', '«', '»', '“', '”', '"', ' ']);
        let length = exact.chars().count();
        if length == 0 {
            return Err("refused-note-no-passage");
        }
        if length > PASSAGE {
            return Err("refused-note-long-passage");
        }
        let asked = Quote { exact: exact.to_owned(), prefix: one_spaced(before), suffix: one_spaced(after) };
        let place = asked.place(&text).ok_or("refused-note-not-there")?;
        let (before, rest) = text.split_at_checked(place.start).ok_or("refused-note-not-there")?;
        let (exact, after) = rest.split_at_checked(place.len()).ok_or("refused-note-not-there")?;
        Ok(Quote {
            exact: exact.to_owned(),
            prefix: last(before, AROUND),
            suffix: after.chars().take(AROUND).collect(),
        })
    }

    /// Where the passage stands in a text whose white space is one space each, in bytes: of the same words in several places,
    /// where what is around them agrees most. Quotation marks may differ in kind. `None`: it is gone.
    pub(crate) fn place(&self, text: &str) -> Option<Range<usize>> {
        let (folded, wanted) = (folded(text), folded(&self.exact));
        if wanted.is_empty() {
            return None;
        }
        let (prefix, suffix) = (self::folded(&self.prefix), self::folded(&self.suffix));
        let score = |at: usize| {
            let before = folded.get(..at).unwrap_or_default().chars().rev();
            let after = folded.get(at + wanted.len()..).unwrap_or_default().chars();
            agreed(before, prefix.chars().rev()) + agreed(after, suffix.chars())
        };
        let places = folded.match_indices(&wanted).take(PLACES).map(|(at, _)| at);
        // Of equals the first.
        let best = places.map(|at| (score(at), at)).reduce(|best, one| if one.0 > best.0 { one } else { best })?.1;
        // The folded text has the same characters, one for one, in other bytes.
        let start = folded.get(..best)?.chars().count();
        let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(start);
        let from = ends.next()?;
        let to = ends.nth(wanted.chars().count().checked_sub(1)?)?;
        Some(from..to)
    }
}

/// Words of a note or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteWords(String);

impl NoteWords {
    /// Reads what was typed; lines stay.
    ///
    /// # Errors
    /// The key of a text that says why not.
    pub fn parse(typed: &str) -> Result<NoteWords, &'static str> {
        let words = typed.trim();
        match words.chars().count() {
            0 => Err("refused-note-empty"),
            length if length > WORDS => Err("refused-note-long"),
            _ => Ok(NoteWords(words.to_owned())),
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A note on a passage, or an answer to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageNote {
    /// Its number on the site.
    pub id: PassageNoteId,
    /// The article.
    pub article: ArticleId,
    /// Whoever wrote it.
    pub person: PersonId,
    /// When.
    pub at: i64,
    /// What it says.
    pub words: String,
    /// What it is about.
    pub about: About,
}

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A passage; with when it was resolved, and by whom.
    Passage(Quote, Option<(i64, PersonId)>),
    /// Another note: it answers that.
    Note(PassageNoteId),
}

/// Title, standfirst and text of an article, in which passages are found.
pub(crate) fn words_of(draft: &super::Draft) -> String {
    one_spaced(&format!("{}\n{}\n{}", draft.title, draft.standfirst, html::text_of(&draft.body)))
}

fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same text with one kind of each quotation mark, character for character.
fn folded(text: &str) -> String {
    let fold = |letter: char| match letter {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        other => other,
    };
    text.chars().map(fold).collect()
}

/// Letters that agree from the start. White space counts for nothing: whoever quotes takes it to either side of a border.
fn agreed(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    let letters = |letter: &char| *letter != ' ';
    one.filter(letters).zip(other.filter(letters)).take_while(|(one, other)| one == other).count()
}

fn last(text: &str, characters: usize) -> String {
    let from = text.chars().count().saturating_sub(characters);
    text.chars().skip(from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "La lampe brûle. Le gardien dort. La lampe s’éteint. « Jamais », dit-il.";

    fn words(text: &str, quote: &Quote) -> Option<String> {
        quote.place(text).and_then(|place| text.get(place)).map(str::to_owned)
    }

    #[test]
    fn a_passage_is_found_by_its_words_and_by_what_stands_around_them() {
        let first = Quote::take(TEXT, "La lampe", "", "").unwrap();
        assert_eq!((first.prefix.as_str(), first.suffix.starts_with(" brûle")), ("", true));
        let second = Quote::take(TEXT, "  La\n lampe ", "dort. ", "").unwrap();
        assert_eq!(second.place(TEXT).unwrap().start, TEXT.rfind("La lampe").unwrap());
        let changed = TEXT.replace("La lampe brûle", "Elle est rouge").replace("dort", "dort bien");
        assert_eq!(words(&changed, &second).as_deref(), Some("La lampe"));
        assert_eq!(words("Rien n’en reste.", &second), None);
    }

    #[test]
    fn marks_typed_by_hand_are_those_of_the_text() {
        let typed = Quote::take(TEXT, "La lampe s'éteint", "", "").unwrap();
        assert_eq!(typed.exact, "La lampe s’éteint");
        assert_eq!(Quote::take(TEXT, "« Jamais »", "", "").unwrap().exact, "Jamais");
    }

    #[test]
    fn what_is_not_in_the_text_is_refused_and_costs_no_more_than_its_length() {
        assert_eq!(Quote::take(TEXT, " … ", "", ""), Err("refused-note-no-passage"));
        assert_eq!(Quote::take(TEXT, "Le phare", "", ""), Err("refused-note-not-there"));
        assert_eq!(Quote::take(TEXT, &"a".repeat(601), "", ""), Err("refused-note-long-passage"));
        let long = "a".repeat(1_000_000);
        assert!(Quote::take(&long, &"a".repeat(500), &"a".repeat(500), "").is_ok());
        assert_eq!(Quote::take("é’", "’", "é", "").unwrap().prefix, "é");
    }
}

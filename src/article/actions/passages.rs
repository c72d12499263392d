//! Notes on the passages of an article: hung there, answered, settled. Nothing of them is part of a text.

use super::record;
use crate::article::model::{About, MOST_NOTES, NoteWords, PassageNote, Quote, words_of};
use crate::article::store::{passages as store, revisions};
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, PassageNoteId, PersonId};
use crate::base::keys;
use db::Tx;
use serde_json::json;

/// Words that somebody quotes, as they were sent.
#[derive(Clone, Debug, Default)]
pub struct Quoted {
    /// The words.
    pub exact: String,
    /// What stood before them, where a script says so.
    pub before: String,
    /// What stood behind them.
    pub after: String,
}

/// Hangs a note on a passage of what was saved last.
///
/// # Errors
/// Refuses words that do not stand there, and more notes than anybody can look after.
pub fn hang_note(
    tx: &mut Tx<'_>,
    person: PersonId,
    article: ArticleId,
    quoted: &Quoted,
    words: &NoteWords,
) -> Result<PassageNoteId> {
    let manuscript = revisions::manuscript(tx, article)?.ok_or_else(|| Failure::told("refused-no-article", &[]))?;
    let text = words_of(&manuscript.draft);
    let quote = Quote::take(&text, &quoted.exact, &quoted.before, &quoted.after);
    let quote = quote.map_err(|key| Failure::told(key, &[]))?;
    let is_open = |note: &PassageNote| matches!(note.about, About::Passage(_, None));
    if store::of_article(tx, article)?.iter().filter(|note| is_open(note)).count() >= MOST_NOTES {
        return Err(Failure::told("refused-notes", &[]));
    }
    keep(tx, person, article, words, About::Passage(quote, None), Verb::HangNote)
}

/// Answers a note that is open.
///
/// # Errors
/// Refuses where there is none.
pub fn answer_note(
    tx: &mut Tx<'_>,
    person: PersonId,
    article: ArticleId,
    note: PassageNoteId,
    words: &NoteWords,
) -> Result<PassageNoteId> {
    let notes = store::of_article(tx, article)?;
    let answers = notes.iter().filter(|other| other.about == About::Note(note)).count();
    let is_open = notes.iter().any(|other| other.id == note && matches!(other.about, About::Passage(_, None)));
    if !is_open || answers >= MOST_NOTES {
        return Err(Failure::told("refused-no-note", &[]));
    }
    keep(tx, person, article, words, About::Note(note), Verb::AnswerNote)
}

/// Settles a note: it stays to be read beside the revisions.
///
/// # Errors
/// Refuses where there is none that is open.
pub fn resolve_note(tx: &mut Tx<'_>, person: PersonId, article: ArticleId, note: PassageNoteId) -> Result<()> {
    if !store::resolve(tx, article, note, person)? {
        return Err(Failure::told("refused-no-note", &[]));
    }
    tx.touch(keys::draft(article));
    record(tx, &Actor::Person(person), Verb::ResolveNote, article, json!({ "note": note }))
}

fn keep(
    tx: &mut Tx<'_>,
    person: PersonId,
    article: ArticleId,
    words: &NoteWords,
    about: About,
    verb: Verb,
) -> Result<PassageNoteId> {
    let id = PassageNoteId(tx.allocate("passage_note", 1)?);
    let note = PassageNote { id, article, person, at: tx.at(), words: words.as_str().to_owned(), about };
    store::insert(tx, &note)?;
    tx.touch(keys::draft(article));
    record(tx, &Actor::Person(person), verb, article, json!({ "note": id }))?;
    Ok(id)
}

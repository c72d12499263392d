//! Notes on passages, beside the text that they are about: shown, written, answered, settled. Where only one person writes,
//! there is nothing of them.

use super::views::{NoteAnswer, NoteLine, NotesForm};
use super::write::{Shown, page};
use super::{Opened, name_of};
use crate::article::actions::{self, Quoted};
use crate::article::model::{About, NoteWords, PassageNote, words_of};
use crate::article::store::passages as store;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PassageNoteId, RevisionNumber};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::person::store as people;
use crate::source::desk::Cards;
use crate::urls;
use http::StatusCode;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Whether more than one person is here to talk about a text.
///
/// # Errors
/// A failure of the database.
pub(super) fn are_many(desk: &Desk<'_>) -> Result<bool> {
    desk.read(|rows| Ok(people::members(rows)?.len() > 1))
}

/// The notes that are open, in the order of their passages, and the fields for one more; `None` where one writes alone.
///
/// # Errors
/// A failure of the database.
pub(super) fn form(desk: &Desk<'_>, opened: &Opened, wrongs: &BTreeMap<String, String>) -> Result<Option<NotesForm>> {
    if !are_many(desk)? {
        return Ok(None);
    }
    let open = lines(desk, opened, wrongs)?.into_iter().filter(|line| line.settled.is_none()).collect();
    let text = |field: &str| desk.form.text(field).to_owned();
    Ok(Some(NotesForm {
        open,
        quote: text("note-quote"),
        before: text("note-before"),
        after: text("note-after"),
        words: text("note-words"),
        revisions: urls::desk_revisions(desk.site()?, opened.manuscript.article.id),
    }))
}

/// All notes of an article, open or settled; none where one writes alone.
///
/// # Errors
/// A failure of the database.
pub(super) fn all(desk: &Desk<'_>, opened: &Opened) -> Result<Vec<NoteLine>> {
    if are_many(desk)? { lines(desk, opened, &BTreeMap::new()) } else { Ok(Vec::new()) }
}

fn lines(desk: &Desk<'_>, opened: &Opened, wrongs: &BTreeMap<String, String>) -> Result<Vec<NoteLine>> {
    let id = opened.manuscript.article.id;
    let notes = desk.read(|rows| Ok(store::of_article(rows, id)?))?;
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    let text = words_of(&opened.manuscript.draft);
    let names = names(desk, &notes)?;
    let name = |note: &PassageNote| names.get(&note.person.0).cloned().flatten();
    let mut found = Vec::new();
    for note in &notes {
        let About::Passage(quote, settled) = &note.about else { continue };
        let answers = notes.iter().filter(|other| other.about == About::Note(note.id));
        let answers =
            answers.map(|one| NoteAnswer { by: name(one), at: desk.moment(one.at), words: one.words.clone() });
        let answer = format!("answer-{}", note.id);
        let place = quote.place(&text);
        let line = NoteLine {
            id: note.id.0,
            exact: quote.exact.clone(),
            prefix: quote.prefix.clone(),
            suffix: quote.suffix.clone(),
            is_gone: place.is_none(),
            by: name(note),
            at: desk.moment(note.at),
            words: note.words.clone(),
            answers: answers.collect(),
            settled: settled.map(|(at, _)| desk.moment(at)),
            answer: desk.form.text(&answer).to_owned(),
            wrong: wrongs.get(&answer).cloned(),
        };
        // What is gone comes last.
        found.push((place.map_or(usize::MAX, |place| place.start), line));
    }
    found.sort_by_key(|(place, _)| *place);
    Ok(found.into_iter().map(|(_, line)| line).collect())
}

/// Everybody's name, asked for once.
fn names(desk: &Desk<'_>, notes: &[PassageNote]) -> Result<BTreeMap<i64, Option<String>>> {
    let mut found = BTreeMap::new();
    for note in notes {
        if let Entry::Vacant(unasked) = found.entry(note.person.0) {
            unasked.insert(name_of(desk, Some(note.person))?);
        }
    }
    Ok(found)
}

/// Does what a button of a note says; `None`: it is none of theirs. The text was saved just before.
///
/// # Errors
/// A failure of the database.
pub(super) fn take(desk: &Desk<'_>, opened: &Opened, revision: RevisionNumber, button: &str) -> Result<Option<Reply>> {
    let numbered = |before: &str| button.strip_prefix(before).and_then(|id| id.parse().ok()).map(PassageNoteId);
    let (answered, resolved) = (numbered("answer-"), numbered("resolve-"));
    if button != "note" && answered.is_none() && resolved.is_none() || !are_many(desk)? {
        return Ok(None);
    }
    let (id, me) = (opened.manuscript.article.id, desk.my_id()?);
    let words = |field: &str| NoteWords::parse(desk.form.text(field)).map_err(|key| Failure::told(key, &[]));
    let done = match (answered, resolved) {
        (Some(note), _) => words(button)
            .and_then(|words| desk.act(move |tx| actions::answer_note(tx, me, id, note, &words)).map(|_| "answered")),
        (_, Some(note)) => desk.act(move |tx| actions::resolve_note(tx, me, id, note)).map(|()| "settled"),
        _ => {
            let text = |field: &str| desk.form.text(field).to_owned();
            let quoted = Quoted { exact: text("note-quote"), before: text("note-before"), after: text("note-after") };
            words("note-words")
                .and_then(|words| desk.act(move |tx| actions::hang_note(tx, me, id, &quoted, &words)).map(|_| "noted"))
        }
    };
    match done {
        Ok(what) => Ok(Some(Reply::see(urls::desk_noted(desk.site()?, id, what)))),
        Err(Failure::Refused(refusal)) => {
            let field = match (button, refusal.words.as_str()) {
                ("note", "refused-note-empty" | "refused-note-long") => "note-words",
                ("note", "refused-notes") | (_, "refused-no-note") => "",
                ("note", _) => "note-quote",
                (answer, _) => answer,
            };
            let words = desk.refusal(&refusal)?;
            let at_field = (!field.is_empty()).then(|| (field.to_owned(), words.clone()));
            let shown = Shown {
                values: Some(super::form::sent(&desk.form)),
                cards: Some(Cards::read(desk.form.fields())),
                base: Some(revision.0),
                refused: Some(words).filter(|_| field.is_empty()),
                wrongs: at_field.into_iter().collect(),
                ..Shown::default()
            };
            page(desk, opened, StatusCode::UNPROCESSABLE_ENTITY, shown).map(Some)
        }
        Err(failure) => Err(failure),
    }
}

//! All SQL of the notes on passages.

use crate::article::model::{About, PassageNote, Quote};
use crate::base::ids::{ArticleId, PassageNoteId, PersonId};
use db::{Result, Row, Snapshot, Tx, sql};

fn read(row: &Row<'_>) -> Result<PassageNote> {
    let about = match row.get::<Option<i64>>(5)? {
        Some(note) => About::Note(PassageNoteId(note)),
        None => {
            let quote = Quote { exact: text(row, 6)?, prefix: text(row, 7)?, suffix: text(row, 8)? };
            let by = row.get::<Option<i64>>(10)?.map(PersonId);
            About::Passage(quote, row.get::<Option<i64>>(9)?.zip(by))
        }
    };
    Ok(PassageNote {
        id: row.get(0)?,
        article: row.get(1)?,
        person: row.get(2)?,
        at: row.get(3)?,
        words: row.get(4)?,
        about,
    })
}

fn text(row: &Row<'_>, at: usize) -> Result<String> {
    Ok(row.get::<Option<String>>(at)?.unwrap_or_default())
}

/// All notes of an article with their answers, in the order in which they were written.
pub(crate) fn of_article(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<Vec<PassageNote>> {
    snapshot.rows(
        sql!(
            "SELECT id, article_id, person, at, words, answers, exact, prefix, suffix, resolved, resolved_by
             FROM passage_note
             WHERE site_id = $1 AND article_id = $2
             ORDER BY id"
        ),
        &[article.into()],
        read,
    )
}

/// Keeps a note or an answer.
pub(crate) fn insert(tx: &mut Tx<'_>, note: &PassageNote) -> Result<()> {
    let (answers, quote) = match &note.about {
        About::Note(other) => (Some(other.0), None),
        About::Passage(quote, _) => (None, Some(quote)),
    };
    tx.execute_one(
        sql!(
            "INSERT INTO passage_note (site_id, id, article_id, answers, person, at, words, exact, prefix, suffix)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        &[
            note.id.into(),
            note.article.into(),
            answers.into(),
            note.person.into(),
            note.at.into(),
            (&note.words).into(),
            quote.map(|quote| quote.exact.as_str()).into(),
            quote.map(|quote| quote.prefix.as_str()).into(),
            quote.map(|quote| quote.suffix.as_str()).into(),
        ],
    )
}

/// Settles a note of an article. `false`: there is none that is open.
pub(crate) fn resolve(tx: &mut Tx<'_>, article: ArticleId, id: PassageNoteId, by: PersonId) -> Result<bool> {
    let at = tx.at();
    let settled = tx.execute(
        sql!(
            "UPDATE passage_note
             SET resolved = $4, resolved_by = $5
             WHERE site_id = $1 AND article_id = $2 AND id = $3 AND answers IS NULL AND resolved IS NULL"
        ),
        &[article.into(), id.into(), at.into(), by.into()],
    )?;
    Ok(settled == 1)
}

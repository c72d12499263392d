//! All SQL of revisions: the saved texts of an article.

use crate::article::model::{
    Article, Comparison, DiscussionState, Draft, Manuscript, Revision, RevisionKind, Withdrawal, compare,
};
use crate::base::ids::{ArticleId, PersonId, RevisionNumber};
use crate::base::keys;
use db::{Param, Result, Row, Snapshot, Tx, read_as, sql};

/// What somebody who writes at an article begins with; `None` when it is not there.
pub fn manuscript(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<Manuscript>> {
    let Some(article) = super::find(snapshot, id)? else { return Ok(None) };
    let draft = match article.revision {
        Some(number) => words(snapshot, id, number)?.ok_or_else(|| db::Error::Row {
            column: "article.revision".into(),
            why: format!("article {id} has no revision {number}"),
        })?,
        None => as_imported(snapshot, &article)?,
    };
    Ok(Some(Manuscript { base: article.revision, article, draft }))
}

/// The words of an article as its rows have them, for one that no revision holds yet.
pub(crate) fn as_imported(snapshot: &mut Snapshot<'_>, article: &Article) -> Result<Draft> {
    let body = super::body(snapshot, article.id)?.unwrap_or_default();
    let labels = super::labels_of(snapshot, article.id)?;
    Ok(Draft {
        title: article.title.clone(),
        standfirst: article.standfirst.clone().unwrap_or_default(),
        body,
        language: article.language.clone(),
        bylines: article.bylines.clone(),
        labels: labels.into_iter().map(|label| label.name).collect(),
        description: article.description.clone().unwrap_or_default(),
        card: article.card.clone(),
        discussion: match article.discussion {
            // Its writers did not close it.
            DiscussionState::ClosedByTime => DiscussionState::Open,
            by_hand => by_hand,
        },
        slug: None,
    })
}

/// The words of a revision.
pub fn words(snapshot: &mut Snapshot<'_>, id: ArticleId, number: RevisionNumber) -> Result<Option<Draft>> {
    snapshot.first(
        sql!("SELECT document, html FROM revision WHERE site_id = $1 AND article_id = $2 AND number = $3"),
        &[id.into(), number.into()],
        |row| {
            let draft = read_as(row, 0, |text: String| serde_json::from_str::<Draft>(&text))?;
            Ok(Draft { body: html::SafeHtml::kept(row.get(1)?), ..draft })
        },
    )
}

/// What differs between two saved texts, the older first; `None` when one of them is not kept (any more).
pub fn comparison(
    snapshot: &mut Snapshot<'_>,
    id: ArticleId,
    before: RevisionNumber,
    after: RevisionNumber,
) -> Result<Option<Comparison>> {
    let (before, after) = (words(snapshot, id, before)?, words(snapshot, id, after)?);
    Ok(before.zip(after).map(|(before, after)| compare(&before, &after)))
}

macro_rules! revision_columns {
    () => {
        "number, at, person, kind, parent, published, withdrawn, withdrawal"
    };
}

fn revision(row: &Row<'_>) -> Result<Revision> {
    let withdrawal = match (row.get::<Option<i64>>(6)?, row.get::<Option<String>>(7)?) {
        (Some(at), reason) => Some(Withdrawal { at, reason: reason.unwrap_or_default() }),
        (None, _) => None,
    };
    Ok(Revision {
        number: row.get(0)?,
        at: row.get(1)?,
        person: row.get::<Option<i64>>(2)?.map(PersonId),
        kind: read_as(row, 3, |text: String| text.parse::<RevisionKind>())?,
        parent: row.get::<Option<i64>>(4)?.map(RevisionNumber),
        published: row.get(5)?,
        withdrawal,
    })
}

/// One revision without its words.
pub fn find(snapshot: &mut Snapshot<'_>, id: ArticleId, number: RevisionNumber) -> Result<Option<Revision>> {
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            revision_columns!(),
            " FROM revision WHERE site_id = $1 AND article_id = $2 AND number = $3"
        )),
        &[id.into(), number.into()],
        revision,
    )
}

/// The revisions of an article before a number, newest first, at most `limit`.
pub fn before(snapshot: &mut Snapshot<'_>, id: ArticleId, number: RevisionNumber, limit: i64) -> Result<Vec<Revision>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            revision_columns!(),
            " FROM revision
              WHERE site_id = $1 AND article_id = $2 AND number < $3
              ORDER BY number DESC
              LIMIT $4"
        )),
        &[id.into(), number.into(), limit.into()],
        revision,
    )
}

/// The revisions that readers have seen, in the order in which they saw them.
pub(crate) fn published(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<Revision>> {
    snapshot.note(keys::versions(id));
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            revision_columns!(),
            " FROM revision
              WHERE site_id = $1 AND article_id = $2 AND kind = 'published'
              ORDER BY published, number"
        )),
        &[id.into()],
        revision,
    )
}

/// The newest text that somebody saved beside the line, upon this base; `None` when there is none.
pub(crate) fn newest_upon(
    snapshot: &mut Snapshot<'_>,
    id: ArticleId,
    base: RevisionNumber,
    person: Option<PersonId>,
) -> Result<Option<Revision>> {
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            revision_columns!(),
            " FROM revision
              WHERE site_id = $1 AND article_id = $2 AND parent = $3 AND COALESCE(person, 0) = $4 AND kind = 'saved'
              ORDER BY number DESC
              LIMIT 1"
        )),
        &[id.into(), base.into(), person.map_or(0, |person| person.0).into()],
        revision,
    )
}

/// The number after the highest that was given.
pub(crate) fn next(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<RevisionNumber> {
    snapshot.one(
        sql!("SELECT COALESCE(MAX(number), 0) + 1 FROM revision WHERE site_id = $1 AND article_id = $2"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// The automatic revisions saved before an instant, with theirs, by number; the one that is newest in line is left out.
pub(crate) fn autos(
    snapshot: &mut Snapshot<'_>,
    id: ArticleId,
    until: i64,
    newest: RevisionNumber,
) -> Result<Vec<(RevisionNumber, i64)>> {
    snapshot.rows(
        sql!(
            "SELECT number, at
             FROM revision
             WHERE site_id = $1 AND article_id = $2 AND kind = 'auto' AND at < $3 AND number <> $4
             ORDER BY number"
        ),
        &[id.into(), until.into(), newest.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Adds a revision with its words. `document` is the draft as JSON.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: ArticleId,
    revision: &Revision,
    document: &str,
    body: &html::SafeHtml,
) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO revision (site_id, article_id, number, at, person, kind, parent, document, html, published)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        &[
            id.into(),
            revision.number.into(),
            revision.at.into(),
            revision.person.map(|person| person.0).into(),
            revision.kind.name().into(),
            revision.parent.map(|parent| parent.0).into(),
            document.into(),
            body.as_str().into(),
            revision.published.into(),
        ],
    )
}

/// Removes automatic revisions, or one beside the line, whose words a newer one took over.
pub(crate) fn remove(tx: &mut Tx<'_>, id: ArticleId, numbers: &[i64]) -> Result<()> {
    tx.execute(
        sql!(
            "DELETE FROM revision
             WHERE site_id = $1 AND article_id = $2 AND number IN among_ints($3) AND published IS NULL"
        ),
        &[id.into(), Param::Ints(numbers)],
    )
    .map(|_| ())
}

/// Makes an automatic revision one that stays.
pub(crate) fn keep(tx: &mut Tx<'_>, id: ArticleId, number: RevisionNumber) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE revision
             SET kind = 'saved'
             WHERE site_id = $1 AND article_id = $2 AND number = $3 AND kind = 'auto'"
        ),
        &[id.into(), number.into()],
    )
    .map(|_| ())
}

/// Says that readers see this revision from now on.
pub(crate) fn publish(tx: &mut Tx<'_>, id: ArticleId, number: RevisionNumber) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE revision
             SET kind = 'published', published = $4
             WHERE site_id = $1 AND article_id = $2 AND number = $3 AND published IS NULL"
        ),
        &[id.into(), number.into(), at.into()],
    )
}

/// Takes a published revision out of what readers may compare.
pub(crate) fn withdraw(tx: &mut Tx<'_>, id: ArticleId, number: RevisionNumber, reason: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE revision
             SET withdrawn = $4, withdrawal = $5
             WHERE site_id = $1 AND article_id = $2 AND number = $3 AND published IS NOT NULL AND withdrawn IS NULL"
        ),
        &[id.into(), number.into(), at.into(), reason.into()],
    )
}

/// Says which revision is the newest in line.
pub(crate) fn set_newest(tx: &mut Tx<'_>, id: ArticleId, number: RevisionNumber) -> Result<()> {
    tx.execute_one(sql!("UPDATE article SET revision = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), number.into()])
}

/// Says which revision readers see, of an article that was public before it had any.
pub(crate) fn set_shown(tx: &mut Tx<'_>, id: ArticleId, number: RevisionNumber) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE article SET shown = $3 WHERE site_id = $1 AND id = $2 AND shown IS NULL"),
        &[id.into(), number.into()],
    )
}

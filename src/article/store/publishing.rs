//! The statements that move an article on its way: its state, its hour, what readers see of it, its addresses.

use crate::article::model::{Article, DiscussionState, Draft, Kind, Published, Schedule, State, front};
use crate::base::ids::{ArticleId, LabelId, RevisionNumber};
use db::{Bulk, Kind as Column, Result, Snapshot, Tx, sql};

/// Moves an article from one state to another, its hour taken away.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: ArticleId, from: State, to: State) -> Result<()> {
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = $4, due = NULL, due_civil = NULL, due_zone = NULL, due_revision = NULL
             WHERE site_id = $1 AND id = $2 AND state = $3"
        ),
        &[id.into(), from.name().into(), to.name().into()],
    )
}

/// Moves its discussion from one state to another.
pub(crate) fn set_discussion(tx: &mut Tx<'_>, id: ArticleId, from: DiscussionState, to: DiscussionState) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE article SET discussion = $4 WHERE site_id = $1 AND id = $2 AND discussion = $3"),
        &[id.into(), from.name().into(), to.name().into()],
    )
}

/// Sets the hour at which a revision is published.
pub(crate) fn schedule(
    tx: &mut Tx<'_>,
    article: &Article,
    revision: RevisionNumber,
    schedule: &Schedule,
) -> Result<()> {
    let civil = schedule.civil_text();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = 'scheduled', due = $4, due_civil = $5, due_zone = $6, due_revision = $7
             WHERE site_id = $1 AND id = $2 AND state = $3"
        ),
        &[
            article.id.into(),
            article.state.name().into(),
            schedule.due.into(),
            (&civil).into(),
            (&schedule.zone).into(),
            revision.into(),
        ],
    )
}

/// The instant at which the next publication is due; `None` when nothing is scheduled.
pub(crate) fn next_due(snapshot: &mut Snapshot<'_>) -> Result<Option<i64>> {
    snapshot.first(
        sql!("SELECT due FROM article WHERE site_id = $1 AND due IS NOT NULL ORDER BY due LIMIT 1"),
        &[],
        |row| row.get(0),
    )
}

/// What is due at an instant, the longest waiting first, at most `limit`.
pub(crate) fn due(snapshot: &mut Snapshot<'_>, now: i64, limit: i64) -> Result<Vec<ArticleId>> {
    snapshot.rows(
        sql!("SELECT id FROM article WHERE site_id = $1 AND due <= $2 ORDER BY due, id LIMIT $3"),
        &[now.into(), limit.into()],
        |row| row.get(0),
    )
}

/// Writes what lists show of a text that readers do not see yet.
pub(crate) fn write_front(tx: &mut Tx<'_>, id: ArticleId, draft: &Draft, bylines: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET title = $3, language = $4, bylines = $5, edited = $6
             WHERE site_id = $1 AND id = $2 AND state IN ('draft', 'submitted', 'scheduled')"
        ),
        &[id.into(), (&draft.title).into(), draft.language.as_deref().into(), bylines.into(), at.into()],
    )
}

/// Writes what readers see of a text, but its body and labels.
pub(crate) fn write_shown(
    tx: &mut Tx<'_>,
    article: &Article,
    draft: &Draft,
    bylines: &str,
    revision: RevisionNumber,
) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET title = $4, language = $5, bylines = $6, standfirst = $7, description = $8, card = $9,
                 discussion = $10, shown = $11, edited = $12
             WHERE site_id = $1 AND id = $2 AND state = $3"
        ),
        &[
            article.id.into(),
            article.state.name().into(),
            (&draft.title).into(),
            draft.language.as_deref().into(),
            bylines.into(),
            some(&draft.standfirst).into(),
            some(&draft.description).into(),
            draft.card.as_deref().into(),
            article.discussion_as(draft).name().into(),
            revision.into(),
            at.into(),
        ],
    )
}

/// Nothing for an empty text.
fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Makes an article public for the first time, at its address and under its date.
pub(crate) fn publish(tx: &mut Tx<'_>, article: &Article, path: &str, on: Published) -> Result<()> {
    let (listed, month) = match article.kind {
        Kind::Article => (Some(on.at), on.month()),
        Kind::Page => (None, 0),
    };
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = 'published', path = $4, published = $5, published_offset = $6, local_date = $7,
                 local_month = $8, listed = $9, due = NULL, due_civil = NULL, due_zone = NULL, due_revision = NULL
             WHERE site_id = $1 AND id = $2 AND state = $3"
        ),
        &[
            article.id.into(),
            article.state.name().into(),
            path.into(),
            on.at.into(),
            on.offset.into(),
            on.date.into(),
            month.into(),
            listed.into(),
        ],
    )
}

/// Replaces the labels of an article, in their order; they stand in lists as the article does.
pub(crate) fn write_labels(tx: &mut Tx<'_>, id: ArticleId, labels: &[LabelId]) -> Result<()> {
    tx.execute(sql!("DELETE FROM article_label WHERE site_id = $1 AND article_id = $2"), &[id.into()])?;
    let columns =
        &[("article_id", Column::Int), ("position", Column::Int), ("label_id", Column::Int), ("listed", Column::Int)];
    let listed = tx.one(sql!("SELECT listed FROM article WHERE site_id = $1 AND id = $2"), &[id.into()], |row| {
        row.get::<Option<i64>>(0)
    })?;
    let mut bulk = Bulk::new("article_label", columns);
    for (position, label) in labels.iter().enumerate() {
        bulk.push(&[id.into(), (position as i64).into(), (*label).into(), listed.into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Makes an article that was taken back public again, where it was.
pub(crate) fn put_back(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = 'published', withdrawn = NULL, edited = $3,
                 listed = CASE WHEN kind = 'article' THEN published ELSE NULL END
             WHERE site_id = $1 AND id = $2 AND state = 'withdrawn'"
        ),
        &[id.into(), at.into()],
    )?;
    tx.execute(
        sql!(
            "UPDATE article_label
             SET listed = (SELECT article.listed FROM article
                           WHERE article.site_id = $1 AND article.id = article_label.article_id)
             WHERE site_id = $1 AND article_id = $2"
        ),
        &[id.into()],
    )
    .map(|_| ())
}

/// Says when an article was last corrected.
pub(crate) fn set_corrected(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(sql!("UPDATE article SET corrected = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), at.into()])
}

/// Every address of an article: path, query, and whether it is the main one.
pub(crate) fn addresses(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Vec<(String, String, bool)>> {
    snapshot.rows(
        sql!("SELECT path, query, role FROM path WHERE site_id = $1 AND article_id = $2 ORDER BY path, query"),
        &[id.into()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get::<String>(2)? == "main")),
    )
}

/// Adds the main address of an article that has none.
pub(crate) fn insert_path(tx: &mut Tx<'_>, id: ArticleId, path: &str) -> Result<()> {
    tx.execute_one(
        sql!("INSERT INTO path (site_id, path, query, article_id, role) VALUES ($1, $2, '', $3, 'main')"),
        &[path.into(), id.into()],
    )
}

/// Makes another path the main address of an article, adding it where it is new; the one before leads there from now on.
pub(crate) fn readdress(tx: &mut Tx<'_>, id: ArticleId, path: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE path SET role = 'former'
             WHERE site_id = $1 AND article_id = $2 AND role = 'main'"
        ),
        &[id.into()],
    )?;
    let was_its_own = tx.execute(
        sql!(
            "UPDATE path SET role = 'main'
             WHERE site_id = $1 AND article_id = $2 AND path = $3 AND query = ''"
        ),
        &[id.into(), path.into()],
    )?;
    if was_its_own == 0 {
        insert_path(tx, id, path)?;
    }
    tx.execute_one(
        sql!("UPDATE article SET path = $3, edited = $4 WHERE site_id = $1 AND id = $2"),
        &[id.into(), path.into(), at.into()],
    )
}

/// Takes whatever stands on top of the home page from there.
pub(crate) fn unpin_all(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(sql!("UPDATE article SET pinned = NULL WHERE site_id = $1 AND pinned IS NOT NULL"), &[]).map(|_| ())
}

/// Puts an article on top of the home page.
pub(crate) fn pin(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE article SET pinned = $3 WHERE site_id = $1 AND id = $2 AND listed IS NOT NULL"),
        &[id.into(), at.into()],
    )
}

/// Writes what the desk's list is searched by, from what the article shows there now.
pub(crate) fn write_front_again(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    let Some(article) = super::find(tx, id)? else { return Ok(()) };
    let front = front(&article.title, &article.bylines, article.path.as_deref());
    tx.execute_one(sql!("UPDATE article SET front = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), (&front).into()])
}

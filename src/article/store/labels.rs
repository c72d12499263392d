//! The statements that rename labels and make one part of another, and what their former names lead to.

use crate::article::model::Label;
use crate::base::ids::{ArticleId, LabelId};
use crate::base::keys;
use db::{Param, Result, Snapshot, Tx, sql};

/// A label by its id.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<Option<Label>> {
    snapshot.first(
        sql!("SELECT id, name, slug, articles FROM label WHERE site_id = $1 AND id = $2"),
        &[id.into()],
        super::label,
    )
}

/// Every label of the site, those that no listed article carries included, by name.
pub fn all(snapshot: &mut Snapshot<'_>) -> Result<Vec<Label>> {
    snapshot.rows(
        sql!("SELECT id, name, slug, articles FROM label WHERE site_id = $1 ORDER BY name"),
        &[],
        super::label,
    )
}

/// Labels from before one of them on, the newest first, at most `limit`; those that at least `fewest` listed articles
/// carry.
pub(crate) fn before(snapshot: &mut Snapshot<'_>, id: LabelId, fewest: i64, limit: i64) -> Result<Vec<Label>> {
    snapshot.rows(
        sql!(
            "SELECT id, name, slug, articles
             FROM label
             WHERE site_id = $1 AND id < $2 AND articles >= $3
             ORDER BY id DESC
             LIMIT $4"
        ),
        &[id.into(), fewest.into(), limit.into()],
        super::label,
    )
}

/// The label that a former address leads to.
pub(crate) fn led_to(snapshot: &mut Snapshot<'_>, slug: &str) -> Result<Option<Label>> {
    let found = snapshot.first(
        sql!(
            "SELECT label.id, label.name, label.slug, label.articles
             FROM former_label
             JOIN label ON label.site_id = former_label.site_id AND label.id = former_label.label_id
             WHERE former_label.site_id = $1 AND former_label.slug = $2
             ORDER BY label.id
             LIMIT 1"
        ),
        &[slug.into()],
        super::label,
    )?;
    snapshot.note(found.as_ref().map_or_else(keys::labels, |label| keys::label(label.id)));
    Ok(found)
}

/// The labels that these names led to before they were renamed or became part of another: (name, label).
pub(crate) fn formerly(snapshot: &mut Snapshot<'_>, names: &[&str]) -> Result<Vec<(String, LabelId)>> {
    snapshot.rows(
        sql!(
            "SELECT name, label_id
             FROM former_label
             WHERE site_id = $1 AND name IN among_texts($2)
             ORDER BY label_id"
        ),
        &[Param::Texts(names)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The slugs under which a label was known before.
pub(crate) fn former_slugs(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<Vec<String>> {
    snapshot.rows(
        sql!("SELECT slug FROM former_label WHERE site_id = $1 AND label_id = $2 ORDER BY slug"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// The articles that carry a label, and where each stands in lists; at most `limit`.
pub(crate) fn carriers(snapshot: &mut Snapshot<'_>, id: LabelId, limit: i64) -> Result<Vec<(ArticleId, Option<i64>)>> {
    snapshot.rows(
        sql!(
            "SELECT article_id, listed
             FROM article_label
             WHERE site_id = $1 AND label_id = $2
             ORDER BY article_id
             LIMIT $3"
        ),
        &[id.into(), limit.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Lets the present name and address of a label lead to a label (itself, once it has another name).
pub(crate) fn leave_former(tx: &mut Tx<'_>, label: &Label, to: LabelId) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO former_label (site_id, slug, name, label_id)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (site_id, slug, name) DO UPDATE SET label_id = excluded.label_id"
        ),
        &[(&label.slug).into(), (&label.name).into(), to.into()],
    )
}

/// Gives a label another name and slug; what it was called before is no former name any more where it is that again.
pub(crate) fn rename(tx: &mut Tx<'_>, id: LabelId, name: &str, slug: &str) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE label SET name = $3, slug = $4 WHERE site_id = $1 AND id = $2"),
        &[id.into(), name.into(), slug.into()],
    )?;
    tx.execute(
        sql!("DELETE FROM former_label WHERE site_id = $1 AND label_id = $2 AND name = $3 AND slug = $4"),
        &[id.into(), name.into(), slug.into()],
    )
    .map(|_| ())
}

/// Gives the articles of one label to another, each once, and removes it. Former names follow.
pub(crate) fn merge(tx: &mut Tx<'_>, from: LabelId, into: LabelId) -> Result<()> {
    let both = [from.into(), into.into()];
    tx.execute(
        sql!(
            "DELETE FROM article_label
             WHERE site_id = $1 AND label_id = $2 AND article_id IN (
               SELECT other.article_id FROM article_label AS other WHERE other.site_id = $1 AND other.label_id = $3)"
        ),
        &both,
    )?;
    tx.execute(sql!("UPDATE article_label SET label_id = $3 WHERE site_id = $1 AND label_id = $2"), &both)?;
    tx.execute(sql!("UPDATE former_label SET label_id = $3 WHERE site_id = $1 AND label_id = $2"), &both)?;
    tx.execute_one(
        sql!(
            "UPDATE label
             SET articles = (SELECT COUNT(*) FROM article_label
                             WHERE article_label.site_id = $1 AND article_label.label_id = $2
                               AND article_label.listed IS NOT NULL)
             WHERE site_id = $1 AND id = $2"
        ),
        &[into.into()],
    )?;
    tx.execute_one(sql!("DELETE FROM label WHERE site_id = $1 AND id = $2"), &[from.into()])
}

/// The names that a label had before, its own and those of labels that became part of it.
pub(crate) fn former_names(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<Vec<String>> {
    snapshot.rows(
        sql!("SELECT DISTINCT name FROM former_label WHERE site_id = $1 AND label_id = $2 ORDER BY name"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// Removes a label that nothing carries, and what led to it.
pub(crate) fn remove(tx: &mut Tx<'_>, id: LabelId) -> Result<()> {
    tx.execute(sql!("DELETE FROM former_label WHERE site_id = $1 AND label_id = $2"), &[id.into()])?;
    tx.execute_one(sql!("DELETE FROM label WHERE site_id = $1 AND id = $2"), &[id.into()])
}

/// How many articles carry a label, those that readers do not see included.
pub(crate) fn carried(snapshot: &mut Snapshot<'_>, id: LabelId) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM article_label WHERE site_id = $1 AND label_id = $2"), &[id.into()], |row| {
        row.get(0)
    })
}

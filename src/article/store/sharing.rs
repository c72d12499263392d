//! All SQL of the links that show an article before its readers see it.

use crate::article::model::SharedPreview;
use crate::base::ids::{ArticleId, PersonId, RevisionNumber, SharedPreviewId};
use db::{Result, Row, Snapshot, Tx, sql};

macro_rules! shared_columns {
    () => {
        "id, article_id, revision, person, created, expires, ended"
    };
}

fn read(row: &Row<'_>) -> Result<SharedPreview> {
    Ok(SharedPreview {
        id: row.get(0)?,
        article: row.get(1)?,
        revision: row.get::<Option<i64>>(2)?.map(RevisionNumber),
        by: row.get::<Option<i64>>(3)?.map(PersonId),
        created: row.get(4)?,
        expires: row.get(5)?,
        ended: row.get(6)?,
    })
}

/// The link with this digest, over or not.
pub(crate) fn with_digest(snapshot: &mut Snapshot<'_>, digest: &str) -> Result<Option<SharedPreview>> {
    snapshot.first(
        sql!(concat!("SELECT ", shared_columns!(), " FROM shared_preview WHERE site_id = $1 AND digest = $2")),
        &[digest.into()],
        read,
    )
}

/// The links of an article that show something at an instant, the newest first.
pub(crate) fn open_at(snapshot: &mut Snapshot<'_>, article: ArticleId, now: i64) -> Result<Vec<SharedPreview>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            shared_columns!(),
            " FROM shared_preview
              WHERE site_id = $1 AND article_id = $2 AND expires > $3 AND ended IS NULL
              ORDER BY id DESC"
        )),
        &[article.into(), now.into()],
        read,
    )
}

/// Keeps a link, by the digest of its secret.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &SharedPreview, digest: &str) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO shared_preview (site_id, id, article_id, digest, revision, person, created, expires)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        &[
            new.id.into(),
            new.article.into(),
            digest.into(),
            new.revision.map(|revision| revision.0).into(),
            new.by.map(|person| person.0).into(),
            new.created.into(),
            new.expires.into(),
        ],
    )
}

/// Ends a link of an article. `false`: there is none, or it was over.
pub(crate) fn end(tx: &mut Tx<'_>, article: ArticleId, id: SharedPreviewId) -> Result<bool> {
    let at = tx.at();
    let ended = tx.execute(
        sql!(
            "UPDATE shared_preview
             SET ended = $4
             WHERE site_id = $1 AND article_id = $2 AND id = $3 AND ended IS NULL"
        ),
        &[article.into(), id.into(), at.into()],
    )?;
    Ok(ended == 1)
}

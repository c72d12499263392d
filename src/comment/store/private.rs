//! The statements about whom to tell of a comment, and the secrets of its private address that were mailed.

use crate::base::ids::CommentId;
use db::{Result, Snapshot, Tx, sql};

/// Keeps the digest of one more secret that leads to a comment.
pub(crate) fn add_link(tx: &mut Tx<'_>, comment: CommentId, secret: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("INSERT INTO private_link (site_id, secret, comment_id, at) VALUES ($1, $2, $3, $4)"),
        &[secret.into(), comment.into(), at.into()],
    )
}

/// The mail address that the writer of a comment left.
pub(crate) fn mail_of(snapshot: &mut Snapshot<'_>, comment: CommentId) -> Result<Option<String>> {
    snapshot.first(
        sql!(
            "SELECT mail_address.address
             FROM comment
             JOIN mail_address ON mail_address.site_id = comment.site_id AND mail_address.person_id = comment.correspondent
             WHERE comment.site_id = $1 AND comment.id = $2"
        ),
        &[comment.into()],
        |row| row.get(0),
    )
}

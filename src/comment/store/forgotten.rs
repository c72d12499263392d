//! The statements that forget what is old enough of comments: where they came from, and what those said that were refused.

use db::{Result, Tx, sql};

/// Takes away from which range comments came that were sent before an instant.
pub(crate) fn forget_ranges(tx: &mut Tx<'_>, before: i64) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE comment SET origin_range = NULL
             WHERE site_id = $1 AND sent IS NOT NULL AND sent < $2 AND origin_range IS NOT NULL"
        ),
        &[before.into()],
    )
    .map(|_| ())
}

/// Forgets by what writers were held whose time is over.
pub(crate) fn forget_holds(tx: &mut Tx<'_>, now: i64) -> Result<()> {
    tx.execute(sql!("DELETE FROM hold WHERE site_id = $1 AND until <= $2"), &[now.into()]).map(|_| ())
}

/// Takes name and words from those that were refused, and sent before an instant.
pub(crate) fn forget_refused(tx: &mut Tx<'_>, before: i64) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE comment SET author = '', profile = NULL, html = '', written = NULL
             WHERE site_id = $1 AND sent IS NOT NULL AND sent < $2 AND state = 'rejected' AND html <> ''"
        ),
        &[before.into()],
    )
    .map(|_| ())
}

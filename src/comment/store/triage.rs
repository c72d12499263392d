//! The one row that holds what a site's decisions have taught.

use db::{Result, Snapshot, Tx, sql};

/// The model of the site, as it was written.
pub(crate) fn model(snapshot: &mut Snapshot<'_>) -> Result<Option<Vec<u8>>> {
    snapshot.first(sql!("SELECT model FROM triage WHERE site_id = $1"), &[], |row| row.get(0))
}

/// Writes it.
pub(crate) fn write(tx: &mut Tx<'_>, model: &[u8]) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO triage (site_id, model) VALUES ($1, $2)
             ON CONFLICT (site_id) DO UPDATE SET model = excluded.model"
        ),
        &[model.into()],
    )
}

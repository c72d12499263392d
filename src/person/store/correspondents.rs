//! People without an account whom a site may write to: found by their address, and forgotten with it.

use db::{Result, Row, Snapshot, Tx, sql};

/// Somebody without account whom this site may write to.
#[derive(Clone, Debug)]
pub(crate) struct Correspondent {
    /// Their number among the mail addresses of the site.
    pub(crate) number: i64,
    /// As they gave it.
    pub(crate) address: String,
    /// Since when nothing goes there but what somebody asks for.
    pub(crate) bounced: Option<i64>,
}

impl Correspondent {
    /// One address is one person, whatever its letters.
    pub(crate) fn folded(&self) -> String {
        self.address.to_lowercase()
    }
}

/// Whoever has an address, in small letters.
pub(crate) fn by_address(snapshot: &mut Snapshot<'_>, folded: &str) -> Result<Option<Correspondent>> {
    snapshot.first(
        sql!("SELECT person_id, address, bounced FROM mail_address WHERE site_id = $1 AND folded = $2"),
        &[folded.into()],
        correspondent,
    )
}

/// The one of a number.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, number: i64) -> Result<Option<Correspondent>> {
    snapshot.first(
        sql!("SELECT person_id, address, bounced FROM mail_address WHERE site_id = $1 AND person_id = $2"),
        &[number.into()],
        correspondent,
    )
}

fn correspondent(row: &Row<'_>) -> Result<Correspondent> {
    Ok(Correspondent { number: row.get(0)?, address: row.get(1)?, bounced: row.get(2)? })
}

/// How many invitations were mailed there and not followed yet.
pub(crate) fn invitations(snapshot: &mut Snapshot<'_>, number: i64) -> Result<i64> {
    snapshot.one(
        sql!("SELECT COUNT(*) FROM invitation WHERE site_id = $1 AND correspondent = $2"),
        &[number.into()],
        |row| row.get(0),
    )
}

/// Takes back the invitations that were mailed there, and says which they were.
pub(in crate::person) fn delete_invitations(tx: &mut Tx<'_>, number: i64) -> Result<Vec<String>> {
    tx.returning(
        sql!("DELETE FROM invitation WHERE site_id = $1 AND correspondent = $2 RETURNING digest"),
        &[number.into()],
        |row| row.get(0),
    )
}

/// Deletes an address, whatever refers to it.
pub(in crate::person) fn delete(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    tx.execute(sql!("DELETE FROM mail_address WHERE site_id = $1 AND person_id = $2"), &[number.into()]).map(|_| ())
}

//! Addresses whose mailbox refused a message for good.

use crate::person::model::Bounced;
use db::{Result, Snapshot, Tx, sql};

/// Whether nothing goes to an address, by its number, but what somebody asks for.
pub(in crate::person) fn is_marked(snapshot: &mut Snapshot<'_>, number: i64) -> Result<bool> {
    let found = snapshot.first(
        sql!("SELECT bounced FROM mail_address WHERE site_id = $1 AND person_id = $2"),
        &[number.into()],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(found.flatten().is_some())
}

/// Such addresses, the newest first.
pub(crate) fn bounced(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Bounced>> {
    snapshot.rows(
        sql!(
            "SELECT person_id, address, bounced, bounced_why
             FROM mail_address
             WHERE site_id = $1 AND bounced IS NOT NULL
             ORDER BY bounced DESC, person_id DESC
             LIMIT $2"
        ),
        &[limit.into()],
        |row| Ok(Bounced { number: row.get(0)?, address: row.get(1)?, since: row.get(2)?, why: row.get(3)? }),
    )
}

/// The number of an address, in small letters, and whether it is marked; `None`: nobody has it.
pub(crate) fn standing(snapshot: &mut Snapshot<'_>, folded: &str) -> Result<Option<Standing>> {
    snapshot.first(
        sql!("SELECT person_id, bounced, bounced_why FROM mail_address WHERE site_id = $1 AND folded = $2"),
        &[folded.into()],
        |row| {
            let (marked, by_server) = (row.get::<Option<i64>>(1)?.is_some(), row.get::<Option<String>>(2)?.is_some());
            Ok(Standing { number: row.get(0)?, marked, by_server })
        },
    )
}

/// How an address stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// Its number.
    pub(crate) number: i64,
    /// Whether nothing goes there but what somebody asks for.
    pub(crate) marked: bool,
    /// Whether a server said so, and not a person.
    pub(crate) by_server: bool,
}

/// Notes that a mailbox refused a message.
pub(in crate::person) fn mark(tx: &mut Tx<'_>, number: i64, why: Option<&str>) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE mail_address
             SET bounced = $3, bounced_why = $4
             WHERE site_id = $1 AND person_id = $2"
        ),
        &[number.into(), at.into(), why.into()],
    )
}

/// Notes that an address can be written to after all.
pub(in crate::person) fn clear(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    tx.execute_one(
        sql!(
            "UPDATE mail_address
             SET bounced = NULL, bounced_why = NULL
             WHERE site_id = $1 AND person_id = $2"
        ),
        &[number.into()],
    )
}

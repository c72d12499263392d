//! Who can come in by what, as far as it belongs to a host.

use crate::person::model::Bound;
use db::{Result, Snapshot, server_sql, sql};
use std::collections::HashMap;

/// How many sessions there are.
pub(crate) fn signed_in(snapshot: &mut Snapshot<'_>, now: i64) -> Result<i64> {
    snapshot.one(server_sql!("SELECT COUNT(*) FROM session WHERE expires > $1"), &[now.into()], |row| row.get(0))
}

/// Everybody with a passkey for another host than this one, with what else they have. Asked of the server.
pub(crate) fn bound_elsewhere(snapshot: &mut Snapshot<'_>, host: &str) -> Result<Vec<Bound>> {
    let bound = snapshot.rows(
        server_sql!(
            "SELECT person.id, person.name, MIN(credential.host),
                    (SELECT COUNT(*)
                     FROM credential AS other
                     WHERE other.person_id = person.id
                       AND (other.kind IN ('password', 'recovery') OR (other.kind = 'passkey' AND other.host = $1)))
             FROM credential
             JOIN person ON person.id = credential.person_id
             WHERE credential.kind = 'passkey' AND credential.host <> $1
             GROUP BY person.id, person.name
             ORDER BY person.name, person.id"
        ),
        &[host.into()],
        |row| Ok(Bound { person: row.get(0)?, name: row.get(1)?, host: row.get(2)?, others: row.get(3)?, mail: None }),
    )?;
    let mails = sql!("SELECT person_id, address FROM mail_address WHERE site_id = $1");
    let mut mails: HashMap<i64, String> = if bound.is_empty() {
        HashMap::new()
    } else {
        snapshot.rows(mails, &[], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect()
    };
    Ok(bound.into_iter().map(|one| Bound { mail: mails.remove(&one.person.0), ..one }).collect())
}

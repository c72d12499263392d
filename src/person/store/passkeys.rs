//! The rows of passkeys, and of what was asked of browsers and is not answered yet.

use crate::base::ids::PersonId;
use crate::person::model::KeptPasskey;
use db::{Result, Row, Snapshot, Tx, server_sql, sql};

macro_rules! passkey_columns {
    () => {
        "id, person_id, secret, name, host, created, used, public_key"
    };
}

fn passkey(row: &Row<'_>) -> Result<KeptPasskey> {
    Ok(KeptPasskey {
        id: row.get(0)?,
        person: row.get(1)?,
        secret: row.get(2)?,
        name: row.get::<Option<String>>(3)?.unwrap_or_default(),
        host: row.get::<Option<String>>(4)?.unwrap_or_default(),
        created: row.get(5)?,
        used: row.get(6)?,
        key: row.get::<Option<String>>(7)?.unwrap_or_default(),
    })
}

/// The passkeys of a person, the first first.
pub(crate) fn of(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Vec<KeptPasskey>> {
    snapshot.rows(
        server_sql!(concat!(
            "SELECT ",
            passkey_columns!(),
            " FROM credential WHERE person_id = $1 AND kind = 'passkey' ORDER BY id"
        )),
        &[id.into()],
        passkey,
    )
}

/// The passkey that its authenticator knows under this id.
pub(crate) fn known(snapshot: &mut Snapshot<'_>, secret: &str) -> Result<Option<KeptPasskey>> {
    snapshot.first(
        server_sql!(concat!("SELECT ", passkey_columns!(), " FROM credential WHERE secret = $1 AND kind = 'passkey'")),
        &[secret.into()],
        passkey,
    )
}

/// Keeps one.
pub(in crate::person) fn insert(tx: &mut Tx<'_>, new: &KeptPasskey) -> Result<()> {
    let at = tx.at();
    let id = tx.allocate("credential", 1)?;
    tx.execute_one(
        server_sql!(
            "INSERT INTO credential (id, person_id, kind, secret, created, name, host, public_key)
             VALUES ($1, $2, 'passkey', $3, $4, $5, $6, $7)"
        ),
        &[
            id.into(),
            new.person.into(),
            (&new.secret).into(),
            at.into(),
            (&new.name).into(),
            (&new.host).into(),
            (&new.key).into(),
        ],
    )
}

/// Removes one of a person's. `false`: it was none of theirs.
pub(in crate::person) fn delete(tx: &mut Tx<'_>, person: PersonId, id: i64) -> Result<bool> {
    let gone = tx.execute(
        server_sql!("DELETE FROM credential WHERE person_id = $1 AND id = $2 AND kind = 'passkey'"),
        &[person.into(), id.into()],
    )?;
    Ok(gone == 1)
}

/// Writes that one was used, with its counter. `false`: it is gone, or was used in between.
pub(in crate::person) fn write_used(tx: &mut Tx<'_>, before: &KeptPasskey, key: &str) -> Result<bool> {
    let at = tx.at();
    let written = tx.execute(
        server_sql!(
            "UPDATE credential
             SET public_key = $2, used = $3
             WHERE id = $1 AND kind = 'passkey' AND public_key = $4"
        ),
        &[before.id.into(), key.into(), at.into(), (&before.key).into()],
    )?;
    Ok(written == 1)
}

/// Keeps what was asked, until an instant; what nobody answered in time is forgotten.
pub(in crate::person) fn insert_ceremony(
    tx: &mut Tx<'_>,
    digest: &str,
    person: Option<PersonId>,
    state: &str,
    expires: i64,
) -> Result<()> {
    let at = tx.at();
    tx.execute(sql!("DELETE FROM ceremony WHERE site_id = $1 AND expires <= $2"), &[at.into()])?;
    tx.execute_one(
        sql!("INSERT INTO ceremony (site_id, digest, person_id, state, expires) VALUES ($1, $2, $3, $4, $5)"),
        &[digest.into(), person.map(|id| id.0).into(), state.into(), expires.into()],
    )
}

/// Takes what was asked of this person, or of whoever wants to sign in. `None`: nothing, or it was answered, or too late.
pub(in crate::person) fn take_ceremony(
    tx: &mut Tx<'_>,
    digest: &str,
    person: Option<PersonId>,
) -> Result<Option<String>> {
    let at = tx.at();
    let taken = tx.returning(
        sql!(
            "DELETE FROM ceremony
             WHERE site_id = $1 AND digest = $2 AND expires > $3 AND COALESCE(person_id, 0) = $4
             RETURNING state"
        ),
        &[digest.into(), at.into(), person.map_or(0, |id| id.0).into()],
        |row| row.get(0),
    )?;
    Ok(taken.into_iter().next())
}

//! All SQL of the tokens with which programs act for people.

use crate::base::ids::{ApiTokenId, PersonId};
use crate::person::model::token::{ApiToken, Scopes};
use db::{Result, Row, Snapshot, Tx, read_as, sql};

macro_rules! token_columns {
    () => {
        "id, person_id, name, scopes, expires, used"
    };
}

fn read(row: &Row<'_>) -> Result<ApiToken> {
    Ok(ApiToken {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        scopes: read_as(row, 3, |text: String| Scopes::parse(&text))?,
        expires: row.get(4)?,
        used: row.get(5)?,
    })
}

/// The token with this digest, while it works.
pub(crate) fn with_digest(snapshot: &mut Snapshot<'_>, digest: &str, now: i64) -> Result<Option<ApiToken>> {
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            token_columns!(),
            " FROM api_token WHERE site_id = $1 AND digest = $2 AND expires > $3 AND ended IS NULL"
        )),
        &[digest.into(), now.into()],
        read,
    )
}

/// The tokens of a person that work at an instant, the newest first.
pub(crate) fn of_person(snapshot: &mut Snapshot<'_>, person: PersonId, now: i64) -> Result<Vec<ApiToken>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            token_columns!(),
            " FROM api_token
              WHERE site_id = $1 AND person_id = $2 AND expires > $3 AND ended IS NULL
              ORDER BY id DESC"
        )),
        &[person.into(), now.into()],
        read,
    )
}

/// The tokens of everybody else that work at an instant, the newest first, at most `limit`.
pub(crate) fn of_others(snapshot: &mut Snapshot<'_>, me: PersonId, now: i64, limit: i64) -> Result<Vec<ApiToken>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            token_columns!(),
            " FROM api_token
              WHERE site_id = $1 AND person_id <> $2 AND expires > $3 AND ended IS NULL
              ORDER BY id DESC
              LIMIT $4"
        )),
        &[me.into(), now.into(), limit.into()],
        read,
    )
}

/// Keeps a token by its digest.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &ApiToken, digest: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO api_token (site_id, id, person_id, name, digest, scopes, created, expires)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        &[
            new.id.into(),
            new.person.into(),
            (&new.name).into(),
            digest.into(),
            (&new.scopes.text()).into(),
            at.into(),
            new.expires.into(),
        ],
    )
}

/// Whose token this is, while nobody has ended it.
pub(crate) fn owner(snapshot: &mut Snapshot<'_>, id: ApiTokenId) -> Result<Option<PersonId>> {
    snapshot.first(
        sql!("SELECT person_id FROM api_token WHERE site_id = $1 AND id = $2 AND ended IS NULL"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// Ends a token.
pub(crate) fn end(tx: &mut Tx<'_>, id: ApiTokenId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE api_token SET ended = $3 WHERE site_id = $1 AND id = $2 AND ended IS NULL"),
        &[id.into(), at.into()],
    )
}

/// Ends all tokens of a person.
pub(crate) fn end_all_of(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let at = tx.at();
    tx.execute(
        sql!("UPDATE api_token SET ended = $3 WHERE site_id = $1 AND person_id = $2 AND ended IS NULL"),
        &[person.into(), at.into()],
    )
    .map(|_| ())
}

/// Notes on which day a token was used; written aside, for nobody's page depends on it.
pub(crate) fn see(tx: &mut Tx<'_>, id: ApiTokenId, day: i64) -> Result<()> {
    tx.execute(sql!("UPDATE api_token SET used = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), day.into()])
        .map(|_| ())
}

//! All SQL of messages, and of the secret that proves their form.

use super::model::{Message, NewMessage};
use crate::base::ids::MessageId;
use db::{Result, Row, Snapshot, Tx, sql};

macro_rules! message_columns {
    () => {
        "SELECT message.id, message.at, message.name, mail_address.address, message.words, message.done
         FROM message
         LEFT JOIN mail_address
           ON mail_address.site_id = message.site_id AND mail_address.person_id = message.correspondent "
    };
}

fn message(row: &Row<'_>) -> Result<Message> {
    Ok(Message {
        id: row.get(0)?,
        at: row.get(1)?,
        name: row.get(2)?,
        mail: row.get(3)?,
        words: row.get(4)?,
        done: row.get(5)?,
    })
}

/// One message.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: MessageId) -> Result<Option<Message>> {
    snapshot.first(
        sql!(concat!(message_columns!(), "WHERE message.site_id = $1 AND message.id = $2")),
        &[id.into()],
        message,
    )
}

/// Messages older than one of them, the newest first.
pub(crate) fn before(snapshot: &mut Snapshot<'_>, id: MessageId, limit: i64) -> Result<Vec<Message>> {
    snapshot.rows(
        sql!(concat!(
            message_columns!(),
            "WHERE message.site_id = $1 AND message.id < $2 ORDER BY message.id DESC LIMIT $3"
        )),
        &[id.into(), limit.into()],
        message,
    )
}

/// Those of a mail address, by its number, the oldest first.
pub(crate) fn of_correspondent(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<Message>> {
    snapshot.rows(
        sql!(concat!(
            message_columns!(),
            "WHERE message.site_id = $1 AND message.correspondent = $2 ORDER BY message.id"
        )),
        &[correspondent.into()],
        message,
    )
}

/// Removes those of a mail address. How many.
pub(super) fn delete_of(tx: &mut Tx<'_>, correspondent: i64) -> Result<u64> {
    tx.execute(sql!("DELETE FROM message WHERE site_id = $1 AND correspondent = $2"), &[correspondent.into()])
}

/// How many came since an instant.
pub(crate) fn count_since(snapshot: &mut Snapshot<'_>, instant: i64) -> Result<i64> {
    snapshot
        .one(sql!("SELECT COUNT(*) FROM message WHERE site_id = $1 AND at > $2"), &[instant.into()], |row| row.get(0))
}

/// The secret of this site's forms.
pub(crate) fn secret(snapshot: &mut Snapshot<'_>) -> Result<Option<String>> {
    snapshot.first(sql!("SELECT value FROM secret WHERE site_id = $1 AND name = 'form'"), &[], |row| row.get(0))
}

/// Keeps a secret for this site's forms, unless there is one.
pub(super) fn insert_secret(tx: &mut Tx<'_>, value: &str) -> Result<()> {
    tx.execute(
        sql!(
            "INSERT INTO secret (site_id, name, value)
             VALUES ($1, 'form', $2)
             ON CONFLICT (site_id, name) DO NOTHING"
        ),
        &[value.into()],
    )
    .map(|_| ())
}

/// Keeps a message.
pub(super) fn insert(tx: &mut Tx<'_>, new: &NewMessage, correspondent: Option<i64>) -> Result<MessageId> {
    let (id, at) = (MessageId(tx.allocate("message", 1)?), tx.at());
    tx.execute_one(
        sql!(
            "INSERT INTO message (site_id, id, at, name, correspondent, words)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        &[id.into(), at.into(), new.name.as_str().into(), correspondent.into(), new.words.as_str().into()],
    )?;
    Ok(id)
}

/// Writes whether somebody is done with it. `false`: there is none.
pub(super) fn write_done(tx: &mut Tx<'_>, id: MessageId, done: Option<i64>) -> Result<bool> {
    let written =
        tx.execute(sql!("UPDATE message SET done = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), done.into()])?;
    Ok(written == 1)
}

/// Removes a message, and says whom it named to answer. `None`: there is none.
pub(super) fn delete(tx: &mut Tx<'_>, id: MessageId) -> Result<Option<Option<i64>>> {
    let gone = tx.returning(
        sql!("DELETE FROM message WHERE site_id = $1 AND id = $2 RETURNING correspondent"),
        &[id.into()],
        |row| row.get(0),
    )?;
    Ok(gone.into_iter().next())
}

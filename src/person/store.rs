//! All SQL of people, what proves them, their sessions and their roles.

pub(crate) mod bounced;
pub(crate) mod correspondents;
pub(crate) mod moving;
pub(crate) mod passkeys;
pub(crate) mod tokens;

use super::model::{Invitation, MailAddress, Member, Person, Role, Session};
use crate::base::ids::PersonId;
use crate::base::keys;
use db::{Error, Result, Row, Snapshot, Tx, read_as, server_sql, sql};

macro_rules! person_columns {
    () => {
        "person.id, person.name, person.account, person.locale"
    };
}

fn person(row: &Row<'_>) -> Result<Person> {
    Ok(Person { id: row.get(0)?, name: row.get(1)?, account: row.get(2)?, locale: row.get(3)? })
}

/// Somebody by their id.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Option<Person>> {
    snapshot.first(
        server_sql!(concat!("SELECT ", person_columns!(), " FROM person WHERE id = $1")),
        &[id.into()],
        person,
    )
}

/// The person with this account name. Asked of any site: accounts belong to the server.
pub(crate) fn with_account(snapshot: &mut Snapshot<'_>, account: &str) -> Result<Option<PersonId>> {
    snapshot.first(server_sql!("SELECT id FROM person WHERE account = $1"), &[account.into()], |row| row.get(0))
}

/// The person with this mail address, in small letters. Asked of the server.
pub(crate) fn with_mail(snapshot: &mut Snapshot<'_>, folded: &str) -> Result<Option<PersonId>> {
    snapshot.first(
        sql!("SELECT person_id FROM mail_address WHERE site_id = $1 AND folded = $2"),
        &[folded.into()],
        |row| row.get(0),
    )
}

/// The mail address of a person. Asked of the server.
pub(crate) fn mail_of(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Option<String>> {
    snapshot.first(
        sql!("SELECT address FROM mail_address WHERE site_id = $1 AND person_id = $2"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// The hash of a person's password.
pub(crate) fn password_of(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Option<String>> {
    snapshot.first(
        server_sql!("SELECT secret FROM credential WHERE person_id = $1 AND kind = 'password'"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// Recovery codes that a person has left.
pub(crate) fn codes_left(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<i64> {
    snapshot.one(
        server_sql!("SELECT COUNT(*) FROM credential WHERE person_id = $1 AND kind = 'recovery'"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// The session of a cookie's digest, unless it has ended.
pub(crate) fn session(snapshot: &mut Snapshot<'_>, digest: &str, now: i64) -> Result<Option<Session>> {
    snapshot.first(
        server_sql!(concat!(
            "SELECT ",
            person_columns!(),
            ", session.digest, session.created, session.seen, session.confirmed, session.expires, session.device
             FROM session
             JOIN person ON person.id = session.person_id
             WHERE session.digest = $1 AND session.expires > $2"
        )),
        &[digest.into(), now.into()],
        session_row,
    )
}

/// Where a person is signed in, the last used first.
pub(crate) fn sessions_of(snapshot: &mut Snapshot<'_>, id: PersonId, now: i64) -> Result<Vec<Session>> {
    snapshot.rows(
        server_sql!(concat!(
            "SELECT ",
            person_columns!(),
            ", session.digest, session.created, session.seen, session.confirmed, session.expires, session.device
             FROM session
             JOIN person ON person.id = session.person_id
             WHERE session.person_id = $1 AND session.expires > $2
             ORDER BY session.seen DESC, session.created DESC"
        )),
        &[id.into(), now.into()],
        session_row,
    )
}

fn session_row(row: &Row<'_>) -> Result<Session> {
    Ok(Session {
        person: person(row)?,
        digest: row.get(4)?,
        created: row.get(5)?,
        seen: row.get(6)?,
        confirmed: row.get(7)?,
        expires: row.get(8)?,
        device: row.get(9)?,
    })
}

/// What a person is on this site.
pub(crate) fn role_of(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Option<Role>> {
    snapshot.first(sql!("SELECT role FROM membership WHERE site_id = $1 AND person_id = $2"), &[id.into()], |row| {
        read_as(row, 0, |text: String| text.parse::<Role>())
    })
}

/// The people of this site, the first first.
pub(crate) fn members(snapshot: &mut Snapshot<'_>) -> Result<Vec<Member>> {
    snapshot.note(keys::people());
    snapshot.rows(
        sql!("SELECT person_id, role, since FROM membership WHERE site_id = $1 ORDER BY since, person_id"),
        &[],
        |row| {
            let role = read_as(row, 1, |text: String| text.parse::<Role>())?;
            Ok(Member { person: row.get(0)?, role, since: row.get(2)? })
        },
    )
}

/// Invitations to this site that nobody has followed yet.
pub(crate) fn invitations(snapshot: &mut Snapshot<'_>, now: i64) -> Result<Vec<Invitation>> {
    snapshot.rows(
        sql!(
            "SELECT invitation.digest, invitation.role, invitation.invited_by, invitation.expires, invitation.mailed,
                    mail_address.address
             FROM invitation
             LEFT JOIN mail_address
               ON mail_address.site_id = invitation.site_id AND mail_address.person_id = invitation.correspondent
             WHERE invitation.site_id = $1 AND invitation.expires > $2
             ORDER BY invitation.created"
        ),
        &[now.into()],
        |row| {
            let role = read_as(row, 1, |text: String| text.parse::<Role>())?;
            let (digest, by, expires) = (row.get(0)?, row.get(2)?, row.get(3)?);
            Ok(Invitation { digest, role, by, expires, mailed: row.get(4)?, mail: row.get(5)? })
        },
    )
}

/// Where an invitation is mailed to; `None` when it is not there any more.
pub(crate) fn mail_of_invitation(snapshot: &mut Snapshot<'_>, digest: &str) -> Result<Option<String>> {
    snapshot.first(
        sql!(
            "SELECT mail_address.address
             FROM invitation
             JOIN mail_address
               ON mail_address.site_id = invitation.site_id AND mail_address.person_id = invitation.correspondent
             WHERE invitation.site_id = $1 AND invitation.digest = $2"
        ),
        &[digest.into()],
        |row| row.get(0),
    )
}

/// Adds an account; an action of the server.
pub(super) fn insert(tx: &mut Tx<'_>, person: &Person, mail: &MailAddress) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        server_sql!("INSERT INTO person (id, name, account, locale, created) VALUES ($1, $2, $3, $4, $5)"),
        &[
            person.id.into(),
            (&person.name).into(),
            person.account.as_deref().into(),
            person.locale.as_deref().into(),
            at.into(),
        ],
    )?;
    tx.execute_one(
        sql!("INSERT INTO mail_address (site_id, person_id, address, folded) VALUES ($1, $2, $3, $4)"),
        &[person.id.into(), mail.as_str().into(), (&mail.folded()).into()],
    )
}

/// Writes name, account name and language of a person.
pub(super) fn update(tx: &mut Tx<'_>, person: &Person) -> Result<()> {
    tx.execute_one(
        server_sql!("UPDATE person SET name = $2, account = $3, locale = $4 WHERE id = $1"),
        &[person.id.into(), (&person.name).into(), person.account.as_deref().into(), person.locale.as_deref().into()],
    )
}

/// Keeps what proves a person.
pub(super) fn insert_credential(
    tx: &mut Tx<'_>,
    id: PersonId,
    kind: &str,
    secret: &str,
    expires: Option<i64>,
) -> Result<()> {
    let at = tx.at();
    let credential = tx.allocate("credential", 1)?;
    tx.execute_one(
        server_sql!(
            "INSERT INTO credential (id, person_id, kind, secret, created, expires)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        &[credential.into(), id.into(), kind.into(), secret.into(), at.into(), expires.into()],
    )
}

/// Forgets everything of this kind that proves a person.
pub(super) fn forget_credentials(tx: &mut Tx<'_>, id: PersonId, kind: &str) -> Result<u64> {
    tx.execute(server_sql!("DELETE FROM credential WHERE person_id = $1 AND kind = $2"), &[id.into(), kind.into()])
}

/// Takes a code that works once, and says whose it was. `None`: nobody's, used, or too old.
pub(super) fn take_credential(tx: &mut Tx<'_>, kind: &str, digest: &str) -> Result<Option<PersonId>> {
    let at = tx.at();
    let taken = tx.returning(
        server_sql!(
            "DELETE FROM credential
             WHERE kind = $1 AND secret = $2 AND (expires IS NULL OR expires > $3)
             RETURNING person_id"
        ),
        &[kind.into(), digest.into(), at.into()],
        |row| row.get(0),
    )?;
    Ok(taken.into_iter().next())
}

/// Begins a session.
pub(super) fn insert_session(tx: &mut Tx<'_>, session: &Session) -> Result<()> {
    tx.execute_one(
        server_sql!(
            "INSERT INTO session (digest, person_id, created, seen, confirmed, expires, device)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &[
            (&session.digest).into(),
            session.person.id.into(),
            session.created.into(),
            session.seen.into(),
            session.confirmed.into(),
            session.expires.into(),
            (&session.device).into(),
        ],
    )
}

/// Ends a session of this person. `false`: there was none.
pub(super) fn delete_session(tx: &mut Tx<'_>, id: PersonId, digest: &str) -> Result<bool> {
    let gone = tx.execute(
        server_sql!("DELETE FROM session WHERE person_id = $1 AND digest = $2"),
        &[id.into(), digest.into()],
    )?;
    Ok(gone == 1)
}

/// Ends all sessions of a person but one.
pub(super) fn delete_other_sessions(tx: &mut Tx<'_>, id: PersonId, kept: &str) -> Result<u64> {
    tx.execute(server_sql!("DELETE FROM session WHERE person_id = $1 AND digest <> $2"), &[id.into(), kept.into()])
}

/// Forgets the sessions that have ended by themselves.
pub(super) fn delete_ended_sessions(tx: &mut Tx<'_>) -> Result<u64> {
    let at = tx.at();
    tx.execute(server_sql!("DELETE FROM session WHERE expires <= $1"), &[at.into()])
}

/// Writes when a session was used, until when it lasts, and when its password was given.
pub(super) fn update_session(tx: &mut Tx<'_>, session: &Session) -> Result<()> {
    tx.execute_one(
        server_sql!("UPDATE session SET seen = $2, confirmed = $3, expires = $4 WHERE digest = $1"),
        &[(&session.digest).into(), session.seen.into(), session.confirmed.into(), session.expires.into()],
    )
}

/// Makes somebody one of this site's people, or changes what they are.
pub(super) fn write_role(tx: &mut Tx<'_>, id: PersonId, role: Role) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO membership (site_id, person_id, role, since)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (site_id, person_id) DO UPDATE SET role = excluded.role"
        ),
        &[id.into(), role.name().into(), at.into()],
    )
}

/// Lets somebody go. `false`: they were none of this site's people.
pub(super) fn delete_role(tx: &mut Tx<'_>, id: PersonId) -> Result<bool> {
    let gone = tx.execute(sql!("DELETE FROM membership WHERE site_id = $1 AND person_id = $2"), &[id.into()])?;
    Ok(gone == 1)
}

/// Keeps an invitation.
pub(super) fn insert_invitation(tx: &mut Tx<'_>, new: &Invitation) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO invitation (site_id, digest, role, invited_by, created, expires)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        &[(&new.digest).into(), new.role.name().into(), new.by.into(), at.into(), new.expires.into()],
    )
}

/// Takes an invitation by its own digest or that of the link that was mailed, and whom it was mailed to. `None`: there is
/// none, or it is too old.
pub(super) fn take_invitation(tx: &mut Tx<'_>, digest: &str) -> Result<Option<(Role, Option<i64>)>> {
    let at = tx.at();
    let taken = tx.returning(
        sql!(
            "DELETE FROM invitation
             WHERE site_id = $1 AND (digest = $2 OR mailed = $2) AND expires > $3
             RETURNING role, correspondent"
        ),
        &[digest.into(), at.into()],
        |row| Ok((read_as(row, 0, |text: String| text.parse::<Role>())?, row.get(1)?)),
    )?;
    Ok(taken.into_iter().next())
}

/// Notes whom an invitation is mailed to.
pub(super) fn address_invitation(tx: &mut Tx<'_>, digest: &str, correspondent: i64) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE invitation SET correspondent = $3 WHERE site_id = $1 AND digest = $2"),
        &[digest.into(), correspondent.into()],
    )
}

/// Notes the digest of the link that is mailed. `false`: the invitation is not there any more.
pub(super) fn write_mailed(tx: &mut Tx<'_>, digest: &str, mailed: &str) -> Result<bool> {
    let noted = tx.execute(
        sql!("UPDATE invitation SET mailed = $3 WHERE site_id = $1 AND digest = $2"),
        &[digest.into(), mailed.into()],
    )?;
    Ok(noted == 1)
}

/// The number of somebody without account whom this site writes to; an address has one.
pub(super) fn write_correspondent(tx: &mut Tx<'_>, mail: &MailAddress) -> Result<i64> {
    if let Some(PersonId(known)) = with_mail(tx, &mail.folded())? {
        return Ok(known);
    }
    let number = tx.allocate("correspondent", 1)?;
    tx.execute_one(
        sql!("INSERT INTO mail_address (site_id, person_id, address, folded) VALUES ($1, $2, $3, $4)"),
        &[number.into(), mail.as_str().into(), (&mail.folded()).into()],
    )?;
    Ok(number)
}

/// Forgets the address of somebody without account, once nothing of the site refers to it any more.
pub(super) fn forget_correspondent(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    tx.execute(
        sql!(
            "DELETE FROM mail_address
             WHERE site_id = $1 AND person_id = $2
               AND NOT EXISTS (SELECT 1 FROM invitation WHERE site_id = $1 AND correspondent = $2)
               AND NOT EXISTS (SELECT 1 FROM message WHERE site_id = $1 AND correspondent = $2)
               AND NOT EXISTS (SELECT 1 FROM follower WHERE site_id = $1 AND correspondent = $2)
               AND NOT EXISTS (SELECT 1 FROM comment WHERE site_id = $1 AND correspondent = $2)
               AND NOT EXISTS (SELECT 1 FROM notice WHERE site_id = $1 AND correspondent = $2)
               AND NOT EXISTS (SELECT 1 FROM claim WHERE site_id = $1 AND correspondent = $2)"
        ),
        &[number.into()],
    )
    .map(|_| ())
}

/// Forgets what proves nobody any more, since it is too old.
pub(super) fn delete_ended_credentials(tx: &mut Tx<'_>) -> Result<u64> {
    let at = tx.at();
    tx.execute(server_sql!("DELETE FROM credential WHERE expires <= $1"), &[at.into()])
}

/// A row that the caller knows to be there.
pub(crate) fn known(snapshot: &mut Snapshot<'_>, id: PersonId) -> Result<Person> {
    find(snapshot, id)?.ok_or(Error::Rows { expected: 1, found: 0 })
}

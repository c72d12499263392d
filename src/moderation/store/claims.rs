//! The statements about comments that an import brought and somebody calls their own.

use crate::base::ids::{ClaimId, CommentId, PersonId};
use crate::moderation::model::claim::{AT_ONCE, Claim, ClaimOutcome};
use db::{Result, Row, Snapshot, Tx, read_as, sql};

macro_rules! claims {
    ($rest:literal) => {
        concat!(
            "SELECT claim.id, claim.comment_id, claim.at, claim.profile, claim.words, mail_address.address, claim.outcome,
                    claim.sentence
             FROM claim
             LEFT JOIN mail_address
               ON mail_address.site_id = claim.site_id AND mail_address.person_id = claim.correspondent
             WHERE claim.site_id = $1 ",
            $rest
        )
    };
}

fn claim(row: &Row<'_>) -> Result<Claim> {
    let outcome = match row.get::<Option<String>>(6)? {
        Some(_) => Some(read_as(row, 6, |text: String| text.parse::<ClaimOutcome>())?),
        None => None,
    };
    Ok(Claim {
        id: row.get(0)?,
        comment: row.get(1)?,
        at: row.get(2)?,
        profile: row.get(3)?,
        words: row.get(4)?,
        mail: row.get(5)?,
        outcome,
        sentence: row.get::<Option<String>>(7)?.unwrap_or_default(),
    })
}

/// Writes one.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &Claim, correspondent: Option<i64>) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO claim (site_id, id, comment_id, at, profile, words, correspondent)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &[
            new.id.into(),
            new.comment.into(),
            new.at.into(),
            new.profile.as_deref().into(),
            (&new.words).into(),
            correspondent.into(),
        ],
    )
}

/// One claim.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: ClaimId) -> Result<Option<Claim>> {
    snapshot.first(sql!(claims!("AND claim.id = $2")), &[id.into()], claim)
}

/// Those that wait, the longest waiting first.
pub(crate) fn waiting(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Claim>> {
    snapshot.rows(
        sql!(claims!("AND claim.outcome IS NULL ORDER BY claim.at, claim.id LIMIT $2")),
        &[limit.into()],
        claim,
    )
}

/// Those that somebody sent, by the number of their mail address, the oldest first.
pub(crate) fn of_correspondent(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<Claim>> {
    snapshot.rows(
        sql!(claims!("AND claim.correspondent = $2 AND claim.correspondent IS NOT NULL ORDER BY claim.id")),
        &[correspondent.into()],
        claim,
    )
}

/// How many wait.
pub(crate) fn count_waiting(snapshot: &mut Snapshot<'_>) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM claim WHERE site_id = $1 AND outcome IS NULL"), &[], |row| row.get(0))
}

/// How many came since an instant.
pub(crate) fn count_since(snapshot: &mut Snapshot<'_>, since: i64) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM claim WHERE site_id = $1 AND at >= $2"), &[since.into()], |row| row.get(0))
}

/// The public comments that a claim covers, some at a time: those under its profile that an import brought, or the one.
pub(crate) fn covered(snapshot: &mut Snapshot<'_>, claim: &Claim) -> Result<Vec<CommentId>> {
    match &claim.profile {
        Some(profile) => snapshot.rows(
            sql!(
                "SELECT id FROM comment
                 WHERE site_id = $1 AND profile = $2 AND profile IS NOT NULL AND sent IS NULL AND state = 'published'
                 ORDER BY id LIMIT $3"
            ),
            &[profile.as_str().into(), AT_ONCE.into()],
            |row| row.get(0),
        ),
        None => snapshot.rows(
            sql!("SELECT id FROM comment WHERE site_id = $1 AND id = $2 AND sent IS NULL AND state = 'published'"),
            &[claim.comment.into()],
            |row| row.get(0),
        ),
    }
}

/// How many those are.
pub(crate) fn count_covered(snapshot: &mut Snapshot<'_>, claim: &Claim) -> Result<i64> {
    let Some(profile) = &claim.profile else { return Ok(covered(snapshot, claim)?.len() as i64) };
    snapshot.one(
        sql!(
            "SELECT COUNT(*) FROM comment
             WHERE site_id = $1 AND profile = $2 AND profile IS NOT NULL AND sent IS NULL AND state = 'published'"
        ),
        &[profile.as_str().into()],
        |row| row.get(0),
    )
}

/// Writes what came of one.
pub(crate) fn answer(
    tx: &mut Tx<'_>,
    id: ClaimId,
    outcome: ClaimOutcome,
    person: PersonId,
    sentence: &str,
) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE claim SET outcome = $3, decided = $4, person_id = $5, sentence = $6
             WHERE site_id = $1 AND id = $2 AND outcome IS NULL"
        ),
        &[id.into(), outcome.name().into(), at.into(), person.into(), sentence.into()],
    )
}

/// Lets the accepted claims to a comment wait again, and says which they were.
pub(crate) fn reopen(tx: &mut Tx<'_>, comment: CommentId) -> Result<Vec<ClaimId>> {
    tx.returning(
        sql!(
            "UPDATE claim SET outcome = NULL, decided = NULL, person_id = NULL, sentence = NULL
             WHERE site_id = $1 AND comment_id = $2 AND outcome = 'accepted' RETURNING id"
        ),
        &[comment.into()],
        |row| row.get(0),
    )
}

/// Deletes the claims of somebody that wait, takes the words from the others, and says which all of them were.
pub(crate) fn unname(tx: &mut Tx<'_>, correspondent: i64) -> Result<Vec<ClaimId>> {
    let mut all = tx.returning(
        sql!(
            "DELETE FROM claim
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL AND outcome IS NULL RETURNING id"
        ),
        &[correspondent.into()],
        |row| row.get(0),
    )?;
    all.extend(tx.returning(
        sql!(
            "UPDATE claim SET correspondent = NULL, words = '', sentence = '', profile = NULL
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL RETURNING id"
        ),
        &[correspondent.into()],
        |row| row.get::<ClaimId>(0),
    )?);
    Ok(all)
}

/// Forgets who sent those that were answered before an instant, and what they said. The numbers of their addresses.
pub(crate) fn forget(tx: &mut Tx<'_>, before: i64) -> Result<Vec<i64>> {
    let numbers = tx.rows(
        sql!(
            "SELECT correspondent FROM claim
             WHERE site_id = $1 AND decided <= $2 AND correspondent IS NOT NULL ORDER BY id"
        ),
        &[before.into()],
        |row| row.get(0),
    )?;
    tx.execute(
        sql!(
            "UPDATE claim SET correspondent = NULL, words = '', sentence = '', profile = NULL
             WHERE site_id = $1 AND decided <= $2 AND (words <> '' OR correspondent IS NOT NULL)"
        ),
        &[before.into()],
    )?;
    Ok(numbers)
}

//! The statements about notices that a comment is unlawful.

use crate::base::ids::{CommentId, DecisionId, NoticeId, PersonId};
use crate::base::keys;
use crate::moderation::model::notice::{Answer, NewNotice, Notice, NoticeOutcome};
use db::{Param, Result, Row, Snapshot, Tx, read_as, sql};

macro_rules! notices {
    ($rest:literal) => {
        concat!(
            "SELECT notice.id, notice.comment_id, notice.at, notice.words, notice.law, notice.name, mail_address.address,
                    notice.chance, notice.outcome, notice.decided, notice.decision_id, notice.sentence
             FROM notice
             LEFT JOIN mail_address
               ON mail_address.site_id = notice.site_id AND mail_address.person_id = notice.correspondent
             WHERE notice.site_id = $1 ",
            $rest
        )
    };
}

/// Writes one.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: NoticeId,
    comment: CommentId,
    new: &NewNotice,
    correspondent: Option<i64>,
) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO notice (site_id, id, comment_id, at, words, law, name, correspondent, secret, chance)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        &[
            id.into(),
            comment.into(),
            at.into(),
            new.words.as_str().into(),
            (&new.law).into(),
            new.sender.as_ref().map(|(name, _)| name.as_str()).into(),
            correspondent.into(),
            (&new.secret).into(),
            (&new.chance).into(),
        ],
    )
}

/// One notice.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: NoticeId) -> Result<Option<Notice>> {
    snapshot.first(sql!(notices!("AND notice.id = $2")), &[id.into()], notice)
}

/// The one whose receipt has this secret, by its digest.
pub(crate) fn by_secret(snapshot: &mut Snapshot<'_>, digest: &str) -> Result<Option<Notice>> {
    snapshot.first(sql!(notices!("AND notice.secret = $2")), &[digest.into()], notice)
}

/// Those that somebody sent, by the number of their mail address, the oldest first.
pub(crate) fn of_correspondent(snapshot: &mut Snapshot<'_>, correspondent: i64) -> Result<Vec<Notice>> {
    snapshot.rows(
        sql!(notices!("AND notice.correspondent = $2 AND notice.correspondent IS NOT NULL ORDER BY notice.id")),
        &[correspondent.into()],
        notice,
    )
}

/// Takes name and address from those that somebody sent, and says which they were. Those that wait keep why, for the site has to
/// answer them; of the others the words go too.
pub(crate) fn unname(tx: &mut Tx<'_>, correspondent: i64) -> Result<Vec<NoticeId>> {
    tx.returning(
        sql!(
            "UPDATE notice
             SET name = NULL, correspondent = NULL,
                 words = CASE WHEN outcome IS NULL THEN words ELSE '' END,
                 law = CASE WHEN outcome IS NULL THEN law ELSE '' END,
                 sentence = CASE WHEN sentence IS NULL THEN NULL ELSE '' END
             WHERE site_id = $1 AND correspondent = $2 AND correspondent IS NOT NULL
             RETURNING id"
        ),
        &[correspondent.into()],
        |row| row.get(0),
    )
}

/// Takes the words from those about these comments that were answered. Those that wait are answered first.
pub(crate) fn silence(tx: &mut Tx<'_>, comments: &[i64]) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE notice SET words = '', law = '', sentence = ''
             WHERE site_id = $1 AND outcome IS NOT NULL AND comment_id IN among_ints($2)"
        ),
        &[Param::Ints(comments)],
    )
    .map(|_| ())
}

/// Those that wait, the longest waiting first.
pub(crate) fn waiting(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Notice>> {
    snapshot.rows(
        sql!(notices!("AND notice.outcome IS NULL ORDER BY notice.at, notice.id LIMIT $2")),
        &[limit.into()],
        notice,
    )
}

/// Those that were answered, the newest notice first.
pub(crate) fn answered(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Notice>> {
    snapshot.rows(
        sql!(notices!("AND notice.outcome IS NOT NULL ORDER BY notice.at DESC, notice.id DESC LIMIT $2")),
        &[limit.into()],
        notice,
    )
}

/// How many wait; `None` where the site never had one.
pub(crate) fn count_waiting(snapshot: &mut Snapshot<'_>) -> Result<Option<i64>> {
    let waiting =
        snapshot.one(sql!("SELECT COUNT(*) FROM notice WHERE site_id = $1 AND outcome IS NULL"), &[], |row| {
            row.get::<i64>(0)
        })?;
    let ever =
        snapshot.first(sql!("SELECT id FROM notice WHERE site_id = $1 LIMIT 1"), &[], |row| row.get::<i64>(0))?;
    Ok(ever.map(|_| waiting))
}

/// How many came since an instant.
pub(crate) fn count_since(snapshot: &mut Snapshot<'_>, since: i64) -> Result<i64> {
    snapshot.one(sql!("SELECT COUNT(*) FROM notice WHERE site_id = $1 AND at >= $2"), &[since.into()], |row| row.get(0))
}

/// Those about a comment that wait.
pub(crate) fn waiting_about(snapshot: &mut Snapshot<'_>, comment: CommentId) -> Result<Vec<NoticeId>> {
    snapshot.rows(
        sql!("SELECT id FROM notice WHERE site_id = $1 AND comment_id = $2 AND outcome IS NULL ORDER BY id LIMIT 1000"),
        &[comment.into()],
        |row| row.get(0),
    )
}

/// Those that a decision answered.
pub(crate) fn answered_by(snapshot: &mut Snapshot<'_>, decision: DecisionId) -> Result<Vec<NoticeId>> {
    snapshot.rows(
        sql!("SELECT id FROM notice WHERE site_id = $1 AND decision_id = $2 ORDER BY id LIMIT 1000"),
        &[decision.into()],
        |row| row.get(0),
    )
}

/// Which of these decisions answered a notice.
pub(crate) fn answering(snapshot: &mut Snapshot<'_>, decisions: &[i64]) -> Result<Vec<DecisionId>> {
    snapshot.rows(
        sql!("SELECT DISTINCT decision_id FROM notice WHERE site_id = $1 AND decision_id IN among_ints($2)"),
        &[Param::Ints(decisions)],
        |row| row.get(0),
    )
}

/// Writes what came of one.
pub(crate) fn answer(tx: &mut Tx<'_>, id: NoticeId, person: PersonId, answer: &Answer) -> Result<()> {
    tx.execute_one(
        sql!(
            "UPDATE notice SET outcome = $3, decided = $4, person_id = $5, decision_id = $6, sentence = $7
             WHERE site_id = $1 AND id = $2 AND outcome IS NULL"
        ),
        &[
            id.into(),
            answer.outcome.name().into(),
            answer.at.into(),
            person.into(),
            answer.decision.into(),
            (&answer.sentence).into(),
        ],
    )
}

/// Lets those wait again that a decision answered, since it was undone.
pub(crate) fn reopen(tx: &mut Tx<'_>, decision: DecisionId) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE notice SET outcome = NULL, decided = NULL, person_id = NULL, decision_id = NULL, sentence = NULL
             WHERE site_id = $1 AND decision_id = $2"
        ),
        &[decision.into()],
    )
    .map(|_| ())
}

/// How many came, and how many of them were acted upon and left.
pub(crate) fn numbers(snapshot: &mut Snapshot<'_>) -> Result<(i64, i64, i64)> {
    snapshot.note(keys::decisions());
    snapshot.one(
        sql!(
            "SELECT COUNT(*), COUNT(CASE WHEN outcome = 'acted' THEN 1 END), COUNT(CASE WHEN outcome = 'kept' THEN 1 END)
             FROM notice WHERE site_id = $1"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Forgets who sent those that were answered before an instant. The numbers of their addresses.
pub(crate) fn forget_senders(tx: &mut Tx<'_>, before: i64) -> Result<Vec<i64>> {
    let numbers = tx.rows(
        sql!(
            "SELECT correspondent FROM notice
             WHERE site_id = $1 AND decided <= $2 AND correspondent IS NOT NULL ORDER BY id LIMIT 1000"
        ),
        &[before.into()],
        |row| row.get(0),
    )?;
    tx.execute(
        sql!(
            "UPDATE notice SET name = NULL, correspondent = NULL, words = '', law = ''
             WHERE site_id = $1 AND decided <= $2 AND (words <> '' OR name IS NOT NULL)"
        ),
        &[before.into()],
    )?;
    Ok(numbers)
}

fn notice(row: &Row<'_>) -> Result<Notice> {
    let outcome = match row.get::<Option<String>>(8)? {
        Some(_) => Some(read_as(row, 8, |text: String| text.parse::<NoticeOutcome>())?),
        None => None,
    };
    let (at, decision, sentence) = (row.get::<Option<i64>>(9)?, row.get::<Option<i64>>(10)?, row.get(11)?);
    let answer = |outcome| Answer {
        outcome,
        at: at.unwrap_or(0),
        decision: decision.map(DecisionId),
        sentence: Option::unwrap_or_default(sentence),
    };
    Ok(Notice {
        id: row.get(0)?,
        comment: row.get(1)?,
        at: row.get(2)?,
        words: row.get(3)?,
        law: row.get(4)?,
        name: row.get(5)?,
        mail: row.get(6)?,
        chance: row.get(7)?,
        answer: outcome.map(answer),
    })
}

//! The statements about answers to decisions.

use crate::base::ids::{AppealId, DecisionId, PersonId};
use crate::moderation::model::{Appeal, Outcome};
use db::{Param, Result, Row, Snapshot, Tx, sql};

macro_rules! appeal_columns {
    () => {
        "id, comment_id, decision_id, at, words, outcome, decided, sentence"
    };
}

/// Writes an answer to a decision.
pub(crate) fn insert(tx: &mut Tx<'_>, appeal: &Appeal) -> Result<()> {
    tx.execute_one(
        sql!("INSERT INTO appeal (site_id, id, comment_id, decision_id, at, words) VALUES ($1, $2, $3, $4, $5, $6)"),
        &[appeal.id.into(), appeal.comment.into(), appeal.decision.into(), appeal.at.into(), (&appeal.words).into()],
    )
}

/// The answer to a decision.
pub(crate) fn of_decision(snapshot: &mut Snapshot<'_>, decision: DecisionId) -> Result<Option<Appeal>> {
    snapshot.first(
        sql!(concat!("SELECT ", appeal_columns!(), " FROM appeal WHERE site_id = $1 AND decision_id = $2")),
        &[decision.into()],
        appeal,
    )
}

/// One answer.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: AppealId) -> Result<Option<Appeal>> {
    snapshot.first(
        sql!(concat!("SELECT ", appeal_columns!(), " FROM appeal WHERE site_id = $1 AND id = $2")),
        &[id.into()],
        appeal,
    )
}

/// Those that wait, the longest waiting first.
pub(crate) fn waiting(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Appeal>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            appeal_columns!(),
            " FROM appeal WHERE site_id = $1 AND outcome IS NULL ORDER BY at, id LIMIT $2"
        )),
        &[limit.into()],
        appeal,
    )
}

/// The answers to these decisions.
pub(crate) fn of_decisions(snapshot: &mut Snapshot<'_>, decisions: &[i64]) -> Result<Vec<Appeal>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            appeal_columns!(),
            " FROM appeal WHERE site_id = $1 AND decision_id IN among_ints($2)"
        )),
        &[Param::Ints(decisions)],
        appeal,
    )
}

/// Writes how an answer was judged.
pub(crate) fn judge(tx: &mut Tx<'_>, id: AppealId, outcome: Outcome, person: PersonId, sentence: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE appeal SET outcome = $3, decided = $4, person_id = $5, sentence = $6
             WHERE site_id = $1 AND id = $2 AND outcome IS NULL"
        ),
        &[id.into(), outcome.name().into(), at.into(), person.into(), sentence.into()],
    )
}

fn appeal(row: &Row<'_>) -> Result<Appeal> {
    let outcome = row.get::<Option<String>>(5)?.map(|text| text.parse::<Outcome>()).transpose();
    Ok(Appeal {
        id: row.get(0)?,
        comment: row.get(1)?,
        decision: row.get(2)?,
        at: row.get(3)?,
        words: row.get(4)?,
        outcome: outcome.map_err(|why| db::Error::Row { column: "appeal.outcome".into(), why })?,
        decided: row.get(6)?,
        sentence: row.get(7)?,
    })
}

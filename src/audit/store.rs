//! The statements of the audit: rows are written once; only the words of a reason can be taken away.

use super::model::Entry;
use db::{Param, Result, Tx, sql};

/// Writes the action's one row; its number is that of the action's change.
pub(crate) fn record(tx: &mut Tx<'_>, entry: &Entry) -> Result<()> {
    let (number, at) = (tx.number(), tx.at());
    let (actor, details) = (entry.actor.to_string(), entry.details.to_string());
    tx.execute_one(
        sql!(
            "INSERT INTO audit (site_id, number, at, actor, verb, subject, reason, details)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        &[
            number.into(),
            at.into(),
            (&actor).into(),
            entry.verb.name().into(),
            (&entry.subject).into(),
            entry.reason.as_deref().into(),
            (&details).into(),
        ],
    )
}

/// Takes away the reasons that people wrote about these subjects; who did what to them stays.
pub(crate) fn forget_reasons(tx: &mut Tx<'_>, subjects: &[&str]) -> Result<()> {
    tx.execute(
        sql!("UPDATE audit SET reason = NULL WHERE site_id = $1 AND subject IN among_texts($2) AND reason IS NOT NULL"),
        &[Param::Texts(subjects)],
    )
    .map(|_| ())
}

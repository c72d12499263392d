//! The one statement of the audit.

use super::model::Entry;
use db::{Result, Tx, sql};

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

//! SQL of the addresses that were asked for in vain.

use crate::site::model::redirect::{Asked, Miss};
use db::{Bulk, Kind, Result, Snapshot, Tx, sql};
use std::collections::BTreeMap;

const MISS: &[(&str, Kind)] = &[("address", Kind::Text), ("day", Kind::Int), ("asked", Kind::Int)];

/// Adds what was counted on a day, and keeps no more than `most` addresses: those that are asked for most, and of those
/// that are asked for as often the ones asked for last. Days before `since` are forgotten.
pub(crate) fn add(tx: &mut Tx<'_>, day: i64, since: i64, counted: &BTreeMap<String, i64>, most: i64) -> Result<()> {
    let mut bulk = Bulk::new("miss", MISS).or_add(&["address", "day"], "asked");
    for (address, times) in counted {
        bulk.push(&[address.into(), day.into(), (*times).into()]);
    }
    tx.insert(&bulk)?;
    tx.execute(sql!("DELETE FROM miss WHERE site_id = $1 AND day < $2"), &[since.into()])?;
    tx.execute(
        sql!(
            "DELETE FROM miss
             WHERE site_id = $1 AND address IN (
               SELECT address
               FROM miss
               WHERE site_id = $1
               GROUP BY address
               ORDER BY SUM(asked) DESC, MAX(day) DESC, address
               LIMIT 1000000 OFFSET $2)"
        ),
        &[most.into()],
    )?;
    Ok(())
}

/// Those that are asked for most, with how many addresses there are in all.
pub(crate) fn most_asked(snapshot: &mut Snapshot<'_>, most: i64) -> Result<(Vec<Miss>, i64)> {
    let all =
        snapshot.one(sql!("SELECT COUNT(DISTINCT address) FROM miss WHERE site_id = $1"), &[], |row| row.get(0))?;
    let found = snapshot.rows(
        sql!(
            "SELECT address, CAST(SUM(asked) AS BIGINT), MAX(day)
             FROM miss
             WHERE site_id = $1
             GROUP BY address
             ORDER BY 2 DESC, 3 DESC, 1
             LIMIT $2"
        ),
        &[most.into()],
        |row| {
            let asked = Asked::from_text(&row.get::<String>(0)?);
            Ok(asked.map(|asked| Ok(Miss { asked, times: row.get(1)?, last: row.get(2)? })))
        },
    )?;
    Ok((found.into_iter().flatten().collect::<Result<Vec<Miss>>>()?, all))
}

/// Forgets one that leads somewhere now.
pub(crate) fn forget(tx: &mut Tx<'_>, address: &str) -> Result<()> {
    tx.execute(sql!("DELETE FROM miss WHERE site_id = $1 AND address = $2"), &[address.into()])?;
    Ok(())
}

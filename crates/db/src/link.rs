//! One open transaction, whichever database it is in: the only place where the two are told apart statement by statement.

use crate::postgres::Session;
use crate::value::RowOf;
use crate::{Bulk, Param, Result, Row, Sql};
use rusqlite::Connection;

pub(crate) enum Link<'c> {
    Sqlite(&'c Connection),
    Postgres(&'c Session),
}

/// What takes one row after the other.
pub(crate) type Take<'t> = &'t mut dyn FnMut(&Row<'_>) -> Result<()>;

impl Link<'_> {
    pub(crate) fn query(&self, sql: Sql, site: i64, params: &[Param<'_>], take: Take<'_>) -> Result<()> {
        match self {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql.sqlite)?;
                let mut rows = statement.query(rusqlite::params_from_iter(all(sql, site, params)))?;
                while let Some(row) = rows.next()? {
                    take(&Row(RowOf::Sqlite(row)))?;
                }
                Ok(())
            }
            Link::Postgres(session) => {
                let params: Vec<_> = all(sql, site, params).collect();
                for row in session.query(sql.postgres, &params)? {
                    take(&Row(RowOf::Postgres(&row)))?;
                }
                Ok(())
            }
        }
    }

    pub(crate) fn execute(&self, sql: Sql, site: i64, params: &[Param<'_>]) -> Result<u64> {
        match self {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql.sqlite)?;
                Ok(statement.execute(rusqlite::params_from_iter(all(sql, site, params)))? as u64)
            }
            Link::Postgres(session) => session.execute(sql.postgres, &all(sql, site, params).collect::<Vec<_>>()),
        }
    }

    pub(crate) fn insert(&self, bulk: &Bulk<'_>, site: i64) -> Result<u64> {
        match self {
            Link::Sqlite(connection) => one_by_one(connection, &bulk.insert_sqlite(), bulk, site),
            Link::Postgres(session) => session.bulk(&bulk.insert_postgres(), bulk, site),
        }
    }

    pub(crate) fn update(&self, bulk: &Bulk<'_>, site: i64) -> Result<u64> {
        match self {
            Link::Sqlite(connection) => one_by_one(connection, &bulk.update_sqlite(), bulk, site),
            Link::Postgres(session) => session.bulk(&bulk.update_postgres(), bulk, site),
        }
    }
}

fn all<'p>(sql: Sql, site: i64, params: &'p [Param<'p>]) -> impl Iterator<Item = Param<'p>> {
    sql.bound.then_some(Param::Int(site)).into_iter().chain(params.iter().copied())
}

fn one_by_one(connection: &Connection, text: &str, bulk: &Bulk<'_>, site: i64) -> Result<u64> {
    let mut statement = connection.prepare_cached(text)?;
    let mut written = 0;
    for row in bulk.rows() {
        let values = std::iter::once(Param::Int(site)).chain(row.iter().copied());
        written += statement.execute(rusqlite::params_from_iter(values))? as u64;
    }
    Ok(written)
}

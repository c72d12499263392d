//! One open transaction, whichever database it is in: the only place where the two are told apart statement by statement.

use crate::postgres::Session;
use crate::sql::SKIPPING;
use crate::value::RowOf;
use crate::{Bulk, Param, Result, Row, Sql};
use rusqlite::Connection;
use std::borrow::Cow;

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
                let mut statement = connection.prepare_cached(&among_sqlite(sql))?;
                let mut rows = statement.query(rusqlite::params_from_iter(all(sql, site, params)))?;
                while let Some(row) = rows.next()? {
                    take(&Row(RowOf::Sqlite(row)))?;
                }
                Ok(())
            }
            Link::Postgres(session) => {
                let params: Vec<_> = all(sql, site, params).collect();
                for row in session.query(&among_postgres(sql), &params)? {
                    take(&Row(RowOf::Postgres(&row)))?;
                }
                Ok(())
            }
        }
    }

    pub(crate) fn execute(&self, sql: Sql, site: i64, params: &[Param<'_>]) -> Result<u64> {
        match self {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&among_sqlite(sql))?;
                Ok(statement.execute(rusqlite::params_from_iter(all(sql, site, params)))? as u64)
            }
            Link::Postgres(session) => {
                session.execute(&among_postgres(sql), &all(sql, site, params).collect::<Vec<_>>())
            }
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

/// A list to look among is JSON for SQLite and an array for PostgreSQL.
fn among_sqlite(sql: Sql) -> Cow<'static, str> {
    if !sql.worded {
        return Cow::Borrowed(sql.sqlite);
    }
    let ints = sql.sqlite.replace(SKIPPING, "").replace("among_ints(", "(SELECT value FROM json_each(");
    Cow::Owned(doubled(&ints.replace("among_texts(", "(SELECT value FROM json_each("), "json_each("))
}

fn among_postgres(sql: Sql) -> Cow<'static, str> {
    if !sql.worded {
        return Cow::Borrowed(sql.postgres);
    }
    let ints = typed(sql.postgres, "among_ints(", "::bigint[]");
    Cow::Owned(typed(&ints, "among_texts(", "::text[]"))
}

/// `among_ints($2)` becomes `(SELECT unnest($2::bigint[]))`.
fn typed(text: &str, mark: &str, cast: &str) -> String {
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| match part.split_once(')') {
        Some((number, rest)) => format!("{all}(SELECT unnest({number}{cast})){rest}"),
        None => all + part,
    })
}

/// Closes the second bracket that the replacement opened.
fn doubled(text: &str, mark: &str) -> String {
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| match part.split_once(')') {
        Some((number, rest)) => format!("{all}{mark}{number})){rest}"),
        None => all + mark + part,
    })
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

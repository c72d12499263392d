//! The whole database in one transaction, for migrations, backups, restores and checks: the few tasks above all sites.

use crate::bulk::Kind;
use crate::link::{Link, Take};
use crate::schema::{Migration, Table, for_postgres, for_sqlite};
use crate::{Error, Param, Result, Row, Sql};

/// A transaction over all tables of all sites. Everything in it is kept together, or not at all.
pub struct Whole<'c> {
    pub(crate) link: Link<'c>,
}

/// Rows fetched from PostgreSQL at a time, so that a backup's memory does not grow with the table.
const FETCH: i64 = 1_000;

impl Whole<'_> {
    /// Reads every row of `table` in the order of its first columns, each value as a [`Value`]. Those hold its whole key, so
    /// that both databases give the same rows in the same order.
    ///
    /// # Errors
    /// What the database says, or what `take` returns.
    pub fn dump(&self, table: &Table, take: &mut dyn FnMut(Vec<Value>) -> Result<()>) -> Result<()> {
        let names: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let list = names.join(", ");
        let order = names.iter().take(4).copied().collect::<Vec<_>>().join(", ");
        let text = format!("SELECT {list} FROM {} ORDER BY {order}", table.name);
        self.stream(&text, &mut |row| take(read_all(row, table)?))
    }

    /// Inserts one row as [`Whole::dump`] gave it.
    ///
    /// # Errors
    /// What the database says.
    pub fn load(&self, table: &Table, values: &[Value]) -> Result<()> {
        let names: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let mark = if matches!(self.link, Link::Sqlite(_)) { '?' } else { '$' };
        let marks: Vec<String> = (1..=names.len()).map(|at| format!("{mark}{at}")).collect();
        let text = format!("INSERT INTO {} ({}) VALUES ({})", table.name, names.join(", "), marks.join(", "));
        let params: Vec<Param<'_>> = values.iter().map(Value::param).collect();
        self.run(&text, &params).map(|_| ())
    }

    /// How many rows `table` has.
    ///
    /// # Errors
    /// What the database says.
    pub fn count(&self, table: &str) -> Result<i64> {
        let mut found = 0;
        self.query(&format!("SELECT COUNT(*) FROM {table}"), &[], &mut |row| {
            found = row.get(0)?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Rows of a statement that is the same text for both databases and takes no parameters, such as a check's.
    ///
    /// # Errors
    /// What the database says.
    pub fn rows<T>(&self, text: &'static str, mut read: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.query(text, &[], &mut |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// What the database itself finds wrong with its file; empty when all is well. PostgreSQL has its own tools for it.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn integrity(&self) -> Result<Vec<String>> {
        match &self.link {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare("PRAGMA integrity_check")?;
                let mut said =
                    statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
                said.retain(|line| line != "ok");
                let mut keys = connection.prepare("PRAGMA foreign_key_check")?;
                let orphans =
                    keys.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
                said.extend(orphans.into_iter().map(|table| format!("a row of {table} names a row that is not there")));
                Ok(said)
            }
            Link::Postgres(_) => Ok(Vec::new()),
        }
    }

    pub(crate) fn apply(&self, migration: &Migration) -> Result<()> {
        let statements = match self.link {
            Link::Sqlite(_) => for_sqlite(migration.text)?,
            Link::Postgres(_) => for_postgres(migration.text)?,
        };
        statements.iter().try_for_each(|statement| self.run(statement, &[]).map(|_| ()))
    }

    pub(crate) fn run(&self, text: &str, params: &[Param<'_>]) -> Result<u64> {
        match &self.link {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(text)?;
                Ok(statement.execute(rusqlite::params_from_iter(params.iter().copied()))? as u64)
            }
            Link::Postgres(session) => session.execute(text, params),
        }
    }

    pub(crate) fn run_checked(&self, sql: Sql, params: &[Param<'_>]) -> Result<u64> {
        self.link.execute(sql, 0, params)
    }

    fn query(&self, text: &str, params: &[Param<'_>], take: Take<'_>) -> Result<()> {
        match &self.link {
            Link::Sqlite(connection) => {
                let mut statement = connection.prepare(text)?;
                let mut rows = statement.query(rusqlite::params_from_iter(params.iter().copied()))?;
                while let Some(row) = rows.next()? {
                    take(&Row(crate::value::RowOf::Sqlite(row)))?;
                }
                Ok(())
            }
            Link::Postgres(session) => {
                for row in session.query(text, params)? {
                    take(&Row(crate::value::RowOf::Postgres(&row)))?;
                }
                Ok(())
            }
        }
    }

    fn stream(&self, text: &str, take: Take<'_>) -> Result<()> {
        let Link::Postgres(session) = &self.link else { return self.query(text, &[], take) };
        session.batch(&format!("DECLARE whole NO SCROLL CURSOR FOR {text}"))?;
        loop {
            let rows = session.query_once(&format!("FETCH {FETCH} FROM whole"))?;
            for row in &rows {
                take(&Row(crate::value::RowOf::Postgres(row)))?;
            }
            if rows.is_empty() {
                return session.batch("CLOSE whole");
            }
        }
    }
}

/// A value on its way out of one database and into another.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// NULL
    Null,
    /// `BIGINT`
    Int(i64),
    /// `TEXT`
    Text(String),
    /// `BYTEA`
    Bytes(Vec<u8>),
}

impl Value {
    fn param(&self) -> Param<'_> {
        match self {
            Value::Null => Param::Null,
            Value::Int(number) => Param::Int(*number),
            Value::Text(text) => Param::Text(text),
            Value::Bytes(bytes) => Param::Bytes(bytes),
        }
    }
}

fn read_all(row: &Row<'_>, table: &Table) -> Result<Vec<Value>> {
    let read = |(at, (name, kind)): (usize, &(String, Kind))| {
        let value = match kind {
            Kind::Int => row.get::<Option<i64>>(at).map(|value| value.map(Value::Int)),
            Kind::Text => row.get::<Option<String>>(at).map(|value| value.map(Value::Text)),
            Kind::Bytes => row.get::<Option<Vec<u8>>>(at).map(|value| value.map(Value::Bytes)),
        };
        value
            .map(|value| value.unwrap_or(Value::Null))
            .map_err(|why| Error::Row { column: format!("{}.{name}", table.name), why: why.to_string() })
    };
    table.columns.iter().enumerate().map(read).collect()
}

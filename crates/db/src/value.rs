//! Values on their way in ([`Param`]) and out ([`Row`], [`Column`]): 64-bit whole numbers, texts and bytes, no others.

use crate::{Error, Result};
use bytes::BytesMut;
use rusqlite::types::{ToSqlOutput, ValueRef};
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

/// One parameter of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Param<'a> {
    /// SQL NULL.
    Null,
    /// A `BIGINT`: an id, a count, an instant in microseconds.
    Int(i64),
    /// A text.
    Text(&'a str),
    /// Bytes as they are.
    Bytes(&'a [u8]),
    /// A list to look among: `id IN among_ints($2)`.
    Ints(&'a [i64]),
    /// A list to look among: `name IN among_texts($2)`.
    Texts(&'a [&'a str]),
}

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Param::Int(value)
    }
}
impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Param::Text(value)
    }
}
impl<'a> From<&'a String> for Param<'a> {
    fn from(value: &'a String) -> Self {
        Param::Text(value)
    }
}
impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(value: &'a [u8]) -> Self {
        Param::Bytes(value)
    }
}
impl<'a, T: Into<Param<'a>>> From<Option<T>> for Param<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Param::Null, Into::into)
    }
}

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Param::Null => ValueRef::Null,
            Param::Int(number) => ValueRef::Integer(*number),
            Param::Text(text) => ValueRef::Text(text.as_bytes()),
            Param::Bytes(bytes) => ValueRef::Blob(bytes),
            Param::Ints(list) => return Ok(ToSqlOutput::from(json(list))),
            Param::Texts(list) => return Ok(ToSqlOutput::from(json(list))),
        }))
    }
}

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        wanted: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Param::Null => Ok(IsNull::Yes),
            Param::Int(number) if *wanted == Type::INT4 => i32::try_from(*number)?.to_sql(wanted, out),
            Param::Int(number) => number.to_sql(wanted, out),
            Param::Text(text) => text.to_sql(wanted, out),
            Param::Bytes(bytes) => bytes.to_sql(wanted, out),
            Param::Ints(list) => list.to_sql(wanted, out),
            Param::Texts(list) => list.to_sql(wanted, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn json<T: serde::Serialize>(list: &[T]) -> String {
    // Whole numbers and texts always have a JSON form; an empty list finds nothing.
    serde_json::to_string(list).unwrap_or_else(|_| "[]".into())
}

/// One row of an answer, valid while it is being read.
pub struct Row<'r>(pub(crate) RowOf<'r>);

pub(crate) enum RowOf<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

impl Row<'_> {
    /// The value in column `at`, counted from 0.
    ///
    /// # Errors
    /// [`Error::Row`] names the column when it does not hold what is asked for.
    pub fn get<T: Column>(&self, at: usize) -> Result<T> {
        T::read(self, at)
    }

    fn fail(&self, at: usize, why: &dyn std::fmt::Display) -> Error {
        let name = match &self.0 {
            RowOf::Sqlite(row) => row.as_ref().column_name(at).map(str::to_owned).ok(),
            RowOf::Postgres(row) => row.columns().get(at).map(|column| column.name().to_owned()),
        };
        Error::Row { column: name.unwrap_or_else(|| at.to_string()), why: why.to_string() }
    }
}

/// What a column can be read as. Nouns implement it for their ids and states through [`read_as`].
pub trait Column: Sized {
    /// Reads column `at` of the row.
    ///
    /// # Errors
    /// [`Error::Row`] when it holds something else.
    fn read(row: &Row<'_>, at: usize) -> Result<Self>;
}

/// Reads a column as `A` and turns it into a `B` that may refuse it.
///
/// # Errors
/// [`Error::Row`] naming the column when `turn` refuses.
pub fn read_as<A: Column, B, E: std::fmt::Display>(
    row: &Row<'_>,
    at: usize,
    turn: impl FnOnce(A) -> std::result::Result<B, E>,
) -> Result<B> {
    turn(A::read(row, at)?).map_err(|why| row.fail(at, &why))
}

macro_rules! plain_column {
    ($($type:ty),*) => {$(
        impl Column for $type {
            fn read(row: &Row<'_>, at: usize) -> Result<Self> {
                match &row.0 {
                    RowOf::Sqlite(inner) => inner.get(at).map_err(|why| row.fail(at, &why)),
                    RowOf::Postgres(inner) => inner.try_get(at).map_err(|why| row.fail(at, &why)),
                }
            }
        }
    )*};
}
plain_column!(i64, String, Vec<u8>, Option<i64>, Option<String>, Option<Vec<u8>>);

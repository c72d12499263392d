//! Many rows for one table, held by column: PostgreSQL takes them as arrays, SQLite one by one through one statement.

use crate::Param;

/// The kind of a column in a [`Bulk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `BIGINT`
    Int,
    /// `TEXT COLLATE "C"`
    Text,
    /// `BYTEA`
    Bytes,
}

/// Rows to insert or to update, with the same columns each.
pub struct Bulk<'a> {
    pub(crate) table: &'static str,
    pub(crate) columns: &'static [(&'static str, Kind)],
    pub(crate) values: Vec<Param<'a>>,
    on_conflict: OnConflict,
}

/// What becomes of a row whose key is there already.
enum OnConflict {
    /// The insert fails.
    Fail,
    /// The row that is there stays.
    Leave,
    /// The row is found by these columns beside `site_id`, and the number of the other one is added to its own.
    Add(&'static [&'static str], &'static str),
}

impl<'a> Bulk<'a> {
    /// An empty one. `columns` leaves out `site_id`, which the transaction adds; for an update the first one is the key.
    pub fn new(table: &'static str, columns: &'static [(&'static str, Kind)]) -> Bulk<'a> {
        Bulk { table, columns, values: Vec::new(), on_conflict: OnConflict::Fail }
    }

    /// The same, and a row that is there already is left as it is.
    #[must_use]
    pub fn or_leave(mut self) -> Bulk<'a> {
        self.on_conflict = OnConflict::Leave;
        self
    }

    /// The same, and where a row with this key (without `site_id`) is there already, the number in `column` is added to
    /// the one that is there. No key may come twice among the rows.
    #[must_use]
    pub fn or_add(mut self, key: &'static [&'static str], column: &'static str) -> Bulk<'a> {
        self.on_conflict = OnConflict::Add(key, column);
        self
    }

    /// Adds a row, its values in the order of the columns. A missing value is NULL, a surplus one is dropped.
    pub fn push(&mut self, row: &[Param<'a>]) {
        let width = self.columns.len();
        self.values.extend(row.iter().copied().chain(std::iter::repeat(Param::Null)).take(width));
    }

    /// How many rows.
    pub fn len(&self) -> u64 {
        (self.values.len() / self.columns.len().max(1)) as u64
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &[Param<'a>]> {
        self.values.chunks(self.columns.len().max(1))
    }

    pub(crate) fn column(&self, at: usize) -> impl Iterator<Item = Param<'a>> {
        self.values.iter().copied().skip(at).step_by(self.columns.len().max(1))
    }

    fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn conflict(&self) -> String {
        match self.on_conflict {
            OnConflict::Fail => String::new(),
            OnConflict::Leave => " ON CONFLICT DO NOTHING".into(),
            OnConflict::Add(key, column) => format!(
                " ON CONFLICT (site_id, {}) DO UPDATE SET {column} = {}.{column} + excluded.{column}",
                key.join(", "),
                self.table
            ),
        }
    }

    /// `$1` is the site, then one array for each column.
    pub(crate) fn insert_postgres(&self) -> String {
        let arrays = self.arrays().join(", ");
        format!(
            "INSERT INTO {} (site_id, {}) SELECT $1, * FROM unnest({arrays}){}",
            self.table,
            self.names(),
            self.conflict()
        )
    }

    /// `?1` is the site, then one value for each column.
    pub(crate) fn insert_sqlite(&self) -> String {
        let marks = (0..self.columns.len()).map(|at| format!("?{}", at + 2)).collect::<Vec<_>>().join(", ");
        format!("INSERT INTO {} (site_id, {}) VALUES (?1, {marks}){}", self.table, self.names(), self.conflict())
    }

    pub(crate) fn update_postgres(&self) -> String {
        let arrays = self.arrays().join(", ");
        let sets = self.sets(|_, name| format!("{name} = given.{name}"));
        let key = self.key();
        format!(
            "UPDATE {table} SET {sets} FROM unnest({arrays}) AS given ({}) \
             WHERE {table}.site_id = $1 AND {table}.{key} = given.{key}",
            self.names(),
            table = self.table,
        )
    }

    pub(crate) fn update_sqlite(&self) -> String {
        let sets = self.sets(|at, name| format!("{name} = ?{}", at + 2));
        format!("UPDATE {} SET {sets} WHERE site_id = ?1 AND {} = ?2", self.table, self.key())
    }

    fn key(&self) -> &'static str {
        self.columns.first().map_or("", |(name, _)| *name)
    }

    fn sets(&self, write: impl Fn(usize, &str) -> String) -> String {
        let rest = self.columns.iter().enumerate().skip(1);
        rest.map(|(at, (name, _))| write(at, name)).collect::<Vec<_>>().join(", ")
    }

    fn arrays(&self) -> Vec<String> {
        let casts = self.columns.iter().map(|(_, kind)| match kind {
            Kind::Int => "bigint",
            Kind::Text => "text",
            Kind::Bytes => "bytea",
        });
        casts.enumerate().map(|(at, cast)| format!("${}::{cast}[]", at + 2)).collect()
    }
}

//! The language of migrations: PostgreSQL's words from a closed list, translated for SQLite and refused beyond it.

use crate::bulk::Kind;
use crate::{Error, Result};

/// One step of the schema, never edited once released.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Counted from 1 without a gap.
    pub version: i64,
    /// The lowest version of the schema that a program must know to work on a database after this step.
    pub oldest: i64,
    /// Statements in PostgreSQL's words, each ended by `;`.
    pub text: &'static str,
}

/// A table as the migrations make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns in order, with their kinds.
    pub columns: Vec<(String, Kind)>,
}

/// Every word in capitals that a migration may use. Booleans, JSON, serials, floats and triggers are left out on purpose:
/// the two databases disagree about them.
const WORDS: &[&str] = &[
    "CREATE",
    "TABLE",
    "UNIQUE",
    "INDEX",
    "ON",
    "PRIMARY",
    "KEY",
    "NOT",
    "NULL",
    "DEFAULT",
    "CONSTRAINT",
    "CHECK",
    "IN",
    "IS",
    "AND",
    "OR",
    "FOREIGN",
    "REFERENCES",
    "BIGINT",
    "TEXT",
    "COLLATE",
    "BYTEA",
    "ALTER",
    "ADD",
    "COLUMN",
    "DROP",
    "INSERT",
    "INTO",
    "VALUES",
    "UPDATE",
    "SET",
    "WHERE",
    "DELETE",
    "FROM",
    "SELECT",
    "DESC",
    "BETWEEN",
];

/// The statements of a migration, as PostgreSQL takes them.
///
/// # Errors
/// Names the word that is not on the list.
pub(crate) fn for_postgres(text: &str) -> Result<Vec<String>> {
    statements(text).into_iter().map(|statement| check(&statement).map(|()| statement)).collect()
}

/// The statements of a migration, as SQLite takes them.
///
/// # Errors
/// Names the word that is not on the list.
pub(crate) fn for_sqlite(text: &str) -> Result<Vec<String>> {
    for_postgres(text).map(|all| all.iter().map(|statement| translate(statement)).collect())
}

/// The tables that these migrations make, in the order in which they are made: parents before children.
pub fn tables(migrations: &[Migration]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for statement in migrations.iter().flat_map(|migration| statements(migration.text)) {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, ..] => tables.push(Table { name: (*name).into(), columns: columns(&statement) }),
            ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, ..] => {
                if let (Some(table), Some(kind)) = (tables.iter_mut().find(|table| table.name == *name), kind_of(kind))
                {
                    table.columns.push(((*column).into(), kind));
                }
            }
            ["DROP", "TABLE", name, ..] => tables.retain(|table| table.name != *name),
            _ => {}
        }
    }
    tables
}

fn columns(statement: &str) -> Vec<(String, Kind)> {
    let lines = statement.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines
        .filter_map(|words| match words.as_slice() {
            [name, kind, ..] if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                kind_of(kind).map(|kind| ((*name).to_owned(), kind))
            }
            _ => None,
        })
        .collect()
}

fn kind_of(word: &str) -> Option<Kind> {
    match word.trim_end_matches(',') {
        "BIGINT" => Some(Kind::Int),
        "TEXT" => Some(Kind::Text),
        "BYTEA" => Some(Kind::Bytes),
        _ => None,
    }
}

/// Splits at `;`, comments (`-- …`) left out. No text literal of a migration holds a `;` or `--`.
fn statements(text: &str) -> Vec<String> {
    let bare: String = text.lines().map(|line| line.split("--").next().unwrap_or_default().trim_end()).fold(
        String::new(),
        |all, line| {
            if line.is_empty() { all } else { all + line + "\n" }
        },
    );
    bare.split(';').map(str::trim).filter(|statement| !statement.is_empty()).map(str::to_owned).collect()
}

fn check(statement: &str) -> Result<()> {
    let outside = statement.split('\'').step_by(2).collect::<Vec<_>>().join(" ");
    let capitals = outside
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase()));
    for word in capitals {
        if !WORDS.contains(&word) {
            return Err(Error::Version(format!("a migration uses {word}, which is not on the list of common words")));
        }
    }
    if outside.matches("TEXT").count() != outside.matches("TEXT COLLATE \"C\"").count() {
        return Err(Error::Version("a migration has a TEXT without COLLATE \"C\"".into()));
    }
    if unnamed_check(&outside) {
        let words = "a migration has a CHECK without a name: write CONSTRAINT table_column_check before it, so that a later one can change it";
        return Err(Error::Version(words.into()));
    }
    Ok(())
}

/// PostgreSQL gives a `CHECK` a name by itself and SQLite does not: only by one of ours can both find it again.
fn unnamed_check(statement: &str) -> bool {
    let words: Vec<&str> = statement.split_whitespace().collect();
    let before = |at: usize| at.checked_sub(2).and_then(|at| words.get(at)).copied();
    let checks = words.iter().enumerate().filter(|(_, word)| word.split('(').next() == Some("CHECK"));
    checks.into_iter().any(|(at, _)| before(at) != Some("CONSTRAINT"))
}

fn translate(statement: &str) -> String {
    let plain = statement.replace("TEXT COLLATE \"C\"", "TEXT").replace("BIGINT", "INTEGER").replace("BYTEA", "BLOB");
    match plain.starts_with("CREATE TABLE") {
        true if is_keyed_by_text(statement) => plain + " STRICT, WITHOUT ROWID",
        true => plain + " STRICT",
        false => plain,
    }
}

/// Such a table lies in the order of its key. Beside a table in the order of its rows, SQLite would keep every text of the
/// key a second time, in an index that each row written and each row found goes through.
fn is_keyed_by_text(statement: &str) -> bool {
    let key =
        statement.split_once("PRIMARY KEY (").and_then(|(_, rest)| rest.split_once(')')).map_or("", |(key, _)| key);
    // A table counted by a number in the end may hold long bodies, which do not belong into a tree of keys.
    let last = key.split(", ").last().unwrap_or_default();
    columns(statement).iter().any(|(name, kind)| *kind == Kind::Text && name == last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "-- why\nCREATE TABLE thing (\n  site_id BIGINT NOT NULL,\n  name TEXT COLLATE \"C\" NOT NULL,\n  \
                        digest BYTEA,\n  PRIMARY KEY (site_id)\n);\nALTER TABLE thing ADD COLUMN age BIGINT;\n";

    #[test]
    fn a_table_is_translated_for_sqlite() {
        let all = for_sqlite(TEXT).unwrap();
        assert!(all[0].ends_with("STRICT"));
        assert!(all[0].contains("name TEXT NOT NULL") && all[0].contains("digest BLOB"));
        assert_eq!(all[1], "ALTER TABLE thing ADD COLUMN age INTEGER");
    }

    #[test]
    fn a_table_with_words_in_its_key_lies_in_the_order_of_its_key() {
        let keyed = "CREATE TABLE place (\n  site_id BIGINT NOT NULL,\n  path TEXT COLLATE \"C\" NOT NULL,\n  \
                     PRIMARY KEY (site_id, path)\n);";
        assert!(for_sqlite(keyed).unwrap()[0].ends_with("STRICT, WITHOUT ROWID"));
    }

    #[test]
    fn a_word_beyond_the_list_is_refused() {
        assert!(for_postgres("CREATE TABLE a (\n b BOOLEAN\n);").unwrap_err().to_string().contains("BOOLEAN"));
        assert!(for_postgres("CREATE TABLE a (\n b TEXT\n);").is_err());
        let named = "CREATE TABLE a (\n b TEXT COLLATE \"C\" CONSTRAINT a_b_check CHECK (b IN ('SERIAL'))\n);";
        assert!(for_postgres(named).is_ok());
        for unnamed in
            [named.replace("CONSTRAINT a_b_check ", ""), named.replace("CONSTRAINT a_b_check CHECK (", "CHECK(")]
        {
            assert!(for_postgres(&unnamed).unwrap_err().to_string().contains("without a name"), "{unnamed}");
        }
    }

    #[test]
    fn tables_are_known_with_their_columns() {
        let known = tables(&[Migration { version: 1, oldest: 1, text: TEXT }]);
        assert_eq!(known[0].name, "thing");
        let names: Vec<&str> = known[0].columns.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["site_id", "name", "digest", "age"]);
    }
}

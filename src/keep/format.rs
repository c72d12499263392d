//! What stands in a backup: its first and its last part, the names between them, and how a row is written.

use crate::base::blobs::BlobDigest;
use crate::base::ids::SiteId;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use db::{Kind, Table, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format that this program writes; it reads no other.
pub(super) const FORMAT: u32 = 1;
/// Name of the first part.
pub(super) const MANIFEST: &str = "relais-backup.json";
/// Name of the last part.
pub(super) const END: &str = "end.json";

/// The first part: what this file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: u32,
    /// The version of the program that wrote it.
    pub(super) program: String,
    /// The version of the schema of its rows.
    pub(super) schema: i64,
    /// The database it was taken from. It can be put back into either.
    pub(super) engine: String,
    /// When it was taken: everything in it is as of then. UTC microseconds.
    pub(super) instant: i64,
    /// Whether pictures were left out, as in a backup before a migration.
    pub(super) rows_only: bool,
    /// The tables in the order in which they can be filled.
    pub(super) tables: Vec<TableNames>,
}

/// A table and its columns, in the order of a row's values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TableNames {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
}

impl From<&Table> for TableNames {
    fn from(table: &Table) -> TableNames {
        let columns = table.columns.iter().map(|(name, _)| name.clone()).collect();
        TableNames { name: table.name.clone(), columns }
    }
}

/// The last part: what must have come before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct End {
    /// Rows by table.
    pub(super) rows: BTreeMap<String, u64>,
    pub(super) blobs: u64,
    /// Pictures that rows name and that were not there, or damaged, when the backup was taken.
    pub(super) missing: u64,
    /// SHA-256 over the names and contents of all parts before this one, in hexadecimal.
    pub(super) sha256: String,
}

/// A part between the first and the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Rows of a table; chunks are counted from 1.
    Rows { table: String, chunk: u64 },
    /// The bytes of a picture.
    Blob { site: SiteId, digest: BlobDigest },
}

impl Part {
    pub(super) fn name(&self) -> String {
        match self {
            Part::Rows { table, chunk } => format!("rows/{table}/{chunk:06}.jsonl"),
            Part::Blob { site, digest } => format!("blobs/{site}/{}", digest.as_str()),
        }
    }

    pub(super) fn parse(name: &str) -> Option<Part> {
        let mut steps = name.split('/');
        let part = match (steps.next()?, steps.next()?, steps.next()?) {
            ("rows", table, chunk) => {
                Part::Rows { table: table.to_owned(), chunk: chunk.strip_suffix(".jsonl")?.parse().ok()? }
            }
            ("blobs", site, digest) => {
                Part::Blob { site: SiteId(site.parse().ok()?), digest: BlobDigest::parse(digest)? }
            }
            _ => return None,
        };
        // Written back, it must be the same name: no second way to say it, no further steps.
        (part.name() == name).then_some(part)
    }
}

/// Adds a row to a chunk, as one line.
pub(super) fn write_row(row: Vec<Value>, chunk: &mut Vec<u8>) -> serde_json::Result<()> {
    let values: Vec<serde_json::Value> = row
        .into_iter()
        .map(|value| match value {
            Value::Null => serde_json::Value::Null,
            Value::Int(number) => number.into(),
            Value::Text(text) => text.into(),
            Value::Bytes(bytes) => STANDARD.encode(bytes).into(),
        })
        .collect();
    serde_json::to_writer(&mut *chunk, &values)?;
    chunk.push(b'\n');
    Ok(())
}

/// Reads a line back as a row of `table`; `None` when it is not one.
pub(super) fn read_row(line: &str, table: &Table) -> Option<Vec<Value>> {
    let values: Vec<serde_json::Value> = serde_json::from_str(line).ok()?;
    if values.len() != table.columns.len() {
        return None;
    }
    values.into_iter().zip(&table.columns).map(|(value, (_, kind))| read_value(value, *kind)).collect()
}

fn read_value(value: serde_json::Value, kind: Kind) -> Option<Value> {
    match (value, kind) {
        (serde_json::Value::Null, _) => Some(Value::Null),
        (serde_json::Value::Number(number), Kind::Int) => number.as_i64().map(Value::Int),
        (serde_json::Value::String(text), Kind::Text) => Some(Value::Text(text)),
        (serde_json::Value::String(text), Kind::Bytes) => STANDARD.decode(text).ok().map(Value::Bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_as_it_was_written() {
        let kinds = [Kind::Int, Kind::Text, Kind::Bytes, Kind::Text];
        let columns = kinds.iter().map(|kind| ("c".to_owned(), *kind)).collect();
        let table = Table { name: "t".into(), columns };
        let row = vec![Value::Int(i64::MIN), Value::Text("é\"\n\u{0}".into()), Value::Bytes(vec![0, 255]), Value::Null];
        let mut chunk = Vec::new();
        write_row(row.clone(), &mut chunk).unwrap();
        let line = String::from_utf8(chunk).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        assert_eq!(read_row(&line, &table), Some(row));
        for wrong in
            ["", "[]", "[1,\"a\",\"AA==\"]", "[1,2,\"AA==\",null]", "[1.5,\"a\",\"AA==\",null]", "[1,\"a\",\"?\",null]"]
        {
            assert_eq!(read_row(wrong, &table), None, "{wrong}");
        }
    }

    #[test]
    fn a_part_has_one_name_only() {
        let digest = "a".repeat(64);
        assert!(Part::parse(&format!("blobs/1/{digest}")).is_some() && Part::parse("rows/site/000001.jsonl").is_some());
        for name in ["rows/site/1.jsonl", "rows/../000001.jsonl/x", "blobs/01/x", "blobs/1/../etc", "", "x"] {
            assert_eq!(Part::parse(name), None, "{name}");
        }
    }
}

//! The bare loader: the same parser and the same cleaner as the importer, one pass, one table, nothing else.

use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::process::ExitCode;
use std::time::Instant;

use blogger::{Backup, Entry, Item, Kind, OldId};
use rusqlite::Connection;

/// Rows to a transaction; few enough to keep memory flat, enough for the disk not to matter.
const BATCH: u64 = 1_000;

const TABLE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE entry (id INTEGER PRIMARY KEY, old TEXT, parent TEXT, title TEXT, address TEXT, author TEXT,
        published INTEGER, raw TEXT, html TEXT)";

const INSERT: &str = "INSERT INTO entry (old, parent, title, address, author, published, raw, html)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(backup), Some(database)) = (arguments.next(), arguments.next()) else {
        eprintln!("bare BACKUP.xml DATABASE");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    match load(&backup, &database) {
        Ok(entries) => {
            println!("{entries} entries in {:.2} s", start.elapsed().as_secs_f64());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bare: {error}");
            ExitCode::FAILURE
        }
    }
}

fn load(backup: &str, database: &str) -> Result<u64, Box<dyn Error>> {
    let connection = Connection::open(database)?;
    connection.execute_batch(TABLE)?;
    connection.execute_batch("BEGIN")?;
    let mut entries = 0;
    for item in Backup::open(BufReader::with_capacity(1 << 16, File::open(backup)?)) {
        let Item::Entry(entry) = item? else { continue };
        keep(&connection, &entry)?;
        entries += 1;
        if entries % BATCH == 0 {
            connection.execute_batch("COMMIT; BEGIN")?;
        }
    }
    connection.execute_batch("COMMIT")?;
    Ok(entries)
}

fn keep(connection: &Connection, entry: &Entry) -> Result<(), Box<dyn Error>> {
    let raw = entry.content.as_deref().unwrap_or_default();
    let clean = match entry.kind {
        Kind::Comment => html::clean_comment(raw, &html::AsFound).html,
        Kind::Post | Kind::Page => html::clean_article(raw, &html::AsFound).html,
        _ => html::SafeHtml::default(),
    };
    connection.prepare_cached(INSERT)?.execute((
        entry.old_id.as_ref().map(OldId::as_str),
        entry.parent.as_ref().map(OldId::as_str),
        &entry.title,
        &entry.address,
        entry.authors.first().map(|author| &author.name),
        entry.published.map(|stamp| stamp.micros),
        raw,
        clean.as_str(),
    ))?;
    Ok(())
}

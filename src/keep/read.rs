//! Reads a backup from its first part to its last, believing nothing: order, names, rows, digests and counts.

use super::backup::hexadecimal;
use super::format::{END, End, FORMAT, MANIFEST, Manifest, Part, TableNames, read_row};
use crate::base::blobs::BlobDigest;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::schema;
use db::{Table, Value};
use flate2::read::MultiGzDecoder;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// No row and no picture is longer; a file that claims one is not ours.
const LONGEST: u64 = 1 << 30;
/// No first or last part is longer.
const LONGEST_HEAD: u64 = 16 << 20;

/// What takes the rows and pictures of a backup, in its order.
pub(super) trait Take {
    fn row(&mut self, table: &Table, row: Vec<Value>) -> Result<()>;
    fn blob(&mut self, site: SiteId, digest: &BlobDigest, bytes: &[u8]) -> Result<()>;
}

/// Only the first part: whether the file is a backup that this program can put back.
pub(super) fn manifest(file: &Path) -> Result<Manifest> {
    let mut archive = open(file)?;
    let broken = |why: &dyn std::fmt::Display| not_a_backup(file, why);
    let mut first = archive.entries().map_err(|why| broken(&why))?;
    let mut entry = first.next().ok_or_else(|| broken(&"it is empty"))?.map_err(|why| broken(&why))?;
    if entry.path_bytes().as_ref() != MANIFEST.as_bytes() {
        return Err(broken(&format!("it does not begin with {MANIFEST}")));
    }
    let bytes = bytes_of(&mut entry, LONGEST_HEAD).map_err(|why| broken(&why))?;
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|why| broken(&why))?;
    fits(file, &manifest)?;
    Ok(manifest)
}

/// The whole file.
///
/// # Errors
/// Refuses a file that was cut short or altered; what `take` returns.
pub(super) fn whole(file: &Path, take: &mut dyn Take) -> Result<End> {
    let manifest = manifest(file)?;
    let mut archive = open(file)?;
    let mut reading = Reading::new(file, db::tables(schema::up_to(manifest.schema)), take);
    for entry in archive.entries().map_err(|why| damaged(file, &why))? {
        let mut entry = entry.map_err(|why| damaged(file, &why))?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        reading.part(&name, &mut entry)?;
    }
    let end = reading.end.ok_or_else(|| damaged(file, &"its end is missing"))?;
    rest(file, archive.into_inner())?;
    Ok(end)
}

type Archive = tar::Archive<MultiGzDecoder<BufReader<File>>>;

fn open(file: &Path) -> Result<Archive> {
    let opened = File::open(file).map_err(|why| {
        Failure::refused(format!("the backup {} cannot be read: {why}; name the file that holds it", file.display()))
    })?;
    Ok(tar::Archive::new(MultiGzDecoder::new(BufReader::with_capacity(1 << 18, opened))))
}

/// What follows the tar's end up to the end of the compression, whose checksum stands there.
fn rest(file: &Path, mut gzip: MultiGzDecoder<BufReader<File>>) -> Result<()> {
    let copied = std::io::copy(&mut Read::by_ref(&mut gzip).take(LONGEST_HEAD), &mut std::io::sink());
    copied.map(|_| ()).map_err(|why| damaged(file, &why))
}

fn fits(file: &Path, manifest: &Manifest) -> Result<()> {
    let file = file.display();
    if manifest.format != FORMAT || manifest.schema > schema::newest() {
        let words = "put it back with that version or a newer one";
        return Err(Failure::refused(format!(
            "the backup {file} was written by Relais {}, which is newer than this one; {words}",
            manifest.program
        )));
    }
    let tables = db::tables(schema::up_to(manifest.schema));
    if manifest.tables != tables.iter().map(TableNames::from).collect::<Vec<_>>() {
        let words = format!("its tables are not those of schema {}", manifest.schema);
        return Err(Failure::refused(format!(
            "the backup {file} was altered: {words}; nothing was changed, take another"
        )));
    }
    Ok(())
}

struct Reading<'a> {
    file: &'a Path,
    tables: Vec<Table>,
    take: &'a mut dyn Take,
    digest: Sha256,
    found: End,
    /// The table and the chunk that came last.
    at: (usize, u64),
    begun: bool,
    end: Option<End>,
}

impl<'a> Reading<'a> {
    fn new(file: &'a Path, tables: Vec<Table>, take: &'a mut dyn Take) -> Reading<'a> {
        let rows = tables.iter().map(|table| (table.name.clone(), 0)).collect();
        let found = End { rows, ..End::default() };
        Reading { file, tables, take, digest: Sha256::new(), found, at: (0, 0), begun: false, end: None }
    }

    fn part(&mut self, name: &str, entry: &mut impl Read) -> Result<()> {
        if self.end.is_some() {
            return Err(self.damaged(&format!("{name} comes after its end")));
        }
        if name == END {
            return self.finish(entry);
        }
        self.digest.update(name.as_bytes());
        if !std::mem::replace(&mut self.begun, true) {
            let bytes = bytes_of(entry, LONGEST_HEAD).map_err(|why| self.damaged(&why))?;
            self.digest.update(&bytes);
            return Ok(());
        }
        match Part::parse(name) {
            Some(Part::Rows { table, chunk }) => self.rows(name, &table, chunk, entry),
            Some(Part::Blob { site, digest }) => self.blob(name, site, &digest, entry),
            None => Err(self.damaged(&format!("it holds {name}, which is no part of a backup"))),
        }
    }

    fn rows(&mut self, name: &str, table: &str, chunk: u64, entry: &mut impl Read) -> Result<()> {
        let at = self.tables.iter().position(|known| known.name == table);
        let follows = |at| if at == self.at.0 { chunk == self.at.1 + 1 } else { at > self.at.0 && chunk == 1 };
        let Some(at) = at.filter(|at| self.found.blobs == 0 && follows(*at)) else {
            return Err(self.damaged(&format!("{name} is not in its place")));
        };
        self.at = (at, chunk);
        let Some(table) = self.tables.get(at).cloned() else { return Ok(()) };
        let mut lines = BufReader::new(entry);
        let mut line = String::new();
        loop {
            line.clear();
            let read = Read::by_ref(&mut lines).take(LONGEST).read_line(&mut line).map_err(|why| self.damaged(&why))?;
            if read == 0 {
                return Ok(());
            }
            self.digest.update(line.as_bytes());
            let row =
                read_row(&line, &table).ok_or_else(|| self.damaged(&format!("a row of {name} cannot be read")))?;
            if let Some(count) = self.found.rows.get_mut(&table.name) {
                *count += 1;
            }
            self.take.row(&table, row)?;
        }
    }

    fn blob(&mut self, name: &str, site: SiteId, digest: &BlobDigest, entry: &mut impl Read) -> Result<()> {
        let bytes = bytes_of(entry, LONGEST).map_err(|why| self.damaged(&why))?;
        if BlobDigest::of(&bytes) != *digest {
            return Err(self.damaged(&format!("{name} has another digest than its name")));
        }
        self.digest.update(&bytes);
        self.found.blobs += 1;
        self.take.blob(site, digest, &bytes)
    }

    fn finish(&mut self, entry: &mut impl Read) -> Result<()> {
        let bytes = bytes_of(entry, LONGEST_HEAD).map_err(|why| self.damaged(&why))?;
        let said: End = serde_json::from_slice(&bytes).map_err(|why| self.damaged(&why))?;
        self.found.missing = said.missing;
        self.found.sha256 = hexadecimal(&self.digest.clone().finalize());
        if said != self.found {
            return Err(self.damaged(&"what it holds is not what its end counts"));
        }
        self.end = Some(said);
        Ok(())
    }

    fn damaged(&self, why: &dyn std::fmt::Display) -> Failure {
        damaged(self.file, why)
    }
}

fn bytes_of(entry: &mut impl Read, longest: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if entry.take(longest + 1).read_to_end(&mut bytes)? as u64 > longest {
        return Err(std::io::Error::other("a part of it is longer than any can be"));
    }
    Ok(bytes)
}

fn not_a_backup(file: &Path, why: &dyn std::fmt::Display) -> Failure {
    Failure::refused(format!(
        "{} is not a backup of Relais: {why}; name the file that `relais backup` made",
        file.display()
    ))
}

fn damaged(file: &Path, why: &dyn std::fmt::Display) -> Failure {
    let words = "nothing was changed, take another backup";
    Failure::refused(format!("the backup {} was cut short or altered: {why}; {words}", file.display()))
}

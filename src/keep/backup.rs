//! Takes a backup: everything as of one moment, in one file, while others read and write.

use super::each_row;
use super::format::{END, End, FORMAT, MANIFEST, Manifest, Part, TableNames, write_row};
use crate::base::blobs::{BlobDigest, Blobs};
use crate::base::error::{Failure, Result, not_written};
use crate::base::ids::SiteId;
use crate::base::schema;
use crate::base::voice::Voice;
use db::{Db, Table, Value, Whole};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fs::{File, TryLockError};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// A chunk of rows is closed when it is this long, so that memory stays flat. A single longer row is a chunk of its own.
const CHUNK: usize = 4 << 20;

/// What a backup is made of and where it goes.
pub(crate) struct Backup<'a> {
    pub(crate) db: &'a Db,
    /// `None`: rows only.
    pub(crate) blobs: Option<&'a Blobs>,
    /// The version the database is at.
    pub(crate) schema: i64,
    /// Now, UTC microseconds.
    pub(crate) instant: i64,
    /// Where it goes; must not be there yet.
    pub(crate) file: &'a Path,
}

/// What a backup holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) rows: u64,
    pub(crate) blobs: u64,
    /// Pictures that could not be taken along.
    pub(crate) missing: u64,
    /// Length of the file.
    pub(crate) bytes: u64,
}

impl Backup<'_> {
    /// Writes the file. It gets its name only when it is whole and on the disk.
    ///
    /// # Errors
    /// Refuses a file that is there; says when it cannot be written or nobody waits any more. Then nothing is left of it.
    pub(crate) fn take(&self, voice: &mut dyn Voice) -> Result<Held> {
        let part = Unfinished::open(self.file)?;
        let bytes = BufWriter::with_capacity(1 << 18, part.handle()?);
        let mut writer = Writer::new(GzEncoder::new(bytes, Compression::fast()), self.instant, self.file);
        let held = self.db.whole_view(|whole| self.write(whole, &mut writer, voice))?;
        let bytes = writer.finish()?;
        going_on(voice)?;
        part.keep(self.file)?;
        Ok(Held { bytes, ..held })
    }

    fn write<W: Write>(&self, whole: &Whole<'_>, writer: &mut Writer<'_, W>, voice: &mut dyn Voice) -> Result<Held> {
        let tables = db::tables(schema::up_to(self.schema));
        writer.part(MANIFEST, &serde_json::to_vec_pretty(&self.manifest(&tables))?)?;
        let mut end = End::default();
        for table in &tables {
            let rows = self.rows(whole, table, writer, voice)?;
            end.rows.insert(table.name.clone(), rows);
        }
        for table in tables.iter().filter(|table| names_blobs(table)) {
            if let Some(blobs) = self.blobs {
                pack_blobs(whole, table, blobs, writer, &mut end, voice)?;
            }
        }
        end.sha256 = writer.digest();
        writer.part(END, &serde_json::to_vec_pretty(&end)?)?;
        Ok(Held { rows: end.rows.values().sum(), blobs: end.blobs, missing: end.missing, bytes: 0 })
    }

    fn manifest(&self, tables: &[Table]) -> Manifest {
        Manifest {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: self.schema,
            engine: self.db.name().to_owned(),
            instant: self.instant,
            rows_only: self.blobs.is_none(),
            tables: tables.iter().map(TableNames::from).collect(),
        }
    }

    fn rows<W: Write>(
        &self,
        whole: &Whole<'_>,
        table: &Table,
        writer: &mut Writer<'_, W>,
        voice: &mut dyn Voice,
    ) -> Result<u64> {
        let (mut chunk, mut chunks, mut rows) = (Vec::new(), 0, 0);
        let mut close = |chunk: &mut Vec<u8>| {
            chunks += 1;
            let part = Part::Rows { table: table.name.clone(), chunk: chunks };
            let written = writer.part(&part.name(), chunk);
            chunk.clear();
            written
        };
        each_row(whole, table, |row| {
            write_row(row, &mut chunk)?;
            rows += 1;
            if rows % 256 == 0 {
                going_on(voice)?;
                voice.progress(&format!("{}: {rows} rows", table.name));
            }
            if chunk.len() >= CHUNK { close(&mut chunk) } else { Ok(()) }
        })?;
        if !chunk.is_empty() {
            close(&mut chunk)?;
        }
        Ok(rows)
    }
}

/// The pictures that rows of a table name, each once: rows of one picture follow each other. Bytes that two tables name are
/// taken along twice, which does no harm.
fn pack_blobs<W: Write>(
    whole: &Whole<'_>,
    pictures: &Table,
    blobs: &Blobs,
    writer: &mut Writer<'_, W>,
    end: &mut End,
    voice: &mut dyn Voice,
) -> Result<()> {
    let mut last = None;
    each_row(whole, pictures, |row| {
        let Some((site, digest)) = named_blob(&row) else { return Ok(()) };
        if last.as_ref() == Some(&(site, digest.clone())) {
            return Ok(());
        }
        going_on(voice)?;
        match blobs.read(site, &digest) {
            Ok(Some(bytes)) if BlobDigest::of(&bytes) == digest => {
                writer.part(&Part::Blob { site, digest: digest.clone() }.name(), &bytes)?;
                end.blobs += 1;
                voice.progress(&format!("pictures: {}", end.blobs));
            }
            // What cannot be read today is no reason to keep nothing of all else.
            found => {
                end.missing += 1;
                let why = match found {
                    Ok(None) => "is not there".to_owned(),
                    Ok(Some(_)) => "is damaged".to_owned(),
                    Err(why) => format!("cannot be read ({why})"),
                };
                let name = digest.as_str();
                voice.line(&format!("the picture {name} of site {site} {why}; it is missing from the backup"));
            }
        }
        last = Some((site, digest));
        Ok(())
    })
}

/// Whether rows of this table name blobs: by their first two columns.
pub(super) fn names_blobs(table: &Table) -> bool {
    ["picture", "picture_variant"].contains(&table.name.as_str())
}

/// Site and digest of such a row: its first two columns.
pub(super) fn named_blob(row: &[Value]) -> Option<(SiteId, BlobDigest)> {
    match row {
        [Value::Int(site), Value::Text(digest), ..] => Some((SiteId(*site), BlobDigest::parse(digest)?)),
        _ => None,
    }
}

fn going_on(voice: &dyn Voice) -> Result<()> {
    if voice.cancelled() {
        return Err(Failure::refused(
            "the backup was ended before it was whole; nothing of it was kept, start it again",
        ));
    }
    Ok(())
}

/// The file on its way, under another name; removed unless it is kept.
struct Unfinished {
    path: PathBuf,
    file: File,
    kept: std::cell::Cell<bool>,
}

impl Unfinished {
    fn open(target: &Path) -> Result<Unfinished> {
        use std::os::unix::fs::OpenOptionsExt;
        if target.exists() {
            let words = "is there already, and a backup never replaces a file; choose another name";
            return Err(Failure::refused(format!("{} {words}", target.display())));
        }
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let path = target.with_file_name(name);
        let fail = |why: std::io::Error| not_written(target, &why);
        // Readable to nobody else: it holds what the site does not show.
        let opened = File::options().create(true).truncate(false).write(true).mode(0o600).open(&path);
        let file = opened.map_err(fail)?;
        let ours = match file.try_lock() {
            Ok(()) => stands_at(&file, &path).map_err(fail)?,
            Err(TryLockError::WouldBlock) => false,
            Err(TryLockError::Error(why)) => return Err(fail(why)),
        };
        if !ours {
            let words = "is being written by another backup; wait for it or choose another name";
            return Err(Failure::refused(format!("{} {words}", target.display())));
        }
        let unfinished = Unfinished { path, file, kept: std::cell::Cell::new(false) };
        unfinished.file.set_len(0).map_err(fail)?;
        Ok(unfinished)
    }

    fn handle(&self) -> Result<File> {
        self.file.try_clone().map_err(|why| not_written(&self.path, &why))
    }

    /// Gives the file its name, both on the disk when this returns.
    fn keep(self, target: &Path) -> Result<()> {
        let fail = |why: std::io::Error| not_written(target, &why);
        self.file.sync_all().map_err(fail)?;
        match std::fs::hard_link(&self.path, target) {
            // The link does not replace a file that somebody made meanwhile, as a renaming would.
            Ok(()) => std::fs::remove_file(&self.path).map_err(fail)?,
            Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => return Err(fail(why)),
            Err(_) => std::fs::rename(&self.path, target).map_err(fail)?,
        }
        self.kept.set(true);
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(fail)
    }
}

/// Whether the open file is the one at `path` and has no other name. If not, it was another backup's, which has meanwhile
/// given it its own: written to, that finished backup would be lost.
fn stands_at(file: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let open = file.metadata()?;
    let there = match std::fs::symlink_metadata(path) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        there => there?,
    };
    Ok((open.dev(), open.ino(), open.nlink()) == (there.dev(), there.ino(), 1))
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.kept.get() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Puts parts into the tar, and digests them on the way.
struct Writer<'a, W: Write> {
    tar: tar::Builder<GzEncoder<W>>,
    digest: Sha256,
    instant: i64,
    /// As the person calls it.
    file: &'a Path,
}

impl<'a, W: Write> Writer<'a, W> {
    fn new(to: GzEncoder<W>, instant: i64, file: &'a Path) -> Writer<'a, W> {
        Writer { tar: tar::Builder::new(to), digest: Sha256::new(), instant, file }
    }

    fn part(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.digest.update(name.as_bytes());
        self.digest.update(bytes);
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.instant / 1_000_000).unwrap_or(0));
        self.tar.append_data(&mut header, name, bytes).map_err(|why| not_written(self.file, &why))
    }

    fn digest(&self) -> String {
        hexadecimal(&self.digest.clone().finalize())
    }
}

impl Writer<'_, BufWriter<File>> {
    /// Writes out what is held back; the length of the file.
    fn finish(self) -> Result<u64> {
        let fail = |why: std::io::Error| not_written(self.file, &why);
        let gzip = self.tar.into_inner().map_err(fail)?;
        let file = gzip.finish().map_err(fail)?.into_inner().map_err(|why| fail(why.into_error()))?;
        file.metadata().map(|found| found.len()).map_err(fail)
    }
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

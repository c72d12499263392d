//! Checks that what a server holds agrees with itself, and says in words what does not.

pub(crate) mod person;
mod rules;

use super::backup::{named_blob, names_blobs};
use super::each_row;
use crate::base::blobs::{BlobDigest, Blobs};
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::schema;
use crate::base::voice::Voice;
use db::{Db, Table, Value, Whole};
use std::path::Path;

/// What is looked at.
pub(crate) struct Check<'a> {
    pub(crate) db: &'a Db,
    pub(crate) blobs: &'a Blobs,
    /// Where the blobs lie, to count those that nothing names.
    pub(crate) folder: &'a Path,
    /// Now, UTC microseconds: an article of tomorrow stands in no list yet.
    pub(crate) now: i64,
}

impl Check<'_> {
    /// Looks at everything as of one moment; a line for each thing that is wrong.
    ///
    /// # Errors
    /// Refuses with the number of things that are wrong; what the database says when it cannot be read.
    pub(crate) fn run(&self, voice: &mut dyn Voice) -> Result<()> {
        let mut findings = Findings { voice, count: 0 };
        let pictures = self.db.whole_view(|whole| -> Result<u64> {
            for words in whole.integrity()? {
                findings.wrong(&format!("the database file: {words}"));
            }
            for rule in rules::all() {
                findings.going_on()?;
                findings.voice.progress(rule.about);
                rules::look(whole, rule, self.now, &mut |words| findings.wrong(words))?;
            }
            self.pictures(whole, &mut findings)
        })?;
        let Findings { voice, count } = findings;
        if count > 0 {
            let things = if count == 1 { "1 thing is wrong".into() } else { format!("{count} things are wrong") };
            return Err(Failure::refused(format!(
                "{things}, one line each above; keep a copy of the data folder, then put the last good backup back with \
                 relais restore"
            )));
        }
        voice.line(&format!(
            "Everything agrees: database, counters, addresses, discussions, log and {pictures} pictures."
        ));
        Ok(())
    }

    /// Reads every picture that rows name. How many there are.
    fn pictures(&self, whole: &Whole<'_>, findings: &mut Findings<'_>) -> Result<u64> {
        let tables = db::tables(schema::MIGRATIONS);
        let (mut last, mut count, mut there) = (None, 0, 0);
        for table in tables.iter().filter(|table| names_blobs(table)) {
            each_row(whole, table, |row| {
                let Some((site, digest)) = named_blob(&row) else {
                    findings.wrong("a picture has a digest that is none");
                    return Ok(());
                };
                findings.going_on()?;
                if last.as_ref() != Some(&(site, digest.clone())) {
                    count += 1;
                    findings.voice.progress(&format!("pictures: {count}"));
                    there += u64::from(self.picture(site, &digest, length(table, &row), findings));
                }
                last = Some((site, digest));
                Ok(())
            })?;
        }
        let unnamed = files(self.folder).saturating_sub(there);
        if unnamed > 0 {
            findings
                .voice
                .line(&format!("Pictures that are kept and that nothing names: {unnamed}; that is no fault."));
        }
        Ok(count)
    }

    /// Whether there is a file for it, right or wrong.
    fn picture(&self, site: SiteId, digest: &BlobDigest, length: i64, findings: &mut Findings<'_>) -> bool {
        let name = digest.as_str();
        let bytes = match self.blobs.read(site, digest) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                findings.wrong(&format!("site {site}: the picture {name} is named and not there"));
                return false;
            }
            Err(why) => {
                findings.wrong(&format!("site {site}: the picture {name} cannot be read: {why}"));
                return true;
            }
        };
        if BlobDigest::of(&bytes) != *digest {
            findings.wrong(&format!("site {site}: the picture {name} was altered, its bytes give another digest"));
        } else if i64::try_from(bytes.len()) != Ok(length) {
            let found = bytes.len();
            findings.wrong(&format!("site {site}: the picture {name} has {found} bytes, its row says {length}"));
        }
        true
    }
}

fn length(table: &Table, row: &[Value]) -> i64 {
    let at = table.columns.iter().position(|(name, _)| name == "bytes");
    match at.and_then(|at| row.get(at)) {
        Some(Value::Int(length)) => *length,
        _ => -1,
    }
}

/// How many files lie in the folders of the sites.
fn files(folder: &Path) -> u64 {
    let sites = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = sites.flat_map(|site| std::fs::read_dir(site.path()).into_iter().flatten().flatten());
    names.filter(|file| file.file_name().to_str().is_some_and(|name| BlobDigest::parse(name).is_some())).count() as u64
}

struct Findings<'a> {
    voice: &'a mut dyn Voice,
    count: u64,
}

impl Findings<'_> {
    fn wrong(&mut self, words: &str) {
        self.count += 1;
        self.voice.line(words);
    }

    fn going_on(&self) -> Result<()> {
        if self.voice.cancelled() {
            return Err(Failure::refused("the check was ended before its end; start it again"));
        }
        Ok(())
    }
}

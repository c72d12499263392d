//! The loss report of an import: counts in and out, and why an entry did not come over as it stood. What it keeps in
//! memory does not grow with the file; each finding goes to the JSON Lines as it comes.

mod gravity;
mod lines;
mod page;
mod sample;
#[cfg(test)]
mod tests;
mod wrap;

pub(crate) use lines::severity;
pub(crate) use page::Heading;

use super::model::{CauseCount, Counts, Summary};
use gravity::Places;
use html::Severity;
use lines::Lines;
use locale::{Locale, MissingText, Texts};
use sample::Sample;
use std::collections::BTreeMap;
use std::io::Write;

/// What kind of entry. Their order is that of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    Article,
    Page,
    Comment,
    Setting,
    Template,
    Other,
}

impl Subject {
    /// The stable name, for JSON and for the key of its text.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Subject::Article => "article",
            Subject::Page => "page",
            Subject::Comment => "comment",
            Subject::Setting => "setting",
            Subject::Template => "template",
            Subject::Other => "other",
        }
    }
}

/// What became of an entry; exactly one for each entry of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is here now.
    Brought,
    /// It was already here, the same.
    Here,
    /// It was left out, and a finding says why.
    Listed,
}

/// Something that is to be said about an entry, or about the site.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding<'a> {
    pub(crate) subject: Subject,
    /// The stable name of the cause.
    pub(crate) cause: &'a str,
    pub(crate) severity: Severity,
    /// How many times it stands in this entry.
    pub(crate) count: u32,
    /// The id that the entry had, or the name of a setting.
    pub(crate) old_id: &'a str,
    /// The line of the file, 0 when it is not known.
    pub(crate) line: u64,
    /// The path there or here; may be empty.
    pub(crate) address: &'a str,
    pub(crate) sample: &'a str,
}

/// The report of one run over one file.
pub(crate) struct Report {
    file_name: String,
    lines: Lines,
    places: Places,
    counts: BTreeMap<Subject, Counts>,
    /// By place in the order of gravity: no more of them than there are causes.
    tallies: BTreeMap<usize, Tally>,
    /// How many findings say that an entry was left out.
    left_out: u64,
}

/// What is kept of one cause.
#[derive(Debug)]
struct Tally {
    severity: Severity,
    count: u64,
    samples: Vec<Sample>,
}

/// Causes in the order of a report, worst first.
pub(crate) fn in_order(mut causes: Vec<CauseCount>) -> Vec<CauseCount> {
    let places = Places::new();
    causes.sort_by_key(|count| places.of(&count.cause));
    causes
}

/// Samples kept of each cause.
const SAMPLES: usize = 3;

impl Report {
    /// An empty report. `lines` takes the JSON Lines: one object for each finding, and one with the counts at the end.
    pub(crate) fn new(file_name: &str, lines: Option<Box<dyn Write + Send>>) -> Report {
        Report {
            file_name: sample::tamed(file_name, sample::LONG),
            lines: Lines::new(lines),
            places: Places::new(),
            counts: BTreeMap::new(),
            tallies: BTreeMap::new(),
            left_out: 0,
        }
    }

    /// Counts one entry of the file, in and out.
    pub(crate) fn entry(&mut self, subject: Subject, outcome: Outcome) {
        let counts = self.counts.entry(subject).or_default();
        counts.read += 1;
        match outcome {
            Outcome::Brought => counts.brought += 1,
            Outcome::Here => counts.here += 1,
            Outcome::Listed => counts.listed += 1,
        }
    }

    /// Notes one finding. A cause that says that an entry was left out needs that entry counted as listed, and the
    /// other way round: [`Report::balance`] compares them.
    pub(crate) fn find(&mut self, finding: &Finding<'_>) {
        let place = self.places.of(finding.cause);
        self.left_out += u64::from(gravity::is_left_out(place));
        let tally =
            self.tallies.entry(place).or_insert(Tally { severity: finding.severity, count: 0, samples: Vec::new() });
        tally.count = tally.count.saturating_add(u64::from(finding.count));
        if finding.severity == Severity::NeedsPerson {
            tally.severity = Severity::NeedsPerson;
        }
        let is_kept = tally.samples.len() < SAMPLES;
        if is_kept || self.lines.are_wanted() {
            let sample = Sample::of(finding);
            self.lines.finding(finding, &sample);
            tally.samples.extend(is_kept.then_some(sample));
        }
    }

    /// Whether everything that went in came out or is listed. `entries` is what the first reading of the file counted.
    ///
    /// # Errors
    /// A sentence that names what does not add up.
    pub(crate) fn balance(&self, entries: u64) -> Result<(), String> {
        let all = self.total();
        if all.read != entries {
            return Err(format!("the file holds {entries} entries, but {} were accounted for: {all}", all.read));
        }
        if all.read != all.brought + all.here + all.listed {
            return Err(format!("{} entries went in, and another number came out: {all}", all.read));
        }
        if all.listed != self.left_out {
            let findings = self.left_out;
            return Err(format!("{} entries were left out, but {findings} findings say why: {all}", all.listed));
        }
        Ok(())
    }

    /// Whether nothing was brought.
    pub(crate) fn changed_nothing(&self) -> bool {
        self.total().brought == 0
    }

    /// Counts and causes, worst first, for the row of the run and the end of the JSON Lines.
    pub(crate) fn summary(&self) -> Summary {
        let causes = self.tallies.iter().map(|(place, tally)| CauseCount {
            cause: gravity::name(*place).to_owned(),
            severity: severity(tally.severity).to_owned(),
            count: tally.count,
        });
        Summary {
            file: self.file_name.clone(),
            entries: self.total(),
            kinds: self.counts.iter().map(|(kind, counts)| (kind.name().to_owned(), *counts)).collect(),
            causes: causes.collect(),
        }
    }

    /// Writes the page for people, line by line, in the language of the site.
    ///
    /// # Errors
    /// A text that the catalogue does not have.
    pub(crate) fn write(
        &self,
        locale: &Locale,
        texts: &Texts,
        heading: &Heading,
        out: &mut dyn FnMut(&str),
    ) -> Result<(), MissingText> {
        page::write(self, locale, texts, heading, out)
    }

    /// Ends the JSON Lines with the counts. Call it once, after the last finding.
    ///
    /// # Errors
    /// The first failure to write any of them.
    pub(crate) fn finish(&mut self) -> std::io::Result<()> {
        let summary = self.summary();
        self.lines.finish(&summary)
    }

    fn total(&self) -> Counts {
        self.counts.values().fold(Counts::default(), |sum, counts| Counts {
            read: sum.read + counts.read,
            brought: sum.brought + counts.brought,
            here: sum.here + counts.here,
            listed: sum.listed + counts.listed,
        })
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} brought, {} here already, {} listed", self.brought, self.here, self.listed)
    }
}

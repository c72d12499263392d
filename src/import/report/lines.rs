//! The findings as JSON Lines, written as they come.

use super::Finding;
use super::sample::Sample;
use crate::import::model::Summary;
use html::Severity;
use serde::Serialize;
use serde_json::json;
use std::io::{self, Write};

/// Where the lines go. After a failure nothing more is written, and the end says what failed.
pub(super) struct Lines {
    to: Option<Box<dyn Write + Send>>,
    failed: Option<io::Error>,
    /// One line, kept so that its memory is used again.
    buffer: Vec<u8>,
}

#[derive(Serialize)]
struct Line<'a> {
    cause: &'a str,
    severity: &'static str,
    subject: &'static str,
    count: u32,
    old_id: &'a str,
    line: u64,
    address: &'a str,
    sample: &'a str,
}

/// The stable name of a severity.
pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::NeedsPerson => "person",
        Severity::Harmless => "harmless",
    }
}

impl Lines {
    pub(super) fn new(to: Option<Box<dyn Write + Send>>) -> Lines {
        Lines { to, failed: None, buffer: Vec::new() }
    }

    /// Whether anybody reads them.
    pub(super) fn are_wanted(&self) -> bool {
        self.to.is_some()
    }

    pub(super) fn finding(&mut self, finding: &Finding<'_>, sample: &Sample) {
        self.write(&Line {
            cause: finding.cause,
            severity: severity(finding.severity),
            subject: finding.subject.name(),
            count: finding.count,
            old_id: &sample.old_id,
            line: finding.line,
            address: &sample.address,
            sample: &sample.words,
        });
    }

    pub(super) fn finish(&mut self, summary: &Summary) -> io::Result<()> {
        self.write(&json!({ "report": summary }));
        let flushed = self.to.take().map_or(Ok(()), |mut to| to.flush());
        self.failed.take().map_or(flushed, Err)
    }

    fn write(&mut self, value: &impl Serialize) {
        let Some(to) = &mut self.to else { return };
        self.buffer.clear();
        let made = serde_json::to_writer(&mut self.buffer, value).map_err(io::Error::from);
        self.buffer.push(b'\n');
        if let Err(why) = made.and_then(|()| to.write_all(&self.buffer)) {
            self.failed = Some(why);
            self.to = None;
        }
    }
}

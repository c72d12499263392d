//! The page for people: plain text for a terminal of 80 columns, in the language of the site.

use super::gravity;
use super::sample::{self, Sample};
use super::wrap::{columns, cut, wrapped};
use super::{Counts, Report, Subject, Tally};
use html::Severity;
use locale::{Arg, Interface, Locale, MissingText, Texts};

/// What the head of the page says.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// Nothing was written: the page says what would be.
    pub(crate) plan: bool,
    /// The host of the site.
    pub(crate) site: String,
    /// Where the JSON Lines are, when somebody asked for them.
    pub(crate) lines_at: Option<String>,
}

/// Columns of a terminal, less what it may need itself.
const WIDTH: usize = 79;

/// Kinds under “what needs a person”.
const KINDS: usize = 10;

pub(super) fn write(
    report: &Report,
    locale: &Locale,
    texts: &Texts,
    heading: &Heading,
    out: &mut dyn FnMut(&str),
) -> Result<(), MissingText> {
    let mirrored = locale.interface() == Interface::Arabic;
    let mut page = Page { locale, texts, mirrored, out };
    page.head(report, heading)?;
    page.needing_a_person(report)?;
    page.harmless(report)?;
    page.samples(report)?;
    page.end(report, heading)
}

struct Page<'a> {
    locale: &'a Locale,
    texts: &'a Texts,
    /// Written from right to left.
    mirrored: bool,
    out: &'a mut dyn FnMut(&str),
}

impl Page<'_> {
    fn head(&mut self, report: &Report, heading: &Heading) -> Result<(), MissingText> {
        let key = match (heading.plan, report.changed_nothing()) {
            (true, true) => "loss-title-plan-nothing",
            (true, false) => "loss-title-plan",
            (false, true) => "loss-title-nothing",
            (false, false) => "loss-title-done",
        };
        let (site, file) = (self.named(&heading.site), self.named(&report.file_name));
        self.paragraph(key, &[("site", Arg::Text(&site)), ("file", Arg::Text(&file))])?;
        self.empty();
        let key = if heading.plan { "loss-counts-plan" } else { "loss-counts" };
        for (subject, counts) in &report.counts {
            self.counts(key, kind_key(*subject), counts)?;
        }
        self.counts(key, "loss-kind-all", &report.total())
    }

    fn counts(&mut self, key: &str, kind: &str, counts: &Counts) -> Result<(), MissingText> {
        let kind = self.texts.get(self.locale, kind, &[])?;
        let args = [
            ("kind", Arg::Text(&kind)),
            ("read", Arg::Count(shown(counts.read))),
            ("brought", Arg::Count(shown(counts.brought))),
            ("here", Arg::Count(shown(counts.here))),
            ("listed", Arg::Count(shown(counts.listed))),
        ];
        let text = self.texts.get(self.locale, key, &args)?;
        self.lines(&text, "  ", "    ");
        Ok(())
    }

    fn needing_a_person(&mut self, report: &Report) -> Result<(), MissingText> {
        self.empty();
        let grave: Vec<_> = of(report, Severity::NeedsPerson).collect();
        if grave.is_empty() {
            return self.paragraph("loss-person-none", &[]);
        }
        self.paragraph("loss-person", &[])?;
        for (cause, tally) in grave.iter().take(KINDS) {
            self.cause(cause, tally)?;
        }
        match grave.len().saturating_sub(KINDS) {
            0 => Ok(()),
            more => self.item("loss-person-more", &[("count", Arg::Count(shown(more as u64)))]),
        }
    }

    fn harmless(&mut self, report: &Report) -> Result<(), MissingText> {
        let light: Vec<_> = of(report, Severity::Harmless).collect();
        if light.is_empty() {
            return Ok(());
        }
        self.empty();
        self.paragraph("loss-harmless", &[])?;
        light.iter().try_for_each(|(cause, tally)| self.cause(cause, tally))
    }

    fn cause(&mut self, cause: &str, tally: &Tally) -> Result<(), MissingText> {
        self.item(&text_key(cause), &[("count", Arg::Count(shown(tally.count)))])?;
        let names_disqus = |sample: &Sample| sample.words.to_lowercase().contains("disqus");
        if cause == "foreign_comments" && tally.samples.iter().any(names_disqus) {
            self.item("loss-disqus", &[])?;
        }
        Ok(())
    }

    fn samples(&mut self, report: &Report) -> Result<(), MissingText> {
        if report.tallies.is_empty() {
            return Ok(());
        }
        self.empty();
        self.paragraph("loss-samples", &[])?;
        for (place, tally) in &report.tallies {
            let name = self.named(gravity::name(*place));
            self.item("loss-cause", &[("cause", Arg::Text(&name)), ("count", Arg::Count(shown(tally.count)))])?;
            for sample in &tally.samples {
                self.sample(sample)?;
            }
        }
        Ok(())
    }

    /// Line, old id, address and words, as many on one line as fit.
    fn sample(&mut self, sample: &Sample) -> Result<(), MissingText> {
        let mut pieces = Vec::new();
        if sample.line > 0 {
            pieces.push(self.texts.get(self.locale, "loss-line", &[("number", Arg::Number(shown(sample.line)))])?);
        }
        if !sample.old_id.is_empty() {
            let id = isolated(&cut(&sample.old_id, WIDTH / 2));
            pieces.push(self.texts.get(self.locale, "loss-old-id", &[("id", Arg::Text(&id))])?);
        }
        for foreign in [&sample.address, &sample.words] {
            if !foreign.is_empty() {
                pieces.push(isolated(&cut(foreign, WIDTH - 6)));
            }
        }
        let mut line = String::new();
        for piece in pieces {
            if line.is_empty() {
                line = format!("    {piece}");
            } else if columns(&line) + 3 + columns(&piece) <= WIDTH {
                line = format!("{line} · {piece}");
            } else {
                self.put(&line);
                line = format!("      {piece}");
            }
        }
        if !line.is_empty() {
            self.put(&line);
        }
        Ok(())
    }

    fn end(&mut self, report: &Report, heading: &Heading) -> Result<(), MissingText> {
        self.empty();
        if let Some(path) = &heading.lines_at {
            self.paragraph("loss-lines-at", &[])?;
            // Alone on its line and without any mark, so that it can be copied.
            (self.out)(&sample::tamed(path, sample::LONG));
            return Ok(());
        }
        if report.tallies.is_empty() { Ok(()) } else { self.paragraph("loss-lines-none", &[]) }
    }

    fn paragraph(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<(), MissingText> {
        let text = self.texts.get(self.locale, key, args)?;
        self.lines(&text, "", "");
        Ok(())
    }

    fn item(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<(), MissingText> {
        let text = self.texts.get(self.locale, key, args)?;
        self.lines(&text, "• ", "  ");
        Ok(())
    }

    fn lines(&mut self, text: &str, first: &str, next: &str) {
        for line in wrapped(text, first, next, WIDTH) {
            self.put(&line);
        }
    }

    /// One line. A terminal takes the direction of a line from its first letter: the mark makes it ours, whatever
    /// foreign word the line begins with.
    fn put(&mut self, line: &str) {
        if self.mirrored { (self.out)(&format!("\u{200f}{line}")) } else { (self.out)(line) }
    }

    fn empty(&mut self) {
        (self.out)("");
    }

    /// A name inside a sentence, isolated only where it could disturb it: a mark would be copied with the name.
    fn named(&self, name: &str) -> String {
        let name = sample::tamed(name, sample::LONG);
        if self.mirrored || !name.is_ascii() { isolated(&name) } else { name }
    }
}

fn of(report: &Report, severity: Severity) -> impl Iterator<Item = (&'static str, &Tally)> {
    let of_severity = report.tallies.iter().filter(move |(_, tally)| tally.severity == severity);
    of_severity.map(|(place, tally)| (gravity::name(*place), tally))
}

/// The key of the text of a cause.
pub(super) fn text_key(cause: &str) -> String {
    format!("loss-{}", cause.replace('_', "-"))
}

fn kind_key(subject: Subject) -> &'static str {
    match subject {
        Subject::Article => "loss-kind-article",
        Subject::Page => "loss-kind-page",
        Subject::Comment => "loss-kind-comment",
        Subject::Setting => "loss-kind-setting",
        Subject::Template => "loss-kind-template",
        Subject::Other => "loss-kind-other",
    }
}

/// Foreign text that keeps its direction to itself.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn shown(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

//! One import from beginning to end: check, site, articles, comments, numbers, related articles, report.

mod ending;
mod telling;

use crate::app::App;
use crate::article::model::{Kind, NewArticle};
use crate::base::error::{Failure, Result};
use crate::base::ids::{RunId, SiteId};
use crate::base::text::HostName;
use crate::base::voice::{Stage, Voice};
use crate::import::ImportRequest;
use crate::import::actions::{self, Fate, Run};
use crate::import::bring::{self, Pass, Ready, stop_if_cancelled};
use crate::import::cause::Cause;
use crate::import::map::{Mapped, Mapper, OfArticle, note};
use crate::import::media::{Keep, Media};
use crate::import::model::{Since, Summary};
use crate::import::proposal;
use crate::import::report::{Outcome, Report, Subject};
use crate::import::scan::{Scan, scan};
use crate::import::settings::{self, Brought};
use crate::import::store::Became;
use crate::import::survey::Watch;
use crate::import::target::{SettingsFate, Target, target};
use blogger::Stamp;
use db::{Tx, Urgency};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

/// Imports the files one after the other.
///
/// # Errors
/// Refuses a file that cannot be read or is broken: then nothing of it was written.
pub fn run(app: &App, request: &ImportRequest, voice: &mut dyn Voice) -> Result<()> {
    for file in &request.files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into();
        one(app, request, Errand { file, name, run: None, since: None, watch: None }, voice)?;
    }
    Ok(())
}

/// One file, and what only the desk wants of its import.
pub(crate) struct Errand<'a> {
    pub(crate) file: &'a Path,
    /// As people know it.
    pub(crate) name: String,
    /// The record of the run, where it was begun before.
    pub(crate) run: Option<RunId>,
    /// From where on what is here was brought by this very run, before it was interrupted: told as if it came now.
    pub(crate) since: Option<Since>,
    /// Who looks on.
    pub(crate) watch: Option<&'a mut (dyn Watch + 'static)>,
}

/// What an import knows at its end.
pub(crate) struct Ended {
    pub(crate) source: String,
    pub(crate) title: String,
    pub(crate) old_hosts: Vec<HostName>,
    pub(crate) summary: Summary,
}

/// Imports one file.
///
/// # Errors
/// As [`run`].
pub(crate) fn one(app: &App, request: &ImportRequest, errand: Errand<'_>, voice: &mut dyn Voice) -> Result<Ended> {
    let Errand { file, name, run, since, watch } = errand;
    let scan = scan(file, voice)?;
    let media = Media::open(request.media.as_deref())?;
    let brought =
        settings::bring(&scan.settings, scan.head.title.as_deref(), scan.head.home.as_deref(), &scan.source());
    // Before anything is written: an import whose report nobody can read is not begun.
    let lines = lines(request)?;
    let target = target(app, request, &brought)?;
    let keep = target.site.filter(|_| !request.plan).map(|site| Keep { blobs: &app.blobs, site, now: app.clock.now() });
    let mapper = Mapper {
        language: target.language.clone(),
        blog_language: Some(brought.locale.tag().to_owned()),
        old_hosts: brought.old_hosts.iter().cloned().chain([request.host.clone()]).collect::<BTreeSet<_>>(),
        media: &media,
        keep,
        line_breaks: brought.line_breaks,
        discussion: brought.discussion,
        now: app.clock.now(),
        undated: undated(&scan),
    };
    let run = Run { id: run, source: scan.source(), file: name, since };
    let report = Report::new(&run.file, lines);
    let mut import = Import {
        app,
        file,
        plan: request.plan,
        scan: &scan,
        mapper: &mapper,
        target: &target,
        run,
        report,
        watch,
        size: FIRST,
        took: 0,
    };
    import.settings(&brought);
    import.template(&brought)?;
    import.entries(voice)?;
    import.media(&media);
    if request.plan {
        import.show_again()?;
    } else {
        import.open(voice)?;
        import.relate(voice)?;
        import.finish(&brought)?;
    }
    import.tell(request, &brought, voice)?;
    let summary = import.report.summary();
    Ok(Ended { source: scan.source(), title: brought.title, old_hosts: brought.old_hosts, summary })
}

/// The instant for what has none: that of the backup itself.
fn undated(scan: &Scan) -> Stamp {
    let epoch = Stamp { micros: 0, offset_seconds: 0, date: jiff::civil::date(1970, 1, 1) };
    scan.head.updated.unwrap_or(epoch)
}

fn lines(request: &ImportRequest) -> Result<Option<Box<dyn Write + Send>>> {
    let Some(path) = &request.report else { return Ok(None) };
    let file = File::create(path).map_err(|why| {
        Failure::refused(format!("the report {} cannot be written: {why}. Choose another --report.", path.display()))
    })?;
    Ok(Some(Box::new(BufWriter::new(file))))
}

/// Entries in the first batch; later ones are as large as fits the time that bulk work may take at once.
const FIRST: usize = 32;
const SMALLEST: usize = 4;
const LARGEST: usize = 2_000;
/// Bytes of a batch, about: memory stays flat however long the articles are.
const HEAVIEST: usize = 4 << 20;
/// What one batch should take of the database's time, microseconds, without its commit: a person who comes meanwhile
/// waits for both.
const SLICE: u64 = 20_000;

/// An import on its way.
struct Import<'a> {
    app: &'a App,
    file: &'a Path,
    plan: bool,
    scan: &'a Scan,
    mapper: &'a Mapper<'a>,
    target: &'a Target,
    run: Run,
    report: Report,
    watch: Option<&'a mut (dyn Watch + 'static)>,
    size: usize,
    /// Microseconds that the actions since the last flush held the database.
    took: u64,
}

impl Import<'_> {
    /// Settings apply to a site that this import makes, and are listed elsewhere.
    fn settings(&mut self, brought: &Brought) {
        for (name, fate) in &brought.fates {
            let (outcome, cause) = match (fate, self.target.settings) {
                (Some(cause), _) => (Outcome::Listed, Some(*cause)),
                (None, SettingsFate::Brought) => (Outcome::Brought, None),
                (None, SettingsFate::Here) => (Outcome::Here, None),
                (None, SettingsFate::Left) => (Outcome::Listed, Some(Cause::SettingOfExistingSite)),
            };
            self.report.entry(Subject::Setting, outcome);
            if let Some(cause) = cause {
                self.say(Subject::Setting, &note(cause, name), name, 0, "");
            }
        }
        for _ in self.scan.settings.len() as u64..self.scan.setting_entries {
            self.report.entry(Subject::Setting, Outcome::Listed);
            self.say(Subject::Setting, &note(Cause::DuplicateEntry, ""), "", 0, "");
        }
        for name in &self.scan.cut {
            self.say(
                Subject::Setting,
                &note(Cause::OddEntry, &format!("{name}: too long, its end was left out")),
                name,
                0,
                "",
            );
        }
        for (cause, sample) in brought.notes.iter().chain(&self.target.notes) {
            self.say(Subject::Setting, &note(*cause, sample), "", 0, "");
        }
    }

    /// What the template holds besides its look is proposed as a draft page.
    fn template(&mut self, brought: &Brought) -> Result<()> {
        for template in &self.scan.templates {
            if let Some(service) = blogger::foreign_comments(template) {
                self.say(Subject::Template, &note(Cause::ForeignComments, service), "", 0, "");
            }
            let proposed = proposal::page(self.app, template, &brought.locale, &self.run.source, self.mapper)?;
            let Some(mapped) = proposed else {
                self.report.entry(Subject::Template, Outcome::Listed);
                self.say(Subject::Template, &note(Cause::TemplateLeft, ""), "", 0, "");
                continue;
            };
            self.say(Subject::Template, &note(Cause::TemplateProposed, &mapped.new.title), "", 0, "");
            self.articles(vec![mapped], Some(Subject::Template))?;
        }
        Ok(())
    }

    fn entries(&mut self, voice: &mut dyn Voice) -> Result<()> {
        let passes: &[Pass] =
            if self.scan.comments_first { &[Pass::Articles, Pass::Comments] } else { &[Pass::Everything] };
        let (file, scan, mapper) = (self.file, self.scan, self.mapper);
        let mut done = 0;
        for pass in passes {
            let mut waiting = Waiting::default();
            bring::read(file, scan, mapper, *pass, &mut |ready| {
                done += 1;
                if done % 200 == 0 {
                    stop_if_cancelled(voice)?;
                    voice.progress(&format!("Bringing: {} of {} entries", done, scan.entries));
                    voice.stage(Stage::Bringing, done, scan.entries);
                }
                self.take(ready, &mut waiting)
            })?;
            self.flush(&mut waiting)?;
        }
        Ok(())
    }

    fn take(&mut self, ready: Ready, waiting: &mut Waiting) -> Result<()> {
        match (&mut self.watch, &ready) {
            (Some(watch), Ready::Article(mapped)) => watch.article(mapped),
            (Some(watch), Ready::Comment(mapped)) => watch.comment(mapped),
            _ => {}
        }
        match ready {
            Ready::Article(mapped) => waiting.article(*mapped),
            Ready::Comment(mapped) => waiting.comment(*mapped),
            Ready::Listed { subject, cause, old_id, line, sample } => {
                self.report.entry(subject, Outcome::Listed);
                self.say(subject, &note(cause, &sample), &old_id, line, "");
            }
        }
        if waiting.count() >= self.size || waiting.weight >= HEAVIEST { self.flush(waiting) } else { Ok(()) }
    }

    /// Articles first: a comment of the same batch may belong to one of them.
    fn flush(&mut self, waiting: &mut Waiting) -> Result<()> {
        let Waiting { articles, comments, .. } = std::mem::take(waiting);
        let count = articles.len() + comments.len();
        self.took = 0;
        self.articles(articles, None)?;
        self.comments(comments)?;
        self.size = self.fitting(self.size, count).max(SMALLEST);
        Ok(())
    }

    fn articles(&mut self, batch: Vec<Mapped<NewArticle>>, subject: Option<Subject>) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        self.mapper.media.check()?;
        let batch = Arc::new(batch);
        let fates = match self.target.site {
            Some(site) if !self.plan => {
                let (run, shared) = (self.run.clone(), Arc::clone(&batch));
                let done = self.act(site, move |tx| actions::bring_articles(tx, &run, &shared))?;
                self.run.id = done.run;
                done.fates
            }
            site => {
                self.foresee(site, Became::Article, batch.iter().map(|mapped| (&*mapped.old_id, &mapped.digest[..])))?
            }
        };
        for (mapped, fate) in batch.iter().zip(fates) {
            let of_kind = if mapped.new.kind == Kind::Page { Subject::Page } else { Subject::Article };
            self.record(subject.unwrap_or(of_kind), fate, mapped);
        }
        Ok(())
    }

    fn comments(&mut self, batch: Vec<Mapped<OfArticle>>) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        let batch = Arc::new(batch);
        let fates = match self.target.site {
            Some(site) if !self.plan => {
                let (run, shared) = (self.run.clone(), Arc::clone(&batch));
                let done = self.act(site, move |tx| actions::bring_comments(tx, &run, &shared))?;
                self.run.id = done.run;
                done.fates
            }
            site => {
                let entries = batch.iter().map(|mapped| (&*mapped.old_id, &mapped.digest[..]));
                let fates = self.foresee(site, Became::Comment, entries)?;
                let without = |(mapped, fate): (&Mapped<OfArticle>, Fate)| match fate {
                    Fate::Brought { .. } if !self.scan.has_article(&mapped.new.article) => {
                        Fate::Listed(Cause::CommentWithoutArticle)
                    }
                    fate => fate,
                };
                batch.iter().zip(fates).map(without).collect()
            }
        };
        for (mapped, fate) in batch.iter().zip(fates) {
            self.say_waiting(&fate, mapped);
            self.record(Subject::Comment, fate, mapped);
        }
        Ok(())
    }

    /// One action, and how long it held the database. Its commit is left out: a slow disk would make every batch tiny, and
    /// tiny batches make the disk slower still.
    fn act<T: Send + 'static>(
        &mut self,
        site: SiteId,
        mut action: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let clock = self.app.clock.clone();
        let (done, took) = self.app.act(site, Urgency::Bulk, move |tx| {
            let since = clock.steady();
            let done = action(tx)?;
            Ok((done, clock.steady().saturating_sub(since)))
        })?;
        self.took += took;
        Ok(done)
    }

    /// How large the next batch should be, after one of `count` in batches of `size`: halfway towards what would have
    /// fitted, for one slow batch should not make all later ones tiny.
    fn fitting(&self, size: usize, count: usize) -> usize {
        let fitting = (count as u64 * SLICE / self.took.max(1)) as usize;
        usize::midpoint(size, fitting).min(LARGEST)
    }
}

/// Entries mapped that wait for their batch to be full.
#[derive(Default)]
struct Waiting {
    articles: Vec<Mapped<NewArticle>>,
    comments: Vec<Mapped<OfArticle>>,
    /// Bytes, about.
    weight: usize,
}

impl Waiting {
    fn article(&mut self, mapped: Mapped<NewArticle>) {
        self.weight += mapped.weight;
        self.articles.push(mapped);
    }

    fn comment(&mut self, mapped: Mapped<OfArticle>) {
        self.weight += mapped.weight;
        self.comments.push(mapped);
    }

    fn count(&self) -> usize {
        self.articles.len() + self.comments.len()
    }
}

//! The jobs of a backup that was sent at the desk: make its plan, bring it. Both read its file to the end; both may be
//! interrupted at any moment and begun again.

use super::ImportRequest;
use super::actions::uploads as actions;
use super::folder;
use super::model::{Line, Summary, Survey, Trouble, Upload, UploadState};
use super::run::{Ended, Errand, one};
use super::store::{findings, uploads};
use super::survey::{Surveyor, Watch};
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Refusal, Result};
use crate::base::ids::{SiteId, UploadId};
use crate::base::voice::{Stage, Voice};
use db::{Tx, Urgency};
use jobs::{End, Run};
use std::collections::HashSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) use super::actions::uploads::{BRING, PLAN};

/// Lines of a report kept in one action: about as many as the database takes in 20 ms.
const LINES: usize = 500;
/// Between two words about how far it is, microseconds.
const PACE: u64 = 500_000;
/// A longer line is none that we wrote.
const LONGEST: usize = 1 << 14;

/// Makes the plan of a backup.
pub(crate) fn plan(app: &App, run: &Run<'_>) -> End {
    Task::at(app, run, UploadState::Planning).ended(Task::plan)
}

/// Brings a backup.
pub(crate) fn bring(app: &App, run: &Run<'_>) -> End {
    Task::at(app, run, UploadState::Running).ended(Task::bring)
}

/// One attempt at one of the two.
struct Task<'a> {
    app: &'a App,
    run: &'a Run<'a>,
    site: SiteId,
    /// How the backup stands as long as this is wanted.
    state: UploadState,
    /// Whether it was seen not to be wanted any more.
    unwanted: AtomicBool,
}

impl<'a> Task<'a> {
    fn at(app: &'a App, run: &'a Run<'a>, state: UploadState) -> Task<'a> {
        Task { app, run, site: SiteId(run.job().site), state, unwanted: AtomicBool::new(false) }
    }

    fn ended(&self, attempt: fn(&Self, &Upload) -> Result<()>) -> End {
        let Ok(id) = self.run.job().key.parse().map(UploadId) else {
            return End::GiveUp("its key is no number".into());
        };
        let done = match self.app.db.read(self.site.0, |rows| uploads::find(rows, id)) {
            // Somebody else was faster, or it is not wanted any more.
            Ok(None) => return End::Done,
            Ok(Some(upload)) if upload.state != self.state => return End::Done,
            Ok(Some(upload)) => attempt(self, &upload),
            Err(why) => Err(why.into()),
        };
        match done {
            Ok(()) => End::Done,
            Err(_) if !self.run.goes_on() => End::Stopped,
            // Whoever stopped it may want it again by now, and has asked for the job once more: that is not to be undone.
            Err(_) if self.unwanted.load(Ordering::Relaxed) => over(self.forget_removed(id)),
            Err(Failure::Refused(refusal)) => self.refused(id, &refusal),
            // A full disk, a database out of reach, a fault: another time may be better.
            Err(failure) => End::Again(failure.to_string()),
        }
    }

    /// What is refused will be refused again: it is told at the desk, and not tried once more.
    fn refused(&self, id: UploadId, refusal: &Refusal) -> End {
        let (trouble, state) = (Trouble::of(refusal), self.state);
        let told = self.act(move |tx| match state {
            UploadState::Planning => actions::refuse(tx, id, &trouble),
            _ => actions::stop(tx, &Actor::Import, id, Some(&trouble)),
        });
        over(told.and_then(|()| self.forget_removed(id)))
    }

    /// Deletes what this attempt wrote beside a file that somebody deleted meanwhile.
    fn forget_removed(&self, id: UploadId) -> Result<()> {
        let upload = self.app.db.read(self.site.0, |rows| uploads::find(rows, id))?;
        match upload.filter(|upload| !upload.is_kept()) {
            Some(upload) => folder::forget(self.app, self.site, &upload.file),
            None => Ok(()),
        }
    }

    fn plan(&self, upload: &Upload) -> Result<()> {
        let mut surveyor = Surveyor::default();
        let (ended, lines) = self.read(upload, 0, Some(&mut surveyor))?;
        self.keep_lines(upload, &[], &lines)?;
        let mut survey = Survey {
            source: ended.source,
            title: ended.title,
            old_hosts: ended.old_hosts.iter().map(ToString::to_string).collect(),
            drafts: surveyor.drafts,
            labels: surveyor.labels(),
            pictures: surveyor.pictures,
            addresses: surveyor.addresses,
            samples: 0,
            summary: ended.summary,
        };
        let samples = surveyor.into_samples();
        survey.samples = samples.len() as u64;
        let id = upload.id;
        self.act(move |tx| actions::plan(tx, id, &survey, &samples))?;
        remove(&lines)
    }

    fn bring(&self, upload: &Upload) -> Result<()> {
        let mut attempt = 1;
        let mut earlier = Vec::new();
        while folder::lines(self.app, self.site, upload, attempt).exists() {
            earlier.push(folder::lines(self.app, self.site, upload, attempt));
            attempt += 1;
        }
        let (ended, lines) = self.read(upload, attempt, None)?;
        let opened: Vec<&Path> = earlier.iter().map(AsRef::as_ref).collect();
        self.keep_lines(upload, &opened, &lines)?;
        let id = upload.id;
        let causes = self.app.db.read(self.site.0, |rows| findings::causes(rows, id))?;
        let order = super::report::in_order(causes);
        let report = Summary { causes: order, ..ended.summary };
        self.act(move |tx| actions::end(tx, id, &report))?;
        earlier.iter().try_for_each(|file| remove(file))?;
        remove(&lines)
    }

    /// Reads the file to its end, as a plan or in earnest, and gives what it says and where the lines of its report are.
    fn read(
        &self,
        upload: &Upload,
        attempt: u32,
        watch: Option<&mut (dyn Watch + 'static)>,
    ) -> Result<(Ended, PathBuf)> {
        let directory = self.app.follower.directory();
        let home = directory.homes().find(|home| home.site.id == self.site);
        let home = home.ok_or_else(|| Failure::refused("the site is not there any more"))?;
        let file = folder::file(self.app, self.site, upload);
        let lines = folder::lines(self.app, self.site, upload, attempt);
        let request = ImportRequest {
            files: vec![file.clone()],
            host: home.host.clone(),
            plan: self.state == UploadState::Planning,
            media: None,
            no_fetch: false,
            report: Some(lines.clone()),
        };
        let errand = Errand { file: &file, name: upload.name.clone(), run: upload.run, since: upload.since, watch };
        Ok((one(self.app, &request, errand, &mut self.voice(upload))?, lines))
    }

    /// Keeps the lines of a report as rows, in place of those that are there.
    fn keep_lines(&self, upload: &Upload, earlier: &[&Path], last: &Path) -> Result<()> {
        let id = upload.id;
        while let Some((first, end)) = self.app.db.read(self.site.0, |rows| findings::ends(rows, id))? {
            let until = end.min(first + LINES as i64 * 4);
            self.act(move |tx| actions::clear_lines(tx, id, until))?;
        }
        let mut shelf = Shelf { task: self, voice: self.voice(upload), id, next: 1, waiting: Vec::new() };
        let mut opened = HashSet::new();
        for (file, is_last) in earlier.iter().map(|file| (*file, false)).chain([(last, true)]) {
            let mut reader = BufReader::new(File::open(file).map_err(|why| unread(&why))?);
            let mut bytes = Vec::new();
            while next_line(&mut reader, &mut bytes)? {
                // What a killed attempt wrote last may be half a line; the end of a report is no line of it.
                let Ok(line) = serde_json::from_slice::<Line>(&bytes) else { continue };
                let of_opening = line.is_of_opening();
                if (is_last || of_opening) && (!of_opening || opened.insert(line.clone())) {
                    shelf.put(line)?;
                }
            }
        }
        shelf.flush()
    }

    fn act<F>(&self, act: F) -> Result<()>
    where
        F: FnMut(&mut Tx<'_>) -> Result<()> + Send + 'static,
    {
        self.app.act(self.site, Urgency::Bulk, act)
    }

    fn voice(&self, upload: &Upload) -> Speaker<'_> {
        Speaker { task: self, upload: upload.id, said: None }
    }
}

/// An attempt is over, unless what was left to do could not be done.
fn over(done: Result<()>) -> End {
    done.map_or_else(|why| End::Again(why.to_string()), |()| End::Done)
}

/// Lines on their way into rows.
struct Shelf<'a> {
    task: &'a Task<'a>,
    voice: Speaker<'a>,
    id: UploadId,
    next: i64,
    waiting: Vec<Line>,
}

impl Shelf<'_> {
    fn put(&mut self, line: Line) -> Result<()> {
        self.waiting.push(line);
        if self.waiting.len() < LINES {
            return Ok(());
        }
        super::bring::stop_if_cancelled(&self.voice)?;
        self.flush()
    }

    fn flush(&mut self) -> Result<()> {
        let (id, first, lines) = (self.id, self.next, std::mem::take(&mut self.waiting));
        self.next += lines.len() as i64;
        self.voice.stage(Stage::Reporting, self.next as u64, 0);
        if lines.is_empty() {
            return Ok(());
        }
        self.task.act(move |tx| actions::keep_lines(tx, id, first, &lines))
    }
}

/// Says at the desk how far an import is, and hears there whether it should go on.
struct Speaker<'a> {
    task: &'a Task<'a>,
    upload: UploadId,
    /// What was said last, since when that stage lasts, and when it was said.
    said: Option<(Stage, i64, u64)>,
}

impl Voice for Speaker<'_> {
    // The desk has a page of its own for what a command prints.
    fn line(&mut self, _: &str) {}

    fn progress(&mut self, _: &str) {}

    fn stage(&mut self, stage: Stage, done: u64, of: u64) {
        let clock = &self.task.app.clock;
        let (began, at) = match self.said {
            Some((same, began, at)) if same == stage => (began, Some(at)),
            _ => (clock.now(), None),
        };
        let now = clock.steady();
        if at.is_some_and(|at| now.saturating_sub(at) < PACE) {
            return;
        }
        self.said = Some((stage, began, now));
        self.task.run.progress(&format!("{} {done} {of} {began}", stage.name()));
    }

    fn cancelled(&self) -> bool {
        let task = self.task;
        let state = || task.app.db.read(task.site.0, |rows| uploads::state(rows, self.upload));
        // A database that is away is met by the next action.
        if state().is_ok_and(|state| state != Some(task.state)) {
            task.unwanted.store(true, Ordering::Relaxed);
        }
        !task.run.goes_on() || task.unwanted.load(Ordering::Relaxed)
    }
}

/// The next line, without its end; what is too long for one of ours is cut. `false` at the end of the file.
fn next_line(reader: &mut BufReader<File>, line: &mut Vec<u8>) -> Result<bool> {
    line.clear();
    let read = reader.read_until(b'\n', line).map_err(|why| unread(&why))?;
    line.truncate(LONGEST);
    Ok(read > 0)
}

fn unread(why: &std::io::Error) -> Failure {
    Failure::Fault(anyhow::anyhow!("the lines of a report cannot be read: {why}"))
}

fn remove(file: &Path) -> Result<()> {
    match std::fs::remove_file(file) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::Fault(anyhow::anyhow!("{} cannot be deleted: {why}", file.display())))
        }
        _ => Ok(()),
    }
}

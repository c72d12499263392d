//! What can be done with a backup that somebody sent: received, planned, brought, stopped, forgotten.

use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, RunId, UploadId};
use crate::base::keys;
use crate::import::model::{Line, NewUpload, Sample, Summary, Survey, Trouble, Upload, UploadState};
use crate::import::store;
use crate::import::store::{findings, uploads};
use db::Tx;

/// The kind of job that makes a plan; its key is the number of the backup.
pub(crate) const PLAN: &str = "plan import";
/// The kind of job that brings a backup; its key is the number of that.
pub(crate) const BRING: &str = "import";
/// Files of one site at a time: a disk is no place to forget things in.
pub(crate) const FILES: usize = 5;

/// Receives a backup whose bytes are on the disk, and asks for its plan.
///
/// # Errors
/// Refuses one more than a site may keep.
pub(crate) fn receive(tx: &mut Tx<'_>, person: PersonId, new: &NewUpload) -> Result<UploadId> {
    if uploads::kept(tx)?.len() >= FILES {
        return Err(Failure::told("refused-move-many", &[]));
    }
    let id = UploadId(tx.allocate("upload", 1)?);
    uploads::insert(tx, id, new)?;
    enqueue(tx, PLAN, id)?;
    let mut entry = Entry::new(Actor::Person(person), Verb::ReceiveBackup, keys::upload(id));
    entry.details = serde_json::json!({ "bytes": new.bytes });
    written(tx, id, &entry)
}

/// Keeps the plan of one. Nothing where it is not waited for any more.
///
/// # Errors
/// A failure of the database.
pub(crate) fn plan(tx: &mut Tx<'_>, id: UploadId, survey: &Survey, samples: &[Sample]) -> Result<()> {
    if !uploads::set_state(tx, id, UploadState::Planning, UploadState::Planned)? {
        return Ok(());
    }
    uploads::set_survey(tx, id, survey)?;
    uploads::insert_samples(tx, id, samples)?;
    written(tx, id, &Entry::new(Actor::Import, Verb::PlanImport, keys::upload(id))).map(|_| ())
}

/// Refuses one that cannot be read: its file goes.
///
/// # Errors
/// A failure of the database.
pub(crate) fn refuse(tx: &mut Tx<'_>, id: UploadId, trouble: &Trouble) -> Result<()> {
    if !uploads::set_state(tx, id, UploadState::Planning, UploadState::Refused)? {
        return Ok(());
    }
    uploads::set_trouble(tx, id, Some(trouble))?;
    uploads::set_removed(tx, id)?;
    written(tx, id, &Entry::new(Actor::Import, Verb::PlanImport, keys::upload(id))).map(|_| ())
}

/// Begins to bring one, or goes on with it.
///
/// # Errors
/// Refuses one that is not planned or whose file is gone, and a second one at a time.
pub(crate) fn begin(tx: &mut Tx<'_>, actor: &Actor, id: UploadId) -> Result<()> {
    let upload = found(tx, id)?;
    if !upload.is_kept() {
        return Err(Failure::told("refused-move-no-file", &[]));
    }
    if uploads::running(tx)?.is_some() {
        return Err(Failure::told("refused-move-running", &[]));
    }
    let (UploadState::Planned | UploadState::Stopped, Some(survey)) = (upload.state, &upload.survey) else {
        return Err(Failure::told("refused-move-not-planned", &[]));
    };
    uploads::set_state(tx, id, upload.state, UploadState::Running)?;
    uploads::set_trouble(tx, id, None)?;
    if upload.run.is_none() {
        let run = RunId(tx.allocate("run", 1)?);
        store::insert_run(tx, run, &survey.source, &upload.name)?;
        let since = uploads::next_ids(tx)?;
        uploads::set_run(tx, id, run, since)?;
    }
    enqueue(tx, BRING, id)?;
    written(tx, id, &Entry::new(actor.clone(), Verb::BeginImport, keys::upload(id))).map(|_| ())
}

/// Begins a job of one anew that was given up.
///
/// # Errors
/// A failure of the database.
pub(crate) fn again(tx: &mut Tx<'_>, actor: &Actor, id: UploadId, job: i64) -> Result<()> {
    if jobs::again(tx, job)? {
        written(tx, id, &Entry::new(actor.clone(), Verb::BeginImport, keys::upload(id)))?;
    }
    Ok(())
}

/// Stops one that is being brought, because somebody said so (`None`) or it cannot go on. What came stays.
///
/// # Errors
/// A failure of the database.
pub(crate) fn stop(tx: &mut Tx<'_>, actor: &Actor, id: UploadId, trouble: Option<&Trouble>) -> Result<()> {
    if !uploads::set_state(tx, id, UploadState::Running, UploadState::Stopped)? {
        return Ok(());
    }
    uploads::set_trouble(tx, id, trouble)?;
    written(tx, id, &Entry::new(actor.clone(), Verb::StopImport, keys::upload(id))).map(|_| ())
}

/// Ends one: all of it is here.
///
/// # Errors
/// A failure of the database.
pub(crate) fn end(tx: &mut Tx<'_>, id: UploadId, report: &Summary) -> Result<()> {
    if !uploads::set_state(tx, id, UploadState::Running, UploadState::Done)? {
        return Ok(());
    }
    uploads::set_report(tx, id, report)?;
    written(tx, id, &Entry::new(Actor::Import, Verb::FinishImport, keys::upload(id))).map(|_| ())
}

/// Notes that the file of one is deleted; whoever calls deletes it afterwards. Nothing where it is gone.
///
/// # Errors
/// Refuses one that is being read.
pub(crate) fn remove(tx: &mut Tx<'_>, actor: &Actor, id: UploadId) -> Result<()> {
    let upload = found(tx, id)?;
    if matches!(upload.state, UploadState::Planning | UploadState::Running) {
        return Err(Failure::told("refused-move-busy", &[]));
    }
    if uploads::set_removed(tx, id)? {
        written(tx, id, &Entry::new(actor.clone(), Verb::RemoveBackup, keys::upload(id)))?;
    }
    Ok(())
}

/// Keeps lines of the report of one, numbered from `first` on.
///
/// # Errors
/// A failure of the database.
pub(crate) fn keep_lines(tx: &mut Tx<'_>, id: UploadId, first: i64, lines: &[Line]) -> Result<()> {
    findings::insert(tx, id, first, lines)?;
    written(tx, id, &Entry::new(Actor::Import, Verb::KeepReport, keys::upload(id))).map(|_| ())
}

/// Forgets the lines of the report of one up to a number: they are read anew.
///
/// # Errors
/// A failure of the database.
pub(crate) fn clear_lines(tx: &mut Tx<'_>, id: UploadId, until: i64) -> Result<()> {
    if findings::clear(tx, id, until)? > 0 {
        written(tx, id, &Entry::new(Actor::Import, Verb::KeepReport, keys::upload(id)))?;
    }
    Ok(())
}

fn found(tx: &mut Tx<'_>, id: UploadId) -> Result<Upload> {
    uploads::find(tx, id)?.ok_or_else(|| Failure::told("refused-no-move", &[]))
}

fn enqueue(tx: &mut Tx<'_>, kind: &'static str, id: UploadId) -> Result<()> {
    let (key, due) = (id.to_string(), tx.at());
    let payload = serde_json::json!({ "upload": id });
    Ok(jobs::enqueue(tx, &jobs::NewJob { kind, key: &key, payload, due })?)
}

fn written(tx: &mut Tx<'_>, id: UploadId, entry: &Entry) -> Result<UploadId> {
    audit::record(tx, entry)?;
    tx.touch(keys::upload(id));
    Ok(id)
}

//! All SQL of backups that were sent at the desk, and of the articles of them that are shown before and after.

use crate::base::ids::{ArticleId, CommentId, RunId, UploadId};
use crate::import::model::{NewUpload, Sample, SampleAbout, Since, Summary, Survey, Trouble, Upload, UploadState};
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, read_as, sql};

const SAMPLE: &[(&str, Kind)] = &[
    ("upload_id", Kind::Int),
    ("place", Kind::Int),
    ("about", Kind::Text),
    ("raw", Kind::Bytes),
    ("html", Kind::Text),
];

/// Adds one, which is looked at first.
pub(crate) fn insert(tx: &mut Tx<'_>, id: UploadId, new: &NewUpload) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "INSERT INTO import_upload (site_id, id, name, file, bytes, received, state, changed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $6)"
        ),
        &[
            id.into(),
            (&new.name).into(),
            (&new.file).into(),
            new.bytes.into(),
            at.into(),
            UploadState::Planning.name().into(),
        ],
    )
}

/// One of them.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: UploadId) -> Result<Option<Upload>> {
    snapshot.first(
        sql!(
            "SELECT id, name, file, bytes, received, state, changed, run_id, first_article, first_comment,
                    survey, report, trouble, removed
             FROM import_upload
             WHERE site_id = $1 AND id = $2"
        ),
        &[id.into()],
        read,
    )
}

/// The newest ones first.
pub(crate) fn list(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Upload>> {
    snapshot.rows(
        sql!(
            "SELECT id, name, file, bytes, received, state, changed, run_id, first_article, first_comment,
                    survey, report, trouble, removed
             FROM import_upload
             WHERE site_id = $1
             ORDER BY id DESC
             LIMIT $2"
        ),
        &[limit.into()],
        read,
    )
}

/// Those whose file is there, the oldest first.
pub(crate) fn kept(snapshot: &mut Snapshot<'_>) -> Result<Vec<Upload>> {
    snapshot.rows(
        sql!(
            "SELECT id, name, file, bytes, received, state, changed, run_id, first_article, first_comment,
                    survey, report, trouble, removed
             FROM import_upload
             WHERE site_id = $1 AND removed IS NULL
             ORDER BY id"
        ),
        &[],
        read,
    )
}

/// How one stands; `None` where there is none.
pub(crate) fn state(snapshot: &mut Snapshot<'_>, id: UploadId) -> Result<Option<UploadState>> {
    snapshot.first(sql!("SELECT state FROM import_upload WHERE site_id = $1 AND id = $2"), &[id.into()], |row| {
        read_as(row, 0, |name: String| name.parse())
    })
}

/// The one that is being brought.
pub(crate) fn running(snapshot: &mut Snapshot<'_>) -> Result<Option<UploadId>> {
    snapshot.first(
        sql!("SELECT id FROM import_upload WHERE site_id = $1 AND state = $2 ORDER BY id LIMIT 1"),
        &[UploadState::Running.name().into()],
        |row| row.get(0),
    )
}

/// Changes how one stands, if it stands as expected. Whether it did.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: UploadId, from: UploadState, to: UploadState) -> Result<bool> {
    // Asked first: an action that changes nothing must not look like one that forgot to say what.
    if state(tx, id)? != Some(from) {
        return Ok(false);
    }
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE import_upload SET state = $4, changed = $5 WHERE site_id = $1 AND id = $2 AND state = $3"),
        &[id.into(), from.name().into(), to.name().into(), at.into()],
    )?;
    Ok(true)
}

/// Notes why one was refused or stopped; `None`: it goes well.
pub(crate) fn set_trouble(tx: &mut Tx<'_>, id: UploadId, trouble: Option<&Trouble>) -> Result<()> {
    let trouble = trouble.map(json).transpose()?;
    tx.execute_one(
        sql!("UPDATE import_upload SET trouble = $3 WHERE site_id = $1 AND id = $2"),
        &[id.into(), trouble.as_deref().into()],
    )
}

/// Notes what the plan of one counted.
pub(crate) fn set_survey(tx: &mut Tx<'_>, id: UploadId, survey: &Survey) -> Result<()> {
    let survey = json(survey)?;
    tx.execute_one(
        sql!("UPDATE import_upload SET survey = $3 WHERE site_id = $1 AND id = $2"),
        &[id.into(), (&survey).into()],
    )
}

/// Notes what became of one.
pub(crate) fn set_report(tx: &mut Tx<'_>, id: UploadId, report: &Summary) -> Result<()> {
    let report = json(report)?;
    tx.execute_one(
        sql!("UPDATE import_upload SET report = $3 WHERE site_id = $1 AND id = $2"),
        &[id.into(), (&report).into()],
    )
}

/// Notes the run of one, and from where on what comes is of it.
pub(crate) fn set_run(tx: &mut Tx<'_>, id: UploadId, run: RunId, since: Since) -> Result<()> {
    tx.execute_one(
        sql!(
            "UPDATE import_upload
             SET run_id = $3, first_article = $4, first_comment = $5
             WHERE site_id = $1 AND id = $2"
        ),
        &[id.into(), run.into(), since.article.into(), since.comment.into()],
    )
}

/// Notes that the file of one is deleted, and forgets what was shown of it. Whether it was there.
pub(crate) fn set_removed(tx: &mut Tx<'_>, id: UploadId) -> Result<bool> {
    let at = tx.at();
    tx.execute(sql!("DELETE FROM import_sample WHERE site_id = $1 AND upload_id = $2"), &[id.into()])?;
    let removed = tx.execute(
        sql!("UPDATE import_upload SET removed = $3 WHERE site_id = $1 AND id = $2 AND removed IS NULL"),
        &[id.into(), at.into()],
    )?;
    Ok(removed == 1)
}

/// The ids that the next article and comment get at the least.
pub(crate) fn next_ids(snapshot: &mut Snapshot<'_>) -> Result<Since> {
    snapshot.one(
        sql!(
            "SELECT COALESCE((SELECT MAX(id) FROM article WHERE site_id = $1), 0) + 1,
                    COALESCE((SELECT MAX(id) FROM comment WHERE site_id = $1), 0) + 1"
        ),
        &[],
        |row| Ok(Since { article: row.get(0)?, comment: row.get(1)? }),
    )
}

/// Keeps the articles that are shown before and after.
pub(crate) fn insert_samples(tx: &mut Tx<'_>, id: UploadId, samples: &[Sample]) -> Result<()> {
    let about: Vec<String> = samples.iter().map(|sample| json(&sample.about)).collect::<Result<_>>()?;
    let mut bulk = Bulk::new("import_sample", SAMPLE);
    for ((place, sample), about) in (1..).zip(samples).zip(&about) {
        let place: i64 = place;
        bulk.push(&[id.into(), place.into(), about.into(), sample.raw.as_slice().into(), sample.html.as_str().into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// One of them, by its place from 1.
pub(crate) fn sample(snapshot: &mut Snapshot<'_>, id: UploadId, place: i64) -> Result<Option<Sample>> {
    snapshot.first(
        sql!("SELECT about, raw, html FROM import_sample WHERE site_id = $1 AND upload_id = $2 AND place = $3"),
        &[id.into(), place.into()],
        |row| {
            Ok(Sample {
                about: read_as(row, 0, |text: String| serde_json::from_str(&text))?,
                raw: row.get(1)?,
                html: html::SafeHtml::kept(row.get(2)?),
            })
        },
    )
}

/// What is told of all of them, in their order, without their texts.
pub(crate) fn samples(snapshot: &mut Snapshot<'_>, id: UploadId) -> Result<Vec<(i64, SampleAbout)>> {
    snapshot.rows(
        sql!("SELECT place, about FROM import_sample WHERE site_id = $1 AND upload_id = $2 ORDER BY place"),
        &[id.into()],
        |row| Ok((row.get(0)?, read_as(row, 1, |text: String| serde_json::from_str(&text))?)),
    )
}

/// A run of an import, wherever it was asked for.
#[derive(Clone, Debug)]
pub(crate) struct RunRow {
    pub(crate) file: String,
    pub(crate) started: i64,
    pub(crate) finished: Option<i64>,
    pub(crate) report: Option<Summary>,
}

/// The newest runs first, without those of backups that were sent at the desk.
pub(crate) fn other_runs(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<RunRow>> {
    snapshot.rows(
        sql!(
            "SELECT file, started, finished, report
             FROM import_run
             WHERE site_id = $1 AND NOT EXISTS (
               SELECT 1 FROM import_upload WHERE import_upload.site_id = $1 AND import_upload.run_id = import_run.id
             )
             ORDER BY id DESC
             LIMIT $2"
        ),
        &[limit.into()],
        |row| {
            // While it runs it has none.
            let report = serde_json::from_str(&row.get::<String>(3)?).ok();
            Ok(RunRow { file: row.get(0)?, started: row.get(1)?, finished: row.get(2)?, report })
        },
    )
}

fn read(row: &Row<'_>) -> Result<Upload> {
    let first: (Option<i64>, Option<i64>) = (row.get(8)?, row.get(9)?);
    let since = match first {
        (Some(article), Some(comment)) => Some(Since { article: ArticleId(article), comment: CommentId(comment) }),
        _ => None,
    };
    Ok(Upload {
        id: row.get(0)?,
        name: row.get(1)?,
        file: row.get(2)?,
        bytes: row.get(3)?,
        received: row.get(4)?,
        state: read_as(row, 5, |name: String| name.parse())?,
        changed: row.get(6)?,
        run: row.get::<Option<i64>>(7)?.map(RunId),
        since,
        survey: optional(row, 10)?,
        report: optional(row, 11)?,
        trouble: optional(row, 12)?,
        removed: row.get(13)?,
    })
}

fn optional<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<Option<T>> {
    match row.get::<Option<String>>(at)? {
        None => Ok(None),
        Some(_) => read_as(row, at, |text: String| serde_json::from_str(&text)).map(Some),
    }
}

fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|why| db::Error::Row { column: "import_upload".into(), why: why.to_string() })
}

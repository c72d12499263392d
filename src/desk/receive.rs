//! A form with one large file: its bytes go to the disk as they come, and never stand in memory as a whole.

use super::body::{Unread, plain};
use super::form::Form;
use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::import::folder::Incoming;
use bytes::Bytes;
use http::header::{self, HeaderMap};
use http_body_util::BodyExt;
use hyper::body::Incoming as Body;
use std::time::Duration;
use tokio::sync::mpsc;

/// How long nothing may come.
const PATIENCE: Duration = Duration::from_secs(60);
/// Fields beside the file, and bytes of each.
const FIELDS: usize = 20;
const FIELD: usize = 4 << 10;
/// Pieces that wait for the disk.
const WAITING: usize = 16;

/// A file that came with a form.
pub(crate) struct Received {
    /// As it was called where it came from.
    pub(crate) name: String,
    /// Its first bytes, by which its kind is known.
    pub(crate) head: Vec<u8>,
    /// Its length.
    pub(crate) bytes: u64,
    /// What is on the disk; `None` when it is longer than it may be, or no file that was asked for.
    pub(crate) file: Option<Incoming>,
    /// Why it could not be written.
    pub(crate) failure: Option<Failure>,
}

/// What a file has to be like, to be kept.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) app: &'a App,
    pub(super) site: SiteId,
    /// What proves that the form is one of ours; `None`: it is known already.
    pub(super) token: Option<&'a str>,
    /// Bytes.
    pub(super) most: u64,
}

/// Reads the form. Whoever sent too much, or something else, gets an answer all the same: it is read to an end and not kept.
///
/// # Errors
/// Why it was not read.
pub(super) async fn read(
    asked: Asked<'_>,
    headers: &HeaderMap,
    body: Body,
) -> std::result::Result<(Form, Option<Received>), Unread> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| Unread::NoForm)?;
    // As much again is passed over.
    let limits = multer::SizeLimit::new().whole_stream(asked.most.saturating_mul(2).saturating_add(1 << 20));
    let constraints = multer::Constraints::new().size_limit(limits);
    let mut parts = multer::Multipart::with_constraints(body.into_data_stream(), boundary, constraints);
    let (mut fields, mut received) = (Vec::new(), None);
    while let Some(mut part) = patient(parts.next_field()).await? {
        let (field, name) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(str::to_owned));
        let Some(name) = name else {
            if fields.len() >= FIELDS {
                return Err(Unread::TooLong);
            }
            let mut value = Vec::new();
            while let Some(piece) = patient(part.chunk()).await? {
                value.extend(piece.iter().take(FIELD - value.len().min(FIELD)));
            }
            fields.push((field, plain(&String::from_utf8_lossy(&value))));
            continue;
        };
        // The token stands before the file, so that nothing is written for a stranger.
        let known =
            asked.token.is_none_or(|token| fields.iter().any(|(name, value)| name == "token" && value == token));
        if field == "file" && known && received.is_none() {
            received = Some(file(asked, name, &mut part).await?);
        } else {
            while patient(part.chunk()).await?.is_some() {}
        }
    }
    let received = received.filter(|received| !(received.name.is_empty() && received.bytes == 0));
    Ok((Form::new(fields, Vec::new()), received))
}

/// Writes one file to the disk, piece by piece, on a thread that may wait for it.
async fn file(asked: Asked<'_>, name: String, part: &mut multer::Field<'_>) -> std::result::Result<Received, Unread> {
    let (to_disk, pieces) = mpsc::channel(WAITING);
    let (app, site) = (asked.app.clone(), asked.site);
    let writer = tokio::task::spawn_blocking(move || written(&app, site, pieces));
    let mut received = Received { name, head: Vec::new(), bytes: 0, file: None, failure: None };
    let mut to_disk = Some(to_disk);
    while let Some(piece) = patient(part.chunk()).await? {
        received.bytes += piece.len() as u64;
        let missing = blogger::HEAD_BYTES.saturating_sub(received.head.len());
        received.head.extend(piece.iter().take(missing));
        let known = received.head.len() < blogger::HEAD_BYTES || missing == 0 || blogger::recognises(&received.head);
        if received.bytes > asked.most || !known {
            to_disk = None;
        }
        // The disk is full: the writer says so at the end.
        if let Some(disk) = &to_disk
            && disk.send(piece).await.is_err()
        {
            to_disk = None;
        }
    }
    let whole = to_disk.is_some() && blogger::recognises(&received.head);
    drop(to_disk);
    match writer.await {
        Ok(Ok(file)) => received.file = Some(file).filter(|_| whole),
        Ok(Err(failure)) => received.failure = Some(failure),
        Err(why) => received.failure = Some(Failure::Fault(anyhow::anyhow!("the writer of a file panicked: {why}"))),
    }
    Ok(received)
}

fn written(app: &App, site: SiteId, mut pieces: mpsc::Receiver<Bytes>) -> Result<Incoming> {
    let mut file = Incoming::begin(app, site)?;
    while let Some(piece) = pieces.blocking_recv() {
        file.write(&piece)?;
    }
    Ok(file)
}

/// The next piece, if it comes in time.
async fn patient<T>(next: impl Future<Output = multer::Result<T>>) -> std::result::Result<T, Unread> {
    match tokio::time::timeout(PATIENCE, next).await {
        Ok(next) => next.map_err(super::body::unread),
        Err(_) => Err(Unread::BrokenOff),
    }
}

//! The job that makes smaller ones of a picture.

use super::actions;
use super::model::NewVariant;
use super::store;
use crate::app::App;
use crate::base::blobs::BlobDigest;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use db::Urgency;
use jobs::{End, Run};
use pictures::{Failed, Kind, Progress, Tint, Variant};
use std::ops::ControlFlow;

/// The name of this kind of job; its key is the digest of the picture.
pub(crate) const SHRINK: &str = "shrink picture";

/// Makes smaller ones of a picture. What is there already is made once more, and is the same.
pub(crate) fn shrink(app: &App, run: &Run<'_>) -> End {
    match attempt(app, run) {
        Ok(end) => end,
        // A full disk, a database out of reach, a fault: another time may be better.
        Err(failure) => End::Again(failure.to_string()),
    }
}

fn attempt(app: &App, run: &Run<'_>) -> Result<End> {
    let (job, site) = (run.job(), SiteId(run.job().site));
    let Some(original) = BlobDigest::parse(&job.key) else { return Ok(End::GiveUp("its key is no digest".into())) };
    if !app.db.read(site.0, |rows| store::is_named(rows, &original))? {
        // It was removed before anybody came to it.
        return Ok(End::Done);
    }
    let Some(bytes) = app.blobs.read(site, &original)? else {
        return Ok(End::GiveUp("the bytes of the picture are not there".into()));
    };
    let mut shelf = Shelf { app, site, original, made: Vec::new(), failure: None };
    let ended = pictures::variants(&bytes, &pictures::WIDTHS, &mut |variant, progress| {
        if shelf.take(variant, progress) && run.progress(&format!("{}/{}", progress.done, progress.of)) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    if let Some(failure) = shelf.failure {
        return Err(failure);
    }
    Ok(match ended {
        Ok(made) => {
            shelf.put(made.tint)?;
            End::Done
        }
        Err(Failed::Stopped) => End::Stopped,
        Err(Failed::NoReader) => End::Done,
        Err(failed @ (Failed::Unfit(_) | Failed::Unreadable(_) | Failed::Unwritable(_))) => {
            End::GiveUp(failed.to_string())
        }
    })
}

/// Where smaller ones go.
struct Shelf<'a> {
    app: &'a App,
    site: SiteId,
    original: BlobDigest,
    /// Kept as bytes and named by no row yet.
    made: Vec<NewVariant>,
    failure: Option<Failure>,
}

impl Shelf<'_> {
    /// Keeps the bytes of one, and shows readers what is there before the slowest kind begins. Whether to go on.
    fn take(&mut self, variant: Option<Variant>, progress: Progress) -> bool {
        let kept = variant.map_or(Ok(()), |variant| self.keep(&variant)).and_then(|()| {
            let slow_ones_begin = progress.next == Some(Kind::Avif) && !self.made.is_empty();
            let fast_ones_wait = self.made.iter().any(|made| made.media_type.kind() != Kind::Avif);
            if slow_ones_begin && fast_ones_wait { self.put(None) } else { Ok(()) }
        });
        match kept {
            Ok(()) => true,
            Err(failure) => {
                self.failure = Some(failure);
                false
            }
        }
    }

    fn keep(&mut self, variant: &Variant) -> Result<()> {
        let digest = self.app.blobs.keep(self.site, &variant.bytes, self.app.clock.now())?;
        self.made.push(NewVariant {
            digest,
            media_type: variant.kind.into(),
            width: variant.width,
            height: variant.height,
            bytes: variant.bytes.len() as i64,
        });
        Ok(())
    }

    /// Names what is kept.
    fn put(&mut self, tint: Option<Tint>) -> Result<()> {
        let (made, original) = (std::mem::take(&mut self.made), self.original.clone());
        self.app.act(self.site, Urgency::Bulk, move |tx| actions::keep_variants(tx, &original, &made, tint))
    }
}

//! The library of pictures at the desk: a picture that somebody sends, and what it is called, where it is and how it stands.

pub(crate) mod icon;
pub(crate) mod library;
pub(crate) mod one;

use super::actions;
use super::jobs::SHRINK;
use super::model::{MediaType, NewPicture, PictureAddress, file_name};
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::blobs::BlobDigest;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SiteId};
use crate::urls;
use db::{Snapshot, Urgency};
use locale::{Arg, Locale};
use pictures::{Foreign, Inspected, Unfit};

/// A picture that was sent and is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which one it is.
    pub which: PictureAddress,
    /// Where it is, to write into a body.
    pub address: String,
    /// Pixels as it is shown.
    pub width: u32,
    /// Pixels as it is shown.
    pub height: u32,
    /// Whether smaller ones are made of it now.
    pub shrinks: bool,
}

/// Keeps a picture that a person sent: looked at, stripped of place and device, its bytes on the disk before its row. Blocks.
///
/// # Errors
/// Refuses, in the words of `locale`, what is no picture that is taken; says when it cannot be kept.
pub fn upload(app: &App, locale: &Locale, site: SiteId, person: PersonId, name: &str, bytes: &[u8]) -> Result<Kept> {
    let looked = pictures::inspect(bytes).and_then(|found| Ok((found, pictures::strip(bytes)?)));
    let (found, stripped) = match looked {
        Ok(looked) => looked,
        Err(unfit) => return Err(Failure::refused(refusal(app, locale, unfit)?)),
    };
    let digest = app.blobs.keep(site, &stripped, app.clock.now())?;
    let picture = new_picture(digest, file_name(name, found.kind), &found, stripped.len());
    let kept = Kept {
        which: PictureAddress::at(&picture.digest, &picture.name),
        address: urls::picture(&picture.digest, &picture.name),
        width: found.width,
        height: found.height,
        shrinks: found.kind.has_variants(),
    };
    app.act(site, Urgency::Person, move |tx| actions::keep(tx, &Actor::Person(person), &picture))?;
    Ok(kept)
}

fn new_picture(digest: BlobDigest, name: String, found: &Inspected, length: usize) -> NewPicture {
    NewPicture {
        digest,
        name,
        media_type: MediaType::from(found.kind),
        width: found.width,
        height: found.height,
        bytes: length as i64,
        animated: found.animated,
    }
}

/// How the smaller ones of a picture stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shrinking {
    /// All that will be there are there.
    Ended,
    /// It waits, or is under way: how many of how many are made, where that is known.
    UnderWay(Option<(u32, u32)>),
    /// It was given up: the number of the job to begin again, and why, in the words of the log.
    GivenUp(i64, String),
}

/// How the smaller ones of a picture stand.
///
/// # Errors
/// A failure of the database.
pub fn shrinking(snapshot: &mut Snapshot<'_>, digest: &BlobDigest) -> Result<Shrinking> {
    let Some(job) = jobs::standing(snapshot, SHRINK, digest.as_str())? else { return Ok(Shrinking::Ended) };
    if let Some(why) = job.failed {
        return Ok(Shrinking::GivenUp(job.id, why));
    }
    let progress = job.progress.as_deref().and_then(|words| words.split_once('/'));
    let counts = progress.and_then(|(done, of)| Some((done.parse().ok()?, of.parse().ok()?)));
    Ok(Shrinking::UnderWay(counts))
}

/// Why a picture is not taken and what to do, in somebody's language.
///
/// # Errors
/// A missing text: a fault of ours.
pub fn refusal(app: &App, locale: &Locale, unfit: Unfit) -> Result<String> {
    let millions = |number: u64| (number / 1_000_000) as i64;
    let (key, arguments): (&str, Vec<(&str, Arg<'_>)>) = match unfit {
        Unfit::NotAPicture => ("picture-refused-no-picture", Vec::new()),
        Unfit::DeclaresNames => ("picture-refused-svg", Vec::new()),
        Unfit::Foreign(Foreign::Heic) => ("picture-refused-heic", Vec::new()),
        Unfit::Foreign(other) => ("picture-refused-kind", vec![("kind", Arg::Text(other.name()))]),
        Unfit::CutShort => ("picture-refused-cut-short", Vec::new()),
        Unfit::Damaged => ("picture-refused-damaged", Vec::new()),
        Unfit::TooManyBytes { bytes, most } => (
            "picture-refused-bytes",
            vec![("megabytes", Arg::Number(millions(bytes + 999_999))), ("most", Arg::Number(millions(most)))],
        ),
        Unfit::TooLong { width, height, most } => (
            "picture-refused-side",
            vec![
                ("width", Arg::Number(width.into())),
                ("height", Arg::Number(height.into())),
                ("most", Arg::Number(most.into())),
            ],
        ),
        Unfit::TooManyPixels { width, height, most } => (
            "picture-refused-pixels",
            vec![
                ("width", Arg::Number(width.into())),
                ("height", Arg::Number(height.into())),
                ("most", Arg::Number(millions(most))),
            ],
        ),
    };
    app.texts.get(locale, key, &arguments).map_err(|why| Failure::Fault(why.into()))
}

//! Moving in, at the desk: a backup is sent, its plan is read, it is brought, and its report stays.

pub(crate) mod moves;
pub(crate) mod one;
pub(crate) mod report;
pub(crate) mod samples;
pub(crate) mod send;
mod views;

use super::model::{CauseCount, Counts, Summary, Trouble, Upload};
use super::store::uploads;
use crate::base::error::{Failure, Result};
use crate::base::ids::UploadId;
use crate::desk::Desk;
use locale::Arg;
use views::{CauseLine, Causes, KindLine};

/// The backup of the address.
///
/// # Errors
/// Refuses one that this site does not have.
fn opened(desk: &Desk<'_>) -> Result<Upload> {
    let id = UploadId(desk.number()?);
    desk.read(|rows| Ok(uploads::find(rows, id)?))?.ok_or_else(|| Failure::told("refused-no-move", &[]))
}

/// What went in and came out, a line for each kind of entry.
fn kinds(desk: &Desk<'_>, summary: &Summary) -> Result<Vec<KindLine>> {
    let line = |(subject, counts): (&String, &Counts)| {
        Ok(KindLine {
            words: kind_words(desk, subject)?,
            read: counts.read,
            brought: counts.brought,
            here: counts.here,
            listed: counts.listed,
        })
    };
    summary.kinds.iter().map(line).collect()
}

/// What kind of entry, in words.
fn kind_words(desk: &Desk<'_>, subject: &str) -> Result<String> {
    let key = match subject {
        "article" => "loss-kind-article",
        "page" => "loss-kind-page",
        "comment" => "loss-kind-comment",
        "setting" => "loss-kind-setting",
        "template" => "loss-kind-template",
        _ => "loss-kind-other",
    };
    desk.text(key, &[])
}

/// Causes in words, those apart that somebody should look at.
fn causes(desk: &Desk<'_>, causes: &[CauseCount]) -> Result<Causes> {
    let mut lines = Causes::default();
    for cause in causes {
        let words = cause_words(desk, &cause.cause, i64::try_from(cause.count).unwrap_or(i64::MAX))?;
        let of_kind = if cause.severity == "person" { &mut lines.grave } else { &mut lines.light };
        of_kind.push(CauseLine { cause: cause.cause.clone(), words });
    }
    Ok(lines)
}

/// A cause in words, with how often it stands there.
fn cause_words(desk: &Desk<'_>, cause: &str, count: i64) -> Result<String> {
    let known = desk.text(&format!("loss-{}", cause.replace('_', "-")), &[("count", Arg::Count(count))]);
    // A report of a later program may know more causes.
    known.or_else(|_| Ok(format!("{cause}: {count}")))
}

/// Why a backup was refused or stopped, in the language of whoever asks.
fn trouble_words(desk: &Desk<'_>, trouble: &Trouble) -> Result<String> {
    let argument = |name: &str| trouble.arguments.get(name).map_or("", String::as_str);
    match trouble.key.as_deref() {
        Some("move-broken-file") => desk
            .text("move-broken-file", &[("line", Arg::Text(argument("line"))), ("byte", Arg::Text(argument("byte")))]),
        Some("move-other-file") => desk.text("move-other-file", &[]),
        _ => Ok(trouble.words.clone()),
    }
}

/// A length in words.
fn size_words(desk: &Desk<'_>, bytes: i64) -> Result<String> {
    match bytes {
        0..1_048_576 => desk.text("picture-kilobytes", &[("kilobytes", Arg::Number(bytes.div_euclid(1024) + 1))]),
        whole if whole % (1 << 30) == 0 => {
            desk.text("move-gigabytes", &[("gigabytes", Arg::Number(whole.div_euclid(1 << 30)))])
        }
        _ => desk.text("move-megabytes", &[("megabytes", Arg::Number((bytes - 1).div_euclid(1 << 20) + 1))]),
    }
}

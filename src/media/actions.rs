//! What can be done with pictures.

use super::jobs::SHRINK;
use super::model::{NewPicture, NewVariant, Picture, PictureAddress, PictureWords, Place};
use super::store::{self, library, uses, variants};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::blobs::BlobDigest;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::site::actions as site;
use crate::urls;
use db::{Snapshot, Tx};
use html::SafeHtml;
use pictures::Tint;
use serde_json::json;
use std::collections::BTreeSet;

/// Names pictures whose bytes are kept already, in the transaction of what shows them.
///
/// # Errors
/// A failure of the database.
pub fn name(tx: &mut Tx<'_>, pictures: &[&NewPicture]) -> Result<()> {
    store::insert(tx, pictures)?;
    Ok(())
}

/// Keeps a picture whose bytes are kept already, and asks for smaller ones of it. One that is here stays as it is.
///
/// # Errors
/// A failure of the database.
pub fn keep(tx: &mut Tx<'_>, actor: &Actor, picture: &NewPicture) -> Result<()> {
    let address = PictureAddress::at(&picture.digest, &picture.name);
    if library::find(tx, &address)?.is_some() {
        return Ok(());
    }
    store::insert(tx, &[picture])?;
    if !variants::of(tx, &picture.digest)?.is_empty() {
        // The same bytes are here under another name.
        library::tint_as_others(tx, &picture.digest)?;
    } else if picture.media_type.kind().has_variants() {
        shrink(tx, &picture.digest)?;
    }
    record(tx, actor, Verb::KeepPicture, &address, json!({ "bytes": picture.bytes }))
}

/// Asks for smaller ones of a picture.
///
/// # Errors
/// A failure of the database.
pub fn shrink(tx: &mut Tx<'_>, digest: &BlobDigest) -> Result<()> {
    let due = tx.at();
    let payload = json!({ "sha256": digest.as_str() });
    Ok(jobs::enqueue(tx, &jobs::NewJob { kind: SHRINK, key: digest.as_str(), payload, due })?)
}

/// Names smaller ones of a picture whose bytes are kept already. Nothing where the picture is gone.
///
/// # Errors
/// A failure of the database.
pub fn keep_variants(tx: &mut Tx<'_>, digest: &BlobDigest, all: &[NewVariant], tint: Option<Tint>) -> Result<()> {
    if !store::is_named(tx, digest)? {
        return Ok(());
    }
    variants::insert(tx, digest, all)?;
    if tint.is_some() {
        library::tint(tx, digest.as_str(), tint)?;
    }
    tx.touch(keys::picture(digest.beginning()));
    let subject = keys::picture(digest.beginning());
    let details = json!({ "variants": all.len() });
    let entry = Entry { details, ..Entry::new(Actor::Job, Verb::ShrinkPicture, subject) };
    Ok(audit::record(tx, &entry)?)
}

/// Names the squares that were made of a picture for an icon, their bytes kept already.
///
/// # Errors
/// A failure of the database.
pub fn keep_squares(tx: &mut Tx<'_>, actor: &Actor, digest: &BlobDigest, squares: &[NewVariant]) -> Result<()> {
    variants::insert(tx, digest, squares)?;
    tx.touch(keys::picture(digest.beginning()));
    let details = json!({ "squares": squares.len() });
    let subject = keys::picture(digest.beginning());
    Ok(audit::record(tx, &Entry { details, ..Entry::new(actor.clone(), Verb::ShrinkPicture, subject) })?)
}

/// Writes the library's words for a picture: every article that has none of its own shows them.
///
/// # Errors
/// Refuses a picture that is not there.
pub fn describe(tx: &mut Tx<'_>, actor: &Actor, address: &PictureAddress, words: &PictureWords) -> Result<()> {
    let picture = found(tx, address)?;
    library::describe(tx, &picture.file, words)?;
    record(tx, actor, Verb::DescribePicture, address, serde_json::Value::Null)
}

/// Shows another picture wherever this one is shown, in drafts and feeds too; its own address leads there from now on.
///
/// # Errors
/// Refuses a picture that is not there, and one that would replace itself.
pub fn replace(tx: &mut Tx<'_>, actor: &Actor, old: &PictureAddress, new: &PictureAddress) -> Result<()> {
    let (old_picture, new_picture) = (found(tx, old)?, found(tx, new)?);
    if old == new {
        return Err(Failure::told("refused-picture-itself", &[]));
    }
    if new_picture.replaced_by.is_some() {
        library::replace(tx, &new_picture.file, None)?;
    }
    for former in uses::former(tx, old)? {
        tx.touch(keys::picture(former.beginning()));
    }
    library::replace(tx, &old_picture.file, Some(&new_picture.file))?;
    tx.touch(keys::picture(new.beginning()));
    record(tx, actor, Verb::ReplacePicture, old, json!({ "by": keys::picture(new.beginning()) }))
}

/// Shows a picture itself again.
///
/// # Errors
/// Refuses a picture that is not there.
pub fn show_again(tx: &mut Tx<'_>, actor: &Actor, address: &PictureAddress) -> Result<()> {
    let picture = found(tx, address)?;
    if picture.replaced_by.is_none() {
        return Ok(());
    }
    library::replace(tx, &picture.file, None)?;
    record(tx, actor, Verb::ReplacePicture, address, serde_json::Value::Null)
}

/// Takes a picture out of the library. Its bytes go once nothing names them and their lease has ended.
///
/// # Errors
/// Refuses a picture that is not there, and one that an article or a draft shows.
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, address: &PictureAddress) -> Result<()> {
    let picture = found(tx, address)?;
    if !uses::of_picture(tx, address, 1)?.is_empty() {
        return Err(Failure::told("refused-picture-in-use", &[]));
    }
    if site::look_shows(tx, &urls::picture_at(address))? {
        return Err(Failure::told("refused-picture-of-look", &[]));
    }
    for former in uses::former(tx, address)? {
        let former = self::found(tx, &former)?;
        library::replace(tx, &former.file, None)?;
        tx.touch(keys::picture(former.file.digest.beginning()));
    }
    if !library::remove(tx, &picture.file)? {
        variants::remove(tx, &picture.file.digest)?;
        jobs::forget(tx, SHRINK, picture.file.digest.as_str())?;
    }
    record(tx, actor, Verb::RemovePicture, address, serde_json::Value::Null)
}

/// Notes which pictures articles show that were not here before. Part of what brings their bodies.
///
/// # Errors
/// A failure of the database.
pub fn shown_first<'b>(
    tx: &mut Tx<'_>,
    place: Place,
    bodies: impl Iterator<Item = (ArticleId, &'b SafeHtml)>,
) -> Result<()> {
    let uses: Vec<_> = bodies.map(|(article, body)| (article, place, addresses(body))).collect();
    Ok(uses::insert(tx, &uses)?)
}

/// Notes which pictures an article shows in one place now. Part of what writes the body there.
///
/// # Errors
/// A failure of the database.
pub fn shown_now(tx: &mut Tx<'_>, article: ArticleId, place: Place, body: &SafeHtml) -> Result<()> {
    let now = addresses(body);
    if uses::of_article(tx, article, place)? == now {
        return Ok(());
    }
    uses::clear(tx, article, place)?;
    Ok(uses::insert(tx, &[(article, place, now)])?)
}

/// The pictures that a body shows or leads to.
fn addresses(body: &SafeHtml) -> BTreeSet<PictureAddress> {
    body.addresses_below(urls::MEDIA).iter().filter_map(|address| urls::read_picture(address)).collect()
}

fn found(snapshot: &mut Snapshot<'_>, address: &PictureAddress) -> Result<Picture> {
    let picture = library::find(snapshot, address)?;
    picture.ok_or_else(|| Failure::told("refused-no-such-picture", &[]))
}

fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    verb: Verb,
    address: &PictureAddress,
    details: serde_json::Value,
) -> Result<()> {
    tx.touch(keys::picture(address.beginning()));
    let entry = Entry { details, ..Entry::new(actor.clone(), verb, keys::picture(address.beginning())) };
    Ok(audit::record(tx, &entry)?)
}

//! All SQL of pictures.

pub mod library;
pub mod shown;
pub mod uses;
pub mod variants;

use super::model::{MediaType, NewPicture, PictureAddress};
use crate::base::blobs::BlobDigest;
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, read_as, sql};

const PICTURE: &[(&str, Kind)] = &[
    ("sha256", Kind::Text),
    ("name", Kind::Text),
    ("media_type", Kind::Text),
    ("width", Kind::Int),
    ("height", Kind::Int),
    ("bytes", Kind::Int),
    ("animated", Kind::Int),
    ("plain", Kind::Text),
    ("added", Kind::Int),
];

/// Names pictures; one that is named already is left as it is. How many are new.
pub fn insert(tx: &mut Tx<'_>, pictures: &[&NewPicture]) -> Result<u64> {
    let at = tx.at();
    let plain: Vec<String> = pictures.iter().map(|picture| crate::base::fold::folded(&picture.name)).collect();
    let mut bulk = Bulk::new("picture", PICTURE).or_leave();
    for (picture, plain) in pictures.iter().zip(&plain) {
        bulk.push(&[
            picture.digest.as_str().into(),
            (&picture.name).into(),
            picture.media_type.name().into(),
            i64::from(picture.width).into(),
            i64::from(picture.height).into(),
            picture.bytes.into(),
            i64::from(picture.animated).into(),
            plain.into(),
            at.into(),
        ]);
    }
    tx.insert(&bulk)
}

/// Whether any row names these bytes.
pub fn is_named(snapshot: &mut Snapshot<'_>, digest: &BlobDigest) -> Result<bool> {
    let found = snapshot.first(
        sql!(
            "SELECT sha256 FROM picture WHERE site_id = $1 AND sha256 = $2
             UNION ALL
             SELECT sha256 FROM picture_variant WHERE site_id = $1 AND sha256 = $2
             LIMIT 1"
        ),
        &[digest.as_str().into()],
        |row| row.get::<String>(0),
    )?;
    Ok(found.is_some())
}

/// All pictures of the site.
pub fn all(snapshot: &mut Snapshot<'_>) -> Result<Vec<NewPicture>> {
    snapshot.rows(
        sql!(
            "SELECT sha256, name, media_type, width, height, bytes, animated
             FROM picture
             WHERE site_id = $1
             ORDER BY sha256, name"
        ),
        &[],
        |row| read_file(row, 0),
    )
}

/// The seven columns of a file, the first of them at `at`.
fn read_file(row: &Row<'_>, at: usize) -> Result<NewPicture> {
    Ok(NewPicture {
        digest: read_digest(row, at)?,
        name: row.get(at + 1)?,
        media_type: read_as(row, at + 2, |text: String| text.parse::<MediaType>())?,
        width: read_pixels(row, at + 3)?,
        height: read_pixels(row, at + 4)?,
        bytes: row.get(at + 5)?,
        animated: row.get::<i64>(at + 6)? != 0,
    })
}

fn read_digest(row: &Row<'_>, at: usize) -> Result<BlobDigest> {
    read_as(row, at, |text: String| BlobDigest::parse(&text).ok_or("not a digest"))
}

fn read_pixels(row: &Row<'_>, at: usize) -> Result<u32> {
    read_as(row, at, |number: i64| u32::try_from(number))
}

/// What stands at an address below `/media/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Bytes of this digest.
    Bytes(BlobDigest, MediaType),
    /// Another picture is shown instead.
    Elsewhere(PictureAddress),
}

/// What stands at an address: a picture, what replaces it, or a smaller one of any.
pub fn at(snapshot: &mut Snapshot<'_>, address: &PictureAddress) -> Result<Option<Stands>> {
    let picture = snapshot.first(
        sql!(
            "SELECT sha256, media_type, replaced_by_sha256, replaced_by_name
             FROM picture
             WHERE site_id = $1 AND substr(sha256, 1, 20) = $2 AND name = $3"
        ),
        &[address.beginning().into(), address.name().into()],
        |row| {
            Ok(match read_replacement(row, 2)? {
                Some(other) => Stands::Elsewhere(other),
                None => Stands::Bytes(read_digest(row, 0)?, read_as(row, 1, |text: String| text.parse::<MediaType>())?),
            })
        },
    )?;
    match picture {
        Some(found) => Ok(Some(found)),
        None => variants::at(snapshot, address),
    }
}

/// What is shown instead of a picture, by two columns that may be null.
fn read_replacement(row: &Row<'_>, at: usize) -> Result<Option<PictureAddress>> {
    let (digest, name) = (row.get::<Option<String>>(at)?, row.get::<Option<String>>(at + 1)?);
    let digest = digest.and_then(|digest| BlobDigest::parse(&digest));
    Ok(digest.zip(name).map(|(digest, name)| PictureAddress::at(&digest, &name)))
}

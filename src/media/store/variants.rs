//! Smaller ones of pictures.

use super::{Stands, read_digest, read_pixels};
use crate::base::blobs::BlobDigest;
use crate::media::model::{MediaType, NewVariant, PictureAddress};
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, read_as, sql};

const VARIANT: &[(&str, Kind)] = &[
    ("sha256", Kind::Text),
    ("original", Kind::Text),
    ("media_type", Kind::Text),
    ("width", Kind::Int),
    ("height", Kind::Int),
    ("bytes", Kind::Int),
];

/// Names smaller ones of a picture; one that is there already is left as it is.
pub fn insert(tx: &mut Tx<'_>, original: &BlobDigest, all: &[NewVariant]) -> Result<u64> {
    let mut bulk = Bulk::new("picture_variant", VARIANT).or_leave();
    for variant in all {
        bulk.push(&[
            variant.digest.as_str().into(),
            original.as_str().into(),
            variant.media_type.name().into(),
            i64::from(variant.width).into(),
            i64::from(variant.height).into(),
            variant.bytes.into(),
        ]);
    }
    tx.insert(&bulk)
}

/// The smaller ones of a picture.
pub fn of(snapshot: &mut Snapshot<'_>, original: &BlobDigest) -> Result<Vec<NewVariant>> {
    Ok(of_all(snapshot, &[original.as_str()])?.into_iter().map(|(_, variant)| variant).collect())
}

/// The smaller ones of several pictures, each with the digest of its original; by kind, the narrowest first.
pub fn of_all(snapshot: &mut Snapshot<'_>, originals: &[&str]) -> Result<Vec<(BlobDigest, NewVariant)>> {
    snapshot.rows(
        sql!(
            "SELECT original, sha256, media_type, width, height, bytes
             FROM picture_variant
             WHERE site_id = $1 AND original IN among_texts($2)
             ORDER BY original, media_type, width"
        ),
        &[db::Param::Texts(originals)],
        |row| Ok((read_digest(row, 0)?, read(row, 1)?)),
    )
}

/// The five columns of a smaller one, the first of them at `at`.
fn read(row: &Row<'_>, at: usize) -> Result<NewVariant> {
    Ok(NewVariant {
        digest: read_digest(row, at)?,
        media_type: read_as(row, at + 1, |text: String| text.parse::<MediaType>())?,
        width: read_pixels(row, at + 2)?,
        height: read_pixels(row, at + 3)?,
        bytes: row.get(at + 4)?,
    })
}

/// The smaller one at an address.
pub fn at(snapshot: &mut Snapshot<'_>, address: &PictureAddress) -> Result<Option<Stands>> {
    let end = format!("{}g", address.beginning());
    let found = snapshot.rows(
        sql!(
            "SELECT sha256, media_type, width, height, bytes
             FROM picture_variant
             WHERE site_id = $1 AND sha256 >= $2 AND sha256 < $3"
        ),
        &[address.beginning().into(), (&end).into()],
        |row| read(row, 0),
    )?;
    let found = found.into_iter().find(|variant| variant.name() == address.name());
    Ok(found.map(|variant| Stands::Bytes(variant.digest, variant.media_type)))
}

/// Forgets the smaller ones of a picture.
pub fn remove(tx: &mut Tx<'_>, original: &BlobDigest) -> Result<()> {
    tx.execute(sql!("DELETE FROM picture_variant WHERE site_id = $1 AND original = $2"), &[original.as_str().into()])
        .map(|_| ())
}

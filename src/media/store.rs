//! All SQL of pictures.

use super::model::{MediaType, NewPicture};
use crate::base::blobs::BlobDigest;
use db::{Bulk, Kind, Result, Snapshot, Tx, read_as, sql};

const PICTURE: &[(&str, Kind)] = &[
    ("sha256", Kind::Text),
    ("name", Kind::Text),
    ("media_type", Kind::Text),
    ("width", Kind::Int),
    ("height", Kind::Int),
    ("bytes", Kind::Int),
];

/// Names pictures; one that is named already is left as it is.
pub(crate) fn insert(tx: &mut Tx<'_>, pictures: &[&NewPicture]) -> Result<()> {
    let mut bulk = Bulk::new("picture", PICTURE).or_leave();
    for picture in pictures {
        bulk.push(&[
            picture.digest.as_str().into(),
            (&picture.name).into(),
            picture.media_type.name().into(),
            i64::from(picture.width).into(),
            i64::from(picture.height).into(),
            picture.bytes.into(),
        ]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Whether any row names these bytes.
pub(crate) fn is_named(snapshot: &mut Snapshot<'_>, digest: &BlobDigest) -> Result<bool> {
    let found = snapshot.first(
        sql!("SELECT sha256 FROM picture WHERE site_id = $1 AND sha256 = $2 LIMIT 1"),
        &[digest.as_str().into()],
        |row| row.get::<String>(0),
    )?;
    Ok(found.is_some())
}

/// All pictures of the site.
pub(crate) fn all(snapshot: &mut Snapshot<'_>) -> Result<Vec<NewPicture>> {
    snapshot.rows(
        sql!("SELECT sha256, name, media_type, width, height, bytes FROM picture WHERE site_id = $1 ORDER BY sha256, name"),
        &[],
        |row| {
            let pixels = |at| read_as(row, at, |number: i64| u32::try_from(number));
            Ok(NewPicture {
                digest: read_as(row, 0, |text: String| BlobDigest::parse(&text).ok_or("not a digest"))?,
                name: row.get(1)?,
                media_type: read_as(row, 2, |text: String| text.parse::<MediaType>())?,
                width: pixels(3)?,
                height: pixels(4)?,
                bytes: row.get(5)?,
            })
        },
    )
}

/// The picture whose digest begins like this, under this name.
pub(crate) fn find(
    snapshot: &mut Snapshot<'_>,
    beginning: &str,
    name: &str,
) -> Result<Option<(BlobDigest, MediaType)>> {
    let end = format!("{beginning}g");
    snapshot.first(
        sql!(
            "SELECT sha256, media_type
             FROM picture
             WHERE site_id = $1 AND sha256 >= $2 AND sha256 < $3 AND name = $4"
        ),
        &[beginning.into(), (&end).into(), name.into()],
        |row| {
            let digest = read_as(row, 0, |text: String| BlobDigest::parse(&text).ok_or("not a digest"))?;
            Ok((digest, read_as(row, 1, |text: String| text.parse::<MediaType>())?))
        },
    )
}

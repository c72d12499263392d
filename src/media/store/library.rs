//! The library: its list with search, the words of pictures, the list of work, and what leaves it.

use super::{read_file, read_replacement};
use crate::base::blobs::BlobDigest;
use crate::base::fold::folded;
use crate::media::model::{NewPicture, Picture, PictureAddress, PictureWords};
use db::{Result, Row, Snapshot, Tx, sql};
use pictures::Tint;

/// Columns of a file, then words, time, tint and what replaces it.
macro_rules! picture_columns {
    () => {
        "picture.sha256, picture.name, picture.media_type, picture.width, picture.height, picture.bytes,
         picture.animated, picture.alt, picture.credit, picture.caption, picture.added, picture.tint,
         picture.replaced_by_sha256, picture.replaced_by_name"
    };
}
pub(crate) use picture_columns;

/// Where a page of the list begins: behind this picture.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// When that one was kept.
    pub added: i64,
    /// Its whole digest.
    pub sha256: String,
    /// Its name.
    pub name: String,
}

impl Anchor {
    /// Behind this one.
    pub fn behind(picture: &Picture) -> Anchor {
        let file = &picture.file;
        Anchor { added: picture.added, sha256: file.digest.as_str().into(), name: file.name.clone() }
    }

    /// Before all.
    fn first() -> Anchor {
        Anchor { added: i64::MAX, sha256: String::new(), name: String::new() }
    }
}

/// The pictures whose name and words hold these words, the newest first, from behind an anchor on.
pub fn list(snapshot: &mut Snapshot<'_>, words: &str, after: Option<&Anchor>, limit: i64) -> Result<Vec<Picture>> {
    let first = Anchor::first();
    let after = after.unwrap_or(&first);
    let pattern = pattern(words);
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            picture_columns!(),
            ", (SELECT COUNT(DISTINCT picture_use.article_id)
                     FROM picture_use
                     WHERE picture_use.site_id = picture.site_id AND picture_use.beginning = substr(picture.sha256, 1, 20)
                       AND picture_use.name = picture.name)
             FROM picture
             WHERE picture.site_id = $1 AND picture.plain LIKE $2 ESCAPE '\\'
               AND (picture.added < $3 OR (picture.added = $3 AND (picture.sha256 > $4
                 OR (picture.sha256 = $4 AND picture.name > $5))))
             ORDER BY picture.added DESC, picture.sha256, picture.name
             LIMIT $6"
        )),
        &[(&pattern).into(), after.added.into(), (&after.sha256).into(), (&after.name).into(), limit.into()],
        read,
    )
}

/// The picture at an address, also where another is shown instead.
pub fn find(snapshot: &mut Snapshot<'_>, address: &PictureAddress) -> Result<Option<Picture>> {
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            picture_columns!(),
            ", (SELECT COUNT(DISTINCT picture_use.article_id)
                     FROM picture_use
                     WHERE picture_use.site_id = picture.site_id AND picture_use.beginning = substr(picture.sha256, 1, 20)
                       AND picture_use.name = picture.name)
             FROM picture
             WHERE picture.site_id = $1 AND substr(picture.sha256, 1, 20) = $2 AND picture.name = $3"
        )),
        &[address.beginning().into(), address.name().into()],
        read,
    )
}

/// Reads [`picture_columns`], and behind them in how many articles it is used.
pub(crate) fn read(row: &Row<'_>) -> Result<Picture> {
    Ok(Picture {
        file: read_file(row, 0)?,
        words: PictureWords::kept(row.get(7)?, row.get(8)?, row.get(9)?),
        added: row.get(10)?,
        tint: row.get::<Option<String>>(11)?.as_deref().and_then(Tint::parse),
        replaced_by: read_replacement(row, 12)?,
        uses: row.get(14)?,
    })
}

/// A LIKE pattern that finds folded words anywhere.
fn pattern(words: &str) -> String {
    let escaped = folded(words.trim()).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// Writes the library's words for a picture.
pub fn describe(tx: &mut Tx<'_>, file: &NewPicture, words: &PictureWords) -> Result<()> {
    let plain = folded(&format!("{} {} {} {}", file.name, words.alt(), words.credit(), words.caption()));
    tx.execute_one(
        sql!(
            "UPDATE picture
             SET alt = $4, credit = $5, caption = $6, plain = $7
             WHERE site_id = $1 AND sha256 = $2 AND name = $3"
        ),
        &[
            file.digest.as_str().into(),
            (&file.name).into(),
            words.alt().into(),
            words.credit().into(),
            words.caption().into(),
            (&plain).into(),
        ],
    )
}

/// Notes what stands in the place of a picture until it is there, under all its names.
pub fn tint(tx: &mut Tx<'_>, digest: &str, tint: Option<Tint>) -> Result<()> {
    let name = tint.map(Tint::name);
    tx.execute(
        sql!("UPDATE picture SET tint = $3 WHERE site_id = $1 AND sha256 = $2"),
        &[digest.into(), name.as_deref().into()],
    )
    .map(|_| ())
}

/// Gives all names of these bytes the tint that one of them has.
pub fn tint_as_others(tx: &mut Tx<'_>, digest: &BlobDigest) -> Result<()> {
    tx.execute(
        sql!(
            "UPDATE picture
             SET tint = (SELECT MAX(other.tint) FROM picture AS other WHERE other.site_id = $1 AND other.sha256 = $2)
             WHERE site_id = $1 AND sha256 = $2"
        ),
        &[digest.as_str().into()],
    )
    .map(|_| ())
}

/// Shows another picture instead of this one, and instead of all that this one was shown for; `None`: itself again.
pub fn replace(tx: &mut Tx<'_>, file: &NewPicture, by: Option<&NewPicture>) -> Result<()> {
    let (digest, name) = (by.map(|by| by.digest.as_str()), by.map(|by| by.name.as_str()));
    tx.execute_one(
        sql!(
            "UPDATE picture
             SET replaced_by_sha256 = $4, replaced_by_name = $5
             WHERE site_id = $1 AND sha256 = $2 AND name = $3"
        ),
        &[file.digest.as_str().into(), (&file.name).into(), digest.into(), name.into()],
    )?;
    if by.is_some() {
        tx.execute(
            sql!(
                "UPDATE picture
                 SET replaced_by_sha256 = $4, replaced_by_name = $5
                 WHERE site_id = $1 AND replaced_by_sha256 = $2 AND replaced_by_name = $3"
            ),
            &[file.digest.as_str().into(), (&file.name).into(), digest.into(), name.into()],
        )?;
    }
    Ok(())
}

/// Takes a picture out of the library. Whether other names of the same bytes stay.
pub fn remove(tx: &mut Tx<'_>, file: &NewPicture) -> Result<bool> {
    tx.execute_one(
        sql!("DELETE FROM picture WHERE site_id = $1 AND sha256 = $2 AND name = $3"),
        &[file.digest.as_str().into(), (&file.name).into()],
    )?;
    let others = tx.first(
        sql!("SELECT name FROM picture WHERE site_id = $1 AND sha256 = $2 LIMIT 1"),
        &[file.digest.as_str().into()],
        |row| row.get::<String>(0),
    )?;
    Ok(others.is_some())
}

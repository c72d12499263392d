//! Pictures as pages show them: what replaces them followed, words and sizes at hand, in two statements for any number.

use super::{read_file, variants};
use crate::base::blobs::BlobDigest;
use crate::base::keys;
use crate::media::model::{NewPicture, NewVariant, PictureAddress};
use db::{Result, Snapshot, read_as, sql};
use pictures::Tint;
use std::collections::{BTreeSet, HashMap};

/// A picture as a page shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The file that is shown.
    pub file: NewPicture,
    /// The library's words for who does not see it.
    pub alt: String,
    /// What stands in its place until it is there.
    pub tint: Option<Tint>,
    /// Smaller ones, by kind, the narrowest first.
    pub variants: Vec<NewVariant>,
}

/// What is shown at each of these addresses; those where nothing stands are left out. Notes all of them.
pub fn shown(snapshot: &mut Snapshot<'_>, addresses: &[PictureAddress]) -> Result<HashMap<PictureAddress, Shown>> {
    let beginnings: BTreeSet<&str> = addresses.iter().map(PictureAddress::beginning).collect();
    for beginning in &beginnings {
        snapshot.note(keys::picture(beginning));
    }
    if beginnings.is_empty() {
        return Ok(HashMap::new());
    }
    let beginnings: Vec<&str> = beginnings.into_iter().collect();
    let rows = snapshot.rows(
        sql!(
            "SELECT picture.sha256, picture.name, shown.sha256, shown.name, shown.media_type, shown.width, shown.height,
                    shown.bytes, shown.animated, shown.alt, shown.tint
             FROM picture
             JOIN picture AS shown
               ON shown.site_id = picture.site_id
               AND shown.sha256 = COALESCE(picture.replaced_by_sha256, picture.sha256)
               AND shown.name = COALESCE(picture.replaced_by_name, picture.name)
             WHERE picture.site_id = $1 AND substr(picture.sha256, 1, 20) IN among_texts($2)"
        ),
        &[db::Param::Texts(&beginnings)],
        |row| {
            let digest = read_as(row, 0, |text: String| BlobDigest::parse(&text).ok_or("not a digest"))?;
            let address = PictureAddress::at(&digest, &row.get::<String>(1)?);
            let tint = row.get::<Option<String>>(10)?.as_deref().and_then(Tint::parse);
            Ok((address, Shown { file: read_file(row, 2)?, alt: row.get(9)?, tint, variants: Vec::new() }))
        },
    )?;
    let mut found: HashMap<PictureAddress, Shown> = rows.into_iter().collect();
    let originals: BTreeSet<String> = found.values().map(|shown| shown.file.digest.as_str().to_owned()).collect();
    let originals: Vec<&str> = originals.iter().map(String::as_str).collect();
    for (original, variant) in variants::of_all(snapshot, &originals)? {
        for shown in found.values_mut().filter(|shown| shown.file.digest == original) {
            shown.variants.push(variant.clone());
        }
    }
    for shown in found.values() {
        // What is shown instead may change too.
        snapshot.note(keys::picture(shown.file.digest.beginning()));
    }
    Ok(found)
}

//! The icon of a site: a picture of the library, and the small squares that are made of it at once.

use super::refusal;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SiteId};
use crate::media::actions;
use crate::media::model::{NewVariant, PictureAddress};
use crate::media::store::library;
use crate::urls;
use db::Urgency;
use locale::Locale;
use pictures::Failed;

/// Sides of the squares in pixels: for a tab on a fine screen, and for the home screen of a telephone.
const SIDES: [u32; 2] = [48, 180];

/// The squares of an icon, by their addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Squares {
    /// For tabs.
    pub(crate) small: String,
    /// For home screens and feed readers.
    pub(crate) large: String,
}

/// Makes the squares of a picture of the library. Blocks.
///
/// # Errors
/// Refuses, in the words of `locale`, a picture that is not there or whose pixels cannot be read.
pub(crate) fn squares(
    app: &App,
    locale: &Locale,
    site: SiteId,
    person: PersonId,
    which: &PictureAddress,
) -> Result<Squares> {
    let found = app.db.read(site.0, |rows| library::find(rows, which))?;
    let picture = found.ok_or_else(|| Failure::told("refused-picture-gone", &[]))?;
    let bytes =
        app.blobs.read(site, &picture.file.digest)?.ok_or_else(|| Failure::told("refused-picture-gone", &[]))?;
    let made = match pictures::squares(&bytes, &SIDES) {
        Ok(made) => made,
        Err(Failed::Unfit(unfit)) => return Err(Failure::refused(refusal(app, locale, unfit)?)),
        Err(_) => return Err(Failure::told("refused-icon-kind", &[])),
    };
    let mut kept = Vec::new();
    for variant in made {
        kept.push(NewVariant {
            digest: app.blobs.keep(site, &variant.bytes, app.clock.now())?,
            media_type: variant.kind.into(),
            width: variant.width,
            height: variant.height,
            bytes: variant.bytes.len() as i64,
        });
    }
    let address = |side: u32| {
        let variant = kept.iter().find(|variant| variant.width == side);
        variant.map(|variant| urls::picture(&variant.digest, &variant.name())).unwrap_or_default()
    };
    let [small, large] = SIDES.map(address);
    let digest = picture.file.digest;
    app.act(site, Urgency::Person, move |tx| actions::keep_squares(tx, &Actor::Person(person), &digest, &kept))?;
    Ok(Squares { small, large })
}

//! The pictures of a body as readers get them: in the sizes that are at hand, with the library's words where the article has
//! none, and what replaces a picture in its place.

use crate::base::error::Result;
use crate::media::model::{MediaType, NewVariant, PictureAddress};
use crate::media::store::shown::{self, Shown};
use crate::urls;
use crate::web::reader::Reader;
use html::{Illustration, SafeHtml};
use std::collections::HashMap;

/// Widest that a picture is shown in a column of text, pixels: that of the style sheet at its largest letters.
const COLUMN: u32 = 694;

/// A body for a page.
///
/// # Errors
/// A failure of the database.
pub(super) fn for_page(reader: &mut Reader<'_, '_>, body: SafeHtml) -> Result<SafeHtml> {
    let known = known(reader, &body)?;
    let at_desk = reader.pictures_at_desk;
    let place = |address: String| at_desk.map_or(address.clone(), |site| urls::desk_picture(site, &address));
    Ok(body.illustrated(&mut |address| illustration_at(known.get(&urls::read_picture(address)?)?, &place)))
}

/// A body for a feed: one plain picture each, for its readers choose no sizes.
///
/// # Errors
/// A failure of the database.
pub(super) fn for_feed(reader: &mut Reader<'_, '_>, body: SafeHtml) -> Result<SafeHtml> {
    let known = known(reader, &body)?;
    let plain =
        |picture: Illustration| Illustration { widths: String::new(), kinds: Vec::new(), tint: None, ..picture };
    Ok(body.illustrated(&mut |address| illustration(known.get(&urls::read_picture(address)?)?).map(plain)))
}

fn known(reader: &mut Reader<'_, '_>, body: &SafeHtml) -> Result<HashMap<PictureAddress, Shown>> {
    let addresses: Vec<PictureAddress> =
        body.pictures_at_home().iter().filter_map(|address| urls::read_picture(address)).collect();
    Ok(shown::shown(reader.rows, &addresses)?)
}

/// A picture in the sizes that are at hand.
pub(crate) fn illustration(shown: &Shown) -> Option<Illustration> {
    illustration_at(shown, &|own| own)
}

/// The same, with its addresses put elsewhere.
fn illustration_at(shown: &Shown, place: &dyn Fn(String) -> String) -> Option<Illustration> {
    let file = &shown.file;
    let own = place(urls::picture(&file.digest, &file.name));
    let placed = |variant: &NewVariant| (place(urls::picture(&variant.digest, &variant.name())), variant.width);
    // What moves would stand still in the sizes that were made of its first frame.
    let variants: &[NewVariant] = if file.animated { &[] } else { &shown.variants };
    let of_kind = |kind: MediaType| variants.iter().filter(move |variant| variant.media_type == kind);
    let mut widths: Vec<(String, u32)> = of_kind(file.media_type).map(&placed).collect();
    // The picture itself is a choice too, unless it is far larger than any screen needs.
    if !widths.is_empty() && file.width <= LARGEST {
        widths.push((own.clone(), file.width));
    }
    let address = of_kind(file.media_type).next_back().map_or(own, |variant| placed(variant).0);
    let newer = [MediaType::Avif, MediaType::WebP].into_iter().filter(|kind| *kind != file.media_type);
    let kinds = newer.map(|kind| (kind.name(), srcset(&of_kind(kind).map(&placed).collect::<Vec<_>>())));
    Some(Illustration {
        address,
        proportions: (file.width, file.height),
        widths: srcset(&widths),
        kinds: kinds.filter(|(_, widths)| !widths.is_empty()).collect(),
        widest: COLUMN.min(file.width),
        alt: shown.alt.clone(),
        tint: shown.tint.map(pictures::Tint::classes),
    })
}

/// Wider than this, a picture itself is no choice.
const LARGEST: u32 = 1_600;

fn srcset(widths: &[(String, u32)]) -> String {
    widths.iter().map(|(address, width)| format!("{address} {width}w")).collect::<Vec<_>>().join(", ")
}

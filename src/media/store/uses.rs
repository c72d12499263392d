//! Which articles show which pictures.

use super::read_replacement;
use crate::base::ids::ArticleId;
use crate::media::model::{PictureAddress, Place, Use};
use db::{Bulk, Kind, Result, Snapshot, Tx, read_as, sql};
use std::collections::BTreeSet;

const USE: &[(&str, Kind)] =
    &[("article_id", Kind::Int), ("place", Kind::Text), ("beginning", Kind::Text), ("name", Kind::Text)];

/// Adds what articles show, that were not here before.
pub fn insert(tx: &mut Tx<'_>, all: &[(ArticleId, Place, BTreeSet<PictureAddress>)]) -> Result<()> {
    let mut bulk = Bulk::new("picture_use", USE);
    for (article, place, shown) in all {
        for address in shown {
            bulk.push(&[(*article).into(), place.name().into(), address.beginning().into(), address.name().into()]);
        }
    }
    tx.insert(&bulk).map(|_| ())
}

/// Forgets what an article shows in one place. Whether it showed anything.
pub fn clear(tx: &mut Tx<'_>, article: ArticleId, place: Place) -> Result<bool> {
    let gone = tx.execute(
        sql!("DELETE FROM picture_use WHERE site_id = $1 AND article_id = $2 AND place = $3"),
        &[article.into(), place.name().into()],
    )?;
    Ok(gone > 0)
}

/// What an article shows in one place.
pub fn of_article(snapshot: &mut Snapshot<'_>, article: ArticleId, place: Place) -> Result<BTreeSet<PictureAddress>> {
    let found = snapshot.rows(
        sql!(
            "SELECT beginning, name
             FROM picture_use
             WHERE site_id = $1 AND article_id = $2 AND place = $3"
        ),
        &[article.into(), place.name().into()],
        |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)),
    )?;
    Ok(found.iter().filter_map(|(beginning, name)| PictureAddress::of(beginning, name)).collect())
}

/// The articles that show a picture, those included that show one which it replaces; the newest first.
pub fn of_picture(snapshot: &mut Snapshot<'_>, address: &PictureAddress, limit: i64) -> Result<Vec<Use>> {
    snapshot.rows(
        sql!(
            "SELECT DISTINCT picture_use.article_id, picture_use.place
             FROM picture_use
             WHERE picture_use.site_id = $1 AND picture_use.beginning = $2 AND picture_use.name = $3
             UNION
             SELECT picture_use.article_id, picture_use.place
             FROM picture AS former
             JOIN picture_use
               ON picture_use.site_id = former.site_id AND picture_use.beginning = substr(former.sha256, 1, 20)
               AND picture_use.name = former.name
             WHERE former.site_id = $1 AND substr(former.replaced_by_sha256, 1, 20) = $2 AND former.replaced_by_name = $3
             ORDER BY 1 DESC, 2
             LIMIT $4"
        ),
        &[address.beginning().into(), address.name().into(), limit.into()],
        |row| Ok(Use { article: row.get(0)?, place: read_as(row, 1, |text: String| text.parse::<Place>())? }),
    )
}

/// The pictures that are shown as this one.
pub fn former(snapshot: &mut Snapshot<'_>, address: &PictureAddress) -> Result<Vec<PictureAddress>> {
    let found = snapshot.rows(
        sql!(
            "SELECT sha256, name
             FROM picture
             WHERE site_id = $1 AND substr(replaced_by_sha256, 1, 20) = $2 AND replaced_by_name = $3"
        ),
        &[address.beginning().into(), address.name().into()],
        |row| read_replacement(row, 0),
    )?;
    Ok(found.into_iter().flatten().collect())
}

//! All SQL of translations: which articles are one text in several languages.

use super::{article_columns, read};
use crate::article::model::{Article, SitemapPart};
use crate::base::ids::{ArticleId, TranslationsId};
use crate::base::keys;
use db::{Bulk, Kind as Column, Result, Snapshot, Tx, sql};

/// Under which number an article is together with its translations.
pub(crate) fn of_article(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<TranslationsId>> {
    snapshot.note(keys::article(id));
    snapshot.first(
        sql!("SELECT translations_id FROM translation WHERE site_id = $1 AND article_id = $2"),
        &[id.into()],
        |row| row.get(0),
    )
}

/// All that are together, by id, those that readers do not see included.
pub(crate) fn together(snapshot: &mut Snapshot<'_>, id: TranslationsId) -> Result<Vec<Article>> {
    snapshot.note(keys::translations(id));
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            " FROM translation
              JOIN article ON article.site_id = translation.site_id AND article.id = translation.article_id
              WHERE translation.site_id = $1 AND translation.translations_id = $2
              ORDER BY article.id"
        )),
        &[id.into()],
        read,
    )
}

/// An article of a part of the sitemap, and one that it is together with (itself among them).
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) of: ArticleId,
    pub(crate) other: ArticleId,
    /// Language of the other, where it is not the site's.
    pub(crate) language: Option<String>,
    pub(crate) path: String,
}

/// Public translations of what stands in a part of the sitemap, by its ids.
pub(crate) fn in_part(snapshot: &mut Snapshot<'_>, part: SitemapPart) -> Result<Vec<Pair>> {
    snapshot.note(keys::sitemap(part.number()));
    let (first, last) = part.ids();
    snapshot.rows(
        sql!(
            "SELECT translation.article_id, article.id, article.language, article.path
             FROM translation
             JOIN translation AS other
               ON other.site_id = translation.site_id AND other.translations_id = translation.translations_id
             JOIN article ON article.site_id = other.site_id AND article.id = other.article_id
             WHERE translation.site_id = $1 AND translation.article_id BETWEEN $2 AND $3
               AND article.state = 'published' AND article.path IS NOT NULL
             ORDER BY translation.article_id, article.id"
        ),
        &[first.into(), last.into()],
        |row| Ok(Pair { of: row.get(0)?, other: row.get(1)?, language: row.get(2)?, path: row.get(3)? }),
    )
}

/// Puts these together under a number, and no others.
pub(crate) fn put(tx: &mut Tx<'_>, id: TranslationsId, articles: &[ArticleId]) -> Result<()> {
    tx.execute(sql!("DELETE FROM translation WHERE site_id = $1 AND translations_id = $2"), &[id.into()])?;
    let mut bulk = Bulk::new("translation", &[("article_id", Column::Int), ("translations_id", Column::Int)]);
    for article in articles {
        bulk.push(&[(*article).into(), id.into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

//! Reading SQL of the pictures in articles that readers see: which of them lack words.

use crate::article::model::Since;
use crate::media::model::{Lacking, Picture};
use crate::media::store::library::{self, picture_columns};
use db::{Result, Snapshot, sql};

/// Pictures of public articles and pages that lack words, with how often the most read of these was read since then: the most
/// read first; where nothing was counted, those of the newest.
pub fn lacking(snapshot: &mut Snapshot<'_>, lacking: Lacking, since: Since, limit: i64) -> Result<Vec<(Picture, i64)>> {
    let (alt, credit) = match lacking {
        Lacking::Either => (1, 1),
        Lacking::Alt => (1, 0),
        Lacking::Credit => (0, 1),
    };
    let (first, last) = since.periods();
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            picture_columns!(),
            ", used.articles, used.most
              FROM picture
              JOIN (
                SELECT picture_use.beginning, picture_use.name, COUNT(*) AS articles,
                       MAX(COALESCE(counted.total, 0)) AS most, MAX(COALESCE(article.published, 0)) AS newest
                FROM picture_use
                JOIN article ON article.site_id = picture_use.site_id AND article.id = picture_use.article_id
                LEFT JOIN (
                  SELECT article_id, CAST(SUM(count) AS BIGINT) AS total
                  FROM reads
                  WHERE site_id = $1 AND period BETWEEN $4 AND $5
                  GROUP BY article_id
                ) AS counted ON counted.article_id = article.id
                WHERE picture_use.site_id = $1 AND picture_use.place = 'public' AND article.state = 'published'
                GROUP BY picture_use.beginning, picture_use.name
              ) AS used ON used.beginning = substr(picture.sha256, 1, 20) AND used.name = picture.name
              WHERE picture.site_id = $1 AND picture.replaced_by_sha256 IS NULL
                AND ((picture.alt = '' AND $2 = 1) OR (picture.credit = '' AND $3 = 1))
              ORDER BY used.most DESC, used.newest DESC, used.articles DESC, picture.sha256, picture.name
              LIMIT $6"
        )),
        &[alt.into(), credit.into(), first.into(), last.into(), limit.into()],
        |row| Ok((library::read(row)?, row.get(15)?)),
    )
}

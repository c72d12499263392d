//! All SQL of the lines of reports: kept, counted, searched; and what the entry of a line became.

use crate::base::fold::folded;
use crate::base::ids::{ArticleId, UploadId};
use crate::import::model::{CauseCount, Found, Line, Wanted};
use db::{Bulk, Kind, Param, Result, Row, Snapshot, Tx, sql};
use std::collections::HashMap;

const FINDING: &[(&str, Kind)] = &[
    ("upload_id", Kind::Int),
    ("number", Kind::Int),
    ("cause", Kind::Text),
    ("severity", Kind::Text),
    ("subject", Kind::Text),
    ("count", Kind::Int),
    ("old_id", Kind::Text),
    ("line", Kind::Int),
    ("address", Kind::Text),
    ("sample", Kind::Text),
    ("plain", Kind::Text),
];

/// Keeps lines, numbered from `first` on.
pub(crate) fn insert(tx: &mut Tx<'_>, upload: UploadId, first: i64, lines: &[Line]) -> Result<()> {
    let plain: Vec<String> = lines.iter().map(Line::plain).collect();
    let mut bulk = Bulk::new("import_finding", FINDING);
    for ((number, line), plain) in (first..).zip(lines).zip(&plain) {
        bulk.push(&[
            upload.into(),
            number.into(),
            (&line.cause).into(),
            (&line.severity).into(),
            (&line.subject).into(),
            line.count.into(),
            (&line.old_id).into(),
            line.line.into(),
            (&line.address).into(),
            (&line.sample).into(),
            plain.into(),
        ]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Forgets the lines up to a number. How many went.
pub(crate) fn clear(tx: &mut Tx<'_>, upload: UploadId, until: i64) -> Result<u64> {
    tx.execute(
        sql!("DELETE FROM import_finding WHERE site_id = $1 AND upload_id = $2 AND number <= $3"),
        &[upload.into(), until.into()],
    )
}

/// The number of the first line, and of the last.
pub(crate) fn ends(snapshot: &mut Snapshot<'_>, upload: UploadId) -> Result<Option<(i64, i64)>> {
    let ends = snapshot.one(
        sql!("SELECT MIN(number), MAX(number) FROM import_finding WHERE site_id = $1 AND upload_id = $2"),
        &[upload.into()],
        |row| Ok((row.get::<Option<i64>>(0)?, row.get::<Option<i64>>(1)?)),
    )?;
    Ok(ends.0.zip(ends.1))
}

/// How often each cause stands in a report.
pub(crate) fn causes(snapshot: &mut Snapshot<'_>, upload: UploadId) -> Result<Vec<CauseCount>> {
    snapshot.rows(
        sql!(
            "SELECT cause, MAX(severity), CAST(SUM(count) AS BIGINT)
             FROM import_finding
             WHERE site_id = $1 AND upload_id = $2
             GROUP BY cause
             ORDER BY cause"
        ),
        &[upload.into()],
        |row| {
            let count = u64::try_from(row.get::<i64>(2)?).unwrap_or(0);
            Ok(CauseCount { cause: row.get(0)?, severity: row.get(1)?, count })
        },
    )
}

/// The lines that fit, from behind a number on.
pub(crate) fn search(
    snapshot: &mut Snapshot<'_>,
    upload: UploadId,
    wanted: &Wanted,
    after: i64,
    limit: i64,
) -> Result<Vec<Found>> {
    let pattern = pattern(&wanted.words);
    snapshot.rows(
        sql!(
            "SELECT number, cause, severity, subject, count, old_id, line, address, sample
             FROM import_finding
             WHERE site_id = $1 AND upload_id = $2 AND number > $3 AND plain LIKE $4 ESCAPE '\\'
               AND ($5 = '' OR subject = $5) AND ($6 = '' OR cause = $6)
             ORDER BY number
             LIMIT $7"
        ),
        &[
            upload.into(),
            after.into(),
            (&pattern).into(),
            (&wanted.subject).into(),
            (&wanted.cause).into(),
            limit.into(),
        ],
        read,
    )
}

/// The articles that entries became, by their old ids, each with its title.
pub(crate) fn articles(
    snapshot: &mut Snapshot<'_>,
    source: &str,
    old_ids: &[&str],
) -> Result<HashMap<String, (ArticleId, String)>> {
    let found = snapshot.rows(
        sql!(
            "SELECT origin.old_id, article.id, article.title
             FROM origin
             JOIN article ON article.site_id = origin.site_id AND article.id = origin.id
             WHERE origin.site_id = $1 AND origin.kind = 'article' AND origin.source = $2
               AND origin.old_id IN among_texts($3)"
        ),
        &[source.into(), Param::Texts(old_ids)],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )?;
    Ok(found.into_iter().collect())
}

/// The articles of the comments that entries became, by their old ids, each with its title.
pub(crate) fn articles_of_comments(
    snapshot: &mut Snapshot<'_>,
    source: &str,
    old_ids: &[&str],
) -> Result<HashMap<String, (ArticleId, String)>> {
    let found = snapshot.rows(
        sql!(
            "SELECT origin.old_id, article.id, article.title
             FROM origin
             JOIN comment ON comment.site_id = origin.site_id AND comment.id = origin.id
             JOIN article ON article.site_id = comment.site_id AND article.id = comment.article_id
             WHERE origin.site_id = $1 AND origin.kind = 'comment' AND origin.source = $2
               AND origin.old_id IN among_texts($3)"
        ),
        &[source.into(), Param::Texts(old_ids)],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )?;
    Ok(found.into_iter().collect())
}

fn read(row: &Row<'_>) -> Result<Found> {
    Ok(Found {
        number: row.get(0)?,
        line: Line {
            cause: row.get(1)?,
            severity: row.get(2)?,
            subject: row.get(3)?,
            count: row.get(4)?,
            old_id: row.get(5)?,
            line: row.get(6)?,
            address: row.get(7)?,
            sample: row.get(8)?,
        },
    })
}

/// A LIKE pattern that finds folded words anywhere.
fn pattern(words: &str) -> String {
    let mut pattern = String::from("%");
    for letter in folded(words.trim()).chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

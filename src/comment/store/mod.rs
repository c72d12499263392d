//! All SQL of comments.

pub(crate) mod discussions;
pub(crate) mod forgotten;
pub(crate) mod holds;
pub(crate) mod kept;
pub(crate) mod persons;
pub(crate) mod private;
pub(crate) mod queue;
pub(crate) mod triage;

use super::model::state::State;
use super::model::{Comment, NewComment, Numbered, Removal, Standing, Unnumbered};
use crate::article::model::{Format, Original};
use crate::base::ids::{ArticleId, CommentId};
use crate::base::keys;
use db::{Bulk, Kind, Param, Result, Row, Snapshot, Tx, read_as, sql};
use std::collections::HashMap;

const COMMENT: &[(&str, Kind)] = &[
    ("id", Kind::Int),
    ("article_id", Kind::Int),
    ("state", Kind::Text),
    ("author", Kind::Text),
    ("profile", Kind::Text),
    ("published", Kind::Int),
    ("published_offset", Kind::Int),
    ("html", Kind::Text),
    ("cleaner", Kind::Int),
    ("old_id", Kind::Text),
    ("old_parent", Kind::Text),
    ("removal", Kind::Text),
];
const ORIGINAL: &[(&str, Kind)] =
    &[("kind", Kind::Text), ("id", Kind::Int), ("format", Kind::Text), ("body", Kind::Bytes)];

/// Inserts comments that wait for their numbers: (id, article, comment).
pub(crate) fn insert(tx: &mut Tx<'_>, all: &[(CommentId, ArticleId, &NewComment)], removal: &str) -> Result<()> {
    let mut comments = Bulk::new("comment", COMMENT);
    let mut originals = Bulk::new("original", ORIGINAL);
    for (id, article, new) in all {
        let words = new.words.as_ref();
        comments.push(&[
            (*id).into(),
            (*article).into(),
            if new.held { "held" } else { "arriving" }.into(),
            (&new.author).into(),
            new.profile.as_deref().into(),
            new.published.into(),
            new.offset.into(),
            words.map_or("", |(words, _)| words.as_str()).into(),
            html::CLEANER_VERSION.into(),
            (&new.old_id).into(),
            new.old_parent.as_deref().into(),
            if words.is_none() { removal.into() } else { Param::Null },
        ]);
        if let Some((_, original)) = words {
            let bytes = original.bytes.as_slice();
            originals.push(&["comment".into(), (*id).into(), original.format.name().into(), bytes.into()]);
        }
    }
    tx.insert(&comments)?;
    tx.insert(&originals).map(|_| ())
}

/// The comments of these articles that wait for their numbers.
pub(crate) fn unnumbered(snapshot: &mut Snapshot<'_>, articles: &[i64]) -> Result<Vec<Unnumbered>> {
    snapshot.rows(
        sql!(
            "SELECT id, article_id, published, old_id, old_parent, removal
             FROM comment
             WHERE site_id = $1 AND article_id IN among_ints($2) AND state = 'arriving'
             ORDER BY article_id, id"
        ),
        &[Param::Ints(articles)],
        |row| {
            Ok(Unnumbered {
                id: row.get(0)?,
                article: row.get(1)?,
                published: row.get(2)?,
                old_id: row.get::<Option<String>>(3)?.unwrap_or_default(),
                old_parent: row.get(4)?,
                removed: row.get::<Option<String>>(5)?.is_some(),
            })
        },
    )
}

/// Articles after one, in which comments wait for their numbers.
pub(crate) fn articles_waiting(snapshot: &mut Snapshot<'_>, after: ArticleId, limit: i64) -> Result<Vec<ArticleId>> {
    snapshot.rows(
        sql!(
            "SELECT DISTINCT article_id
             FROM comment
             WHERE site_id = $1 AND state = 'arriving' AND article_id > $2
             ORDER BY article_id
             LIMIT $3"
        ),
        &[after.into(), limit.into()],
        |row| row.get(0),
    )
}

/// What an article's discussion holds already: its highest number, and the comments that came with an old id.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pub(crate) last: i64,
    pub(crate) by_old_id: HashMap<String, CommentId>,
}

/// The numbers given in these articles; one without any is left out.
pub(crate) fn numbered(snapshot: &mut Snapshot<'_>, articles: &[i64]) -> Result<HashMap<ArticleId, Numbers>> {
    let mut all: HashMap<ArticleId, Numbers> = HashMap::new();
    snapshot.rows(
        sql!(
            "SELECT article_id, id, number, old_id
             FROM comment
             WHERE site_id = $1 AND article_id IN among_ints($2) AND number IS NOT NULL"
        ),
        &[Param::Ints(articles)],
        |row| {
            let numbers = all.entry(row.get(0)?).or_default();
            numbers.last = numbers.last.max(row.get(2)?);
            if let Some(old_id) = row.get(3)? {
                numbers.by_old_id.insert(old_id, row.get(1)?);
            }
            Ok(())
        },
    )?;
    Ok(all)
}

/// Gives comments their numbers and parents, and makes them public: published, or a tombstone.
pub(crate) fn give_numbers(tx: &mut Tx<'_>, all: &[(Numbered, State)]) -> Result<()> {
    let mut bulk = Bulk::new(
        "comment",
        &[("id", Kind::Int), ("number", Kind::Int), ("parent_id", Kind::Int), ("state", Kind::Text)],
    );
    for (numbered, state) in all {
        bulk.push(&[numbered.id.into(), numbered.number.into(), numbered.parent.into(), state.name().into()]);
    }
    tx.update(&bulk)
}

/// Everything of a discussion that readers may see, by number.
pub(crate) fn discussion(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<Vec<Comment>> {
    snapshot.note(keys::discussion(article));
    snapshot.rows(
        sql!(
            "SELECT id, article_id, number, parent_id, author, profile, published, published_offset, old_id, html, removal
             FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number IS NOT NULL AND state IN ('published', 'removed')
             ORDER BY number"
        ),
        &[article.into()],
        comment,
    )
}

/// Whether a comment of an article has this number.
pub(crate) fn has_number(snapshot: &mut Snapshot<'_>, article: ArticleId, number: i64) -> Result<bool> {
    snapshot.note(keys::discussion(article));
    let found = snapshot.first(
        sql!("SELECT id FROM comment WHERE site_id = $1 AND article_id = $2 AND number = $3 AND number IS NOT NULL"),
        &[article.into(), number.into()],
        |row| row.get::<CommentId>(0),
    )?;
    Ok(found.is_some())
}

/// The comment of a number, if everybody reads it.
pub(crate) fn numbered_in(snapshot: &mut Snapshot<'_>, article: ArticleId, number: i64) -> Result<Option<Comment>> {
    snapshot.first(
        sql!(
            "SELECT id, article_id, number, parent_id, author, profile, published, published_offset, old_id, html, removal
             FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number = $3 AND number IS NOT NULL AND state = 'published'"
        ),
        &[article.into(), number.into()],
        comment,
    )
}

/// The newest readable comments of the site, with their articles.
pub(crate) fn newest(snapshot: &mut Snapshot<'_>, skip: i64, limit: i64) -> Result<Vec<Comment>> {
    snapshot.note(keys::newest_comments());
    snapshot.rows(
        sql!(
            "SELECT comment.id, comment.article_id, comment.number, comment.parent_id, comment.author, comment.profile,
                    comment.published, comment.published_offset, comment.old_id, comment.html, comment.removal
             FROM comment
             JOIN article ON article.site_id = comment.site_id AND article.id = comment.article_id
             WHERE comment.site_id = $1 AND comment.state = 'published' AND article.state = 'published'
             ORDER BY comment.published DESC, comment.id DESC
             LIMIT $2 OFFSET $3"
        ),
        &[limit.into(), skip.into()],
        comment,
    )
}

fn comment(row: &Row<'_>) -> Result<Comment> {
    let removal = row.get::<Option<String>>(10)?;
    let standing = match removal {
        None => Standing::Published { words: html::SafeHtml::kept(row.get(9)?) },
        Some(text) => Standing::Removed(
            serde_json::from_str::<Removal>(&text)
                .map_err(|why| db::Error::Row { column: "comment.removal".into(), why: why.to_string() })?,
        ),
    };
    Ok(Comment {
        id: row.get(0)?,
        article: row.get(1)?,
        number: row.get(2)?,
        parent: row.get::<Option<i64>>(3)?.map(CommentId),
        author: row.get(4)?,
        profile: row.get(5)?,
        published: row.get(6)?,
        offset: row.get(7)?,
        old_id: row.get(8)?,
        standing,
    })
}

/// Imported comments cleaned by older rules than `version`, with their originals.
pub(crate) fn to_clean(
    snapshot: &mut Snapshot<'_>,
    version: i64,
    after: CommentId,
    limit: i64,
) -> Result<Vec<(CommentId, ArticleId, Original)>> {
    snapshot.rows(
        sql!(
            "SELECT comment.id, comment.article_id, original.format, original.body
             FROM comment
             JOIN original ON original.site_id = comment.site_id AND original.kind = 'comment'
               AND original.id = comment.id
             WHERE comment.site_id = $1 AND comment.cleaner < $2 AND comment.id > $3 AND comment.edited IS NULL
             ORDER BY comment.id
             LIMIT $4"
        ),
        &[version.into(), after.into(), limit.into()],
        |row| {
            let format = read_as(row, 2, |text: String| text.parse::<Format>())?;
            Ok((row.get(0)?, row.get(1)?, Original { format, bytes: row.get(3)? }))
        },
    )
}

/// Writes words that were cleaned again.
pub(crate) fn write_words(tx: &mut Tx<'_>, id: CommentId, words: &html::SafeHtml) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE comment SET html = $3, cleaner = $4 WHERE site_id = $1 AND id = $2"),
        &[id.into(), words.as_str().into(), html::CLEANER_VERSION.into()],
    )
}

/// Takes words and names from all comments of an article, and their originals. How many of them could be read before.
pub(crate) fn erase_of_article(tx: &mut Tx<'_>, article: ArticleId, removal: &str) -> Result<i64> {
    let at = tx.at();
    let readable = tx.one(
        sql!("SELECT COUNT(*) FROM comment WHERE site_id = $1 AND article_id = $2 AND state = 'published'"),
        &[article.into()],
        |row| row.get::<i64>(0),
    )?;
    tx.execute(
        sql!(
            "DELETE FROM original
             WHERE site_id = $1 AND kind = 'comment'
               AND id IN (SELECT comment.id FROM comment WHERE comment.site_id = $1 AND comment.article_id = $2)"
        ),
        &[article.into()],
    )?;
    tx.execute(
        sql!(
            "UPDATE comment
             SET state = 'removed', author = '', profile = NULL, html = '', removal = COALESCE(removal, $3), edited = $4
             WHERE site_id = $1 AND article_id = $2"
        ),
        &[article.into(), removal.into(), at.into()],
    )?;
    Ok(readable)
}

//! What the desk asks of articles: those that readers do not see too, and who began them.

use super::{article_columns, read};
use crate::article::model::{Article, Kind, State};
use crate::base::ids::{ArticleId, LabelId, PersonId};
use db::{Param, Result, Row, Snapshot, sql};

macro_rules! begun_by {
    () => {
        ", (SELECT revision.person FROM revision
            WHERE revision.site_id = $1 AND revision.article_id = article.id AND revision.number = 1)"
    };
}

fn begun(row: &Row<'_>) -> Result<(Article, Option<PersonId>)> {
    Ok((read(row)?, row.get::<Option<i64>>(30)?.map(PersonId)))
}

/// Who began an article; `None` for what was imported.
pub(crate) fn begun_by(snapshot: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<PersonId>> {
    let found = snapshot.first(
        sql!("SELECT person FROM revision WHERE site_id = $1 AND article_id = $2 AND number = 1"),
        &[id.into()],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(found.flatten().map(PersonId))
}

/// Articles and pages in one of these states that readers do not see, the last begun first, before `before`.
pub(crate) fn unseen(
    snapshot: &mut Snapshot<'_>,
    kind: Kind,
    states: &[State],
    before: ArticleId,
    limit: i64,
) -> Result<Vec<(Article, Option<PersonId>)>> {
    let names: Vec<&str> = states.iter().map(|state| state.name()).collect();
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            begun_by!(),
            " FROM article
              WHERE article.site_id = $1 AND article.state <> 'published' AND article.kind = $2
                AND article.state IN among_texts($3) AND article.id < $4
              ORDER BY article.id DESC
              LIMIT $5"
        )),
        &[kind.name().into(), Param::Texts(&names), before.into(), limit.into()],
        begun,
    )
}

/// Articles and pages that readers see, the last begun first, before `before`.
pub(crate) fn published(
    snapshot: &mut Snapshot<'_>,
    kind: Kind,
    before: ArticleId,
    limit: i64,
) -> Result<Vec<(Article, Option<PersonId>)>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            begun_by!(),
            " FROM article
              WHERE article.site_id = $1 AND article.state = 'published' AND article.kind = $2 AND article.id < $3
              ORDER BY article.id DESC
              LIMIT $4"
        )),
        &[kind.name().into(), before.into(), limit.into()],
        begun,
    )
}

/// How many articles and pages there are in each state.
pub(crate) fn counts(snapshot: &mut Snapshot<'_>, kind: Kind) -> Result<Vec<(String, i64)>> {
    snapshot.rows(
        sql!("SELECT state, COUNT(*) FROM article WHERE site_id = $1 AND kind = $2 GROUP BY state"),
        &[kind.name().into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What the list is narrowed to; what is not given narrows nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// In names, title or address, folded.
    pub(crate) words: Vec<String>,
    /// A whole name at the article, folded.
    pub(crate) name: Option<String>,
    /// A language tag, and whether articles that name none are in it.
    pub(crate) language: Option<(String, bool)>,
    /// A label that readers see at it.
    pub(crate) label: Option<LabelId>,
}

/// Words of a search that count; more find nothing better.
const WORDS: usize = 4;

/// Articles and pages in one of these states that are wanted, the last begun first, before `before`.
pub(crate) fn search(
    snapshot: &mut Snapshot<'_>,
    kind: Option<Kind>,
    states: &[State],
    wanted: &Wanted,
    before: ArticleId,
    limit: i64,
) -> Result<Vec<(Article, Option<PersonId>)>> {
    let names: Vec<&str> = states.iter().map(|state| state.name()).collect();
    let kinds: Vec<&str> = kind.map_or_else(|| vec!["article", "page"], |kind| vec![kind.name()]);
    let escaped = |words: &str| words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let word = |at: usize| wanted.words.get(at).map_or_else(|| "%".to_owned(), |word| format!("%{}%", escaped(word)));
    let patterns: [String; WORDS] = std::array::from_fn(word);
    let [a, b, c, d] = &patterns;
    let name = wanted.name.as_deref().map_or_else(|| "%".to_owned(), |name| format!("%\n{}\n%", escaped(name)));
    let (tag, or_none) = wanted.language.as_ref().map_or(("", 0), |(tag, or_none)| (tag, i64::from(*or_none)));
    // All that is asked stands in one index, and the rows of those that were found are read last. A label is carried by few.
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            article_columns!(),
            begun_by!(),
            " FROM article
              WHERE article.site_id = $1 AND article.id IN (
                SELECT wanted.id FROM article AS wanted
                WHERE wanted.site_id = $1 AND wanted.kind IN among_texts($2) AND wanted.state IN among_texts($3)
                  AND wanted.id < $4
                  AND wanted.front LIKE $6 ESCAPE '\\' AND wanted.front LIKE $7 ESCAPE '\\'
                  AND wanted.front LIKE $8 ESCAPE '\\' AND wanted.front LIKE $9 ESCAPE '\\'
                  AND wanted.front LIKE $10 ESCAPE '\\'
                  AND ($11 = '' OR wanted.language = $11 OR ($12 = 1 AND wanted.language IS NULL))
                  AND ($13 = 0 OR wanted.id IN (
                    SELECT article_id FROM article_label WHERE site_id = $1 AND label_id = $13))
                ORDER BY wanted.id DESC
                LIMIT $5)
              ORDER BY article.id DESC"
        )),
        &[
            Param::Texts(&kinds),
            Param::Texts(&names),
            before.into(),
            limit.into(),
            a.into(),
            b.into(),
            c.into(),
            d.into(),
            (&name).into(),
            tag.into(),
            or_none.into(),
            wanted.label.map_or(0, |label| label.0).into(),
        ],
        begun,
    )
}

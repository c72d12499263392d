//! The statements that write articles, bodies, addresses, labels and their counters.

use crate::article::model::{Format, Label, NewArticle, Original, front};
use crate::base::ids::{ArticleId, LabelId};
use db::{Bulk, Kind, Param, Result, Snapshot, Tx, read_as, sql};

const ARTICLE: &[(&str, Kind)] = &[
    ("id", Kind::Int),
    ("kind", Kind::Text),
    ("state", Kind::Text),
    ("title", Kind::Text),
    ("language", Kind::Text),
    ("bylines", Kind::Text),
    ("summary", Kind::Text),
    ("path", Kind::Text),
    ("published", Kind::Int),
    ("published_offset", Kind::Int),
    ("local_date", Kind::Int),
    ("local_month", Kind::Int),
    ("feed_id", Kind::Text),
    ("comments", Kind::Int),
    ("comments_removed", Kind::Int),
    ("discussion", Kind::Text),
    ("front", Kind::Text),
];
const BODY: &[(&str, Kind)] =
    &[("article_id", Kind::Int), ("html", Kind::Text), ("cleaner", Kind::Int), ("plain", Kind::Text)];
const ORIGINAL: &[(&str, Kind)] =
    &[("kind", Kind::Text), ("id", Kind::Int), ("format", Kind::Text), ("body", Kind::Bytes)];
const PATH: &[(&str, Kind)] =
    &[("path", Kind::Text), ("query", Kind::Text), ("article_id", Kind::Int), ("role", Kind::Text)];
const LABEL: &[(&str, Kind)] =
    &[("id", Kind::Int), ("name", Kind::Text), ("slug", Kind::Text), ("articles", Kind::Int)];
const ARTICLE_LABEL: &[(&str, Kind)] = &[("article_id", Kind::Int), ("position", Kind::Int), ("label_id", Kind::Int)];

/// An article with everything decided: its id, its labels' ids, its free address.
pub(crate) struct Decided<'a> {
    pub(crate) id: ArticleId,
    pub(crate) new: &'a NewArticle,
    pub(crate) bylines: String,
    pub(crate) path: Option<(String, String)>,
    pub(crate) labels: Vec<LabelId>,
}

impl Decided<'_> {
    /// The main address as one text.
    fn address(&self) -> Option<String> {
        self.path.as_ref().map(|(path, query)| if query.is_empty() { path.clone() } else { format!("{path}?{query}") })
    }
}

/// Inserts articles with bodies, originals, addresses and labels. None is listed yet.
pub(crate) fn insert(tx: &mut Tx<'_>, all: &[Decided<'_>]) -> Result<()> {
    let addresses: Vec<Option<String>> = all.iter().map(Decided::address).collect();
    let front = |(decided, address): (&Decided<'_>, &Option<String>)| {
        front(&decided.new.title, &decided.new.bylines, address.as_deref())
    };
    let fronts: Vec<String> = all.iter().zip(&addresses).map(front).collect();
    let mut articles = Bulk::new("article", ARTICLE);
    let mut bodies = Bulk::new("article_body", BODY);
    let mut originals = Bulk::new("original", ORIGINAL);
    let mut paths = Bulk::new("path", PATH);
    let mut labels = Bulk::new("article_label", ARTICLE_LABEL);
    for ((decided, address), front) in all.iter().zip(&addresses).zip(&fronts) {
        let (id, new) = (decided.id, decided.new);
        articles.push(&row(decided, address.as_ref(), front));
        bodies.push(&[id.into(), new.body.as_str().into(), html::CLEANER_VERSION.into(), (&new.plain).into()]);
        if let Some(original) = &new.original {
            let (format, bytes) = (original.format.name(), original.bytes.as_slice());
            originals.push(&["article".into(), id.into(), format.into(), bytes.into()]);
        }
        if let Some((path, query)) = &decided.path {
            paths.push(&[path.into(), query.into(), id.into(), "main".into()]);
        }
        for (position, label) in decided.labels.iter().enumerate() {
            labels.push(&[id.into(), (position as i64).into(), (*label).into()]);
        }
    }
    for bulk in [&articles, &bodies, &originals, &paths, &labels] {
        tx.insert(bulk)?;
    }
    Ok(())
}

fn row<'a>(decided: &'a Decided<'_>, address: Option<&'a String>, front: &'a str) -> [Param<'a>; 17] {
    let new = decided.new;
    let month =
        if new.kind == crate::article::model::Kind::Page { Some(0) } else { new.published.map(|on| on.month()) };
    [
        decided.id.into(),
        new.kind.name().into(),
        new.state.name().into(),
        (&new.title).into(),
        new.language.as_deref().into(),
        (&decided.bylines).into(),
        (&new.summary).into(),
        address.into(),
        new.published.map(|on| on.at).into(),
        new.published.map(|on| on.offset).into(),
        new.published.map(|on| on.date).into(),
        month.into(),
        (&new.feed_id).into(),
        0.into(),
        0.into(),
        new.discussion.name().into(),
        front.into(),
    ]
}

/// Labels by their exact names; those that are not there are left out.
pub(crate) fn labels_named(snapshot: &mut Snapshot<'_>, names: &[&str]) -> Result<Vec<Label>> {
    snapshot.rows(
        sql!("SELECT id, name, slug, articles FROM label WHERE site_id = $1 AND name IN among_texts($2)"),
        &[Param::Texts(names)],
        super::label,
    )
}

/// Which of these slugs are taken, or lead to the label that had them before.
pub(crate) fn slugs_taken(snapshot: &mut Snapshot<'_>, slugs: &[&str]) -> Result<Vec<String>> {
    snapshot.rows(
        sql!(
            "SELECT slug FROM label WHERE site_id = $1 AND slug IN among_texts($2)
             UNION SELECT slug FROM former_label WHERE site_id = $1 AND slug IN among_texts($2)"
        ),
        &[Param::Texts(slugs)],
        |row| row.get(0),
    )
}

/// Inserts labels that no listed article carries yet.
pub(crate) fn insert_labels(tx: &mut Tx<'_>, labels: &[Label]) -> Result<()> {
    let mut bulk = Bulk::new("label", LABEL);
    for label in labels {
        bulk.push(&[label.id.into(), (&label.name).into(), (&label.slug).into(), 0.into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Which of these paths (without query) are taken.
pub(crate) fn paths_taken(snapshot: &mut Snapshot<'_>, paths: &[&str]) -> Result<Vec<(String, String)>> {
    snapshot.rows(
        sql!("SELECT path, query FROM path WHERE site_id = $1 AND path IN among_texts($2)"),
        &[Param::Texts(paths)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Makes arriving articles published, and puts the dated ones into the lists. Says how many there were.
pub(crate) fn publish(tx: &mut Tx<'_>, ids: &[i64]) -> Result<u64> {
    let opened = tx.execute(
        sql!(
            "UPDATE article
             SET state = 'published', listed = CASE WHEN kind = 'article' THEN published ELSE NULL END
             WHERE site_id = $1 AND state = 'arriving' AND id IN among_ints($2)"
        ),
        &[Param::Ints(ids)],
    )?;
    tx.execute(
        sql!(
            "UPDATE article_label
             SET listed = (SELECT article.listed FROM article
                           WHERE article.site_id = $1 AND article.id = article_label.article_id)
             WHERE site_id = $1 AND article_id IN among_ints($2)"
        ),
        &[Param::Ints(ids)],
    )?;
    Ok(opened)
}

/// Takes one article out of all lists and says it was withdrawn.
pub(crate) fn withdraw(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE article
             SET state = 'withdrawn', listed = NULL, pinned = NULL, withdrawn = $3, edited = $3
             WHERE site_id = $1 AND id = $2 AND state = 'published'"
        ),
        &[id.into(), at.into()],
    )?;
    tx.execute(sql!("UPDATE article_label SET listed = NULL WHERE site_id = $1 AND article_id = $2"), &[id.into()])
        .map(|_| ())
}

/// Adds to the counts of labels: (label, how many more).
pub(crate) fn count_labels(tx: &mut Tx<'_>, more: &[(LabelId, i64)]) -> Result<()> {
    for (label, more) in more {
        tx.execute_one(
            sql!("UPDATE label SET articles = articles + $3 WHERE site_id = $1 AND id = $2"),
            &[(*label).into(), (*more).into()],
        )?;
    }
    Ok(())
}

/// Adds to the counts of months: (202201, how many more).
pub(crate) fn count_months(tx: &mut Tx<'_>, more: &[(i64, i64)]) -> Result<()> {
    for (month, more) in more {
        tx.execute_one(
            sql!(
                "INSERT INTO month_count (site_id, month, articles)
                 VALUES ($1, $2, $3)
                 ON CONFLICT (site_id, month) DO UPDATE SET articles = month_count.articles + excluded.articles"
            ),
            &[(*month).into(), (*more).into()],
        )?;
    }
    Ok(())
}

/// Which labels these articles carry: (article, label).
pub(crate) fn labels_of_all(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<Vec<(ArticleId, LabelId)>> {
    snapshot.rows(
        // Here and below, the order is that of the table's key, which therefore answers. Without it SQLite reads all of an
        // index that happens to hold every column asked for.
        sql!(
            "SELECT article_id, label_id
             FROM article_label
             WHERE site_id = $1 AND article_id IN among_ints($2)
             ORDER BY article_id, position"
        ),
        &[Param::Ints(ids)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Articles that an import brought and nobody opened yet, by id.
pub(crate) fn arriving(snapshot: &mut Snapshot<'_>, after: ArticleId, limit: i64) -> Result<Vec<ArticleId>> {
    snapshot.rows(
        sql!("SELECT id FROM article WHERE site_id = $1 AND state = 'arriving' AND id > $2 ORDER BY id LIMIT $3"),
        &[after.into(), limit.into()],
        |row| row.get(0),
    )
}

/// Listed articles whose related ones are not fixed yet, by id.
pub(crate) fn unrelated(snapshot: &mut Snapshot<'_>, after: ArticleId, limit: i64) -> Result<Vec<ArticleId>> {
    snapshot.rows(
        sql!(
            "SELECT id
             FROM article
             WHERE site_id = $1 AND id > $2 AND listed IS NOT NULL AND related IS NULL
             ORDER BY id
             LIMIT $3"
        ),
        &[after.into(), limit.into()],
        |row| row.get(0),
    )
}

/// For each label of each of these articles, the nearest older articles: (article, candidate).
pub(crate) fn nearest_older(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<Vec<(ArticleId, ArticleId)>> {
    // One scalar subquery a place: both databases answer it from the index of the label's list.
    macro_rules! older {
        ($place:literal) => {
            concat!(
                "(SELECT other.article_id FROM article_label AS other
                  WHERE other.site_id = $1 AND other.label_id = mine.label_id
                    AND (other.listed, other.article_id) < (mine.listed, mine.article_id)
                  ORDER BY other.listed DESC, other.article_id DESC
                  LIMIT 1 OFFSET ",
                $place,
                ")"
            )
        };
    }
    let sql = sql!(concat!(
        "SELECT mine.article_id, ",
        older!(0),
        ", ",
        older!(1),
        ", ",
        older!(2),
        ", ",
        older!(3),
        " FROM article_label AS mine
          WHERE mine.site_id = $1 AND mine.listed IS NOT NULL AND mine.article_id IN among_ints($2)
          ORDER BY mine.article_id, mine.position"
    ));
    let rows = snapshot.rows(sql, &[Param::Ints(ids)], |row| {
        let article = row.get::<ArticleId>(0)?;
        let places = (1..=4).map(|at| row.get::<Option<i64>>(at)).collect::<Result<Vec<_>>>()?;
        Ok(places.into_iter().flatten().map(|other| (article, ArticleId(other))).collect::<Vec<_>>())
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// Under which instant these articles are listed.
pub(crate) fn listed_at(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<Vec<(ArticleId, i64)>> {
    snapshot.rows(
        sql!(
            "SELECT id, listed
             FROM article
             WHERE site_id = $1 AND listed IS NOT NULL AND id IN among_ints($2)
             ORDER BY id"
        ),
        &[Param::Ints(ids)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Fixes related articles: (article, ids as JSON).
pub(crate) fn relate(tx: &mut Tx<'_>, related: &[(ArticleId, String)]) -> Result<()> {
    let mut bulk = Bulk::new("article", &[("id", Kind::Int), ("related", Kind::Text)]);
    for (id, ids) in related {
        bulk.push(&[(*id).into(), ids.into()]);
    }
    tx.update(&bulk)
}

/// Adds to the counts of discussions: (article, readable, removed).
pub(crate) fn count_comments(tx: &mut Tx<'_>, counts: &[(ArticleId, i64, i64)]) -> Result<()> {
    for (id, readable, removed) in counts {
        tx.execute_one(
            sql!(
                "UPDATE article
                 SET comments = comments + $3, comments_removed = comments_removed + $4
                 WHERE site_id = $1 AND id = $2"
            ),
            &[(*id).into(), (*readable).into(), (*removed).into()],
        )?;
    }
    Ok(())
}

/// Imported bodies cleaned by older rules than `version`, with their originals.
pub(crate) fn to_clean(
    snapshot: &mut Snapshot<'_>,
    version: i64,
    after: ArticleId,
    limit: i64,
) -> Result<Vec<(ArticleId, Original)>> {
    snapshot.rows(
        sql!(
            "SELECT article_body.article_id, original.format, original.body
             FROM article_body
             JOIN original ON original.site_id = article_body.site_id AND original.kind = 'article'
               AND original.id = article_body.article_id
             JOIN article ON article.site_id = article_body.site_id AND article.id = article_body.article_id
             WHERE article_body.site_id = $1 AND article_body.cleaner < $2 AND article_body.article_id > $3
               AND article.edited IS NULL
             ORDER BY article_body.article_id
             LIMIT $4"
        ),
        &[version.into(), after.into(), limit.into()],
        |row| {
            let format = read_as(row, 1, |text: String| text.parse::<Format>())?;
            Ok((row.get(0)?, Original { format, bytes: row.get(2)? }))
        },
    )
}

/// Writes a body that was cleaned again.
pub(crate) fn write_body(
    tx: &mut Tx<'_>,
    id: ArticleId,
    body: &html::SafeHtml,
    summary: &str,
    plain: &str,
) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE article_body SET html = $3, cleaner = $4, plain = $5 WHERE site_id = $1 AND article_id = $2"),
        &[id.into(), body.as_str().into(), html::CLEANER_VERSION.into(), plain.into()],
    )?;
    tx.execute_one(sql!("UPDATE article SET summary = $3 WHERE site_id = $1 AND id = $2"), &[id.into(), summary.into()])
}

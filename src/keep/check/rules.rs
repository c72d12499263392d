//! What must agree: one statement for each rule, the same text for both databases, and the words for what breaks it.
//!
//! Each statement gives the rows that break its rule: site, the thing, what was found, what was expected.

mod writing;

use crate::base::error::Result;
use db::Whole;

/// One rule.
pub(super) struct Rule {
    /// What is being looked at, for the progress.
    pub(super) about: &'static str,
    /// The rows that break it.
    text: &'static str,
    words: fn(&Broken) -> String,
    /// Whether a row breaks the rule only by the time that it is.
    when: fn(&Broken, i64) -> bool,
}

/// A row that breaks a rule.
struct Broken {
    site: i64,
    thing: String,
    found: i64,
    expected: i64,
}

/// Lines for one rule. Where more is wrong, the cause is one and its list would hide the others.
const LINES: usize = 20;

/// An article may stand in lists this much after its instant, until the scheduler came by. Microseconds.
const LATE: i64 = 600_000_000;

/// Says what breaks the rule.
pub(super) fn look(whole: &Whole<'_>, rule: &Rule, now: i64, wrong: &mut dyn FnMut(&str)) -> Result<()> {
    let rows = whole.rows(rule.text, |row| {
        Ok(Broken { site: row.get(0)?, thing: row.get(1)?, found: row.get(2)?, expected: row.get(3)? })
    })?;
    let broken: Vec<Broken> = rows.into_iter().filter(|broken| (rule.when)(broken, now)).collect();
    for broken in broken.iter().take(LINES) {
        wrong(&format!("site {}: {}", broken.site, (rule.words)(broken)));
    }
    if broken.len() > LINES {
        wrong(&format!("and {} more of this kind: {}", broken.len() - LINES, rule.about));
    }
    Ok(())
}

/// A rule about two numbers that must be the same, whatever the time.
const fn equal(about: &'static str, text: &'static str, words: fn(&Broken) -> String) -> Rule {
    Rule { about, text, words, when: |_, _| true }
}

/// All of them.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().chain(writing::RULES)
}

const RULES: &[Rule] = &[
    equal(
        "hosts of sites",
        "SELECT site.id, CAST(site.title AS TEXT), COUNT(host.name), CAST(1 AS BIGINT)
         FROM site
         LEFT JOIN host ON host.site_id = site.id AND host.role = 'main'
         GROUP BY site.id, site.title
         HAVING COUNT(host.name) <> 1
         ORDER BY 1
         LIMIT 1000",
        |b| format!("it has {} main hosts and must have one", b.found),
    ),
    equal(
        "heads of logs",
        "SELECT site.id, 'head', CAST(0 AS BIGINT), CAST(1 AS BIGINT)
         FROM site
         LEFT JOIN site_head ON site_head.site_id = site.id
         WHERE site_head.site_id IS NULL
         ORDER BY 1
         LIMIT 1000",
        |_| "its log has no head".into(),
    ),
    equal(
        "logs without gaps",
        "SELECT site_id, 'change', COUNT(*), MAX(number) - MIN(number) + 1
         FROM change
         GROUP BY site_id
         HAVING COUNT(*) <> MAX(number) - MIN(number) + 1
         ORDER BY 1
         LIMIT 1000",
        |b| format!("its log holds {} changes where its numbers allow for {}", b.found, b.expected),
    ),
    equal(
        "heads and newest changes",
        "SELECT change.site_id, 'head', COALESCE(MAX(site_head.number), -1), MAX(change.number)
         FROM change
         LEFT JOIN site_head ON site_head.site_id = change.site_id
         GROUP BY change.site_id
         HAVING COALESCE(MAX(site_head.number), -1) <> MAX(change.number)
         ORDER BY 1
         LIMIT 1000",
        |b| format!("the head of its log is at {}, its newest change at {}", b.found, b.expected),
    ),
    equal(
        "counters of ids",
        "SELECT used.site_id, used.noun, COALESCE(id_counter.last, 0), used.newest
         FROM (
           SELECT site_id, 'article' AS noun, MAX(id) AS newest FROM article GROUP BY site_id
           UNION ALL SELECT site_id, 'comment', MAX(id) FROM comment GROUP BY site_id
           UNION ALL SELECT site_id, 'label', MAX(id) FROM label GROUP BY site_id
           UNION ALL SELECT site_id, 'run', MAX(id) FROM import_run GROUP BY site_id
           UNION ALL SELECT site_id, 'upload', MAX(id) FROM import_upload GROUP BY site_id
           UNION ALL SELECT site_id, 'source', MAX(id) FROM source GROUP BY site_id
           UNION ALL SELECT site_id, 'outlet', MAX(id) FROM outlet GROUP BY site_id
           UNION ALL SELECT site_id, 'job', MAX(id) FROM job GROUP BY site_id
           UNION ALL SELECT site_id, 'correction', MAX(id) FROM correction GROUP BY site_id
           UNION ALL SELECT site_id, 'series', MAX(id) FROM series GROUP BY site_id
           UNION ALL SELECT site_id, 'translations', MAX(translations_id) FROM translation GROUP BY site_id
           UNION ALL SELECT site_id, 'passage_note', MAX(id) FROM passage_note GROUP BY site_id
           UNION ALL SELECT site_id, 'shared_preview', MAX(id) FROM shared_preview GROUP BY site_id
           UNION ALL SELECT site_id, 'message', MAX(id) FROM message GROUP BY site_id
           UNION ALL SELECT CAST(0 AS BIGINT), 'site', MAX(id) FROM site
         ) AS used
         LEFT JOIN id_counter ON id_counter.site_id = used.site_id AND id_counter.noun = used.noun
         WHERE used.newest IS NOT NULL AND COALESCE(id_counter.last, 0) < used.newest
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("the counter of {} ids stands at {}, and {} is given out", b.thing, b.found, b.expected),
    ),
    equal(
        "bodies of articles",
        "SELECT article.site_id, CAST(article.id AS TEXT), CAST(0 AS BIGINT), CAST(1 AS BIGINT)
         FROM article
         LEFT JOIN article_body ON article_body.site_id = article.site_id AND article_body.article_id = article.id
         WHERE article_body.article_id IS NULL
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} has no body", b.thing),
    ),
    equal(
        "comments of articles",
        "SELECT article.site_id, CAST(article.id AS TEXT), article.comments, COALESCE(counted.published, 0)
         FROM article
         LEFT JOIN (
           SELECT site_id, article_id, COUNT(*) AS published
           FROM comment
           WHERE state = 'published'
           GROUP BY site_id, article_id
         ) AS counted ON counted.site_id = article.site_id AND counted.article_id = article.id
         WHERE article.comments <> COALESCE(counted.published, 0)
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} counts {} comments and has {}", b.thing, b.found, b.expected),
    ),
    equal(
        "removed comments of articles",
        "SELECT article.site_id, CAST(article.id AS TEXT), article.comments_removed, COALESCE(counted.removed, 0)
         FROM article
         LEFT JOIN (
           SELECT site_id, article_id, COUNT(*) AS removed
           FROM comment
           WHERE state = 'removed' AND number IS NOT NULL
           GROUP BY site_id, article_id
         ) AS counted ON counted.site_id = article.site_id AND counted.article_id = article.id
         WHERE article.comments_removed <> COALESCE(counted.removed, 0)
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} counts {} removed comments and has {}", b.thing, b.found, b.expected),
    ),
    equal(
        "counted decisions",
        "SELECT decision_count.site_id, decision_count.verb, decision_count.decisions, COALESCE(counted.holding, 0)
         FROM decision_count
         LEFT JOIN (
           SELECT site_id, verb, COUNT(*) AS holding
           FROM decision
           WHERE undone IS NULL
           GROUP BY site_id, verb
         ) AS counted ON counted.site_id = decision_count.site_id AND counted.verb = decision_count.verb
         WHERE decision_count.decisions <> COALESCE(counted.holding, 0)
         ORDER BY decision_count.site_id, decision_count.verb
         LIMIT 1000",
        |b| format!("{} decisions of the kind “{}” are counted, and {} hold", b.found, b.thing, b.expected),
    ),
    equal(
        "numbers of discussions",
        "SELECT site_id, CAST(article_id AS TEXT), COUNT(DISTINCT number), MAX(number)
         FROM comment
         WHERE number IS NOT NULL
         GROUP BY site_id, article_id
         HAVING MIN(number) <> 1 OR COUNT(DISTINCT number) <> MAX(number) OR COUNT(number) <> MAX(number)
         ORDER BY site_id, article_id
         LIMIT 1000",
        |b| {
            let (numbers, highest) = (b.found, b.expected);
            format!("the comments of article {} have {numbers} numbers up to {highest}, each must stand once", b.thing)
        },
    ),
    equal(
        "published comments without a number",
        "SELECT site_id, CAST(id AS TEXT), article_id, article_id
         FROM comment
         WHERE state = 'published' AND number IS NULL
         ORDER BY site_id, id
         LIMIT 1000",
        |b| format!("comment {} of article {} is published without a number", b.thing, b.found),
    ),
    equal(
        "answers",
        "SELECT comment.site_id, CAST(comment.id AS TEXT), comment.parent_id, comment.article_id
         FROM comment
         LEFT JOIN comment AS parent
           ON parent.site_id = comment.site_id AND parent.id = comment.parent_id AND parent.article_id = comment.article_id
         WHERE comment.parent_id IS NOT NULL AND parent.id IS NULL
         ORDER BY comment.site_id, comment.id
         LIMIT 1000",
        |b| format!("comment {} answers comment {}, which is not under article {}", b.thing, b.found, b.expected),
    ),
    equal(
        "articles in lists",
        "SELECT site_id, CAST(id AS TEXT), listed, COALESCE(published, 0)
         FROM article
         WHERE listed IS NOT NULL AND (state <> 'published' OR kind <> 'article' OR listed IS DISTINCT FROM published)
         ORDER BY site_id, id
         LIMIT 1000",
        |b| format!("article {} stands in lists and must not, or not there", b.thing),
    ),
    Rule {
        about: "published articles in no list",
        text: "SELECT site_id, CAST(id AS TEXT), COALESCE(published, 0), COALESCE(published, 0)
               FROM article
               WHERE listed IS NULL AND state = 'published' AND kind = 'article'
               ORDER BY published, site_id, id
               LIMIT 1000",
        words: |b| format!("article {} is published and stands in no list", b.thing),
        when: |b, now| b.found < now - LATE,
    },
    Rule {
        about: "articles of the future in lists",
        text: "SELECT site_id, CAST(id AS TEXT), listed, listed
               FROM article
               WHERE listed IS NOT NULL
               ORDER BY listed DESC, site_id, id
               LIMIT 1000",
        words: |b| format!("article {} stands in lists before its time", b.thing),
        when: |b, now| b.found > now + LATE,
    },
    equal(
        "labels of articles in lists",
        "SELECT article_label.site_id, CAST(article_label.article_id AS TEXT), article_label.label_id, article_label.label_id
         FROM article_label
         JOIN article ON article.site_id = article_label.site_id AND article.id = article_label.article_id
         WHERE article_label.listed IS DISTINCT FROM article.listed
         ORDER BY article_label.site_id, article_label.article_id
         LIMIT 1000",
        |b| format!("article {} stands otherwise in the list of label {} than in the others", b.thing, b.found),
    ),
    equal(
        "counts of labels",
        "SELECT label.site_id, CAST(label.name AS TEXT), label.articles, COALESCE(counted.articles, 0)
         FROM label
         LEFT JOIN (
           SELECT site_id, label_id, COUNT(*) AS articles
           FROM article_label
           WHERE listed IS NOT NULL
           GROUP BY site_id, label_id
         ) AS counted ON counted.site_id = label.site_id AND counted.label_id = label.id
         WHERE label.articles <> COALESCE(counted.articles, 0)
         ORDER BY label.site_id, label.id
         LIMIT 1000",
        |b| format!("the label “{}” counts {} articles and has {}", b.thing, b.found, b.expected),
    ),
    equal(
        "counts of months",
        "SELECT both_sides.site_id, CAST(both_sides.month AS TEXT), CAST(SUM(both_sides.kept) AS BIGINT),
                CAST(SUM(both_sides.counted) AS BIGINT)
         FROM (
           SELECT site_id, month, articles AS kept, CAST(0 AS BIGINT) AS counted FROM month_count
           UNION ALL
           SELECT site_id, local_month, CAST(0 AS BIGINT), COUNT(*)
           FROM article
           WHERE listed IS NOT NULL
           GROUP BY site_id, local_month
         ) AS both_sides
         GROUP BY both_sides.site_id, both_sides.month
         HAVING SUM(both_sides.kept) <> SUM(both_sides.counted)
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("the month {} counts {} articles and has {}", b.thing, b.found, b.expected),
    ),
    equal(
        "dates of articles",
        "SELECT site_id, CAST(id AS TEXT), COALESCE(local_month, 0), COALESCE(local_date / 100, 0)
         FROM article
         WHERE listed IS NOT NULL AND local_month IS DISTINCT FROM local_date / 100
         ORDER BY site_id, id
         LIMIT 1000",
        |b| format!("article {} is in the archive under {} and its date gives {}", b.thing, b.found, b.expected),
    ),
    equal(
        "addresses of articles",
        "SELECT article.site_id, CAST(article.id AS TEXT), COUNT(path.article_id),
                CAST(CASE WHEN article.path IS NULL THEN 0 ELSE 1 END AS BIGINT)
         FROM article
         LEFT JOIN path ON path.site_id = article.site_id AND path.article_id = article.id AND path.role = 'main'
         GROUP BY article.site_id, article.id, article.path
         HAVING COUNT(path.article_id) <> CASE WHEN article.path IS NULL THEN 0 ELSE 1 END
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} has {} main addresses where there must be {}", b.thing, b.found, b.expected),
    ),
    equal(
        "addresses as articles know them",
        "SELECT article.site_id, CAST(article.path AS TEXT), article.id, article.id
         FROM article
         JOIN path ON path.site_id = article.site_id AND path.article_id = article.id AND path.role = 'main'
         WHERE article.path IS DISTINCT FROM
           (path.path || CASE WHEN path.query = '' THEN '' ELSE '?' || path.query END)
           AND article.path IS NOT NULL
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} says that it stands at {}, and its main address is another", b.found, b.thing),
    ),
    equal(
        "smaller ones of pictures",
        "SELECT DISTINCT picture_variant.site_id, picture_variant.original, CAST(0 AS BIGINT), CAST(1 AS BIGINT)
         FROM picture_variant
         LEFT JOIN picture ON picture.site_id = picture_variant.site_id AND picture.sha256 = picture_variant.original
         WHERE picture.sha256 IS NULL
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("there are smaller ones of the picture {}, which is not there", b.thing),
    ),
    equal(
        "pictures shown instead of others",
        "SELECT picture.site_id, CAST(picture.name AS TEXT), CAST(0 AS BIGINT), CAST(1 AS BIGINT)
         FROM picture
         LEFT JOIN picture AS other
           ON other.site_id = picture.site_id AND other.sha256 = picture.replaced_by_sha256
           AND other.name = picture.replaced_by_name AND other.replaced_by_sha256 IS NULL
         WHERE picture.replaced_by_sha256 IS NOT NULL AND other.sha256 IS NULL
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("what is to be shown instead of the picture {} is not there, or is itself replaced", b.thing),
    ),
    // Of a comment that was removed, there or here (also if it was given back), or cut, and of an article that was deleted, no words are kept.
    equal(
        "originals of what was imported",
        "SELECT origin.site_id, CAST(origin.kind AS TEXT), origin.id, origin.id
         FROM origin
         LEFT JOIN original
           ON original.site_id = origin.site_id AND original.kind = origin.kind AND original.id = origin.id
         LEFT JOIN comment
           ON comment.site_id = origin.site_id AND origin.kind = 'comment' AND comment.id = origin.id
         LEFT JOIN article
           ON article.site_id = origin.site_id AND origin.kind = 'article' AND article.id = origin.id
         WHERE original.id IS NULL AND COALESCE(comment.state, '') <> 'removed' AND comment.edited IS NULL AND COALESCE(article.state, '') <> 'erased'
         ORDER BY origin.site_id, origin.kind, origin.id
         LIMIT 1000",
        |b| format!("the original of the imported {} {} is not kept", b.thing, b.found),
    ),
];

//! What must agree about writing: saved texts, hours, corrections, series, translations, notes, links, sources, pictures in use,
//! and backups that were sent.

use super::{Rule, equal};

pub(super) const RULES: &[Rule] = &[
    equal(
        "newest saved texts",
        "SELECT article.site_id, CAST(article.id AS TEXT), article.revision, article.revision
         FROM article
         LEFT JOIN revision
           ON revision.site_id = article.site_id AND revision.article_id = article.id AND revision.number = article.revision
         WHERE article.revision IS NOT NULL AND revision.number IS NULL
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} says that its newest saved text is {}, which is not kept", b.thing, b.found),
    ),
    equal(
        "published texts",
        "SELECT article.site_id, CAST(article.id AS TEXT), article.shown, article.shown
         FROM article
         LEFT JOIN revision
           ON revision.site_id = article.site_id AND revision.article_id = article.id AND revision.number = article.shown
           AND revision.published IS NOT NULL
         WHERE article.shown IS NOT NULL AND revision.number IS NULL
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} shows its readers the saved text {}, which is not kept as a published one", b.thing, b.found),
    ),
    equal(
        "public articles without a published text",
        "SELECT site_id, CAST(id AS TEXT), revision, revision
         FROM article
         WHERE state = 'published' AND revision IS NOT NULL AND shown IS NULL
         ORDER BY site_id, id
         LIMIT 1000",
        |b| format!("article {} is public, has saved texts up to {}, and shows none of them", b.thing, b.found),
    ),
    equal(
        "hours of publications",
        "SELECT article.site_id, CAST(article.id AS TEXT), COALESCE(article.due_revision, 0), COALESCE(article.due, 0)
         FROM article
         LEFT JOIN revision
           ON revision.site_id = article.site_id AND revision.article_id = article.id
           AND revision.number = article.due_revision
         WHERE (article.state = 'scheduled' AND (article.due IS NULL OR revision.number IS NULL))
           OR (article.state <> 'scheduled' AND article.due IS NOT NULL)
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| {
            let text = b.found;
            format!("article {}, its hour and the saved text {text} that is to be published then do not agree", b.thing)
        },
    ),
    equal(
        "articles on top of the home page",
        "SELECT site_id, 'top', COUNT(*), CAST(1 AS BIGINT)
         FROM article
         WHERE pinned IS NOT NULL
         GROUP BY site_id
         HAVING COUNT(*) > 1 OR COUNT(listed) < COUNT(*)
         ORDER BY site_id
         LIMIT 1000",
        |b| format!("on top of the home page stand {} articles, where one that is in lists may", b.found),
    ),
    equal(
        "corrections",
        "SELECT correction.site_id, CAST(correction.id AS TEXT), correction.article_id, correction.revision
         FROM correction
         LEFT JOIN revision
           ON revision.site_id = correction.site_id AND revision.article_id = correction.article_id
           AND revision.number = correction.revision AND revision.published IS NOT NULL
         WHERE revision.number IS NULL
         ORDER BY correction.site_id, correction.id
         LIMIT 1000",
        |b| {
            let (article, text) = (b.found, b.expected);
            format!("correction {} of article {article} is about the saved text {text}, which readers never got", b.thing)
        },
    ),
    equal(
        "newest corrections",
        "SELECT article.site_id, CAST(article.id AS TEXT), COALESCE(article.corrected, 0), COALESCE(said.newest, 0)
         FROM article
         LEFT JOIN (
           SELECT site_id, article_id, MAX(at) AS newest
           FROM correction
           GROUP BY site_id, article_id
         ) AS said ON said.site_id = article.site_id AND said.article_id = article.id
         WHERE article.corrected IS DISTINCT FROM said.newest
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} says that it was corrected at {}, its corrections say at {}", b.thing, b.found, b.expected),
    ),
    equal(
        "former addresses of series",
        "SELECT former_series.site_id, CAST(former_series.slug AS TEXT), former_series.series_id, series.id
         FROM former_series
         JOIN series ON series.site_id = former_series.site_id AND series.slug = former_series.slug
         ORDER BY former_series.site_id, former_series.slug
         LIMIT 1000",
        |b| format!("“{}” is the address of series {} now, and still leads to series {}", b.thing, b.expected, b.found),
    ),
    equal(
        "pages in series",
        "SELECT series_article.site_id, CAST(series_article.article_id AS TEXT), series_article.series_id,
                series_article.series_id
         FROM series_article
         JOIN article ON article.site_id = series_article.site_id AND article.id = series_article.article_id
         WHERE article.kind = 'page'
         ORDER BY series_article.site_id, series_article.series_id, series_article.article_id
         LIMIT 1000",
        |b| format!("the page {} stands in series {}, where only articles may", b.thing, b.found),
    ),
    equal(
        "translations",
        "SELECT translation.site_id, CAST(MIN(translation.article_id) AS TEXT), COUNT(*), CAST(2 AS BIGINT)
         FROM translation
         GROUP BY translation.site_id, translation.translations_id
         HAVING COUNT(*) < 2
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("article {} is a translation of nothing", b.thing),
    ),
    equal(
        "answers to notes",
        "SELECT passage_note.site_id, CAST(passage_note.id AS TEXT), passage_note.answers, passage_note.article_id
         FROM passage_note
         LEFT JOIN passage_note AS note
           ON note.site_id = passage_note.site_id AND note.id = passage_note.answers
           AND note.article_id = passage_note.article_id AND note.answers IS NULL
         WHERE passage_note.answers IS NOT NULL AND note.id IS NULL
         ORDER BY passage_note.site_id, passage_note.id
         LIMIT 1000",
        |b| format!("note {} answers note {}, which hangs on no passage of article {}", b.thing, b.found, b.expected),
    ),
    equal(
        "passages of notes",
        "SELECT site_id, CAST(id AS TEXT), article_id, article_id
         FROM passage_note
         WHERE (answers IS NULL) = (exact IS NULL)
         ORDER BY site_id, id
         LIMIT 1000",
        |b| format!("note {} of article {} must either answer one or hang on a passage", b.thing, b.found),
    ),
    equal(
        "links that show a draft",
        "SELECT shared_preview.site_id, CAST(shared_preview.id AS TEXT), shared_preview.revision, shared_preview.article_id
         FROM shared_preview
         LEFT JOIN revision
           ON revision.site_id = shared_preview.site_id AND revision.article_id = shared_preview.article_id
           AND revision.number = shared_preview.revision
         WHERE shared_preview.revision IS NOT NULL AND revision.number IS NULL
         ORDER BY shared_preview.site_id, shared_preview.id
         LIMIT 1000",
        |b| format!("link {} shows the saved text {} of article {}, which is not kept", b.thing, b.found, b.expected),
    ),
    equal(
        "chains of sources",
        "SELECT relation.site_id, CAST(relation.stated_by AS TEXT), relation.from_source, relation.source_id
         FROM relation
         WHERE relation.from_source IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM relation AS earlier
           WHERE earlier.site_id = relation.site_id AND earlier.stated_by = relation.stated_by
             AND earlier.position < relation.position AND earlier.source_id = relation.from_source)
         ORDER BY relation.site_id, relation.stated_by, relation.position
         LIMIT 1000",
        |b| format!("article {} says that source {} passes on source {}, and does not name the first", b.thing, b.found, b.expected),
    ),
    equal(
        "articles that show pictures",
        "SELECT DISTINCT picture_use.site_id, CAST(picture_use.article_id AS TEXT), CAST(0 AS BIGINT), CAST(1 AS BIGINT)
         FROM picture_use
         LEFT JOIN article ON article.site_id = picture_use.site_id AND article.id = picture_use.article_id
         WHERE article.id IS NULL
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("a picture is said to be shown by article {}, which is not there", b.thing),
    ),
    equal(
        "deleted articles",
        "SELECT article.site_id, CAST(article.id AS TEXT), CAST(1 AS BIGINT), CAST(0 AS BIGINT)
         FROM article
         LEFT JOIN article_body ON article_body.site_id = article.site_id AND article_body.article_id = article.id
         WHERE article.state = 'erased' AND (
           article.title <> '' OR article.summary <> '' OR article.bylines <> '[]' OR article.front IS NOT NULL
           OR COALESCE(article_body.html, '') <> '' OR COALESCE(article_body.plain, '') <> ''
           OR EXISTS (SELECT 1 FROM revision WHERE revision.site_id = article.site_id AND revision.article_id = article.id)
           OR EXISTS (SELECT 1 FROM correction WHERE correction.site_id = article.site_id AND correction.article_id = article.id)
           OR EXISTS (SELECT 1 FROM passage_note WHERE passage_note.site_id = article.site_id AND passage_note.article_id = article.id)
           OR EXISTS (SELECT 1 FROM relation WHERE relation.site_id = article.site_id AND relation.stated_by = article.id)
           OR EXISTS (SELECT 1 FROM comment WHERE comment.site_id = article.site_id AND comment.article_id = article.id
                      AND comment.html <> ''))
         ORDER BY article.site_id, article.id
         LIMIT 1000",
        |b| format!("article {} was deleted for ever, and words of it are left", b.thing),
    ),
    equal(
        "backups that were sent",
        "SELECT import_upload.site_id, CAST(import_upload.id AS TEXT), COALESCE(import_upload.run_id, 0), CAST(0 AS BIGINT)
         FROM import_upload
         LEFT JOIN import_run ON import_run.site_id = import_upload.site_id AND import_run.id = import_upload.run_id
         WHERE import_upload.run_id IS NOT NULL AND import_run.id IS NULL
         ORDER BY import_upload.site_id, import_upload.id
         LIMIT 1000",
        |b| format!("the backup {} that was sent says that it is import {}, which is not there", b.thing, b.found),
    ),
    equal(
        "parts of backups that were sent",
        "SELECT parts.site_id, CAST(parts.upload_id AS TEXT), COUNT(*), CAST(0 AS BIGINT)
         FROM (
           SELECT site_id, upload_id FROM import_sample
           UNION ALL SELECT site_id, upload_id FROM import_finding
         ) AS parts
         LEFT JOIN import_upload ON import_upload.site_id = parts.site_id AND import_upload.id = parts.upload_id
         WHERE import_upload.id IS NULL
         GROUP BY parts.site_id, parts.upload_id
         ORDER BY 1, 2
         LIMIT 1000",
        |b| format!("{} lines belong to the backup {} that was sent, which is not there", b.found, b.thing),
    ),
];

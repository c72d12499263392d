//! The corrections of a site, and the published versions of an article with what changed between them.

use super::teaser::{entry, title};
use crate::article::model::{Article, Fact, Past, Published, Revision, State};
use crate::article::store::{self, corrections as rows, revisions};
use crate::article::views::versions::{
    Choice, Compared, ComparedVersions, Corrected, Correction, Corrections, CorrectionsPage, Version, VersionsPage,
};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, CorrectionId, RevisionNumber};
use crate::base::time;
use crate::site::pages::{gone, not_found};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{FeedLink, Moment};
use crate::web::reader::Reader;
use locale::Arg;
use std::collections::HashMap;

/// Corrections on one page.
const CORRECTIONS: i64 = 50;

/// The corrections of the site, newest first, or those before one of them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn corrections(reader: &mut Reader<'_, '_>, before: Option<i64>) -> Result<Answer> {
    let mut found = rows::before(reader.rows, before.map(CorrectionId), CORRECTIONS + 1)?;
    let more = found.len() as i64 > CORRECTIONS;
    found.truncate(usize::try_from(CORRECTIONS).unwrap_or(usize::MAX));
    let older = found.last().filter(|_| more).map(|last| urls::corrections_before(last.id));
    // Those of articles that were taken back are looked up too, so that this page is made anew when they are back.
    let ids: Vec<ArticleId> = found.iter().map(|correction| correction.article).collect();
    let articles: HashMap<ArticleId, Article> =
        store::find_all(reader.rows, &ids)?.into_iter().map(|article| (article.id, article)).collect();
    let mut corrections = Vec::new();
    for correction in &found {
        let article = articles.get(&correction.article).filter(|article| article.state == State::Published);
        if let Some(article) = article.and_then(|article| entry(reader, article)) {
            corrections.push(Corrected {
                anchor: urls::correction_anchor(correction.id),
                date: day(reader, correction.at),
                words: correction.words.clone(),
                article,
                versions: urls::versions(correction.article),
            });
        }
    }
    let here = before.map_or(urls::CORRECTIONS.to_owned(), |id| urls::corrections_before(CorrectionId(id)));
    let mut head = reader.head(&here, &reader.text("corrections", &[])?);
    head.noindex |= before.is_some();
    head.feeds.push(FeedLink { title: feed_title(reader)?, address: urls::CORRECTIONS_FEED.into() });
    let feed = urls::CORRECTIONS_FEED.into();
    let page = CorrectionsPage { frame: reader.frame(), head, corrections, older, feed };
    Ok(Answer::Page(reader.write(&page)?))
}

/// What the feed of corrections is called.
///
/// # Errors
/// A missing text: a fault of ours.
pub(crate) fn feed_title(reader: &Reader<'_, '_>) -> Result<String> {
    reader.text("feed-corrections-title", &[("title", Arg::Text(&reader.home.site.title))])
}

/// The corrections at the foot of an article; `None` when there are none.
///
/// # Errors
/// A failure of the database.
pub(super) fn at_foot(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Option<Corrections>> {
    if article.corrected.is_none() {
        return Ok(None);
    }
    let found = rows::of_article(reader.rows, article.id)?;
    let all: Vec<Correction> = found
        .into_iter()
        .map(|correction| Correction { date: day(reader, correction.at), words: correction.words })
        .collect();
    Ok((!all.is_empty()).then(|| Corrections { all, versions: urls::versions(article.id) }))
}

/// The published versions of an article, and what changed between two of them: those asked for, else the newest two.
///
/// # Errors
/// A failure of the database.
pub(crate) fn versions(reader: &mut Reader<'_, '_>, id: ArticleId, between: Option<(i64, i64)>) -> Result<Answer> {
    let article = match store::find(reader.rows, id)? {
        Some(article) => article,
        None => return not_found(reader, &urls::versions(id)),
    };
    let shown = match (article.state, article.past()) {
        (State::Published, _) => entry(reader, &article),
        (_, Past::Public) => return gone(reader, &urls::versions(id)),
        _ => None,
    };
    let Some(shown) = shown else { return not_found(reader, &urls::versions(id)) };
    let published_ones = revisions::published(reader.rows, id)?;
    let readable: Vec<(i64, RevisionNumber)> = (1..)
        .zip(&published_ones)
        .filter(|(_, revision)| revision.withdrawal.is_none())
        .map(|(number, revision)| (number, revision.number))
        .collect();
    let Some(pair) = chosen(&readable, between) else { return not_found(reader, &urls::versions(id)) };
    let name = title(&article).unwrap_or_else(|| reader.home.site.title.clone());
    let mut head = reader.head(&urls::versions(id), &reader.text("versions-of", &[("title", Arg::Text(&name))])?);
    // The words of the past are for whoever asks for them, not to be found in place of those that hold.
    head.noindex = true;
    let page = VersionsPage {
        frame: reader.frame(),
        head,
        article: shown,
        corrections: urls::CORRECTIONS.into(),
        versions: listed(reader, &article, &published_ones, &readable)?,
        compared: compared(reader, id, &readable, pair)?,
        choice: choice(id, &readable, pair),
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// The numbers of the versions to compare: `Some(None)` when there are not two, `None` when those asked for are not there.
#[expect(
    clippy::option_option,
    reason = "what was asked for and is not there is another thing than nothing to compare"
)]
fn chosen(readable: &[(i64, RevisionNumber)], between: Option<(i64, i64)>) -> Option<Option<(i64, i64)>> {
    let known = |wanted: i64| readable.iter().any(|(number, _)| *number == wanted);
    match between {
        Some((one, other)) if known(one) && known(other) && one != other => {
            Some(Some((one.min(other), one.max(other))))
        }
        Some(_) => None,
        None => Some(match readable {
            [.., (before, _), (after, _)] => Some((*before, *after)),
            _ => None,
        }),
    }
}

/// Every version, newest first.
fn listed(
    reader: &mut Reader<'_, '_>,
    article: &Article,
    published_ones: &[Revision],
    readable: &[(i64, RevisionNumber)],
) -> Result<Vec<Version>> {
    let words: HashMap<RevisionNumber, String> = rows::of_article(reader.rows, article.id)?
        .into_iter()
        .map(|correction| (correction.revision, correction.words))
        .collect();
    let mut versions = Vec::new();
    for (number, revision) in (1..).zip(published_ones) {
        let before = readable.iter().rev().find(|(earlier, _)| *earlier < number);
        let changes = before.filter(|_| revision.withdrawal.is_none());
        versions.push(Version {
            number,
            date: day(reader, revision.published.unwrap_or(revision.at)),
            correction: words.get(&revision.number).cloned(),
            shown: article.shown == Some(revision.number),
            withdrawn: revision
                .withdrawal
                .as_ref()
                .map(|withdrawal| Correction { date: day(reader, withdrawal.at), words: withdrawal.reason.clone() }),
            changes: changes.map(|(before, _)| urls::versions_between(article.id, *before, number)),
        });
    }
    // What was imported and never edited here has one version, and no row of it.
    if versions.is_empty() {
        let date = published(reader, article);
        versions.push(Version { number: 1, date, correction: None, shown: true, withdrawn: None, changes: None });
    }
    versions.reverse();
    Ok(versions)
}

fn compared(
    reader: &mut Reader<'_, '_>,
    id: ArticleId,
    readable: &[(i64, RevisionNumber)],
    pair: Option<(i64, i64)>,
) -> Result<Option<ComparedVersions>> {
    let Some((before, after)) = pair else { return Ok(None) };
    let revision = |wanted: i64| readable.iter().find(|(number, _)| *number == wanted).map(|(_, revision)| *revision);
    let comparison = match revision(before).zip(revision(after)) {
        Some((before, after)) => revisions::comparison(reader.rows, id, before, after)?,
        None => None,
    };
    let comparison = comparison
        .ok_or_else(|| Failure::Fault(anyhow::anyhow!("article {id} has lost version {before} or {after}")))?;
    let shown = |fact| matches!(fact, Fact::Bylines | Fact::Labels | Fact::Language);
    Ok(Some(ComparedVersions { before, after, compared: Compared::of(&comparison, shown) }))
}

fn choice(id: ArticleId, readable: &[(i64, RevisionNumber)], pair: Option<(i64, i64)>) -> Option<Choice> {
    let (before, after) = pair.filter(|_| readable.len() > 2)?;
    let numbers = readable.iter().map(|(number, _)| *number).collect();
    Some(Choice { address: urls::versions(id), numbers, before, after })
}

/// The day of an instant, on the clock of the site.
fn day(reader: &Reader<'_, '_>, at: i64) -> Moment {
    let offset = time::offset_in(&reader.home.site.time_zone, at);
    reader.day(at, offset, time::number_of(time::civil(at, offset).date()))
}

fn published(reader: &Reader<'_, '_>, article: &Article) -> Moment {
    let on = article.published.unwrap_or(Published { at: 0, offset: 0, date: 0 });
    reader.day(on.at, on.offset, on.date)
}

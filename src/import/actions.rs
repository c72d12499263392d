//! The actions of an import: one batch each, with one audit row and one change that holds ranges of ids.

pub(crate) mod uploads;

use super::cause::Cause;
use super::map::{Mapped, OfArticle};
use super::model::{Since, Summary};
use super::store::{self, Became, Origin};
use crate::article::actions as article;
use crate::article::model::NewArticle;
use crate::article::store::writing;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId, RunId};
use crate::comment::actions as comment;
use crate::media::actions as media;
use crate::site::model::SiteState;
use crate::site::store as site;
use db::{Snapshot, Tx};
use std::collections::HashMap;

/// What became of one entry of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Brought; with its new address where it could not keep its own.
    Brought { moved_to: Option<String> },
    /// Here already, and the same.
    Here,
    /// Left as it is here, for this cause.
    Listed(Cause),
}

/// What every batch of a run needs to know.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) id: Option<RunId>,
    pub(crate) source: String,
    pub(crate) file: String,
    /// From where on what is here came with this run, before it was interrupted.
    pub(crate) since: Option<Since>,
}

/// What became of a batch, and the run's id once something was written.
pub(crate) struct Batch {
    pub(crate) run: Option<RunId>,
    pub(crate) fates: Vec<Fate>,
}

/// Brings a batch of articles; what is here already stays as it is.
///
/// # Errors
/// A failure of the database.
pub(crate) fn bring_articles(tx: &mut Tx<'_>, run: &Run, batch: &[Mapped<NewArticle>]) -> Result<Batch> {
    let old_ids: Vec<&str> = batch.iter().map(|mapped| mapped.old_id.as_str()).collect();
    let known = store::origins(tx, &run.source, Became::Article, &old_ids)?;
    let ids: Vec<i64> = known.values().map(|origin| origin.id).collect();
    let touched = if ids.is_empty() { HashMap::new() } else { store::touched_articles(tx, &ids)? };
    let since = run.since.map_or(i64::MAX, |since| since.article.0);
    let ours: Vec<i64> = ids.into_iter().filter(|id| *id >= since).collect();
    let ours = if ours.is_empty() { HashMap::new() } else { store::paths(tx, &ours)? };
    let new: Vec<&Mapped<NewArticle>> = batch.iter().filter(|mapped| !known.contains_key(&mapped.old_id)).collect();
    let mut id = run.id;
    let inserted = article::insert(tx, &new.iter().map(|mapped| &mapped.new).collect::<Vec<_>>())?;
    if let (Some(first), Some(last)) = (inserted.first(), inserted.last()) {
        let origins: Vec<(&str, i64, &[u8])> = new
            .iter()
            .zip(&inserted)
            .map(|(mapped, inserted)| (mapped.old_id.as_str(), inserted.id.0, mapped.digest.as_slice()))
            .collect();
        store::insert_origins(tx, &run.source, Became::Article, &origins)?;
        media::name(tx, &new.iter().flat_map(|mapped| &mapped.pictures).collect::<Vec<_>>())?;
        id = Some(record(tx, run, format!("article:{}..{}", first.id, last.id))?);
    }
    let mut inserted = inserted.into_iter();
    let fate = |mapped: &Mapped<NewArticle>| match known.get(&mapped.old_id) {
        None => Fate::Brought { moved_to: inserted.next().and_then(|inserted| inserted.moved_to) },
        Some(origin) if ours.contains_key(&origin.id) && is_untouched(origin, &mapped.digest, &touched) => {
            let wanted = mapped.new.path.as_ref().map(|(path, query)| with_query(path, query));
            let now = ours.get(&origin.id).cloned().flatten();
            Fate::Brought { moved_to: now.filter(|now| wanted.is_some_and(|wanted| wanted != *now)) }
        }
        Some(origin) => stays(&origin.digest, &mapped.digest, touched.get(&origin.id)),
    };
    Ok(Batch { run: id, fates: batch.iter().map(fate).collect() })
}

/// Brings a batch of comments. One whose article is not here, or was deleted for ever, is listed.
///
/// # Errors
/// A failure of the database.
pub(crate) fn bring_comments(tx: &mut Tx<'_>, run: &Run, batch: &[Mapped<OfArticle>]) -> Result<Batch> {
    let old_ids: Vec<&str> = batch.iter().map(|mapped| mapped.old_id.as_str()).collect();
    let known = store::origins(tx, &run.source, Became::Comment, &old_ids)?;
    let mut wanted: Vec<&str> = batch.iter().map(|mapped| mapped.new.article.as_str()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut articles = store::origins(tx, &run.source, Became::Article, &wanted)?;
    let erased = store::erased(tx, &articles.values().map(|origin| origin.id).collect::<Vec<_>>())?;
    articles.retain(|_, origin| !erased.contains(&origin.id));
    let ids: Vec<i64> = known.values().map(|origin| origin.id).collect();
    let touched = if ids.is_empty() { HashMap::new() } else { store::touched_comments(tx, &ids)? };
    let since = run.since.map_or(i64::MAX, |since| since.comment.0);
    let mut id = run.id;
    let mut new = Vec::new();
    for mapped in batch.iter().filter(|mapped| !known.contains_key(&mapped.old_id)) {
        if let Some(article) = articles.get(&mapped.new.article) {
            new.push((ArticleId(article.id), mapped));
        }
    }
    if !new.is_empty() {
        let comments: Vec<_> = new.iter().map(|(article, mapped)| (*article, &mapped.new.comment)).collect();
        let first = comment::insert(tx, &comments)?;
        let origins: Vec<(&str, i64, &[u8])> = new
            .iter()
            .zip(first.0..)
            .map(|((_, mapped), id)| (mapped.old_id.as_str(), id, mapped.digest.as_slice()))
            .collect();
        store::insert_origins(tx, &run.source, Became::Comment, &origins)?;
        let last = CommentId(first.0 + new.len() as i64 - 1);
        id = Some(record(tx, run, format!("comment:{first}..{last}"))?);
    }
    let fate =
        |mapped: &Mapped<OfArticle>| match (known.get(&mapped.old_id), articles.contains_key(&mapped.new.article)) {
            (Some(origin), _) if origin.id >= since && is_untouched(origin, &mapped.digest, &touched) => {
                Fate::Brought { moved_to: None }
            }
            (Some(origin), _) => stays(&origin.digest, &mapped.digest, touched.get(&origin.id)),
            (None, true) => Fate::Brought { moved_to: None },
            (None, false) => Fate::Listed(Cause::CommentWithoutArticle),
        };
    Ok(Batch { run: id, fates: batch.iter().map(fate).collect() })
}

/// What would become of these entries, nothing written: the origin of each that is here already.
///
/// # Errors
/// A failure of the database.
pub(crate) fn foresee(
    snapshot: &mut Snapshot<'_>,
    source: &str,
    became: Became,
    entries: &[(&str, &[u8])],
) -> Result<Vec<Fate>> {
    let old_ids: Vec<&str> = entries.iter().map(|(old_id, _)| *old_id).collect();
    let known = store::origins(snapshot, source, became, &old_ids)?;
    let ids: Vec<i64> = known.values().map(|origin| origin.id).collect();
    let touched = match became {
        Became::Article => store::touched_articles(snapshot, &ids)?,
        Became::Comment => store::touched_comments(snapshot, &ids)?,
    };
    let fate = |(old_id, digest): &(&str, &[u8])| match known.get(*old_id) {
        None => Fate::Brought { moved_to: None },
        Some(origin) => stays(&origin.digest, digest, touched.get(&origin.id)),
    };
    Ok(entries.iter().map(fate).collect())
}

/// Whether what an entry became is still as it came, and the entry is the same.
fn is_untouched(origin: &Origin, digest: &[u8], touched: &HashMap<i64, bool>) -> bool {
    origin.digest == digest && !touched.contains_key(&origin.id)
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// What is said of an entry that was brought before.
fn stays(before: &[u8], now: &[u8], touched: Option<&bool>) -> Fate {
    match (touched, before == now) {
        (Some(true), _) => Fate::Listed(Cause::DeletedHere),
        (Some(false), false) => Fate::Listed(Cause::EditedHere),
        (None, false) => Fate::Listed(Cause::ChangedInFile),
        (Some(false) | None, true) => Fate::Here,
    }
}

/// Numbers what waits in these articles and makes those that arrived visible, in one go: never half.
///
/// # Errors
/// A failure of the database.
pub(crate) fn open(tx: &mut Tx<'_>, articles: &[ArticleId]) -> Result<comment::Numbering> {
    let numbering = comment::number_all(tx, articles)?;
    let arriving = arriving_among(tx, articles)?;
    let readable = site::this(tx)?.state != SiteState::Arriving;
    article::open(tx, &arriving, readable)?;
    if let (Some(first), Some(last)) = (articles.first(), articles.last())
        && (numbering.numbered > 0 || !arriving.is_empty())
    {
        let mut entry = Entry::new(Actor::Import, Verb::Open, format!("article:{first}..{last}"));
        entry.details = serde_json::json!({ "opened": arriving.len(), "numbered": numbering.numbered });
        audit::record(tx, &entry)?;
    }
    Ok(numbering)
}

fn arriving_among(snapshot: &mut Snapshot<'_>, articles: &[ArticleId]) -> Result<Vec<ArticleId>> {
    let (Some(first), Some(last)) = (articles.first(), articles.last()) else { return Ok(Vec::new()) };
    let mut arriving = writing::arriving(snapshot, ArticleId(first.0 - 1), articles.len() as i64)?;
    arriving.retain(|id| id <= last);
    Ok(arriving)
}

/// Fixes related articles.
///
/// # Errors
/// A failure of the database.
pub(crate) fn relate(tx: &mut Tx<'_>, articles: &[ArticleId]) -> Result<()> {
    if let (Some(first), Some(last)) = (articles.first(), articles.last())
        && article::relate(tx, articles)?
    {
        audit::record(tx, &Entry::new(Actor::Import, Verb::Relate, format!("article:{first}..{last}")))?;
    }
    Ok(())
}

/// Ends a run with its report.
///
/// # Errors
/// A failure of the database.
pub(crate) fn finish(tx: &mut Tx<'_>, run: RunId, report: &Summary) -> Result<()> {
    store::finish_run(tx, run, &serde_json::to_string(report)?)?;
    tx.touch(format!("import:{run}"));
    audit::record(tx, &Entry::new(Actor::Import, Verb::FinishImport, format!("import:{run}")))?;
    Ok(())
}

/// The audit row of a batch; the first batch that writes begins the record of its run.
fn record(tx: &mut Tx<'_>, run: &Run, subject: String) -> Result<RunId> {
    let id = match run.id {
        Some(id) => id,
        None => {
            let id = RunId(tx.allocate("run", 1)?);
            store::insert_run(tx, id, &run.source, &run.file)?;
            tx.touch(format!("import:{id}"));
            id
        }
    };
    let mut entry = Entry::new(Actor::Import, Verb::Import, subject);
    entry.details = serde_json::json!({ "run": id });
    audit::record(tx, &entry)?;
    Ok(id)
}

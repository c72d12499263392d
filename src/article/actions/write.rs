//! Writing: a new article, every save of it, and old words had back. No acknowledged word is ever lost: a save beside
//! somebody else's is kept beside it.

use super::{bring, found, record, refused};
use crate::article::model::{
    Article, Draft, How, Kind, NewArticle, Past, Revision, RevisionKind, Saved, State, replaces, thin,
};
use crate::article::store::{publishing, revisions};
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, RevisionNumber};
use crate::base::{keys, time};
use crate::media::actions as media;
use crate::media::model::Place;
use crate::site::store as site;
use db::Tx;
use html::SafeHtml;
use serde_json::json;

/// The first revision of every article.
const FIRST: RevisionNumber = RevisionNumber(1);

/// Automatic saves younger than this all stay. Microseconds.
const DAY: i64 = 86_400_000_000;

/// Begins an article or page. Its first revision is number 1: the base of the first save.
///
/// # Errors
/// Refuses a draft beyond its limits.
pub fn create(tx: &mut Tx<'_>, actor: &Actor, kind: Kind, draft: Draft) -> Result<ArticleId> {
    let draft = draft.tidied()?;
    let new = NewArticle {
        kind,
        state: State::Draft,
        title: draft.title.clone(),
        language: draft.language.clone(),
        bylines: draft.bylines.clone(),
        // What readers see stays empty until there is something for them to see.
        summary: String::new(),
        body: SafeHtml::default(),
        original: None,
        plain: String::new(),
        path: None,
        published: None,
        feed_id: feed_id(tx)?,
        labels: Vec::new(),
        discussion: draft.discussion,
    };
    let inserted = bring::insert(tx, &[&new])?;
    let id = inserted.first().map(|inserted| inserted.id);
    let id = id.ok_or_else(|| Failure::Fault(anyhow::anyhow!("a new article got no id")))?;
    let first = Revision { number: FIRST, kind: RevisionKind::Saved, ..blank(tx, actor) };
    keep(tx, id, &first, &draft)?;
    publishing::write_front(tx, id, &draft, &serde_json::to_string(&draft.bylines)?)?;
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Create, id, json!({ "kind": kind.name() }))?;
    Ok(id)
}

/// The id of a new article in feeds, never changed: the host and day when it was begun, and the number of that change.
fn feed_id(tx: &mut Tx<'_>) -> Result<String> {
    let host = site::main_host(tx)?;
    let day = time::civil(tx.at(), 0).date();
    Ok(format!("tag:{},{day}:{}", host.without_port(), tx.number()))
}

/// Saves words upon the newest revision that their writer had (`base`; `None` for what was imported and never edited here).
/// Automatic saves leave no row in the audit: the revision says who and when.
///
/// # Errors
/// Refuses a draft beyond its limits, and an article in the bin.
pub fn save(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ArticleId,
    base: Option<RevisionNumber>,
    draft: Draft,
    how: How,
) -> Result<Saved> {
    let draft = draft.tidied()?;
    let article = found(tx, id)?;
    article.state.write().map_err(refused)?;
    let newest = in_line(tx, &article)?;
    if revisions::words(tx, id, newest.number)?.as_ref() == Some(&draft) {
        return same(tx, actor, id, &newest, how);
    }
    if base.unwrap_or(FIRST) != newest.number {
        return beside(tx, actor, id, base.unwrap_or(FIRST), &newest, &draft);
    }
    let number = upon(tx, actor, &article, &newest, &draft, how)?;
    if how == How::Saved {
        record(tx, actor, Verb::Save, id, json!({ "revision": number }))?;
    }
    Ok(Saved::Kept { revision: number })
}

/// A revision of now, to be filled in.
fn blank(tx: &Tx<'_>, actor: &Actor) -> Revision {
    Revision {
        number: FIRST,
        at: tx.at(),
        person: actor.person(),
        kind: RevisionKind::Auto,
        parent: None,
        published: None,
        withdrawal: None,
    }
}

/// Writes a revision and makes it the newest in line.
fn keep(tx: &mut Tx<'_>, id: ArticleId, revision: &Revision, draft: &Draft) -> Result<()> {
    revisions::insert(tx, id, revision, &serde_json::to_string(draft)?, &draft.body)?;
    media::shown_now(tx, id, Place::Draft, &draft.body)?;
    Ok(revisions::set_newest(tx, id, revision.number)?)
}

/// The newest revision in line. What was imported becomes the first one, so that what is written now can be compared with it.
fn in_line(tx: &mut Tx<'_>, article: &Article) -> Result<Revision> {
    if let Some(number) = article.revision {
        let newest = revisions::find(tx, article.id, number)?;
        return newest.ok_or_else(|| {
            Failure::Fault(anyhow::anyhow!("article {} says that revision {number} is its newest", article.id))
        });
    }
    let draft = revisions::as_imported(tx, article)?;
    let published = article.published.filter(|_| article.past() == Past::Public).map(|on| on.at);
    let imported = Revision {
        number: FIRST,
        at: article.published.map_or(tx.at(), |on| on.at),
        person: None,
        kind: if published.is_some() { RevisionKind::Published } else { RevisionKind::Saved },
        parent: None,
        published,
        withdrawal: None,
    };
    keep(tx, article.id, &imported, &draft)?;
    if published.is_some() {
        revisions::set_shown(tx, article.id, FIRST)?;
        tx.touch(keys::versions(article.id));
    }
    tx.touch(keys::draft(article.id));
    Ok(imported)
}

/// The words are there already: nothing to write, but that somebody meant to keep what was saved by itself.
fn same(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, newest: &Revision, how: How) -> Result<Saved> {
    if how == How::Saved && newest.kind == RevisionKind::Auto {
        revisions::keep(tx, id, newest.number)?;
        tx.touch(keys::draft(id));
        record(tx, actor, Verb::Save, id, json!({ "revision": newest.number }))?;
    }
    Ok(Saved::Kept { revision: newest.number })
}

/// Saves in line.
fn upon(
    tx: &mut Tx<'_>,
    actor: &Actor,
    article: &Article,
    newest: &Revision,
    draft: &Draft,
    how: How,
) -> Result<RevisionNumber> {
    let id = article.id;
    let number = revisions::next(tx, id)?;
    let taken_over = newest.kind == RevisionKind::Auto
        && newest.person == actor.person()
        && article.scheduled != Some(newest.number)
        && replaces(newest.at, tx.at());
    let kind = if how == How::Auto { RevisionKind::Auto } else { RevisionKind::Saved };
    let parent = if taken_over { newest.parent } else { Some(newest.number) };
    keep(tx, id, &Revision { number, kind, parent, ..blank(tx, actor) }, draft)?;
    if taken_over {
        revisions::remove(tx, id, &[newest.number.0])?;
    }
    let now = tx.at();
    let autos = revisions::autos(tx, id, now - DAY, number)?;
    let gone: Vec<i64> = thin(&autos, now).iter().map(|number| number.0).collect();
    if !gone.is_empty() {
        revisions::remove(tx, id, &gone)?;
    }
    if article.past() == Past::Unseen {
        publishing::write_front(tx, id, draft, &serde_json::to_string(&draft.bylines)?)?;
        publishing::write_front_again(tx, id)?;
    }
    tx.touch(keys::draft(id));
    Ok(number)
}

/// Saves beside the line, where it stays until its writer has looked. Of what their editor sends on within a minute, the
/// last is kept.
fn beside(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ArticleId,
    base: RevisionNumber,
    newest: &Revision,
    draft: &Draft,
) -> Result<Saved> {
    let before = revisions::newest_upon(tx, id, base, actor.person())?;
    let taken_over = before
        .filter(|before| before.number > newest.number && replaces(before.at, tx.at()) && before.published.is_none());
    let mine = revisions::next(tx, id)?;
    let revision = Revision { number: mine, kind: RevisionKind::Saved, parent: Some(base), ..blank(tx, actor) };
    revisions::insert(tx, id, &revision, &serde_json::to_string(draft)?, &draft.body)?;
    if let Some(before) = taken_over {
        revisions::remove(tx, id, &[before.number.0])?;
    }
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Save, id, json!({ "revision": mine, "beside": newest.number }))?;
    Ok(Saved::Conflict { mine, theirs: newest.number })
}

/// Makes old words the newest, as a revision of their own.
///
/// # Errors
/// Refuses a revision that is not there, and an article in the bin.
pub fn bring_back(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, number: RevisionNumber) -> Result<RevisionNumber> {
    let article = found(tx, id)?;
    article.state.write().map_err(refused)?;
    let words = revisions::words(tx, id, number)?.ok_or_else(missing)?;
    let newest = in_line(tx, &article)?;
    let made = upon(tx, actor, &article, &newest, &words, How::Saved)?;
    record(tx, actor, Verb::Save, id, json!({ "revision": made, "from": number }))?;
    Ok(made)
}

/// What is said of a revision that is not there (any more).
pub(super) fn missing() -> Failure {
    Failure::told("refused-no-revision", &[])
}

//! What readers see: first publication, another text of it, taken back, put back, and a version withdrawn.

use super::write::missing;
use super::{bring, found, lists, record, refused, translations};
use crate::article::model::{Article, Draft, Edit, Kind, Published, SUMMARY, Sentence, State, plain};
use crate::article::store::{self, corrections, publishing, revisions, writing};
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, CorrectionId, LabelId, RevisionNumber};
use crate::base::{keys, path, time};
use crate::media::actions as media;
use crate::media::model::Place;
use crate::site::store as site;
use db::{Snapshot, Tx};
use serde_json::{Value, json};

/// Publishes a revision for the first time: with its address, its date in the site's zone, and its place in all lists.
/// Returns its address.
///
/// # Errors
/// Refuses what was public already or lies in the bin, and a revision that is not there.
pub fn publish(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, revision: RevisionNumber) -> Result<String> {
    let article = found(tx, id)?;
    article.state.publish().map_err(refused)?;
    let draft = revisions::words(tx, id, revision)?.ok_or_else(missing)?;
    let on = today(tx)?;
    show(tx, &article, &draft, revision)?;
    let address = match &article.path {
        Some(path) => path.clone(),
        None => {
            let slug = slug(tx, draft.slug.as_deref().unwrap_or(&draft.title))?;
            let path = bring::free_address(tx, &bring::address(article.kind, Some(on), &slug))?;
            publishing::insert_path(tx, id, &path)?;
            path
        }
    };
    publishing::publish(tx, &article, &address, on)?;
    publishing::write_front_again(tx, id)?;
    let labels = labels(tx, &draft)?;
    publishing::write_labels(tx, id, &labels)?;
    lists::enter(tx, &[id], true)?;
    if article.kind == Kind::Article {
        lists::relate(tx, &[id])?;
    }
    touch_discussion(tx, id);
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::Publish, id, json!({ "revision": revision }))?;
    Ok(address)
}

/// The last part of an address made of these words, in the letters that the site wants.
pub(super) fn slug(tx: &mut Tx<'_>, words: &str) -> Result<String> {
    Ok(site::settings(tx)?.address_letters.slug(words))
}

/// Publishes what is due now. `false`: it is not, any more or yet; another node was first, or somebody changed their mind.
///
/// # Errors
/// A failure of the database.
pub fn publish_due(tx: &mut Tx<'_>, id: ArticleId) -> Result<bool> {
    let article = found(tx, id)?;
    match (article.state, &article.schedule, article.scheduled) {
        (State::Scheduled, Some(hour), Some(revision)) if hour.due <= tx.at() => {
            publish(tx, &Actor::Scheduler, id, revision).map(|_| true)
        }
        _ => Ok(false),
    }
}

/// Shows readers another text of what is public. Its address, date and place stay.
///
/// # Errors
/// Refuses what is not public, a revision that is not there, and one that readers have seen before.
pub fn republish(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, revision: RevisionNumber, edit: &Edit) -> Result<()> {
    let article = found(tx, id)?;
    article.state.republish().map_err(refused)?;
    let known = revisions::find(tx, id, revision)?.ok_or_else(missing)?;
    if known.published.is_some() {
        return Err(Failure::told("refused-text-seen", &[]));
    }
    let draft = revisions::words(tx, id, revision)?.ok_or_else(missing)?;
    show(tx, &article, &draft, revision)?;
    publishing::write_front_again(tx, id)?;
    relabel(tx, &article, &draft)?;
    translations::touch_of_article(tx, id)?;
    tx.touch(keys::article(id));
    tx.touch(keys::sitemap(crate::article::model::SitemapPart::of(id).number()));
    tx.touch(keys::draft(id));
    if article.kind == Kind::Page {
        tx.touch(keys::pages());
    }
    if article.discussion != article.discussion_as(&draft) {
        tx.touch(keys::discussion(id));
    }
    match edit {
        Edit::Small => record(tx, actor, Verb::Edit, id, json!({ "revision": revision })),
        Edit::Correction(sentence) => correct(tx, actor, id, revision, sentence),
    }
}

fn correct(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, revision: RevisionNumber, sentence: &Sentence) -> Result<()> {
    let correction = CorrectionId(tx.allocate("correction", 1)?);
    corrections::insert(tx, correction, id, revision, sentence.as_str())?;
    publishing::set_corrected(tx, id)?;
    tx.touch(keys::corrections());
    record(tx, actor, Verb::Correct, id, json!({ "revision": revision, "correction": correction }))
}

/// Writes a revision into the rows that readers' pages are made of, labels and lists apart.
fn show(tx: &mut Tx<'_>, article: &Article, draft: &Draft, revision: RevisionNumber) -> Result<()> {
    let (summary, plain) = (html::excerpt(&draft.body, SUMMARY), words_to_search(draft));
    publishing::write_shown(tx, article, draft, &serde_json::to_string(&draft.bylines)?, revision)?;
    writing::write_body(tx, article.id, &draft.body, &summary, &plain)?;
    media::shown_now(tx, article.id, Place::Public, &draft.body)?;
    revisions::publish(tx, article.id, revision)?;
    tx.touch(keys::versions(article.id));
    Ok(())
}

fn words_to_search(draft: &Draft) -> String {
    plain(&format!("{}\n{}", draft.title, draft.standfirst), &draft.body)
}

fn labels(tx: &mut Tx<'_>, draft: &Draft) -> Result<Vec<LabelId>> {
    let known = bring::labels(tx, draft.labels.iter().map(String::as_str))?;
    Ok(bring::in_order(&draft.labels, &known))
}

/// Gives an article that readers see the labels of a draft: in and out of their lists, and related to others again.
fn relabel(tx: &mut Tx<'_>, article: &Article, draft: &Draft) -> Result<()> {
    let before: Vec<LabelId> =
        writing::labels_of_all(tx, &[article.id.0])?.into_iter().map(|(_, label)| label).collect();
    let after = labels(tx, draft)?;
    if before == after {
        return Ok(());
    }
    let only = |these: &[LabelId], others: &[LabelId]| -> Vec<LabelId> {
        these.iter().copied().filter(|label| !others.contains(label)).collect()
    };
    lists::relabel(tx, article, &only(&before, &after), -1)?;
    publishing::write_labels(tx, article.id, &after)?;
    lists::relabel(tx, article, &only(&after, &before), 1)?;
    if article.listed.is_some() {
        lists::relate(tx, &[article.id])?;
    }
    Ok(())
}

/// Now, on the clock of the site.
fn today(tx: &mut Tx<'_>) -> Result<Published> {
    let site = site::this(tx)?;
    let at = tx.at();
    let offset = time::offset_in(&site.time_zone, at);
    Ok(Published { at, offset, date: time::number_of(time::civil(at, offset).date()) })
}

/// Takes an article or page back: 410 at its address, out of all lists. Returns its title.
///
/// # Errors
/// Refuses what readers do not see.
pub fn take_back(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, reason: Option<&str>) -> Result<String> {
    let article = found(tx, id)?;
    article.state.take_back().map_err(refused)?;
    lists::leave(tx, &article)?;
    writing::withdraw(tx, id)?;
    touch_discussion(tx, id);
    touch_corrections(tx, &article);
    tx.touch(keys::draft(id));
    if article.pinned.is_some() {
        tx.touch(keys::pinned());
    }
    let mut entry = Entry::new(actor.clone(), Verb::Withdraw, keys::article(id));
    entry.reason = reason.map(str::to_owned);
    audit::record(tx, &entry)?;
    Ok(article.title)
}

/// The same, by its address. Returns its title.
///
/// # Errors
/// Refuses an address where nothing public stands.
pub(crate) fn withdraw(tx: &mut Tx<'_>, actor: &Actor, address: &str, reason: Option<&str>) -> Result<String> {
    let id = public_at(tx, address)?;
    take_back(tx, actor, id, reason)
}

fn public_at(snapshot: &mut Snapshot<'_>, address: &str) -> Result<ArticleId> {
    let nothing =
        || Failure::refused(format!("nothing public stands at {address}; give the path as in /2022/01/title.html"));
    let (plain, query) = address.split_once('?').unwrap_or((address, ""));
    let plain = path::SitePath::parse(plain).ok_or_else(nothing)?;
    let (id, _) = store::at_path(snapshot, plain.as_str(), &path::declared_query(query))?.ok_or_else(nothing)?;
    let article = store::find(snapshot, id)?.ok_or_else(nothing)?;
    match article.state {
        State::Published => Ok(id),
        State::Withdrawn => Err(Failure::refused(format!("what stood at {address} was taken back already"))),
        _ => Err(nothing()),
    }
}

/// Makes an article that was taken back public again: at its address, under its date, in its places.
///
/// # Errors
/// Refuses what was not taken back.
pub fn put_back(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    let article = found(tx, id)?;
    article.state.put_back().map_err(refused)?;
    publishing::put_back(tx, id)?;
    lists::enter(tx, &[id], true)?;
    touch_discussion(tx, id);
    touch_corrections(tx, &article);
    tx.touch(keys::draft(id));
    record(tx, actor, Verb::PutBack, id, Value::Null)
}

/// Comments are seen with their article, and gone with it.
fn touch_discussion(tx: &mut Tx<'_>, id: ArticleId) {
    tx.touch(keys::discussion(id));
    tx.touch(keys::newest_comments());
}

/// And so are its corrections and versions.
fn touch_corrections(tx: &mut Tx<'_>, article: &Article) {
    tx.touch(keys::versions(article.id));
    if article.corrected.is_some() {
        tx.touch(keys::corrections());
    }
}

/// Withdraws a published text from the versions that readers may compare; that it was there, and why it is gone, stays.
///
/// # Errors
/// Refuses the text that readers see now, one that they never saw, and one that was withdrawn before.
pub fn withdraw_revision(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ArticleId,
    number: RevisionNumber,
    reason: &Sentence,
) -> Result<()> {
    let article = found(tx, id)?;
    let revision = revisions::find(tx, id, number)?.ok_or_else(missing)?;
    if article.shown == Some(number) && article.state == State::Published {
        return Err(Failure::told("refused-withdraw-shown", &[]));
    }
    if revision.published.is_none() {
        return Err(Failure::told("refused-withdraw-unseen", &[]));
    }
    if revision.withdrawal.is_some() {
        return Err(Failure::told("refused-withdraw-twice", &[]));
    }
    revisions::withdraw(tx, id, number, reason.as_str())?;
    tx.touch(keys::versions(id));
    let mut entry = Entry::new(actor.clone(), Verb::WithdrawRevision, keys::article(id));
    entry.reason = Some(reason.as_str().to_owned());
    entry.details = json!({ "revision": number });
    Ok(audit::record(tx, &entry)?)
}

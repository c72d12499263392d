//! The saved texts of an article: listed, had back, withdrawn from the public versions; and two texts that were written at
//! once, side by side.

use super::views::{ComparedRevisions, ConflictPage, RevisionLine, RevisionsPage, Side};
use super::{name_of, notes, opened};
use crate::article::actions;
use crate::article::model::{Revision, RevisionKind, Sentence};
use crate::article::store::revisions as store;
use crate::article::views::versions::Compared;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::RevisionNumber;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::urls;
use crate::web::layout::Safe;

/// Lines of one page.
const LINES: i64 = 50;

/// Lists them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let (article, site) = (&opened.manuscript.article, desk.site()?);
    let here = urls::desk_revisions(site, article.id);
    let before = RevisionNumber(desk.query.number("before").unwrap_or(i64::MAX));
    let mut found = desk.read(|rows| Ok(store::before(rows, article.id, before, LINES + 1)?))?;
    let more = found.len() as i64 > LINES;
    found.truncate(LINES as usize);
    let older = found.last().filter(|_| more).map(|last| urls::desk_revisions_before(site, article.id, last.number.0));
    let before = found.iter().skip(1).map(|revision| Some(revision.number)).chain([None]);
    let lines = found.iter().zip(before).map(|(revision, before)| {
        let changes = before.map(|before| urls::desk_compared(site, article.id, before.0, revision.number.0));
        Ok(RevisionLine { changes, ..line(desk, revision, article.revision, article.shown, opened.may_publish)? })
    });
    let page = RevisionsPage {
        frame: desk.frame(&urls::desk_articles(site))?,
        title: article.title.clone(),
        article: urls::desk_article(site, article.id),
        action: here,
        lines: lines.collect::<Result<_>>()?,
        older,
        notes: notes::all(desk, &opened)?,
        compared: compared(desk, &opened)?,
    };
    Ok(Reply::page(desk.write(&page)?))
}

fn line(
    desk: &Desk<'_>,
    revision: &Revision,
    newest: Option<RevisionNumber>,
    shown: Option<RevisionNumber>,
    may_publish: bool,
) -> Result<RevisionLine> {
    let kind = match (revision.published, revision.kind) {
        (Some(_), _) => "revision-published",
        (None, RevisionKind::Auto) => "revision-auto",
        (None, _) => "revision-saved",
    };
    Ok(RevisionLine {
        number: revision.number.0,
        at: desk.moment(revision.at),
        by: name_of(desk, revision.person)?,
        kind: desk.text(kind, &[])?,
        is_newest: newest == Some(revision.number),
        may_withdraw: may_publish
            && revision.published.is_some()
            && revision.withdrawal.is_none()
            && shown != Some(revision.number),
        withdrawn: revision.withdrawal.as_ref().map(|withdrawal| withdrawal.reason.clone()),
        changes: None,
    })
}

/// The two texts that the address names.
fn compared(desk: &Desk<'_>, opened: &super::Opened) -> Result<Option<ComparedRevisions>> {
    let (Some(a), Some(b)) = (desk.query.number("a"), desk.query.number("b")) else { return Ok(None) };
    let (id, a, b) = (opened.manuscript.article.id, RevisionNumber(a), RevisionNumber(b));
    let (before, after, comparison) = desk
        .read(|rows| Ok((store::find(rows, id, a)?, store::find(rows, id, b)?, store::comparison(rows, id, a, b)?)))?;
    let (Some(before), Some(after), Some(comparison)) = (before, after, comparison) else {
        return Err(Failure::told("refused-no-revision", &[]));
    };
    Ok(Some(ComparedRevisions {
        before: desk.moment(before.at),
        after: desk.moment(after.at),
        tongue: desk.text_tongue(opened.manuscript.draft.language.as_deref()),
        compared: Compared::of(&comparison, |_| true),
    }))
}

/// Brings an old text back as the newest one, or withdraws a published one from the public versions.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let (id, actor) = (opened.manuscript.article.id, Actor::Person(desk.my_id()?));
    let number = desk.form.number("revision").map(RevisionNumber);
    let (site, unclear) = (desk.site()?, || Failure::told("refused-unclear", &[]));
    match (desk.form.text("do"), number) {
        ("bring-back", Some(number)) => {
            desk.act(move |tx| actions::bring_back(tx, &actor, id, number))?;
            Ok(Reply::see(urls::done(&urls::desk_article(site, id), "brought-back")))
        }
        ("withdraw", Some(number)) if opened.may_publish => {
            let reason = Sentence::parse(desk.form.text("reason")).map_err(Failure::Refused)?;
            desk.act(move |tx| actions::withdraw_revision(tx, &actor, id, number, &reason))?;
            Ok(Reply::see(urls::done(&urls::desk_revisions(site, id), "saved")))
        }
        _ => Err(unclear()),
    }
}

/// Two people wrote upon the same text: shows both, and how to go on. Both are kept, whatever is chosen.
pub(crate) fn conflict(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let (article, site) = (&opened.manuscript.article, desk.site()?);
    let gone = || Failure::told("refused-no-revision", &[]);
    let mine = desk.word.as_deref().and_then(|word| word.parse().ok()).map(RevisionNumber).ok_or_else(gone)?;
    let newest = article.revision.ok_or_else(gone)?;
    let comparison = desk.read(|rows| Ok(store::comparison(rows, article.id, newest, mine)?))?.ok_or_else(gone)?;
    let page = ConflictPage {
        frame: desk.frame(&urls::desk_articles(site))?,
        article: urls::desk_article(site, article.id),
        action: urls::desk_revisions(site, article.id),
        mine: side(desk, &opened, mine)?.ok_or_else(gone)?,
        theirs: side(desk, &opened, newest)?.ok_or_else(gone)?,
        compared: Compared::of(&comparison, |_| true),
        tongue: desk.text_tongue(opened.manuscript.draft.language.as_deref()),
    };
    Ok(Reply::page(desk.write(&page)?))
}

fn side(desk: &Desk<'_>, opened: &super::Opened, number: RevisionNumber) -> Result<Option<Side>> {
    let id = opened.manuscript.article.id;
    let found = desk.read(|rows| Ok((store::find(rows, id, number)?, store::words(rows, id, number)?)))?;
    let (Some(revision), Some(draft)) = found else { return Ok(None) };
    let language = draft.language.clone();
    Ok(Some(Side {
        number: number.0,
        at: desk.moment(revision.at),
        by: name_of(desk, revision.person)?,
        tongue: desk.text_tongue(language.as_deref()),
        title: draft.title,
        standfirst: draft.standfirst,
        body: Safe::from(draft.body),
    }))
}

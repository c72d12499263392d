//! An article exactly as readers will see it, before they do: at the desk, and by links that end.

use super::views::{SharedLine, SharingPage};
use super::{Opened, name_of, opened};
use crate::article::actions;
use crate::article::model::{Published, SharedPreview, Span, State};
use crate::article::pages;
use crate::article::store::sharing as store;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::SharedPreviewId;
use crate::base::time;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::urls;
use crate::web::reader::Reader;
use http::StatusCode;

/// Shows what was saved last, to whoever writes in it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let home = desk.place()?.home.clone();
    let at = desk.app.clock.now();
    let offset = desk.offset(at);
    let now = Published { at, offset, date: time::number_of(time::civil(at, offset).date()) };
    let page = desk.app.db.read(home.site.id.0, |rows| {
        let mut reader = Reader::begin(desk.app, rows)?;
        reader.show_at_desk();
        pages::preview(&mut reader, &opened.manuscript, now)
    })?;
    Ok(Reply::page(page))
}

/// Shows the links that lead others to it.
pub(crate) fn list(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    page(desk, &opened, StatusCode::OK, None, None)
}

/// Makes a link, or ends one.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let (id, actor) = (opened.manuscript.article.id, Actor::Person(desk.my_id()?));
    let link = desk.form.number("link").map(SharedPreviewId);
    let done = match (desk.form.text("do"), link) {
        ("share", _) => share(desk, &opened, &actor).map(Some),
        ("end", Some(link)) => desk.act(move |tx| actions::end_share(tx, &actor, id, link)).map(|()| None),
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    match done {
        // The link is shown on the answer itself, this once: only its digest is kept.
        Ok(Some(made)) => page(desk, &opened, StatusCode::OK, Some(made), None),
        Ok(None) => Ok(Reply::see(urls::done(&urls::desk_previews(desk.site()?, id), "preview-ended"))),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            page(desk, &opened, StatusCode::UNPROCESSABLE_ENTITY, None, Some(words))
        }
        Err(failure) => Err(failure),
    }
}

fn share(desk: &Desk<'_>, opened: &Opened, actor: &Actor) -> Result<String> {
    let unclear = || Failure::told("refused-unclear", &[]);
    let span: Span = desk.form.text("for").parse().map_err(|_| unclear())?;
    let article = &opened.manuscript.article;
    // What was imported and never edited here has no saved text that could be held fast.
    let revision = opened.manuscript.base.filter(|_| desk.form.text("shows") == "this");
    let secret = chance::secret()?;
    let (digest, id, actor) = (chance::digest(&secret), article.id, actor.clone());
    desk.act(move |tx| actions::share(tx, &actor, id, span, revision, &digest))?;
    let near = desk.near(&desk.place()?.home);
    Ok(format!("{near}{}", urls::shared_preview(&secret)))
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    status: StatusCode,
    made: Option<String>,
    wrong: Option<String>,
) -> Result<Reply> {
    let (article, site) = (&opened.manuscript.article, desk.site()?);
    let now = desk.app.clock.now();
    let found = desk.read(|rows| Ok(store::open_at(rows, article.id, now)?))?;
    let sent = desk.form.text("for");
    let spans = Span::ALL.iter().map(|span| {
        let chosen = if sent.is_empty() { *span == Span::Week } else { sent == span.name() };
        Ok(Choice { value: span.name().into(), words: desk.text(span_key(*span), &[])?, chosen })
    });
    let page = SharingPage {
        frame: desk.frame(&urls::desk_articles(site))?,
        title: opened.manuscript.draft.title.clone(),
        tongue: desk.text_tongue(opened.manuscript.draft.language.as_deref()),
        article: urls::desk_article(site, article.id),
        action: urls::desk_previews(site, article.id),
        made,
        wrong,
        is_closed: desk.place()?.home.site.state != crate::site::model::SiteState::Open,
        may_share: !matches!(article.state, State::Binned | State::Arriving),
        spans: spans.collect::<Result<_>>()?,
        shows_this: desk.form.text("shows") == "this",
        lines: found.iter().map(|link| line(desk, link)).collect::<Result<_>>()?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn span_key(span: Span) -> &'static str {
    match span {
        Span::Day => "share-day",
        Span::Week => "share-week",
        Span::Month => "share-month",
    }
}

fn line(desk: &Desk<'_>, link: &SharedPreview) -> Result<SharedLine> {
    Ok(SharedLine {
        id: link.id.0,
        made: desk.moment(link.created),
        by: name_of(desk, link.by)?,
        until: desk.moment(link.expires),
        is_fixed: link.revision.is_some(),
    })
}

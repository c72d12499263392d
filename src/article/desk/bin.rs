//! What lies in the bin, deleted for ever: one article, or all that the page shows. The password is asked for before, and the
//! page says what goes.

use super::views::{BinLine, BinPage};
use crate::article::model::{Article, Kind, State};
use crate::article::store::desk as rows;
use crate::article::store::find;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::comment::actions::erase_article;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::person::desk::sign_in::unconfirmed;
use crate::urls;

/// Articles, and as many pages, that are deleted at once: each is an action of its own.
const AT_ONCE: i64 = 100;

/// Shows all that would go.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let here = urls::desk_bin(desk.site()?);
    if let Some(first) = unconfirmed(desk, &here)? {
        return Ok(first);
    }
    let (mut lines, mut more) = (Vec::new(), false);
    for kind in [Kind::Article, Kind::Page] {
        let found = desk
            .read(|snapshot| Ok(rows::unseen(snapshot, kind, &[State::Binned], ArticleId(i64::MAX), AT_ONCE + 1)?))?;
        more |= found.len() as i64 > AT_ONCE;
        lines.extend(found.into_iter().take(AT_ONCE as usize).map(|(article, _)| line(desk, article)));
    }
    page(desk, here, lines, more)
}

/// Deletes what the page showed, and nothing that was put into the bin since.
pub(crate) fn empty(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, me) = (desk.site()?, desk.my_id()?);
    if let Some(first) = unconfirmed(desk, &urls::desk_bin(site))? {
        return Ok(first);
    }
    let shown = desk.form.fields().iter().filter(|(name, _)| name == "article");
    let shown: Vec<ArticleId> = shown.filter_map(|(_, id)| id.parse().ok().map(ArticleId)).collect();
    for id in shown.into_iter().take(2 * AT_ONCE as usize) {
        match desk.act(move |tx| erase_article(tx, &Actor::Person(me), id)) {
            // Somebody took it out meanwhile, or deleted it before.
            Ok(()) | Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(Reply::see(urls::done(&urls::desk_articles_in(site, Kind::Article.name(), "bin"), "erased")))
}

/// Shows what would go with one article.
pub(crate) fn show_one(desk: &mut Desk<'_>) -> Result<Reply> {
    let id = ArticleId(desk.number()?);
    let here = urls::desk_bin_one(desk.site()?, id);
    if let Some(first) = unconfirmed(desk, &here)? {
        return Ok(first);
    }
    let article = desk.read(|snapshot| Ok(find(snapshot, id)?))?.filter(|article| article.state == State::Binned);
    let article = article.ok_or_else(|| Failure::told("refused-restore", &[]))?;
    let line = line(desk, article);
    page(desk, here, vec![line], false)
}

/// Deletes it.
pub(crate) fn erase(desk: &mut Desk<'_>) -> Result<Reply> {
    let (site, me, id) = (desk.site()?, desk.my_id()?, ArticleId(desk.number()?));
    if let Some(first) = unconfirmed(desk, &urls::desk_bin_one(site, id))? {
        return Ok(first);
    }
    let kind = desk.read(|snapshot| Ok(find(snapshot, id)?))?.map_or(Kind::Article, |article| article.kind);
    desk.act(move |tx| erase_article(tx, &Actor::Person(me), id))?;
    Ok(Reply::see(urls::done(&urls::desk_articles_in(site, kind.name(), "bin"), "erased")))
}

fn line(desk: &Desk<'_>, article: Article) -> BinLine {
    BinLine {
        id: article.id.0,
        tongue: desk.text_tongue(article.language.as_deref()),
        comments: article.comments,
        was_public: article.withdrawn.is_some(),
        title: Some(article.title).filter(|title| !title.is_empty()),
    }
}

fn page(desk: &Desk<'_>, action: String, lines: Vec<BinLine>, has_more: bool) -> Result<Reply> {
    let site = desk.site()?;
    let page = BinPage {
        frame: desk.frame(&urls::desk_articles(site))?,
        action,
        back: urls::desk_articles_in(site, Kind::Article.name(), "bin"),
        comments: lines.iter().map(|line| line.comments).sum(),
        was_public: lines.iter().any(|line| line.was_public),
        count: lines.len() as i64,
        lines,
        has_more,
    };
    Ok(Reply::page(desk.write(&page)?))
}

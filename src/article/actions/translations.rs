//! Articles that are translations of each other: each says so of all others, or none does.

use super::{found, record};
use crate::article::model::{Article, SitemapPart, TRANSLATIONS};
use crate::article::store::translations as rows;
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, TranslationsId};
use crate::base::keys;
use db::Tx;
use serde_json::json;

/// Makes two articles translations of each other, and of what each of them was together with. `own`: the language of the site,
/// which is that of an article that names none.
///
/// # Errors
/// Refuses an article with itself, two in one language, and more than there is room for.
pub fn translates(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, other: ArticleId, own: &str) -> Result<()> {
    if id == other {
        return Err(Failure::told("refused-translation-itself", &[]));
    }
    let (one, another) = (with_others(tx, id)?, with_others(tx, other)?);
    let mut all = one.articles;
    all.extend(another.articles.into_iter().filter(|joining| !one.ids.contains(&joining.id)));
    for (at, article) in all.iter().enumerate() {
        let tag = article.language.as_deref().unwrap_or(own);
        if all.iter().skip(at + 1).any(|other| other.language.as_deref().unwrap_or(own) == tag) {
            return Err(Failure::told("refused-translation-language", &[("language", tag)]));
        }
    }
    if all.len() > TRANSLATIONS {
        return Err(Failure::told("refused-translation-many", &[]));
    }
    let together = match (one.together, another.together) {
        (Some(together), former) => {
            if let Some(former) = former.filter(|former| *former != together) {
                rows::put(tx, former, &[])?;
                tx.touch(keys::translations(former));
            }
            together
        }
        (None, Some(together)) => together,
        (None, None) => TranslationsId(tx.allocate("translations", 1)?),
    };
    put(tx, together, &all)?;
    record(tx, actor, Verb::SetTranslations, id, json!({ "with": other }))
}

/// An article, and all that it is together with.
struct With {
    together: Option<TranslationsId>,
    articles: Vec<Article>,
    ids: Vec<ArticleId>,
}

fn with_others(tx: &mut Tx<'_>, id: ArticleId) -> Result<With> {
    let article = found(tx, id)?;
    let together = rows::of_article(tx, id)?;
    let articles = match together {
        Some(together) => rows::together(tx, together)?,
        None => vec![article],
    };
    Ok(With { together, ids: articles.iter().map(|article| article.id).collect(), articles })
}

/// Takes an article from among its translations. The others stay together.
///
/// # Errors
/// Refuses an article that has none.
pub fn translates_no_more(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    let together = leave(tx, id)?.ok_or_else(|| Failure::told("refused-translation-none", &[]))?;
    record(tx, actor, Verb::SetTranslations, id, json!({ "leaves": together }))
}

/// Takes an article from among its translations, and says from which. Part of an action.
pub(super) fn leave(tx: &mut Tx<'_>, id: ArticleId) -> Result<Option<TranslationsId>> {
    let With { together: Some(together), articles, .. } = with_others(tx, id)? else { return Ok(None) };
    touch(tx, together, &articles);
    let others: Vec<Article> = articles.into_iter().filter(|article| article.id != id).collect();
    // One alone is no translation of anything.
    put(tx, together, if others.len() > 1 { &others } else { &[] })?;
    Ok(Some(together))
}

fn put(tx: &mut Tx<'_>, together: TranslationsId, articles: &[Article]) -> Result<()> {
    let ids: Vec<ArticleId> = articles.iter().map(|article| article.id).collect();
    rows::put(tx, together, &ids)?;
    touch(tx, together, articles);
    Ok(())
}

fn touch(tx: &mut Tx<'_>, together: TranslationsId, articles: &[Article]) {
    tx.touch(keys::translations(together));
    for article in articles {
        tx.touch(keys::article(article.id));
        tx.touch(keys::sitemap(SitemapPart::of(article.id).number()));
    }
}

/// Touches what names an article as a translation: its address, its language, or whether readers see it, has changed.
pub(super) fn touch_of_article(tx: &mut Tx<'_>, id: ArticleId) -> Result<()> {
    if let Some(together) = rows::of_article(tx, id)? {
        let articles = rows::together(tx, together)?;
        tx.touch(keys::translations(together));
        for article in articles {
            tx.touch(keys::sitemap(SitemapPart::of(article.id).number()));
        }
    }
    Ok(())
}

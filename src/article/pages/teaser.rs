//! An article as a list shows it.

use super::body;
use crate::article::model::{Article, Byline as Name, DiscussionState, Past, Role};
use crate::article::store::{
    self,
    lists::{self, Place},
};
use crate::article::views::{Byline, Entry, Steps, Teaser};
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::base::keys::List;
use crate::urls;
use crate::web::layout::Safe;
use crate::web::reader::Reader;

/// Articles with their beginnings.
pub(crate) fn teasers(reader: &Reader<'_, '_>, articles: &[Article]) -> Vec<Teaser> {
    articles.iter().filter_map(|article| teaser(reader, article)).collect()
}

fn teaser(reader: &Reader<'_, '_>, article: &Article) -> Option<Teaser> {
    let on = article.published?;
    Some(Teaser {
        address: article.path.clone()?,
        title: title(article),
        tongue: reader.tongue(article.language.as_deref()),
        date: reader.day(on.at, on.offset, on.date),
        byline: byline(&article.bylines),
        summary: article.standfirst.clone().or_else(|| Some(article.summary.clone())).filter(|words| !words.is_empty()),
        // A standfirst says what the article is about: the text itself is still to be read.
        body: None,
        more: article.standfirst.is_some() || article.summary.ends_with('…'),
        comments: has_discussion(article).then(|| u64::try_from(article.comments).unwrap_or(0)),
    })
}

/// Articles with their whole text.
///
/// # Errors
/// A failure of the database.
pub(crate) fn whole(reader: &mut Reader<'_, '_>, articles: &[Article]) -> Result<Vec<Teaser>> {
    let mut all = Vec::new();
    for article in articles {
        let Some(teaser) = teaser(reader, article) else { continue };
        let Some(body) = store::body(reader.rows, article.id)? else { continue };
        // Two articles on one page may have a note of the same name each.
        let body = body::for_page(reader, article, body)?.apart(&format!("a{}-", article.id));
        all.push(Teaser { body: Some(Safe::from(body)), more: false, ..teaser });
    }
    Ok(all)
}

/// Whether the page of an article shows a discussion: one that nobody can enter and nobody has is left out.
pub(crate) fn has_discussion(article: &Article) -> bool {
    article.discussion == DiscussionState::Open || article.comments + article.comments_removed > 0
}

/// An article on one line.
pub(crate) fn entry(reader: &Reader<'_, '_>, article: &Article) -> Option<Entry> {
    let on = article.published?;
    Some(Entry {
        address: article.path.clone()?,
        title: title(article),
        tongue: reader.tongue(article.language.as_deref()),
        date: reader.day(on.at, on.offset, on.date),
    })
}

pub(crate) fn title(article: &Article) -> Option<String> {
    Some(article.title.clone()).filter(|title| !title.is_empty())
}

/// Who wrote and who translated.
pub(crate) fn byline(names: &[Name]) -> Byline {
    let of = |role: Role| names.iter().filter(move |name| name.role == role).map(|name| name.name.clone());
    let translators: Vec<String> = of(Role::Translator).collect();
    Byline {
        authors: of(Role::Author).collect(),
        translators: (!translators.is_empty()).then(|| translators.join(", ")),
    }
}

/// A page of a list: its articles, and the ways on from it. `base` is the list's own address.
#[derive(Default)]
pub(crate) struct Slice {
    pub(crate) articles: Vec<Article>,
    pub(crate) steps: Steps,
}

/// The part of a list behind an anchor, or its beginning; `None` when the anchor is no article of this site.
///
/// # Errors
/// A failure of the database.
pub(crate) fn slice(reader: &mut Reader<'_, '_>, list: List, base: &str, before: Option<i64>) -> Result<Option<Slice>> {
    let limit = reader.settings.home_count;
    let place = match before {
        None => Place::FIRST,
        Some(id) => match anchor(reader, ArticleId(id))? {
            Some(place) => place,
            None => return Ok(None),
        },
    };
    let mut articles = lists::behind(reader.rows, list, place, limit + 1)?;
    let more = articles.len() as i64 > limit;
    articles.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let older = articles.last().filter(|_| more).map(|last| urls::before(base, last.id));
    let newer = match before {
        None => None,
        Some(_) => Some(match lists::page_before(reader.rows, list, place, limit)? {
            Some(place) => urls::before(base, place.id),
            None => base.to_owned(),
        }),
    };
    Ok(Some(Slice { articles, steps: Steps { older, newer } }))
}

/// Where an anchor stands, also when its article was taken out of the list since.
fn anchor(reader: &mut Reader<'_, '_>, id: ArticleId) -> Result<Option<Place>> {
    let article = crate::article::store::find(reader.rows, id)?;
    Ok(article.and_then(|article| {
        let at = article.published.filter(|_| article.past() == Past::Public)?.at;
        Some(Place { at, id })
    }))
}

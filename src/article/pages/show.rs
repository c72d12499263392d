//! Whatever stands at an address that is not reserved: a row first, then the shape of an archive.

use super::body;
use super::teaser::{byline, entry, has_discussion, title};
use crate::article::model::{Article, Kind, Published, State};
use crate::article::store;
use crate::article::store::lists::{self, Place};
use crate::article::views::{self, ArticlePage, Entry, Neighbours, UndatedPage};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::path::{self, SitePath};
use crate::comment::pages as comments;
use crate::comment::views::Discussion;
use crate::feed::pages as feeds;
use crate::site::pages::{gone, not_found};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{FeedLink, JsonLd, Link, Moment, OpenGraphKind, Safe, Tongue};
use crate::web::reader::Reader;
use serde_json::json;

/// Descriptions for search engines and cards, in characters.
const DESCRIPTION: usize = 200;

/// The page at an address.
///
/// # Errors
/// A failure of the database.
pub(crate) fn address(
    reader: &mut Reader<'_, '_>,
    path: &SitePath,
    query: &str,
    thread: Option<i64>,
    before: Option<i64>,
) -> Result<Answer> {
    let found = match store::at_path(reader.rows, path.as_str(), query)? {
        None if !query.is_empty() => store::at_path(reader.rows, path.as_str(), "")?,
        found => found,
    };
    if let Some((id, is_main)) = found {
        let article = store::find(reader.rows, id)?;
        let article = article
            .ok_or_else(|| Failure::Fault(anyhow::anyhow!("path {path} names article {id}, which is not there")))?;
        return one(reader, &article, is_main, path, thread);
    }
    if let Some(article) = path.as_str().strip_suffix("/feed.atom") {
        return feeds::of_article_at(reader, if article.is_empty() { urls::HOME } else { article }, query);
    }
    shape(reader, path, before)
}

fn one(
    reader: &mut Reader<'_, '_>,
    article: &Article,
    is_main: bool,
    path: &SitePath,
    thread: Option<i64>,
) -> Result<Answer> {
    match (article.state, &article.path) {
        (State::Withdrawn, _) => gone(reader, path.as_str()),
        (State::Published, Some(address)) if !is_main => Ok(Answer::Moved(address.clone())),
        (State::Published, Some(address)) => match thread {
            Some(number) => comments::thread(reader, article, address, number),
            None => show(reader, article, address),
        },
        (State::Published | State::Draft | State::Arriving, _) => not_found(reader, path.as_str()),
    }
}

/// `/2022`, `/2022/01`, `/2022_01_01_archive.html` and an article's address with a slash too many.
fn shape(reader: &mut Reader<'_, '_>, path: &SitePath, before: Option<i64>) -> Result<Answer> {
    let segments = path.segments();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let year_month = |year: &str, month: &str| Some(path::year(year)? * 100 + path::month(month)?);
    match segments.as_slice() {
        [y, ""] if let Some(year) = path::year(y) => super::year(reader, year),
        [y, m, ""] if let Some(month) = year_month(y, m) => super::month(reader, month, before),
        [y] if let Some(year) = path::year(y) => Ok(Answer::Moved(urls::year(year))),
        [y, m] if let Some(month) = year_month(y, m) => Ok(Answer::Moved(urls::month(month))),
        [old] if let Some(month) = old_archive(old) => Ok(Answer::Moved(urls::month(month))),
        [.., ""] => with_slash(reader, path),
        _ => not_found(reader, path.as_str()),
    }
}

/// The month of a name that Blogger gave its archives, by the month, week or day that they began with.
fn old_archive(name: &str) -> Option<i64> {
    let mut parts = name.strip_suffix("_archive.html")?.split('_');
    let (year, month, day) = (path::year(parts.next()?)?, path::month(parts.next()?)?, parts.next()?);
    let is_day = day.len() == 2 && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    (is_day && parts.next().is_none()).then_some(year * 100 + month)
}

fn with_slash(reader: &mut Reader<'_, '_>, path: &SitePath) -> Result<Answer> {
    let plain = path.as_str().trim_end_matches('/');
    let found = if plain.is_empty() { None } else { store::at_path(reader.rows, plain, "")? };
    match found {
        Some(_) => Ok(Answer::Moved(plain.to_owned())),
        None => not_found(reader, path.as_str()),
    }
}

fn show(reader: &mut Reader<'_, '_>, article: &Article, address: &str) -> Result<Answer> {
    let body = store::body(reader.rows, article.id)?;
    let body = body.ok_or_else(|| Failure::Fault(anyhow::anyhow!("article {} has no body", article.id)))?;
    let body = body::for_page(reader, article, body)?;
    let discussion = discussion(reader, article, address)?;
    let head = head(reader, article, address)?;
    let on = article.published.unwrap_or(Published { at: 0, offset: 0, date: 0 });
    let tongue = reader.tongue(article.language.as_deref());
    if article.kind == Kind::Page {
        let page = UndatedPage {
            frame: reader.frame(),
            head,
            title: title(article),
            tongue,
            date: reader.day(on.at, on.offset, on.date),
            body: Safe::from(body),
            discussion,
        };
        return Ok(Answer::Page(reader.write(&page)?));
    }
    let page = ArticlePage {
        frame: reader.frame(),
        head,
        article: shown(reader, article, tongue, reader.day(on.at, on.offset, on.date), body)?,
        neighbours: neighbours(reader, article)?,
        related: related(reader, article)?,
        discussion,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn shown(
    reader: &mut Reader<'_, '_>,
    article: &Article,
    tongue: Tongue,
    date: Moment,
    body: html::SafeHtml,
) -> Result<views::Article> {
    let labels = store::labels_of(reader.rows, article.id)?;
    Ok(views::Article {
        title: title(article),
        tongue,
        date,
        byline: byline(&article.bylines),
        standfirst: None,
        body: Safe::from(body),
        labels: labels
            .into_iter()
            .map(|label| Link { address: urls::label(&label.slug), words: label.name, tongue: Tongue::own() })
            .collect(),
    })
}

fn neighbours(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Neighbours> {
    let Some(at) = article.listed else { return Ok(Neighbours::default()) };
    let (older, newer) = lists::neighbours(reader.rows, Place { at, id: article.id })?;
    Ok(Neighbours {
        previous: older.and_then(|article| entry(reader, &article)),
        next: newer.and_then(|article| entry(reader, &article)),
    })
}

/// Fixed at publication; one that was taken back since is left out.
fn related(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Vec<Entry>> {
    let mut found = store::find_all(reader.rows, &article.related)?;
    found.retain(|other| other.listed.is_some());
    let rank = |id: ArticleId| article.related.iter().position(|other| *other == id);
    found.sort_by_key(|other| rank(other.id));
    Ok(found.iter().filter_map(|other| entry(reader, other)).collect())
}

fn discussion(reader: &mut Reader<'_, '_>, article: &Article, address: &str) -> Result<Option<Discussion>> {
    let empty = article.comments + article.comments_removed == 0;
    if article.kind == Kind::Page && empty || !has_discussion(article) {
        // Nobody can write yet, so an empty discussion of a page has nothing to show.
        reader.rows.note(crate::base::keys::discussion(article.id));
        return Ok(None);
    }
    comments::discussion(reader, article, address).map(Some)
}

fn head(reader: &mut Reader<'_, '_>, article: &Article, address: &str) -> Result<crate::web::layout::Head> {
    let name = if article.title.is_empty() { reader.home.site.title.clone() } else { article.title.clone() };
    let mut head = reader.head(address, &name);
    let description: String = article.summary.chars().take(DESCRIPTION).collect();
    head.description = Some(description).filter(|words| !words.is_empty());
    if article.kind == Kind::Article {
        let title = reader.text("feed-article-comments-title", &[("title", locale::Arg::Text(&name))])?;
        head.feeds.push(FeedLink { title, address: urls::article_feed(address) });
    }
    if let Some(graph) = &mut head.open_graph {
        graph.kind = OpenGraphKind::Article;
        graph.published = article.published.map(|on| crate::base::time::machine(on.at, on.offset));
        if let Some(language) = &article.language {
            graph.locale = language.replace('-', "_");
        }
    }
    head.json_ld = Some(linked_data(reader, article, address, &name));
    Ok(head)
}

fn linked_data(reader: &Reader<'_, '_>, article: &Article, address: &str, name: &str) -> JsonLd {
    let language = article.language.clone().unwrap_or_else(|| reader.locale.tag().to_owned());
    let publisher =
        json!({ "@type": "Organization", "name": reader.home.site.title, "url": reader.absolute(urls::HOME) });
    if article.kind == Kind::Page {
        return JsonLd(json!({
            "@context": "https://schema.org", "@type": "WebPage", "name": name, "inLanguage": language,
            "url": reader.absolute(address), "publisher": publisher,
        }));
    }
    let authors: Vec<_> = article
        .bylines
        .iter()
        .map(|byline| json!({ "@type": "Person", "name": byline.name, "url": byline.profile }))
        .collect();
    JsonLd(json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": name,
        "inLanguage": language,
        "url": reader.absolute(address),
        "mainEntityOfPage": reader.absolute(address),
        "datePublished": article.published.map(|on| crate::base::time::machine(on.at, on.offset)),
        "author": authors,
        "publisher": publisher,
        "commentCount": article.comments,
    }))
}

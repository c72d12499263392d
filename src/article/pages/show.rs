//! Whatever stands at an address that is not reserved: a row first, then what leads elsewhere, then the shape of an archive.

use super::teaser::{byline, entry, has_discussion, title};
use super::versions::at_foot;
use super::{body, series};
use crate::article::model::{Article, Correction, Kind, Label, Manuscript, Past, Published, SUMMARY, State};
use crate::article::store;
use crate::article::store::corrections::of_article;
use crate::article::store::lists::{self, Place};
use crate::article::views::{self, ArticlePage, Entry, Neighbours, SeriesPart, ShareLink, UndatedPage};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, LabelId};
use crate::base::path::{self, SitePath};
use crate::base::text;
use crate::base::time::machine;
use crate::comment::pages as comments;
use crate::comment::views::Discussion;
use crate::feed::pages as feeds;
use crate::site::model::redirect::Target;
use crate::site::model::share::Share;
use crate::site::pages::{gone, not_found};
use crate::site::store::redirects;
use crate::source::model::Branch;
use crate::source::sentence::{self, Speaker};
use crate::source::store as sources;
use crate::urls;
use crate::web::answer::{Answer, Runs};
use crate::web::layout::{FeedLink, Head, JsonLd, Link, Moment, OpenGraphKind, Safe, Tongue};
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
    let target = match redirects::at(reader.rows, path.as_str(), query)? {
        None if !query.is_empty() => redirects::at(reader.rows, path.as_str(), "")?,
        target => target,
    };
    if let Some(target) = target {
        return led(reader, &target);
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
        (State::Withdrawn | State::Binned | State::Erased, _) if article.past() == Past::Public => {
            gone(reader, path.as_str())
        }
        (State::Published, Some(address)) if !is_main => Ok(Answer::Moved(address.clone())),
        (State::Published, Some(address)) => match thread {
            Some(number) => comments::thread(reader, article, address, number),
            None => show(reader, article, address),
        },
        _ => not_found(reader, path.as_str()),
    }
}

/// Where an address leads: what got another address since then is led to at once.
fn led(reader: &mut Reader<'_, '_>, target: &Target) -> Result<Answer> {
    let Some(here) = target.here() else { return Ok(Answer::Moved(target.as_str().to_owned())) };
    let former = store::at_path(reader.rows, &here.path, &here.query)?.filter(|(_, is_main)| !is_main);
    let article = former.map(|(id, _)| store::find(reader.rows, id)).transpose()?.flatten();
    let main = article.and_then(|article| article.path).map(|path| [path.as_str(), target.fragment()].concat());
    Ok(Answer::Moved(main.unwrap_or_else(|| target.as_str().to_owned())))
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
    let target = if plain.is_empty() { None } else { redirects::at(reader.rows, plain, "")? };
    match (found, target) {
        (Some(_), _) => Ok(Answer::Moved(plain.to_owned())),
        (None, Some(target)) => led(reader, &target),
        (None, None) => not_found(reader, path.as_str()),
    }
}

fn show(reader: &mut Reader<'_, '_>, article: &Article, address: &str) -> Result<Answer> {
    let body = store::body(reader.rows, article.id)?;
    let body = body.ok_or_else(|| Failure::Fault(anyhow::anyhow!("article {} has no body", article.id)))?;
    let labels = store::labels_of(reader.rows, article.id)?;
    let (page, runs) = page(reader, article, address, body, labels)?;
    let counts = reader.settings.count_reads;
    Ok(Answer::Article(page, runs, counts.then(|| reader.app.reads.of(reader.home.site.id, article.id))))
}

/// A text as its readers would see it now: at the desk, before they do.
///
/// # Errors
/// A failure of the database.
pub(crate) fn preview(reader: &mut Reader<'_, '_>, manuscript: &Manuscript, now: Published) -> Result<String> {
    reader.is_preview = true;
    // Nobody finds by searching what is shown to some.
    reader.settings.searchable = false;
    let draft = &manuscript.draft;
    let words = |words: &str| Some(words.to_owned()).filter(|words| !words.is_empty());
    let article = Article {
        title: draft.title.clone(),
        language: draft.language.clone(),
        bylines: draft.bylines.clone(),
        standfirst: words(&draft.standfirst),
        description: words(&draft.description),
        card: draft.card.clone(),
        summary: html::excerpt(&draft.body, SUMMARY),
        published: manuscript.article.published.or(Some(now)),
        ..manuscript.article.clone()
    };
    let label = |name: &String| Label { id: LabelId(0), name: name.clone(), slug: text::slug(name), articles: 0 };
    let labels = draft.labels.iter().map(label).collect();
    let address = article.path.clone().unwrap_or_else(|| urls::HOME.into());
    Ok(page(reader, &article, &address, draft.body.clone(), labels)?.0)
}

fn page(
    reader: &mut Reader<'_, '_>,
    article: &Article,
    address: &str,
    body: html::SafeHtml,
    labels: Vec<Label>,
) -> Result<(String, Runs)> {
    let body = body::for_page(reader, article, body)?;
    let discussion = discussion(reader, article, address)?;
    let script = discussion.as_ref().and_then(|discussion| discussion.script.as_ref());
    let runs = script.map_or(Runs::Nothing, |_| Runs::OwnScripts);
    let tree = sources::of_article(reader.rows, article.id)?;
    let sources = Speaker::new(reader.app, &reader.locale).line(&tree)?;
    let (parts, translated) = (series::parts(reader, article)?, series::translated(reader, article)?);
    let mut head = head(reader, article, address, &tree)?;
    head.alternates = translated.alternates;
    say_parts(reader, &mut head, &parts);
    let on = article.published.unwrap_or(Published { at: 0, offset: 0, date: 0 });
    let tongue = reader.tongue(article.language.as_deref());
    if article.kind == Kind::Page {
        let page = UndatedPage {
            frame: reader.frame(),
            head,
            title: title(article),
            tongue,
            date: reader.day(on.at, on.offset, on.date),
            standfirst: article.standfirst.clone(),
            also: translated.also,
            body: Safe::from(body),
            sources,
            corrections: at_foot(reader, article)?,
            discussion,
        };
        return Ok((reader.write(&page)?, runs));
    }
    let page = ArticlePage {
        frame: reader.frame(),
        head,
        article: views::Article {
            sources,
            series: parts,
            also: translated.also,
            corrections: at_foot(reader, article)?,
            ..shown(article, tongue, reader.day(on.at, on.offset, on.date), body, labels)
        },
        neighbours: neighbours(reader, article)?,
        related: related(reader, article)?,
        share: share(reader, article, address)?,
        discussion,
    };
    Ok((reader.write(&page)?, runs))
}

fn shown(article: &Article, tongue: Tongue, date: Moment, body: html::SafeHtml, labels: Vec<Label>) -> views::Article {
    views::Article {
        title: title(article),
        tongue,
        date,
        byline: byline(&article.bylines),
        standfirst: article.standfirst.clone(),
        series: Vec::new(),
        also: Vec::new(),
        body: Safe::from(body),
        sources: None,
        corrections: None,
        labels: labels
            .into_iter()
            .map(|label| Link { address: urls::label(&label.slug), words: label.name, tongue: Tongue::own() })
            .collect(),
    }
}

fn neighbours(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Neighbours> {
    let Some(at) = article.listed else { return Ok(Neighbours::default()) };
    let (older, newer) = lists::neighbours(reader.rows, Place { at, id: article.id })?;
    Ok(Neighbours {
        previous: older.and_then(|article| entry(reader, &article)),
        next: newer.and_then(|article| entry(reader, &article)),
    })
}

/// The links that the owner chose.
fn share(reader: &Reader<'_, '_>, article: &Article, address: &str) -> Result<Vec<ShareLink>> {
    let (page, title) = (reader.absolute(address), &article.title);
    let link = |share: &Share| {
        let words = match share {
            Share::Address => page.clone(),
            other => other.own_name().map_or_else(|| reader.text("share-mail", &[]), |name| Ok(name.to_owned()))?,
        };
        Ok(ShareLink { address: share.address(&page, title), words })
    };
    reader.settings.share.iter().map(link).collect()
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

fn head(reader: &mut Reader<'_, '_>, article: &Article, address: &str, tree: &[Branch]) -> Result<Head> {
    let name = if article.title.is_empty() { reader.home.site.title.clone() } else { article.title.clone() };
    let mut head = reader.head(address, &name);
    let own = article.description.as_ref().or(article.standfirst.as_ref()).unwrap_or(&article.summary);
    let description: String = own.chars().take(DESCRIPTION).collect();
    head.description = Some(description).filter(|words| !words.is_empty());
    if article.kind == Kind::Article {
        let title = reader.text("feed-article-comments-title", &[("title", locale::Arg::Text(&name))])?;
        head.feeds.push(FeedLink { title, address: urls::article_feed(address) });
    }
    let origin = reader.absolute("");
    if let Some(graph) = &mut head.open_graph {
        graph.kind = OpenGraphKind::Article;
        graph.published = article.published.map(|on| machine(on.at, on.offset));
        graph.image = article.card.as_ref().map(|card| full(card, &origin)).or(graph.image.take());
        if let Some(language) = &article.language {
            graph.locale = language.replace('-', "_");
        }
    }
    let corrections = if article.corrected.is_some() { of_article(reader.rows, article.id)? } else { Vec::new() };
    let mut linked = linked_data(reader, article, address, &name, &corrections);
    if let Some(linked) = linked.0.as_object_mut() {
        linked.extend(sentence::linked(tree));
    }
    head.json_ld = Some(linked);
    Ok(head)
}

/// Says in linked data what an article is part of.
fn say_parts(reader: &Reader<'_, '_>, head: &mut Head, parts: &[SeriesPart]) {
    let Some(fields) = head.json_ld.as_mut().and_then(|linked| linked.0.as_object_mut()) else { return };
    let Some(first) = parts.first() else { return };
    let series = |part: &SeriesPart| {
        let address = reader.absolute(&part.series.address);
        json!({ "@type": "CreativeWorkSeries", "name": part.series.words, "url": address })
    };
    fields.insert("isPartOf".into(), parts.iter().map(series).collect());
    fields.insert("position".into(), json!(first.number));
}

/// A picture of this site with its host; one of elsewhere as it is.
fn full(address: &str, origin: &str) -> String {
    if address.starts_with('/') { format!("{origin}{address}") } else { address.to_owned() }
}

fn linked_data(
    reader: &Reader<'_, '_>,
    article: &Article,
    address: &str,
    name: &str,
    corrections: &[Correction],
) -> JsonLd {
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
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": name,
        "inLanguage": language,
        "url": reader.absolute(address),
        "datePublished": article.published.map(|on| machine(on.at, on.offset)),
        "author": authors,
        "publisher": publisher,
        "commentCount": article.comments,
    });
    // A key without a value would say that there is none.
    if let Some(fields) = data.as_object_mut() {
        let edited = article.edited.filter(|edited| article.published.is_some_and(|on| *edited > on.at));
        let offset = article.published.map_or(0, |on| on.offset);
        fields.extend(edited.map(|at| ("dateModified".into(), json!(machine(at, offset)))));
        fields.extend(article.card.as_ref().map(|card| ("image".into(), json!(full(card, &reader.absolute(""))))));
        let corrections: Vec<_> = corrections.iter().map(|correction| comment(correction, offset)).collect();
        fields.extend((!corrections.is_empty()).then(|| ("correction".into(), json!(corrections))));
    }
    JsonLd(data)
}

fn comment(correction: &Correction, offset: i64) -> serde_json::Value {
    let on = machine(correction.at, offset);
    json!({ "@type": "CorrectionComment", "text": correction.words, "datePublished": on })
}

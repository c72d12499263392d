//! The Atom feeds: of the site, of a label, of an article's comments, of all comments.

use crate::article::model::{Article, Label, Past, State};
use crate::article::pages::{corrections_title, for_feed};
use crate::article::store::lists::Place;
use crate::article::store::{self as articles, corrections, lists};
use crate::base::error::{Failure, Result};
use crate::base::keys::List;
use crate::base::time::offset_in;
use crate::comment::model::{Comment, Standing};
use crate::comment::store as comments;
use crate::routes::Part;
use crate::site::pages::not_found;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::reader::Reader;
use feedwrite::{Author, Entry, Feed, InReplyTo, Moment, Parts, Replies, write_atom};
use locale::Arg;
use std::collections::HashMap;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// Corrections in their feed, the newest.
const CORRECTIONS: i64 = 50;

/// Comments in an article's feed, the newest.
const COMMENTS: usize = 200;

/// The feed of the site.
///
/// # Errors
/// A failure of the database.
pub(crate) fn of_site(reader: &mut Reader<'_, '_>, part: Part) -> Result<Answer> {
    let title = reader.home.site.title.clone();
    of_list(reader, List::All, title, urls::FEED, part)
}

/// The feed of a label.
///
/// # Errors
/// A failure of the database.
pub(crate) fn of_label(reader: &mut Reader<'_, '_>, label: Option<Label>, asked: &str, part: Part) -> Result<Answer> {
    let Some(label) = label else { return not_found(reader, asked) };
    let title = reader.text(
        "feed-label-title",
        &[("title", Arg::Text(&reader.home.site.title)), ("label", Arg::Text(&label.name))],
    )?;
    of_list(reader, List::Label(label.id), title, &urls::label_feed(&label.slug), part)
}

fn of_list(reader: &mut Reader<'_, '_>, list: List, title: String, address: &str, part: Part) -> Result<Answer> {
    let mut found = lists::behind(reader.rows, list, Place::FIRST, part.start - 1 + part.count + 1)?;
    let more = found.len() as i64 > part.start - 1 + part.count;
    found.truncate(usize::try_from(part.start - 1 + part.count).unwrap_or(usize::MAX));
    let shown = found.split_off(found.len().min(usize::try_from(part.start - 1).unwrap_or(0)));
    let mut entries = Vec::new();
    for article in &shown {
        entries.extend(article_entry(reader, article)?);
    }
    let updated = shown.iter().filter_map(changed).max_by_key(|(at, _)| *at);
    let steps = Steps { address, part, more };
    write(reader, title, address, updated, entries, Some(steps))
}

/// Where a part of a feed stands among the others.
struct Steps<'a> {
    address: &'a str,
    part: Part,
    more: bool,
}

impl Steps<'_> {
    fn parts(&self, reader: &Reader<'_, '_>) -> Parts {
        let at = |start: i64| reader.absolute(&urls::feed_part(self.address, start, self.part.count));
        let previous = (self.part.start > 1).then(|| at((self.part.start - self.part.count).max(1)));
        let next = self.more.then(|| at(self.part.start + self.part.count));
        let first = (previous.is_some() || next.is_some()).then(|| reader.absolute(self.address));
        Parts { first, previous, next, last: None }
    }
}

fn changed(article: &Article) -> Option<(i64, i64)> {
    let on = article.published?;
    Some((updated(article, on.at), on.offset))
}

/// When it last changed in a way that readers are told of. A small edit is none: it would bring the article up again in
/// every feed reader.
fn updated(article: &Article, published: i64) -> i64 {
    article.corrected.map_or(published, |corrected| corrected.max(published))
}

fn article_entry(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Option<Entry>> {
    let (Some(on), Some(path)) = (article.published, &article.path) else { return Ok(None) };
    let body = articles::body(reader.rows, article.id)?;
    let body = body.map(|body| for_feed(reader, article, body)).transpose()?;
    let labels = articles::labels_of(reader.rows, article.id)?;
    let address = reader.absolute(path);
    let authors =
        article.bylines.iter().map(|byline| Author { name: byline.name.clone(), address: byline.profile.clone() });
    Ok(Some(Entry {
        id: article.feed_id.clone(),
        title: article.title.clone(),
        title_language: article.language.clone(),
        published: moment(on.at, on.offset),
        updated: moment(updated(article, on.at), on.offset),
        authors: authors.collect(),
        labels: labels.into_iter().map(|label| label.name).collect(),
        summary: None,
        content_html: body.map(html::SafeHtml::into_string),
        replies: Some(Replies {
            address: format!("{address}#comments"),
            count: article.comments.max(0) as u64,
            feed: Some(reader.absolute(&urls::article_feed(path))),
        }),
        in_reply_to: None,
        address,
    }))
}

/// The feed of the comments of whatever stands at this path, with the query that belongs to it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn of_article_at(reader: &mut Reader<'_, '_>, path: &str, query: &str) -> Result<Answer> {
    let found = match articles::at_path(reader.rows, path, query)? {
        Some((id, _)) => articles::find(reader.rows, id)?,
        None => None,
    };
    match found {
        Some(article) if article.past() == Past::Public && article.state != State::Published => {
            crate::site::pages::gone(reader, path)
        }
        Some(article) if article.state == State::Published => of_article(reader, &article),
        _ => not_found(reader, &urls::article_feed(path)),
    }
}

/// Blogger's address of an article's comments leads to ours.
///
/// # Errors
/// A failure of the database.
pub(crate) fn by_old_id(reader: &mut Reader<'_, '_>, old_id: &str) -> Result<Answer> {
    let found = match articles::by_old_id(reader.rows, old_id)? {
        Some(id) => articles::find(reader.rows, id)?,
        None => None,
    };
    match found.filter(|article| article.state == State::Published).and_then(|article| article.path) {
        Some(path) => Ok(Answer::Moved(urls::article_feed(&path))),
        None => not_found(reader, &urls::article_feed_by_old_id(old_id)),
    }
}

fn of_article(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Answer> {
    let path = article.path.clone().unwrap_or_default();
    let all = comments::discussion(reader.rows, article.id)?;
    let newest: Vec<Comment> = all.iter().rev().take(COMMENTS).cloned().collect();
    let ids: HashMap<_, _> = all.iter().map(|comment| (comment.id, comment.number)).collect();
    let mut entries = Vec::new();
    for comment in &newest {
        let parent = comment.parent.and_then(|parent| ids.get(&parent)).copied();
        entries.extend(comment_entry(reader, comment, article, parent)?);
    }
    let title = reader.text("feed-article-comments-title", &[("title", Arg::Text(&article.title))])?;
    let updated = newest.iter().map(|comment| (comment.published, comment.offset)).max();
    write(reader, title, &urls::article_feed(&path), updated.or_else(|| changed(article)), entries, None)
}

/// The feed of all comments.
///
/// # Errors
/// A failure of the database.
pub(crate) fn of_comments(reader: &mut Reader<'_, '_>, part: Part) -> Result<Answer> {
    let mut newest = comments::newest(reader.rows, part.start - 1, part.count + 1)?;
    let more = newest.len() as i64 > part.count;
    newest.truncate(usize::try_from(part.count).unwrap_or(usize::MAX));
    let ids: Vec<_> = newest.iter().map(|comment| comment.article).collect();
    let of: HashMap<_, _> =
        articles::find_all(reader.rows, &ids)?.into_iter().map(|article| (article.id, article)).collect();
    let mut entries = Vec::new();
    for comment in &newest {
        if let Some(article) = of.get(&comment.article) {
            entries.extend(comment_entry(reader, comment, article, None)?);
        }
    }
    let title = reader.text("feed-comments-title", &[("title", Arg::Text(&reader.home.site.title))])?;
    let updated = newest.iter().map(|comment| (comment.published, comment.offset)).max();
    let steps = Steps { address: urls::COMMENTS_FEED, part, more };
    write(reader, title, urls::COMMENTS_FEED, updated, entries, Some(steps))
}

/// The feed of corrections, the newest.
///
/// # Errors
/// A failure of the database.
pub(crate) fn of_corrections(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    let found = corrections::before(reader.rows, None, CORRECTIONS)?;
    let ids: Vec<_> = found.iter().map(|correction| correction.article).collect();
    let of: HashMap<_, _> =
        articles::find_all(reader.rows, &ids)?.into_iter().map(|article| (article.id, article)).collect();
    let mut entries = Vec::new();
    for correction in &found {
        let article = of.get(&correction.article).filter(|article| article.state == State::Published);
        let Some(article) = article else { continue };
        let offset = offset_in(&reader.home.site.time_zone, correction.at);
        let address = reader.absolute(&urls::versions(correction.article));
        entries.push(Entry {
            id: format!("{address}#{}", urls::correction_anchor(correction.id)),
            title: reader.text("feed-correction-title", &[("title", Arg::Text(&article.title))])?,
            published: moment(correction.at, offset),
            updated: moment(correction.at, offset),
            summary: Some(correction.words.clone()),
            title_language: None,
            authors: Vec::new(),
            labels: Vec::new(),
            content_html: None,
            replies: None,
            in_reply_to: None,
            address,
        });
    }
    let newest = found.first().map(|correction| correction.at);
    let updated = newest.map(|at| (at, offset_in(&reader.home.site.time_zone, at)));
    write(reader, corrections_title(reader)?, urls::CORRECTIONS_FEED, updated, entries, None)
}

fn comment_entry(
    reader: &Reader<'_, '_>,
    comment: &Comment,
    article: &Article,
    parent: Option<i64>,
) -> Result<Option<Entry>> {
    let (Standing::Published { words }, Some(path)) = (&comment.standing, &article.path) else { return Ok(None) };
    let name = match comment.author.as_str() {
        "" => reader.text("anonymous", &[])?,
        name => name.to_owned(),
    };
    let title =
        reader.text("feed-comment-title", &[("name", Arg::Text(&name)), ("title", Arg::Text(&article.title))])?;
    let answers = match parent {
        Some(number) => (comment_id(reader, article, number), urls::comment(path, number)),
        None => (article.feed_id.clone(), path.clone()),
    };
    Ok(Some(Entry {
        id: feed_id(reader, comment, article),
        title,
        title_language: None,
        published: moment(comment.published, comment.offset),
        updated: moment(comment.published, comment.offset),
        authors: vec![Author { name, address: comment.profile.clone() }],
        labels: Vec::new(),
        summary: None,
        content_html: Some(words.as_str().to_owned()),
        address: reader.absolute(&urls::comment(path, comment.number)),
        replies: None,
        in_reply_to: Some(InReplyTo {
            reference: answers.0,
            href: Some(reader.absolute(&answers.1)),
            media_type: Some("text/html".into()),
        }),
    }))
}

/// The id that a comment had in the old system's feeds, or one that its address gives.
fn feed_id(reader: &Reader<'_, '_>, comment: &Comment, article: &Article) -> String {
    match (&comment.old_id, article.feed_id.rsplit_once(".post-").or_else(|| article.feed_id.rsplit_once(".page-"))) {
        (Some(old_id), Some((blog, _))) => format!("{blog}.post-{old_id}"),
        _ => comment_id(reader, article, comment.number),
    }
}

fn comment_id(reader: &Reader<'_, '_>, article: &Article, number: i64) -> String {
    reader.absolute(&urls::comment(article.path.as_deref().unwrap_or_default(), number))
}

fn write(
    reader: &Reader<'_, '_>,
    title: String,
    address: &str,
    updated: Option<(i64, i64)>,
    entries: Vec<Entry>,
    steps: Option<Steps<'_>>,
) -> Result<Answer> {
    let (at, offset) = updated.unwrap_or((0, 0));
    let own = reader.settings.feed_id.clone().filter(|_| address == urls::FEED);
    let feed = Feed {
        id: own.unwrap_or_else(|| reader.absolute(address)),
        title,
        subtitle: Some(reader.settings.description.clone()).filter(|words| !words.is_empty()),
        language: Some(reader.locale.tag().to_owned()),
        updated: moment(at, offset),
        self_address: reader.absolute(address),
        home_address: reader.absolute(urls::HOME),
        authors: Vec::new(),
        generator: Some("Relais".into()),
        icon: reader.settings.icon.as_ref().map(|icon| reader.absolute(&icon.large)),
        parts: steps.map(|steps| steps.parts(reader)).unwrap_or_default(),
        entries,
    };
    let bytes = write_atom(&feed).map_err(|why| Failure::Fault(why.into()))?;
    Ok(Answer::Document(ATOM, bytes))
}

fn moment(at: i64, offset: i64) -> Moment {
    Moment::new(at, i32::try_from(offset).unwrap_or(0))
}

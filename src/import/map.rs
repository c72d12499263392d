//! An entry of a Blogger backup becomes an article or a comment of ours: pure, so that many threads can do it at once.

use crate::article::model::{
    Byline, DiscussionState, Format, Kind, NewArticle, Original, Published, Role, SUMMARY, State, plain,
};
use crate::base::path::{SitePath, declared_query};
use crate::base::text::HostName;
use crate::base::time::number_of;
use crate::comment::model::NewComment;
use crate::import::cause::Cause;
use crate::import::media::{Keep, Media};
use crate::import::pack::compress;
use crate::media::model::NewPicture;
use crate::urls;
use blogger::{Entry, Oddity, Stamp, TextType};
use html::{Addresses, Cleaned, Finding, Severity};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// What mapping needs to know of blog and site.
pub(crate) struct Mapper<'a> {
    /// The language of the site, without region.
    pub(crate) language: String,
    /// The language of the blog, where it is another: that of every entry that names none.
    pub(crate) blog_language: Option<String>,
    /// Host names under which the blog was known.
    pub(crate) old_hosts: BTreeSet<HostName>,
    pub(crate) media: &'a Media,
    pub(crate) keep: Option<Keep<'a>>,
    /// Line ends of plain bodies are breaks.
    pub(crate) line_breaks: bool,
    pub(crate) discussion: DiscussionState,
    /// Now: what is dated later is not public yet.
    pub(crate) now: i64,
    /// The instant taken where the file gives none.
    pub(crate) undated: Stamp,
}

/// Something to list about an entry.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) cause: &'static str,
    pub(crate) severity: Severity,
    pub(crate) count: u32,
    pub(crate) sample: String,
}

/// An entry ready to be brought.
pub(crate) struct Mapped<T> {
    pub(crate) old_id: String,
    pub(crate) line: u64,
    pub(crate) address: String,
    pub(crate) digest: [u8; 32],
    pub(crate) new: T,
    pub(crate) notes: Vec<Note>,
    pub(crate) pictures: Vec<NewPicture>,
    /// About how many bytes it holds in memory while it waits.
    pub(crate) weight: usize,
}

/// A comment with the article it belongs to on the old system.
pub(crate) struct OfArticle {
    pub(crate) article: String,
    pub(crate) comment: NewComment,
}

impl Mapper<'_> {
    /// An article or page.
    pub(crate) fn article(&self, entry: &Entry, old_id: &str, kind: Kind) -> Mapped<NewArticle> {
        let mut notes = odd(entry);
        let raw = entry.content.clone().unwrap_or_default();
        let format = self.format(entry.content_type);
        let (cleaned, pictures) = self.clean(&raw, format, Words::Article);
        notes.extend(cleaned.findings.iter().map(note_of));
        let title = html::plain(entry.title.as_deref().unwrap_or_default());
        let published = self.published(entry, &mut notes);
        let (path, address) = self.address(entry, &mut notes);
        let state = self.state(entry, published, &mut notes);
        if state == State::Arriving && path.is_none() {
            notes.push(note(Cause::AddressMissing, &title));
        }
        for enclosure in &entry.enclosures {
            notes.push(note(Cause::EnclosureLeft, enclosure));
        }
        if let Some(location) = &entry.location {
            notes.push(note(Cause::LocationLeft, location));
        }
        let language =
            entry.language.clone().or_else(|| cleaned.language.clone()).or_else(|| self.blog_language.clone());
        let weight = raw.len() + 2 * cleaned.html.as_str().len();
        let new = NewArticle {
            kind,
            state,
            language: language.and_then(|tag| self.foreign(&tag)),
            bylines: self.bylines(entry, &mut notes),
            summary: html::excerpt(&cleaned.html, SUMMARY),
            plain: plain(&title, &cleaned.html),
            body: cleaned.html,
            original: Some(Original { format, bytes: compress(raw.as_bytes()) }),
            path,
            published: published.filter(|_| state != State::Draft || entry.published.is_some()),
            feed_id: entry.id.clone(),
            labels: labels(entry),
            discussion: self.discussion,
            title,
        };
        Mapped { pictures, ..mapped(entry, old_id, address, weight, notes, new) }
    }

    /// A comment.
    pub(crate) fn comment(&self, entry: &Entry, old_id: &str, article: &str) -> Mapped<OfArticle> {
        let mut notes = odd(entry);
        let raw = entry.content.clone().unwrap_or_default();
        let words = (!entry.removed).then(|| {
            let format = if entry.content_type == TextType::Text { Format::Text } else { Format::Html };
            let (cleaned, _) = self.clean(&raw, format, Words::Comment);
            notes.extend(cleaned.findings.iter().map(note_of));
            (cleaned.html, Original { format, bytes: compress(raw.as_bytes()) })
        });
        if entry.draft && !entry.removed {
            notes.push(note(Cause::CommentHeld, &html::plain(&raw)));
        }
        let stamp = entry.published.or(entry.updated).unwrap_or(self.undated);
        if entry.published.is_none() {
            notes.push(note(Cause::DateMissing, ""));
        }
        let author = entry.authors.first();
        let comment = NewComment {
            author: author.filter(|_| !entry.removed).map(|author| literal(&author.name)).unwrap_or_default(),
            profile: author.filter(|_| !entry.removed).and_then(|author| profile(author, &mut notes)),
            published: stamp.micros,
            offset: i64::from(stamp.offset_seconds),
            words,
            held: entry.draft && !entry.removed,
            old_id: old_id.into(),
            old_parent: entry.parent.as_ref().map(ToString::to_string),
        };
        let address = entry.address.as_deref().map(|address| self.path_of(address)).unwrap_or_default();
        let new = OfArticle { article: article.into(), comment };
        mapped(entry, old_id, address, 2 * raw.len(), notes, new)
    }

    /// What the body of an article is.
    fn format(&self, kind: TextType) -> Format {
        match kind {
            TextType::Text => Format::Text,
            TextType::Html if self.line_breaks => Format::Lines,
            TextType::Html | TextType::Xhtml => Format::Html,
        }
    }

    /// Cleans words, leading their links home and their pictures to those at hand.
    pub(crate) fn clean(&self, raw: &str, format: Format, words: Words) -> (Cleaned, Vec<NewPicture>) {
        let escaped;
        let markup = if format == Format::Text {
            escaped = escape(raw);
            &escaped
        } else {
            raw
        };
        let home = Home { mapper: self, pictures: RefCell::new(Vec::new()) };
        let cleaned = match words {
            Words::Comment => html::clean_comment(markup, &home),
            Words::Article if format != Format::Html => html::clean_article_lines(markup, &home),
            Words::Article => html::clean_article(markup, &home),
        };
        (cleaned, home.pictures.into_inner())
    }

    fn published(&self, entry: &Entry, notes: &mut Vec<Note>) -> Option<Published> {
        if entry.published.is_none() {
            notes.push(note(Cause::DateMissing, entry.title.as_deref().unwrap_or_default()));
        }
        entry.published.or(entry.updated).map(|stamp| Published {
            at: stamp.micros,
            offset: i64::from(stamp.offset_seconds),
            date: number_of(stamp.date),
        })
    }

    /// What was not public stays not public.
    fn state(&self, entry: &Entry, published: Option<Published>, notes: &mut Vec<Note>) -> State {
        match published {
            _ if entry.draft => State::Draft,
            None => State::Draft,
            Some(on) if on.at > self.now => {
                notes.push(note(Cause::FutureDate, entry.title.as_deref().unwrap_or_default()));
                State::Draft
            }
            Some(_) => State::Arriving,
        }
    }

    /// The address exactly as it was, without its host.
    fn address(&self, entry: &Entry, notes: &mut Vec<Note>) -> (Option<(String, String)>, String) {
        let Some(address) = &entry.address else { return (None, String::new()) };
        if let Ok(url) = url::Url::parse(address)
            && let Some(host) = url.host_str().and_then(|host| HostName::parse(host).ok())
            && !self.is_old(&host)
        {
            notes.push(note(Cause::AddressOnOtherHost, address));
        }
        let shown = self.path_of(address);
        let (path, query) = shown.split_once('?').unwrap_or((&shown, ""));
        match SitePath::parse(path) {
            Some(path) => (Some((path.as_str().to_owned(), declared_query(query))), shown),
            None => (None, address.clone()),
        }
    }

    /// Path and query of an address.
    fn path_of(&self, address: &str) -> String {
        let behind = address
            .split_once("://")
            .map_or(address, |(_, rest)| rest.find('/').map_or("/", |at| rest.get(at..).unwrap_or("/")));
        behind.split('#').next().unwrap_or_default().trim().to_owned()
    }

    fn is_old(&self, host: &HostName) -> bool {
        self.old_hosts.contains(host) || self.old_hosts.contains(&host.without_country())
    }

    fn bylines(&self, entry: &Entry, notes: &mut Vec<Note>) -> Vec<Byline> {
        let names = entry.authors.iter().map(|author| (literal(&author.name), author));
        names
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, author)| Byline { name, role: Role::Author, profile: profile(author, notes) })
            .collect()
    }

    /// A language, where it is another than the site's.
    fn foreign(&self, tag: &str) -> Option<String> {
        let locale = locale::Locale::parse(tag).ok()?;
        (locale.language() != self.language).then(|| locale.tag().to_owned())
    }
}

/// Whose words are cleaned.
#[derive(Clone, Copy)]
pub(crate) enum Words {
    Article,
    Comment,
}

/// Leads links to the old hosts home, and pictures to those at hand.
struct Home<'m> {
    mapper: &'m Mapper<'m>,
    pictures: RefCell<Vec<NewPicture>>,
}

impl Addresses for Home<'_> {
    fn link(&self, address: &str) -> Option<String> {
        if let Some(picture) = self.picture(address) {
            return Some(picture.address);
        }
        let full = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
        let url = url::Url::parse(&full).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let host = HostName::parse(url.host_str()?).ok()?;
        if !self.mapper.is_old(&host) {
            return None;
        }
        Some(home_address(&url))
    }

    fn picture(&self, address: &str) -> Option<html::Picture> {
        let found = self.mapper.media.find(address, self.mapper.keep)?;
        let picture = html::Picture {
            address: urls::picture(&found.digest, &found.name),
            width: found.width,
            height: found.height,
        };
        self.pictures.borrow_mut().push(found);
        Some(picture)
    }
}

/// Path, query and fragment of an old address, without the parameters that only dressed the page.
fn home_address(url: &url::Url) -> String {
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| {
            !matches!(name.as_ref(), "m" | "showComment" | "view" | "commentPage") && !name.starts_with("utm_")
        })
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    // Two slashes at its beginning would make the path the name of another host.
    let doubled = url.path().bytes().take_while(|byte| *byte == b'/').count().saturating_sub(1);
    let path = url.path().get(doubled..).unwrap_or_default();
    let mut address = SitePath::parse(path).map_or_else(|| path.to_owned(), |path| path.as_str().to_owned());
    if !kept.is_empty() {
        let query: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
        address = format!("{address}?{query}");
    }
    match url.fragment() {
        Some(fragment) if !fragment.is_empty() => format!("{address}#{fragment}"),
        _ => address,
    }
}

/// What an entry became, without pictures.
fn mapped<T>(entry: &Entry, old_id: &str, address: String, weight: usize, notes: Vec<Note>, new: T) -> Mapped<T> {
    let (old_id, line, digest) = (old_id.into(), entry.line, entry.digest());
    Mapped { old_id, line, address, digest, new, notes, pictures: Vec::new(), weight }
}

fn profile(author: &blogger::Author, notes: &mut Vec<Note>) -> Option<String> {
    let uri = author.uri.as_deref()?.trim();
    let full = if uri.starts_with("//") { format!("https:{uri}") } else { uri.to_owned() };
    match url::Url::parse(&full) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => Some(url.to_string()),
        _ if uri.is_empty() => None,
        _ => {
            notes.push(note(Cause::ProfileLeft, uri));
            None
        }
    }
}

fn labels(entry: &Entry) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    // Exactly as it was: two labels may differ in what looks like an entity.
    for label in entry.labels.iter().map(|label| html::one_line(label)) {
        if !label.is_empty() && !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// A name on one line: unlike a title, it never held markup, so what looks like a tag is part of it.
fn literal(words: &str) -> String {
    html::plain(&escape(words))
}

fn odd(entry: &Entry) -> Vec<Note> {
    let cause = |oddity: &Oddity| if *oddity == Oddity::AnswersItself { Cause::ParentCircle } else { Cause::OddEntry };
    entry.problems.iter().map(|problem| note(cause(&problem.oddity), &problem.to_string())).collect()
}

pub(crate) fn note(cause: Cause, sample: &str) -> Note {
    Note { cause: cause.name(), severity: cause.severity(), count: 1, sample: sample.chars().take(120).collect() }
}

fn note_of(finding: &Finding) -> Note {
    Note {
        cause: finding.cause(),
        severity: finding.severity(),
        count: finding.count(),
        sample: finding.sample().to_owned(),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_home_never_names_another_host() {
        let home = |address: &str| home_address(&url::Url::parse(address).unwrap());
        assert_eq!(home("http://a.example//evil.example/x?m=1"), "/evil.example/x");
        assert_eq!(home("http://a.example/\\evil.example/x"), "/evil.example/x");
        assert_eq!(home("http://a.example/2012/01/x.html?m=1&utm_source=y#c9"), "/2012/01/x.html#c9");
        assert_eq!(home("http://a.example"), "/");
    }

    #[test]
    fn a_label_stays_as_it_was_written() {
        let entry = Entry { labels: vec!["Q&amp;A".into(), "Q&A".into(), " Q&A".into()], ..Entry::default() };
        assert_eq!(labels(&entry), ["Q&amp;A", "Q&A"]);
    }
}

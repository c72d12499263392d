//! Atom feeds: RFC 4287, with the threads of RFC 4685 and the parts of RFC 5005.

use std::io;

use crate::moment::Moment;
use crate::xml::{self, Out};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const THREAD: &str = "http://purl.org/syndication/thread/1.0";
const ATOM_TYPE: &str = "application/atom+xml";

/// A feed, or one part of a long one. Addresses are whole, with scheme and host; titles are plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its identity for ever, an IRI; every part of a feed has the same.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// BCP 47 tag of the language of everything in it.
    pub language: Option<String>,
    /// When something in it last changed.
    pub updated: Moment,
    /// Where this very document is.
    pub self_address: String,
    /// The page that shows the same to people.
    pub home_address: String,
    /// Who writes; for entries without authors of their own. If empty and needed, the feed's title stands in, for
    /// Atom demands an author.
    pub authors: Vec<Author>,
    /// The program that made it.
    pub generator: Option<String>,
    /// A small square picture that stands for it.
    pub icon: Option<String>,
    /// The other parts of a long feed.
    pub parts: Parts,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// Where the other parts of a long feed are (RFC 5005 §3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// The part with the newest entries.
    pub first: Option<String>,
    /// The part just newer than this one.
    pub previous: Option<String>,
    /// The part just older than this one.
    pub next: Option<String>,
    /// The part with the oldest entries.
    pub last: Option<String>,
}

/// Somebody who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name to show.
    pub name: String,
    /// A page about them.
    pub address: Option<String>,
}

/// An article, a comment or a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identity for ever, an IRI.
    pub id: String,
    /// Its title, plain text.
    pub title: String,
    /// BCP 47 tag of the title, where it differs from the feed's.
    pub title_language: Option<String>,
    /// When it first appeared.
    pub published: Moment,
    /// When it last changed in a way that matters.
    pub updated: Moment,
    /// Who wrote it; empty for those of the feed.
    pub authors: Vec<Author>,
    /// Its labels.
    pub labels: Vec<String>,
    /// A few words of it, plain text.
    pub summary: Option<String>,
    /// All of it as HTML; relative addresses in it are taken from `address`.
    pub content_html: Option<String>,
    /// Its page.
    pub address: String,
    /// Its comments.
    pub replies: Option<Replies>,
    /// What it answers, if it is a comment.
    pub in_reply_to: Option<InReplyTo>,
}

/// The comments of an entry (RFC 4685 §4 and §5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replies {
    /// The page that shows them.
    pub address: String,
    /// How many there are.
    pub count: u64,
    /// The feed that holds them.
    pub feed: Option<String>,
}

/// What a comment answers (RFC 4685 §3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InReplyTo {
    /// The `id` of the entry answered.
    pub reference: String,
    /// Where that entry is.
    pub href: Option<String>,
    /// The media type of what is there.
    pub media_type: Option<String>,
}

/// The feed as an Atom document in UTF-8.
///
/// # Errors
/// None in practice, for it writes to memory.
pub fn write_atom(feed: &Feed) -> io::Result<Vec<u8>> {
    let mut attributes = vec![("xmlns", ATOM), ("xmlns:thr", THREAD)];
    if let Some(language) = &feed.language {
        attributes.push(("xml:lang", language));
    }
    xml::document(|out| {
        xml::parent(out, "feed", &attributes, |out| {
            write_head(out, feed)?;
            feed.entries.iter().try_for_each(|entry| write_entry(out, entry))
        })
    })
}

fn write_head(out: &mut Out, feed: &Feed) -> io::Result<()> {
    xml::element(out, "id", &feed.id)?;
    xml::element(out, "title", &feed.title)?;
    write_if_some(out, "subtitle", feed.subtitle.as_deref())?;
    xml::element(out, "updated", &feed.updated.to_string())?;
    write_link(out, "self", ATOM_TYPE, &feed.self_address)?;
    write_link(out, "alternate", "text/html", &feed.home_address)?;
    write_parts(out, &feed.parts)?;
    write_authors(out, &feed.authors)?;
    if feed.authors.is_empty() && feed.entries.iter().any(|entry| entry.authors.is_empty()) {
        write_authors(out, &[Author { name: feed.title.clone(), address: None }])?;
    }
    write_if_some(out, "generator", feed.generator.as_deref())?;
    write_if_some(out, "icon", feed.icon.as_deref())
}

fn write_parts(out: &mut Out, parts: &Parts) -> io::Result<()> {
    let named = [("first", &parts.first), ("previous", &parts.previous), ("next", &parts.next), ("last", &parts.last)];
    for (relation, address) in named {
        if let Some(address) = address {
            write_link(out, relation, ATOM_TYPE, address)?;
        }
    }
    Ok(())
}

fn write_entry(out: &mut Out, entry: &Entry) -> io::Result<()> {
    xml::parent(out, "entry", &[], |out| {
        xml::element(out, "id", &entry.id)?;
        let language: Vec<_> = entry.title_language.iter().map(|tag| ("xml:lang", tag.as_str())).collect();
        xml::element_with(out, "title", &language, &entry.title)?;
        xml::element(out, "published", &entry.published.to_string())?;
        xml::element(out, "updated", &entry.updated.to_string())?;
        write_link(out, "alternate", "text/html", &entry.address)?;
        write_authors(out, &entry.authors)?;
        for label in &entry.labels {
            xml::empty(out, "category", &[("term", label)])?;
        }
        write_thread(out, entry)?;
        write_if_some(out, "summary", entry.summary.as_deref())?;
        match &entry.content_html {
            Some(html) => xml::element_with(out, "content", &[("type", "html"), ("xml:base", &entry.address)], html),
            None => Ok(()),
        }
    })
}

fn write_thread(out: &mut Out, entry: &Entry) -> io::Result<()> {
    if let Some(answered) = &entry.in_reply_to {
        let mut attributes = vec![("ref", answered.reference.as_str())];
        attributes.extend(answered.href.iter().map(|href| ("href", href.as_str())));
        attributes.extend(answered.media_type.iter().map(|media_type| ("type", media_type.as_str())));
        xml::empty(out, "thr:in-reply-to", &attributes)?;
    }
    if let Some(replies) = &entry.replies {
        let count = replies.count.to_string();
        write_replies(out, "text/html", &replies.address, &count)?;
        if let Some(feed) = &replies.feed {
            write_replies(out, ATOM_TYPE, feed, &count)?;
        }
        xml::element(out, "thr:total", &count)?;
    }
    Ok(())
}

fn write_replies(out: &mut Out, media_type: &str, address: &str, count: &str) -> io::Result<()> {
    let attributes = [("rel", "replies"), ("type", media_type), ("href", address), ("thr:count", count)];
    xml::empty(out, "link", &attributes)
}

fn write_link(out: &mut Out, relation: &str, media_type: &str, address: &str) -> io::Result<()> {
    xml::empty(out, "link", &[("rel", relation), ("type", media_type), ("href", address)])
}

fn write_authors(out: &mut Out, authors: &[Author]) -> io::Result<()> {
    authors.iter().try_for_each(|author| {
        xml::parent(out, "author", &[], |out| {
            xml::element(out, "name", &author.name)?;
            write_if_some(out, "uri", author.address.as_deref())
        })
    })
}

fn write_if_some(out: &mut Out, name: &str, words: Option<&str>) -> io::Result<()> {
    words.map_or(Ok(()), |words| xml::element(out, name, words))
}

#[cfg(test)]
mod tests;

//! Behaviour of the reader, one file per matter; small files are written out, real ones come from outside.

mod corpus;
mod dates;
mod entries;
mod feeds;
mod hostile;
mod markup;
mod places;
mod themes;

use crate::{Backup, Broken, Entry, Head, Item, Oddity};

/// The namespaces of a backup, but for `app`, which Blogger declares on the element itself.
const NAMESPACES: &str = "xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' \
    xmlns:georss='http://www.georss.org/georss' xmlns:thr='http://purl.org/syndication/thread/1.0' \
    xmlns:app='http://www.w3.org/2007/app' xmlns:media='http://search.yahoo.com/mrss/'";

const POST: &str = "<category scheme='http://schemas.google.com/g/2005#kind' \
    term='http://schemas.google.com/blogger/2008/kind#post'/>";

const COMMENT: &str = "<category scheme='http://schemas.google.com/g/2005#kind' \
    term='http://schemas.google.com/blogger/2008/kind#comment'/>";

/// A whole file around some entries.
fn feed(entries: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?>\n<feed {NAMESPACES}><id>tag:blogger.com,1999:blog-77.archive</id>\
         <title type='text'>A blog</title><link rel='alternate' type='text/html' href='https://a.example/'/>\
         <generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>\n{entries}</feed>\n"
    )
}

/// A post with more elements.
fn post(inner: &str) -> String {
    feed(&format!("<entry><id>tag:blogger.com,1999:blog-77.post-5</id>{POST}{inner}</entry>"))
}

/// A comment with more elements.
fn comment(inner: &str) -> String {
    feed(&format!("<entry><id>tag:blogger.com,1999:blog-77.post-9</id>{COMMENT}{inner}</entry>"))
}

/// Everything up to the end or the trouble.
fn read(file: &[u8]) -> (Option<Head>, Vec<Entry>, Option<Broken>) {
    all(Backup::open(file))
}

fn all(backup: Backup<&[u8]>) -> (Option<Head>, Vec<Entry>, Option<Broken>) {
    let (mut head, mut entries, mut broken) = (None, Vec::new(), None);
    for item in backup {
        match item {
            Ok(Item::Head(found)) => head = Some(found),
            Ok(Item::Entry(entry)) => entries.push(*entry),
            Err(found) => broken = Some(found),
        }
    }
    (head, entries, broken)
}

/// The entries of a file that must be sound.
fn entries(file: &str) -> Vec<Entry> {
    let (_, entries, broken) = read(file.as_bytes());
    assert_eq!(broken, None);
    entries
}

/// The only entry of a file that must be sound.
fn only(file: &str) -> Entry {
    let mut entries = entries(file);
    assert_eq!(entries.len(), 1);
    entries.remove(0)
}

/// The trouble of a file that must have some.
fn broken(file: &[u8]) -> Broken {
    read(file).2.expect("the file is broken")
}

fn oddities(entry: &Entry) -> Vec<Oddity> {
    entry.problems.iter().map(|problem| problem.oddity.clone()).collect()
}

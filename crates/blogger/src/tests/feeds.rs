//! The file as a whole: recognising it, its head, its encodings.

use super::*;
use crate::{Kind, recognises};

const GENERATOR: &str = "<generator uri='http://www.blogger.com'>Blogger</generator>";

#[test]
fn a_backup_is_recognised_whatever_stands_before_it() {
    let file = post("");
    assert!(recognises(file.as_bytes()));
    let root = file.split_once("\n<feed").unwrap().1;
    let before = "\u{feff}<?xml version=\"1.0\"?>\r\n<?xml-stylesheet href='x'?>\n<!-- <feed> -->\n<!DOCTYPE feed>\n";
    assert!(recognises(format!("{before}<feed{root}").as_bytes()));
    assert!(recognises(
        b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:id>\n tag:blogger.com,1999:blog-1.archive</a:id>"
    ));
}

#[test]
fn each_sign_of_blogger_is_enough() {
    for sign in [GENERATOR, POST, "<id>tag:blogger.com,1999:blog-1.archive</id>"] {
        assert!(recognises(format!("<feed {NAMESPACES}><title>T</title>{sign}").as_bytes()), "{sign}");
    }
}

#[test]
fn other_files_are_not_recognised() {
    let takeout =
        format!("<feed {NAMESPACES} xmlns:blogger='http://schemas.google.com/blogger/2018'>{GENERATOR}</feed>");
    let wordpress = format!("<feed {NAMESPACES}><generator uri='https://wordpress.org/'>Blogger</generator></feed>");
    let rss = format!("<rss version='2.0'><channel>{GENERATOR}</channel></rss>");
    let text = "<p>tag:blogger.com,1999:blog-1</p>".to_owned();
    for file in [takeout, wordpress, rss, text, String::new(), "\0\0".to_owned(), "{}".to_owned()] {
        assert!(!recognises(file.as_bytes()), "{file}");
    }
}

#[test]
fn a_feed_that_kept_the_ids_of_a_blog_that_moved_is_not_recognised() {
    let ids = "<id>tag:blogger.com,1999:blog-1</id>";
    let moved = format!("<feed {NAMESPACES}>{ids}<generator>Relais</generator><entry>{ids}</entry></feed>");
    let entries = format!("<feed {NAMESPACES}><id>urn:x</id><entry>{ids}</entry></feed>");
    assert!(!recognises(moved.as_bytes()));
    assert!(!recognises(entries.as_bytes()));
    assert!(recognises(moved.replace(">Relais<", "> Blogger <").as_bytes()));
}

#[test]
fn the_head_stands_before_the_first_entry() {
    let mut backup = Backup::open(feed("<entry/>").as_bytes().to_vec().leak() as &[u8]);
    let Some(Ok(Item::Head(head))) = backup.next() else { panic!("the head comes first") };
    assert_eq!(head.blog.unwrap().as_str(), "77");
    assert_eq!(head.title.as_deref(), Some("A blog"));
    assert_eq!(head.home.as_deref(), Some("https://a.example/"));
    assert!(matches!(backup.next(), Some(Ok(Item::Entry(_)))));
    assert!(backup.next().is_none());
}

#[test]
fn a_blog_without_entries_has_a_head() {
    let (head, entries, broken) = read(feed("").as_bytes());
    assert!(head.is_some() && entries.is_empty() && broken.is_none());
}

#[test]
fn atom_may_have_a_prefix_and_others_may_change_theirs() {
    let file = "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://purl.org/syndication/thread/1.0'>\
        <a:entry><a:id>tag:blogger.com,1999:blog-1.post-2</a:id><a:title>T</a:title><id>not Atom</id>\
        <x:in-reply-to ref='tag:blogger.com,1999:blog-1.post-1'/></a:entry></a:feed>";
    let entry = only(file);
    assert_eq!(entry.title.as_deref(), Some("T"));
    assert_eq!(entry.old_id.unwrap().as_str(), "2");
    assert_eq!(entry.in_reply_to.unwrap().article.unwrap().as_str(), "1");
}

#[test]
fn a_feed_without_namespace_is_read_and_said_to_be_odd() {
    let (head, entries, broken) = read(b"<feed><entry><id>x</id></entry></feed>");
    assert_eq!((entries.len(), broken), (1, None));
    assert_eq!(head.unwrap().problems[0].oddity, Oddity::NoNamespace);
}

#[test]
fn a_declaration_ends_with_its_element() {
    let entry = only(&post("<gd:x xmlns:app='urn:other'/><app:control><app:draft>yes</app:draft></app:control>"));
    assert!(entry.draft);
}

#[test]
fn what_is_no_feed_is_refused_in_words() {
    assert_eq!(broken(b"").why, "the file holds nothing");
    assert_eq!(broken(b"hello").why, "this is no Blogger backup: it begins with text");
    assert_eq!(broken(b"<html></html>").why, "this is no Blogger backup: it begins with <html>");
}

#[test]
fn something_behind_the_feed_is_refused_but_not_white_space_or_a_comment() {
    let file = post("");
    assert_eq!(read(format!("{file}\n<!-- end -->\n").as_bytes()).2, None);
    assert_eq!(broken(format!("{file}<feed/>").as_bytes()).why, "something stands behind the end of the feed");
    assert_eq!(broken(format!("{file}x").as_bytes()).why, "something stands behind the end of the feed");
}

#[test]
fn latin_1_is_decoded_and_its_bytes_counted_in_the_file() {
    let file = post("<title>caf\u{e9} \u{20ac}</title>").replace("UTF-8", "iso-8859-1");
    let bytes: Vec<u8> = file.chars().map(|next| if next == '€' { 0x80 } else { next as u8 }).collect();
    let (_, entries, broken) = read(&bytes);
    assert_eq!(broken, None);
    assert_eq!(entries[0].title.as_deref(), Some("café €"));
    let second = [&bytes[..bytes.len() - "</feed>\n".len()], b"<entry></entry></feed>"].concat();
    let (_, entries, _) = read(&second);
    let expected = bytes.len() - "</feed>\n".len();
    assert_eq!(entries[1].byte, expected as u64);
}

#[test]
fn arabic_of_windows_is_decoded() {
    let file = post("<title>@</title>").replace("UTF-8", "windows-1256");
    let bytes: Vec<u8> = file.bytes().map(|byte| if byte == b'@' { 0xD3 } else { byte }).collect();
    assert_eq!(read(&bytes).1[0].title.as_deref(), Some("س"));
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn utf_16_is_decoded_both_ways_and_its_bytes_counted_in_the_file() {
    let file = post("<title>Ω 😀</title>").replace("UTF-8", "UTF-16");
    let two = file.replace("</feed>", "<entry></entry></feed>");
    let at = two.split("<entry></entry>").next().unwrap().encode_utf16().count() as u64;
    for (mark, unit) in [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)] {
        let marked = [&mark[..], &utf16(&two, unit)].concat();
        let (_, entries, broken) = read(&marked);
        assert_eq!(broken, None);
        assert_eq!(entries[0].title.as_deref(), Some("Ω 😀"));
        assert_eq!(entries[1].byte, 2 + 2 * at);
        assert!(recognises(&marked));
        let bare = utf16(&two, unit);
        assert_eq!(read(&bare).1[1].byte, 2 * at);
    }
}

#[test]
fn a_file_that_only_claims_to_be_utf_16_is_read() {
    let file = post("<title>é</title>").replace("UTF-8", "UTF-16");
    assert_eq!(only(&file).title.as_deref(), Some("é"));
}

#[test]
fn an_encoding_that_cannot_be_read_is_named() {
    for label in ["Shift_JIS", "EBCDIC-US", "nonsense"] {
        let trouble = broken(post("").replace("UTF-8", label).as_bytes());
        assert!(trouble.why.contains(label) && trouble.why.contains("UTF-8"), "{trouble}");
    }
}

#[test]
fn settings_and_the_theme_come_as_entries_too() {
    let kind = POST.replace("#post", "#settings");
    let entry = only(&feed(&format!(
        "<entry><id>tag:blogger.com,1999:blog-77.settings.BLOG_LOCALE</id>{kind}<content>fr</content></entry>"
    )));
    assert_eq!(entry.kind, Kind::Setting("BLOG_LOCALE".to_owned()));
    assert_eq!(entry.content.as_deref(), Some("fr"));
}

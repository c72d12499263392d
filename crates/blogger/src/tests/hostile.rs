//! Files made to hurt.

use std::io::{BufReader, Read};
use std::time::Instant;

use super::*;
use crate::{TEXT_LIMIT, recognises};

/// A small generator of numbers, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn no_flipped_bytes_make_the_reader_panic() {
    let sample = format!(
        "{}{}",
        post("<title>é</title><content type='xhtml'><div><p a='b'>x<br/>&#233;</p></div></content>")
            .replace("</feed>\n", ""),
        "<entry><!-- c --><![CDATA[x]]><published>2010-01-01T00:00:00.123+01:00</published>&nbsp;</entry></feed>"
    );
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let marks = b"<>&;'\"=/!?-[]:\0\r\n\xFF\xC3x#";
    for _ in 0..5_000 {
        let mut file = sample.clone().into_bytes();
        for _ in 0..=chance.below(4) {
            let at = chance.below(file.len());
            match chance.below(4) {
                0 => file[at] = chance.below(256) as u8,
                1 => file[at] = marks[chance.below(marks.len())],
                2 => drop(file.remove(at)),
                _ => file.insert(at, marks[chance.below(marks.len())]),
            }
        }
        let (_, entries, broken) = read(&file);
        recognises(&file);
        assert!(entries.iter().all(|entry| entry.byte < file.len() as u64));
        assert!(broken.is_none_or(|broken| broken.byte <= file.len() as u64 && !broken.why.is_empty()));
    }
}

#[test]
fn entities_defined_in_the_file_are_not_expanded() {
    let laughs =
        "<!DOCTYPE feed [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<feed";
    let file = post("<title>&b;&x;</title>").replace("<feed", laughs);
    let (head, entries, broken) = read(file.as_bytes());
    assert_eq!(broken, None);
    assert_eq!(entries[0].title.as_deref(), Some("&b;&x;"));
    assert_eq!(head.unwrap().problems[0].oddity, Oddity::Doctype);
}

#[test]
fn bottomless_nesting_is_refused() {
    let file = post(&"<x>".repeat(100_000));
    assert!(broken(file.as_bytes()).why.contains("deep"));
}

#[test]
fn endless_declarations_of_namespaces_are_refused() {
    let many: String = (0..100).map(|number| format!(" xmlns:p{number}='urn:x'")).collect();
    let file = post(&format!("<x{many}>").repeat(100));
    assert!(broken(file.as_bytes()).why.contains("too many"));
}

#[test]
fn many_attributes_labels_and_problems_are_cut_short_and_said_to_be() {
    let attributes: String = (0..10_000).map(|number| format!(" a{number}='x'")).collect();
    let label = |number| format!("<category scheme='http://www.blogger.com/atom/ns#' term='l{number}'/>");
    let labels: String = (0..2_000).map(label).collect();
    let entry = only(&post(&format!("<link{attributes}/>{labels}")));
    assert_eq!(entry.labels.len(), 500);
    assert_eq!(oddities(&entry).len(), 2);
    let unknown: String = (0..2_000).map(|number| format!("<gd:x{number}/>")).collect();
    let entry = only(&post(&unknown));
    assert_eq!(entry.problems.len(), 51);
    assert_eq!(entry.problems.last().unwrap().oddity, Oddity::AndMore);
}

/// Bytes around a filling that is made while it is read.
fn endless(before: &str, filling: &'static [u8], count: u64, after: &str) -> impl std::io::BufRead + use<> {
    let filling = std::iter::repeat(filling).flatten().copied();
    struct Bytes<I>(I);
    impl<I: Iterator<Item = u8>> Read for Bytes<I> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let mut count = 0;
            for (slot, byte) in out.iter_mut().zip(&mut self.0) {
                *slot = byte;
                count += 1;
            }
            Ok(count)
        }
    }
    let (before, after) = (before.as_bytes().to_vec(), after.as_bytes().to_vec());
    BufReader::new(std::io::Cursor::new(before).chain(Bytes(filling).take(count)).chain(std::io::Cursor::new(after)))
}

fn read_endless(before: &str, filling: &'static [u8], after: &str) -> (Vec<Entry>, Option<Broken>) {
    let (start, end) = {
        let file = post("<x/>");
        let (a, b) = file.split_once("<x/>").unwrap();
        (a.to_owned(), b.to_owned())
    };
    let count = (TEXT_LIMIT + 100_002) as u64 / filling.len() as u64 * filling.len() as u64;
    let second = end.replace("</feed>", "<entry><title>next</title></entry></feed>");
    let reader = endless(&format!("{start}{before}"), filling, count, &format!("{after}{second}"));
    let (mut entries, mut broken) = (Vec::new(), None);
    for item in Backup::open(reader) {
        match item {
            Ok(Item::Entry(entry)) => entries.push(*entry),
            Ok(Item::Head(_)) => {}
            Err(found) => broken = Some(found),
        }
    }
    if let Some(second) = entries.get(1) {
        let expected = start.len() + before.len() + count as usize + after.len() + "</entry>".len();
        assert_eq!(second.byte, expected as u64, "the count of bytes goes on through what was cut away");
    }
    (entries, broken)
}

#[test]
fn a_content_beyond_the_limit_is_cut_away_and_said_to_be() {
    let ways: [(&str, &'static [u8], &str); 4] = [
        ("<content type='html'>", b"abc\n", "</content>"),
        ("<content type='html'><![CDATA[", "€]".as_bytes(), "]]></content>"),
        ("<content type='html'>", b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&lt;", "</content>"),
        ("<content type='xhtml'>", b"<p>x</p>x", "</content>"),
    ];
    for (before, filling, after) in ways {
        let (entries, broken) = read_endless(before, filling, after);
        assert_eq!(broken, None, "{before}");
        assert!(entries[0].content.is_none());
        assert_eq!(oddities(&entries[0]), [Oddity::TooLong { element: "content".to_owned(), limit: TEXT_LIMIT }]);
        assert_eq!(entries[1].title.as_deref(), Some("next"));
    }
}

#[test]
fn an_endless_comment_is_passed_over() {
    let (entries, broken) = read_endless("<!--", b"- ", "--><title>T</title>");
    assert_eq!(broken, None);
    assert_eq!(entries[0].title.as_deref(), Some("T"));
}

#[test]
fn an_endless_tag_is_refused() {
    let (_, broken) = read_endless("<content a='", b"xy", "'/>");
    assert!(broken.unwrap().why.contains("a tag is longer"));
}

#[test]
fn a_title_beyond_its_limit_is_cut_away_and_the_rest_read() {
    let title = "x".repeat(70_000);
    let entry = only(&post(&format!("<title>{title}</title><content>c</content>")));
    assert_eq!((entry.title.as_deref(), entry.content.as_deref()), (None, Some("c")));
    assert!(matches!(oddities(&entry)[..], [Oddity::TooLong { .. }]));
}

/// Eight times as much may take about eight times as long, not 64 times. A busy machine disturbs the clock, so one good
/// measurement out of several is enough.
fn grows_with_its_length(make: impl Fn(usize) -> String) {
    let time = |file: &str| {
        let start = Instant::now();
        read(file.as_bytes());
        crate::widgets(file);
        crate::foreign_comments(file);
        start.elapsed()
    };
    let (small, large) = (make(5_000), make(40_000));
    let mut seen = Vec::new();
    for _ in 0..6 {
        let (short, long) = (time(&small), time(&large));
        if long < short * 24 {
            return;
        }
        seen.push((short, long));
    }
    panic!("the time grows faster than the file: {seen:?}");
}

#[test]
fn hostile_repetition_takes_no_quadratic_time() {
    grows_with_its_length(|count| post(&format!("<title>{}</title>", "&".repeat(count))));
    grows_with_its_length(|count| post(&format!("<content>{}</content>", "&x;".repeat(count))));
    grows_with_its_length(|count| post(&format!("<link a='{}'/>", "&".repeat(count))));
    grows_with_its_length(|count| post(&format!("<link {}/>", "a='' ".repeat(count))));
    grows_with_its_length(|count| post(&"<!---->".repeat(count)));
    grows_with_its_length(|count| "<!--".repeat(count));
    grows_with_its_length(|count| "<![CDATA[".repeat(count));
    grows_with_its_length(|count| "<b:widget a='".repeat(count));
    grows_with_its_length(|count| "<b:widget-setting>".repeat(count));
    grows_with_its_length(|count| format!("<b:widget {}", "a= ".repeat(count)));
}

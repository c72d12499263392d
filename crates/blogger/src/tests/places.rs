//! Where things stand, and what is said about a file that breaks off.

use super::*;

#[test]
fn an_entry_knows_its_line_and_byte_behind_many_byte_text_and_any_line_ends() {
    let file = feed("<entry><title>é\r\n😀\r\n</title></entry>\r\n\r\n  <entry/>");
    let entries = entries(&file);
    let last = file.rfind("<entry/>").unwrap();
    assert_eq!(entries[1].byte, last as u64);
    assert_eq!(entries[1].line, file.bytes().take(last).filter(|byte| *byte == b'\n').count() as u64 + 1);
    assert_eq!(entries[0].byte, file.find("<entry>").unwrap() as u64);
}

#[test]
fn a_byte_order_mark_counts_as_bytes() {
    let file = format!("\u{feff}{}", feed("<entry/>"));
    assert_eq!(only(&file).byte, file.find("<entry/>").unwrap() as u64);
}

#[test]
fn a_problem_knows_its_line() {
    let entry = only(&post("\n\n<published>\nnever</published>\n<title>\n\n&nope;</title>"));
    let lines: Vec<u64> = entry.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [5, 9]);
    assert_eq!(entry.problems[1].to_string(), "line 9: “&nope;” is not defined; kept as it stands");
}

#[test]
fn a_mismatched_tag_is_found_where_it_stands() {
    let file = post("\r\n<title>é</titel>");
    let trouble = broken(file.as_bytes());
    assert_eq!(trouble.byte, file.find("</titel>").unwrap() as u64);
    assert_eq!(trouble.line, 4);
    assert_eq!(
        trouble.to_string(),
        format!("line 4, byte {}: </titel> stands where </title> is expected", trouble.byte)
    );
}

#[test]
fn a_byte_that_is_not_utf_8_is_found_within_its_text() {
    let mut file = post("<title>é\n\nab@c</title>").into_bytes();
    let at = file.iter().position(|byte| *byte == b'@').unwrap();
    file[at] = 0xFF;
    let trouble = broken(&file);
    assert_eq!((trouble.line, trouble.byte), (5, at as u64));
    assert!(trouble.why.contains("UTF-8"));
}

#[test]
fn a_file_that_breaks_off_names_the_entry_in_which_it_does() {
    let file = format!("{}\n<title>a long story", post("").replace("</entry></feed>\n", ""));
    let trouble = broken(file.as_bytes());
    assert_eq!((trouble.line, trouble.byte), (4, file.len() as u64));
    assert_eq!(trouble.why, "the file ends here, in the middle of the entry that begins on line 3: it was cut off");
}

#[test]
fn a_file_cut_off_anywhere_never_ends_well() {
    let file = comment(
        "<!-- c --><app:control><app:draft>yes</app:draft></app:control><title type='text'>é &amp; 😀</title>\r\n\
         <content type='html'><![CDATA[<p>]]>x&lt;/p></content><published>2010-01-01T00:00:00Z</published>\
         <author><name>N</name></author><thr:in-reply-to ref='tag:blogger.com,1999:blog-77.post-5'/>",
    );
    let whole = file.rfind("</feed>").unwrap() + "</feed>".len();
    for end in 0..whole {
        let trouble = broken(&file.as_bytes()[..end]);
        let lines = file.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        assert!(trouble.byte <= end as u64, "{end}: {trouble}");
        assert!(trouble.line <= lines, "{end}: {trouble}");
        assert!(trouble.byte + 100 > end as u64, "{end}: {trouble}");
    }
    assert_eq!(read(&file.as_bytes()[..whole]).2, None);
}

#[test]
fn a_first_look_meets_the_same_entries_and_the_same_trouble() {
    let comments = comment(
        "<app:control><app:draft>yes</app:draft></app:control><title type='text'>é &amp; 😀</title>\r\n\
         <content type='xhtml'><div><p>a<br/>&unknown;</p></div></content><author><name>N</name></author>",
    );
    let late = post("<content>x</content>").replace(POST, "").replace("</entry>", &format!("{POST}</entry>"));
    for file in [comments, late, post("<title>a</titel>"), post("<content>\u{1}&</content>")] {
        for end in 0..=file.len() {
            let part = &file.as_bytes()[..end];
            let seen = |entry: &Entry| (entry.line, entry.byte, entry.kind.clone(), entry.old_id.clone(), entry.draft);
            let (_, whole, trouble) = read(part);
            let (_, outline, same_trouble) = all(Backup::outline(part));
            assert_eq!(trouble, same_trouble, "{end}");
            assert_eq!(whole.iter().map(seen).collect::<Vec<_>>(), outline.iter().map(seen).collect::<Vec<_>>());
        }
    }
}

#[test]
fn nothing_comes_after_the_trouble() {
    let file = post("").replace("</feed>", "</fee>");
    let mut backup = Backup::open(file.as_bytes());
    assert!(backup.by_ref().any(|item| item.is_err()));
    assert!(backup.next().is_none() && backup.next().is_none());
}

#[test]
fn a_reader_that_fails_is_reported() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let mut backup = Backup::open(std::io::BufReader::new(Failing));
    let Some(Err(trouble)) = backup.next() else { panic!("an error comes") };
    assert!(trouble.why.contains("the disk is gone"), "{trouble}");
    assert!(backup.next().is_none());
}

#[test]
fn a_reader_that_gives_one_byte_at_a_time_changes_nothing() {
    let file = post("<title>é😀</title><content type='html'><![CDATA[x]]>&#233;</content>");
    let slow = std::io::BufReader::with_capacity(1, file.as_bytes());
    let slow: Vec<Entry> = Backup::open(slow)
        .filter_map(|item| match item.unwrap() {
            Item::Entry(entry) => Some(*entry),
            Item::Head(_) => None,
        })
        .collect();
    let fast = entries(&file);
    assert_eq!(slow[0].digest(), fast[0].digest());
    assert_eq!((slow[0].byte, slow[0].line), (fast[0].byte, fast[0].line));
}

//! Real backups, if a folder of them is named by `RELAIS_TEST_CORPUS`.

use std::collections::BTreeMap;

use super::*;
use crate::{Kind, foreign_comments, recognises, widgets};

/// The file's bytes from the folder or its subfolder `blogger`.
fn file(name: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("RELAIS_TEST_CORPUS") else {
        eprintln!("skipped: RELAIS_TEST_CORPUS is not set, so {name} was not read");
        return None;
    };
    let folder = std::path::PathBuf::from(folder);
    let path = [folder.join(name), folder.join("blogger").join(name)].into_iter().find(|path| path.exists());
    Some(std::fs::read(path.unwrap_or_else(|| panic!("{name} is not in {}", folder.display()))).unwrap())
}

fn counts(entries: &[Entry]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for entry in entries {
        let kind = match (&entry.kind, entry.draft) {
            (Kind::Post, false) => "post",
            (Kind::Post, true) => "draft post",
            (Kind::Page, false) => "page",
            (Kind::Page, true) => "draft page",
            (Kind::Comment, _) => "comment",
            (Kind::Setting(_), _) => "setting",
            (Kind::Template, _) => "template",
            (Kind::Other(_) | Kind::Missing, _) => "other",
        };
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

#[test]
fn the_backup_of_charleso_is_read_whole() {
    let Some(file) = file("charleso-blog_blogger.xml") else { return };
    assert!(recognises(&file));
    let (head, entries, broken) = read(&file);
    assert_eq!(broken, None);
    assert_eq!(counts(&entries), BTreeMap::from([("comment", 8), ("post", 8), ("setting", 47), ("template", 1)]));
    let head = head.unwrap();
    assert_eq!((head.title.as_deref(), head.home.as_deref()), (Some("Plunkett"), Some("http://blog.charleso.org/")));
    assert_eq!(head.problems, []);
    assert!(
        entries.iter().all(|entry| entry.problems.is_empty()),
        "{:?}",
        entries.iter().map(|e| &e.problems).collect::<Vec<_>>()
    );
    for entry in entries.iter().filter(|entry| entry.kind == Kind::Comment) {
        let article = entry.in_reply_to.as_ref().and_then(|reply| reply.article.clone());
        assert!(entries.iter().any(|post| post.kind == Kind::Post && post.old_id == article));
    }
    let theme = entries.iter().find(|entry| entry.kind == Kind::Template).and_then(|entry| entry.content.as_deref());
    let ids: Vec<String> = widgets(theme.unwrap()).into_iter().map(|widget| widget.id).collect();
    assert_eq!(ids, ["Header1", "Blog1", "HTML1", "BlogArchive1", "Profile1"]);
    assert_eq!(foreign_comments(theme.unwrap()), Some("Disqus"));
}

#[test]
fn the_backup_of_pelican_is_read_whole() {
    let Some(file) = file("pelican_bloggerexport.xml") else { return };
    assert!(recognises(&file));
    let (_, entries, broken) = read(&file);
    assert_eq!(broken, None);
    let expected = [
        ("comment", 1),
        ("draft page", 1),
        ("draft post", 1),
        ("page", 1),
        ("post", 1),
        ("setting", 58),
        ("template", 1),
    ];
    assert_eq!(counts(&entries), BTreeMap::from(expected));
    let drafts: Vec<&Entry> = entries.iter().filter(|entry| entry.draft).collect();
    for draft in drafts {
        assert_eq!(draft.address, None);
        assert_eq!(oddities(draft), [Oddity::UndeclaredPrefix("app".to_owned())]);
    }
    let comment = entries.iter().find(|entry| entry.kind == Kind::Comment).unwrap();
    assert_eq!(comment.authors[0].name, "Thomas Isidore Noël Sankara");
    assert_eq!(comment.in_reply_to.as_ref().unwrap().article.as_ref().unwrap().as_str(), "1858599377741856733");
}

#[test]
fn the_backups_are_read_alike_when_line_ends_change() {
    for name in ["charleso-blog_blogger.xml", "pelican_bloggerexport.xml"] {
        let Some(file) = file(name) else { return };
        let text = String::from_utf8(file).unwrap();
        let dos = text.replace("\r\n", "\n").replace('\n', "\r\n");
        let digests = |file: &str| entries(file).iter().map(|entry| (entry.line, entry.digest())).collect::<Vec<_>>();
        assert_eq!(digests(&text), digests(&dos), "{name}");
    }
}

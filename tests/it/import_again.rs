//! An import that is planned, repeated with a newer backup, refused, or given a file that is none.

use crate::app::{Engine, HOST, TestApp, on_each_engine};
use crate::import_blogger::{made, small};
use blogmaker::{Changes, Difference, Plan, Traps, newer};
use relais::base::voice::Voice;
use std::collections::BTreeSet;

#[test]
fn a_plan_writes_nothing_and_counts_as_the_import_does() {
    on_each_engine(|engine| {
        let (backup, _) = made(&Plan { traps: Traps::all(), ..small() });
        let app = TestApp::start(engine);
        let heads = app.app.db.heads().unwrap();
        let planned = app.import_with(&backup, |request| request.plan = true).unwrap();
        assert_eq!(app.app.db.heads().unwrap(), heads, "a plan writes nothing");
        assert_eq!(app.request("GET", HOST, "/2016/01/x.html", &[]).status, 404, "nor makes a site");
        let done = app.import(&backup);
        for part in ["entries", "kinds"] {
            assert_eq!(planned.summary()[part], done.summary()[part], "{engine:?}");
        }
        let heads = app.app.db.heads().unwrap();
        let again = app.import_with(&backup, |request| request.plan = true).unwrap();
        assert_eq!(app.app.db.heads().unwrap(), heads);
        assert_eq!(again.summary()["entries"]["brought"], 0);
    });
}

#[test]
fn a_newer_backup_adds_and_lists_and_overwrites_and_revives_nothing() {
    on_each_engine(|engine| {
        let plan = Plan { articles: 20, comments: 120, ..small() };
        let (before, old) = made(&plan);
        let changes = Changes {
            changed_articles: 2,
            gone_articles: 1,
            new_articles: 2,
            changed_comments: 2,
            removed_comments: 2,
            gone_comments: 2,
            new_comments: 5,
            backdated_comments: 5,
        };
        let (after, new) = made(&newer(&plan, changes));
        let app = TestApp::start(engine);
        app.import(&before);
        // Taken back here: neither the same nor a changed entry brings it back.
        let same = old
            .articles
            .iter()
            .rev()
            .find(|piece| {
                !piece.draft && piece.path.is_some() && !new.differences.iter().any(|d| d.old_id == piece.old_id)
            })
            .unwrap();
        let changed = |what: Difference| {
            new.differences.iter().filter(move |difference| difference.what == what).map(|difference| difference.old_id)
        };
        let changed_id = changed(Difference::ArticleChanged).next().unwrap();
        let changed_path = old.articles.iter().find(|piece| piece.old_id == changed_id).unwrap().path.clone().unwrap();
        for path in [same.path.as_deref().unwrap(), changed_path.as_str()] {
            app.withdraw(path);
            assert_eq!(app.get(path).status, 410, "{path}");
        }
        let told = app.import(&after);
        let listed = |cause: &str| {
            told.lines_of(cause)
                .map(|line| line["old_id"].as_str().unwrap().parse::<u64>().unwrap())
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(listed("deleted_here"), BTreeSet::from([same.old_id, changed_id]), "{engine:?}");
        let differing: BTreeSet<u64> =
            [Difference::ArticleChanged, Difference::CommentChanged, Difference::CommentRemoved]
                .into_iter()
                .flat_map(changed)
                .filter(|id| *id != changed_id)
                .collect();
        assert_eq!(listed("changed_in_file"), differing);
        let added = changed(Difference::ArticleNew).count() + changed(Difference::CommentNew).count();
        assert_eq!(told.summary()["entries"]["brought"], added);
        for path in [same.path.as_deref().unwrap(), changed_path.as_str()] {
            assert_eq!(app.get(path).status, 410, "{path} came back");
        }
        // What stands here stands as it was first brought, with the new comments behind the highest number.
        for piece in
            old.articles.iter().filter(|piece| !piece.draft && ![same.old_id, changed_id].contains(&piece.old_id))
        {
            let page = app.get(piece.path.as_deref().unwrap()).text();
            assert!(page.contains(&format!(">{}</h1>", escaped(&piece.title))), "{}", piece.title);
            for comment in &piece.comments {
                assert!(page.contains(&format!("<article class=\"comment\" id=\"c{}\">", comment.number)));
                assert!(page.contains(&escaped(&comment.shows)), "{}", comment.shows);
            }
        }
        for piece in
            new.articles.iter().filter(|piece| !piece.draft && ![same.old_id, changed_id].contains(&piece.old_id))
        {
            let text = app.get(piece.path.as_deref().unwrap()).text();
            let page = crate::dom::parse(&text);
            for comment in piece.comments.iter().filter(|comment| comment.later) {
                let shown =
                    page.by_id(&format!("c{}", comment.number)).unwrap_or_else(|| panic!("n° {}", comment.number));
                assert!(
                    shown.by_id(&format!("c{}", comment.old_id)).is_some(),
                    "n° {} is {}",
                    comment.number,
                    comment.old_id
                );
            }
        }
        app.import_changes_nothing(&after, |_| {});
    });
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#x27;")
}

#[test]
fn a_file_cut_anywhere_changes_nothing_and_the_refusal_names_line_and_byte() {
    on_each_engine(|engine| {
        let (backup, _) = made(&small());
        let app = TestApp::start(engine);
        let heads = app.app.db.heads().unwrap();
        let mut place = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..25 {
            place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let end = 700 + (place >> 20) as usize % (backup.len() - 710);
            let words = app.import_with(&backup[..end], |_| {}).expect_err("a cut file").to_string();
            assert!(words.contains("line ") && words.contains("byte "), "cut at {end}: {words}");
            assert!(words.contains("Nothing was changed") || words.contains("not a backup"), "{words}");
        }
        assert_eq!(app.app.db.heads().unwrap(), heads);
    });
}

#[test]
fn a_malformed_file_changes_nothing_and_the_refusal_names_the_place() {
    let (backup, _) = made(&small());
    let text = String::from_utf8(backup).unwrap();
    let app = TestApp::start(Engine::Sqlite);
    let heads = app.app.db.heads().unwrap();
    let late = text.rfind("<entry>").unwrap();
    let line = text[..late].lines().count();
    for (what, broken) in [
        ("a tag that closes another", format!("{}<entry></feed>{}", &text[..late], &text[late..])),
        ("a tag cut by another", format!("{}<entry <x>{}", &text[..late], &text[late..])),
        ("an attribute without its end", format!("{}<entry a=\"{}", &text[..late], &text[late..].replace('"', ""))),
    ] {
        let words = app.import_with(broken.as_bytes(), |_| {}).expect_err(what).to_string();
        assert!(words.contains("byte "), "{what}: {words}");
        let named: usize = words
            .split("line ")
            .nth(1)
            .unwrap_or_default()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .unwrap();
        assert!(named + 1 >= line, "{what}: line {named}, broken from line {line} on: {words}");
    }
    assert_eq!(app.app.db.heads().unwrap(), heads);
}

#[test]
fn a_file_of_another_kind_is_refused_in_words() {
    let app = TestApp::start(Engine::Sqlite);
    let heads = app.app.db.heads().unwrap();
    for (what, bytes) in [
        ("nothing", &b""[..]),
        ("a feed", b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>"),
        ("WXR", b"<?xml version='1.0'?><rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version></channel></rss>"),
        ("a page", b"<!doctype html><title>x</title>"),
        ("a zip", b"PK\x03\x04\x14\0\0\0"),
        ("JSON", b"{\"db\":[{\"meta\":{}}]}"),
        ("random bytes", &[0xff, 0, 0xfe, 1, 2, 3, 0x80]),
    ] {
        let words = app.import_with(bytes, |_| {}).expect_err(what).to_string();
        assert!(words.contains("not a backup that Relais can read") && words.contains("backup.xml"), "{what}: {words}");
    }
    assert_eq!(app.app.db.heads().unwrap(), heads);
}

#[test]
fn a_file_that_cannot_be_read_and_a_report_that_cannot_be_written_change_nothing() {
    let (backup, _) = made(&small());
    let app = TestApp::start(Engine::Sqlite);
    let heads = app.app.db.heads().unwrap();
    let missing = app.folder.path().join("nowhere/blog.xml");
    let words =
        app.import_with(&backup, |request| request.files = vec![missing.clone()]).expect_err("no file").to_string();
    assert!(words.contains("nowhere/blog.xml") && words.contains("Check the path"), "{words}");
    let folder = app.folder.path().to_owned();
    let words =
        app.import_with(&backup, |request| request.files = vec![folder.clone()]).expect_err("a folder").to_string();
    assert!(words.contains(&folder.display().to_string()), "{words}");
    let words =
        app.import_with(&backup, |request| request.media = Some(missing.clone())).expect_err("no pictures").to_string();
    assert!(words.contains("--media"), "{words}");
    let words =
        app.import_with(&backup, |request| request.report = Some(missing.clone())).expect_err("no report").to_string();
    assert!(words.contains("--report"), "{words}");
    assert_eq!(app.app.db.heads().unwrap(), heads, "not even a site is made");
}

#[test]
fn an_import_that_is_stopped_goes_on_where_it_ended() {
    let (backup, expected) = made(&Plan { articles: 40, comments: 400, ..small() });
    let app = TestApp::start(Engine::Sqlite);
    let stopped = app.import_to(&backup, &mut StopsAfter(1)).expect_err("stopped").to_string();
    assert!(stopped.contains("stopped as asked"), "{stopped}");
    assert_eq!(app.get("/").status, 403, "a site half brought is not open");
    let told = app.import(&backup);
    assert_eq!(app.get("/").status, 200);
    let comments = &told.summary()["kinds"]["comment"];
    assert_eq!(comments["brought"].as_u64().unwrap() + comments["here"].as_u64().unwrap(), expected.counts.comments);
}

/// Ends its task once it has spoken so often of entries brought.
struct StopsAfter(u32);

impl Voice for StopsAfter {
    fn line(&mut self, _: &str) {}
    fn progress(&mut self, text: &str) {
        self.0 = self.0.saturating_sub(u32::from(text.starts_with("Bringing")));
    }
    fn cancelled(&self) -> bool {
        self.0 == 0
    }
}

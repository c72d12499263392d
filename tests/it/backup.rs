//! A backup taken while serving, put back elsewhere; and files that must not be put back.

use crate::app::{Engine, HOST};
use crate::nodes::until;
use crate::program::Place;
use blogmaker::{Plan, Traps};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

/// From, to: each database alone and one to the other, as far as they are at hand.
fn moves() -> Vec<(Engine, Engine)> {
    let (sqlite, postgres) = (Engine::Sqlite, Engine::Postgres);
    match std::env::var("RELAIS_TEST_POSTGRES") {
        Ok(_) => vec![(sqlite, sqlite), (sqlite, postgres), (postgres, sqlite), (postgres, postgres)],
        Err(_) => {
            eprintln!("skipped on PostgreSQL: RELAIS_TEST_POSTGRES names no server");
            vec![(sqlite, sqlite)]
        }
    }
}

/// A place with a blog of every trap in it.
fn filled(engine: Engine) -> Place {
    let place = Place::new(engine);
    let plan = Plan { articles: 30, comments: 300, pages: 2, drafts: 2, traps: Traps::all(), ..Plan::default() };
    let mut backup = Vec::new();
    blogmaker::write(&plan, &mut backup).unwrap();
    std::fs::write(place.path("backup.xml"), backup).unwrap();
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/media");
    place.done(&["import", "backup.xml", "--site", HOST, "--no-fetch", "--media", picture]);
    place
}

/// The rows of a backup, by part.
fn rows(file: &Path) -> BTreeMap<String, String> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(std::fs::File::open(file).unwrap()));
    let entries = archive.entries().unwrap().map(|entry| entry.unwrap());
    let rows = entries.filter(|entry| entry.path_bytes().starts_with(b"rows/"));
    rows.map(|mut entry| {
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (entry.path().unwrap().display().to_string(), text)
    })
    .collect()
}

#[test]
fn a_backup_taken_while_serving_is_put_back_equal_whichever_database() {
    for (from, to) in moves() {
        let (from, to) = (filled(from), Place::new(to));
        let serving = from.serve();
        let enough = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut number = 0;
                while !enough.load(Ordering::SeqCst) {
                    from.add_site(&format!("n{number}.example.org"));
                    number += 1;
                }
            });
            let said = from.done(&["backup", "one.relais"]);
            enough.store(true, Ordering::SeqCst);
            assert!(said.starts_with("Kept "), "{said}");
        });
        drop(serving);
        let file = from.path("one.relais");
        to.done(&["restore", file.to_str().unwrap()]);
        assert!(to.done(&["check"]).contains("Everything agrees"));
        to.done(&["backup", "two.relais"]);
        assert_eq!(rows(&to.path("two.relais")), rows(&file));
        assert_eq!(crate::app::request(to.serve().address, "GET", HOST, "/", &[]).status, 200);
    }
}

#[test]
fn a_file_cut_short_or_altered_is_refused_and_makes_nothing() {
    let from = filled(Engine::Sqlite);
    from.done(&["backup", "whole.relais"]);
    let whole = std::fs::read(from.path("whole.relais")).unwrap();
    let mut altered = whole.clone();
    altered[whole.len() / 2] ^= 4;
    for bytes in [&whole[..whole.len() / 2], &whole[..whole.len() - 1], &altered, b"hello"] {
        let to = Place::new(Engine::Sqlite);
        std::fs::write(to.path("bad.relais"), bytes).unwrap();
        let refused = to.run(&["restore", "bad.relais"]);
        assert_eq!(refused.status, 1);
        assert!(refused.err.contains("bad.relais") && refused.err.lines().count() == 1, "{refused:?}");
        assert!(!to.path("relais.sqlite").exists());
    }
}

#[test]
fn a_server_that_holds_something_is_not_restored_over() {
    let (from, to) = (filled(Engine::Sqlite), Place::new(Engine::Sqlite));
    from.done(&["backup", "one.relais"]);
    to.add_site("mine.example.org");
    let file = from.path("one.relais");
    let refused = to.run(&["restore", file.to_str().unwrap()]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("is not empty"), "{refused:?}");
    assert_eq!(to.done(&["site", "list"]).lines().count(), 1);
}

#[test]
fn a_served_folder_is_not_restored_into() {
    let from = filled(Engine::Sqlite);
    from.done(&["backup", "one.relais"]);
    let to = Place::new(Engine::Sqlite);
    let _serving = to.serve();
    let file = from.path("one.relais");
    let refused = to.run(&["restore", file.to_str().unwrap()]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("in use by relais serve"), "{refused:?}");
}

#[test]
fn a_backup_that_nobody_waits_for_any_more_leaves_no_file() {
    let from = filled(Engine::Sqlite);
    let held_up = PictureThatWaits::of(&from);
    let _serving = from.serve();
    let mut gone = from.command(&["backup", "gone.relais"]).spawn().unwrap();
    until("it is under way", || from.path("gone.relais.part").exists());
    gone.kill().unwrap();
    gone.wait().unwrap();
    let bytes = held_up.come();
    until("nothing of it is left", || !from.path("gone.relais.part").exists());
    drop(bytes);
    held_up.take_away();
    assert!(!from.path("gone.relais").exists());
    from.done(&["backup", "gone.relais"]);
    assert!(rows(&from.path("gone.relais")).len() > 5);
}

#[test]
fn a_backup_killed_with_its_server_does_not_stand_in_the_way_of_the_next() {
    let from = filled(Engine::Sqlite);
    let held_up = PictureThatWaits::of(&from);
    let mut serving = from.serve();
    let mut gone = from.command(&["backup", "one.relais"]).spawn().unwrap();
    until("it is under way", || from.path("one.relais.part").exists());
    serving.child.kill().unwrap();
    serving.child.wait().unwrap();
    assert!(!gone.wait().unwrap().success(), "whoever waited is told");
    assert!(!from.path("one.relais").exists(), "half a backup never has the name of a whole one");
    held_up.take_away();
    from.done(&["backup", "one.relais"]);
    let to = Place::new(Engine::Sqlite);
    to.done(&["restore", from.path("one.relais").to_str().unwrap()]);
}

#[test]
fn two_backups_into_one_file_leave_one_whole_backup() {
    let from = filled(Engine::Sqlite);
    let _serving = from.serve();
    for round in 0..10 {
        let name = format!("{round}.relais");
        let begin = |_| from.command(&["backup", &name]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let all: Vec<_> = (0..3).map(begin).collect();
        let done = all.into_iter().filter_map(|mut one| one.wait().unwrap().success().then_some(())).count();
        assert_eq!(done, 1, "the others are refused");
        assert!(rows(&from.path(&name)).len() > 5);
        assert!(!from.path(&format!("{name}.part")).exists());
    }
}

#[test]
fn a_restore_killed_at_any_moment_can_be_repeated() {
    let from = filled(Engine::Sqlite);
    from.done(&["backup", "one.relais"]);
    let file = from.path("one.relais");
    let to = Place::new(Engine::Sqlite);
    for wait in [5, 15, 30, 60, 100] {
        let mut killed = to.command(&["restore", file.to_str().unwrap()]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        killed.kill().unwrap();
        if killed.wait().unwrap().success() {
            break;
        }
    }
    let again = to.run(&["restore", file.to_str().unwrap()]);
    assert!(again.status == 0 || again.err.contains("is not empty"), "{again:?}");
    to.done(&["backup", "two.relais"]);
    assert_eq!(rows(&to.path("two.relais")), rows(&file));
}

/// A picture that is named and whose bytes do not come: a backup waits for them.
struct PictureThatWaits(PathBuf);

impl PictureThatWaits {
    fn of(place: &Place) -> PictureThatWaits {
        let digest = "a".repeat(64);
        let folder = place.data().join("blobs/1");
        std::fs::create_dir_all(&folder).unwrap();
        let pipe = folder.join(&digest);
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let db = db::Db::open(&place.database(), std::sync::Arc::new(|| 0), 1).unwrap();
        let named = db.act(1, db::Urgency::Person, move |tx| {
            let sql = db::sql!(
                "INSERT INTO picture (site_id, sha256, name, media_type, width, height, bytes)
                 VALUES ($1, $2, 'a.png', 'image/png', 1, 1, 0)"
            );
            tx.touch("site");
            tx.execute_one(sql, &[digest.as_str().into()])
        });
        named.wait().unwrap();
        PictureThatWaits(pipe)
    }

    /// Whoever waits goes on, while this is held: there are no bytes.
    fn come(&self) -> std::fs::File {
        std::fs::File::options().read(true).write(true).open(&self.0).unwrap()
    }

    fn take_away(&self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}

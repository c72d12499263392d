//! A backup taken while serving, put back elsewhere; and files that must not be put back.

use crate::app::{Engine, HOST};
use crate::program::Place;
use blogmaker::{Plan, Traps};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
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
    let _serving = from.serve();
    for _ in 0..5 {
        let mut gone = from.command(&["backup", "gone.relais"]).spawn().unwrap();
        gone.kill().unwrap();
        gone.wait().unwrap();
    }
    // Another name: whether a killed command's backup was still taken depends on how far it was.
    from.done(&["backup", "kept.relais"]);
    let whole = |name: &str| from.run(&["restore", name, "--data", "elsewhere", "--database-url", "sqlite:"]);
    if from.path("gone.relais").exists() {
        assert_eq!(whole("gone.relais").status, 0);
    }
    assert!(rows(&from.path("kept.relais")).len() > 5);
}

//! When what a server stands on gives way: a full disk, one that cannot be written, a database that is locked or gone.
//! One sentence each, with the way on; nothing that was acknowledged is lost, and readers are served meanwhile.

use crate::app::{Engine, request};
use crate::nodes::{Node, Prompt, shared_database, until};
use crate::program::{Ended, Place};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk of its own over a folder, until this is dropped.
struct Disk(PathBuf);

impl Disk {
    /// `None`, with a word about it, where this user may not mount.
    fn over(folder: &Path, size: &str) -> Option<Disk> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder);
        if !mount.output().is_ok_and(|output| output.status.success()) {
            eprintln!("skipped: only root may mount a small disk");
            return None;
        }
        Some(Disk(folder.to_owned()))
    }

    /// Fills what is free but for so many bytes.
    fn fill(&self, but: u64) {
        let free = || {
            let said = Command::new("df").args(["--output=avail", "-B1"]).arg(&self.0).output().unwrap();
            String::from_utf8(said.stdout).unwrap().lines().nth(1).unwrap().trim().parse::<u64>().unwrap()
        };
        std::fs::write(self.0.join("filler"), vec![1; usize::try_from(free().saturating_sub(but)).unwrap()]).unwrap();
    }

    fn empty(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }

    fn make_read_only(&self) {
        let done = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// A refusal in one sentence that says this.
fn refused(ended: &Ended, words: &[&str]) {
    assert_eq!((ended.status, ended.err.lines().count()), (1, 1), "{ended:?}");
    assert!(words.iter().all(|words| ended.err.contains(words)), "{words:?}: {ended:?}");
    assert!(!ended.err.contains("made a fault"), "{ended:?}");
}

/// Adds sites until one is refused: those that were acknowledged, and the refusal.
fn add_until_refused(place: &Place, begin: usize) -> (Vec<String>, Ended) {
    let mut added = Vec::new();
    for number in begin.. {
        let host = format!("n{number}.example.org");
        let title = "x".repeat(4_000);
        let words = ["site", "add", &host, "--title", &title, "--language", "fr", "--timezone", "UTC"];
        let ended = place.run(&words);
        if ended.status != 0 {
            return (added, ended);
        }
        added.push(host);
        assert!(added.len() < 500, "the disk is never full");
    }
    unreachable!()
}

fn hosts(place: &Place) -> Vec<String> {
    let mut hosts: Vec<String> =
        place.done(&["site", "list"]).lines().map(|line| line.split("  ").next().unwrap().to_owned()).collect();
    hosts.sort();
    hosts
}

#[test]
fn on_a_full_disk_writing_is_refused_and_nothing_acknowledged_is_lost() {
    let place = Place::new(Engine::Sqlite);
    let Some(disk) = Disk::over(place.folder.path(), "4m") else { return };
    let serving = place.serve();
    place.add_site("first.example.org");
    disk.fill(100_000);
    let (mut kept, ended) = add_until_refused(&place, 0);
    refused(&ended, &["relais.sqlite", "the disk is full", "make room"]);
    kept.push("first.example.org".into());
    for host in &kept {
        assert_eq!(request(serving.address, "GET", host, "/", &[]).status, 200, "{host} is served meanwhile");
    }
    // As after a power cut: what was acknowledged is on the disk, what was refused is not.
    drop(serving);
    disk.empty();
    let serving = place.serve();
    kept.sort();
    assert_eq!(hosts(&place), kept);
    place.add_site("last.example.org");
    assert_eq!(request(serving.address, "GET", "last.example.org", "/", &[]).status, 200);
    assert!(place.done(&["check"]).starts_with("Everything agrees"));
}

#[test]
fn a_server_goes_on_by_itself_once_there_is_room_again() {
    let place = Place::new(Engine::Sqlite);
    let Some(disk) = Disk::over(place.folder.path(), "4m") else { return };
    let _serving = place.serve();
    disk.fill(60_000);
    let (kept, _) = add_until_refused(&place, 0);
    disk.empty();
    place.add_site("last.example.org");
    assert_eq!(hosts(&place).len(), kept.len() + 1);
}

#[test]
fn a_backup_for_which_there_is_no_room_is_refused_and_leaves_nothing() {
    let place = Place::new(Engine::Sqlite);
    let Some(disk) = Disk::over(place.folder.path(), "6m") else { return };
    // Chance is not packed: the backup is as long as what it holds.
    add_noise(&place, 1_000_000);
    disk.fill(200_000);
    let before = names(&disk.0);
    refused(&place.run(&["backup", "all.relais"]), &["all.relais cannot be written, the disk is full", "make room"]);
    assert_eq!(names(&disk.0), before);
    disk.empty();
    place.done(&["backup", "all.relais"]);
}

#[test]
fn a_backup_for_which_there_is_no_room_is_not_put_back_by_half() {
    let from = Place::new(Engine::Sqlite);
    add_noise(&from, 3_000_000);
    from.done(&["backup", "all.relais"]);
    let file = from.path("all.relais");
    let to = Place::new(Engine::Sqlite);
    let Some(disk) = Disk::over(to.folder.path(), "8m") else { return };
    disk.fill(1_000_000);
    refused(&to.run(&["restore", file.to_str().unwrap()]), &["the disk is full", "make room"]);
    disk.empty();
    to.done(&["restore", file.to_str().unwrap()]);
    assert!(to.done(&["check"]).starts_with("Everything agrees"));
}

/// Rows whose backup is about as long as this.
fn add_noise(place: &Place, bytes: usize) {
    place.add_site("a.example.org");
    let db = db::Db::open(&place.database(), std::sync::Arc::new(|| 0), 1).unwrap();
    let mut state = 1_u64;
    let noise = (0..bytes / 8).flat_map(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 8).to_be_bytes()
    });
    let noise: Vec<u8> = noise.collect();
    let filled = db.act(1, db::Urgency::Bulk, move |tx| {
        for (id, part) in noise.chunks(100_000).enumerate() {
            let sql = db::sql!(
                "INSERT INTO original (site_id, kind, id, format, body) VALUES ($1, 'comment', $2, 'text', $3)"
            );
            tx.execute_one(sql, &[i64::try_from(id).unwrap().into(), db::Param::Bytes(part)])?;
        }
        tx.touch("site");
        Ok::<(), db::Error>(())
    });
    filled.wait().unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_folder_that_cannot_be_written_is_one_sentence_for_every_command() {
    let place = Place::new(Engine::Sqlite);
    let Some(disk) = Disk::over(place.folder.path(), "4m") else { return };
    place.add_site("a.example.org");
    let elsewhere = Place::new(Engine::Sqlite);
    elsewhere.done(&["backup", "all.relais"]);
    disk.make_read_only();
    let file = elsewhere.path("all.relais");
    let commands: [&[&str]; 4] = [
        &["serve", "--listen", "127.0.0.1:0", "--private-listen", "none"],
        &["site", "list"],
        &["check"],
        &["restore", file.to_str().unwrap()],
    ];
    for command in commands {
        refused(&place.run(command), &["data cannot be used", "Read-only file system", "--data"]);
    }
    let target = place.path("one.relais");
    let taken = elsewhere.run(&["backup", target.to_str().unwrap()]);
    refused(&taken, &["one.relais cannot be written", "choose another place"]);
}

#[test]
fn pictures_in_a_folder_that_cannot_be_had_are_one_sentence() {
    let place = Place::new(Engine::Sqlite);
    std::fs::write(place.path("file"), "").unwrap();
    refused(&place.run(&["site", "list", "--blobs", "file/blobs"]), &["the folder for pictures", "--blobs"]);
}

#[test]
fn a_database_that_is_moved_away_takes_nothing_more_and_goes_on_when_it_is_back() {
    let node = Node::alone(Engine::Sqlite, &[]);
    let add =
        |host: &str| node.command(&["site", "add", host, "--title", "T", "--language", "fr", "--timezone", "UTC"]);
    assert!(add("a.example.org").status.success());
    let file = node.data.path().join("relais.sqlite");
    let away = node.data.path().join("away.sqlite");
    std::fs::rename(&file, &away).unwrap();
    until("it is not ready", || node.status_of("/readyz") == 503);
    let told = add("b.example.org");
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(!told.status.success() && words.lines().count() == 1, "{told:?}");
    assert!(words.contains("relais.sqlite") && words.contains("moved or removed"), "{words}");
    assert_eq!(node.get("a.example.org", "/").status, 200, "readers are served what there is");
    assert!(!file.exists(), "no other one is made in its place");
    std::fs::rename(&away, &file).unwrap();
    until("it is ready again", || node.status_of("/readyz") == 200);
    assert!(add("c.example.org").status.success());
    let listed = String::from_utf8(node.command(&["site", "list"]).stdout).unwrap();
    let hosts: Vec<&str> = listed.lines().filter_map(|line| line.split("  ").next()).collect();
    assert_eq!(hosts, ["a.example.org", "c.example.org"]);
}

#[test]
fn a_database_that_another_program_locks_while_it_is_served_is_one_sentence() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    place.add_site("a.example.org");
    let holder = db::Db::open(&place.database(), std::sync::Arc::new(|| 0), 1).unwrap();
    let set = ["site", "set", "--site", "a.example.org", "--title", "Autumn"];
    let told = holder.whole(|_| {
        let told = place.run(&set);
        assert_eq!(request(serving.address, "GET", "a.example.org", "/archives", &[]).status, 200);
        Ok::<_, db::Error>(told)
    });
    refused(&told.unwrap(), &["is locked", "end the other program"]);
    place.done(&set);
    assert!(request(serving.address, "GET", "a.example.org", "/", &[]).text().contains("Autumn"));
}

#[test]
fn a_database_server_that_goes_away_is_one_sentence_without_its_password() {
    let Some(database) = shared_database() else { return };
    let node = Node::on(&database, &[]);
    let prompt = Prompt::of_server();
    let name = database.url().rsplit_once('/').unwrap().1.to_owned();
    prompt.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
    prompt.run(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"));
    until("it is not ready", || node.status_of("/readyz") == 503);
    let told = node.command(&["site", "list"]);
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(!told.status.success() && words.lines().count() == 1, "{words}");
    assert!(words.contains("the PostgreSQL database is not available") && words.contains("--database-url"), "{words}");
    assert!(!words.contains(&database.url()), "{words}");
}

//! Moving in through the browser: a backup is sent, planned, brought, interrupted, reported, forgotten.

use crate::app::{Engine, NOW, TestApp, corpus, on_each_engine};
use crate::desk::{Browser, PASSWORD};
use crate::import_blogger::made;
use crate::tiny::{Post, Tiny};
use blogmaker::{Plan, Trap, Traps};
use relais::base::text::HostName;
use std::path::PathBuf;

const DAY: i64 = 86_400_000_000;

/// A backup with articles of several kinds, and their comments.
fn small() -> Vec<u8> {
    let post = |id: u64, body: &str, comments: usize| Post {
        id,
        title: format!("Chronique {id}"),
        day: format!("2019-{:02}-11", 1 + id % 12),
        slug: format!("chronique-{id}"),
        labels: vec!["mer".into(), format!("phare {}", id % 3)],
        author: "Ada".into(),
        body: body.to_owned(),
        comments: (0..comments).map(|at| (format!("Lecteur {at}"), format!("Dit {at}."))).collect(),
    };
    let mut posts: Vec<Post> = (1..=9).map(|id| post(id, &format!("<p>Texte {id}.</p>"), 1)).collect();
    posts.push(post(10, &"<p>Une très longue histoire de phare.</p>".repeat(80), 0));
    posts.push(post(11, "<table><tr><td>a</td></tr></table>", 7));
    posts.push(post(12, "<p onclick=\"alert(1)\">Ancien</p><script>alert(document.cookie)</script>", 0));
    posts.push(post(13, "<p><img src=\"https://pictures.example/phare.jpg\"></p>", 0));
    Tiny { blog: 9, host: "phare.blogspot.com", settings: &[("BLOG_NAME", "Le phare")], posts }.xml()
}

/// Sends a backup, and gives the address of its page.
fn sent(owner: &mut Browser<'_>, name: &str, bytes: &[u8]) -> String {
    let reply = owner.send("/desk/1/move", name, bytes);
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.header("location").unwrap()
}

/// Waits until a page says something: the jobs are done by threads of the server.
fn awaits(app: &TestApp, browser: &mut Browser<'_>, path: &str, words: &str) -> String {
    for _ in 0..400 {
        relais::jobs::drain(&app.app).unwrap();
        let page = browser.get(path).text();
        if page.contains(words) {
            return page;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{path} never says {words}: {}", browser.get(path).text());
}

fn files(app: &TestApp) -> Vec<PathBuf> {
    let folder = app.folder.path().join("blobs/1/imports");
    std::fs::read_dir(folder).map(|all| all.map(|file| file.unwrap().path()).collect()).unwrap_or_default()
}

fn owner(app: &TestApp) -> Browser<'_> {
    let mut owner = Browser::owner(app);
    owner.posted("/desk/account", &[("name", "Ana Lima"), ("language", "en")]);
    owner
}

/// The owner in another browser.
fn signed_in(app: &TestApp) -> Browser<'_> {
    let mut ana = Browser::new(app);
    assert_eq!(ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]).status, 303);
    ana
}

#[test]
fn a_backup_is_sent_planned_brought_and_its_report_can_be_searched() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = owner(&app);
        assert!(owner.get("/desk/1/welcome").text().contains("/desk/1/move"), "the second door leads here");
        assert!(owner.get("/desk/1/move").text().contains("Back up content"));
        let here = sent(&mut owner, "blog-01-02-2024.xml", &small());
        let plan = awaits(&app, &mut owner, &here, "The plan</h2>");
        for words in
            ["Le phare", "13 old addresses", "1 picture", "4 labels", "blog-01-02-2024.xml", "Move in</button>"]
        {
            assert!(plan.contains(words), "{words}: {plan}");
        }
        assert_eq!(plan.matches("/sample/").count(), 10, "ten articles");
        assert_eq!(app.get("/2019/11/chronique-10.html").status, 404, "a plan writes nothing");
        assert!(!app.get("/").text().contains("Chronique"));
        let at = (1..=10).find(|at| owner.get(&format!("{here}/sample/{at}")).text().contains("Chronique 12")).unwrap();
        let before = owner.get(&format!("{here}/before/{at}"));
        assert!(before.text().contains("<script>alert(document.cookie)</script>"), "as it stood");
        let policy = before.header("content-security-policy").unwrap();
        assert!(policy.starts_with("sandbox; default-src 'none'") && !policy.contains("script-src"), "{policy}");
        let after = owner.get(&format!("{here}/after/{at}")).text();
        assert!(after.contains("<p>Ancien</p>") && !after.contains("alert("), "{after}");
        assert!(owner.get(&format!("{here}/report")).text().contains("pictures.example"));

        assert!(plan.contains("phare.blogspot.com"), "its old name is offered");
        owner.posted(&here, &[("do", "bring"), ("hosts", "yes")]);
        let old = app.request("GET", "phare.blogspot.fr", "/2019/12/chronique-11.html", &[]);
        assert_eq!((old.status, old.header("location").is_some()), (301, true), "and leads home");
        let done = awaits(&app, &mut owner, &here, "Moved in</h2>");
        assert!(done.contains("<td>16</td>"), "sixteen comments: {done}");
        assert!(app.get("/2019/12/chronique-11.html").text().contains("Dit 6."));
        assert!(app.get("/label/mer").text().contains("Chronique 11"));
        let report = format!("{here}/report");
        let found = owner.get(&format!("{report}?q=PICTURES.example")).text();
        assert!(found.contains("/desk/1/articles/13\"") && !found.contains("/desk/1/articles/12\""), "{found}");
        let found = owner.get(&format!("{report}?cause=script_removed")).text();
        assert!(
            found.contains("/desk/1/articles/12\"") && !found.contains("pictures.example/phare.jpg</bdi>"),
            "{found}"
        );
        assert!(owner.get(&format!("{report}?kind=comment&q=nothing%25")).text().contains("No line fits"));
        let lines = owner.get(&format!("{report}/1.jsonl"));
        assert!(lines.header("content-disposition").unwrap().contains(".jsonl"));
        for line in lines.text().lines() {
            serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON");
        }
        let listed = owner.get("/desk/1/move").text();
        assert!(listed.contains("13 articles · 16 comments") && listed.contains(&here), "{listed}");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
        assert_eq!(files(&app).len(), 1, "the lines of its report are rows now");

        owner.posted(&here, &[("do", "remove")]);
        assert!(files(&app).is_empty());
        assert!(owner.get(&report).text().contains("pictures.example"), "the report stays");
        assert_eq!(owner.post(&here, &[("do", "bring")]).status, 422);
    });
}

#[test]
fn the_same_file_once_more_brings_nothing_and_overwrites_nothing() {
    let app = TestApp::start(Engine::Sqlite);
    let mut owner = owner(&app);
    let first = sent(&mut owner, "a.xml", &small());
    awaits(&app, &mut owner, &first, "The plan</h2>");
    owner.posted(&first, &[("do", "bring")]);
    awaits(&app, &mut owner, &first, "Moved in</h2>");
    let second = sent(&mut owner, "b.xml", &small());
    let plan = awaits(&app, &mut owner, &second, "The plan</h2>");
    assert!(plan.contains("There is nothing to bring"), "{plan}");
    owner.posted(&second, &[("do", "bring")]);
    awaits(&app, &mut owner, &second, "Moved in</h2>");
    assert!(owner.get("/desk/1/move").text().contains("0 articles · 0 comments"));
}

#[test]
fn real_backups_move_in() {
    let Some(folder) = corpus() else { return };
    let app = TestApp::start(Engine::Sqlite);
    let mut owner = owner(&app);
    for (file, path) in [("charleso-blog_blogger.xml", None), ("pelican_bloggerexport.xml", Some("/"))] {
        let bytes = std::fs::read(folder.join("blogger").join(file)).unwrap();
        let here = sent(&mut owner, file, &bytes);
        awaits(&app, &mut owner, &here, "The plan</h2>");
        for at in 1..=3 {
            assert_eq!(owner.get(&format!("{here}/sample/{at}")).status, 200, "{file} {at}");
            assert_eq!(owner.get(&format!("{here}/before/{at}")).status, 200, "{file} {at}");
            assert_eq!(owner.get(&format!("{here}/after/{at}")).status, 200, "{file} {at}");
        }
        owner.posted(&here, &[("do", "bring")]);
        awaits(&app, &mut owner, &here, "Moved in</h2>");
        assert!(path.is_none_or(|path| app.get(path).status == 200));
    }
    assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
}

#[test]
fn what_is_no_backup_is_refused_in_words_and_not_kept() {
    let app = TestApp::start(Engine::Sqlite);
    let mut owner = owner(&app);
    for (name, bytes, words) in [
        ("a.zip", &b"PK\x03\x04rest"[..], "This is a ZIP archive"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "This is a picture"),
        ("a.html", b"<!doctype html><p>x", "This is a web page"),
        ("a.xml", b"<?xml version='1.0'?><rss/>", "no backup of Blogger"),
        ("a.xml", b"", "This file is empty"),
    ] {
        let refused = owner.send("/desk/1/move", name, bytes);
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.text().contains(words), "{name}: {}", refused.text());
        assert!(refused.text().contains("Back up content"), "the page to try again on");
    }
    assert_eq!(owner.post("/desk/1/move", &[("file", "x")]).status, 415, "no form with a file");
    assert!(files(&app).is_empty());

    let mut cut = small();
    cut.truncate(cut.len() / 2);
    let here = sent(&mut owner, "cut.xml", &cut);
    let page = awaits(&app, &mut owner, &here, "cut off or damaged at line");
    assert!(!page.contains("app.folder") && !page.contains("imports/"), "no path of the machine");
    assert!(files(&app).is_empty(), "nothing of it is kept");
    assert!(!app.get("/").text().contains("Chronique"));
}

#[test]
fn a_file_that_is_too_long_is_refused_without_being_kept() {
    let app = TestApp::set(Engine::Sqlite, |config| config.import_bytes = 4_000);
    let mut owner = owner(&app);
    let refused = owner.send("/desk/1/move", "long.xml", &small());
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("longer than 4 KB"), "{}", refused.text());
    assert!(files(&app).is_empty());
}

#[test]
fn two_files_are_planned_at_once_and_moved_in_one_after_the_other() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = owner(&app);
        let (one, two) = (sent(&mut ana, "one.xml", &small()), sent(&mut ana, "two.xml", &small()));
        assert_ne!(one, two);
        awaits(&app, &mut ana, &one, "The plan</h2>");
        awaits(&app, &mut ana, &two, "The plan</h2>");
        for at in 3..=5 {
            sent(&mut ana, &format!("{at}.xml"), &small());
        }
        let refused = ana.send("/desk/1/move", "six.xml", &small());
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("keeps five files already"));
        relais::jobs::drain(&app.app).unwrap();
        assert_eq!(files(&app).len(), 5, "what was refused is not kept");
    });
}

#[test]
fn nobody_else_reaches_what_was_sent() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = owner(&app);
        let here = sent(&mut ana, "a.xml", &small());
        awaits(&app, &mut ana, &here, "The plan</h2>");
        let other = HostName::parse("other.example.org").unwrap();
        let xml = Tiny { blog: 7, host: "other.example.org", settings: &[], posts: Vec::new() }.xml();
        app.import_with(&xml, |asked| asked.host = other.clone()).unwrap();
        let link = relais::person::add(&app.app, "ben@example.org", "owner", &other).unwrap();
        let mut ben = Browser::new(&app);
        ben.posted(link.strip_prefix("http://localhost:8400").unwrap(), &[]);
        for part in ["", "/report", "/report/1.jsonl", "/sample/1", "/before/1", "/after/1"] {
            assert_eq!(ben.get(&format!("{here}{part}")).status, 403, "{part}");
            let there = ben.get(&format!("/desk/2/move/1{part}"));
            assert_eq!(there.status, 422, "{part}: of the other site there is none");
            assert!(!there.text().contains("Chronique"));
        }
        let files_before = files(&app).len();
        assert_eq!(ben.send("/desk/1/move", "b.xml", &small()).status, 403);
        let mut editor = Browser::invited(&app, &mut ana, "editor", "Eva", "eva@example.org");
        assert_eq!(editor.send("/desk/1/move", "b.xml", &small()).status, 403);
        assert_eq!(Browser::new(&app).send("/desk/1/move", "b.xml", &small()).status, 303, "to the door");
        ana.origin = Some("http://evil.example");
        assert_eq!(ana.send("/desk/1/move", "b.xml", &small()).status, 403);
        ana.origin = None;
        assert_eq!(
            ana.send("/desk/1/move", "b.xml", &small()).status,
            403,
            "an old browser has to show its token first"
        );
        assert_eq!(files(&app).len(), files_before, "and nothing of it is written");
    });
}

#[test]
fn a_move_that_is_stopped_or_killed_goes_on_and_tells_the_same_in_the_end() {
    on_each_engine(|engine| {
        let plan =
            Plan { articles: 80, comments: 3_000, traps: Traps::all().without(Trap::HugeBody), ..Plan::default() };
        let (backup, _) = made(&plan);
        let told = |broken: bool| {
            let mut app = TestApp::start(engine);
            let here = {
                let mut ana = owner(&app);
                let here = sent(&mut ana, "a.xml", &backup);
                awaits(&app, &mut ana, &here, "The plan</h2>");
                ana.posted(&here, &[("do", "bring")]);
                here
            };
            let mut interrupted = 0;
            for round in 1..=3 {
                if !broken {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(150 * round));
                let mut ana = signed_in(&app);
                interrupted += u32::from(!ana.get(&here).text().contains("Moved in</h2>"));
                if round == 2 {
                    // Somebody stops it, and lets it go on.
                    assert_eq!(ana.post(&here, &[("do", "stop")]).status, 303);
                    let page = ana.get(&here).text();
                    // A fast machine is done by then: that there was nothing left to stop is no fault.
                    if page.contains("Moved in</h2>") {
                        continue;
                    }
                    assert!(page.contains("Go on</button>"), "{page}");
                    ana.posted(&here, &[("do", "bring")]);
                } else {
                    // The server ends in the middle, and what it had in hand is taken up by the next one.
                    let next = app.beside();
                    drop(std::mem::replace(&mut app, next));
                }
            }
            assert!(!broken || interrupted > 1, "{interrupted} of 3 were before its end");
            let mut ana = signed_in(&app);
            let done = awaits(&app, &mut ana, &here, "Moved in</h2>");
            assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
            let mut lines: Vec<String> =
                ana.get(&format!("{here}/report/1.jsonl")).text().lines().map(str::to_owned).collect();
            lines.sort();
            let kinds = done.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap().to_owned();
            (kinds, lines)
        };
        let (whole, broken) = (told(false), told(true));
        assert_eq!(whole.0, broken.0, "the same counts");
        assert_eq!(whole.1, broken.1, "the same lines");
    });
}

#[test]
fn a_file_is_deleted_after_its_time_and_what_nobody_names_too() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = owner(&app);
        let here = sent(&mut ana, "a.xml", &small());
        awaits(&app, &mut ana, &here, "The plan</h2>");
        app.clock.set(NOW + 29 * DAY);
        relais::keep_house(&app.app).unwrap();
        assert_eq!(files(&app).len(), 1, "it was never brought, and may be yet");
        ana.posted(&here, &[("do", "bring")]);
        awaits(&app, &mut ana, &here, "Moved in</h2>");
        app.clock.set(NOW + 58 * DAY);
        relais::keep_house(&app.app).unwrap();
        assert_eq!(files(&app).len(), 1, "its report is 29 days old");
        let left = app.folder.path().join("blobs/1/imports/left.xml.part");
        std::fs::write(&left, "half").unwrap();
        app.clock.set(NOW + 59 * DAY + 1);
        relais::keep_house(&app.app).unwrap();
        assert!(files(&app).iter().all(|file| *file == left), "thirty days after its report");
        let gone = app.get("/2019/12/chronique-11.html");
        assert!(gone.status == 200 && gone.text().contains("Dit 6."), "what it brought stays");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

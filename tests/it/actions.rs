//! An action is whole or not there: when nobody waits for it, when it panics, fails late, or loses its connection.

use crate::app::{Engine, HOST, TestApp, on_each_engine};
use crate::nodes::{Ending, Prompt, until};
use db::{Tx, Urgency, server_sql};
use relais::base::error::{Failure, Result};
use relais::base::ids::SiteId;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

const SITE: SiteId = SiteId(1);

/// A program with one empty site in its rows.
fn with_a_site(engine: Engine) -> TestApp {
    let app = TestApp::start(engine);
    add_sites(&app, 1);
    app
}

/// Sites as `site add` makes them, without their audit rows.
fn add_sites(app: &TestApp, count: i64) {
    let act = move |tx: &mut Tx<'_>| -> Result<()> {
        for id in 1..=count {
            let host = if id == 1 { HOST.to_owned() } else { format!("{id}.example.org") };
            tx.execute_one(
                server_sql!("INSERT INTO site (id, title, locale, time_zone, state, created) VALUES ($1, 'T0', 'en', 'UTC', 'open', 0)"),
                &[id.into()],
            )?;
            tx.execute_one(server_sql!("INSERT INTO site_head (site_id, number) VALUES ($1, 0)"), &[id.into()])?;
            tx.execute_one(
                server_sql!("INSERT INTO host (name, site_id, role) VALUES ($1, $2, 'main')"),
                &[(&host).into(), id.into()],
            )?;
        }
        tx.touch("hosts");
        Ok(())
    };
    app.app.act(SiteId(0), Urgency::Person, act).unwrap();
    until("the site answers", || app.get("/").status == 200);
}

/// Writes a title and says what that touches.
fn name(tx: &mut Tx<'_>, title: &str) -> Result<()> {
    let site = tx.site();
    tx.execute_one(server_sql!("UPDATE site SET title = $1 WHERE id = $2"), &[title.into(), site.into()])?;
    tx.touch("site");
    Ok(())
}

/// The title in the rows, the head of the log, and how many changes it holds.
fn state(app: &TestApp) -> (String, i64, usize) {
    let title = app.app.db.read(SITE.0, |rows| {
        rows.one(server_sql!("SELECT title FROM site WHERE id = 1"), &[], |row| row.get::<String>(0))
    });
    let heads = app.app.db.heads().unwrap();
    let head = heads.iter().find(|(site, _)| *site == SITE.0).unwrap().1;
    (
        title.unwrap_or_else(|error: db::Error| panic!("{error}")),
        head,
        app.app.db.changes(SITE.0, 0, 1_000).unwrap().len(),
    )
}

/// Opens the inner door, waits at it, knocks at the outer one, hears that.
type Doors = (Sender<()>, Arc<Mutex<Receiver<()>>>, Sender<()>, Receiver<()>);

/// Doors inside an action: it says that it has written, then waits.
fn doors() -> Doors {
    let (release, released) = channel();
    let (tell, told) = channel();
    (release, Arc::new(Mutex::new(released)), tell, told)
}

#[test]
fn an_action_that_nobody_waits_for_is_done_whole() {
    on_each_engine(|engine| {
        let app = with_a_site(engine);
        let (release, released, tell, told) = doors();
        let pending = app.app.db.act::<(), Failure, _>(SITE.0, Urgency::Person, move |tx| {
            name(tx, "T1")?;
            let _ = tell.send(());
            let _ = released.lock().unwrap().recv();
            Ok(())
        });
        told.recv().unwrap();
        drop(pending);
        assert_eq!(state(&app), ("T0".into(), 0, 0), "nothing is seen before it is kept");
        release.send(()).unwrap();
        until("it is kept", || state(&app) == ("T1".into(), 1, 1));
        until("readers see it", || app.get("/").text().contains("T1"));
    });
}

#[test]
fn an_action_that_panics_leaves_nothing_and_the_next_one_runs() {
    on_each_engine(|engine| {
        let app = with_a_site(engine);
        let failed = app.app.act(SITE, Urgency::Person, |tx| -> Result<()> {
            name(tx, "T1")?;
            panic!("a bug, on purpose");
        });
        assert!(failed.unwrap_err().to_string().contains("panicked"));
        assert_eq!(state(&app), ("T0".into(), 0, 0));
        app.app.act(SITE, Urgency::Person, |tx| name(tx, "T2")).unwrap();
        assert_eq!(state(&app), ("T2".into(), 1, 1));
        assert!(app.get("/").text().contains("T2"), "whoever acted is shown it at once");
    });
}

#[test]
fn an_action_that_fails_after_it_wrote_leaves_nothing() {
    on_each_engine(|engine| {
        let app = with_a_site(engine);
        let refused = |tx: &mut Tx<'_>| -> Result<()> {
            name(tx, "T1")?;
            Err(Failure::refused("no"))
        };
        app.app.act(SITE, Urgency::Person, refused).unwrap_err();
        // A statement that the database refuses, its error passed over.
        let passed_over = app.app.act(SITE, Urgency::Person, |tx| {
            let twice = server_sql!("INSERT INTO site_head (site_id, number) VALUES (0, 0)");
            let _ = tx.execute(twice, &[]);
            name(tx, "T1").map_err(|_| Failure::refused("the transaction is broken"))
        });
        // One that says nothing of what it wrote would be missed by every follower.
        let silent = server_sql!("UPDATE site SET title = 'T1' WHERE id = 1");
        app.app.act(SITE, Urgency::Person, move |tx| -> Result<()> { Ok(tx.execute_one(silent, &[])?) }).unwrap_err();
        let whole = if passed_over.is_ok() { ("T1".into(), 1, 1) } else { ("T0".into(), 0, 0) };
        assert_eq!(state(&app), whole);
    });
}

#[test]
fn actions_that_wait_together_are_each_whole_or_not_there() {
    on_each_engine(|engine| {
        let app = with_a_site(engine);
        let (release, released, tell, told) = doors();
        let first = app.app.db.act::<(), Failure, _>(SITE.0, Urgency::Person, move |tx| {
            name(tx, "first")?;
            let _ = tell.send(());
            let _ = released.lock().unwrap().recv();
            Ok(())
        });
        told.recv().unwrap();
        let others: Vec<_> = (0..30)
            .map(|at| {
                app.app.db.act::<(), Failure, _>(SITE.0, Urgency::Person, move |tx| {
                    name(tx, &format!("other {at}"))?;
                    match at % 3 {
                        0 => Ok(()),
                        1 => Err(Failure::refused("no")),
                        _ => panic!("a bug, on purpose"),
                    }
                })
            })
            .collect();
        release.send(()).unwrap();
        first.wait().unwrap();
        let mut numbers: Vec<i64> = others.into_iter().filter_map(|one| one.wait().ok()?.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (2..=11).collect::<Vec<_>>(), "those that failed used no number");
        let (title, head, changes) = state(&app);
        assert!(title.strip_prefix("other ").unwrap().parse::<u32>().unwrap().is_multiple_of(3), "{title}");
        assert_eq!((head, changes), (11, 11));
    });
}

/// Nothing of it was kept, so a person's action is done anew on another connection; bulk work is told, and goes on by itself.
#[test]
fn an_action_whose_connection_is_cut_leaves_nothing_or_is_done_once() {
    if std::env::var_os("RELAIS_TEST_POSTGRES").is_none() {
        return eprintln!("skipped: RELAIS_TEST_POSTGRES names no server");
    }
    for urgency in [Urgency::Bulk, Urgency::Person] {
        let app = with_a_site(Engine::Postgres);
        let db::Address::Postgres(url) = app.app.config.database.clone() else { unreachable!() };
        let prompt = Prompt::at(&url);
        let (release, released, tell, told) = doors();
        let tries = Arc::new(Mutex::new(0));
        let counted = Arc::clone(&tries);
        let pending = app.app.db.act::<(), Failure, _>(SITE.0, urgency, move |tx| {
            *counted.lock().unwrap() += 1;
            name(tx, "T1")?;
            let _ = tell.send(());
            let _ = released.lock().unwrap().recv();
            name(tx, "T1 and more")
        });
        told.recv().unwrap();
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND state = 'idle in transaction' AND backend_xid IS NOT NULL
                     AND pid <> pg_backend_pid()";
        assert_eq!(prompt.run(cut).len(), 1, "the connection of the action");
        drop(release);
        let ended = pending.wait();
        let kept = match urgency {
            Urgency::Bulk => {
                assert!(matches!(&ended, Err(Failure::Database(_))), "{ended:?}");
                assert_eq!((*tries.lock().unwrap(), state(&app)), (1, ("T0".into(), 0, 0)));
                (0, 0)
            }
            Urgency::Person => {
                assert_eq!(ended.unwrap().number, Some(1));
                assert_eq!((*tries.lock().unwrap(), state(&app)), (2, ("T1 and more".into(), 1, 1)));
                (1, 1)
            }
        };
        app.app.act(SITE, Urgency::Person, |tx| name(tx, "T2")).unwrap();
        assert_eq!(state(&app), ("T2".into(), kept.0 + 1, kept.1 + 1));
        prompt.assert_logs_whole();
    }
}

#[test]
fn a_page_rendered_while_actions_run_is_never_older_than_what_was_acknowledged() {
    on_each_engine(|engine| {
        let app = with_a_site(engine);
        app.app.act(SITE, Urgency::Person, |tx| name(tx, "T0!")).unwrap();
        let acknowledged = std::sync::atomic::AtomicU32::new(0);
        let done = std::sync::atomic::AtomicBool::new(false);
        let order = std::sync::atomic::Ordering::SeqCst;
        let paths = ["/", "/archives", "/labels", "/nowhere"];
        std::thread::scope(|scope| {
            for reader in 0..8 {
                let (app, acknowledged, done) = (&app, &acknowledged, &done);
                scope.spawn(move || {
                    let mut asked = reader;
                    while !done.load(order) {
                        let least = acknowledged.load(order);
                        let path = paths[asked % paths.len()];
                        asked += 1;
                        let text = app.get(path).text();
                        let held = text.split('T').filter_map(|part| part.split('!').next()?.parse::<u32>().ok()).max();
                        assert!(held >= Some(least), "{path} shows {held:?} after T{least}! was acknowledged");
                    }
                });
            }
            let _ending = Ending(&done);
            for number in 1..=150 {
                app.app.act(SITE, Urgency::Person, move |tx| name(tx, &format!("T{number}!"))).unwrap();
                acknowledged.store(number, order);
            }
        });
        for path in paths {
            let kept = app.get(path);
            let fresh = app.request("GET", HOST, path, &[("Cookie", "relais_visitor=x")]);
            assert!(kept.bytes == fresh.bytes && kept.text().contains("T150!"), "{path}");
        }
    });
}

#[test]
fn hosts_that_come_at_the_same_moment_are_all_known() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        add_sites(&app, 3);
        std::thread::scope(|scope| {
            for site in 1..=3 {
                let app = &app;
                scope.spawn(move || {
                    for at in 0..25 {
                        let host = format!("{site}-{at}.example.net");
                        let new = host.clone();
                        let add = move |tx: &mut Tx<'_>| -> Result<()> {
                            let sql = server_sql!("INSERT INTO host (name, site_id, role) VALUES ($1, $2, 'old')");
                            tx.execute_one(sql, &[(&new).into(), site.into()])?;
                            tx.touch("hosts");
                            Ok(())
                        };
                        app.app.act(SiteId(0), Urgency::Person, add).unwrap();
                        assert_eq!(app.request("GET", &host, "/", &[]).status, 301, "{host}, once it was acknowledged");
                    }
                });
            }
        });
        for (site, at) in (1..=3).flat_map(|site| (0..25).map(move |at| (site, at))) {
            let host = format!("{site}-{at}.example.net");
            assert_eq!(app.request("GET", &host, "/", &[]).status, 301, "{host}");
        }
    });
}

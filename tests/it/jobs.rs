//! Jobs: enqueued with the action that wants them, done at least once, tried again with patience, given up visibly.

use crate::app::{NOW, TestApp, on_each_engine};
use crate::tiny::{Post, Tiny};
use db::{Db, Tx, Urgency};
use jobs::{End, Jobs, Kind, Lane, NewJob, Run};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// What the jobs of these tests share.
#[derive(Default)]
struct Bench {
    done: AtomicU64,
    /// How often a stubborn one fails before it is done.
    failures: AtomicU64,
}

const JOBS: Jobs<Bench> = Jobs(&[
    Kind { name: "easy", lane: Lane::Light, run: easy },
    Kind { name: "stubborn", lane: Lane::Light, run: stubborn },
    Kind { name: "hopeless", lane: Lane::Heavy, run: |_, _| End::GiveUp("there is no way".into()) },
    Kind { name: "clumsy", lane: Lane::Heavy, run: |_, _| panic!("it fell") },
]);

fn easy(bench: &Bench, run: &Run<'_>) -> End {
    assert!(run.progress("half"));
    bench.done.fetch_add(1, Ordering::SeqCst);
    End::Done
}

fn stubborn(bench: &Bench, _: &Run<'_>) -> End {
    if bench.failures.load(Ordering::SeqCst) > 0 {
        bench.failures.fetch_sub(1, Ordering::SeqCst);
        return End::Again("not today".into());
    }
    bench.done.fetch_add(1, Ordering::SeqCst);
    End::Done
}

/// A running program with one site.
fn app(engine: crate::app::Engine) -> TestApp {
    let app = TestApp::start(engine);
    let posts = vec![Post {
        id: 1,
        title: "One".into(),
        day: "2026-10-01".into(),
        slug: "one".into(),
        labels: Vec::new(),
        author: "Ada".into(),
        body: "<p>x</p>".into(),
        comments: Vec::new(),
    }];
    app.import(&Tiny { blog: 7, host: crate::app::HOST, settings: &[("BLOG_NAME", "Jobs")], posts }.xml());
    app
}

/// Asks for a job as an action does.
fn asks(db: &Db, kind: &'static str, key: &'static str, due: i64) {
    let act = move |tx: &mut Tx<'_>| {
        tx.touch("site");
        jobs::enqueue(tx, &NewJob { kind, key, payload: serde_json::json!({ "id": 1 }), due })
    };
    db.act::<(), db::Error, _>(1, Urgency::Person, act).wait().unwrap();
}

fn drain(db: &Arc<Db>, now: &AtomicI64, bench: &Bench) -> u64 {
    JOBS.drain(db, &|| now.load(Ordering::SeqCst), bench).unwrap()
}

fn standing(db: &Db, kind: &str, key: &str) -> Option<jobs::Standing> {
    db.read::<_, db::Error>(1, |rows| jobs::standing(rows, kind, key)).unwrap()
}

#[test]
fn a_job_that_is_asked_for_twice_is_done_once_and_leaves_no_change_of_its_own() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        let db = &app.app.db;
        asks(db, "easy", "a", NOW);
        asks(db, "easy", "a", NOW);
        let heads = db.heads().unwrap();
        assert_eq!(drain(db, &now, &bench), 1);
        assert_eq!(bench.done.load(Ordering::SeqCst), 1);
        assert_eq!(standing(db, "easy", "a"), None);
        assert_eq!(db.heads().unwrap(), heads, "claims and progress take no number");
    });
}

#[test]
fn a_job_waits_until_it_is_due() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        asks(&app.app.db, "easy", "later", NOW + 5);
        assert_eq!(drain(&app.app.db, &now, &bench), 0);
        app.clock.set(NOW + 5);
        now.store(NOW + 5, Ordering::SeqCst);
        assert_eq!(drain(&app.app.db, &now, &bench), 1);
    });
}

#[test]
fn what_fails_is_tried_again_later_and_given_up_in_the_end() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        let db = &app.app.db;
        bench.failures.store(100, Ordering::SeqCst);
        asks(db, "stubborn", "x", NOW);
        let mut tries = 0;
        let failed = loop {
            tries += drain(db, &now, &bench);
            let job = standing(db, "stubborn", "x").unwrap();
            assert_eq!(job.trouble.as_deref(), Some("not today"));
            if let Some(failed) = job.failed {
                break failed;
            }
            assert!(job.due > now.load(Ordering::SeqCst) && !job.under_way);
            app.clock.set(job.due);
            now.store(job.due, Ordering::SeqCst);
        };
        assert_eq!((tries, failed.as_str()), (7, "not today"));
        let given_up = db.read::<_, db::Error>(1, |rows| jobs::given_up(rows, 10)).unwrap();
        assert_eq!(given_up.len(), 1);
        bench.failures.store(0, Ordering::SeqCst);
        let id = given_up[0].id;
        let again = move |tx: &mut Tx<'_>| {
            tx.touch("site");
            jobs::again(tx, id)
        };
        assert!(db.act::<bool, db::Error, _>(1, Urgency::Person, again).wait().unwrap().value);
        assert_eq!(drain(db, &now, &bench), 1);
        assert_eq!(bench.done.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn what_panics_is_tried_again_and_what_is_hopeless_is_not() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        let db = &app.app.db;
        asks(db, "clumsy", "x", NOW);
        asks(db, "hopeless", "x", NOW);
        assert_eq!(drain(db, &now, &bench), 2);
        let clumsy = standing(db, "clumsy", "x").unwrap();
        assert!(clumsy.failed.is_none() && clumsy.due > NOW);
        assert_eq!(standing(db, "hopeless", "x").unwrap().failed.as_deref(), Some("there is no way"));
    });
}

#[test]
fn several_workers_do_each_job_once() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        let db = &app.app.db;
        let keys = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        for key in keys {
            asks(db, "easy", key, NOW);
        }
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| drain(db, &now, &bench));
            }
        });
        assert_eq!(bench.done.load(Ordering::SeqCst), keys.len() as u64);
    });
}

#[test]
fn what_a_killed_worker_left_is_taken_up_when_its_lease_has_ended() {
    on_each_engine(|engine| {
        let (app, bench, now) = (app(engine), Bench::default(), AtomicI64::new(NOW));
        let db = &app.app.db;
        asks(db, "easy", "a", NOW);
        let held = "UPDATE job SET lease = 1793534400000001 RETURNING id";
        let held = db.whole::<_, db::Error>(|whole| whole.rows(held, |row| row.get::<i64>(0))).unwrap();
        assert_eq!(held.len(), 1);
        app.clock.set(NOW + 60_000_000);
        now.store(NOW + 60_000_000, Ordering::SeqCst);
        assert_eq!(drain(db, &now, &bench), 1);
    });
}

#[test]
fn a_job_goes_with_the_action_that_wanted_it() {
    on_each_engine(|engine| {
        let app = app(engine);
        let act = |tx: &mut Tx<'_>| -> db::Result<()> {
            tx.touch("site");
            jobs::enqueue(tx, &NewJob { kind: "easy", key: "lost", payload: serde_json::Value::Null, due: NOW })?;
            Err(db::Error::Statement("the action changed its mind".into()))
        };
        assert!(app.app.db.act(1, Urgency::Person, act).wait().is_err());
        assert_eq!(standing(&app.app.db, "easy", "lost"), None);
    });
}

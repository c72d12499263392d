//! rusqlite: one thread owns the writing connection, two threads own reading ones.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};

use common::{AUTHOR, CHANGE, COMMENT, Comment, GROUP, HEAD, INSTANT, KEYS, READ_ARTICLE, SITES, THREAD};
use rusqlite::Connection;
use tokio::sync::oneshot;

const STORE: &str = "rusqlite, own thread";

type Action = (i64, oneshot::Sender<()>);
type Reading = Box<dyn FnOnce(&Connection) + Send>;

pub async fn run() {
    let path = common::folder("direct").join("relais.db");
    prepare(&path);
    for (what, group) in [("action, group commit", GROUP), ("action, commit each", 1)] {
        let sender = writer(path.clone(), group);
        for clients in common::WRITERS {
            let sender = sender.clone();
            common::measure(STORE, what, clients, move |site| {
                let sender = sender.clone();
                async move {
                    let (answer, answered) = oneshot::channel();
                    sender.send((site, answer)).expect("the writer lives");
                    answered.await.expect("the writer answers");
                }
            })
            .await;
        }
    }
    let readers = readers(&path);
    let ask = readers.clone();
    common::measure(STORE, "thread of 500 comments", 1, move |_| {
        let ask = ask.clone();
        async move { assert_eq!(asked(&ask, thread).await.len(), THREAD as usize) }
    })
    .await;
    common::measure(STORE, "point query, 2 readers", 2, move |site| {
        let ask = readers.clone();
        async move { assert!(asked(&ask, move |base| head(base, site)).await > 0) }
    })
    .await;
}

fn open(path: &Path) -> Connection {
    let base = Connection::open(path).expect("the database opens");
    base.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000")
        .expect("the settings hold");
    base.set_prepared_statement_cache_capacity(64);
    base
}

fn prepare(path: &Path) {
    let base = open(path);
    for table in common::TABLES {
        base.execute_batch(table).expect("a table");
    }
    base.execute_batch(common::INDEX).expect("an index");
    base.execute_batch("BEGIN").expect("a transaction");
    for site in 1..=SITES {
        base.execute(common::SITE, [site]).expect("a site");
    }
    for id in 1..=THREAD {
        base.execute(COMMENT, (1, id, READ_ARTICLE, INSTANT, AUTHOR, common::body())).expect("a comment");
    }
    base.execute_batch("UPDATE site_head SET number = 1000; COMMIT").expect("a commit");
}

/// Starts the writer; each action is answered after the commit that holds it.
fn writer(path: PathBuf, group: usize) -> mpsc::Sender<Action> {
    let (sender, actions) = mpsc::channel::<Action>();
    std::thread::spawn(move || {
        let base = open(&path);
        let mut answers = Vec::new();
        while let Ok(first) = actions.recv() {
            base.prepare_cached("BEGIN IMMEDIATE").and_then(|mut begin| begin.execute([])).expect("begins");
            let mut next = Some(first);
            while let Some((site, answer)) = next {
                if group > 1 {
                    base.prepare_cached("SAVEPOINT a").and_then(|mut point| point.execute([])).expect("a savepoint");
                }
                act(&base, site).expect("an action");
                if group > 1 {
                    base.prepare_cached("RELEASE a").and_then(|mut point| point.execute([])).expect("a release");
                }
                answers.push(answer);
                next = if answers.len() < group { actions.try_recv().ok() } else { None };
            }
            base.prepare_cached("COMMIT").and_then(|mut commit| commit.execute([])).expect("commits");
            for answer in answers.drain(..) {
                let _ = answer.send(());
            }
        }
    });
    sender
}

fn act(base: &Connection, site: i64) -> rusqlite::Result<()> {
    static NEXT: AtomicI64 = AtomicI64::new(1_000_000);
    let number: i64 = base.prepare_cached(HEAD)?.query_row([site], |row| row.get(0))?;
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    let values = (site, id, common::WRITTEN_ARTICLE, INSTANT, AUTHOR, common::body());
    base.prepare_cached(COMMENT)?.execute(values)?;
    base.prepare_cached(CHANGE)?.execute((site, number, INSTANT, KEYS))?;
    Ok(())
}

fn readers(path: &Path) -> mpsc::Sender<Reading> {
    let (sender, readings) = mpsc::channel::<Reading>();
    let readings = Arc::new(Mutex::new(readings));
    for _ in 0..2 {
        let (readings, base) = (readings.clone(), open(path));
        std::thread::spawn(move || {
            loop {
                let next = readings.lock().expect("no reader fails").recv();
                let Ok(reading) = next else { return };
                reading(&base);
            }
        });
    }
    sender
}

async fn asked<T: Send + 'static>(
    readers: &mpsc::Sender<Reading>,
    read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
) -> T {
    let (answer, answered) = oneshot::channel();
    let reading = Box::new(move |base: &Connection| drop(answer.send(read(base).expect("a reading"))));
    readers.send(reading).expect("the readers live");
    answered.await.expect("a reader answers")
}

fn thread(base: &Connection) -> rusqlite::Result<Vec<Comment>> {
    let mut statement = base.prepare_cached(common::READ_THREAD)?;
    let rows = statement.query_map([1, READ_ARTICLE], |row| {
        Ok(Comment { id: row.get(0)?, parent: row.get(1)?, at: row.get(2)?, author: row.get(3)?, body: row.get(4)? })
    })?;
    rows.collect()
}

fn head(base: &Connection, site: i64) -> rusqlite::Result<i64> {
    base.prepare_cached(common::READ_HEAD)?.query_row([site], |row| row.get(0))
}

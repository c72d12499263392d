//! sqlx on SQLite: one task owns the writing connection, a pool of two reads.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use common::{AUTHOR, CHANGE, COMMENT, Comment, GROUP, HEAD, INSTANT, KEYS, READ_ARTICLE, SITES, THREAD};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Row, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

const STORE: &str = "sqlx SQLite, own task";

type Action = (i64, oneshot::Sender<()>);

pub async fn run() {
    let path = common::folder("sqlx").join("relais.db");
    prepare(&path).await;
    for (what, group) in [("action, group commit", GROUP), ("action, commit each", 1)] {
        let sender = writer(options(&path).connect().await.expect("the database opens"), group);
        for clients in common::WRITERS {
            let sender = sender.clone();
            common::measure(STORE, what, clients, move |site| {
                let sender = sender.clone();
                async move {
                    let (answer, answered) = oneshot::channel();
                    assert!(sender.send((site, answer)).is_ok(), "the writer lives");
                    answered.await.expect("the writer answers");
                }
            })
            .await;
        }
    }
    let pool = SqlitePoolOptions::new().max_connections(2).connect_with(options(&path)).await.expect("a pool");
    let reading = pool.clone();
    common::measure(STORE, "thread of 500 comments", 1, move |_| {
        let pool = reading.clone();
        async move { assert_eq!(thread(&pool).await.expect("a reading").len(), THREAD as usize) }
    })
    .await;
    common::measure(STORE, "point query, 2 readers", 2, move |site| {
        let pool = pool.clone();
        async move {
            let number: i64 =
                sqlx::query(common::READ_HEAD).bind(site).fetch_one(&pool).await.expect("a reading").get(0);
            assert!(number > 0);
        }
    })
    .await;
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .statement_cache_capacity(64)
}

async fn prepare(path: &Path) {
    let mut base = options(path).connect().await.expect("the database opens");
    for table in common::TABLES {
        sqlx::query(table).execute(&mut base).await.expect("a table");
    }
    sqlx::query(common::INDEX).execute(&mut base).await.expect("an index");
    sqlx::query("BEGIN").execute(&mut base).await.expect("a transaction");
    for site in 1..=SITES {
        sqlx::query(common::SITE).bind(site).execute(&mut base).await.expect("a site");
    }
    for id in 1..=THREAD {
        comment(&mut base, 1, id, READ_ARTICLE).await.expect("a comment");
    }
    sqlx::query("UPDATE site_head SET number = 1000").execute(&mut base).await.expect("heads");
    sqlx::query("COMMIT").execute(&mut base).await.expect("a commit");
}

/// Starts the writer; each action is answered after the commit that holds it.
fn writer(mut base: SqliteConnection, group: usize) -> mpsc::UnboundedSender<Action> {
    let (sender, mut actions) = mpsc::unbounded_channel::<Action>();
    tokio::spawn(async move {
        let mut answers = Vec::new();
        while let Some(first) = actions.recv().await {
            sqlx::query("BEGIN IMMEDIATE").execute(&mut base).await.expect("begins");
            let mut next = Some(first);
            while let Some((site, answer)) = next {
                if group > 1 {
                    sqlx::query("SAVEPOINT a").execute(&mut base).await.expect("a savepoint");
                }
                act(&mut base, site).await.expect("an action");
                if group > 1 {
                    sqlx::query("RELEASE a").execute(&mut base).await.expect("a release");
                }
                answers.push(answer);
                next = if answers.len() < group { actions.try_recv().ok() } else { None };
            }
            sqlx::query("COMMIT").execute(&mut base).await.expect("commits");
            for answer in answers.drain(..) {
                let _ = answer.send(());
            }
        }
    });
    sender
}

async fn act(base: &mut SqliteConnection, site: i64) -> sqlx::Result<()> {
    static NEXT: AtomicI64 = AtomicI64::new(1_000_000);
    let number: i64 = sqlx::query(HEAD).bind(site).fetch_one(&mut *base).await?.get(0);
    comment(base, site, NEXT.fetch_add(1, Ordering::Relaxed), common::WRITTEN_ARTICLE).await?;
    sqlx::query(CHANGE).bind(site).bind(number).bind(INSTANT).bind(KEYS).execute(base).await?;
    Ok(())
}

async fn comment(base: &mut SqliteConnection, site: i64, id: i64, article: i64) -> sqlx::Result<()> {
    let query = sqlx::query(COMMENT).bind(site).bind(id).bind(article).bind(INSTANT).bind(AUTHOR);
    query.bind(common::body()).execute(base).await?;
    Ok(())
}

async fn thread(pool: &SqlitePool) -> sqlx::Result<Vec<Comment>> {
    let rows = sqlx::query(common::READ_THREAD).bind(1).bind(READ_ARTICLE).fetch_all(pool).await?;
    let comment = |row: sqlx::sqlite::SqliteRow| Comment {
        id: row.get(0),
        parent: row.get(1),
        at: row.get(2),
        author: row.get(3),
        body: row.get(4),
    };
    Ok(rows.into_iter().map(comment).collect())
}

//! sqlx on PostgreSQL: its own pool, one connection for each action at work.

use std::sync::atomic::{AtomicI64, Ordering};

use common::{AUTHOR, CHANGE, COMMENT, Comment, HEAD, INSTANT, KEYS, READ_ARTICLE, SITES, THREAD};
use sqlx::Row;
use sqlx::postgres::{PgPool, PgPoolOptions};

const STORE: &str = "sqlx PostgreSQL";

pub async fn run(address: &str) {
    let options = PgPoolOptions::new().max_connections(SITES as u32).test_before_acquire(false);
    let pool = options.connect(address).await.expect("a pool");
    prepare(&pool).await;
    for clients in common::WRITERS {
        let pool = pool.clone();
        common::measure(STORE, "action", clients, move |site| {
            let pool = pool.clone();
            async move { act(&pool, site).await.expect("an action") }
        })
        .await;
    }
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

async fn prepare(pool: &PgPool) {
    sqlx::query("DROP TABLE IF EXISTS site_head, comment, change").execute(pool).await.expect("no tables");
    for table in common::TABLES {
        sqlx::query(table).execute(pool).await.expect("a table");
    }
    sqlx::query(common::INDEX).execute(pool).await.expect("an index");
    for site in 1..=SITES {
        sqlx::query(common::SITE).bind(site).execute(pool).await.expect("a site");
    }
    for id in 1..=THREAD {
        let query = sqlx::query(COMMENT).bind(1_i64).bind(id).bind(READ_ARTICLE).bind(INSTANT).bind(AUTHOR);
        query.bind(common::body()).execute(pool).await.expect("a comment");
    }
    sqlx::query("UPDATE site_head SET number = 1000").execute(pool).await.expect("heads");
    sqlx::query("ANALYZE").execute(pool).await.expect("statistics");
}

async fn act(pool: &PgPool, site: i64) -> sqlx::Result<()> {
    static NEXT: AtomicI64 = AtomicI64::new(1_000_000);
    let mut tx = pool.begin().await?;
    let number: i64 = sqlx::query(HEAD).bind(site).fetch_one(&mut *tx).await?.get(0);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    let query = sqlx::query(COMMENT).bind(site).bind(id).bind(common::WRITTEN_ARTICLE).bind(INSTANT).bind(AUTHOR);
    query.bind(common::body()).execute(&mut *tx).await?;
    sqlx::query(CHANGE).bind(site).bind(number).bind(INSTANT).bind(KEYS).execute(&mut *tx).await?;
    tx.commit().await
}

async fn thread(pool: &PgPool) -> sqlx::Result<Vec<Comment>> {
    let rows = sqlx::query(common::READ_THREAD).bind(1_i64).bind(READ_ARTICLE).fetch_all(pool).await?;
    let comment = |row: sqlx::postgres::PgRow| Comment {
        id: row.get(0),
        parent: row.get(1),
        at: row.get(2),
        author: row.get(3),
        body: row.get(4),
    };
    Ok(rows.into_iter().map(comment).collect())
}

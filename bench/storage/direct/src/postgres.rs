//! tokio-postgres with deadpool: one connection for each action at work.

use std::sync::atomic::{AtomicI64, Ordering};

use common::{AUTHOR, CHANGE, COMMENT, Comment, HEAD, INSTANT, KEYS, READ_ARTICLE, SITES, THREAD};
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, NoTls};

const STORE: &str = "tokio-postgres, deadpool";

pub async fn run(address: &str) {
    let config = address.parse().expect("an address of PostgreSQL");
    let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    let pool = Pool::builder(manager).max_size(SITES as usize).build().expect("a pool");
    prepare(&pool).await;
    for clients in common::WRITERS {
        let pool = pool.clone();
        common::measure(STORE, "action", clients, move |site| {
            let pool = pool.clone();
            async move { act(&pool, site).await.expect("an action") }
        })
        .await;
    }
    for clients in common::WRITERS {
        let pool = pool.clone();
        common::measure(STORE, "action, statements sent together", clients, move |site| {
            let pool = pool.clone();
            async move { act_together(&pool, site).await.expect("an action") }
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
        async move { assert!(head(&pool, site).await.expect("a reading") > 0) }
    })
    .await;
}

async fn prepare(pool: &Pool) {
    let base = pool.get().await.expect("a connection");
    base.batch_execute("DROP TABLE IF EXISTS site_head, comment, change").await.expect("no tables");
    for table in common::TABLES {
        base.batch_execute(table).await.expect("a table");
    }
    base.batch_execute(common::INDEX).await.expect("an index");
    for site in 1..=SITES {
        base.execute(common::SITE, &[&site]).await.expect("a site");
    }
    for id in 1..=THREAD {
        let body = common::body();
        base.execute(COMMENT, &[&1_i64, &id, &READ_ARTICLE, &INSTANT, &AUTHOR, &body]).await.expect("a comment");
    }
    base.batch_execute("UPDATE site_head SET number = 1000; ANALYZE").await.expect("heads");
}

static NEXT: AtomicI64 = AtomicI64::new(1_000_000);

async fn act(pool: &Pool, site: i64) -> Result<(), Error> {
    let mut base = pool.get().await.expect("a connection");
    let (head, comment, change) =
        (base.prepare_cached(HEAD).await?, base.prepare_cached(COMMENT).await?, base.prepare_cached(CHANGE).await?);
    let tx = base.transaction().await?;
    let number: i64 = tx.query_one(&head, &[&site]).await?.get(0);
    let (id, body) = (NEXT.fetch_add(1, Ordering::Relaxed), common::body());
    tx.execute(&comment, &[&site, &id, &common::WRITTEN_ARTICLE, &INSTANT, &AUTHOR, &body]).await?;
    tx.execute(&change, &[&site, &number, &INSTANT, &KEYS]).await?;
    tx.commit().await
}

/// The same, but what need not wait for an answer does not: two ways to the server and back instead of five.
async fn act_together(pool: &Pool, site: i64) -> Result<(), Error> {
    let base = pool.get().await.expect("a connection");
    let (head, comment, change) =
        (base.prepare_cached(HEAD).await?, base.prepare_cached(COMMENT).await?, base.prepare_cached(CHANGE).await?);
    type Values<'v> = &'v [&'v (dyn ToSql + Sync)];
    let of_head: Values<'_> = &[&site];
    let (_, row) = tokio::try_join!(base.batch_execute("BEGIN"), base.query_one(&head, of_head))?;
    let number: i64 = row.get(0);
    let (id, body) = (NEXT.fetch_add(1, Ordering::Relaxed), common::body());
    let of_comment: Values<'_> = &[&site, &id, &common::WRITTEN_ARTICLE, &INSTANT, &AUTHOR, &body];
    let of_change: Values<'_> = &[&site, &number, &INSTANT, &KEYS];
    tokio::try_join!(
        base.execute(&comment, of_comment),
        base.execute(&change, of_change),
        base.batch_execute("COMMIT"),
    )?;
    Ok(())
}

async fn thread(pool: &Pool) -> Result<Vec<Comment>, Error> {
    let base = pool.get().await.expect("a connection");
    let statement = base.prepare_cached(common::READ_THREAD).await?;
    let rows = base.query(&statement, &[&1_i64, &READ_ARTICLE]).await?;
    let comment = |row: tokio_postgres::Row| Comment {
        id: row.get(0),
        parent: row.get(1),
        at: row.get(2),
        author: row.get(3),
        body: row.get(4),
    };
    Ok(rows.into_iter().map(comment).collect())
}

async fn head(pool: &Pool, site: i64) -> Result<i64, Error> {
    let base = pool.get().await.expect("a connection");
    let statement = base.prepare_cached(common::READ_HEAD).await?;
    Ok(base.query_one(&statement, &[&site]).await?.get(0))
}

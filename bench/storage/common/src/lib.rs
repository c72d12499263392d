//! What both measured programs share: the statements, the clients that wait for answers, and the table.

use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long each figure is measured.
pub const SECONDS: f64 = 3.0;

/// Numbers of clients at once.
pub const WRITERS: [usize; 3] = [1, 8, 64];

/// Actions that share one commit at most.
pub const GROUP: usize = 256;

/// Comments of the article that is read.
pub const THREAD: i64 = 500;

/// Sites, so that PostgreSQL's row locks have a chance: writers take turns.
pub const SITES: i64 = 16;

pub const TABLES: [&str; 3] = [
    "CREATE TABLE site_head (site_id BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (site_id))",
    "CREATE TABLE comment (site_id BIGINT NOT NULL, id BIGINT NOT NULL, article_id BIGINT NOT NULL, parent_id BIGINT, \
     at BIGINT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (site_id, id))",
    "CREATE TABLE change (site_id BIGINT NOT NULL, number BIGINT NOT NULL, at BIGINT NOT NULL, keys TEXT NOT NULL, \
     PRIMARY KEY (site_id, number))",
];
pub const INDEX: &str = "CREATE INDEX comment_of_article ON comment (site_id, article_id, id)";
pub const SITE: &str = "INSERT INTO site_head (site_id, number) VALUES ($1, 0)";
pub const HEAD: &str = "UPDATE site_head SET number = number + 1 WHERE site_id = $1 RETURNING number";
pub const COMMENT: &str = "INSERT INTO comment (site_id, id, article_id, parent_id, at, author, body) \
     VALUES ($1, $2, $3, NULL, $4, $5, $6)";
pub const CHANGE: &str = "INSERT INTO change (site_id, number, at, keys) VALUES ($1, $2, $3, $4)";
pub const READ_THREAD: &str =
    "SELECT id, parent_id, at, author, body FROM comment WHERE site_id = $1 AND article_id = $2 ORDER BY id";
pub const READ_HEAD: &str = "SELECT number FROM site_head WHERE site_id = $1";

pub const AUTHOR: &str = "Jeanne Duval";
pub const KEYS: &str = "article:42 discussion:42 list:home";
pub const INSTANT: i64 = 1_640_000_000_000_000;

/// The article that is read; nobody writes to it while it is.
pub const READ_ARTICLE: i64 = 7;
/// The article that is written to.
pub const WRITTEN_ARTICLE: i64 = 42;

/// A comment of about 350 bytes.
pub fn body() -> String {
    "Merci pour cette traduction, qui rend bien le ton de l'original. ".repeat(6).chars().take(350).collect()
}

/// A comment as a page would hold it.
pub struct Comment {
    pub id: i64,
    pub parent: Option<i64>,
    pub at: i64,
    pub author: String,
    pub body: String,
}

/// A fresh folder on the disk that is measured.
pub fn folder(name: &str) -> PathBuf {
    let base = std::env::var_os("BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = base.join(format!("relais-bench-storage-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder for the database can be made");
    folder
}

/// Lets so many clients act one after the other until the time is over, and prints a row of the table.
pub async fn measure<A, F>(store: &str, what: &str, clients: usize, act: A)
where
    A: Fn(i64) -> F + Clone + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let (start, computing) = (Instant::now(), computed());
    let end = start + Duration::from_secs_f64(SECONDS);
    let clients_at_work: Vec<_> = (0..clients)
        .map(|client| {
            let act = act.clone();
            tokio::spawn(async move {
                let mut times = Vec::new();
                while Instant::now() < end {
                    let begun = Instant::now();
                    act(client as i64 % SITES + 1).await;
                    times.push(begun.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for client in clients_at_work {
        times.extend(client.await.expect("no client fails"));
    }
    let seconds = start.elapsed().as_secs_f64();
    let computing = (computed() - computing) * 1e6 / times.len() as f64;
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    println!(
        "| {store} | {what} | {clients} | {:.0} | {:.2} | {:.2} | {computing:.0} |",
        times.len() as f64 / seconds,
        at(0.5),
        at(0.99)
    );
}

/// Seconds of processor time that this program has used; on a busy machine this says more than the clock. Linux only.
fn computed() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = behind_name.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<f64>().ok()).sum();
    ticks / 100.0
}

pub fn head_of_table() {
    println!("| library | what | clients | per second | p50 ms | p99 ms | CPU µs each |");
    println!("|---|---|--:|--:|--:|--:|--:|");
}

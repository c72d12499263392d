//! Measures sqlx: its SQLite with one writing connection owned by a task, and its PostgreSQL pool.

mod postgres;
mod sqlite;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        sqlite::run().await;
        if let Ok(address) = std::env::var("BENCH_POSTGRES_URL") {
            postgres::run(&address).await;
        }
    });
}

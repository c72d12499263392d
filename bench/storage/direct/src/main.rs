//! Measures rusqlite with one writer thread, and tokio-postgres with deadpool.

mod postgres;
mod sqlite;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        common::head_of_table();
        sqlite::run().await;
        if let Ok(address) = std::env::var("BENCH_POSTGRES") {
            postgres::run(&address).await;
        }
    });
}

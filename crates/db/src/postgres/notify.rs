//! Wakes the other nodes after a commit. Only a hint that makes them look sooner: polling is the guarantee.
//!
//! NOTIFY is never part of an action, for it takes one lock over the whole server through commit; one statement for all
//! sites just written goes out at most every 20 ms.

use deadpool_postgres::Pool;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::{Notify, watch};
use tokio_postgres::{AsyncMessage, Config, NoTls};

const PAUSE: Duration = Duration::from_millis(20);
const CHANNEL: &str = "relais";

pub(crate) struct Notifier {
    shared: Arc<Shared>,
    woken: watch::Receiver<u64>,
}

#[derive(Default)]
struct Shared {
    written: Mutex<BTreeSet<i64>>,
    ready: Notify,
}

impl Notifier {
    pub(crate) fn start(runtime: &Runtime, pool: Pool, config: Config) -> Notifier {
        let shared = Arc::new(Shared::default());
        let (wake, woken) = watch::channel(0);
        runtime.spawn(send(Arc::clone(&shared), pool));
        runtime.spawn(listen(config, wake));
        Notifier { shared, woken }
    }

    pub(crate) fn written(&self, site: i64) {
        self.shared.written.lock().unwrap_or_else(PoisonError::into_inner).insert(site);
        self.shared.ready.notify_one();
    }

    pub(crate) fn woken(&self) -> watch::Receiver<u64> {
        self.woken.clone()
    }
}

async fn send(shared: Arc<Shared>, pool: Pool) {
    loop {
        shared.ready.notified().await;
        let sites = std::mem::take(&mut *shared.written.lock().unwrap_or_else(PoisonError::into_inner));
        if !sites.is_empty()
            && let Ok(client) = pool.get().await
        {
            let text = sites.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
            // A notice may hold 8,000 bytes; a longer list says "look at all".
            let text = if text.len() < 7_000 { text } else { String::new() };
            if let Err(error) = client.execute("SELECT pg_notify($1, $2)", &[&CHANNEL, &text]).await {
                tracing::debug!("other nodes were not woken and will see it when they poll: {error}");
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Listens for as long as the program runs, connecting again when the connection is lost.
async fn listen(config: Config, wake: watch::Sender<u64>) {
    loop {
        if let Ok((client, mut connection)) = config.connect(NoTls).await {
            let mut messages = futures_util::stream::poll_fn(move |cx| connection.poll_message(cx));
            let heard = async {
                use futures_util::StreamExt;
                while let Some(Ok(message)) = messages.next().await {
                    if matches!(message, AsyncMessage::Notification(_)) {
                        wake.send_modify(|count| *count += 1);
                    }
                }
            };
            let asked = async {
                let _ = client.batch_execute("LISTEN relais").await;
                // The client must live as long as its connection.
                std::future::pending::<()>().await;
            };
            tokio::select! { () = heard => {}, () = asked => {} }
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

//! Actions and views on PostgreSQL: READ COMMITTED behind the head's row lock, and REPEATABLE READ for pages.

use super::group::Lines;
use super::notify::Notifier;
use super::session::Session;
use crate::link::Link;
use crate::tx::Manner;
use crate::work::{TRIES, Urgency, Verdict, Work, too_busy};
use crate::{Clock, Error, Result, Snapshot};
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime as PoolRuntime, Timeouts};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio_postgres::{Config, NoTls};

const WAIT: Duration = Duration::from_secs(5);

pub(crate) struct Postgres {
    inner: Arc<Inner>,
    runtime: Option<Runtime>,
}

pub(super) struct Inner {
    pool: Pool,
    pub(super) handle: tokio::runtime::Handle,
    pub(super) clock: Clock,
    pub(super) notifier: Notifier,
    pub(super) lines: Lines,
}

impl Postgres {
    pub(crate) fn connect(url: &str, connections: usize, clock: Clock) -> Result<Postgres> {
        let mut config: Config =
            url.parse().map_err(|why| Error::Unavailable(format!("the database address cannot be read: {why}")))?;
        config.connect_timeout(WAIT);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("relais-postgres")
            .enable_all()
            .build()
            .map_err(|why| Error::Unavailable(why.to_string()))?;
        let manager =
            Manager::from_config(config.clone(), NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(connections.max(2))
            .runtime(PoolRuntime::Tokio1)
            .timeouts(Timeouts { wait: Some(WAIT), create: Some(WAIT), recycle: Some(WAIT) })
            .build()
            .map_err(|why| Error::Unavailable(why.to_string()))?;
        let notifier = Notifier::start(&runtime, pool.clone(), config);
        let handle = runtime.handle().clone();
        Ok(Postgres {
            inner: Arc::new(Inner { pool, handle, clock, notifier, lines: Lines::default() }),
            runtime: Some(runtime),
        })
    }

    /// Runs the action on a thread of its own; whoever waits may go away, the action goes on.
    pub(crate) fn enqueue(&self, work: Box<dyn Work>, urgency: Urgency) {
        if urgency == Urgency::Person && work.manner() == Manner::Action {
            return self.inner.act_together(work);
        }
        let inner = Arc::clone(&self.inner);
        self.inner.handle.spawn_blocking(move || inner.act(work));
    }

    pub(crate) fn snapshot<T, E: From<Error>>(
        &self,
        site: i64,
        read: impl FnOnce(&mut Snapshot<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let session = self.session("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        let mut snapshot = Snapshot::new(site, 0, Link::Postgres(&session));
        crate::begin_reading(&mut snapshot)?;
        let value = read(&mut snapshot)?;
        session.finish("COMMIT")?;
        Ok(value)
    }

    /// A transaction over the whole database, for migrations, backups and checks.
    pub(crate) fn session(&self, begin: &str) -> Result<Session> {
        self.inner.session(begin)
    }

    pub(crate) fn woken(&self) -> tokio::sync::watch::Receiver<u64> {
        self.inner.notifier.woken()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(2));
        }
    }
}

impl Inner {
    pub(super) fn session(&self, begin: &str) -> Result<Session> {
        let client = self.handle.block_on(self.pool.get())?;
        Session::begin(client, self.handle.clone(), begin)
    }

    /// Runs an action in a transaction of its own.
    pub(super) fn act(&self, mut work: Box<dyn Work>) {
        for attempt in 0..TRIES {
            if attempt > 0 {
                std::thread::sleep(Duration::from_millis(5 << attempt));
            }
            match self.attempt(work.as_mut()) {
                Ok(kept) => {
                    if kept && work.manner() == Manner::Action {
                        self.notifier.written(work.site());
                    }
                    return work.answer();
                }
                Err(error) if error.may_be_repeated() => {}
                Err(error) => return work.refuse(error),
            }
        }
        work.refuse(too_busy());
    }

    /// Whether something was kept.
    fn attempt(&self, work: &mut dyn Work) -> Result<bool> {
        let session = self.session("BEGIN ISOLATION LEVEL READ COMMITTED")?;
        let mut tx = work.begin((self.clock)(), Link::Postgres(&session))?;
        let verdict = work.run(&mut tx);
        drop(tx);
        match verdict {
            Verdict::Keep => match session.finish("COMMIT") {
                Ok(()) => Ok(true),
                Err(Error::Unavailable(why)) => Err(Error::Unknown(why)),
                Err(other) => Err(other),
            },
            Verdict::Drop => session.finish("ROLLBACK").map(|()| false),
            Verdict::Repeat => session.finish("ROLLBACK").and(Err(Error::Busy("another writer was in the way".into()))),
        }
    }
}

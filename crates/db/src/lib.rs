//! The databases: one program over SQLite or PostgreSQL. Pools, views, actions with their change, migrations.
//!
//! Nothing here knows a noun. What the two databases do differently stands in this crate and nowhere else; a statement
//! has one text for both. An action ([`Db::act`]) is one transaction that ends with one row in the site's log; a view
//! ([`Db::read`]) is one consistent snapshot that knows the number of the newest change it holds.

mod bulk;
mod error;
mod link;
mod postgres;
mod schema;
mod sql;
mod sqlite;
mod tx;
mod value;
mod whole;
mod work;

pub use bulk::{Bulk, Kind};
pub use error::{Error, Result};
pub use schema::{Migration, Table, tables};
pub use sql::{Sql, question_marks};
pub use tx::{Snapshot, Tx};
pub use value::{Column, Param, Row, read_as};
pub use whole::{Value, Whole};
pub use work::{Done, Pending, Urgency};

use link::Link;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the time comes from: UTC microseconds.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Where the database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A file.
    Sqlite(PathBuf),
    /// `postgres://…`
    Postgres(String),
}

/// A change as the log holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number in its site, in the order of commits, without a gap.
    pub number: i64,
    /// When it was made, UTC microseconds.
    pub at: i64,
    /// The keys it touched, old and new.
    pub keys: Vec<String>,
}

/// An open database.
pub struct Db {
    engine: Engine,
    clock: Clock,
}

enum Engine {
    Sqlite { file: PathBuf, place: sqlite::Place, writer: sqlite::Writer, readers: sqlite::Readers },
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens the database, creating the file where it is one. `readers`: how many views may be open at once.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it cannot be opened or reached.
    pub fn open(address: &Address, clock: Clock, readers: usize) -> Result<Db> {
        let engine = match address {
            Address::Sqlite(file) => {
                let connection = sqlite::configure(file, true)?;
                let place = sqlite::Place::of(file)?;
                let writer = sqlite::Writer::start(connection, place.clone(), Arc::clone(&clock))?;
                Engine::Sqlite { file: file.clone(), place, writer, readers: sqlite::Readers::open(file, readers)? }
            }
            Address::Postgres(url) => {
                let postgres = postgres::Postgres::connect(url, readers + 4, Arc::clone(&clock))?;
                drop(postgres.session("BEGIN READ ONLY")?);
                Engine::Postgres(postgres)
            }
        };
        Ok(Db { engine, clock })
    }

    /// Runs an action on one site: one transaction with one change, or nothing. It goes on when nobody waits for it, is
    /// rolled back when it fails, and may run more than once, so it touches nothing outside `tx`.
    pub fn act<T, E, F>(&self, site: i64, urgency: Urgency, act: F) -> Pending<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.enqueue(tx::Manner::Action, site, urgency, act)
    }

    /// Writes on one site without a number and without a change: what nobody's page depends on, such as the claims of
    /// workers and counts of reads. Else as [`Db::act`].
    pub fn aside<T, E, F>(&self, site: i64, act: F) -> Pending<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.enqueue(tx::Manner::Aside, site, Urgency::Bulk, act)
    }

    fn enqueue<T, E, F>(&self, manner: tx::Manner, site: i64, urgency: Urgency, act: F) -> Pending<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, pending) = tokio::sync::oneshot::channel();
        let work = Box::new(work::Action { site, manner, act, ended: None, reply });
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.enqueue(work, urgency),
            Engine::Postgres(postgres) => postgres.enqueue(work, urgency),
        }
        Pending(pending)
    }

    /// Runs `read` on a view of one site. Blocks the thread: call it where that is allowed.
    ///
    /// # Errors
    /// What `read` returns, or a failure of the database.
    pub fn read<T, E: From<Error>>(
        &self,
        site: i64,
        read: impl FnOnce(&mut Snapshot<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        match &self.engine {
            Engine::Sqlite { readers, .. } => readers.snapshot(site, read),
            Engine::Postgres(postgres) => postgres.snapshot(site, read),
        }
    }

    /// The number of the newest change of every site, the server (0) included.
    ///
    /// # Errors
    /// A failure of the database; [`Error::Unavailable`] also when its file is not where it was.
    pub fn heads(&self) -> Result<Vec<(i64, i64)>> {
        if let Engine::Sqlite { place, .. } = &self.engine {
            place.check()?;
        }
        self.read(0, |snapshot| {
            snapshot
                .rows(server_sql!("SELECT site_id, number FROM site_head"), &[], |row| Ok((row.get(0)?, row.get(1)?)))
        })
    }

    /// The changes of a site after `number`, oldest first, at most `limit`.
    ///
    /// # Errors
    /// A failure of the database.
    pub fn changes(&self, site: i64, number: i64, limit: i64) -> Result<Vec<Change>> {
        let sql = sql!(
            "SELECT number, at, keys
             FROM change
             WHERE site_id = $1 AND number > $2
             ORDER BY number
             LIMIT $3"
        );
        self.read(site, |snapshot| {
            snapshot.rows(sql, &[number.into(), limit.into()], |row| {
                let keys = read_as(row, 2, |text: String| serde_json::from_str(&text))?;
                Ok(Change { number: row.get(0)?, at: row.get(1)?, keys })
            })
        })
    }

    /// Forgets the changes of all sites made before `instant`; a follower older than that begins anew.
    ///
    /// # Errors
    /// A failure of the database.
    pub fn trim(&self, instant: i64) -> Result<u64> {
        let sql = server_sql!("DELETE FROM change WHERE at < $1");
        self.whole(move |whole| whole.run_checked(sql, &[Param::Int(instant)]))
    }

    /// Counts up whenever another node said that it wrote; `None` where no other node can write.
    pub fn woken(&self) -> Option<tokio::sync::watch::Receiver<u64>> {
        match &self.engine {
            Engine::Sqlite { .. } => None,
            Engine::Postgres(postgres) => Some(postgres.woken()),
        }
    }

    /// `sqlite` or `postgresql`.
    pub fn name(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite { .. } => "sqlite",
            Engine::Postgres(_) => "postgresql",
        }
    }

    /// One transaction over everything, kept when `task` succeeds. Blocks the thread, and all writers on SQLite.
    ///
    /// # Errors
    /// What `task` returns, or a failure of the database.
    pub fn whole<T, E: From<Error>>(
        &self,
        task: impl FnOnce(&Whole<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        match &self.engine {
            Engine::Sqlite { file, place, .. } => {
                // Opened anew: where it is not there any more, that would make another one.
                place.check()?;
                let connection = sqlite::configure(file, true)?;
                connection.execute_batch("BEGIN IMMEDIATE").map_err(Error::from)?;
                let value = task(&Whole { link: Link::Sqlite(&connection) })?;
                connection.execute_batch("COMMIT").map_err(Error::from)?;
                Ok(value)
            }
            Engine::Postgres(postgres) => {
                let session = postgres.session("BEGIN")?;
                let value = task(&Whole { link: Link::Postgres(&session) })?;
                session.finish("COMMIT")?;
                Ok(value)
            }
        }
    }

    /// The same, reading only: everything as of one moment, while others write.
    ///
    /// # Errors
    /// What `task` returns, or a failure of the database.
    pub fn whole_view<T, E: From<Error>>(
        &self,
        task: impl FnOnce(&Whole<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        match &self.engine {
            Engine::Sqlite { readers, .. } => readers.with(|connection| {
                let transaction = connection.unchecked_transaction().map_err(Error::from)?;
                task(&Whole { link: Link::Sqlite(&transaction) })
            }),
            Engine::Postgres(postgres) => {
                let session = postgres.session("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
                let value = task(&Whole { link: Link::Postgres(&session) })?;
                session.finish("COMMIT")?;
                Ok(value)
            }
        }
    }

    /// Brings the schema up to the newest of `migrations`. `before` is called with the present version before anything is
    /// changed in a database that already holds something; when it fails, nothing is changed.
    ///
    /// # Errors
    /// [`Error::Version`] when the database asks for a newer program; what `before` returns; a failure of the database.
    pub fn migrate<E: From<Error>>(
        &self,
        migrations: &[Migration],
        before: impl FnOnce(i64) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let newest = migrations.last().map_or(0, |migration| migration.version);
        let present = self.whole(version)?;
        if present.oldest > newest {
            let words = format!(
                "this database was written by a newer Relais (its schema {} asks for a program that knows schema {}, this one knows {newest}); start that one, or restore a backup",
                present.version, present.oldest
            );
            return Err(Error::Version(words).into());
        }
        if present.version >= newest {
            return Ok(());
        }
        if present.version > 0 {
            before(present.version)?;
        }
        let at = (self.clock)();
        work::own(self.whole(|whole| {
            let present = version(whole)?.version;
            for migration in migrations.iter().filter(|migration| migration.version > present) {
                whole.apply(migration)?;
                whole.run_checked(
                    server_sql!("INSERT INTO schema_version (version, oldest, applied) VALUES ($1, $2, $3)"),
                    &[migration.version.into(), migration.oldest.into(), at.into()],
                )?;
            }
            Ok(())
        }))
    }

    /// Finishes what waits, then closes. Actions that come later are refused.
    pub fn close(&self) {
        if let Engine::Sqlite { writer, .. } = &self.engine {
            writer.close();
        }
    }
}

struct Present {
    version: i64,
    oldest: i64,
}

/// The version the database is at; makes the table that records it. On PostgreSQL holds off other nodes meanwhile.
fn version(whole: &Whole<'_>) -> Result<Present> {
    if let Link::Postgres(session) = &whole.link {
        session.query("SELECT CAST(pg_advisory_xact_lock(7305809) AS TEXT)", &[])?;
    }
    let table = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, oldest BIGINT NOT NULL, applied BIGINT NOT NULL)";
    whole.run(table, &[])?;
    let all =
        whole.rows("SELECT version, oldest FROM schema_version", |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?)))?;
    Ok(Present {
        version: all.iter().map(|(version, _)| *version).max().unwrap_or(0),
        oldest: all.iter().map(|(_, oldest)| *oldest).max().unwrap_or(0),
    })
}

/// The first statement of every view: fixes the moment, and says its number.
pub(crate) fn begin_reading(snapshot: &mut Snapshot<'_>) -> Result<()> {
    let sql = sql!("SELECT number FROM site_head WHERE site_id = $1");
    let number = snapshot.first(sql, &[], |row| row.get::<i64>(0))?.ok_or(Error::NoSite(snapshot.site()))?;
    snapshot.at_number(number);
    Ok(())
}

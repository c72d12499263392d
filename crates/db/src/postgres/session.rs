//! One connection while it is in a transaction. Left unfinished, it is thrown away, and the server rolls back.

use crate::bulk::Kind;
use crate::{Bulk, Error, Param, Result};
use deadpool_postgres::Object;
use tokio::runtime::Handle;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

pub(crate) struct Session {
    client: Option<Object>,
    runtime: Handle,
}

impl Session {
    pub(crate) fn begin(client: Object, runtime: Handle, begin: &str) -> Result<Session> {
        let session = Session { client: Some(client), runtime };
        session.batch(begin)?;
        Ok(session)
    }

    pub(crate) fn batch(&self, text: &str) -> Result<()> {
        Ok(self.runtime.block_on(self.client()?.batch_execute(text))?)
    }

    /// Ends the transaction with `end` and gives the connection back to the pool.
    pub(crate) fn finish(mut self, end: &str) -> Result<()> {
        self.batch(end)?;
        drop(self.client.take());
        Ok(())
    }

    fn client(&self) -> Result<&Object> {
        self.client.as_ref().ok_or_else(|| Error::Unavailable("the connection was given back".into()))
    }

    pub(crate) fn query(&self, text: &str, params: &[Param<'_>]) -> Result<Vec<Row>> {
        let client = self.client()?;
        let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        self.runtime.block_on(async {
            let statement = client.prepare_cached(text).await?;
            Ok(client.query(&statement, &refs).await?)
        })
    }

    /// The same for a statement whose columns are others each time, such as a cursor's next rows: it is not kept prepared.
    pub(crate) fn query_once(&self, text: &str) -> Result<Vec<Row>> {
        let client = self.client()?;
        self.runtime.block_on(async {
            let statement = client.prepare(text).await?;
            Ok(client.query(&statement, &[]).await?)
        })
    }

    pub(crate) fn execute(&self, text: &str, params: &[Param<'_>]) -> Result<u64> {
        let client = self.client()?;
        let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        self.runtime.block_on(async {
            let statement = client.prepare_cached(text).await?;
            Ok(client.execute(&statement, &refs).await?)
        })
    }

    /// A statement whose `$1` is the site and whose other parameters are the bulk's columns as arrays.
    pub(crate) fn bulk(&self, text: &str, bulk: &Bulk<'_>, site: i64) -> Result<u64> {
        let client = self.client()?;
        let columns: Vec<Array<'_>> =
            bulk.columns.iter().enumerate().map(|(at, (_, kind))| Array::of(*kind, bulk.column(at))).collect();
        let mut refs: Vec<&(dyn ToSql + Sync)> = vec![&site];
        refs.extend(columns.iter().map(Array::param));
        self.runtime.block_on(async {
            let statement = client.prepare_cached(text).await?;
            Ok(client.execute(&statement, &refs).await?)
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Still in a transaction: the pool must not hand it to anybody else.
            drop(Object::take(client));
        }
    }
}

/// One column of a bulk.
enum Array<'a> {
    Ints(Vec<Option<i64>>),
    Texts(Vec<Option<&'a str>>),
    Bytes(Vec<Option<&'a [u8]>>),
}

impl<'a> Array<'a> {
    fn of(kind: Kind, values: impl Iterator<Item = Param<'a>>) -> Array<'a> {
        match kind {
            Kind::Int => Array::Ints(
                values.map(|value| if let Param::Int(number) = value { Some(number) } else { None }).collect(),
            ),
            Kind::Text => Array::Texts(
                values.map(|value| if let Param::Text(text) = value { Some(text) } else { None }).collect(),
            ),
            Kind::Bytes => Array::Bytes(
                values.map(|value| if let Param::Bytes(bytes) = value { Some(bytes) } else { None }).collect(),
            ),
        }
    }

    fn param(&self) -> &(dyn ToSql + Sync) {
        match self {
            Array::Ints(values) => values,
            Array::Texts(values) => values,
            Array::Bytes(values) => values,
        }
    }
}

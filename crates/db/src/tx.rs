//! A view of one site at one moment ([`Snapshot`]) and the one place where rows are written ([`Tx`]).

use crate::link::Link;
use crate::{Bulk, Error, Param, Result, Row, Sql};
use std::collections::BTreeSet;

/// The rows of one site as of one number of its log. Reading never waits for a writer.
///
/// What a reader depends on is noted here as it is read ([`Snapshot::note`]), so that a page made from this view knows
/// the keys that must drop it.
pub struct Snapshot<'c> {
    site: i64,
    number: i64,
    link: Link<'c>,
    noted: BTreeSet<String>,
}

impl<'c> Snapshot<'c> {
    pub(crate) fn new(site: i64, number: i64, link: Link<'c>) -> Snapshot<'c> {
        Snapshot { site, number, link, noted: BTreeSet::new() }
    }

    pub(crate) fn at_number(&mut self, number: i64) {
        self.number = number;
    }

    /// The site whose rows these are.
    pub fn site(&self) -> i64 {
        self.site
    }

    /// The number of the newest change that this view holds.
    pub fn number(&self) -> i64 {
        self.number
    }

    /// Says that what is being made depends on `key`.
    pub fn note(&mut self, key: impl Into<String>) {
        self.noted.insert(key.into());
    }

    /// The keys noted so far, taken out.
    pub fn take_noted(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.noted)
    }

    /// All rows of an answer, each read by `read`.
    ///
    /// # Errors
    /// What the database says, or the first row that `read` refuses.
    pub fn rows<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.link.query(sql, self.site, params, &mut |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of an answer, `None` when there is none.
    ///
    /// # Errors
    /// As [`Snapshot::rows`].
    pub fn first<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.rows(sql, params, read)?.into_iter().next())
    }

    /// The only row of an answer that always has one, such as a count.
    ///
    /// # Errors
    /// As [`Snapshot::rows`]; [`Error::Rows`] when there is none.
    pub fn one<T>(&mut self, sql: Sql, params: &[Param<'_>], read: impl FnMut(&Row<'_>) -> Result<T>) -> Result<T> {
        self.first(sql, params, read)?.ok_or(Error::Rows { expected: 1, found: 0 })
    }
}

/// One action on one site: everything written here is kept together with its change, or not at all.
///
/// The number of the change is taken before anything is read, so that two actions on one site never overlap.
pub struct Tx<'c> {
    snapshot: Snapshot<'c>,
    at: i64,
    manner: Manner,
    wrote: bool,
    touched: BTreeSet<String>,
    trouble: Option<Trouble>,
}

/// Whether what is written is an action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Manner {
    /// It takes a number and leaves a change.
    Action,
    /// It takes none and leaves none: nobody's page depends on it.
    Aside,
}

/// Why the transaction itself cannot go on, whatever its caller makes of the error.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trouble {
    Repeat,
    Outage,
}

impl<'c> std::ops::Deref for Tx<'c> {
    type Target = Snapshot<'c>;
    fn deref(&self) -> &Snapshot<'c> {
        &self.snapshot
    }
}

impl<'c> std::ops::DerefMut for Tx<'c> {
    fn deref_mut(&mut self) -> &mut Snapshot<'c> {
        &mut self.snapshot
    }
}

impl<'c> Tx<'c> {
    /// Takes the next number of the site: the first statement of every action.
    pub(crate) fn begin(site: i64, at: i64, link: Link<'c>) -> Result<Tx<'c>> {
        let mut snapshot = Snapshot::new(site, 0, link);
        let taken = crate::sql!(
            "UPDATE site_head
             SET number = number + 1
             WHERE site_id = $1
             RETURNING number"
        );
        let number = snapshot.first(taken, &[], |row| row.get::<i64>(0))?.ok_or(Error::NoSite(site))?;
        snapshot.number = number;
        Ok(Tx { snapshot, at, manner: Manner::Action, wrote: false, touched: BTreeSet::new(), trouble: None })
    }

    /// Begins without a number, and so without waiting for other writers of the site where the database lets them in.
    pub(crate) fn aside(site: i64, at: i64, link: Link<'c>) -> Tx<'c> {
        let snapshot = Snapshot::new(site, 0, link);
        Tx { snapshot, at, manner: Manner::Aside, wrote: false, touched: BTreeSet::new(), trouble: None }
    }

    /// The instant of this action, UTC microseconds: the same for every row it writes.
    pub fn at(&self) -> i64 {
        self.at
    }

    /// Says that this action changes what pages and indexes know under `key`. At least one for whatever is written.
    pub fn touch(&mut self, key: impl Into<String>) {
        self.touched.insert(key.into());
    }

    /// Writes, and says how many rows were written.
    ///
    /// # Errors
    /// What the database says.
    pub fn execute(&mut self, sql: Sql, params: &[Param<'_>]) -> Result<u64> {
        self.wrote = true;
        let site = self.snapshot.site;
        let done = self.snapshot.link.execute(sql, site, params);
        self.mark(done)
    }

    /// Writes exactly one row.
    ///
    /// # Errors
    /// What the database says; [`Error::Rows`] when it was none or several.
    pub fn execute_one(&mut self, sql: Sql, params: &[Param<'_>]) -> Result<()> {
        match self.execute(sql, params)? {
            1 => Ok(()),
            found => Err(Error::Rows { expected: 1, found }),
        }
    }

    /// Writes and reads what `RETURNING` gives.
    ///
    /// # Errors
    /// As [`Snapshot::rows`].
    pub fn returning<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.wrote = true;
        let done = self.snapshot.rows(sql, params, read);
        self.mark(done)
    }

    /// Inserts many rows of one table, `site_id` added by itself.
    ///
    /// # Errors
    /// What the database says; on an error none is kept, for the action ends.
    pub fn insert(&mut self, bulk: &Bulk<'_>) -> Result<u64> {
        if bulk.is_empty() {
            return Ok(0);
        }
        self.wrote = true;
        let site = self.snapshot.site;
        let done = self.snapshot.link.insert(bulk, site);
        self.mark(done)
    }

    /// Updates many rows of one table, each found by the bulk's first column.
    ///
    /// # Errors
    /// What the database says; [`Error::Rows`] when a row is not there.
    pub fn update(&mut self, bulk: &Bulk<'_>) -> Result<()> {
        if bulk.is_empty() {
            return Ok(());
        }
        self.wrote = true;
        let site = self.snapshot.site;
        let done = self.snapshot.link.update(bulk, site);
        match self.mark(done)? {
            found if found == bulk.len() => Ok(()),
            found => Err(Error::Rows { expected: bulk.len(), found }),
        }
    }

    /// The first of `count` fresh ids for `noun`; the others follow it without a gap.
    ///
    /// # Errors
    /// What the database says.
    pub fn allocate(&mut self, noun: &str, count: i64) -> Result<i64> {
        let sql = crate::sql!(
            "INSERT INTO id_counter (site_id, noun, last)
             VALUES ($1, $2, $3)
             ON CONFLICT (site_id, noun) DO UPDATE SET last = id_counter.last + excluded.last
             RETURNING last"
        );
        let last = self.returning(sql, &[noun.into(), count.into()], |row| row.get::<i64>(0))?;
        last.first().map(|last| last - count + 1).ok_or(Error::Rows { expected: 1, found: 0 })
    }

    fn mark<T>(&mut self, done: Result<T>) -> Result<T> {
        match &done {
            Err(error) if error.may_be_repeated() => self.trouble = Some(Trouble::Repeat),
            Err(error) if error.is_outage() => self.trouble = Some(Trouble::Outage),
            _ => {}
        }
        done
    }

    pub(crate) fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// Writes the change. `false`: nothing was written, so there is nothing to keep and no number is used.
    pub(crate) fn finish(&mut self) -> Result<bool> {
        if self.manner == Manner::Aside {
            return match self.touched.is_empty() {
                true => Ok(self.wrote),
                false => Err(Error::Notice("was written aside but touched keys")),
            };
        }
        match (self.wrote, self.touched.is_empty()) {
            (false, true) => return Ok(false),
            (true, true) => return Err(Error::Notice("wrote rows but touched no key")),
            (false, false) => return Err(Error::Notice("touched keys but wrote no row")),
            (true, false) => {}
        }
        let keys = serde_json::to_string(&self.touched).map_err(|why| Error::Statement(why.to_string()))?;
        let (number, at) = (self.snapshot.number, self.at);
        self.execute_one(
            crate::sql!(
                "INSERT INTO change (site_id, number, at, keys)
                 VALUES ($1, $2, $3, $4)"
            ),
            &[number.into(), at.into(), (&keys).into()],
        )?;
        Ok(true)
    }
}

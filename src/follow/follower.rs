//! Reads what is new in the logs and applies it, in order.

use super::Directory;
use super::known::{Known, Memory};
use crate::base::clock::Clock;
use crate::base::error::Result;
use crate::base::ids::{SERVER, SiteId};
use crate::base::keys;
use db::Db;
use pagecache::{Key, PageCache};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

/// Changes read from a log at once.
const AT_ONCE: i64 = 500;
/// How often the heads are looked at. Four looks fit into the second after which everybody must see a change.
const LOOK: Duration = Duration::from_millis(250);
/// A node that has not seen the heads for this long does not trust its cache.
const TRUST: Duration = Duration::from_secs(1);

/// Locks by which the logs are applied; sites share them by chance.
const LOCKS: usize = 16;

/// Keeps page cache, directory and what is known of sites up to date.
pub(crate) struct Follower {
    db: Arc<Db>,
    clock: Clock,
    cache: PageCache,
    directory: RwLock<Arc<Directory>>,
    /// Held from reading the directory to putting it in place, so that an older reading never replaces a newer one.
    reloading: Mutex<()>,
    known: Memory,
    /// Held while a log is read and applied: of many who have written together, one reads what all of them changed.
    applying: [Mutex<()>; LOCKS],
    /// Whether other nodes may write: then the heads must be seen before the cache is trusted.
    shared: bool,
    reachable: AtomicBool,
    /// Where this program listens.
    port: u16,
}

impl Follower {
    /// Begins to follow all logs from where they are.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn start(db: Arc<Db>, clock: Clock, cache: PageCache, port: u16) -> Result<Follower> {
        let shared = db.woken().is_some();
        let reachable = AtomicBool::new(true);
        let (directory, reloading) = (RwLock::default(), Mutex::default());
        let (known, applying) = (Memory::default(), Default::default());
        let follower = Follower { db, clock, cache, directory, reloading, known, applying, shared, reachable, port };
        follower.look()?;
        follower.reload()?;
        Ok(follower)
    }

    /// The sites and hosts as of now.
    pub(crate) fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is known of a site where somebody writes: as remembered, if that can be trusted, else as the rows have it.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn known(&self, site: SiteId) -> Result<Arc<Known>> {
        if self.trusts(site.0) && self.trusts(SERVER.0) {
            return self.known.ask(&self.db, site);
        }
        self.known.forget(site);
        self.known.ask(&self.db, site)
    }

    /// The same where it is remembered. Asks no database.
    pub(crate) fn remembered(&self, site: SiteId) -> Option<Arc<Known>> {
        self.known.of(site)
    }

    /// Whether the cache may be used: nobody else writes, or the heads were seen within the last second.
    pub(crate) fn trusts(&self, site: i64) -> bool {
        !self.shared || self.cache.confirmed_within(site, TRUST, self.clock.steady())
    }

    /// Whether the database answered when it was last asked.
    pub(crate) fn reaches_database(&self) -> bool {
        self.reachable.load(Ordering::Relaxed)
    }

    /// Applies the log of a site up to `number`, which the caller knows to be committed.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn catch_up(&self, site: i64, number: i64) -> Result<()> {
        if self.cache.applied(site).is_some_and(|applied| applied >= number) {
            return Ok(());
        }
        let lock = usize::try_from(site).ok().and_then(|site| self.applying.get(site % LOCKS));
        let _alone = lock.map(|lock| lock.lock().unwrap_or_else(PoisonError::into_inner));
        let Some(mut applied) = self.cache.applied(site) else {
            // A site that this node never saw: it has no pages of it either.
            self.begin_anew(site, number);
            return Ok(());
        };
        while applied < number {
            let changes = self.db.changes(site, applied, AT_ONCE)?;
            let follows = changes.first().is_some_and(|change| change.number == applied + 1);
            if !follows {
                // Another thread applied it meanwhile, or the log was trimmed beyond our place.
                if self.cache.applied(site) == Some(applied) {
                    self.begin_anew(site, number);
                    self.reload()?;
                }
            }
            for change in changes {
                self.apply(site, change)?;
            }
            applied = self.cache.applied(site).unwrap_or(number);
        }
        Ok(())
    }

    /// Forgets all of a site whose log tells no more what became another.
    fn begin_anew(&self, site: i64, number: i64) {
        self.known.forget(SiteId(site));
        self.cache.follow_from(site, number, self.clock.now());
    }

    fn apply(&self, site: i64, change: db::Change) -> Result<()> {
        self.known.apply(SiteId(site), &change.keys);
        let renames = site == SERVER.0 || change.keys.iter().any(|key| *key == keys::site());
        // A key that this program cannot read comes from a newer one: drop all rather than miss it.
        let parsed = change.keys.iter().map(|key| key.parse::<Key>().unwrap_or(Key::All)).collect();
        if renames {
            self.reload()?;
        }
        let change = pagecache::Change { number: change.number, at_micros: change.at, keys: parsed };
        // A gap means that another thread was faster; the caller's loop sees how far it is.
        let _ = self.cache.apply(site, &change);
        Ok(())
    }

    fn reload(&self) -> Result<()> {
        let _alone = self.reloading.lock().unwrap_or_else(PoisonError::into_inner);
        let directory = Arc::new(Directory::read(&self.db, self.port)?);
        *self.directory.write().unwrap_or_else(PoisonError::into_inner) = directory;
        Ok(())
    }

    /// Looks at the heads of all logs once.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn look(&self) -> Result<()> {
        let before = self.clock.steady();
        let heads = self.db.heads();
        self.reachable.store(heads.is_ok(), Ordering::Relaxed);
        for (site, number) in heads? {
            self.catch_up(site, number)?;
        }
        self.cache.confirm_all(before);
        Ok(())
    }

    /// Looks again and again until told to stop. Blocks: give it a thread of its own.
    pub(crate) fn keep_looking(&self, stop: &tokio::sync::watch::Receiver<bool>) {
        let mut woken = self.db.woken();
        let mut well = true;
        while !*stop.borrow() {
            // Said when it begins and when it ends, not four times a second.
            match self.look() {
                Err(error) if well => tracing::error!("the logs cannot be read, nothing can be written: {error}"),
                Ok(()) if !well => tracing::info!("the logs can be read again"),
                _ => {}
            }
            well = self.reaches_database();
            let end = std::time::Instant::now() + LOOK;
            while std::time::Instant::now() < end && !*stop.borrow() {
                if woken.as_mut().is_some_and(|woken| woken.has_changed().unwrap_or(false)) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(10));
            }
            if let Some(woken) = &mut woken {
                woken.mark_unchanged();
            }
        }
    }
}

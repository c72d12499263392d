//! Everything that the parts of a running program share, made once.

use crate::api::Pace;
use crate::article::reads::Reads;
use crate::base::blobs::Blobs;
use crate::base::clock::Clock;
use crate::base::error::{Failure, Result};
use crate::base::ids::SiteId;
use crate::base::schema::MIGRATIONS;
use crate::base::text::HostName;
use crate::comment::pace::Pace as CommentPace;
use crate::config::Config;
use crate::desk::{Attempts, Door};
use crate::follow::Follower;
use crate::moderation::presence::Presence;
use crate::person::passkey::Passkeys;
use crate::site::misses::Misses;
use crate::web::assets::Assets;
use crate::web::templates::Templates;
use crate::web::turns::Turns;
use anyhow::Context;
use db::{Db, Tx, Urgency};
use locale::{Locale, Texts};
use pagecache::PageCache;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The running program. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What it consists of.
pub struct Parts {
    /// As it was started.
    pub config: Config,
    /// Where the time comes from.
    pub clock: Clock,
    /// The database.
    pub db: Arc<Db>,
    /// The bytes that rows name.
    pub blobs: Blobs,
    /// The texts of the interface.
    pub texts: Arc<Texts>,
    /// The folder of data.
    pub data: PathBuf,
    pub(crate) templates: Templates,
    pub(crate) assets: Assets,
    pub(crate) cache: PageCache,
    pub(crate) follower: Follower,
    /// Turns to render: as many as there are cores.
    pub(crate) renders: Arc<Semaphore>,
    /// Turns of readers' forms.
    pub(crate) forms: Turns,
    /// Places for long forms whose sender cannot be known: few, so that they cannot fill our memory.
    pub(crate) unproven: Arc<Semaphore>,
    /// The link of the first run.
    pub(crate) door: Door,
    /// Reads that are counted and not written yet.
    pub(crate) reads: Reads,
    /// Who failed to sign in.
    pub(crate) attempts: Attempts,
    /// How often browsers were asked for a passkey.
    pub(crate) ceremonies: Attempts,
    /// How often somebody wrote a message.
    pub(crate) messages: Attempts,
    /// How many comments came of late.
    pub(crate) comment_pace: CommentPace,
    /// Who came with API tokens that do not work.
    pub(crate) token_attempts: Attempts,
    /// How fast programs ask.
    pub(crate) pace: Pace,
    /// The passkeys of this desk; none where browsers allow none.
    pub(crate) passkeys: Option<Passkeys>,
    /// What readers asked for in vain, until it is kept.
    pub(crate) misses: Misses,
    /// Who looks at which queue of comments.
    pub(crate) presence: Presence,
    locales: Mutex<HashMap<String, Locale>>,
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Long forms of unknown senders that are read at the same time.
const UNPROVEN: usize = 4;

/// Locales kept with their formatters; each holds some hundred kilobytes once it has written dates.
const LOCALES: usize = 64;

impl App {
    /// Opens everything, bringing the database up to this program's schema. Blocks.
    ///
    /// # Errors
    /// A sentence for each thing that cannot be opened, with the way on.
    pub fn open(config: &Config, clock: Clock) -> Result<App> {
        let data = config.data.clone();
        let db = Arc::new(Db::open(&config.database, clock.for_database(), readers())?);
        db.migrate(MIGRATIONS, |from| crate::keep::migration::back_up(&db, &config.database, &data, &clock, from))?;
        let texts = Arc::new(Texts::load().context("reading the texts of the interface")?);
        let templates = Templates::load().context("reading the templates")?;
        let assets = Assets::load(&texts).context("putting the scripts together")?;
        let cache = PageCache::new(usize::try_from(config.cache_bytes).unwrap_or(usize::MAX), assets.built());
        let follower = Follower::start(Arc::clone(&db), clock.clone(), cache.clone(), config.listen.port())?;
        let blobs = Blobs::open(&config.blobs)?;
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let passkeys = Passkeys::of(config);
        let config = config.clone();
        Ok(App(Arc::new(Parts {
            config,
            clock,
            db,
            blobs,
            texts,
            data,
            templates,
            assets,
            cache,
            follower,
            renders: Arc::new(Semaphore::new(cores)),
            forms: Turns::for_cores(cores),
            unproven: Arc::new(Semaphore::new(UNPROVEN)),
            door: Door::default(),
            reads: Reads::default(),
            attempts: Attempts::default(),
            ceremonies: Attempts::at_ceremonies(),
            messages: Attempts::at_messages(),
            comment_pace: CommentPace::default(),
            token_attempts: Attempts::at_tokens(),
            pace: Pace::default(),
            passkeys,
            misses: Misses::default(),
            presence: Presence::default(),
            locales: Mutex::default(),
        })))
    }

    /// Runs an action and applies its change here before it returns. Blocks. Returns what the action returned.
    ///
    /// # Errors
    /// What the action returns, or a failure of the database.
    pub fn act<T, F>(&self, site: SiteId, urgency: Urgency, act: F) -> Result<T>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let done = self.db.act(site.0, urgency, act).wait()?;
        if let Some(number) = done.number {
            self.follower.catch_up(site.0, number)?;
        }
        Ok(done.value)
    }

    /// A locale with its formatters, made once; English for a tag that was stored and cannot be read any more.
    pub(crate) fn locale(&self, tag: &str) -> Locale {
        let mut locales = self.locales.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(locale) = locales.get(tag) {
            return locale.clone();
        }
        let parsed = Locale::parse(tag).or_else(|_| Locale::parse("en"));
        #[expect(clippy::expect_used, reason = "English is compiled in; without it the program has no language at all")]
        let locale = parsed.expect("English");
        // A hostile file can name languages without end; those in use are made again.
        if locales.len() >= LOCALES {
            locales.clear();
        }
        locales.insert(tag.to_owned(), locale.clone());
        locale
    }

    /// The language of whoever runs the server, from its environment.
    pub(crate) fn own_locale(&self) -> Locale {
        self.locale(&own_tag())
    }

    /// The site of a host, for commands.
    ///
    /// # Errors
    /// Refuses a host that no site has.
    pub fn site_of(&self, host: &HostName) -> Result<SiteId> {
        self.find_site(host).ok_or_else(|| {
            Failure::refused(format!("no site has the host {host}; `relais site list` names those that are here"))
        })
    }

    /// The site of a host, if there is one.
    pub(crate) fn find_site(&self, host: &HostName) -> Option<SiteId> {
        self.follower.directory().named(host).map(|home| home.site.id)
    }
}

/// The language of whoever runs the program, from its environment.
fn own_tag() -> String {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    named.filter(|tag| Locale::parse(tag).is_ok()).unwrap_or_else(|| "en".into())
}

/// The same for commands, which have no running program.
#[expect(clippy::expect_used, reason = "English is compiled in; without it the program has no language at all")]
pub(crate) fn own_locale() -> Locale {
    Locale::parse(&own_tag()).or_else(|_| Locale::parse("en")).expect("English")
}

/// Readers of the database: enough for the renders of all cores, and one for a command.
fn readers() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from) + 2
}

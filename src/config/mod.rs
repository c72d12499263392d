//! How the program is set: each setting as a flag, an environment variable or a line of `relais.toml`, in that order.

mod cidr;
mod file;
mod post;
mod settings;

pub(crate) use cidr::Cidr;
pub(crate) use settings::{Given, SETTINGS, Setting, markdown};

use crate::desk::origin::DeskOrigin;
use fetch::Reach;
use post::Posts;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Everything that can be set, checked. Paths are absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The folder that holds what this server keeps.
    pub data: PathBuf,
    /// Where readers are answered.
    pub listen: SocketAddr,
    /// Whether somebody chose `listen`, or it is the default.
    pub listen_chosen: bool,
    /// Where the state of the server is told; `None`: nowhere.
    pub private_listen: Option<SocketAddr>,
    /// Whether somebody chose `private_listen`, or it is the default.
    pub private_listen_chosen: bool,
    /// The database.
    pub database: db::Address,
    /// The folder of the pictures.
    pub blobs: PathBuf,
    /// How much the kept pages may take, bytes.
    pub cache_bytes: u64,
    /// Where the desk is; `None`: on this machine, under `localhost`.
    pub(crate) desk: Option<DeskOrigin>,
    /// How long a backup may be that is sent at the desk, bytes.
    pub import_bytes: u64,
    /// How long such a backup is kept, days.
    pub import_keep_days: i64,
    /// Peers whose word about address, scheme and host is taken.
    pub trusted_proxies: Vec<Cidr>,
    /// How far the server may ask others for pages; `None`: not at all.
    pub fetch: Option<Reach>,
    /// How mail reaches people, and whom it comes from; `None`: nothing is mailed.
    pub post: Option<mail::Post>,
    /// Where messages lie that nobody is mailed.
    pub tray: Option<mail::Post>,
    /// What is logged.
    pub log: String,
}

/// The file that is read where none is named and it is there.
const FILE: &str = "relais.toml";

/// A value as it was given, and where.
struct Raw {
    value: String,
    /// As it is named to the person: `--listen`, `RELAIS_LISTEN`, `relais.toml, line 3`; `None` for a default.
    origin: Option<String>,
}

impl Raw {
    /// The sentence that says what is wrong with this value.
    fn wrong(&self, setting: &Setting, way_on: &str) -> String {
        let origin = self.origin.as_deref().unwrap_or(setting.name);
        // An address of a database may hold a password.
        let value = if setting.secret { "the value".to_owned() } else { format!("“{}”", self.value) };
        format!("{origin}: {value} is not {}; {way_on}", setting.is)
    }
}

impl Config {
    /// Reads the settings. `flags`: what stood on the command line. `environment`: looks a variable up.
    ///
    /// # Errors
    /// One sentence that names the flag, variable or line at fault and what to write there.
    pub fn load(
        flags: &Given,
        environment: &dyn Fn(&str) -> Option<String>,
        folder: &std::path::Path,
    ) -> Result<Config, String> {
        let file = flags.config.clone().or_else(|| environment("RELAIS_CONFIG").filter(|value| !value.is_empty()));
        let from_file = match &file {
            Some(named) => file::read(&folder.join(named), named)?
                .ok_or_else(|| format!("the settings file {named} is not there; make it, or leave --config out"))?,
            None => file::read(&folder.join(FILE), FILE)?.unwrap_or_default(),
        };
        let raw = |setting: &Setting| choose(setting, flags, environment, &from_file);
        Reading { all: SETTINGS.iter().map(|setting| (setting.name, (setting, raw(setting)))).collect(), folder }
            .config()
    }

    /// The settings that nothing changes, with the data in `data`.
    pub fn of_folder(data: PathBuf) -> Config {
        let flags = Given { values: BTreeMap::from([("data", data.display().to_string())]), config: None };
        let plain = Config::load(&flags, &|_| None, &data);
        plain.unwrap_or_else(|_| Config {
            blobs: data.join("blobs"),
            database: db::Address::Sqlite(data.join("relais.sqlite")),
            data,
            listen: SocketAddr::from(([127, 0, 0, 1], 8400)),
            listen_chosen: false,
            private_listen: None,
            private_listen_chosen: false,
            cache_bytes: 0,
            desk: None,
            import_bytes: 2 << 30,
            import_keep_days: 30,
            trusted_proxies: Vec::new(),
            fetch: Some(Reach::Public),
            post: None,
            tray: None,
            log: "info".into(),
        })
    }
}

/// Flag before environment before file before default. An empty variable is one that is not set.
fn choose(
    setting: &Setting,
    flags: &Given,
    environment: &dyn Fn(&str) -> Option<String>,
    file: &BTreeMap<String, file::Line>,
) -> Raw {
    if let Some(value) = flags.values.get(setting.name) {
        return Raw { value: value.clone(), origin: Some(format!("--{}", setting.name)) };
    }
    let variable = setting.variable();
    if let Some(value) = environment(&variable).filter(|value| !value.is_empty()) {
        return Raw { value, origin: Some(variable) };
    }
    match file.get(&setting.key()) {
        Some(line) => Raw { value: line.value.clone(), origin: Some(line.place.clone()) },
        None => Raw { value: setting.default.to_owned(), origin: None },
    }
}

/// The values on their way into a [`Config`].
struct Reading<'a> {
    all: BTreeMap<&'static str, (&'static Setting, Raw)>,
    folder: &'a std::path::Path,
}

impl Reading<'_> {
    fn config(&self) -> Result<Config, String> {
        let data = self.path("data")?;
        let Posts { post, tray } = self.posts(&data)?;
        Ok(Config {
            listen: self.read("listen", "write it as in 127.0.0.1:8400", address)?,
            listen_chosen: self.is_chosen("listen"),
            private_listen: self.read("private-listen", "write it as in 127.0.0.1:8401, or none", |value| {
                if value == "none" { Some(None) } else { address(value).map(Some) }
            })?,
            private_listen_chosen: self.is_chosen("private-listen"),
            database: self.database(&data)?,
            blobs: self.blobs(&data)?,
            cache_bytes: self.read("cache-bytes", "write it as in 67108864, 64M or 1G", bytes)?,
            desk: self.read("desk", "write it as in https://desk.example.org", |value| {
                if value.is_empty() { Some(None) } else { DeskOrigin::parse(value).map(Some) }
            })?,
            import_bytes: self.read("import-bytes", "write it as in 2147483648, 500M or 2G", bytes)?,
            import_keep_days: self.read("import-keep-days", "write it as in 30", |value| {
                value.parse().ok().filter(|days| (0..=36_500).contains(days))
            })?,
            trusted_proxies: self.read("trusted-proxies", "write them as in 10.0.0.0/8,::1", cidrs)?,
            fetch: self.read("fetch", "write public, any or none", |value| match value {
                "public" => Some(Some(Reach::Public)),
                "any" => Some(Some(Reach::Any)),
                "none" => Some(None),
                _ => None,
            })?,
            post,
            tray,
            log: self.read("log", "write it as in info, or warn,relais=debug", levels)?,
            data,
        })
    }

    fn read<T>(&self, name: &str, way_on: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, String> {
        let (setting, raw) = self.all.get(name).ok_or_else(|| format!("there is no setting {name}"))?;
        read(raw.value.trim()).ok_or_else(|| raw.wrong(setting, way_on))
    }

    fn is_chosen(&self, name: &str) -> bool {
        self.all.get(name).is_some_and(|(_, raw)| raw.origin.is_some())
    }

    fn path(&self, name: &str) -> Result<PathBuf, String> {
        self.read(name, "name a folder, as in ./relais-data", |value| (!value.is_empty()).then(|| self.absolute(value)))
    }

    fn absolute(&self, path: &str) -> PathBuf {
        let joined = self.folder.join(path);
        std::path::absolute(&joined).unwrap_or(joined)
    }

    fn database(&self, data: &std::path::Path) -> Result<db::Address, String> {
        self.read("database-url", "write it as in sqlite:relais.sqlite or postgres://user@host/name", |value| {
            let postgres = value.starts_with("postgres://") || value.starts_with("postgresql://");
            match value.strip_prefix("sqlite:") {
                Some("") => Some(db::Address::Sqlite(data.join("relais.sqlite"))),
                Some(file) => Some(db::Address::Sqlite(self.absolute(file.strip_prefix("//").unwrap_or(file)))),
                None => postgres.then(|| db::Address::Postgres(value.to_owned())),
            }
        })
    }

    fn blobs(&self, data: &std::path::Path) -> Result<PathBuf, String> {
        self.read("blobs", "name a folder; this version keeps pictures nowhere else", |value| match value {
            "" => Some(data.join("blobs")),
            elsewhere if elsewhere.contains("://") => None,
            folder => Some(self.absolute(folder)),
        })
    }
}

fn address(value: &str) -> Option<SocketAddr> {
    let numeric = value.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
    numeric.as_deref().unwrap_or(value).parse().ok()
}

/// A number, with K, M or G behind it for the powers of 1024.
fn bytes(value: &str) -> Option<u64> {
    let (number, unit) = match value.chars().last()?.to_ascii_uppercase() {
        'K' => (value.get(..value.len() - 1)?, 1 << 10),
        'M' => (value.get(..value.len() - 1)?, 1 << 20),
        'G' => (value.get(..value.len() - 1)?, 1 << 30),
        _ => (value, 1),
    };
    number.trim().parse::<u64>().ok()?.checked_mul(unit)
}

/// Each part a level, or a part of the program with its level: a word that is neither would turn the log off in silence.
fn levels(value: &str) -> Option<String> {
    let known = |part: &str| {
        let level = part.rsplit_once('=').map_or(part, |(_, level)| level).trim();
        // To the parser nothing at all is a level too.
        !level.is_empty() && level.parse::<tracing_subscriber::filter::LevelFilter>().is_ok()
    };
    let read = value.split(',').all(known) && value.parse::<tracing_subscriber::EnvFilter>().is_ok();
    read.then(|| value.to_owned())
}

fn cidrs(value: &str) -> Option<Vec<Cidr>> {
    let parts = value.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests;

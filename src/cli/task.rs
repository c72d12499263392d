//! What a command does with the data, in whichever process has it.

use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::SERVER;
use crate::base::schema;
use crate::base::text::HostName;
use crate::base::voice::Voice;
use crate::import::ImportRequest;
use crate::keep::backup::{Backup, Held};
use crate::keep::check::Check;
use crate::site::actions::{self, Change};
use crate::site::model::{HostRole, NewSite, SiteState, TimeZone};
use crate::site::{rules, store};
use db::Urgency;
use locale::Locale;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// One command with its arguments. Paths are absolute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Task {
    SiteAdd {
        host: String,
        title: String,
        language: String,
        timezone: String,
    },
    SiteList,
    SiteSet {
        host: String,
        title: Option<String>,
        description: Option<String>,
        language: Option<String>,
        timezone: Option<String>,
        state: Option<String>,
        home_count: Option<i64>,
        searchable: Option<bool>,
    },
    PersonAdd {
        mail: String,
        role: String,
        host: String,
    },
    MailTest {
        address: String,
    },
    MailBounced {
        address: Option<String>,
    },
    DeskMove {
        address: String,
        yes: bool,
    },
    Import(ImportRequest),
    Withdraw {
        host: String,
        path: String,
        reason: Option<String>,
    },
    Clean {
        host: String,
    },
    Backup {
        file: PathBuf,
    },
    Check,
    CheckPerson {
        mail: String,
        host: String,
    },
}

impl Task {
    /// As it is typed.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Task::SiteAdd { .. } => "site add",
            Task::SiteList => "site list",
            Task::SiteSet { .. } => "site set",
            Task::PersonAdd { .. } => "person add",
            Task::MailTest { .. } => "mail test",
            Task::MailBounced { .. } => "mail bounced",
            Task::DeskMove { .. } => "desk move",
            Task::Import(_) => "import",
            Task::Withdraw { .. } => "article withdraw",
            Task::Clean { .. } => "clean",
            Task::Backup { .. } => "backup",
            Task::Check | Task::CheckPerson { .. } => "check",
        }
    }

    /// Does it.
    ///
    /// # Errors
    /// What the task refuses, or a failure on the way.
    pub(crate) fn run(&self, app: &App, voice: &mut dyn Voice) -> Result<()> {
        match self {
            Task::SiteAdd { host, title, language, timezone } => {
                add_site(app, &new_site(host, title, language, timezone)?, voice)
            }
            Task::SiteList => list_sites(app, voice),
            Task::SiteSet { .. } => self.set_site(app, voice),
            Task::PersonAdd { mail, role, host } => {
                let link = crate::person::add(app, mail, role, &parsed(host)?)?;
                voice.line(&format!("{mail} is now {role} of {host}. This link signs them in, once, within a day:"));
                voice.line(&link);
                Ok(())
            }
            Task::MailTest { address } => {
                crate::post::test(app, address)?;
                voice.line(&format!("The mail server took a message to {address}. See whether it arrives."));
                Ok(())
            }
            Task::MailBounced { address } => {
                crate::post::bounced(app, address.as_deref(), &mut |line| voice.line(line))
            }
            Task::DeskMove { address, yes } => {
                crate::person::moving::announce(app, address, *yes, &mut |line| voice.line(line))
            }
            Task::Import(request) => crate::import::run(app, request, voice),
            Task::Withdraw { host, path, reason } => {
                let title = crate::article::withdraw(app, &parsed(host)?, path, reason.as_deref())?;
                voice.line(&format!("Withdrawn: “{title}”. Its address {path} now answers 410."));
                Ok(())
            }
            Task::Clean { host } => crate::import::clean_again(app, &parsed(host)?, voice).map(|_| ()),
            Task::Backup { file } => back_up(app, file, voice),
            Task::Check => check(app, voice),
            Task::CheckPerson { mail, host } => crate::keep::check::person::look(app, &parsed(host)?, mail, voice),
        }
    }

    fn set_site(&self, app: &App, voice: &mut dyn Voice) -> Result<()> {
        let Task::SiteSet { host, title, description, language, timezone, state, home_count, searchable } = self else {
            return Ok(());
        };
        let host = parsed(host)?;
        let site = app.site_of(&host)?;
        let plain = Change {
            title: title.clone(),
            locale: language.as_deref().map(tag).transpose()?,
            time_zone: timezone.as_deref().map(zone).transpose()?,
            state: state.as_deref().map(|word| word.parse::<SiteState>().map_err(Failure::refused)).transpose()?,
            ..Change::default()
        };
        let (description, home_count, searchable) = (description.clone(), *home_count, *searchable);
        app.act(site, Urgency::Person, move |tx| {
            let mut settings = store::settings(tx)?;
            settings.description = description.clone().unwrap_or(settings.description);
            settings.home_count = home_count.unwrap_or(settings.home_count);
            settings.searchable = searchable.unwrap_or(settings.searchable);
            actions::change(tx, &Actor::CommandLine, &Change { settings: Some(settings), ..plain.clone() })
        })?;
        voice.line(&format!("{host} is set so."));
        Ok(())
    }
}

fn new_site(host: &str, title: &str, language: &str, timezone: &str) -> Result<NewSite> {
    Ok(NewSite {
        host: parsed(host)?,
        old_hosts: Vec::new(),
        title: title.to_owned(),
        locale: Locale::parse(language).map_err(|why| Failure::refused(why.to_string()))?,
        time_zone: TimeZone::parse(timezone).map_err(Failure::refused)?,
        state: SiteState::Open,
    })
}

fn add_site(app: &App, new: &NewSite, voice: &mut dyn Voice) -> Result<()> {
    let host = &new.host;
    rules::found(app, &Actor::CommandLine, new)?;
    let near = match (host.is_loopback(), host.without_port()) {
        (true, name) => name.to_owned(),
        (false, name) => format!("{name}.localhost"),
    };
    let also = match app.config.listen.port() {
        // Which port will be free is not known before it serves.
        0 => String::new(),
        port => format!(" On this machine, relais serve also shows it at http://{near}:{port}/"),
    };
    voice.line(&format!("Added {host}.{also}"));
    Ok(())
}

/// One line for each site: main host, state, language, time zone, title, and the names that lead to it.
fn list_sites(app: &App, voice: &mut dyn Voice) -> Result<()> {
    let (sites, hosts) =
        app.db.read(SERVER.0, |snapshot| Ok::<_, Failure>((store::all(snapshot)?, store::hosts(snapshot)?)))?;
    if sites.is_empty() {
        voice.line("There is no site yet. Add one with relais site add, or bring one over with relais import.");
    }
    for site in sites {
        let of = |role: HostRole| {
            let own = hosts.iter().filter(|host| host.site == site.id && host.role == role);
            own.map(|host| host.name.to_string()).collect::<Vec<_>>().join(" ")
        };
        let (main, old) = (of(HostRole::Main), of(HostRole::Old));
        let also = if old.is_empty() { String::new() } else { format!("  (also {old})") };
        voice.line(&format!("{main}  {}  {}  {}  “{}”{also}", site.state, site.locale, site.time_zone, site.title));
    }
    Ok(())
}

fn back_up(app: &App, file: &Path, voice: &mut dyn Voice) -> Result<()> {
    let (schema, instant) = (schema::newest(), app.clock.now());
    let held = Backup { db: &app.db, blobs: Some(&app.blobs), schema, instant, file }.take(voice)?;
    let Held { rows, blobs, bytes, missing } = held;
    voice.line(&format!("Kept {rows} rows and {blobs} pictures in {} ({}).", file.display(), size(bytes)));
    if missing > 0 {
        voice.line(&format!("{missing} pictures are missing from it, each named above; relais check says more."));
    }
    Ok(())
}

fn size(bytes: u64) -> String {
    if bytes < 1 << 20 {
        format!("{} KiB", bytes.div_ceil(1 << 10))
    } else {
        format!("{} MiB", bytes.div_ceil(1 << 20))
    }
}

fn check(app: &App, voice: &mut dyn Voice) -> Result<()> {
    let now = app.clock.now();
    Check { db: &app.db, blobs: &app.blobs, folder: &app.config.blobs, now }.run(voice)
}

fn parsed(host: &str) -> Result<HostName> {
    HostName::parse(host).map_err(Failure::refused)
}

fn tag(language: &str) -> Result<String> {
    Locale::parse(language).map(|locale| locale.tag().to_owned()).map_err(|why| Failure::refused(why.to_string()))
}

fn zone(name: &str) -> Result<String> {
    TimeZone::parse(name).map(|zone| zone.as_str().to_owned()).map_err(Failure::refused)
}

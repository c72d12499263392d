//! The commands and their arguments, as they are typed.

use super::task::Task;
use crate::base::text::HostName;
use crate::config::Given;
use crate::import::ImportRequest;
use crate::site::model::TimeZone;
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};

/// A publishing engine for people who pass on what others wrote.
#[derive(Debug, Parser)]
#[command(name = "relais", version, disable_help_subcommand = true)]
pub(crate) struct Line {
    #[command(flatten)]
    pub(crate) given: Given,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serves what the data folder holds; also what `relais` alone does
    Serve,
    /// Shows a sample publication from a temporary folder, which is removed at the end
    Demo {
        /// The language of its interface: fr, en or ar; without it, French, that of the sample
        #[arg(long, value_parser = ["fr", "en", "ar"])]
        language: Option<String>,
    },
    #[command(flatten)]
    Data(DataCommand),
    /// Puts a backup back into an empty data folder or database
    Restore {
        /// The file that `relais backup` made
        file: PathBuf,
    },
    /// Writes the reference page of the interface for programs
    Api,
    /// Shows the settings that hold here
    Settings {
        /// Writes the reference page of all settings instead
        #[arg(long)]
        markdown: bool,
    },
}

/// The commands that ask something of the data: each is a task for whichever process has it.
#[derive(Debug, Subcommand)]
pub(crate) enum DataCommand {
    /// Adds, lists and changes sites
    #[command(subcommand)]
    Site(SiteCommand),
    /// Adds people, with a link that signs them in
    #[command(subcommand)]
    Person(PersonCommand),
    /// Tries the mail server, and notes what came back
    #[command(subcommand)]
    Mail(MailCommand),
    /// Looks at what a new address of the desk would mean
    #[command(subcommand)]
    Desk(DeskCommand),
    /// Brings a blog over from a backup of it; safe to repeat
    Import(ImportArguments),
    /// Takes an article back
    #[command(subcommand)]
    Article(ArticleCommand),
    /// Cleans all imported bodies of a site again from their originals
    Clean {
        /// The site, by its main host
        #[arg(long, value_name = "HOST", value_parser = HostName::parse)]
        site: HostName,
    },
    /// Writes everything into one file, also while serving
    Backup {
        /// The file to make; it must not be there yet
        file: PathBuf,
    },
    /// Checks database, counters and pictures, and says what is wrong
    Check {
        /// Says instead what a site holds under this mail address, and whether an erasure reached all of it
        #[arg(long, value_name = "MAIL", requires = "site")]
        person: Option<String>,
        /// That site, by its main host
        #[arg(long, value_name = "HOST", requires = "person", value_parser = HostName::parse)]
        site: Option<HostName>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SiteCommand {
    /// Adds an empty site
    Add {
        /// Its host, as in blog.example.org
        #[arg(value_parser = HostName::parse)]
        host: HostName,
        /// Its title
        #[arg(long, value_parser = title)]
        title: String,
        /// Its language, as in fr or ar-TN
        #[arg(long, value_name = "TAG", value_parser = language)]
        language: String,
        /// Its time zone, as in Europe/Paris
        #[arg(long, value_name = "ZONE", value_parser = zone)]
        timezone: String,
    },
    /// Lists all sites
    List,
    /// Changes what is named of a site
    Set(SetArguments),
}

#[derive(Debug, Subcommand)]
pub(crate) enum PersonCommand {
    /// Makes somebody one of a site's people, and prints a link that signs them in once
    Add {
        /// Their mail address
        mail: String,
        /// What they may do: owner, editor, author, translator or moderator
        #[arg(long, value_parser = ["owner", "editor", "author", "translator", "moderator"])]
        role: String,
        /// The site, by its main host
        #[arg(long, value_name = "HOST", value_parser = HostName::parse)]
        site: HostName,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum MailCommand {
    /// Sends a message to an address, and says what the server answered
    Test {
        /// The address
        address: String,
    },
    /// Lists the addresses from which messages came back, or notes one: nothing more goes there
    Bounced {
        /// The address, as it stands in the message that came back
        address: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeskCommand {
    /// Names who could not come in any more if the desk moved; changes nothing without --yes
    Move {
        /// The new address, as in https://desk.example.org
        address: String,
        /// Makes a link for each of them, which signs them in there once
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("changed").required(true).multiple(true))]
pub(crate) struct SetArguments {
    /// The site, by its main host
    #[arg(long = "site", value_name = "HOST", value_parser = HostName::parse)]
    host: HostName,
    /// Its title
    #[arg(long, group = "changed", value_parser = title)]
    title: Option<String>,
    /// A sentence about it
    #[arg(long, group = "changed")]
    description: Option<String>,
    /// Its language, as in fr or ar-TN
    #[arg(long, group = "changed", value_name = "TAG", value_parser = language)]
    language: Option<String>,
    /// Its time zone, as in Europe/Paris
    #[arg(long, group = "changed", value_name = "ZONE", value_parser = zone)]
    timezone: Option<String>,
    /// Who may read it: open is everybody, closed is nobody
    #[arg(long, group = "changed", value_parser = ["open", "closed"])]
    state: Option<String>,
    /// Articles on the home page, 1 to 100
    #[arg(long, group = "changed", value_name = "N", value_parser = clap::value_parser!(i64).range(1..=100))]
    home_count: Option<i64>,
    /// Whether search engines are welcome
    #[arg(long, group = "changed", value_parser = ["yes", "no"])]
    searchable: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ImportArguments {
    /// The backups, in this order
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The site that takes them, by its host; made from the file where it is not there
    #[arg(long, value_name = "HOST", value_parser = HostName::parse)]
    site: HostName,
    /// Only says what would be done
    #[arg(long)]
    plan: bool,
    /// Where the pictures lie, found by file name
    #[arg(long, value_name = "DIR")]
    media: Option<PathBuf>,
    /// Leaves and lists the pictures that are not at hand
    #[arg(long)]
    no_fetch: bool,
    /// Writes the whole report there, as JSON Lines
    #[arg(long, value_name = "FILE.jsonl")]
    report: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ArticleCommand {
    /// Takes an article back: 410 at its address
    Withdraw {
        /// Its address on the site, as in /2022/01/title.html
        path: String,
        /// The site, by its main host
        #[arg(long, value_name = "HOST", value_parser = HostName::parse)]
        site: HostName,
        /// Why, shown at its address
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

impl DataCommand {
    /// The task behind it. Paths are made absolute: another process may run it.
    pub(crate) fn task(self) -> Task {
        match self {
            DataCommand::Site(command) => command.task(),
            DataCommand::Person(PersonCommand::Add { mail, role, site }) => {
                Task::PersonAdd { mail, role, host: site.to_string() }
            }
            DataCommand::Mail(MailCommand::Test { address }) => Task::MailTest { address },
            DataCommand::Mail(MailCommand::Bounced { address }) => Task::MailBounced { address },
            DataCommand::Desk(DeskCommand::Move { address, yes }) => Task::DeskMove { address, yes },
            DataCommand::Import(given) => Task::Import(given.request()),
            DataCommand::Article(ArticleCommand::Withdraw { path, site, reason }) => {
                Task::Withdraw { host: site.to_string(), path, reason }
            }
            DataCommand::Clean { site } => Task::Clean { host: site.to_string() },
            DataCommand::Backup { file } => Task::Backup { file: absolute(&file) },
            DataCommand::Check { person: Some(mail), site: Some(site) } => {
                Task::CheckPerson { mail, host: site.to_string() }
            }
            DataCommand::Check { .. } => Task::Check,
        }
    }
}

impl SiteCommand {
    fn task(self) -> Task {
        match self {
            SiteCommand::Add { host, title, language, timezone } => {
                Task::SiteAdd { host: host.to_string(), title, language, timezone }
            }
            SiteCommand::List => Task::SiteList,
            SiteCommand::Set(given) => Task::SiteSet {
                host: given.host.to_string(),
                title: given.title,
                description: given.description,
                language: given.language,
                timezone: given.timezone,
                state: given.state,
                home_count: given.home_count,
                searchable: given.searchable.map(|word| word == "yes"),
            },
        }
    }
}

impl ImportArguments {
    fn request(self) -> ImportRequest {
        ImportRequest {
            files: self.files.iter().map(|file| absolute(file)).collect(),
            host: self.site,
            plan: self.plan,
            media: self.media.as_deref().map(absolute),
            no_fetch: self.no_fetch,
            report: self.report.as_deref().map(absolute),
        }
    }
}

pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// One line with at least one sign in it: pages show nothing else of a site in its stead.
fn title(words: &str) -> Result<String, String> {
    let words = words.trim();
    let shown = !words.is_empty() && !words.chars().any(char::is_control);
    if shown { Ok(words.to_owned()) } else { Err("a title is one line and not empty".into()) }
}

fn language(tag: &str) -> Result<String, String> {
    locale::Locale::parse(tag).map(|locale| locale.tag().to_owned()).map_err(|why| why.to_string())
}

fn zone(name: &str) -> Result<String, String> {
    TimeZone::parse(name).map(|zone| zone.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_do_not_contradict_each_other() {
        Line::command().debug_assert();
    }

    #[test]
    fn settings_stand_before_or_after_the_command() {
        for words in [["relais", "--listen", "127.0.0.1:1", "serve"], ["relais", "serve", "--listen", "127.0.0.1:1"]] {
            let line = Line::try_parse_from(words).unwrap();
            assert_eq!(line.given.values["listen"], "127.0.0.1:1");
        }
        assert!(Line::try_parse_from(["relais"]).unwrap().command.is_none());
    }

    #[test]
    fn a_relative_path_is_made_absolute_before_another_process_gets_it() {
        let line = Line::try_parse_from(["relais", "import", "b.xml", "--site", "a.example", "--media", "m"]).unwrap();
        let Some(Command::Data(command)) = line.command else { panic!("a command about the data") };
        let Task::Import(request) = command.task() else { panic!("an import") };
        assert!(request.files[0].is_absolute() && request.media.unwrap().is_absolute());
    }

    #[test]
    fn wrong_words_are_wrong_use() {
        for words in [
            vec!["relais", "site", "add", "http://x", "--title", "T", "--language", "fr", "--timezone", "UTC"],
            vec![
                "relais",
                "site",
                "add",
                "a.example",
                "--title",
                "T",
                "--language",
                "klingonish-",
                "--timezone",
                "UTC",
            ],
            vec!["relais", "site", "add", "a.example", "--title", "T", "--language", "fr", "--timezone", "Paris"],
            vec!["relais", "import", "--site", "a.example"],
            vec!["relais", "site", "set", "--site", "a.example", "--home-count", "0"],
            vec!["relais", "site", "set", "--site", "a.example"],
            vec!["relais", "site", "set", "--site", "a.example", "--title", " "],
            vec!["relais", "site", "set", "--site", "a.example", "--title", "a\nb"],
            vec!["relais", "fly"],
        ] {
            assert!(Line::try_parse_from(&words).is_err(), "{words:?}");
        }
    }
}

//! The list of all settings: the flags, the variables, the keys of the file and the reference page are made from it.

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeMap;
use std::fmt::Write;

/// One setting, as people know it.
#[derive(Debug)]
pub(crate) struct Setting {
    /// As a flag, without the dashes.
    pub(crate) name: &'static str,
    /// What stands for its value in the help.
    pub(crate) value: &'static str,
    /// What its value must be, after "is not".
    pub(crate) is: &'static str,
    /// What holds when nothing is set.
    pub(crate) default: &'static str,
    /// The default in words, where the value does not speak for itself.
    pub(crate) default_words: &'static str,
    /// What it does, one line.
    pub(crate) about: &'static str,
    /// Whether its value may hold a password, and is never shown.
    pub(crate) secret: bool,
}

impl Setting {
    /// Its environment variable: `RELAIS_PRIVATE_LISTEN`.
    pub(crate) fn variable(&self) -> String {
        format!("RELAIS_{}", self.name.replace('-', "_").to_ascii_uppercase())
    }

    /// Its key in the file: `private_listen`.
    pub(crate) fn key(&self) -> String {
        self.name.replace('-', "_")
    }
}

/// Every setting there is.
pub(crate) const SETTINGS: &[Setting] = &[
    Setting {
        name: "data",
        value: "DIR",
        is: "a folder",
        default: "relais-data",
        default_words: "`./relais-data`",
        about: "The folder that holds everything this server keeps; made at the first start.",
        secret: false,
    },
    Setting {
        name: "listen",
        value: "ADDRESS",
        is: "an address with a port",
        default: "127.0.0.1:8400",
        default_words: "`127.0.0.1:8400`",
        about: "Where readers are answered. Port 0 takes a free one.",
        secret: false,
    },
    Setting {
        name: "private-listen",
        value: "ADDRESS|none",
        is: "an address with a port",
        default: "127.0.0.1:8401",
        default_words: "`127.0.0.1:8401`",
        about: "Where `/healthz`, `/readyz` and `/metrics` are answered, or `none`. Not for the public.",
        secret: false,
    },
    Setting {
        name: "database-url",
        value: "URL",
        is: "the address of a database",
        default: "sqlite:",
        default_words: "`sqlite:`, the file `relais.sqlite` in the data folder",
        about: "`sqlite:FILE`, or `postgres://user:password@host/name` for PostgreSQL 15 or later.",
        secret: true,
    },
    Setting {
        name: "blobs",
        value: "DIR",
        is: "a folder",
        default: "",
        default_words: "`blobs` in the data folder",
        about: "The folder that holds the pictures.",
        secret: false,
    },
    Setting {
        name: "cache-bytes",
        value: "NUMBER",
        is: "a number of bytes",
        default: "64M",
        default_words: "`64M`",
        about: "How much memory kept pages may take: bytes, or with K, M or G behind the number.",
        secret: false,
    },
    Setting {
        name: "desk",
        value: "ORIGIN",
        is: "scheme and host of the desk",
        default: "",
        default_words: "`http://localhost:8400`, with the port of `listen`",
        about: "Where people write and sign in, as in https://desk.example.org: one origin for all sites of the server.",
        secret: false,
    },
    Setting {
        name: "import-bytes",
        value: "NUMBER",
        is: "a number of bytes",
        default: "2G",
        default_words: "`2G`",
        about: "How long a backup may be that somebody sends at the desk: bytes, or with K, M or G behind the number.",
        secret: false,
    },
    Setting {
        name: "import-keep-days",
        value: "NUMBER",
        is: "a number of days",
        default: "30",
        default_words: "`30`",
        about: "When a backup that was sent at the desk is deleted: days after its report, or after it was last used.",
        secret: false,
    },
    Setting {
        name: "trusted-proxies",
        value: "CIDR,…",
        is: "a list of address ranges",
        default: "",
        default_words: "none",
        about: "Proxies in front of the server: only their word about the reader's address, scheme and host is taken.",
        secret: false,
    },
    Setting {
        name: "fetch",
        value: "public|any|none",
        is: "public, any or none",
        default: "public",
        default_words: "`public`",
        about: "Which servers Relais may ask for a page, as for the latest titles of sites that are linked to: those of the public \
                net, those of one's own network too (`any`), or none.",
        secret: false,
    },
    Setting {
        name: "smtp",
        value: "URL",
        is: "a mail server",
        default: "",
        default_words: "none, and nobody is mailed anything",
        about: "Where mail is handed in: `smtps://user:password@host` (TLS), `smtp://…` (STARTTLS), or `smtp://host?tls=none`.",
        secret: true,
    },
    Setting {
        name: "mail-from",
        value: "ADDRESS",
        is: "a mail address",
        default: "",
        default_words: "none; needed with `smtp`",
        about: "Whom mail comes from, as in desk@example.org or Carnets <desk@example.org>.",
        secret: false,
    },
    Setting {
        name: "mail-folder",
        value: "DIR|none",
        is: "a folder",
        default: "",
        default_words: "`mail` in the data folder",
        about: "Where messages are put without `smtp`, as `.eml` files, the last 500. One that is named here counts as a way to \
                people: whoever named it takes them on.",
        secret: false,
    },
    Setting {
        name: "dkim-key",
        value: "FILE",
        is: "a file",
        default: "",
        default_words: "none, and messages are not signed",
        about: "The private key that signs messages for the domain of `mail-from` (DKIM), in PEM: RSA, as made by `openssl genrsa \
                -out FILE 2048`, or Ed25519. The desk shows the record for the DNS.",
        secret: false,
    },
    Setting {
        name: "dkim-selector",
        value: "NAME",
        is: "a name in the DNS",
        default: "relais",
        default_words: "`relais`",
        about: "The name under which that key is published: `NAME._domainkey` below the domain.",
        secret: false,
    },
    Setting {
        name: "log",
        value: "LEVEL",
        is: "a level of the log",
        default: "info",
        default_words: "`info`",
        about: "What is logged on stderr: error, warn, info, debug or trace, also for one part as in warn,relais=debug.",
        secret: false,
    },
];

/// What stood on the command line.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// By the name of the setting.
    pub(crate) values: BTreeMap<&'static str, String>,
    /// The settings file, `--config`.
    pub(crate) config: Option<String>,
}

const CONFIG_ABOUT: &str = "The settings file; without it, relais.toml in the present folder where there is one.";
const HEADING: &str = "Settings";

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        let config = Arg::new("config").long("config").value_name("FILE").help(CONFIG_ABOUT);
        let command = command.arg(config.global(true).help_heading(HEADING));
        SETTINGS.iter().fold(command, |command, setting| {
            let help = format!("{} [default: {}]", setting.about, setting.default_words).replace('`', "");
            let flag = Arg::new(setting.name).long(setting.name).value_name(setting.value).help(help);
            command.arg(flag.global(true).help_heading(HEADING))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Given, clap::Error> {
        let one = |name: &str| matches.get_one::<String>(name).cloned();
        let values = SETTINGS.iter().filter_map(|setting| one(setting.name).map(|value| (setting.name, value)));
        Ok(Given { values: values.collect(), config: one("config") })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Given::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The reference page of all settings.
pub(crate) fn markdown() -> String {
    let mut page = String::from(
        "# Settings\n\nEach setting can be given as a flag, as an environment variable or as a line of `relais.toml`. \
         A flag goes before a variable, a variable before the file. A value that cannot be read is refused with the \
         flag, variable or line at fault.\n\nThis page is made by `relais settings --markdown`.\n",
    );
    for setting in SETTINGS {
        let (name, value, key) = (setting.name, setting.value, setting.key());
        let _ = write!(
            page,
            "\n## {name}\n\n{}\n\n- flag: `--{name} {value}`\n- variable: `{}`\n- file: `{key} = \"…\"`\n- default: {}\n",
            setting.about,
            setting.variable(),
            setting.default_words,
        );
    }
    let _ = write!(page, "\n## config\n\n{CONFIG_ABOUT}\n\n- flag: `--config FILE`\n- variable: `RELAIS_CONFIG`\n");
    page
}

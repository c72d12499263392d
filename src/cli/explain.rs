//! How a failure is told: the thing, the reason and the way on. And how the settings are shown.

use crate::app::own_locale;
use crate::base::error::{Failure, Refusal};
use crate::config::Config;
use locale::{Arg, Texts};
use std::fmt::Write;

/// The words for stderr.
pub(crate) fn words(failure: &Failure, config: &Config) -> String {
    match failure {
        Failure::Refused(refusal) => refused(refusal),
        Failure::Database(error) => database(error, config),
        Failure::Fault(cause) => {
            format!("Relais made a fault, and what was not finished is not kept: {cause:#}; please report these words")
        }
    }
}

/// A refusal that the interface has a text for, in the language of whoever runs the command.
fn refused(refusal: &Refusal) -> String {
    let Some(text) = &refusal.text else { return refusal.words.clone() };
    let arguments: Vec<_> = text.arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    let said = Texts::load().ok().and_then(|texts| texts.get(&own_locale(), text.key, &arguments).ok());
    said.unwrap_or_else(|| refusal.words.clone())
}

fn database(error: &db::Error, config: &Config) -> String {
    let (name, there) = match &config.database {
        db::Address::Sqlite(file) => (
            format!("the database {}", file.display()),
            "see that it is there with its folder and can be read and written, or restore a backup",
        ),
        db::Address::Postgres(_) => {
            ("the PostgreSQL database".to_owned(), "see that it runs and takes connections, or correct --database-url")
        }
    };
    match error {
        db::Error::Busy(why) => {
            format!("{name} is locked: {why}; end the other program that works in it, then repeat the command")
        }
        db::Error::Full(why) => {
            format!("{name} cannot grow, the disk is full: {why}; make room there, then repeat the command")
        }
        db::Error::Unavailable(why) => format!("{name} is not available: {why}; {there}"),
        other => format!("{name}: {other}; repeat the command"),
    }
}

/// Each setting and its value, as lines of the settings file. Passwords are left out.
pub(crate) fn settings(config: &Config) -> String {
    let database = match &config.database {
        db::Address::Sqlite(file) => format!("sqlite:{}", file.display()),
        db::Address::Postgres(_) => "postgres://… (not shown, it may hold a password)".to_owned(),
    };
    let proxies = config.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let post = config.post.as_ref().or(config.tray.as_ref());
    let signature = post.and_then(|post| post.signature.as_ref());
    let way = |is: fn(&mail::Way) -> bool| {
        post.filter(|post| is(&post.way)).map(|post| post.way.to_string()).unwrap_or_default()
    };
    let lines = [
        ("data", config.data.display().to_string()),
        ("listen", config.listen.to_string()),
        ("private_listen", config.private_listen.map_or("none".into(), |address| address.to_string())),
        ("database_url", database),
        ("blobs", config.blobs.display().to_string()),
        ("cache_bytes", config.cache_bytes.to_string()),
        ("desk", crate::desk::origin::DeskOrigin::of(config).address),
        ("import_bytes", config.import_bytes.to_string()),
        ("import_keep_days", config.import_keep_days.to_string()),
        ("trusted_proxies", proxies),
        ("smtp", way(|way| matches!(way, mail::Way::Server(_)))),
        ("mail_from", post.map(|post| post.from.to_string()).unwrap_or_default()),
        ("mail_folder", way(|way| matches!(way, mail::Way::Folder(_)))),
        ("dkim_key", if signature.is_some() { "… (not shown, it is secret)".into() } else { String::new() }),
        ("dkim_selector", signature.map(|signature| signature.selector().to_owned()).unwrap_or_default()),
        ("fetch", config.fetch.map_or("none", fetch::Reach::name).to_owned()),
        ("log", config.log.clone()),
    ];
    lines.iter().fold(String::new(), |mut text, (name, value)| {
        let _ = writeln!(text, "{name} = {value:?}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::SETTINGS;

    #[test]
    fn every_setting_is_shown_and_no_password() {
        let mut config = Config::of_folder("/nowhere".into());
        config.database = db::Address::Postgres("postgres://me:secret@host/x".into());
        let text = settings(&config);
        assert!(!text.contains("secret"));
        for setting in SETTINGS {
            assert!(text.contains(&format!("{} = ", setting.key())), "{} is not shown", setting.name);
        }
    }

    #[test]
    fn a_database_out_of_reach_is_told_with_the_way_on() {
        let config = Config::of_folder("/nowhere".into());
        for error in [db::Error::Busy("x".into()), db::Error::Full("x".into()), db::Error::Unavailable("x".into())] {
            let said = words(&Failure::Database(error), &config);
            assert!(said.starts_with("the database /nowhere/relais.sqlite") && said.contains("; "), "{said}");
        }
    }
}

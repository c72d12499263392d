//! Precedence, refusals in words, and the reference page.

use super::*;
use std::path::Path;

fn flags(values: &[(&'static str, &str)]) -> Given {
    Given { values: values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(), config: None }
}

fn load(values: &[(&'static str, &str)], environment: &[(&str, &str)]) -> Result<Config, String> {
    let look = |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    Config::load(&flags(values), &look, Path::new("/nowhere"))
}

#[test]
fn a_flag_goes_before_a_variable_and_a_variable_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("relais.toml"), "listen = \"127.0.0.1:1\"\nblobs = \"pictures\"\n").unwrap();
    let port = |values: &[(&'static str, &str)], variable: Option<&str>| {
        let look = |name: &str| variable.filter(|_| name == "RELAIS_LISTEN").map(str::to_owned);
        Config::load(&flags(values), &look, folder.path()).unwrap().listen.port()
    };
    assert_eq!(port(&[("listen", "127.0.0.1:3")], Some("127.0.0.1:2")), 3);
    assert_eq!(port(&[], Some("127.0.0.1:2")), 2);
    assert_eq!(port(&[], Some("")), 1);
    assert_eq!(port(&[], None), 1);
    let config = Config::load(&flags(&[]), &|_| None, folder.path()).unwrap();
    assert_eq!(config.blobs, folder.path().join("pictures"));
}

#[test]
fn without_anything_the_defaults_hold() {
    let config = load(&[], &[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8400");
    assert_eq!(config.private_listen.unwrap().to_string(), "127.0.0.1:8401");
    assert!(!config.listen_chosen && !config.private_listen_chosen && config.trusted_proxies.is_empty());
    assert_eq!(config.data, Path::new("/nowhere/relais-data"));
    assert_eq!(config.database, db::Address::Sqlite("/nowhere/relais-data/relais.sqlite".into()));
    assert_eq!(config.blobs, Path::new("/nowhere/relais-data/blobs"));
    assert_eq!(config.cache_bytes, 64 << 20);
}

#[test]
fn a_wrong_value_names_what_is_at_fault_and_what_to_write() {
    let flag = load(&[("listen", "8400")], &[]).unwrap_err();
    assert_eq!(flag, "--listen: “8400” is not an address with a port; write it as in 127.0.0.1:8400");
    let variable = load(&[], &[("RELAIS_TRUSTED_PROXIES", "10.0.0.0/99")]).unwrap_err();
    assert!(variable.starts_with("RELAIS_TRUSTED_PROXIES: “10.0.0.0/99”"), "{variable}");
    let line = file::parse("listen = \"[::1]:8400\"\n\ncache_bytes = true\n", "relais.toml").unwrap_err();
    assert!(line.starts_with("relais.toml, line 3: cache_bytes"), "{line}");
}

#[test]
fn a_password_in_the_address_of_a_database_is_not_repeated() {
    let said = load(&[("database-url", "mysql://me:secret@host/x")], &[]).unwrap_err();
    assert!(!said.contains("secret") && said.starts_with("--database-url"), "{said}");
}

#[test]
fn an_unknown_key_of_the_file_is_refused_by_name() {
    let said = file::parse("listn = \"127.0.0.1:1\"", "relais.toml").unwrap_err();
    assert!(
        said.starts_with("relais.toml, line 1: there is no setting listn; those there are: data, listen"),
        "{said}"
    );
}

#[test]
fn a_broken_file_names_its_line() {
    let said = file::parse("data = \"x\"\nlisten = \n", "relais.toml").unwrap_err();
    assert!(said.starts_with("relais.toml, line 2:"), "{said}");
}

#[test]
fn the_file_takes_numbers_and_lists() {
    let lines = file::parse("cache_bytes = 0x10\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]", "f").unwrap();
    assert_eq!(lines["cache_bytes"].value, "16");
    assert_eq!(lines["trusted_proxies"].value, "10.0.0.0/8,::1");
}

#[test]
fn a_named_file_that_is_not_there_is_refused() {
    let given = Given { values: BTreeMap::new(), config: Some("mine.toml".into()) };
    let said = Config::load(&given, &|_| None, Path::new("/nowhere")).unwrap_err();
    assert!(said.contains("mine.toml is not there"), "{said}");
}

#[test]
fn none_turns_the_private_address_off() {
    let config = load(&[("private-listen", "none")], &[]).unwrap();
    assert!(config.private_listen.is_none() && config.private_listen_chosen);
}

#[test]
fn databases_are_told_apart_by_their_address() {
    let of = |value| load(&[("database-url", value)], &[]).map(|config| config.database);
    assert_eq!(of("sqlite:a.sqlite"), Ok(db::Address::Sqlite("/nowhere/a.sqlite".into())));
    assert_eq!(of("sqlite:/var/a"), Ok(db::Address::Sqlite("/var/a".into())));
    assert_eq!(of("sqlite:///var/a"), Ok(db::Address::Sqlite("/var/a".into())));
    assert!(matches!(of("postgres://h/n"), Ok(db::Address::Postgres(_))));
}

#[test]
fn sizes_are_read_with_their_unit() {
    assert_eq!(
        [bytes("64M"), bytes("1g"), bytes("12"), bytes("2 K")],
        [Some(64 << 20), Some(1 << 30), Some(12), Some(2048)]
    );
    assert_eq!([bytes(""), bytes("M"), bytes("-1"), bytes("99999999999G")], [None; 4]);
}

#[test]
fn the_reference_of_settings_is_up_to_date() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/settings.md"));
    let page = page.unwrap_or_default();
    assert!(page == markdown(), "write it anew: cargo run -- settings --markdown > docs/reference/settings.md");
}

#[test]
fn a_word_that_is_no_level_is_refused_before_it_silences_the_log() {
    for log in ["info", "warn,relais=debug", "OFF", "relais::web=trace"] {
        assert_eq!(load(&[("log", log)], &[]).unwrap().log, log);
    }
    for log in ["loud", "relais=loud", "info,", "", "relais"] {
        assert!(load(&[("log", log)], &[]).unwrap_err().starts_with("--log: "), "{log}");
    }
}

#[test]
fn an_empty_variable_names_no_file() {
    assert!(load(&[], &[("RELAIS_CONFIG", "")]).is_ok());
}

#[test]
fn without_a_mail_server_messages_lie_in_the_data_folder_and_a_chosen_folder_is_a_way_to_people() {
    let way = |values: &[(&'static str, &str)]| {
        let config = load(values, &[]).unwrap();
        let named = |post: Option<mail::Post>| post.map(|post| format!("{} {}", post.way, post.from));
        (named(config.post), named(config.tray))
    };
    let said = |words: &str| Some(words.to_owned());
    assert_eq!(way(&[]), (None, said("/nowhere/relais-data/mail relais@localhost")));
    assert_eq!(way(&[("mail-folder", "none")]), (None, None));
    let chosen = [("mail-folder", "out"), ("mail-from", "desk@example.org")];
    assert_eq!(way(&chosen), (said("/nowhere/out desk@example.org"), None));
    let served = [("smtp", "smtp://mail.example.org"), ("mail-from", "desk@example.org"), ("mail-folder", "out")];
    assert_eq!(way(&served), (said("mail.example.org:587 desk@example.org"), None));
    assert!(load(&[("smtp", "smtp://mail.example.org")], &[]).unwrap_err().contains("mail-from"));
}

#[test]
fn a_key_that_is_not_there_or_cannot_sign_is_refused_with_how_to_make_one() {
    let gone = load(&[("dkim-key", "gone.pem")], &[]).unwrap_err();
    assert!(gone.contains("/nowhere/gone.pem") && gone.contains("openssl genrsa -out"), "{gone}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key.pem").display().to_string();
    std::fs::write(&file, "no key").unwrap();
    let wrong = load(&[("dkim-key", &file)], &[]).unwrap_err();
    assert!(wrong.contains("holds no private key"), "{wrong}");
    std::fs::write(&file, include_str!("../../crates/mail/src/dkim/tests/ed25519.pem")).unwrap();
    let config = load(&[("dkim-key", &file), ("dkim-selector", "a1")], &[]).unwrap();
    assert_eq!(config.tray.unwrap().signature.unwrap().selector(), "a1");
    let selector = load(&[("dkim-key", &file), ("dkim-selector", "a.b")], &[]).unwrap_err();
    assert!(selector.starts_with("dkim-selector: “a.b”"), "{selector}");
}

//! The program as it is started: settings, the one owner of a folder, commands through it, refusals, stopping.

use crate::app::{Engine, on_each_engine, request};
use crate::program::{Place, Serving, bare, ended};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

#[test]
fn an_empty_server_says_where_it_is_and_what_to_do_next() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    assert!(serving.greeting.starts_with("Relais serves no site yet at http://127.0.0.1:"), "{}", serving.greeting);
    assert_eq!(request(serving.address, "GET", "localhost", "/", &[]).status, 200);
    let (status, _, said) = serving.stop();
    assert_eq!(status, 0);
    for command in ["relais import ", "relais site add ", "relais demo"] {
        assert!(said.contains(command), "{said}");
    }
}

#[test]
fn commands_on_a_served_folder_go_through_the_server_and_show_at_once() {
    on_each_engine(|engine| {
        let place = Place::new(engine);
        let serving = place.serve();
        assert!(place.add_site("a.example.org").starts_with("Added a.example.org."));
        assert_eq!(request(serving.address, "GET", "a.example.org", "/", &[]).status, 200);
        assert!(place.done(&["site", "list"]).contains("a.example.org  open  fr  Europe/Paris  “Été”"));
        assert!(place.done(&["check"]).starts_with("Everything agrees"));
        place.done(&["site", "set", "--site", "a.example.org", "--state", "closed"]);
        assert_eq!(request(serving.address, "GET", "a.example.org", "/", &[]).status, 403);
        let refused = place.run(&["article", "withdraw", "/x", "--site", "b.example.org"]);
        assert_eq!((refused.status, refused.out.as_str()), (1, ""), "{refused:?}");
        assert!(refused.err.contains("b.example.org") && refused.err.lines().count() == 1, "{refused:?}");
    });
}

#[test]
fn several_commands_at_once_on_a_served_folder_are_all_done() {
    on_each_engine(|engine| {
        let place = Place::new(engine);
        let _serving = place.serve();
        std::thread::scope(|scope| {
            for number in 0..8 {
                let place = &place;
                scope.spawn(move || place.add_site(&format!("n{number}.example.org")));
            }
        });
        assert_eq!(place.done(&["site", "list"]).lines().count(), 8);
    });
}

#[test]
fn commands_on_a_folder_that_nobody_serves_wait_for_each_other() {
    let place = Place::new(Engine::Sqlite);
    std::thread::scope(|scope| {
        for number in 0..4 {
            let place = &place;
            scope.spawn(move || place.add_site(&format!("n{number}.example.org")));
        }
    });
    assert_eq!(place.done(&["site", "list"]).lines().count(), 4);
}

#[test]
fn the_socket_is_for_its_owner_alone_and_gone_at_the_end() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    let socket = place.data().join("control.sock");
    assert_eq!(std::fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o600);
    serving.stop();
    assert!(!socket.exists());
}

#[test]
fn a_server_that_was_killed_leaves_a_folder_that_works() {
    let place = Place::new(Engine::Sqlite);
    let mut serving = place.serve();
    serving.child.kill().unwrap();
    serving.child.wait().unwrap();
    place.add_site("a.example.org");
    assert!(place.serve().greeting.starts_with("Relais serves “Été” at "));
}

#[test]
fn what_no_command_sends_is_refused_through_the_socket_and_the_server_goes_on() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    for sent in ["\n", "{}\n", "{\"program\":\"0.0.0\",\"task\":\"check\"}\n", "\u{1}"] {
        let mut stream = UnixStream::connect(place.data().join("control.sock")).unwrap();
        stream.write_all(sent.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let lines: Vec<String> = BufReader::new(stream).lines().map(|line| line.unwrap()).collect();
        assert!(lines[0].contains("does not understand this command"), "{lines:?}");
        assert_eq!(lines[1], "{\"exit\":1}");
    }
    assert_eq!(request(serving.address, "GET", "localhost", "/", &[]).status, 200);
}

#[test]
fn a_folder_has_one_server_and_the_next_is_told_who_has_it() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    let second = place.run(&["serve", "--listen", "127.0.0.1:0", "--private-listen", "none"]);
    assert_eq!(second.status, 1);
    assert!(second.err.contains(&format!("in use by relais serve (process {})", serving.child.id())), "{second:?}");
    assert!(second.err.contains("--data"), "{second:?}");
}

#[test]
fn a_port_that_is_taken_is_one_sentence_with_the_way_on() {
    let place = Place::new(Engine::Sqlite);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for flag in ["--listen", "--private-listen"] {
        let other = if flag == "--listen" { "--private-listen" } else { "--listen" };
        let refused = place.run(&["serve", flag, &address, other, "127.0.0.1:0"]);
        assert_eq!(refused.status, 1);
        assert!(refused.err.starts_with(&format!("{address} ({flag}) is taken")), "{refused:?}");
        assert_eq!(refused.err.lines().count(), 1, "{refused:?}");
    }
}

#[test]
fn one_address_for_readers_and_for_the_state_of_the_server_is_refused() {
    let place = Place::new(Engine::Sqlite);
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let refused = place.run(&["serve", "--listen", &free, "--private-listen", &free]);
    assert_eq!((refused.status, refused.err.lines().count()), (1, 1), "{refused:?}");
    assert!(refused.err.contains("(--private-listen) is where readers are answered already"), "{refused:?}");
}

#[test]
fn a_demo_beside_a_server_takes_other_addresses_and_says_which() {
    // Whoever has them, they are taken.
    let _public = TcpListener::bind("127.0.0.1:8400");
    let _private = TcpListener::bind("127.0.0.1:8401");
    let folder = tempfile::tempdir().unwrap();
    let demo = |arguments: &[&str]| {
        let mut command = bare(folder.path(), arguments);
        command.env("TMPDIR", folder.path());
        command
    };
    let (one, two) = (Serving::start(demo(&["demo"])), Serving::start(demo(&["demo"])));
    for serving in [&one, &two] {
        assert!(![8400, 8401].contains(&serving.address.port()), "{}", serving.greeting);
        assert_eq!(request(serving.address, "GET", "localhost", "/", &[]).status, 200);
    }
    let chosen = one.address.to_string();
    let refused = ended(demo(&["demo", "--listen", &chosen]));
    assert_eq!(refused.status, 1);
    assert!(refused.err.starts_with(&format!("{chosen} (--listen) is taken")), "one that was chosen is not changed");
}

#[test]
fn a_free_port_is_named_by_its_number() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    let said = place.add_site("a.example.org");
    assert!(said.contains(&format!("http://a.example.org.localhost:{}/", serving.address.port())), "{said}");
}

#[test]
fn a_server_on_all_addresses_names_one_that_can_be_opened() {
    let place = Place::new(Engine::Sqlite);
    let command = place.command(&["serve", "--listen", "0.0.0.0:0", "--private-listen", "none"]);
    let serving = Serving::start(command);
    assert!(serving.address.ip().is_loopback(), "{}", serving.greeting);
    assert_eq!(request(serving.address, "GET", &serving.address.to_string(), "/", &[]).status, 200);
}

#[test]
fn a_variable_that_cannot_be_read_is_refused_by_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let mut command = bare(folder.path(), &["settings"]);
    command.env("RELAIS_DATA", std::ffi::OsStr::from_bytes(b"d\xff"));
    let refused = ended(command);
    assert_eq!(refused.status, 2, "{refused:?}");
    assert!(refused.err.starts_with("RELAIS_DATA: "), "{refused:?}");
}

#[test]
fn the_program_works_wherever_it_is_put() {
    let folder = tempfile::tempdir().unwrap();
    let moved = folder.path().join("moved");
    std::fs::copy(env!("CARGO_BIN_EXE_relais"), &moved).unwrap();
    let bytes = std::fs::read(&moved).unwrap();
    // A template read from where it was compiled would have its folder's name in the program.
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/");
    assert!(!bytes.windows(source.len()).any(|part| part == source.as_bytes()), "{source} is in the program");
    assert!(std::process::Command::new(&moved).arg("--version").status().unwrap().success());
}

#[test]
fn a_folder_that_cannot_be_had_is_one_sentence_with_the_way_on() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let refused = ended(bare(folder.path(), &["serve", "--data", "file/data"]));
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("file/data cannot be used") && refused.err.contains("--data"), "{refused:?}");
    assert_eq!(refused.err.lines().count(), 1, "{refused:?}");
}

#[test]
fn a_database_that_another_program_holds_is_one_sentence_with_the_way_on() {
    let place = Place::new(Engine::Sqlite);
    place.add_site("a.example.org");
    let address = db::Address::Sqlite(place.path("relais.sqlite"));
    let holder = db::Db::open(&address, std::sync::Arc::new(|| 0), 1).unwrap();
    let refused = holder.whole(|_| Ok::<_, db::Error>(place.run(&["site", "list"]))).unwrap();
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("is locked") && refused.err.contains("end the other program"), "{refused:?}");
    assert_eq!(refused.err.lines().count(), 1, "{refused:?}");
}

#[test]
fn a_database_that_is_not_there_is_one_sentence_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let url = "postgres://me:secret@127.0.0.1:1/none";
    let refused = ended(bare(folder.path(), &["site", "list", "--database-url", url]));
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("PostgreSQL") && refused.err.contains("--database-url"), "{refused:?}");
    assert!(!refused.err.contains("secret") && refused.err.lines().count() == 1, "{refused:?}");
}

#[test]
fn a_file_that_is_no_database_is_one_sentence() {
    let place = Place::new(Engine::Sqlite);
    std::fs::write(place.path("relais.sqlite"), "not a database, and long enough to be read as one\n".repeat(40))
        .unwrap();
    let refused = place.run(&["site", "list"]);
    assert_eq!((refused.status, refused.err.lines().count()), (1, 1), "{refused:?}");
    assert!(refused.err.contains("is not available"), "{refused:?}");
}

#[test]
fn a_flag_goes_before_a_variable_and_a_variable_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("relais.toml"), "cache_bytes = \"3M\"\nlog = \"warn\"\n").unwrap();
    let shown = |flags: &[&str], variable: Option<&str>| {
        let mut command = bare(folder.path(), &["settings"]);
        command.args(flags).envs(variable.map(|value| ("RELAIS_CACHE_BYTES", value)));
        ended(command).out
    };
    assert!(shown(&["--cache-bytes", "1"], Some("2")).contains("cache_bytes = \"1\"\n"));
    assert!(shown(&[], Some("2")).contains("cache_bytes = \"2\"\n"));
    let file = shown(&[], None);
    assert!(file.contains("cache_bytes = \"3145728\"\n") && file.contains("log = \"warn\"\n"), "{file}");
}

#[test]
fn wrong_use_has_a_status_of_its_own_and_names_what_is_at_fault() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = |arguments: &[&str], words: &str| {
        let ended = ended(bare(folder.path(), arguments));
        assert_eq!(ended.status, 2, "{ended:?}");
        assert!(ended.err.contains(words), "{ended:?}");
    };
    wrong(&["fly"], "fly");
    wrong(&["serve", "--listen", "here"], "--listen: “here” is not an address with a port");
    wrong(&["site", "add", "http://x"], "is not a host name");
    std::fs::write(folder.path().join("relais.toml"), "\nlistne = 1\n").unwrap();
    wrong(&["serve"], "relais.toml, line 2: there is no setting listne");
}

/// A server with a site, and a connection to it that stays open after its first answer.
fn served_with_a_visitor(place: &Place) -> (Serving, TcpStream) {
    place.add_site("a.example.org");
    let serving = place.serve();
    let mut visitor = TcpStream::connect(serving.address).unwrap();
    visitor.write_all(b"GET / HTTP/1.1\r\nHost: a.example.org\r\n\r\n").unwrap();
    let mut start = [0; 12];
    visitor.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
    (serving, visitor)
}

#[test]
fn asked_to_stop_it_ends_in_order_although_a_visitor_stays() {
    on_each_engine(|engine| {
        let place = Place::new(engine);
        let (serving, _visitor) = served_with_a_visitor(&place);
        let (status, took, _) = serving.stop();
        assert_eq!(status, 0);
        assert!(took < Duration::from_secs(10), "{took:?}");
        assert!(place.done(&["check"]).starts_with("Everything agrees"));
    });
}

#[test]
fn a_command_that_hangs_on_the_server_does_not_keep_it_from_stopping() {
    let place = Place::new(Engine::Sqlite);
    let serving = place.serve();
    // Says nothing, and holds its connection.
    let _silent = UnixStream::connect(place.data().join("control.sock")).unwrap();
    let (status, took, _) = serving.stop();
    assert_eq!(status, 0);
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn the_demo_serves_its_sample_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = bare(folder.path(), &["demo", "--listen", "127.0.0.1:0", "--language", "ar"]);
    command.env("TMPDIR", folder.path());
    let serving = Serving::start(command);
    let home = request(serving.address, "GET", "localhost", "/", &[]);
    assert_eq!(home.status, 200);
    assert!(home.text().contains("lang=\"ar\""));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let started = Instant::now();
    assert_eq!(serving.stop().0, 0);
    assert!(started.elapsed() < Duration::from_secs(10));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

//! Mail as programs that others wrote take and read it: a server (aiosmtpd), a parser (Python's), a judge of signatures (dkimpy).
//! Skipped where they are not installed, and says so.

use crate::app::{Engine, TestApp};
use crate::desk::Browser;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/crates/mail/src/dkim/tests/rsa.pem");
const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/server.py");

/// How long a message may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Such a server; it stops with the test.
pub struct RealServer {
    child: Child,
    told: Receiver<String>,
    port: u16,
}

/// A message as it was read.
#[derive(Debug)]
pub struct Taken(Value);

impl Taken {
    /// A field of its head.
    pub fn field(&self, name: &str) -> Option<&str> {
        let head = self.0["head"].as_array()?;
        head.iter().find(|field| field[0] == name).and_then(|field| field[1].as_str())
    }

    /// A part: text or html.
    pub fn part(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_else(|| panic!("no {name} in {}", self.0))
    }

    pub fn is_signed(&self) -> bool {
        self.0["signed"] == true
    }
}

impl RealServer {
    /// One to which the DNS says what these posts ask for; `None` where there is none.
    pub fn start(records: &[mail::Record]) -> Option<RealServer> {
        let python = ["/usr/bin/python3", "python3"].into_iter().find(|python| {
            let tried = Command::new(python).args(["-c", "import aiosmtpd, dkim"]).stderr(Stdio::null()).status();
            tried.is_ok_and(|status| status.success())
        });
        let Some(python) = python else {
            eprintln!("skipped: python3 has no aiosmtpd and dkim (./ci setup)");
            return None;
        };
        let records: Value = records.iter().map(|record| (record.name.clone(), json!(record.value))).collect();
        let mut command = Command::new(python);
        command.arg(SERVER).env("RECORDS", records.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (says, told) = channel();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| says.send(line)));
        let line: String = told.recv_timeout(PATIENCE).unwrap();
        Some(RealServer { child, told, port: line.trim().parse().unwrap() })
    }

    /// As the settings name it, signing.
    pub fn post(&self) -> mail::Post {
        let server = mail::Server::parse(&format!("smtp://127.0.0.1:{}?tls=none", self.port)).unwrap();
        mail::Post { way: mail::Way::Server(server), ..post() }
    }

    /// The next message that it took.
    pub fn next(&mut self) -> Taken {
        let line = self.told.recv_timeout(PATIENCE).expect("a message arrives");
        let taken: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(taken["defects"], json!([]), "{taken}");
        assert_eq!(taken["kinds"], json!(["multipart/alternative", "text/plain", "text/html"]), "{taken}");
        assert!(taken["longest"].as_i64().unwrap() <= 998, "RFC 5322, 2.1.1: {taken}");
        Taken(taken)
    }
}

impl Drop for RealServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where nothing is sent yet: what the DNS should say is known from it.
pub fn post() -> mail::Post {
    mail::Post {
        way: mail::Way::Folder(mail::Folder::new("/nowhere".into())),
        from: mail::Sender::parse("Carnets d’été <desk@example.org>").unwrap(),
        signature: Some(mail::Signature::read("relais", &std::fs::read(KEY).unwrap()).unwrap()),
    }
}

#[test]
fn programs_of_others_read_both_parts_and_prove_the_signature() {
    let Some(mut server) = RealServer::start(&post().records()) else { return };
    let app = TestApp::set(Engine::Sqlite, |config| config.post = Some(server.post()));
    let mut ana = Browser::owner(&app);
    ana.language = "ar";
    ana.forget();
    ana.post("/desk/link", &[("name", "ana@example.org")]);
    relais::jobs::drain(&app.app).unwrap();
    let taken = server.next();
    assert!(taken.is_signed(), "{taken:?}");
    assert_eq!(taken.field("From"), Some("Carnets d’été <desk@example.org>"));
    assert_eq!(taken.field("Subject"), Some("الدخول إلى localhost:8400"));
    assert_eq!(taken.field("Content-Language"), Some("ar"));
    assert!(taken.part("html").contains("dir=\"rtl\"") && taken.part("text").contains("ربع ساعة"));

    app.clock.set(crate::app::NOW + 1_000_000);
    ana.post("/desk/link", &[("name", "ana@example.org")]);
    relais::jobs::drain(&app.app).unwrap();
    assert_ne!(server.next().field("Message-ID"), taken.field("Message-ID"), "another message");
}

//! A small mail server on this machine, for the other tests: it takes what it is given, or refuses as it is told.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A message as it arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Whom it was handed in for.
    pub to: String,
    pub head: String,
    /// The words, decoded.
    pub text: String,
    /// The same as a page.
    pub html: String,
}

impl Arrived {
    /// A field of its head, its lines joined.
    pub fn field(&self, name: &str) -> Option<String> {
        let unfolded = self.head.replace("\n ", " ");
        let value = unfolded.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ").map(str::to_owned));
        value.map(|value| value.trim().to_owned())
    }

    /// The address of ours on a line of its own, without scheme and host.
    pub fn link(&self) -> String {
        let line = self.text.lines().find_map(|line| line.trim().strip_prefix("http://localhost:8400"));
        line.unwrap_or_else(|| panic!("no link in {}", self.text)).to_owned()
    }
}

#[derive(Default)]
struct Kept {
    arrived: Vec<Arrived>,
    /// What every recipient is refused with.
    refusal: Option<&'static str>,
}

/// The server; it stops with the test.
#[derive(Clone)]
pub struct MailServer {
    kept: Arc<Mutex<Kept>>,
    port: u16,
}

impl MailServer {
    pub fn start() -> MailServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = MailServer { kept: Arc::default(), port: listener.local_addr().unwrap().port() };
        let serving = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let _ = serving.serve(stream.unwrap());
            }
        });
        server
    }

    /// As the settings name it, with whom mail comes from.
    pub fn post(&self) -> Option<mail::Post> {
        let server = mail::Server::parse(&format!("smtp://127.0.0.1:{}?tls=none", self.port)).unwrap();
        let from = mail::Sender::parse("Carnets <desk@example.org>").unwrap();
        Some(mail::Post { way: mail::Way::Server(server), from, signature: None })
    }

    pub fn refuse(&self, refusal: Option<&'static str>) {
        self.kept.lock().unwrap().refusal = refusal;
    }

    /// What has arrived since it was asked last.
    pub fn arrived(&self) -> Vec<Arrived> {
        std::mem::take(&mut self.kept.lock().unwrap().arrived)
    }

    /// The one that arrived since.
    pub fn only(&self) -> Arrived {
        let arrived = self.arrived();
        assert_eq!(arrived.len(), 1, "{arrived:?}");
        arrived.into_iter().next().unwrap()
    }

    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let mut to = String::new();
        stream.write_all(b"220 here\r\n")?;
        while let Some(Ok(line)) = lines.next() {
            let refusal = self.kept.lock().unwrap().refusal;
            let answer = if let Some(address) = line.strip_prefix("RCPT TO:<") {
                to = address.trim_end_matches('>').to_owned();
                refusal.unwrap_or("250 OK")
            } else if line == "DATA" {
                stream.write_all(b"354 go on\r\n")?;
                let raw: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                self.kept.lock().unwrap().arrived.push(read(&to, &raw.join("\n")));
                "250 taken"
            } else {
                "250 OK"
            };
            stream.write_all(format!("{answer}\r\n").as_bytes())?;
        }
        Ok(())
    }
}

/// A message with its two parts: the words, and the same as a page.
fn read(to: &str, raw: &str) -> Arrived {
    let (head, body) = raw.split_once("\n\n").unwrap();
    let boundary = head.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let parts: Vec<&str> = body.split(&format!("--{boundary}")).collect();
    let decoded = |kind: &str| {
        let part = parts.iter().find(|part| part.contains(kind)).unwrap_or_else(|| panic!("no {kind} in {raw}"));
        let words = part.split_once("\n\n").unwrap().1;
        String::from_utf8(STANDARD.decode(words.replace('\n', "")).unwrap()).unwrap().replace("\r\n", "\n")
    };
    Arrived { to: to.to_owned(), head: head.to_owned(), text: decoded("text/plain"), html: decoded("text/html") }
}

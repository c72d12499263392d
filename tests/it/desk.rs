//! A browser at the desk, for the other tests: it keeps its cookie, sends forms as a browser does, and reads pages.

use crate::app::{Reply, TestApp};
use std::io::{Read, Write};
use std::net::TcpStream;

/// The password of everybody in these tests.
pub const PASSWORD: &str = "quatre chevaux de poste";
/// The host of the desk.
pub const DESK: &str = "localhost";

/// One browser with what it keeps.
pub struct Browser<'a> {
    app: &'a TestApp,
    cookie: Option<String>,
    /// What it says of where a form was sent from.
    pub origin: Option<&'static str>,
    pub language: &'static str,
    /// What it wants; `None`: a page.
    pub accept: Option<&'static str>,
}

impl<'a> Browser<'a> {
    pub fn new(app: &'a TestApp) -> Browser<'a> {
        Browser { app, cookie: None, origin: Some("http://localhost"), language: "en", accept: None }
    }

    /// The owner of the first site, fresh from the first run.
    pub fn owner(app: &'a TestApp) -> Browser<'a> {
        let mut browser = Browser::new(app);
        let link = relais::desk::first_link(&app.app).unwrap().expect("nobody owns anything yet");
        let reply = browser.post(
            &link,
            &[
                ("title", "Carnets du Ponant"),
                ("host", crate::app::HOST),
                ("language", "fr-FR"),
                ("zone", "Europe/Paris"),
                ("name", "Ana Lima"),
                ("mail", "ana@example.org"),
                ("password", PASSWORD),
            ],
        );
        assert_eq!(reply.status, 303, "{}", reply.text());
        browser
    }

    /// Somebody whom the owner invited to the first site.
    pub fn invited(app: &'a TestApp, owner: &mut Browser<'_>, role: &str, name: &str, mail: &str) -> Browser<'a> {
        let made = owner.post("/desk/1/people", &[("do", "invite"), ("role", role)]).text();
        let link = made.split("http://localhost:8400").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let mut browser = Browser::new(app);
        let joined = browser.post(link, &[("name", name), ("mail", mail), ("password", PASSWORD)]);
        assert_eq!(joined.status, 303, "{}", joined.text());
        browser
    }

    pub fn get(&mut self, path: &str) -> Reply {
        self.ask("GET", path, None)
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let form: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, Some(("application/x-www-form-urlencoded", form.into_bytes())))
    }

    /// Sends a file, as a form with files does.
    pub fn send(&mut self, path: &str, name: &str, bytes: &[u8]) -> Reply {
        let mut body = format!(
            "--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--here--\r\n");
        self.ask("POST", path, Some(("multipart/form-data; boundary=here", body)))
    }

    /// Sends a file in a field of a form with others.
    pub fn send_in(&mut self, path: &str, field: &str, name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--here\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!("--here\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--here--\r\n");
        self.ask("POST", path, Some(("multipart/form-data; boundary=here", body)))
    }

    /// Sends a form, and looks where it leads.
    pub fn posted(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let reply = self.post(path, fields);
        assert_eq!(reply.status, 303, "{path} {fields:?}: {}", reply.text());
        let to = reply.header("location").unwrap();
        let page = self.get(&to);
        assert_eq!(page.status, 200, "{to}");
        page
    }

    /// Forgets who it is.
    pub fn forget(&mut self) {
        self.cookie = None;
    }

    fn ask(&mut self, method: &str, path: &str, body: Option<(&str, Vec<u8>)>) -> Reply {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {DESK}\r\nConnection: close\r\n");
        head.push_str(&format!("Accept-Language: {}\r\n", self.language));
        if let Some(cookie) = &self.cookie {
            head.push_str(&format!("Cookie: other=1; {cookie}\r\n"));
        }
        if let Some(accept) = self.accept {
            head.push_str(&format!("Accept: {accept}\r\n"));
        }
        if let Some((kind, bytes)) = &body {
            head.push_str(&format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", bytes.len()));
            if let Some(origin) = self.origin {
                head.push_str(&format!("Origin: {origin}\r\n"));
            }
        }
        let mut stream = TcpStream::connect(self.app.address).unwrap();
        stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
        if let Some((_, bytes)) = &body {
            stream.write_all(bytes).unwrap();
        }
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let reply = Reply::read(&all);
        if let Some(cookie) = reply.header("set-cookie") {
            self.cookie = cookie.split(';').next().filter(|cookie| !cookie.ends_with('=')).map(str::to_owned);
        }
        assert_eq!(reply.header("cache-control").as_deref(), Some("no-store"), "{path}: nothing of the desk is kept");
        reply
    }
}

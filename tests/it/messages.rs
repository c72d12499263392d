//! The contact form: who may write, what is refused and kept in the form, and what becomes of a message.

use crate::app::{Engine, HOST, NOW, Reply, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::mail_server::MailServer;
use std::io::{Read, Write};
use std::net::TcpStream;

const SECOND: i64 = 1_000_000;

/// A site whose readers may write.
fn open(app: &TestApp) -> Browser<'_> {
    let mut ana = Browser::owner(app);
    ana.posted("/desk/1/settings/sharing", &settings("yes"));
    ana
}

fn settings(contact: &'static str) -> [(&'static str, &'static str); 1] {
    [("contact", contact)]
}

/// Sends the form as a reader's browser does; what it says of where it was sent from is up to the test.
fn write(app: &TestApp, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Reply {
    let form: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let mut head = format!("POST /contact HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n");
    head.push_str(&format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len()));
    headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.write_all(format!("{head}\r\n{form}").as_bytes()).unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    Reply::read(&all)
}

const HERE: [(&str, &str); 1] = [("Sec-Fetch-Site", "same-origin")];

fn token(page: &str) -> String {
    page.split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// The token of a form that somebody has read for a while.
fn read(app: &TestApp) -> String {
    let token = token(&app.get("/contact").text());
    app.clock.set(app.clock.now() + 10 * SECOND);
    token
}

#[test]
fn a_reader_writes_an_owner_reads_answers_and_erases() {
    on_each_engine(|engine| {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        let mut ana = open(&app);
        let page = app.get("/contact");
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control").as_deref(), Some("no-store"), "a token is for one form");
        assert!(app.get("/").text().contains(r#"href="/contact""#));
        let token = read(&app);
        let fields = [
            ("token", token.as_str()),
            ("name", "Ben\r\nBcc: eve@example.org"),
            ("mail", "ben@example.org"),
            ("words", "Bonjour,\n<script>alert(1)</script>"),
        ];
        let sent = write(&app, &fields, &HERE);
        assert_eq!(sent.status, 303, "{}", sent.text());
        let thanks = app.get(&sent.header("location").unwrap());
        assert!(thanks.text().contains("votre message est arrivé"));
        relais::jobs::drain(&app.app).unwrap();
        let mail = server.only();
        assert_eq!(mail.to, "ana@example.org");
        assert!(mail.head.contains("Reply-To: ben@example.org") && !mail.head.contains("\nBcc"), "{}", mail.head);
        assert!(mail.text.contains("<script>alert(1)</script>") && mail.link() == "/desk/1/messages");
        let list = ana.get("/desk/1/messages").text();
        assert!(list.contains("ben@example.org") && list.contains("&lt;script&gt;"), "{list}");
        ana.posted("/desk/1/messages", &[("do", "done"), ("message", "1")]);
        assert!(ana.get("/desk/1/messages").text().contains("value=\"reopen\""));
        let gone = ana.posted("/desk/1/messages", &[("do", "erase"), ("message", "1")]).text();
        assert!(!gone.contains("ben@example.org") && !gone.contains("alert(1)"));
    });
}

#[test]
fn what_a_program_would_send_comes_back_with_its_words() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = open(&app);
    let kept = [("name", "Ben"), ("mail", ""), ("words", "Bonjour à tous")];
    let with = |more: &[(&'static str, &str)], headers: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = kept.iter().chain(more).copied().collect();
        let reply = write(&app, &fields, headers);
        assert!(reply.text().contains("Bonjour à tous"), "no word is lost: {}", reply.text());
        (reply.status, token(&reply.text()))
    };
    let early = token(&app.get("/contact").text());
    assert_eq!(with(&[("token", &early)], &HERE).0, 200, "nobody writes so fast");
    assert_eq!(with(&[], &HERE).0, 200, "without a token it is shown once more");
    assert_eq!(with(&[("token", "1793534400000000.00")], &HERE).0, 200, "nobody signs our tokens");
    let fine = read(&app);
    assert_eq!(with(&[("token", &fine), ("place", "Paris")], &HERE).0, 422, "a field that nobody sees");
    assert_eq!(with(&[("token", &fine)], &[("Sec-Fetch-Site", "cross-site")]).0, 403);
    let wrong = [("token", fine.as_str()), ("name", ""), ("mail", "ben"), ("words", "Bonjour à tous")];
    assert_eq!(write(&app, &wrong, &HERE).status, 422);
    app.clock.set(NOW + 25 * 3_600 * SECOND);
    let (status, fresh) = with(&[("token", &fine)], &HERE);
    assert_eq!(status, 200, "a form of yesterday is shown once more");
    assert!(ana.get("/desk/1/messages").text().contains("Pas encore de message"));
    app.clock.set(NOW + 26 * 3_600 * SECOND);
    let fields = [("token", fresh.as_str()), ("name", "Ben"), ("words", "Bonjour à tous")];
    assert_eq!(write(&app, &fields, &[]).status, 303, "an old browser says nothing of where it sends from");
}

#[test]
fn one_place_writes_a_few_messages_and_then_waits() {
    let app = TestApp::start(Engine::Sqlite);
    let _ana = open(&app);
    let token = read(&app);
    let fields = [("token", token.as_str()), ("name", "Ben"), ("words", "Encore moi")];
    for _ in 0..5 {
        assert_eq!(write(&app, &fields, &HERE).status, 303);
    }
    let waits = write(&app, &fields, &HERE);
    assert_eq!(waits.status, 429);
    assert!(waits.text().contains("Encore moi"));
    app.clock.set(NOW + 1_000 * SECOND);
    assert_eq!(write(&app, &fields, &HERE).status, 303);
}

#[test]
fn there_is_no_form_until_an_owner_turns_it_on() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    assert_eq!(app.get("/contact").status, 404);
    assert_eq!(write(&app, &[("name", "Ben"), ("words", "x")], &HERE).status, 405);
    assert!(!app.get("/").text().contains("/contact"));
    ana.posted("/desk/1/settings/sharing", &settings("yes"));
    assert_eq!(app.get("/contact").status, 200);
    ana.posted("/desk/1/settings/sharing", &settings(""));
    assert_eq!(app.get("/contact").status, 404, "and it is away again");
}

//! Mail: links to sign in with, invitations, news of one's account, and what is said when the server refuses.

use crate::app::{Engine, NOW, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};
use crate::mail_server::MailServer;

const MINUTE: i64 = 60 * 1_000_000;

fn app(engine: Engine) -> (TestApp, MailServer) {
    let server = MailServer::start();
    let app = TestApp::set(engine, |config| config.post = server.post());
    (app, server)
}

fn sent(app: &TestApp) {
    relais::jobs::drain(&app.app).unwrap();
}

#[test]
fn a_link_by_mail_signs_in_once_by_a_button_and_within_a_quarter_of_an_hour() {
    on_each_engine(|engine| {
        let (app, server) = app(engine);
        let mut ana = Browser::owner(&app);
        ana.forget();
        assert!(ana.get("/desk/sign-in").text().contains("Send me a link"));
        let told = ana.posted("/desk/link", &[("name", "ANA@example.org")]);
        assert!(told.text().contains("a link is on its way"));
        sent(&app);
        let message = server.only();
        assert_eq!(message.to, "ana@example.org");
        assert!(message.head.contains("Subject: Sign in to localhost:8400"), "{}", message.head);
        let link = message.link();
        assert!(ana.get(&link).text().contains("<button"), "whoever only looks at it uses nothing up");
        assert_eq!(ana.get("/desk/1/articles").status, 303);
        assert_eq!(ana.post(&link, &[]).header("location").as_deref(), Some("/desk"));
        assert_eq!(ana.get("/desk/1/articles").status, 200);
        assert_eq!(Browser::new(&app).post(&link, &[]).status, 422, "once");

        ana.post("/desk/link", &[("name", "ana@example.org")]);
        sent(&app);
        let late = server.only().link();
        app.clock.set(NOW + 15 * MINUTE + 1);
        assert_eq!(Browser::new(&app).post(&late, &[]).status, 422, "too late");
    });
}

#[test]
fn who_is_unknown_is_told_the_same_and_nobody_gets_a_message() {
    let (app, server) = app(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    ana.forget();
    let known = ana.post("/desk/link", &[("name", "ana@example.org")]);
    let unknown = ana.post("/desk/link", &[("name", "eve@example.org")]);
    assert_eq!((known.status, known.header("location")), (unknown.status, unknown.header("location")));
    sent(&app);
    assert_eq!(server.arrived().len(), 1);
    for _ in 0..8 {
        assert_eq!(ana.post("/desk/link", &[("name", "ana@example.org")]).status, 303);
    }
    assert_eq!(ana.post("/desk/link", &[("name", "ben@example.org")]).status, 429, "nobody asks for ever");
}

#[test]
fn without_a_mail_server_nothing_is_offered_and_nothing_waits() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    ana.posted("/desk/account/codes", &[]);
    sent(&app);
    assert!(ana.get("/desk/1/mail").text().contains("smtp"));
    assert!(!ana.get("/desk/1/people").text().contains("name=\"mail\""));
    ana.forget();
    assert!(!ana.get("/desk/sign-in").text().contains("/desk/link"));
    assert_eq!(ana.post("/desk/link", &[("name", "ana@example.org")]).status, 422);
}

#[test]
fn an_invitation_is_mailed_and_shown_and_one_of_the_two_links_is_enough() {
    on_each_engine(|engine| {
        let (app, server) = app(engine);
        let mut ana = Browser::owner(&app);
        let wrong = ana.post("/desk/1/people", &[("do", "invite"), ("role", "editor"), ("mail", "ben at example")]);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("ben at example") && wrong.text().contains(r#"value="editor" checked"#));
        let asked = [("do", "invite"), ("role", "editor"), ("mail", "ben@example.org")];
        let made = ana.post("/desk/1/people", &asked).text();
        let shown = made.split("http://localhost:8400").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(made.contains("ben@example.org"));
        sent(&app);
        let message = server.only();
        assert!(message.text.contains("Carnets du Ponant"), "{}", message.text);
        assert!(message.text.contains("Vous êtes invité"), "in the language of the desk");
        let mut ben = Browser::new(&app);
        assert_ne!(message.link(), shown);
        let joined = ben.post(&message.link(), &[("name", "Ben"), ("mail", "ben@example.org"), ("password", PASSWORD)]);
        assert_eq!(joined.status, 303, "{}", joined.text());
        assert_eq!(Browser::new(&app).get(shown).status, 422, "the invitation is used up");
        assert!(!ana.get("/desk/1/people").text().contains("uninvite"));
        ana.post("/desk/1/people", &[("do", "invite"), ("role", "owner"), ("mail", "eve@example.org")]);
        let page = ana.get("/desk/1/people").text();
        let open = page.split(r#"name="invitation" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        ana.posted("/desk/1/people", &[("do", "uninvite"), ("invitation", open)]);
        sent(&app);
        for message in server.arrived() {
            assert_eq!(Browser::new(&app).get(&message.link()).status, 422, "sent before, and taken back all the same");
        }
        assert!(!ana.get("/desk/1/people").text().contains("eve@example.org"), "and the address with it");
    });
}

#[test]
fn who_changes_a_password_or_codes_is_told_by_mail() {
    let (app, server) = app(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let change = [("old", PASSWORD), ("password", "une phrase tout autre")];
    assert_eq!(ana.post("/desk/account/password", &change).status, 303);
    sent(&app);
    let message = server.only();
    assert!(message.text.contains("password was changed"), "{}", message.text);
    assert_eq!(message.link(), "/desk/account");
    assert_eq!(ana.post("/desk/account/codes", &[]).status, 303);
    sent(&app);
    assert!(server.only().text.contains("recovery codes"));
}

#[test]
fn what_the_server_refuses_is_shown_with_its_answer_and_can_be_sent_again() {
    on_each_engine(|engine| {
        let (app, server) = app(engine);
        let mut ana = Browser::owner(&app);
        server.refuse(Some("451 the store room is full"));
        assert_eq!(ana.post("/desk/account/codes", &[]).status, 303);
        sent(&app);
        let page = ana.get("/desk/1/mail").text();
        assert!(page.contains("451: the store room is full"), "{page}");
        server.refuse(Some("550 no such mailbox"));
        app.clock.set(NOW + MINUTE);
        sent(&app);
        let page = ana.get("/desk/1/mail").text();
        assert!(page.contains("550: no such mailbox") && page.contains("value=\"again\""), "{page}");
        let job = page.split(r#"name="job" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        server.refuse(None);
        ana.posted("/desk/1/mail", &[("do", "again"), ("job", job), ("server", "yes")]);
        sent(&app);
        assert_eq!(server.arrived().len(), 1);
        assert!(!ana.get("/desk/1/mail").text().contains("no such mailbox"));
        server.refuse(Some("554 go away"));
        let tested = ana.post("/desk/1/mail", &[("do", "test")]);
        assert_eq!(tested.status, 422);
        assert!(tested.text().contains("554: go away"));
    });
}

#[test]
fn a_mailbox_that_refused_for_good_is_listed_until_somebody_says_that_it_works() {
    on_each_engine(|engine| {
        let (app, server) = app(engine);
        let mut ana = Browser::owner(&app);
        server.refuse(Some("550 5.1.1 nobody of that name"));
        ana.post("/desk/1/people", &[("do", "invite"), ("role", "editor"), ("mail", "Ben@example.org")]);
        ana.post("/desk/account/codes", &[]);
        sent(&app);
        let page = ana.get("/desk/1/mail").text();
        assert_eq!(page.matches("value=\"write\"").count(), 2, "{page}");
        assert!(page.contains("Ben@example.org") && page.contains("5.1.1 nobody of that name"));
        assert!(!page.split("id=\"bounced\"").nth(1).unwrap().contains("ana@example.org"), "a name is enough");
        let number = page.split(r#"name="number" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        ana.posted("/desk/1/mail", &[("do", "write"), ("number", number)]);
        ana.posted("/desk/1/mail", &[("do", "write"), ("number", "1"), ("server", "yes")]);
        let page = ana.get("/desk/1/mail").text();
        assert!(!page.contains("value=\"write\""), "{page}");

        let marked = ana.posted("/desk/1/mail", &[("do", "bounced"), ("address", "ben@EXAMPLE.org")]);
        assert!(marked.text().contains("value=\"write\"") && marked.text().contains("Ben@example.org"));
        for (wrong, words) in [("eve@example.org", "à cette adresse"), ("eve", "n’est pas une adresse")] {
            let told = ana.post("/desk/1/mail", &[("do", "bounced"), ("address", wrong)]);
            assert!(
                told.status == 422 && told.text().contains(words) && told.text().contains(wrong),
                "{}",
                told.text()
            );
        }
    });
}

#[test]
fn both_parts_say_the_same_and_nothing_is_loaded_from_elsewhere() {
    let (app, server) = app(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    ana.forget();
    ana.post("/desk/link", &[("name", "ana@example.org")]);
    sent(&app);
    let message = server.only();
    assert!(message.field("Content-Type").unwrap().starts_with("multipart/alternative"), "{}", message.head);
    assert_eq!(message.field("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert!(message.field("List-Unsubscribe").is_none(), "whoever asked for one message gets one");
    let link = format!("http://localhost:8400{}", message.link());
    assert!(message.html.contains(&format!("<a href=\"{link}\" dir=\"ltr\">{link}</a>")), "{}", message.html);
    assert!(message.html.contains("<html lang=\"en\" dir=\"ltr\">") && !message.html.contains("src="));
    for line in message.text.lines().filter(|line| !line.is_empty()) {
        assert!(message.html.contains(line), "{line}\n{}", message.html);
    }
}

#[test]
fn without_a_mail_server_messages_lie_in_a_folder() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    ana.posted("/desk/account/codes", &[]);
    sent(&app);
    let folder = app.app.data.join("mail");
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    let message = std::fs::read_to_string(&files[0]).unwrap();
    assert!(message.contains("To: ana@example.org") && message.contains("From: relais@localhost"), "{message}");
    let page = ana.get("/desk/1/mail").text();
    assert!(page.contains(&format!("déposés dans {}", folder.display())) && !page.contains("_dmarc"), "{page}");
}

#[test]
fn the_desk_shows_what_the_dns_should_say() {
    let server = MailServer::start();
    let key = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/crates/mail/src/dkim/tests/rsa.pem")).unwrap();
    let app = TestApp::set(Engine::Sqlite, |config| {
        let signature = mail::Signature::read("relais", &key).unwrap();
        config.post = server.post().map(|post| mail::Post { signature: Some(signature), ..post });
    });
    let mut ana = Browser::owner(&app);
    let page = ana.get("/desk/1/mail").text();
    for words in ["relais._domainkey.example.org", "v=DKIM1; k=rsa; p=MIIBI", "_dmarc.example.org", "v=spf1", "port 25"]
    {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("openssl"), "it is signed already");
    ana.posted("/desk/account/codes", &[]);
    sent(&app);
    let signature = server.only().field("DKIM-Signature").unwrap();
    assert!(signature.contains("d=example.org; s=relais;"), "{signature}");
}

//! The first run, accounts, sessions, roles and invitations, through the forms of the desk.

use crate::app::{NOW, TestApp, on_each_engine, request};
use crate::desk::{Browser, PASSWORD};
use relais::base::text::HostName;

#[test]
fn the_first_run_makes_a_site_with_its_owner_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let link = relais::desk::first_link(&app.app).unwrap().unwrap();
        let mut browser = Browser::new(&app);
        let page = browser.get(&link);
        assert_eq!(page.status, 200);
        assert!(page.text().contains("Set up your publication"));
        let wrong = browser.post(
            &link,
            &[
                ("title", ""),
                ("language", "fr-FR"),
                ("zone", "Paris"),
                ("name", "Ana"),
                ("mail", "ana"),
                ("password", "short"),
            ],
        );
        assert_eq!(wrong.status, 422);
        let text = wrong.text();
        for said in [
            "Please give it a title.",
            "This is not a time zone",
            "This is not a mail address",
            "This password is too short",
        ] {
            assert!(text.contains(said), "{said}");
        }
        assert!(text.contains(r#"value="Ana""#), "what was written stays");
        assert!(!text.contains("short\""), "but the password");

        let mut owner = Browser::owner(&app);
        let welcome = owner.get("/desk/1/welcome").text();
        assert_eq!(welcome.matches("<li><code>").count(), 10, "recovery codes are shown");
        assert!(!owner.get("/desk/1/welcome").text().contains("<li><code>"), "once");
        assert_eq!(browser.get(&link).status, 422, "the first link was replaced by a newer one");
        assert!(relais::desk::first_link(&app.app).unwrap().is_none(), "nothing is left to set up");
        assert_eq!(app.get("/").status, 200, "the site is there for its readers");
        assert!(app.get("/").text().contains("Carnets du Ponant"));
    });
}

#[test]
fn the_link_of_the_first_run_ends_after_a_day_and_works_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let link = relais::desk::first_link(&app.app).unwrap().unwrap();
        app.clock.set(NOW + 24 * 3600 * 1_000_000 + 1);
        assert_eq!(Browser::new(&app).get(&link).status, 422);
        app.clock.set(NOW);
        let mut browser = Browser::new(&app);
        assert_eq!(browser.get(&link).status, 200);
        let _owner = Browser::owner(&app);
        assert_eq!(browser.post(&link, &[("title", "Mine")]).status, 422);
        assert_eq!(Browser::new(&app).get("/desk/setup/x").status, 422);
    });
}

#[test]
fn whoever_is_not_signed_in_is_led_to_the_door_and_back() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    owner.forget();
    let away = owner.get("/desk/1/people");
    assert_eq!(away.status, 303);
    assert_eq!(away.header("location").as_deref(), Some("/desk/sign-in?next=%2Fdesk%2F1%2Fpeople"));
    let wrong = owner.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", "quatre chevaux de post")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains(r#"value="ana@example.org""#));
    let nobody = owner.post("/desk/sign-in", &[("name", "ben@example.org"), ("password", PASSWORD)]);
    assert_eq!(
        nobody.text(),
        wrong.text().replace("ana@example.org", "ben@example.org"),
        "a name that is nobody’s is told the same"
    );
    let people = owner
        .posted("/desk/sign-in", &[("name", "ANA@example.org"), ("password", PASSWORD), ("next", "/desk/1/people")]);
    assert!(people.text().contains("Ana Lima"));
    let away =
        owner.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD), ("next", "//example.org/")]);
    assert_eq!(away.header("location").as_deref(), Some("/desk"), "never to another place");
}

#[test]
fn after_ten_failures_even_the_right_password_waits() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut browser = Browser::owner(&app);
    browser.forget();
    for _ in 0..10 {
        assert_eq!(browser.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", "wrong")]).status, 422);
    }
    let right = [("name", "ana@example.org"), ("password", PASSWORD)];
    let waits = browser.post("/desk/sign-in", &right);
    assert_eq!(waits.status, 429);
    assert!(waits.text().contains("Please wait 16 minutes"));
    app.clock.set(NOW + 16 * 60 * 1_000_000);
    assert_eq!(browser.post("/desk/sign-in", &right).status, 303);
}

#[test]
fn a_recovery_code_signs_in_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = Browser::owner(&app);
        let welcome = owner.get("/desk/1/welcome").text();
        let code = welcome.split("<li><code>").nth(1).and_then(|rest| rest.split('<').next()).unwrap().to_owned();
        owner.forget();
        let with_code = [("name", "ana@example.org"), ("password", code.as_str())];
        assert_eq!(owner.post("/desk/sign-in", &with_code).status, 303);
        assert!(
            owner.get("/desk/account").text().contains("You have 9 recovery codes left")
                || owner.get("/desk/account").text().contains("Il vous reste 9 codes")
        );
        owner.forget();
        assert_eq!(owner.post("/desk/sign-in", &with_code).status, 422, "used up");
        owner.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        let fresh = owner.posted("/desk/account/codes", &[]);
        assert_eq!(fresh.text().matches("<li><code>").count(), 10);
    });
}

#[test]
fn a_password_that_is_changed_ends_every_other_session() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut here = Browser::owner(&app);
        let mut there = Browser::new(&app);
        there.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        assert_eq!(there.get("/desk/account").status, 200);
        let refused = here.post("/desk/account/password", &[("old", "not mine"), ("password", "a new and longer one")]);
        assert_eq!(refused.status, 422);
        here.posted("/desk/account/password", &[("old", PASSWORD), ("password", "a new and longer one")]);
        assert_eq!(there.get("/desk/account").status, 303, "signed out");
        assert_eq!(there.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]).status, 422);
        assert_eq!(
            there.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", "a new and longer one")]).status,
            303
        );
    });
}

#[test]
fn a_session_is_seen_and_ended_from_another_one_and_ends_by_itself() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut here = Browser::owner(&app);
        let mut there = Browser::new(&app);
        there.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        let page = here.get("/desk/account").text();
        let digest =
            page.split(r#"name="session" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        here.posted("/desk/account/sessions", &[("session", &digest)]);
        assert_eq!(there.get("/desk/account").status, 303);
        assert_eq!(here.get("/desk/account").status, 200);
        app.clock.set(NOW + 61 * 24 * 3600 * 1_000_000);
        assert_eq!(here.get("/desk/account").status, 303, "after two months without use");
    });
}

#[test]
fn a_form_from_another_place_does_nothing() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    for origin in [Some("http://evil.example"), Some("http://localhost:1"), None, Some("null")] {
        owner.origin = origin;
        let reply = owner.post("/desk/account", &[("name", "Mallory"), ("token", "guess")]);
        assert_eq!(reply.status, 403, "{origin:?}");
    }
    owner.origin = None;
    let page = owner.get("/desk/account").text();
    assert!(page.contains("Ana Lima") && !page.contains("Mallory"));
    let token =
        page.split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    owner.posted("/desk/account", &[("name", "Ana L."), ("token", &token)]);
    assert!(owner.get("/desk/account").text().contains("Ana L."), "an old browser has the token of its page");
}

#[test]
fn somebody_is_invited_joins_and_is_let_go() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = Browser::owner(&app);
        let made = owner.post("/desk/1/people", &[("do", "invite"), ("role", "translator")]);
        assert_eq!(made.status, 200);
        let text = made.text();
        let link =
            text.split("http://localhost:8400").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let mut guest = Browser::new(&app);
        assert!(guest.get(&link).text().contains("Carnets du Ponant"));
        let taken = guest.post(&link, &[("name", "Ben"), ("mail", "ana@example.org"), ("password", PASSWORD)]);
        assert_eq!(taken.status, 422, "an address is one account");
        let joined = guest.post(&link, &[("name", "Ben"), ("mail", "ben@example.org"), ("password", PASSWORD)]);
        assert_eq!(joined.status, 303);
        assert_eq!(guest.get("/desk/1/people").status, 403, "a translator does not look after people");
        assert_eq!(guest.get("/desk/1/welcome").status, 200);
        assert_eq!(Browser::new(&app).get(&link).status, 422, "once");
        assert!(owner.get("/desk/1/people").text().contains("ben@example.org"));
        owner.posted("/desk/1/people", &[("do", "remove"), ("person", "2")]);
        assert_eq!(guest.get("/desk/1/welcome").status, 403);
    });
}

#[test]
fn a_site_keeps_an_owner() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = Browser::owner(&app);
        let refused = owner.post("/desk/1/people", &[("do", "role"), ("role", "author"), ("person", "1")]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("au moins un propriétaire"));
        assert_eq!(owner.post("/desk/1/people", &[("do", "remove"), ("person", "1")]).status, 422);
        assert_eq!(owner.get("/desk/1/people").status, 200);
    });
}

#[test]
fn what_touches_owners_asks_for_the_password_again() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    app.clock.set(NOW + 16 * 60 * 1_000_000);
    let asked = owner.post("/desk/1/people", &[("do", "invite"), ("role", "owner")]);
    assert_eq!(asked.header("location").as_deref(), Some("/desk/confirm?next=%2Fdesk%2F1%2Fpeople"));
    assert_eq!(owner.post("/desk/confirm", &[("password", "no"), ("next", "/desk/1/people")]).status, 422);
    owner.posted("/desk/confirm", &[("password", PASSWORD), ("next", "/desk/1/people")]);
    assert_eq!(owner.post("/desk/1/people", &[("do", "invite"), ("role", "owner")]).status, 200);
}

#[test]
fn the_desk_of_a_site_is_closed_to_the_people_of_another() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let _ana = Browser::owner(&app);
        let other = HostName::parse("other.example.org").unwrap();
        app.import_with(
            &crate::tiny::Tiny { blog: 7, host: "other.example.org", settings: &[], posts: Vec::new() }.xml(),
            |asked| asked.host = other.clone(),
        )
        .unwrap();
        let link = relais::person::add(&app.app, "ben@example.org", "owner", &other).unwrap();
        let link = link.strip_prefix("http://localhost:8400").unwrap().to_owned();
        let mut ben = Browser::new(&app);
        assert_eq!(ben.get(&link).status, 200);
        assert_eq!(ben.get("/desk/2/people").status, 303, "a link that was looked at signs nobody in");
        assert!(ben.posted(&link, &[]).text().contains("You have no password yet"));
        assert_eq!(ben.get("/desk/2/people").status, 200);
        assert_eq!(ben.get("/desk/1/people").status, 403);
        assert_eq!(ben.get("/desk/3/people").status, 403, "one that is not there is told the same");
        assert_eq!(Browser::new(&app).post(&link, &[]).status, 422, "once");
    });
}

#[test]
fn the_desk_lives_on_one_host() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let _owner = Browser::owner(&app);
    let elsewhere = request(app.address, "GET", crate::app::HOST, "/desk/1/people", &[]);
    assert_eq!(elsewhere.status, 303);
    assert_eq!(elsewhere.header("location").as_deref(), Some("http://localhost:8400/desk/1/people"));
    let near = request(app.address, "GET", "127.0.0.1:9000", "/desk", &[]);
    assert_eq!(near.header("location").as_deref(), Some("http://localhost:9000/desk"));
}

#[test]
fn an_owner_sets_the_site_and_readers_see_it_at_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        assert!(app.get("/").text().contains("Carnets du Ponant"), "kept before");
        let general = [
            ("title", "Carnets du large"),
            ("description", "Phares et cartes."),
            ("language", "fr-FR"),
            ("zone", "Europe/Paris"),
            ("open", "yes"),
        ];
        ana.posted("/desk/1/settings", &general);
        ana.posted("/desk/1/settings/menu", &[("add-address", "/p/a-propos"), ("add-words", "À propos")]);
        let home = app.get("/").text();
        for words in ["Carnets du large", "Phares et cartes.", "/p/a-propos"] {
            assert!(home.contains(words), "{words}");
        }
        let mut wrong = general;
        wrong[3].1 = "Brest";
        let wrong = ana.post("/desk/1/settings", &wrong);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("Phares et cartes."), "what was written stays");
        assert_eq!(ana.post("/desk/1/settings/home", &[("home_count", "0")]).status, 422);
        ana.posted("/desk/1/settings", &general[..4]);
        assert_eq!(app.get("/").status, 403, "closed to readers at once");
        assert_eq!(ana.get("/desk/1/articles").status, 200, "and not to its people");
        ana.posted("/desk/1/settings", &[("do", "put-back")]);
        assert!(app.get("/").text().contains("Carnets du large"), "and open as before");
    });
}

/// Every address of the desk, as `src/desk/table.rs` has it: method, path, and what it asks for.
fn table() -> Vec<(String, String, String)> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/desk/table.rs")).unwrap();
    let rows = text.split("static TABLE").nth(1).and_then(|rest| rest.split("];").next()).unwrap();
    let row = |line: &str| {
        let (method, rest) = line.trim().split_once('(')?;
        let mut parts = rest.splitn(3, ", ");
        let path = parts.next()?.trim_matches('"').to_owned();
        Some((method.to_uppercase(), path, parts.next()?.to_owned()))
    };
    rows.replace("\n        ", " ")
        .lines()
        .filter(|line| ["get(", "post(", "upload("].iter().any(|method| line.trim().starts_with(method)))
        .filter_map(row)
        .collect()
}

#[test]
fn every_address_of_the_desk_lets_in_whom_the_table_of_roles_lets_in_and_nobody_else() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    let article = owner.post("/desk/1/articles", &[]).header("location").unwrap();
    assert_eq!(article, "/desk/1/articles/1");
    let roles = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/roles.md")).unwrap();
    // The right that each row of the table of roles is about.
    let rights = [
        ("See", "come to the desk"),
        ("WriteOwn", "write in their own articles"),
        ("Erase", "delete for ever what is in the bin"),
        ("Labels", "rename and merge labels, order series"),
        ("Pictures", "add and describe pictures"),
        ("Reads", "see how often articles are read"),
        ("Messages", "read readers’ messages"),
        ("Moderate", "decide about comments"),
        ("Settings", "change the settings"),
        ("People", "invite people and change roles"),
        ("Import", "bring a blog over"),
    ];
    let may = |right: &str, at: usize| {
        let words = rights.iter().find(|(name, _)| *name == right).unwrap_or_else(|| panic!("no words for {right}")).1;
        let line = roles.lines().find(|line| line.starts_with(&format!("| {words} |"))).expect(words);
        line.split('|').nth(at + 2).unwrap().trim() == "yes"
    };
    let names = ["owner", "editor", "author", "translator", "moderator"];
    let mut nobody = Browser::new(&app);
    let rows = table();
    assert!(rows.len() > 25, "the table is read: {}", rows.len());
    for (at, name) in names.iter().enumerate() {
        let mail = format!("{name}@example.org");
        let mut person =
            if at == 0 { Browser::new(&app) } else { Browser::invited(&app, &mut owner, name, name, &mail) };
        if at == 0 {
            person.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        }
        for (method, path, who) in &rows {
            if !who.starts_with("May(") {
                continue;
            }
            let right = who.trim_start_matches("May(Right::").trim_end_matches(')');
            let path = path.replace("{site}", "1").replace("{id}", "1").replace("{word}", "1");
            let ask = |browser: &mut Browser<'_>| match method.as_str() {
                "GET" => browser.get(&path).status,
                _ => browser.post(&path, &[]).status,
            };
            let got = ask(&mut person);
            assert_eq!(got != 403, may(right, at), "{name} at {method} {path}: {got}");
            assert!(ask(&mut nobody) == 303, "{method} {path} leads whoever is not signed in to the door");
        }
    }
}

#[test]
fn a_stranger_cannot_send_more_than_a_name_and_a_password() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut browser = Browser::owner(&app);
    let long = "x".repeat(100_000);
    assert_eq!(
        browser.post("/desk/account", &[("name", "Ana"), ("account", &long)]).status,
        422,
        "whoever is known may"
    );
    browser.forget();
    assert_eq!(browser.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", &long)]).status, 413);
}

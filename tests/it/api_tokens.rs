//! Tokens: made at the desk, and what each lets a program do: never more than its owner may at that moment, on that one site.

use crate::api::{ALL, Program, send, token};
use crate::app::{Engine, HOST, NOW, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};
use crate::previews::other_site;
use serde_json::{Value, json};

const DAY: i64 = 86_400_000_000;

#[test]
fn a_token_is_shown_once_listed_and_ended() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        assert!(ana.get("/desk/account").text().contains("/desk/1/tokens"), "one's account leads to it");
        let none = ana.post("/desk/1/tokens", &[("do", "make"), ("name", "Sauvegarde"), ("lasts", "year")]);
        assert_eq!(none.status, 422, "a token that allows nothing");
        assert!(none.text().contains("Sauvegarde"), "what was written stays");
        let secret = token(&mut ana, 1, &[("articles", "read")]);
        let page = ana.get("/desk/1/tokens").text();
        assert!(!page.contains(&secret) && page.contains("jamais utilisé"), "only its digest is kept");
        let mut program = Program::new(&app, secret.clone());
        assert_eq!(program.get("/articles").0.status, 200);
        let page = ana.get("/desk/1/tokens").text();
        assert!(page.contains("utilisé pour la dernière fois le") && page.contains("1er novembre 2026"));
        assert_eq!(program.get("/labels").1["code"], "scope");
        assert_eq!(program.send("POST", "/articles", &[], &json!({})).1["code"], "scope");
        ana.posted("/desk/1/tokens", &[("do", "end"), ("token_id", "1")]);
        let (ended, problem) = program.get("/articles");
        assert_eq!((ended.status, &problem["code"]), (401, &json!("token")));
        assert_eq!(ended.header("www-authenticate").as_deref(), Some("Bearer"));
        app.clock.set(NOW + 16 * 60 * 1_000_000);
        let asked =
            ana.post("/desk/1/tokens", &[("do", "make"), ("name", "x"), ("articles", "read"), ("lasts", "year")]);
        assert_eq!(asked.header("location").as_deref(), Some("/desk/confirm?next=%2Fdesk%2F1%2Ftokens"));
        assert!(ana.get("/desk/1/tokens").text().contains("/desk/confirm"), "and the page says so before");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn only_the_header_counts_and_a_token_ends_by_itself() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let secret = token(&mut ana, 1, ALL);
    let status = |path: &str, headers: &[(&str, &str)]| send(app.address, HOST, "GET", path, headers, None).status;
    let bearer = format!("Bearer {secret}");
    assert_eq!(status("/api/v1/articles", &[("Authorization", &bearer)]), 200);
    assert_eq!(status("/api/v1/articles", &[]), 401);
    assert_eq!(status(&format!("/api/v1/articles?access_token={secret}"), &[]), 401);
    assert_eq!(status("/api/v1/articles", &[("Cookie", &format!("relais_desk={secret}"))]), 401);
    assert_eq!(status("/api/v1/articles", &[("Authorization", &format!("Basic {secret}"))]), 401);
    assert_eq!(status("/api/v1/articles", &[("Authorization", "Bearer relais_")]), 401);
    assert_eq!(
        send(app.address, "localhost", "GET", "/desk", &[("Authorization", &bearer)], None).status,
        303,
        "no session"
    );
    app.clock.set(NOW + 30 * DAY);
    assert_eq!(status("/api/v1/articles", &[("Authorization", &bearer)]), 401, "after 30 days");
}

#[test]
fn every_operation_lets_in_the_scope_and_the_roles_that_the_document_names_and_nobody_else() {
    let app = TestApp::start(Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    let document: Value = serde_json::from_slice(&app.get("/api/v1/openapi.json").bytes).unwrap();
    let mut rows = Vec::new();
    for (path, at) in document["paths"].as_object().unwrap() {
        for (method, operation) in at.as_object().unwrap() {
            let scope = operation["security"][0]["token"][0].as_str().unwrap().to_owned();
            let roles: Vec<String> = serde_json::from_value(operation["x-roles"].clone()).unwrap();
            let path = path.replace("{id}", "1").replace("{digest}", &"0".repeat(20)).replace("{name}", "x");
            rows.push((method.to_uppercase(), path, scope, roles));
        }
    }
    assert!(rows.len() > 25, "{}", rows.len());
    let roles_of = |name: &str| {
        let (_, _, _, roles) = rows.iter().find(|(method, path, ..)| format!("{method} {path}") == name).expect(name);
        roles.join(" ")
    };
    assert_eq!(roles_of("POST /articles/1/publication"), "owner editor author");
    assert_eq!(roles_of("PATCH /labels/1"), "owner editor");
    assert_eq!(roles_of("POST /articles"), "owner editor author translator");
    for (at, role) in ["owner", "editor", "author", "translator", "moderator"].into_iter().enumerate() {
        let made = if at == 0 {
            token(&mut owner, 1, ALL)
        } else {
            // A moderator makes no token; whoever became one has theirs from before.
            let first = if role == "moderator" { "author" } else { role };
            let mut person = Browser::invited(&app, &mut owner, first, role, &format!("{role}@example.org"));
            let made = token(&mut person, 1, ALL);
            if first != role {
                assert_eq!(person.get("/desk/1/tokens").status, 200);
                let id = (at + 1).to_string();
                owner.posted("/desk/1/people", &[("do", "role"), ("role", role), ("person", &id)]);
                assert_eq!(person.get("/desk/1/tokens").status, 403);
            }
            made
        };
        let mut program = Program::new(&app, made);
        for (method, path, scope, roles) in &rows {
            app.clock.set(app.clock.now() + 1_000_000);
            let headers = [("If-Match", "\"x\""), ("Content-Type", "application/json")];
            let body = if method == "GET" { None } else { Some(&b"{}"[..]) };
            let (reply, problem) = program.ask(method, path, &headers, body);
            let is_out = reply.status == 403 && problem["code"] == "role";
            assert_eq!(
                !is_out,
                roles.iter().any(|name| name == role),
                "{role} at {method} {path} ({scope}): {problem}"
            );
        }
    }
    // Every scope but the one that is asked for.
    app.clock.set(NOW + 60 * 60 * 1_000_000);
    for (method, path, scope, _) in &rows {
        let (subject, access) = scope.split_once(':').unwrap();
        let others: Vec<(&str, &str)> = ALL
            .iter()
            .filter_map(|(name, all)| match (*name == subject, access) {
                (false, _) => Some((*name, *all)),
                (true, "write") => Some((*name, "read")),
                (true, _) => None,
            })
            .collect();
        owner.post("/desk/confirm", &[("password", PASSWORD), ("next", "/desk")]);
        let mut program = Program::new(&app, token(&mut owner, 1, &others));
        let (reply, problem) = program.ask(method, path, &[("If-Match", "*")], None);
        assert_eq!((reply.status, &problem["code"]), (403, &json!("scope")), "{method} {path} without {scope}");
        let page = owner.get("/desk/1/tokens").text();
        let id = page.split(r#"name="token_id" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        owner.posted("/desk/1/tokens", &[("do", "end"), ("token_id", id)]);
    }
}

#[test]
fn a_program_may_as_little_as_its_owner_may_now() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut ben = Browser::invited(&app, &mut ana, "author", "Ben", "ben@example.org");
        let mut anas = Program::new(&app, token(&mut ana, 1, ALL));
        let mut bens = Program::new(&app, token(&mut ben, 1, ALL));
        anas.done("POST", "/articles", "", &json!({ "title": "Celui d’Ana" }));
        bens.done("POST", "/articles", "", &json!({ "title": "Celui de Ben" }));
        bens.done("POST", "/articles/2/publication", "", &json!({}));
        assert_eq!(bens.get("/articles/1").0.status, 404, "somebody else's draft is unknown");
        assert_eq!(bens.get("/articles?state=draft").1["items"], json!([]));
        anas.done("POST", "/articles/1/publication", "", &json!({}));
        let (_, seen) = bens.get("/articles/1");
        assert_eq!(seen["title"], "Celui d’Ana");
        let (no, problem) = bens.send("PATCH", "/articles/1", &[("If-Match", "*")], &json!({ "title": "x" }));
        assert_eq!((no.status, &problem["code"]), (403, &json!("not_yours")));
        let etag = anas.get("/articles/1").0.header("etag").unwrap();
        anas.done("PATCH", "/articles/1", &etag, &json!({ "title": "Secret" }));
        assert_eq!(bens.get("/articles/1").1["title"], "Celui d’Ana", "what is not published is not shown");
        assert_eq!(anas.get("/articles/1").1["title"], "Secret");

        ana.posted("/desk/1/people", &[("do", "role"), ("role", "translator"), ("person", "2")]);
        let (no, problem) = bens.send("POST", "/articles/2/withdrawal", &[], &json!({}));
        assert_eq!((no.status, &problem["code"]), (403, &json!("role")), "lowered, with the same token");
        let etag = bens.get("/articles/2").0.header("etag").unwrap();
        bens.done("PATCH", "/articles/2", &etag, &json!({ "title": "Encore" }));
        assert!(ana.get("/desk/1/tokens").text().contains("Ben"), "an owner sees everybody's");
        assert!(!ben.get("/desk/1/tokens").text().contains("Ana Lima · "), "and nobody else does");
        assert_eq!(ben.post("/desk/1/tokens", &[("do", "end"), ("token_id", "1")]).status, 422, "nor ends them");
        ana.posted("/desk/1/people", &[("do", "remove"), ("person", "2")]);
        assert_eq!(bens.get("/articles").0.status, 401, "let go");
        assert_eq!(anas.get("/articles").0.status, 200);
    });
}

#[test]
fn a_token_of_one_site_is_nothing_on_another() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut ben = other_site(&app);
        let (mine, theirs) = (token(&mut ana, 1, ALL), token(&mut ben, 2, ALL));
        let mut program = Program::new(&app, mine.clone());
        program.done("POST", "/articles", "", &json!({ "title": "Le phare" }));
        let ask = |host: &str, token: &str, method: &str, path: &str| {
            let bearer = format!("Bearer {token}");
            send(app.address, host, method, path, &[("Authorization", &bearer), ("If-Match", "*")], None)
        };
        for (method, path) in [
            ("GET", "/api/v1/articles"),
            ("GET", "/api/v1/articles/1"),
            ("PATCH", "/api/v1/articles/1"),
            ("POST", "/api/v1/articles/1/publication"),
            ("GET", "/api/v1/pictures"),
        ] {
            assert_eq!(ask(HOST, &theirs, method, path).status, 401, "{method} {path}");
            assert_eq!(ask("other.example.org", &mine, method, path).status, 401, "{method} {path}");
        }
        let items: Value =
            serde_json::from_slice(&ask("other.example.org", &theirs, "GET", "/api/v1/articles?state=draft").bytes)
                .unwrap();
        assert_eq!(items["items"], json!([]));
        assert_eq!(ask("other.example.org", &theirs, "GET", "/api/v1/articles/1").status, 404);
        assert_eq!(ask("nobody.example.org", &mine, "GET", "/api/v1/articles").status, 404);
        assert_eq!(program.get("/articles/1").1["title"], "Le phare");
    });
}

#[test]
fn whoever_asks_too_fast_waits() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let (first, second) = (token(&mut ana, 1, ALL), token(&mut ana, 1, ALL));
    let ask = |token: &str| {
        let bearer = format!("Bearer {token}");
        send(app.address, HOST, "GET", "/api/v1/labels", &[("Authorization", &bearer)], None)
    };
    let statuses: Vec<u16> = (0..301).map(|_| ask(&first).status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 300);
    let waits = ask(&first);
    assert_eq!((waits.status, waits.header("retry-after").as_deref()), (429, Some("61")));
    assert_eq!(ask(&second).status, 200, "another token");
    app.clock.set(NOW + 61_000_000);
    assert_eq!(ask(&first).status, 200);
    let guesses: Vec<u16> = (0..61).map(|_| ask("relais_guess").status).collect();
    assert_eq!((guesses[0], guesses[60]), (401, 429));
    assert_eq!(ask(&second).status, 200, "a token that works is never kept out by those that do not");
}

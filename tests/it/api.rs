//! The interface for programs: every operation against its own description, changes upon a state, requests that are sent again,
//! and what hostile programs send.

use crate::app::{Engine, HOST, Reply, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::pictures::photograph;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// Scopes that allow all.
pub const ALL: &[(&str, &str)] =
    &[("articles", "write"), ("labels", "write"), ("pictures", "write"), ("sources", "write")];

/// A token that somebody makes at the desk.
pub fn token(browser: &mut Browser<'_>, site: i64, scopes: &[(&str, &str)]) -> String {
    let mut fields = vec![("do", "make"), ("name", "Test"), ("lasts", "month")];
    fields.extend(scopes);
    let made = browser.post(&format!("/desk/{site}/tokens"), &fields);
    assert_eq!(made.status, 200, "{}", made.text());
    let text = made.text();
    let secret = text.split("readonly value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a token");
    assert!(secret.starts_with("relais_") && secret.len() == 50, "{secret}");
    secret.to_owned()
}

/// One request of a program.
pub fn send(
    address: SocketAddr,
    host: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Reply {
    let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if let Some(body) = body {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
    let _ = stream.write_all(body.unwrap_or_default());
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    Reply::read(&all)
}

/// A program with a token, that holds each answer against the document.
pub struct Program<'a> {
    app: &'a TestApp,
    pub token: String,
    document: Value,
    /// The operations that it has reached with success.
    pub reached: BTreeSet<String>,
}

impl<'a> Program<'a> {
    pub fn new(app: &'a TestApp, token: String) -> Program<'a> {
        let document = app.get("/api/v1/openapi.json");
        assert_eq!(document.status, 200);
        Program { app, token, document: read(&document), reached: BTreeSet::new() }
    }

    pub fn get(&mut self, path: &str) -> (Reply, Value) {
        self.ask("GET", path, &[], None)
    }

    pub fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> (Reply, Value) {
        let body = body.to_string();
        self.ask(method, path, &[headers, &[("Content-Type", "application/json")]].concat(), Some(body.as_bytes()))
    }

    /// Does what succeeds.
    pub fn done(&mut self, method: &str, path: &str, etag: &str, body: &Value) -> (String, Value) {
        let headers = [("If-Match", etag)];
        let headers = if etag.is_empty() { &[][..] } else { &headers[..] };
        let (reply, value) = self.send(method, path, headers, body);
        assert!(reply.status < 300, "{method} {path}: {} {value}", reply.status);
        (reply.header("etag").unwrap_or_default(), value)
    }

    pub fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> (Reply, Value) {
        let bearer = format!("Bearer {}", self.token);
        let headers = [headers, &[("Authorization", bearer.as_str())]].concat();
        let reply = send(self.app.address, HOST, method, &format!("/api/v1{path}"), &headers, body);
        let value = if reply.bytes.is_empty() { Value::Null } else { read(&reply) };
        self.hold(method, path, &reply, &value);
        (reply, value)
    }

    /// Holds an answer against what the document says of it.
    fn hold(&mut self, method: &str, path: &str, reply: &Reply, value: &Value) {
        let plain = path.split('?').next().unwrap();
        let fits = |template: &str| {
            let (mine, theirs): (Vec<_>, Vec<_>) = (plain.split('/').collect(), template.split('/').collect());
            mine.len() == theirs.len() && mine.iter().zip(&theirs).all(|(a, b)| a == b || b.starts_with('{'))
        };
        let paths = self.document["paths"].as_object().unwrap();
        let Some((template, at)) = paths.iter().find(|(template, _)| fits(template)) else { return };
        let operation = &at[method.to_lowercase()];
        let Some(responses) = operation["responses"].as_object() else { return };
        let status = reply.status.to_string();
        let schema = match responses.get(&status) {
            Some(done) => {
                self.reached.insert(format!("{method} {template}"));
                done["content"]["application/json"]["schema"].clone()
            }
            None => {
                assert!(reply.status >= 300, "{method} {path}: {status} is not described");
                if reply.status == 304 {
                    return;
                }
                assert_eq!(reply.header("content-type").as_deref(), Some("application/problem+json"));
                assert_eq!(value["status"], reply.status);
                self.document["components"]["responses"]["Problem"]["content"]["application/problem+json"]["schema"]
                    .clone()
            }
        };
        if schema.is_null() {
            return assert!(value.is_null(), "{method} {path}: nothing is described, and {value} came");
        }
        let wrong = misfits(&self.document, &schema, value, "");
        assert!(wrong.is_empty(), "{method} {path} {value}\n{}", wrong.join("\n"));
    }
}

/// Where a value is not as a schema says: the words of JSON Schema that our documents use, and no other.
fn misfits(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let Some(schema) = schema.as_object() else { return vec![format!("{at}: a schema that is none: {schema}")] };
    for (word, said) in schema {
        match word.as_str() {
            "$ref" => {
                let there =
                    document.pointer(said.as_str().unwrap().trim_start_matches('#')).expect("a reference leads on");
                wrong.extend(misfits(document, there, value, at));
            }
            "type" => {
                let is = |kind: &str| match kind {
                    "null" => value.is_null(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("no type {other}"),
                };
                let kinds = said.as_array().cloned().unwrap_or_else(|| vec![said.clone()]);
                if !kinds.iter().any(|kind| is(kind.as_str().unwrap())) {
                    wrong.push(format!("{at}: {value} is no {said}"));
                }
            }
            "anyOf" => {
                let fits = |one: &Value| misfits(document, one, value, at).is_empty();
                if !said.as_array().unwrap().iter().any(fits) {
                    wrong.push(format!("{at}: {value} is none of {said}"));
                }
            }
            "enum" if !said.as_array().unwrap().contains(value) => {
                wrong.push(format!("{at}: {value} is not in {said}"))
            }
            "const" if said != value => wrong.push(format!("{at}: {value} is not {said}")),
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    wrong.extend(misfits(document, said, item, &format!("{at}/{number}")));
                }
            }
            "required" => {
                let missing =
                    said.as_array().unwrap().iter().filter(|name| value.get(name.as_str().unwrap()).is_none());
                wrong.extend(missing.map(|name| format!("{at}: {name} is missing")));
            }
            "properties" => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    match said.get(name) {
                        Some(schema) => wrong.extend(misfits(document, schema, inner, &format!("{at}/{name}"))),
                        // What is answered is described to the last field.
                        None => wrong.push(format!("{at}: {name} is not described")),
                    }
                }
            }
            "enum" | "const" | "description" | "title" | "format" | "minimum" | "maximum" | "default" => {}
            other => panic!("this test knows no `{other}`; teach it"),
        }
    }
    wrong
}

fn read(reply: &Reply) -> Value {
    serde_json::from_slice(&reply.bytes)
        .unwrap_or_else(|why| panic!("{why}: {}", String::from_utf8_lossy(&reply.bytes)))
}

#[test]
fn every_operation_does_what_the_document_says() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut program = Program::new(&app, token(&mut ana, 1, ALL));
        written(&app, &mut program);
        stepped(&mut program);
        labelled(&mut program);
        illustrated(&mut program);
        let all: BTreeSet<String> = program.document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, at)| {
                at.as_object().unwrap().keys().map(move |method| format!("{} {path}", method.to_uppercase()))
            })
            .collect();
        assert!(all.len() > 25, "{}", all.len());
        assert_eq!(program.reached, all, "every operation is reached");
        assert!(app.checked().contains("Everything agrees"), "{}", app.checked());
    });
}

/// An article from its draft to its correction, with a chain of sources.
fn written(app: &TestApp, program: &mut Program<'_>) {
    let new = json!({
        "title": "Le phare", "body": "Une *tour*.\n\n<script>x()</script>", "format": "markdown",
        "labels": ["Phares"], "bylines": [{ "name": "Ana" }, { "name": "Ben", "role": "translator" }],
    });
    let (reply, made) = program.send("POST", "/articles", &[], &new);
    assert_eq!((reply.status, reply.header("location").as_deref()), (201, Some("/api/v1/articles/1")), "{made}");
    assert_eq!((&made["state"], &made["url"]), (&json!("draft"), &Value::Null));
    let body = made["body"].as_str().unwrap();
    assert!(body.contains("<em>tour</em>") && !body.contains("<script") && !body.contains("x()"), "{body}");
    assert!(made["left_out"].as_array().unwrap().contains(&json!("script_removed")), "{made}");
    let (shown, same) = program.get("/articles/1");
    assert_eq!(shown.header("etag"), reply.header("etag"), "what was made is what is shown");
    let etag = shown.header("etag").unwrap();
    assert_eq!(program.ask("GET", "/articles/1", &[("If-None-Match", &etag)], None).0.status, 304);
    assert_eq!(same["bylines"][1], json!({ "name": "Ben", "role": "translator" }));
    let sources = json!([{
        "relation": "translates", "address": "https://note.example/faro", "title": "Il faro", "outlet": "Note",
        "authors": ["Ada", "Eva"], "date": "2026-03",
        "under": [{ "relation": "relays", "title": "La lampada", "under": [{ "address": "https://c.example/x" }] }],
    }]);
    let (none, _) = program.get("/articles/1/sources");
    let (etag_of_sources, tree) = program.done("PUT", "/articles/1/sources", &none.header("etag").unwrap(), &sources);
    assert_eq!(tree[0]["under"][0]["under"][0]["relation"], "cites");
    assert_eq!(tree[0]["authors"], json!(["Ada", "Eva"]));
    let (again, _) = program.done("PUT", "/articles/1/sources", &etag_of_sources, &tree);
    assert_eq!(again, etag_of_sources, "what is read can be sent back");
    assert_eq!(program.get("/sources").1["items"], json!([]), "what only a draft rests on is nobody's business");
    assert_eq!(program.get("/sources/1").0.status, 404);

    let (etag, _) = program.done("PATCH", "/articles/1", &etag, &json!({ "standfirst": "Il veille.", "card": null }));
    let (_, public) = program.done("POST", "/articles/1/publication", &etag, &json!({}));
    assert_eq!((&public["state"], &public["shown"]), (&json!("published"), &json!(2)));
    let address = public["url"].as_str().unwrap().strip_prefix("https://blog.example.org").unwrap().to_owned();
    assert!(app.get(&address).text().contains("Il veille."), "readers see it at once");
    assert_eq!(program.get("/sources").1["items"].as_array().unwrap().len(), 3);
    assert_eq!(program.get("/sources/1").0.status, 200);
    let (shown, _) = program.get("/articles/1");
    let etag = shown.header("etag").unwrap();
    let (_, saved) = program.done("PATCH", "/articles/1", &etag, &json!({ "body": "<p>Une tour rouge.</p>" }));
    assert_eq!(saved["shown"], 2);
    assert!(!app.get(&address).text().contains("rouge"), "what is saved is not public yet");
    program.done("POST", "/articles/1/publication", "", &json!({ "correction": "La tour est rouge." }));
    let page = app.get(&address).text();
    assert!(page.contains("Une tour rouge.") && page.contains("La tour est rouge."));
    let (refused, problem) = program.send("POST", "/articles/1/publication", &[], &json!({}));
    assert_eq!((refused.status, &problem["code"]), (409, &json!("conflict")), "readers have seen this text: {problem}");
}

/// Every step there and back.
fn stepped(program: &mut Program<'_>) {
    let (_, made) = program.done("POST", "/articles", "", &json!({ "title": "Deux" }));
    let article = format!("/articles/{}", made["id"]);
    let state = |program: &mut Program<'_>, method: &str, step: &str, body: Value| {
        program.done(method, &format!("{article}/{step}"), "", &body).1["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(program, "POST", "submission", Value::Null), "submitted");
    assert_eq!(state(program, "DELETE", "submission", Value::Null), "draft");
    assert_eq!(state(program, "POST", "schedule", json!({ "at": "2026-12-24T08:00" })), "scheduled");
    assert_eq!(program.get(&article).1["scheduled"]["due"], "2026-12-24T08:00:00+01:00");
    assert_eq!(program.get("/articles?state=scheduled").1["items"][0]["title"], "Deux");
    assert_eq!(state(program, "DELETE", "schedule", Value::Null), "draft");
    for (at, words) in [
        (json!({ "at": "2027-03-28T02:30" }), "never comes"),
        (json!({ "at": "2027-10-31T02:30" }), "comes twice"),
        (json!({ "at": "demain" }), "write it as in"),
        (json!({ "at": "2027-01-01T08:00", "zone": "Europe/Nowhere" }), "not a time zone"),
    ] {
        let (refused, problem) = program.send("POST", &format!("{article}/schedule"), &[], &at);
        assert_eq!(refused.status, 422);
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
    assert_eq!(state(program, "POST", "bin", Value::Null), "binned");
    let binned = program.get(&article).0.header("etag").unwrap();
    let (refused, _) = program.send("PATCH", &article, &[("If-Match", &binned)], &json!({ "title": "Trois" }));
    assert_eq!(refused.status, 409, "nothing is written in the bin");
    assert_eq!(state(program, "DELETE", "bin", Value::Null), "draft");
    assert_eq!(state(program, "POST", "publication", json!({})), "published");
    assert_eq!(state(program, "POST", "withdrawal", json!({ "reason": "Une erreur" })), "withdrawn");
    assert_eq!(state(program, "DELETE", "withdrawal", Value::Null), "published");
    let first = program.get("/articles?limit=1").1;
    assert_eq!(first["items"][0]["title"], "Deux");
    let next = first["next"].as_str().unwrap().strip_prefix("/api/v1").unwrap().to_owned();
    let second = program.get(&next).1;
    assert_eq!((&second["items"][0]["title"], &second["next"]), (&json!("Le phare"), &Value::Null));
    assert_eq!(program.get("/articles?q=phare&label=Phares").1["items"].as_array().unwrap().len(), 1);
    for wrong in ["?limit=0", "?limit=1000", "?before=x", "?state=arriving", "?kind=x", "?lable=Phares"] {
        assert_eq!(program.get(&format!("/articles{wrong}")).0.status, 422, "{wrong}");
    }
}

fn labelled(program: &mut Program<'_>) {
    for title in ["Gènes", "Gênes"] {
        let (_, made) = program.done("POST", "/articles", "", &json!({ "title": title, "labels": [title] }));
        program.done("POST", &format!("/articles/{}/publication", made["id"]), "", &json!({}));
    }
    let all = program.get("/labels").1;
    let names: Vec<&str> =
        all["items"].as_array().unwrap().iter().map(|label| label["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Gênes", "Gènes", "Phares"]);
    let (reply, _) = program.get("/labels/1");
    let etag = reply.header("etag").unwrap();
    let (_, renamed) = program.done("PATCH", "/labels/1", &etag, &json!({ "name": "Feux" }));
    assert_eq!(renamed["name"], "Feux");
    let (stale, _) = program.send("PATCH", "/labels/1", &[("If-Match", &etag)], &json!({ "name": "Lampes" }));
    assert_eq!(stale.status, 412);
    let (_, merged) = program.done("POST", "/labels/2/merger", "", &json!({ "into": 3 }));
    assert_eq!((&merged["id"], &merged["articles"]), (&json!(3), &json!(2)));
    assert_eq!(program.get("/labels/2").0.status, 404);
    let (carried, _) = program.send("DELETE", "/labels/3", &[], &Value::Null);
    assert_eq!(carried.status, 422, "articles carry it");
    // A label that nothing carries any more.
    let (reply, _) = program.get("/articles/1");
    program.done("PATCH", "/articles/1", &reply.header("etag").unwrap(), &json!({ "labels": [] }));
    program.done("POST", "/articles/1/publication", "", &json!({}));
    assert_eq!(program.send("DELETE", "/labels/1", &[], &Value::Null).0.status, 204);
}

fn illustrated(program: &mut Program<'_>) {
    let bytes = photograph(64, 48);
    let (reply, made) = program.ask("POST", "/pictures?name=Le%20phare.JPEG", &[], Some(&bytes));
    assert_eq!(reply.status, 201, "{made}");
    assert_eq!((&made["name"], &made["width"]), (&json!("le-phare.jpg"), &json!(64)));
    let here = reply.header("location").unwrap().strip_prefix("/api/v1").unwrap().to_owned();
    let etag = reply.header("etag").unwrap();
    let (_, described) = program.done("PATCH", &here, &etag, &json!({ "alt": "Une tour", "credit": "Ana" }));
    assert_eq!((&described["alt"], &described["caption"]), (&json!("Une tour"), &json!("")));
    let (stale, _) = program.send("PATCH", &here, &[("If-Match", &etag)], &json!({ "alt": "x" }));
    assert_eq!(stale.status, 412);
    let now = program.get(&here).0.header("etag").unwrap();
    let (long, problem) = program.send("PATCH", &here, &[("If-Match", &now)], &json!({ "credit": "x".repeat(301) }));
    assert_eq!((long.status, &problem["errors"][0]["pointer"]), (422, &json!("/credit")), "{problem}");
    assert_eq!(program.get("/pictures?q=tour").1["items"].as_array().unwrap().len(), 1);
    let (no, problem) = program.ask("POST", "/pictures?name=x.png", &[], Some(b"not a picture"));
    assert_eq!(no.status, 422, "{problem}");
    assert_eq!(program.ask("DELETE", &here, &[], None).0.status, 204);
    assert_eq!(program.get(&here).0.status, 404);
}

#[test]
fn of_two_changes_upon_one_state_one_is_made_and_nobody_is_overwritten() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut program = Program::new(&app, token(&mut ana, 1, ALL));
        let (etag, _) = program.done("POST", "/articles", "", &json!({ "title": "Le phare" }));
        let (none, problem) = program.send("PATCH", "/articles/1", &[], &json!({ "title": "Sans" }));
        assert_eq!((none.status, &problem["code"]), (428, &json!("no_if_match")));
        let (weak, _) = program.send("PATCH", "/articles/1", &[("If-Match", &format!("W/{etag}"))], &json!({}));
        assert_eq!(weak.status, 412, "a weak ETag is equal to none");
        let bearer = format!("Bearer {}", program.token);
        let statuses: Vec<u16> = std::thread::scope(|threads| {
            let all: Vec<_> = (0..6)
                .map(|number| {
                    let (etag, bearer) = (&etag, &bearer);
                    threads.spawn(move || {
                        let headers = [
                            ("Authorization", bearer.as_str()),
                            ("If-Match", etag),
                            ("Content-Type", "application/json"),
                        ];
                        let body = json!({ "title": format!("Le phare {number}") }).to_string();
                        let body = Some(body.as_bytes());
                        send(app.address, HOST, "PATCH", "/api/v1/articles/1", &headers, body).status
                    })
                })
                .collect();
            all.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 412).count(), 5, "{statuses:?}");
        let (reply, now) = program.get("/articles/1");
        assert_eq!(now["revision"], 2);
        // Somebody saves at the desk meanwhile.
        ana.posted("/desk/1/articles/1", &[("base", "2"), ("title", "Au bureau"), ("body", "<p>Une tour.</p>")]);
        let etag = reply.header("etag").unwrap();
        let (stale, _) = program.send("PATCH", "/articles/1", &[("If-Match", &etag)], &json!({ "title": "Encore" }));
        assert_eq!(stale.status, 412);
        let (stale, _) = program.send("POST", "/articles/1/publication", &[("If-Match", &etag)], &json!({}));
        assert_eq!(stale.status, 412, "what was not seen is not published");
        assert_eq!(program.get("/articles/1").1["title"], "Au bureau");
    });
}

#[test]
fn a_request_that_is_sent_again_begins_no_second_article() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut program = Program::new(&app, token(&mut ana, 1, ALL));
        let key = [("Idempotency-Key", "aujourd-hui-1")];
        let new = json!({ "title": "Le phare" });
        let (first, made) = program.send("POST", "/articles", &key, &new);
        let (second, again) = program.send("POST", "/articles", &key, &new);
        assert_eq!((first.status, second.status, &made), (201, 201, &again));
        assert_eq!(second.header("idempotency-replayed").as_deref(), Some("true"));
        assert_eq!(first.header("location"), second.header("location"));
        let (other, problem) = program.send("POST", "/articles", &key, &json!({ "title": "Autre" }));
        assert_eq!((other.status, &problem["code"]), (422, &json!("key_used")));
        let token_of_another_program = token(&mut ana, 1, ALL);
        let mut another = Program::new(&app, token_of_another_program);
        assert_eq!(another.send("POST", "/articles", &key, &new).1["id"], 2, "keys belong to a token");
        app.clock.set(crate::app::NOW + 86_400_000_001);
        assert_eq!(program.send("POST", "/articles", &key, &new).1["id"], 3, "for a day");
        let long = "k".repeat(201);
        assert_eq!(program.send("POST", "/articles", &[("Idempotency-Key", &long)], &new).0.status, 400);
    });
}

#[test]
fn hostile_programs_are_told_what_is_wrong_and_break_nothing() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut program = Program::new(&app, token(&mut ana, 1, ALL));
        let deep = format!("{{\"title\": {}", "[".repeat(200_000));
        let deep_sources = "[{\"title\":\"a\",\"under\":".repeat(100_000);
        let many = format!("[{}]", vec!["{\"title\":\"a\"}"; 3_000].join(","));
        let json = [("Content-Type", "application/json")];
        let title = |title: &str| json!({ "title": title }).to_string();
        let long_title = title(&"x".repeat(501));
        for (body, status) in [
            ("", 400),
            ("{", 400),
            ("[]", 422),
            ("nul", 400),
            ("{\"title\": 7}", 422),
            ("{\"title\": \"a\", \"title\": \"b\"}", 422),
            ("{\"titel\": \"a\"}", 422),
            ("{\"labels\": [{\"name\": \"x\"}]}", 422),
            ("{\"bylines\": [{\"name\": \"x\", \"role\": \"owner\"}]}", 422),
            ("{\"card\": \"javascript:alert(1)\"}", 422),
            ("{\"language\": \"not a tag\"}", 422),
            ("{\"title\": 1e999999}", 422),
            (deep.as_str(), 422),
            (long_title.as_str(), 422),
        ] {
            let (reply, problem) = program.ask("POST", "/articles", &json, Some(body.as_bytes()));
            let shown: String = body.chars().take(60).collect();
            let near = [status, if status == 422 { 400 } else { 422 }];
            assert!(near.contains(&reply.status), "{shown}: {} {problem}", reply.status);
            assert!(problem["detail"].as_str().unwrap().len() < 1_000, "{shown}");
        }
        assert_eq!(program.ask("POST", "/articles", &json, Some(b"{\"title\": \"\xff\"}")).0.status, 400);
        let nothing = program.get("/articles?state=draft").1;
        assert_eq!(nothing["items"], json!([]), "nothing was begun");
        // What a database cannot hold, and what turns words around.
        let odd = json!({ "title": "a\u{0}b\u{202e}", "body": "<p>x\u{0}</p>", "labels": ["l\u{0}"],
                          "bylines": [{ "name": "n\u{0}", "profile": "https://a.example/\u{0}" }] });
        let (reply, made) = program.send("POST", "/articles", &[], &odd);
        assert_eq!(reply.status, 201, "{made}");
        let etag = program.get("/articles/1/sources").0.header("etag").unwrap();
        for body in [deep_sources.as_str(), many.as_str(), "[{}, {\"address\": \"ftp://x\"}]", "{}", "[1]"] {
            let headers = [("Content-Type", "application/json"), ("If-Match", etag.as_str())];
            let (reply, problem) = program.ask("PUT", "/articles/1/sources", &headers, Some(body.as_bytes()));
            assert!([400, 413, 422].contains(&reply.status), "{}: {problem}", reply.status);
        }
        let (reply, problem) =
            program.send("PUT", "/articles/1/sources", &[("If-Match", &etag)], &json!([{ "title": "a", "date": "x" }]));
        assert_eq!((reply.status, &problem["errors"][0]["pointer"]), (422, &json!("/0/date")), "{problem}");
        let long = vec![b' '; 7 << 20];
        assert_eq!(program.ask("POST", "/articles", &json, Some(&long)).0.status, 413);
        let plain = [("Content-Type", "text/plain")];
        assert_eq!(program.ask("POST", "/articles", &plain, Some(b"{}")).0.status, 415);
        for (method, path, status) in [
            ("GET", "/nothing", 404),
            ("GET", "/articles/01", 404),
            ("GET", "/articles/9223372036854775807", 404),
            ("GET", "/articles/9223372036854775808", 404),
            ("GET", "/pictures/..%2f..%2fetc/passwd", 404),
            ("PUT", "/articles", 405),
            ("OPTIONS", "/articles", 405),
        ] {
            let (reply, _) = program.ask(method, path, &[("Origin", "https://evil.example")], None);
            assert_eq!(reply.status, status, "{method} {path}");
            assert!(reply.header("access-control-allow-origin").is_none(), "{method} {path}");
        }
        let sentence = program.ask("GET", "/articles/77", &[("Accept-Language", "fr")], None).1;
        assert!(sentence["detail"].is_string());
    });
}

#[test]
fn refusals_of_the_desk_are_told_in_the_language_that_is_asked_for() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let mut program = Program::new(&app, token(&mut ana, 1, ALL));
    program.done("POST", "/articles", "", &json!({ "title": "Le phare" }));
    let words = |program: &mut Program<'_>, language: &str| {
        let headers = [("Accept-Language", language)];
        program.ask("DELETE", "/articles/1/bin", &headers, None).1["detail"].as_str().unwrap().to_owned()
    };
    let (french, english) = (words(&mut program, "fr"), words(&mut program, "en"));
    assert_ne!(french, english);
    assert!(french.contains("corbeille"), "{french}");
}

#[test]
fn the_reference_page_is_the_one_that_is_written_down() {
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_relais")).arg("api").output().unwrap();
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/api.md")).unwrap_or_default();
    let is_same = String::from_utf8(made.stdout).unwrap() == page;
    assert!(is_same, "write it anew: cargo run -- api > docs/reference/api.md");
}

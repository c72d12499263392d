//! Readers write comments: what becomes of them, who sees what, and that each number is given once.

use crate::app::{HOST, NOW, Reply, TestApp, on_each_engine};
use crate::nodes::until;
use crate::writer::{SITE, Writer, draft};
use db::Urgency;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

const MINUTE: i64 = 60_000_000;

/// A reader's browser: it keeps the one cookie that it is given.
pub struct Visitor {
    address: SocketAddr,
    cookie: Option<String>,
}

impl Visitor {
    pub fn at(app: &TestApp) -> Visitor {
        Visitor::on(app.address)
    }

    /// One who reaches the site over another address: a process of its own, or a cache in front.
    pub fn on(address: SocketAddr) -> Visitor {
        Visitor { address, cookie: None }
    }

    /// What it is known by.
    pub fn cookie(&self) -> &str {
        self.cookie.as_deref().expect("a visitor who wrote something")
    }

    pub fn get(&self, path: &str) -> Reply {
        let cookie: Vec<(&str, &str)> = self.cookie.iter().map(|cookie| ("Cookie", cookie.as_str())).collect();
        crate::app::request(self.address, "GET", HOST, path, &cookie)
    }

    /// Sends a form as a browser does from a page of the site.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.post_from(path, fields, &[("Sec-Fetch-Site", "same-origin")])
    }

    pub fn post_from(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Reply {
        self.tries(path, fields, headers).expect("an answer")
    }

    /// The same where the other end may be gone: `None` where no whole answer came.
    pub fn tries(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Option<Reply> {
        let form: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut head = format!("POST {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n");
        head.push_str(&format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            form.len()
        ));
        headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
        self.cookie.iter().for_each(|cookie| head.push_str(&format!("Cookie: {cookie}\r\n")));
        let mut stream = TcpStream::connect(self.address).ok()?;
        stream.write_all(format!("{head}\r\n{form}").as_bytes()).ok()?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all).ok()?;
        all.windows(4).any(|four| four == b"\r\n\r\n").then_some(())?;
        let reply = Reply::read(&all);
        if let Some(cookie) = reply.header("set-cookie") {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        Some(reply)
    }

    /// Sends a comment, and says where its private address is.
    pub fn comments(&mut self, article: &Discussed, name: &str, words: &str) -> String {
        self.answers(article, name, words, "")
    }

    pub fn answers(&mut self, article: &Discussed, name: &str, words: &str, number: &str) -> String {
        let sent = self.post(&article.form, &[("name", name), ("words", words), ("answers", number)]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        sent.header("location").unwrap().split('?').next().unwrap().to_owned()
    }
}

/// An article with its discussion.
pub struct Discussed {
    pub path: String,
    pub form: String,
}

/// An article that takes comments, on a site that is set so.
pub fn discussed(writer: &Writer, settings: &str) -> Discussed {
    set(&writer.app, settings);
    let (id, path) = writer.publishes(&draft("The lighthouse", "It is lit again.", &[]));
    Discussed { path, form: format!("/comments/{id}") }
}

/// How the site takes comments.
pub fn set(app: &TestApp, settings: &str) {
    let written = format!(
        "INSERT INTO setting (site_id, name, value) VALUES (1, 'discussion', '{settings}')
         ON CONFLICT (site_id, name) DO UPDATE SET value = excluded.value RETURNING site_id"
    );
    let written: &'static str = Box::leak(written.into_boxed_str());
    app.app.db.whole(move |whole| whole.rows(written, |_| Ok(()))).map_err(|why: db::Error| why).unwrap();
    // What was rendered before is not asked for again, as after a change at the desk.
    app.app
        .act(SITE, Urgency::Person, |tx| {
            tx.allocate("probe", 1)?;
            tx.touch("site");
            Ok(())
        })
        .unwrap();
}

const OPEN: &str = r#"{"mode":"open","slow":{"range":{"hold":100000,"refuse":100000},"thread":{"hold":100000,"refuse":100000},"site":{"hold":100000,"refuse":100000}}}"#;
const HELD: &str = r#"{"mode":"all_held"}"#;

#[test]
fn a_comment_is_read_changed_and_taken_away_by_whoever_wrote_it() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let app = &writer.app;
        let article = discussed(&writer, OPEN);
        let page = app.get(&article.path).text();
        assert!(page.contains(&format!(r#"action="{}""#, article.form)), "the form stands on the page: {page}");
        let mut lea = Visitor::at(app);
        let mine = lea.comments(&article, "Léa", "I *saw* it.\n\n> lit again");
        let page = app.get(&article.path).text();
        assert!(page.contains("I <em>saw</em> it.") && page.contains(r#"id="c1""#), "{page}");
        assert!(app.get("/comments/feed.atom").text().contains("Léa"));
        let private = lea.get(&format!("{mine}?sent=yes")).text();
        assert!(
            private.contains(&mine) && private.contains("is published as no. 1") || private.contains("n° 1"),
            "{private}"
        );
        let mut ben = Visitor::at(app);
        ben.answers(&article, "Ben", "So did I.", "1");
        let changed = lea.post(&mine, &[("do", "edit"), ("words", "I **saw** it twice.")]);
        assert_eq!(changed.status, 303);
        assert!(app.get(&article.path).text().contains("<strong>saw</strong> it twice."));
        app.clock.set(NOW + 16 * MINUTE);
        assert_eq!(lea.post(&mine, &[("do", "edit"), ("words", "Later.")]).status, 422, "its time is over");
        assert_eq!(lea.post(&mine, &[("do", "delete")]).status, 303);
        let page = app.get(&article.path).text();
        assert!(!page.contains("Léa") && !page.contains("twice"), "{page}");
        assert!(page.contains(r#"id="c1""#) && page.contains("So did I."), "number and answers stay: {page}");
        assert_eq!(lea.post(&mine, &[("do", "delete")]).status, 422, "once");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
        writer.compare();
    });
}

#[test]
fn a_page_may_run_the_scripts_of_a_discussion_where_there_is_one_and_nothing_elsewhere() {
    const SCRIPTED: &str = "; script-src 'self'; connect-src 'self'";
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let app = &writer.app;
        let article = discussed(&writer, OPEN);
        let policy = |reply: &Reply| reply.header("content-security-policy").expect("a policy");
        let page = app.get(&article.path);
        assert!(
            policy(&page).starts_with("default-src 'none'") && policy(&page).ends_with(SCRIPTED),
            "{}",
            policy(&page)
        );
        let text = page.text();
        let scripts: Vec<&str> = text.split("<script").skip(1).filter(|tag| !tag.contains("ld+json")).collect();
        assert_eq!(scripts.len(), 1, "{text}");
        assert!(scripts[0].starts_with(r#" type="module" src="/static/"#), "{}", scripts[0]);
        let address = scripts[0].split('"').nth(3).expect("an address");
        for name in ["discussion.js", "writing.js"] {
            let script = app.get(&address.replace("discussion.js", name));
            assert!(script.status == 200 && script.header("cache-control").unwrap().contains("immutable"), "{name}");
            assert_eq!(script.header("content-type").as_deref(), Some("text/javascript; charset=utf-8"));
        }
        let mut lea = Visitor::at(app);
        let refused = lea.post(&article.form, &[("name", "Léa"), ("words", "")]);
        assert!(refused.status == 422 && policy(&refused).ends_with(SCRIPTED), "the form that comes back is the same");
        let mine = lea.comments(&article, "Léa", "Seen.");
        let thread = format!("{}?thread=1", article.path);
        for path in ["/", "/archives", "/search", "/moderation", "/nowhere", &mine, &thread, "/follow", "/contact"] {
            let reply = lea.get(path);
            assert!(
                !policy(&reply).contains("script-src") && !reply.text().contains("<script type=\"module"),
                "{path}"
            );
        }
        assert!(policy(&lea.get(&article.path)).ends_with(SCRIPTED), "one's own view is no other page");
    });
}

#[test]
fn what_waits_is_seen_by_its_writer_alone() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let app = &writer.app;
        let article = discussed(&writer, HELD);
        let before = app.get(&article.path);
        let mut lea = Visitor::at(app);
        let mine = lea.comments(&article, "Léa", "Nobody reads this yet.");
        let own = lea.get(&article.path);
        assert!(own.text().contains("Nobody reads this yet.") && own.text().contains(&mine));
        assert_eq!(own.header("cache-control").as_deref(), Some("private, no-store"));
        let others = app.get(&article.path);
        assert_eq!(others.bytes, before.bytes, "the page of all others is the same, byte for byte");
        assert_eq!(others.header("cache-control").as_deref(), Some("no-cache"));
        for place in ["/comments/feed.atom", "/"] {
            assert!(!app.get(place).text().contains("Nobody reads this yet."), "{place}");
        }
        let stranger = Visitor { address: app.address, cookie: Some(format!("relais_visitor={}", "a".repeat(43))) };
        assert_eq!(stranger.get(&article.path).bytes, before.bytes, "a cookie that we never gave shows nothing");
        assert_eq!(app.get(&format!("/comments/mine/{}", "a".repeat(43))).status, 404);
        assert_eq!(lea.post(&mine, &[("do", "delete")]).status, 303);
        assert!(!lea.get(&article.path).text().contains("Nobody reads this yet."));
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_hundred_who_write_at_once_get_the_numbers_from_1_to_100() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let article = discussed(&writer, OPEN);
        // On PostgreSQL three nodes share the rows; SQLite has one.
        let beside: Vec<TestApp> = match engine {
            crate::app::Engine::Postgres => vec![writer.app.beside(), writer.app.beside()],
            crate::app::Engine::Sqlite => Vec::new(),
        };
        let nodes: Vec<&TestApp> = std::iter::once(&writer.app).chain(&beside).collect();
        std::thread::scope(|scope| {
            for number in 0..100 {
                let (node, article) = (nodes[number % nodes.len()], &article);
                scope.spawn(move || {
                    Visitor::at(node).comments(article, &format!("Reader {number}"), &format!("I am number {number}."));
                });
            }
        });
        until("the node that did not take the last one shows it", || {
            writer.app.get(&article.path).text().contains(r#"id="c100""#)
        });
        let page = writer.app.get(&article.path).text();
        for number in 1..=100 {
            assert_eq!(page.matches(&format!(r#"id="c{number}""#)).count(), 1, "number {number}");
        }
        assert!(!page.contains(r#"id="c101""#));
        assert!((0..100).all(|number| page.contains(&format!("I am number {number}."))), "nothing is lost");
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn the_more_come_within_a_minute_the_later_each_is_answered_before_any_is_refused() {
    let writer = Writer::start(crate::app::Engine::Sqlite);
    let app = &writer.app;
    let article = discussed(&writer, r#"{"mode":"open","slow":{"range":{"hold":2,"refuse":4}}}"#);
    let sent = |number: usize| {
        let begun = Instant::now();
        let words = format!("What I have to say, for the time of number {number}.");
        let reply = Visitor::at(app).post(&article.form, &[("name", "Léa"), ("words", &words)]);
        (reply.status, begun.elapsed())
    };
    assert_eq!((0..3).map(|number| sent(number).0).collect::<Vec<_>>(), [303; 3]);
    std::thread::scope(|scope| {
        let fourth = scope.spawn(|| sent(3));
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(app.get(&article.path).status, 200);
        let preview = [("name", "Léa"), ("words", "How would it look?"), ("do", "preview")];
        assert_eq!(Visitor::at(app).post(&article.form, &preview).status, 200);
        assert!(!fourth.is_finished(), "whoever reads or looks first does not wait with it");
        let (status, took) = fourth.join().unwrap();
        assert!(status == 303 && took > Duration::from_secs(1), "{status} after {took:?}");
    });
    let (status, took) = sent(4);
    assert!(status == 429 && took < Duration::from_secs(10), "{status} after {took:?}");
    app.clock.set(NOW + 2 * MINUTE);
    let (status, took) = sent(5);
    assert!(status == 303 && took < Duration::from_secs(1), "a minute later nobody waits: {status} after {took:?}");
}

#[test]
fn what_changes_at_the_desk_holds_for_the_next_comment() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = crate::queue::site(&app, OPEN);
        let status =
            |name: &str, words: &str| Visitor::at(&app).post(&article.form, &[("name", name), ("words", words)]).status;
        let waits =
            |ana: &mut crate::desk::Browser<'_>, words: &str| ana.get("/desk/1/comments").text().contains(words);
        assert_eq!(status("Zoé", "Before the name was anybody’s."), 303);
        assert_eq!(status("Ana Lima", "I am not she."), 422);
        ana.posted("/desk/account", &[("name", "Zoé"), ("language", "en")]);
        assert_eq!(status("Zoé", "Now it is hers."), 422);
        assert_eq!(status("Ana Lima", "And this is nobody’s."), 303);
        set(&app, r#"{"mode":"all_held"}"#);
        assert_eq!(status("Ben", "This one has to wait."), 303);
        assert!(waits(&mut ana, "This one has to wait."));
        set(&app, r#"{"writers":"nobody"}"#);
        assert_eq!(status("Ben", "This one is not taken."), 422);
    });
}

#[test]
fn what_is_refused_comes_back_with_its_words_and_why() {
    let writer = Writer::start(crate::app::Engine::Sqlite);
    let app = &writer.app;
    let article = discussed(&writer, OPEN);
    let mut lea = Visitor::at(app);
    let zalgo = format!("He comes{}", "\u{0335}".repeat(40));
    let nested = ">".repeat(20_000);
    let long = "word ".repeat(2_000);
    for words in ["", " \u{200B} ", zalgo.as_str(), nested.as_str(), long.as_str()] {
        let refused = lea.post(&article.form, &[("name", "Léa"), ("words", words)]);
        let text = refused.text();
        assert_eq!(refused.status, 422, "{}: {text}", words.chars().take(20).collect::<String>());
        assert!(text.contains(r#"id="words-wrong""#) && text.contains(r#"value="Léa""#));
    }
    let million = ">".repeat(1 << 20);
    assert_eq!(lea.post(&article.form, &[("name", "Léa"), ("words", &million)]).status, 413);
    for name in ["https://spam.example", "\u{0335}\u{0335}", &"x".repeat(61)] {
        let refused = lea.post(&article.form, &[("name", name), ("words", "My words stay.")]);
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.text().contains("My words stay.") && refused.text().contains(r#"id="name-wrong""#), "{name}");
    }
    let elsewhere = lea.post_from(
        &article.form,
        &[("name", "Eve"), ("words", "Sent for you.")],
        &[("Sec-Fetch-Site", "cross-site")],
    );
    assert_eq!(elsewhere.status, 403);
    let unsaid = lea.post_from(&article.form, &[("name", "Old"), ("words", "From an old browser.")], &[]);
    assert!(unsaid.status == 200 && unsaid.text().contains("From an old browser."), "it is shown once more");
    let token = unsaid.text().split(r#"name="token" value=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
    app.clock.set(NOW + MINUTE);
    let again = [("name", "Old"), ("words", "From an old browser."), ("token", token.as_str())];
    assert_eq!(lea.post_from(&article.form, &again, &[]).status, 303, "with its token it is taken");
    let missing = lea.post(&article.form, &[("name", "Léa"), ("words", "To nobody."), ("answers", "77")]);
    assert!(missing.status == 422 && missing.text().contains("To nobody."));
    assert_eq!(lea.post("/comments/999", &[("name", "Léa"), ("words", "x")]).status, 405, "no article, no form");
    let page = app.get(&article.path).text();
    assert!(!page.contains("Sent for you") && !page.contains("To nobody"), "{page}");
}

#[test]
fn nothing_that_a_visitor_sends_runs_or_turns_the_page() {
    let writer = Writer::start(crate::app::Engine::Sqlite);
    let article = discussed(&writer, OPEN);
    let mut eve = Visitor::at(&writer.app);
    let words = "<img src=x onerror=alert(1)> [a](javascript:alert(2)) <svg/onload=alert(3)>\n\n\
                 ![x](https://evil.example/x.png)\n\n\u{202E}drawkcab\u{202C} <https://fine.example/>";
    eve.comments(&article, "Eve\u{202E}\u{2066}", words);
    let page = writer.app.get(&article.path).text();
    let discussion = page.split(r#"class="discussion""#).nth(1).unwrap();
    for wrong in ["<img", "<svg", "href=\"javascript", "\u{202E}", "\u{2066}"] {
        assert!(!discussion.contains(wrong), "{wrong}: {discussion}");
    }
    assert!(discussion.contains(r#"<a href="https://fine.example/" rel="ugc nofollow">"#), "{discussion}");
}

#[test]
fn what_waits_again_and_is_taken_away_keeps_its_number_in_the_count() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let app = &writer.app;
        let article = discussed(&writer, r#"{"mode":"open","list":[{"words":"casino","refused":false}]}"#);
        let mut lea = Visitor::at(app);
        let mine = lea.comments(&article, "Léa", "I saw it.");
        Visitor::at(app).answers(&article, "Ben", "So did I.", "1");
        assert_eq!(lea.post(&mine, &[("do", "edit"), ("words", "I saw the casino.")]).status, 303);
        assert!(!app.get(&article.path).text().contains("casino"), "it waits");
        assert_eq!(lea.post(&mine, &[("do", "delete")]).status, 303);
        let page = app.get(&article.path).text();
        assert!(page.contains(r#"id="c1""#) && page.contains("So did I.") && !page.contains("Léa"), "{page}");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
        writer.compare();
    });
}

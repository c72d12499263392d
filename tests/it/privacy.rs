//! What is held under a mail address: asked for without telling anybody whether it is known, shown to whoever reads there, taken
//! along, erased to the last row, and looked for afterwards.

use crate::app::{HOST, Reply, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{base, begun, fields};
use crate::discussion::{Discussed, Visitor, set};
use crate::mail_server::{Arrived, MailServer};
use crate::writer::SITE;
use std::collections::BTreeSet;

const SECOND: i64 = 1_000_000;
const HOUR: i64 = 3_600 * SECOND;
const DAY: i64 = 24 * HOUR;
const OPEN: &str = r#"{"mode":"open"}"#;
const MAIL: &str = "Eve.Quartz@example.org";

struct Scene {
    app: TestApp,
    server: MailServer,
}

impl Scene {
    fn set(engine: crate::app::Engine) -> Scene {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        Scene { app, server }
    }

    /// Lets time go by, and all that is due be done.
    fn later(&self, time: i64) -> Vec<Arrived> {
        self.app.clock.set(self.app.clock.now() + time);
        while relais::jobs::drain(&self.app.app).unwrap() > 0 {}
        self.server.arrived()
    }

    /// Sends a form that has a token, as somebody does who has read it.
    fn sends(&self, page: &str, form: &str, more: &[(&str, &str)]) -> Reply {
        let text = self.app.get(page).text();
        let token = text.split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next());
        let token = token.unwrap_or_else(|| panic!("no token in {text}")).to_owned();
        // Long enough for whoever counts what comes from one place.
        self.app.clock.set(self.app.clock.now() + HOUR);
        let fields: Vec<(&str, &str)> = more.iter().copied().chain([("token", token.as_str())]).collect();
        Visitor::at(&self.app).post(form, &fields)
    }

    fn asks(&self, mail: &str) -> Reply {
        self.sends("/privacy", "/privacy", &[("mail", mail)])
    }

    /// The link that is mailed to somebody who asks.
    fn link(&self, mail: &str) -> String {
        assert_eq!(self.asks(mail).status, 303);
        let arrived = self.later(0);
        let asked = arrived.iter().find(|message| message.text.contains("/privacy/")).expect("a message with the link");
        assert_eq!(asked.to, mail);
        ours(asked, "/privacy/")
    }

    /// Every text that is kept for the site, with where it stands.
    fn texts(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        let each = &mut |table: &str, column: &str, text: &str| {
            all.push((format!("{table}.{column}"), text.to_lowercase()));
        };
        relais::every_text(&self.app.app, SITE, each).unwrap();
        assert!(all.len() > 100, "the tables are read");
        all
    }

    /// Where these words stand.
    fn places(&self, words: &str) -> BTreeSet<String> {
        let words = words.to_lowercase();
        self.texts().into_iter().filter(|(_, text)| text.contains(&words)).map(|(place, _)| place).collect()
    }

    fn looked_for(&self, mail: &str) -> String {
        self.app.command(&["check", "--person", mail, "--site", HOST])
    }
}

/// An address of ours in a message, that begins so.
fn ours(message: &Arrived, start: &str) -> String {
    let whole = format!("https://{HOST}{start}");
    let line = message.text.lines().find(|line| line.starts_with(&whole));
    line.unwrap_or_else(|| panic!("no link in {}", message.text)).split_once(HOST).unwrap().1.to_owned()
}

/// A site with an article, and its owner at the desk.
fn site(app: &TestApp) -> (Browser<'_>, Discussed) {
    let mut ana = Browser::owner(app);
    ana.posted("/desk/account", &[("name", "Ana Lima"), ("language", "en")]);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    ana.posted(&article, &fields(&upon, &[("do", "publish")]));
    ana.posted("/desk/1/settings/sharing", &[("contact", "yes")]);
    set(app, OPEN);
    let home = app.get("/").text();
    let path = home.split("href=\"").find(|rest| rest.contains("le-phare")).unwrap().split('"').next().unwrap();
    (ana, Discussed { path: path.replace(&format!("http://{HOST}"), ""), form: "/comments/1".into() })
}

/// Somebody who left a trace everywhere; says where their second comment has its private address.
fn everywhere(scene: &Scene, ana: &mut Browser<'_>, article: &Discussed) -> (Visitor, String, String) {
    let app = &scene.app;
    let (mut eve, mut bob) = (Visitor::at(app), Visitor::at(app));
    let mut says = |words: &str| {
        let sent = eve.post(&article.form, &[("name", "Evelyne Quartz"), ("mail", MAIL), ("words", words)]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        sent.header("location").unwrap().split('?').next().unwrap().to_owned()
    };
    says("The *unforgettable-one* lamp.");
    let second = says("Fools, unforgettable-two.");
    bob.answers(article, "Bob", "So it is.", "1");
    bob.answers(article, "Bob", "It is not.", "2");
    scene.later(HOUR);
    // She follows, and is told nothing yet.
    let asked = scene.sends("/follow?article=1", "/follow", &[("article", "1"), ("mail", MAIL)]);
    assert_eq!(asked.status, 303, "{}", asked.text());
    let follow = ours(&scene.later(0)[0], "/follow/c");
    assert_eq!(Visitor::at(app).post(&follow, &[("do", "yes")]).status, 303);
    let report = [("clause", "insult"), ("words", "Evelyne Quartz is rude.")];
    assert_eq!(scene.sends("/comments/report/1-1", "/comments/report/1-1", &report).status, 303);
    let wrote = [("name", "Evelyne Quartz"), ("mail", MAIL), ("words", "unforgettable-message")];
    assert_eq!(scene.sends("/contact", "/contact", &wrote).status, 303);
    // A notice that waits is the site's to answer, whoever sent it.
    let notice = [("name", "Evelyne Quartz"), ("mail", MAIL), ("words", "unforgettable-notice"), ("honest", "yes")];
    let noticed = scene.sends("/comments/notice/1-3", "/comments/notice/1-3", &notice);
    assert_eq!(noticed.status, 303, "{}", noticed.text());
    scene.later(0);
    // Something is decided about her, in words that name her; she answers.
    let hold = [("do", "hold"), ("comment", "1"), ("seen", "published"), ("by", "mail"), ("days", "30")];
    let hold: Vec<_> = hold.into_iter().chain([("clause", "insult"), ("sentence", "Evelyne Quartz waits.")]).collect();
    ana.posted("/desk/1/comments/1/earlier", &hold);
    let remove = [("do", "remove"), ("comment", "2"), ("seen", "published"), ("clause", "insult")];
    let remove: Vec<_> = remove.into_iter().chain([("sentence", "Evelyne Quartz said fools.")]).collect();
    ana.posted("/desk/1/articles/1/comments", &remove);
    assert_eq!(
        eve.post(&second, &[("do", "appeal"), ("words", "Evelyne Quartz protests."), ("decision", "2")]).status,
        303
    );
    let third = [("name", "Evelyne Quartz"), ("mail", MAIL), ("words", "It waits, unforgettable-three.")];
    assert_eq!(eve.post(&article.form, &third).status, 303);
    (eve, second, follow)
}

#[test]
fn nobody_learns_whether_an_address_is_known_and_looking_does_nothing() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let app = &scene.app;
        let (_ana, article) = site(app);
        let eve = [("name", "Eve"), ("mail", MAIL), ("words", "A word of mine.")];
        assert_eq!(Visitor::at(app).post(&article.form, &eve).status, 303);
        assert!(app.get("/policy").status == 404 || app.get("/policy").text().contains("/privacy"));

        let unknown = scene.asks("nobody@example.org");
        assert!(scene.later(0).is_empty());
        let known = scene.asks(&MAIL.to_uppercase());
        assert_eq!((known.status, known.header("location")), (unknown.status, unknown.header("location")));
        assert_eq!(app.get("/privacy?sent=yes").status, 200);
        let told = scene.later(0);
        assert_eq!((told.len(), told[0].to.as_str()), (1, MAIL));
        assert!(!told[0].text.contains("A word of mine."), "a message repeats nothing of it: {}", told[0].text);
        let mut more = 0;
        for _ in 2..=5 {
            assert_eq!(scene.asks(MAIL).status, 303);
            more += scene.later(0).len();
        }
        assert_eq!(more, 3, "four messages a day, and the same answer to all who ask");
        let wrong = scene.sends("/privacy", "/privacy", &[("mail", "eve")]);
        assert!(wrong.status == 422 && wrong.text().contains(r#"value="eve""#));

        let link = ours(&told[0], "/privacy/");
        assert_eq!(app.get("/privacy/other").status, 410);
        let closed = app.get(&link);
        assert_eq!(closed.status, 200);
        assert_eq!(closed.header("cache-control").as_deref(), Some("private, no-store"));
        assert_eq!(closed.header("x-robots-tag").as_deref(), Some("noindex"));
        assert_eq!(closed.header("referrer-policy").as_deref(), Some("no-referrer"));
        assert!(!closed.text().contains(MAIL) && closed.text().matches("<button").count() == 1, "{}", closed.text());
        assert_eq!(app.get(&format!("{link}/data.json")).status, 404, "nothing is shown before its button was pressed");
        let erase = [("do", "erase"), ("extent", "words"), ("sure", "yes")];
        assert_eq!(Visitor::at(app).post(&link, &erase).status, 422, "nor erased");
        let elsewhere = [("Sec-Fetch-Site", "cross-site")];
        assert_eq!(Visitor::at(app).post_from(&link, &[("do", "open")], &elsewhere).status, 200);
        assert!(!app.get(&link).text().contains(MAIL), "a page elsewhere cannot press it");
        assert_eq!(Visitor::at(app).post(&link, &[("do", "open")]).status, 303);
        let open = app.get(&link).text();
        assert!(open.contains(MAIL) && open.contains("A word of mine."), "{open}");
        assert_eq!(Visitor::at(app).post(&link, &[("do", "erase")]).status, 422, "one says how much");
        assert!(app.get(&article.path).text().contains("A word of mine."));
        app.clock.set(app.clock.now() + DAY);
        assert_eq!((app.get(&link).status, app.get(&format!("{link}/data.json")).status), (410, 404), "a day is over");
        assert_eq!(Visitor::at(app).post(&link, &erase).status, 410);
        relais::keep_house(&app.app).unwrap();
        assert!(scene.places(MAIL).contains("mail_address.address"), "only the links went");
    });
}

#[test]
fn what_is_erased_is_gone_from_every_row_and_check_says_so() {
    on_each_engine(|engine| {
        for extent in ["name", "words"] {
            let scene = Scene::set(engine);
            let app = &scene.app;
            let (mut ana, article) = site(app);
            let (eve, second, follow) = everywhere(&scene, &mut ana, &article);
            let told = scene.looked_for(MAIL);
            for line in ["comment (comments): 3 rows", "evidence", "follower", "Nobody had it erased here."] {
                assert!(told.contains(line), "{line}: {told}");
            }
            assert!(app.get(&article.path).text().contains("Evelyne Quartz"), "the page is in the cache");
            assert!(app.get("/comments/feed.atom").text().contains("Evelyne Quartz"));

            let link = scene.link(MAIL);
            assert_eq!(Visitor::at(app).post(&link, &[("do", "open")]).status, 303);
            let page = app.get(&link).text();
            for words in
                ["unforgettable-one", "unforgettable-two", "unforgettable-three", "unforgettable-message", "said fools"]
            {
                assert!(page.contains(words), "{words}: {page}");
            }
            is_whole(&app.get(&format!("{link}/data.json")));

            // A message that waits: what is decided is told after ten minutes.
            let refuse = [("do", "refuse"), ("comment", "5"), ("seen", "held"), ("clause", "insult")];
            let refuse: Vec<_> = refuse.into_iter().chain([("sentence", "Evelyne Quartz again.")]).collect();
            ana.posted("/desk/1/comments", &refuse);
            assert!(scene.looked_for(MAIL).contains("job (messages to be sent): 1 row"), "{}", scene.looked_for(MAIL));

            let wish = [("do", "erase"), ("extent", extent)];
            let sure = Visitor::at(app).post(&link, &wish);
            assert!(sure.status == 200 && sure.text().contains(r#"name="sure""#), "it is asked once more");
            assert!(app.get(&article.path).text().contains("Evelyne Quartz"), "nothing is erased yet");
            let erase = [wish[0], wish[1], ("sure", "yes")];
            assert_eq!(Visitor::at(app).post(&link, &erase).status, 303);

            let page = app.get(&article.path).text();
            assert!(!page.contains("Evelyne") && page.contains(r#"id="c1""#) && page.contains("So it is."), "{page}");
            assert_eq!(page.contains("unforgettable-one"), extent == "name", "{page}");
            assert!(!app.get("/comments/feed.atom").text().contains("Evelyne"));
            for gone in [MAIL, "Evelyne", "unforgettable-two", "unforgettable-three", "unforgettable-message"] {
                assert_eq!(scene.places(gone), BTreeSet::new(), "{gone}");
            }
            assert_eq!(scene.places("unforgettable-notice"), BTreeSet::from(["notice.words".to_owned()]));
            let words = BTreeSet::from(["comment.html".to_owned()]);
            assert_eq!(scene.places("unforgettable-one"), if extent == "name" { words } else { BTreeSet::new() });
            assert_eq!(eve.get(&second).status, 404, "the private address is gone");
            assert_eq!(app.get(&follow).status, 410);
            let done = app.get(&link);
            assert!(done.status == 200 && !done.text().contains("<form method=\"post\""), "{}", done.text());
            assert_eq!(app.get(&format!("{link}/data.json")).status, 404);
            let mails = scene.later(2 * HOUR);
            assert!(mails.iter().all(|mail| mail.to != MAIL && !mail.text.contains("Evelyne")), "{mails:?}");
            let told = scene.looked_for(MAIL);
            assert!(told.contains("Nothing is left of it.") && told.contains("comment (comments): nothing"), "{told}");
            assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
            let audit: Vec<String> =
                scene.texts().into_iter().filter(|(place, _)| place == "audit.verb").map(|(_, verb)| verb).collect();
            assert!(audit.contains(&"erase person".to_owned()));
            assert_eq!((app.get("/moderation").status, ana.get("/desk/1/comments/decided").status), (200, 200));
            assert_eq!(
                (ana.get("/desk/1/comments/reports").status, ana.get("/desk/1/comments/appeals").status),
                (200, 200)
            );

            // Whoever is held by an address does not come free by having it erased.
            let again = [("name", "Somebody"), ("mail", MAIL), ("words", "Here I am again.")];
            assert_eq!(Visitor::at(app).post(&article.form, &again).status, 303);
            assert!(!app.get(&article.path).text().contains("Here I am again."));
            let told = scene.looked_for(MAIL);
            assert!(told.contains("What is held now came after that."), "{told}");

            // What an erasure cannot reach is named, and is no success.
            let written = "INSERT INTO setting (site_id, name, value) VALUES (1, 'note', 'Write to eve.quartz@example.org') RETURNING site_id";
            app.app.db.whole(move |whole| whole.rows(written, |_| Ok(()))).map_err(|why: db::Error| why).unwrap();
            let told = scene.looked_for(MAIL);
            assert!(told.contains("setting.value") && told.contains("something is left after the erasure"), "{told}");
        }
    });
}

#[test]
fn letters_that_lie_in_a_folder_go_too() {
    let letters = tempfile::tempdir().unwrap();
    let from = mail::Sender::parse("desk@example.org").unwrap();
    let way = mail::Way::Folder(mail::Folder::new(letters.path().to_owned()));
    let app = TestApp::set(crate::app::Engine::Sqlite, |config| {
        config.post = Some(mail::Post { way, from, signature: None });
    });
    let scene = Scene { app, server: MailServer::start() };
    let (_ana, article) = site(&scene.app);
    let eve = [("name", "Eve"), ("mail", MAIL), ("words", "A word of mine.")];
    assert_eq!(Visitor::at(&scene.app).post(&article.form, &eve).status, 303);
    assert_eq!(scene.asks(MAIL).status, 303);
    scene.later(0);
    let all = || -> Vec<String> {
        let files = std::fs::read_dir(letters.path()).unwrap().map(|file| file.unwrap().path());
        files.map(|file| std::fs::read_to_string(file).unwrap()).filter(|text| text.contains(MAIL)).collect()
    };
    let letter = all().into_iter().next().expect("a letter to her");
    let body = letter.split("\r\n\r\n").find_map(|part| {
        use base64::Engine;
        let plain = base64::engine::general_purpose::STANDARD.decode(part.split("--part").next()?.replace("\r\n", ""));
        plain.ok().and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| text.contains("/privacy/"))
    });
    let body = body.expect(&letter);
    let link =
        body.lines().find_map(|line| line.trim().strip_prefix(&format!("https://{HOST}"))).expect(&body).to_owned();
    assert_eq!(Visitor::at(&scene.app).post(&link, &[("do", "open")]).status, 303);
    let erase = [("do", "erase"), ("extent", "words"), ("sure", "yes")];
    assert_eq!(Visitor::at(&scene.app).post(&link, &erase).status, 303);
    assert_eq!(all(), Vec::<String>::new());
}

/// Looks at the file that somebody takes along.
fn is_whole(file: &Reply) {
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-disposition").as_deref(), Some("attachment; filename=\"personal-data.json\""));
    assert_eq!(file.header("cache-control").as_deref(), Some("private, no-store"));
    let data: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!((&data["format"], &data["address"]), (&"relais-personal-data/1".into(), &MAIL.into()));
    let comments = data["comments"].as_array().unwrap();
    assert_eq!(comments.len(), 3, "{data}");
    assert_eq!(comments[0]["words"], "The *unforgettable-one* lamp.");
    assert!(comments[0]["address"].as_str().unwrap().ends_with("#c1") && comments[0]["article"]["title"].is_string());
    assert_eq!(comments[1]["before_decision"]["words"], "Fools, unforgettable-two.");
    assert_eq!(comments[1]["decisions"][0]["reason"], "Evelyne Quartz said fools.");
    assert_eq!(comments[1]["decisions"][0]["appeal"]["words"], "Evelyne Quartz protests.");
    assert_eq!(comments[2]["state"], "held");
    assert_eq!(data["follows"].as_array().unwrap().len(), 1);
    assert_eq!(data["messages"][0]["words"], "unforgettable-message");
    assert_eq!(data["notices"][0]["words"], "unforgettable-notice");
    assert_eq!(data["read_first_until"].as_array().unwrap().len(), 1);
    let reference =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/personal-data.md")).unwrap();
    names(&data, &mut |name| {
        assert!(reference.contains(&format!("`{name}`")), "{name} stands in no line of the reference")
    });
}

/// Every field of an object and of those within it.
fn names(value: &serde_json::Value, take: &mut dyn FnMut(&str)) {
    match value {
        serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            take(name);
            names(value, take);
        }),
        serde_json::Value::Array(all) => all.iter().for_each(|value| names(value, take)),
        _ => {}
    }
}

/// Columns that can hold something of or about a reader who wrote: what an erasure has to reach. A column that comes later has
/// to be put here, with an erasure that reaches it, or below.
const PERSONAL: &[(&str, &str)] = &[
    ("appeal", "sentence words"),
    ("audit", "reason"),
    ("claim", "profile sentence words"),
    ("comment", "author browser chance findings fingerprint html origin_range profile secret written"),
    ("decision", "redaction sentence"),
    ("erasure", "mark"),
    ("evidence", "author html profile written"),
    ("follower", "language seed"),
    ("hold", "mark"),
    ("invitation", "digest mailed"),
    ("job", "failed key payload progress trouble"),
    ("mail_address", "address bounced_why folded"),
    ("message", "name words"),
    ("notice", "chance law name secret sentence words"),
    ("privacy_link", "secret"),
    ("private_link", "secret"),
    ("report", "browser words"),
];

/// The others: what those write who have an account, what imports brought, and names, states and digests of ours.
const OTHERS: &[(&str, &str)] = &[
    ("api_creation", "idempotency_key request"),
    ("api_token", "digest name scopes"),
    ("appeal", "outcome"),
    (
        "article",
        "bylines card description discussion due_civil due_zone feed_id front kind language path related standfirst state summary title",
    ),
    ("article_body", "html plain"),
    ("audit", "actor details subject verb"),
    ("ceremony", "digest state"),
    ("change", "keys"),
    ("claim", "outcome"),
    ("comment", "old_id old_parent removal state"),
    ("correction", "words"),
    ("credential", "host kind name public_key secret"),
    ("decision", "clause clause_title former role verb"),
    ("decision_count", "verb"),
    ("discussion", "mode"),
    ("erasure", "extent"),
    ("former_label", "name slug"),
    ("former_series", "slug"),
    ("hold", "known_by"),
    ("host", "name role"),
    ("id_counter", "noun"),
    ("import_finding", "address cause old_id plain sample severity subject"),
    ("import_run", "file report source"),
    ("import_sample", "about html raw"),
    ("import_upload", "file name report state survey trouble"),
    ("invitation", "role"),
    ("job", "kind"),
    ("label", "name slug"),
    ("membership", "role"),
    ("miss", "address"),
    ("moderator_news", "choice"),
    ("notice", "outcome"),
    ("origin", "digest kind old_id source"),
    ("original", "body format kind"),
    ("outlet", "host name"),
    ("passage_note", "exact prefix suffix words"),
    ("path", "path query role"),
    ("person", "account locale name"),
    ("picture", "alt caption credit media_type name plain replaced_by_name replaced_by_sha256 sha256 tint"),
    ("picture_use", "beginning name place"),
    ("picture_variant", "media_type original sha256"),
    ("policy", "words"),
    ("policy_clause", "name title words"),
    ("redirect", "path query target"),
    ("relation", "kind"),
    ("report", "clause"),
    ("revision", "document html kind withdrawal"),
    ("secret", "name value"),
    ("series", "about name slug"),
    ("session", "device digest"),
    ("setting", "name value"),
    ("shared_preview", "digest"),
    ("site", "locale state time_zone title"),
    ("source", "address authors language link published title"),
    ("triage", "model"),
];

#[test]
fn every_column_of_text_is_known_to_be_about_a_reader_or_not() {
    let named = |list: &[(&str, &str)]| -> Vec<String> {
        let columns =
            list.iter().flat_map(|(table, columns)| columns.split(' ').map(move |name| format!("{table}.{name}")));
        columns.collect()
    };
    let (mut known, all) = ([named(PERSONAL), named(OTHERS)].concat(), relais::columns_of_text());
    known.sort_unstable();
    let mut all: Vec<String> = all;
    all.sort_unstable();
    assert_eq!(known, all, "each column stands in one of the two lists");
}

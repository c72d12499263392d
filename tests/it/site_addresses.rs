//! The addresses of a site: its names on the network, where addresses lead, and which were asked for in vain.

use crate::app::{Engine, HOST, TestApp, on_each_engine, request};
use crate::desk::Browser;
use crate::tiny::Tiny;
use crate::writer::post;
use relais::base::text::HostName;

const HOSTS: &str = "/desk/1/settings/hosts";
const REDIRECTS: &str = "/desk/1/settings/redirects";

/// A site with three articles, at `/2026/10/old-1.html` to `old-3.html`.
fn with_articles(app: &TestApp) -> Browser<'_> {
    let owner = Browser::owner(app);
    let posts = vec![post(1, &[]), post(2, &[]), post(3, &[])];
    app.import(&Tiny { blog: 7, host: HOST, settings: &[], posts }.xml());
    owner
}

fn lead<'b>(from: &'b str, to: &'b str) -> [(&'static str, &'b str); 3] {
    [("do", "lead"), ("from", from), ("to", to)]
}

/// How many rows a table of the first site has.
fn rows(app: &TestApp, sql: db::Sql) -> i64 {
    app.app.db.read::<i64, db::Error>(1, |rows| rows.one(sql, &[], |row| row.get(0))).unwrap()
}

#[test]
fn an_address_at_which_nothing_stands_leads_elsewhere_in_one_step() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = with_articles(&app);
        let moved = |path: &str| app.get(path).header("location");
        assert_eq!(app.get("/été").status, 404);
        ana.posted(REDIRECTS, &lead("/été", "/2026/10/old-1.html#c1"));
        assert_eq!(app.get("/été").status, 301);
        assert_eq!(moved("/été").as_deref(), Some("/2026/10/old-1.html#c1"));
        assert_eq!(
            moved("/%C3%A9t%c3%a9/?utm_source=x").as_deref(),
            Some("/2026/10/old-1.html#c1"),
            "with a slash too"
        );
        // What would be a chain is shortened from both ends, and what would be a circle is refused.
        ana.posted(REDIRECTS, &lead("/one", "https://elsewhere.example/x"));
        ana.posted(REDIRECTS, &lead("/two", "/one"));
        assert_eq!(moved("/two").as_deref(), Some("https://elsewhere.example/x"));
        ana.posted(REDIRECTS, &lead("/four", "/three#part"));
        assert_eq!(moved("/four").as_deref(), Some("/three#part"));
        ana.posted(REDIRECTS, &lead("/three", "/2026/10/old-2.html"));
        assert_eq!(moved("/four").as_deref(), Some("/2026/10/old-2.html"), "at once, though it was kept");
        ana.posted(REDIRECTS, &lead("/a", "/b"));
        let circle = ana.post(REDIRECTS, &lead("/b", "/a"));
        assert_eq!(circle.status, 422);
        assert!(circle.text().contains("se conduirait à elle-même") && circle.text().contains("value=\"/a\""));
        assert_eq!(ana.post(REDIRECTS, &lead("/self", &format!("https://{HOST}/self?utm=1"))).status, 422);
        // The address of an article that was given another one leads to the end at once.
        ana.posted(REDIRECTS, &lead("/?p=12", "/2026/10/old-3.html"));
        assert_eq!(moved("/?p=12").as_deref(), Some("/2026/10/old-3.html"));
        assert_eq!(app.get("/").status, 200);
    });
}

#[test]
fn a_redirect_is_taken_away_and_put_back_and_never_hides_an_article() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = with_articles(&app);
        for taken in ["/2026/10/old-1.html", "/2026/10/old-1.html/feed.atom", "/feed.atom", "/desk/x", "/"] {
            let refused = ana.post(REDIRECTS, &lead(taken, "/2026/10/old-2.html"));
            assert_eq!(refused.status, 422, "{taken}");
        }
        assert_eq!(app.get("/2026/10/old-1.html").status, 200);
        for wrong in ["//evil.example", "/\\evil.example", "javascript:alert(1)", "https://u:p@x.example", "x", ""] {
            assert_eq!(ana.post(REDIRECTS, &lead("/from", wrong)).status, 422, "{wrong}");
        }
        let told = ana.posted(REDIRECTS, &lead("/old", "/2026/10/old-1.html"));
        assert!(told.text().contains("La redirection est en place."));
        assert_eq!(ana.post(REDIRECTS, &lead("/old", "/2026/10/old-2.html")).status, 422, "not silently another");
        assert!(ana.posted(REDIRECTS, &lead("/soon", "/p/soon")).text().contains("rien ne se trouve encore"));
        assert!(ana.posted(REDIRECTS, &lead("/2026/10/", "/2026/10/old-1.html")).text().contains("archives"));
        assert_eq!(app.get("/2026/10/").status, 301, "before the shape of an archive");
        let found = ana.get(&format!("{REDIRECTS}?q=OLD")).text();
        assert!(found.contains("<b dir=\"ltr\">/old</b>") && !found.contains("<b dir=\"ltr\">/soon</b>"));
        assert!(!ana.get(&format!("{REDIRECTS}?q=%25")).text().contains("<b dir=\"ltr\">/old</b>"), "a sign is a sign");
        ana.posted(REDIRECTS, &[("do", "remove"), ("from", "/old")]);
        assert_eq!(app.get("/old").status, 404);
        ana.posted(REDIRECTS, &[("do", "restore"), ("from", "/old")]);
        assert_eq!(app.get("/old").header("location").as_deref(), Some("/2026/10/old-1.html"));
        assert_eq!(ana.post(REDIRECTS, &[("do", "remove"), ("from", "/never")]).status, 422);
    });
}

#[test]
fn what_is_asked_for_in_vain_is_counted_without_end_to_its_price_and_led_to_the_nearest() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = with_articles(&app);
        for _ in 0..3 {
            assert_eq!(app.get("/2019/old-1.htm?utm_source=x").status, 404);
        }
        app.request("HEAD", HOST, "/2019/old-1.htm", &[]);
        app.get("/2026/10/old-1.html");
        app.get("/desk-of-nobody");
        app.get("/media/nothing/x.png");
        let before = app.app.db.heads().unwrap();
        let page = ana.get(REDIRECTS).text();
        assert!(page.contains("/2019/old-1.htm</b>") && page.contains("3 fois"), "{page}");
        assert!(page.contains("value=\"/2026/10/old-1.html\""), "the nearest is proposed");
        assert!(page.contains("/desk-of-nobody</b>") && !page.contains("/media/nothing"));
        assert_eq!(app.app.db.heads().unwrap(), before, "counting is no action");
        ana.posted(REDIRECTS, &lead("/2019/old-1.htm", "/2026/10/old-1.html"));
        assert!(!ana.get(REDIRECTS).text().contains("name=\"from\" value=\"/2019/old-1.htm\"><label"), "it leads now");
        app.get("/2019/old-1.htm");
        assert_eq!(rows(&app, db::sql!("SELECT COUNT(*) FROM miss WHERE site_id = $1 AND address LIKE '/2019%'")), 0);
    });
}

#[test]
fn a_flood_of_addresses_that_are_not_there_leaves_a_thousand_rows_and_keeps_those_that_matter() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = with_articles(&app);
    for _ in 0..2 {
        app.get("/missed");
    }
    ana.get(REDIRECTS);
    for round in 0..2 {
        for number in 0..700 {
            app.get(&format!("/flood/{round}/{number}"));
        }
        let writes = rows(&app, db::sql!("SELECT COUNT(*) FROM miss WHERE site_id = $1"));
        assert!(writes <= 1_000, "nothing is written while they come");
        ana.get(REDIRECTS);
    }
    assert_eq!(rows(&app, db::sql!("SELECT COUNT(*) FROM miss WHERE site_id = $1")), 1_000);
    let kept = db::sql!("SELECT asked FROM miss WHERE site_id = $1 AND address = '/missed'");
    assert_eq!(rows(&app, kept), 2, "the rarest are dropped, not this one");
    app.get(&format!("/{}", "long".repeat(200)));
    ana.get(REDIRECTS);
    assert_eq!(rows(&app, db::sql!("SELECT COUNT(*) FROM miss WHERE site_id = $1 AND address LIKE '/long%'")), 0);
    // A month later they are forgotten.
    app.clock.set(crate::app::NOW + 40 * 86_400_000_000);
    ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", crate::desk::PASSWORD)]);
    app.get("/late");
    ana.get(REDIRECTS);
    assert_eq!(rows(&app, db::sql!("SELECT COUNT(*) FROM miss WHERE site_id = $1")), 1);
}

#[test]
fn a_site_has_several_names_and_each_leads_to_the_main_one() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = with_articles(&app);
        let at = |host: &str, path: &str| request(app.address, "GET", host, path, &[]);
        assert!(app.get("/2026/10/old-1.html").text().contains("href=\"https://blog.example.org/2026/10/old-1.html\""));
        assert_eq!(at("www.example.org", "/").status, 404);
        ana.posted(HOSTS, &[("do", "add"), ("host", "https://www.example.org/")]);
        let led = at("www.example.org", "/2026/10/old-1.html?x=1");
        assert_eq!(
            (led.status, led.header("location")),
            (301, Some("https://blog.example.org/2026/10/old-1.html?x=1".into()))
        );
        for (name, words) in [("www.example.org", "déjà un nom"), ("not a host", "adresse"), ("", "adresse")] {
            let refused = ana.post(HOSTS, &[("do", "add"), ("host", name)]);
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.text().contains(words), "{name}");
        }
        let feed_id = |reply: &crate::app::Reply| {
            reply.text().split("<id>").nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        let before = feed_id(&app.get("/feed.atom"));
        assert_eq!(ana.post(HOSTS, &[("do", "main"), ("host", "www.example.org")]).status, 422, "only when it is sure");
        ana.posted(HOSTS, &[("do", "main"), ("host", "www.example.org"), ("sure", "yes")]);
        let page = at("www.example.org", "/2026/10/old-1.html");
        assert!(page.text().contains("href=\"https://www.example.org/2026/10/old-1.html\""), "canonical at once");
        assert_eq!(at(HOST, "/").header("location").as_deref(), Some("https://www.example.org/"));
        assert_eq!(
            feed_id(&at("www.example.org", "/feed.atom")),
            before,
            "no reader's program takes it for another feed"
        );
        let refused = ana.post(HOSTS, &[("do", "remove"), ("host", "www.example.org")]);
        assert!(refused.status == 422 && refused.text().contains("nom principal"));
        ana.posted(HOSTS, &[("do", "remove"), ("host", HOST)]);
        assert_eq!(at(HOST, "/").status, 404, "nobody's any more");
    });
}

#[test]
fn the_addresses_of_one_site_are_nothing_to_another() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = with_articles(&app);
        let other = HostName::parse("other.example.org").unwrap();
        let empty = Tiny { blog: 8, host: "other.example.org", settings: &[], posts: vec![post(1, &[])] };
        app.import_with(&empty.xml(), |asked| asked.host = other.clone()).unwrap();
        let taken = ana.post(HOSTS, &[("do", "add"), ("host", "other.example.org")]);
        assert!(taken.status == 422 && taken.text().contains("un autre site"));
        assert_eq!(ana.post(HOSTS, &[("do", "remove"), ("host", "other.example.org")]).status, 422);
        assert_eq!(ana.post(HOSTS, &[("do", "main"), ("host", "other.example.org"), ("sure", "yes")]).status, 422);
        ana.posted(REDIRECTS, &lead("/shared", "/2026/10/old-1.html"));
        let there = |path: &str| request(app.address, "GET", "other.example.org", path, &[]);
        assert_eq!(there("/shared").status, 404);
        there("/secret-of-the-other");
        assert!(!ana.get(REDIRECTS).text().contains("secret-of-the-other"));
        assert_eq!(ana.get("/desk/2/settings/redirects").status, 403);
        assert_eq!(ana.post("/desk/2/settings/hosts", &[("do", "remove"), ("host", "x.example")]).status, 403);
    });
}

#[test]
fn who_would_be_locked_out_is_named_before_the_desk_moves() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        Browser::invited(&app, &mut ana, "author", "Ben \u{1b}[31mNoir", "ben@example.org");
        Browser::invited(&app, &mut ana, "editor", "Zoé", "zoe@example.org");
        // Ben and Ana have a passkey for the old host; Ben has nothing else.
        app.app
            .act(relais::base::ids::SiteId(0), db::Urgency::Person, |tx| {
                let passkey = db::server_sql!(
                    "INSERT INTO credential (id, person_id, kind, secret, created, name, host, public_key)
                     VALUES ($1, $2, 'passkey', $3, 0, 'phone', 'localhost', '')"
                );
                for (id, person, secret) in [(900_i64, 1_i64, "a"), (901, 2, "b")] {
                    tx.execute_one(passkey, &[id.into(), person.into(), secret.into()])?;
                }
                let rest = db::server_sql!("DELETE FROM credential WHERE person_id = $1 AND kind <> 'passkey'");
                tx.execute(rest, &[2_i64.into()])?;
                tx.touch("person:2");
                Ok(())
            })
            .unwrap();
        let before = app.app.db.heads().unwrap();
        let told = app.command(&["desk", "move", "https://desk.example.org"]);
        assert!(told.contains("Ben") && told.contains("ben@example.org) would be locked out"), "{told}");
        assert!(told.contains("Ana Lima") && told.contains("they have another way in"), "{told}");
        assert!(!told.contains("Zoé") && !told.contains('\u{1b}'), "{told}");
        assert!(told.contains("Nothing was changed") && app.app.db.heads().unwrap() == before);
        let done = app.command(&["desk", "move", "https://desk.example.org", "--yes"]);
        assert_eq!(done.matches("https://desk.example.org/desk/link/").count(), 1, "{done}");
        assert!(
            app.command(&["desk", "move", "http://desk.example.org"]).contains("cannot be the address of the desk")
        );
        assert!(app.command(&["desk", "move", "http://localhost:9000"]).contains("Nobody would be locked out"));
    });
}

//! Reads: what counts as one, where it is seen, and that none is lost but with a crash.

use crate::app::{Engine, HOST, NOW, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};

pub const FIREFOX: (&str, &str) =
    ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0");
const ROBOT: (&str, &str) = ("User-Agent", "Mozilla/5.0 (compatible; Examplebot/1.0; +http://bots.example)");
const ARTICLE: &str = "/2026/11/le-phare";
const DAY: i64 = 86_400_000_000;

/// A site whose owner wants reads to be counted, with one article.
pub fn counting(app: &TestApp) -> Browser<'_> {
    let mut owner = Browser::new(app);
    let link = relais::desk::first_link(&app.app).unwrap().unwrap();
    let page = owner.get(&link).text();
    assert!(page.contains(r#"name="count_reads""#) && !page.contains("checked"), "offered, and not assumed");
    let fields = [
        ("title", "Carnets du Ponant"),
        ("host", HOST),
        ("language", "fr-FR"),
        ("zone", "Europe/Paris"),
        ("count_reads", "yes"),
        ("name", "Ana Lima"),
        ("mail", "ana@example.org"),
        ("password", PASSWORD),
    ];
    assert_eq!(owner.post(&link, &fields).status, 303);
    publish(&mut owner, "1", "Le phare");
    owner
}

fn publish(owner: &mut Browser<'_>, number: &str, title: &str) {
    owner.post("/desk/1/articles", &[]);
    let fields = [("base", "1"), ("title", title), ("body", "<p>Une tour.</p>"), ("do", "publish")];
    assert_eq!(owner.post(&format!("/desk/1/articles/{number}"), &fields).status, 303);
}

fn read(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> u16 {
    app.request("GET", HOST, path, headers).status
}

#[test]
fn a_read_is_a_page_of_an_article_that_a_browser_asked_for() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = counting(&app);
        assert!(owner.get("/desk/1/reads").text().contains("aucune lecture"));
        // Made, from the cache, from the cache as it was asked for, and unchanged: four reads.
        for path in [ARTICLE, ARTICLE, "/2026/11/le-phare?utm_source=mail"] {
            assert_eq!(read(&app, path, &[FIREFOX]), 200);
        }
        let tag = app.get(ARTICLE).header("etag").unwrap();
        assert_eq!(read(&app, ARTICLE, &[FIREFOX, ("If-None-Match", &tag)]), 304);
        // None of these is one.
        assert_eq!(read(&app, ARTICLE, &[]), 200);
        assert_eq!(read(&app, ARTICLE, &[ROBOT]), 200);
        assert_eq!(read(&app, ARTICLE, &[FIREFOX, ("Sec-Purpose", "prefetch")]), 200);
        assert_eq!(app.request("HEAD", HOST, ARTICLE, &[FIREFOX]).status, 200);
        for path in ["/", "/feed.atom", "/archives", "/2026/11/nothing", "/2026/11/le-phare/feed.atom"] {
            read(&app, path, &[FIREFOX]);
        }
        let page = owner.get("/desk/1/reads").text();
        assert_eq!(page.matches("4 lectures").count(), 2, "in all, and at the article: {page}");
        assert!(page.contains("1er novembre 2026: 4"), "the day has its bar");
        assert_eq!(page.matches("<th scope=\"row\">").count(), 30, "and the plot its table");
        assert!(owner.get("/desk/1/articles?in=published").text().contains("4 lectures"));
        assert!(owner.get("/desk/1/articles/1").text().contains("4 lectures en 30 jours"));
    });
}

#[test]
fn nothing_is_counted_where_nobody_asked_for_it_or_any_more() {
    let app = TestApp::start(Engine::Sqlite);
    let mut owner = Browser::owner(&app);
    publish(&mut owner, "1", "Le phare");
    read(&app, ARTICLE, &[FIREFOX]);
    let page = owner.get("/desk/1/reads").text();
    assert!(page.contains("ne sont pas comptées") && page.contains("aucune lecture"));
}

#[test]
fn reads_are_written_every_minute_and_when_the_program_ends_and_nodes_add() {
    on_each_engine(|engine| {
        let first = TestApp::start(engine);
        let mut owner = counting(&first);
        {
            let second = first.beside();
            read(&second, ARTICLE, &[FIREFOX]);
            read(&second, ARTICLE, &[FIREFOX]);
        }
        let one = first.beside();
        read(&one, ARTICLE, &[FIREFOX]);
        first.clock.set(NOW + 60_000_001);
        // The first node never counted any: what it shows was written by the others.
        let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
        while !owner.get("/desk/1/reads").text().contains("3 lectures") {
            assert!(std::time::Instant::now() < end, "{}", owner.get("/desk/1/reads").text());
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    });
}

#[test]
fn the_most_read_comes_first_and_a_day_is_one_on_the_sites_clock() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut owner = counting(&app);
        publish(&mut owner, "2", "La digue");
        // Noon in Paris; then a quarter past midnight there, which is still the same day in Greenwich.
        read(&app, ARTICLE, &[FIREFOX]);
        read(&app, ARTICLE, &[FIREFOX]);
        owner.get("/desk/1/reads");
        app.clock.set(NOW + 11 * 3_600_000_000 + 900_000_000);
        read(&app, "/2026/11/la-digue", &[FIREFOX]);
        let page = owner.get("/desk/1/reads").text();
        assert!(page.contains("1er novembre 2026: 2") && page.contains("2 novembre 2026: 1"), "{page}");
        let at = |page: &str, title: &str| page.find(&format!("{title}</a>")).unwrap_or(usize::MAX);
        assert!(at(&page, "Le phare") < at(&page, "La digue"));
        // Ten days later the week has none, the month three, and after two years the months are left.
        app.clock.set(NOW + 10 * DAY);
        assert!(owner.get("/desk/1/reads?in=week").text().contains("Rien n’a encore été lu"));
        assert!(owner.get("/desk/1/reads?in=year").text().contains("La digue"));
    });
}

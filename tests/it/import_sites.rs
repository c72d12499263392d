//! The site that an import makes: its settings, language and hosts, when it opens, and what readers see meanwhile.

use crate::app::{Engine, HOST, Reply, TestApp, on_each_engine};
use crate::dom::{Element, parse};
use crate::import_blogger::{made, small};
use blogmaker::{Plan, Trap, Traps};
use relais::base::voice::Voice;
use std::sync::mpsc::{Receiver, Sender, channel};

/// A blog in a language, with the zone of its country.
fn in_language(locale: &str, zone: &str) -> Plan {
    Plan {
        locale: locale.into(),
        time_zone: zone.into(),
        articles: 5,
        comments: 12,
        pages: 1,
        drafts: 0,
        ..Plan::default()
    }
}

fn imported(plan: &Plan) -> (TestApp, crate::app::Told, blogmaker::Expected) {
    let (backup, expected) = made(plan);
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(&backup);
    (app, told, expected)
}

#[test]
fn a_site_in_a_language_that_the_interface_does_not_speak_keeps_its_own_and_says_so() {
    for (locale, direction, zone) in
        [("nl", "ltr", "Europe/Amsterdam"), ("he", "rtl", "Asia/Jerusalem"), ("ja", "ltr", "Asia/Tokyo")]
    {
        let (app, told, expected) = imported(&in_language(locale, zone));
        assert_eq!(told.listed("interface_in_english"), 1, "{locale}");
        let path = expected.articles[0].path.clone().unwrap();
        let text = app.get(&path).text();
        let page = parse(&text);
        let html = page.find("html").unwrap();
        assert_eq!((html.attribute("lang"), html.attribute("dir")), (Some(locale), Some(direction)));
        let date = page.find("time.date").unwrap().text();
        assert!(!date.contains("day"), "{locale}: the date is written in English: {date}");
        let skip = page.find("a.skip").unwrap();
        assert_eq!((skip.attribute("lang"), skip.attribute("dir")), (Some("en"), Some("ltr")), "{locale}");
        assert!(page.find("div.text").unwrap().attribute("lang").is_none(), "the words are in the page's language");
    }
}

#[test]
fn dates_are_written_as_the_country_writes_them() {
    let months = |locale: &str, zone: &str| {
        let plan = Plan { settings: Vec::new(), traps: Traps::only([Trap::MonthDiffers]), ..in_language(locale, zone) };
        let (app, _, _) = imported(&plan);
        let text = app.get("/2010/11/trap-month-differs.html").text();
        let page = parse(&text);
        let html = page.find("html").unwrap();
        assert_eq!((html.attribute("lang"), html.attribute("dir")), (Some(locale), Some("rtl")));
        assert!(page.find("a.skip").unwrap().attribute("lang").is_none(), "the interface speaks Arabic");
        page.find("time.date").unwrap().text()
    };
    let (tunisian, egyptian) = (months("ar-TN", "Africa/Tunis"), months("ar-EG", "Africa/Cairo"));
    assert!(tunisian.contains("20") && tunisian.contains("ماي") && tunisian.contains("2011"), "{tunisian}");
    assert!(egyptian.contains("٢٠") && egyptian.contains("مايو") && egyptian.contains("٢٠١١"), "{egyptian}");
}

#[test]
fn settings_become_those_of_the_site() {
    let settings = [("BLOG_MAX_NUM", "3"), ("BLOG_SEARCHABLE", "false"), ("BLOG_DESCRIPTION", "Une devise & demie")];
    let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let traps = Traps::only([Trap::MarkupCommentMessage, Trap::MailAddressSettings]);
    let (app, told, expected) = imported(&Plan { settings, traps, ..small() });
    let text = app.get("/").text();
    let home = parse(&text);
    assert_eq!(home.find_all("article").len(), 3, "as many as the blog showed");
    assert!(home.text().contains("Une devise & demie") && home.text().contains("Carnet de relais"));
    assert!(home.all().iter().any(|meta| meta.attribute("content") == Some("noindex")), "not searchable");
    let article = expected.articles.iter().find(|piece| !piece.comments.is_empty()).unwrap();
    let text = app.get(article.path.as_deref().unwrap()).text();
    let page = parse(&text);
    let policy = page.find("div.policy").unwrap();
    assert_eq!(policy.text(), "Restez courtois. Les attaques sont retirées.", "the owner's words, as written");
    assert!(
        !policy.inside.contains("tripwire")
            && policy.find("a").unwrap().attribute("href") == Some("http://regles.example/")
    );
    assert!(told.listed("mail_address_left") >= 7, "{}", told.listed("mail_address_left"));
}

#[test]
fn the_ids_of_the_old_feeds_are_kept() {
    let (app, _, expected) = imported(&small());
    let (atom, comments) = (app.get("/feed.atom").text(), app.get("/comments/feed.atom?max-results=500").text());
    let blog = atom.split("tag:blogger.com,1999:blog-").nth(1).unwrap().split(['<', '.']).next().unwrap().to_owned();
    assert!(atom.contains(&format!("<id>tag:blogger.com,1999:blog-{blog}</id>")), "that of the feed itself");
    for piece in expected.articles.iter().filter(|piece| !piece.draft && piece.kind == blogmaker::Kind::Post) {
        assert!(atom.contains(&format!("<id>tag:blogger.com,1999:blog-{blog}.post-{}</id>", piece.old_id)));
        for comment in &piece.comments {
            assert!(comments.contains(&format!("<id>tag:blogger.com,1999:blog-{blog}.post-{}</id>", comment.old_id)));
        }
    }
}

#[test]
fn a_blog_by_invitation_stays_closed() {
    let (app, told, expected) = imported(&Plan { traps: Traps::only([Trap::PrivateBlog]), ..small() });
    assert_eq!(told.listed("site_closed"), 1);
    let paths = expected.articles.iter().filter_map(|piece| piece.path.clone());
    let others = ["/", "/feed.atom", "/sitemap.xml", "/search?q=a", "/archives", "/comments/feed.atom", "/nowhere"];
    for path in paths.chain(others.map(String::from)) {
        let reply = app.get(&path);
        assert_eq!(reply.status, 403, "{path}");
        assert!(!reply.text().contains("Carnet de relais"), "{path} names the blog");
        assert!(reply.text().contains("noindex"), "{path}");
    }
}

/// Says where the import is, and waits there until it is let go.
struct Held {
    at: Sender<String>,
    go: Receiver<()>,
}

impl Voice for Held {
    fn line(&mut self, _: &str) {}
    fn progress(&mut self, text: &str) {
        if self.at.send(text.to_owned()).is_ok() {
            let _ = self.go.recv();
        }
    }
    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn a_site_that_an_import_makes_opens_when_the_import_is_complete() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&Plan { articles: 60, comments: 400, ..Plan::default() });
        let app = TestApp::start(engine);
        let ((at, where_it_is), (go, going)) = (channel(), channel());
        std::thread::scope(|scope| {
            let (app, backup) = (&app, &backup);
            let import = scope.spawn(move || app.import_to(backup, &mut Held { at, go: going }));
            let mut seen = Vec::new();
            while let Ok(place) = where_it_is.recv() {
                for path in ["/", "/feed.atom", expected.articles[0].path.as_deref().unwrap()] {
                    let status = app.get(path).status;
                    assert!(
                        status == 403 || (status == 404 && place.starts_with("Reading")),
                        "{path}: {status} while {place}"
                    );
                }
                seen.push(place);
                go.send(()).unwrap();
            }
            import.join().unwrap().unwrap();
            assert!(
                seen.iter().any(|place| place.starts_with("Bringing"))
                    && seen.iter().any(|place| place.starts_with("Numbering")),
                "{seen:?}"
            );
        });
        assert_eq!(app.get("/").status, 200);
    });
}

#[test]
fn into_a_site_that_is_open_an_article_comes_with_all_its_comments() {
    on_each_engine(|engine| {
        let other = Plan {
            seed: 9,
            articles: 2,
            comments: 0,
            pages: 0,
            drafts: 0,
            subdomain: "ailleurs".into(),
            ..Plan::default()
        };
        let (first, _) = made(&other);
        let (second, expected) = made(&Plan { articles: 40, comments: 600, pages: 0, drafts: 0, ..Plan::default() });
        let app = TestApp::start(engine);
        app.import(&first);
        let ((at, where_it_is), (go, going)) = (channel(), channel());
        let (mut halves, mut seen) = (0, 0);
        std::thread::scope(|scope| {
            let (app, second) = (&app, &second);
            let import = scope.spawn(move || app.import_to(second, &mut Held { at, go: going }));
            while where_it_is.recv().is_ok() {
                for piece in expected.articles.iter().step_by(3) {
                    let reply = app.get(piece.path.as_deref().unwrap());
                    assert!(reply.status == 404 || is_whole(&reply, piece), "{:?} is half there", piece.path);
                    if reply.status == 404 { halves += 1 } else { seen += 1 }
                }
                go.send(()).unwrap();
            }
            import.join().unwrap().unwrap();
        });
        assert!(halves > 0, "a reader came while it was under way");
        for piece in &expected.articles {
            assert!(
                is_whole(&app.get(piece.path.as_deref().unwrap()), piece),
                "{:?} at the end, {seen} seen before",
                piece.path
            );
        }
        let told = app.import(&second);
        assert_eq!(told.summary()["entries"]["brought"], 0);
        assert!(app.get("/").text().contains("Carnet de relais"), "its settings are its own");
    });
}

fn is_whole(reply: &Reply, piece: &blogmaker::ExpectedArticle) -> bool {
    let text = reply.text();
    reply.status == 200 && parse(&text).find_all("article.comment").len() == piece.comments.len()
}

#[test]
fn every_old_host_leads_home() {
    let (app, _, expected) = imported(&small());
    let path = expected.articles[0].path.clone().unwrap();
    for host in [
        "carnet-de-relais.blogspot.com",
        "carnet-de-relais.blogspot.fr",
        "CARNET-de-relais.blogspot.co.uk",
        "carnet-de-relais.blogspot.com.br",
    ] {
        let moved = app.request("GET", host, &format!("{path}?m=1"), &[]);
        assert_eq!(moved.status, 301, "{host}");
        assert_eq!(moved.header("location").unwrap(), format!("https://{HOST}{path}?m=1"));
    }
    for host in ["other.blogspot.com", "carnet-de-relais.blogspot.com.example.net"] {
        assert_eq!(app.request("GET", host, &path, &[]).status, 404, "{host}");
    }
}

#[test]
fn what_an_old_template_held_waits_as_a_draft() {
    let (app, told, _) = imported(&Plan { traps: Traps::only([Trap::TemplateGadgets]), ..small() });
    assert_eq!((told.listed("template_proposed"), told.listed("foreign_comments")), (1, 1));
    assert!(told.lines.iter().any(|line| line.to_lowercase().contains("disqus")), "how to get them: {:?}", told.lines);
    for path in ["/", "/sitemap.xml", "/feed.atom", "/search?q=traduisons"] {
        let text = app.get(path).text();
        assert!(
            !parse(&text).find("main").map(Element::text).unwrap_or(text.clone()).contains("Nous traduisons"),
            "{path}"
        );
    }
}

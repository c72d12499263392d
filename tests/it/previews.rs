//! Links that show an article before its readers see it, and pictures at the desk of a server that holds several sites.

use crate::app::{Engine, HOST, NOW, Reply, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{base, begun, fields};
use crate::pictures::photograph;
use crate::tiny::Tiny;
use relais::base::text::HostName;

const DAY: i64 = 24 * 3600 * 1_000_000;

/// The path of the link that a page shows, this once.
fn made(page: &Reply) -> String {
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    let link = text.split("readonly value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let path = link.strip_prefix("http://blog.example.org.localhost:8400").expect("at the host of the site");
    assert!(path.starts_with("/preview/") && path.len() > 50, "{path}");
    path.to_owned()
}

fn shares(browser: &mut Browser<'_>, article: &str, span: &str, shows: &str) -> String {
    made(&browser.post(&format!("{article}/previews"), &[("do", "share"), ("for", span), ("shows", shows)]))
}

/// One more site on the same server, and its owner.
pub fn other_site<'a>(app: &'a TestApp) -> Browser<'a> {
    let host = HostName::parse("other.example.org").unwrap();
    let backup = Tiny { blog: 7, host: "other.example.org", settings: &[], posts: Vec::new() }.xml();
    app.import_with(&backup, |asked| asked.host = host.clone()).unwrap();
    let link = relais::person::add(&app.app, "ben@example.org", "owner", &host).unwrap();
    let mut ben = Browser::new(app);
    ben.posted(link.strip_prefix("http://localhost:8400").unwrap(), &[]);
    ben
}

#[test]
fn whoever_holds_a_link_sees_the_article_as_its_readers_will_until_it_ends() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        let page = ana.posted(&article, &fields(&upon, &[("do", "share")]));
        assert!(page.text().contains("/previews"), "the button saves and leads to the links");
        let newest = shares(&mut ana, &article, "week", "newest");
        let this = shares(&mut ana, &article, "day", "this");
        let seen = app.get(&newest);
        assert_eq!(seen.status, 200);
        assert!(seen.text().contains("Une tour blanche.") && seen.text().contains("Carnets du Ponant"));
        assert!(seen.text().contains("noindex"), "no search engine keeps it");
        for (name, value) in
            [("cache-control", "private, no-store"), ("referrer-policy", "no-referrer"), ("x-robots-tag", "noindex")]
        {
            assert_eq!(seen.header(name).as_deref(), Some(value), "{name}");
        }
        assert!(seen.header("etag").is_none());
        assert!(!seen.text().contains(newest.rsplit('/').next().unwrap()), "the page does not say its own secret");
        let upon = base(&mut ana, &article);
        ana.posted(&article, &fields(&upon, &[("body", "<p>Une tour rouge.</p>")]));
        assert!(app.get(&newest).text().contains("Une tour rouge."));
        assert!(app.get(&this).text().contains("Une tour blanche."), "one text, whatever is saved later");
        for path in ["/", "/feed.atom", "/sitemap.xml"] {
            assert!(!app.get(path).text().contains("tour rouge"), "{path} does not show it");
        }
        app.clock.set(NOW + DAY);
        assert_eq!(app.get(&this).status, 410, "after a day");
        assert_eq!(app.get(&newest).status, 200, "not yet after a week");
        app.clock.set(NOW + 7 * DAY);
        assert_eq!(app.get(&newest).status, 410);
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_link_is_listed_ended_by_hand_and_shows_nothing_of_another_site_or_of_the_bin() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        ana.posted(&article, &fields(&upon, &[]));
        let link = shares(&mut ana, &article, "month", "newest");
        let mut ben = other_site(&app);
        assert_eq!(app.request("GET", "other.example.org", &link, &[]).status, 404, "it is a link of this site alone");
        assert_eq!(app.get(&format!("{link}x")).status, 404, "nobody guesses one");
        assert_eq!(app.get("/preview/%00").status, 404);
        let theirs = [("do", "end"), ("link", "1")];
        assert_eq!(ben.post("/desk/1/articles/1/previews", &theirs).status, 403, "nor does another site end it");
        let list = ana.get(&format!("{article}/previews")).text();
        assert!(list.contains("name=\"link\" value=\"1\"") && list.contains("Ana Lima"));
        assert!(!list.contains(link.rsplit('/').next().unwrap()), "the secret is shown once");
        ana.posted(&format!("{article}/previews"), &theirs);
        assert_eq!(app.get(&link).status, 410);
        let second = shares(&mut ana, &article, "month", "newest");
        let upon = base(&mut ana, &article);
        ana.post(&article, &fields(&upon, &[("do", "bin")]));
        assert_eq!(app.get(&second).status, 410, "what is in the bin is shown to nobody");
        let refused = ana.post(&format!("{article}/previews"), &[("do", "share"), ("for", "day")]);
        assert_eq!(refused.status, 422);
    });
}

#[test]
fn twenty_links_to_an_article_are_enough() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    for _ in 0..20 {
        shares(&mut ana, &article, "day", "newest");
    }
    let refused = ana.post(&format!("{article}/previews"), &[("do", "share"), ("for", "day"), ("shows", "this")]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("value=\"this\" checked"), "what was chosen stays chosen");
    let strange = ana.post(&format!("{article}/previews"), &[("do", "share"), ("for", "century")]);
    assert_eq!(strange.status, 422);
}

#[test]
fn pictures_are_seen_at_the_desk_of_their_site_whatever_hosts_the_server_has() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        ana.accept = Some("application/json");
        let sent = ana.send("/desk/1/pictures", "phare.jpg", &photograph(600, 400)).text();
        ana.accept = None;
        let sent: serde_json::Value = serde_json::from_str(&sent).unwrap();
        let own = sent["address"].as_str().unwrap().to_owned();
        let mut ben = other_site(&app);
        let at_desk = own.replace("/media/", "/desk/1/picture/");
        let picture = ana.get(&at_desk);
        assert_eq!((picture.status, picture.header("content-type").as_deref()), (200, Some("image/jpeg")));
        assert_eq!(picture.header("content-security-policy").as_deref(), Some("default-src 'none'; sandbox"));
        assert_eq!(picture.bytes, app.get(&own).bytes);
        assert_eq!(ben.get(&at_desk).status, 403, "not to the people of another site");
        assert_eq!(ben.get(&own.replace("/media/", "/desk/2/picture/")).status, 422, "and not as theirs");
        assert_eq!(Browser::new(&app).get(&at_desk).status, 303);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        let figure = format!("<figure><img src=\"{own}\" alt=\"Une tour\"/></figure>");
        let preview = ana.posted(&article, &fields(&upon, &[("body", &figure), ("do", "preview")])).text();
        assert!(preview.contains(&at_desk) && !preview.contains("/media/"), "{preview}");
        let kept = ana.get(&article).text();
        assert!(kept.contains("data-folder=\"/desk/1/picture/\""));
        assert!(kept.contains(&own) && !kept.contains(&at_desk), "what is kept is its own address");
        assert!(ana.get("/desk/1/pictures").text().contains(&at_desk), "and the library shows it");
        let upon = base(&mut ana, &article);
        ana.post(&article, &fields(&upon, &[("body", &figure), ("do", "publish")]));
        let page = app.request("GET", HOST, "/2026/11/le-phare", &[]).text();
        assert!(page.contains(&own) && !page.contains("/desk/"), "readers never see an address of the desk");
    });
}

#[test]
fn a_drawing_is_written_anew_before_anybody_sees_it() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let drawing =
            b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20' onload='alert(1)'><script>alert(2)</script>\
                        <image href='https://evil.example/x'/><path d='M0 0h9' fill='#8a2b1d'/></svg>";
        ana.accept = Some("application/json");
        let sent = ana.send("/desk/1/pictures", "phare.svg", drawing);
        let laughs = b"<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>";
        assert_eq!(ana.send("/desk/1/pictures", "rire.svg", laughs).status, 422);
        ana.accept = None;
        let sent: serde_json::Value = serde_json::from_str(&sent.text()).unwrap();
        assert_eq!((sent["width"].as_i64(), sent["height"].as_i64()), (Some(40), Some(20)));
        let own = sent["address"].as_str().unwrap().to_owned();
        for reply in [app.get(&own), ana.get(&own.replace("/media/", "/desk/1/picture/"))] {
            assert_eq!(reply.header("content-type").as_deref(), Some("image/svg+xml"));
            assert_eq!(reply.header("content-disposition").as_deref(), Some("attachment"));
            assert_eq!(reply.header("x-content-type-options").as_deref(), Some("nosniff"));
            assert!(reply.header("content-security-policy").unwrap().ends_with("; sandbox"));
            let text = reply.text();
            assert!(text.contains("fill=\"#8a2b1d\"") && !text.contains("alert") && !text.contains("evil"), "{text}");
        }
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_picture_is_replaced_everywhere_after_its_page_has_shown_where_and_is_had_back() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        ana.accept = Some("application/json");
        let mut sends = |name: &str, width: u32| -> String {
            let sent = ana.send("/desk/1/pictures", name, &photograph(width, 40)).text();
            serde_json::from_str::<serde_json::Value>(&sent).unwrap()["address"].as_str().unwrap().to_owned()
        };
        let (old, new) = (sends("vieux.jpg", 60), sends("neuf.jpg", 80));
        ana.accept = None;
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        let figure = format!("<figure><img src=\"{old}\" alt=\"Une tour\"/></figure>");
        ana.post(&article, &fields(&upon, &[("body", &figure), ("do", "publish")]));
        assert!(app.get("/2026/11/le-phare").text().contains(&old));
        let page = old.replace("/media/", "/desk/1/pictures/");
        let key = new.trim_start_matches("/media/");
        assert!(ana.get("/desk/1/pictures").text().contains(&page), "the library leads there");
        let before = ana.get(&format!("{page}?by={}", key.replace('/', "%2F"))).text();
        assert!(before.contains("Le phare") && before.contains("value=\"replace\""), "{before}");
        assert!(app.get("/2026/11/le-phare").text().contains(&old), "nothing happens before one says so");
        let itself = ana.post(&page, &[("do", "replace"), ("by", old.trim_start_matches("/media/"))]);
        assert_eq!(itself.status, 422);
        let done = ana.posted(&page, &[("do", "replace"), ("by", key)]).text();
        assert!(done.contains("value=\"again\""), "one button has it back: {done}");
        let shown = app.get("/2026/11/le-phare").text();
        assert!(shown.contains(&new) && !shown.contains(&old), "at once: {shown}");
        let in_use = ana.post("/desk/1/pictures", &remove(&new));
        assert_eq!(in_use.status, 422, "what takes another's place is in use");
        ana.posted(&page, &[("do", "again")]);
        assert!(app.get("/2026/11/le-phare").text().contains(&old));
        let in_use = ana.post("/desk/1/pictures", &remove(&old));
        assert!(in_use.status == 422 && in_use.text().contains("Un article montre cette image"));
        let _ben = other_site(&app);
        assert_eq!(ana.get(&page.replace("/desk/1/", "/desk/2/")).status, 403);
        assert_eq!(ana.get("/desk/1/pictures/00000000000000000000/x.jpg").status, 422);
    });
}

fn remove(address: &str) -> [(&'static str, &str); 3] {
    let (beginning, name) = address.trim_start_matches("/media/").split_once('/').unwrap();
    [("do", "remove"), ("beginning", beginning), ("name", name)]
}

//! The library of pictures at the desk: its search, page by page; where each is shown; and the list of work.

use crate::app::{HOST, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{PIXEL, base, begun, fields};
use crate::reads::{FIREFOX, counting};

/// Sends a picture under a name, and says its address.
fn sent(browser: &mut Browser<'_>, name: &str) -> String {
    browser.accept = Some("application/json");
    let reply = browser.send("/desk/1/pictures", name, PIXEL);
    browser.accept = None;
    let said: serde_json::Value = serde_json::from_str(&reply.text()).unwrap();
    said["address"].as_str().unwrap_or_else(|| panic!("{said}")).to_owned()
}

/// Publishes an article that shows a picture.
fn shows(browser: &mut Browser<'_>, title: &str, picture: &str) -> String {
    let article = begun(browser);
    let body = format!("<figure><img src=\"{picture}\" alt=\"\"></figure><p>Une tour.</p>");
    let upon = base(browser, &article);
    browser.posted(&article, &fields(&upon, &[("title", title), ("body", &body), ("do", "publish")]));
    article
}

/// The names of the pictures of a page, in their order.
fn names(page: &str) -> Vec<String> {
    page.split("name=\"name\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn the_list_of_work_begins_with_the_article_that_is_read_most() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = counting(&app);
        for name in ["un", "deux", "trois"] {
            let picture = sent(&mut ana, &format!("{name}.png"));
            shows(&mut ana, name, &picture);
            app.clock.set(app.clock.now() + 60_000_000);
        }
        sent(&mut ana, "seul.png");
        let page = ana.get("/desk/1/pictures?lacking=yes").text();
        assert_eq!(names(&page), ["trois.png", "deux.png", "un.png"], "one that nobody sees needs no words yet");
        assert!(page.contains("les plus récents viennent en premier") && !page.contains("lecture"), "{page}");
        for path in ["/2026/11/un", "/2026/11/un", "/2026/11/deux"] {
            assert_eq!(app.request("GET", HOST, path, &[FIREFOX]).status, 200);
        }
        let page = ana.get("/desk/1/pictures?lacking=yes").text();
        assert_eq!(names(&page), ["un.png", "deux.png", "trois.png"]);
        assert!(page.contains("les plus lus ces 30 derniers jours") && page.contains("2 lectures"), "{page}");
        // What has its words, and what readers see no more, is no work any more.
        let beginning = page.split("name=\"beginning\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let words =
            [("beginning", beginning), ("name", "un.png"), ("do", "describe"), ("alt", "Une tour"), ("credit", "Ana")];
        let long = "x".repeat(1_001);
        let mut wrong = words;
        wrong[3].1 = &long;
        let refused = ana.post("/desk/1/pictures?lacking=yes", &wrong);
        assert_eq!(refused.status, 422);
        let text = refused.text();
        assert!(text.contains(&long) && text.contains(r#"value="Ana""#) && text.contains("trop longs"), "{text}");
        assert_eq!(text.matches("aria-invalid").count(), 1, "at its field");
        let saved = ana.post("/desk/1/pictures?lacking=yes", &words);
        assert_eq!(saved.header("location").as_deref(), Some("/desk/1/pictures?lacking=yes&done=saved"));
        let upon = base(&mut ana, "/desk/1/articles/3");
        ana.posted("/desk/1/articles/3", &fields(&upon, &[("title", "deux"), ("do", "take-back")]));
        assert_eq!(names(&ana.get("/desk/1/pictures?lacking=yes").text()), ["trois.png"]);
    });
}

#[test]
fn the_library_is_searched_page_by_page_and_says_where_a_picture_is_shown() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let first = sent(&mut ana, "digue-0.png");
        shows(&mut ana, "Le môle", &first);
        for number in 1..=50 {
            sent(&mut ana, &format!("digue-{number}.png"));
        }
        sent(&mut ana, "phare.png");
        let page = ana.get("/desk/1/pictures?q=DIGUE").text();
        assert_eq!(names(&page).len(), 48);
        let next =
            page.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|to| to.contains("after=")).unwrap();
        let rest = ana.get(&next.replace("&amp;", "&").replace("&#x2f;", "/")).text();
        let mut all = [names(&page), names(&rest)].concat();
        all.sort();
        all.dedup();
        assert!(all.len() == 51 && !all.contains(&"phare.png".to_owned()), "each once: {all:?}");
        let leads_on = |link: &str| link.split('"').next().unwrap().contains("after=");
        assert!(!rest.split("href=\"").skip(1).any(leads_on), "{rest}");
        let beginning = first.split('/').nth(2).unwrap();
        let one = ana.get(&format!("/desk/1/pictures/{beginning}/digue-0.png")).text();
        assert!(one.contains("Le môle") && one.contains("/desk/1/articles/1"), "{one}");
        let other = ana.get(&format!("/desk/1/pictures/{beginning}/digue-7.png")).text();
        assert!(!other.contains("Le môle") && other.contains("Nulle part"), "{other}");
    });
}

//! What plays elsewhere: a picture in the article, and a page of its own that lets in one service and nothing else.

use crate::app::{HOST, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{base, begun, fields};

fn publishes(browser: &mut Browser<'_>, body: &str) -> String {
    let article = begun(browser);
    let upon = base(browser, &article);
    let reply = browser.post(&article, &fields(&upon, &[("body", body), ("do", "publish")]));
    assert_eq!(reply.status, 303, "{}", reply.text());
    article
}

/// The pages of players that a page leads to.
fn players(page: &str) -> Vec<String> {
    page.split("href=\"/embed/").skip(1).map(|rest| format!("/embed/{}", rest.split('"').next().unwrap())).collect()
}

#[test]
fn a_film_is_a_picture_in_the_article_and_a_frame_on_a_page_of_its_own() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let body = "<p>Avant.</p><p><a href=\"https://youtu.be/dQw4w9WgXcQ\">https://youtu.be/dQw4w9WgXcQ</a></p>\
                    <iframe src=\"https://player.vimeo.com/video/76979871\" title=\"La <b>mer</b>\"></iframe>\
                    <p>Voir <a href=\"https://vimeo.com/1\">ceci</a>.</p>";
        publishes(&mut ana, body);
        let page = app.get("/2026/11/le-phare");
        let text = page.text();
        let found = players(&text);
        assert_eq!(found.len(), 2, "a link among words stays one: {text}");
        assert!(text.contains("Lire sur YouTube") && text.contains("/play.svg"), "{text}");
        assert!(text.contains("href=\"https://vimeo.com/1\""));
        assert!(!text.contains("<iframe") && !text.contains("ytimg"), "nobody else is asked for anything");
        let policy = page.header("content-security-policy").unwrap();
        assert!(!policy.contains("frame-src") && !policy.contains("youtube"), "{policy}");
        let film = app.get(&found[0]);
        assert_eq!(film.status, 200);
        let policy = film.header("content-security-policy").unwrap();
        assert!(policy.ends_with("; frame-src https://www.youtube-nocookie.com"), "{policy}");
        assert!(!policy.contains("script-src") && policy.starts_with("default-src 'none'"), "{policy}");
        let text = film.text();
        assert!(text.contains("src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\" "), "{text}");
        assert!(text.contains(" sandbox=\"allow-scripts ") && !text.contains("allow-top-navigation"), "{text}");
        assert!(
            text.contains("www.youtube-nocookie.com, qui") && text.contains("href=\"/2026/11/le-phare\""),
            "{text}"
        );
        assert_eq!(film.header("x-robots-tag").as_deref(), Some("noindex"));
        let second = app.get(&found[1]);
        assert!(
            second.text().contains("<h1>La &lt;b&gt;mer&lt;&#x2f;b&gt;</h1>") || second.text().contains("La "),
            "titled"
        );
        let policy = second.header("content-security-policy").unwrap();
        assert!(policy.ends_with("frame-src https://player.vimeo.com"), "one service a page: {policy}");
        assert!(!app.get("/feed.atom").text().contains("/embed/"), "a feed has the link itself");
    });
}

#[test]
fn a_page_of_a_player_shows_only_what_its_article_shows_now() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let film = "<p><a href=\"https://youtu.be/dQw4w9WgXcQ\">Le film</a></p>";
        let article = publishes(&mut ana, film);
        let player = players(&app.get("/2026/11/le-phare").text()).remove(0);
        assert_eq!(app.get(&player).status, 200);
        let digest = player.rsplit('-').next().unwrap();
        for wrong in [
            format!("/embed/2-{digest}"),
            "/embed/1-0000000000000000".into(),
            "/embed/01-0000000000000000".into(),
            format!("{player}x"),
            "/embed/1".into(),
            "/embed/x".into(),
            "/embed/https://evil.example".into(),
        ] {
            assert_eq!(app.get(&wrong).status, 404, "{wrong}");
        }
        let draft = begun(&mut ana);
        let upon = base(&mut ana, &draft);
        let preview = ana.posted(&draft, &fields(&upon, &[("body", film), ("do", "preview")])).text();
        assert!(preview.contains("href=\"https://youtu.be/dQw4w9WgXcQ\"") && players(&preview).is_empty(), "{preview}");
        assert_eq!(app.get(&format!("/embed/2-{digest}")).status, 404, "what is a draft plays nothing here");
        let upon = base(&mut ana, &article);
        ana.post(&article, &fields(&upon, &[("body", "<p>Sans film.</p>"), ("do", "edit")]));
        assert_eq!(app.get(&player).status, 404, "at once, though it was kept");
        let upon = base(&mut ana, &article);
        ana.post(&article, &fields(&upon, &[("body", film), ("do", "edit")]));
        assert_eq!(app.get(&player).status, 200);
        let upon = base(&mut ana, &article);
        ana.post(&article, &fields(&upon, &[("body", film), ("do", "take-back")]));
        assert_eq!(app.get(&player).status, 410);
    });
}

#[test]
fn hostile_addresses_reach_no_frame_and_no_policy() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let addresses = [
            "https://youtube.com.evil.example/watch?v=abc",
            "https://www.youtube.com/watch?v=abc%22%3E%3Cscript%3E",
            "https://youtube.com@evil.example/watch?v=abc",
            "https://www.youtube.com:444/watch?v=abc",
            "https://tube.example.org/w/abc;script-src%20*",
            "https://tube.example.org/w/abc",
        ];
        let body: String = addresses.iter().map(|to| format!("<p><a href=\"{to}\">{to}</a></p>")).collect();
        publishes(&mut ana, &body);
        assert!(players(&app.get("/2026/11/le-phare").text()).is_empty());
        let wrong = ana.post("/desk/1/settings/players", &[("peertube", "tube.example.org; script-src *")]);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("tube.example.org; script-src *</textarea>"), "what was written stays");
        ana.posted("/desk/1/settings/players", &[("peertube", "Tube.example.org")]);
        let found = players(&app.get("/2026/11/le-phare").text());
        assert_eq!(found.len(), 1, "one host more, and at once");
        let film = app.request("GET", HOST, &found[0], &[]);
        assert!(film.header("content-security-policy").unwrap().ends_with("; frame-src https://tube.example.org"));
        assert!(film.text().contains("src=\"https://tube.example.org/videos/embed/abc\""), "{}", film.text());
    });
}

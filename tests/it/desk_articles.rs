//! Articles through the forms of the desk, as a browser without script sends them: begun, written, published, corrected.

use crate::app::{Engine, HOST, Reply, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};

/// Begins an article and says where it is.
pub fn begun(browser: &mut Browser<'_>) -> String {
    let reply = browser.post("/desk/1/articles", &[]);
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.header("location").unwrap()
}

/// The revision that the page stands upon.
pub fn base(browser: &mut Browser<'_>, article: &str) -> String {
    let page = browser.get(article).text();
    let base = page.split(r#"name="base" value=""#).nth(1).and_then(|rest| rest.split('"').next());
    base.unwrap_or_else(|| panic!("no page on which one writes: {page}")).to_owned()
}

/// The fields of a short article, and these.
pub fn fields<'f>(base: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut all =
        vec![("base", base), ("title", "Le phare"), ("body", "<p>Une tour blanche.</p>"), ("authors", "Ana Lima")];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend(more);
    all
}

fn is_saved(reply: &Reply) -> bool {
    reply.status == 303 && reply.header("location").unwrap().contains("done=")
}

#[test]
fn an_article_with_a_chain_of_three_sources_goes_from_nothing_to_its_readers_at_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        for path in ["/", "/feed.atom", "/sitemap.xml", "/archives", "/sources"] {
            assert_eq!(app.get(path).status, 200, "{path} is kept before");
        }
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        let reply = ana.post(
            &article,
            &fields(
                &upon,
                &[
                    ("do", "publish"),
                    ("standfirst", "Une lampe qui n’a jamais cessé."),
                    ("labels", "Gênes, Phares"),
                    ("sources", "yes"),
                    ("source-1-relation", "translates"),
                    ("source-1-address", "https://note.example/faro"),
                    ("source-1-title", "Il faro"),
                    ("source-1-outlet", "Note Liguri"),
                    ("source-1-language", "it"),
                    ("source-1-date", "2026-03-08"),
                    ("source-1-1-relation", "relays"),
                    ("source-1-1-address", "https://lavoro.example/porto"),
                    ("source-1-1-title", "La lampada"),
                    ("source-1-1-outlet", "Il Lavoro del Porto"),
                    ("source-1-1-date", "2026-03-06"),
                    ("source-1-1-1-relation", "cites"),
                    ("source-1-1-1-address", "https://registro.example/1931"),
                    ("source-1-1-1-title", "Registro"),
                    ("source-1-1-1-date", "1931"),
                ],
            ),
        );
        assert!(is_saved(&reply), "{} {}", reply.status, reply.text());
        let page = app.get("/2026/11/le-phare");
        assert_eq!(page.status, 200);
        let text = page.text();
        for words in [
            "Le phare",
            "Une tour blanche",
            "Ana Lima",
            "Note Liguri",
            "Il Lavoro del Porto",
            "Registro",
            "translationOfWork",
        ] {
            assert!(text.contains(words), "{words}");
        }
        for path in ["/", "/feed.atom", "/2026/11/", "/label/g%C3%AAnes", "/sources"] {
            let shown = app.get(path).text();
            assert!(
                shown.contains("Le phare")
                    || shown.contains("le-phare")
                    || path == "/sources" && shown.contains("Note Liguri"),
                "{path} shows it at once"
            );
        }
        assert!(app.get("/sitemap.xml").text().contains("/2026/11/le-phare"));
        assert!(app.get("/archives").text().contains("2026"));
        let desk = ana.get("/desk/1/articles").text();
        assert!(desk.contains("Le phare") && desk.contains("Publié"));
    });
}

#[test]
fn markdown_and_hostile_markup_become_clean_text() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    let body = "## Depuis la digue\n\n> La lampe\n\n<script>alert(1)</script> **oui**";
    let reply = ana.post(&article, &fields(&upon, &[("format", "markdown"), ("body", body), ("do", "publish")]));
    assert!(is_saved(&reply), "{}", reply.text());
    let page = app.get("/2026/11/le-phare").text();
    assert!(page.contains("<h2>Depuis la digue</h2>") && page.contains("<blockquote>") && page.contains("oui"));
    assert!(!page.contains("alert(1)"));
}

#[test]
fn what_cannot_be_saved_comes_back_with_every_word() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    let wrong = ana.post(&article, &fields(&upon, &[("language", "klingon--"), ("labels", "Gênes"), ("do", "save")]));
    assert_eq!(wrong.status, 422);
    let text = wrong.text();
    assert!(text.contains("Une tour blanche.") && text.contains(r#"value="Gênes""#) && text.contains("Le phare"));
    let source = ana.post(
        &article,
        &fields(
            &upon,
            &[("sources", "yes"), ("source-1-address", "javascript:alert(1)"), ("source-1-title", "X"), ("do", "save")],
        ),
    );
    assert_eq!(source.status, 422);
    assert!(source.text().contains("Une tour blanche."));
    let more = ana.post(&article, &fields(&upon, &[("do", "source-add")]));
    assert_eq!(more.status, 200);
    assert!(more.text().contains("source-1-address") && more.text().contains("Une tour blanche."));
}

#[test]
fn whoever_was_signed_out_meanwhile_gets_their_words_back_and_can_send_them_again() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    let long = format!("<p>Une tour blanche. {}</p>", "Elle éclaire la passe. ".repeat(4_000));
    let words = fields(&upon, &[("body", &long), ("do", "save")]);
    app.clock.set(app.clock.now() + 90 * 86_400 * 1_000_000);
    let held = ana.post(&article, &words);
    assert_eq!(held.status, 403, "{}", held.text());
    let page = held.text();
    assert!(page.contains("Elle éclaire la passe.") && page.contains(&format!(r#"action="{article}""#)));
    let again = ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
    assert_eq!(again.status, 303);
    assert!(is_saved(&ana.post(&article, &words)));
    // What another site's page sent does not wait here for a press of our button.
    ana.forget();
    ana.origin = Some("https://elsewhere.example");
    assert_eq!(ana.post(&article, &fields(&upon, &[("do", "save")])).status, 303);
}

#[test]
fn a_form_sent_while_the_database_is_away_comes_back_with_every_word() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    let words = fields(&upon, &[("title", "La lampe"), ("do", "save")]);
    let (file, away) = (app.folder.path().join("relais.sqlite"), app.folder.path().join("away.sqlite"));
    std::fs::rename(&file, &away).unwrap();
    let held = ana.post(&article, &words);
    assert_eq!(held.status, 503, "{}", held.text());
    assert!(held.text().contains(r#"value="La lampe""#) && held.text().contains("Une tour blanche."));
    std::fs::rename(&away, &file).unwrap();
    for _ in 0..200 {
        if is_saved(&ana.post(&article, &words)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("it is saved when the database is back");
}

#[test]
fn two_people_who_write_at_once_lose_nothing() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, mut tab) = (Browser::owner(&app), Browser::new(&app));
        tab.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        assert!(is_saved(&ana.post(&article, &fields(&upon, &[("body", "<p>La première main.</p>"), ("do", "save")]))));
        let other = tab.post(&article, &fields(&upon, &[("body", "<p>La seconde main.</p>"), ("do", "save")]));
        let conflict = other.header("location").unwrap();
        assert!(conflict.contains("/conflict/"), "{conflict}");
        let page = tab.get(&conflict).text();
        assert!(page.contains("La première main.") && page.contains("La seconde main."), "side by side");
        assert!(ana.get(&article).text().contains("La première main."), "what was saved first stays");
        let mine = conflict.rsplit('/').next().unwrap();
        tab.posted(&format!("{article}/revisions"), &[("do", "bring-back"), ("revision", mine)]);
        assert!(ana.get(&article).text().contains("La seconde main."));
        let kept = ana.get(&format!("{article}/revisions")).text();
        assert!(kept.matches("bring-back").count() >= 2, "and both are among the saved texts");
    });
}

#[test]
fn the_editor_saves_by_itself_and_is_told_under_which_number() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    ana.accept = Some("application/json");
    let saved = ana.post(&format!("{article}/autosave"), &fields(&upon, &[("body", "<p>Mot à mot.</p>")]));
    assert_eq!(saved.status, 200, "{}", saved.text());
    let said: serde_json::Value = serde_json::from_str(&saved.text()).unwrap();
    assert!(said["revision"].as_i64().unwrap() > 1 && said["saved"] == "13:00", "{said}");
    let stale = ana.post(&format!("{article}/autosave"), &fields(&upon, &[("body", "<p>Autre.</p>")]));
    assert_eq!(stale.status, 409);
    let said: serde_json::Value = serde_json::from_str(&stale.text()).unwrap();
    assert!(said["address"].as_str().unwrap().contains("/conflict/"));
    ana.forget();
    let away = ana.post(&format!("{article}/autosave"), &fields(&upon, &[]));
    assert_eq!((away.status, away.text().as_str()), (401, r#"{"signed_out":true}"#));
}

#[test]
fn an_article_is_previewed_scheduled_taken_back_and_binned() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        let preview = ana.posted(&article, &fields(&upon, &[("do", "preview")]));
        assert!(
            preview.text().contains("Une tour blanche.") && preview.text().contains("relais.css"),
            "as readers see it"
        );
        assert_eq!(app.get("/2026/11/le-phare").status, 404, "but they do not yet");
        let upon = base(&mut ana, &article);
        let never = ana.post(&article, &fields(&upon, &[("do", "schedule"), ("schedule-at", "2027-03-28T02:30")]));
        assert_eq!(never.status, 422);
        assert!(never.text().contains("cette heure n’existe pas") && never.text().contains("2027-03-28T03:30"));
        let twice = ana.post(&article, &fields(&upon, &[("do", "schedule"), ("schedule-at", "2027-10-31T02:30")]));
        assert_eq!(twice.text().matches(r#"name="schedule-due""#).count(), 2);
        assert!(is_saved(
            &ana.post(&article, &fields(&upon, &[("do", "schedule"), ("schedule-at", "2026-11-02T08:00")]))
        ));
        assert!(ana.get("/desk/1/articles").text().contains("Programmé"));
        app.clock.set(1_793_606_400_000_000); // 2 November 2026, 08:00 in Paris
        let until = std::time::Instant::now() + std::time::Duration::from_secs(5);
        while app.get("/2026/11/le-phare").status != 200 {
            assert!(std::time::Instant::now() < until, "it was not published at its hour");
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let upon = base(&mut ana, &article);
        assert!(is_saved(&ana.post(&article, &fields(&upon, &[("do", "take-back"), ("reason", "Doublon")]))));
        assert_eq!(app.get("/2026/11/le-phare").status, 410);
        assert!(is_saved(&ana.post(&article, &fields(&upon, &[("do", "bin")]))));
        assert!(ana.get("/desk/1/articles?in=bin").text().contains("Le phare"));
        assert!(is_saved(&ana.post(&article, &fields(&upon, &[("do", "restore")]))));
    });
}

#[test]
fn a_correction_is_a_sentence_and_a_new_address_keeps_the_old_one() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let article = begun(&mut ana);
        let upon = base(&mut ana, &article);
        assert!(is_saved(&ana.post(&article, &fields(&upon, &[("do", "publish")]))));
        let upon = base(&mut ana, &article);
        let silent = ana.post(&article, &fields(&upon, &[("body", "<p>Une tour grise.</p>"), ("do", "correct")]));
        assert_eq!(silent.status, 422, "a correction says what was wrong");
        let upon = base(&mut ana, &article);
        let told =
            [("body", "<p>Une tour grise.</p>"), ("do", "correct"), ("correction", "La tour est grise, non blanche.")];
        assert!(is_saved(&ana.post(&article, &fields(&upon, &told))));
        assert!(app.get("/2026/11/le-phare").text().contains("Une tour grise."));
        let upon = base(&mut ana, &article);
        let moved = ana.post(
            &article,
            &fields(&upon, &[("body", "<p>Une tour grise.</p>"), ("do", "readdress"), ("slug", "le-phare-gris")]),
        );
        assert!(is_saved(&moved), "{}", moved.text());
        let old = app.get("/2026/11/le-phare");
        assert_eq!((old.status, old.header("location").as_deref()), (301, Some("/2026/11/le-phare-gris")));
        assert_eq!(app.get("/2026/11/le-phare-gris").status, 200);
    });
}

#[test]
fn a_translator_submits_and_somebody_else_publishes() {
    let app = TestApp::start(Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let mut ben = Browser::invited(&app, &mut ana, "translator", "Ben", "ben@example.org");
    let article = begun(&mut ben);
    let upon = base(&mut ben, &article);
    let refused = ben.post(&article, &fields(&upon, &[("do", "publish")]));
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Soumettez-le"), "and is told what to do");
    assert_eq!(app.get("/2026/11/le-phare").status, 404);
    let upon = base(&mut ben, &article);
    assert!(is_saved(&ben.post(&article, &fields(&upon, &[("do", "submit")]))));
    let anas = begun(&mut ana);
    assert_eq!(ben.get(&anas).status, 422, "what others write is not theirs");
    let upon = base(&mut ana, &article);
    assert!(is_saved(&ana.post(&article, &fields(&upon, &[("do", "publish")]))));
    assert_eq!(app.request("GET", HOST, "/2026/11/le-phare", &[]).status, 200);
}

/// The smallest picture: one pixel, PNG.
pub const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1,
    0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
];

#[test]
fn a_picture_is_sent_described_and_found_and_what_is_none_is_refused_in_words() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        ana.accept = Some("application/json");
        let sent = ana.send("/desk/1/pictures", "phare.png", PIXEL);
        assert_eq!(sent.status, 201, "{}", sent.text());
        let said: serde_json::Value = serde_json::from_str(&sent.text()).unwrap();
        let address = said["address"].as_str().unwrap().to_owned();
        assert_eq!((said["width"].as_i64(), said["height"].as_i64()), (Some(1), Some(1)));
        assert_eq!(app.get(&address).status, 200, "it stands at its address");
        let none = ana.send("/desk/1/pictures", "phare.png", b"no picture at all");
        assert_eq!(none.status, 422);
        assert!(none.text().contains("words"), "{}", none.text());
        ana.accept = None;
        let page = ana.get("/desk/1/pictures").text();
        assert!(page.contains("phare.png"));
        let beginning = address.split('/').nth(2).unwrap();
        let words = [
            ("do", "describe"),
            ("beginning", beginning),
            ("name", "phare.png"),
            ("alt", "Une tour"),
            ("credit", "Ana"),
        ];
        ana.posted("/desk/1/pictures", &words);
        assert!(ana.get("/desk/1/pictures?q=tour").text().contains("phare.png"));
        assert!(!ana.get("/desk/1/pictures?lacking=yes").text().contains("phare.png"));
        ana.posted("/desk/1/pictures", &[("do", "remove"), ("beginning", beginning), ("name", "phare.png")]);
        assert!(!ana.get("/desk/1/pictures").text().contains("phare.png"));
    });
}

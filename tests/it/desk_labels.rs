//! Labels at the desk: found, renamed and named as before, merged, removed; and series in their order.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;

/// Writes and publishes an article; its address at the desk.
pub fn published(browser: &mut Browser<'_>, title: &str, more: &[(&str, &str)]) -> String {
    let article = browser.post("/desk/1/articles", &[]).header("location").unwrap();
    let mut fields = vec![("base", "1"), ("title", title), ("body", "<p>Une tour.</p>"), ("do", "publish")];
    fields.extend(more);
    let reply = browser.post(&article, &fields);
    assert_eq!(reply.status, 303, "{}", reply.text());
    article
}

#[test]
fn a_label_is_renamed_and_merged_and_what_led_to_it_leads_on() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        published(&mut ana, "Un", &[("labels", "Gènes, Phares")]);
        published(&mut ana, "Deux", &[("labels", "Gênes")]);
        assert!(app.get("/label/g%C3%A8nes").text().contains(">Un<"));
        let list = ana.get("/desk/1/labels").text();
        let places: Vec<_> =
            ["Gènes", "Gênes", "Phares"].map(|name| list.find(&format!("<bdi>{name}")).unwrap()).into();
        assert!(places[0] < places[2] && places[1] < places[2], "in people’s order");
        let found = ana.get("/desk/1/labels?q=PHARE").text();
        assert!(found.contains("Phares") && !found.contains("Gênes"));

        // Renamed, and named as before.
        let taken = ana.post("/desk/1/labels/2", &[("do", "rename"), ("name", "Gênes")]);
        assert_eq!(taken.status, 422);
        assert!(taken.text().contains("value=\"Gênes\""), "what was written stays");
        let renamed = ana.posted("/desk/1/labels/2", &[("do", "rename"), ("name", "Lumières <b>")]);
        assert!(renamed.text().contains("Lumières &lt;b&gt;"));
        assert_eq!(app.get("/label/phares").header("location").unwrap(), "/label/lumi%C3%A8res-b");
        assert!(app.get("/2026/11/un").text().contains("Lumières"), "the article shows it at once");
        ana.posted("/desk/1/labels/2", &[("do", "rename"), ("name", "Phares")]);
        assert_eq!(app.get("/label/phares").status, 200);
        assert_eq!(app.get("/label/lumi%C3%A8res-b").header("location").unwrap(), "/label/phares");

        // Merged, once that was confirmed; by a name that differs in its accent alone, there is no telling which is meant.
        assert_eq!(ana.post("/desk/1/labels/1", &[("do", "merge"), ("into", "nowhere")]).status, 422);
        let asked = ana.post("/desk/1/labels/1", &[("do", "merge"), ("into", "Gênes")]);
        assert!(asked.status == 200 && asked.text().contains("name=\"sure\""));
        assert_eq!(app.get("/label/g%C3%A8nes").status, 200, "nothing was done yet");
        ana.posted("/desk/1/labels/1", &[("do", "merge"), ("into", "Gênes"), ("sure", "yes")]);
        assert_eq!(app.get("/label/g%C3%A8nes").header("location").unwrap(), "/label/g%C3%AAnes");
        let merged = app.get("/label/g%C3%AAnes").text();
        assert!(merged.contains(">Un<") && merged.contains(">Deux<"));

        // One that is carried stays; one that nothing carries any more can go.
        assert_eq!(ana.post("/desk/1/labels/2", &[("do", "remove")]).status, 422);
        let base = ana.get("/desk/1/articles/1").text();
        let base = base.split(r#"name="base" value=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
        ana.posted(
            "/desk/1/articles/1",
            &[("base", &base), ("title", "Un"), ("body", "<p>Une tour.</p>"), ("labels", "Gênes"), ("do", "edit")],
        );
        ana.posted("/desk/1/labels/2", &[("do", "remove")]);
        assert!(!ana.get("/desk/1/labels").text().contains("Phares"));
        assert_eq!(ana.get("/desk/1/labels/2").status, 422);
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn the_list_is_narrowed_by_words_name_label_and_language() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        published(&mut ana, "Le phare de Gênes", &[("labels", "Phares"), ("authors", "Ana Lima")]);
        published(&mut ana, "The harbour", &[("language", "en-GB"), ("authors", "Ben 100%")]);
        let mut list = |query: &str| ana.get(&format!("/desk/1/articles?kind=article&in=published&{query}")).text();
        for (query, first, second) in [
            ("q=GENES", true, false),
            ("q=phare+2026%2F11", true, false),
            ("q=0%25", false, true),
            ("q=_", false, false),
            ("author=ana+lima", true, false),
            ("author=ana", false, false),
            ("label=phares", true, false),
            ("label=nowhere", false, false),
            ("language=en-GB", false, true),
            ("language=fr-FR", true, false),
            ("q=harbour&language=fr-FR", false, false),
        ] {
            let page = list(query);
            assert_eq!((page.contains(">Le phare de"), page.contains(">The harbour<")), (first, second), "{query}");
        }
    });
}

#[test]
fn a_site_may_want_its_addresses_in_latin_letters_and_the_desk_shows_what_comes() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let mut ana = Browser::owner(&app);
    let general = |latin| {
        [("title", "Carnets"), ("language", "fr-FR"), ("zone", "Europe/Paris"), ("open", "yes"), ("latin", latin)]
    };
    published(&mut ana, "المنارة", &[]);
    assert_eq!(app.get("/2026/11/المنارة").status, 200, "its own script, as long as nobody says otherwise");
    ana.posted("/desk/1/settings", &general("yes"));
    let draft = ana.post("/desk/1/articles", &[]).header("location").unwrap();
    let fields = [("base", "1"), ("title", "Маяк"), ("body", "<p>x</p>")];
    assert!(ana.posted(&draft, &fields).text().contains("<bdi dir=\"ltr\">/2026/11/mayak</bdi>"));
    published(&mut ana, "المنارة التي", &[]);
    assert_eq!(app.get("/2026/11/almnara-alty").status, 200);
    assert_eq!(app.get("/2026/11/المنارة").status, 200, "addresses that are there stay");
    let settings = ana.get("/desk/1/settings").text();
    let input = settings.split("<input").find(|input| input.contains("name=\"latin\"")).unwrap();
    assert!(input.split('>').next().unwrap().contains("checked"), "{input}");
}

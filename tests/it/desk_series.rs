//! Series in their order, and articles that are translations of each other: at the desk, and for readers at once.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_labels::published;

/// Where these words stand in a text, each behind the one before.
fn in_order(text: &str, words: &[&str]) -> bool {
    let mut rest = text;
    words.iter().all(|word| rest.split_once(word).map(|(_, after)| rest = after).is_some())
}

/// Saves an article as it is, with these fields.
fn saved(browser: &mut Browser<'_>, article: &str, title: &str, more: &[(&str, &str)]) -> crate::app::Reply {
    let page = browser.get(article).text();
    let base = page.split(r#"name="base" value=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut fields = vec![("base", base.as_str()), ("title", title), ("body", "<p>Une tour.</p>")];
    fields.extend(more);
    browser.post(article, &fields)
}

#[test]
fn a_series_is_read_in_its_order_and_counts_what_readers_see() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        for title in ["Un", "Deux", "Trois"] {
            published(&mut ana, title, &[]);
        }
        let draft = ana.post("/desk/1/articles", &[]).header("location").unwrap();
        assert_eq!(ana.post("/desk/1/series", &[("name", "  ")]).status, 422);
        let made = ana.posted("/desk/1/series", &[("name", "Phares de Ligurie")]);
        assert!(made.text().contains("Phares de Ligurie"));
        assert_eq!(app.get("/series/phares-de-ligurie").status, 404, "nothing to read there yet");
        let series = "/desk/1/series/1";
        // By its address, by a word of its title, and by the box on the page where one writes.
        ana.posted(series, &[("do", "join"), ("words", "https://blog.example.org/2026/11/trois")]);
        ana.posted(series, &[("do", "join"), ("words", "deux")]);
        assert_eq!(ana.post(series, &[("do", "join"), ("words", "deux")]).status, 422, "it stands there");
        assert_eq!(ana.post(series, &[("do", "join"), ("words", "quatre")]).status, 422);
        assert_eq!(saved(&mut ana, &draft, "Zéro", &[("series-shown", "yes"), ("series", "1")]).status, 303);
        assert_eq!(
            saved(&mut ana, "/desk/1/articles/1", "Un", &[("series-shown", "yes"), ("series", "1")]).status,
            303
        );
        let page = app.get("/series/phares-de-ligurie").text();
        assert!(in_order(&page, &[">Trois<", ">Deux<", ">Un<"]) && !page.contains("Zéro"), "{page}");
        let two = app.get("/2026/11/deux").text();
        assert!(two.contains("partie 2 sur 3") && two.contains("\"isPartOf\"") && two.contains("\"position\":2"));
        assert!(in_order(&two, &["Avant dans la série", ">Trois<", "Ensuite dans la série", ">Un<"]), "{two}");

        // In another order, and readers see it at once.
        ana.posted(series, &[("do", "earlier"), ("article", "1")]);
        ana.posted(series, &[("do", "earlier"), ("article", "2")]);
        ana.posted(series, &[("do", "earlier"), ("article", "1")]);
        assert!(app.get("/2026/11/deux").text().contains("partie 1 sur 3"));
        // What is published, and what is taken back, counts.
        assert_eq!(saved(&mut ana, &draft, "Zéro", &[("do", "publish")]).status, 303);
        assert!(app.get("/2026/11/deux").text().contains("partie 1 sur 4"));
        assert_eq!(saved(&mut ana, "/desk/1/articles/1", "Un", &[("do", "take-back")]).status, 303);
        assert!(app.get("/2026/11/deux").text().contains("partie 1 sur 3"));
        assert!(!app.get("/series/phares-de-ligurie").text().contains(">Un<"));

        // Renamed: the former address leads on. Removed: nothing but the order is lost.
        ana.posted(series, &[("do", "save"), ("name", "Phares"), ("about", "Trois <b>tours</b>.")]);
        assert_eq!(app.get("/series/phares-de-ligurie").header("location").unwrap(), "/series/phares");
        assert!(app.get("/series/phares").text().contains("Trois &lt;b&gt;tours&lt;/b&gt;."));
        ana.posted(series, &[("do", "leave"), ("article", "2")]);
        assert!(!app.get("/2026/11/deux").text().contains("isPartOf"));
        assert!(ana.post(series, &[("do", "remove")]).text().contains("name=\"sure\""));
        assert_eq!(app.get("/series/phares").status, 200, "nothing was done yet");
        ana.posted(series, &[("do", "remove"), ("sure", "yes")]);
        assert_eq!((app.get("/series/phares").status, app.get("/2026/11/trois").status), (404, 200));
        assert!(!app.get("/2026/11/trois").text().contains("isPartOf"));
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn translations_name_each_other_to_readers_and_search_engines_and_only_public_ones() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        published(&mut ana, "Le phare", &[]);
        let english = published(&mut ana, "The lighthouse", &[("language", "en-GB")]);
        let arabic = ana.post("/desk/1/articles", &[]).header("location").unwrap();
        assert_eq!(saved(&mut ana, &arabic, "المنارة", &[("language", "ar-TN")]).status, 303);
        let link = |browser: &mut Browser<'_>, article: &str, title: &str, language: &str, to: &str| {
            let fields = [("language", language), ("translation", to), ("do", "translation")];
            saved(browser, article, title, &fields)
        };
        let unknown = link(&mut ana, &english, "The lighthouse", "en-GB", "nowhere at all");
        assert!(unknown.status == 422 && unknown.text().contains("value=\"nowhere at all\""), "what was written stays");
        assert_eq!(link(&mut ana, &english, "The lighthouse", "en-GB", "/2026/11/le-phare").status, 303);
        assert_eq!(link(&mut ana, &arabic, "المنارة", "ar-TN", "lighthouse").status, 303);

        // The two that are public; the draft is nobody's business.
        let (fr, en) = ("https://blog.example.org/2026/11/le-phare", "https://blog.example.org/2026/11/the-lighthouse");
        let alternate =
            |tag: &str, address: &str| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">");
        for path in ["/2026/11/le-phare", "/2026/11/the-lighthouse"] {
            let page = app.get(path).text();
            for (tag, address) in [("fr", fr), ("en", en), ("x-default", fr)] {
                assert!(page.contains(&alternate(tag, address)), "{path} {tag}: {page}");
            }
            assert!(!page.contains("hreflang=\"ar"), "{path}");
        }
        let page = app.get("/2026/11/le-phare").text();
        assert!(page.contains("hreflang=\"en-GB\" lang=\"en-GB\" dir=\"ltr\">English</a>"), "{page}");
        assert!(app.get("/2026/11/the-lighthouse").text().contains("<h1 lang=\"en-GB\" dir=\"ltr\">"));
        let sitemap = app.get("/sitemap.xml").text();
        let said = format!("<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{en}\"/>");
        assert_eq!(sitemap.matches(&said).count(), 2, "{sitemap}");

        // Published, and all of them say so at once; taken back, and none does.
        assert_eq!(saved(&mut ana, &arabic, "المنارة", &[("language", "ar-TN"), ("do", "publish")]).status, 303);
        assert!(app.get("/2026/11/le-phare").text().contains("العربية</a>"));
        assert_eq!(app.get("/sitemap.xml").text().matches("hreflang=\"ar\"").count(), 3);
        let other = published(&mut ana, "Encore un phare", &[]);
        let twice = link(&mut ana, &other, "Encore un phare", "", "lighthouse");
        assert_eq!(twice.status, 422, "two of one language");
        assert_eq!(
            saved(&mut ana, &english, "The lighthouse", &[("language", "en-GB"), ("do", "take-back")]).status,
            303
        );
        assert!(!app.get("/2026/11/le-phare").text().contains("hreflang=\"en"));
        let leave = [("language", "ar-TN"), ("do", "translation-leave")];
        assert_eq!(saved(&mut ana, &arabic, "المنارة", &leave).status, 303);
        assert!(!app.get("/2026/11/le-phare").text().contains("hreflang"));
        assert!(!app.get("/sitemap.xml").text().contains("xhtml"));
    });
}

#[test]
fn nobody_links_or_orders_what_is_not_theirs() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        published(&mut ana, "Le phare", &[]);
        ana.posted("/desk/1/series", &[("name", "Phares")]);
        let mut ben = Browser::invited(&app, &mut ana, "author", "Ben", "ben@example.org");
        let mine = published(&mut ben, "The lighthouse", &[("language", "en-GB")]);
        let fields = [("language", "en-GB"), ("translation", "/2026/11/le-phare"), ("do", "translation")];
        assert_eq!(saved(&mut ben, &mine, "The lighthouse", &fields).status, 422, "Ana’s article is not Ben’s");
        assert!(!app.get("/2026/11/le-phare").text().contains("hreflang"));
        assert_eq!(ben.post("/desk/1/series/1", &[("do", "join"), ("article", "1")]).status, 403);
        let joined = [("language", "en-GB"), ("series-shown", "yes"), ("series", "1"), ("series", "99")];
        assert_eq!(
            saved(&mut ben, &mine, "The lighthouse", &joined).status,
            422,
            "no such series, and nothing half done"
        );
        assert_eq!(app.get("/series/phares").status, 404);
    });
}

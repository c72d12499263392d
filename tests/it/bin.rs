//! What lies in the bin, deleted for ever: nothing of its words is left anywhere, and its address says that it is gone.

use crate::app::{HOST, NOW, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};
use crate::desk_articles::{base, begun, fields};
use crate::tiny::{Post, Tiny};
use std::io::Read;

/// A backup of one article with so many comments; its words are of whales.
fn whales(comments: usize) -> Vec<u8> {
    let said = |at: usize| (format!("Lecteur baleine {at}"), format!("Une baleine, vue {at} fois."));
    let post = Post {
        id: 1,
        title: "La baleine".into(),
        day: "2022-01-10".into(),
        slug: "le-large".into(),
        labels: vec!["Mer".into()],
        author: "Ana baleine".into(),
        body: "<p>Une baleine au large.</p>".into(),
        comments: (1..=comments).map(said).collect(),
    };
    Tiny { blog: 7, host: HOST, settings: &[], posts: vec![post] }.xml()
}

/// Everything that the database holds, as a backup has it.
fn held(app: &TestApp) -> String {
    let file = app.folder.path().join("all.relais");
    let _ = std::fs::remove_file(&file);
    let said = app.command(&["backup", file.to_str().unwrap()]);
    assert!(said.contains("Kept "), "{said}");
    let mut archive = tar::Archive::new(flate2::read::MultiGzDecoder::new(std::fs::File::open(file).unwrap()));
    let mut all = String::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        if entry.path_bytes().starts_with(b"rows/") {
            entry.read_to_string(&mut all).unwrap();
        }
    }
    all
}

/// Saves with a button.
fn says(browser: &mut Browser<'_>, article: &str, more: &[(&str, &str)]) {
    let upon = base(browser, article);
    let mut all = vec![("title", "La baleine"), ("body", "<p>Une baleine grise.</p>"), ("authors", "Ana baleine")];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend(more);
    let reply = browser.post(article, &fields(&upon, &all));
    assert_eq!(reply.status, 303, "{more:?}: {}", reply.text());
}

#[test]
fn an_article_deleted_for_ever_leaves_no_word_and_an_address_that_says_so() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let backup = whales(2);
        app.import(&backup);
        let (article, path) = ("/desk/1/articles/1", "/2022/01/le-large.html");
        ana.posted("/desk/1/series", &[("name", "Mers")]);
        let sources =
            [("source-1-relation", "cites"), ("source-1-address", "https://note.example/x"), ("sources", "yes")];
        says(
            &mut ana,
            article,
            &[&sources[..], &[("labels", "Mer"), ("series-shown", "yes"), ("series", "1")]].concat(),
        );
        says(&mut ana, article, &[("do", "correct"), ("correction", "La baleine était grise.")]);
        says(&mut ana, article, &[("do", "readdress"), ("slug", "au-large")]);
        let shared = ana.post(&format!("{article}/previews"), &[("do", "share"), ("for", "week"), ("shows", "newest")]);
        let link = shared.text().split("localhost:8400/preview/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let moved = app.get(path).header("location").expect("it leads to its new address");
        assert!(app.get(&moved).text().contains("baleine grise") && app.get("/comments/feed.atom").status == 200);
        assert!(held(&app).matches("baleine").count() > 10, "many rows hold its words");
        let refused = ana.get("/desk/1/bin/1");
        assert_eq!(refused.status, 422, "what readers see is not in the bin: {}", refused.text());
        assert_eq!(ana.post("/desk/1/bin/1", &[]).status, 422);
        says(&mut ana, article, &[("do", "take-back")]);
        says(&mut ana, article, &[("do", "bin")]);

        // The password is asked for; until then nothing happens.
        app.clock.set(NOW + 16 * 60 * 1_000_000);
        let asked = Some("/desk/confirm?next=%2Fdesk%2F1%2Fbin%2F1".to_owned());
        assert_eq!(ana.get("/desk/1/bin/1").header("location"), asked);
        assert_eq!(ana.post("/desk/1/bin/1", &[]).header("location"), asked);
        assert!(ana.get("/desk/1/articles?in=bin").text().contains("La baleine"), "it is still there");
        let page = ana.posted("/desk/confirm", &[("password", PASSWORD), ("next", "/desk/1/bin/1")]).text();
        assert!(page.contains("La baleine") && page.contains("2 commentaires"), "it says what goes: {page}");
        let done = ana.posted("/desk/1/bin/1", &[]).text();
        assert!(done.contains("Supprimé définitivement.") && !done.contains("baleine"), "{done}");

        for gone in [path, moved.as_str(), "/2022/01/le-large.html/feed.atom"] {
            assert_eq!(app.get(gone).status, 410, "{gone}");
        }
        for page in ["/", "/archives", "/sources", "/corrections", "/search?q=baleine", "/label/mer", "/sitemap.xml"] {
            let text = app.get(page).text().replace("q=baleine", "").replace("value=\"baleine\"", "");
            assert!(!text.contains("La baleine") && !text.contains("au-large"), "{page}: {text}");
        }
        for nothing in [article, "/desk/1/articles/1/revisions", "/desk/1/articles/1/preview", "/desk/1/bin/1"] {
            assert_eq!(ana.get(nothing).status, 422, "{nothing}");
        }
        assert_eq!(ana.post("/desk/1/bin/1", &[]).status, 422, "once");
        assert_eq!(ana.post(article, &[("do", "restore")]).status, 422);
        assert_eq!(app.get(&format!("/preview/{link}")).status, 404);
        let left = held(&app);
        assert!(!left.contains("baleine") && !left.contains("Lecteur"), "no row holds a word of it");
        assert!(left.contains("\"erase\""), "who did it is kept");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());

        // The same backup again, and a later one with another comment, bring none of it back.
        let told = app.import_changes_nothing(&backup, |_| {});
        assert_eq!(told.listed("deleted_here"), 3, "{:?}", told.report);
        let told = app.import_with(&whales(3), |_| {}).unwrap();
        assert_eq!(told.listed("comment_without_article"), 1, "{:?}", told.report);
        assert!(!held(&app).contains("Une baleine"));
        assert_eq!(app.get(&moved).status, 410);
    });
}

#[test]
fn the_bin_is_emptied_of_what_its_page_showed_and_of_nothing_else() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut ben = Browser::invited(&app, &mut ana, "author", "Ben", "ben@example.org");
        assert!(ana.get("/desk/1/bin").text().contains("La corbeille est vide."));
        let all: Vec<String> = ["Un", "Deux", "Trois", "Quatre"]
            .map(|title| {
                let article = begun(&mut ben);
                says(&mut ben, &article, &[("title", title), ("do", "save")]);
                article
            })
            .into();
        for article in &all[..3] {
            says(&mut ben, article, &[("do", "bin"), ("title", "x")]);
        }
        assert!(!ben.get("/desk/1/articles?in=bin").text().contains("/desk/1/bin"), "not theirs to empty");
        assert_eq!(ben.post("/desk/1/bin", &[("article", "1")]).status, 403);
        assert!(ana.get("/desk/1/articles?in=bin").text().contains(r#"href="/desk/1/bin""#));
        let page = ana.get("/desk/1/bin").text();
        assert_eq!(page.matches(r#"name="article""#).count(), 3, "{page}");
        assert!(!page.contains("commentaire"), "there is none: {page}");
        // Meanwhile one is taken out, and another one put in.
        ben.posted(&all[0], &[("do", "restore")]);
        says(&mut ben, &all[3], &[("do", "bin"), ("title", "x")]);
        ana.posted("/desk/1/bin", &[("article", "1"), ("article", "2"), ("article", "3"), ("article", "99")]);
        assert_eq!(ana.get(&all[0]).status, 200);
        let left = ana.get("/desk/1/bin").text();
        assert!(left.matches(r#"name="article""#).count() == 1 && left.contains(r#"value="4""#), "{left}");
        assert_eq!([&all[1], &all[2]].map(|gone| ana.get(gone).status), [422, 422]);
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

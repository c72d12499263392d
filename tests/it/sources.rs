//! Sources named by articles: what readers see of them, what is shared, and what is nobody's business.

use crate::app::{Engine, HOST, TestApp, on_each_engine};
use crate::tiny::{Post, Tiny};
use crate::writer::{ADA, Writer, draft};
use relais::article::actions as article;
use relais::base::error::Failure;
use relais::base::ids::RevisionNumber;
use relais::base::text::HostName;
use relais::source::actions::set_of_article;
use relais::source::desk::Cards;
use relais::source::name_sources;
use serde_json::{Value, json};

const ONE: &str = "/2026/03/one.html";
const TWO: &str = "/2026/04/two.html";

/// Three sources: a note that relays a paper that cites a register.
fn chain() -> Value {
    json!([{
        "relation": "translates", "address": "http://www.notes-liguri.example.org/2026/03/faro?utm_source=x#p2",
        "title": "Fino a nuovo ordine", "outlet": "Note Liguri", "authors": "Marta Doria", "language": "it",
        "date": "2026-03-08",
        "under": [{
            "relation": "relays", "address": "https://lavoro.example.org/capo-sereno", "outlet": "Il Lavoro del Porto",
            "date": "2026-03",
            "under": [{ "relation": "cites", "title": "سجلّ الميناء", "language": "ar", "date": "1931" }]
        }]
    }])
}

fn site(engine: Engine, language: &str) -> TestApp {
    let app = TestApp::start(engine);
    import(&app, HOST, language);
    app
}

/// Articles one and two in a site of its own.
fn import(app: &TestApp, host: &'static str, language: &str) {
    let post = |id: u64, slug: &str| Post {
        id,
        title: format!("Piece {slug}"),
        day: format!("2026-{:02}-09", 2 + id),
        slug: slug.into(),
        author: "Ada".into(),
        body: "<p>Words.</p>".into(),
        ..Post::default()
    };
    let settings = [("BLOG_NAME", "Lamps"), ("BLOG_LOCALE", language)];
    let posts = vec![post(1, "one"), post(2, "two")];
    let backup = Tiny { blog: host.len() as u64, host, settings: &settings, posts }.xml();
    app.import_with(&backup, |request| request.host = HostName::parse(host).unwrap()).unwrap();
}

fn name(app: &TestApp, path: &str, sources: &Value) -> Result<bool, String> {
    let host = HostName::parse(HOST).unwrap();
    name_sources(&app.app, &host, path, &sources.to_string()).map_err(|why| why.to_string())
}

/// The words that a reader sees in the part of a page that begins with this markup, up to the end of its element.
fn words(page: &str, begin: &str, end: &str) -> String {
    let part = page.split(begin).nth(1).unwrap_or_else(|| panic!("no {begin} in {page}")).split(end).next().unwrap();
    let mut text = String::new();
    for piece in part.split('<') {
        text.push_str(piece.split_once('>').map_or("", |(_, rest)| rest));
    }
    let text = text.replace("&#39;", "'").replace("&amp;", "&");
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where the page of an article leads to, for each of its sources.
fn pages_of(app: &TestApp) -> Vec<String> {
    let all = app.get("/sources").text();
    let outlets = links(&all, "/sources/outlet/");
    let mut pages: Vec<String> =
        outlets.iter().flat_map(|outlet| links(&app.get(outlet).text(), "/sources/")).collect();
    pages.retain(|page| !page.contains("outlet"));
    pages
}

fn links(page: &str, begin: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut found: Vec<String> = hrefs.filter(|href| href.starts_with(begin)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn the_chain_stands_under_the_article_in_words() {
    on_each_engine(|engine| {
        for (language, line, said) in [
            (
                "fr",
                "Source\u{a0}: notes-liguri.example.org/2026/03/faro",
                "Traduit de l’italien\u{a0}: Fino a nuovo ordine, Marta Doria, Note Liguri, 8 mars 2026, qui relaie Il \
                 Lavoro del Porto, mars 2026, qui cite سجلّ الميناء, 1931.",
            ),
            (
                "en-GB",
                "Source: notes-liguri.example.org/2026/03/faro",
                "Translated from Italian: Fino a nuovo ordine, Marta Doria, Note Liguri, 8 March 2026, which relays Il \
                 Lavoro del Porto, March 2026, which cites سجلّ الميناء, 1931.",
            ),
            (
                "ar-TN",
                "المصدر: notes-liguri.example.org/2026/03/faro",
                "ترجمة عن الإيطالية: Fino a nuovo ordine، Marta Doria، Note Liguri، 8 مارس 2026، نقلًا عن Il Lavoro del \
                 Porto، مارس 2026، بالإحالة إلى سجلّ الميناء، 1931.",
            ),
        ] {
            let app = site(engine, language);
            assert!(!app.get(ONE).text().contains("class=\"source\""));
            assert_eq!(name(&app, ONE, &chain()), Ok(true));
            let page = app.get(ONE).text();
            let shown = words(&page, "<div class=\"source\"", "<p class=\"links\"");
            assert_eq!(shown, format!("{line} {said}"), "{language}");
            assert_eq!(page.matches("class=\"source\"").count(), 1, "once");
            assert!(page.contains(
                "<a rel=\"external\" href=\"http://www.notes-liguri.example.org/2026/03/faro#p2\"><cite lang=\"it\" dir=\"ltr\">"
            ));
            assert!(
                page.contains("<cite lang=\"ar\" dir=\"rtl\">سجلّ الميناء</cite>"),
                "a work without an address is no link"
            );
            assert!(page.contains("<time datetime=\"2026-03\">") && page.contains("<time datetime=\"1931\">"));
        }
    });
}

#[test]
fn what_stands_behind_one_of_several_cannot_be_taken_for_the_next() {
    let app = site(Engine::Sqlite, "fr");
    let named =
        |title: &str, relation: &str, under: Value| json!({ "title": title, "relation": relation, "under": under });
    let under = json!([
        named("B", "relays", json!([named("C", "cites", json!([])), named("D", "via", json!([]))])),
        named("E", "quotes", json!([named("F", "translates", json!([]))])),
    ]);
    name(&app, ONE, &json!([named("A", "translates", under), named("G", "via", json!([]))])).unwrap();
    let shown = words(&app.get(ONE).text(), "<div class=\"source\"", "<p class=\"links\"");
    assert_eq!(
        shown,
        "Sources\u{a0}: A · G Traduction\u{a0}: A, qui relaie B (qui cite C, ainsi que via D), et qui cite des passages de \
         E, qui traduit F. Via G."
    );
}

#[test]
fn machines_read_the_same_chain() {
    on_each_engine(|engine| {
        let app = site(engine, "fr");
        name(&app, ONE, &chain()).unwrap();
        let page = app.get(ONE).text();
        let data =
            page.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(
            data["translationOfWork"],
            json!([{
                "@type": "CreativeWork", "name": "Fino a nuovo ordine", "inLanguage": "it", "datePublished": "2026-03-08",
                "url": "http://www.notes-liguri.example.org/2026/03/faro#p2",
                "author": [{ "@type": "Person", "name": "Marta Doria" }],
                "publisher": { "@type": "Organization", "name": "Note Liguri" },
                "isBasedOn": [{
                    "@type": "CreativeWork", "url": "https://lavoro.example.org/capo-sereno", "datePublished": "2026-03",
                    "publisher": { "@type": "Organization", "name": "Il Lavoro del Porto" },
                    "citation": [{
                        "@type": "CreativeWork", "name": "سجلّ الميناء", "inLanguage": "ar", "datePublished": "1931"
                    }]
                }]
            }])
        );
    });
}

#[test]
fn one_address_is_one_source_for_all_articles() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        name(&app, ONE, &chain()).unwrap();
        // Only pasted: what is known of it comes along.
        name(&app, TWO, &json!([{ "relation": "relays", "address": "notes-liguri.example.org/2026/03/faro" }]))
            .unwrap();
        let two = app.get(TWO).text();
        assert!(!two.contains("Fino a nuovo ordine"), "without www. it is another address");
        name(&app, TWO, &json!([{ "relation": "relays", "address": "www.notes-liguri.example.org/2026/03/faro" }]))
            .unwrap();
        let shown = words(&app.get(TWO).text(), "<div class=\"source\"", "<p class=\"links\"");
        assert!(
            shown.ends_with("Relayed from Fino a nuovo ordine, Marta Doria, Note Liguri, March 8, 2026."),
            "{shown}"
        );
        let pages = pages_of(&app);
        assert_eq!(pages.len(), 3, "{pages:?}");
        let both = pages.iter().filter(|page| {
            let text = app.get(page).text();
            text.contains(ONE) && text.contains(TWO)
        });
        let both: Vec<&String> = both.collect();
        assert_eq!(both.len(), 1);
        // What one says of it, both show, and its own page.
        let mut corrected = chain();
        corrected[0]["title"] = "Fino a nuovo avviso".into();
        corrected[0]["authors"] = "".into();
        name(&app, ONE, &corrected).unwrap();
        for path in [ONE, TWO, both[0]] {
            let text = app.get(path).text();
            assert!(text.contains("Fino a nuovo avviso") && !text.contains("Doria"), "{path}");
        }
    });
}

#[test]
fn a_source_that_nothing_uses_any_more_stays_a_record_and_is_not_shown() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        name(&app, ONE, &chain()).unwrap();
        let pages = pages_of(&app);
        assert_eq!(pages.len(), 3);
        assert_eq!(name(&app, ONE, &json!([])), Ok(true));
        assert!(!app.get(ONE).text().contains("class=\"source\""));
        assert!(app.get("/sources").text().contains("No article names its sources yet."));
        assert!(pages.iter().all(|page| app.get(page).status == 404));
        name(&app, TWO, &chain()).unwrap();
        assert_eq!(pages_of(&app), pages, "they are the same records again");
    });
}

#[test]
fn naming_the_same_sources_again_changes_nothing() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        name(&app, ONE, &chain()).unwrap();
        let heads = app.app.db.heads().unwrap();
        assert_eq!(name(&app, ONE, &chain()), Ok(false));
        assert_eq!(app.app.db.heads().unwrap(), heads);
    });
}

#[test]
fn a_source_shows_its_own_chain_and_no_article_that_was_taken_back() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        name(&app, ONE, &chain()).unwrap();
        name(&app, TWO, &json!([{ "relation": "cites", "address": "https://lavoro.example.org/capo-sereno" }]))
            .unwrap();
        let pages = pages_of(&app);
        let paper = pages.iter().find(|page| app.get(page).text().contains("lavoro.example.org")).unwrap();
        let of_paper = || app.get(paper).text();
        let said = words(&of_paper(), "<p class=\"source\"", "</p>");
        assert_eq!(said, "Il Lavoro del Porto, March 2026, which cites سجلّ الميناء, 1931");
        assert!(of_paper().contains(ONE) && of_paper().contains(TWO));
        app.withdraw(ONE);
        assert!(!of_paper().contains(ONE) && of_paper().contains(TWO));
        assert!(!of_paper().contains("class=\"source\""), "nobody says any more what it cites");
        assert_eq!(links(&app.get("/sources").text(), "/sources/outlet/").len(), 1);
        app.withdraw(TWO);
        assert_eq!(app.get(paper).status, 404);
        assert!(links(&app.get("/sources").text(), "/sources/outlet/").is_empty());
    });
}

#[test]
fn two_sites_never_share_a_source() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        let other = "other.example.net";
        import(&app, other, "en");
        name(&app, ONE, &chain()).unwrap();
        let mut theirs = chain();
        theirs[0]["title"] = "Walrus".into();
        theirs[0]["under"] = json!([]);
        name_sources(&app.app, &HostName::parse(other).unwrap(), ONE, &theirs.to_string()).unwrap();
        for path in [ONE, "/sources", "/sources/1", "/sources/2", "/sources/outlet/1", "/sources/outlet/2"] {
            let (mine, their) = (app.get(path).text(), app.request("GET", other, path, &[]).text());
            assert!(!mine.contains("Walrus"), "{path}");
            assert!(!their.contains("Fino a nuovo") && !their.contains("Lavoro"), "{path}");
        }
        assert!(app.request("GET", other, ONE, &[]).text().contains("Walrus"));
    });
}

#[test]
fn hostile_words_stay_words() {
    on_each_engine(|engine| {
        let app = site(engine, "fr");
        let bad = "</script><script>alert(1)</script>\u{202e}\" onload='x' <!--";
        let sources = json!([{
            "relation": "cites", "address": "https://example.org/\"><script>alert(2)</script>?a=<b>&c='", "title": bad,
            "outlet": bad, "authors": bad, "under": [{ "relation": "via", "title": bad, "outlet": bad }]
        }]);
        name(&app, ONE, &sources).unwrap();
        let mut pages = vec![ONE.to_owned(), "/sources".into()];
        pages.extend(links(&app.get("/sources").text(), "/sources/outlet/"));
        pages.extend(pages_of(&app));
        assert_eq!(pages.len(), 6);
        for path in pages {
            let page = app.get(&path).text();
            let data = page.split("application/ld+json\">").nth(1).map(|rest| rest.split("</script>").next().unwrap());
            assert!(data.is_none_or(|data| serde_json::from_str::<Value>(data).is_ok()), "{path}");
            let shown = page.replace(data.unwrap_or_default(), "");
            for markup in ["<script>", "onload='", "<!--", "<b>&"] {
                assert!(!shown.contains(markup), "{path} holds {markup}");
            }
        }
    });
}

#[test]
fn what_cannot_be_taken_is_refused_in_words_and_leaves_everything_as_it_was() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        name(&app, ONE, &chain()).unwrap();
        let heads = app.app.db.heads().unwrap();
        let at = |address: &str, under: Value| json!([{ "relation": "relays", "address": address, "under": under }]);
        let circle = at("https://a.example/", at("https://b.example/", at("http://a.example/#x", json!([]))));
        let mut nested = json!([]);
        for _ in 0..200 {
            nested = at("https://a.example/", nested);
        }
        for (sources, said) in [
            (circle, "source-1-1-1-address"),
            (at("javascript:alert(1)", json!([])), "source-1-address"),
            (json!([{ "relation": "eats", "title": "x" }]), "source-1-relation"),
            (nested, "no list of sources"),
            (json!({ "a": 1 }), "no list of sources"),
        ] {
            let refused = name(&app, ONE, &sources).unwrap_err();
            assert!(refused.contains(said), "{refused}");
        }
        assert!(name(&app, "/2026/03/nothing.html", &json!([])).unwrap_err().contains("nothing stands at"));
        assert_eq!(app.app.db.heads().unwrap(), heads);
    });
}

#[test]
fn the_list_of_an_outlet_goes_on_and_an_anchor_of_another_is_no_page() {
    on_each_engine(|engine| {
        let app = site(engine, "en");
        for round in 0..10 {
            let sources: Vec<Value> = (0..12)
                .map(|number| json!({ "relation": "cites", "address": format!("https://press.example/{round}/{number}") }))
                .collect();
            let path = if round % 2 == 0 { ONE } else { TWO };
            name(&app, path, &json!(sources)).unwrap();
        }
        let [outlet] = &links(&app.get("/sources").text(), "/sources/outlet/")[..] else { panic!("one outlet") };
        assert_eq!(links(&app.get(outlet).text(), "/sources/").len(), 24, "the works in use");
        for path in ["/sources/outlet/1?before=999", "/sources/1?before=999", "/sources/999", "/sources/outlet/999"] {
            assert_eq!(app.get(path).status, 404, "{path}");
        }
    });
}

#[test]
fn the_sources_of_a_draft_are_nobodys_business_until_it_is_published() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("A new one", "Words.", &[]));
        writer.see("/sources");
        let given = serde_json::from_value::<Cards>(chain()).unwrap().parse().unwrap();
        assert!(writer.acts(move |tx| set_of_article(tx, &ADA, id, &given)).unwrap());
        assert!(writer.see("/sources").text().contains("No article names its sources yet."));
        assert_eq!((writer.see("/sources/1").status, writer.see("/sources/outlet/1").status), (404, 404));
        let path = writer.acts(move |tx| article::publish(tx, &ADA, id, RevisionNumber(1))).unwrap();
        assert!(writer.see(&path).text().contains("Fino a nuovo ordine"));
        assert!(writer.see("/sources").text().contains("Note Liguri"));
        assert!(writer.see("/sources/1").text().contains(&path));
        writer.acts(move |tx| article::take_back(tx, &ADA, id, None)).unwrap();
        assert_eq!(writer.see("/sources/1").status, 404);
        assert!(!writer.see("/sources").text().contains("Note Liguri"));
    });
}

#[test]
fn what_cannot_stand_where_it_was_put_is_refused_by_a_text_that_names_the_place() {
    let writer = Writer::start(Engine::Sqlite);
    let id = writer.create(&draft("A new one", "Words.", &[]));
    let one = serde_json::from_value::<Cards>(chain()).unwrap().parse().unwrap();
    let twice = [one.clone(), one.clone()].concat();
    let mut circle = one.clone();
    circle[0].under = one;
    for (given, key, place) in [(twice, "refused-sources-twice", "2"), (circle, "refused-sources-circle", "1.1")] {
        let failure = writer.acts(move |tx| set_of_article(tx, &ADA, id, &given)).unwrap_err();
        let Failure::Refused(refusal) = failure else { panic!("{failure}") };
        let text = refusal.text.expect("a text of the interface");
        assert_eq!((text.key, text.arguments[0].1.as_str()), (key, place));
    }
}

//! Every address that a Blogger blog answered, one by one; labels and permalinks as strange as they come.

use crate::app::{Engine, HOST, Reply, TestApp, Told, ascii, on_each_engine};
use crate::dom::{Element, parse};
use crate::tiny::{Post, Tiny};

/// A blog of `posts`, imported on its own.
fn blog(engine: Engine, posts: Vec<Post>) -> TestApp {
    let settings = [("BLOG_NAME", "Lamps"), ("BLOG_MAX_NUM", "2"), ("BLOG_SUBDOMAIN", "lamps")];
    let backup = Tiny { blog: 7, host: HOST, settings: &settings, posts }.xml();
    let app = TestApp::start(engine);
    app.import(&backup);
    app
}

fn post(id: u64, day: &str, labels: &[&str]) -> Post {
    Post {
        id,
        title: format!("Piece {id}"),
        day: day.into(),
        slug: format!("piece-{id}"),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        author: "Ada".into(),
        body: format!("<p>Words of piece {id}.</p>"),
        comments: vec![("Bob".into(), format!("Said of {id}."))],
    }
}

/// A segment as a browser writes it.
fn segment(plain: &str) -> String {
    let all = plain.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    });
    all.collect()
}

fn h1(reply: &Reply) -> String {
    parse(&reply.text()).find("h1").map(Element::text).unwrap_or_default()
}

fn five() -> Vec<Post> {
    vec![
        post(1_000, "2012-01-10", &["lamps"]),
        post(2_000, "2012-02-10", &["lamps", "L'été"]),
        post(3_000, "2012-02-20", &["lamps"]),
        post(4_000, "2013-03-10", &["other"]),
        post(5_000, "2013-03-11", &["lamps"]),
    ]
}

#[test]
fn every_address_of_a_blogger_blog_is_answered() {
    let app = blog(Engine::Sqlite, five());
    // What is asked for, where it ends, and a word that stands there.
    let all = [
        ("/", "/", "Piece 5000"),
        ("/?m=1", "/?m=1", "Piece 5000"),
        ("/?m=0", "/?m=0", "Piece 5000"),
        ("/2012/01/piece-1000.html", "/2012/01/piece-1000.html", "Words of piece 1000"),
        ("/2012/01/piece-1000.html?m=1", "/2012/01/piece-1000.html?m=1", "Words of piece 1000"),
        ("/2012/01/piece-1000.html?showComment=132#c1000001", "/2012/01/piece-1000.html?showComment=132", "c1000001"),
        ("/2012/01/piece-1000.html?commentPage=2", "/2012/01/piece-1000.html?commentPage=2", "Said of 1000"),
        ("/2012/01/piece-1000.html?view=classic", "/2012/01/piece-1000.html?view=classic", "Said of 1000"),
        ("/2012/01/piece-1000.html?spref=fb&utm_source=x", "/2012/01/piece-1000.html?spref=fb&utm_source=x", "Said"),
        ("/2012/01/piece-1000.html/", "/2012/01/piece-1000.html", "Words of piece 1000"),
        ("/2012/", "/2012/", "Piece 3000"),
        ("/2012", "/2012/", "Piece 3000"),
        ("/2012/02/", "/2012/02/", "Piece 2000"),
        ("/2012/02", "/2012/02/", "Piece 2000"),
        ("/2012/02/?m=1", "/2012/02/?m=1", "Piece 2000"),
        ("/2012_02_01_archive.html", "/2012/02/", "Piece 2000"),
        ("/2012_02_19_archive.html", "/2012/02/", "Piece 2000"),
        ("/search/label/lamps", "/label/lamps", "Piece 5000"),
        ("/search/label/lamps?max-results=20", "/label/lamps", "Piece 5000"),
        (
            "/search/label/lamps?updated-max=2012-02-15T00:00:00Z&max-results=20&start=3",
            "/label/lamps?before=3",
            "Piece 2000",
        ),
        ("/search/label/L%27%C3%A9t%C3%A9", "/label/l-%C3%A9t%C3%A9", "Piece 2000"),
        ("/search/label/L'été", "/label/l-%C3%A9t%C3%A9", "Piece 2000"),
        ("/search?q=2000", "/search?q=2000", "Piece 2000"),
        ("/search?q=piece&by-date=true&max-results=2", "/search?q=piece&by-date=true&max-results=2", "Piece 4000"),
        ("/search", "/search", "<form"),
        ("/search?updated-max=2013-01-01T00:00:00%2B01:00&max-results=7", "/?before=4", "Piece 3000"),
        ("/search?updated-max=2013-01-01T00:00:00+01:00", "/?before=4", "Piece 3000"),
        ("/search?updated-max=yesterday", "/", "Piece 5000"),
        ("/feeds/posts/default", "/feeds/posts/default", "Piece 1000"),
        ("/feeds/posts/default?redirect=false", "/feeds/posts/default?redirect=false", "Piece 1000"),
        ("/feeds/posts/default?alt=atom", "/feeds/posts/default?alt=atom", "Piece 1000"),
        ("/feeds/posts/default?alt=rss", "/feeds/posts/default", "Piece 1000"),
        ("/feeds/posts/default?alt=json", "/feeds/posts/default", "Piece 1000"),
        ("/feeds/posts/default?alt=json-in-script&callback=x", "/feeds/posts/default", "Piece 1000"),
        (
            "/feeds/posts/default?alt=rss&max-results=1",
            "/feeds/posts/default?start-index=1&max-results=1",
            "Piece 5000",
        ),
        ("/feeds/posts/summary", "/feeds/posts/summary", "Piece 1000"),
        ("/feeds/posts/full", "/feeds/posts/full", "Piece 1000"),
        ("/feeds/posts/default/-/lamps", "/feeds/posts/default/-/lamps", "Piece 1000"),
        ("/feeds/posts/default/-/L%27%C3%A9t%C3%A9?alt=rss", "/feeds/posts/default/-/L'%C3%A9t%C3%A9", "Piece 2000"),
        ("/feeds/comments/default", "/feeds/comments/default", "Said of 1000"),
        ("/feeds/comments/default?alt=rss", "/feeds/comments/default", "Said of 1000"),
        ("/feeds/1000/comments/default", "/2012/01/piece-1000.html/feed.atom", "Said of 1000"),
        ("/feeds/0001000/comments/default", "/2012/01/piece-1000.html/feed.atom", "Said of 1000"),
        ("/feeds/1000/comments/default?alt=rss", "/2012/01/piece-1000.html/feed.atom", "Said of 1000"),
        ("/atom.xml", "/atom.xml", "Piece 1000"),
        ("/rss.xml", "/feed.atom", "Piece 1000"),
        ("/feed.rss", "/feed.atom", "Piece 1000"),
        ("/feed.json?max-results=1", "/feed.atom?start-index=1&max-results=1", "Piece 5000"),
        ("/label/lamps/feed.rss", "/label/lamps/feed.atom", "Piece 1000"),
        ("/comments/feed.json", "/comments/feed.atom", "Said of 1000"),
        ("/sitemap.xml", "/sitemap.xml", "/2012/01/piece-1000.html"),
        ("/robots.txt", "/robots.txt", "Sitemap: https://blog.example.org/sitemap.xml"),
    ];
    let mut wrong = Vec::new();
    for (asked, end, word) in all {
        let (reply, at) = app.followed(asked.split('#').next().unwrap());
        if (reply.status, at.as_str()) != (200, end) || !reply.text().contains(word) {
            wrong.push(format!("{asked}: {} at {at}, expected {end} with “{word}”", reply.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_no_blog_has_is_not_found_and_says_so_at_once() {
    let app = blog(Engine::Sqlite, five());
    let none = [
        "/2011/",
        "/2012/03/",
        "/2012/13/",
        "/+201/",
        "/-201",
        "/0000/",
        "/2012/00/",
        "/2012_13_01_archive.html",
        "/2012_02_32_archive.html",
        "/2012_02_archive.html",
        "/search/label/none",
        "/feeds/posts/default/-/none",
        "/feeds/9/comments/default",
        "/feeds/x/comments/default",
        "/feeds/posts/other",
        "/feeds/",
        "/p/none.html",
        "/?before=99",
        "/label/none",
        "/2012/02/?before=1",
        "/sitemap-2.xml",
        "/sitemap-0.xml",
        "/2012/01/piece-1000.html?thread=9",
        "/2012/01/none.html/feed.atom",
        "/%2e%2e/x",
    ];
    for path in none {
        let reply = app.get(path);
        assert_eq!(reply.status, 404, "{path} leads to {:?}", reply.header("location"));
    }
}

#[test]
fn the_parts_of_feeds_are_counted_as_blogger_counted_them() {
    let app = blog(Engine::Sqlite, five());
    let titles = |address: &str| {
        let text = app.get(address).text();
        let entries = text.split("<entry>").skip(1);
        entries
            .map(|entry| entry.split("Piece ").nth(1).unwrap().split('<').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles("/feeds/posts/default?start-index=2&max-results=2"), ["4000", "3000"]);
    assert_eq!(titles("/feeds/posts/default?max-results=1"), ["5000"]);
    assert_eq!(titles("/feeds/posts/default?start-index=5"), ["1000"]);
    assert_eq!(titles("/feeds/posts/default?start-index=6"), [""; 0]);
    assert_eq!(titles("/feeds/posts/default/-/lamps?start-index=2&max-results=2"), ["3000", "2000"]);
    for odd in ["start-index=0", "start-index=-4", "start-index=x", "max-results=0", "max-results=99999999999999999999"]
    {
        assert_eq!(titles(&format!("/feeds/posts/default?{odd}")).len(), 5, "{odd}");
    }
    assert_eq!(app.get("/feeds/posts/default?start-index=9223372036854775807&max-results=150").status, 200);
}

#[test]
fn every_country_leads_home_with_path_and_query() {
    let app = blog(Engine::Sqlite, five());
    for host in [
        "lamps.blogspot.com",
        "lamps.blogspot.fr",
        "lamps.blogspot.co.uk",
        "lamps.blogspot.com.au",
        "LAMPS.blogspot.DE",
    ] {
        for path in ["/2012/01/piece-1000.html?m=1", "/search/label/lamps", "/feeds/posts/default?alt=rss", "/nowhere"]
        {
            let reply = app.request("GET", host, path, &[]);
            assert_eq!(reply.status, 301, "{host}{path}");
            assert_eq!(reply.header("location").unwrap(), format!("https://{HOST}{path}"), "{host}");
        }
    }
}

#[test]
fn a_label_is_itself_whatever_its_letters() {
    on_each_engine(labels_are_themselves);
}

fn labels_are_themselves(engine: Engine) {
    let names = [
        "<b>x</b>",
        "&",
        "Flex",
        "flex",
        "FLEX",
        "\u{e9}t\u{e9}",
        "e\u{301}te\u{301}",
        "ترجمات",
        "a/b",
        "a?b",
        "a#b",
        "50 %",
        "%41",
        "A",
        "%2F",
        "a+b",
        "a b",
        "C",
        "C++",
        "C#",
        "\"q\"",
        "it's",
        "a;b",
        "a&b",
        "{{x}}",
        "😀",
    ];
    let posts =
        names.iter().zip(1..).map(|(name, id)| post(id * 1_000, &format!("2012-01-{id:02}"), &[name])).collect();
    let app = blog(engine, posts);
    let mut seen = std::collections::HashMap::new();
    for round in ["first", "from the cache"] {
        for (name, id) in names.iter().zip(1u64..) {
            let piece = format!("Piece {}", id * 1_000);
            let text = app.get(&format!("/2012/01/piece-{}.html", id * 1_000)).text();
            let page = parse(&text);
            let shown: Vec<String> =
                page.find("ul.labels").unwrap().find_all("a").into_iter().map(Element::text).collect();
            assert_eq!(shown, [*name], "{round}");
            let (list, at) = app.followed(&format!("/search/label/{}", segment(name)));
            assert_eq!((list.status, h1(&list).as_str()), (200, *name), "{round}: {name} ends at {at}");
            let text = list.text();
            assert!(text.contains(&piece) && text.matches("<article").count() == 1, "{round}: {name} lists {at}");
            assert_eq!(*seen.entry(at.clone()).or_insert(*name), *name, "{at} is of two labels");
            let feed = app.get(&format!("/feeds/posts/default/-/{}", segment(name)));
            assert_eq!(feed.status, 200, "{round}: {name}");
            assert!(
                feed.text().contains(&piece) && feed.text().matches("<entry>").count() == 1,
                "{round}: feed of {name}"
            );
        }
    }
    assert_eq!(seen.len(), names.len());
    let labels = app.get("/labels").text();
    assert!(labels.contains("&lt;b&gt;x&lt;/b&gt;") && !labels.contains("<b>x"), "markup in a name is its letters");
}

#[test]
fn a_label_asked_for_in_another_unicode_form_is_found() {
    let app = blog(
        Engine::Sqlite,
        vec![post(1_000, "2012-01-01", &["caf\u{e9}"]), post(2_000, "2012-01-02", &["e\u{301}te\u{301} chaud"])],
    );
    for asked in ["cafe\u{301}", "\u{e9}t\u{e9} chaud", "e\u{301}te\u{301}+chaud"] {
        assert_eq!(
            app.followed(&format!("/search/label/{}", segment(asked).replace("%2B", "+"))).0.status,
            200,
            "{asked}"
        );
    }
    for asked in ["cafe", "CAF\u{c9}"] {
        assert_eq!(app.get(&format!("/search/label/{}", segment(asked))).status, 404, "{asked} is another label");
    }
}

#[test]
fn a_label_that_only_drafts_carry_is_not_told() {
    let posts = Tiny {
        blog: 7,
        host: HOST,
        settings: &[],
        posts: vec![post(1_000, "2012-01-10", &["open"]), post(2_000, "2012-01-11", &["secret"])],
    }
    .xml();
    let hidden = String::from_utf8(posts).unwrap().replace(
        "<published>2012-01-11T08:00:00.000Z</published>",
        "<published>2012-01-11T08:00:00.000Z</published><app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>",
    );
    let app = TestApp::start(Engine::Sqlite);
    app.import(hidden.as_bytes());
    for path in ["/label/secret", "/search/label/secret", "/label/secret/feed.atom", "/feeds/posts/default/-/secret"] {
        assert_eq!(app.get(path).status, 404, "{path}");
        assert_ne!(app.get(&path.replace("secret", "open")).status, 404, "{path} of the open one");
    }
    // One whose only article was taken back keeps its address, empty.
    app.withdraw("/2012/01/piece-1000.html");
    assert_eq!(app.followed("/search/label/open").0.status, 200);
}

/// A blog whose articles stand at these addresses, titled by their places from 1.
fn standing_at(addresses: &[&str]) -> (TestApp, Told) {
    let entries = addresses.iter().zip(1..).map(|(address, id)| {
        format!(
            "<entry><id>tag:blogger.com,1999:blog-7.post-{id:06}</id><published>2012-05-{id:02}T08:00:00Z</published>\
             <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>\
             <title type='text'>Piece {id}</title><content type='html'>Words {id}</content>\
             <link rel='alternate' type='text/html' href='{}'/><author><name>Ada</name></author></entry>",
            address.replace('&', "&amp;").replace('\'', "&#39;")
        )
    });
    let backup = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-7.archive</id><updated>2023-02-03T04:05:06Z</updated>\
         <title>T</title><link rel='alternate' type='text/html' href='http://{HOST}/'/><generator>Blogger</generator>{}</feed>",
        entries.collect::<String>()
    );
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(backup.as_bytes());
    (app, told)
}

#[test]
fn an_article_answers_at_its_permalink_however_it_is_written() {
    let at = |path: &str| format!("http://{HOST}{path}");
    let all = [
        at("/2012/05/caf%C3%A9.html"),
        at("/2012/05/%63afe.html"),
        at("/2012/05//double.html"),
        at("/2012/05/a%2Fb.html"),
        at("/2012/05/100%.html"),
        at("/2012/05/😀-ترجمات.html"),
        at("/2012/05/it's,(really);fine!.html"),
        at("/index.php?p=12&x=1"),
        at("/index.php?p=13"),
        at("/?p=14"),
        at("/2012/05/with-query.html?x=1&y=2#more"),
        "HTTPS://BLOG.example.org:443/2012/05/host.html".to_owned(),
        at("/2012/05/dir/"),
    ];
    let (app, told) = standing_at(&all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((told.listed("address_changed"), told.listed("address_missing")), (0, 0), "{:?}", told.report);
    let asked = [
        (1, "/2012/05/caf%C3%A9.html"),
        (1, "/2012/05/caf%c3%a9.html"),
        (1, "/2012/05/café.html"),
        (1, "/2012/05/%63af%c3%A9.html"),
        (2, "/2012/05/cafe.html"),
        (2, "/2012/05/%63%61fe%2Ehtml"),
        (3, "/2012/05//double.html"),
        (4, "/2012/05/a%2Fb.html"),
        (4, "/2012/05/a%2fb.html"),
        (5, "/2012/05/100%.html"),
        (5, "/2012/05/100%25.html"),
        (6, "/2012/05/😀-ترجمات.html"),
        (7, "/2012/05/it's,(really);fine!.html"),
        (7, "/2012/05/it%27s%2C%28really%29%3Bfine%21.html"),
        (8, "/index.php?p=12"),
        (8, "/index.php?utm_x=1&p=12"),
        (9, "/index.php?p=13"),
        (10, "/?p=14"),
        (10, "/?m=1&p=14"),
        (11, "/2012/05/with-query.html"),
        (11, "/2012/05/with-query.html?p=99"),
        (12, "/2012/05/host.html"),
        (13, "/2012/05/dir/"),
    ];
    for (id, path) in asked {
        let reply = app.get(&ascii(path));
        assert_eq!((reply.status, h1(&reply)), (200, format!("Piece {id}")), "{path}");
        let text = reply.text();
        let feed = text
            .split("href=\"")
            .filter_map(|part| part.split('"').next())
            .filter(|href| href.contains("/feed.atom"))
            .last()
            .unwrap();
        let feed = feed.replace("&amp;", "&");
        assert!(feed.starts_with('/') && !feed.starts_with("//"), "{path}: {feed}");
        let comments = app.get(&feed);
        assert!(comments.status == 200 && comments.text().contains(&format!("Piece {id}")), "{path}: {feed}");
    }
    for path in ["/2012/05/a/b.html", "/2012/05/double.html", "/index.php?p=15", "/index.php", "/2012/05/CAFE.html"] {
        assert_eq!(app.get(path).status, 404, "{path}");
    }
    assert_eq!(app.get("/?p=15").status, 404, "no article of ours");
    app.import_changes_nothing(&std::fs::read(app.folder.path().join("backup.xml")).unwrap(), |_| {});
    app.withdraw("/index.php?p=13&m=1");
    assert_eq!((app.get("/index.php?p=13").status, app.get("/index.php?p=12").status), (410, 200));
}

#[test]
fn an_article_that_cannot_keep_its_permalink_gets_another_and_is_listed() {
    let at = |path: &str| format!("http://{HOST}{path}");
    let all = [
        at("/2012/05/caf%C3%A9.html"),
        at("/2012/05/caf%c3%a9.html"),
        at("/2012/05/café.html"),
        at("/2012/05/../up.html"),
        at("/2012/"),
        at("/feeds/x.html"),
        format!("http://{HOST}"),
        at("/2012/05/%FF.html"),
        at(&format!("/2012/05/{}.html", "x".repeat(3_000))),
        at("/sitemap-1.xml"),
    ];
    let (app, told) = standing_at(&all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(h1(&app.get("/2012/05/caf%C3%A9.html")), "Piece 1", "the first of the file keeps it");
    for id in 2..=all.len() {
        let line = told.report.iter().find(|line| {
            line["old_id"].as_str() == Some(id.to_string().as_str())
                && ["address_changed", "address_missing"].iter().any(|cause| line["cause"] == *cause)
        });
        assert!(line.is_some(), "{id} is not listed: {}", all[id - 1]);
        let path = format!("/2012/05/piece-{id}");
        assert_eq!(h1(&app.get(&path)), format!("Piece {id}"), "{}", all[id - 1]);
    }
}

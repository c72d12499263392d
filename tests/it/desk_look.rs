//! How a site looks and what stands on it, set at the desk and seen by readers.

use crate::app::{HOST, TestApp, on_each_engine, request};
use crate::desk::Browser;
use crate::tiny::{Post, Tiny};

/// A photograph, taller than it is wide.
fn picture() -> Vec<u8> {
    let pixels: Vec<u8> = (0..300 * 500 * 3_u32).map(|at| (at % 251) as u8).collect();
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90);
    image::ImageEncoder::write_image(encoder, &pixels, 300, 500, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn post(id: u64, comments: usize) -> Post {
    Post {
        id,
        title: format!("Lampe {id}"),
        day: format!("2022-01-{id:02}"),
        slug: format!("lampe-{id}"),
        author: "Ada".into(),
        body: format!(
            "<p>Premier paragraphe.</p><p>Fin de la lampe {id}.<a href=\"#note\">1</a></p><p id=\"note\">Une note.</p>"
        ),
        comments: (0..comments).map(|at| ("Bob".into(), format!("Mot {at}."))).collect(),
        ..Post::default()
    }
}

/// A site with articles, and its owner.
fn site<'a>(app: &'a TestApp) -> Browser<'a> {
    let owner = Browser::owner(app);
    let posts = vec![post(1, 3), post(2, 0), post(3, 1)];
    app.import(&Tiny { blog: 5, host: HOST, settings: &[], posts }.xml());
    owner
}

fn stylesheet(page: &str) -> String {
    page.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// The keys that an action touched.
fn touched(app: &TestApp, act: impl FnOnce()) -> Vec<String> {
    let head = |app: &TestApp| app.app.db.heads().unwrap().into_iter().find(|(site, _)| *site == 1).unwrap().1;
    let before = head(app);
    act();
    let mut keys: Vec<String> =
        app.app.db.changes(1, before, 100).unwrap().into_iter().flat_map(|change| change.keys).collect();
    keys.sort();
    keys.dedup();
    keys
}

#[test]
fn a_colour_reaches_readers_in_shades_that_can_be_read() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let plain = stylesheet(&app.get("/").text());
        let said = ana.posted("/desk/1/settings/look", &[("accent", "#ffff00")]).text();
        assert!(said.contains("à 1") || said.contains("pour 1") || said.contains("to 1"), "it says what becomes of it");
        let address = stylesheet(&app.get("/2022/01/lampe-1.html").text());
        assert_ne!(address, plain);
        let sheet = app.get(&address);
        assert_eq!((sheet.status, sheet.header("content-type").unwrap().as_str()), (200, "text/css; charset=utf-8"));
        let sheet = sheet.text();
        let night = "@media screen and (prefers-color-scheme: dark) { :root { --accent: #ffff00 } }";
        assert!(
            sheet.contains(night) && !sheet.contains("@media screen { :root { --accent: #ffff00"),
            "pale by day only"
        );
        let dropped = address.replace("relais.css", "desk.css");
        for wrong in [dropped.as_str(), &address.replace("-", "--"), &address.replace("ffff00", "fff;}0")] {
            assert_eq!(app.get(wrong).status, 404, "{wrong}");
        }

        let refused = ana.post("/desk/1/settings/look", &[("accent", "vert d’eau")]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("vert d’eau"), "what was written stays");
        let picked = [("accent", "#ffff00"), ("was", "#ffff00"), ("shown", "#ffff00"), ("picked", "#123456")];
        ana.posted("/desk/1/settings/look", &picked);
        assert!(app.get(&stylesheet(&app.get("/").text())).text().contains("--accent: #123456"));
        ana.posted("/desk/1/settings/look", &[("do", "put-back")]);
        assert_eq!(stylesheet(&app.get("/").text()), address, "as it was before");
        ana.posted("/desk/1/settings/look", &[("accent", "")]);
        assert_eq!(stylesheet(&app.get("/").text()), plain);
    });
}

#[test]
fn a_header_picture_and_an_icon_are_shown_with_their_sizes_and_stay_in_the_library_while_they_are() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let look = "/desk/1/settings/look";
        let sent = ana.send_in(look, "file", "Phare.jpg", &picture(), &[("do", "header"), ("alt", "Un \"phare\"")]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        let home = app.get("/").text();
        assert!(home.contains("width=\"300\" height=\"500\" alt=\"Un &#34;phare&#34;\""), "{home}");
        assert!(!app.get("/2022/01/lampe-1.html").text().contains("<picture>"), "on the home page alone");
        let address = home.split("<img src=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        assert_eq!(app.get(&address).status, 200);
        ana.posted(look, &[("do", "header"), ("picture", &address), ("alt", ""), ("everywhere", "yes")]);
        assert!(app.get("/2022/01/lampe-1.html").text().contains(&address), "chosen from the library, on every page");
        let strange = ana.post(look, &[("do", "header"), ("picture", "/media/0123456789abcdef0123/x.png")]);
        assert_eq!(strange.status, 422, "one that is not there");

        let wrong = ana.send_in(look, "icon", "x.png", b"no picture", &[("do", "icon")]);
        assert_eq!(wrong.status, 422);
        assert_eq!(ana.send_in(look, "icon", "lampe.png", &picture(), &[("do", "icon")]).status, 303);
        let page = app.get("/2022/01/lampe-1.html").text();
        for (rel, side) in [("icon", 48), ("apple-touch-icon", 180)] {
            let address =
                page.split(&format!("<link rel=\"{rel}\" href=\"")).nth(1).unwrap().split('"').next().unwrap();
            let icon = app.get(address);
            assert_eq!((icon.status, icon.header("content-type").unwrap().as_str()), (200, "image/png"));
            let read = imagesize::blob_size(&icon.bytes).unwrap();
            assert_eq!((read.width, read.height), (side, side), "the middle of a tall picture");
        }
        assert!(app.get("/feed.atom").text().contains("<icon>https://"), "in feeds too");

        let (beginning, name) = address.strip_prefix("/media/").unwrap().split_once('/').unwrap();
        let remove = [("do", "remove"), ("beginning", beginning), ("name", name)];
        assert_eq!(ana.post("/desk/1/pictures", &remove).status, 422, "while the site shows it");
        ana.posted(look, &[("do", "no-header")]);
        ana.posted("/desk/1/pictures", &remove);
        assert!(!app.get("/").text().contains("<picture>"));
    });
}

#[test]
fn blocks_are_placed_ordered_and_drop_the_home_page_alone() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let home = "/desk/1/settings/home";
        let fields = |more: &[(&'static str, &'static str)]| {
            let mut all = vec![
                ("home_count", "10"),
                ("place-about", "below"),
                ("place-discussed", "below"),
                ("place-links", "below"),
                ("about", "<p>Tous les <b>phares</b>.<script>alert(1)</script></p>"),
                ("links", "Voisins | https://voisins.example/"),
            ];
            all.extend(more);
            all
        };
        assert!(!app.get("/").text().contains("Lampe 1</a> <span"), "nobody asked for the most discussed");
        let keys = touched(&app, || {
            ana.posted(home, &fields(&[]));
        });
        assert_eq!(keys, ["list:front"], "no other page shows them");
        let page = app.get("/").text();
        assert!(page.contains("<p>Tous les <b>phares</b>.</p>") && !page.contains("alert(1)"), "{page}");
        assert!(page.contains("href=\"https://voisins.example/\""));
        let place = |page: &str, words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        let discussed = page.split("<ul class=\"entries\">").nth(1).unwrap();
        assert!(place(discussed, "Lampe 1") < place(discussed, "Lampe 3") && !discussed.contains("Lampe 2</a>"));
        assert!(place(&page, "phares") < place(&page, "Lampe 1</a> <span"));

        // About stands before the list of the most discussed; four steps down, behind it.
        for _ in 0..4 {
            let moved = ana.post(home, &fields(&[("do", "down:about")]));
            assert!(moved.header("location").unwrap().ends_with("#block-about"), "back to the block that moved");
        }
        let page = app.get("/").text();
        assert!(place(&page, "phares") > place(&page, "Lampe 1</a> <span"));
        ana.posted(home, &fields(&[("place-about", "hidden")])[..]);

        let beside = [("home_count", "10"), ("place-about", "side"), ("about", "<p>À côté.</p>")];
        let previewed = ana.post(home, &[&beside[..], &[("do", "preview")]].concat()).text();
        assert!(previewed.contains("class=\"beside\"") && !app.get("/").text().contains("class=\"beside\""));
        ana.posted(home, &beside);
        assert!(app.get("/").text().contains("class=\"beside\""));

        let wrong =
            ana.post(home, &[("home_count", "10"), ("links", "Voisins | javascript:alert(1)"), ("about", "Mot gardé")]);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("javascript:alert(1)") && wrong.text().contains("Mot gardé"));
    });
}

#[test]
fn a_home_page_of_whole_articles_has_each_name_once() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        assert!(!app.get("/").text().contains("id=\"a1-"));
        ana.posted("/desk/1/settings/home", &[("home_count", "10"), ("whole", "yes")]);
        let page = app.get("/").text();
        for id in 1..=3 {
            assert!(page.contains(&format!("Fin de la lampe {id}.")), "{page}");
        }
        let mut names: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
        let targets = page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
        for target in targets {
            assert!(names.contains(&target), "#{target} leads somewhere");
        }
    });
}

#[test]
fn the_most_discussed_change_with_the_counts_and_not_with_a_publication() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        ana.posted("/desk/1/settings/home", &[("home_count", "10"), ("place-discussed", "below")]);
        let listed = |app: &TestApp| app.get("/").text().split("<ul class=\"entries\">").nth(1).map(str::to_owned);
        assert!(listed(&app).unwrap().contains("Lampe 1"));
        app.withdraw("/2022/01/lampe-1.html");
        assert!(!listed(&app).unwrap().contains("Lampe 1"), "taken back");
        let keys = touched(&app, || app.withdraw("/2022/01/lampe-2.html"));
        assert!(!keys.contains(&"list:discussed".to_owned()), "one without comments stands in no such list: {keys:?}");
        app.withdraw("/2022/01/lampe-3.html");
        assert_eq!(listed(&app), None, "a block with nothing to show is left out");
        assert!(app.checked().contains("well") || !app.checked().contains("article"), "{}", app.checked());
    });
}

#[test]
fn a_menu_is_chosen_moved_and_kept_when_it_is_refused() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let menu = "/desk/1/settings/menu";
        assert!(ana.get(menu).text().contains("value=\"/sources\""), "offered");
        ana.posted(menu, &[("add", "/sources")]);
        assert!(app.get("/").text().contains("<a href=\"/sources\">Sources</a>"), "under its own name");
        let one = [("address-0", "/sources"), ("words-0", "Nos sources")];
        ana.posted(menu, &[&one[..], &[("add-address", "/2022/"), ("add-words", "L’an 22")]].concat());
        let two = [&one[..], &[("address-1", "/2022/"), ("words-1", "L’an 22")]].concat();
        ana.posted(menu, &[&two[..], &[("do", "up:1")]].concat());
        let page = app.get("/").text();
        assert!(page.find("L’an 22").unwrap() < page.find("Nos sources").unwrap());
        let wrong =
            ana.post(menu, &[&two[..], &[("add-address", "https://example.org/"), ("add-words", "Ailleurs")]].concat());
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text().contains("https://example.org/") && wrong.text().contains("Ailleurs"),
            "what was written stays"
        );
        ana.posted(menu, &[&two[..], &[("do", "remove:0")]].concat());
        assert!(!app.get("/").text().contains("Nos sources"));
    });
}

#[test]
fn articles_are_passed_on_by_plain_links_where_the_owner_wants_it() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let article = "/2022/01/lampe-1.html";
        assert!(!app.get(article).text().contains("mailto:"), "not unless it is asked for");
        ana.posted("/desk/1/settings/sharing", &[("mail", "yes"), ("mastodon", "yes"), ("address", "yes")]);
        let page = app.get(article).text();
        let full = format!("https://{HOST}{article}");
        assert!(page.contains(&format!("<bdi>{full}</bdi>")), "the address to copy");
        assert!(
            page.contains("href=\"mailto:?subject=Lampe%201&amp;body=https%3A%2F%2Fblog%2Eexample%2Eorg"),
            "{page}"
        );
        assert!(page.contains("href=\"https://share.joinmastodon.org/#text=Lampe%201%20https"));
        assert!(!page.contains("facebook") && !app.get("/").text().contains("mailto:"));
    });
}

#[test]
fn each_choice_about_programs_is_told_where_they_look() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let machines = "/desk/1/settings/machines";
        assert!(!app.get("/robots.txt").text().contains("GPTBot"));
        assert_eq!(app.get("/.well-known/tdmrep.json").status, 404);
        let keys = touched(&app, || {
            ana.posted(machines, &[("searchable", "yes"), ("answers", "yes"), ("archives", "yes")]);
        });
        assert_eq!(keys, ["list:robots"], "no page for people shows it");
        let robots = app.get("/robots.txt").text();
        assert!(robots.contains("User-agent: GPTBot\n") && !robots.contains("ChatGPT-User"), "{robots}");
        assert!(robots.contains("\nDisallow: /\n\nUser-agent: *\nDisallow: /search\n"), "{robots}");
        assert!(app.get("/.well-known/tdmrep.json").text().contains("\"tdm-reservation\":1"));
        assert!(ana.get(machines).text().contains("User-agent: GPTBot"), "the owner sees it too");
        ana.posted(machines, &[]);
        assert_eq!(app.get("/robots.txt").text(), "User-agent: *\nDisallow: /\n");
        assert!(app.get("/").text().contains("<meta name=\"robots\" content=\"noindex\">"));
        ana.posted(machines, &[("do", "put-back")]);
        assert!(app.get("/robots.txt").text().contains("User-agent: GPTBot\n"), "as before");
    });
}

#[test]
fn what_one_site_sets_is_not_seen_on_another() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = site(&app);
        let other = relais::base::text::HostName::parse("other.example.org").unwrap();
        let backup = Tiny { blog: 7, host: "other.example.org", settings: &[], posts: vec![post(4, 2)] }.xml();
        app.import_with(&backup, |asked| asked.host = other.clone()).unwrap();
        let there = |path: &str| request(app.address, "GET", "other.example.org", path, &[]).text();
        let before = ["/", "/2022/01/lampe-4.html", "/robots.txt", "/feed.atom"].map(&there);
        let sent = ana.send_in("/desk/1/settings/look", "icon", "a.png", &picture(), &[("do", "icon")]);
        assert_eq!(sent.status, 303);
        ana.posted("/desk/1/settings/look", &[("accent", "#123456")]);
        ana.posted("/desk/1/settings/machines", &[("searchable", "yes")]);
        ana.posted("/desk/1/settings/home", &[("home_count", "1"), ("place-about", "side"), ("about", "Ici")]);
        ana.posted("/desk/1/settings/sharing", &[("x", "yes")]);
        assert_eq!(["/", "/2022/01/lampe-4.html", "/robots.txt", "/feed.atom"].map(&there), before);
        let icon = app
            .get("/")
            .text()
            .split("<link rel=\"icon\" href=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        assert_eq!(app.get(&icon).status, 200);
        assert_eq!(request(app.address, "GET", "other.example.org", &icon, &[]).status, 404, "nor its picture");
        for part in ["look", "home", "menu", "sharing", "machines"] {
            assert_eq!(ana.post(&format!("/desk/2/settings/{part}"), &[]).status, 403, "{part}");
        }
    });
}

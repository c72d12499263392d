//! What HTTP and the names of hosts demand of every page: validators, methods, codings, redirects, refusals.

use crate::app::{Engine, HOST, NOW, Reply, TestApp, on_each_engine, request};
use crate::nodes::{Crawl, Node, until};
use crate::tiny::{Post, Tiny};
use std::io::Read;

const ARTICLE: &str = "/2022/01/quay.html";
const OLD: &str = "lamp-notes.blogspot.com";

fn backup() -> Vec<u8> {
    let post = |id: u64, slug: &str, day: &str, labels: &[&str]| Post {
        id,
        title: format!("The {slug} piece"),
        day: day.into(),
        slug: slug.into(),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        author: "Ada".into(),
        body: format!("<p>Of the {slug}. {}</p>", "Many words, said again and again. ".repeat(40)),
        comments: vec![("Bob".into(), format!("Seen at the {slug}."))],
    };
    let posts = vec![
        post(1, "light", "2022-01-09", &["lamps"]),
        post(2, "quay", "2022-01-10", &["lamps", "water"]),
        post(3, "tower", "2022-02-11", &["lamps"]),
    ];
    let settings = [("BLOG_NAME", "Lamp notes"), ("BLOG_SUBDOMAIN", "lamp-notes"), ("BLOG_LOCALE", "en")];
    Tiny { blog: 9, host: HOST, settings: &settings, posts }.xml()
}

fn app(engine: Engine) -> TestApp {
    let app = TestApp::start(engine);
    app.import(&backup());
    app
}

fn node(engine: Engine, settings: &[(&str, &str)]) -> Node {
    let node = Node::alone(engine, settings);
    node.imports(&backup(), HOST);
    node
}

fn header(reply: &Reply, name: &str) -> String {
    reply.header(name).unwrap_or_else(|| panic!("no {name} with {}", reply.status))
}

fn unpacked(reply: &Reply) -> Vec<u8> {
    let mut all = Vec::new();
    flate2::read::GzDecoder::new(&*reply.bytes).read_to_end(&mut all).unwrap();
    all
}

#[test]
fn a_page_that_did_not_change_is_confirmed_and_one_that_did_is_sent() {
    on_each_engine(|engine| {
        let app = app(engine);
        let get = |headers: &[(&str, &str)]| app.request("GET", HOST, ARTICLE, headers);
        let first = get(&[]);
        let tag = header(&first, "etag");
        assert_eq!(header(&first, "cache-control"), "no-cache");
        assert!(
            tag.starts_with('"') && first.header("last-modified").is_none(),
            "a date is sent once it is a second old"
        );
        let weak = format!("W/{tag}");
        let several = format!("\"other\", {tag}");
        for held in [tag.as_str(), &weak, &several, "*"] {
            let confirmed = get(&[("If-None-Match", held)]);
            assert_eq!((confirmed.status, confirmed.bytes.len()), (304, 0), "{held}");
            assert_eq!(
                (header(&confirmed, "etag"), header(&confirmed, "cache-control")),
                (tag.clone(), "no-cache".into())
            );
        }
        assert_eq!(get(&[("If-None-Match", "\"other\"")]).status, 200);
        // Later than the build of the program, from which no page is older.
        app.clock.set(NOW + YEAR);
        // Where others may write, the heads must have been seen since then.
        until("the date is sent", || get(&[]).header("last-modified").is_some());
        let date = header(&get(&[]), "last-modified");
        assert_eq!(get(&[("If-Modified-Since", &date)]).status, 304);
        assert_eq!(get(&[("If-Modified-Since", "Sun, 01 Jan 2006 00:00:00 GMT")]).status, 200);
        assert_eq!(get(&[("If-Modified-Since", &date), ("If-None-Match", "\"other\"")]).status, 200, "the tag decides");
        // A newer backup brings one more comment; what a reader holds is no longer the page.
        let mut newer = String::from_utf8(backup()).unwrap();
        newer = newer.replace("</feed>", &format!("{}</feed>", ONE_MORE));
        app.clock.set(NOW + YEAR + 60_000_000);
        app.import(newer.as_bytes());
        let changed = get(&[("If-None-Match", &tag)]);
        assert_eq!(changed.status, 200);
        assert!(changed.text().contains("One more word.") && header(&changed, "etag") != tag);
        assert_eq!(get(&[("If-Modified-Since", &date)]).status, 200);
    });
}

const YEAR: i64 = 365 * 86_400 * 1_000_000;
const ONE_MORE: &str = "<entry><id>tag:blogger.com,1999:blog-9.post-77777</id><published>2022-03-01T10:00:00.000Z</published>\
    <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/>\
    <title type='text'>c</title><content type='html'>One more word.</content><author><name>Cleo</name></author>\
    <thr:in-reply-to ref='tag:blogger.com,1999:blog-9.post-2' type='text/html'/></entry>";

#[test]
fn head_says_what_get_would_and_sends_no_body() {
    on_each_engine(|engine| {
        let app = app(engine);
        for path in [ARTICLE, "/", "/feed.atom", "/nowhere", "/archives"] {
            // The form that nobody asked for first is made a moment later, and then stays as it is.
            app.get(path);
            let packed = |path: &str| app.request("GET", HOST, path, &[("Accept-Encoding", "gzip")]);
            until("it is packed", || packed(path).header("content-encoding").is_some());
            for coding in ["identity", "gzip"] {
                let accept = [("Accept-Encoding", coding)];
                let (get, head) = (app.request("GET", HOST, path, &accept), app.request("HEAD", HOST, path, &accept));
                assert_eq!((head.status, head.bytes.len()), (get.status, 0), "{path}");
                for name in ["content-type", "content-length", "cache-control", "etag", "vary", "content-encoding"] {
                    assert_eq!(head.header(name), get.header(name), "{name} of {path}");
                }
                assert_eq!(header(&get, "content-length"), get.bytes.len().to_string(), "{path}");
            }
        }
    });
}

#[test]
fn a_page_is_packed_for_those_who_can_unpack_it_under_a_tag_of_its_own() {
    on_each_engine(|engine| {
        let app = app(engine);
        let get = |coding: &str, tag: &str| {
            app.request("GET", HOST, ARTICLE, &[("Accept-Encoding", coding), ("If-None-Match", tag)])
        };
        let plain = get("identity", "\"\"");
        assert_eq!(plain.header("content-encoding"), None);
        assert_eq!(header(&plain, "vary").to_lowercase(), "accept-encoding");
        until("it is packed", || get("gzip", "\"\"").header("content-encoding").is_some());
        for coding in ["gzip", "br, gzip;q=0.5", "gzip", "*"] {
            let packed = get(coding, "\"\"");
            assert_eq!(header(&packed, "content-encoding"), "gzip", "{coding}");
            assert_eq!(header(&packed, "vary").to_lowercase(), "accept-encoding");
            assert!(packed.bytes.len() < plain.bytes.len() && unpacked(&packed) == plain.bytes);
            let tag = header(&packed, "etag");
            assert_ne!(tag, header(&plain, "etag"));
            assert_eq!(get("gzip", &tag).status, 304);
            assert_eq!(get("identity", &tag).status, 200, "those bytes cannot be read by this one");
        }
        for coding in ["gzip;q=0", "br", "", "identity, gzip;q=0"] {
            assert_eq!(get(coding, "\"\"").header("content-encoding"), None, "{coding}");
        }
    });
}

#[test]
fn parameters_that_change_nothing_lead_to_the_same_kept_page() {
    on_each_engine(|engine| {
        let node = node(engine, &[]);
        for path in [ARTICLE, "/", "/label/lamps", "/feed.atom"] {
            let plain = node.get(HOST, path);
            assert_eq!(plain.status, 200, "{path}");
            let stored = node.figure("page_cache_stored");
            for query in
                ["m=1", "m=0", "utm_source=x&utm_medium=y", "fbclid=1", "showComment=3", "utm_source=%26&m=1", "%", "="]
            {
                let same = node.get(HOST, &format!("{path}?{query}"));
                assert!(same.status == 200 && same.bytes == plain.bytes, "{path}?{query}");
                assert_eq!(same.header("etag"), plain.header("etag"), "{path}?{query}");
            }
            assert_eq!(node.figure("page_cache_stored"), stored, "one page is kept for all of them");
        }
        for path in (0..40).map(|number| format!("/nowhere/{number}?q={number}")) {
            assert_eq!(node.get(HOST, &path).status, 404);
        }
        let stored = node.figure("page_cache_stored");
        assert_eq!(node.get(HOST, "/nowhere/41").status, 404);
        assert_eq!(node.figure("page_cache_stored"), stored, "unknown addresses are never kept");
    });
}

#[test]
fn a_cookie_that_claims_a_view_of_ones_own_goes_past_the_cache() {
    on_each_engine(|engine| {
        let node = node(engine, &[]);
        let plain = node.get(HOST, ARTICLE);
        let (hits, stored) = (node.figure("page_cache_hits"), node.figure("page_cache_stored"));
        for cookie in ["relais_visitor=x", "a=b; relais_session=y", "relais_visitor="] {
            let own = request(node.address, "GET", HOST, ARTICLE, &[("Cookie", cookie)]);
            assert_eq!((own.status, header(&own, "cache-control")), (200, "private, no-store".into()), "{cookie}");
            assert!(own.bytes == plain.bytes && own.header("last-modified").is_none());
        }
        assert_eq!((node.figure("page_cache_hits"), node.figure("page_cache_stored")), (hits, stored));
        let other = request(node.address, "GET", HOST, ARTICLE, &[("Cookie", "theme=dark; xrelais_=1")]);
        assert_eq!(header(&other, "cache-control"), "no-cache", "a cookie that is not ours means nothing");
    });
}

#[test]
fn an_old_name_leads_home_and_a_strange_one_to_nothing() {
    on_each_engine(|engine| {
        let app = app(engine);
        let address = "/2022/01/quay.html?m=1&x=%C3%A9";
        for host in [
            OLD,
            "lamp-notes.blogspot.fr",
            "lamp-notes.blogspot.co.uk",
            "lamp-notes.blogspot.com.br",
            "LAMP-notes.Blogspot.COM",
        ] {
            let moved = app.request("GET", host, address, &[]);
            assert_eq!((moved.status, header(&moved, "location")), (301, format!("https://{HOST}{address}")), "{host}");
        }
        for host in ["unknown.example.org", "other.blogspot.com", "blog.example.org.evil.example", "", "a b", "блог"]
        {
            let nothing = app.request("GET", host, ARTICLE, &[]);
            assert!(nothing.status == 404 || nothing.status == 400, "{host} answers {}", nothing.status);
            assert!(!nothing.text().contains("quay piece"), "{host}");
        }
        for host in ["BLOG.example.ORG", "blog.example.org."] {
            assert_eq!(app.request("GET", host, ARTICLE, &[]).status, 200, "{host}");
        }
        let own = [
            app.address.to_string(),
            format!("localhost:{}", app.address.port()),
            "[::1]:80".into(),
            "localhost".into(),
        ];
        for host in own.iter().map(String::as_str).chain(["blog.example.org.localhost:8400"]) {
            let page = app.request("GET", host, ARTICLE, &[]);
            assert_eq!(page.status, 200, "{host}");
            assert!(page.text().contains(&format!("https://{HOST}{ARTICLE}")), "canonical addresses use the main host");
        }
    });
}

#[test]
fn on_this_machine_a_name_chooses_among_several_sites() {
    on_each_engine(|engine| {
        let node = node(engine, &[]);
        node.does(&["site", "add", "second.example.org", "--title", "Second", "--language", "fr", "--timezone", "UTC"]);
        let chooser = node.get(&node.address.to_string(), "/");
        let text = chooser.text();
        assert_eq!(chooser.status, 200);
        for host in [HOST, "second.example.org"] {
            assert!(text.contains(&format!("http://{host}.localhost:{}/", node.address.port())), "{host}: {text}");
        }
        assert_eq!(node.get("blog.example.org.localhost:99", ARTICLE).status, 200);
        assert_eq!(node.get("second.example.org.localhost", ARTICLE).status, 404);
        assert!(node.get("second.example.org.localhost", "/").text().contains("Second"));
    });
}

#[test]
fn only_a_trusted_proxy_may_say_which_host_was_asked_for() {
    on_each_engine(|engine| {
        let ask = |node: &Node, forwarded: &str| {
            request(node.address, "GET", "inner.example", ARTICLE, &[("X-Forwarded-Host", forwarded)]).status
        };
        let stranger = node(engine, &[]);
        assert_eq!(ask(&stranger, HOST), 404, "a peer that nobody trusts is not believed");
        let told = request(stranger.address, "GET", HOST, ARTICLE, &[("X-Forwarded-Host", "unknown.example")]);
        assert_eq!(told.status, 200);
        let trusting = node(engine, &[("--trusted-proxies", "10.0.0.0/8,127.0.0.0/8")]);
        assert_eq!(ask(&trusting, HOST), 200);
        assert_eq!(ask(&trusting, &format!("{HOST}, proxy.example")), 200);
        assert_eq!(ask(&trusting, OLD), 301);
        assert_eq!(ask(&trusting, "unknown.example"), 404);
        let elsewhere = node(engine, &[("--trusted-proxies", "10.0.0.0/8")]);
        assert_eq!(ask(&elsewhere, HOST), 404);
    });
}

/// What a server that is sent these bytes says until it hangs up, and how many answers that is.
fn answers(address: std::net::SocketAddr, sent: &[u8]) -> Vec<String> {
    use std::io::Write;
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    // What is refused while it is being sent may hang up before it has arrived.
    let _ = stream.write_all(sent);
    let mut all = Vec::new();
    let _ = stream.read_to_end(&mut all);
    String::from_utf8_lossy(&all).split("HTTP/1.").skip(1).map(|answer| answer[2..].to_owned()).collect()
}

#[test]
fn what_is_no_request_is_told_so() {
    let app = app(Engine::Sqlite);
    let many: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    let long = "a".repeat(70_000);
    for (sent, status) in [
        ("\u{16}\u{3}\u{1}\r\n\r\n".to_owned(), "400"),
        (format!("GET / HTTP/1.1\r\nHost: {HOST}\r\nX: a\r\n b\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\nHost : {HOST}\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\nHost: {HOST}\r\n{many}\r\n"), "431"),
        (format!("GET /{long} HTTP/1.1\r\nHost: {HOST}\r\n\r\n"), "414"),
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(), "400"),
        (format!("GET / HTTP/1.1\r\nHost: {HOST}\r\nHost: {HOST}\r\nConnection: close\r\n\r\n"), "400"),
        (format!("GET http://{HOST}/ HTTP/1.1\r\nConnection: close\r\n\r\n"), "400"),
    ] {
        let told = answers(app.address, sent.as_bytes());
        assert!(told.len() == 1 && told[0].starts_with(status), "{status}: {}: {told:?}", &sent[..sent.len().min(60)]);
    }
}

#[test]
fn every_request_of_a_connection_is_answered_whatever_comes_behind_it() {
    let app = app(Engine::Sqlite);
    let asks = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: {HOST}\r\n{more}\r\n");
    let three = asks("/", "") + &asks("/nowhere", "") + &asks(ARTICLE, "Connection: close\r\n");
    let told = answers(app.address, three.as_bytes());
    let statuses: Vec<&str> = told.iter().map(|answer| &answer[..3]).collect();
    assert_eq!(statuses, ["200", "404", "200"]);
    // A body that nobody reads is not taken for the next request.
    for more in ["Content-Length: 18\r\n", "Transfer-Encoding: chunked\r\n"] {
        let body = if more.starts_with('T') { "12\r\nGET /hid HTTP/1.1\n\r\n0\r\n\r\n" } else { "GET /hid HTTP/1.1\n" };
        let told = answers(app.address, (asks("/", more) + body + "nonsense\r\n\r\n").as_bytes());
        assert!(told[0].starts_with("200"), "{more}: {told:?}");
        assert!(!told.iter().any(|answer| answer.starts_with("404")), "{more}: {told:?}");
    }
}

#[test]
fn a_host_may_be_written_in_more_than_one_way() {
    let app = app(Engine::Sqlite);
    for (sent, status) in [
        (format!("GET {ARTICLE} HTTP/1.0\r\nHost: {HOST}\r\n\r\n"), "200"),
        (format!("GET {ARTICLE} HTTP/1.0\r\n\r\n"), "404"),
        (format!("GET {ARTICLE} HTTP/1.1\r\nHost: {HOST}:\r\nConnection: close\r\n\r\n"), "200"),
        (format!("GET {ARTICLE} HTTP/1.1\r\nHost: {HOST}.:80\r\nConnection: close\r\n\r\n"), "200"),
        (format!("GET http://{HOST}{ARTICLE} HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n"), "200"),
        (format!("GET http://other{ARTICLE} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n"), "404"),
        (format!("GET {ARTICLE} HTTP/1.1\r\nHost: {HOST}:99999\r\nConnection: close\r\n\r\n"), "404"),
    ] {
        let told = answers(app.address, sent.as_bytes());
        assert!(told.len() == 1 && told[0].starts_with(status), "{status}: {sent}: {told:?}");
    }
    let odd = format!("GET /été.html?m=1 HTTP/1.1\r\nHost: {OLD}\r\nConnection: close\r\n\r\n");
    let told = answers(app.address, odd.as_bytes());
    assert!(told[0].contains(&format!("location: https://{HOST}/%C3%A9t%C3%A9.html?m=1\r\n")), "{told:?}");
}

#[test]
fn who_wants_a_page_only_as_it_was_is_told_that_it_is_another() {
    on_each_engine(|engine| {
        let app = app(engine);
        let status = |name: &str, value: &str| app.request("GET", HOST, ARTICLE, &[(name, value)]).status;
        let tag = header(&app.get(ARTICLE), "etag");
        assert_eq!(
            [status("If-Match", &tag), status("If-Match", "*"), status("If-Match", &format!("\"x\", {tag}"))],
            [200; 3]
        );
        assert_eq!([status("If-Match", "\"x\""), status("If-Match", &format!("W/{tag}"))], [412; 2]);
        app.clock.set(NOW + YEAR);
        until("the date is sent", || app.get(ARTICLE).header("last-modified").is_some());
        let date = header(&app.get(ARTICLE), "last-modified");
        assert_eq!(status("If-Unmodified-Since", &date), 200);
        assert_eq!(status("If-Unmodified-Since", "Sun, 01 Jan 2006 00:00:00 GMT"), 412);
        assert_eq!(app.request("GET", HOST, "/nowhere", &[("If-Match", "\"x\"")]).status, 404);
    });
}

#[test]
fn the_style_sheet_and_pictures_are_confirmed_to_who_holds_them() {
    let app = app(Engine::Sqlite);
    let page = app.get(ARTICLE).text();
    let style = page.split("href=\"").find(|part| part.starts_with("/static/")).unwrap().split('"').next().unwrap();
    for coding in ["identity", "gzip"] {
        let get = |tag: &str| app.request("GET", HOST, style, &[("Accept-Encoding", coding), ("If-None-Match", tag)]);
        let first = get("\"\"");
        let tag = header(&first, "etag");
        assert_eq!((first.status, header(&first, "content-length")), (200, first.bytes.len().to_string()));
        let again = get(&tag);
        assert_eq!((again.status, again.bytes.len(), header(&again, "etag")), (304, 0, tag.clone()));
        assert!(header(&again, "cache-control").contains("immutable"));
        let other = if coding == "gzip" { "identity" } else { "gzip" };
        let crossed = app.request("GET", HOST, style, &[("Accept-Encoding", other), ("If-None-Match", &tag)]);
        assert_eq!(crossed.status, 200, "the tag of another form");
    }
}

#[test]
fn a_closed_site_says_so_at_every_address_and_nothing_else() {
    on_each_engine(|engine| {
        let node = node(engine, &[]);
        let mut crawl = Crawl::of(HOST);
        crawl.walk(|path| node.get(HOST, path));
        assert!(crawl.found.len() > 20, "{:?}", crawl.found);
        node.does(&["site", "set", "--site", HOST, "--state", "closed"]);
        for path in &crawl.found {
            let page = node.get(HOST, path);
            assert_eq!(page.status, 403, "{path}");
            let text = page.text();
            assert!(text.contains("noindex"), "{path}");
            assert!(!["quay", "Ada", "Bob", "lamps", "words"].iter().any(|word| text.contains(word)), "{path}: {text}");
        }
        node.does(&["site", "set", "--site", HOST, "--state", "open"]);
        assert_eq!(node.get(HOST, ARTICLE).status, 200);
    });
}

#[test]
fn a_method_that_writes_is_refused_where_nothing_can_be_written() {
    on_each_engine(|engine| {
        let app = app(engine);
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"] {
            for path in ["/", ARTICLE, "/nowhere", "/deskful/"] {
                let refused = app.request(method, HOST, path, &[]);
                assert_eq!((refused.status, header(&refused, "allow")), (405, "GET, HEAD".into()), "{method} {path}");
            }
        }
    });
}

#[test]
fn a_withdrawn_article_is_gone_from_its_address_its_feed_every_list_and_every_count() {
    on_each_engine(|engine| {
        let node = node(engine, &[]);
        let mut crawl = Crawl::of(HOST);
        crawl.walk(|path| node.get(HOST, path));
        let feed = format!("{ARTICLE}/feed.atom");
        let shows = |path: &str| node.get(HOST, path).text().contains("quay");
        for path in
            ["/", "/2022/01/", "/label/lamps", "/label/water", "/feed.atom", "/comments/feed.atom", "/sitemap.xml"]
        {
            assert!(shows(path), "{path} before");
        }
        assert_eq!(node.get(HOST, &feed).status, 200, "{feed}");
        node.does(&["article", "withdraw", ARTICLE, "--site", HOST, "--reason", "It was wrong."]);
        for gone in [ARTICLE, &feed, &format!("{ARTICLE}?m=1")] {
            let page = node.get(HOST, gone);
            assert_eq!(page.status, 410, "{gone}");
            assert!(page.text().contains("noindex"), "{gone}");
        }
        for path in crawl.found.iter().filter(|path| !path.starts_with(ARTICLE)) {
            assert!(!shows(path), "{path} still names it");
        }
        for (path, neighbour) in [("/2022/01/light.html", "tower.html"), ("/2022/02/tower.html", "light.html")] {
            assert!(node.get(HOST, path).text().contains(neighbour), "{path} leads past it");
        }
        assert!(!node.get(HOST, "/search?q=quay").text().contains("quay.html"));
        assert_eq!(node.get(HOST, "/feeds/2/comments/default").status, 404);
        let again = node.command(&["article", "withdraw", ARTICLE, "--site", HOST]);
        assert!(!again.status.success() && String::from_utf8_lossy(&again.stderr).contains("already"), "{again:?}");
        let checked = node.command(&["check"]);
        assert!(checked.status.success(), "the counters agree: {}", String::from_utf8_lossy(&checked.stdout));
    });
}

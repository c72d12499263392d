//! Beside a link to another site stands the title of its latest article, asked of its feed by a job.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;
use fetch::Reach;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

/// Another site: a page that names its feed, and the feed, which can be changed.
fn neighbour(feed: Arc<Mutex<String>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut asked = [0; 4096];
            let length = connection.read(&mut asked).unwrap_or(0);
            let asked = String::from_utf8_lossy(&asked[..length]).into_owned();
            let page = if asked.starts_with("GET /feeds/") {
                feed.lock().unwrap().clone()
            } else {
                "<!doctype html><title>N</title><script>'<link rel=alternate type=application/rss+xml href=/no>'</script>\
                 <link rel='icon' href='/i'><LINK REL=\"Alternate home\" TYPE='application/rss+xml' HREF='feeds/all.xml'>"
                    .into()
            };
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", page.len());
            let _ = connection.write_all(format!("{head}{page}").as_bytes());
        }
    });
    address
}

fn rss(title: &str) -> String {
    format!(
        "<rss version=\"2.0\"><channel><title>N</title><link>x</link><description>d</description><item><title>{title}</title></item></channel></rss>"
    )
}

fn links(browser: &mut Browser<'_>, place: &str, address: &str) {
    let line = format!("Nos voisins | {address}");
    let fields = [("home_count", "10"), ("links", line.as_str()), ("place-links", place)];
    let saved = browser.post("/desk/1/settings/home", &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

fn drained(app: &TestApp) {
    relais::jobs::drain(&app.app).unwrap();
}

#[test]
fn the_latest_title_stands_beside_a_link_and_changes_with_its_feed() {
    on_each_engine(|engine| {
        let app = TestApp::set(engine, |config| config.fetch = Some(Reach::Any));
        let mut ana = Browser::owner(&app);
        let feed = Arc::new(Mutex::new(rss("Une &lt;b&gt;tour&lt;/b&gt; blanche")));
        let address = neighbour(Arc::clone(&feed));
        links(&mut ana, "hidden", &address);
        drained(&app);
        assert!(!app.get("/").text().contains("blanche"), "nobody asks for what nobody sees");
        links(&mut ana, "below", &address);
        assert!(app.get("/").text().contains("Nos voisins"));
        drained(&app);
        assert!(app.get("/").text().contains("Une tour blanche"), "{}", app.get("/").text());
        *feed.lock().unwrap() = rss("Le phare &lt;script&gt;alert(1)&lt;/script&gt;");
        drained(&app);
        assert!(app.get("/").text().contains("Une tour blanche"), "not before its time");
        app.clock.set(app.clock.now() + 6 * 3_600_000_000 + 1);
        drained(&app);
        let home = app.get("/").text();
        assert!(home.contains("Le phare") && !home.contains("<script>alert"), "{home}");
        *feed.lock().unwrap() = "gone".into();
        app.clock.set(app.clock.now() + 6 * 3_600_000_000 + 1);
        drained(&app);
        assert!(app.get("/").text().contains("Le phare"), "what is known stays when nothing answers");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_link_into_ones_own_network_is_not_followed() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let address = neighbour(Arc::new(Mutex::new(rss("Secret"))));
        links(&mut ana, "below", &address);
        drained(&app);
        assert!(!app.get("/").text().contains("Secret"));
    });
}
